/* OpenWinsock for hosts of Windows programs: loaders of PE files, emulators, translators.
 *
 * The functions of Winsock and of what belongs to it, in the calling convention of 64-bit Windows. A host binds the imports of a program
 * to them. Only in a library that was built for it (`cargo xtask install --win64`), and only on x86-64.
 *
 * This header is for the host, which is a Linux program; it needs no other header of OpenWinsock. docs/c-abi.md says more.
 */
#ifndef OPENWINSOCK_WIN64_H
#define OPENWINSOCK_WIN64_H

#include <stddef.h>
#include <stdint.h>

#if !defined(__x86_64__)
#error "openwinsock_win64.h: the table for Windows programs exists on x86-64 only"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* A function of the table. */
typedef struct ows_win64_function {
    const char *dll;     /* "ws2_32", in small letters and without its ending */
    const char *name;    /* "WSAStartup" */
    uint16_t ordinal;    /* 0 if programs cannot rely on one */
    const void *address; /* to be called in the Windows convention only */
} ows_win64_function;

/* The function that a library has under a name or an ordinal; NULL if it has none, or if the function is not there. The library's name
 * may have its ending ("WS2_32.dll"), and letters of any size. Any thread may ask at any time. */
const void *ows_win64_by_name(const char *dll, const char *name);
const void *ows_win64_by_ordinal(const char *dll, unsigned ordinal);

/* All functions; gives their number. The table lives as long as the process. */
size_t ows_win64_functions(const ows_win64_function **first);

/* What a host does itself. Every function has the Linux convention, and may be NULL. */
typedef struct ows_win64_hooks {
    size_t size; /* sizeof(ows_win64_hooks) */

    /* The last error of the calling thread, where the host has it already (in the program's TEB). Both or none. Any thread that is in
     * one of the functions may ask. */
    uint32_t (*get_last_error)(void);
    void (*set_last_error)(uint32_t code);

    /* Before and after each call of a function that the program has given: completion routines, condition functions, hooks. The
     * thread may be one that the host has not seen yet. */
    void (*enter)(void);
    void (*leave)(void);
} ows_win64_hooks;

/* Sets the hooks, once, before the first call of a function. 0, or -1: there are hooks already, or only one half of a pair. */
int ows_win64_set_hooks(const ows_win64_hooks *hooks);

/* A function that Linux code can call, for a function of the program; for those that stand in structures that the host passes on. The
 * same function gives the same answer, which is never freed. Arguments and result must be integers or pointers, ten at most. */
const void *ows_win64_callback(const void *function);

#ifdef __cplusplus
}
#endif

#endif
