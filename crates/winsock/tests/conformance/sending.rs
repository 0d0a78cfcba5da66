//! Sending: the situations, and the functions that raise the code in each.

use std::net::SocketAddr;
use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::world::NetworkWorld;

use super::fixture::*;
use super::{Case, Raised};

/// What a send is called with.
#[derive(Clone, Copy)]
struct Call {
    s: SOCKET,
    start: *const u8,
    len: u32,
    flags: i32,
    to: Option<SocketAddr>,
}

/// The most that a block of a call has.
const LONGEST: usize = 1 << 16;
static BLOCK: [u8; LONGEST] = [0; LONGEST];

/// A send of four bytes to the peer.
fn plain(s: SOCKET) -> Call {
    Call { s, start: BLOCK.as_ptr(), len: 4, flags: 0, to: None }
}

/// A send of four bytes to an address.
fn to(s: SOCKET, address: [u8; 4]) -> Call {
    Call { to: Some((address, 9).into()), ..plain(s) }
}

/// The address as the functions take it: pointer and length.
fn destination(to: Option<SocketAddr>, bytes: &mut [u8; 28]) -> (*mut SOCKADDR, i32) {
    let Some(to) = to else { return (null_mut(), 0) };
    let (copy, len) = address(to);
    *bytes = copy;
    (bytes.as_mut_ptr().cast(), len)
}

