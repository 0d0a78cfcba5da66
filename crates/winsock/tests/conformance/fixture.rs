//! What the situations are made of.
#![allow(dead_code, reason = "each group of cases uses its part")]

use std::net::SocketAddr;

use openwinsock::Win32::Networking::WinSock::*;

use super::Raised;

/// Starts Winsock 2.2 for the process of the case.
pub(crate) fn start() {
    // SAFETY: zero is a value of every field; the structure is ours.
    assert_eq!(unsafe { WSAStartup(0x0202, &mut std::mem::zeroed()) }, 0);
}

/// The last error.
pub(crate) fn last() -> i32 {
    // SAFETY: no pointers.
    unsafe { WSAGetLastError() }
}

/// What a call that gave this raised.
pub(crate) fn status(result: i32) -> Raised {
    (result == SOCKET_ERROR).then(last)
}

/// The same for a call that gives a socket.
pub(crate) fn handle(s: SOCKET) -> Raised {
    (s == INVALID_SOCKET).then(last)
}

/// A call that gives a BOOL.
pub(crate) fn truth(result: i32) -> Raised {
    (result == 0).then(last)
}

/// A call that gives its code.
pub(crate) fn code(result: i32) -> Raised {
    (result != 0).then_some(result)
}

/// A new socket; the case is over if there is none.
pub(crate) fn tcp() -> SOCKET {
    make(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP)
}

pub(crate) fn udp() -> SOCKET {
    make(AF_INET.into(), SOCK_DGRAM, IPPROTO_UDP)
}

pub(crate) fn make(family: i32, kind: i32, protocol: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(family, kind, protocol) };
    assert_ne!(s, INVALID_SOCKET, "socket: {}", last());
    s
}

/// An address in Windows' layout, and its length.
pub(crate) fn address(address: SocketAddr) -> ([u8; 28], i32) {
    let mut bytes = [0; 28];
    bytes[2..4].copy_from_slice(&address.port().to_be_bytes());
    match address {
        SocketAddr::V4(v4) => {
            bytes[..2].copy_from_slice(&AF_INET.to_ne_bytes());
            bytes[4..8].copy_from_slice(&v4.ip().octets());
            (bytes, 16)
        }
        SocketAddr::V6(v6) => {
            bytes[..2].copy_from_slice(&AF_INET6.to_ne_bytes());
            bytes[8..24].copy_from_slice(&v6.ip().octets());
            bytes[24..28].copy_from_slice(&v6.scope_id().to_ne_bytes());
            (bytes, 28)
        }
    }
}

/// 127.0.0.1 with a port.
pub(crate) fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

pub(crate) fn bind_to(s: SOCKET, to: SocketAddr) -> Raised {
    let (bytes, len) = address(to);
    // SAFETY: a local buffer of that length.
    status(unsafe { bind(s, bytes.as_ptr().cast(), len) })
}

pub(crate) fn connect_to(s: SOCKET, to: SocketAddr) -> Raised {
    let (bytes, len) = address(to);
    // SAFETY: a local buffer of that length.
    status(unsafe { connect(s, bytes.as_ptr().cast(), len) })
}

/// The local port.
pub(crate) fn port(s: SOCKET) -> u16 {
    let (mut name, mut len) = ([0_u8; 128], 128);
    // SAFETY: a local buffer of that length.
    assert_eq!(
        unsafe { getsockname(s, name.as_mut_ptr().cast(), &raw mut len) },
        0,
        "getsockname: {}",
        last()
    );
    u16::from_be_bytes([name[2], name[3]])
}

/// A socket bound to a free port of 127.0.0.1.
pub(crate) fn bound(s: SOCKET) -> SOCKET {
    assert_eq!(bind_to(s, loopback(0)), None);
    s
}

/// A listening TCP socket on 127.0.0.1, and its port.
pub(crate) fn listener() -> (SOCKET, u16) {
    let s = bound(tcp());
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(s, 5) }, 0);
    (s, port(s))
}

/// Two connected TCP sockets: client, server.
pub(crate) fn connection() -> (SOCKET, SOCKET) {
    let (listening, port) = listener();
    let client = tcp();
    assert_eq!(connect_to(client, loopback(port)), None);
    // SAFETY: NULL says that the address is not wanted.
    let server = unsafe { accept(listening, std::ptr::null_mut(), std::ptr::null_mut()) };
    assert_ne!(server, INVALID_SOCKET, "accept: {}", last());
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(listening) }, 0);
    (client, server)
}

/// A pointer of the program's that nothing is behind: it is neither NULL nor near it, and the kernel notices it.
pub(crate) fn unmapped<T>() -> *mut T {
    std::ptr::without_provenance_mut(0x7fff_0000_0000 - 0x10_0000)
}

/// Makes calls on a socket return instead of waiting.
pub(crate) fn nonblocking(s: SOCKET) {
    let mut on = 1;
    // SAFETY: a local number.
    assert_eq!(unsafe { ioctlsocket(s, FIONBIO, &raw mut on) }, 0, "ioctlsocket: {}", last());
}
