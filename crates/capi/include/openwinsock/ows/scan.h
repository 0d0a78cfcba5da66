/* scanf as Windows means it (%ld and %lu store 32 bits, %I64d 64), and the *scanf_s functions, which take the room of a text after it.
   Included by ows/crt_stdio.h. */
#ifndef OWS_SCAN_H
#define OWS_SCAN_H
/* What is scanned: text, or a file. */
struct ows_in { const char *text; FILE *file; int total; };
/* One conversion: spec is a format with one %… and a %n at the end; how many units were read goes to *read. */
OWS_INLINE int ows_scan_one(struct ows_in *in, const char *spec, void *to) {
  int read = -1, n;
  if (in->file) n = to ? fscanf(in->file, spec, to, &read) : fscanf(in->file, spec, &read);
  else {
    n = to ? sscanf(in->text, spec, to, &read) : sscanf(in->text, spec, &read);
    if (read >= 0) in->text += read;
  }
  if (read >= 0) in->total += read;
  return n == EOF ? EOF : read >= 0;
}
OWS_INLINE int ows_scan(struct ows_in *in, const char *format, int safe, va_list list) {
  int stored = 0;
  while (*format) {
    char spec[300], *room = NULL;
    size_t n = 0;
    int skip = 0, width = 0, bits = 0, wide = 0, got;
    unsigned size = 0;
    void *to = NULL;
    if (*format != '%' || format[1] == '%') {
      /* Literals and white space, up to the next conversion */
      while (*format && n + 4 < sizeof(spec)) {
        if (*format == '%') { if (format[1] != '%') break; spec[n++] = '%'; format++; }
        spec[n++] = *format++;
      }
      memcpy(spec + n, "%n", 3);
      got = ows_scan_one(in, spec, NULL);
      if (got <= 0) return stored ? stored : got;
      continue;
    }
    spec[n++] = *format++;
    if (*format == '*') { skip = 1; spec[n++] = *format++; }
    while (*format >= '0' && *format <= '9') { if (width < 100000) width = width * 10 + (*format - '0'); format++; }
    for (;; format++) {
      if (*format == 'h') bits = bits == 16 ? 8 : 16;
      else if (*format == 'l') { bits = bits == 32 ? 64 : 32; wide = 1; }
      else if (*format == 'w') wide = 1;
      else if (*format == 'L') bits = 80;
      else if (*format == 'j' || *format == 'z' || *format == 't') bits = 64;
      else if (*format == 'I' && format[1] == '6' && format[2] == '4') { bits = 64; format += 2; }
      else if (*format == 'I' && format[1] == '3' && format[2] == '2') { bits = 32; format += 2; }
      else if (*format == 'I') bits = 64;
      else break;
    }
    if (!*format) break;
    if (!skip) to = va_arg(list, void *);
    if (*format == 's' || *format == 'S' || *format == 'c' || *format == 'C' || *format == '[') {
      if (*format == 'S' || *format == 'C' || wide) { errno = EINVAL; return stored ? stored : EOF; } /* wide text is not read */
      if (safe && !skip) size = va_arg(list, unsigned);
      if (safe && !skip && *format != 'c') {
        room = (char *)malloc((size_t)size + 2);
        if (!room) return stored ? stored : EOF;
        if (!width || (unsigned)width > size) width = (int)(size ? size : 1);
      } else if (safe && !skip && (unsigned)(width ? width : 1) > size) return stored;
      if (width) n += (size_t)snprintf(spec + n, 16, "%d", width);
      spec[n++] = *format;
      if (*format++ == '[') {
        if (*format == '^') spec[n++] = *format++;
        if (*format == ']') spec[n++] = *format++;
        while (*format && *format != ']' && n + 4 < sizeof(spec)) spec[n++] = *format++;
        if (*format == ']') spec[n++] = *format++;
      }
    } else {
      if (width) n += (size_t)snprintf(spec + n, 16, "%d", width);
      if (*format == 'n') {
        if (to) *(int *)to = in->total;
        format++;
        continue;
      }
      if (bits == 16) spec[n++] = 'h';
      else if (bits == 8) { spec[n++] = 'h'; spec[n++] = 'h'; }
      else if (bits == 64) { spec[n++] = 'l'; spec[n++] = 'l'; }
      else if (bits == 80) spec[n++] = 'L';
      else if (bits == 32 && (*format == 'e' || *format == 'f' || *format == 'g' || *format == 'E' || *format == 'G' || *format == 'a')) spec[n++] = 'l';
      spec[n++] = *format++;
    }
    memcpy(spec + n, "%n", 3);
    got = ows_scan_one(in, spec, room ? room : to);
    if (got <= 0) { free(room); return stored ? stored : got; }
    if (room) {
      size_t length = strlen(room);
      if (length >= size) { if (size) *(char *)to = 0; free(room); return stored; }
      memcpy(to, room, length + 1);
      free(room);
    }
    if (!skip) stored++;
  }
  return stored;
}
OWS_INLINE int ows_vscan_text(const char *text, const char *format, int safe, va_list list) {
  struct ows_in in;
  in.text = text; in.file = NULL; in.total = 0;
  return ows_scan(&in, format, safe, list);
}
OWS_INLINE int ows_vscan_file(FILE *file, const char *format, int safe, va_list list) {
  struct ows_in in;
  in.text = NULL; in.file = file; in.total = 0;
  return ows_scan(&in, format, safe, list);
}
OWS_INLINE int sscanf_s(const char *text, const char *format, ...) OWS_V(format, ows_vscan_text(text, format, 1, list))
OWS_INLINE int fscanf_s(FILE *file, const char *format, ...) OWS_V(format, ows_vscan_file(file, format, 1, list))
OWS_INLINE int scanf_s(const char *format, ...) OWS_V(format, ows_vscan_file(stdin, format, 1, list))
#endif
