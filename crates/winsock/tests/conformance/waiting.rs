//! Events and waits; `select`, `WSAPoll`; network events.

use std::error::Error;
use std::os::fd::{AsRawFd, OwnedFd};
use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::linux::fd_from_socket;
use openwinsock_sandbox::limits::{Resource, lower_for_good};
use openwinsock_sandbox::routed::Routed;
use openwinsock_sandbox::silence::drop_everything;
use openwinsock_sandbox::world::NetworkWorld;

use super::bare::{Bare, with, without};
use super::fixture::*;
use super::{Case, Raised};

/// Long enough for everything here, in milliseconds; nothing waits for it to end.
const LONG: u32 = 20_000;

/// A set with one socket.
fn set(s: SOCKET) -> FD_SET {
    let mut set = FD_SET { fd_count: 1, ..FD_SET::default() };
    set.fd_array[0] = s;
    set
}

/// `select` with one set for reading.
fn select_one(s: SOCKET, timeout: TIMEVAL) -> Raised {
    let mut set = set(s);
    // SAFETY: the structures are local.
    status(unsafe { select(0, &raw mut set, null_mut(), null_mut(), &timeout) })
}

const AT_ONCE: TIMEVAL = TIMEVAL { tv_sec: 0, tv_usec: 0 };

fn poll(s: SOCKET, events: i16) -> Raised {
    let mut entry = WSAPOLLFD { fd: s, events, revents: 0 };
    // SAFETY: one entry.
    status(unsafe { WSAPoll(&raw mut entry, 1, 0) })
}

fn event() -> WSAEVENT {
    // SAFETY: no pointers.
    unsafe { WSACreateEvent() }
}

fn wait(events: &[WSAEVENT], all: bool, milliseconds: u32) -> u32 {
    let count = u32::try_from(events.len()).expect("few");
    // SAFETY: as many events as said; an event's handle and a HANDLE have one representation.
    unsafe { WSAWaitForMultipleEvents(count, events.as_ptr().cast(), i32::from(all), milliseconds, 0) }
}

fn waited(result: u32) -> Raised {
    (result == WSA_WAIT_FAILED).then(last)
}

fn select_events(s: SOCKET, event: WSAEVENT, events: u32) -> Raised {
    // SAFETY: no pointers.
    status(unsafe { WSAEventSelect(s, event, events.cast_signed()) })
}

/// A handle that is none.
const NONE: WSAEVENT = 12344;

// SAFETY (all calls): pointers are to local structures of the lengths given.
pub(super) const CALLS: &[Bare] = &[
    with("select", |s| select_one(s, AT_ONCE)),
    without("WSAPoll", |s| poll(s, POLLIN)),
    // SAFETY: see above.
    without("WSACreateEvent", |_| (unsafe { WSACreateEvent() } == WSA_INVALID_EVENT).then(last)),
    // SAFETY: see above.
    without("WSASetEvent", |_| truth(unsafe { WSASetEvent(NONE) })),
    // SAFETY: see above.
    without("WSAResetEvent", |_| truth(unsafe { WSAResetEvent(NONE) })),
    // SAFETY: see above.
    without("WSACloseEvent", |_| truth(unsafe { WSACloseEvent(NONE) })),
    without("WSAWaitForMultipleEvents", |_| waited(wait(&[NONE], false, 0))),
    with("WSAEventSelect", |s| select_events(s, NONE, FD_READ)),
    with("WSAEnumNetworkEvents", |s| {
        // SAFETY: see above.
        status(unsafe { WSAEnumNetworkEvents(s, 0, &mut WSANETWORKEVENTS::default()) })
    }),
];

/// Ends whatever blocks.
unsafe extern "system" fn cancel() -> isize {
    // SAFETY: no pointers.
    unsafe { WSACancelBlockingCall() };
    0
}

