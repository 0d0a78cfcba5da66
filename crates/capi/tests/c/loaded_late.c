/* The library comes with dlopen, its threads start, and dlclose is harmless. */
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>

typedef unsigned long long handle;

int main(int count, char **words)
{
    static char data[408];
    void *library = count > 1 ? dlopen(words[1], RTLD_NOW | RTLD_LOCAL) : NULL;
    int (*start)(unsigned short, void *), (*select_events)(handle, void *, int), (*get_error)(void), round;
    void *(*create_event)(void);
    handle (*make)(int, int, int);
    struct timespec moment = { 0, 50000000 };

    if (!library) {
        printf("%s\n", dlerror());
        return 1;
    }
    start = (int (*)(unsigned short, void *))dlsym(library, "ows_WSAStartup");
    make = (handle (*)(int, int, int))dlsym(library, "ows_socket");
    create_event = (void *(*)(void))dlsym(library, "ows_WSACreateEvent");
    select_events = (int (*)(handle, void *, int))dlsym(library, "ows_WSAEventSelect");
    get_error = (int (*)(void))dlsym(library, "ows_WSAGetLastError");
    printf("no other names: %d\n", dlsym(library, "ows_no_such_name") == NULL);
    printf("start: %d\n", start(0x0202, data));
    printf("select: %d %d\n", select_events(make(2, 1, 6), create_event(), 1), get_error());
    dlclose(library);
    nanosleep(&moment, NULL);
    for (round = 0; round < 100; round++) {
        library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
        dlclose(library);
    }
    printf("alive\n");
    return 0;
}
