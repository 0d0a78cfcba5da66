/* UTF-8 and UTF-16 into each other: bytes of text are UTF-8 here, whatever the code page is called. */
#ifndef OWS_UTF_H
#define OWS_UTF_H
#include <ows/compiler.h>
#include <stddef.h>
/* A unit of UTF-16: the type of WCHAR. */
#if !defined(__cplusplus)
typedef __CHAR16_TYPE__ ows_char16;
#elif __SIZEOF_WCHAR_T__ == 2
typedef wchar_t ows_char16;
#elif __cplusplus >= 201103L
typedef char16_t ows_char16;
#else
typedef __CHAR16_TYPE__ ows_char16;
#endif
#define OWS_NOT_A_CHARACTER 0xFFFDu

/* The scalar value at *at, which is moved on; damage gives U+FFFD and costs one byte. */
OWS_INLINE unsigned ows_utf8_next(const unsigned char **at, const unsigned char *end) {
  const unsigned char *p = *at;
  unsigned first = *p++, value, more, i, least;
  *at = p;
  if (first < 0x80) return first;
  if (first >= 0xC2 && first < 0xE0) { value = first & 0x1Fu; more = 1; least = 0x80; }
  else if (first >= 0xE0 && first < 0xF0) { value = first & 0x0Fu; more = 2; least = 0x800; }
  else if (first >= 0xF0 && first < 0xF5) { value = first & 0x07u; more = 3; least = 0x10000; }
  else return OWS_NOT_A_CHARACTER;
  for (i = 0; i < more; i++) {
    if (p + i >= end || (p[i] & 0xC0) != 0x80) return OWS_NOT_A_CHARACTER;
    value = value << 6 | (p[i] & 0x3Fu);
  }
  if (value < least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return OWS_NOT_A_CHARACTER;
  *at = p + more;
  return value;
}

/* The bytes of a scalar value, and how many they are. */
OWS_INLINE unsigned ows_utf8_put(unsigned value, unsigned char to[4]) {
  if (value < 0x80) { to[0] = (unsigned char)value; return 1; }
  if (value < 0x800) { to[0] = (unsigned char)(0xC0 | value >> 6); to[1] = (unsigned char)(0x80 | (value & 0x3F)); return 2; }
  if (value < 0x10000) {
    to[0] = (unsigned char)(0xE0 | value >> 12); to[1] = (unsigned char)(0x80 | (value >> 6 & 0x3F)); to[2] = (unsigned char)(0x80 | (value & 0x3F));
    return 3;
  }
  to[0] = (unsigned char)(0xF0 | value >> 18); to[1] = (unsigned char)(0x80 | (value >> 12 & 0x3F));
  to[2] = (unsigned char)(0x80 | (value >> 6 & 0x3F)); to[3] = (unsigned char)(0x80 | (value & 0x3F));
  return 4;
}

/* The units of UTF-16 for n bytes of UTF-8; to may be NULL, to count. No zero is added. */
OWS_INLINE size_t ows_utf16_from_utf8(const char *from, size_t n, ows_char16 *to, size_t room) {
  const unsigned char *p = (const unsigned char *)from, *end = p + n;
  size_t used = 0;
  while (p < end) {
    unsigned value = ows_utf8_next(&p, end);
    if (value >= 0x10000) {
      if (to && used + 1 < room) { to[used] = (ows_char16)(0xD7C0 + (value >> 10)); to[used + 1] = (ows_char16)(0xDC00 | (value & 0x3FF)); }
      used += 2;
    } else {
      if (to && used < room) to[used] = (ows_char16)value;
      used++;
    }
  }
  return used;
}

/* The scalar value at *at of UTF-16. */
OWS_INLINE unsigned ows_utf16_next(const ows_char16 **at, const ows_char16 *end) {
  unsigned unit = *(*at)++;
  if (unit < 0xD800 || unit > 0xDFFF) return unit;
  if (unit < 0xDC00 && *at < end && (**at & 0xFC00) == 0xDC00) return 0x10000 + ((unit & 0x3FFu) << 10 | (*(*at)++ & 0x3FFu));
  return OWS_NOT_A_CHARACTER;
}

/* The bytes of UTF-8 for n units of UTF-16; to may be NULL, to count. No zero is added. */
OWS_INLINE size_t ows_utf8_from_utf16(const ows_char16 *from, size_t n, char *to, size_t room) {
  const ows_char16 *end = from + n;
  size_t used = 0;
  unsigned char bytes[4];
  while (from < end) {
    unsigned i, m = ows_utf8_put(ows_utf16_next(&from, end), bytes);
    for (i = 0; i < m; i++, used++)
      if (to && used < room) to[used] = (char)bytes[i];
  }
  return used;
}

OWS_INLINE size_t ows_length16(const ows_char16 *text) { size_t n = 0; while (text[n]) n++; return n; }
OWS_INLINE size_t ows_length16_within(const ows_char16 *text, size_t most) { size_t n = 0; while (n < most && text[n]) n++; return n; }
#endif
