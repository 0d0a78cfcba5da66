/* Work items, waits and timers of the pool. https://learn.microsoft.com/windows/win32/api/threadpoollegacyapiset/ */
#ifndef _THREADPOOLLEGACYAPISET_H_
#define _THREADPOOLLEGACYAPISET_H_
#include <minwinbase.h>
typedef WAITORTIMERCALLBACKFUNC WAITORTIMERCALLBACK;
OWS_C_BEGIN
OWS_API(BOOL, QueueUserWorkItem, (LPTHREAD_START_ROUTINE, PVOID, ULONG))
OWS_API(BOOL, UnregisterWaitEx, (HANDLE, HANDLE))
OWS_API(HANDLE, CreateTimerQueue, (void))
OWS_API(BOOL, CreateTimerQueueTimer, (PHANDLE, HANDLE, WAITORTIMERCALLBACK, PVOID, DWORD, DWORD, ULONG))
OWS_API(BOOL, ChangeTimerQueueTimer, (HANDLE, HANDLE, ULONG, ULONG))
OWS_API(BOOL, DeleteTimerQueueTimer, (HANDLE, HANDLE, HANDLE))
OWS_API(BOOL, DeleteTimerQueueEx, (HANDLE, HANDLE))
OWS_C_END
#endif
