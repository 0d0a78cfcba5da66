/* Names that libc and Winsock share: u_long, fd_set, select, struct timeval, gethostname, socklen_t. The wrappers of libc's headers
   declare libc's as ows_libc_NAME, so that Winsock's can take the name at any time. Until Winsock comes, a source file that
   includes the POSIX header itself has libc's under their own names, by the macros below; <winsock2.h> takes them away. */
#if !defined(_WINSOCK2API_) && !defined(OWS_QUIET)
# if defined(OWS_LIBC_SYS_TYPES_H)
#  define u_long ows_libc_u_long
# endif
# if defined(OWS_LIBC_SYS_SELECT_H)
#  define fd_set ows_libc_fd_set
#  define select ows_libc_select
#  undef FD_SET
#  undef FD_CLR
#  undef FD_ISSET
#  undef FD_ZERO
#  define FD_SET(fd, set) __FD_SET(fd, set)
#  define FD_CLR(fd, set) __FD_CLR(fd, set)
#  define FD_ISSET(fd, set) __FD_ISSET(fd, set)
#  define FD_ZERO(set) __FD_ZERO(set)
#  ifndef FD_SETSIZE
#   define FD_SETSIZE __FD_SETSIZE
#   define OWS_LIBC_FD_SETSIZE
#  endif
# endif
# if defined(OWS_LIBC_TIMEVAL)
#  define timeval ows_libc_timeval
# endif
# if defined(OWS_LIBC_SYS_TIME_H)
#  define gettimeofday ows_libc_gettimeofday
# endif
# if defined(OWS_LIBC_UNISTD_H)
#  define gethostname ows_libc_gethostname
#  define socklen_t ows_libc_socklen_t
# endif
#endif
