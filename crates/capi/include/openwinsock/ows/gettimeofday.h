/* libc's gettimeofday for Winsock's struct timeval, in a source file that has <sys/time.h> and <winsock2.h>. */
#ifndef OWS_GETTIMEOFDAY_H
#define OWS_GETTIMEOFDAY_H
#include <ows/timeval.h>
OWS_INLINE int gettimeofday(struct timeval *to, void *zone) {
  struct ows_libc_timeval now;
  int result;
  (void)zone;
  result = ows_libc_gettimeofday(&now, 0);
  if (result == 0 && to) { to->tv_sec = (int)now.tv_sec; to->tv_usec = (int)now.tv_usec; }
  return result;
}
#endif
