//! getsockopt and setsockopt: each row of the table, what the kernel has of it, and the codes.

mod common;

use std::collections::BTreeSet;

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_runtime::socket::{Sharing, options};
use openwinsock_runtime::{Handle, object};

const FAILED: i32 = SOCKET_ERROR;

/// The kinds of sockets that the tests make.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sort {
    Tcp4,
    Tcp6,
    Udp4,
    Udp6,
    Raw4,
    Raw6,
    Unix,
}
use Sort::*;

impl Sort {
    /// A new socket; none where the machine does not give raw sockets.
    fn socket(self) -> Option<SOCKET> {
        let (family, kind, protocol) = match self {
            Tcp4 => (AF_INET, SOCK_STREAM, IPPROTO_TCP),
            Tcp6 => (AF_INET6, SOCK_STREAM, IPPROTO_TCP),
            Udp4 => (AF_INET, SOCK_DGRAM, IPPROTO_UDP),
            Udp6 => (AF_INET6, SOCK_DGRAM, IPPROTO_UDP),
            Raw4 => (AF_INET, SOCK_RAW, IPPROTO_ICMP),
            Raw6 => (AF_INET6, SOCK_RAW, IPPROTO_ICMPV6),
            Unix => (AF_UNIX, SOCK_STREAM, 0),
        };
        // SAFETY: no pointers.
        let s = unsafe { socket(family.into(), kind, protocol) };
        if s == INVALID_SOCKET {
            assert!(matches!(self, Raw4 | Raw6) && wsa() == WSAEACCES, "{self:?} {}", wsa());
            return None;
        }
        Some(s)
    }
}

/// Reads a number: the result of the call or the code, and the length that it said.
fn get(s: SOCKET, level: i32, name: i32) -> Result<i32, i32> {
    let (mut value, mut len) = (0x5555_5555, 4);
    // SAFETY: the pointers are to local numbers.
    let result = unsafe { getsockopt(s, level, name, (&raw mut value).cast(), &raw mut len) };
    if result == 0 {
        assert_eq!(len, 4);
        Ok(value)
    } else {
        Err(wsa())
    }
}

fn set(s: SOCKET, level: i32, name: i32, value: i32) -> Result<(), i32> {
    set_bytes(s, level, name, &value.to_ne_bytes())
}

fn set_bytes(s: SOCKET, level: i32, name: i32, value: &[u8]) -> Result<(), i32> {
    let len = i32::try_from(value.len()).unwrap();
    // SAFETY: the block is as long as said.
    let result = unsafe { setsockopt(s, level, name, value.as_ptr(), len) };
    if result == 0 { Ok(()) } else { Err(wsa()) }
}

fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0);
}

/// What the kernel has.
fn kernel(s: SOCKET, level: i32, name: i32) -> i32 {
    let pin = object::socket(Handle(s)).unwrap();
    let (mut value, mut len) = (0, 4);
    // SAFETY: the pointers are to local numbers.
    let result =
        unsafe { libc::getsockopt(pin.raw_fd(), level, name, (&raw mut value).cast(), &raw mut len) };
    assert_eq!(result, 0, "{}", std::io::Error::last_os_error());
    value
}

/// An option that is a number: which sockets, its default, values that one sets with what one reads then, and what the
/// kernel has afterwards.
struct Case {
    sorts: &'static [Sort],
    level: i32,
    name: i32,
    text: &'static str,
    default: i32,
    /// Set, read, and the kernel's value.
    steps: &'static [(i32, i32, i32)],
    kernel: Option<(i32, i32)>,
}

macro_rules! case {
    ($level:ident, $name:ident, [$($sort:ident),*], $default:expr, $steps:expr, $kernel:expr) => {
        Case { sorts: &[$($sort),*], level: $level, name: $name as i32, text: stringify!($name),
            default: $default, steps: const { &$steps }, kernel: $kernel }
    };
}

const SOL: i32 = libc::SOL_SOCKET;
const IP: i32 = libc::IPPROTO_IP;
const IP6: i32 = libc::IPPROTO_IPV6;
const TCP: i32 = libc::IPPROTO_TCP;
const ON_OFF: [(i32, i32, i32); 3] = [(1, 1, 1), (0, 0, 0), (7, 1, 1)];
/// The loopback interface.
const LO: i32 = 1;

