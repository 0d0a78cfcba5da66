/* A TCP client as the introductions to Winsock build it: start, resolve, try each address, send a line, say that this was all,
 * read until the server closes.
 *
 * tcp_client host port */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

#pragma comment(lib, "Ws2_32.lib")

#define ROOM 512

int main(int argc, char **argv)
{
    static const char line[] = "a line for the server";
    WSADATA data;
    struct addrinfo hints, *list = NULL, *one;
    SOCKET s = INVALID_SOCKET;
    char block[ROOM];
    int result;

    if (argc != 3) {
        fprintf(stderr, "usage: %s host port\n", argv[0]);
        return 2;
    }
    result = WSAStartup(MAKEWORD(2, 2), &data);
    if (result != 0) {
        fprintf(stderr, "WSAStartup: error %d\n", result);
        return 1;
    }

    ZeroMemory(&hints, sizeof(hints));
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_protocol = IPPROTO_TCP;
    result = getaddrinfo(argv[1], argv[2], &hints, &list);
    if (result != 0) {
        fprintf(stderr, "getaddrinfo: error %d\n", result);
        WSACleanup();
        return 1;
    }
    for (one = list; one != NULL; one = one->ai_next) {
        s = socket(one->ai_family, one->ai_socktype, one->ai_protocol);
        if (s == INVALID_SOCKET)
            break;
        if (connect(s, one->ai_addr, (int)one->ai_addrlen) != SOCKET_ERROR)
            break;
        closesocket(s);
        s = INVALID_SOCKET;
    }
    freeaddrinfo(list);
    if (s == INVALID_SOCKET) {
        printf("no connection: error %d\n", WSAGetLastError());
        WSACleanup();
        return 1;
    }

    result = send(s, line, (int)strlen(line), 0);
    if (result == SOCKET_ERROR) {
        printf("send: error %d\n", WSAGetLastError());
        closesocket(s);
        WSACleanup();
        return 1;
    }
    printf("sent %d bytes\n", result);
    if (shutdown(s, SD_SEND) == SOCKET_ERROR) {
        printf("shutdown: error %d\n", WSAGetLastError());
        closesocket(s);
        WSACleanup();
        return 1;
    }
    do {
        result = recv(s, block, ROOM, 0);
        if (result > 0)
            printf("received %d bytes: %.*s\n", result, result, block);
        else if (result == 0)
            printf("the server closed the connection\n");
        else
            printf("recv: error %d\n", WSAGetLastError());
    } while (result > 0);

    closesocket(s);
    WSACleanup();
    return result == 0 ? 0 : 1;
}
