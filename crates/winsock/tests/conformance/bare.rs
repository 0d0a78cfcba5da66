//! One call of each function, with arguments that would do if everything else were right: made before `WSAStartup`, inside a
//! blocking hook of version 1.1, and on a handle that is no socket.

use std::ptr::{null, null_mut};
use std::sync::Mutex;

use openwinsock::Win32::Networking::WinSock::*;

use super::fixture::{address, code, handle, loopback, status};
use super::{Case, Raised};

/// A call, given a socket.
pub(crate) type Call = fn(SOCKET) -> Raised;

/// A function and a call of it; the call does not use the socket if the function takes none.
pub(crate) struct Bare {
    function: &'static str,
    takes_socket: bool,
    call: Call,
}

pub(crate) const fn with(function: &'static str, call: Call) -> Bare {
    Bare { function, takes_socket: true, call }
}

pub(crate) const fn without(function: &'static str, call: Call) -> Bare {
    Bare { function, takes_socket: false, call }
}

/// A block to send or receive.
fn block() -> WSABUF {
    static BYTES: [u8; 16] = [0; 16];
    // No call gets as far as writing to it.
    WSABUF { len: 16, buf: BYTES.as_ptr().cast_mut() }
}

// SAFETY (all calls): pointers are to local structures of the lengths given, or to a block that no call reaches.
#[rustfmt::skip]
const CALLS: &[Bare] = &[
    // SAFETY: see above.
    without("socket", |_| handle(unsafe { socket(AF_INET.into(), SOCK_STREAM, 0) })),
    // SAFETY: see above.
    without("WSASocketW", |_| handle(unsafe { WSASocketW(AF_INET.into(), SOCK_STREAM, 0, null(), 0, 1) })),
    with("WSADuplicateSocketW", |s| {
        // SAFETY: see above.
        status(unsafe { WSADuplicateSocketW(s, std::process::id(), &mut std::mem::zeroed()) })
    }),
    with("bind", |s| super::fixture::bind_to(s, loopback(0))),
    // SAFETY: see above.
    with("listen", |s| status(unsafe { listen(s, 1) })),
    // SAFETY: see above.
    with("accept", |s| handle(unsafe { accept(s, null_mut(), null_mut()) })),
    // SAFETY: see above.
    with("WSAAccept", |s| handle(unsafe { WSAAccept(s, null_mut(), null_mut(), None, 0) })),
    with("connect", |s| super::fixture::connect_to(s, loopback(9))),
    with("WSAConnect", |s| {
        let (bytes, len) = address(loopback(9));
        // SAFETY: see above.
        status(unsafe { WSAConnect(s, bytes.as_ptr().cast(), len, null(), null_mut(), null(), null()) })
    }),
    // SAFETY: see above.
    with("send", |s| status(unsafe { send(s, block().buf, 1, 0) })),
    with("sendto", |s| {
        let (bytes, len) = address(loopback(9));
        // SAFETY: see above.
        status(unsafe { sendto(s, block().buf, 1, 0, bytes.as_ptr().cast(), len) })
    }),
    // SAFETY: see above.
    with("recv", |s| status(unsafe { recv(s, [0; 4].as_mut_ptr(), 4, 0) })),
    // SAFETY: see above.
    with("recvfrom", |s| status(unsafe { recvfrom(s, [0; 4].as_mut_ptr(), 4, 0, null_mut(), null_mut()) })),
    // SAFETY: see above.
    with("WSARecvEx", |s| status(unsafe { WSARecvEx(s, [0; 4].as_mut_ptr(), 4, &mut 0) })),
    // SAFETY: see above.
    with("WSASend", |s| status(unsafe { WSASend(s, &block(), 1, &mut 0, 0, null_mut(), None) })),
    with("WSASendTo", |s| {
        let (bytes, len) = address(loopback(9));
        // SAFETY: see above.
        status(unsafe { WSASendTo(s, &block(), 1, &mut 0, 0, bytes.as_ptr().cast(), len, null_mut(), None) })
    }),
    // SAFETY: see above.
    with("WSARecv", |s| status(unsafe { WSARecv(s, &block(), 1, &mut 0, &mut 0, null_mut(), None) })),
    // SAFETY: see above.
    with("WSARecvFrom", |s| status(unsafe {
        WSARecvFrom(s, &block(), 1, &mut 0, &mut 0, null_mut(), null_mut(), null_mut(), None)
    })),
    with("WSASendMsg", |s| {
        let (mut bytes, namelen) = address(loopback(9));
        let (mut buffer, control) = (block(), WSABUF { len: 0, buf: null_mut() });
        let name = bytes.as_mut_ptr().cast();
        let message = WSAMSG { name, namelen, lpBuffers: &raw mut buffer, dwBufferCount: 1, Control: control, dwFlags: 0 };
        // SAFETY: see above.
        status(unsafe { WSASendMsg(s, &raw const message, 0, &mut 0, null_mut(), None) })
    }),
    with("WSARecvMsg", |s| {
        let (mut buffer, control) = (block(), WSABUF { len: 0, buf: null_mut() });
        let mut message =
            WSAMSG { name: null_mut(), namelen: 0, lpBuffers: &raw mut buffer, dwBufferCount: 1, Control: control, dwFlags: 0 };
        // SAFETY: see above.
        status(unsafe { WSARecvMsg(s, &raw mut message, &mut 0, null_mut(), None) })
    }),
    // SAFETY: see above.
    with("WSASendDisconnect", |s| status(unsafe { WSASendDisconnect(s, null()) })),
    // SAFETY: see above.
    with("WSARecvDisconnect", |s| status(unsafe { WSARecvDisconnect(s, null()) })),
    // SAFETY: see above.
    with("shutdown", |s| status(unsafe { shutdown(s, SD_SEND) })),
    // SAFETY: see above.
    with("closesocket", |s| status(unsafe { closesocket(s) })),
    // SAFETY: see above.
    with("getsockname", |s| status(unsafe { getsockname(s, [0_u8; 28].as_mut_ptr().cast(), &mut 28) })),
    // SAFETY: see above.
    with("getpeername", |s| status(unsafe { getpeername(s, [0_u8; 28].as_mut_ptr().cast(), &mut 28) })),
    // SAFETY: see above.
    // SAFETY: see above.
    without("WSAStartup", |_| code(unsafe { WSAStartup(0x0202, &mut std::mem::zeroed()) })),
    // SAFETY: see above.
    without("WSACleanup", |_| status(unsafe { WSACleanup() })),
];

