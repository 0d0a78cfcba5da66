//! Sockets themselves: making, naming and closing them.

use std::ptr::null;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::limits::{Resource, lower_for_good};
use openwinsock_sandbox::world::NetworkWorld;

use super::fixture::*;
use super::{Case, Raised};

type Maker = (&'static str, fn(i32, i32, i32) -> SOCKET);

const MAKERS: [Maker; 2] = [
    // SAFETY: no pointers.
    ("socket", |family, kind, protocol| unsafe { socket(family, kind, protocol) }),
    ("WSASocketW", |family, kind, protocol| {
        // SAFETY: NULL leaves the choice to the numbers.
        unsafe { WSASocketW(family, kind, protocol, null(), 0, WSA_FLAG_OVERLAPPED) }
    }),
];

/// Family, kind and protocol that are refused, and the code.
const REFUSED: [(&str, (u16, i32, i32)); 5] = [
    ("WSAEAFNOSUPPORT", (AF_APPLETALK, SOCK_STREAM, 0)),
    ("WSAESOCKTNOSUPPORT", (AF_INET, SOCK_SEQPACKET, 0)),
    ("WSAEPROTOTYPE", (AF_INET, SOCK_STREAM, IPPROTO_UDP)),
    ("WSAEPROTONOSUPPORT", (AF_INET, SOCK_STREAM, 200)),
    ("WSAEINVAL", (AF_UNSPEC, 0, 0)),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = makers();
    cases.extend(duplicates());
    cases.extend(names());
    cases.extend(ends());
    cases
}

fn makers() -> Vec<Case> {
    let mut cases = Vec::new();
    for (function, make) in MAKERS {
        for (code, (family, kind, protocol)) in REFUSED {
            cases.push(Case::new(function, code, move || {
                start();
                Ok(handle(make(family.into(), kind, protocol)))
            }));
        }
        cases.push(Case::new(function, "WSAEMFILE", move || {
            lower_for_good(Resource::Descriptors, 20)?;
            start();
            Ok((0..100).find_map(|_| handle(make(AF_INET.into(), SOCK_STREAM, 0))))
        }));
    }
    cases
}

/// `WSASocketW` with everything open but what the structure says.
fn described(info: *const WSAPROTOCOL_INFOW) -> Raised {
    const OPEN: i32 = FROM_PROTOCOL_INFO;
    // SAFETY: a structure of the caller's, or a pointer that is noticed.
    handle(unsafe { WSASocketW(OPEN, OPEN, OPEN, info, 0, WSA_FLAG_OVERLAPPED) })
}

/// `WSADuplicateSocketW` for a process.
fn duplicate(process: u32, into: *mut WSAPROTOCOL_INFOW) -> Raised {
    // SAFETY: a structure of the caller's, or a pointer that is noticed.
    status(unsafe { WSADuplicateSocketW(tcp(), process, into) })
}

fn duplicates() -> Vec<Case> {
    vec![
        started("WSASocketW", "WSAEFAULT", || described(near_null())),
        started("WSADuplicateSocketW", "WSAEFAULT", || duplicate(std::process::id(), near_null())),
        // SAFETY: zero is a value of every field.
        // Duplicates that nobody takes.
        started("WSADuplicateSocketW", "WSAENOBUFS", || {
            // SAFETY: zero is a value of every field.
            let (s, mut info) = (tcp(), unsafe { std::mem::zeroed() });
            (0..1 << 20).find_map(|_| {
                // SAFETY: the structure is ours.
                status(unsafe { WSADuplicateSocketW(s, std::process::id(), &mut info) })
            })
        }),
        started("WSADuplicateSocketW", "WSAEINVAL", || {
            // SAFETY: zero is a value of every field.
            duplicate(0, &mut unsafe { std::mem::zeroed() })
        }),
    ]
}

fn names() -> Vec<Case> {
    fn own_name(s: SOCKET, mut len: i32) -> Raised {
        let mut name = [0_u8; 28];
        // SAFETY: a local block at least as long as said.
        status(unsafe { getsockname(s, name.as_mut_ptr().cast(), &mut len) })
    }
    fn peer_name(s: SOCKET, mut len: i32) -> Raised {
        let mut name = [0_u8; 28];
        // SAFETY: a local block at least as long as said.
        status(unsafe { getpeername(s, name.as_mut_ptr().cast(), &mut len) })
    }
    vec![
        Case::new("bind", "WSAEACCES", || {
            start();
            Ok(bind_to(udp(), ([127, 255, 255, 255], 0).into()))
        }),
        started("bind", "WSAEADDRINUSE", || {
            let first = bound(tcp());
            bind_to(tcp(), loopback(port(first)))
        }),
        started("bind", "WSAEADDRNOTAVAIL", || bind_to(tcp(), ([192, 0, 2, 1], 0).into())),
        started("bind", "WSAEFAULT", || {
            let (name, _) = address(loopback(0));
            // SAFETY: a local block, longer than said.
            status(unsafe { bind(tcp(), name.as_ptr().cast(), 15) })
        }),
        started("bind", "WSAEINVAL", || bind_to(bound(tcp()), loopback(0))),
        Case::new("bind", "WSAENOBUFS", || {
            let world = NetworkWorld::enter()?;
            keep(world.here().take_all_ports(40000..=40003)?);
            start();
            Ok(bind_to(tcp(), loopback(0)))
        }),
        started("getsockname", "WSAEFAULT", || own_name(bound(tcp()), 15)),
        started("getsockname", "WSAEINVAL", || own_name(tcp(), 28)),
        started("getpeername", "WSAEFAULT", || peer_name(connection().0, 15)),
        started("getpeername", "WSAENOTCONN", || peer_name(tcp(), 28)),
    ]
}

fn ends() -> Vec<Case> {
    fn end(s: SOCKET, how: i32) -> Raised {
        // SAFETY: no pointers.
        status(unsafe { shutdown(s, how) })
    }
    let mut cases = vec![
        started("shutdown", "WSAEINVAL", || end(connection().0, 3)),
        started("shutdown", "WSAENOTCONN", || end(tcp(), SD_SEND)),
        started("shutdown", "WSAECONNRESET", || end(reset_by_peer(), SD_SEND)),
        Case::new("shutdown", "WSAECONNABORTED", || Ok(end(dead_by_silence()?, SD_SEND))),
        Case::new("closesocket", "WSAEWOULDBLOCK", || {
            start();
            let s = full_connection();
            set(s, SOL_SOCKET, SO_LINGER, LINGER { l_onoff: 1, l_linger: 10 });
            nonblocking(s);
            // SAFETY: no pointers.
            Ok(status(unsafe { closesocket(s) }))
        }),
        Case::new("closesocket", "WSAEINTR", || {
            start_1_1();
            let s = full_connection();
            set(s, SOL_SOCKET, SO_LINGER, LINGER { l_onoff: 1, l_linger: 10 });
            cancel_what_blocks();
            // SAFETY: no pointers.
            Ok(status(unsafe { closesocket(s) }))
        }),
    ];
    type Disconnect = unsafe extern "system" fn(SOCKET, *const WSABUF) -> i32;
    let disconnects: [(&str, Disconnect); 2] =
        [("WSASendDisconnect", WSASendDisconnect), ("WSARecvDisconnect", WSARecvDisconnect)];
    for (function, disconnect) in disconnects {
        cases.extend([
            Case::new(function, "WSAENOTCONN", move || {
                start();
                // SAFETY: NULL is for no data.
                Ok(status(unsafe { disconnect(tcp(), null()) }))
            }),
            // TCP carries no data with its end.
            Case::new(function, "WSAENOPROTOOPT", move || {
                start();
                let mut block = [0; 4];
                let data = WSABUF { len: 4, buf: block.as_mut_ptr() };
                // SAFETY: a local block of that length.
                Ok(status(unsafe { disconnect(connection().0, &data) }))
            }),
            Case::new(function, "WSAEFAULT", move || {
                start();
                // SAFETY: the pointer is one of those that are noticed.
                Ok(status(unsafe { disconnect(connection().0, near_null()) }))
            }),
        ]);
    }
    cases
}
