/* Debuggers. https://learn.microsoft.com/windows/win32/api/debugapi/ */
#ifndef _APISETDEBUG_
#define _APISETDEBUG_
#include <minwinbase.h>
OWS_C_BEGIN
OWS_API(BOOL, IsDebuggerPresent, (void))
OWS_API(void, DebugBreak, (void))
OWS_API_AW(void, OutputDebugString, (LPCSTR), (LPCWSTR))
OWS_C_END
#define OutputDebugString OWS_AW(OutputDebugString)
#endif
