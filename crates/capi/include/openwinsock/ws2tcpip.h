/* Names and addresses of IP. https://learn.microsoft.com/windows/win32/api/ws2tcpip/ */
#ifndef _WS2TCPIP_H_
#define _WS2TCPIP_H_
#include <winsock2.h>
#include <ws2ipdef.h>
#undef socklen_t
typedef int socklen_t;
#define UDP_NOCHECKSUM 1
#define UDP_CHECKSUM_COVERAGE 20
#define EAI_AGAIN WSATRY_AGAIN
#define EAI_BADFLAGS WSAEINVAL
#define EAI_FAIL WSANO_RECOVERY
#define EAI_FAMILY WSAEAFNOSUPPORT
#define EAI_MEMORY WSA_NOT_ENOUGH_MEMORY
#define EAI_NOSECURENAME WSA_SECURE_HOST_NOT_FOUND
#define EAI_NONAME WSAHOST_NOT_FOUND
#define EAI_NODATA EAI_NONAME
#define EAI_SERVICE WSATYPE_NOT_FOUND
#define EAI_SOCKTYPE WSAESOCKTNOSUPPORT
#define EAI_IPSECPOLICY WSA_IPSEC_NAME_POLICY_ERROR
#define GAI_STRERROR_BUFFER_SIZE 1024
typedef union sockaddr_gen { struct sockaddr Address; struct sockaddr_in AddressIn; struct sockaddr_in6_old { SHORT sin6_family; USHORT sin6_port; ULONG sin6_flowinfo; IN6_ADDR sin6_addr; } AddressIn6; } sockaddr_gen;
typedef struct _INTERFACE_INFO { ULONG iiFlags; sockaddr_gen iiAddress, iiBroadcastAddress, iiNetmask; } INTERFACE_INFO, *LPINTERFACE_INFO;
typedef struct _INTERFACE_INFO_EX { ULONG iiFlags; SOCKET_ADDRESS iiAddress, iiBroadcastAddress, iiNetmask; } INTERFACE_INFO_EX, *LPINTERFACE_INFO_EX;
#define SIO_GET_INTERFACE_LIST _IOR('t', 127, ULONG)
#define SIO_GET_INTERFACE_LIST_EX _IOR('t', 126, ULONG)
#define SIO_SET_MULTICAST_FILTER _IOW('t', 125, ULONG)
#define SIO_GET_MULTICAST_FILTER _IOW('t', 124 | IOC_IN, ULONG)
#define SIOCSIPMSFILTER SIO_SET_MULTICAST_FILTER
#define SIOCGIPMSFILTER SIO_GET_MULTICAST_FILTER
#define SIOCSMSFILTER _IOW('t', 126, ULONG)
#define SIOCGMSFILTER _IOW('t', 127 | IOC_IN, ULONG)
#define SIO_IDEAL_SEND_BACKLOG_QUERY _IOR('t', 123, ULONG)
#define SIO_IDEAL_SEND_BACKLOG_CHANGE _IO('t', 122)
typedef void (CALLBACK *LPLOOKUPSERVICE_COMPLETION_ROUTINE)(DWORD, DWORD, LPWSAOVERLAPPED);
#define OWS_TCPIP(type, name, pointer, args) OWS_API(type, name, args) typedef type (WSAAPI *LPFN_##pointer) args;
OWS_C_BEGIN
OWS_TCPIP(INT, getaddrinfo, GETADDRINFO, (PCSTR, PCSTR, const ADDRINFOA *, PADDRINFOA *))
OWS_TCPIP(INT, GetAddrInfoW, GETADDRINFOW, (PCWSTR, PCWSTR, const ADDRINFOW *, PADDRINFOW *))
OWS_TCPIP(void, freeaddrinfo, FREEADDRINFO, (PADDRINFOA))
OWS_TCPIP(void, FreeAddrInfoW, FREEADDRINFOW, (PADDRINFOW))
OWS_TCPIP(INT, getnameinfo, GETNAMEINFO, (const SOCKADDR *, socklen_t, PCHAR, DWORD, PCHAR, DWORD, INT))
OWS_TCPIP(INT, GetNameInfoW, GETNAMEINFOW, (const SOCKADDR *, socklen_t, PWCHAR, DWORD, PWCHAR, DWORD, INT))
OWS_TCPIP(INT, GetAddrInfoExA, GETADDRINFOEXA, (PCSTR, PCSTR, DWORD, LPGUID, const ADDRINFOEXA *, PADDRINFOEXA *, struct timeval *, LPOVERLAPPED, LPLOOKUPSERVICE_COMPLETION_ROUTINE, LPHANDLE))
OWS_TCPIP(INT, GetAddrInfoExW, GETADDRINFOEXW, (PCWSTR, PCWSTR, DWORD, LPGUID, const ADDRINFOEXW *, PADDRINFOEXW *, struct timeval *, LPOVERLAPPED, LPLOOKUPSERVICE_COMPLETION_ROUTINE, LPHANDLE))
OWS_TCPIP(INT, GetAddrInfoExCancel, GETADDRINFOEXCANCEL, (LPHANDLE))
OWS_TCPIP(INT, GetAddrInfoExOverlappedResult, GETADDRINFOEXOVERLAPPEDRESULT, (LPOVERLAPPED))
OWS_TCPIP(INT, SetAddrInfoExA, SETADDRINFOEXA, (PCSTR, PCSTR, SOCKET_ADDRESS *, DWORD, LPBLOB, DWORD, DWORD, LPGUID, struct timeval *, LPOVERLAPPED, LPLOOKUPSERVICE_COMPLETION_ROUTINE, LPHANDLE))
OWS_TCPIP(INT, SetAddrInfoExW, SETADDRINFOEXW, (PCWSTR, PCWSTR, SOCKET_ADDRESS *, DWORD, LPBLOB, DWORD, DWORD, LPGUID, struct timeval *, LPOVERLAPPED, LPLOOKUPSERVICE_COMPLETION_ROUTINE, LPHANDLE))
OWS_TCPIP(void, FreeAddrInfoEx, FREEADDRINFOEXA, (PADDRINFOEXA))
OWS_TCPIP(void, FreeAddrInfoExW, FREEADDRINFOEXW, (PADDRINFOEXW))
OWS_TCPIP(PCSTR, inet_ntop, INET_NTOPA, (INT, const void *, PSTR, size_t))
OWS_TCPIP(PCWSTR, InetNtopW, INET_NTOPW, (INT, const void *, PWSTR, size_t))
OWS_TCPIP(INT, inet_pton, INET_PTONA, (INT, PCSTR, void *))
OWS_TCPIP(INT, InetPtonW, INET_PTONW, (INT, PCWSTR, void *))
OWS_API(char *, gai_strerrorA, (int))
OWS_API(WCHAR *, gai_strerrorW, (int))
OWS_C_END
#define GetAddrInfoA getaddrinfo
#define FreeAddrInfoA freeaddrinfo
#define GetNameInfoA getnameinfo
#define FreeAddrInfoExA FreeAddrInfoEx
#define InetNtopA inet_ntop
#define InetPtonA inet_pton
#define GetAddrInfo OWS_AW(GetAddrInfo)
#define FreeAddrInfo OWS_AW(FreeAddrInfo)
#define GetNameInfo OWS_AW(GetNameInfo)
#define GetAddrInfoEx OWS_AW(GetAddrInfoEx)
#define SetAddrInfoEx OWS_AW(SetAddrInfoEx)
#ifdef UNICODE
# define FreeAddrInfoEx FreeAddrInfoExW
#endif
#define InetNtop OWS_AW(InetNtop)
#define InetPton OWS_AW(InetPton)
#define gai_strerror OWS_AW(gai_strerror)
#define LPFN_GETADDRINFOA LPFN_GETADDRINFO
#define LPFN_FREEADDRINFOA LPFN_FREEADDRINFO
#define LPFN_GETNAMEINFOA LPFN_GETNAMEINFO
#define LPFN_INET_NTOP OWS_AW(LPFN_INET_NTOP)
#define LPFN_INET_PTON OWS_AW(LPFN_INET_PTON)
#include <mstcpip.h>

