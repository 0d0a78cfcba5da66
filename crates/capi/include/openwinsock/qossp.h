/* Objects of the RSVP service provider. https://learn.microsoft.com/windows/win32/api/qossp/ */
#ifndef __QOSSP_H_
#define __QOSSP_H_
#include <winsock2.h>
#include <ws2tcpip.h>
typedef struct _QOS_DESTADDR { QOS_OBJECT_HDR ObjectHdr; const struct sockaddr *SocketAddress; ULONG SocketAddressLength; } QOS_DESTADDR, *LPQOS_DESTADDR;
#define RSVP_OBJECT_ID_BASE 1000
#define RSVP_OBJECT_STATUS_INFO (0x00000000 + RSVP_OBJECT_ID_BASE)
#define RSVP_OBJECT_RESERVE_INFO (0x00000001 + RSVP_OBJECT_ID_BASE)
#define RSVP_OBJECT_ADSPEC (0x00000002 + RSVP_OBJECT_ID_BASE)
#define RSVP_OBJECT_POLICY_INFO (0x00000003 + RSVP_OBJECT_ID_BASE)
#define RSVP_OBJECT_FILTERSPEC_LIST (0x00000004 + RSVP_OBJECT_ID_BASE)
#define RSVP_DEFAULT_STYLE 0
#define RSVP_WILDCARD_STYLE 1
#define RSVP_FIXED_FILTER_STYLE 2
#define RSVP_SHARED_EXPLICIT_STYLE 3
typedef struct _RSVP_STATUS_INFO { QOS_OBJECT_HDR ObjectHdr; ULONG StatusCode, ExtendedStatus1, ExtendedStatus2; } RSVP_STATUS_INFO, *LPRSVP_STATUS_INFO;
#endif
