/* The part of Microsoft's C runtime that Winsock programs use and glibc lacks. */
#ifndef OWS_CRT_H
#define OWS_CRT_H
#include <ows/compiler.h>
#include <stddef.h>
#include <stdint.h>
#include <stdarg.h>
#ifndef _ERRCODE_DEFINED
#define _ERRCODE_DEFINED
typedef int errno_t;
#endif
#ifndef _RSIZE_T_DEFINED
#define _RSIZE_T_DEFINED
typedef size_t rsize_t;
#endif
#ifndef _MAX_PATH
#define _MAX_PATH 260
#define _MAX_DRIVE 3
#define _MAX_DIR 256
#define _MAX_FNAME 256
#define _MAX_EXT 256
#endif
#ifndef _TRUNCATE
#define _TRUNCATE ((size_t)-1)
#endif
#define _countof(a) (sizeof(a) / sizeof((a)[0]))
typedef long long __time64_t;
typedef int __time32_t;
#define _TIME64_T_DEFINED
#define _TIME32_T_DEFINED
typedef struct ows_locale *_locale_t;
#ifdef __cplusplus
extern "C" {
#endif
/* string.h */
int _stricmp(const char *, const char *) OWS_LIBNAME(_stricmp);
int _strnicmp(const char *, const char *, size_t) OWS_LIBNAME(_strnicmp);
int _strcmpi(const char *, const char *) OWS_LIBNAME(_strcmpi);
int _memicmp(const void *, const void *, size_t) OWS_LIBNAME(_memicmp);
int stricmp(const char *, const char *) OWS_LIBNAME(stricmp);
int strnicmp(const char *, const char *, size_t) OWS_LIBNAME(strnicmp);
int strcmpi(const char *, const char *) OWS_LIBNAME(strcmpi);
char *_strdup(const char *) OWS_LIBNAME(_strdup);
char *_strlwr(char *) OWS_LIBNAME(_strlwr);
char *_strupr(char *) OWS_LIBNAME(_strupr);
char *strlwr(char *) OWS_LIBNAME(strlwr);
char *strupr(char *) OWS_LIBNAME(strupr);
char *_strrev(char *) OWS_LIBNAME(_strrev);
errno_t strcpy_s(char *, rsize_t, const char *) OWS_LIBNAME(strcpy_s);
errno_t strcat_s(char *, rsize_t, const char *) OWS_LIBNAME(strcat_s);
errno_t strncpy_s(char *, rsize_t, const char *, rsize_t) OWS_LIBNAME(strncpy_s);
errno_t strncat_s(char *, rsize_t, const char *, rsize_t) OWS_LIBNAME(strncat_s);
errno_t memcpy_s(void *, rsize_t, const void *, rsize_t) OWS_LIBNAME(memcpy_s);
errno_t memmove_s(void *, rsize_t, const void *, rsize_t) OWS_LIBNAME(memmove_s);
char *strtok_s(char *, const char *, char **) OWS_LIBNAME(strtok_s);
size_t strnlen_s(const char *, size_t) OWS_LIBNAME(strnlen_s);
errno_t strerror_s(char *, size_t, int) OWS_LIBNAME(strerror_s);
/* stdio.h, conio.h, io.h */
int _snprintf(char *, size_t, const char *, ...) OWS_LIBNAME(_snprintf);
int _vsnprintf(char *, size_t, const char *, va_list) OWS_LIBNAME(_vsnprintf);
int _snprintf_s(char *, size_t, size_t, const char *, ...) OWS_LIBNAME(_snprintf_s);
int _vsnprintf_s(char *, size_t, size_t, const char *, va_list) OWS_LIBNAME(_vsnprintf_s);
int sprintf_s(char *, size_t, const char *, ...) OWS_LIBNAME(sprintf_s);
int vsprintf_s(char *, size_t, const char *, va_list) OWS_LIBNAME(vsprintf_s);
int printf_s(const char *, ...) OWS_LIBNAME(printf_s);
int scanf_s(const char *, ...) OWS_LIBNAME(scanf_s);
int sscanf_s(const char *, const char *, ...) OWS_LIBNAME(sscanf_s);
int _scprintf(const char *, ...) OWS_LIBNAME(_scprintf);
int _vscprintf(const char *, va_list) OWS_LIBNAME(_vscprintf);
char *gets_s(char *, rsize_t) OWS_LIBNAME(gets_s);
int _kbhit(void) OWS_LIBNAME(_kbhit);
int _getch(void) OWS_LIBNAME(_getch);
int _getche(void) OWS_LIBNAME(_getche);
int _putch(int) OWS_LIBNAME(_putch);
int kbhit(void) OWS_LIBNAME(kbhit);
int getch(void) OWS_LIBNAME(getch);
int _cputs(const char *) OWS_LIBNAME(_cputs);
int _fileno(struct _IO_FILE *) OWS_LIBNAME(_fileno);
int _isatty(int) OWS_LIBNAME(_isatty);
int _open(const char *, int, ...) OWS_LIBNAME(_open);
int _close(int) OWS_LIBNAME(_close);
int _read(int, void *, unsigned) OWS_LIBNAME(_read);
int _write(int, const void *, unsigned) OWS_LIBNAME(_write);
int _access(const char *, int) OWS_LIBNAME(_access);
int _unlink(const char *) OWS_LIBNAME(_unlink);
int _dup(int) OWS_LIBNAME(_dup);
int _setmode(int, int) OWS_LIBNAME(_setmode);
int _flushall(void) OWS_LIBNAME(_flushall);
intptr_t _get_osfhandle(int) OWS_LIBNAME(_get_osfhandle);
int _open_osfhandle(intptr_t, int) OWS_LIBNAME(_open_osfhandle);
/* stdlib.h */
char *_itoa(int, char *, int) OWS_LIBNAME(_itoa);
char *_ltoa(int, char *, int) OWS_LIBNAME(_ltoa);
char *_ultoa(unsigned, char *, int) OWS_LIBNAME(_ultoa);
char *_i64toa(long long, char *, int) OWS_LIBNAME(_i64toa);
char *_ui64toa(unsigned long long, char *, int) OWS_LIBNAME(_ui64toa);
char *itoa(int, char *, int) OWS_LIBNAME(itoa);
errno_t _itoa_s(int, char *, size_t, int) OWS_LIBNAME(_itoa_s);
long long _atoi64(const char *);
long long _strtoi64(const char *, char **, int);
unsigned long long _strtoui64(const char *, char **, int);
errno_t _putenv_s(const char *, const char *) OWS_LIBNAME(_putenv_s);
int _putenv(const char *) OWS_LIBNAME(_putenv);
errno_t getenv_s(size_t *, char *, rsize_t, const char *) OWS_LIBNAME(getenv_s);
errno_t _dupenv_s(char **, size_t *, const char *) OWS_LIBNAME(_dupenv_s);
errno_t rand_s(unsigned *) OWS_LIBNAME(rand_s);
void *_aligned_malloc(size_t, size_t) OWS_LIBNAME(_aligned_malloc);
void _aligned_free(void *) OWS_LIBNAME(_aligned_free);
size_t _msize(void *) OWS_LIBNAME(_msize);
char *_fullpath(char *, const char *, size_t) OWS_LIBNAME(_fullpath);
int *_errno(void) OWS_LIBNAME(_errno);
unsigned short _byteswap_ushort(unsigned short) OWS_LIBNAME(_byteswap_ushort);
unsigned int _byteswap_ulong(unsigned int) OWS_LIBNAME(_byteswap_ulong);
unsigned long long _byteswap_uint64(unsigned long long);
/* process.h */
uintptr_t _beginthread(void (*)(void *), unsigned, void *) OWS_LIBNAME(_beginthread);
void _endthread(void) OWS_LIBNAME(_endthread);
uintptr_t _beginthreadex(void *, unsigned, unsigned (*)(void *), void *, unsigned, unsigned *) OWS_LIBNAME(_beginthreadex);
void _endthreadex(unsigned) OWS_LIBNAME(_endthreadex);
int _getpid(void) OWS_LIBNAME(_getpid);
/* direct.h */
int _mkdir(const char *) OWS_LIBNAME(_mkdir);
int _rmdir(const char *) OWS_LIBNAME(_rmdir);
int _chdir(const char *) OWS_LIBNAME(_chdir);
/* 16-bit wide text (only meaningful with -fshort-wchar, where wchar_t is 2 bytes) */
#if __SIZEOF_WCHAR_T__ == 2
int _wcsicmp(const wchar_t *, const wchar_t *) OWS_LIBNAME(_wcsicmp);
int _wcsnicmp(const wchar_t *, const wchar_t *, size_t) OWS_LIBNAME(_wcsnicmp);
wchar_t *_wcsdup(const wchar_t *) OWS_LIBNAME(_wcsdup);
int _wtoi(const wchar_t *) OWS_LIBNAME(_wtoi);
int _snwprintf(wchar_t *, size_t, const wchar_t *, ...) OWS_LIBNAME(_snwprintf);
int _snwprintf_s(wchar_t *, size_t, size_t, const wchar_t *, ...) OWS_LIBNAME(_snwprintf_s);
int swprintf_s(wchar_t *, size_t, const wchar_t *, ...) OWS_LIBNAME(swprintf_s);
errno_t wcscpy_s(wchar_t *, rsize_t, const wchar_t *) OWS_LIBNAME(wcscpy_s);
errno_t wcscat_s(wchar_t *, rsize_t, const wchar_t *) OWS_LIBNAME(wcscat_s);
errno_t wcsncpy_s(wchar_t *, rsize_t, const wchar_t *, rsize_t) OWS_LIBNAME(wcsncpy_s);
wchar_t *_wgetenv(const wchar_t *) OWS_LIBNAME(_wgetenv);
#endif
#ifdef __cplusplus
}
#endif
#include <ows/crt_overloads.h>
#define _alloca(n) __builtin_alloca(n)
#define _malloca(n) malloc(n)
#define _freea(p) free(p)
#ifndef _O_BINARY
#define _O_BINARY 0
#define _O_TEXT 0
#define _O_RDONLY 0
#define _O_WRONLY 1
#define _O_RDWR 2
#define _O_CREAT 0100
#define _O_TRUNC 01000
#define _O_EXCL 0200
#define _O_APPEND 02000
#define _O_SEQUENTIAL 0
#define _O_RANDOM 0
#define _O_SHORT_LIVED 0
#define _O_TEMPORARY 0
#define _O_NOINHERIT 02000000
#endif
#ifdef __cplusplus
extern "C" {
#endif
errno_t fopen_s(struct _IO_FILE **, const char *, const char *) OWS_LIBNAME(fopen_s);
struct tm;
errno_t localtime_s(struct tm *, const long *) OWS_LIBNAME(localtime_s);
errno_t gmtime_s(struct tm *, const long *) OWS_LIBNAME(gmtime_s);
#ifdef __cplusplus
}
#endif
#endif
