//! Listening and accepting: `listen`, `accept`, and `WSAAccept` with its condition function.

use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::limits::AllDescriptors;

use super::fixture::*;
use super::{Case, Raised};

type Acceptor = (&'static str, fn(SOCKET, i32) -> Raised);

/// The functions, given a listening socket and the room for the peer's address.
const ACCEPTORS: [Acceptor; 2] = [
    ("accept", |s, mut room| {
        let mut name = [0_u8; 28];
        // SAFETY: a local block at least as long as said.
        handle(unsafe { accept(s, name.as_mut_ptr().cast(), &mut room) })
    }),
    ("WSAAccept", |s, mut room| {
        let mut name = [0_u8; 28];
        // SAFETY: a local block at least as long as said; no condition function.
        handle(unsafe { WSAAccept(s, name.as_mut_ptr().cast(), &mut room, None, 0) })
    }),
];

/// A situation, and the code that both functions raise there: the socket, and the room for the address.
type Row = (&'static str, fn() -> Made<(SOCKET, i32)>);

const ROWS: &[Row] = &[
    // The connection was reset while it was in the queue.
    ("WSAECONNRESET", || {
        start();
        let (listening, client) = queued();
        reset(client);
        Ok((listening, 28))
    }),
    ("WSAEFAULT", || {
        start();
        Ok((queued().0, 15))
    }),
    ("WSAEINTR", || {
        start_1_1();
        let s = listener().0;
        cancel_what_blocks();
        Ok((s, 28))
    }),
    // It does not listen.
    ("WSAEINVAL", || {
        start();
        Ok((bound(tcp()), 28))
    }),
    // A connection is there, but no descriptor for it.
    ("WSAEMFILE", || {
        start();
        let listening = queued().0;
        keep(AllDescriptors::take()?);
        Ok((listening, 28))
    }),
    ("WSAEOPNOTSUPP", || {
        start();
        Ok((bound(udp()), 28))
    }),
    ("WSAEWOULDBLOCK", || {
        start();
        let s = listener().0;
        nonblocking(s);
        Ok((s, 28))
    }),
];

/// A listening socket with a connection in its queue, and that connection's client.
fn queued() -> (SOCKET, SOCKET) {
    let (listening, port) = listener();
    let client = tcp();
    assert_eq!(connect_to(client, loopback(port)), None);
    (listening, client)
}

/// What the condition function says: its data, or after it has reset the client that they name.
unsafe extern "system" fn condition(
    _: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut QOS,
    _: *mut QOS,
    _: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut u32,
    answer: usize,
) -> i32 {
    answer as i32
}

/// Accepts while the client takes its connection back.
unsafe extern "system" fn withdrawn(
    _: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut QOS,
    _: *mut QOS,
    _: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut u32,
    client: usize,
) -> i32 {
    reset(client);
    CF_ACCEPT as i32
}

/// `WSAAccept` of a connection about which a condition function has to decide; it is given the data.
fn ask(function: LPCONDITIONPROC, data: impl FnOnce(SOCKET) -> usize) -> Raised {
    let (listening, client) = queued();
    // SAFETY: the address is not wanted; the function is one.
    handle(unsafe { WSAAccept(listening, null_mut(), null_mut(), function, data(client)) })
}

fn try_to_listen(s: SOCKET) -> Raised {
    // SAFETY: no pointers.
    status(unsafe { listen(s, 5) })
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, situation) in ROWS {
        for (function, call) in ACCEPTORS {
            cases.push(Case::new(function, code, move || {
                let (s, room) = situation()?;
                Ok(call(s, room))
            }));
        }
    }
    cases.extend([
        started("WSAAccept", "WSAECONNREFUSED", || ask(Some(condition), |_| CF_REJECT as usize)),
        started("WSAAccept", "WSATRY_AGAIN", || ask(Some(condition), |_| CF_DEFER as usize)),
        started("WSAAccept", "WSAEACCES", || ask(Some(withdrawn), |client| client)),
        started("listen", "WSAEINVAL", || try_to_listen(tcp())),
        started("listen", "WSAEISCONN", || try_to_listen(connection().0)),
        started("listen", "WSAEOPNOTSUPP", || try_to_listen(bound(udp()))),
        // The wildcard address was free for both; that one of it is taken, listening finds out.
        Case::new("listen", "WSAEADDRINUSE", || {
            start();
            let s = tcp();
            set(s, SOL_SOCKET, SO_REUSEADDR, 1);
            assert_eq!(bind_to(s, ([0; 4], 0).into()), None);
            keep(std::net::TcpListener::bind(loopback(port(s)))?);
            Ok(try_to_listen(s))
        }),
    ]);
    cases
}
