//! Completion ports, and the results of overlapped operations.

use std::ptr::null_mut;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::Storage::FileSystem::SetFileCompletionNotificationModes;
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Threading::{GetCurrentThread, QueueUserAPC, SleepEx};

use crate::make::*;
use crate::{NOTHING, Row, always, row};

const BAD: i32 = ERROR_INVALID_HANDLE as i32;
const WRONG: i32 = ERROR_INVALID_PARAMETER as i32;
const NO_FILE: HANDLE = NOTHING as HANDLE;

fn file(s: SOCKET) -> HANDLE {
    std::ptr::without_provenance_mut(s)
}

fn port() -> HANDLE {
    // SAFETY: no pointers.
    let port = unsafe { CreateIoCompletionPort(INVALID_HANDLE_VALUE, null_mut(), 0, 1) };
    assert!(!port.is_null(), "CreateIoCompletionPort: {}", last());
    port
}

/// A port with a packet.
fn with_packet() -> HANDLE {
    let port = port();
    // SAFETY: no pointers.
    assert_eq!(unsafe { PostQueuedCompletionStatus(port, 1, 2, null_mut()) }, TRUE);
    port
}

/// A receive that goes on, and its structure, which stays.
fn receiving() -> (SOCKET, *mut OVERLAPPED) {
    let s = connection().0;
    let overlapped = Box::leak(Box::new(OVERLAPPED::default()));
    let block = WSABUF { len: 4, buf: Box::leak(Box::new([0; 4])).as_mut_ptr() };
    // SAFETY: structure and block stay.
    assert_eq!(unsafe { WSARecv(s, &block, 1, null_mut(), &mut 0, overlapped, None) }, SOCKET_ERROR);
    assert_eq!(last(), WSA_IO_PENDING);
    (s, overlapped)
}

unsafe extern "system" fn queued(_: usize) {}

fn run_queued() {
    // SAFETY: no pointers.
    assert_eq!(unsafe { SleepEx(0, TRUE) }, WAIT_IO_COMPLETION);
}

fn done() -> OVERLAPPED {
    OVERLAPPED { InternalHigh: 3, ..OVERLAPPED::default() }
}

// SAFETY (all calls): pointers are to structures of the lengths given, or NULL where the page allows it.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("CreateIoCompletionPort",
        |p| assert_ne!(p.call(|| unsafe { CreateIoCompletionPort(INVALID_HANDLE_VALUE, null_mut(), 0, 0) }), null_mut()),
        BAD, |p| assert_eq!(p.call(|| unsafe { CreateIoCompletionPort(NO_FILE, null_mut(), 0, 0) }), null_mut())),
    row("PostQueuedCompletionStatus",
        |p| { let port = port(); assert_eq!(p.call(|| unsafe { PostQueuedCompletionStatus(port, 0, 0, null_mut()) }), TRUE) },
        BAD, |p| assert_eq!(p.call(|| unsafe { PostQueuedCompletionStatus(NO_FILE, 0, 0, null_mut()) }), FALSE)),
    row("GetQueuedCompletionStatus",
        |p| { let port = with_packet(); assert_eq!(p.call(|| unsafe { GetQueuedCompletionStatus(port, &mut 0, &mut 0, &mut null_mut(), 0) }), TRUE) },
        WAIT_TIMEOUT as i32, |p| { let port = port();
            assert_eq!(p.call(|| unsafe { GetQueuedCompletionStatus(port, &mut 0, &mut 0, &mut null_mut(), 0) }), FALSE) }),
    row("GetQueuedCompletionStatusEx",
        |p| { let port = with_packet();
              assert_eq!(p.call(|| unsafe { GetQueuedCompletionStatusEx(port, &mut OVERLAPPED_ENTRY::default(), 1, &mut 0, 0, FALSE) }), TRUE) },
        WRONG, |p| { let port = port();
              assert_eq!(p.call(|| unsafe { GetQueuedCompletionStatusEx(port, &mut OVERLAPPED_ENTRY::default(), 0, &mut 0, 0, FALSE) }), FALSE) }),
    row("GetOverlappedResult",
        |p| assert_eq!(p.call(|| unsafe { GetOverlappedResult(NO_FILE, &done(), &mut 0, FALSE) }), TRUE),
        WSA_IO_INCOMPLETE, |p| { let (s, overlapped) = receiving();
            assert_eq!(p.call(|| unsafe { GetOverlappedResult(file(s), overlapped, &mut 0, FALSE) }), FALSE) }),
    row("GetOverlappedResultEx",
        |p| assert_eq!(p.call(|| unsafe { GetOverlappedResultEx(NO_FILE, &done(), &mut 0, 5, TRUE) }), TRUE),
        WAIT_TIMEOUT as i32, |p| { let (s, overlapped) = receiving();
            assert_eq!(p.call(|| unsafe { GetOverlappedResultEx(file(s), overlapped, &mut 0, 1, FALSE) }), FALSE) }),
    row("WSAGetOverlappedResult",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSAGetOverlappedResult(s, &done(), &mut 0, FALSE, &mut 0) }), TRUE) },
        WSA_IO_INCOMPLETE, |p| { let (s, overlapped) = receiving();
            assert_eq!(p.call(|| unsafe { WSAGetOverlappedResult(s, overlapped, &mut 0, FALSE, &mut 0) }), FALSE) }),
    row("CancelIo",
        |p| { let (s, _) = receiving(); assert_eq!(p.call(|| unsafe { CancelIo(file(s)) }), TRUE) },
        BAD, |p| assert_eq!(p.call(|| unsafe { CancelIo(NO_FILE) }), FALSE)),
    row("CancelIoEx",
        |p| { let (s, overlapped) = receiving(); assert_eq!(p.call(|| unsafe { CancelIoEx(file(s), overlapped) }), TRUE) },
        ERROR_NOT_FOUND as i32, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { CancelIoEx(file(s), null_mut()) }), FALSE) }),
    row("QueueUserAPC",
        |p| { assert_eq!(p.call(|| unsafe { QueueUserAPC(Some(queued), GetCurrentThread(), 0) }), 1); run_queued() },
        WRONG, |p| assert_eq!(p.call(|| unsafe { QueueUserAPC(None, GetCurrentThread(), 0) }), 0)),
    always("SleepEx", |p| assert_eq!(p.call(|| unsafe { SleepEx(0, TRUE) }), 0)),
    row("SetFileCompletionNotificationModes",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { SetFileCompletionNotificationModes(file(s), 1) }), TRUE) },
        WRONG, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { SetFileCompletionNotificationModes(file(s), 64) }), FALSE) }),
];
