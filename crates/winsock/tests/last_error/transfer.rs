//! Sending and receiving.

use std::ptr::{from_ref, null_mut};

use openwinsock::Win32::Networking::WinSock::*;

use crate::make::*;
use crate::{Row, row};

fn block() -> WSABUF {
    static BYTES: [u8; 4] = [0; 4];
    WSABUF { len: 4, buf: BYTES.as_ptr().cast_mut() }
}

/// The same, to write to.
fn room() -> WSABUF {
    WSABUF { len: 4, buf: Box::leak(Box::new([0; 4])).as_mut_ptr() }
}

fn message(to: Option<&SOCKADDR_IN>, blocks: &mut WSABUF) -> WSAMSG {
    let name: *const SOCKADDR_IN = to.map_or(std::ptr::null(), from_ref);
    WSAMSG {
        name: name.cast_mut().cast(),
        namelen: if to.is_some() { 16 } else { 0 },
        lpBuffers: blocks,
        dwBufferCount: 1,
        ..Default::default()
    }
}

// SAFETY (all calls): pointers are to structures of the lengths given, or NULL where the page allows it.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("send",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { send(s, block().buf, 4, 0) }), 4) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { send(s, block().buf, 4, 0) }), SOCKET_ERROR) }),
    row("sendto",
        |p| { let (s, to) = (udp(), loopback(9)); assert_eq!(p.call(|| unsafe { sendto(s, block().buf, 4, 0, from_ref(&to).cast(), 16) }), 4) },
        WSAEADDRNOTAVAIL, |p| { let (s, to) = (udp(), loopback(0)); assert_eq!(p.call(|| unsafe { sendto(s, block().buf, 4, 0, from_ref(&to).cast(), 16) }), SOCKET_ERROR) }),
    row("WSASend",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { WSASend(s, &block(), 1, &mut 0, 0, null_mut(), None) }), 0) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSASend(s, &block(), 1, &mut 0, 0, null_mut(), None) }), SOCKET_ERROR) }),
    row("WSASendTo",
        |p| { let (s, to) = (udp(), loopback(9));
              assert_eq!(p.call(|| unsafe { WSASendTo(s, &block(), 1, &mut 0, 0, from_ref(&to).cast(), 16, null_mut(), None) }), 0) },
        WSAEADDRNOTAVAIL, |p| { let (s, to) = (udp(), loopback(0));
              assert_eq!(p.call(|| unsafe { WSASendTo(s, &block(), 1, &mut 0, 0, from_ref(&to).cast(), 16, null_mut(), None) }), SOCKET_ERROR) }),
    row("WSASendMsg",
        |p| { let (s, to, mut blocks) = (udp(), loopback(9), block());
              assert_eq!(p.call(|| unsafe { WSASendMsg(s, &message(Some(&to), &mut blocks), 0, &mut 0, null_mut(), None) }), 0) },
        WSAENOTCONN, |p| { let (s, mut blocks) = (udp(), block());
              assert_eq!(p.call(|| unsafe { WSASendMsg(s, &message(None, &mut blocks), 0, &mut 0, null_mut(), None) }), SOCKET_ERROR) }),
    row("recv",
        |p| { let s = with_data(); assert_eq!(p.call(|| unsafe { recv(s, room().buf, 4, 0) }), 4) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { recv(s, room().buf, 4, 0) }), SOCKET_ERROR) }),
    row("recvfrom",
        |p| { let s = with_message(); assert_eq!(p.call(|| unsafe { recvfrom(s, room().buf, 4, 0, null_mut(), null_mut()) }), 4) },
        WSAEMSGSIZE, |p| { let s = with_message(); assert_eq!(p.call(|| unsafe { recvfrom(s, room().buf, 2, 0, null_mut(), null_mut()) }), SOCKET_ERROR) }),
    row("WSARecvEx",
        |p| { let s = with_data(); assert_eq!(p.call(|| unsafe { WSARecvEx(s, room().buf, 4, &mut 0) }), 4) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSARecvEx(s, room().buf, 4, &mut 0) }), SOCKET_ERROR) }),
    row("WSARecv",
        |p| { let s = with_data(); assert_eq!(p.call(|| unsafe { WSARecv(s, &room(), 1, &mut 0, &mut 0, null_mut(), None) }), 0) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSARecv(s, &room(), 1, &mut 0, &mut 0, null_mut(), None) }), SOCKET_ERROR) }),
    row("WSARecvFrom",
        |p| { let s = with_message();
              assert_eq!(p.call(|| unsafe { WSARecvFrom(s, &room(), 1, &mut 0, &mut 0, null_mut(), null_mut(), null_mut(), None) }), 0) },
        WSAEINVAL, |p| { let s = udp();
              assert_eq!(p.call(|| unsafe { WSARecvFrom(s, &room(), 1, &mut 0, &mut 0, null_mut(), null_mut(), null_mut(), None) }), SOCKET_ERROR) }),
    row("WSARecvMsg",
        |p| { let (s, mut blocks) = (with_message(), room());
              assert_eq!(p.call(|| unsafe { WSARecvMsg(s, &mut message(None, &mut blocks), &mut 0, null_mut(), None) }), 0) },
        WSAEINVAL, |p| { let (s, mut blocks) = (udp(), room());
              assert_eq!(p.call(|| unsafe { WSARecvMsg(s, &mut message(None, &mut blocks), &mut 0, null_mut(), None) }), SOCKET_ERROR) }),
];
