/* Storage with a destructor. https://learn.microsoft.com/windows/win32/api/fibersapi/ */
#ifndef _FIBERS_H_
#define _FIBERS_H_
#include <minwinbase.h>
#define FLS_OUT_OF_INDEXES ((DWORD)0xFFFFFFFF)
OWS_C_BEGIN
OWS_API(DWORD, FlsAlloc, (PFLS_CALLBACK_FUNCTION))
OWS_API(BOOL, FlsFree, (DWORD))
OWS_API(PVOID, FlsGetValue, (DWORD))
OWS_API(BOOL, FlsSetValue, (DWORD, PVOID))
OWS_C_END
#endif
