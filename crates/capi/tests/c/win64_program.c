/* A Windows program without a C runtime: everything that it uses, it imports. A loader of the tests runs it. Gives 0, or the
 * number of the check that failed. */
#include <winsock2.h>
#include <mswsock.h>
#include <windows.h>

/* Numbers in registers that the Windows convention keeps over calls, and Linux' does not. */
static volatile double some = 1.5;

static int CALLBACK yes(LPWSABUF caller, LPWSABUF data, LPQOS qos, LPQOS group_qos, LPWSABUF callee, LPWSABUF more, GROUP *group, DWORD_PTR mine)
{
    (void)data, (void)qos, (void)group_qos, (void)more, (void)group;
    return caller->len == sizeof(struct sockaddr_in) && callee->len == caller->len && mine == 0x123456789abcdef0 ? CF_ACCEPT : CF_REJECT;
}

static DWORD told_error = 99, told_bytes, told_flags = 99;
static LPWSAOVERLAPPED told_about;

static void CALLBACK told(DWORD error, DWORD bytes, LPWSAOVERLAPPED operation, DWORD flags)
{
    told_error = error;
    told_bytes = bytes;
    told_about = operation;
    told_flags = flags;
}

static UINT seen;

static LRESULT CALLBACK window_procedure(HWND window, UINT message, WPARAM first, LPARAM second)
{
    if (message == WM_USER + 1) {
        seen++;
        return (LRESULT)first * 1000 + second;
    }
    return DefWindowProcA(window, message, first, second);
}

static WNDPROC before;

static LRESULT CALLBACK another_procedure(HWND window, UINT message, WPARAM first, LPARAM second)
{
    return CallWindowProcA(before, window, message, first, second) + 1;
}

/* A va_list of Windows, made and handed over by Windows code. */
static DWORD say(char *text, DWORD size, const char *format, ...)
{
    va_list list;
    DWORD length;
    va_start(list, format);
    length = FormatMessageA(FORMAT_MESSAGE_FROM_STRING, format, 0, 0, text, size, &list);
    va_end(list);
    return length;
}

#define CHECK(what) \
    do { \
        check++; \
        if (!(what)) \
            return check; \
    } while (0)

int entry(void)
{
    double a = some, b = some * 2, c = some * 3, d = some * 4, e = some * 5, f = some * 6;
    static WSADATA data;
    static char text[64];
    struct sockaddr_in name = { 0 };
    int length = sizeof name, check = 0;
    DWORD got = 0, flags = 0;
    WSABUF buffer = { sizeof text, text };
    SOCKET listener, client, server;
    WSAEVENT event;
    static WSAOVERLAPPED operation, second;
    LPOVERLAPPED which;
    ULONG_PTR key;
    HANDLE port;
    static WNDCLASSA class;
    HWND window;
    int(WSAAPI *late)(int);

    CHECK(socket(AF_INET, SOCK_STREAM, 0) == INVALID_SOCKET && WSAGetLastError() == WSANOTINITIALISED);
    CHECK(WSAStartup(MAKEWORD(2, 2), &data) == 0);
    listener = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, NULL, 0, WSA_FLAG_OVERLAPPED);
    CHECK(listener != INVALID_SOCKET);
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(bind(listener, (struct sockaddr *)&name, sizeof name) == 0);
    CHECK(listen(listener, 5) == 0);
    CHECK(getsockname(listener, (struct sockaddr *)&name, &length) == 0);
    event = WSACreateEvent();
    CHECK(event != WSA_INVALID_EVENT);
    CHECK(WSAEventSelect(listener, event, FD_ACCEPT) == 0);
    client = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    CHECK(connect(client, (struct sockaddr *)&name, sizeof name) == 0);
    CHECK(WSAWaitForMultipleEvents(1, &event, TRUE, 10000, FALSE) == WSA_WAIT_EVENT_0);
    server = WSAAccept(listener, NULL, NULL, yes, 0x123456789abcdef0);
    CHECK(server != INVALID_SOCKET);
    CHECK(send(client, "through the table", 17, 0) == 17);
    CHECK(WSAEventSelect(server, NULL, 0) == 0);
    CHECK(WSARecv(server, &buffer, 1, &got, &flags, NULL, NULL) == SOCKET_ERROR || got > 0);
    /* A completion routine, then a packet of a port. */
    CHECK(WSARecv(server, &buffer, 1, NULL, &flags, &operation, told) == 0 || WSAGetLastError() == WSA_IO_PENDING);
    CHECK(send(client, "routine", 7, 0) == 7);
    WSAResetEvent(event);
    CHECK(WSAWaitForMultipleEvents(1, &event, TRUE, 10000, TRUE) == WSA_WAIT_IO_COMPLETION);
    CHECK(told_error == 0 && told_bytes == 7 && told_about == &operation && told_flags == 0);
    port = CreateIoCompletionPort((HANDLE)server, NULL, 0xfedcba9876543210, 1);
    CHECK(port != NULL);
    CHECK(WSARecv(server, &buffer, 1, NULL, &flags, &second, NULL) == 0 || WSAGetLastError() == WSA_IO_PENDING);
    CHECK(send(client, "packet", 6, 0) == 6);
    CHECK(GetQueuedCompletionStatus(port, &got, &key, &which, 10000));
    CHECK(got == 6 && key == 0xfedcba9876543210 && which == &second);
    CHECK(CloseHandle(port));
    CHECK(closesocket(server) == 0 && closesocket(client) == 0 && closesocket(listener) == 0);
    CHECK(WSACloseEvent(event));
    CHECK(closesocket(listener) == SOCKET_ERROR && WSAGetLastError() == WSAENOTSOCK);
    CHECK(WSACleanup() == 0);
    /* Window procedures: of a class, and of a window. */
    class.lpfnWndProc = window_procedure;
    class.lpszClassName = "a class of the program";
    CHECK(RegisterClassA(&class) != 0);
    window = CreateWindowExA(0, class.lpszClassName, "", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    CHECK(window != NULL);
    CHECK(SendMessageA(window, WM_USER + 1, 12, 34) == 12034 && seen == 1);
    CHECK(GetWindowLongPtrA(window, GWLP_WNDPROC) == (LONG_PTR)window_procedure);
    before = (WNDPROC)SetWindowLongPtrA(window, GWLP_WNDPROC, (LONG_PTR)another_procedure);
    CHECK(before == window_procedure);
    CHECK(SendMessageA(window, WM_USER + 1, 5, 6) == 5007 && seen == 2);
    CHECK(DestroyWindow(window));
    /* A function that is found at run time is of this convention. */
    late = (int(WSAAPI *)(int))GetProcAddress(GetModuleHandleA("ws2_32.dll"), "WSASetLastError");
    CHECK(late != NULL);
    late(4711);
    CHECK(GetLastError() == 4711);
    CHECK(GetProcAddress(GetModuleHandleA("ws2_32.dll"), "NoSuchName") == NULL && GetLastError() == ERROR_PROC_NOT_FOUND);
    CHECK(say(text, sizeof text, "%1 %2!d! %3!I64x! %4!d! %5!d! %6", "six", 2, 0x123456789abcdefLL, 4, 5, "end") == 29);
    CHECK(text[0] == 's' && text[4] == '2' && text[6] == '1' && text[20] == 'f' && text[22] == '4' && text[26] == 'e');
    CHECK(a == 1.5 && b == 3 && c == 4.5 && d == 6 && e == 7.5 && f == 9);
    return 0;
}
