/* A Linux program that uses Winsock beside the C library's own sockets and threads: a pipe, a POSIX thread and a UNIX-domain pair of the
 * one, connections of the other, and each call goes where it belongs.
 *
 * The C library's socket functions have the same names, so they live in a file of their own: mixed_posix.c. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#include <winsock2.h>
#include <ws2tcpip.h>

/* mixed_posix.c: what the C library's select and sockets say. */
int posix_pair(int fd[2]);
int posix_send(int fd, const void *data, int length);
int posix_readable(int fd, int milliseconds);
int posix_timeval_size(void);

static struct sockaddr_in address;

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d, errno %d\n", call, WSAGetLastError(), errno);
    exit(1);
}

static void *client(void *unused)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (s == INVALID_SOCKET || connect(s, (struct sockaddr *)&address, sizeof(address)))
        die("connect");
    if (send(s, "winsock", 7, 0) != 7)
        die("send");
    closesocket(s);
    return unused;
}

int main(void)
{
    WSADATA data;
    SOCKET listener, accepted;
    int length = sizeof(address), pair[2], pipes[2], got;
    char text[32];
    pthread_t thread;
    fd_set readable;
    struct timeval wait;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, sizeof(address)) || listen(listener, 1)
        || getsockname(listener, (struct sockaddr *)&address, &length))
        die("listen");
    if (pthread_create(&thread, NULL, client, NULL))
        return 1;

    FD_ZERO(&readable);
    FD_SET(listener, &readable);
    wait.tv_sec = 10;
    wait.tv_usec = 0;
    if (select(0, &readable, NULL, NULL, &wait) != 1)
        die("select");
    accepted = accept(listener, NULL, NULL);
    if (accepted == INVALID_SOCKET)
        die("accept");
    got = recv(accepted, text, sizeof(text), MSG_WAITALL);
    printf("Winsock brought %d bytes: %.*s\n", got, got, text);
    pthread_join(thread, NULL);

    if (posix_pair(pair) || posix_send(pair[0], "libc", 4) != 4 || posix_readable(pair[1], 1000) != 1)
        die("the C library's sockets");
    got = (int)read(pair[1], text, sizeof(text));
    printf("the C library brought %d bytes: %.*s\n", got, got, text);
    if (pipe(pipes) || write(pipes[1], "pipe", 4) != 4 || read(pipes[0], text, 4) != 4)
        die("pipe");
    printf("a pipe is a pipe\n");

    /* A failing Winsock call leaves errno alone, and a descriptor is no socket of Winsock. */
    errno = EXDEV;
    got = recv((SOCKET)pair[1], text, sizeof(text), 0);
    printf("a descriptor: %d, not a socket %d, errno untouched %d\n", got, WSAGetLastError() == WSAENOTSOCK,
           errno == EXDEV);
    printf("timeval: %d bytes here, %d there\n", (int)sizeof(struct timeval), posix_timeval_size());
    close(pair[0]);
    close(pair[1]);
    close(pipes[0]);
    close(pipes[1]);
    closesocket(accepted);
    closesocket(listener);
    WSACleanup();
    return 0;
}