/// The code that an event comes with. The socket is selected for it, then the situation goes on.
fn reported(s: SOCKET, bit: u32, go: impl FnOnce()) -> Raised {
    let event = event();
    assert_eq!(select_events(s, event, 1 << bit), None);
    go();
    let mut record = WSANETWORKEVENTS::default();
    assert_eq!(wait(&[event], false, LONG), 0, "nothing happens");
    // SAFETY: the structure is local.
    assert_eq!(unsafe { WSAEnumNetworkEvents(s, event, &raw mut record) }, 0);
    assert_eq!(record.lNetworkEvents, 1 << bit);
    Some(record.iErrorCode[bit as usize]).filter(|code| *code != 0)
}

/// How a non-blocking connect ends.
fn connect_reported(s: SOCKET, to: std::net::SocketAddr) -> Raised {
    reported(s, FD_CONNECT_BIT, || assert_eq!(connect_to(s, to), Some(WSAEWOULDBLOCK)))
}

/// TCP gives a silent peer up after so many milliseconds; without it that takes minutes.
pub(super) fn give_up_after(s: SOCKET, milliseconds: u32) -> Result<OwnedFd, Box<dyn Error>> {
    let fd = fd_from_socket(s).map_err(|code| format!("{code:?}"))?;
    let len = size_of::<u32>() as libc::socklen_t;
    // SAFETY: one number of that length.
    let set = unsafe {
        let value = (&raw const milliseconds).cast();
        libc::setsockopt(fd.as_raw_fd(), libc::IPPROTO_TCP, libc::TCP_USER_TIMEOUT, value, len)
    };
    assert_eq!(set, 0);
    Ok(fd)
}

/// The peer closes with bytes unread.
pub(super) fn reset_by_peer(client: SOCKET, server: SOCKET) {
    // SAFETY: one byte.
    assert_eq!(unsafe { send(client, b"x".as_ptr(), 1, 0) }, 1);
    assert_eq!(select_one(server, TIMEVAL { tv_sec: 20, tv_usec: 0 }), None);
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(server) }, 0);
}

pub(super) fn cases() -> Vec<Case> {
    [readiness(), events(), network_events()].into_iter().flatten().collect()
}

fn readiness() -> Vec<Case> {
    vec![
        started("select", "WSAEFAULT", || {
            let near_null = std::ptr::without_provenance_mut(8);
            // SAFETY: the pointers are meant to be wrong.
            status(unsafe { select(0, near_null, null_mut(), null_mut(), &AT_ONCE) })
        }),
        started("select", "WSAEINVAL", || {
            // SAFETY: NULL is allowed for each set.
            status(unsafe { select(0, null_mut(), null_mut(), null_mut(), &AT_ONCE) })
        }),
        Case::new("select", "WSAEINTR", || {
            // SAFETY: the structure is local, and the hook is a function of its type.
            unsafe {
                assert_eq!(WSAStartup(0x0101, &mut std::mem::zeroed()), 0);
                WSASetBlockingHook(Some(cancel));
            }
            Ok(select_one(bound(udp()), TIMEVAL { tv_sec: 20, tv_usec: 0 }))
        }),
        started("WSAPoll", "WSAEFAULT", || {
            // SAFETY: the pointer is meant to be wrong.
            status(unsafe { WSAPoll(null_mut(), 1, 0) })
        }),
        started("WSAPoll", "WSAEINVAL", || poll(udp(), POLLPRI)),
        Case::new("WSAPoll", "WSAENOBUFS", || {
            start();
            let entry = |_| WSAPOLLFD { fd: udp(), events: POLLIN, revents: 0 };
            let mut array: Vec<_> = (0..100).map(entry).collect();
            // The kernel takes no more at once than the process may have.
            lower_for_good(Resource::Descriptors, 50)?;
            // SAFETY: the array is that long.
            Ok(status(unsafe { WSAPoll(array.as_mut_ptr(), 100, 0) }))
        }),
    ]
}

