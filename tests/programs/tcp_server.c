/* A TCP server as the introductions to Winsock build it: start, resolve, bind, listen, accept one client, echo until the
 * client stops sending, shut down.
 *
 * tcp_server [port]      port 0 (the default) lets the system choose; the first line of output says which */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <stdlib.h>

#pragma comment(lib, "Ws2_32.lib")

#define ROOM 512

static int fail(const char *call, SOCKET open)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    if (open != INVALID_SOCKET)
        closesocket(open);
    WSACleanup();
    return 1;
}

int main(int argc, char **argv)
{
    WSADATA data;
    struct addrinfo hints, *local = NULL;
    struct sockaddr_in name;
    int length = sizeof(name), result, received;
    SOCKET listener, client;
    char block[ROOM];

    result = WSAStartup(MAKEWORD(2, 2), &data);
    if (result != 0) {
        fprintf(stderr, "WSAStartup: error %d\n", result);
        return 1;
    }

    ZeroMemory(&hints, sizeof(hints));
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_protocol = IPPROTO_TCP;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST;
    result = getaddrinfo("127.0.0.1", argc > 1 ? argv[1] : "0", &hints, &local);
    if (result != 0) {
        fprintf(stderr, "getaddrinfo: error %d\n", result);
        WSACleanup();
        return 1;
    }

    listener = socket(local->ai_family, local->ai_socktype, local->ai_protocol);
    if (listener == INVALID_SOCKET) {
        freeaddrinfo(local);
        return fail("socket", INVALID_SOCKET);
    }
    result = bind(listener, local->ai_addr, (int)local->ai_addrlen);
    freeaddrinfo(local);
    if (result == SOCKET_ERROR)
        return fail("bind", listener);
    if (listen(listener, SOMAXCONN) == SOCKET_ERROR)
        return fail("listen", listener);
    if (getsockname(listener, (struct sockaddr *)&name, &length) == SOCKET_ERROR)
        return fail("getsockname", listener);
    printf("port %u\n", ntohs(name.sin_port));
    fflush(stdout);

    client = accept(listener, NULL, NULL);
    if (client == INVALID_SOCKET)
        return fail("accept", listener);
    closesocket(listener);

    do {
        received = recv(client, block, ROOM, 0);
        if (received > 0) {
            printf("received %d bytes\n", received);
            if (send(client, block, received, 0) != received)
                return fail("send", client);
            printf("sent %d bytes\n", received);
        } else if (received == 0) {
            printf("the client is done\n");
        } else {
            return fail("recv", client);
        }
    } while (received > 0);

    if (shutdown(client, SD_SEND) == SOCKET_ERROR)
        return fail("shutdown", client);
    closesocket(client);
    WSACleanup();
    return 0;
}
