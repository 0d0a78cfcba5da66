/* OpenWinsock shim: what cl.exe predefines and gcc/clang on Linux do not. */
#ifndef OWS_COMPILER_H
#define OWS_COMPILER_H

#if !defined(__ELF__) || !defined(__LP64__)
# error "this shim is for 64-bit ELF systems"
#endif
#ifdef __PRAGMA_REDEFINE_EXTNAME
# define OWS_HAVE_EXTNAME 1
#elif defined(__clang__)
# define OWS_HAVE_EXTNAME 1
#endif

/* The name that the linker sees. Every function of this library has the prefix ows_: it cannot
   meet libc's function of the same name, and one that is missing is an error of the linker. */
#define OWS_LIBNAME(name) __asm__("ows_" #name)

/* One calling convention on x86_64/aarch64 Linux: the platform's own. */
#ifndef __cdecl
# define __cdecl
#endif
#ifndef __stdcall
# define __stdcall
#endif
#ifndef __fastcall
# define __fastcall
#endif
#ifndef __thiscall
# define __thiscall
#endif
#ifndef __vectorcall
# define __vectorcall
#endif
#ifndef _cdecl
# define _cdecl
#endif
#ifndef _stdcall
# define _stdcall
#endif
#ifndef _inline
# define _inline __inline
#endif

/* __declspec(x): paste the word, so align(16), uuid("..") and thread all work. */
#ifndef __declspec
# define __declspec(x) OWS_DECLSPEC_##x
# define _declspec(x) OWS_DECLSPEC_##x
#endif
#define OWS_DECLSPEC_dllimport
#define OWS_DECLSPEC_dllexport __attribute__((__visibility__("default")))
#define OWS_DECLSPEC_noreturn __attribute__((__noreturn__))
#define OWS_DECLSPEC_noinline __attribute__((__noinline__))
#define OWS_DECLSPEC_naked
#define OWS_DECLSPEC_nothrow __attribute__((__nothrow__))
#define OWS_DECLSPEC_novtable
#define OWS_DECLSPEC_selectany __attribute__((__weak__))
#define OWS_DECLSPEC_thread __thread
#define OWS_DECLSPEC_restrict
#define OWS_DECLSPEC_noalias
#define OWS_DECLSPEC_align(n) __attribute__((__aligned__(n)))
#define OWS_DECLSPEC_uuid(s)
#define OWS_DECLSPEC_property(...)
#define OWS_DECLSPEC_allocate(s)
#define OWS_DECLSPEC_code_seg(s)
#define OWS_DECLSPEC_deprecated OWS_DEPRECATED_NOARG
#define OWS_DEPRECATED_NOARG

#ifndef __int8
# define __int8 char
# define __int16 short
# define __int32 int
# define __int64 long long
#ifndef _int64
# define _int64 long long
#endif
#endif
#ifndef __forceinline
# ifdef __cplusplus
#  define __forceinline inline __attribute__((__always_inline__))
# else
#  define __forceinline extern __inline__ __attribute__((__always_inline__, __gnu_inline__))
# endif
#endif
#ifndef __unaligned
# define __unaligned
#endif
#ifndef __ptr32
# define __ptr32
# define __ptr64
#endif
#ifndef __w64
# define __w64
#endif
#ifndef __assume
# define __assume(x) ((void)0)
#endif
#ifndef __noop
# define __noop(...) ((void)0)
#endif

/* The Windows data model macros user code tests. */
#ifndef _WIN64
# define _WIN64 1
#endif
#if defined(__x86_64__) && !defined(_M_AMD64) && !defined(OWS_NO_MSC_ARCH)
# define _M_AMD64 100
# define _M_X64 100
# define _AMD64_ 1
#endif
#if defined(__aarch64__) && !defined(_M_ARM64)
# define _M_ARM64 1
# define _ARM64_ 1
#endif
#endif