fn cases() -> Vec<Case> {
    vec![
        case!(SOL_SOCKET, SO_BROADCAST, [Udp4, Udp6, Raw4], 0, ON_OFF, Some((SOL, libc::SO_BROADCAST))),
        case!(SOL_SOCKET, SO_CONDITIONAL_ACCEPT, [Tcp4, Tcp6, Unix], 0, ON_OFF, None),
        case!(SOL_SOCKET, SO_DEBUG, [Tcp4, Udp6, Unix], 0, ON_OFF, None),
        case!(
            SOL_SOCKET,
            SO_DONTLINGER,
            [Tcp4, Tcp6],
            1,
            [(0, 0, 1), (1, 1, 0)],
            Some((SOL, libc::SO_LINGER))
        ),
        // Ignored, and so never the kernel's.
        case!(
            SOL_SOCKET,
            SO_DONTROUTE,
            [Tcp4, Udp4],
            0,
            [(1, 1, 0), (0, 0, 0)],
            Some((SOL, libc::SO_DONTROUTE))
        ),
        case!(SOL_SOCKET, SO_EXCLUSIVEADDRUSE, [Tcp4, Udp6, Unix], 0, ON_OFF, None),
        case!(SOL_SOCKET, SO_KEEPALIVE, [Tcp4, Tcp6], 0, ON_OFF, Some((SOL, libc::SO_KEEPALIVE))),
        case!(SOL_SOCKET, SO_OOBINLINE, [Tcp4, Tcp6], 0, ON_OFF, Some((SOL, libc::SO_OOBINLINE))),
        case!(
            SOL_SOCKET,
            SO_PORT_SCALABILITY,
            [Tcp4, Tcp6],
            0,
            ON_OFF,
            Some((IP, libc::IP_BIND_ADDRESS_NO_PORT))
        ),
        case!(SOL_SOCKET, SO_RANDOMIZE_PORT, [Tcp4, Udp4], 0, ON_OFF, None),
        case!(
            SOL_SOCKET,
            SO_REUSE_UNICASTPORT,
            [Tcp4, Tcp6],
            0,
            ON_OFF,
            Some((IP, libc::IP_BIND_ADDRESS_NO_PORT))
        ),
        // The kernel does not see it: its option of the same name means something else.
        case!(
            SOL_SOCKET,
            SO_REUSEADDR,
            [Tcp4, Udp4],
            0,
            [(1, 1, 0), (0, 0, 0)],
            Some((SOL, libc::SO_REUSEADDR))
        ),
        case!(
            SOL_SOCKET,
            SO_RCVTIMEO,
            [Tcp4, Udp6],
            0,
            [(1500, 1500, 1), (3, 3, 0), (-1, -1, 0), (0, 0, 0)],
            Some((SOL, libc::SO_RCVTIMEO))
        ),
        case!(
            SOL_SOCKET,
            SO_SNDTIMEO,
            [Tcp4, Udp6],
            0,
            [(2500, 2500, 2), (0, 0, 0)],
            Some((SOL, libc::SO_SNDTIMEO))
        ),
        case!(IPPROTO_TCP, TCP_NODELAY, [Tcp4, Tcp6], 0, ON_OFF, Some((TCP, libc::TCP_NODELAY))),
        case!(
            IPPROTO_TCP,
            TCP_KEEPIDLE,
            [Tcp4, Tcp6],
            7200,
            [(30, 30, 30), (100_000, 32767, 32767)],
            Some((TCP, libc::TCP_KEEPIDLE))
        ),
        case!(IPPROTO_TCP, TCP_KEEPINTVL, [Tcp4], 1, [(5, 5, 5)], Some((TCP, libc::TCP_KEEPINTVL))),
        case!(
            IPPROTO_TCP,
            TCP_KEEPCNT,
            [Tcp4],
            10,
            [(3, 3, 3), (255, 127, 127)],
            Some((TCP, libc::TCP_KEEPCNT))
        ),
        case!(
            IPPROTO_TCP,
            TCP_MAXRT,
            [Tcp4],
            0,
            [(20, 20, 20_000), (-1, -1, i32::MAX), (0, 0, 0)],
            Some((TCP, libc::TCP_USER_TIMEOUT))
        ),
        case!(
            IPPROTO_TCP,
            TCP_MAXRTMS,
            [Tcp6],
            0,
            [(2500, 2500, 2500), (-1, -1, i32::MAX)],
            Some((TCP, libc::TCP_USER_TIMEOUT))
        ),
        case!(IPPROTO_TCP, TCP_EXPEDITED_1122, [Tcp4], 0, [(0, 0, 0)], None),
        case!(IPPROTO_TCP, TCP_BSDURGENT, [Tcp4], 1, [(1, 1, 0)], None),
        case!(
            IPPROTO_TCP,
            TCP_FASTOPEN,
            [Tcp4, Tcp6],
            0,
            [(1, 1, 256), (0, 0, 0)],
            Some((TCP, libc::TCP_FASTOPEN))
        ),
        case!(IPPROTO_UDP, UDP_NOCHECKSUM, [Udp4], 0, ON_OFF, Some((SOL, libc::SO_NO_CHECK))),
        case!(
            IPPROTO_UDP,
            UDP_CHECKSUM_COVERAGE,
            [Udp4],
            1,
            [(0, 0, 1), (1, 1, 0)],
            Some((SOL, libc::SO_NO_CHECK))
        ),
        case!(
            IPPROTO_UDP,
            UDP_SEND_MSG_SIZE,
            [Udp4, Udp6],
            0,
            [(1200, 1200, 1200), (0, 0, 0)],
            Some((libc::IPPROTO_UDP, libc::UDP_SEGMENT))
        ),
        case!(IPPROTO_IP, IP_HDRINCL, [Raw4], 0, ON_OFF, Some((IP, libc::IP_HDRINCL))),
        case!(IPPROTO_IP, IP_TOS, [Tcp4, Udp4], 0, [(0x10, 0x10, 0x10)], Some((IP, libc::IP_TOS))),
        case!(
            IPPROTO_IP,
            IP_TTL,
            [Tcp4, Udp4, Udp6],
            64,
            [(5, 5, 5), (255, 255, 255)],
            Some((IP, libc::IP_TTL))
        ),
        case!(
            IPPROTO_IP,
            IP_MULTICAST_TTL,
            [Udp4, Raw4],
            1,
            [(4, 4, 4), (0, 0, 0)],
            Some((IP, libc::IP_MULTICAST_TTL))
        ),
        case!(
            IPPROTO_IP,
            IP_MULTICAST_LOOP,
            [Udp4],
            1,
            [(0, 0, 0), (1, 1, 1)],
            Some((IP, libc::IP_MULTICAST_LOOP))
        ),
        case!(
            IPPROTO_IP,
            IP_DONTFRAGMENT,
            [Udp4],
            0,
            [(1, 1, libc::IP_PMTUDISC_DO), (0, 0, libc::IP_PMTUDISC_DONT)],
            Some((IP, libc::IP_MTU_DISCOVER))
        ),
        case!(
            IPPROTO_IP,
            IP_MTU_DISCOVER,
            [Tcp4, Udp4],
            IP_PMTUDISC_NOT_SET,
            [
                (IP_PMTUDISC_DO, IP_PMTUDISC_DO, libc::IP_PMTUDISC_DO),
                (IP_PMTUDISC_DONT, IP_PMTUDISC_DONT, libc::IP_PMTUDISC_DONT),
                (IP_PMTUDISC_PROBE, IP_PMTUDISC_PROBE, libc::IP_PMTUDISC_PROBE),
                (IP_PMTUDISC_NOT_SET, IP_PMTUDISC_NOT_SET, libc::IP_PMTUDISC_WANT),
            ],
            Some((IP, libc::IP_MTU_DISCOVER))
        ),
        case!(IPPROTO_IP, IP_PKTINFO, [Udp4, Udp6, Raw4], 0, ON_OFF, Some((IP, libc::IP_PKTINFO))),
        case!(IPPROTO_IP, IP_RECVIF, [Udp4], 0, ON_OFF, Some((IP, libc::IP_PKTINFO))),
        case!(IPPROTO_IP, IP_RECVTTL, [Udp4], 0, ON_OFF, Some((IP, libc::IP_RECVTTL))),
        case!(IPPROTO_IP, IP_RECVTOS, [Udp4], 0, ON_OFF, Some((IP, libc::IP_RECVTOS))),
        case!(IPPROTO_IP, IP_RECVECN, [Udp4], 0, ON_OFF, Some((IP, libc::IP_RECVTOS))),
        // Network order in, host order out.
        case!(
            IPPROTO_IP,
            IP_UNICAST_IF,
            [Tcp4, Udp4],
            0,
            [(LO.to_be(), LO, LO.to_be()), (0, 0, 0)],
            Some((IP, libc::IP_UNICAST_IF))
        ),
        case!(
            IPPROTO_IP,
            IP_MULTICAST_IF,
            [Udp4],
            0,
            [(LO.to_be(), LO, 0), (0x7f00_0001_i32.to_be(), LO, 0x7f00_0001_i32.to_be()), (0, 0, 0),],
            Some((IP, libc::IP_MULTICAST_IF))
        ),
        case!(IPPROTO_IP, IP_PROTECTION_LEVEL, [Tcp4], 20, [(10, 10, 0), (20, 20, 0)], None),
        case!(IPPROTO_IPV6, IPV6_PROTECTION_LEVEL, [Tcp6, Udp6], 20, [(10, 10, 0), (20, 20, 0)], None),
        case!(
            IPPROTO_IPV6,
            IPV6_V6ONLY,
            [Tcp6, Udp6],
            1,
            [(0, 0, 0), (1, 1, 1)],
            Some((IP6, libc::IPV6_V6ONLY))
        ),
        case!(
            IPPROTO_IPV6,
            IPV6_UNICAST_HOPS,
            [Tcp6, Udp6],
            64,
            [(3, 3, 3), (-1, 64, 64)],
            Some((IP6, libc::IPV6_UNICAST_HOPS))
        ),
        case!(
            IPPROTO_IPV6,
            IPV6_MULTICAST_HOPS,
            [Udp6, Raw6],
            1,
            [(3, 3, 3), (255, 255, 255)],
            Some((IP6, libc::IPV6_MULTICAST_HOPS))
        ),
        case!(
            IPPROTO_IPV6,
            IPV6_MULTICAST_LOOP,
            [Udp6],
            1,
            [(0, 0, 0), (1, 1, 1)],
            Some((IP6, libc::IPV6_MULTICAST_LOOP))
        ),
        case!(
            IPPROTO_IPV6,
            IPV6_MULTICAST_IF,
            [Udp6],
            0,
            [(LO, LO, LO), (0, 0, 0)],
            Some((IP6, libc::IPV6_MULTICAST_IF))
        ),
        // Host order on Windows, network order in the kernel.
        case!(
            IPPROTO_IPV6,
            IPV6_UNICAST_IF,
            [Udp6, Tcp6],
            0,
            [(LO, LO, LO.to_be()), (0, 0, 0)],
            Some((IP6, libc::IPV6_UNICAST_IF))
        ),
        case!(IPPROTO_IPV6, IPV6_DONTFRAG, [Udp6], 0, ON_OFF, Some((IP6, libc::IPV6_DONTFRAG))),
        case!(
            IPPROTO_IPV6,
            IPV6_MTU_DISCOVER,
            [Udp6, Tcp6],
            IP_PMTUDISC_NOT_SET,
            [
                (IP_PMTUDISC_DO, IP_PMTUDISC_DO, libc::IPV6_PMTUDISC_DO),
                (IP_PMTUDISC_DONT, IP_PMTUDISC_DONT, libc::IPV6_PMTUDISC_DONT),
            ],
            Some((IP6, libc::IPV6_MTU_DISCOVER))
        ),
        case!(IPPROTO_IPV6, IPV6_HDRINCL, [Raw6], 0, ON_OFF, Some((IP6, libc::IPV6_HDRINCL))),
        case!(IPPROTO_IPV6, IPV6_PKTINFO, [Udp6, Raw6], 0, ON_OFF, Some((IP6, libc::IPV6_RECVPKTINFO))),
        case!(IPPROTO_IPV6, IPV6_RECVIF, [Udp6], 0, ON_OFF, Some((IP6, libc::IPV6_RECVPKTINFO))),
        case!(IPPROTO_IPV6, IPV6_HOPLIMIT, [Udp6], 0, ON_OFF, Some((IP6, libc::IPV6_RECVHOPLIMIT))),
        case!(IPPROTO_IPV6, IPV6_RECVTCLASS, [Udp6], 0, ON_OFF, Some((IP6, libc::IPV6_RECVTCLASS))),
        case!(IPPROTO_IPV6, IPV6_RECVECN, [Udp6], 0, ON_OFF, Some((IP6, libc::IPV6_RECVTCLASS))),
    ]
}

