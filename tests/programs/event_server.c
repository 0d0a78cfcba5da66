/* A server on WSAEventSelect: one thread, an event per socket, upper-cases what it gets. Its clients live in a second thread. */
#include <winsock2.h>
#include <windows.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define CLIENTS 4
#define ROOM 64

static struct sockaddr_in address;
static char answers[CLIENTS][ROOM];

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

static DWORD WINAPI clients(LPVOID unused)
{
    SOCKET s[CLIENTS];
    char text[ROOM];
    int i;

    (void)unused;
    for (i = 0; i < CLIENTS; i++) {
        s[i] = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
        if (s[i] == INVALID_SOCKET || connect(s[i], (struct sockaddr *)&address, sizeof(address)))
            die("connect");
    }
    for (i = CLIENTS - 1; i >= 0; i--) {
        int length = sprintf(text, "line of client %d", i), got = 0, n;
        if (send(s[i], text, length, 0) != length)
            die("send");
        for (; got < length; got += n)
            if ((n = recv(s[i], answers[i] + got, ROOM - got, 0)) <= 0)
                die("recv");
    }
    for (i = 0; i < CLIENTS; i++)
        closesocket(s[i]);
    return 0;
}

int main(void)
{
    WSADATA data;
    WSAEVENT events[CLIENTS + 1];
    SOCKET sockets[CLIENTS + 1];
    DWORD count = 1, closed = 0, accepted = 0;
    HANDLE thread;
    int length = sizeof(address), i;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    sockets[0] = WSASocket(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    events[0] = WSACreateEvent();
    if (bind(sockets[0], (struct sockaddr *)&address, sizeof(address)) || listen(sockets[0], SOMAXCONN)
        || getsockname(sockets[0], (struct sockaddr *)&address, &length)
        || WSAEventSelect(sockets[0], events[0], FD_ACCEPT))
        die("listen");
    thread = CreateThread(NULL, 0, clients, NULL, 0, NULL);

    while (closed < CLIENTS) {
        WSANETWORKEVENTS what;
        DWORD which = WSAWaitForMultipleEvents(count, events, FALSE, 20000, FALSE);
        if (which == WSA_WAIT_FAILED || which == WSA_WAIT_TIMEOUT)
            die("WSAWaitForMultipleEvents");
        which -= WSA_WAIT_EVENT_0;
        if (WSAEnumNetworkEvents(sockets[which], events[which], &what))
            die("WSAEnumNetworkEvents");
        if (what.lNetworkEvents & FD_ACCEPT) {
            if (what.iErrorCode[FD_ACCEPT_BIT])
                die("FD_ACCEPT");
            sockets[count] = accept(sockets[which], NULL, NULL);
            events[count] = WSACreateEvent();
            if (sockets[count] == INVALID_SOCKET
                || WSAEventSelect(sockets[count], events[count], FD_READ | FD_WRITE | FD_CLOSE))
                die("accept");
            count++, accepted++;
        }
        if (what.lNetworkEvents & FD_READ) {
            char block[ROOM];
            int got = recv(sockets[which], block, ROOM, 0);
            if (got == SOCKET_ERROR && WSAGetLastError() != WSAEWOULDBLOCK)
                die("recv");
            for (i = 0; i < got; i++)
                block[i] = (char)toupper((unsigned char)block[i]);
            if (got > 0 && send(sockets[which], block, got, 0) != got)
                die("send");
        }
        if (what.lNetworkEvents & FD_CLOSE) {
            closesocket(sockets[which]);
            WSACloseEvent(events[which]);
            count--, closed++;
            sockets[which] = sockets[count];
            events[which] = events[count];
        }
    }
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    printf("%lu accepted, %lu closed\n", (unsigned long)accepted, (unsigned long)closed);
    for (i = 0; i < CLIENTS; i++)
        printf("client %d got: %s\n", i, answers[i]);
    closesocket(sockets[0]);
    WSACloseEvent(events[0]);
    WSACleanup();
    return 0;
}
