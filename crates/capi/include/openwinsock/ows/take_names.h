/* Winsock takes the names that it shares with libc (see ows/libc_names.h). */
#undef u_long
#undef fd_set
#undef select
#undef FD_SET
#undef FD_CLR
#undef FD_ISSET
#undef FD_ZERO
#ifdef OWS_LIBC_FD_SETSIZE
# undef OWS_LIBC_FD_SETSIZE
# undef FD_SETSIZE
#endif
#undef timeval
#undef gettimeofday
#undef gethostname
#undef socklen_t
#if defined(__timeval_defined) && !defined(OWS_LIBC_TIMEVAL) && !defined(_TIMEVAL_DEFINED)
# error "a header of libc that OpenWinsock does not know has defined struct timeval; include <winsock2.h> before it"
#endif
