/* What Microsoft's C runtime adds everywhere. */
#ifndef OWS_CRT_H
#define OWS_CRT_H
#include <ows/compiler.h>
#include <stddef.h>
#include <stdarg.h>
#ifndef _ERRCODE_DEFINED
# define _ERRCODE_DEFINED
typedef int errno_t;
#endif
#ifndef _RSIZE_T_DEFINED
# define _RSIZE_T_DEFINED
typedef size_t rsize_t;
#endif
#define _MAX_PATH 260
#define _MAX_DRIVE 3
#define _MAX_DIR 256
#define _MAX_FNAME 256
#define _MAX_EXT 256
#define _TRUNCATE ((size_t)-1)
#ifndef STRUNCATE
# define STRUNCATE 80
#endif
#ifndef _countof
# define _countof(a) (sizeof(a) / sizeof((a)[0]))
#endif
typedef long long __time64_t;
typedef int __time32_t;
#define _TIME64_T_DEFINED
#define _TIME32_T_DEFINED
#define _CRTIMP
/* The C runtime's own conventions of linkage and of annotation */
#define __CRTDECL
#define _CRT_UNUSED(x) ((void)(x))
#endif
