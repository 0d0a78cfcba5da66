/* Windows' formats and the careful functions of its C runtime: the same text from our headers and from Windows' own libraries. */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define STRSAFE_NO_DEPRECATE
#include <strsafe.h>
#include <wchar.h>
#ifdef __MINGW32__
# define W(text) L##text
#else
# define W(text) TEXT_OF_16_BITS(text)
# if __SIZEOF_WCHAR_T__ == 2
#  define TEXT_OF_16_BITS(text) L##text
# else
#  define TEXT_OF_16_BITS(text) u##text
# endif
#endif

static char text[200];
static WCHAR wide[200];

#define SHOW(...) do { int n = _snprintf(text, sizeof(text), __VA_ARGS__); printf("%d <%s>\n", n, text); } while (0)

/* The first units of a wide text, as bytes. */
static void show_wide(HRESULT result) {
  int i;
  printf("%08x <", (unsigned)result);
  for (i = 0; wide[i]; i++) wide[i] < 128 ? printf("%c", wide[i]) : printf("[%x]", wide[i]);
  printf(">\n");
}

int main(void) {
  DWORD big = 0xFFFFFFFF;
  LONG negative = -5;
  LONGLONG huge = -1234567890123LL;
  char small[6], *end;
  size_t left;
  HRESULT result;
  errno_t error;

  SHOW("%lu %ld %lx %lX", big, negative, big, (DWORD)0x80070057);
  SHOW("%d %u %5d|%-5d|%05d|%+d|% d", -1, 4000000000u, 42, 42, 42, 42, 42);
  SHOW("%I64d %I64u %I64x %I32d %lld", huge, (ULONGLONG)huge, huge, -7, huge);
  SHOW("%Iu %Id", (SIZE_T)1 << 40, (SSIZE_T)-1);
  SHOW("%x %X %#x %#o %o %08x", 48879, 48879, 255, 8, 8, 0xbeef);
  SHOW("%hd %hu %hhd", 70000, 70000, 10);
  SHOW("%.3d|%8.3d|%-8.3d|%.0d|", 7, 7, 7, 0);
  SHOW("%c%c|%5c|%-3c|", 'a', 'b', 'c', 'd');
  SHOW("%s|%10s|%-10s|%.2s|%*s|%-*s|%.*s", "text", "text", "text", "text", 6, "ab", 6, "ab", 1, "xyz");
  SHOW("%S|%ls|%ws|%hs|%.3S", W("wide"), W("wide"), W("wide"), "narrow", W("wide"));
  SHOW("%s|%S", (char *)NULL, (WCHAR *)NULL);
  SHOW("%f %.2f %8.3f|%-8.1f|%+.1f %.0f %g", 3.25, 2.5, 1.5, 1.5, 1.5, 2.6, 0.0001);
  SHOW("%p", (void *)(ULONG_PTR)0x1234ABCD);
  SHOW("100%% %d", 5);

  /* No room: cut without a zero, or with one, or an error */
  memset(small, '!', sizeof(small));
  printf("%d %.6s\n", _snprintf(small, 6, "%s", "abcdef"), small);
  memset(small, '!', sizeof(small));
  printf("%d %.6s\n", _snprintf(small, 6, "%s", "abcdefg"), small);
  printf("%d %s\n", _snprintf_s(small, 6, _TRUNCATE, "%s", "abcdefg"), small);
  printf("%d %s\n", _snprintf_s(small, 6, 3, "%s", "abcdefg"), small);
  printf("%d %s\n", sprintf_s(small, 6, "%d", 12345), small);
  printf("%d\n", _scprintf("%d %s", 123, "456"));
  error = strcpy_s(small, 6, "12345");
  printf("%d %s\n", error, small);
  error = strcat_s(small, 6, "");
  printf("%d %s\n", error, small);
  error = strncpy_s(small, 6, "abcdefgh", 3);
  printf("%d %s\n", error, small);
  error = strncpy_s(small, 6, "abcdefgh", _TRUNCATE);
  printf("%d %s\n", error, small);
  small[2] = 0;
  error = strncat_s(small, 6, "xyz", 2);
  printf("%d %s\n", error, small);
  printf("%d %d %d\n", _stricmp("AbC", "aBc"), _strnicmp("abX", "ABy", 2), _stricmp("a", "b") < 0);
  printf("%s ", _itoa(-255, text, 10));
  printf("%s\n", _itoa(-255, text, 16));
  SHOW("%I64d", _atoi64("-99999999999"));
  printf("%s\n", _strupr(strcpy(text, "mixed Case")));

  /* user32's */
  printf("%d %s\n", wsprintfA(text, "%s %d %lu %04x %c %S %ls", "s", -3, 4000000000u, 0xab, 'c', W("wide"), W("w")), text);
  wsprintfW(wide, W("%s %S %hs %d"), W("w"), "n", "n", 9);
  show_wide(0);

  /* strsafe */
  result = StringCchPrintfA(small, 6, "%s", "abcdefgh");
  printf("%08x %s\n", (unsigned)result, small);
  result = StringCbCopyA(small, sizeof(small), "abc");
  printf("%08x %s\n", (unsigned)result, small);
  result = StringCchCatA(small, 6, "defgh");
  printf("%08x %s\n", (unsigned)result, small);
  result = StringCchCopyNA(small, 6, "abcdefgh", 3);
  printf("%08x %s\n", (unsigned)result, small);
  result = StringCbLengthA("four", 100, &left);
  printf("%08x %d\n", (unsigned)result, (int)left);
  result = StringCchLengthA("four", 3, &left);
  printf("%08x %d\n", (unsigned)result, (int)left);
  result = StringCchPrintfExA(text, 20, &end, &left, 0, "%d", 77);
  printf("%08x %s %d %d\n", (unsigned)result, text, (int)(end - text), (int)left);
  result = StringCbCatExA(text, 20, "x", &end, &left, 0);
  printf("%08x %s %d %d\n", (unsigned)result, text, (int)(end - text), (int)left);
  result = StringCchCopyExA(small, 6, "too long", &end, &left, STRSAFE_NO_TRUNCATION);
  printf("%08x <%s> %d %d\n", (unsigned)result, small, (int)(end - small), (int)left);
  result = StringCchCopyExA(small, 6, "ab", &end, &left, STRSAFE_FILL_BEHIND_NULL | '.');
  printf("%08x <%s> %c%c%c\n", (unsigned)result, small, small[3], small[4], small[5]);
  result = StringCchCopyExA(small, 6, NULL, &end, &left, STRSAFE_IGNORE_NULLS);
  printf("%08x <%s>\n", (unsigned)result, small);
  printf("%08x\n", (unsigned)StringCchCopyA(small, 0, "x"));
  result = StringCchPrintfW(wide, 200, W("%s|%S|%d|%5s|%c"), W("wide"), "narrow", 5, W("r"), W('c'));
  show_wide(result);
  result = StringCbPrintfW(wide, 8, W("%s"), W("too long"));
  show_wide(result);
  result = StringCchCatW(wide, 200, W(" end"));
  show_wide(result);
  return 0;
}