fn events() -> Vec<Case> {
    vec![
        started("WSACreateEvent", "WSA_NOT_ENOUGH_MEMORY", || {
            let mut made = 0_u32;
            while event() != WSA_INVALID_EVENT {
                made += 1;
            }
            assert!(made > 1_000_000, "{made}");
            Some(last())
        }),
        // SAFETY: no pointers.
        started("WSASetEvent", "WSA_INVALID_HANDLE", || truth(unsafe { WSASetEvent(NONE) })),
        // SAFETY: no pointers.
        started("WSAResetEvent", "WSA_INVALID_HANDLE", || truth(unsafe { WSAResetEvent(NONE) })),
        // SAFETY: no pointers.
        started("WSACloseEvent", "WSA_INVALID_HANDLE", || truth(unsafe { WSACloseEvent(NONE) })),
        started("WSAWaitForMultipleEvents", "WSA_INVALID_HANDLE", || {
            waited(wait(&[event(), NONE], false, 0))
        }),
        started("WSAWaitForMultipleEvents", "WSA_INVALID_PARAMETER", || {
            waited(wait(&[event(); 65], false, 0))
        }),
    ]
}

fn network_events() -> Vec<Case> {
    vec![
        started("WSAEventSelect", "WSAEINVAL", || select_events(tcp(), 0, FD_READ)),
        started("WSAEventSelect", "WSAEWOULDBLOCK", || {
            // The event was signalled, but its data has been read since.
            let (client, server) = connection();
            let event = event();
            assert_eq!(select_events(client, event, FD_READ), None);
            let mut byte = [0];
            // SAFETY: one byte each.
            unsafe {
                assert_eq!(send(server, b"x".as_ptr(), 1, 0), 1);
                assert_eq!(wait(&[event], false, LONG), 0);
                assert_eq!(recv(client, byte.as_mut_ptr(), 1, 0), 1);
                assert_eq!(wait(&[event], false, LONG), 0);
                status(recv(client, byte.as_mut_ptr(), 1, 0))
            }
        }),
        started("WSAEventSelect", "WSAECONNRESET", || {
            let (client, server) = connection();
            reported(client, FD_CLOSE_BIT, || reset_by_peer(client, server))
        }),
        started("WSAEnumNetworkEvents", "WSAEFAULT", || {
            // SAFETY: the pointer is meant to be wrong.
            status(unsafe { WSAEnumNetworkEvents(tcp(), 0, null_mut()) })
        }),
        started("WSAEnumNetworkEvents", "WSAEINVAL", || {
            // SAFETY: the structure is local.
            status(unsafe { WSAEnumNetworkEvents(tcp(), NONE, &mut WSANETWORKEVENTS::default()) })
        }),
        started("WSAEnumNetworkEvents", "WSAECONNREFUSED", || {
            // Nobody listens there while it is bound.
            let held = bound(tcp());
            connect_reported(tcp(), loopback(port(held)))
        }),
        started("WSAEnumNetworkEvents", "WSAECONNRESET", || {
            let (client, server) = connection();
            reported(client, FD_CLOSE_BIT, || reset_by_peer(client, server))
        }),
        Case::new("WSAEnumNetworkEvents", "WSAECONNABORTED", || {
            keep(NetworkWorld::enter()?);
            start();
            let (client, server) = connection();
            let _fd = give_up_after(client, 300)?;
            drop_everything(fd_from_socket(server).map_err(|code| format!("{code:?}"))?)?;
            // SAFETY: one byte.
            Ok(reported(client, FD_CLOSE_BIT, || unsafe {
                assert_eq!(send(client, b"x".as_ptr(), 1, 0), 1);
            }))
        }),
        Case::new("WSAEnumNetworkEvents", "WSAETIMEDOUT", || {
            keep(NetworkWorld::enter()?);
            start();
            let (listening, port) = listener();
            drop_everything(fd_from_socket(listening).map_err(|code| format!("{code:?}"))?)?;
            let s = tcp();
            let _fd = give_up_after(s, 300)?;
            Ok(connect_reported(s, loopback(port)))
        }),
        Case::new("WSAEnumNetworkEvents", "WSAENETUNREACH", || {
            let world = NetworkWorld::enter()?;
            let _routed = Routed::new(&world)?;
            start();
            // The router has no route to it, and says so.
            Ok(connect_reported(tcp(), ([10, 9, 0, 1], 9).into()))
        }),
    ]
}
