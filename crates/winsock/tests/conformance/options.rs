//! Options, control codes, source filters, and the catalogue of protocols.

use std::ptr::{null, null_mut};

use openwinsock::Win32::Networking::WinSock::*;

use super::bare::{Bare, with, without};
use super::fixture::*;
use super::{Case, Raised};

/// A group of the range for local use.
const GROUP: [u8; 4] = [239, 7, 7, 7];
/// The loopback interface.
const LO: u32 = 1;

fn in_addr(octets: [u8; 4]) -> IN_ADDR {
    IN_ADDR { S_un: IN_ADDR_0 { S_addr: u32::from_ne_bytes(octets) } }
}

fn read(s: SOCKET, level: i32, name: i32) -> Raised {
    // SAFETY: a local number.
    status(unsafe { getsockopt(s, level, name, [0; 4].as_mut_ptr(), &mut 4) })
}

fn write(s: SOCKET, level: i32, name: i32, value: i32) -> Raised {
    // SAFETY: a local number.
    status(unsafe { setsockopt(s, level, name, value.to_ne_bytes().as_ptr(), 4) })
}

/// A control code with input and room for output.
fn control(s: SOCKET, code: u32, input: &[u8], room: u32) -> Raised {
    let mut output = [0_u64; 64];
    let len = u32::try_from(input.len()).expect("short");
    let (from, to) = (input.as_ptr().cast(), output.as_mut_ptr().cast());
    // SAFETY: local blocks; the output has room for 512 bytes.
    status(unsafe { WSAIoctl(s, code, from, len, to, room.min(512), &mut 0, null_mut(), None) })
}

/// Source filters with so many sources: set and read, IPv4 alone and any family.
fn set_filter4(s: SOCKET, count: u32) -> Raised {
    let sources = vec![in_addr([10, 0, 0, 1]); count as usize];
    // SAFETY: the list is as long as said.
    status(unsafe {
        setipv4sourcefilter(
            s,
            in_addr([127, 0, 0, 1]),
            in_addr(GROUP),
            MCAST_EXCLUDE,
            count,
            sources.as_ptr(),
        )
    })
}

fn get_filter4(s: SOCKET, mut count: u32) -> Raised {
    let mut sources = vec![in_addr([0; 4]); count as usize];
    let (interface, group) = (in_addr([127, 0, 0, 1]), in_addr(GROUP));
    // SAFETY: the list is as long as said.
    status(unsafe { getipv4sourcefilter(s, interface, group, &mut 0, &raw mut count, sources.as_mut_ptr()) })
}

fn group() -> ([u8; 28], i32) {
    address((GROUP, 0).into())
}

fn set_filter(s: SOCKET, count: u32) -> Raised {
    let (group, len) = group();
    let source = SOCKADDR_STORAGE { ss_family: AF_INET, ..SOCKADDR_STORAGE::default() };
    let sources = vec![source; count as usize];
    // SAFETY: the list is as long as said.
    status(unsafe {
        setsourcefilter(s, LO, group.as_ptr().cast(), len, MCAST_EXCLUDE, count, sources.as_ptr())
    })
}

fn get_filter(s: SOCKET, mut count: u32) -> Raised {
    let (group, len) = group();
    let mut sources = vec![SOCKADDR_STORAGE::default(); count as usize];
    let count = &raw mut count;
    // SAFETY: the list is as long as said.
    status(unsafe { getsourcefilter(s, LO, group.as_ptr().cast(), len, &mut 0, count, sources.as_mut_ptr()) })
}

// SAFETY (all calls): pointers are to local values of the lengths given, or NULL.
pub(crate) const CALLS: &[Bare] = &[
    with("getsockopt", |s| read(s, SOL_SOCKET, SO_TYPE)),
    with("setsockopt", |s| write(s, SOL_SOCKET, SO_DEBUG, 1)),
    // SAFETY: see above.
    with("ioctlsocket", |s| status(unsafe { ioctlsocket(s, FIONREAD, &mut 0) })),
    with("WSAIoctl", |s| control(s, FIONREAD.cast_unsigned(), &[], 4)),
    // SAFETY: see above.
    without("WSAEnumProtocolsA", |_| status(unsafe { WSAEnumProtocolsA(null(), null_mut(), &mut 0) })),
    // SAFETY: see above.
    without("WSAEnumProtocolsW", |_| status(unsafe { WSAEnumProtocolsW(null(), null_mut(), &mut 0) })),
    with("setipv4sourcefilter", |s| set_filter4(s, 0)),
    with("getipv4sourcefilter", |s| get_filter4(s, 0)),
    with("setsourcefilter", |s| set_filter(s, 0)),
    with("getsourcefilter", |s| get_filter(s, 0)),
];