#[test]
fn every_number_goes_round_and_reaches_the_kernel() {
    let _started = Wsa::start();
    for case in cases() {
        for sort in case.sorts {
            let Some(s) = sort.socket() else { continue };
            let about = format!("{} on {sort:?}", case.text);
            assert_eq!(get(s, case.level, case.name), Ok(case.default), "default of {about}");
            for (value, read, in_kernel) in case.steps {
                assert_eq!(set(s, case.level, case.name, *value), Ok(()), "{about} = {value}");
                assert_eq!(get(s, case.level, case.name), Ok(*read), "{about} = {value}");
                if let Some((level, name)) = case.kernel {
                    assert_eq!(kernel(s, level, name), *in_kernel, "the kernel's {about} = {value}");
                }
            }
            close(s);
        }
    }
}

/// Options that other tests of this file set or read.
const TESTED_APART: &[&str] = &[
    "SO_ACCEPTCONN",
    "SO_BSP_STATE",
    "SO_CONNECT_TIME",
    "SO_ERROR",
    "SO_GROUP_ID",
    "SO_LINGER",
    "SO_MAXDG",
    "SO_MAXPATHDG",
    "SO_MAX_MSG_SIZE",
    "SO_OPENTYPE",
    "SO_PROTOCOL_INFOA",
    "SO_PROTOCOL_INFOW",
    "SO_RCVBUF",
    "SO_RCVLOWAT",
    "SO_SNDBUF",
    "SO_SNDLOWAT",
    "SO_USELOOPBACK",
    "SO_TYPE",
    "SO_UPDATE_ACCEPT_CONTEXT",
    "SO_UPDATE_CONNECT_CONTEXT",
    "TCP_MAXSEG",
    "IP_OPTIONS",
    "IP_MTU",
    "IPV6_MTU",
    "IPV6_CHECKSUM",
    "IP_ADD_MEMBERSHIP",
    "IP_DROP_MEMBERSHIP",
    "IP_ADD_SOURCE_MEMBERSHIP",
    "IP_DROP_SOURCE_MEMBERSHIP",
    "IP_BLOCK_SOURCE",
    "IP_UNBLOCK_SOURCE",
    "IPV6_ADD_MEMBERSHIP",
    "IPV6_DROP_MEMBERSHIP",
    "MCAST_JOIN_GROUP",
    "MCAST_LEAVE_GROUP",
    "MCAST_JOIN_SOURCE_GROUP",
    "MCAST_LEAVE_SOURCE_GROUP",
    "MCAST_BLOCK_SOURCE",
    "MCAST_UNBLOCK_SOURCE",
];

#[test]
fn no_row_is_untested() {
    let rounds: BTreeSet<_> = cases().iter().map(|case| (case.level, case.text)).collect();
    for (level, rows) in options::levels() {
        for row in rows {
            let apart = TESTED_APART.contains(&row.text());
            assert!(rounds.contains(&(level, row.text())) != apart, "{} of level {level}", row.text());
        }
    }
}

#[test]
fn what_can_be_read_by_a_byte_is_and_what_needs_more_is_refused() {
    let _started = Wsa::start();
    for case in cases() {
        let Some(s) = case.sorts[0].socket() else { continue };
        let (mut byte, mut len) = (0x55_u8, 1);
        // SAFETY: the pointers are to local numbers.
        let result = unsafe { getsockopt(s, case.level, case.name, &raw mut byte, &raw mut len) };
        let code = if result == 0 { 0 } else { wsa() };
        let whole = [
            "SO_KEEPALIVE",
            "SO_CONDITIONAL_ACCEPT",
            "IP_PKTINFO",
            "IPV6_PKTINFO",
            "SO_RCVTIMEO",
            "SO_SNDTIMEO",
            "TCP_KEEPIDLE",
            "IP_MULTICAST_IF",
        ];
        if whole.contains(&case.text) {
            assert_eq!(code, WSAEFAULT, "{}", case.text);
            assert_eq!(set_bytes(s, case.level, case.name, &[1]), Err(WSAEFAULT), "{}", case.text);
        } else if code == 0 {
            assert_eq!((len, i32::from(byte)), (1, case.default & 0xff), "{}", case.text);
        } else {
            assert_eq!(code, WSAEFAULT, "{}", case.text);
        }
        // Nothing at all is always too little.
        assert_eq!(set_bytes(s, case.level, case.name, &[]), Err(WSAEFAULT), "{}", case.text);
        close(s);
    }
    let s = Tcp4.socket().unwrap();
    assert_eq!(set_bytes(s, IPPROTO_TCP, TCP_NODELAY, &[1]), Ok(()));
    assert_eq!(get(s, IPPROTO_TCP, TCP_NODELAY), Ok(1));
    close(s);
}

