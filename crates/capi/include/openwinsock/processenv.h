/* Standard handles, the environment, the command line. https://learn.microsoft.com/windows/win32/api/processenv/ */
#ifndef _PROCESSENV_
#define _PROCESSENV_
#include <minwinbase.h>
#define STD_INPUT_HANDLE ((DWORD)-10)
#define STD_OUTPUT_HANDLE ((DWORD)-11)
#define STD_ERROR_HANDLE ((DWORD)-12)
OWS_C_BEGIN
OWS_API(HANDLE, GetStdHandle, (DWORD))
OWS_API(BOOL, SetStdHandle, (DWORD, HANDLE))
OWS_API_AW(DWORD, GetEnvironmentVariable, (LPCSTR, LPSTR, DWORD), (LPCWSTR, LPWSTR, DWORD))
OWS_API_AW(BOOL, SetEnvironmentVariable, (LPCSTR, LPCSTR), (LPCWSTR, LPCWSTR))
OWS_API_AW(DWORD, ExpandEnvironmentStrings, (LPCSTR, LPSTR, DWORD), (LPCWSTR, LPWSTR, DWORD))
OWS_API(LPCH, GetEnvironmentStrings, (void))
OWS_API(LPWCH, GetEnvironmentStringsW, (void))
OWS_API_AW(BOOL, FreeEnvironmentStrings, (LPCH), (LPWCH))
OWS_API(LPSTR, GetCommandLineA, (void))
OWS_API(LPWSTR, GetCommandLineW, (void))
OWS_API_AW(DWORD, GetCurrentDirectory, (DWORD, LPSTR), (DWORD, LPWSTR))
OWS_API_AW(BOOL, SetCurrentDirectory, (LPCSTR), (LPCWSTR))
OWS_API_AW(BOOL, NeedCurrentDirectoryForExePath, (LPCSTR), (LPCWSTR))
OWS_API_AW(DWORD, SearchPath, (LPCSTR, LPCSTR, LPCSTR, DWORD, LPSTR, LPSTR *), (LPCWSTR, LPCWSTR, LPCWSTR, DWORD, LPWSTR, LPWSTR *))
OWS_C_END
#define GetEnvironmentVariable OWS_AW(GetEnvironmentVariable)
#define SetEnvironmentVariable OWS_AW(SetEnvironmentVariable)
#define ExpandEnvironmentStrings OWS_AW(ExpandEnvironmentStrings)
#define FreeEnvironmentStrings OWS_AW(FreeEnvironmentStrings)
#ifdef UNICODE
# define GetEnvironmentStrings GetEnvironmentStringsW
#else
# define GetEnvironmentStringsA GetEnvironmentStrings
#endif
#define GetCommandLine OWS_AW(GetCommandLine)
#define GetCurrentDirectory OWS_AW(GetCurrentDirectory)
#define SetCurrentDirectory OWS_AW(SetCurrentDirectory)
#define NeedCurrentDirectoryForExePath OWS_AW(NeedCurrentDirectoryForExePath)
#define SearchPath OWS_AW(SearchPath)
#endif
