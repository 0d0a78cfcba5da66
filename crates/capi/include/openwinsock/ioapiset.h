/* Completion ports and overlapped results. https://learn.microsoft.com/windows/win32/api/ioapiset/ */
#ifndef _IO_APISET_H_
#define _IO_APISET_H_
#include <minwinbase.h>
OWS_C_BEGIN
OWS_API(HANDLE, CreateIoCompletionPort, (HANDLE, HANDLE, ULONG_PTR, DWORD))
OWS_API(BOOL, GetQueuedCompletionStatus, (HANDLE, LPDWORD, PULONG_PTR, LPOVERLAPPED *, DWORD))
OWS_API(BOOL, GetQueuedCompletionStatusEx, (HANDLE, LPOVERLAPPED_ENTRY, ULONG, PULONG, DWORD, BOOL))
OWS_API(BOOL, PostQueuedCompletionStatus, (HANDLE, DWORD, ULONG_PTR, LPOVERLAPPED))
OWS_API(BOOL, GetOverlappedResult, (HANDLE, LPOVERLAPPED, LPDWORD, BOOL))
OWS_API(BOOL, GetOverlappedResultEx, (HANDLE, LPOVERLAPPED, LPDWORD, DWORD, BOOL))
OWS_API(BOOL, CancelIo, (HANDLE))
OWS_API(BOOL, CancelIoEx, (HANDLE, LPOVERLAPPED))
OWS_API(BOOL, CancelSynchronousIo, (HANDLE))
OWS_API(BOOL, DeviceIoControl, (HANDLE, DWORD, LPVOID, DWORD, LPVOID, DWORD, LPDWORD, LPOVERLAPPED))
OWS_C_END
#endif
