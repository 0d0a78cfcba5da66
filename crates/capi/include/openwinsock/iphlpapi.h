/* Of IP Helper, what programs for Windows Sockets use. https://learn.microsoft.com/windows/win32/api/iphlpapi/ */
#ifndef __IPHLPAPI_H__
#define __IPHLPAPI_H__
#include <winsock2.h>
#include <ws2tcpip.h>
#include <iptypes.h>
#include <netioapi.h>
OWS_C_BEGIN
OWS_API(DWORD, GetIpAddrTable, (PMIB_IPADDRTABLE, PULONG, BOOL))
OWS_API(ULONG, GetAdaptersAddresses, (ULONG, ULONG, PVOID, PIP_ADAPTER_ADDRESSES, PULONG))
OWS_API(DWORD, GetBestInterface, (ULONG, PDWORD))
OWS_API(DWORD, GetBestInterfaceEx, (struct sockaddr *, PDWORD))
OWS_C_END
#endif
