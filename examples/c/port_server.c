/* An echo server on a completion port: the pattern for servers of any size.
 *
 *   cc port_server.c $(pkg-config --cflags --libs openwinsock) -o port_server && ./port_server 7777
 *
 * A worker for each processor waits at the port. A connection has one operation under way at any time, in the one structure that it
 * owns: so no lock is needed, and who ends the last operation ends the connection. */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

struct connection {
    OVERLAPPED overlapped; /* first: the packet's pointer is the connection's */
    SOCKET socket;
    WSABUF rest; /* what is still to be sent; nothing while a receive is under way */
    char block[4096];
};

static HANDLE port;

static void end(struct connection *c)
{
    closesocket(c->socket);
    free(c);
}

/* Starts the next operation: the rest of the answer, or a receive. What a call says at once, the port says, too, unless it failed. */
static void go_on(struct connection *c)
{
    WSABUF whole = {sizeof(c->block), c->block};
    DWORD flags = 0;
    int result;

    ZeroMemory(&c->overlapped, sizeof(c->overlapped));
    if (c->rest.len > 0)
        result = WSASend(c->socket, &c->rest, 1, NULL, 0, &c->overlapped, NULL);
    else
        result = WSARecv(c->socket, &whole, 1, NULL, &flags, &c->overlapped, NULL);
    if (result == SOCKET_ERROR && WSAGetLastError() != WSA_IO_PENDING)
        end(c);
}

static DWORD WINAPI work(LPVOID unused)
{
    DWORD count;
    ULONG_PTR key;
    OVERLAPPED *done;

    (void)unused;
    for (;;) {
        BOOL good = GetQueuedCompletionStatus(port, &count, &key, &done, INFINITE);
        struct connection *c = (struct connection *)done;
        if (!c)
            return GetLastError(); /* the port is closed */
        if (!good || count == 0) {
            end(c); /* reset, or the client has said all */
        } else {
            if (c->rest.len > 0) {
                c->rest.buf += count;
                c->rest.len -= count;
            } else {
                c->rest.buf = c->block;
                c->rest.len = count;
            }
            go_on(c);
        }
    }
}

int main(int argc, char **argv)
{
    struct sockaddr_in address = {0};
    int length = sizeof(address);
    SYSTEM_INFO machine;
    WSADATA data;
    SOCKET listener;
    DWORD i;

    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return 1;
    GetSystemInfo(&machine);
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    for (i = 0; i < machine.dwNumberOfProcessors; i++)
        CloseHandle(CreateThread(NULL, 0, work, NULL, 0, NULL));

    listener = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);
    address.sin_family = AF_INET;
    address.sin_port = htons((u_short)(argc > 1 ? atoi(argv[1]) : 7777));
    if (bind(listener, (struct sockaddr *)&address, sizeof(address)) || listen(listener, SOMAXCONN)
        || getsockname(listener, (struct sockaddr *)&address, &length)) {
        fprintf(stderr, "listen: error %d\n", WSAGetLastError());
        return 1;
    }
    printf("listening on port %u\n", ntohs(address.sin_port));
    fflush(stdout);
    for (;;) {
        struct connection *c;
        SOCKET client = accept(listener, NULL, NULL);
        if (client == INVALID_SOCKET && WSAGetLastError() == WSAECONNRESET)
            continue; /* it was gone before its turn came */
        if (client == INVALID_SOCKET || !CreateIoCompletionPort((HANDLE)client, port, 0, 0)
            || !(c = (struct connection *)calloc(1, sizeof(*c)))) {
            fprintf(stderr, "accept: error %d\n", WSAGetLastError());
            return 1;
        }
        c->socket = client;
        go_on(c);
    }
}
