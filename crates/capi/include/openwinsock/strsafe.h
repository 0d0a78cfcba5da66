/* strsafe.h: the safe string calls, bodies in the library. */
#ifndef OWS_STRSAFE_H
#define OWS_STRSAFE_H
#include <windows.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#define STRSAFE_MAX_CCH 2147483647
#ifndef STRSAFE_E_INSUFFICIENT_BUFFER
#define STRSAFE_E_INSUFFICIENT_BUFFER ((HRESULT)0x8007007A)
#define STRSAFE_E_INVALID_PARAMETER ((HRESULT)0x80070057)
#define STRSAFE_E_END_OF_FILE ((HRESULT)0x80070026)
#endif
typedef char *STRSAFE_LPSTR; typedef const char *STRSAFE_LPCSTR; typedef WCHAR *STRSAFE_LPWSTR; typedef const WCHAR *STRSAFE_LPCWSTR;
#ifdef __cplusplus
extern "C" {
#endif
#define OWS_SS(sfx, ch) \
HRESULT StringCchCopy##sfx(ch *, size_t, const ch *) OWS_LIBNAME(StringCchCopy##sfx);  HRESULT StringCbCopy##sfx(ch *, size_t, const ch *) OWS_LIBNAME(StringCbCopy##sfx); \
HRESULT StringCchCopyN##sfx(ch *, size_t, const ch *, size_t) OWS_LIBNAME(StringCchCopyN##sfx); HRESULT StringCbCopyN##sfx(ch *, size_t, const ch *, size_t) OWS_LIBNAME(StringCbCopyN##sfx); \
HRESULT StringCchCat##sfx(ch *, size_t, const ch *) OWS_LIBNAME(StringCchCat##sfx);   HRESULT StringCbCat##sfx(ch *, size_t, const ch *) OWS_LIBNAME(StringCbCat##sfx); \
HRESULT StringCchCatN##sfx(ch *, size_t, const ch *, size_t) OWS_LIBNAME(StringCchCatN##sfx); HRESULT StringCbCatN##sfx(ch *, size_t, const ch *, size_t) OWS_LIBNAME(StringCbCatN##sfx); \
HRESULT StringCchPrintf##sfx(ch *, size_t, const ch *, ...) OWS_LIBNAME(StringCchPrintf##sfx); HRESULT StringCbPrintf##sfx(ch *, size_t, const ch *, ...) OWS_LIBNAME(StringCbPrintf##sfx); \
HRESULT StringCchVPrintf##sfx(ch *, size_t, const ch *, va_list) OWS_LIBNAME(StringCchVPrintf##sfx); HRESULT StringCbVPrintf##sfx(ch *, size_t, const ch *, va_list) OWS_LIBNAME(StringCbVPrintf##sfx); \
HRESULT StringCchPrintfEx##sfx(ch *, size_t, ch **, size_t *, DWORD, const ch *, ...) OWS_LIBNAME(StringCchPrintfEx##sfx); \
HRESULT StringCbPrintfEx##sfx(ch *, size_t, ch **, size_t *, DWORD, const ch *, ...) OWS_LIBNAME(StringCbPrintfEx##sfx); \
HRESULT StringCchCatEx##sfx(ch *, size_t, const ch *, ch **, size_t *, DWORD) OWS_LIBNAME(StringCchCatEx##sfx); \
HRESULT StringCchCopyEx##sfx(ch *, size_t, const ch *, ch **, size_t *, DWORD) OWS_LIBNAME(StringCchCopyEx##sfx); \
HRESULT StringCchLength##sfx(const ch *, size_t, size_t *) OWS_LIBNAME(StringCchLength##sfx); HRESULT StringCbLength##sfx(const ch *, size_t, size_t *) OWS_LIBNAME(StringCbLength##sfx); \
HRESULT StringCchGets##sfx(ch *, size_t) OWS_LIBNAME(StringCchGets##sfx); HRESULT StringCbGets##sfx(ch *, size_t) OWS_LIBNAME(StringCbGets##sfx);
OWS_SS(A, char)
OWS_SS(W, WCHAR)
#ifdef __cplusplus
}
#endif
#ifdef UNICODE
# define OWS_SS_AW(n) n##W
#else
# define OWS_SS_AW(n) n##A
#endif
#define StringCchCopy OWS_SS_AW(StringCchCopy)
#define StringCbCopy OWS_SS_AW(StringCbCopy)
#define StringCchCopyN OWS_SS_AW(StringCchCopyN)
#define StringCbCopyN OWS_SS_AW(StringCbCopyN)
#define StringCchCat OWS_SS_AW(StringCchCat)
#define StringCbCat OWS_SS_AW(StringCbCat)
#define StringCchCatN OWS_SS_AW(StringCchCatN)
#define StringCbCatN OWS_SS_AW(StringCbCatN)
#define StringCchPrintf OWS_SS_AW(StringCchPrintf)
#define StringCbPrintf OWS_SS_AW(StringCbPrintf)
#define StringCchVPrintf OWS_SS_AW(StringCchVPrintf)
#define StringCbVPrintf OWS_SS_AW(StringCbVPrintf)
#define StringCchPrintfEx OWS_SS_AW(StringCchPrintfEx)
#define StringCchLength OWS_SS_AW(StringCchLength)
#define StringCbLength OWS_SS_AW(StringCbLength)
#define StringCchGets OWS_SS_AW(StringCchGets)
#define StringCbGets OWS_SS_AW(StringCbGets)
#endif
