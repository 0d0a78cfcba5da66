/* A host of Windows programs in small: finds functions in the table, calls them as a program would, and is called back. */
#include <openwinsock_win64.h>

#include <stdio.h>
#include <string.h>

#define WINDOWS __attribute__((ms_abi))

/* What winsock2.h says, as far as this program needs it; with Windows' types. */
typedef uint64_t SOCKET;
typedef struct { uint32_t len; char *buf; } WSABUF;
struct address { uint16_t family, port; uint32_t ip; char zero[8]; };
typedef int WINDOWS condition(WSABUF *, WSABUF *, void *, void *, WSABUF *, WSABUF *, uint32_t *, uintptr_t);
typedef intptr_t WINDOWS hook(void);

static int (WINDOWS *WSAStartup)(uint16_t, void *);
static int (WINDOWS *WSACleanup)(void);
static SOCKET (WINDOWS *make)(int, int, int);
static int (WINDOWS *bind_to)(SOCKET, const struct address *, int);
static int (WINDOWS *listen_on)(SOCKET, int);
static int (WINDOWS *name_of)(SOCKET, struct address *, int *);
static int (WINDOWS *connect_to)(SOCKET, const struct address *, int);
static int (WINDOWS *receive)(SOCKET, char *, int, int);
static int (WINDOWS *close_it)(SOCKET);
static SOCKET (WINDOWS *WSAAccept)(SOCKET, struct address *, int *, condition *, uintptr_t);
static int (WINDOWS *WSAIoctl)(SOCKET, uint32_t, void *, uint32_t, void *, uint32_t, uint32_t *, void *, void *);
static hook *(WINDOWS *WSASetBlockingHook)(hook *);
static int (WINDOWS *WSACancelBlockingCall)(void);
static int (WINDOWS *WSAGetLastError)(void);

static uint32_t last_error;
static int visits, depth, asked;

static uint32_t get_last_error(void) { return last_error; }
static void set_last_error(uint32_t code) { last_error = code; }
static void enter(void) { visits++, depth++; }
static void leave(void) { depth--; }

static const ows_win64_hooks hooks = { sizeof hooks, get_last_error, set_last_error, enter, leave };

static WINDOWS int decide(WSABUF *caller, WSABUF *data, void *qos, void *group_qos, WSABUF *callee, WSABUF *more, uint32_t *group, uintptr_t mine)
{
    printf("asked about %u and %u bytes of address, %d, group %d, data %d %d, depth %d, mine %d\n", caller->len, callee->len,
           qos == NULL && group_qos == NULL, *group == 0, data->len, more != NULL, depth, (int)mine);
    asked++;
    return asked == 1 ? 1 /* CF_REJECT */ : 0 /* CF_ACCEPT */;
}

static WINDOWS intptr_t idle(void)
{
    printf("idle, depth %d\n", depth);
    WSACancelBlockingCall();
    return 0;
}

/* The functions of the system's provider, which come in a table, are in the convention, too. A structure is handed over by value. */
static void provider(void)
{
    enum { CLEANUP = 5, CLOSE = 6, SOCKET_MADE = 28, COUNT = 30 };
    struct upcalls { void *functions[15]; } upcalls = { { NULL } };
    static char data[516], protocol[628];
    void *functions[COUNT] = { NULL };
    int (WINDOWS *start)(uint16_t, void *, void *, struct upcalls, void *);
    SOCKET (WINDOWS *make_socket)(int, int, int, void *, uint32_t, uint32_t, int *);
    int (WINDOWS *close_socket)(SOCKET, int *);
    int (WINDOWS *cleanup)(int *);
    int code = 0, result, closed;
    SOCKET s, none;
    start = (void *)ows_win64_by_name("mswsock.dll", "WSPStartup");
    if (!start) {
        printf("no WSPStartup\n");
        return;
    }
    result = start(0x0202, data, protocol, upcalls, functions);
    make_socket = functions[SOCKET_MADE];
    close_socket = functions[CLOSE];
    cleanup = functions[CLEANUP];
    last_error = 4711;
    s = make_socket(2, 2, 0, NULL, 0, 0, &code);
    closed = close_socket(s, &code);
    none = make_socket(99, 2, 0, NULL, 0, 0, &code);
    printf("provider: %d %d %d, %d %d %u, %d\n", result, s != (SOCKET)-1, closed, none == (SOCKET)-1, code, last_error, cleanup(&code));
}

