/* Files, a mapping, texts and the standard handles beside Winsock: what a server that sends files needs of Windows. */
#include <winsock2.h>
#include <mswsock.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check(int fine, const char *what) {
  if (fine) return;
  fprintf(stderr, "%s: %lu\n", what, (unsigned long)GetLastError());
  exit(1);
}

static BOOL WINAPI on_control(DWORD event) { return event == CTRL_C_EVENT; }

static DWORD WINAPI read_all(LPVOID argument) {
  SOCKET s = *(SOCKET *)argument;
  char block[64];
  int len, total = 0;
  while ((len = recv(s, block, sizeof block, 0)) > 0) {
    fwrite(block, 1, len, stdout);
    total += len;
  }
  printf(" (%d bytes)\n", total);
  return total;
}

static void pair(SOCKET *client, SOCKET *server) {
  struct sockaddr_in address;
  int len = sizeof address;
  SOCKET listening = socket(AF_INET, SOCK_STREAM, 0);
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  check(bind(listening, (struct sockaddr *)&address, len) == 0 && listen(listening, 1) == 0, "listen");
  check(getsockname(listening, (struct sockaddr *)&address, &len) == 0, "getsockname");
  *client = socket(AF_INET, SOCK_STREAM, 0);
  check(connect(*client, (struct sockaddr *)&address, len) == 0, "connect");
  *server = accept(listening, NULL, NULL);
  check(*server != INVALID_SOCKET, "accept");
  closesocket(listening);
}

int main(void) {
  WSADATA data;
  char folder[MAX_PATH], path[MAX_PATH], text[32];
  WCHAR wide[16];
  DWORD count, size;
  HANDLE file, mapping, reader;
  const char *view;
  SOCKET client, server;
  TRANSMIT_FILE_BUFFERS around;
  OVERLAPPED from;

  check(WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup");
  check(SetConsoleCtrlHandler(on_control, TRUE), "SetConsoleCtrlHandler");
  check(GetTempPathA(sizeof folder, folder) != 0, "GetTempPath");
  check(GetTempFileNameA(folder, "ows", 0, path) != 0, "GetTempFileName");
  file = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
  check(file != INVALID_HANDLE_VALUE, "CreateFile");
  printf("it was there: %d\n", GetLastError() == ERROR_ALREADY_EXISTS);
  check(WriteFile(file, "all that is sent", 16, &count, NULL), "WriteFile");
  size = GetFileSize(file, NULL);
  check(SetFilePointer(file, 4, NULL, FILE_BEGIN) == 4, "SetFilePointer");
  check(ReadFile(file, text, sizeof text, &count, NULL), "ReadFile");
  printf("%lu of %lu: %.*s\n", (unsigned long)count, (unsigned long)size, (int)count, text);

  mapping = CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL);
  check(mapping != NULL, "CreateFileMapping");
  view = (const char *)MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0);
  check(view != NULL, "MapViewOfFile");
  printf("mapped: %.8s\n", view);
  check(UnmapViewOfFile(view) && CloseHandle(mapping), "UnmapViewOfFile");

  pair(&client, &server);
  reader = CreateThread(NULL, 0, read_all, &client, 0, NULL);
  around.Head = (void *)"<";
  around.Tail = (void *)">";
  around.HeadLength = around.TailLength = 1;
  memset(&from, 0, sizeof from);
  from.Offset = 9;
  if (!TransmitFile(server, file, 0, 0, &from, &around, 0)) {
    check(WSAGetLastError() == WSA_IO_PENDING, "TransmitFile");
    check(GetOverlappedResult((HANDLE)server, &from, &count, TRUE), "GetOverlappedResult");
  }
  check(shutdown(server, SD_SEND) == 0, "shutdown");
  check(WaitForSingleObject(reader, 20000) == WAIT_OBJECT_0, "WaitForSingleObject");
  CloseHandle(reader);
  closesocket(server);
  closesocket(client);

  count = MultiByteToWideChar(CP_UTF8, 0, "gr\xc3\xbc\xc3\x9f", -1, wide, 16);
  printf("%lu units, %d of them the text\n", (unsigned long)count, lstrlenW(wide));
  count = WideCharToMultiByte(CP_UTF8, 0, wide, -1, text, sizeof text, NULL, NULL);
  printf("%lu bytes back\n", (unsigned long)count);
  CloseHandle(file);
  printf("gone: %d\n", GetFileAttributesA(path) == INVALID_FILE_ATTRIBUTES);
  fflush(stdout);
  check(WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "done\n", 5, &count, NULL), "WriteFile");
  WSACleanup();
  ExitProcess(0);
}
