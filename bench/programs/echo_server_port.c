/* Echo server on a completion port, one thread; the client is echo_load.c, in a process of its own. Ends with its last client.
 * args: conns=N size=64       prints "port P" first */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct connection {
    WSAOVERLAPPED overlapped;
    SOCKET s;
    int sending;
    char block[64];
};

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

static int number(int argc, char **argv, const char *key, int standard)
{
    size_t length = strlen(key);
    int i;
    for (i = 1; i < argc; i++)
        if (strncmp(argv[i], key, length) == 0 && argv[i][length] == '=')
            return atoi(argv[i] + length + 1);
    return standard;
}

static void receive(struct connection *c)
{
    DWORD flags = 0;
    WSABUF block;
    block.buf = c->block;
    block.len = sizeof(c->block);
    memset(&c->overlapped, 0, sizeof(c->overlapped));
    c->sending = 0;
    if (WSARecv(c->s, &block, 1, NULL, &flags, &c->overlapped, NULL) && WSAGetLastError() != WSA_IO_PENDING)
        die("WSARecv");
}

static void answer(struct connection *c, DWORD length)
{
    WSABUF block;
    block.buf = c->block;
    block.len = length;
    memset(&c->overlapped, 0, sizeof(c->overlapped));
    c->sending = 1;
    if (WSASend(c->s, &block, 1, NULL, 0, &c->overlapped, NULL) && WSAGetLastError() != WSA_IO_PENDING)
        die("WSASend");
}

int main(int argc, char **argv)
{
    WSADATA data;
    struct sockaddr_in name;
    int length = sizeof(name), connections = number(argc, argv, "conns", 1), i;
    HANDLE port;
    SOCKET listener;
    BOOL on = TRUE;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 1);
    listener = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);
    memset(&name, 0, sizeof(name));
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&name, sizeof(name)) || listen(listener, SOMAXCONN)
        || getsockname(listener, (struct sockaddr *)&name, &length))
        die("listen");
    printf("port %u\n", ntohs(name.sin_port));
    fflush(stdout);
    for (i = 0; i < connections; i++) {
        struct connection *c = (struct connection *)calloc(1, sizeof(*c));
        c->s = accept(listener, NULL, NULL);
        if (c->s == INVALID_SOCKET)
            die("accept");
        setsockopt(c->s, IPPROTO_TCP, TCP_NODELAY, (char *)&on, sizeof(on));
        if (CreateIoCompletionPort((HANDLE)c->s, port, (ULONG_PTR)c, 0) != port)
            die("CreateIoCompletionPort");
        receive(c);
    }
    while (connections > 0) {
        DWORD count = 0;
        ULONG_PTR key = 0;
        OVERLAPPED *overlapped = NULL;
        struct connection *c;
        BOOL good = GetQueuedCompletionStatus(port, &count, &key, &overlapped, INFINITE);
        if (!overlapped)
            die("GetQueuedCompletionStatus");
        c = (struct connection *)key;
        if (!good || count == 0) {
            closesocket(c->s);
            free(c);
            connections--;
        } else if (c->sending) {
            receive(c);
        } else {
            answer(c, count);
        }
    }
    closesocket(listener);
    CloseHandle(port);
    WSACleanup();
    return 0;
}
