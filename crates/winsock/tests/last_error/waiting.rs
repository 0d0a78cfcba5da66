//! Readiness, events, and what version 1.1 has.

use std::cell::Cell;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::{
    CloseHandle, ERROR_INVALID_HANDLE, ERROR_PATH_NOT_FOUND, GetHandleInformation, HANDLE,
    SetHandleInformation, WAIT_FAILED,
};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::Threading::*;

use crate::make::*;
use crate::{NOTHING, Probe, Row, always, row};

const BAD: i32 = ERROR_INVALID_HANDLE as i32;
/// For a name with a backslash.
const NAMED: i32 = ERROR_PATH_NOT_FOUND as i32;
const NO_EVENT: WSAEVENT = NOTHING as WSAEVENT;

fn no_event() -> HANDLE {
    std::ptr::without_provenance_mut(NOTHING)
}

/// An event that is signalled.
fn event() -> HANDLE {
    // SAFETY: NULL is for no attributes and no name.
    let event = unsafe { CreateEventW(null(), 1, 1, null()) };
    assert!(!event.is_null(), "CreateEventW: {}", last());
    event
}

fn number(event: HANDLE) -> WSAEVENT {
    event.addr() as WSAEVENT
}

fn set(s: SOCKET) -> FD_SET {
    FD_SET { fd_count: 1, fd_array: [s; 64] }
}

static AT_ONCE: TIMEVAL = TIMEVAL { tv_sec: 0, tv_usec: 0 };

// SAFETY (all calls): pointers are to structures of the lengths given, NULL where the page allows it, or noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("select",
        |p| { let s = with_data(); assert_eq!(p.call(|| unsafe { select(0, &mut set(s), null_mut(), null_mut(), &AT_ONCE) }), 1) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { select(0, null_mut(), null_mut(), null_mut(), &AT_ONCE) }), SOCKET_ERROR)),
    row("WSAPoll",
        |p| { let fd = with_data(); assert_eq!(p.call(|| unsafe { WSAPoll(&mut WSAPOLLFD { fd, events: POLLIN, revents: 0 }, 1, 0) }), 1) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAPoll(near_null(), 1, 0) }), SOCKET_ERROR)),
    always("__WSAFDIsSet", |p| assert_eq!(p.call(|| unsafe { __WSAFDIsSet(8, &mut set(8)) }), 1)),
    row("WSACreateEvent",
        |p| assert_ne!(p.call(|| unsafe { WSACreateEvent() }), WSA_INVALID_EVENT),
        WSANOTINITIALISED, |p| {
            crate::finish();
            assert_eq!(p.call(|| unsafe { WSACreateEvent() }), WSA_INVALID_EVENT);
            crate::start(0x0202);
        }),
    row("WSACloseEvent",
        |p| { let e = number(event()); assert_eq!(p.call(|| unsafe { WSACloseEvent(e) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WSACloseEvent(NO_EVENT) }), 0)),
    row("WSASetEvent",
        |p| { let e = number(event()); assert_eq!(p.call(|| unsafe { WSASetEvent(e) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WSASetEvent(NO_EVENT) }), 0)),
    row("WSAResetEvent",
        |p| { let e = number(event()); assert_eq!(p.call(|| unsafe { WSAResetEvent(e) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WSAResetEvent(NO_EVENT) }), 0)),
    row("WSAWaitForMultipleEvents",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { WSAWaitForMultipleEvents(1, &e, 0, 0, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WSAWaitForMultipleEvents(1, &no_event(), 0, 0, 0) }), WSA_WAIT_FAILED)),
    row("WSAEventSelect",
        |p| { let (s, e) = (udp(), number(event())); assert_eq!(p.call(|| unsafe { WSAEventSelect(s, e, FD_READ as i32) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { WSAEventSelect(NOTHING, 0, 0) }), SOCKET_ERROR)),
    row("WSAEnumNetworkEvents",
        |p| { let s = udp(); assert_eq!(p.call(|| unsafe { WSAEnumNetworkEvents(s, 0, &mut WSANETWORKEVENTS::default()) }), 0) },
        WSAEFAULT, |p| { let s = udp(); assert_eq!(p.call(|| unsafe { WSAEnumNetworkEvents(s, 0, null_mut()) }), SOCKET_ERROR) }),
    row("CreateEventA",
        |p| { assert!(!p.call(|| unsafe { CreateEventA(null(), 1, 0, null()) }).is_null()); assert_eq!(last(), 0) },
        NAMED, |p| assert!(p.call(|| unsafe { CreateEventA(null(), 1, 0, c"a\\b".as_ptr().cast()) }).is_null())),
    row("CreateEventW",
        |p| { assert!(!p.call(|| unsafe { CreateEventW(null(), 1, 0, null()) }).is_null()); assert_eq!(last(), 0) },
        NAMED, |p| assert!(p.call(|| unsafe { CreateEventW(null(), 1, 0, [0x61, 0x5c, 0x62, 0].as_ptr()) }).is_null())),
    row("SetEvent",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { SetEvent(e) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SetEvent(no_event()) }), 0)),
    row("ResetEvent",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { ResetEvent(e) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { ResetEvent(no_event()) }), 0)),
    row("CloseHandle",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { CloseHandle(e) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { CloseHandle(no_event()) }), 0)),
    row("GetHandleInformation",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { GetHandleInformation(e, &mut 0) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { GetHandleInformation(no_event(), &mut 0) }), 0)),
    row("SetHandleInformation",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { SetHandleInformation(e, 1, 1) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SetHandleInformation(no_event(), 1, 0) }), 0)),
    row("WaitForSingleObject",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { WaitForSingleObject(e, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WaitForSingleObject(no_event(), 0) }), WAIT_FAILED)),
    row("WaitForSingleObjectEx",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { WaitForSingleObjectEx(e, 0, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WaitForSingleObjectEx(no_event(), 0, 0) }), WAIT_FAILED)),
    row("WaitForMultipleObjects",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { WaitForMultipleObjects(1, &e, 0, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WaitForMultipleObjects(1, &no_event(), 0, 0) }), WAIT_FAILED)),
    row("WaitForMultipleObjectsEx",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { WaitForMultipleObjectsEx(1, &e, 0, 0, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { WaitForMultipleObjectsEx(1, &no_event(), 0, 0, 0) }), WAIT_FAILED)),
];

