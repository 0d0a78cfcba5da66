/* Of Microsoft's <string.h>. Where Windows ends a program for a bad argument, these give the code of the error. */
#ifndef OWS_CRT_STRING_H
#define OWS_CRT_STRING_H
#include <ows/crt.h>
#include <errno.h>
OWS_INLINE int ows_lower(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
OWS_INLINE int ows_upper(int c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }
#ifndef _strnicmp
OWS_INLINE int _strnicmp(const char *a, const char *b, size_t n) {
  for (; n; n--, a++, b++) {
    int x = ows_lower((unsigned char)*a), y = ows_lower((unsigned char)*b);
    if (x != y) return x - y;
    if (!x) break;
  }
  return 0;
}
#endif
#ifndef _stricmp
OWS_INLINE int _stricmp(const char *a, const char *b) { return _strnicmp(a, b, (size_t)-1); }
#endif
#ifndef _strcmpi
OWS_INLINE int _strcmpi(const char *a, const char *b) { return _strnicmp(a, b, (size_t)-1); }
#endif
#ifndef _memicmp
OWS_INLINE int _memicmp(const void *a, const void *b, size_t n) {
  const unsigned char *p = (const unsigned char *)a, *q = (const unsigned char *)b;
  for (; n; n--, p++, q++) if (ows_lower(*p) != ows_lower(*q)) return ows_lower(*p) - ows_lower(*q);
  return 0;
}
#endif
#ifndef _strdup
OWS_INLINE char *_strdup(const char *s) {
  size_t n = __builtin_strlen(s) + 1;
  char *copy = (char *)__builtin_malloc(n);
  return copy ? (char *)__builtin_memcpy(copy, s, n) : copy;
}
#endif
#ifndef _strlwr
OWS_INLINE char *_strlwr(char *s) { char *p; for (p = s; *p; p++) *p = (char)ows_lower((unsigned char)*p); return s; }
#endif
#ifndef _strupr
OWS_INLINE char *_strupr(char *s) { char *p; for (p = s; *p; p++) *p = (char)ows_upper((unsigned char)*p); return s; }
#endif
#ifndef _strrev
OWS_INLINE char *_strrev(char *s) {
  size_t i = 0, j = __builtin_strlen(s);
  while (j > i + 1) { char c = s[i]; s[i++] = s[--j]; s[j] = c; }
  return s;
}
#endif
/* The names without an underscore: a program's own function of the same name takes their place. */
#define OWS_OLD_NAME extern __inline__ __attribute__((__gnu_inline__, __always_inline__, __unused__))
OWS_C_BEGIN
#ifndef stricmp
OWS_OLD_NAME int stricmp(const char *a, const char *b) { return _strnicmp(a, b, (size_t)-1); }
#endif
#ifndef strcmpi
OWS_OLD_NAME int strcmpi(const char *a, const char *b) { return _strnicmp(a, b, (size_t)-1); }
#endif
#ifndef strnicmp
OWS_OLD_NAME int strnicmp(const char *a, const char *b, size_t n) { return _strnicmp(a, b, n); }
#endif
#ifndef strlwr
OWS_OLD_NAME char *strlwr(char *s) { return _strlwr(s); }
#endif
#ifndef strupr
OWS_OLD_NAME char *strupr(char *s) { return _strupr(s); }
#endif
OWS_C_END
/* Room for n bytes and a zero, at to + at of size bytes; with _TRUNCATE as much as fits. */
OWS_INLINE errno_t ows_join(char *to, size_t size, size_t at, const char *from, size_t most) {
  size_t n = 0;
  if (!to || !size) return EINVAL;
  if (!from) { to[0] = 0; return EINVAL; }
  if (at >= size) { to[0] = 0; return EINVAL; }
  while (n < most && from[n]) n++;
  if (n >= size - at) {
    if (most != _TRUNCATE) { to[0] = 0; return ERANGE; }
    __builtin_memcpy(to + at, from, size - at - 1);
    to[size - 1] = 0;
    return STRUNCATE;
  }
  __builtin_memcpy(to + at, from, n);
  to[at + n] = 0;
  return 0;
}
OWS_INLINE size_t ows_length_within(const char *s, size_t most) { size_t n = 0; while (s && n < most && s[n]) n++; return n; }
OWS_INLINE errno_t strcpy_s(char *to, rsize_t size, const char *from) { return ows_join(to, size, 0, from, (size_t)-2); }
OWS_INLINE errno_t strcat_s(char *to, rsize_t size, const char *from) { return ows_join(to, size, ows_length_within(to, size), from, (size_t)-2); }
OWS_INLINE errno_t strncpy_s(char *to, rsize_t size, const char *from, rsize_t n) { return ows_join(to, size, 0, from, n); }
OWS_INLINE errno_t strncat_s(char *to, rsize_t size, const char *from, rsize_t n) { return ows_join(to, size, ows_length_within(to, size), from, n); }
OWS_INLINE errno_t memcpy_s(void *to, rsize_t size, const void *from, rsize_t n) {
  if (!n) return 0;
  if (!to) return EINVAL;
  if (!from || n > size) { __builtin_memset(to, 0, size); return from ? ERANGE : EINVAL; }
  __builtin_memcpy(to, from, n);
  return 0;
}
OWS_INLINE errno_t memmove_s(void *to, rsize_t size, const void *from, rsize_t n) {
  if (!n) return 0;
  if (!to || !from) return EINVAL;
  if (n > size) return ERANGE;
  __builtin_memmove(to, from, n);
  return 0;
}
OWS_INLINE size_t strnlen_s(const char *s, size_t most) { return ows_length_within(s, most); }
OWS_INLINE char *strtok_s(char *s, const char *separators, char **context) {
  char *token;
  if (!s) s = *context;
  s += __builtin_strspn(s, separators);
  if (!*s) { *context = s; return 0; }
  token = s;
  s += __builtin_strcspn(s, separators);
  if (*s) *s++ = 0;
  *context = s;
  return token;
}
OWS_C_BEGIN
extern char *ows_libc_strerror(int) __asm__("strerror");
OWS_C_END
OWS_INLINE errno_t strerror_s(char *to, size_t size, int error) { return ows_join(to, size, 0, ows_libc_strerror(error), _TRUNCATE) == EINVAL ? EINVAL : 0; }
OWS_INLINE errno_t _strset_s(char *to, size_t size, int c) {
  size_t n = ows_length_within(to, size);
  if (!to || n == size) return EINVAL;
  __builtin_memset(to, c, n);
  return 0;
}
#ifdef __cplusplus
/* The forms that learn the size from the array. */
extern "C++" {
template <size_t N> static inline errno_t strcpy_s(char (&to)[N], const char *from) { return strcpy_s(to, N, from); }
template <size_t N> static inline errno_t strcat_s(char (&to)[N], const char *from) { return strcat_s(to, N, from); }
template <size_t N> static inline errno_t strncpy_s(char (&to)[N], const char *from, size_t n) { return strncpy_s(to, N, from, n); }
template <size_t N> static inline errno_t strncat_s(char (&to)[N], const char *from, size_t n) { return strncat_s(to, N, from, n); }
template <size_t N> static inline errno_t strerror_s(char (&to)[N], int error) { return strerror_s(to, N, error); }
}
#endif
#endif
