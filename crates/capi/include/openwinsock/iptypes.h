/* Adapters and their addresses. https://learn.microsoft.com/windows/win32/api/iptypes/ */
#ifndef IP_TYPES_INCLUDED
#define IP_TYPES_INCLUDED
#include <winsock2.h>
#include <ws2ipdef.h>
#include <ifdef.h>
#include <nldef.h>
typedef struct _MIB_IPADDRROW_XP { DWORD dwAddr, dwIndex, dwMask, dwBCastAddr, dwReasmSize; unsigned short unused1, wType; } MIB_IPADDRROW_XP, *PMIB_IPADDRROW_XP, MIB_IPADDRROW, *PMIB_IPADDRROW;
typedef struct _MIB_IPADDRTABLE { DWORD dwNumEntries; MIB_IPADDRROW table[1]; } MIB_IPADDRTABLE, *PMIB_IPADDRTABLE;
#define MAX_ADAPTER_ADDRESS_LENGTH 8
#define MAX_DHCPV6_DUID_LENGTH 130
#define MAX_DNS_SUFFIX_STRING_LENGTH 256
#define GAA_FLAG_SKIP_UNICAST 0x0001
#define GAA_FLAG_SKIP_ANYCAST 0x0002
#define GAA_FLAG_SKIP_MULTICAST 0x0004
#define GAA_FLAG_SKIP_DNS_SERVER 0x0008
#define GAA_FLAG_INCLUDE_PREFIX 0x0010
#define GAA_FLAG_SKIP_FRIENDLY_NAME 0x0020
#define GAA_FLAG_INCLUDE_GATEWAYS 0x0080
#define GAA_FLAG_INCLUDE_ALL_INTERFACES 0x0100
#define OWS_ADAPTER_ADDRESS(tag, name, second) \
  typedef struct tag { union { ULONGLONG Alignment; struct { ULONG Length; DWORD second; }; }; struct tag *Next; SOCKET_ADDRESS Address; } name##_LH, *P##name##_LH, name##_XP, name, *P##name;
typedef struct _IP_ADAPTER_UNICAST_ADDRESS_LH {
  union { ULONGLONG Alignment; struct { ULONG Length; DWORD Flags; }; }; struct _IP_ADAPTER_UNICAST_ADDRESS_LH *Next; SOCKET_ADDRESS Address; IP_PREFIX_ORIGIN PrefixOrigin;
  IP_SUFFIX_ORIGIN SuffixOrigin; IP_DAD_STATE DadState; ULONG ValidLifetime, PreferredLifetime, LeaseLifetime; UINT8 OnLinkPrefixLength;
} IP_ADAPTER_UNICAST_ADDRESS_LH, *PIP_ADAPTER_UNICAST_ADDRESS_LH, IP_ADAPTER_UNICAST_ADDRESS, *PIP_ADAPTER_UNICAST_ADDRESS;
OWS_ADAPTER_ADDRESS(_IP_ADAPTER_ANYCAST_ADDRESS_XP, IP_ADAPTER_ANYCAST_ADDRESS, Flags)
OWS_ADAPTER_ADDRESS(_IP_ADAPTER_MULTICAST_ADDRESS_XP, IP_ADAPTER_MULTICAST_ADDRESS, Flags)
OWS_ADAPTER_ADDRESS(_IP_ADAPTER_DNS_SERVER_ADDRESS_XP, IP_ADAPTER_DNS_SERVER_ADDRESS, Reserved)
OWS_ADAPTER_ADDRESS(_IP_ADAPTER_WINS_SERVER_ADDRESS_LH, IP_ADAPTER_WINS_SERVER_ADDRESS, Reserved)
OWS_ADAPTER_ADDRESS(_IP_ADAPTER_GATEWAY_ADDRESS_LH, IP_ADAPTER_GATEWAY_ADDRESS, Reserved)
typedef struct _IP_ADAPTER_PREFIX_XP {
  union { ULONGLONG Alignment; struct { ULONG Length; DWORD Flags; }; }; struct _IP_ADAPTER_PREFIX_XP *Next; SOCKET_ADDRESS Address; ULONG PrefixLength;
} IP_ADAPTER_PREFIX_XP, *PIP_ADAPTER_PREFIX_XP, IP_ADAPTER_PREFIX, *PIP_ADAPTER_PREFIX;
typedef struct _IP_ADAPTER_DNS_SUFFIX { struct _IP_ADAPTER_DNS_SUFFIX *Next; WCHAR String[MAX_DNS_SUFFIX_STRING_LENGTH]; } IP_ADAPTER_DNS_SUFFIX, *PIP_ADAPTER_DNS_SUFFIX;
typedef struct _IP_ADAPTER_ADDRESSES_LH {
  union { ULONGLONG Alignment; struct { ULONG Length; IF_INDEX IfIndex; }; }; struct _IP_ADAPTER_ADDRESSES_LH *Next; PCHAR AdapterName;
  PIP_ADAPTER_UNICAST_ADDRESS FirstUnicastAddress; PIP_ADAPTER_ANYCAST_ADDRESS FirstAnycastAddress; PIP_ADAPTER_MULTICAST_ADDRESS FirstMulticastAddress;
  PIP_ADAPTER_DNS_SERVER_ADDRESS FirstDnsServerAddress; PWCHAR DnsSuffix, Description, FriendlyName; BYTE PhysicalAddress[MAX_ADAPTER_ADDRESS_LENGTH]; ULONG PhysicalAddressLength;
  union {
    ULONG Flags;
    struct {
      ULONG DdnsEnabled : 1, RegisterAdapterSuffix : 1, Dhcpv4Enabled : 1, ReceiveOnly : 1, NoMulticast : 1, Ipv6OtherStatefulConfig : 1, NetbiosOverTcpipEnabled : 1,
        Ipv4Enabled : 1, Ipv6Enabled : 1, Ipv6ManagedAddressConfigurationSupported : 1;
    };
  };
  ULONG Mtu; IFTYPE IfType; IF_OPER_STATUS OperStatus; IF_INDEX Ipv6IfIndex; ULONG ZoneIndices[16]; PIP_ADAPTER_PREFIX FirstPrefix; ULONG64 TransmitLinkSpeed, ReceiveLinkSpeed;
  PIP_ADAPTER_WINS_SERVER_ADDRESS FirstWinsServerAddress; PIP_ADAPTER_GATEWAY_ADDRESS FirstGatewayAddress; ULONG Ipv4Metric, Ipv6Metric; IF_LUID Luid; SOCKET_ADDRESS Dhcpv4Server;
  NET_IF_COMPARTMENT_ID CompartmentId; NET_IF_NETWORK_GUID NetworkGuid; NET_IF_CONNECTION_TYPE ConnectionType; TUNNEL_TYPE TunnelType; SOCKET_ADDRESS Dhcpv6Server;
  BYTE Dhcpv6ClientDuid[MAX_DHCPV6_DUID_LENGTH]; ULONG Dhcpv6ClientDuidLength, Dhcpv6Iaid; PIP_ADAPTER_DNS_SUFFIX FirstDnsSuffix;
} IP_ADAPTER_ADDRESSES_LH, *PIP_ADAPTER_ADDRESSES_LH, IP_ADAPTER_ADDRESSES, *PIP_ADAPTER_ADDRESSES;
#endif
