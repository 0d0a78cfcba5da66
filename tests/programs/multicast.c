/* Multicast: two receivers join a group, the sender sends to it; one leaves, and hears no more. On the loopback interface. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

#define GROUP "239.192.17.4"

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

static SOCKET receiver(unsigned short *port)
{
    struct sockaddr_in name;
    struct ip_mreq group;
    int length = sizeof(name);
    DWORD timeout = 500;
    BOOL share = TRUE;
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == INVALID_SOCKET)
        die("socket");
    if (setsockopt(s, SOL_SOCKET, SO_REUSEADDR, (char *)&share, sizeof(share)))
        die("SO_REUSEADDR");
    memset(&name, 0, sizeof(name));
    name.sin_family = AF_INET;
    name.sin_port = htons(*port);
    if (bind(s, (struct sockaddr *)&name, sizeof(name)) || getsockname(s, (struct sockaddr *)&name, &length))
        die("bind");
    *port = ntohs(name.sin_port);
    group.imr_multiaddr.s_addr = inet_addr(GROUP);
    group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
    if (setsockopt(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof(group)))
        die("IP_ADD_MEMBERSHIP");
    if (setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&timeout, sizeof(timeout)))
        die("SO_RCVTIMEO");
    return s;
}

static void hear(const char *who, SOCKET s)
{
    char text[64];
    int got = recv(s, text, sizeof(text), 0);
    if (got == SOCKET_ERROR)
        printf("%s: %s\n", who, WSAGetLastError() == WSAETIMEDOUT ? "nothing" : "an error");
    else
        printf("%s: %.*s\n", who, got, text);
}

static void say(SOCKET s, const struct sockaddr_in *to, const char *text)
{
    if (sendto(s, text, (int)strlen(text), 0, (const struct sockaddr *)to, sizeof(*to)) != (int)strlen(text))
        die("sendto");
}

int main(void)
{
    WSADATA data;
    SOCKET sender, one, two;
    struct sockaddr_in to;
    struct in_addr loopback;
    struct ip_mreq group;
    DWORD hops = 1;
    unsigned short port = 0;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    one = receiver(&port);
    two = receiver(&port);
    sender = socket(AF_INET, SOCK_DGRAM, 0);
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    if (setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, (char *)&loopback, sizeof(loopback)))
        die("IP_MULTICAST_IF");
    if (setsockopt(sender, IPPROTO_IP, IP_MULTICAST_TTL, (char *)&hops, sizeof(hops)))
        die("IP_MULTICAST_TTL");
    memset(&to, 0, sizeof(to));
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = inet_addr(GROUP);

    say(sender, &to, "to both");
    hear("one", one);
    hear("two", two);

    group.imr_multiaddr.s_addr = inet_addr(GROUP);
    group.imr_interface = loopback;
    if (setsockopt(two, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof(group)))
        die("IP_DROP_MEMBERSHIP");
    if (setsockopt(two, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof(group)) != SOCKET_ERROR)
        die("it left twice");
    printf("nobody leaves twice\n");
    say(sender, &to, "to one");
    hear("one", one);
    closesocket(one);
    closesocket(two);
    closesocket(sender);
    WSACleanup();
    return 0;
}
