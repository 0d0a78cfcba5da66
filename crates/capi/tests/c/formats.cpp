// In C++ an argument says itself how wide it is: the same %ld prints LONG and Linux' long.
#include <winsock2.h>
#include <windows.h>
#include <cstdio>
#include <string>
#include <strsafe.h>
#include <tchar.h>

struct Shape { void printf(const char *) { puts("a method named printf"); } int select; };

int _tmain(int argc, TCHAR *argv[]) {
  char text[100], *end;
  long native = 1L << 40;
  LONG negative = -5;
  DWORD big = 0xFFFFFFFF;
  LPCWSTR wide = u"wide";
  Shape shape;
  int n;

  n = sprintf_s(text, "%ld %ld %lu %lx", native, negative, big, big);
  std::printf("%d %s\n", n, text);
  _snprintf_s(text, _TRUNCATE, "%s %S %ws %d %c %.1f %p", "s", wide, wide, true, 'c', 2.5, (void *)16);
  std::puts(text);
  strcpy_s(text, "abc");
  strcat_s(text, "def");
  std::puts(text);
  printf("%ld %I64d %S %lu\n", native, 1LL << 41, wide, big);
  snprintf(text, 8, "%ld", negative);
  std::puts(text);
  std::printf("%ld\n", native);
  StringCchPrintfA(text, 5, "%s", "too long");
  std::puts(text);
  shape.printf("");
  std::string made = std::to_string(native) + " " + std::to_string(2.5);
  std::puts(made.c_str());
  n = (int)std::strtol("12x", &end, 10);
  std::printf("%d%s %d %d\n", n, end, argc, (int)sizeof(argv[0][0]));
  return 0;
}
