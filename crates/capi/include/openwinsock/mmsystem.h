#ifndef OWS_OWN_mmsystem
#define OWS_OWN_mmsystem
#include <windows.h>
#ifdef __cplusplus
extern "C" {
#endif
DWORD timeGetTime(void) OWS_LIBNAME(timeGetTime); UINT timeBeginPeriod(UINT) OWS_LIBNAME(timeBeginPeriod); UINT timeEndPeriod(UINT) OWS_LIBNAME(timeEndPeriod);
#ifdef __cplusplus
}
#endif
#endif
