/* The last error of the thread. https://learn.microsoft.com/windows/win32/api/errhandlingapi/ */
#ifndef _ERRHANDLING_H_
#define _ERRHANDLING_H_
#include <minwinbase.h>
typedef LONG (WINAPI *PTOP_LEVEL_EXCEPTION_FILTER)(struct _EXCEPTION_POINTERS *);
typedef PTOP_LEVEL_EXCEPTION_FILTER LPTOP_LEVEL_EXCEPTION_FILTER;
#define SEM_FAILCRITICALERRORS 1
#define SEM_NOGPFAULTERRORBOX 2
#define SEM_NOALIGNMENTFAULTEXCEPT 4
#define SEM_NOOPENFILEERRORBOX 0x8000
OWS_C_BEGIN
OWS_API(DWORD, GetLastError, (void))
OWS_API(void, SetLastError, (DWORD))
OWS_API(UINT, GetErrorMode, (void))
OWS_API(UINT, SetErrorMode, (UINT))
OWS_API(void, RaiseException, (DWORD, DWORD, DWORD, const ULONG_PTR *))
OWS_API(LPTOP_LEVEL_EXCEPTION_FILTER, SetUnhandledExceptionFilter, (LPTOP_LEVEL_EXCEPTION_FILTER))
OWS_C_END
#endif