/* Inline on Windows, functions of the library here. */
OWS_C_BEGIN
OWS_API(int, setipv4sourcefilter, (SOCKET, struct in_addr, struct in_addr, MULTICAST_MODE_TYPE, ULONG, const struct in_addr *))
OWS_API(int, getipv4sourcefilter, (SOCKET, struct in_addr, struct in_addr, MULTICAST_MODE_TYPE *, ULONG *, struct in_addr *))
OWS_API(int, setsourcefilter, (SOCKET, ULONG, const SOCKADDR *, int, MULTICAST_MODE_TYPE, ULONG, const SOCKADDR_STORAGE *))
OWS_API(int, getsourcefilter, (SOCKET, ULONG, const SOCKADDR *, int, MULTICAST_MODE_TYPE *, ULONG *, SOCKADDR_STORAGE *))
OWS_C_END
FORCEINLINE int idealsendbacklogquery(SOCKET s, ULONG *bytes) {
  DWORD n;
  return WSAIoctl(s, SIO_IDEAL_SEND_BACKLOG_QUERY, NULL, 0, bytes, sizeof(*bytes), &n, NULL, NULL);
}
FORCEINLINE int idealsendbacklognotify(SOCKET s, LPWSAOVERLAPPED overlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine) {
  DWORD n;
  return WSAIoctl(s, SIO_IDEAL_SEND_BACKLOG_CHANGE, NULL, 0, NULL, 0, &n, overlapped, routine);
}

#endif
