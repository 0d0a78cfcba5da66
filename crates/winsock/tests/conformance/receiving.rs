//! Receiving: the situations, and the functions that raise the code in each.

use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::routed::Routed;
use openwinsock_sandbox::world::NetworkWorld;

use super::fixture::*;
use super::{Case, Raised};

/// What a receive is called with.
#[derive(Clone, Copy)]
struct Call {
    s: SOCKET,
    start: *mut u8,
    len: u32,
    flags: i32,
}

/// A receive of up to 16 bytes.
fn plain(s: SOCKET) -> Call {
    let block: &'static mut [u8; 16] = Box::leak(Box::new([0; 16]));
    Call { s, start: block.as_mut_ptr(), len: 16, flags: 0 }
}

type Receiver = (&'static str, fn(Call) -> Raised);

// SAFETY (all functions): pointers are to local structures; blocks are as `Call` has them, lent for good or of no memory.
const RECEIVERS: [Receiver; 6] = [
    ("recv", |c| {
        // SAFETY: see above.
        status(unsafe { recv(c.s, c.start, c.len as i32, c.flags) })
    }),
    ("recvfrom", |c| {
        let (mut from, mut len) = ([0_u8; 28], 28);
        // SAFETY: see above.
        status(unsafe { recvfrom(c.s, c.start, c.len as i32, c.flags, from.as_mut_ptr().cast(), &mut len) })
    }),
    ("WSARecvEx", |c| {
        // SAFETY: see above.
        status(unsafe { WSARecvEx(c.s, c.start, c.len as i32, &mut { c.flags }) })
    }),
    ("WSARecv", |c| {
        let block = WSABUF { len: c.len, buf: c.start };
        // SAFETY: see above.
        status(unsafe { WSARecv(c.s, &block, 1, &mut 0, &mut (c.flags as u32), null_mut(), None) })
    }),
    ("WSARecvFrom", |c| {
        let block = WSABUF { len: c.len, buf: c.start };
        let (mut from, mut len) = ([0_u8; 28], 28);
        let from = from.as_mut_ptr().cast();
        // SAFETY: see above.
        status(unsafe {
            WSARecvFrom(c.s, &block, 1, &mut 0, &mut (c.flags as u32), from, &mut len, null_mut(), None)
        })
    }),
    ("WSARecvMsg", |c| {
        let mut block = WSABUF { len: c.len, buf: c.start };
        let mut message = WSAMSG {
            lpBuffers: &raw mut block,
            dwBufferCount: 1,
            dwFlags: c.flags as u32,
            ..Default::default()
        };
        // SAFETY: see above.
        status(unsafe { WSARecvMsg(c.s, &raw mut message, &mut 0, null_mut(), None) })
    }),
];

/// A situation, the code, and the functions that raise it there.
type Row = (&'static str, fn() -> Made<Call>, &'static [&'static str]);

/// All functions.
const ALL: &[&str] = &["recv", "recvfrom", "WSARecvEx", "WSARecv", "WSARecvFrom", "WSARecvMsg"];
/// All but the one for messages without connections.
const STREAMS: &[&str] = &["recv", "recvfrom", "WSARecvEx", "WSARecv", "WSARecvFrom"];

const ROWS: &[Row] = &[
    // The peer's machine fell silent.
    ("WSAECONNABORTED", || Ok(plain(dead_by_silence()?)), &["recv", "WSARecvEx", "WSARecv"]),
    ("WSAENETRESET", || Ok(plain(dead_by_keep_alive()?)), &["recv", "WSARecvEx", "WSARecv"]),
    // The peer ended hard.
    (
        "WSAECONNRESET",
        || {
            start();
            Ok(plain(reset_by_peer()))
        },
        STREAMS,
    ),
    // What was sent before came to a port that nobody has, and the machine there said so.
    (
        "WSAECONNRESET",
        || {
            start();
            let s = bound(udp());
            let closed = bound(udp());
            let (to, len) = address(loopback(port(closed)));
            // SAFETY: no pointers; local blocks of those lengths.
            unsafe {
                assert_eq!(closesocket(closed), 0);
                assert_eq!(sendto(s, [0].as_ptr(), 1, 0, to.as_ptr().cast(), len), 1);
            }
            Ok(plain(s))
        },
        &["WSARecvMsg"],
    ),
    ("WSAENETRESET", expired, &["recvfrom", "WSARecvFrom", "WSARecvMsg"]),
    (
        "WSAENOTCONN",
        || {
            start();
            Ok(plain(tcp()))
        },
        &["recv", "WSARecvEx", "WSARecv", "WSARecvFrom"],
    ),
    // A connection-oriented socket, but not a stream.
    (
        "WSAENOTCONN",
        || {
            start();
            Ok(plain(make(AF_UNIX.into(), SOCK_SEQPACKET, 0)))
        },
        &["WSARecvMsg"],
    ),
    // Not bound.
    (
        "WSAEINVAL",
        || {
            start();
            Ok(plain(udp()))
        },
        ALL,
    ),
    ("WSAEFAULT", || Ok(Call { start: unmapped(), ..plain(with_message()) }), ALL),
    (
        "WSAEMSGSIZE",
        || Ok(Call { len: 4, ..plain(with_message()) }),
        &["recv", "recvfrom", "WSARecv", "WSARecvFrom", "WSARecvMsg"],
    ),
    // Urgent bytes of a socket that has none.
    (
        "WSAEOPNOTSUPP",
        || Ok(Call { flags: MSG_OOB, ..plain(with_message()) }),
        &["recv", "recvfrom", "WSARecvEx", "WSARecv"],
    ),
    (
        "WSAEOPNOTSUPP",
        || {
            start();
            Ok(Call { flags: MSG_PEEK, ..plain(connection().0) })
        },
        &["WSARecvMsg"],
    ),
    (
        "WSAESHUTDOWN",
        || {
            start();
            let s = connection().0;
            // SAFETY: no pointers.
            assert_eq!(unsafe { shutdown(s, SD_RECEIVE) }, 0);
            Ok(plain(s))
        },
        &["recv", "recvfrom", "WSARecvEx", "WSARecv"],
    ),
    // The peer does not answer within the time that the program gives it.
    (
        "WSAETIMEDOUT",
        || {
            start();
            let (s, peer) = connection();
            keep(peer);
            timeout(s, SO_RCVTIMEO);
            Ok(plain(s))
        },
        &["recv", "recvfrom", "WSARecvEx", "WSARecv"],
    ),
    (
        "WSAETIMEDOUT",
        || {
            start();
            let s = bound(udp());
            timeout(s, SO_RCVTIMEO);
            Ok(plain(s))
        },
        &["WSARecvMsg"],
    ),
    (
        "WSAEWOULDBLOCK",
        || {
            start();
            let s = bound(udp());
            nonblocking(s);
            Ok(plain(s))
        },
        ALL,
    ),
    (
        "WSAEINTR",
        || {
            start_1_1();
            let s = bound(udp());
            cancel_what_blocks();
            Ok(plain(s))
        },
        ALL,
    ),
    // The peer of a message-oriented connection ended it in order.
    (
        "WSAEDISCON",
        || {
            start();
            let (client, server) = message_connection()?;
            // SAFETY: no pointers.
            assert_eq!(unsafe { closesocket(server) }, 0);
            Ok(plain(client))
        },
        &["WSARecv"],
    ),
];

/// A socket with a message of ten bytes.
fn with_message() -> SOCKET {
    start();
    let s = bound(udp());
    let (to, len) = address(loopback(port(s)));
    // SAFETY: local blocks of those lengths.
    assert_eq!(unsafe { sendto(s, [0; 10].as_ptr(), 10, 0, to.as_ptr().cast(), len) }, 10);
    s
}

/// A socket whose message was given up by a router, for its time to live was over.
fn expired() -> Made<Call> {
    let world = NetworkWorld::enter()?;
    keep(Routed::new(&world)?);
    start();
    let s = udp();
    set(s, IPPROTO_IP, IP_TTL, 1);
    let far = std::net::SocketAddr::new(Routed::FAR[0].parse()?, 9);
    let (to, len) = address(far);
    // SAFETY: local blocks of those lengths.
    assert_eq!(unsafe { sendto(s, [0].as_ptr(), 1, 0, to.as_ptr().cast(), len) }, 1);
    keep(world);
    Ok(plain(s))
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, situation, functions) in ROWS {
        for (function, call) in RECEIVERS.iter().filter(|(name, _)| functions.contains(name)) {
            cases.push(Case::new(function, code, || Ok(call(situation()?))));
        }
    }
    cases
}
