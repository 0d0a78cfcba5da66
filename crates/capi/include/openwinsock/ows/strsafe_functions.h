/* The functions of <strsafe.h> for one kind of text; included by it, twice. */
/* Ends the text at n, and does what the flags ask for. A failure that cut the text has it cut, unless they say otherwise. */
OWS_INLINE HRESULT OWS_STRSAFE(ows_strsafe_end)(OWS_STRSAFE_UNIT *to, size_t size, size_t start, size_t n, HRESULT result, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  to[n] = 0;
  if (result == S_OK) {
    if ((flags & STRSAFE_FILL_BEHIND_NULL) && size > n + 1) __builtin_memset(to + n + 1, (int)(flags & 0xff), (size - n - 1) * sizeof(*to));
  } else if (flags & (STRSAFE_FILL_ON_FAILURE | STRSAFE_NULL_ON_FAILURE | STRSAFE_NO_TRUNCATION)) {
    n = (flags & STRSAFE_NO_TRUNCATION) ? start : 0;
    if (flags & STRSAFE_FILL_ON_FAILURE) {
      __builtin_memset(to, (int)(flags & 0xff), size * sizeof(*to));
      n = (flags & 0xff) ? size - 1 : 0;
    }
    if (flags & STRSAFE_NULL_ON_FAILURE) n = 0;
    to[n] = 0;
  }
  if (end) *end = to + n;
  if (left) *left = size - n;
  return result;
}
OWS_INLINE size_t OWS_STRSAFE(ows_strsafe_length)(const OWS_STRSAFE_UNIT *text, size_t most) {
  size_t n = 0;
  while (n < most && text[n]) n++;
  return n;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchLength)(const OWS_STRSAFE_UNIT *text, size_t most, size_t *length) {
  size_t n;
  if (length) *length = 0;
  if (!text || most > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;
  n = OWS_STRSAFE(ows_strsafe_length)(text, most);
  if (n == most) return STRSAFE_E_INVALID_PARAMETER;
  if (length) *length = n;
  return S_OK;
}
/* Whether the destination is one: NULL without room counts as empty where the flags say so. */
OWS_INLINE int OWS_STRSAFE(ows_strsafe_nothing)(const OWS_STRSAFE_UNIT *to, size_t size, DWORD flags) { return !to && !size && (flags & STRSAFE_IGNORE_NULLS) != 0; }
OWS_INLINE int OWS_STRSAFE(ows_strsafe_bad)(const OWS_STRSAFE_UNIT *to, size_t size, DWORD flags) { return !to || !size || size > STRSAFE_MAX_CCH || (flags & ~(DWORD)OWS_STRSAFE_FLAGS); }
/* At most count units of from, behind the first start units of to. */
OWS_INLINE HRESULT OWS_STRSAFE(ows_strsafe_add)(OWS_STRSAFE_UNIT *to, size_t size, size_t start, const OWS_STRSAFE_UNIT *from, size_t count, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  size_t room = size - start, n;
  HRESULT result = S_OK;
  if (!from) {
    if (!(flags & STRSAFE_IGNORE_NULLS)) { if (start == 0) to[0] = 0; return STRSAFE_E_INVALID_PARAMETER; }
    count = 0;
  }
  n = OWS_STRSAFE(ows_strsafe_length)(from, count < room ? count : room);
  if (n == room) { n = room - 1; result = STRSAFE_E_INSUFFICIENT_BUFFER; }
  __builtin_memmove(to + start, from ? from : to, n * sizeof(*to));
  return OWS_STRSAFE(ows_strsafe_end)(to, size, start, start + n, result, end, left, flags);
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCopyNEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  if (OWS_STRSAFE(ows_strsafe_nothing)(to, size, flags)) {
    if (end) *end = to;
    if (left) *left = 0;
    return from && count && *from ? STRSAFE_E_INSUFFICIENT_BUFFER : S_OK;
  }
  if (OWS_STRSAFE(ows_strsafe_bad)(to, size, flags) || count > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;
  return OWS_STRSAFE(ows_strsafe_add)(to, size, 0, from, count, end, left, flags);
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCatNEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  size_t start;
  if (OWS_STRSAFE(ows_strsafe_nothing)(to, size, flags)) {
    if (end) *end = to;
    if (left) *left = 0;
    return from && count && *from ? STRSAFE_E_INSUFFICIENT_BUFFER : S_OK;
  }
  if (OWS_STRSAFE(ows_strsafe_bad)(to, size, flags) || count > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;
  start = OWS_STRSAFE(ows_strsafe_length)(to, size);
  if (start == size) return STRSAFE_E_INVALID_PARAMETER;
  return OWS_STRSAFE(ows_strsafe_add)(to, size, start, from, count, end, left, flags);
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchVPrintfEx)(OWS_STRSAFE_UNIT *to, size_t size, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags, const OWS_STRSAFE_UNIT *format, va_list list) {
  static const OWS_STRSAFE_UNIT nothing[1] = { 0 };
  int n;
  if (!format && (flags & STRSAFE_IGNORE_NULLS)) format = nothing;
  if (OWS_STRSAFE(ows_strsafe_nothing)(to, size, flags)) {
    if (end) *end = to;
    if (left) *left = 0;
    return *format ? STRSAFE_E_INSUFFICIENT_BUFFER : S_OK;
  }
  if (OWS_STRSAFE(ows_strsafe_bad)(to, size, flags) || !format) return STRSAFE_E_INVALID_PARAMETER;
  n = ows_vformat_memory(to, size - 1, OWS_STRSAFE_WIDE, format, list);
  if (n >= 0 && (size_t)n < size) return OWS_STRSAFE(ows_strsafe_end)(to, size, 0, (size_t)n, S_OK, end, left, flags);
  return OWS_STRSAFE(ows_strsafe_end)(to, size, 0, size - 1, STRSAFE_E_INSUFFICIENT_BUFFER, end, left, flags);
}
/* A line of the standard input, without its end. */
OWS_INLINE HRESULT OWS_STRSAFE(StringCchGetsEx)(OWS_STRSAFE_UNIT *to, size_t size, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  size_t n = 0;
  int c = 0;
  if (OWS_STRSAFE(ows_strsafe_bad)(to, size, flags)) return STRSAFE_E_INVALID_PARAMETER;
  while (n + 1 < size && (c = getchar()) != EOF && c != '\n') to[n++] = (OWS_STRSAFE_UNIT)(unsigned char)c;
  if (c == EOF && n == 0) return OWS_STRSAFE(ows_strsafe_end)(to, size, 0, 0, STRSAFE_E_END_OF_FILE, end, left, flags);
#if OWS_STRSAFE_WIDE
  {
    char *line = (char *)malloc(n + 1);
    size_t i, bytes = n;
    if (!line) return OWS_STRSAFE(ows_strsafe_end)(to, size, 0, 0, E_OUTOFMEMORY, end, left, flags);
    for (i = 0; i < bytes; i++) line[i] = (char)to[i];
    n = ows_utf16_from_utf8(line, bytes, to, size - 1);
    free(line);
  }
#endif
  return OWS_STRSAFE(ows_strsafe_end)(to, size, 0, n, n + 1 == size && c != '\n' && c != EOF ? STRSAFE_E_INSUFFICIENT_BUFFER : S_OK, end, left, flags);
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCopyN)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count) { return OWS_STRSAFE(StringCchCopyNEx)(to, size, from, count, NULL, NULL, 0); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCopy)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from) { return OWS_STRSAFE(StringCchCopyNEx)(to, size, from, STRSAFE_MAX_CCH, NULL, NULL, 0); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCopyEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) { return OWS_STRSAFE(StringCchCopyNEx)(to, size, from, STRSAFE_MAX_CCH, end, left, flags); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCatN)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count) { return OWS_STRSAFE(StringCchCatNEx)(to, size, from, count, NULL, NULL, 0); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCat)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from) { return OWS_STRSAFE(StringCchCatNEx)(to, size, from, STRSAFE_MAX_CCH, NULL, NULL, 0); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchCatEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) { return OWS_STRSAFE(StringCchCatNEx)(to, size, from, STRSAFE_MAX_CCH, end, left, flags); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchVPrintf)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *format, va_list list) { return OWS_STRSAFE(StringCchVPrintfEx)(to, size, NULL, NULL, 0, format, list); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCchPrintf)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *format, ...) {
  va_list list;
  HRESULT result;
  va_start(list, format);
  result = OWS_STRSAFE(StringCchVPrintfEx)(to, size, NULL, NULL, 0, format, list);
  va_end(list);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchPrintfEx)(OWS_STRSAFE_UNIT *to, size_t size, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags, const OWS_STRSAFE_UNIT *format, ...) {
  va_list list;
  HRESULT result;
  va_start(list, format);
  result = OWS_STRSAFE(StringCchVPrintfEx)(to, size, end, left, flags, format, list);
  va_end(list);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCchGets)(OWS_STRSAFE_UNIT *to, size_t size) { return OWS_STRSAFE(StringCchGetsEx)(to, size, NULL, NULL, 0); }
