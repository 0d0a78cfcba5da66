/* libc's sockets and Winsock cannot share a source file. */
#if defined(_WINSOCK2API_)
# error "<netinet/tcp.h> after <winsock2.h>: one source file cannot have libc's sockets and Winsock's, put the POSIX part into a file of its own"
#endif
#define OWS_BSD_SOCKETS_INCLUDED 1
#include_next <netinet/tcp.h>
#include <ows/libc_names.h>
