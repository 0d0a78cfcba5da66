//! What is told by messages: `WSAAsyncSelect`, and the look-ups that nobody waits for.

use std::error::Error;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::{HANDLE, HWND};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::UI::WindowsAndMessaging::*;
use openwinsock::linux::fd_from_socket;
use openwinsock_sandbox::dns::{Answer, Record};
use openwinsock_sandbox::limits::{Resource, lower_for_good};
use openwinsock_sandbox::routed::Routed;
use openwinsock_sandbox::silence::drop_everything;
use openwinsock_sandbox::world::NetworkWorld;

use super::bare::{Bare, with, without};
use super::fixture::*;
use super::names::{ADDRESS, HOST, asking, c, only_text};
use super::waiting::{give_up_after, reset_by_peer};
use super::{Case, Raised};

const TOLD: u32 = WM_APP;

/// A window for messages only.
fn window() -> HWND {
    let none = null_mut();
    // SAFETY: the text ends with NUL.
    let hwnd = unsafe {
        CreateWindowExA(0, c"Static".as_ptr().cast(), null(), 0, 0, 0, 0, 0, HWND_MESSAGE, none, none, null())
    };
    assert!(!hwnd.is_null(), "CreateWindowExA: {}", last());
    hwnd
}

/// The next message: low and high word of its second value.
fn next() -> (u32, i32) {
    let mut message = MSG::default();
    // SAFETY: the structure is local.
    let result = unsafe { GetMessageA(&raw mut message, null_mut(), TOLD, TOLD) };
    assert_eq!(result, 1, "GetMessageA: {}", last());
    ((message.lParam & 0xffff) as u32, (message.lParam >> 16) as i32 & 0xffff)
}

fn select(s: SOCKET, hwnd: HWND, events: u32) -> Raised {
    // SAFETY: no pointers.
    status(unsafe { WSAAsyncSelect(s, hwnd, TOLD, events.cast_signed()) })
}

/// The code that an event comes with. The socket is selected for it, then the situation goes on.
fn told(s: SOCKET, event: u32, go: impl FnOnce()) -> Raised {
    assert_eq!(select(s, window(), event), None);
    go();
    let (told, code) = next();
    assert_eq!(told, event);
    Some(code).filter(|code| *code != 0)
}

/// How a non-blocking connect ends.
fn connect_told(s: SOCKET, to: std::net::SocketAddr) -> Raised {
    told(s, FD_CONNECT, || assert_eq!(connect_to(s, to), Some(WSAEWOULDBLOCK)))
}

/// A block for answers.
const ROOM: i32 = MAXGETHOSTSTRUCT as i32;

/// What is asked for, of which window, with room for so much.
type Ask = fn(HWND, *mut u8, i32) -> HANDLE;

fn host(hwnd: HWND, to: *mut u8, room: i32) -> HANDLE {
    let name = c(HOST);
    // SAFETY: the text ends with NUL; `asked` keeps the block.
    unsafe { WSAAsyncGetHostByName(hwnd, TOLD, name.as_ptr().cast(), to, room) }
}

fn address(hwnd: HWND, to: *mut u8, room: i32) -> HANDLE {
    // SAFETY: a local block of that length; `asked` keeps the block.
    unsafe { WSAAsyncGetHostByAddr(hwnd, TOLD, ADDRESS.as_ptr(), 4, AF_INET.into(), to, room) }
}

fn service(hwnd: HWND, to: *mut u8, room: i32) -> HANDLE {
    // SAFETY: the text ends with NUL; `asked` keeps the block.
    unsafe { WSAAsyncGetServByName(hwnd, TOLD, c"http".as_ptr().cast(), null(), to, room) }
}

fn port(hwnd: HWND, to: *mut u8, room: i32) -> HANDLE {
    // SAFETY: `asked` keeps the block.
    unsafe { WSAAsyncGetServByPort(hwnd, TOLD, 80_u16.to_be().into(), null(), to, room) }
}

fn protocol(hwnd: HWND, to: *mut u8, room: i32) -> HANDLE {
    // SAFETY: the text ends with NUL; `asked` keeps the block.
    unsafe { WSAAsyncGetProtoByName(hwnd, TOLD, c"tcp".as_ptr().cast(), to, room) }
}

fn number(hwnd: HWND, to: *mut u8, room: i32) -> HANDLE {
    // SAFETY: `asked` keeps the block.
    unsafe { WSAAsyncGetProtoByNumber(hwnd, TOLD, 6, to, room) }
}

const ASKS: [(&str, Ask); 6] = [
    ("WSAAsyncGetHostByName", host),
    ("WSAAsyncGetHostByAddr", address),
    ("WSAAsyncGetServByName", service),
    ("WSAAsyncGetServByPort", port),
    ("WSAAsyncGetProtoByName", protocol),
    ("WSAAsyncGetProtoByNumber", number),
];

