/* OpenWinsock's own winsock2.h. Calls that libc also has carry the linker name ows_<call>. */
#ifndef _WINSOCK2API_
#define _WINSOCK2API_
#ifdef OWS_BSD_SOCKETS_INCLUDED
# error "BSD socket headers were included before winsock2.h: one file cannot use both"
#endif
#ifndef _WINSOCKAPI_
#define _WINSOCKAPI_
#endif
#include <windows.h>
#include <ws2def.h>
#include <ows/timeval.h>
#ifndef WSAAPI
#define WSAAPI WINAPI
#endif
#define WINSOCK_API_LINKAGE
#define WINSOCK_VERSION MAKEWORD(2, 2)
#ifndef FD_SETSIZE
#define FD_SETSIZE 64
#endif
typedef UINT_PTR SOCKET;
typedef int socklen_t;
#define INVALID_SOCKET ((SOCKET)(~0))
#define SOCKET_ERROR (-1)
typedef unsigned long long u_int64;
typedef struct fd_set { UINT fd_count; SOCKET fd_array[FD_SETSIZE]; } fd_set, FD_SET, *PFD_SET, *LPFD_SET;
typedef struct timeval TIMEVAL, *PTIMEVAL, *LPTIMEVAL;
#define FD_CLR(fd, set) do { u_int ows_i; for (ows_i = 0; ows_i < ((fd_set *)(set))->fd_count; ows_i++) \
  if (((fd_set *)(set))->fd_array[ows_i] == (SOCKET)(fd)) { \
    for (; ows_i + 1 < ((fd_set *)(set))->fd_count; ows_i++) ((fd_set *)(set))->fd_array[ows_i] = ((fd_set *)(set))->fd_array[ows_i + 1]; \
    ((fd_set *)(set))->fd_count--; break; } } while (0)
#define FD_SET(fd, set) do { u_int ows_i; for (ows_i = 0; ows_i < ((fd_set *)(set))->fd_count; ows_i++) \
  if (((fd_set *)(set))->fd_array[ows_i] == (SOCKET)(fd)) break; \
  if (ows_i == ((fd_set *)(set))->fd_count && ((fd_set *)(set))->fd_count < FD_SETSIZE) \
    ((fd_set *)(set))->fd_array[((fd_set *)(set))->fd_count++] = (SOCKET)(fd); } while (0)
