//! Starting, sockets, their names and options.

use std::ptr::{from_ref, null, null_mut};

use openwinsock::Win32::Networking::WinSock::*;

use crate::make::*;
use crate::{NOTHING, Row, always, row};

fn address(port: u16) -> &'static SOCKADDR_IN {
    Box::leak(Box::new(loopback(port)))
}

fn group() -> IN_ADDR {
    IN_ADDR { S_un: IN_ADDR_0 { S_addr: u32::from_ne_bytes([239, 7, 7, 7]) } }
}

/// 127.0.0.1, the interface of the group.
fn here() -> IN_ADDR {
    loopback(0).sin_addr
}

/// A socket that has joined the group.
fn member() -> SOCKET {
    let s = udp();
    let request = [239, 7, 7, 7, 127, 0, 0, 1];
    // SAFETY: a local block of that length.
    let result = unsafe { setsockopt(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, request.as_ptr(), 8) };
    assert_eq!(result, 0, "IP_ADD_MEMBERSHIP: {}", last());
    s
}

/// The group that source filters are about, as their newer functions want it.
fn group_address() -> SOCKADDR_IN {
    SOCKADDR_IN { sin_family: AF_INET, sin_addr: group(), ..Default::default() }
}

// SAFETY (all calls): pointers are to structures of the lengths given, NULL where the page allows it, or noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("WSAStartup",
        |p| {
            assert_eq!(p.call(|| unsafe { WSAStartup(0x0202, &mut std::mem::zeroed()) }), 0);
            crate::finish();
        },
        WSAVERNOTSUPPORTED, |p| assert_eq!(p.call(|| unsafe { WSAStartup(0, &mut std::mem::zeroed()) }), WSAVERNOTSUPPORTED)),
    row("WSACleanup",
        |p| {
            crate::start(0x0202);
            assert_eq!(p.call(|| unsafe { WSACleanup() }), 0);
        },
        WSANOTINITIALISED, |p| {
            // The last end; the others go on afterwards.
            crate::finish();
            assert_eq!(p.call(|| unsafe { WSACleanup() }), SOCKET_ERROR);
            crate::start(0x0202);
        }),
    always("WSAGetLastError", |p| assert_eq!(p.call(|| unsafe { WSAGetLastError() }), 4711)),
    always("WSASetLastError", |p| {
        p.call(|| unsafe { WSASetLastError(815) });
        assert_eq!(last(), 815);
    }),
    always("GetLastError", |p| assert_eq!(p.call(|| unsafe { openwinsock::Win32::Foundation::GetLastError() }), 4711)),
    always("SetLastError", |p| {
        p.call(|| unsafe { openwinsock::Win32::Foundation::SetLastError(815) });
        assert_eq!(last(), 815);
    }),
    row("socket",
        |p| assert_ne!(p.call(|| unsafe { socket(AF_INET.into(), SOCK_STREAM, 0) }), INVALID_SOCKET),
        WSAEAFNOSUPPORT, |p| assert_eq!(p.call(|| unsafe { socket(AF_APPLETALK.into(), SOCK_STREAM, 0) }), INVALID_SOCKET)),
    row("WSASocketA",
        |p| assert_ne!(p.call(|| unsafe { WSASocketA(AF_INET.into(), SOCK_STREAM, 0, null(), 0, 1) }), INVALID_SOCKET),
        WSAEPROTOTYPE, |p| assert_eq!(p.call(|| unsafe { WSASocketA(AF_INET.into(), SOCK_STREAM, IPPROTO_UDP, null(), 0, 1) }), INVALID_SOCKET)),
    row("WSASocketW",
        |p| assert_ne!(p.call(|| unsafe { WSASocketW(AF_INET.into(), SOCK_STREAM, 0, null(), 0, 1) }), INVALID_SOCKET),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSASocketW(-1, -1, -1, near_null(), 0, 1) }), INVALID_SOCKET)),
    row("WSADuplicateSocketA",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSADuplicateSocketA(s, std::process::id(), &mut std::mem::zeroed()) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { WSADuplicateSocketA(NOTHING, 0, &mut std::mem::zeroed()) }), SOCKET_ERROR)),
    row("WSADuplicateSocketW",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSADuplicateSocketW(s, std::process::id(), &mut std::mem::zeroed()) }), 0) },
        WSAEINVAL, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSADuplicateSocketW(s, 0, &mut std::mem::zeroed()) }), SOCKET_ERROR) }),
    row("WSAEnumProtocolsA",
        |p| { let mut all: [WSAPROTOCOL_INFOA; 32] = unsafe { std::mem::zeroed() };
              assert!(p.call(|| unsafe { WSAEnumProtocolsA(null(), all.as_mut_ptr(), &mut (size_of_val(&all) as u32)) }) > 0) },
        WSAENOBUFS, |p| assert_eq!(p.call(|| unsafe { WSAEnumProtocolsA(null(), null_mut(), &mut 0) }), SOCKET_ERROR)),
    row("WSAEnumProtocolsW",
        |p| { let mut all: [WSAPROTOCOL_INFOW; 32] = unsafe { std::mem::zeroed() };
              assert!(p.call(|| unsafe { WSAEnumProtocolsW(null(), all.as_mut_ptr(), &mut (size_of_val(&all) as u32)) }) > 0) },
        WSAENOBUFS, |p| assert_eq!(p.call(|| unsafe { WSAEnumProtocolsW(null(), null_mut(), &mut 0) }), SOCKET_ERROR)),
    row("bind",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { bind(s, from_ref(address(0)).cast(), 16) }), 0) },
        WSAEINVAL, |p| { let s = bound(tcp()); assert_eq!(p.call(|| unsafe { bind(s, from_ref(address(0)).cast(), 16) }), SOCKET_ERROR) }),
    row("listen",
        |p| { let s = bound(tcp()); assert_eq!(p.call(|| unsafe { listen(s, 1) }), 0) },
        WSAEINVAL, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { listen(s, 1) }), SOCKET_ERROR) }),
    row("accept",
        |p| { let s = queued().0; assert_ne!(p.call(|| unsafe { accept(s, null_mut(), null_mut()) }), INVALID_SOCKET) },
        WSAEINVAL, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { accept(s, null_mut(), null_mut()) }), INVALID_SOCKET) }),
    row("WSAAccept",
        |p| { let s = queued().0; assert_ne!(p.call(|| unsafe { WSAAccept(s, null_mut(), null_mut(), None, 0) }), INVALID_SOCKET) },
        WSAEINVAL, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSAAccept(s, null_mut(), null_mut(), None, 0) }), INVALID_SOCKET) }),
    row("connect",
        |p| { let (s, to) = (tcp(), address(port(listener()))); assert_eq!(p.call(|| unsafe { connect(s, from_ref(to).cast(), 16) }), 0) },
        WSAECONNREFUSED, |p| {
            let (s, to) = (tcp(), address(port(bound(tcp()))));
            assert_eq!(p.call(|| unsafe { connect(s, from_ref(to).cast(), 16) }), SOCKET_ERROR);
        }),
    row("WSAConnect",
        |p| { let (s, to) = (tcp(), address(port(listener())));
              assert_eq!(p.call(|| unsafe { WSAConnect(s, from_ref(to).cast(), 16, null(), null_mut(), null(), null()) }), 0) },
        WSAECONNREFUSED, |p| {
            let (s, to) = (tcp(), address(port(bound(tcp()))));
            assert_eq!(p.call(|| unsafe { WSAConnect(s, from_ref(to).cast(), 16, null(), null_mut(), null(), null()) }), SOCKET_ERROR);
        }),
    row("shutdown",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { shutdown(s, SD_SEND) }), 0) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { shutdown(s, SD_SEND) }), SOCKET_ERROR) }),
    row("WSASendDisconnect",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { WSASendDisconnect(s, null()) }), 0) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSASendDisconnect(s, null()) }), SOCKET_ERROR) }),
    row("WSARecvDisconnect",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { WSARecvDisconnect(s, null()) }), 0) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSARecvDisconnect(s, null()) }), SOCKET_ERROR) }),
    row("closesocket",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { closesocket(s) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { closesocket(NOTHING) }), SOCKET_ERROR)),
    row("getsockname",
        |p| { let s = bound(tcp()); assert_eq!(p.call(|| unsafe { getsockname(s, [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), 0) },
        WSAEINVAL, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { getsockname(s, [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), SOCKET_ERROR) }),
    row("getpeername",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { getpeername(s, [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), 0) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { getpeername(s, [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), SOCKET_ERROR) }),
    row("getsockopt",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { getsockopt(s, SOL_SOCKET, SO_ERROR, [0; 4].as_mut_ptr(), &mut 4) }), 0) },
        WSAENOPROTOOPT, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { getsockopt(s, SOL_SOCKET, 0x7777, [0; 4].as_mut_ptr(), &mut 4) }), SOCKET_ERROR) }),
    row("setsockopt",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, [1, 0, 0, 0].as_ptr(), 4) }), 0) },
        WSAEFAULT, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, null(), 4) }), SOCKET_ERROR) }),
    row("ioctlsocket",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { ioctlsocket(s, FIONBIO, &mut 1) }), 0) },
        WSAEFAULT, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { ioctlsocket(s, FIONBIO, null_mut()) }), SOCKET_ERROR) }),
    row("WSAIoctl",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe {
              WSAIoctl(s, FIONBIO as u32, [1_u32].as_ptr().cast(), 4, null_mut(), 0, &mut 0, null_mut(), None) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe {
              WSAIoctl(NOTHING, FIONBIO as u32, [1_u32].as_ptr().cast(), 4, null_mut(), 0, &mut 0, null_mut(), None) }), SOCKET_ERROR)),
    row("setipv4sourcefilter",
        |p| { let s = member(); assert_eq!(p.call(|| unsafe { setipv4sourcefilter(s, here(), group(), MCAST_EXCLUDE, 0, null()) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { setipv4sourcefilter(NOTHING, here(), group(), MCAST_EXCLUDE, 0, null()) }), SOCKET_ERROR)),
    row("getipv4sourcefilter",
        |p| { let s = member(); assert_eq!(p.call(|| unsafe { getipv4sourcefilter(s, here(), group(), &mut 0, &mut 0, null_mut()) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { getipv4sourcefilter(NOTHING, here(), group(), &mut 0, &mut 0, null_mut()) }), SOCKET_ERROR)),
    row("setsourcefilter",
        |p| { let s = member(); assert_eq!(p.call(|| unsafe { setsourcefilter(s, 1, from_ref(&group_address()).cast(), 16, MCAST_EXCLUDE, 0, null()) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { setsourcefilter(NOTHING, 1, from_ref(&group_address()).cast(), 16, MCAST_EXCLUDE, 0, null()) }), SOCKET_ERROR)),
    row("getsourcefilter",
        |p| { let s = member(); assert_eq!(p.call(|| unsafe { getsourcefilter(s, 1, from_ref(&group_address()).cast(), 16, &mut 0, &mut 0, null_mut()) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { getsourcefilter(NOTHING, 1, from_ref(&group_address()).cast(), 16, &mut 0, &mut 0, null_mut()) }), SOCKET_ERROR)),
];
