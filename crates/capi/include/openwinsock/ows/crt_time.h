/* Of Microsoft's <time.h>: the order of the arguments of the _s functions is the other one than C11's. */
#ifndef OWS_CRT_TIME_H
#define OWS_CRT_TIME_H
#include <ows/crt.h>
#include <errno.h>
OWS_C_BEGIN
extern struct tm *ows_libc_localtime_r(const time_t *, struct tm *) __asm__("localtime_r");
extern struct tm *ows_libc_gmtime_r(const time_t *, struct tm *) __asm__("gmtime_r");
extern time_t ows_libc_timegm(struct tm *) __asm__("timegm");
extern char *ows_libc_asctime_r(const struct tm *, char *) __asm__("asctime_r");
OWS_C_END
OWS_INLINE errno_t localtime_s(struct tm *to, const time_t *when) { return to && when && ows_libc_localtime_r(when, to) ? 0 : EINVAL; }
OWS_INLINE errno_t gmtime_s(struct tm *to, const time_t *when) { return to && when && ows_libc_gmtime_r(when, to) ? 0 : EINVAL; }
OWS_INLINE errno_t _localtime64_s(struct tm *to, const __time64_t *when) { time_t t = when ? (time_t)*when : 0; return when ? localtime_s(to, &t) : EINVAL; }
OWS_INLINE errno_t _gmtime64_s(struct tm *to, const __time64_t *when) { time_t t = when ? (time_t)*when : 0; return when ? gmtime_s(to, &t) : EINVAL; }
OWS_INLINE struct tm *_localtime64(const __time64_t *when) { time_t t = (time_t)*when; return localtime(&t); }
OWS_INLINE struct tm *_gmtime64(const __time64_t *when) { time_t t = (time_t)*when; return gmtime(&t); }
OWS_INLINE __time64_t _time64(__time64_t *to) { __time64_t now = time(NULL); if (to) *to = now; return now; }
OWS_INLINE __time64_t _mktime64(struct tm *when) { return mktime(when); }
OWS_INLINE __time64_t _mkgmtime64(struct tm *when) { return ows_libc_timegm(when); }
OWS_INLINE time_t _mkgmtime(struct tm *when) { return ows_libc_timegm(when); }
OWS_INLINE errno_t asctime_s(char *to, size_t size, const struct tm *when) { return to && when && size >= 26 && ows_libc_asctime_r(when, to) ? 0 : EINVAL; }
OWS_INLINE errno_t ctime_s(char *to, size_t size, const time_t *when) { struct tm local; return localtime_s(&local, when) ? EINVAL : asctime_s(to, size, &local); }
#endif
