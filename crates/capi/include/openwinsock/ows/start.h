/* wmain, WinMain and wWinMain: libc starts main, so their definitions get a main beside them. The words become macros that write it:
   `int wmain(int argc, wchar_t *argv[]) { … }` is a function of another name, preceded by a main that calls it with the
   command line in UTF-16. A declaration of wmain ahead of its definition is not needed, and not possible. */
#ifndef OWS_START_H
#define OWS_START_H
#include <ows/compiler.h>
#include <ows/utf.h>
#include <stdlib.h>
#include <string.h>
/* The command line in UTF-16, with NULL at its end; it lives as long as the program. */
OWS_INLINE ows_char16 **ows_wide_arguments(int count, char **from) {
  ows_char16 **to = (ows_char16 **)calloc((size_t)count + 1, sizeof(*to));
  int i;
  for (i = 0; to && i < count; i++) {
    size_t n = strlen(from[i]), units = ows_utf16_from_utf8(from[i], n, NULL, 0);
    to[i] = (ows_char16 *)calloc(units + 1, sizeof(ows_char16));
    if (!to[i]) return NULL;
    ows_utf16_from_utf8(from[i], n, to[i], units);
  }
  return to;
}
/* What follows the program's name, with spaces between. */
OWS_INLINE char *ows_rest_of_command_line(int count, char **from) {
  size_t n = 1;
  char *text, *p;
  int i;
  for (i = 1; i < count; i++) n += strlen(from[i]) + 1;
  p = text = (char *)malloc(n);
  for (i = 1; text && i < count; i++) {
    size_t m = strlen(from[i]);
    if (i > 1) *p++ = ' ';
    memcpy(p, from[i], m);
    p += m;
  }
  if (text) *p = 0;
  return text;
}
#ifdef __cplusplus
# if __cplusplus >= 201103L
extern "C++" {
typedef ows_char16 **ows_wargv;
static inline int ows_start(int (*f)(), int, ows_wargv) { return f(); }
static inline int ows_start(void (*f)(), int, ows_wargv) { f(); return 0; }
template <class C, class V> static inline int ows_start(int (*f)(C, V), int c, ows_wargv v) { return f(c, (V)v); }
template <class C, class V> static inline int ows_start(void (*f)(C, V), int c, ows_wargv v) { f(c, (V)v); return 0; }
template <class C, class V, class E> static inline int ows_start(int (*f)(C, V, E), int c, ows_wargv v) { static ows_char16 *none[1]; return f(c, (V)v, (E)none); }
}
#  define OWS_START_W(f, c, v) ows_start(f, c, v)
# endif
#else
# define OWS_START_W(f, c, v) \
  (__builtin_types_compatible_p(__typeof__(ows_main_type()), void) ? (((void (*)(int, ows_char16 **, ows_char16 **))f)(c, v, (ows_char16 **)calloc(1, sizeof(void *))), 0) \
                                                                   : ((int (*)(int, ows_char16 **, ows_char16 **))f)(c, v, (ows_char16 **)calloc(1, sizeof(void *))))
#endif
#ifdef OWS_START_W
# ifndef wmain
#  define wmain(...) \
  ows_main_type(void); \
  static __typeof__(ows_main_type()) ows_wmain(__VA_ARGS__); \
  int main(int ows_count, char **ows_values) { return OWS_START_W(ows_wmain, ows_count, ows_wide_arguments(ows_count, ows_values)); } \
  static __typeof__(ows_main_type()) ows_wmain(__VA_ARGS__)
# endif
# ifndef WinMain
#  define WinMain(...) \
  ows_main_type(void); \
  static int ows_WinMain(__VA_ARGS__); \
  int main(int ows_count, char **ows_values) { \
    return ows_WinMain(GetModuleHandleA(NULL), NULL, ows_rest_of_command_line(ows_count, ows_values), SW_SHOWDEFAULT); \
  } \
  static int ows_WinMain(__VA_ARGS__)
# endif
# ifndef wWinMain
#  define wWinMain(...) \
  ows_main_type(void); \
  static int ows_WinMain(__VA_ARGS__); \
  int main(int ows_count, char **ows_values) { \
    char *ows_line = ows_rest_of_command_line(ows_count, ows_values); \
    return ows_WinMain(GetModuleHandleA(NULL), NULL, ows_wide_arguments(1, &ows_line)[0], SW_SHOWDEFAULT); \
  } \
  static int ows_WinMain(__VA_ARGS__)
# endif
#endif
#endif