type Sender = (&'static str, fn(Call) -> Raised);

// SAFETY (all functions): pointers are to local structures; blocks are as `Call` has them, static or of no memory.
const SENDERS: [Sender; 5] = [
    ("send", |c| {
        // SAFETY: see above.
        status(unsafe { send(c.s, c.start, c.len as i32, c.flags) })
    }),
    ("sendto", |c| {
        let mut bytes = [0; 28];
        let (to, len) = destination(c.to, &mut bytes);
        // SAFETY: see above.
        status(unsafe { sendto(c.s, c.start, c.len as i32, c.flags, to, len) })
    }),
    ("WSASend", |c| {
        let block = WSABUF { len: c.len, buf: c.start.cast_mut() };
        // SAFETY: see above.
        status(unsafe { WSASend(c.s, &block, 1, &mut 0, c.flags as u32, null_mut(), None) })
    }),
    ("WSASendTo", |c| {
        let block = WSABUF { len: c.len, buf: c.start.cast_mut() };
        let mut bytes = [0; 28];
        let (to, len) = destination(c.to, &mut bytes);
        // SAFETY: see above.
        status(unsafe { WSASendTo(c.s, &block, 1, &mut 0, c.flags as u32, to, len, null_mut(), None) })
    }),
    ("WSASendMsg", |c| {
        let mut block = WSABUF { len: c.len, buf: c.start.cast_mut() };
        let mut bytes = [0; 28];
        let (name, namelen) = destination(c.to, &mut bytes);
        let message =
            WSAMSG { name, namelen, lpBuffers: &raw mut block, dwBufferCount: 1, ..Default::default() };
        // SAFETY: see above.
        status(unsafe { WSASendMsg(c.s, &raw const message, c.flags as u32, &mut 0, null_mut(), None) })
    }),
];

/// A situation, the code, and the functions that raise it there.
type Row = (&'static str, fn() -> Made<Call>, &'static [&'static str]);

/// Those for streams.
const STREAMS: &[&str] = &["send", "sendto", "WSASend", "WSASendTo"];
/// Those that take an address.
const ADDRESSED: &[&str] = &["sendto", "WSASendTo", "WSASendMsg"];

const ROWS: &[Row] = &[
    // The peer's machine fell silent.
    ("WSAECONNABORTED", || Ok(plain(dead_by_silence()?)), &["send", "sendto", "WSASend"]),
    ("WSAENETRESET", || Ok(plain(dead_by_keep_alive()?)), &["send", "sendto", "WSASend"]),
    // The peer ended hard.
    (
        "WSAECONNRESET",
        || {
            start();
            Ok(plain(reset_by_peer()))
        },
        &["send", "sendto", "WSASend"],
    ),
    // To everybody, without SO_BROADCAST.
    (
        "WSAEACCES",
        || {
            start();
            Ok(to(udp(), [127, 255, 255, 255]))
        },
        ADDRESSED,
    ),
    ("WSAEACCES", broadcasting_no_more, &["send"]),
    (
        "WSAEFAULT",
        || {
            start();
            Ok(Call { start: unmapped(), ..to(udp(), [127, 0, 0, 1]) })
        },
        ADDRESSED,
    ),
    (
        "WSAEFAULT",
        || {
            start();
            Ok(Call { start: unmapped(), ..plain(connection().0) })
        },
        &["send", "WSASend"],
    ),
    (
        "WSAEHOSTUNREACH",
        || {
            keep(network()?);
            Ok(to(udp(), [10, 1, 0, 1]))
        },
        &["sendto", "WSASendTo"],
    ),
    ("WSAEHOSTUNREACH", unreachable_since_connect, &["send"]),
    (
        "WSAENETUNREACH",
        || {
            keep(network()?);
            Ok(to(udp(), [192, 0, 2, 1]))
        },
        ADDRESSED,
    ),
    // All devices are down.
    (
        "WSAENETDOWN",
        || {
            NetworkWorld::enter()?.here().link("lo")?.down()?;
            start();
            Ok(to(udp(), [192, 0, 2, 1]))
        },
        ADDRESSED,
    ),
    (
        "WSAENETDOWN",
        || {
            let world = network()?;
            let s = udp();
            assert_eq!(connect_to(s, ([10, 0, 0, 77], 9).into()), None);
            for device in ["near", "lo"] {
                world.here().link(device)?.down()?;
            }
            Ok(plain(s))
        },
        &["send", "WSASend"],
    ),
    // A flag that nobody knows.
    (
        "WSAEINVAL",
        || {
            start();
            Ok(Call { flags: 0x4000_0000, ..plain(connection().0) })
        },
        &["send", "sendto"],
    ),
    // More than a datagram of IPv4 can carry.
    (
        "WSAEMSGSIZE",
        || {
            start();
            let s = udp();
            assert_eq!(connect_to(s, loopback(9)), None);
            Ok(Call { len: 65508, ..plain(s) })
        },
        &["send", "WSASend"],
    ),
    (
        "WSAEMSGSIZE",
        || {
            start();
            Ok(Call { len: 65508, ..to(udp(), [127, 0, 0, 1]) })
        },
        ADDRESSED,
    ),
    // A message in pieces that takes more than the buffer has.
    (
        "WSAENOBUFS",
        || {
            let s = small_buffer()?;
            assert_eq!(connect_to(s, ([10, 0, 0, 77], 9).into()), None);
            Ok(Call { len: 60_000, ..plain(s) })
        },
        &["send", "WSASend"],
    ),
    ("WSAENOBUFS", || Ok(Call { len: 60_000, ..to(small_buffer()?, [10, 0, 0, 77]) }), ADDRESSED),
    (
        "WSAENOTCONN",
        || {
            start();
            Ok(plain(tcp()))
        },
        STREAMS,
    ),
    (
        "WSAENOTCONN",
        || {
            start();
            Ok(plain(udp()))
        },
        &["WSASendMsg"],
    ),
    // Urgent bytes of a socket that has none.
    (
        "WSAEOPNOTSUPP",
        || {
            start();
            let s = udp();
            assert_eq!(connect_to(s, loopback(9)), None);
            Ok(Call { flags: MSG_OOB, ..plain(s) })
        },
        &["send", "sendto", "WSASend"],
    ),
    // A flag that is none of a send.
    (
        "WSAEOPNOTSUPP",
        || {
            start();
            Ok(Call { flags: MSG_PEEK, ..to(udp(), [127, 0, 0, 1]) })
        },
        &["WSASendMsg"],
    ),
    (
        "WSAESHUTDOWN",
        || {
            start();
            let s = connection().0;
            // SAFETY: no pointers.
            assert_eq!(unsafe { shutdown(s, SD_SEND) }, 0);
            Ok(plain(s))
        },
        STREAMS,
    ),
    (
        "WSAESHUTDOWN",
        || {
            start();
            let s = bound(udp());
            // SAFETY: no pointers.
            assert_eq!(unsafe { shutdown(s, SD_SEND) }, 0);
            Ok(to(s, [127, 0, 0, 1]))
        },
        &["WSASendMsg"],
    ),
    // The peer reads nothing within the time that the program gives it.
    (
        "WSAETIMEDOUT",
        || {
            start();
            let s = full_connection();
            timeout(s, SO_SNDTIMEO);
            Ok(plain(s))
        },
        &["send", "sendto"],
    ),
    (
        "WSAETIMEDOUT",
        || {
            keep(network()?);
            let s = full_udp();
            timeout(s, SO_SNDTIMEO);
            Ok(to(s, [10, 0, 0, 99]))
        },
        &["WSASendMsg"],
    ),
    (
        "WSAEWOULDBLOCK",
        || {
            start();
            let s = full_connection();
            nonblocking(s);
            Ok(plain(s))
        },
        &["send", "sendto", "WSASend"],
    ),
    (
        "WSAEWOULDBLOCK",
        || {
            keep(network()?);
            let s = full_udp();
            nonblocking(s);
            Ok(Call { len: 1400, ..to(s, [10, 0, 0, 99]) })
        },
        &["WSASendTo", "WSASendMsg"],
    ),
    (
        "WSAEINTR",
        || {
            start_1_1();
            let s = full_connection();
            cancel_what_blocks();
            Ok(plain(s))
        },
        STREAMS,
    ),
    (
        "WSAEINTR",
        || {
            let world = network_1_1()?;
            let s = full_udp();
            cancel_what_blocks();
            keep(world);
            Ok(Call { len: 1400, ..to(s, [10, 0, 0, 99]) })
        },
        &["WSASendMsg"],
    ),
    (
        "WSAEADDRNOTAVAIL",
        || {
            start();
            Ok(to(udp(), [0; 4]))
        },
        &["sendto", "WSASendTo"],
    ),
    (
        "WSAEAFNOSUPPORT",
        || {
            start();
            Ok(Call { to: Some("[::1]:9".parse()?), ..plain(udp()) })
        },
        &["sendto", "WSASendTo"],
    ),
    (
        "WSAEDESTADDRREQ",
        || {
            start();
            Ok(plain(udp()))
        },
        &["sendto", "WSASendTo"],
    ),
];

/// A socket whose peer is everybody, and that has lost the right to it.
fn broadcasting_no_more() -> Made<Call> {
    let world = network()?;
    let s = udp();
    set(s, SOL_SOCKET, SO_BROADCAST, 1);
    assert_eq!(connect_to(s, ([10, 0, 0, 255], 9).into()), None);
    set(s, SOL_SOCKET, SO_BROADCAST, 0);
    // The kernel looks at the way again when the routes have changed.
    world.here().add_route(&Route::unreachable("10.7.0.0/16"))?;
    keep(world);
    Ok(plain(s))
}

/// A socket with a peer that a route led to when it was chosen.
fn unreachable_since_connect() -> Made<Call> {
    let world = network()?;
    let s = udp();
    assert_eq!(connect_to(s, ([10, 0, 0, 77], 9).into()), None);
    world.here().add_route(&Route::unreachable("10.0.0.77/32"))?;
    keep(world);
    Ok(plain(s))
}

/// A UDP socket with a buffer for few packets, in a network whose packets are small.
fn small_buffer() -> Made<SOCKET> {
    keep(network()?);
    let s = udp();
    set(s, SOL_SOCKET, SO_SNDBUF, 4096);
    Ok(s)
}

/// [`network`] for a program of version 1.1.
fn network_1_1() -> Made<NetworkWorld> {
    start_1_1();
    network()
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, situation, functions) in ROWS {
        for (function, call) in SENDERS.iter().filter(|(name, _)| functions.contains(name)) {
            cases.push(Case::new(function, code, || Ok(call(situation()?))));
        }
    }
    cases
}
