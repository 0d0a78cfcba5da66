/* The client of both echo servers: `conns` connections, `active` of them with one message of 64 bytes on its way at any time.
 * args: port=P conns=N active=100 secs=2 warm=0.3 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { SIZE = 64 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double number(int argc, char **argv, const char *key, double standard)
{
    size_t length = strlen(key);
    int i;
    for (i = 1; i < argc; i++)
        if (!strncmp(argv[i], key, length) && argv[i][length] == '=')
            return atof(argv[i] + length + 1);
    return standard;
}

static void die(const char *call)
{
    perror(call);
    exit(1);
}

int main(int argc, char **argv)
{
    struct sockaddr_in to = {.sin_family = AF_INET};
    int count = (int)number(argc, argv, "conns", 1), active = (int)number(argc, argv, "active", 100), on = 1, i, next;
    double warm = number(argc, argv, "warm", 0.3), seconds = number(argc, argv, "secs", 2), start, end, t;
    int *fds = calloc((size_t)count, sizeof(*fds)), epoll = epoll_create1(EPOLL_CLOEXEC), running;
    struct epoll_event events[256];
    char block[SIZE] = {0};
    double messages = 0;

    to.sin_port = htons((unsigned short)number(argc, argv, "port", 0));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (active > count)
        active = count;
    for (i = 0; i < count; i++) {
        struct epoll_event e = {.events = EPOLLIN, .data.u32 = (unsigned)i};
        fds[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (fds[i] < 0 || connect(fds[i], (struct sockaddr *)&to, sizeof(to))
            || setsockopt(fds[i], IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on))
            || epoll_ctl(epoll, EPOLL_CTL_ADD, fds[i], &e))
            die("connect");
    }
    start = now() + warm;
    end = start + seconds;
    /* Whoever has answered hands its turn to the next connection, so that all of them work. */
    for (i = 0; i < active; i++)
        if (send(fds[i], block, SIZE, MSG_NOSIGNAL) != SIZE)
            die("send");
    next = active % count;
    running = active;
    while (running) {
        int ready = epoll_wait(epoll, events, 256, -1);
        if (ready < 0 && errno != EINTR)
            die("epoll_wait");
        for (i = 0; i < ready; i++) {
            ssize_t got = recv(fds[events[i].data.u32], block, SIZE, MSG_DONTWAIT);
            if (got < 0 && errno == EAGAIN)
                continue;
            if (got != SIZE)
                die("recv");
            t = now();
            if (t >= start && t <= end)
                messages++;
            if (t >= end) {
                running--;
                continue;
            }
            if (send(fds[next], block, SIZE, MSG_NOSIGNAL) != SIZE)
                die("send");
            next = (next + 1) % count;
        }
    }
    printf("bench=echo_load conns=%d active=%d msgs_per_s=%.1f\n", count, active, messages / seconds);
    for (i = 0; i < count; i++)
        close(fds[i]);
    return 0;
}
