/* The C library's half of mixed.c. */
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

int posix_pair(int fd[2]) { return socketpair(AF_UNIX, SOCK_STREAM, 0, fd); }
int posix_send(int fd, const void *data, int length) { return (int)send(fd, data, (size_t)length, 0); }
int posix_readable(int fd, int milliseconds)
{
    struct pollfd one = {fd, POLLIN, 0};
    return poll(&one, 1, milliseconds);
}
int posix_timeval_size(void) { return (int)sizeof(struct timeval); }
