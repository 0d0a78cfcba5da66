/* Text in UTF-16: the functions of <wchar.h> over units of 16 bits, under names of their own. With -fshort-wchar, <wchar.h> puts them in
   place of libc's, which would read units of 32 bits. Letters fold as in Windows' "C" locale: A to Z only. */
#ifndef OWS_WIDE_H
#define OWS_WIDE_H
#include <ows/crt.h>
#include <ows/utf.h>
#include <ows/format.h>
#include <ows/crt_string.h>
#include <ows/crt_stdio.h>
#include <ows/crt_stdlib.h>
#define OWS_W ows_char16
OWS_INLINE size_t ows_wcslen(const OWS_W *s) { return ows_length16(s); }
OWS_INLINE size_t ows_wcsnlen(const OWS_W *s, size_t most) { return s ? ows_length16_within(s, most) : 0; }
OWS_INLINE OWS_W *ows_wmemcpy(OWS_W *to, const OWS_W *from, size_t n) { return (OWS_W *)memcpy(to, from, n * sizeof(OWS_W)); }
OWS_INLINE OWS_W *ows_wmemmove(OWS_W *to, const OWS_W *from, size_t n) { return (OWS_W *)memmove(to, from, n * sizeof(OWS_W)); }
OWS_INLINE OWS_W *ows_wmemset(OWS_W *to, OWS_W unit, size_t n) { size_t i; for (i = 0; i < n; i++) to[i] = unit; return to; }
OWS_INLINE int ows_wmemcmp(const OWS_W *a, const OWS_W *b, size_t n) { for (; n; n--, a++, b++) if (*a != *b) return *a < *b ? -1 : 1; return 0; }
OWS_INLINE OWS_W *ows_wmemchr(const OWS_W *s, OWS_W unit, size_t n) { for (; n; n--, s++) if (*s == unit) return (OWS_W *)s; return NULL; }
OWS_INLINE OWS_W *ows_wcscpy(OWS_W *to, const OWS_W *from) { return ows_wmemcpy(to, from, ows_length16(from) + 1); }
OWS_INLINE OWS_W *ows_wcsncpy(OWS_W *to, const OWS_W *from, size_t n) {
  size_t m = ows_length16_within(from, n);
  ows_wmemcpy(to, from, m);
  ows_wmemset(to + m, 0, n - m);
  return to;
}
OWS_INLINE OWS_W *ows_wcscat(OWS_W *to, const OWS_W *from) { ows_wcscpy(to + ows_length16(to), from); return to; }
OWS_INLINE OWS_W *ows_wcsncat(OWS_W *to, const OWS_W *from, size_t n) {
  size_t at = ows_length16(to), m = ows_length16_within(from, n);
  ows_wmemcpy(to + at, from, m);
  to[at + m] = 0;
  return to;
}
OWS_INLINE int ows_wcsncmp(const OWS_W *a, const OWS_W *b, size_t n) {
  for (; n; n--, a++, b++) { if (*a != *b) return *a < *b ? -1 : 1; if (!*a) break; }
  return 0;
}
OWS_INLINE int ows_wcscmp(const OWS_W *a, const OWS_W *b) { return ows_wcsncmp(a, b, (size_t)-1); }
OWS_INLINE int ows_wcsnicmp(const OWS_W *a, const OWS_W *b, size_t n) {
  for (; n; n--, a++, b++) { int x = ows_lower(*a), y = ows_lower(*b); if (x != y) return x - y; if (!x) break; }
  return 0;
}
OWS_INLINE int ows_wcsicmp(const OWS_W *a, const OWS_W *b) { return ows_wcsnicmp(a, b, (size_t)-1); }
OWS_INLINE OWS_W *ows_wcschr(const OWS_W *s, OWS_W unit) { for (;; s++) { if (*s == unit) return (OWS_W *)s; if (!*s) return NULL; } }
OWS_INLINE OWS_W *ows_wcsrchr(const OWS_W *s, OWS_W unit) { OWS_W *last = NULL; for (;; s++) { if (*s == unit) last = (OWS_W *)s; if (!*s) return last; } }
OWS_INLINE OWS_W *ows_wcsstr(const OWS_W *s, const OWS_W *part) {
  size_t n = ows_length16(part);
  for (;; s++) { if (!ows_wcsncmp(s, part, n)) return (OWS_W *)s; if (!*s) return NULL; }
}
OWS_INLINE size_t ows_wcscspn(const OWS_W *s, const OWS_W *set) { size_t n = 0; while (s[n] && !ows_wcschr(set, s[n])) n++; return n; }
OWS_INLINE size_t ows_wcsspn(const OWS_W *s, const OWS_W *set) { size_t n = 0; while (s[n] && ows_wcschr(set, s[n])) n++; return n; }
OWS_INLINE OWS_W *ows_wcspbrk(const OWS_W *s, const OWS_W *set) { s += ows_wcscspn(s, set); return *s ? (OWS_W *)s : NULL; }
OWS_INLINE OWS_W *ows_wcstok_s(OWS_W *s, const OWS_W *separators, OWS_W **context) {
  OWS_W *token;
  if (!s) s = *context;
  s += ows_wcsspn(s, separators);
  if (!*s) { *context = s; return NULL; }
  token = s;
  s += ows_wcscspn(s, separators);
  if (*s) *s++ = 0;
  *context = s;
  return token;
}
OWS_INLINE OWS_W *ows_wcsdup(const OWS_W *s) {
  size_t n = (ows_length16(s) + 1) * sizeof(OWS_W);
  OWS_W *copy = (OWS_W *)malloc(n);
  return copy ? (OWS_W *)memcpy(copy, s, n) : copy;
}
OWS_INLINE OWS_W *ows_wcslwr(OWS_W *s) { OWS_W *p; for (p = s; *p; p++) *p = (OWS_W)ows_lower(*p); return s; }
OWS_INLINE OWS_W *ows_wcsupr(OWS_W *s) { OWS_W *p; for (p = s; *p; p++) *p = (OWS_W)ows_upper(*p); return s; }
OWS_INLINE OWS_W *ows_wcsrev(OWS_W *s) {
  size_t i = 0, j = ows_length16(s);
  while (j > i + 1) { OWS_W c = s[i]; s[i++] = s[--j]; s[j] = c; }
  return s;
}
/* The _s functions: codes of errors, as in ows/crt_string.h */
OWS_INLINE errno_t ows_join16(OWS_W *to, size_t size, size_t at, const OWS_W *from, size_t most) {
  size_t n;
  if (!to || !size) return EINVAL;
  if (!from || at >= size) { to[0] = 0; return EINVAL; }
  n = ows_length16_within(from, most);
  if (n >= size - at) {
    if (most != _TRUNCATE) { to[0] = 0; return ERANGE; }
    ows_wmemcpy(to + at, from, size - at - 1);
    to[size - 1] = 0;
    return STRUNCATE;
  }
  ows_wmemcpy(to + at, from, n);
  to[at + n] = 0;
  return 0;
}
OWS_INLINE errno_t ows_wcscpy_s(OWS_W *to, size_t size, const OWS_W *from) { return ows_join16(to, size, 0, from, (size_t)-2); }
OWS_INLINE errno_t ows_wcscat_s(OWS_W *to, size_t size, const OWS_W *from) { return ows_join16(to, size, ows_wcsnlen(to, size), from, (size_t)-2); }
OWS_INLINE errno_t ows_wcsncpy_s(OWS_W *to, size_t size, const OWS_W *from, size_t n) { return ows_join16(to, size, 0, from, n); }
OWS_INLINE errno_t ows_wcsncat_s(OWS_W *to, size_t size, const OWS_W *from, size_t n) { return ows_join16(to, size, ows_wcsnlen(to, size), from, n); }
OWS_INLINE errno_t ows_wmemcpy_s(OWS_W *to, size_t size, const OWS_W *from, size_t n) { return memcpy_s(to, size * sizeof(OWS_W), from, n * sizeof(OWS_W)); }
/* Conversions: text in bytes is UTF-8. NULL counts, as on Windows without the zero. */
OWS_INLINE size_t ows_mbstowcs(OWS_W *to, const char *from, size_t room) {
  size_t n = ows_utf16_from_utf8(from, strlen(from), to, room);
  if (!to) return n;
  if (n < room) to[n] = 0;
  return n < room ? n : room;
}
OWS_INLINE size_t ows_wcstombs(char *to, const OWS_W *from, size_t room) {
  size_t n = ows_utf8_from_utf16(from, ows_length16(from), to, room);
  if (!to) return n;
  if (n < room) to[n] = 0;
  return n < room ? n : room;
}
OWS_INLINE errno_t ows_mbstowcs_s(size_t *converted, OWS_W *to, size_t size, const char *from, size_t most) {
  size_t n;
  if (converted) *converted = 0;
  if (!from || (to && !size)) return EINVAL;
  n = ows_utf16_from_utf8(from, strlen(from), NULL, 0);
  if (n > most && most != _TRUNCATE) n = most;
  if (to) {
    errno_t result = n < size ? 0 : most == _TRUNCATE ? STRUNCATE : ERANGE;
    if (result == ERANGE) { to[0] = 0; return ERANGE; }
    if (n >= size) n = size - 1;
    ows_utf16_from_utf8(from, strlen(from), to, n);
    to[n] = 0;
    if (converted) *converted = n + 1;
    return result;
  }
  if (converted) *converted = n + 1;
  return 0;
}
OWS_INLINE errno_t ows_wcstombs_s(size_t *converted, char *to, size_t size, const OWS_W *from, size_t most) {
  size_t n;
  if (converted) *converted = 0;
  if (!from || (to && !size)) return EINVAL;
  n = ows_utf8_from_utf16(from, ows_length16(from), NULL, 0);
  if (n > most && most != _TRUNCATE) n = most;
  if (to) {
    errno_t result = n < size ? 0 : most == _TRUNCATE ? STRUNCATE : ERANGE;
    if (result == ERANGE) { to[0] = 0; return ERANGE; }
    if (n >= size) n = size - 1;
    ows_utf8_from_utf16(from, ows_length16(from), to, n);
    to[n] = 0;
    if (converted) *converted = n + 1;
    return result;
  }
  if (converted) *converted = n + 1;
  return 0;
}
/* Numbers: their characters are ASCII, so a copy of the front in bytes is read. */
OWS_INLINE size_t ows_number_front(const OWS_W *s, char *to, size_t room) {
  size_t n = 0;
  while (n + 1 < room && s[n] && s[n] < 128) { to[n] = (char)s[n]; n++; }
  to[n] = 0;
  return n;
}
OWS_INLINE long long ows_wcstoi64(const OWS_W *s, OWS_W **end, int base) {
  char text[128], *stop;
  long long value;
  ows_number_front(s, text, sizeof(text));
  value = ows_libc_strtoll(text, &stop, base);
  if (end) *end = (OWS_W *)s + (stop - text);
  return value;
}
OWS_INLINE unsigned long long ows_wcstoui64(const OWS_W *s, OWS_W **end, int base) {
  char text[128], *stop;
  unsigned long long value;
  ows_number_front(s, text, sizeof(text));
  value = ows_libc_strtoull(text, &stop, base);
  if (end) *end = (OWS_W *)s + (stop - text);
  return value;
}
/* A long of Windows: out of range is the nearest and ERANGE. */
OWS_INLINE int ows_wcstol(const OWS_W *s, OWS_W **end, int base) {
  long long value = ows_wcstoi64(s, end, base);
  if (value > 0x7FFFFFFF) { errno = ERANGE; return 0x7FFFFFFF; }
  if (value < -0x7FFFFFFFLL - 1) { errno = ERANGE; return -0x7FFFFFFF - 1; }
  return (int)value;
}
OWS_INLINE unsigned ows_wcstoul(const OWS_W *s, OWS_W **end, int base) {
  long long value = ows_wcstoi64(s, end, base);
  if (value > 0xFFFFFFFFLL || value < -0xFFFFFFFFLL) { errno = ERANGE; return 0xFFFFFFFFu; }
  return (unsigned)value;
}
OWS_INLINE double ows_wcstod(const OWS_W *s, OWS_W **end) {
  char text[400], *stop;
  double value;
  ows_number_front(s, text, sizeof(text));
  value = strtod(text, &stop);
  if (end) *end = (OWS_W *)s + (stop - text);
  return value;
}
OWS_INLINE int ows_wtoi(const OWS_W *s) { return (int)ows_wcstoi64(s, NULL, 10); }
OWS_INLINE int ows_wtol(const OWS_W *s) { return (int)ows_wcstoi64(s, NULL, 10); }
OWS_INLINE long long ows_wtoi64(const OWS_W *s) { return ows_wcstoi64(s, NULL, 10); }
OWS_INLINE double ows_wtof(const OWS_W *s) { return ows_wcstod(s, NULL); }
OWS_INLINE OWS_W *ows_widen(OWS_W *to, const char *from) { size_t i; for (i = 0; (to[i] = (OWS_W)(unsigned char)from[i]) != 0; i++) { } return to; }
OWS_INLINE OWS_W *ows_itow(int value, OWS_W *to, int base) { char text[72]; return ows_widen(to, _itoa(value, text, base)); }
OWS_INLINE errno_t ows_widen_s(OWS_W *to, size_t size, const char *from) {
  if (!to || !size) return EINVAL;
  if (strlen(from) >= size) { to[0] = 0; return ERANGE; }
  ows_widen(to, from);
  return 0;
}
OWS_INLINE errno_t ows_itow_s(int value, OWS_W *to, size_t size, int base) { char text[72]; errno_t e = _itoa_s(value, text, sizeof(text), base); return e ? e : ows_widen_s(to, size, text); }
OWS_INLINE errno_t ows_ultow_s(unsigned value, OWS_W *to, size_t size, int base) { char text[72]; errno_t e = _ultoa_s(value, text, sizeof(text), base); return e ? e : ows_widen_s(to, size, text); }
OWS_INLINE errno_t ows_i64tow_s(long long value, OWS_W *to, size_t size, int base) { char text[72]; errno_t e = _i64toa_s(value, text, sizeof(text), base); return e ? e : ows_widen_s(to, size, text); }
OWS_INLINE errno_t ows_ui64tow_s(unsigned long long value, OWS_W *to, size_t size, int base) { char text[72]; errno_t e = _ui64toa_s(value, text, sizeof(text), base); return e ? e : ows_widen_s(to, size, text); }
/* Output: to files as UTF-8 */
#define OWS_V(last, call) { va_list list; int n; va_start(list, last); n = call; va_end(list); return n; }
OWS_INLINE int ows_vfwprintf(FILE *file, const OWS_W *format, va_list list) { return ows_vformat_file(file, 1, format, list); }
OWS_INLINE int ows_vwprintf(const OWS_W *format, va_list list) { return ows_vformat_file(stdout, 1, format, list); }
OWS_INLINE int ows_fwprintf(FILE *file, const OWS_W *format, ...) OWS_V(format, ows_vformat_file(file, 1, format, list))
OWS_INLINE int ows_wprintf(const OWS_W *format, ...) OWS_V(format, ows_vformat_file(stdout, 1, format, list))
/* swprintf of the standard: -1 where the text does not fit */
OWS_INLINE int ows_vswprintf(OWS_W *to, size_t size, const OWS_W *format, va_list list) {
  int n = size ? ows_vformat_memory(to, size - 1, 1, format, list) : -1;
  if (n < 0) return -1;
  to[(size_t)n < size ? (size_t)n : size - 1] = 0;
  return (size_t)n < size ? n : -1;
}
OWS_INLINE int ows_swprintf(OWS_W *to, size_t size, const OWS_W *format, ...) OWS_V(format, ows_vswprintf(to, size, format, list))
OWS_INLINE int ows_vswprintf_unbounded(OWS_W *to, const OWS_W *format, va_list list) { return ows_vswprintf(to, 0x3FFFFFFF, format, list); }
OWS_INLINE int ows_swprintf_unbounded(OWS_W *to, const OWS_W *format, ...) OWS_V(format, ows_vswprintf(to, 0x3FFFFFFF, format, list))
OWS_INLINE int ows_vsnwprintf(OWS_W *to, size_t room, const OWS_W *format, va_list list) {
  int n = ows_vformat_memory(to, room, 1, format, list);
  if (n >= 0 && to && (size_t)n < room) to[n] = 0;
  return n >= 0 && (!to || (size_t)n <= room) ? n : -1;
}
OWS_INLINE int ows_snwprintf(OWS_W *to, size_t room, const OWS_W *format, ...) OWS_V(format, ows_vsnwprintf(to, room, format, list))
OWS_INLINE int ows_vscwprintf(const OWS_W *format, va_list list) { return ows_vformat_memory(NULL, 0, 1, format, list); }
OWS_INLINE int ows_scwprintf(const OWS_W *format, ...) OWS_V(format, ows_vscwprintf(format, list))
OWS_INLINE int ows_vswprintf_s(OWS_W *to, size_t size, const OWS_W *format, va_list list) { return ows_vformat_safe(to, size, (size_t)-2, 1, format, list); }
OWS_INLINE int ows_swprintf_s(OWS_W *to, size_t size, const OWS_W *format, ...) OWS_V(format, ows_vformat_safe(to, size, (size_t)-2, 1, format, list))
OWS_INLINE int ows_vsnwprintf_s(OWS_W *to, size_t size, size_t count, const OWS_W *format, va_list list) { return ows_vformat_safe(to, size, count, 1, format, list); }
OWS_INLINE int ows_snwprintf_s(OWS_W *to, size_t size, size_t count, const OWS_W *format, ...) OWS_V(format, ows_vformat_safe(to, size, count, 1, format, list))
#undef OWS_V
OWS_INLINE int ows_fputws(const OWS_W *text, FILE *file) {
  struct ows_out out;
  out.to = NULL; out.room = 0; out.used = 0; out.wide = 1; out.file = file; out.fill = 0; out.failed = 0; out.high = 0;
  for (; *text; text++) ows_put(&out, *text);
  ows_flush(&out);
  return out.failed ? EOF : 0;
}
OWS_INLINE int ows_putws(const OWS_W *text) { return ows_fputws(text, stdout) == EOF || putchar('\n') == EOF ? EOF : 0; }
OWS_INLINE int ows_fputwc(OWS_W unit, FILE *file) { OWS_W text[2]; text[0] = unit; text[1] = 0; return ows_fputws(text, file) ? -1 : unit; }
/* A line of UTF-8 as UTF-16; at most room - 1 units, as each unit needs one byte or more. */
OWS_INLINE OWS_W *ows_fgetws(OWS_W *to, int room, FILE *file) {
  char *line;
  size_t n;
  if (room <= 0) return NULL;
  line = (char *)malloc((size_t)room);
  if (!line || !fgets(line, room, file)) { free(line); return NULL; }
  n = ows_utf16_from_utf8(line, strlen(line), to, (size_t)room - 1);
  to[n] = 0;
  free(line);
  return to;
}
/* Names of files and variables */
OWS_INLINE char *ows_narrow(const OWS_W *text) {
  size_t n = ows_utf8_from_utf16(text, ows_length16(text), NULL, 0);
  char *copy = (char *)malloc(n + 1);
  if (copy) { ows_utf8_from_utf16(text, ows_length16(text), copy, n); copy[n] = 0; }
  return copy;
}
OWS_INLINE FILE *ows_wfopen(const OWS_W *name, const OWS_W *mode) {
  char *n = ows_narrow(name), *m = ows_narrow(mode);
  FILE *file = n && m ? fopen(n, m) : NULL;
  free(n);
  free(m);
  return file;
}
OWS_INLINE errno_t ows_wfopen_s(FILE **file, const OWS_W *name, const OWS_W *mode) {
  if (!file || !name || !mode) return EINVAL;
  *file = ows_wfopen(name, mode);
  return *file ? 0 : errno;
}
/* The value stays until the next call on the same thread. */
OWS_INLINE OWS_W *ows_wgetenv(const OWS_W *name) {
  static __thread OWS_W *last;
  char *n = ows_narrow(name);
  const char *value = n ? getenv(n) : NULL;
  size_t length;
  free(n);
  free(last);
  last = NULL;
  if (!value) return NULL;
  length = ows_utf16_from_utf8(value, strlen(value), NULL, 0);
  last = (OWS_W *)malloc((length + 1) * sizeof(OWS_W));
  if (last) { ows_utf16_from_utf8(value, strlen(value), last, length); last[length] = 0; }
  return last;
}
#endif
