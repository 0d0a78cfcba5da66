/* printf as Windows means it: %ld and %lu are 32 bits, %I64d, %I32u and %Iu exist, %S and %ws are the other kind of text, %p is
   sixteen digits. Text in bytes is UTF-8, wide text is UTF-16 whatever wchar_t is. One engine for both kinds of format. */
/* Before the guard: <stdio.h> itself needs what follows. */
#include <ows/compiler.h>
#include <ows/utf.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifndef OWS_FORMAT_H
#define OWS_FORMAT_H

/* Where the text goes: into memory of to[room] units, to a file, or nowhere (counted only). */
struct ows_out {
  void *to; size_t room, used; int wide; FILE *file;
  unsigned char block[256]; unsigned fill; int failed; unsigned high;
};
/* An argument whose width is known (C++), so that %ld is right for LONG and for long. */
struct ows_arg { unsigned char size; union { long long number; const void *pointer; double real; long double large; } value; };
/* The arguments: of C, or known ones. */
struct ows_args { va_list list; const struct ows_arg *known; size_t left; };

OWS_INLINE void ows_flush(struct ows_out *out) {
  if (out->fill && fwrite(out->block, 1, out->fill, out->file) != out->fill) out->failed = 1;
  out->fill = 0;
}
OWS_INLINE void ows_put_bytes(struct ows_out *out, unsigned value) {
  if (out->fill + 4 > sizeof(out->block)) ows_flush(out);
  out->fill += ows_utf8_put(value, out->block + out->fill);
}
/* One unit: a byte, or one of UTF-16. */
OWS_INLINE void ows_put(struct ows_out *out, unsigned unit) {
  if (out->file) {
    if (!out->wide) {
      if (out->fill == sizeof(out->block)) ows_flush(out);
      out->block[out->fill++] = (unsigned char)unit;
    } else if ((unit & 0xFC00) == 0xD800) {
      if (out->high) ows_put_bytes(out, OWS_NOT_A_CHARACTER);
      out->high = unit;
    } else {
      if (out->high) {
        unsigned high = out->high;
        out->high = 0;
        if ((unit & 0xFC00) == 0xDC00) unit = 0x10000 + ((high & 0x3FFu) << 10 | (unit & 0x3FFu));
        else ows_put_bytes(out, OWS_NOT_A_CHARACTER);
      }
      ows_put_bytes(out, unit >= 0xDC00 && unit < 0xE000 ? OWS_NOT_A_CHARACTER : unit);
    }
  } else if (out->used < out->room) {
    if (out->wide) ((ows_char16 *)out->to)[out->used] = (ows_char16)unit;
    else ((char *)out->to)[out->used] = (char)unit;
  }
  out->used++;
}
OWS_INLINE void ows_pad(struct ows_out *out, int n, char with) { while (n-- > 0) ows_put(out, (unsigned char)with); }
OWS_INLINE unsigned ows_unit(const void *text, size_t i, int wide) {
  return wide ? ((const ows_char16 *)text)[i] : ((const unsigned char *)text)[i];
}
/* Text of either kind into an output of either kind; precision is the most units of the source. */
OWS_INLINE void ows_put_text(struct ows_out *out, const void *text, int wide, int precision, int width, int left, char with) {
  size_t n = 0, i, m;
  if (!text) { text = "(null)"; wide = 0; }
  while ((precision < 0 || n < (size_t)precision) && ows_unit(text, n, wide)) n++;
  if (wide == out->wide) m = n;
  else m = wide ? ows_utf8_from_utf16((const ows_char16 *)text, n, NULL, 0) : ows_utf16_from_utf8((const char *)text, n, NULL, 0);
  if (!left) ows_pad(out, width > (int)m ? width - (int)m : 0, with);
  if (wide == out->wide) {
    for (i = 0; i < n; i++) ows_put(out, ows_unit(text, i, wide));
  } else if (wide) {
    const ows_char16 *at = (const ows_char16 *)text, *end = at + n;
    unsigned char bytes[4];
    while (at < end) for (m = ows_utf8_put(ows_utf16_next(&at, end), bytes), i = 0; i < m; i++) ows_put(out, bytes[i]);
    m = ows_utf8_from_utf16((const ows_char16 *)text, n, NULL, 0);
  } else {
    const unsigned char *at = (const unsigned char *)text, *end = at + n;
    while (at < end) {
      unsigned value = ows_utf8_next(&at, end);
      if (value >= 0x10000) { ows_put(out, 0xD7C0 + (value >> 10)); ows_put(out, 0xDC00 | (value & 0x3FF)); }
      else ows_put(out, value);
    }
  }
  if (left) ows_pad(out, width > (int)m ? width - (int)m : 0, ' ');
}
/* The next integer: 64 bits, or 32 that are extended; a known argument says itself how wide it is. */
OWS_INLINE unsigned long long ows_next_integer(struct ows_args *args, int bits, int negative) {
  if (args->known) {
    const struct ows_arg *arg = args->known;
    if (!args->left) return 0;
    args->left--;
    args->known++;
    if (bits == 64 || (bits == 33 && arg->size == 8)) return (unsigned long long)arg->value.number;
    return negative ? (unsigned long long)(long long)(int)arg->value.number : (unsigned long long)(unsigned)arg->value.number;
  }
  if (bits == 64) return va_arg(args->list, unsigned long long);
  return negative ? (unsigned long long)(long long)va_arg(args->list, int) : va_arg(args->list, unsigned);
}
OWS_INLINE const void *ows_next_pointer(struct ows_args *args) {
  if (!args->known) return va_arg(args->list, const void *);
  if (!args->left) return NULL;
  args->left--;
  return (args->known++)->value.pointer;
}
OWS_INLINE void ows_put_integer(struct ows_out *out, unsigned long long value, unsigned base, int upper, const char *sign, int width, int precision, int left, int zero, int alternate) {
  char digits[24];
  int n = 0, i, zeros = 0, lead = (int)strlen(sign);
  const char *prefix = "";
  while (value) { unsigned digit = (unsigned)(value % base); digits[n++] = (char)(digit < 10 ? '0' + digit : (upper ? 'A' : 'a') + digit - 10); value /= base; }
  if (alternate && base == 16 && n) prefix = upper ? "0X" : "0x";
  if (precision < 0) { if (n == 0) digits[n++] = '0'; if (zero && !left) zeros = width - n - lead - (int)strlen(prefix); }
  else if (precision > n) zeros = precision - n;
  if (alternate && base == 8 && zeros <= 0 && (n == 0 || digits[n - 1] != '0')) zeros = 1;
  if (zeros < 0) zeros = 0;
  lead += (int)strlen(prefix);
  if (!left) ows_pad(out, width - n - zeros - lead, ' ');
  for (i = 0; sign[i]; i++) ows_put(out, (unsigned char)sign[i]);
  for (i = 0; prefix[i]; i++) ows_put(out, (unsigned char)prefix[i]);
  ows_pad(out, zeros, '0');
  for (i = n; i--; ) ows_put(out, (unsigned char)digits[i]);
  if (left) ows_pad(out, width - n - zeros - lead, ' ');
}
OWS_INLINE void ows_put_real(struct ows_out *out, struct ows_args *args, const char *flags, int width, int precision, int large, char type) {
  char spec[24], local[400], *text = local;
  int n, i;
  long double big = 0;
  double real = 0;
  if (args->known) {
    if (args->left) { args->left--; if (args->known->size == sizeof(long double)) { big = args->known->value.large; large = 1; } else { real = args->known->value.real; large = 0; } args->known++; }
  } else if (large) big = va_arg(args->list, long double);
  else real = va_arg(args->list, double);
  snprintf(spec, sizeof(spec), "%%%s*.*%s%c", flags, large ? "L" : "", type);
  n = large ? snprintf(local, sizeof(local), spec, width, precision, big) : snprintf(local, sizeof(local), spec, width, precision, real);
  if (n < 0) { out->failed = 1; return; }
  if ((size_t)n >= sizeof(local)) {
    text = (char *)malloc((size_t)n + 1);
    if (!text) { out->failed = 1; return; }
    if (large) snprintf(text, (size_t)n + 1, spec, width, precision, big);
    else snprintf(text, (size_t)n + 1, spec, width, precision, real);
  }
  for (i = 0; i < n; i++) ows_put(out, (unsigned char)text[i]);
  if (text != local) free(text);
}

