/* _ftime: the time of day in milliseconds. */
#ifndef _INC_TIMEB
#define _INC_TIMEB
#include <ows/crt.h>
#include <errno.h>
#include <sys/time.h>
struct _timeb { time_t time; unsigned short millitm; short timezone, dstflag; };
struct __timeb64 { __time64_t time; unsigned short millitm; short timezone, dstflag; };
OWS_INLINE void _ftime64(struct __timeb64 *to) {
  struct ows_libc_timeval now;
  ows_libc_gettimeofday(&now, 0);
  to->time = now.tv_sec;
  to->millitm = (unsigned short)(now.tv_usec / 1000);
  to->timezone = to->dstflag = 0;
}
OWS_INLINE void _ftime(struct _timeb *to) {
  struct __timeb64 now;
  _ftime64(&now);
  to->time = (time_t)now.time;
  to->millitm = now.millitm;
  to->timezone = to->dstflag = 0;
}
OWS_INLINE errno_t _ftime_s(struct _timeb *to) { if (!to) return EINVAL; _ftime(to); return 0; }
#endif