/* The same by bytes. What is left is said in bytes too. */
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCopyNEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  HRESULT result = OWS_STRSAFE(StringCchCopyNEx)(to, size / sizeof(OWS_STRSAFE_UNIT), from, count / sizeof(OWS_STRSAFE_UNIT), end, left, flags);
  if (left && (SUCCEEDED(result) || result == STRSAFE_E_INSUFFICIENT_BUFFER)) *left = *left * sizeof(OWS_STRSAFE_UNIT) + size % sizeof(OWS_STRSAFE_UNIT);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCopyN)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count) { return OWS_STRSAFE(StringCchCopyN)(to, size / sizeof(OWS_STRSAFE_UNIT), from, count / sizeof(OWS_STRSAFE_UNIT)); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCopy)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from) { return OWS_STRSAFE(StringCchCopy)(to, size / sizeof(OWS_STRSAFE_UNIT), from); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCopyEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) { return OWS_STRSAFE(StringCbCopyNEx)(to, size, from, STRSAFE_MAX_CCH / 2 * sizeof(OWS_STRSAFE_UNIT), end, left, flags); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCatNEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  HRESULT result = OWS_STRSAFE(StringCchCatNEx)(to, size / sizeof(OWS_STRSAFE_UNIT), from, count / sizeof(OWS_STRSAFE_UNIT), end, left, flags);
  if (left && (SUCCEEDED(result) || result == STRSAFE_E_INSUFFICIENT_BUFFER)) *left = *left * sizeof(OWS_STRSAFE_UNIT) + size % sizeof(OWS_STRSAFE_UNIT);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCatN)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, size_t count) { return OWS_STRSAFE(StringCchCatN)(to, size / sizeof(OWS_STRSAFE_UNIT), from, count / sizeof(OWS_STRSAFE_UNIT)); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCat)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from) { return OWS_STRSAFE(StringCchCat)(to, size / sizeof(OWS_STRSAFE_UNIT), from); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbCatEx)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *from, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) { return OWS_STRSAFE(StringCbCatNEx)(to, size, from, STRSAFE_MAX_CCH / 2 * sizeof(OWS_STRSAFE_UNIT), end, left, flags); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbVPrintfEx)(OWS_STRSAFE_UNIT *to, size_t size, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags, const OWS_STRSAFE_UNIT *format, va_list list) {
  HRESULT result = OWS_STRSAFE(StringCchVPrintfEx)(to, size / sizeof(OWS_STRSAFE_UNIT), end, left, flags, format, list);
  if (left && (SUCCEEDED(result) || result == STRSAFE_E_INSUFFICIENT_BUFFER)) *left = *left * sizeof(OWS_STRSAFE_UNIT) + size % sizeof(OWS_STRSAFE_UNIT);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCbVPrintf)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *format, va_list list) { return OWS_STRSAFE(StringCchVPrintfEx)(to, size / sizeof(OWS_STRSAFE_UNIT), NULL, NULL, 0, format, list); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbPrintf)(OWS_STRSAFE_UNIT *to, size_t size, const OWS_STRSAFE_UNIT *format, ...) {
  va_list list;
  HRESULT result;
  va_start(list, format);
  result = OWS_STRSAFE(StringCchVPrintfEx)(to, size / sizeof(OWS_STRSAFE_UNIT), NULL, NULL, 0, format, list);
  va_end(list);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCbPrintfEx)(OWS_STRSAFE_UNIT *to, size_t size, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags, const OWS_STRSAFE_UNIT *format, ...) {
  va_list list;
  HRESULT result;
  va_start(list, format);
  result = OWS_STRSAFE(StringCbVPrintfEx)(to, size, end, left, flags, format, list);
  va_end(list);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCbGets)(OWS_STRSAFE_UNIT *to, size_t size) { return OWS_STRSAFE(StringCchGetsEx)(to, size / sizeof(OWS_STRSAFE_UNIT), NULL, NULL, 0); }
OWS_INLINE HRESULT OWS_STRSAFE(StringCbGetsEx)(OWS_STRSAFE_UNIT *to, size_t size, OWS_STRSAFE_UNIT **end, size_t *left, DWORD flags) {
  HRESULT result = OWS_STRSAFE(StringCchGetsEx)(to, size / sizeof(OWS_STRSAFE_UNIT), end, left, flags);
  if (left && result != STRSAFE_E_INVALID_PARAMETER) *left = *left * sizeof(OWS_STRSAFE_UNIT) + size % sizeof(OWS_STRSAFE_UNIT);
  return result;
}
OWS_INLINE HRESULT OWS_STRSAFE(StringCbLength)(const OWS_STRSAFE_UNIT *text, size_t most, size_t *length) {
  HRESULT result = OWS_STRSAFE(StringCchLength)(text, most / sizeof(OWS_STRSAFE_UNIT), length);
  if (length) *length *= sizeof(OWS_STRSAFE_UNIT);
  return result;
}
