/* A server that is a window: WSAAsyncSelect tells it what happens to its sockets, WSAAsyncGetHostByName who it is, a message from the
 * thread with the clients that they have finished. */
#include <winsock2.h>
#include <windows.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define CLIENTS 4
#define ROOM 64
#define WM_SOCKET (WM_USER + 1)
#define WM_HOST (WM_USER + 2)
#define WM_FINISHED (WM_USER + 3)

static struct sockaddr_in address;
static char answers[CLIENTS][ROOM];
static char host[MAXGETHOSTSTRUCT];
static HANDLE request;
static SOCKET listening;
static HWND window;
static int accepted, closed;

static void die(const char *call)
{
    fprintf(stderr, "%s: error %d\n", call, WSAGetLastError());
    exit(1);
}

static DWORD WINAPI clients(LPVOID unused)
{
    SOCKET s[CLIENTS];
    char text[ROOM];
    int i;

    (void)unused;
    for (i = 0; i < CLIENTS; i++) {
        s[i] = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
        if (s[i] == INVALID_SOCKET || connect(s[i], (struct sockaddr *)&address, sizeof(address)))
            die("connect");
    }
    for (i = CLIENTS - 1; i >= 0; i--) {
        int length = sprintf(text, "line of client %d", i), got = 0, n;
        if (send(s[i], text, length, 0) != length)
            die("send");
        for (; got < length; got += n)
            if ((n = recv(s[i], answers[i] + got, ROOM - got, 0)) <= 0)
                die("recv");
    }
    for (i = 0; i < CLIENTS; i++)
        closesocket(s[i]);
    /* The window is asked before this thread goes on. */
    if (SendMessage(window, WM_FINISHED, CLIENTS, 0) != CLIENTS + 1)
        die("SendMessage");
    return 0;
}

/* Not before the last connection has ended, the clients have said so, and the name is known. */
static void end_if_over(HWND hwnd)
{
    if (closed == CLIENTS + 1 && !request)
        DestroyWindow(hwnd);
}

static void on_socket(HWND hwnd, SOCKET s, int event, int error)
{
    char block[ROOM];
    int n, i;

    if (error)
        die("an event");
    switch (event) {
    case FD_ACCEPT:
        if (accept(s, NULL, NULL) == INVALID_SOCKET)
            die("accept");
        accepted++;
        break;
    case FD_READ:
        n = recv(s, block, sizeof(block), 0);
        if (n == SOCKET_ERROR && WSAGetLastError() == WSAEWOULDBLOCK)
            break;
        if (n < 0)
            die("recv");
        for (i = 0; i < n; i++)
            block[i] = (char)toupper((unsigned char)block[i]);
        if (send(s, block, n, 0) != n)
            die("send");
        break;
    case FD_CLOSE:
        closesocket(s);
        closed++;
        end_if_over(hwnd);
        break;
    }
}

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    switch (message) {
    case WM_SOCKET:
        on_socket(hwnd, (SOCKET)wparam, WSAGETSELECTEVENT(lparam), WSAGETSELECTERROR(lparam));
        return 0;
    case WM_HOST:
        if ((HANDLE)wparam != request || WSAGETASYNCERROR(lparam))
            die("WM_HOST");
        printf("the host is %s\n", inet_ntoa(*(struct in_addr *)((struct hostent *)host)->h_addr_list[0]));
        request = NULL;
        end_if_over(hwnd);
        return 0;
    case WM_FINISHED:
        closed++;
        end_if_over(hwnd);
        return wparam + 1;
    case WM_DESTROY:
        PostQuitMessage(accepted);
        return 0;
    }
    return DefWindowProc(hwnd, message, wparam, lparam);
}

int main(void)
{
    WSADATA data;
    WNDCLASS class;
    MSG message;
    HANDLE thread;
    int length = sizeof(address), i;

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 1;
    memset(&class, 0, sizeof(class));
    class.lpfnWndProc = procedure;
    class.lpszClassName = TEXT("server");
    if (!RegisterClass(&class))
        die("RegisterClass");
    window = CreateWindowEx(0, TEXT("server"), TEXT("a server"), 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    if (!window)
        die("CreateWindowEx");

    listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listening, (struct sockaddr *)&address, sizeof(address)) || listen(listening, SOMAXCONN)
        || getsockname(listening, (struct sockaddr *)&address, &length))
        die("listen");
    if (WSAAsyncSelect(listening, window, WM_SOCKET, FD_ACCEPT | FD_READ | FD_CLOSE))
        die("WSAAsyncSelect");
    if (!(request = WSAAsyncGetHostByName(window, WM_HOST, "127.0.0.1", host, sizeof(host))))
        die("WSAAsyncGetHostByName");
    thread = CreateThread(NULL, 0, clients, NULL, 0, NULL);

    while (GetMessage(&message, NULL, 0, 0) > 0) {
        TranslateMessage(&message);
        DispatchMessage(&message);
    }
    WaitForSingleObject(thread, INFINITE);
    for (i = 0; i < CLIENTS; i++)
        printf("client %d got: %.*s\n", i, ROOM, answers[i]);
    printf("%d connections, quit with %d\n", accepted, (int)message.wParam);
    closesocket(listening);
    WSACleanup();
    return 0;
}
