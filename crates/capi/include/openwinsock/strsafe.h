/* Copies, joins and formats that know how much room there is. https://learn.microsoft.com/windows/win32/api/strsafe/
   All of it is in this file, as on Windows. */
#ifndef _STRSAFE_H_INCLUDED_
#define _STRSAFE_H_INCLUDED_
#include <windows.h>
#include <ows/format.h>
#define STRSAFE_MAX_CCH 2147483647
#define STRSAFE_MAX_LENGTH (STRSAFE_MAX_CCH - 1)
#ifndef STRSAFE_E_INSUFFICIENT_BUFFER
# define STRSAFE_E_INSUFFICIENT_BUFFER ((HRESULT)0x8007007A)
# define STRSAFE_E_INVALID_PARAMETER ((HRESULT)0x80070057)
# define STRSAFE_E_END_OF_FILE ((HRESULT)0x80070026)
#endif
#define STRSAFE_IGNORE_NULLS 0x00000100
#define STRSAFE_FILL_BEHIND_NULL 0x00000200
#define STRSAFE_FILL_ON_FAILURE 0x00000400
#define STRSAFE_NULL_ON_FAILURE 0x00000800
#define STRSAFE_NO_TRUNCATION 0x00001000
#define STRSAFE_FILL_BYTE(byte) ((DWORD)(((byte) & 0xff) | STRSAFE_FILL_BEHIND_NULL))
#define STRSAFE_FAILURE_BYTE(byte) ((DWORD)(((byte) & 0xff) | STRSAFE_FILL_ON_FAILURE))
#define OWS_STRSAFE_FLAGS 0x00001fff
typedef char *STRSAFE_LPSTR, *STRSAFE_PSTR;
typedef const char *STRSAFE_LPCSTR, *STRSAFE_PCSTR;
typedef WCHAR *STRSAFE_LPWSTR, *STRSAFE_PWSTR;
typedef const WCHAR *STRSAFE_LPCWSTR, *STRSAFE_PCWSTR;

/* The same functions for text in bytes (A) and in UTF-16 (W): in one file that is included twice. */
#define OWS_STRSAFE(name) name##A
#define OWS_STRSAFE_UNIT char
#define OWS_STRSAFE_WIDE 0
#include <ows/strsafe_functions.h>
#undef OWS_STRSAFE
#undef OWS_STRSAFE_UNIT
#undef OWS_STRSAFE_WIDE
#define OWS_STRSAFE(name) name##W
#define OWS_STRSAFE_UNIT WCHAR
#define OWS_STRSAFE_WIDE 1
#include <ows/strsafe_functions.h>
#undef OWS_STRSAFE
#undef OWS_STRSAFE_UNIT
#undef OWS_STRSAFE_WIDE
#define StringCchCopy OWS_AW(StringCchCopy)
#define StringCbCopy OWS_AW(StringCbCopy)
#define StringCchCopyEx OWS_AW(StringCchCopyEx)
#define StringCbCopyEx OWS_AW(StringCbCopyEx)
#define StringCchCopyN OWS_AW(StringCchCopyN)
#define StringCbCopyN OWS_AW(StringCbCopyN)
#define StringCchCopyNEx OWS_AW(StringCchCopyNEx)
#define StringCbCopyNEx OWS_AW(StringCbCopyNEx)
#define StringCchCat OWS_AW(StringCchCat)
#define StringCbCat OWS_AW(StringCbCat)
#define StringCchCatEx OWS_AW(StringCchCatEx)
#define StringCbCatEx OWS_AW(StringCbCatEx)
#define StringCchCatN OWS_AW(StringCchCatN)
#define StringCbCatN OWS_AW(StringCbCatN)
#define StringCchCatNEx OWS_AW(StringCchCatNEx)
#define StringCbCatNEx OWS_AW(StringCbCatNEx)
#define StringCchPrintf OWS_AW(StringCchPrintf)
#define StringCbPrintf OWS_AW(StringCbPrintf)
#define StringCchPrintfEx OWS_AW(StringCchPrintfEx)
#define StringCbPrintfEx OWS_AW(StringCbPrintfEx)
#define StringCchVPrintf OWS_AW(StringCchVPrintf)
#define StringCbVPrintf OWS_AW(StringCbVPrintf)
#define StringCchVPrintfEx OWS_AW(StringCchVPrintfEx)
#define StringCbVPrintfEx OWS_AW(StringCbVPrintfEx)
#define StringCchLength OWS_AW(StringCchLength)
#define StringCbLength OWS_AW(StringCbLength)
#define StringCchGets OWS_AW(StringCchGets)
#define StringCbGets OWS_AW(StringCbGets)
#define StringCchGetsEx OWS_AW(StringCchGetsEx)
#define StringCbGetsEx OWS_AW(StringCbGetsEx)
#endif
