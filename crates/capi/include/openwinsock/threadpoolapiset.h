/* Thread pools. https://learn.microsoft.com/windows/win32/api/threadpoolapiset/ */
#ifndef _THREADPOOLAPISET_H_
#define _THREADPOOLAPISET_H_
#include <minwinbase.h>
typedef struct _TP_POOL TP_POOL, *PTP_POOL;
typedef struct _TP_WORK TP_WORK, *PTP_WORK;
typedef struct _TP_TIMER TP_TIMER, *PTP_TIMER;
typedef struct _TP_WAIT TP_WAIT, *PTP_WAIT;
typedef struct _TP_IO TP_IO, *PTP_IO;
typedef struct _TP_CLEANUP_GROUP TP_CLEANUP_GROUP, *PTP_CLEANUP_GROUP;
typedef struct _TP_CALLBACK_INSTANCE TP_CALLBACK_INSTANCE, *PTP_CALLBACK_INSTANCE;
typedef DWORD TP_VERSION, *PTP_VERSION, TP_WAIT_RESULT;
typedef enum _TP_CALLBACK_PRIORITY { TP_CALLBACK_PRIORITY_HIGH, TP_CALLBACK_PRIORITY_NORMAL, TP_CALLBACK_PRIORITY_LOW, TP_CALLBACK_PRIORITY_INVALID, TP_CALLBACK_PRIORITY_COUNT = TP_CALLBACK_PRIORITY_INVALID } TP_CALLBACK_PRIORITY;
typedef void (NTAPI *PTP_SIMPLE_CALLBACK)(PTP_CALLBACK_INSTANCE, PVOID);
typedef void (NTAPI *PTP_WORK_CALLBACK)(PTP_CALLBACK_INSTANCE, PVOID, PTP_WORK);
typedef void (NTAPI *PTP_TIMER_CALLBACK)(PTP_CALLBACK_INSTANCE, PVOID, PTP_TIMER);
typedef void (NTAPI *PTP_WAIT_CALLBACK)(PTP_CALLBACK_INSTANCE, PVOID, PTP_WAIT, TP_WAIT_RESULT);
typedef void (WINAPI *PTP_WIN32_IO_CALLBACK)(PTP_CALLBACK_INSTANCE, PVOID, PVOID, ULONG, ULONG_PTR, PTP_IO);
typedef void (NTAPI *PTP_CLEANUP_GROUP_CANCEL_CALLBACK)(PVOID, PVOID);
typedef struct _TP_CALLBACK_ENVIRON_V3 {
  TP_VERSION Version; PTP_POOL Pool; PTP_CLEANUP_GROUP CleanupGroup; PTP_CLEANUP_GROUP_CANCEL_CALLBACK CleanupGroupCancelCallback;
  PVOID RaceDll; struct _ACTIVATION_CONTEXT *ActivationContext; PTP_SIMPLE_CALLBACK FinalizationCallback;
  union { DWORD Flags; struct { DWORD LongFunction : 1; DWORD Persistent : 1; DWORD Private : 30; } s; } u;
  TP_CALLBACK_PRIORITY CallbackPriority; DWORD Size;
} TP_CALLBACK_ENVIRON_V3, TP_CALLBACK_ENVIRON, *PTP_CALLBACK_ENVIRON;
OWS_C_BEGIN
OWS_API(PTP_POOL, CreateThreadpool, (PVOID))
OWS_API(void, CloseThreadpool, (PTP_POOL))
OWS_API(void, SetThreadpoolThreadMaximum, (PTP_POOL, DWORD))
OWS_API(BOOL, SetThreadpoolThreadMinimum, (PTP_POOL, DWORD))
OWS_API(PTP_CLEANUP_GROUP, CreateThreadpoolCleanupGroup, (void))
OWS_API(void, CloseThreadpoolCleanupGroupMembers, (PTP_CLEANUP_GROUP, BOOL, PVOID))
OWS_API(void, CloseThreadpoolCleanupGroup, (PTP_CLEANUP_GROUP))
OWS_API(PTP_WORK, CreateThreadpoolWork, (PTP_WORK_CALLBACK, PVOID, PTP_CALLBACK_ENVIRON))
OWS_API(void, SubmitThreadpoolWork, (PTP_WORK))
OWS_API(BOOL, TrySubmitThreadpoolCallback, (PTP_SIMPLE_CALLBACK, PVOID, PTP_CALLBACK_ENVIRON))
OWS_API(void, WaitForThreadpoolWorkCallbacks, (PTP_WORK, BOOL))
OWS_API(void, CloseThreadpoolWork, (PTP_WORK))
OWS_API(PTP_TIMER, CreateThreadpoolTimer, (PTP_TIMER_CALLBACK, PVOID, PTP_CALLBACK_ENVIRON))
OWS_API(void, SetThreadpoolTimer, (PTP_TIMER, PFILETIME, DWORD, DWORD))
OWS_API(BOOL, SetThreadpoolTimerEx, (PTP_TIMER, PFILETIME, DWORD, DWORD))
OWS_API(BOOL, IsThreadpoolTimerSet, (PTP_TIMER))
OWS_API(void, WaitForThreadpoolTimerCallbacks, (PTP_TIMER, BOOL))
OWS_API(void, CloseThreadpoolTimer, (PTP_TIMER))
OWS_API(PTP_WAIT, CreateThreadpoolWait, (PTP_WAIT_CALLBACK, PVOID, PTP_CALLBACK_ENVIRON))
OWS_API(void, SetThreadpoolWait, (PTP_WAIT, HANDLE, PFILETIME))
OWS_API(void, WaitForThreadpoolWaitCallbacks, (PTP_WAIT, BOOL))
OWS_API(void, CloseThreadpoolWait, (PTP_WAIT))
OWS_API(PTP_IO, CreateThreadpoolIo, (HANDLE, PTP_WIN32_IO_CALLBACK, PVOID, PTP_CALLBACK_ENVIRON))
OWS_API(void, StartThreadpoolIo, (PTP_IO))
OWS_API(void, CancelThreadpoolIo, (PTP_IO))
OWS_API(void, WaitForThreadpoolIoCallbacks, (PTP_IO, BOOL))
OWS_API(void, CloseThreadpoolIo, (PTP_IO))
/* Inside of a callback */
OWS_API(BOOL, CallbackMayRunLong, (PTP_CALLBACK_INSTANCE))
OWS_API(void, DisassociateCurrentThreadFromCallback, (PTP_CALLBACK_INSTANCE))
OWS_API(void, SetEventWhenCallbackReturns, (PTP_CALLBACK_INSTANCE, HANDLE))
OWS_API(void, ReleaseSemaphoreWhenCallbackReturns, (PTP_CALLBACK_INSTANCE, HANDLE, DWORD))
OWS_API(void, ReleaseMutexWhenCallbackReturns, (PTP_CALLBACK_INSTANCE, HANDLE))
OWS_API(void, LeaveCriticalSectionWhenCallbackReturns, (PTP_CALLBACK_INSTANCE, PCRITICAL_SECTION))
OWS_API(void, FreeLibraryWhenCallbackReturns, (PTP_CALLBACK_INSTANCE, HMODULE))
OWS_C_END
/* How callbacks run */
FORCEINLINE void InitializeThreadpoolEnvironment(PTP_CALLBACK_ENVIRON environment) {
  __builtin_memset(environment, 0, sizeof(*environment));
  environment->Version = 3;
  environment->CallbackPriority = TP_CALLBACK_PRIORITY_NORMAL;
  environment->Size = sizeof(*environment);
}
FORCEINLINE void SetThreadpoolCallbackPool(PTP_CALLBACK_ENVIRON environment, PTP_POOL pool) { environment->Pool = pool; }
FORCEINLINE void SetThreadpoolCallbackCleanupGroup(PTP_CALLBACK_ENVIRON environment, PTP_CLEANUP_GROUP group, PTP_CLEANUP_GROUP_CANCEL_CALLBACK cancel) {
  environment->CleanupGroup = group;
  environment->CleanupGroupCancelCallback = cancel;
}
FORCEINLINE void SetThreadpoolCallbackLibrary(PTP_CALLBACK_ENVIRON environment, PVOID module) { environment->RaceDll = module; }
FORCEINLINE void SetThreadpoolCallbackPriority(PTP_CALLBACK_ENVIRON environment, TP_CALLBACK_PRIORITY priority) { environment->CallbackPriority = priority; }
FORCEINLINE void SetThreadpoolCallbackRunsLong(PTP_CALLBACK_ENVIRON environment) { environment->u.s.LongFunction = 1; }
FORCEINLINE void SetThreadpoolCallbackPersistent(PTP_CALLBACK_ENVIRON environment) { environment->u.s.Persistent = 1; }
FORCEINLINE void DestroyThreadpoolEnvironment(PTP_CALLBACK_ENVIRON environment) { (void)environment; }
#endif
