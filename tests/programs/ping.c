/* Ping with a raw socket: builds ICMP echo requests, sends them to an address of this machine, and finds the answers among what arrives.
 *
 * ping [address]        exits with 3 where raw sockets are forbidden (WSAEACCES) */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <stdio.h>
#include <string.h>

#define COUNT 3
#define DATA 32

#pragma pack(push, 1)
struct echo {
    BYTE type, code;
    USHORT checksum, id, sequence;
    BYTE data[DATA];
};
#pragma pack(pop)

static USHORT checksum(const void *block, int length)
{
    const BYTE *bytes = (const BYTE *)block;
    DWORD sum = 0;
    for (; length > 1; length -= 2, bytes += 2)
        sum += (DWORD)bytes[0] << 8 | bytes[1];
    if (length)
        sum += (DWORD)bytes[0] << 8;
    sum = (sum >> 16) + (sum & 0xffff);
    sum += sum >> 16;
    return htons((USHORT)~sum);
}

int main(int argc, char **argv)
{
    WSADATA data;
    struct sockaddr_in to;
    SOCKET s;
    DWORD timeout = 2000;
    int ttl = 64, answered = 0;
    USHORT number;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    s = WSASocketW(AF_INET, SOCK_RAW, IPPROTO_ICMP, NULL, 0, WSA_FLAG_OVERLAPPED);
    if (s == INVALID_SOCKET) {
        int error = WSAGetLastError();
        fprintf(stderr, "WSASocket: error %d\n", error);
        WSACleanup();
        return error == WSAEACCES ? 3 : 1;
    }
    memset(&to, 0, sizeof(to));
    to.sin_family = AF_INET;
    if (inet_pton(AF_INET, argc > 1 ? argv[1] : "127.0.0.1", &to.sin_addr) != 1)
        return 1;
    if (setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&timeout, sizeof(timeout))
        || setsockopt(s, IPPROTO_IP, IP_TTL, (char *)&ttl, sizeof(ttl))) {
        fprintf(stderr, "setsockopt: error %d\n", WSAGetLastError());
        return 1;
    }
    for (number = 1; number <= COUNT; number++) {
        struct echo request;
        BYTE packet[1024];
        request.type = 8;
        request.code = 0;
        request.checksum = 0;
        request.id = htons((USHORT)GetCurrentProcessId());
        request.sequence = htons(number);
        memset(request.data, 'a' + number, DATA);
        request.checksum = checksum(&request, sizeof(request));
        if (sendto(s, (char *)&request, sizeof(request), 0, (struct sockaddr *)&to, sizeof(to)) != sizeof(request)) {
            printf("sendto: error %d\n", WSAGetLastError());
            break;
        }
        for (;;) {
            struct sockaddr_in from;
            int length = sizeof(from), header, got;
            const struct echo *answer;
            got = recvfrom(s, (char *)packet, sizeof(packet), 0, (struct sockaddr *)&from, &length);
            if (got == SOCKET_ERROR) {
                printf("recvfrom: error %d\n", WSAGetLastError());
                break;
            }
            header = (packet[0] & 15) * 4;
            answer = (const struct echo *)(packet + header);
            if (got < header + (int)sizeof(*answer) || answer->type != 0 || answer->id != request.id
                || answer->sequence != request.sequence)
                continue; /* our own request, or somebody else's business */
            printf("%d bytes from %s: sequence %u, same data %d\n", got - header, inet_ntoa(from.sin_addr),
                   ntohs(answer->sequence), memcmp(answer->data, request.data, DATA) == 0);
            answered++;
            break;
        }
    }
    printf("%d sent, %d answered\n", COUNT, answered);
    closesocket(s);
    WSACleanup();
    return answered == COUNT ? 0 : 1;
}
