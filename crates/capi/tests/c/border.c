/* Where the library meets the rest of a Linux process: errno, signals, threads, fork. */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <dirent.h>
#include <winsock2.h>
#include <ws2tcpip.h>

static pthread_t first;
static volatile sig_atomic_t handled, elsewhere;

static void handler(int number)
{
    (void)number;
    handled++;
    if (!pthread_equal(pthread_self(), first))
        elsewhere++;
}

static void *other(void *unused)
{
    int before = WSAGetLastError(), after;
    closesocket(INVALID_SOCKET);
    after = WSAGetLastError();
    printf("another thread: %d, then %d\n", before, after);
    return unused;
}

/* The threads of this process that are the library's, and those among them that do not block every signal that can be blocked. */
static void threads_of_ours(int *ours, int *open)
{
    DIR *tasks = opendir("/proc/self/task");
    struct dirent *task;
    *ours = *open = 0;
    while ((task = readdir(tasks)) != NULL) {
        char path[300], line[200], name[64] = "";
        unsigned long long blocked = 0;
        FILE *status;
        sprintf(path, "/proc/self/task/%s/status", task->d_name);
        if ((status = fopen(path, "r")) == NULL)
            continue;
        while (fgets(line, sizeof line, status)) {
            sscanf(line, "Name:\t%63s", name);
            sscanf(line, "SigBlk:\t%llx", &blocked);
        }
        fclose(status);
        if (strncmp(name, "winsock-", 8) == 0) {
            ++*ours;
            /* TERM, INT, USR1, ALRM, CHLD */
            if ((blocked & 0x16202) != 0x16202)
                ++*open;
        }
    }
    closedir(tasks);
}

int main(void)
{
    WSADATA data;
    struct sockaddr_in name;
    int length = sizeof name, ours, open_ones, status;
    DWORD timeout = 300, flags = 0;
    WSAOVERLAPPED operation;
    WSABUF buffer;
    SOCKET s, listener, client, server;
    WSAEVENT event;
    WSANETWORKEVENTS what;
    pthread_t thread;
    struct sigaction action;
    struct timespec begin, end;
    char byte;
    pid_t child;

    setvbuf(stdout, NULL, _IOLBF, 0);
    first = pthread_self();
    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;

    errno = EXDEV;
    closesocket(INVALID_SOCKET);
    printf("after a failure: %d, errno kept %d\n", WSAGetLastError(), errno == EXDEV);
    s = socket(AF_INET, SOCK_DGRAM, 0);
    memset(&name, 0, sizeof name);
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(s, (struct sockaddr *)&name, sizeof name);
    printf("after successes: errno kept %d\n", errno == EXDEV);

    WSASetLastError(77);
    pthread_create(&thread, NULL, other, NULL);
    pthread_join(thread, NULL);
    printf("this thread: %d\n", WSAGetLastError());

    /* A handler runs while a call waits, and the call goes on waiting. */
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    sigaction(SIGALRM, &action, NULL);
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&timeout, sizeof timeout);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    ualarm(50000, 50000);
    status = recv(s, &byte, 1, 0);
    ualarm(0, 0);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("recv: %d, timed out %d, handled %d, waited %d\n", status, WSAGetLastError() == WSAETIMEDOUT, handled > 1,
           (end.tv_sec - begin.tv_sec) * 1000 + (end.tv_nsec - begin.tv_nsec) / 1000000 >= 290);

    listener = socket(AF_INET, SOCK_STREAM, 0);
    name.sin_port = 0;
    bind(listener, (struct sockaddr *)&name, sizeof name);
    listen(listener, 1);
    getsockname(listener, (struct sockaddr *)&name, &length);
    event = WSACreateEvent();
    WSAEventSelect(listener, event, FD_ACCEPT);
    client = socket(AF_INET, SOCK_STREAM, 0);
    connect(client, (struct sockaddr *)&name, sizeof name);
    printf("event: %d\n", (int)WSAWaitForMultipleEvents(1, &event, FALSE, 10000, FALSE));
    server = accept(listener, NULL, NULL);

    /* An operation that nobody waits for needs a thread of the library's own. */
    memset(&operation, 0, sizeof operation);
    buffer.buf = &byte;
    buffer.len = 1;
    status = WSARecv(server, &buffer, 1, NULL, &flags, &operation, NULL);
    printf("receive: %d, pending %d\n", status, WSAGetLastError() == WSA_IO_PENDING);
    send(client, "y", 1, 0);
    for (status = 0; status < 1000 && !HasOverlappedIoCompleted(&operation); status++)
        usleep(10000);
    printf("completed %d: %c\n", HasOverlappedIoCompleted(&operation), byte);
    threads_of_ours(&ours, &open_ones);
    printf("threads of the library: %d, open to signals: %d\n", ours > 0, open_ones);
    handled = elsewhere = 0;
    for (status = 0; status < 20; status++) {
        kill(getpid(), SIGALRM);
        usleep(1000);
    }
    printf("signals on foreign threads: %d\n", elsewhere);

    WSAEventSelect(server, event, FD_READ | FD_CLOSE);

    /* A child goes on with what it has from its parent. */
    child = fork();
    if (child == 0) {
        WSAEVENT mine = WSACreateEvent();
        SOCKET fresh = socket(AF_INET, SOCK_STREAM, 0);
        int good = fresh != INVALID_SOCKET && mine != WSA_INVALID_EVENT && send(client, "x", 1, 0) == 1;
        _exit(good ? 7 : 8);
    }
    waitpid(child, &status, 0);
    printf("child: %d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    printf("data of the child: %d\n", (int)WSAWaitForMultipleEvents(1, &event, FALSE, 10000, FALSE));
    WSAEnumNetworkEvents(server, event, &what);
    printf("events: %d\n", (what.lNetworkEvents & FD_READ) != 0);
    printf("cleanup: %d\n", WSACleanup());
    return 0;
}