#define FIND(place, name) \
    do { \
        place = (void *)ows_win64_by_name("WS2_32.dll", name); \
        if (!place) { \
            printf("no %s\n", name); \
            return 1; \
        } \
    } while (0)

int main(int count, char **words)
{
    int version_1 = count > 1 && strcmp(words[1], "1") == 0;
    struct address address = { 2, 0, 0x0100007f, { 0 } };
    int length = sizeof address;
    char data[512];
    const ows_win64_function *all;
    size_t number = ows_win64_functions(&all), i, named = 0;
    SOCKET listener, client, server;

    for (i = 0; i < number; i++)
        if (ows_win64_by_name(all[i].dll, all[i].name) == all[i].address
            && (!all[i].ordinal || ows_win64_by_ordinal(all[i].dll, all[i].ordinal) == all[i].address))
            named++;
    printf("table: %d %d\n", number > 100, named == number);
    printf("by number: %d\n", ows_win64_by_ordinal("ws2_32", 115) == ows_win64_by_name("ws2_32", "WSAStartup"));
    printf("unknown: %d %d %d\n", ows_win64_by_name("ws2_32", "Unknown") == NULL,
           ows_win64_by_name("other.dll", "WSAStartup") == NULL, ows_win64_by_ordinal("ws2_32", 9999) == NULL);
    if (ows_win64_set_hooks(&hooks) != 0 || ows_win64_set_hooks(&hooks) != -1)
        return 1;

    FIND(WSAStartup, "WSAStartup");
    FIND(WSACleanup, "WSACleanup");
    FIND(make, "socket");
    FIND(bind_to, "bind");
    FIND(listen_on, "listen");
    FIND(name_of, "getsockname");
    FIND(connect_to, "connect");
    FIND(receive, "recv");
    FIND(close_it, "closesocket");
    FIND(WSAAccept, "WSAAccept");
    FIND(WSAIoctl, "WSAIoctl");
    FIND(WSASetBlockingHook, "WSASetBlockingHook");
    FIND(WSACancelBlockingCall, "WSACancelBlockingCall");
    FIND(WSAGetLastError, "WSAGetLastError");

    make(2, 1, 6);
    printf("not started: %d %d\n", (int)last_error, WSAGetLastError());
    if (WSAStartup(version_1 ? 0x0101 : 0x0202, data) != 0)
        return 1;
    if (version_1) {
        char byte;
        SOCKET s = make(2, 2, 17);
        bind_to(s, &address, sizeof address);
        printf("hook before: %d\n", WSASetBlockingHook(idle) == NULL);
        printf("hook is mine: %d\n", WSASetBlockingHook(idle) == idle);
        printf("recv: %d", receive(s, &byte, 1, 0));
        printf(" %u\n", last_error);
        close_it(s);
    } else {
        /* WSAID_WSARECVMSG is {f689d7c8-6f1f-436b-8a53-e54fe351c322}. */
        static const unsigned char id[16] = { 0xc8, 0xd7, 0x89, 0xf6, 0x1f, 0x6f, 0x6b, 0x43, 0x8a, 0x53, 0xe5, 0x4f, 0xe3, 0x51, 0xc3, 0x22 };
        int (WINDOWS *extension)(SOCKET, void *, uint32_t *, void *, void *) = NULL;
        uint32_t written = 0;
        int result;
        listener = make(2, 1, 6);
        if (bind_to(listener, &address, sizeof address) || listen_on(listener, 5) || name_of(listener, &address, &length))
            return 1;
        client = make(2, 1, 6);
        connect_to(client, &address, sizeof address);
        server = WSAAccept(listener, NULL, NULL, decide, 77);
        printf("rejected: %d %u\n", server == (SOCKET)-1, last_error);
        close_it(client);
        client = make(2, 1, 6);
        connect_to(client, &address, sizeof address);
        server = WSAAccept(listener, NULL, NULL, decide, 78);
        printf("accepted: %d\n", server != (SOCKET)-1);
        /* An extension function comes in the convention, too. */
        result = WSAIoctl(client, 0xc8000006, (void *)id, sizeof id, &extension, sizeof extension, &written, NULL, NULL);
        printf("extension: %d %d %u\n", result, extension != NULL, written);
        if (extension) {
            result = extension(client, NULL, NULL, NULL, NULL);
            printf("extension without a message: %d %u\n", result, last_error);
        }
        close_it(server);
        close_it(client);
        close_it(listener);
        provider();
    }
    printf("visits %d, depth %d, cleanup %d\n", visits, depth, WSACleanup());
    return 0;
}
