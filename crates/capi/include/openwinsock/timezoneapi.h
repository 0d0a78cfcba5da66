/* Kinds of time. https://learn.microsoft.com/windows/win32/api/timezoneapi/ */
#ifndef _TIMEZONEAPI_H_
#define _TIMEZONEAPI_H_
#include <minwinbase.h>
typedef struct _TIME_ZONE_INFORMATION {
  LONG Bias; WCHAR StandardName[32]; SYSTEMTIME StandardDate; LONG StandardBias; WCHAR DaylightName[32]; SYSTEMTIME DaylightDate; LONG DaylightBias;
} TIME_ZONE_INFORMATION, *PTIME_ZONE_INFORMATION, *LPTIME_ZONE_INFORMATION;
#define TIME_ZONE_ID_INVALID ((DWORD)0xFFFFFFFF)
OWS_C_BEGIN
OWS_API(BOOL, SystemTimeToFileTime, (const SYSTEMTIME *, LPFILETIME))
OWS_API(BOOL, FileTimeToSystemTime, (const FILETIME *, LPSYSTEMTIME))
OWS_API(BOOL, SystemTimeToTzSpecificLocalTime, (const TIME_ZONE_INFORMATION *, const SYSTEMTIME *, LPSYSTEMTIME))
OWS_API(BOOL, TzSpecificLocalTimeToSystemTime, (const TIME_ZONE_INFORMATION *, const SYSTEMTIME *, LPSYSTEMTIME))
OWS_API(DWORD, GetTimeZoneInformation, (LPTIME_ZONE_INFORMATION))
OWS_C_END
#endif
