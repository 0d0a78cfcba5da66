//! `WSAGetOverlappedResult`.

use openwinsock_codes::WsaError;
use openwinsock_runtime::engine::{self, Outcome};
use openwinsock_runtime::handle::Handle;
use openwinsock_runtime::wait::Until;
use openwinsock_runtime::{object, startup};
use windows_sys::Win32::Foundation::{FALSE, TRUE};
use windows_sys::Win32::Networking::WinSock::SOCKET;
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::BOOL;

use crate::edge;
use crate::overlapped::started_before;

/// The event of an OVERLAPPED structure; the low bit is not part of the handle.
///
/// # Errors
/// `WSA_INVALID_HANDLE` for a handle that is no event's.
///
/// # Safety
/// As [`edge::read`].
pub(crate) unsafe fn event_of(
    overlapped: *const OVERLAPPED,
) -> openwinsock_runtime::Result<Option<std::sync::Arc<openwinsock_runtime::event::Event>>> {
    // SAFETY: the caller promises the pointer.
    match unsafe { edge::read(&raw const (*overlapped).hEvent) }?.addr() & !1 {
        0 => Ok(None),
        event => Ok(Some(object::event(Handle(event))?.clone())),
    }
}

/// The result of an overlapped operation of a socket: the count of bytes and the flags of a success, or the code of a
/// failure. Waits for the end if the program wants that: for the event of the structure, if it has one.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, `WSA_INVALID_HANDLE` for an `hEvent` that has to be waited for and is
/// none, `WSA_IO_INCOMPLETE` for an operation that goes on; and what the operation failed with.
///
/// Source: the page on `WSAGetOverlappedResult`.
pub unsafe extern "system" fn WSAGetOverlappedResult(
    s: SOCKET,
    lpoverlapped: *const OVERLAPPED,
    lpcbtransfer: *mut u32,
    fwait: BOOL,
    lpdwflags: *mut u32,
) -> BOOL {
    edge::clearing::run(FALSE, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // SAFETY: the pointer is the program's, with the promise that an operation is made with.
        let overlapped = unsafe { started_before(lpoverlapped) }?;
        edge::present(lpcbtransfer.cast())?;
        edge::present(lpdwflags.cast())?;
        let wait = fwait != FALSE && overlapped.outcome().is_none();
        // SAFETY: as above.
        let event = if wait { unsafe { event_of(lpoverlapped) }? } else { None };
        let until = if wait { Until::Ever } else { Until::Now };
        let Outcome::Ended(status, bytes) =
            engine::result(Some(&*socket), overlapped, event.as_ref(), until, false)
        else {
            return Err(WsaError::WSA_IO_INCOMPLETE);
        };
        // SAFETY: the pointers are the program's.
        unsafe {
            edge::write(lpcbtransfer, u32::try_from(bytes).unwrap_or(u32::MAX))?;
            edge::write(lpdwflags, engine::flags_of(status))?;
        }
        if status.is_success() { Ok(TRUE) } else { Err(engine::code_of(status)) }
    })
}