#[test]
fn unknown_levels_options_and_bad_pointers_have_their_codes() {
    let _started = Wsa::start();
    let (tcp, udp, udp6) = (Tcp4.socket().unwrap(), Udp4.socket().unwrap(), Udp6.socket().unwrap());
    let unix = Unix.socket().unwrap();
    for (s, level, name, code) in [
        (tcp, 12345, SO_TYPE, WSAEINVAL),
        (tcp, IPPROTO_ICMP, 1, WSAEINVAL),
        (tcp, SOL_SOCKET, 0x7777, WSAENOPROTOOPT),
        (tcp, IPPROTO_TCP, 0x7777, WSAENOPROTOOPT),
        // An option of another kind of socket.
        (udp, IPPROTO_TCP, TCP_NODELAY, WSAENOPROTOOPT),
        (tcp, IPPROTO_UDP, UDP_NOCHECKSUM, WSAENOPROTOOPT),
        (udp, SOL_SOCKET, SO_KEEPALIVE, WSAENOPROTOOPT),
        (udp, SOL_SOCKET, SO_OOBINLINE, WSAENOPROTOOPT),
        (udp, SOL_SOCKET, SO_DONTLINGER, WSAENOPROTOOPT),
        (udp, SOL_SOCKET, SO_CONDITIONAL_ACCEPT, WSAENOPROTOOPT),
        (tcp, SOL_SOCKET, SO_BROADCAST, WSAENOPROTOOPT),
        (tcp, IPPROTO_IP, IP_PKTINFO, WSAENOPROTOOPT),
        (tcp, IPPROTO_IP, IP_MULTICAST_TTL, WSAENOPROTOOPT),
        (udp, IPPROTO_IP, IP_HDRINCL, WSAENOPROTOOPT),
        (udp6, IPPROTO_UDP, UDP_NOCHECKSUM, WSAENOPROTOOPT),
        // An option of another family.
        (udp, IPPROTO_IPV6, IPV6_V6ONLY, WSAENOPROTOOPT),
        (udp6, SOL_SOCKET, SO_DONTROUTE, WSAENOPROTOOPT),
        (unix, IPPROTO_IP, IP_TTL, WSAENOPROTOOPT),
        (unix, IPPROTO_TCP, TCP_NODELAY, WSAENOPROTOOPT),
        // Documented as known and not supported.
        (tcp, SOL_SOCKET, SO_RCVLOWAT, WSAEINVAL),
        (tcp, SOL_SOCKET, SO_SNDLOWAT, WSAEINVAL),
        (udp, SOL_SOCKET, SO_USELOOPBACK, WSAEINVAL),
        (tcp, SOL_SOCKET, SO_GROUP_PRIORITY, WSAENOPROTOOPT),
    ] {
        assert_eq!(get(s, level, name), Err(code), "get {level} {name}");
        assert_eq!(set(s, level, name, 1), Err(code), "set {level} {name}");
    }
    assert_eq!(get(0x1234, SOL_SOCKET, SO_TYPE), Err(WSAENOTSOCK));
    assert_eq!(set(0x1234, SOL_SOCKET, SO_DEBUG, 1), Err(WSAENOTSOCK));
    let (mut value, mut len) = (0, 4);
    let bad = 8 as *mut u8;
    // SAFETY: the bad pointers are in the lowest 64 KiB, which is noticed.
    unsafe {
        for pointer in [std::ptr::null_mut(), bad] {
            assert_eq!(
                (getsockopt(tcp, SOL_SOCKET, SO_TYPE, pointer, &raw mut len), wsa()),
                (FAILED, WSAEFAULT)
            );
            assert_eq!((setsockopt(tcp, SOL_SOCKET, SO_DEBUG, pointer, 4), wsa()), (FAILED, WSAEFAULT));
            let optlen = pointer.cast::<i32>();
            let result = getsockopt(tcp, SOL_SOCKET, SO_TYPE, (&raw mut value).cast(), optlen);
            assert_eq!((result, wsa()), (FAILED, WSAEFAULT));
        }
        for short in [-1, 0, 3] {
            len = short;
            let result = getsockopt(tcp, SOL_SOCKET, SO_TYPE, (&raw mut value).cast(), &raw mut len);
            assert_eq!((result, wsa()), (FAILED, WSAEFAULT), "{short}");
            let result = setsockopt(tcp, SOL_SOCKET, SO_RCVBUF, (&raw const value).cast(), short);
            assert_eq!((result, wsa()), (FAILED, WSAEFAULT), "{short}");
        }
    }
    for s in [tcp, udp, udp6, unix] {
        close(s);
    }
}

#[test]
fn values_out_of_range_and_wrong_directions() {
    let _started = Wsa::start();
    let (tcp, udp, udp6) = (Tcp4.socket().unwrap(), Udp4.socket().unwrap(), Udp6.socket().unwrap());
    for (s, level, name, value) in [
        (tcp, IPPROTO_IP, IP_TTL, 0),
        (tcp, IPPROTO_IP, IP_TTL, 256),
        (udp, IPPROTO_IP, IP_MULTICAST_TTL, 256),
        (udp6, IPPROTO_IPV6, IPV6_UNICAST_HOPS, 256),
        (udp6, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 300),
        (tcp, IPPROTO_TCP, TCP_KEEPCNT, 256),
        (tcp, IPPROTO_TCP, TCP_KEEPCNT, 0),
        (tcp, IPPROTO_TCP, TCP_KEEPIDLE, 0),
        (tcp, IPPROTO_TCP, TCP_KEEPINTVL, -5),
        (tcp, IPPROTO_TCP, TCP_MAXRT, -2),
        (udp, IPPROTO_UDP, UDP_SEND_MSG_SIZE, 70_000),
        (tcp, SOL_SOCKET, SO_SNDBUF, -1),
        (udp, IPPROTO_IP, IP_MTU_DISCOVER, 77),
        (udp6, IPPROTO_IPV6, IPV6_PROTECTION_LEVEL, 11),
    ] {
        assert_eq!(set(s, level, name, value), Err(WSAEINVAL), "{level} {name} = {value}");
    }
    // An interface that does not exist.
    for (s, level, name, value) in [
        (udp, IPPROTO_IP, IP_MULTICAST_IF, 0x0000_7777_i32.to_be()),
        (udp, IPPROTO_IP, IP_MULTICAST_IF, 0xc633_6407_u32.to_be().cast_signed()),
        (udp6, IPPROTO_IPV6, IPV6_MULTICAST_IF, 0x7777),
    ] {
        assert_eq!(set(s, level, name, value), Err(WSAEADDRNOTAVAIL), "{level} {name} = {value}");
    }
    // What Linux cannot do is said, not pretended.
    assert_eq!(set(tcp, IPPROTO_TCP, TCP_EXPEDITED_1122, 1), Err(WSAENOPROTOOPT));
    assert_eq!(set(tcp, IPPROTO_TCP, TCP_BSDURGENT, 0), Err(WSAENOPROTOOPT));
    assert_eq!(set(udp6, IPPROTO_IPV6, IPV6_PROTECTION_LEVEL, 30), Err(WSAENOPROTOOPT));
    for name in
        [SO_TYPE, SO_ACCEPTCONN, SO_ERROR, SO_MAX_MSG_SIZE, SO_CONNECT_TIME, SO_GROUP_ID, SO_BSP_STATE]
    {
        assert_eq!(set(tcp, SOL_SOCKET, name, 1), Err(WSAENOPROTOOPT), "{name}");
    }
    assert_eq!(set(tcp, IPPROTO_TCP, TCP_MAXSEG, 1000), Err(WSAENOPROTOOPT));
    assert_eq!(get(udp, IPPROTO_IP, IP_ADD_MEMBERSHIP), Err(WSAENOPROTOOPT));
    assert_eq!(get(tcp, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT), Err(WSAENOPROTOOPT));
    for s in [tcp, udp, udp6] {
        close(s);
    }
}