/// What a call that begins a request raised itself.
fn begun(request: HANDLE) -> Raised {
    request.is_null().then(last)
}

/// What the message of a request says.
fn answered(request: HANDLE) -> Raised {
    assert_eq!(begun(request), None);
    let (_, code) = next();
    Some(code).filter(|code| *code != 0)
}

fn asked(ask: Ask, room: i32) -> Raised {
    let block = Box::leak(Box::new([0_u8; ROOM as usize]));
    answered(ask(window(), block.as_mut_ptr(), room))
}

/// No window, and no call gets as far as looking for it.
fn bare(ask: Ask) -> Raised {
    begun(ask(null_mut(), null_mut(), 0))
}

// SAFETY (all calls): no pointers are followed.
pub(super) const CALLS: &[Bare] = &[
    with("WSAAsyncSelect", |s| select(s, null_mut(), 0)),
    // SAFETY: see above.
    without("WSACancelAsyncRequest", |_| status(unsafe { WSACancelAsyncRequest(null_mut()) })),
    without("WSAAsyncGetHostByName", |_| bare(host)),
    without("WSAAsyncGetHostByAddr", |_| bare(address)),
    without("WSAAsyncGetServByName", |_| bare(service)),
    without("WSAAsyncGetServByPort", |_| bare(port)),
    without("WSAAsyncGetProtoByName", |_| bare(protocol)),
    without("WSAAsyncGetProtoByNumber", |_| bare(number)),
];

pub(super) fn cases() -> Vec<Case> {
    [events(), hosts(), tables(), every_request(), cancelling()].into_iter().flatten().collect()
}

fn events() -> Vec<Case> {
    vec![
        started("WSAAsyncSelect", "WSAEINVAL", || select(tcp(), null_mut(), FD_READ)),
        started("WSAAsyncSelect", "WSAEWOULDBLOCK", || {
            // The message waits, and its data has been read since.
            let (client, server) = connection();
            let mut byte = [0];
            // SAFETY: one byte each.
            unsafe {
                let told = told(client, FD_READ, || assert_eq!(send(server, b"x".as_ptr(), 1, 0), 1));
                assert_eq!(told, None);
                assert_eq!(recv(client, byte.as_mut_ptr(), 1, 0), 1);
                status(recv(client, byte.as_mut_ptr(), 1, 0))
            }
        }),
        started("WSAAsyncSelect", "WSAECONNREFUSED", || {
            // Nobody listens there while it is bound.
            let held = bound(tcp());
            connect_told(tcp(), loopback(super::fixture::port(held)))
        }),
        started("WSAAsyncSelect", "WSAECONNRESET", || {
            let (client, server) = connection();
            told(client, FD_CLOSE, || reset_by_peer(client, server))
        }),
        Case::new("WSAAsyncSelect", "WSAECONNABORTED", || {
            keep(NetworkWorld::enter()?);
            start();
            let (client, server) = connection();
            let _fd = give_up_after(client, 300)?;
            drop_everything(fd_from_socket(server).map_err(|code| format!("{code:?}"))?)?;
            // SAFETY: one byte.
            Ok(told(client, FD_CLOSE, || unsafe {
                assert_eq!(send(client, b"x".as_ptr(), 1, 0), 1);
            }))
        }),
        Case::new("WSAAsyncSelect", "WSAETIMEDOUT", || {
            keep(NetworkWorld::enter()?);
            start();
            let (listening, port) = listener();
            drop_everything(fd_from_socket(listening).map_err(|code| format!("{code:?}"))?)?;
            let s = tcp();
            let _fd = give_up_after(s, 300)?;
            Ok(connect_told(s, loopback(port)))
        }),
        Case::new("WSAAsyncSelect", "WSAENETUNREACH", || {
            let world = NetworkWorld::enter()?;
            let _routed = Routed::new(&world)?;
            start();
            // The router has no route to it, and says so.
            Ok(connect_told(tcp(), ([10, 9, 0, 1], 9).into()))
        }),
    ]
}

fn hosts() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, answer) in [
        ("WSAHOST_NOT_FOUND", Answer::NoSuchName),
        ("WSANO_DATA", only_text()),
        ("WSATRY_AGAIN", Answer::ServerFailure),
        ("WSANO_RECOVERY", Answer::Refused),
    ] {
        let by_name = asking(answer.clone(), || asked(host, ROOM));
        cases.push(Case::new("WSAAsyncGetHostByName", code, by_name));
        cases.push(Case::new("WSAAsyncGetHostByAddr", code, asking(answer, || asked(address, ROOM))));
    }
    cases.push(started("WSAAsyncGetHostByName", "WSAEFAULT", || {
        // SAFETY: the pointer is one of those that are noticed.
        answered(unsafe { WSAAsyncGetHostByName(window(), TOLD, near_null(), null_mut(), 0) })
    }));
    cases.push(started("WSAAsyncGetHostByAddr", "WSAEFAULT", || {
        let family = AF_INET.into();
        // SAFETY: the pointer is one of those that are noticed.
        answered(unsafe { WSAAsyncGetHostByAddr(window(), TOLD, near_null(), 4, family, null_mut(), 0) })
    }));
    cases
}

