/* printf and scanf themselves with Windows' meaning of %ld, %I64d, %S, %ws and %p. Only on request: a translation unit that defines
   OWS_PRINTF (openwinsock-win32.pc and owscc do), and C with -fshort-wchar, where libc would misread every wide text. */
#if !defined(OWS_PRINTF) && __SIZEOF_WCHAR_T__ == 2 && !defined(__cplusplus)
# define OWS_PRINTF 1
#endif
#if defined(OWS_PRINTF) && OWS_PRINTF && !defined(OWS_PRINTF_H)
#define OWS_PRINTF_H
#if !defined(__cplusplus)
#define OWS_V(last, call) { va_list list; int n; va_start(list, last); n = call; va_end(list); return n; }
/* Memory of a size that nobody said */
#define OWS_UNBOUNDED ((size_t)0x7FFFFFFF)
OWS_INLINE int ows_vsnprintf(char *to, size_t size, const char *format, va_list list) {
  int n = ows_vformat_memory(to, size ? size - 1 : 0, 0, format, list);
  if (size && n >= 0) to[(size_t)n < size ? (size_t)n : size - 1] = 0;
  return n;
}
OWS_INLINE int ows_vprintf(const char *format, va_list list) { return ows_vformat_file(stdout, 0, format, list); }
OWS_INLINE int ows_vfprintf(FILE *file, const char *format, va_list list) { return ows_vformat_file(file, 0, format, list); }
OWS_INLINE int ows_vsprintf(char *to, const char *format, va_list list) { return ows_vsnprintf(to, OWS_UNBOUNDED, format, list); }
OWS_INLINE int ows_printf(const char *format, ...) OWS_V(format, ows_vprintf(format, list))
OWS_INLINE int ows_fprintf(FILE *file, const char *format, ...) OWS_V(format, ows_vfprintf(file, format, list))
OWS_INLINE int ows_sprintf(char *to, const char *format, ...) OWS_V(format, ows_vsprintf(to, format, list))
OWS_INLINE int ows_snprintf(char *to, size_t size, const char *format, ...) OWS_V(format, ows_vsnprintf(to, size, format, list))
OWS_INLINE int ows_scanf(const char *format, ...) OWS_V(format, ows_vscan_file(stdin, format, 0, list))
OWS_INLINE int ows_fscanf(FILE *file, const char *format, ...) OWS_V(format, ows_vscan_file(file, format, 0, list))
OWS_INLINE int ows_sscanf(const char *text, const char *format, ...) OWS_V(format, ows_vscan_text(text, format, 0, list))
OWS_INLINE int ows_vsscanf(const char *text, const char *format, va_list list) { return ows_vscan_text(text, format, 0, list); }
#undef OWS_V
/* With their parentheses only: __attribute__((format(printf, 1, 2))) and a field named printf stay what they are. */
#undef printf
#undef fprintf
#undef sprintf
#undef snprintf
#undef vprintf
#undef vfprintf
#undef vsprintf
#undef vsnprintf
#undef scanf
#undef fscanf
#undef sscanf
#undef vsscanf
#define printf(...) ows_printf(__VA_ARGS__)
#define fprintf(...) ows_fprintf(__VA_ARGS__)
#define sprintf(...) ows_sprintf(__VA_ARGS__)
#define snprintf(...) ows_snprintf(__VA_ARGS__)
#define vprintf(format, list) ows_vprintf(format, list)
#define vfprintf(file, format, list) ows_vfprintf(file, format, list)
#define vsprintf(to, format, list) ows_vsprintf(to, format, list)
#define vsnprintf(to, size, format, list) ows_vsnprintf(to, size, format, list)
#define scanf(...) ows_scanf(__VA_ARGS__)
#define fscanf(...) ows_fscanf(__VA_ARGS__)
#define sscanf(...) ows_sscanf(__VA_ARGS__)
#define vsscanf(text, format, list) ows_vsscanf(text, format, list)
#elif __cplusplus >= 201103L
/* Better matches than libc's functions, as these need no ellipsis. */
extern "C++" {
template <class A, class... T> static inline int printf(const char *format, A first, T... rest) {
  ows_known_args<A, T...> known(first, rest...);
  return ows_format_file(stdout, 0, format, &known.args);
}
template <class A, class... T> static inline int fprintf(FILE *file, const char *format, A first, T... rest) {
  ows_known_args<A, T...> known(first, rest...);
  return ows_format_file(file, 0, format, &known.args);
}
template <class A, class... T> static inline int sprintf(char *to, const char *format, A first, T... rest) {
  ows_known_args<A, T...> known(first, rest...);
  int n = ows_format_memory(to, 0x7FFFFFFF, 0, format, &known.args);
  if (n >= 0) to[n] = 0;
  return n;
}
template <class A, class... T> static inline int snprintf(char *to, size_t size, const char *format, A first, T... rest) {
  ows_known_args<A, T...> known(first, rest...);
  int n = ows_format_memory(to, size ? size - 1 : 0, 0, format, &known.args);
  if (size && n >= 0) to[(size_t)n < size ? (size_t)n : size - 1] = 0;
  return n;
}
}
#endif
#endif