#[test]
fn success_clears_the_last_error_and_failure_without_startup_says_so() {
    let started = Wsa::start();
    let s = Tcp4.socket().unwrap();
    // SAFETY: no pointers.
    unsafe { WSASetLastError(77) };
    assert_eq!((set(s, SOL_SOCKET, SO_DEBUG, 1), wsa()), (Ok(()), 0));
    // SAFETY: no pointers.
    unsafe { WSASetLastError(77) };
    assert_eq!((get(s, SOL_SOCKET, SO_ERROR), wsa()), (Ok(0), 0));
    close(s);
    drop(started);
}

#[test]
fn reuse_and_exclusive_exclude_each_other() {
    let _started = Wsa::start();
    let sharing = |s| object::socket(Handle(s)).unwrap().sharing();
    let s = Tcp4.socket().unwrap();
    assert_eq!(sharing(s), Sharing::Default);
    assert_eq!(set(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1), Ok(()));
    assert_eq!(set(s, SOL_SOCKET, SO_REUSEADDR, 1), Err(WSAEINVAL));
    assert_eq!(set(s, SOL_SOCKET, SO_REUSEADDR, 0), Ok(()));
    assert_eq!(sharing(s), Sharing::Exclusive);
    assert_eq!(set(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 0), Ok(()));
    assert_eq!(set(s, SOL_SOCKET, SO_REUSEADDR, 1), Ok(()));
    assert_eq!(set(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1), Err(WSAEINVAL));
    assert_eq!(sharing(s), Sharing::Reuse);
    close(s);
    // Too late after bind, for those that say so.
    let (listener, _) = common::listener();
    for name in [SO_EXCLUSIVEADDRUSE, SO_PORT_SCALABILITY, SO_RANDOMIZE_PORT, SO_REUSE_UNICASTPORT] {
        assert_eq!(set(listener, SOL_SOCKET, name, 1), Err(WSAEINVAL), "{name}");
    }
    assert_eq!(set(listener, SOL_SOCKET, SO_REUSEADDR, 1), Ok(()));
    assert_eq!(set(listener, SOL_SOCKET, SO_CONDITIONAL_ACCEPT, 1), Err(WSAEINVAL));
    close(listener);
    let s = Tcp4.socket().unwrap();
    assert_eq!(set(s, SOL_SOCKET, SO_REUSE_UNICASTPORT, 1), Ok(()));
    assert_eq!(set(s, SOL_SOCKET, SO_RANDOMIZE_PORT, 1), Err(WSAEINVAL));
    close(s);
}

#[test]
fn buffers_read_as_they_were_set() {
    let _started = Wsa::start();
    for (name, in_kernel) in [(SO_SNDBUF, libc::SO_SNDBUF), (SO_RCVBUF, libc::SO_RCVBUF)] {
        for sort in [Tcp4, Udp6, Unix] {
            let s = sort.socket().unwrap();
            let default = get(s, SOL_SOCKET, name).unwrap();
            assert_eq!(default, kernel(s, SOL, in_kernel) / 2);
            for size in [65536, 100_001, 0] {
                assert_eq!(set(s, SOL_SOCKET, name, size), Ok(()));
                assert_eq!(get(s, SOL_SOCKET, name), Ok(size), "{sort:?}");
                assert!(kernel(s, SOL, in_kernel) >= 2 * size);
            }
            // What the system does not give is not claimed.
            assert_eq!(set(s, SOL_SOCKET, name, 1 << 30), Ok(()));
            assert_eq!(get(s, SOL_SOCKET, name), Ok(kernel(s, SOL, in_kernel) / 2));
            close(s);
        }
    }
}

#[test]
fn linger_is_two_shorts() {
    let _started = Wsa::start();
    let s = Tcp4.socket().unwrap();
    let value = LINGER { l_onoff: 1, l_linger: 30 };
    // SAFETY: the pointers are to local structures.
    unsafe {
        assert_eq!(setsockopt(s, SOL_SOCKET, SO_LINGER, (&raw const value).cast(), 4), 0);
        let mut read = LINGER { l_onoff: 9, l_linger: 9 };
        let mut len = 4;
        assert_eq!(getsockopt(s, SOL_SOCKET, SO_LINGER, (&raw mut read).cast(), &raw mut len), 0);
        assert_eq!((read.l_onoff, read.l_linger, len), (1, 30, 4));
    }
    let mut in_kernel = libc::linger { l_onoff: 0, l_linger: 0 };
    let mut len = 8;
    let fd = object::socket(Handle(s)).unwrap().raw_fd();
    // SAFETY: the pointers are to local structures.
    unsafe { libc::getsockopt(fd, SOL, libc::SO_LINGER, (&raw mut in_kernel).cast(), &raw mut len) };
    assert_eq!((in_kernel.l_onoff, in_kernel.l_linger), (1, 30));
    assert_eq!(get(s, SOL_SOCKET, SO_DONTLINGER), Ok(0));
    assert_eq!(set(s, SOL_SOCKET, SO_DONTLINGER, 1), Ok(()));
    assert_eq!(kernel(s, SOL, libc::SO_LINGER), 0);
    assert_eq!(set_bytes(s, SOL_SOCKET, SO_LINGER, &[1, 0]), Err(WSAEFAULT));
    close(s);
}

/// A connected pair of TCP sockets: the listener is closed.
fn pair() -> (SOCKET, SOCKET) {
    let (listener, port) = common::listener();
    let client = Tcp4.socket().unwrap();
    let address = loopback(port);
    // SAFETY: the pointer is to a local structure.
    let server = unsafe {
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0, "{}", wsa());
        accept(listener, std::ptr::null_mut(), std::ptr::null_mut())
    };
    assert_ne!(server, INVALID_SOCKET);
    close(listener);
    (client, server)
}

