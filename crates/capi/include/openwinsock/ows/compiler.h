/* The words that Microsoft's compiler knows by itself and gcc and clang on Linux do not. */
#ifndef OWS_COMPILER_H
#define OWS_COMPILER_H

#if !defined(__ELF__) || !defined(__LP64__)
# error "OpenWinsock's headers are for 64-bit Linux (ELF, LP64); this target is another one"
#endif
#if !defined(__GNUC__)
# error "OpenWinsock's headers need gcc or clang"
#endif

/* Linux has one calling convention, so that a callback fits with or without these words. */
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
#ifndef __clrcall
# define __clrcall
#endif
#ifndef _cdecl
# define _cdecl
#endif
#ifndef _stdcall
# define _stdcall
#endif
#ifndef _fastcall
# define _fastcall
#endif
#ifndef _inline
# define _inline __inline
#endif

/* __declspec(x): the word is pasted, so that align(16), uuid("…") and thread all work. */
#ifndef __declspec
# define __declspec(x) OWS_DECLSPEC_##x
# define _declspec(x) OWS_DECLSPEC_##x
#endif
#define OWS_DECLSPEC_dllimport
#define OWS_DECLSPEC_dllexport __attribute__((__visibility__("default")))
#define OWS_DECLSPEC_noreturn __attribute__((__noreturn__))
#define OWS_DECLSPEC_noinline __attribute__((__noinline__))
#define OWS_DECLSPEC_nothrow __attribute__((__nothrow__))
#define OWS_DECLSPEC_selectany __attribute__((__weak__))
#define OWS_DECLSPEC_thread __thread
#define OWS_DECLSPEC_align(n) __attribute__((__aligned__(n)))
#define OWS_DECLSPEC_deprecated(...) __attribute__((__deprecated__))
#define OWS_DECLSPEC_naked
#define OWS_DECLSPEC_novtable
#define OWS_DECLSPEC_restrict
#define OWS_DECLSPEC_noalias
#define OWS_DECLSPEC_safebuffers
#define OWS_DECLSPEC_empty_bases
#define OWS_DECLSPEC_guard(x)
#define OWS_DECLSPEC_uuid(s)
#define OWS_DECLSPEC_property(...)
#define OWS_DECLSPEC_allocate(s)
#define OWS_DECLSPEC_code_seg(s)

/* Integers by width. Macros, as "unsigned __int64" must work. */
#ifndef __int8
# define __int8 char
# define __int16 short
# define __int32 int
# define __int64 long long
#endif
#ifndef _int64
# define _int64 long long
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
# define __assume(x) ((x) ? (void)0 : __builtin_unreachable())
#endif
#ifndef __noop
# define __noop(...) ((void)0)
#endif

/* What Windows sources ask for the processor; only in a translation unit that is to be one. */
#if defined(_WIN32)
# ifndef _WIN64
#  define _WIN64 1
# endif
# if defined(__x86_64__) && !defined(_M_AMD64)
#  define _M_AMD64 100
#  define _M_X64 100
#  define _AMD64_ 1
# endif
# if defined(__aarch64__) && !defined(_M_ARM64)
#  define _M_ARM64 1
#  define _ARM64_ 1
# endif
#endif

/* Functions whose body stands in a header. */
#define OWS_INLINE static __inline__ __attribute__((__unused__))

#ifdef __cplusplus
# define OWS_C_BEGIN extern "C" {
# define OWS_C_END }
#else
# define OWS_C_BEGIN
# define OWS_C_END
#endif

/* A declaration of a function of the library. Each has the prefix ows_ for the linker: it cannot
   meet libc's function of the same name, and one that is missing is an error of the linker.
   The label leaves the C name alone, unlike a macro: a field or a method named send stays one. */
#define OWS_API(type, name, args) type name args __asm__("ows_" #name);
/* The same for a pair of functions, for text in bytes (A) and in UTF-16 (W). */
#define OWS_API_AW(type, name, a, w) \
  type name##A a __asm__("ows_" #name "A"); \
  type name##W w __asm__("ows_" #name "W");
/* Variables of the library. */
#define OWS_DATA(type, name) extern type name __asm__("ows_" #name);

/* The name without A or W. */
#ifdef UNICODE
# define OWS_AW(name) name##W
#else
# define OWS_AW(name) name##A
#endif
#endif
