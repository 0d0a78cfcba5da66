/* The twin of echo_server_port.c: epoll by hand. args: conns=N       prints "port P" first */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

struct connection {
    int fd;
    char block[64];
};

static void die(const char *call)
{
    perror(call);
    exit(1);
}

int main(int argc, char **argv)
{
    struct sockaddr_in name = {.sin_family = AF_INET};
    socklen_t length = sizeof(name);
    int connections = 1, on = 1, i, listener, epoll;
    struct epoll_event events[256];

    for (i = 1; i < argc; i++)
        if (!strncmp(argv[i], "conns=", 6))
            connections = atoi(argv[i] + 6);
    listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    epoll = epoll_create1(EPOLL_CLOEXEC);
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&name, sizeof(name)) || listen(listener, SOMAXCONN)
        || getsockname(listener, (struct sockaddr *)&name, &length))
        die("listen");
    printf("port %u\n", ntohs(name.sin_port));
    fflush(stdout);
    for (i = 0; i < connections; i++) {
        struct connection *c = calloc(1, sizeof(*c));
        struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
        c->fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (c->fd < 0 || setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on))
            || epoll_ctl(epoll, EPOLL_CTL_ADD, c->fd, &e))
            die("accept");
    }
    while (connections > 0) {
        int count = epoll_wait(epoll, events, 256, -1);
        for (i = 0; i < count; i++) {
            struct connection *c = events[i].data.ptr;
            ssize_t got = recv(c->fd, c->block, sizeof(c->block), MSG_DONTWAIT);
            if (got <= 0) {
                close(c->fd);
                free(c);
                connections--;
            } else if (send(c->fd, c->block, (size_t)got, MSG_NOSIGNAL | MSG_DONTWAIT) != got) {
                die("send");
            }
        }
    }
    return 0;
}
