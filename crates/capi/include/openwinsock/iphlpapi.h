#ifndef OWS_OWN_IPHLPAPI_H
#define OWS_OWN_IPHLPAPI_H
#include <winsock2.h>
typedef ULONG NET_IFINDEX, IF_INDEX;
typedef struct _MIB_IPADDRROW { DWORD dwAddr, dwIndex, dwMask, dwBCastAddr, dwReasmSize; USHORT unused1, wType; } MIB_IPADDRROW, *PMIB_IPADDRROW;
typedef struct _MIB_IPADDRTABLE { DWORD dwNumEntries; MIB_IPADDRROW table[1]; } MIB_IPADDRTABLE, *PMIB_IPADDRTABLE;
#ifdef __cplusplus
extern "C" {
#endif
DWORD GetIpAddrTable(PMIB_IPADDRTABLE, PULONG, BOOL) OWS_LIBNAME(GetIpAddrTable);
NET_IFINDEX if_nametoindex(PCSTR) OWS_LIBNAME(if_nametoindex); PCHAR if_indextoname(NET_IFINDEX, PCHAR) OWS_LIBNAME(if_indextoname);
#ifdef __cplusplus
}
#endif
#define IF_NAMESIZE 256
#endif