#define FD_ZERO(set) (((fd_set *)(set))->fd_count = 0)
#define FD_ISSET(fd, set) __WSAFDIsSet((SOCKET)(fd), (fd_set *)(set))
#undef FIONREAD
#undef FIONBIO
#undef FIOASYNC
#define FIONREAD _IOR('f', 127, u_long)
#define FIONBIO _IOW('f', 126, u_long)
#define FIOASYNC _IOW('f', 125, u_long)
#define SIOCSHIWAT _IOW('s', 0, u_long)
#define SIOCGHIWAT _IOR('s', 1, u_long)
#define SIOCSLOWAT _IOW('s', 2, u_long)
#define SIOCGLOWAT _IOR('s', 3, u_long)
#define SIOCATMARK _IOR('s', 7, u_long)
struct hostent { char *h_name; char **h_aliases; short h_addrtype, h_length; char **h_addr_list; };
#define h_addr h_addr_list[0]
struct netent { char *n_name; char **n_aliases; short n_addrtype; u_long n_net; };
struct servent { char *s_name; char **s_aliases; char *s_proto; short s_port; };
struct protoent { char *p_name; char **p_aliases; short p_proto; };
struct linger { u_short l_onoff, l_linger; };
typedef struct hostent HOSTENT, *PHOSTENT, *LPHOSTENT; typedef struct servent SERVENT, *PSERVENT, *LPSERVENT; typedef struct protoent PROTOENT, *PPROTOENT, *LPPROTOENT; typedef struct linger LINGER, *PLINGER, *LPLINGER;
#define WSADESCRIPTION_LEN 256
#define WSASYS_STATUS_LEN 128
typedef struct WSAData { WORD wVersion, wHighVersion; unsigned short iMaxSockets, iMaxUdpDg; char *lpVendorInfo; char szDescription[WSADESCRIPTION_LEN + 1], szSystemStatus[WSASYS_STATUS_LEN + 1]; } WSADATA, *LPWSADATA;
#define FROM_PROTOCOL_INFO (-1)
#define SOMAXCONN 0x7fffffff
#define SOMAXCONN_HINT(b) (-(b))
#define MSG_OOB 1
#define MSG_PEEK 2
#define MSG_DONTROUTE 4
#define MSG_WAITALL 8
#define MSG_PUSH_IMMEDIATE 0x20
#define MSG_PARTIAL 0x8000
#define MSG_INTERRUPT 0x10
#define MSG_MAXIOVLEN 16
#define MAXGETHOSTSTRUCT 1024
#define SO_CONNDATA 0x7000
#define SO_CONNOPT 0x7001
#define SO_DISCDATA 0x7002
#define SO_DISCOPT 0x7003
#define SO_OPENTYPE 0x7008
#define SO_SYNCHRONOUS_ALERT 0x10
#define SO_SYNCHRONOUS_NONALERT 0x20
#define SO_MAXDG 0x7009
#define SO_MAXPATHDG 0x700A
#define SO_UPDATE_ACCEPT_CONTEXT 0x700B
#define SO_CONNECT_TIME 0x700C
#define FD_READ_BIT 0
#define FD_READ 1
#define FD_WRITE_BIT 1
#define FD_WRITE 2
#define FD_OOB_BIT 2
#define FD_OOB 4
#define FD_ACCEPT_BIT 3
#define FD_ACCEPT 8
#define FD_CONNECT_BIT 4
#define FD_CONNECT 0x10
#define FD_CLOSE_BIT 5
#define FD_CLOSE 0x20
#define FD_QOS_BIT 6
#define FD_QOS 0x40
#define FD_GROUP_QOS_BIT 7
#define FD_GROUP_QOS 0x80
#define FD_ROUTING_INTERFACE_CHANGE_BIT 8
#define FD_ROUTING_INTERFACE_CHANGE 0x100
#define FD_ADDRESS_LIST_CHANGE_BIT 9
#define FD_ADDRESS_LIST_CHANGE 0x200
#define FD_MAX_EVENTS 10
#define FD_ALL_EVENTS 0x3ff
#define HOST_NOT_FOUND WSAHOST_NOT_FOUND
#define TRY_AGAIN WSATRY_AGAIN
#define NO_RECOVERY WSANO_RECOVERY
#define NO_DATA WSANO_DATA
#define NO_ADDRESS WSANO_DATA
#define h_errno WSAGetLastError()
#define WSAEVENT HANDLE
#define LPWSAEVENT LPHANDLE
#define WSAOVERLAPPED OVERLAPPED
typedef struct _OVERLAPPED *LPWSAOVERLAPPED;
#define WSA_IO_PENDING ERROR_IO_PENDING
#define WSA_IO_INCOMPLETE ERROR_IO_INCOMPLETE
#define WSA_INVALID_HANDLE ERROR_INVALID_HANDLE
#define WSA_INVALID_PARAMETER ERROR_INVALID_PARAMETER
#define WSA_NOT_ENOUGH_MEMORY ERROR_NOT_ENOUGH_MEMORY
#define WSA_OPERATION_ABORTED ERROR_OPERATION_ABORTED
#define WSA_INVALID_EVENT ((WSAEVENT)0)
#define WSA_MAXIMUM_WAIT_EVENTS MAXIMUM_WAIT_OBJECTS
#define WSA_WAIT_FAILED WAIT_FAILED
#define WSA_WAIT_EVENT_0 WAIT_OBJECT_0
#define WSA_WAIT_IO_COMPLETION WAIT_IO_COMPLETION
#define WSA_WAIT_TIMEOUT WAIT_TIMEOUT
#define WSA_INFINITE INFINITE
#define CF_ACCEPT 0
#define CF_REJECT 1
#define CF_DEFER 2
#define SD_RECEIVE 0
#define SD_SEND 1
#define SD_BOTH 2
typedef unsigned int GROUP;
#define SG_UNCONSTRAINED_GROUP 1
#define SG_CONSTRAINED_GROUP 2
#include <qos.h>
typedef struct _QualityOfService { FLOWSPEC SendingFlowspec, ReceivingFlowspec; WSABUF ProviderSpecific; } QOS, *LPQOS;
typedef struct _WSANETWORKEVENTS { LONG lNetworkEvents; int iErrorCode[FD_MAX_EVENTS]; } WSANETWORKEVENTS, *LPWSANETWORKEVENTS;
#define MAX_PROTOCOL_CHAIN 7
#define BASE_PROTOCOL 1
#define LAYERED_PROTOCOL 0
#define WSAPROTOCOL_LEN 255
typedef struct _WSAPROTOCOLCHAIN { int ChainLen; DWORD ChainEntries[MAX_PROTOCOL_CHAIN]; } WSAPROTOCOLCHAIN, *LPWSAPROTOCOLCHAIN;
#define OWS_PROTOINFO(n, ch) typedef struct _##n { DWORD dwServiceFlags1, dwServiceFlags2, dwServiceFlags3, dwServiceFlags4, dwProviderFlags; GUID ProviderId; DWORD dwCatalogEntryId; WSAPROTOCOLCHAIN ProtocolChain; int iVersion, iAddressFamily, iMaxSockAddr, iMinSockAddr, iSocketType, iProtocol, iProtocolMaxOffset, iNetworkByteOrder, iSecurityScheme; DWORD dwMessageSize, dwProviderReserved; ch szProtocol[WSAPROTOCOL_LEN + 1]; } n, *LP##n
OWS_PROTOINFO(WSAPROTOCOL_INFOA, CHAR); OWS_PROTOINFO(WSAPROTOCOL_INFOW, WCHAR);
#define WSAPROTOCOL_INFO OWS_AW(WSAPROTOCOL_INFO)
#define LPWSAPROTOCOL_INFO OWS_AW(LPWSAPROTOCOL_INFO)
#define XP1_CONNECTIONLESS 1
#define XP1_GUARANTEED_DELIVERY 2
#define XP1_GUARANTEED_ORDER 4
#define XP1_MESSAGE_ORIENTED 8
#define XP1_PSEUDO_STREAM 0x10
#define XP1_GRACEFUL_CLOSE 0x20
#define XP1_EXPEDITED_DATA 0x40
#define XP1_CONNECT_DATA 0x80
#define XP1_DISCONNECT_DATA 0x100
#define XP1_SUPPORT_BROADCAST 0x200
#define XP1_SUPPORT_MULTIPOINT 0x400
#define XP1_MULTIPOINT_CONTROL_PLANE 0x800
#define XP1_MULTIPOINT_DATA_PLANE 0x1000
#define XP1_QOS_SUPPORTED 0x2000
#define XP1_INTERRUPT 0x4000
#define XP1_UNI_SEND 0x8000
#define XP1_UNI_RECV 0x10000
#define XP1_IFS_HANDLES 0x20000
#define XP1_PARTIAL_MESSAGE 0x40000
#define PFL_MULTIPLE_PROTO_ENTRIES 1
#define PFL_RECOMMENDED_PROTO_ENTRY 2
#define PFL_HIDDEN 4
#define PFL_MATCHES_PROTOCOL_ZERO 8
#define BIGENDIAN 0
#define LITTLEENDIAN 1
#define SECURITY_PROTOCOL_NONE 0
#define WSA_FLAG_OVERLAPPED 1
#define WSA_FLAG_MULTIPOINT_C_ROOT 2
#define WSA_FLAG_MULTIPOINT_C_LEAF 4
#define WSA_FLAG_MULTIPOINT_D_ROOT 8
#define WSA_FLAG_MULTIPOINT_D_LEAF 0x10
#define WSA_FLAG_ACCESS_SYSTEM_SECURITY 0x40
#define WSA_FLAG_NO_HANDLE_INHERIT 0x80
#define WSA_FLAG_REGISTERED_IO 0x100
#define JL_SENDER_ONLY 1
#define JL_RECEIVER_ONLY 2
#define JL_BOTH 4
typedef int (CALLBACK *LPCONDITIONPROC)(LPWSABUF, LPWSABUF, LPQOS, LPQOS, LPWSABUF, LPWSABUF, GROUP *, DWORD_PTR);
typedef void (CALLBACK *LPWSAOVERLAPPED_COMPLETION_ROUTINE)(DWORD, DWORD, LPWSAOVERLAPPED, DWORD);
typedef enum _WSACOMPLETIONTYPE { NSP_NOTIFY_IMMEDIATELY = 0, NSP_NOTIFY_HWND, NSP_NOTIFY_EVENT, NSP_NOTIFY_PORT, NSP_NOTIFY_APC } WSACOMPLETIONTYPE, *PWSACOMPLETIONTYPE, *LPWSACOMPLETIONTYPE;
typedef struct _WSACOMPLETION { WSACOMPLETIONTYPE Type; union { struct { HWND hWnd; UINT uMsg; WPARAM context; } WindowMessage; struct { LPWSAOVERLAPPED lpOverlapped; } Event; struct { LPWSAOVERLAPPED lpOverlapped; LPWSAOVERLAPPED_COMPLETION_ROUTINE lpfnCompletionProc; } Apc; struct { LPWSAOVERLAPPED lpOverlapped; HANDLE hPort; ULONG_PTR Key; } Port; } Parameters; } WSACOMPLETION, *PWSACOMPLETION, *LPWSACOMPLETION;
/* name space */
#define SERVICE_MULTIPLE 1
typedef enum _WSAEcomparator { COMP_EQUAL = 0, COMP_NOTLESS } WSAECOMPARATOR, *PWSAECOMPARATOR;
typedef struct _WSAVersion { DWORD dwVersion; WSAECOMPARATOR ecHow; } WSAVERSION, *PWSAVERSION, *LPWSAVERSION;
typedef struct _AFPROTOCOLS { INT iAddressFamily, iProtocol; } AFPROTOCOLS, *PAFPROTOCOLS, *LPAFPROTOCOLS;
#define OWS_QUERYSET(n, s) typedef struct n { DWORD dwSize; s lpszServiceInstanceName; GUID *lpServiceClassId; LPWSAVERSION lpVersion; s lpszComment; DWORD dwNameSpace; GUID *lpNSProviderId; s lpszContext; DWORD dwNumberOfProtocols; LPAFPROTOCOLS lpafpProtocols; s lpszQueryString; DWORD dwNumberOfCsAddrs; LPCSADDR_INFO lpcsaBuffer; DWORD dwOutputFlags; LPBLOB lpBlob; } n, *P##n, *LP##n
OWS_QUERYSET(WSAQUERYSETA, LPSTR); OWS_QUERYSET(WSAQUERYSETW, LPWSTR);
#define WSAQUERYSET OWS_AW(WSAQUERYSET)
#define PWSAQUERYSET OWS_AW(PWSAQUERYSET)
#define LPWSAQUERYSET OWS_AW(LPWSAQUERYSET)
#define OWS_QUERYSET2(n, s) typedef struct n { DWORD dwSize; s lpszServiceInstanceName; LPWSAVERSION lpVersion; s lpszComment; DWORD dwNameSpace; GUID *lpNSProviderId; s lpszContext; DWORD dwNumberOfProtocols; LPAFPROTOCOLS lpafpProtocols; s lpszQueryString; DWORD dwNumberOfCsAddrs; LPCSADDR_INFO lpcsaBuffer; DWORD dwOutputFlags; LPBLOB lpBlob; } n, *P##n, *LP##n
OWS_QUERYSET2(WSAQUERYSET2A, LPSTR); OWS_QUERYSET2(WSAQUERYSET2W, LPWSTR);
#define WSAQUERYSET2 OWS_AW(WSAQUERYSET2)
#define LPWSAQUERYSET2 OWS_AW(LPWSAQUERYSET2)
#define PWSAQUERYSET2 OWS_AW(PWSAQUERYSET2)
typedef enum _WSAESETSERVICEOP { RNRSERVICE_REGISTER = 0, RNRSERVICE_DEREGISTER, RNRSERVICE_DELETE } WSAESETSERVICEOP, *PWSAESETSERVICEOP;
#define OWS_NSCI(s, str) typedef struct _WSANSClassInfo##s { str lpszName; DWORD dwNameSpace, dwValueType, dwValueSize; LPVOID lpValue; } WSANSCLASSINFO##s, *PWSANSCLASSINFO##s, *LPWSANSCLASSINFO##s; \
 typedef struct _WSAServiceClassInfo##s { GUID *lpServiceClassId; str lpszServiceClassName; DWORD dwCount; LPWSANSCLASSINFO##s lpClassInfos; } WSASERVICECLASSINFO##s, *PWSASERVICECLASSINFO##s, *LPWSASERVICECLASSINFO##s; \
 typedef struct _WSANAMESPACE_INFO##s { GUID NSProviderId; DWORD dwNameSpace; BOOL fActive; DWORD dwVersion; str lpszIdentifier; } WSANAMESPACE_INFO##s, *PWSANAMESPACE_INFO##s, *LPWSANAMESPACE_INFO##s;