/// Functions whose page does not list the code that all others have: their rows would be none of the table's.
fn lists(function: &str, code: &str) -> bool {
    let function = openwinsock_codes::function::by_name(function);
    let value = openwinsock_codes::catalogue::all().iter().find(|e| e.name == code).map(|e| e.value);
    function.is_some_and(|f| f.raises().any(|r| Some(r.code) == value))
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let groups = [
        CALLS,
        super::by_name::CALLS,
        super::catalogue::CALLS,
        super::desk::CALLS,
        super::extensions::CALLS,
        super::names::CALLS,
        super::options::CALLS,
        super::overlapped::CALLS,
        super::spaces::CALLS,
        super::waiting::CALLS,
    ];
    for Bare { function, takes_socket, call } in groups.into_iter().flatten() {
        if lists(function, "WSANOTINITIALISED") {
            cases.push(Case::new(function, "WSANOTINITIALISED", || Ok(call(4))));
        }
        if *takes_socket && lists(function, "WSAENOTSOCK") {
            cases.push(Case::new(function, "WSAENOTSOCK", || {
                super::fixture::start();
                Ok(call(4))
            }));
        }
        if lists(function, "WSAEINPROGRESS") {
            cases.push(Case::new(function, "WSAEINPROGRESS", || Ok(inside_a_hook(*call))));
        }
    }
    cases
}

/// The call to make inside the hook, and what it raised.
static INSIDE: Mutex<(Option<Call>, Raised)> = Mutex::new((None, None));

unsafe extern "system" fn hook() -> isize {
    let mut inside = INSIDE.lock().unwrap();
    if let Some(call) = inside.0.take() {
        inside.1 = call(4);
    }
    // SAFETY: no pointers.
    unsafe { WSACancelBlockingCall() };
    0
}

/// Makes the call while another one of the same thread blocks: only version 1.1 has the hook for it.
fn inside_a_hook(call: Call) -> Raised {
    super::fixture::start_1_1();
    let s = super::fixture::bound(super::fixture::udp());
    *INSIDE.lock().unwrap() = (Some(call), None);
    // SAFETY: the hook is a function of that type; a local buffer of that length.
    let result = unsafe {
        WSASetBlockingHook(Some(hook));
        recv(s, [0].as_mut_ptr(), 1, 0)
    };
    assert_eq!(status(result), Some(WSAEINTR), "the hook cancels the call that it runs in");
    INSIDE.lock().unwrap().1
}