/// A UDP socket that has joined the group.
fn member() -> SOCKET {
    let s = udp();
    let request = [GROUP, [127, 0, 0, 1]].concat();
    // SAFETY: a local block of that length.
    let joined = status(unsafe { setsockopt(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, request.as_ptr(), 8) });
    assert_eq!(joined, None);
    s
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = option_cases();
    cases.extend(control_cases());
    cases.extend(catalogue_cases());
    cases
}

fn option_cases() -> Vec<Case> {
    vec![
        Case::new("getsockopt", "WSAEFAULT", || {
            start();
            // SAFETY: one of the pointers is NULL, which is noticed.
            Ok(status(unsafe { getsockopt(tcp(), SOL_SOCKET, SO_TYPE, null_mut(), &mut 4) }))
        }),
        Case::new("getsockopt", "WSAEINVAL", || {
            start();
            Ok(read(tcp(), 12345, SO_TYPE))
        }),
        Case::new("getsockopt", "WSAENOPROTOOPT", || {
            start();
            Ok(read(make(AF_INET6.into(), SOCK_DGRAM, 0), SOL_SOCKET, SO_DONTROUTE))
        }),
        Case::new("setsockopt", "WSAEFAULT", || {
            start();
            // SAFETY: three bytes of a local number.
            Ok(status(unsafe { setsockopt(tcp(), SOL_SOCKET, SO_RCVBUF, [0; 4].as_ptr(), 3) }))
        }),
        Case::new("setsockopt", "WSAEINVAL", || {
            start();
            Ok(write(tcp(), IPPROTO_IP, IP_TTL, 256))
        }),
        Case::new("setsockopt", "WSAENOPROTOOPT", || {
            start();
            Ok(write(udp(), IPPROTO_TCP, TCP_NODELAY, 1))
        }),
        Case::new("setsockopt", "WSAENOTCONN", || {
            start();
            Ok(write(reset_by_peer(), SOL_SOCKET, SO_KEEPALIVE, 1))
        }),
        Case::new("setsockopt", "WSAENETRESET", || {
            Ok(write(dead_by_keep_alive()?, SOL_SOCKET, SO_KEEPALIVE, 1))
        }),
        Case::new("setipv4sourcefilter", "WSAENOBUFS", || {
            start();
            Ok(set_filter4(member(), 5000))
        }),
        Case::new("getipv4sourcefilter", "WSAENOBUFS", || {
            start();
            Ok(get_filter4(member(), 9000))
        }),
        Case::new("setsourcefilter", "WSAENOBUFS", || {
            start();
            Ok(set_filter(member(), 5000))
        }),
        Case::new("getsourcefilter", "WSAENOBUFS", || {
            start();
            Ok(get_filter(member(), 9000))
        }),
    ]
}

fn control_cases() -> Vec<Case> {
    vec![
        Case::new("ioctlsocket", "WSAEFAULT", || {
            start();
            // SAFETY: NULL is noticed.
            Ok(status(unsafe { ioctlsocket(tcp(), FIONREAD, null_mut()) }))
        }),
        Case::new("WSAIoctl", "WSAEFAULT", || {
            start();
            Ok(control(udp(), FIONREAD.cast_unsigned(), &[], 2))
        }),
        Case::new("WSAIoctl", "WSAEINVAL", || {
            start();
            Ok(control(udp(), SIOCATMARK.cast_unsigned(), &[], 4))
        }),
        Case::new("WSAIoctl", "WSAENOPROTOOPT", || {
            start();
            Ok(control(udp(), SIO_KEEPALIVE_VALS, &[0; 12], 0))
        }),
        Case::new("WSAIoctl", "WSAEOPNOTSUPP", || {
            start();
            Ok(control(tcp(), SIO_TCP_INITIAL_RTO, &[0; 4], 0))
        }),
        Case::new("WSAIoctl", "WSAEWOULDBLOCK", || {
            start();
            let s = udp();
            nonblocking(s);
            Ok(control(s, SIO_ADDRESS_LIST_CHANGE, &[], 0))
        }),
    ]
}

fn catalogue_cases() -> Vec<Case> {
    vec![
        Case::new("WSAEnumProtocolsW", "WSAENOBUFS", || {
            start();
            // SAFETY: the length says that there is no room.
            Ok(status(unsafe { WSAEnumProtocolsW(null(), null_mut(), &mut 0) }))
        }),
        Case::new("WSAEnumProtocolsW", "WSAEFAULT", || {
            start();
            // SAFETY: NULL is noticed.
            Ok(status(unsafe { WSAEnumProtocolsW(null(), null_mut(), null_mut()) }))
        }),
        Case::new("WSAEnumProtocolsW", "WSAEINVAL", || {
            start();
            let endless = vec![IPPROTO_TCP; 5000];
            // SAFETY: the list is longer than any that is read.
            Ok(status(unsafe { WSAEnumProtocolsW(endless.as_ptr(), null_mut(), &mut 0) }))
        }),
    ]
}