fn tables() -> Vec<Case> {
    fn service(name: &str, proto: &str) -> Raised {
        let (name, proto) = (c(name), c(proto));
        let block = Box::leak(Box::new([0_u8; ROOM as usize]));
        let (name, proto) = (name.as_ptr().cast(), proto.as_ptr().cast());
        // SAFETY: the texts end with NUL, and the block is never freed.
        answered(unsafe { WSAAsyncGetServByName(window(), TOLD, name, proto, block.as_mut_ptr(), ROOM) })
    }
    fn port(number: u16) -> Raised {
        let block = Box::leak(Box::new([0_u8; ROOM as usize]));
        let (port, udp) = (number.to_be().into(), c"udp".as_ptr().cast());
        // SAFETY: the text ends with NUL, and the block is never freed.
        answered(unsafe { WSAAsyncGetServByPort(window(), TOLD, port, udp, block.as_mut_ptr(), ROOM) })
    }
    fn protocol(name: &str) -> Raised {
        let name = c(name);
        let block = Box::leak(Box::new([0_u8; ROOM as usize]));
        // SAFETY: the text ends with NUL, and the block is never freed.
        answered(unsafe {
            WSAAsyncGetProtoByName(window(), TOLD, name.as_ptr().cast(), block.as_mut_ptr(), ROOM)
        })
    }
    fn number(number: i32) -> Raised {
        let block = Box::leak(Box::new([0_u8; ROOM as usize]));
        // SAFETY: the block is never freed.
        answered(unsafe { WSAAsyncGetProtoByNumber(window(), TOLD, number, block.as_mut_ptr(), ROOM) })
    }
    vec![
        started("WSAAsyncGetServByName", "WSAHOST_NOT_FOUND", || service("no-such-service", "tcp")),
        started("WSAAsyncGetServByName", "WSANO_DATA", || service("http", "udp")),
        started("WSAAsyncGetServByPort", "WSAHOST_NOT_FOUND", || port(1)),
        started("WSAAsyncGetServByPort", "WSANO_DATA", || port(80)),
        started("WSAAsyncGetProtoByName", "WSAHOST_NOT_FOUND", || protocol("no-such-protocol")),
        started("WSAAsyncGetProtoByName", "WSANO_DATA", || protocol("")),
        started("WSAAsyncGetProtoByNumber", "WSAHOST_NOT_FOUND", || number(256)),
        started("WSAAsyncGetProtoByNumber", "WSANO_DATA", || number(255)),
    ]
}

/// A name server that knows every host, and the names of all addresses.
fn knowing() -> Answer {
    Answer::Records(vec![Record::Address(ADDRESS.into()), Record::Host(HOST.into())])
}

/// What all requests can raise.
fn every_request() -> Vec<Case> {
    let mut cases = Vec::new();
    for (function, ask) in ASKS {
        let asks_server = function.starts_with("WSAAsyncGetHost");
        if asks_server {
            cases.push(Case::new(function, "WSAENOBUFS", asking(knowing(), move || asked(ask, 8))));
        } else {
            cases.push(Case::new(function, "WSAENOBUFS", move || {
                start();
                Ok(asked(ask, 8))
            }));
            cases.push(Case::new(function, "WSAEFAULT", move || {
                start();
                Ok(answered(ask(window(), unmapped(), ROOM)))
            }));
        }
        cases.push(Case::new(function, "WSAEWOULDBLOCK", move || {
            start();
            let window = window();
            no_more_threads()?;
            Ok(begun(ask(window, null_mut(), 0)))
        }));
    }
    cases
}

/// The process may have as much memory as it has, and a little more: not as much as the stack of a thread.
fn no_more_threads() -> Result<(), Box<dyn Error>> {
    let pages = std::fs::read_to_string("/proc/self/statm")?;
    let pages: u64 = pages.split(' ').next().ok_or("the kernel says how much memory there is")?.parse()?;
    lower_for_good(Resource::AddressSpace, pages * 4096 + 512 * 1024)?;
    Ok(())
}

fn cancelling() -> Vec<Case> {
    vec![
        started("WSACancelAsyncRequest", "WSAEINVAL", || {
            // SAFETY: no pointers are followed.
            status(unsafe { WSACancelAsyncRequest(null_mut()) })
        }),
        started("WSACancelAsyncRequest", "WSAEALREADY", || {
            let block = Box::leak(Box::new([0_u8; ROOM as usize]));
            let request = protocol(window(), block.as_mut_ptr(), ROOM);
            assert_eq!(answered(request), None);
            // SAFETY: no pointers are followed.
            status(unsafe { WSACancelAsyncRequest(request) })
        }),
    ]
}