#[test]
fn what_a_socket_says_of_itself() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    assert_eq!(get(listener, SOL_SOCKET, SO_ACCEPTCONN), Ok(1));
    assert_eq!(get(listener, SOL_SOCKET, SO_CONNECT_TIME), Ok(-1));
    let client = Tcp4.socket().unwrap();
    assert_eq!(get(client, SOL_SOCKET, SO_ACCEPTCONN), Ok(0));
    assert_eq!(set_bytes(client, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, &[]), Err(WSAENOTCONN));
    let address = loopback(port);
    // SAFETY: the pointer is to a local structure.
    assert_eq!(unsafe { connect(client, (&raw const address).cast(), 16) }, 0);
    assert_eq!(set_bytes(client, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, &[]), Ok(()));
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(get(client, SOL_SOCKET, SO_CONNECT_TIME), Ok(1));
    let mss = get(client, IPPROTO_TCP, TCP_MAXSEG).unwrap();
    assert_eq!(mss, kernel(client, TCP, libc::TCP_MAXSEG));
    let mtu = get(client, IPPROTO_IP, IP_MTU).unwrap();
    assert!(mtu >= 1280, "{mtu}");
    for (sort, kind, largest) in
        [(Tcp6, SOCK_STREAM, 0), (Udp4, SOCK_DGRAM, 65507), (Udp6, SOCK_DGRAM, 65527), (Unix, SOCK_STREAM, 0)]
    {
        let s = sort.socket().unwrap();
        assert_eq!(get(s, SOL_SOCKET, SO_TYPE), Ok(kind));
        assert_eq!(get(s, SOL_SOCKET, SO_MAX_MSG_SIZE), Ok(largest), "{sort:?}");
        let datagrams = if kind == SOCK_DGRAM { Ok(largest) } else { Err(WSAENOPROTOOPT) };
        assert_eq!(get(s, SOL_SOCKET, SO_MAXDG), datagrams);
        assert_eq!(get(s, SOL_SOCKET, SO_MAXPATHDG), datagrams);
        assert_eq!(get(s, SOL_SOCKET, SO_GROUP_ID), Ok(0));
        close(s);
    }
    for (sort, level, name) in [(Udp4, IPPROTO_IP, IP_MTU), (Udp6, IPPROTO_IPV6, IPV6_MTU)] {
        let s = sort.socket().unwrap();
        assert_eq!(get(s, level, name), Err(WSAENOTCONN));
        close(s);
    }
    close(client);
    close(listener);
}

#[test]
fn the_largest_message_goes_through_and_one_byte_more_does_not() {
    let _started = Wsa::start();
    let (from, to) = (Udp4.socket().unwrap(), Udp4.socket().unwrap());
    let mut address = loopback(0);
    let mut len = 16;
    let largest = get(from, SOL_SOCKET, SO_MAX_MSG_SIZE).unwrap();
    let block = vec![0; 70_000];
    // SAFETY: the pointers are to local blocks of the lengths given.
    unsafe {
        assert_eq!(bind(to, (&raw const address).cast(), 16), 0);
        assert_eq!(getsockname(to, (&raw mut address).cast(), &raw mut len), 0);
        assert_eq!(sendto(from, block.as_ptr(), largest, 0, (&raw const address).cast(), 16), largest);
        let more = sendto(from, block.as_ptr(), largest + 1, 0, (&raw const address).cast(), 16);
        assert_eq!((more, wsa()), (FAILED, WSAEMSGSIZE));
    }
    close(from);
    close(to);
}

#[test]
fn addresses_of_a_socket_in_one_block() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let mut block = [0_u64; 32];
    let mut len = 256;
    // SAFETY: the block is large enough and aligned; what the structure points to is in it.
    unsafe {
        assert_eq!(getsockopt(client, SOL_SOCKET, SO_BSP_STATE, block.as_mut_ptr().cast(), &raw mut len), 0);
        let info = block.as_ptr().cast::<CSADDR_INFO>().read();
        assert_eq!((info.iSocketType, info.iProtocol), (SOCK_STREAM, IPPROTO_TCP));
        assert_eq!((info.LocalAddr.iSockaddrLength, info.RemoteAddr.iSockaddrLength), (16, 16));
        let end = block.as_ptr().addr() + usize::try_from(len).unwrap();
        assert!((block.as_ptr().addr()..end).contains(&info.RemoteAddr.lpSockaddr.addr()));
        let remote = info.RemoteAddr.lpSockaddr.cast::<SOCKADDR_IN>().read();
        let mut expected = loopback(0);
        let mut expected_len = 16;
        assert_eq!(getpeername(client, (&raw mut expected).cast(), &raw mut expected_len), 0);
        assert_eq!((remote.sin_family, remote.sin_port), (AF_INET, expected.sin_port));
        // Room for the structure alone is not enough once there are addresses.
        len = i32::try_from(size_of::<CSADDR_INFO>()).unwrap();
        let short = getsockopt(client, SOL_SOCKET, SO_BSP_STATE, block.as_mut_ptr().cast(), &raw mut len);
        assert_eq!((short, wsa()), (FAILED, WSAEFAULT));
        let fresh = Udp6.socket().unwrap();
        len = 256;
        assert_eq!(getsockopt(fresh, SOL_SOCKET, SO_BSP_STATE, block.as_mut_ptr().cast(), &raw mut len), 0);
        let info = block.as_ptr().cast::<CSADDR_INFO>().read();
        assert_eq!((info.LocalAddr.lpSockaddr.is_null(), info.iSocketType), (true, SOCK_DGRAM));
        close(fresh);
    }
    close(client);
    close(server);
}

#[test]
fn a_socket_describes_its_protocol() {
    let _started = Wsa::start();
    let s = Udp6.socket().unwrap();
    // SAFETY: the structures are plain data, and the lengths theirs.
    unsafe {
        let mut wide: WSAPROTOCOL_INFOW = std::mem::zeroed();
        let mut len = i32::try_from(size_of::<WSAPROTOCOL_INFOW>()).unwrap();
        assert_eq!(getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOW, (&raw mut wide).cast(), &raw mut len), 0);
        assert_eq!((wide.iAddressFamily, wide.iSocketType, wide.iProtocol), (23, SOCK_DGRAM, IPPROTO_UDP));
        assert_eq!((wide.iMaxSockAddr, wide.iMinSockAddr, wide.iVersion), (28, 28, 2));
        assert_eq!((wide.dwServiceFlags1, wide.ProtocolChain.ChainLen), (0x20609, 1));
        assert_ne!(wide.ProviderId.data1, 0);
        let mut narrow: WSAPROTOCOL_INFOA = std::mem::zeroed();
        len = i32::try_from(size_of::<WSAPROTOCOL_INFOA>()).unwrap();
        assert_eq!(getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOA, (&raw mut narrow).cast(), &raw mut len), 0);
        assert_eq!(narrow.dwCatalogEntryId, wide.dwCatalogEntryId);
        let name: Vec<u16> = narrow.szProtocol.iter().map(|c| u16::from(c.cast_unsigned())).collect();
        assert_eq!(name, wide.szProtocol);
        assert!(name.starts_with(&"OpenWinsock [UDP/IPv6]".encode_utf16().collect::<Vec<_>>()));
        len -= 1;
        let short = getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOA, (&raw mut narrow).cast(), &raw mut len);
        assert_eq!((short, wsa()), (FAILED, WSAEFAULT));
    }
    close(s);
}

/// Waits until the kernel has something to say about the socket.
fn wait_for(s: SOCKET, events: i16) {
    let fd = object::socket(Handle(s)).unwrap().raw_fd();
    let mut one = libc::pollfd { fd, events, revents: 0 };
    // SAFETY: the structure is local.
    assert_eq!(unsafe { libc::poll(&raw mut one, 1, 5000) }, 1, "nothing within five seconds");
}

