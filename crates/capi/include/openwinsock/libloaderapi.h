/* Modules and their functions. https://learn.microsoft.com/windows/win32/api/libloaderapi/ */
#ifndef _LIBLOADERAPI_H_
#define _LIBLOADERAPI_H_
#include <minwinbase.h>
#define GET_MODULE_HANDLE_EX_FLAG_PIN 1
#define GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT 2
#define GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS 4
#define DONT_RESOLVE_DLL_REFERENCES 1
#define LOAD_LIBRARY_AS_DATAFILE 2
#define LOAD_WITH_ALTERED_SEARCH_PATH 8
#define LOAD_LIBRARY_AS_IMAGE_RESOURCE 0x20
#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x800
#define LOAD_LIBRARY_SEARCH_DEFAULT_DIRS 0x1000
#define LOAD_LIBRARY_SEARCH_APPLICATION_DIR 0x200
#define LOAD_LIBRARY_SEARCH_USER_DIRS 0x400
OWS_C_BEGIN
OWS_API_AW(HMODULE, LoadLibrary, (LPCSTR), (LPCWSTR))
OWS_API_AW(HMODULE, LoadLibraryEx, (LPCSTR, HANDLE, DWORD), (LPCWSTR, HANDLE, DWORD))
OWS_API(BOOL, FreeLibrary, (HMODULE))
DECLSPEC_NORETURN OWS_API(void, FreeLibraryAndExitThread, (HMODULE, DWORD))
OWS_API(BOOL, DisableThreadLibraryCalls, (HMODULE))
OWS_API(FARPROC, GetProcAddress, (HMODULE, LPCSTR))
OWS_API_AW(HMODULE, GetModuleHandle, (LPCSTR), (LPCWSTR))
OWS_API_AW(BOOL, GetModuleHandleEx, (DWORD, LPCSTR, HMODULE *), (DWORD, LPCWSTR, HMODULE *))
OWS_API_AW(DWORD, GetModuleFileName, (HMODULE, LPSTR, DWORD), (HMODULE, LPWSTR, DWORD))
OWS_C_END
#define LoadLibrary OWS_AW(LoadLibrary)
#define LoadLibraryEx OWS_AW(LoadLibraryEx)
#define GetModuleHandle OWS_AW(GetModuleHandle)
#define GetModuleHandleEx OWS_AW(GetModuleHandleEx)
#define GetModuleFileName OWS_AW(GetModuleFileName)
#endif
