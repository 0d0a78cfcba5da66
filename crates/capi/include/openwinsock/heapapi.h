/* Heaps. https://learn.microsoft.com/windows/win32/api/heapapi/ */
#ifndef _HEAPAPI_H_
#define _HEAPAPI_H_
#include <minwinbase.h>
typedef enum _HEAP_INFORMATION_CLASS { HeapCompatibilityInformation = 0, HeapEnableTerminationOnCorruption = 1 } HEAP_INFORMATION_CLASS;
OWS_C_BEGIN
OWS_API(HANDLE, GetProcessHeap, (void))
OWS_API(DWORD, GetProcessHeaps, (DWORD, PHANDLE))
OWS_API(HANDLE, HeapCreate, (DWORD, SIZE_T, SIZE_T))
OWS_API(BOOL, HeapDestroy, (HANDLE))
OWS_API(LPVOID, HeapAlloc, (HANDLE, DWORD, SIZE_T))
OWS_API(LPVOID, HeapReAlloc, (HANDLE, DWORD, LPVOID, SIZE_T))
OWS_API(BOOL, HeapFree, (HANDLE, DWORD, LPVOID))
OWS_API(SIZE_T, HeapSize, (HANDLE, DWORD, LPCVOID))
OWS_API(BOOL, HeapValidate, (HANDLE, DWORD, LPCVOID))
OWS_API(SIZE_T, HeapCompact, (HANDLE, DWORD))
OWS_API(BOOL, HeapLock, (HANDLE))
OWS_API(BOOL, HeapUnlock, (HANDLE))
OWS_API(BOOL, HeapSetInformation, (HANDLE, HEAP_INFORMATION_CLASS, PVOID, SIZE_T))
OWS_API(BOOL, HeapQueryInformation, (HANDLE, HEAP_INFORMATION_CLASS, PVOID, SIZE_T, PSIZE_T))
OWS_C_END
#endif