#[test]
fn the_error_of_a_connect_is_read_once_and_the_socket_can_try_again() {
    let _started = Wsa::start();
    let (unused, port) = common::listener();
    close(unused);
    let s = Tcp4.socket().unwrap();
    let mut on = 1;
    let address = loopback(port);
    // SAFETY: the pointers are to local values.
    unsafe {
        assert_eq!(ioctlsocket(s, FIONBIO, &raw mut on), 0);
        let result = connect(s, (&raw const address).cast(), 16);
        // Loopback may refuse at once; then the call itself has told.
        if (result, wsa()) == (FAILED, WSAEWOULDBLOCK) {
            wait_for(s, libc::POLLOUT);
            assert_eq!(get(s, SOL_SOCKET, SO_ERROR), Ok(WSAECONNREFUSED));
        }
        assert_eq!(get(s, SOL_SOCKET, SO_ERROR), Ok(0));
        let (listener, port) = common::listener();
        let address = loopback(port);
        let again = connect(s, (&raw const address).cast(), 16);
        assert!(again == 0 || wsa() == WSAEWOULDBLOCK, "{}", wsa());
        wait_for(s, libc::POLLOUT);
        assert_eq!(get(s, SOL_SOCKET, SO_ERROR), Ok(0));
        close(listener);
    }
    close(s);
}

/// A client whose peer has reset the connection.
fn reset() -> SOCKET {
    let (client, server) = pair();
    let abort = LINGER { l_onoff: 1, l_linger: 0 };
    // SAFETY: the pointer is to a local structure.
    assert_eq!(unsafe { setsockopt(server, SOL_SOCKET, SO_LINGER, (&raw const abort).cast(), 4) }, 0);
    close(server);
    wait_for(client, libc::POLLIN);
    client
}

#[test]
fn reading_the_error_does_not_mend_the_connection() {
    let _started = Wsa::start();
    let client = reset();
    assert_eq!(get(client, SOL_SOCKET, SO_ERROR), Ok(WSAECONNRESET));
    assert_eq!(get(client, SOL_SOCKET, SO_ERROR), Ok(0));
    let mut byte = 0;
    for _ in 0..2 {
        // SAFETY: the pointer is to a local byte.
        let result = unsafe { recv(client, &raw mut byte, 1, 0) };
        assert_eq!((result, wsa()), (FAILED, WSAECONNRESET));
    }
    close(client);
}

#[test]
fn keep_alive_of_a_dead_connection_is_refused() {
    let _started = Wsa::start();
    let client = reset();
    assert_eq!(set(client, SOL_SOCKET, SO_KEEPALIVE, 1), Err(WSAENOTCONN));
    let mut byte = 0;
    // SAFETY: the pointer is to a local byte.
    let result = unsafe { recv(client, &raw mut byte, 1, 0) };
    assert_eq!((result, wsa()), (FAILED, WSAECONNRESET), "the code of the connection is not lost");
    close(client);
}

#[test]
fn keep_alive_of_a_connect_on_its_way_is_refused() {
    let _started = Wsa::start();
    let (listener, port) = common::listener_for(0);
    let address = loopback(port);
    let mut waiting = Vec::new();
    // SAFETY: the pointers are to local values.
    unsafe {
        // Nobody accepts: once the queue is full, the next one stays on its way.
        for _ in 0..8 {
            let s = Tcp4.socket().unwrap();
            let mut on = 1;
            assert_eq!(ioctlsocket(s, FIONBIO, &raw mut on), 0);
            let result = connect(s, (&raw const address).cast(), 16);
            assert!(result == 0 || wsa() == WSAEWOULDBLOCK, "{}", wsa());
            waiting.push(s);
        }
    }
    let last = *waiting.last().unwrap();
    assert_eq!(set(last, SOL_SOCKET, SO_KEEPALIVE, 1), Err(WSAEINVAL));
    assert_eq!(get(last, SOL_SOCKET, SO_CONNECT_TIME), Ok(-1));
    assert_eq!(set(waiting[0], SOL_SOCKET, SO_KEEPALIVE, 1), Ok(()), "that one is connected");
    for s in waiting.into_iter().chain([listener]) {
        close(s);
    }
}

#[test]
fn keep_alive_brings_the_defaults_of_windows() {
    let _started = Wsa::start();
    let s = Tcp4.socket().unwrap();
    assert_eq!(set(s, SOL_SOCKET, SO_KEEPALIVE, 1), Ok(()));
    assert_eq!((kernel(s, TCP, libc::TCP_KEEPINTVL), kernel(s, TCP, libc::TCP_KEEPCNT)), (1, 10));
    close(s);
    let s = Tcp4.socket().unwrap();
    assert_eq!(set(s, IPPROTO_TCP, TCP_KEEPCNT, 4), Ok(()));
    assert_eq!(set(s, SOL_SOCKET, SO_KEEPALIVE, 1), Ok(()));
    assert_eq!(kernel(s, TCP, libc::TCP_KEEPCNT), 4);
    close(s);
}

#[test]
fn an_accepted_socket_has_the_options_of_the_listening_one() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    for (level, name, value) in [
        (SOL_SOCKET, SO_RCVTIMEO, 60),
        (SOL_SOCKET, SO_SNDBUF, 50_000),
        (SOL_SOCKET, SO_DEBUG, 1),
        (SOL_SOCKET, SO_KEEPALIVE, 1),
        (IPPROTO_TCP, TCP_NODELAY, 1),
        (IPPROTO_TCP, TCP_KEEPINTVL, 9),
    ] {
        assert_eq!(set(listener, level, name, value), Ok(()));
    }
    let client = Tcp4.socket().unwrap();
    let address = loopback(port);
    // SAFETY: the pointer is to a local structure.
    let server = unsafe {
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0);
        accept(listener, std::ptr::null_mut(), std::ptr::null_mut())
    };
    for (level, name, value) in [
        (SOL_SOCKET, SO_RCVTIMEO, 60),
        (SOL_SOCKET, SO_SNDBUF, 50_000),
        (SOL_SOCKET, SO_DEBUG, 1),
        (SOL_SOCKET, SO_KEEPALIVE, 1),
        (IPPROTO_TCP, TCP_NODELAY, 1),
        (IPPROTO_TCP, TCP_KEEPINTVL, 9),
    ] {
        assert_eq!(get(server, level, name), Ok(value), "{level} {name}");
    }
    assert_eq!(kernel(server, TCP, libc::TCP_KEEPINTVL), 9);
    let before = std::time::Instant::now();
    let mut byte = 0;
    // SAFETY: the pointer is to a local byte.
    let result = unsafe { recv(server, &raw mut byte, 1, 0) };
    assert_eq!((result, wsa()), (FAILED, WSAETIMEDOUT));
    let waited = before.elapsed().as_millis();
    assert!((50..3000).contains(&waited), "{waited} ms");
    // The context of AcceptEx: the same, asked for.
    assert_eq!(set(listener, SOL_SOCKET, SO_DEBUG, 0), Ok(()));
    assert_eq!(set_bytes(server, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, &listener.to_ne_bytes()), Ok(()));
    assert_eq!(get(server, SOL_SOCKET, SO_DEBUG), Ok(0));
    let stale = 0x1234_usize.to_ne_bytes();
    assert_eq!(set_bytes(server, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, &stale), Err(WSAENOTSOCK));
    assert_eq!(
        set_bytes(server, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, &client.to_ne_bytes()),
        Err(WSAEINVAL)
    );
    for s in [client, server, listener] {
        close(s);
    }
}

#[test]
fn a_time_out_needs_an_overlapped_socket() {
    let _started = Wsa::start();
    // SAFETY: no pointers but NULL, which is allowed.
    let s = unsafe { WSASocketW(AF_INET.into(), SOCK_STREAM, 0, std::ptr::null(), 0, 0) };
    assert_eq!(set(s, SOL_SOCKET, SO_RCVTIMEO, 2000), Ok(()));
    assert_eq!(get(s, SOL_SOCKET, SO_RCVTIMEO), Ok(2000));
    assert_eq!(kernel(s, SOL, libc::SO_RCVTIMEO), 0);
    close(s);
}

