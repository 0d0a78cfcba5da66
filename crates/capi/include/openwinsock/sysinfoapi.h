/* Time and the machine. https://learn.microsoft.com/windows/win32/api/sysinfoapi/ */
#ifndef _SYSINFOAPI_H_
#define _SYSINFOAPI_H_
#include <minwinbase.h>
typedef struct _SYSTEM_INFO {
  union { DWORD dwOemId; struct { WORD wProcessorArchitecture, wReserved; }; };
  DWORD dwPageSize; LPVOID lpMinimumApplicationAddress, lpMaximumApplicationAddress; DWORD_PTR dwActiveProcessorMask;
  DWORD dwNumberOfProcessors, dwProcessorType, dwAllocationGranularity; WORD wProcessorLevel, wProcessorRevision;
} SYSTEM_INFO, *LPSYSTEM_INFO;
typedef struct _MEMORYSTATUSEX {
  DWORD dwLength, dwMemoryLoad;
  DWORDLONG ullTotalPhys, ullAvailPhys, ullTotalPageFile, ullAvailPageFile, ullTotalVirtual, ullAvailVirtual, ullAvailExtendedVirtual;
} MEMORYSTATUSEX, *LPMEMORYSTATUSEX;
typedef enum _COMPUTER_NAME_FORMAT {
  ComputerNameNetBIOS, ComputerNameDnsHostname, ComputerNameDnsDomain, ComputerNameDnsFullyQualified, ComputerNamePhysicalNetBIOS,
  ComputerNamePhysicalDnsHostname, ComputerNamePhysicalDnsDomain, ComputerNamePhysicalDnsFullyQualified, ComputerNameMax
} COMPUTER_NAME_FORMAT;
OWS_C_BEGIN
OWS_API(DWORD, GetTickCount, (void))
OWS_API(ULONGLONG, GetTickCount64, (void))
OWS_API(void, GetSystemTime, (LPSYSTEMTIME))
OWS_API(void, GetLocalTime, (LPSYSTEMTIME))
OWS_API(void, GetSystemTimeAsFileTime, (LPFILETIME))
OWS_API(void, GetSystemTimePreciseAsFileTime, (LPFILETIME))
OWS_API(BOOL, GetSystemTimeAdjustment, (PDWORD, PDWORD, PBOOL))
OWS_API(void, GetSystemInfo, (LPSYSTEM_INFO))
OWS_API(void, GetNativeSystemInfo, (LPSYSTEM_INFO))
OWS_API(BOOL, GlobalMemoryStatusEx, (LPMEMORYSTATUSEX))
OWS_API(DWORD, GetVersion, (void))
OWS_API_AW(BOOL, GetVersionEx, (LPOSVERSIONINFOA), (LPOSVERSIONINFOW))
OWS_API_AW(BOOL, GetComputerNameEx, (COMPUTER_NAME_FORMAT, LPSTR, LPDWORD), (COMPUTER_NAME_FORMAT, LPWSTR, LPDWORD))
OWS_API_AW(UINT, GetSystemDirectory, (LPSTR, UINT), (LPWSTR, UINT))
OWS_API_AW(UINT, GetWindowsDirectory, (LPSTR, UINT), (LPWSTR, UINT))
OWS_C_END
#define GetVersionEx OWS_AW(GetVersionEx)
#define GetComputerNameEx OWS_AW(GetComputerNameEx)
#define GetSystemDirectory OWS_AW(GetSystemDirectory)
#define GetWindowsDirectory OWS_AW(GetWindowsDirectory)
#endif
