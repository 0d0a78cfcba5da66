/* The loop of a game over UDP: a server with a fixed time step takes the players' moves from a non-blocking socket, moves them
 * and tells everybody where everybody is. The players run in the same loop, so that the output is always the same. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <stdio.h>
#include <string.h>

#define PLAYERS 3
#define STEPS 20
#define STEP_MS 5

struct move { unsigned char player; signed char dx, dy; };
struct world { unsigned short step; short x[PLAYERS], y[PLAYERS]; };

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

static SOCKET open_socket(struct sockaddr_in *name)
{
    u_long on = 1;
    int length = sizeof(*name);
    SOCKET s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    memset(name, 0, sizeof(*name));
    name->sin_family = AF_INET;
    if (inet_pton(AF_INET, "127.0.0.1", &name->sin_addr) != 1)
        die("inet_pton");
    if (s == INVALID_SOCKET || bind(s, (struct sockaddr *)name, sizeof(*name))
        || getsockname(s, (struct sockaddr *)name, &length) || ioctlsocket(s, FIONBIO, &on))
        die("socket");
    return s;
}

/* Datagrams on one machine arrive, but perhaps not at once. */
static void wait_readable(SOCKET s)
{
    WSAPOLLFD one;
    one.fd = s;
    one.events = POLLRDNORM;
    one.revents = 0;
    if (WSAPoll(&one, 1, 5000) != 1)
        die("WSAPoll");
}

int main(void)
{
    WSADATA data;
    struct sockaddr_in server_name, names[PLAYERS];
    SOCKET server, players[PLAYERS];
    struct world world, seen[PLAYERS];
    DWORD start;
    int step, i, empty = 0;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    server = open_socket(&server_name);
    memset(&world, 0, sizeof(world));
    for (i = 0; i < PLAYERS; i++)
        players[i] = open_socket(&names[i]);

    start = GetTickCount();
    for (step = 1; step <= STEPS; step++) {
        int moves = 0;
        for (i = 0; i < PLAYERS; i++) {
            struct move m;
            m.player = (unsigned char)i;
            m.dx = (signed char)(i + 1);
            m.dy = (signed char)(step % 2 ? i : -1);
            if (sendto(players[i], (char *)&m, sizeof(m), 0, (struct sockaddr *)&server_name,
                       sizeof(server_name)) != sizeof(m))
                die("sendto");
        }
        while (moves < PLAYERS) {
            struct move m;
            struct sockaddr_in from;
            int length = sizeof(from), got;
            got = recvfrom(server, (char *)&m, sizeof(m), 0, (struct sockaddr *)&from, &length);
            if (got == SOCKET_ERROR) {
                if (WSAGetLastError() != WSAEWOULDBLOCK)
                    die("recvfrom");
                empty++;
                wait_readable(server);
                continue;
            }
            if (got != sizeof(m) || m.player >= PLAYERS || from.sin_port != names[m.player].sin_port)
                die("a strange datagram");
            world.x[m.player] = (short)(world.x[m.player] + m.dx);
            world.y[m.player] = (short)(world.y[m.player] + m.dy);
            moves++;
        }
        world.step = (unsigned short)step;
        for (i = 0; i < PLAYERS; i++)
            if (sendto(server, (char *)&world, sizeof(world), 0, (struct sockaddr *)&names[i],
                       sizeof(names[i])) != sizeof(world))
                die("sendto");
        for (i = 0; i < PLAYERS; i++) {
            wait_readable(players[i]);
            if (recv(players[i], (char *)&seen[i], sizeof(seen[i]), 0) != sizeof(seen[i]))
                die("recv");
        }
        Sleep(STEP_MS);
    }
    if (GetTickCount() - start < (STEPS - 1) * (STEP_MS - 1))
        die("the clock");
    for (i = 0; i < PLAYERS; i++)
        printf("player %d sees step %u: %d,%d %d,%d %d,%d\n", i, seen[i].step, seen[i].x[0], seen[i].y[0],
               seen[i].x[1], seen[i].y[1], seen[i].x[2], seen[i].y[2]);

    /* A datagram that is too long for the block: its beginning is there, and the call says so. */
    if (sendto(players[0], "a longer datagram", 17, 0, (struct sockaddr *)&server_name, sizeof(server_name)) != 17)
        die("sendto");
    wait_readable(server);
    {
        char small[8];
        int got = recv(server, small, sizeof(small), 0);
        printf("too long: %d, %d, %.8s\n", got, WSAGetLastError() == WSAEMSGSIZE, small);
    }
    for (i = 0; i < PLAYERS; i++)
        closesocket(players[i]);
    closesocket(server);
    WSACleanup();
    return 0;
}
