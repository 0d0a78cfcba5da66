/* The counter of the finest resolution. https://learn.microsoft.com/windows/win32/api/profileapi/ */
#ifndef _PROFILEAPI_H_
#define _PROFILEAPI_H_
#include <minwinbase.h>
OWS_C_BEGIN
OWS_API(BOOL, QueryPerformanceCounter, (LARGE_INTEGER *))
OWS_API(BOOL, QueryPerformanceFrequency, (LARGE_INTEGER *))
OWS_C_END
#endif
