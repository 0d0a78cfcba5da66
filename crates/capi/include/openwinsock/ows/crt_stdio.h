/* Of Microsoft's <stdio.h>. Names that only Microsoft has format as Windows does; printf itself is libc's, unless OWS_PRINTF says
   otherwise (see ows/printf.h). */
#ifndef OWS_CRT_STDIO_H
#define OWS_CRT_STDIO_H
#include <ows/crt.h>
#include <ows/format.h>
#include <errno.h>
#define OWS_V(last, call) { va_list list; int n; va_start(list, last); n = call; va_end(list); return n; }
#ifndef _vsnprintf
/* No zero at the end where the text fills the room; -1 where it does not fit. */
OWS_INLINE int _vsnprintf(char *to, size_t room, const char *format, va_list list) {
  int n = ows_vformat_memory(to, room, 0, format, list);
  if (n >= 0 && to && (size_t)n < room) to[n] = 0;
  return n >= 0 && (!to || (size_t)n <= room) ? n : -1;
}
#endif
#ifndef _snprintf
OWS_INLINE int _snprintf(char *to, size_t room, const char *format, ...) OWS_V(format, _vsnprintf(to, room, format, list))
#endif
#ifndef _vscprintf
OWS_INLINE int _vscprintf(const char *format, va_list list) { return ows_vformat_memory(NULL, 0, 0, format, list); }
#endif
#ifndef _scprintf
OWS_INLINE int _scprintf(const char *format, ...) OWS_V(format, _vscprintf(format, list))
#endif
OWS_INLINE int ows_format_safe(void *to, size_t size, size_t count, int wide, const void *format, struct ows_args *args) {
  size_t room;
  int n;
  if (!to || !size || !format) { errno = EINVAL; return -1; }
  room = count < size ? count : size - 1;
  n = ows_format_memory(to, room, wide, format, args);
  if (n < 0) { ows_end(to, 0, wide); return -1; }
  if ((size_t)n <= room) { ows_end(to, (size_t)n, wide); return n; }
  /* Too long: cut where the program asked for that, else an error. */
  if (count == _TRUNCATE || count < size) { ows_end(to, room, wide); return -1; }
  ows_end(to, 0, wide);
  errno = ERANGE;
  return -1;
}
OWS_INLINE int ows_vformat_safe(void *to, size_t size, size_t count, int wide, const void *format, va_list list) {
  struct ows_args args;
  int n;
  va_copy(args.list, list); args.known = NULL; args.left = 0;
  n = ows_format_safe(to, size, count, wide, format, &args);
  va_end(args.list);
  return n;
}
OWS_INLINE int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list list) { return ows_vformat_safe(to, size, count, 0, format, list); }
OWS_INLINE int vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list list) { return ows_vformat_safe(to, size, count, 0, format, list); }
OWS_INLINE int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...) OWS_V(format, ows_vformat_safe(to, size, count, 0, format, list))
OWS_INLINE int snprintf_s(char *to, size_t size, size_t count, const char *format, ...) OWS_V(format, ows_vformat_safe(to, size, count, 0, format, list))
OWS_INLINE int vsprintf_s(char *to, size_t size, const char *format, va_list list) { return ows_vformat_safe(to, size, (size_t)-2, 0, format, list); }
OWS_INLINE int sprintf_s(char *to, size_t size, const char *format, ...) OWS_V(format, ows_vformat_safe(to, size, (size_t)-2, 0, format, list))
OWS_INLINE int printf_s(const char *format, ...) OWS_V(format, ows_vformat_file(stdout, 0, format, list))
OWS_INLINE int fprintf_s(FILE *file, const char *format, ...) OWS_V(format, ows_vformat_file(file, 0, format, list))
OWS_INLINE int vprintf_s(const char *format, va_list list) { return ows_vformat_file(stdout, 0, format, list); }
OWS_INLINE int vfprintf_s(FILE *file, const char *format, va_list list) { return ows_vformat_file(file, 0, format, list); }
OWS_INLINE errno_t fopen_s(FILE **file, const char *name, const char *mode) {
  if (!file || !name || !mode) return EINVAL;
  *file = fopen(name, mode);
  return *file ? 0 : errno;
}
OWS_INLINE errno_t freopen_s(FILE **file, const char *name, const char *mode, FILE *old) {
  if (!file || !mode || !old) return EINVAL;
  *file = freopen(name, mode, old);
  return *file ? 0 : errno;
}
OWS_INLINE FILE *_fsopen(const char *name, const char *mode, int share) { (void)share; return fopen(name, mode); }
OWS_INLINE char *gets_s(char *to, rsize_t size) {
  size_t n;
  if (!to || !size || !fgets(to, size > 0x7FFFFFFF ? 0x7FFFFFFF : (int)size, stdin)) return NULL;
  n = __builtin_strlen(to);
  if (n && to[n - 1] == '\n') to[n - 1] = 0;
  return to;
}
#ifndef _fileno
OWS_C_BEGIN
extern int ows_libc_fileno(FILE *) __asm__("fileno");
extern FILE *ows_libc_fdopen(int, const char *) __asm__("fdopen");
extern FILE *ows_libc_popen(const char *, const char *) __asm__("popen");
extern int ows_libc_pclose(FILE *) __asm__("pclose");
extern int ows_libc_fseeko(FILE *, long, int) __asm__("fseeko");
extern long ows_libc_ftello(FILE *) __asm__("ftello");
OWS_C_END
OWS_INLINE int _fileno(FILE *file) { return ows_libc_fileno(file); }
#endif
OWS_INLINE FILE *_fdopen(int fd, const char *mode) { return ows_libc_fdopen(fd, mode); }
OWS_INLINE FILE *_popen(const char *command, const char *mode) { char plain[2] = { 0, 0 }; plain[0] = mode ? mode[0] : 0; return ows_libc_popen(command, plain); }
OWS_INLINE int _pclose(FILE *file) { return ows_libc_pclose(file); }
OWS_INLINE int _fseeki64(FILE *file, long long offset, int origin) { return ows_libc_fseeko(file, (long)offset, origin); }
OWS_INLINE long long _ftelli64(FILE *file) { return ows_libc_ftello(file); }
OWS_INLINE int _flushall(void) { return fflush(NULL); }
#include <ows/scan.h>
#if defined(__cplusplus) && __cplusplus >= 201103L
/* In C++ each argument says how wide it is, so that %ld is right for LONG and for long. */
extern "C++" {
static inline void ows_know(ows_arg &to, const void *p) { to.size = 8; to.value.pointer = p; }
static inline void ows_know(ows_arg &to, decltype(nullptr)) { to.size = 8; to.value.pointer = NULL; }
static inline void ows_know(ows_arg &to, double v) { to.size = 8; to.value.real = v; }
static inline void ows_know(ows_arg &to, float v) { to.size = 8; to.value.real = v; }
static inline void ows_know(ows_arg &to, long double v) { to.size = sizeof(long double); to.value.large = v; }
template <class T> static inline void ows_know(ows_arg &to, T v) { to.size = sizeof(T) > 4 ? 8 : 4; to.value.number = (long long)v; }
template <class T> static inline void ows_know(ows_arg &to, T *p) { to.size = 8; to.value.pointer = (const void *)p; }
template <class... T> struct ows_known_args {
  ows_arg list[sizeof...(T) + 1];
  ows_args args;
  explicit ows_known_args(T... values) {
    ows_arg *at = list;
    const int order[] = { (ows_know(*at++, values), 0)..., 0 };
    (void)order;
    args.known = list;
    args.left = sizeof...(T);
  }
};
template <size_t N, class... T> static inline int sprintf_s(char (&to)[N], const char *format, T... values) {
  ows_known_args<T...> known(values...);
  return ows_format_safe(to, N, (size_t)-2, 0, format, &known.args);
}
template <size_t N, class... T> static inline int _snprintf_s(char (&to)[N], size_t count, const char *format, T... values) {
  ows_known_args<T...> known(values...);
  return ows_format_safe(to, N, count, 0, format, &known.args);
}
template <size_t N> static inline int vsprintf_s(char (&to)[N], const char *format, va_list list) { return ows_vformat_safe(to, N, (size_t)-2, 0, format, list); }
template <size_t N> static inline int _vsnprintf_s(char (&to)[N], size_t count, const char *format, va_list list) { return ows_vformat_safe(to, N, count, 0, format, list); }
template <size_t N> static inline char *gets_s(char (&to)[N]) { return gets_s(to, N); }
}
#endif
#undef OWS_V
#include <ows/printf.h>
#endif