thread_local! {
    /// What a call inside the hook was watched to do.
    static INSIDE: Cell<Option<(u32, i32)>> = const { Cell::new(None) };
}

unsafe extern "system" fn hook() -> isize {
    let probe = Probe::default();
    // SAFETY: no pointers.
    assert_eq!(probe.call(|| unsafe { WSACancelBlockingCall() }), 0);
    INSIDE.set(probe.0.take());
    0
}

/// For a program that asked for version 1.1.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "no pointers but to a hook and a block")]
pub(crate) const VERSION_1: &[Row] = &[
    row("WSASetBlockingHook",
        |p| assert!(p.call(|| unsafe { WSASetBlockingHook(Some(hook)) }).is_none()),
        WSANOTINITIALISED, |p| {
            crate::finish();
            assert!(p.call(|| unsafe { WSASetBlockingHook(Some(hook)) }).is_none());
            crate::start(0x0101);
        }),
    row("WSACancelBlockingCall",
        |p| {
            let s = bound(udp());
            assert_eq!((unsafe { recv(s, [0; 4].as_mut_ptr(), 4, 0) }, last()), (SOCKET_ERROR, WSAEINTR));
            p.0.set(INSIDE.take());
        },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSACancelBlockingCall() }), SOCKET_ERROR)),
    always("WSAIsBlocking", |p| assert_eq!(p.call(|| unsafe { WSAIsBlocking() }), 0)),
    row("WSAUnhookBlockingHook",
        |p| assert_eq!(p.call(|| unsafe { WSAUnhookBlockingHook() }), 0),
        WSANOTINITIALISED, |p| {
            crate::finish();
            assert_eq!(p.call(|| unsafe { WSAUnhookBlockingHook() }), SOCKET_ERROR);
            crate::start(0x0101);
        }),
];
