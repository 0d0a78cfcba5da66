/* The multimedia timer. https://learn.microsoft.com/windows/win32/api/timeapi/ */
#ifndef _TIMEAPI_H_
#define _TIMEAPI_H_
#include <windef.h>
typedef UINT MMRESULT;
typedef struct timecaps_tag { UINT wPeriodMin, wPeriodMax; } TIMECAPS, *PTIMECAPS, *LPTIMECAPS;
#define TIMERR_NOERROR 0
#define TIMERR_NOCANDO 97
#define TIMERR_STRUCT 129
OWS_C_BEGIN
OWS_API(DWORD, timeGetTime, (void))
OWS_API(MMRESULT, timeBeginPeriod, (UINT))
OWS_API(MMRESULT, timeEndPeriod, (UINT))
OWS_API(MMRESULT, timeGetDevCaps, (LPTIMECAPS, UINT))
OWS_C_END
#endif
