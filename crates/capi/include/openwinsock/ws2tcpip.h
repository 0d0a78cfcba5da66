#ifndef _WS2TCPIP_H_
#define _WS2TCPIP_H_
#include <winsock2.h>
#include <ws2ipdef.h>
#define UDP_NOCHECKSUM 1
#define UDP_CHECKSUM_COVERAGE 20
#define EAI_AGAIN WSATRY_AGAIN
#define EAI_BADFLAGS WSAEINVAL
#define EAI_FAIL WSANO_RECOVERY
#define EAI_FAMILY WSAEAFNOSUPPORT
#define EAI_MEMORY WSA_NOT_ENOUGH_MEMORY
#define EAI_NOSECURENAME 11011
#define EAI_NONAME WSAHOST_NOT_FOUND
#define EAI_NODATA EAI_NONAME
#define EAI_SERVICE WSATYPE_NOT_FOUND
#define EAI_SOCKTYPE WSAESOCKTNOSUPPORT
#define GAI_STRERROR_BUFFER_SIZE 1024
typedef void (CALLBACK *LPLOOKUPSERVICE_COMPLETION_ROUTINE)(DWORD, DWORD, LPWSAOVERLAPPED);
#ifdef __cplusplus
extern "C" {
#endif
INT WSAAPI getaddrinfo(PCSTR, PCSTR, const ADDRINFOA *, PADDRINFOA *) OWS_LIBNAME(getaddrinfo);
void WSAAPI freeaddrinfo(PADDRINFOA) OWS_LIBNAME(freeaddrinfo);
INT WSAAPI getnameinfo(const SOCKADDR *, socklen_t, PCHAR, DWORD, PCHAR, DWORD, INT) OWS_LIBNAME(getnameinfo);
INT WSAAPI GetAddrInfoW(PCWSTR, PCWSTR, const ADDRINFOW *, PADDRINFOW *) OWS_LIBNAME(GetAddrInfoW);
void WSAAPI FreeAddrInfoW(PADDRINFOW) OWS_LIBNAME(FreeAddrInfoW);
INT WSAAPI GetNameInfoW(const SOCKADDR *, socklen_t, PWCHAR, DWORD, PWCHAR, DWORD, INT) OWS_LIBNAME(GetNameInfoW);
INT WSAAPI GetAddrInfoExA(PCSTR, PCSTR, DWORD, GUID *, const ADDRINFOEXA *, PADDRINFOEXA *, struct timeval *, LPOVERLAPPED, LPLOOKUPSERVICE_COMPLETION_ROUTINE, LPHANDLE) OWS_LIBNAME(GetAddrInfoExA);
INT WSAAPI GetAddrInfoExW(PCWSTR, PCWSTR, DWORD, GUID *, const ADDRINFOEXW *, PADDRINFOEXW *, struct timeval *, LPOVERLAPPED, LPLOOKUPSERVICE_COMPLETION_ROUTINE, LPHANDLE) OWS_LIBNAME(GetAddrInfoExW);
INT WSAAPI GetAddrInfoExCancel(LPHANDLE) OWS_LIBNAME(GetAddrInfoExCancel); INT WSAAPI GetAddrInfoExOverlappedResult(LPOVERLAPPED) OWS_LIBNAME(GetAddrInfoExOverlappedResult);
void WSAAPI FreeAddrInfoExA(PADDRINFOEXA) OWS_LIBNAME(FreeAddrInfoExA); void WSAAPI FreeAddrInfoExW(PADDRINFOEXW) OWS_LIBNAME(FreeAddrInfoExW);
char *gai_strerrorA(int) OWS_LIBNAME(gai_strerrorA); WCHAR *gai_strerrorW(int) OWS_LIBNAME(gai_strerrorW);
PCSTR WSAAPI inet_ntop(INT, const void *, PSTR, size_t) OWS_LIBNAME(inet_ntop);
INT WSAAPI inet_pton(INT, PCSTR, void *) OWS_LIBNAME(inet_pton);
PCWSTR WSAAPI InetNtopW(INT, const void *, PWSTR, size_t) OWS_LIBNAME(InetNtopW); INT WSAAPI InetPtonW(INT, PCWSTR, void *) OWS_LIBNAME(InetPtonW);
#ifdef __cplusplus
}
#endif
typedef INT (WSAAPI *LPFN_GETADDRINFO)(PCSTR, PCSTR, const ADDRINFOA *, PADDRINFOA *);
typedef void (WSAAPI *LPFN_FREEADDRINFO)(PADDRINFOA);
typedef INT (WSAAPI *LPFN_GETNAMEINFO)(const SOCKADDR *, socklen_t, PCHAR, DWORD, PCHAR, DWORD, INT);
#define GetAddrInfoA getaddrinfo
#define FreeAddrInfoA freeaddrinfo
#define GetNameInfoA getnameinfo
#define InetNtopA inet_ntop
#define InetPtonA inet_pton
#define gai_strerror OWS_AW(gai_strerror)
#define GetAddrInfo OWS_AW(GetAddrInfo)
#define FreeAddrInfo OWS_AW(FreeAddrInfo)
#define GetNameInfo OWS_AW(GetNameInfo)
#define GetAddrInfoEx OWS_AW(GetAddrInfoEx)
#define FreeAddrInfoEx OWS_AW(FreeAddrInfoEx)
#define InetNtop OWS_AW(InetNtop)
#define InetPton OWS_AW(InetPton)
#undef ADDRINFOT
#ifdef UNICODE
typedef ADDRINFOW ADDRINFOT, *PADDRINFOT;
#else
typedef ADDRINFOA ADDRINFOT, *PADDRINFOT;
#endif
typedef PADDRINFOA LPADDRINFO;
#include <mstcpip.h>
#endif
