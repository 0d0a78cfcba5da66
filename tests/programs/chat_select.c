/* A chat server on select, with its clients in threads of the same program: each line of one goes to all others.
 * The clients speak one after the other, so that the output is always the same. */
#include <winsock2.h>
#include <windows.h>
#include <process.h>
#include <stdio.h>
#include <string.h>

#define CLIENTS 3
#define ROOM 128

static struct sockaddr_in address;
/* The client whose turn it is, and an event that says that all others have what the last one said. */
static HANDLE turn[CLIENTS], heard;
static volatile LONG ears;
static char said[CLIENTS][CLIENTS][ROOM];

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

/* One line, without its end. */
static int read_line(SOCKET s, char *line)
{
    int length = 0;
    while (length < ROOM - 1) {
        int got = recv(s, line + length, 1, 0);
        if (got == SOCKET_ERROR)
            die("recv");
        if (got == 0)
            return 0;
        if (line[length] == '\n')
            break;
        length++;
    }
    line[length] = 0;
    return 1;
}

static unsigned __stdcall client(void *argument)
{
    int me = (int)(INT_PTR)argument, speaker;
    char line[ROOM];
    SOCKET s;

    if (WaitForSingleObject(turn[me], INFINITE) != WAIT_OBJECT_0)
        die("WaitForSingleObject");
    s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (s == INVALID_SOCKET || connect(s, (struct sockaddr *)&address, sizeof(address)))
        die("connect");
    if (!read_line(s, line))
        die("greeting");
    if (InterlockedIncrement(&ears) == CLIENTS)
        SetEvent(heard);
    else
        SetEvent(turn[me + 1]);

    for (speaker = 0; speaker < CLIENTS; speaker++) {
        if (speaker == me) {
            int length;
            WaitForSingleObject(turn[me], INFINITE);
            length = sprintf(line, "client %d says hello\n", me);
            if (send(s, line, length, 0) != length)
                die("send");
        } else {
            if (!read_line(s, said[me][speaker]))
                die("the server left");
            if (InterlockedIncrement(&ears) == CLIENTS - 1)
                SetEvent(heard);
        }
    }
    shutdown(s, SD_SEND);
    while (read_line(s, line))
        ;
    closesocket(s);
    return 0;
}

/* The server: until the last client has left. */
static unsigned __stdcall serve(void *argument)
{
    SOCKET listener = (SOCKET)(UINT_PTR)argument, people[CLIENTS];
    int count = 0, come = 0, i, j;

    while (come < CLIENTS || count > 0) {
        fd_set readable;
        FD_ZERO(&readable);
        if (come < CLIENTS)
            FD_SET(listener, &readable);
        for (i = 0; i < count; i++)
            FD_SET(people[i], &readable);
        if (select(0, &readable, NULL, NULL, NULL) == SOCKET_ERROR)
            die("select");
        if (FD_ISSET(listener, &readable)) {
            people[count] = accept(listener, NULL, NULL);
            if (people[count] == INVALID_SOCKET)
                die("accept");
            if (send(people[count], "welcome\n", 8, 0) != 8)
                die("send");
            count++, come++;
        }
        for (i = 0; i < count; i++) {
            char block[ROOM];
            int got;
            if (!FD_ISSET(people[i], &readable))
                continue;
            got = recv(people[i], block, ROOM, 0);
            if (got == SOCKET_ERROR)
                die("recv");
            if (got == 0) {
                closesocket(people[i]);
                people[i--] = people[--count];
                continue;
            }
            for (j = 0; j < count; j++)
                if (j != i && send(people[j], block, got, 0) != got)
                    die("send");
        }
    }
    closesocket(listener);
    return 0;
}

int main(void)
{
    WSADATA data;
    HANDLE threads[CLIENTS + 1];
    SOCKET listener;
    int length = sizeof(address), i, j;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    listener = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, sizeof(address)) || listen(listener, SOMAXCONN)
        || getsockname(listener, (struct sockaddr *)&address, &length))
        die("listen");

    heard = CreateEvent(NULL, FALSE, FALSE, NULL);
    for (i = 0; i < CLIENTS; i++) {
        turn[i] = CreateEvent(NULL, FALSE, FALSE, NULL);
        threads[i] = (HANDLE)_beginthreadex(NULL, 0, client, (void *)(INT_PTR)i, 0, NULL);
    }
    threads[CLIENTS] = (HANDLE)_beginthreadex(NULL, 0, serve, (void *)(UINT_PTR)listener, 0, NULL);

    SetEvent(turn[0]);
    WaitForSingleObject(heard, INFINITE); /* all are there */
    for (i = 0; i < CLIENTS; i++) {
        InterlockedExchange(&ears, 0);
        SetEvent(turn[i]);
        WaitForSingleObject(heard, INFINITE);
    }
    if (WaitForMultipleObjects(CLIENTS + 1, threads, TRUE, 20000) != WAIT_OBJECT_0)
        die("WaitForMultipleObjects");
    for (i = 0; i < CLIENTS; i++)
        for (j = 0; j < CLIENTS; j++)
            if (i != j)
                printf("client %d heard: %s\n", i, said[i][j]);
    for (i = 0; i <= CLIENTS; i++)
        CloseHandle(threads[i]);
    for (i = 0; i < CLIENTS; i++)
        CloseHandle(turn[i]);
    CloseHandle(heard);
    WSACleanup();
    return 0;
}
