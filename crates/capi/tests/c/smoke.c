/* Starts Winsock, provokes an error, resolves a number, and sends a message to itself over loopback. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

static int failed(const char *what)
{
    printf("%s: %d\n", what, WSAGetLastError());
    return 1;
}

int main(void)
{
    WSADATA data;
    SOCKET listener, client, server;
    struct sockaddr_in name;
    int length = sizeof name, got;
    char text[32];

    listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    printf("before the start: %d %d\n", listener == INVALID_SOCKET, WSAGetLastError());
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return failed("WSAStartup");
    printf("version %d.%d\n", LOBYTE(data.wVersion), HIBYTE(data.wVersion));
    listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (listener == INVALID_SOCKET)
        return failed("socket");
    got = listen(listener, 1);
    printf("listen without bind: %d %d\n", got, WSAGetLastError());
    memset(&name, 0, sizeof name);
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&name, sizeof name) != 0)
        return failed("bind");
    if (listen(listener, 1) != 0)
        return failed("listen");
    if (getsockname(listener, (struct sockaddr *)&name, &length) != 0)
        return failed("getsockname");
    client = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (connect(client, (struct sockaddr *)&name, sizeof name) != 0)
        return failed("connect");
    server = accept(listener, NULL, NULL);
    if (server == INVALID_SOCKET)
        return failed("accept");
    if (send(client, "hello", 5, 0) != 5)
        return failed("send");
    if (recv(server, text, 5, MSG_WAITALL) != 5)
        return failed("recv");
    printf("received %.5s\n", text);
    closesocket(client);
    printf("end of stream: %d\n", recv(server, text, sizeof text, 0));
    closesocket(server);
    closesocket(listener);
    got = closesocket(listener);
    printf("closed twice: %d %d\n", got, WSAGetLastError());
    printf("cleanup: %d\n", WSACleanup());
    got = WSACleanup();
    printf("once more: %d %d\n", got, WSAGetLastError());
    return 0;
}