/* Formats into out, whose kind is that of the format. Gives the units that the whole text has, or -1. */
OWS_INLINE int ows_format(struct ows_out *out, const void *format, struct ows_args *args) {
  size_t at = 0;
  int wide = out->wide;
  unsigned c;
  while ((c = ows_unit(format, at, wide)) != 0) {
    int left = 0, plus = 0, space = 0, zero = 0, alternate = 0, width = 0, precision = -1, bits = 32, kind = 0, large = 0, count = 0;
    char flags[8], sign[2] = { 0, 0 };
    at++;
    if (c != '%') { ows_put(out, c); continue; }
    for (; (c = ows_unit(format, at, wide)) != 0; at++) {
      if (c == '-') left = 1; else if (c == '+') plus = 1; else if (c == ' ') space = 1; else if (c == '0') zero = 1; else if (c == '#') alternate = 1; else break;
    }
    if (c == '*') { width = (int)ows_next_integer(args, 32, 1); if (width < 0) { left = 1; width = -width; } at++; }
    else for (; (c = ows_unit(format, at, wide)) >= '0' && c <= '9'; at++) if (width < 100000000) width = width * 10 + (int)(c - '0');
    if (ows_unit(format, at, wide) == '.') {
      at++;
      precision = 0;
      if (ows_unit(format, at, wide) == '*') { precision = (int)ows_next_integer(args, 32, 1); at++; }
      else for (; (c = ows_unit(format, at, wide)) >= '0' && c <= '9'; at++) if (precision < 100000000) precision = precision * 10 + (int)(c - '0');
    }
    /* The size: 33 stands for "32, unless the argument is known to be wider". kind: 1 text in bytes, 2 wide text. */
    for (;; at++) {
      c = ows_unit(format, at, wide);
      if (c == 'h') { bits = bits == 16 ? 8 : 16; kind = 1; }
      else if (c == 'l') { bits = bits == 33 ? 64 : 33; kind = 2; }
      else if (c == 'w') kind = 2;
      else if (c == 'L') large = 1;
      else if (c == 'j' || c == 'z' || c == 't') bits = 64;
      else if (c == 'I' && ows_unit(format, at + 1, wide) == '6' && ows_unit(format, at + 2, wide) == '4') { bits = 64; at += 2; }
      else if (c == 'I' && ows_unit(format, at + 1, wide) == '3' && ows_unit(format, at + 2, wide) == '2') { bits = 32; at += 2; }
      else if (c == 'I') bits = 64;
      else break;
    }
    if (!c) break;
    at++;
    switch (c) {
    case 'd': case 'i': {
      long long value = (long long)ows_next_integer(args, bits, 1);
      if (bits == 16) value = (short)value; else if (bits == 8) value = (signed char)value;
      sign[0] = value < 0 ? '-' : plus ? '+' : space ? ' ' : 0;
      ows_put_integer(out, value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value, 10, 0, sign, width, precision, left, zero, 0);
      break;
    }
    case 'u': case 'o': case 'x': case 'X': {
      unsigned long long value = ows_next_integer(args, bits, 0);
      if (bits == 16) value = (unsigned short)value; else if (bits == 8) value = (unsigned char)value;
      ows_put_integer(out, value, c == 'u' ? 10 : c == 'o' ? 8 : 16, c == 'X', sign, width, precision, left, zero, alternate);
      break;
    }
    case 'p':
      ows_put_integer(out, (unsigned long long)(size_t)ows_next_pointer(args), 16, 1, sign, width, 16, left, 0, 0);
      break;
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case 'a': case 'A':
      if (left) flags[count++] = '-';
      if (plus) flags[count++] = '+';
      if (space) flags[count++] = ' ';
      if (zero) flags[count++] = '0';
      if (alternate) flags[count++] = '#';
      flags[count] = 0;
      ows_put_real(out, args, flags, width, precision, large, (char)c);
      break;
    case 'c': case 'C': {
      ows_char16 one[2] = { 0, 0 };
      int is_wide = kind ? kind == 2 : (c == 'c') == wide;
      unsigned unit = (unsigned)ows_next_integer(args, 32, 0);
      if (is_wide && !wide) { one[0] = (ows_char16)unit; ows_put_text(out, one, 1, -1, width, left, ' '); }
      else {
        if (!left) ows_pad(out, width - 1, ' ');
        ows_put(out, is_wide ? unit & 0xFFFF : unit & 0xFF);
        if (left) ows_pad(out, width - 1, ' ');
      }
      break;
    }
    case 's': case 'S':
      ows_put_text(out, ows_next_pointer(args), kind ? kind == 2 : (c == 's') == wide, precision, width, left, zero ? '0' : ' ');
      break;
    case 'n': /* never written to, as on Windows */
      (void)ows_next_pointer(args);
      break;
    default: /* %% and what is unknown */
      ows_put(out, c);
      break;
    }
  }
  if (out->file) { if (out->high) { out->high = 0; ows_put_bytes(out, OWS_NOT_A_CHARACTER); } ows_flush(out); }
  return out->failed || out->used > 0x7FFFFFFF ? -1 : (int)out->used;
}
OWS_INLINE int ows_format_memory(void *to, size_t room, int wide, const void *format, struct ows_args *args) {
  struct ows_out out;
  out.to = to; out.room = room; out.used = 0; out.wide = wide; out.file = NULL; out.fill = 0; out.failed = 0; out.high = 0;
  return ows_format(&out, format, args);
}
OWS_INLINE int ows_format_file(FILE *file, int wide, const void *format, struct ows_args *args) {
  struct ows_out out;
  out.to = NULL; out.room = 0; out.used = 0; out.wide = wide; out.file = file; out.fill = 0; out.failed = 0; out.high = 0;
  return ows_format(&out, format, args);
}
/* The same over C's arguments. */
OWS_INLINE int ows_vformat_memory(void *to, size_t room, int wide, const void *format, va_list list) {
  struct ows_args args;
  int n;
  va_copy(args.list, list); args.known = NULL; args.left = 0;
  n = ows_format_memory(to, room, wide, format, &args);
  va_end(args.list);
  return n;
}
OWS_INLINE int ows_vformat_file(FILE *file, int wide, const void *format, va_list list) {
  struct ows_args args;
  int n;
  va_copy(args.list, list); args.known = NULL; args.left = 0;
  n = ows_format_file(file, wide, format, &args);
  va_end(args.list);
  return n;
}
OWS_INLINE void ows_end(void *to, size_t at, int wide) {
  if (wide) ((ows_char16 *)to)[at] = 0; else ((char *)to)[at] = 0;
}
/* user32's: at most 1,024 units with the zero at the end. */
OWS_INLINE int ows_wsprintf(void *to, int wide, const void *format, va_list list) {
  int n = ows_vformat_memory(to, 1023, wide, format, list);
  if (n < 0) n = 0;
  if (n > 1023) n = 1023;
  ows_end(to, (size_t)n, wide);
  return n;
}
#endif