#[test]
fn the_open_type_belongs_to_the_thread() {
    let _started = Wsa::start();
    std::thread::spawn(|| {
        let overlapped = || {
            let s = Tcp4.socket().unwrap();
            let overlapped = object::socket(Handle(s)).unwrap().is_overlapped();
            close(s);
            overlapped
        };
        assert_eq!((get(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE), overlapped()), (Ok(0), true));
        let synchronous = i32::try_from(SO_SYNCHRONOUS_NONALERT).unwrap();
        assert_eq!(set(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE, synchronous), Ok(()));
        assert_eq!(get(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE), Ok(synchronous));
        assert!(!overlapped());
    })
    .join()
    .unwrap();
    assert_eq!(get(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE), Ok(0));
    assert_eq!(get(INVALID_SOCKET, SOL_SOCKET, SO_TYPE), Err(WSAENOTSOCK));
}

#[test]
fn ip_options_and_checksums_are_the_kernels() {
    let _started = Wsa::start();
    let s = Udp4.socket().unwrap();
    // Record route: type 7, length 7, pointer 4, room for one address, end.
    let route = [7, 7, 4, 0, 0, 0, 0, 0];
    assert_eq!(set_bytes(s, IPPROTO_IP, IP_OPTIONS, &route), Ok(()));
    let mut block = [0; 40];
    let mut len = 40;
    // SAFETY: the pointers are to local values.
    unsafe {
        assert_eq!(getsockopt(s, IPPROTO_IP, IP_OPTIONS, block.as_mut_ptr(), &raw mut len), 0);
        assert_eq!(block[..usize::try_from(len).unwrap()], route);
        assert_eq!(setsockopt(s, IPPROTO_IP, IP_OPTIONS, std::ptr::null(), 0), 0);
        len = 40;
        assert_eq!(getsockopt(s, IPPROTO_IP, IP_OPTIONS, block.as_mut_ptr(), &raw mut len), 0);
        assert_eq!(len, 0);
    }
    close(s);
    // Of raw IPv6 sockets, those of another protocol than ICMPv6, whose checksum is the kernel's own affair.
    // SAFETY: no pointers.
    let raw = unsafe { socket(AF_INET6.into(), SOCK_RAW, 200) };
    if raw != INVALID_SOCKET {
        assert_eq!(get(raw, IPPROTO_IPV6, IPV6_CHECKSUM), Ok(-1));
        assert_eq!(set(raw, IPPROTO_IPV6, IPV6_CHECKSUM, 4), Ok(()));
        assert_eq!(get(raw, IPPROTO_IPV6, IPV6_CHECKSUM), Ok(4));
        close(raw);
    }
}

/// The control messages of one: type and contents.
fn told(block: &[u8]) -> Vec<(i32, Vec<u8>)> {
    let mut rest = block;
    let mut messages = Vec::new();
    while rest.len() >= 16 {
        let len = usize::from_ne_bytes(rest[..8].try_into().unwrap());
        messages.push((i32::from_ne_bytes(rest[12..16].try_into().unwrap()), rest[16..len].to_vec()));
        rest = rest.get(len.next_multiple_of(8)..).unwrap_or(&[]);
    }
    messages
}

#[test]
fn a_receive_reports_what_was_asked_for() {
    let _started = Wsa::start();
    let (from, to) = (Udp4.socket().unwrap(), Udp4.socket().unwrap());
    let mut address = loopback(0);
    let (mut len, mut received) = (16, 0);
    let (mut byte, mut control) = (0_u8, [0_u64; 32]);
    // SAFETY: the pointers are to local values of the lengths given.
    let mut receive = unsafe {
        assert_eq!(bind(to, (&raw const address).cast(), 16), 0);
        assert_eq!(getsockname(to, (&raw mut address).cast(), &raw mut len), 0);
        || {
            assert_eq!(sendto(from, [7].as_ptr(), 1, 0, (&raw const address).cast(), 16), 1, "{}", wsa());
            let mut buffer = WSABUF { len: 1, buf: &raw mut byte };
            let mut message: WSAMSG = std::mem::zeroed();
            (message.lpBuffers, message.dwBufferCount) = (&raw mut buffer, 1);
            message.Control = WSABUF { len: 256, buf: control.as_mut_ptr().cast() };
            let result = WSARecvMsg(to, &raw mut message, &raw mut received, std::ptr::null_mut(), None);
            assert_eq!((result, received), (0, 1), "{}", wsa());
            let bytes: Vec<u8> = control.iter().flat_map(|unit| unit.to_ne_bytes()).collect();
            told(&bytes[..message.Control.len as usize])
        }
    };
    assert_eq!(set(from, IPPROTO_IP, IP_TOS, 0x2a), Ok(()));
    assert_eq!(set(from, IPPROTO_IP, IP_TTL, 9), Ok(()));
    assert_eq!(receive(), []);
    let lo = LO.to_ne_bytes().to_vec();
    let packet = [&[127, 0, 0, 1][..], &lo].concat();
    let rows = [
        (IP_PKTINFO, (IP_PKTINFO, packet)),
        (IP_RECVIF, (IP_RECVIF, lo)),
        (IP_RECVTTL, (IP_HOPLIMIT, vec![9, 0, 0, 0])),
        (IP_RECVTOS, (IP_TOS, vec![0x2a, 0, 0, 0])),
        (IP_RECVECN, (IP_ECN, vec![2, 0, 0, 0])),
    ];
    for (name, expected) in &rows {
        assert_eq!(set(to, IPPROTO_IP, *name, 1), Ok(()));
        assert_eq!(receive(), std::slice::from_ref(expected), "{name}");
        assert_eq!(set(to, IPPROTO_IP, *name, 0), Ok(()));
    }
    for (name, _) in &rows {
        assert_eq!(set(to, IPPROTO_IP, *name, 1), Ok(()));
    }
    let mut all: Vec<_> = rows.iter().map(|(_, expected)| expected.clone()).collect();
    let mut got = receive();
    all.sort();
    got.sort();
    assert_eq!(got, all);
    close(from);
    close(to);
}

#[test]
fn a_port_that_may_be_reused_is_chosen_by_connect() {
    let _started = Wsa::start();
    for name in [SO_REUSE_UNICASTPORT, SO_PORT_SCALABILITY] {
        let (listener, port) = common::listener();
        let client = Tcp4.socket().unwrap();
        assert_eq!(set(client, SOL_SOCKET, name, 1), Ok(()));
        let (mut own, peer, mut len) = (loopback(0), loopback(port), 16);
        // SAFETY: the pointers are to local structures.
        unsafe {
            assert_eq!(bind(client, (&raw const own).cast(), 16), 0, "{}", wsa());
            assert_eq!(getsockname(client, (&raw mut own).cast(), &raw mut len), 0, "{}", wsa());
            assert_eq!(own.sin_port, 0, "not yet");
            assert_eq!(connect(client, (&raw const peer).cast(), 16), 0, "{}", wsa());
            assert_eq!(getsockname(client, (&raw mut own).cast(), &raw mut len), 0, "{}", wsa());
        }
        assert_ne!(own.sin_port, 0);
        close(client);
        close(listener);
    }
}
