/* Of Microsoft's <stdlib.h>. */
#ifndef OWS_CRT_STDLIB_H
#define OWS_CRT_STDLIB_H
#include <ows/crt.h>
#include <ows/utf.h>
#include <ows/crt_string.h>
#include <errno.h>
/* Digits in any base; a minus in base ten only, as on Windows. */
OWS_INLINE char *ows_digits(unsigned long long value, int minus, char *to, int base) {
  char digits[65];
  int n = 0;
  char *p = to;
  if (base < 2 || base > 36) { *to = 0; return to; }
  do { unsigned d = (unsigned)(value % (unsigned)base); digits[n++] = (char)(d < 10 ? '0' + d : 'a' + d - 10); value /= (unsigned)base; } while (value);
  if (minus) *p++ = '-';
  while (n) *p++ = digits[--n];
  *p = 0;
  return to;
}
OWS_INLINE errno_t ows_digits_s(unsigned long long value, int minus, char *to, size_t size, int base) {
  char text[72];
  if (!to || !size || base < 2 || base > 36) return EINVAL;
  ows_digits(value, minus, text, base);
  return strcpy_s(to, size, text);
}
#define OWS_MINUS(value, base) ((value) < 0 && (base) == 10)
OWS_INLINE char *_itoa(int value, char *to, int base) { return ows_digits(OWS_MINUS(value, base) ? 0ull - (unsigned long long)value : (unsigned)value, OWS_MINUS(value, base), to, base); }
OWS_INLINE char *_ltoa(int value, char *to, int base) { return _itoa(value, to, base); }
OWS_INLINE char *_ultoa(unsigned value, char *to, int base) { return ows_digits(value, 0, to, base); }
OWS_INLINE char *_i64toa(long long value, char *to, int base) { return ows_digits(OWS_MINUS(value, base) ? 0ull - (unsigned long long)value : (unsigned long long)value, OWS_MINUS(value, base), to, base); }
OWS_INLINE char *_ui64toa(unsigned long long value, char *to, int base) { return ows_digits(value, 0, to, base); }
OWS_INLINE errno_t _itoa_s(int value, char *to, size_t size, int base) { return ows_digits_s(OWS_MINUS(value, base) ? 0ull - (unsigned long long)value : (unsigned)value, OWS_MINUS(value, base), to, size, base); }
OWS_INLINE errno_t _ultoa_s(unsigned value, char *to, size_t size, int base) { return ows_digits_s(value, 0, to, size, base); }
OWS_INLINE errno_t _i64toa_s(long long value, char *to, size_t size, int base) { return ows_digits_s(OWS_MINUS(value, base) ? 0ull - (unsigned long long)value : (unsigned long long)value, OWS_MINUS(value, base), to, size, base); }
OWS_INLINE errno_t _ui64toa_s(unsigned long long value, char *to, size_t size, int base) { return ows_digits_s(value, 0, to, size, base); }
OWS_C_BEGIN
#ifndef itoa
OWS_OLD_NAME char *itoa(int value, char *to, int base) { return _itoa(value, to, base); }
#endif
/* Of libc, also where a strict -std hides them */
extern int ows_libc_putenv(char *) __asm__("putenv");
extern int ows_libc_setenv(const char *, const char *, int) __asm__("setenv");
extern int ows_libc_unsetenv(const char *) __asm__("unsetenv");
extern char *ows_libc_realpath(const char *, char *) __asm__("realpath");
extern long long int ows_libc_strtoll(const char *, char **, int) __asm__("strtoll");
extern unsigned long long int ows_libc_strtoull(const char *, char **, int) __asm__("strtoull");
OWS_C_END
OWS_INLINE long long _atoi64(const char *s) { return ows_libc_strtoll(s, NULL, 10); }
OWS_INLINE long long _strtoi64(const char *s, char **end, int base) { return ows_libc_strtoll(s, end, base); }
OWS_INLINE unsigned long long _strtoui64(const char *s, char **end, int base) { return ows_libc_strtoull(s, end, base); }
OWS_INLINE errno_t _putenv_s(const char *name, const char *value) {
  if (!name || !value || !*name || __builtin_strchr(name, '=')) return EINVAL;
  return (*value ? ows_libc_setenv(name, value, 1) : ows_libc_unsetenv(name)) ? errno : 0; /* an empty value removes the variable */
}
OWS_INLINE int _putenv(const char *text) {
  const char *equals = text ? __builtin_strchr(text, '=') : NULL;
  char *name;
  int result;
  if (!equals || equals == text) { errno = EINVAL; return -1; }
  name = _strdup(text);
  if (!name) return -1;
  name[equals - text] = 0;
  result = _putenv_s(name, equals + 1) ? -1 : 0;
  free(name);
  return result;
}
OWS_INLINE errno_t getenv_s(size_t *needed, char *to, rsize_t size, const char *name) {
  const char *value = name ? getenv(name) : NULL;
  if (!needed || !name) return EINVAL;
  if (to && size) to[0] = 0;
  *needed = value ? __builtin_strlen(value) + 1 : 0;
  if (!value || (!to && !size)) return 0;
  return *needed > size ? ERANGE : strcpy_s(to, size, value);
}
OWS_INLINE errno_t _dupenv_s(char **to, size_t *length, const char *name) {
  const char *value;
  if (!to || !name) return EINVAL;
  value = getenv(name);
  *to = value ? _strdup(value) : NULL;
  if (length) *length = *to ? __builtin_strlen(*to) + 1 : 0;
  return value && !*to ? ENOMEM : 0;
}
OWS_C_BEGIN
extern __SIZE_TYPE__ ows_libc_getrandom(void *, __SIZE_TYPE__, unsigned) __asm__("getrandom");
extern int ows_libc_posix_memalign(void **, __SIZE_TYPE__, __SIZE_TYPE__) __asm__("posix_memalign");
extern __SIZE_TYPE__ ows_libc_malloc_usable_size(void *) __asm__("malloc_usable_size");
OWS_C_END
OWS_INLINE errno_t rand_s(unsigned *value) {
  if (!value) return EINVAL;
  return ows_libc_getrandom(value, sizeof(*value), 0) == sizeof(*value) ? 0 : EINVAL;
}
OWS_INLINE void *_aligned_malloc(size_t size, size_t alignment) {
  void *p = NULL;
  return ows_libc_posix_memalign(&p, alignment < sizeof(void *) ? sizeof(void *) : alignment, size) ? NULL : p;
}
OWS_INLINE void _aligned_free(void *p) { free(p); }
OWS_INLINE size_t _msize(void *p) { return ows_libc_malloc_usable_size(p); }
OWS_INLINE char *_fullpath(char *to, const char *path, size_t size) {
  char *full = ows_libc_realpath(path && *path ? path : ".", NULL);
  if (!full || !to) return full;
  if (strcpy_s(to, size, full)) to = NULL;
  free(full);
  return to;
}
#ifndef _byteswap_ushort
OWS_INLINE unsigned short _byteswap_ushort(unsigned short v) { return __builtin_bswap16(v); }
OWS_INLINE unsigned int _byteswap_ulong(unsigned int v) { return __builtin_bswap32(v); }
OWS_INLINE unsigned long long _byteswap_uint64(unsigned long long v) { return __builtin_bswap64(v); }
#endif
OWS_INLINE int *_errno(void) { return &errno; }
OWS_INLINE errno_t _get_errno(int *value) { if (!value) return EINVAL; *value = errno; return 0; }
OWS_INLINE errno_t _set_errno(int value) { errno = value; return 0; }
typedef void (*_invalid_parameter_handler)(const ows_char16 *, const ows_char16 *, const ows_char16 *, unsigned, size_t);
/* Kept for the sake of the call: bad arguments give codes here and end no program. */
OWS_INLINE _invalid_parameter_handler _set_invalid_parameter_handler(_invalid_parameter_handler handler) { (void)handler; return NULL; }
#define _alloca(n) __builtin_alloca(n)
#define _malloca(n) malloc(n)
#define _freea(p) free(p)
#define _MAX_ENV 32767
#define __max(a, b) (((a) > (b)) ? (a) : (b))
#define __min(a, b) (((a) < (b)) ? (a) : (b))
#if defined(OWS_LLP64) && !defined(__cplusplus)
/* Where long has 32 bits (owscc), what does not fit is the nearest, and ERANGE. */
OWS_INLINE int ows_strtol(const char *s, char **end, int base) {
  long long value = ows_libc_strtoll(s, end, base);
  if (value > 0x7FFFFFFF) { errno = ERANGE; return 0x7FFFFFFF; }
  if (value < -0x7FFFFFFFLL - 1) { errno = ERANGE; return -0x7FFFFFFF - 1; }
  return (int)value;
}
OWS_INLINE unsigned ows_strtoul(const char *s, char **end, int base) {
  long long value = ows_libc_strtoll(s, end, base);
  if (value > 0xFFFFFFFFLL || value < -0xFFFFFFFFLL) { errno = ERANGE; return 0xFFFFFFFFu; }
  return (unsigned)value;
}
# define strtol(s, end, base) ows_strtol(s, end, base)
# define strtoul(s, end, base) ows_strtoul(s, end, base)
# define atol(s) atoi(s)
#endif
#ifdef __cplusplus
extern "C++" {
template <size_t N> static inline errno_t _itoa_s(int value, char (&to)[N], int base) { return _itoa_s(value, to, N, base); }
template <size_t N> static inline errno_t getenv_s(size_t *needed, char (&to)[N], const char *name) { return getenv_s(needed, to, N, name); }
}
#endif
#endif
