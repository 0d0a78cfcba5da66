/* A UNICODE program in C: wide text of 16 bits in the functions of <wchar.h> and <tchar.h>. Its arguments come in UTF-16. */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <strsafe.h>
#include <tchar.h>
#include <wchar.h>

static int compare(const void *a, const void *b) { return wcscmp(*(const wchar_t *const *)a, *(const wchar_t *const *)b); }

int _tmain(int argc, TCHAR *argv[]) {
  wchar_t text[64], *end, *context, *word, list[] = L"one,two;three";
  const wchar_t *names[] = { L"pear", L"apple", L"fig" };
  char bytes[64];
  int i, (*length)(const wchar_t *, ...) = wprintf;

  _tprintf(_T("%d arguments\n"), argc - 1);
  for (i = 1; i < argc; i++) wprintf(L"%s has %u units\n", argv[i], (unsigned)wcslen(argv[i]));
  wcscpy(text, L"wide");
  wcscat(text, L" text");
  wprintf(L"%ls %d %d\n", text, (int)sizeof(wchar_t), (int)wcslen(text));
  wprintf(L"%s %s\n", wcschr(text, L't'), wcsrchr(text, L't'));
  printf("%ws|%S|%ls|%I64d|%ld\n", text, text, text, 1LL << 40, (LONG)-1);
  fwprintf(stdout, L"%S %hs %10s|%-6s|%.3s\n", "narrow", "narrow", L"right", L"left", L"cut it");
  swprintf(text, 64, L"%d-%s", 5, L"five");
  wprintf(L"%s %d %d\n", text, wcscmp(text, L"5-five"), _wcsicmp(L"ABC", L"abd"));
  wprintf(L"%d %lu %lx\n", _wtoi(L"  -42x"), wcstoul(L"ff zz", &end, 16), (DWORD)0xFFFFFFFF);
  wprintf(L"rest <%s>\n", end);
  for (word = wcstok_s(list, L",;", &context); word; word = wcstok_s(NULL, L",;", &context)) wprintf(L"%s.", word);
  _putws(L"");
  qsort(names, 3, sizeof(*names), compare);
  wprintf(L"%s %s %s\n", names[0], names[1], names[2]);
  printf("%d ", (int)wcstombs(bytes, L"gr\u00fc\u00df \U0001F600", sizeof(bytes)));
  printf("%s %d\n", bytes, (int)mbstowcs(text, bytes, 64));
  wprintf(L"%s\n", text);
  StringCchPrintf(text, 64, TEXT("%s %S"), TEXT("safe"), "narrow");
  _putts(text);
  wprintf(L"%d %s\n", wcsncpy_s(text, 4, L"truncated", _TRUNCATE), text);
  wprintf(L"%d %s\n", swprintf_s(text, 64, L"%c%C%05d", L'w', 'n', 42), text);
  length(L"by a pointer\n");
  return wcslen(text) > 1000;
}
