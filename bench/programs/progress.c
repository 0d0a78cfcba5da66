/* How late a receive is complete while no thread of the program is in a call of Winsock: the peer, a thread that sends by the C library
 * at random moments, writes down when it sent; a thread that computes looks at the OVERLAPPED all the time.
 * args: mode=compute|sleep rounds=300     sleep: all threads but the looking one sleep, and it sleeps between looks, too */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <winsock2.h>
#include <windows.h>

static struct sockaddr_in address;
static SOCKET peer;
static double sent_at;
static volatile LONG go, quit;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

static void *sender(void *unused)
{
    unsigned seed = 7;
    while (!quit) {
        struct timespec pause = {0, 0};
        if (!InterlockedCompareExchange(&go, 0, 1)) {
            pause.tv_nsec = 100000;
            nanosleep(&pause, NULL);
            continue;
        }
        seed = seed * 1103515245u + 12345u;
        pause.tv_nsec = 1000000 + (long)((seed >> 8) % 4000000);
        nanosleep(&pause, NULL);
        sent_at = now();
        if (send(peer, "x", 1, 0) != 1)
            die("send");
    }
    return unused;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

int main(int argc, char **argv)
{
    int rounds = 300, sleeping = 0, length = sizeof(address), i;
    double *late;
    WSADATA data;
    SOCKET listener, s;
    HANDLE port;
    pthread_t thread;

    for (i = 1; i < argc; i++) {
        if (!strncmp(argv[i], "rounds=", 7))
            rounds = atoi(argv[i] + 7);
        if (!strcmp(argv[i], "mode=sleep"))
            sleeping = 1;
    }
    late = (double *)calloc((size_t)rounds, sizeof(*late));
    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    listener = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, sizeof(address)) || listen(listener, 1)
        || getsockname(listener, (struct sockaddr *)&address, &length))
        die("listen");
    peer = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (peer == INVALID_SOCKET || connect(peer, (struct sockaddr *)&address, sizeof(address)))
        die("connect");
    s = accept(listener, NULL, NULL);
    port = CreateIoCompletionPort((HANDLE)s, NULL, 0, 0);
    if (s == INVALID_SOCKET || !port)
        die("accept");
    if (pthread_create(&thread, NULL, sender, NULL))
        return 1;
    for (i = 0; i < rounds; i++) {
        OVERLAPPED overlapped, *done;
        char byte;
        WSABUF block = {1, &byte};
        DWORD flags = 0, count;
        ULONG_PTR key;
        memset(&overlapped, 0, sizeof(overlapped));
        if (WSARecv(s, &block, 1, NULL, &flags, &overlapped, NULL) && WSAGetLastError() != WSA_IO_PENDING)
            die("WSARecv");
        InterlockedExchange(&go, 1);
        while (!HasOverlappedIoCompleted(&overlapped)) {
            struct timespec pause = {0, 20000};
            if (sleeping)
                nanosleep(&pause, NULL);
        }
        late[i] = (now() - sent_at) * 1e6;
        if (!GetQueuedCompletionStatus(port, &count, &key, &done, 1000) || count != 1)
            die("GetQueuedCompletionStatus");
    }
    quit = 1;
    pthread_join(thread, NULL);
    qsort(late, (size_t)rounds, sizeof(*late), compare);
    printf("bench=progress mode=%s rounds=%d median_us=%.1f p99_us=%.1f worst_us=%.1f\n", sleeping ? "sleep" : "compute",
           rounds, late[rounds / 2], late[rounds * 99 / 100], late[rounds - 1]);
    closesocket(s);
    closesocket(peer);
    closesocket(listener);
    CloseHandle(port);
    WSACleanup();
    return 0;
}
