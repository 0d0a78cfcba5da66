/* Conversions and comparisons of text. https://learn.microsoft.com/windows/win32/api/stringapiset/ */
#ifndef _STRINGAPISET_H_
#define _STRINGAPISET_H_
#include <minwinbase.h>
OWS_C_BEGIN
OWS_API(int, MultiByteToWideChar, (UINT, DWORD, LPCCH, int, LPWSTR, int))
OWS_API(int, WideCharToMultiByte, (UINT, DWORD, LPCWCH, int, LPSTR, int, LPCCH, LPBOOL))
OWS_API(int, CompareStringW, (LCID, DWORD, LPCWCH, int, LPCWCH, int))
OWS_API(int, CompareStringEx, (LPCWSTR, DWORD, LPCWCH, int, LPCWCH, int, LPVOID, LPVOID, LPARAM))
OWS_API(int, CompareStringOrdinal, (LPCWCH, int, LPCWCH, int, BOOL))
OWS_API(int, FoldStringW, (DWORD, LPCWCH, int, LPWSTR, int))
OWS_API(BOOL, GetStringTypeW, (DWORD, LPCWCH, int, LPWORD))
OWS_C_END
#endif
