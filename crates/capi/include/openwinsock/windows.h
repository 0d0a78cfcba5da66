/* The part of Win32 that programs for Windows Sockets use. What is here and what is not: docs/headers.md. */
#ifndef _WINDOWS_
#define _WINDOWS_
#define _INC_WINDOWS
#include <ows/compiler.h>
#include <sdkddkver.h>
#include <stddef.h>
#include <stdint.h>
#include <stdarg.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <ctype.h>
#include <sys/types.h>
#include <excpt.h>
#include <windef.h>
#include <winbase.h>
#include <wincon.h>
#include <winnls.h>
#include <winuser.h>
#ifndef WIN32_LEAN_AND_MEAN
# include <mmsystem.h>
#endif
#ifndef NOMINMAX
# ifdef __cplusplus
#  if __cplusplus >= 201103L
/* Templates, as macros would break the standard library. */
extern "C++" {
template <class A, class B> static inline decltype(true ? A() : B()) min(A a, B b) { return a < b ? a : b; }
template <class A, class B> static inline decltype(true ? A() : B()) max(A a, B b) { return a > b ? a : b; }
}
#  endif
# else
#  ifndef min
#   define min(a, b) (((a) < (b)) ? (a) : (b))
#  endif
#  ifndef max
#   define max(a, b) (((a) > (b)) ? (a) : (b))
#  endif
# endif
#endif
/* As on Windows, windows.h brings winsock.h unless it is to be lean; here that is version 2 as well. */
#if !defined(WIN32_LEAN_AND_MEAN) && !defined(_WINSOCKAPI_)
# include <winsock.h>
#endif
#endif