OWS_NSCI(A, LPSTR) OWS_NSCI(W, LPWSTR)
#define WSANSCLASSINFO OWS_AW(WSANSCLASSINFO)
#define LPWSANSCLASSINFO OWS_AW(LPWSANSCLASSINFO)
#define WSASERVICECLASSINFO OWS_AW(WSASERVICECLASSINFO)
#define LPWSASERVICECLASSINFO OWS_AW(LPWSASERVICECLASSINFO)
#define WSANAMESPACE_INFO OWS_AW(WSANAMESPACE_INFO)
#define LPWSANAMESPACE_INFO OWS_AW(LPWSANAMESPACE_INFO)
#define PWSANAMESPACE_INFO OWS_AW(PWSANAMESPACE_INFO)
#define LUP_DEEP 1
#define LUP_CONTAINERS 2
#define LUP_NOCONTAINERS 4
#define LUP_NEAREST 8
#define LUP_RETURN_NAME 0x10
#define LUP_RETURN_TYPE 0x20
#define LUP_RETURN_VERSION 0x40
#define LUP_RETURN_COMMENT 0x80
#define LUP_RETURN_ADDR 0x100
#define LUP_RETURN_BLOB 0x200
#define LUP_RETURN_ALIASES 0x400
#define LUP_RETURN_QUERY_STRING 0x800
#define LUP_RETURN_ALL 0xFF0
#define LUP_FLUSHCACHE 0x1000
#define LUP_FLUSHPREVIOUS 0x2000
#define LUP_NON_AUTHORITATIVE 0x4000
#define LUP_SECURE 0x8000
#define LUP_RES_SERVICE 0x8000
#define POLLRDNORM 0x100
#define POLLRDBAND 0x200
#define POLLIN (POLLRDNORM | POLLRDBAND)
#define POLLPRI 0x400
#define POLLWRNORM 0x10
#define POLLOUT POLLWRNORM
#define POLLWRBAND 0x20
#define POLLERR 1
#define POLLHUP 2
#define POLLNVAL 4
typedef struct pollfd { SOCKET fd; SHORT events, revents; } WSAPOLLFD, *PWSAPOLLFD, *LPWSAPOLLFD;
#define WSAGETASYNCBUFLEN(l) LOWORD(l)
#define WSAGETASYNCERROR(l) HIWORD(l)
#define WSAGETSELECTEVENT(l) LOWORD(l)
#define WSAGETSELECTERROR(l) HIWORD(l)
#define WSAMAKEASYNCREPLY(b, e) MAKELONG(b, e)
#define WSAMAKESELECTREPLY(v, e) MAKELONG(v, e)
#ifdef __cplusplus
extern "C" {
#endif
/* name, linker name, typedef LPFN_<NAME> in one go */
#if defined(INCL_WINSOCK_API_TYPEDEFS) && INCL_WINSOCK_API_TYPEDEFS
#define OWS_LPFN(r, NAME, args) typedef r (WSAAPI *LPFN_##NAME) args;
#else
#define OWS_LPFN(r, NAME, args)
#endif
#define OWS_FN(r, n, NAME, args) r WSAAPI n args OWS_LIBNAME(n); OWS_LPFN(r, NAME, args)
OWS_FN(SOCKET, accept, ACCEPT, (SOCKET, struct sockaddr *, int *))
OWS_FN(int, bind, BIND, (SOCKET, const struct sockaddr *, int))
OWS_FN(int, closesocket, CLOSESOCKET, (SOCKET))
OWS_FN(int, connect, CONNECT, (SOCKET, const struct sockaddr *, int))
OWS_FN(int, ioctlsocket, IOCTLSOCKET, (SOCKET, LONG, u_long *))
OWS_FN(int, getpeername, GETPEERNAME, (SOCKET, struct sockaddr *, int *))
OWS_FN(int, getsockname, GETSOCKNAME, (SOCKET, struct sockaddr *, int *))
OWS_FN(int, getsockopt, GETSOCKOPT, (SOCKET, int, int, char *, int *))
OWS_FN(u_long, htonl, HTONL, (u_long))
OWS_FN(u_short, htons, HTONS, (u_short))
OWS_FN(u_long, ntohl, NTOHL, (u_long))
OWS_FN(u_short, ntohs, NTOHS, (u_short))
OWS_FN(unsigned int, inet_addr, INET_ADDR, (const char *))
OWS_FN(char *, inet_ntoa, INET_NTOA, (struct in_addr))
OWS_FN(int, listen, LISTEN, (SOCKET, int))
OWS_FN(int, recv, RECV, (SOCKET, char *, int, int))
OWS_FN(int, recvfrom, RECVFROM, (SOCKET, char *, int, int, struct sockaddr *, int *))
OWS_FN(int, select, SELECT, (int, fd_set *, fd_set *, fd_set *, const struct timeval *))
OWS_FN(int, send, SEND, (SOCKET, const char *, int, int))
OWS_FN(int, sendto, SENDTO, (SOCKET, const char *, int, int, const struct sockaddr *, int))
OWS_FN(int, setsockopt, SETSOCKOPT, (SOCKET, int, int, const char *, int))
OWS_FN(int, shutdown, SHUTDOWN, (SOCKET, int))
OWS_FN(SOCKET, socket, SOCKET, (int, int, int))
OWS_FN(struct hostent *, gethostbyaddr, GETHOSTBYADDR, (const char *, int, int))
OWS_FN(struct hostent *, gethostbyname, GETHOSTBYNAME, (const char *))
OWS_FN(int, gethostname, GETHOSTNAME, (char *, int))
OWS_FN(struct servent *, getservbyport, GETSERVBYPORT, (int, const char *))
OWS_FN(struct servent *, getservbyname, GETSERVBYNAME, (const char *, const char *))
OWS_FN(struct protoent *, getprotobynumber, GETPROTOBYNUMBER, (int))
OWS_FN(struct protoent *, getprotobyname, GETPROTOBYNAME, (const char *))
OWS_FN(int, __WSAFDIsSet, WSAFDISSET, (SOCKET, fd_set *))
OWS_FN(int, WSAStartup, WSASTARTUP, (WORD, LPWSADATA))
OWS_FN(int, WSACleanup, WSACLEANUP, (void))
OWS_FN(int, WSAGetLastError, WSAGETLASTERROR, (void))
OWS_FN(void, WSASetLastError, WSASETLASTERROR, (int))
OWS_FN(BOOL, WSAIsBlocking, WSAISBLOCKING, (void))
OWS_FN(int, WSAUnhookBlockingHook, WSAUNHOOKBLOCKINGHOOK, (void))
OWS_FN(FARPROC, WSASetBlockingHook, WSASETBLOCKINGHOOK, (FARPROC))
OWS_FN(int, WSACancelBlockingCall, WSACANCELBLOCKINGCALL, (void))
OWS_FN(HANDLE, WSAAsyncGetServByName, WSAASYNCGETSERVBYNAME, (HWND, u_int, const char *, const char *, char *, int))
OWS_FN(HANDLE, WSAAsyncGetHostByName, WSAASYNCGETHOSTBYNAME, (HWND, u_int, const char *, char *, int))
OWS_FN(HANDLE, WSAAsyncGetHostByAddr, WSAASYNCGETHOSTBYADDR, (HWND, u_int, const char *, int, int, char *, int))
OWS_FN(int, WSACancelAsyncRequest, WSACANCELASYNCREQUEST, (HANDLE))
OWS_FN(int, WSAAsyncSelect, WSAASYNCSELECT, (SOCKET, HWND, u_int, LONG))
OWS_FN(SOCKET, WSAAccept, WSAACCEPT, (SOCKET, struct sockaddr *, LPINT, LPCONDITIONPROC, DWORD_PTR))
OWS_FN(BOOL, WSACloseEvent, WSACLOSEEVENT, (WSAEVENT))
OWS_FN(int, WSAConnect, WSACONNECT, (SOCKET, const struct sockaddr *, int, LPWSABUF, LPWSABUF, LPQOS, LPQOS))
OWS_FN(BOOL, WSAConnectByNameW, WSACONNECTBYNAMEW, (SOCKET, LPWSTR, LPWSTR, LPDWORD, LPSOCKADDR, LPDWORD, LPSOCKADDR, const struct timeval *, LPWSAOVERLAPPED))
OWS_FN(BOOL, WSAConnectByNameA, WSACONNECTBYNAMEA, (SOCKET, LPCSTR, LPCSTR, LPDWORD, LPSOCKADDR, LPDWORD, LPSOCKADDR, const struct timeval *, LPWSAOVERLAPPED))
OWS_FN(BOOL, WSAConnectByList, WSACONNECTBYLIST, (SOCKET, PSOCKET_ADDRESS_LIST, LPDWORD, LPSOCKADDR, LPDWORD, LPSOCKADDR, const struct timeval *, LPWSAOVERLAPPED))
OWS_FN(WSAEVENT, WSACreateEvent, WSACREATEEVENT, (void))
OWS_FN(int, WSADuplicateSocketA, WSADUPLICATESOCKETA, (SOCKET, DWORD, LPWSAPROTOCOL_INFOA))
OWS_FN(int, WSADuplicateSocketW, WSADUPLICATESOCKETW, (SOCKET, DWORD, LPWSAPROTOCOL_INFOW))
OWS_FN(int, WSAEnumNetworkEvents, WSAENUMNETWORKEVENTS, (SOCKET, WSAEVENT, LPWSANETWORKEVENTS))
OWS_FN(int, WSAEnumProtocolsA, WSAENUMPROTOCOLSA, (LPINT, LPWSAPROTOCOL_INFOA, LPDWORD))
OWS_FN(int, WSAEnumProtocolsW, WSAENUMPROTOCOLSW, (LPINT, LPWSAPROTOCOL_INFOW, LPDWORD))
OWS_FN(int, WSAEventSelect, WSAEVENTSELECT, (SOCKET, WSAEVENT, LONG))
OWS_FN(BOOL, WSAGetOverlappedResult, WSAGETOVERLAPPEDRESULT, (SOCKET, LPWSAOVERLAPPED, LPDWORD, BOOL, LPDWORD))
OWS_FN(BOOL, WSAGetQOSByName, WSAGETQOSBYNAME, (SOCKET, LPWSABUF, LPQOS))
OWS_FN(int, WSAHtonl, WSAHTONL, (SOCKET, u_long, u_long *))
OWS_FN(int, WSAHtons, WSAHTONS, (SOCKET, u_short, u_short *))
OWS_FN(int, WSANtohl, WSANTOHL, (SOCKET, u_long, u_long *))
OWS_FN(int, WSANtohs, WSANTOHS, (SOCKET, u_short, u_short *))
OWS_FN(int, WSAIoctl, WSAIOCTL, (SOCKET, DWORD, LPVOID, DWORD, LPVOID, DWORD, LPDWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(SOCKET, WSAJoinLeaf, WSAJOINLEAF, (SOCKET, const struct sockaddr *, int, LPWSABUF, LPWSABUF, LPQOS, LPQOS, DWORD))
OWS_FN(int, WSARecv, WSARECV, (SOCKET, LPWSABUF, DWORD, LPDWORD, LPDWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(int, WSARecvDisconnect, WSARECVDISCONNECT, (SOCKET, LPWSABUF))
OWS_FN(int, WSARecvFrom, WSARECVFROM, (SOCKET, LPWSABUF, DWORD, LPDWORD, LPDWORD, struct sockaddr *, LPINT, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(BOOL, WSAResetEvent, WSARESETEVENT, (WSAEVENT))
OWS_FN(int, WSASend, WSASEND, (SOCKET, LPWSABUF, DWORD, LPDWORD, DWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(int, WSASendMsg, WSASENDMSG, (SOCKET, LPWSAMSG, DWORD, LPDWORD, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(int, WSASendDisconnect, WSASENDDISCONNECT, (SOCKET, LPWSABUF))
OWS_FN(int, WSASendTo, WSASENDTO, (SOCKET, LPWSABUF, DWORD, LPDWORD, DWORD, const struct sockaddr *, int, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(BOOL, WSASetEvent, WSASETEVENT, (WSAEVENT))
OWS_FN(SOCKET, WSASocketA, WSASOCKETA, (int, int, int, LPWSAPROTOCOL_INFOA, GROUP, DWORD))
OWS_FN(SOCKET, WSASocketW, WSASOCKETW, (int, int, int, LPWSAPROTOCOL_INFOW, GROUP, DWORD))
OWS_FN(DWORD, WSAWaitForMultipleEvents, WSAWAITFORMULTIPLEEVENTS, (DWORD, const WSAEVENT *, BOOL, DWORD, BOOL))
OWS_FN(INT, WSAAddressToStringA, WSAADDRESSTOSTRINGA, (LPSOCKADDR, DWORD, LPWSAPROTOCOL_INFOA, LPSTR, LPDWORD))
OWS_FN(INT, WSAAddressToStringW, WSAADDRESSTOSTRINGW, (LPSOCKADDR, DWORD, LPWSAPROTOCOL_INFOW, LPWSTR, LPDWORD))
OWS_FN(INT, WSAStringToAddressA, WSASTRINGTOADDRESSA, (LPSTR, INT, LPWSAPROTOCOL_INFOA, LPSOCKADDR, LPINT))
OWS_FN(INT, WSAStringToAddressW, WSASTRINGTOADDRESSW, (LPWSTR, INT, LPWSAPROTOCOL_INFOW, LPSOCKADDR, LPINT))
OWS_FN(INT, WSALookupServiceBeginA, WSALOOKUPSERVICEBEGINA, (LPWSAQUERYSETA, DWORD, LPHANDLE))
OWS_FN(INT, WSALookupServiceBeginW, WSALOOKUPSERVICEBEGINW, (LPWSAQUERYSETW, DWORD, LPHANDLE))
OWS_FN(INT, WSALookupServiceNextA, WSALOOKUPSERVICENEXTA, (HANDLE, DWORD, LPDWORD, LPWSAQUERYSETA))
OWS_FN(INT, WSALookupServiceNextW, WSALOOKUPSERVICENEXTW, (HANDLE, DWORD, LPDWORD, LPWSAQUERYSETW))
OWS_FN(INT, WSANSPIoctl, WSANSPIOCTL, (HANDLE, DWORD, LPVOID, DWORD, LPVOID, DWORD, LPDWORD, LPWSACOMPLETION))
OWS_FN(INT, WSALookupServiceEnd, WSALOOKUPSERVICEEND, (HANDLE))
OWS_FN(INT, WSAInstallServiceClassA, WSAINSTALLSERVICECLASSA, (LPWSASERVICECLASSINFOA))
OWS_FN(INT, WSAInstallServiceClassW, WSAINSTALLSERVICECLASSW, (LPWSASERVICECLASSINFOW))
OWS_FN(INT, WSARemoveServiceClass, WSAREMOVESERVICECLASS, (GUID *))
OWS_FN(INT, WSAGetServiceClassInfoA, WSAGETSERVICECLASSINFOA, (GUID *, GUID *, LPDWORD, LPWSASERVICECLASSINFOA))
OWS_FN(INT, WSAGetServiceClassInfoW, WSAGETSERVICECLASSINFOW, (GUID *, GUID *, LPDWORD, LPWSASERVICECLASSINFOW))
OWS_FN(INT, WSAEnumNameSpaceProvidersA, WSAENUMNAMESPACEPROVIDERSA, (LPDWORD, LPWSANAMESPACE_INFOA))
OWS_FN(INT, WSAEnumNameSpaceProvidersW, WSAENUMNAMESPACEPROVIDERSW, (LPDWORD, LPWSANAMESPACE_INFOW))
OWS_FN(INT, WSASetServiceA, WSASETSERVICEA, (LPWSAQUERYSETA, WSAESETSERVICEOP, DWORD))
OWS_FN(INT, WSASetServiceW, WSASETSERVICEW, (LPWSAQUERYSETW, WSAESETSERVICEOP, DWORD))
OWS_FN(INT, WSAProviderConfigChange, WSAPROVIDERCONFIGCHANGE, (LPHANDLE, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE))
OWS_FN(int, WSAPoll, WSAPOLL, (LPWSAPOLLFD, ULONG, INT))
#ifdef __cplusplus
}
#endif
#define WSAConnectByName OWS_AW(WSAConnectByName)
#define WSADuplicateSocket OWS_AW(WSADuplicateSocket)
#define WSAEnumProtocols OWS_AW(WSAEnumProtocols)
#define WSASocket OWS_AW(WSASocket)
#define WSAAddressToString OWS_AW(WSAAddressToString)
#define WSAStringToAddress OWS_AW(WSAStringToAddress)
#define WSALookupServiceBegin OWS_AW(WSALookupServiceBegin)
#define WSALookupServiceNext OWS_AW(WSALookupServiceNext)
#define WSAInstallServiceClass OWS_AW(WSAInstallServiceClass)
#define WSAGetServiceClassInfo OWS_AW(WSAGetServiceClassInfo)
#define WSAEnumNameSpaceProviders OWS_AW(WSAEnumNameSpaceProviders)
#define WSASetService OWS_AW(WSASetService)
#define LPFN_WSASOCKET OWS_AW(LPFN_WSASOCKET)
#include <ows/long_args.h>
#endif
