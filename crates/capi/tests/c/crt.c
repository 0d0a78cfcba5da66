/* Threads of the C runtime and the constants of IPv6. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <process.h>
#include <stdio.h>

static HANDLE ended;

static unsigned __stdcall counts(void *argument) {
  InterlockedIncrement((volatile LONG *)argument);
  return 7;
}

static void __cdecl closes_itself(void *argument) {
  InterlockedIncrement((volatile LONG *)argument);
  SetEvent(ended);
}

static void __cdecl ends_early(void *argument) {
  InterlockedIncrement((volatile LONG *)argument);
  SetEvent(ended);
  _endthread();
}

int main(void) {
  volatile LONG count = 0;
  unsigned id = 0;
  DWORD code = 0;
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, counts, (void *)&count, CREATE_SUSPENDED, &id);
  printf("%d %d\n", thread != NULL, id != 0);
  printf("%d\n", (int)ResumeThread(thread));
  printf("%d\n", (int)WaitForSingleObject(thread, 10000));
  GetExitCodeThread(thread, &code);
  printf("%d %d\n", (int)code, (int)count);
  CloseHandle(thread);
  ended = CreateEvent(NULL, FALSE, FALSE, NULL);
  printf("%d ", _beginthread(closes_itself, 0, (void *)&count) != (uintptr_t)-1);
  printf("%d\n", (int)WaitForSingleObject(ended, 10000));
  printf("%d ", _beginthread(ends_early, 0, (void *)&count) != (uintptr_t)-1);
  printf("%d ", (int)WaitForSingleObject(ended, 10000));
  printf("%d\n", (int)count);
  printf("%d %d\n", IN6_IS_ADDR_UNSPECIFIED(&in6addr_any) != 0, IN6_IS_ADDR_LOOPBACK(&in6addr_loopback) != 0);
  return 0;
}
