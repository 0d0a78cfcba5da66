//! Look-ups in name spaces.

use std::ffi::c_void;
use std::sync::Arc;

use openwinsock_codes::{NtStatus, WsaError};
use openwinsock_runtime::engine::{Notice, Target};
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::message::{self, Content};
use openwinsock_runtime::namespace::lookup::{self, Lookup};
use openwinsock_runtime::port::Port;
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::{
    NSP_NOTIFY_APC, NSP_NOTIFY_EVENT, NSP_NOTIFY_HWND, NSP_NOTIFY_IMMEDIATELY, NSP_NOTIFY_PORT,
    SIO_NSP_NOTIFY_CHANGE, WSACOMPLETION, WSAQUERYSETA, WSAQUERYSETW,
};

use super::query_set;
use crate::strings::Unit;
use crate::{edge, overlapped, pack};

/// Begins a look-up, in one provider where one is given.
///
/// # Safety
/// The pointers are the program's: readable, writable, or noticed.
pub(crate) unsafe fn begin<U: Unit>(
    set: *const WSAQUERYSETW,
    provider: Option<Guid>,
    flags: u32,
    handle: *mut HANDLE,
) -> Result<()> {
    startup::started()?;
    if handle.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    edge::present(handle.cast_const().cast())?;
    // SAFETY: the pointers are the program's.
    let mut wanted = unsafe { query_set::restrictions::<U>(set) }?;
    wanted.provider = provider.or(wanted.provider);
    let lookup = object::publish(Arc::new(lookup::begin(&wanted, flags)?))?;
    // SAFETY: the pointer is the program's.
    let written = unsafe { edge::write(handle, std::ptr::without_provenance_mut(lookup.0)) };
    written.inspect_err(|_| {
        // Nobody has the handle.
        let _ = object::withdraw_kind::<Lookup>(lookup);
    })
}

/// # Safety
/// The pointers are the program's: readable, writable, or noticed.
unsafe fn next<U: Unit>(handle: HANDLE, flags: u32, len: *mut u32, set: *mut WSAQUERYSETW) -> Result<()> {
    startup::started()?;
    let lookup = object::pin::<Lookup>(Handle(handle.addr()))?;
    if len.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    lookup.next(flags, |found| {
        let block = query_set::result::<U>(found);
        // SAFETY: the pointers are the program's, and what they point to as long as said.
        unsafe { pack::give(block, set.cast(), len, WsaError::WSAEFAULT) }
    })
}

/// Begins a look-up: what is looked for, and how (`LUP_…`). [`WSALookupServiceNextW`] gives the results, and
/// [`WSALookupServiceEnd`] ends it.
///
/// The name spaces are DNS (classes `SVCID_HOSTNAME`, `SVCID_INET_…`, `SVCID_TCP` and `SVCID_UDP` of a port, `SVCID_DNS` of
/// addresses, and installed ones with a port), the networks of this machine (`NLA_SERVICE_CLASS_GUID`), and services
/// that programs registered.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (something missing or wrong), `WSASERVICE_NOT_FOUND` (no such name space,
/// provider in use, class or service), `WSANO_DATA` (containers; known, but not over that protocol or with that
/// version), `WSAEFAULT`, `WSA_NOT_ENOUGH_MEMORY` without a handle to give.
///
/// Source: the page on `WSALookupServiceBegin`.
pub unsafe extern "system" fn WSALookupServiceBeginW(
    lpqsrestrictions: *const WSAQUERYSETW,
    dwcontrolflags: u32,
    lphlookup: *mut HANDLE,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { begin::<u16>(lpqsrestrictions, None, dwcontrolflags, lphlookup) })
}

/// [`WSALookupServiceBeginW`] with texts in UTF-8.
///
/// Source: the page on `WSALookupServiceBegin`.
pub unsafe extern "system" fn WSALookupServiceBeginA(
    lpqsrestrictions: *const WSAQUERYSETA,
    dwcontrolflags: u32,
    lphlookup: *mut HANDLE,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { begin::<u8>(lpqsrestrictions.cast(), None, dwcontrolflags, lphlookup) })
}

/// Gives the next result of a look-up, restricted once more by these flags (none restrict nothing). One that does not fit
/// comes again, unless `LUP_FLUSHPREVIOUS` says to go on.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`, `WSA_E_NO_MORE` after the last result, `WSAEFAULT` if there is not room
/// enough (the number of bytes that would do is stored), `WSA_E_CANCELLED` if [`WSALookupServiceEnd`] ended the look-up
/// meanwhile, `WSAEINVAL`, `WSA_NOT_ENOUGH_MEMORY`, and where nothing was found what a name server said: `WSANO_DATA`,
/// `WSAHOST_NOT_FOUND`, `WSATRY_AGAIN`, `WSANO_RECOVERY`.
///
/// Source: the page on `WSALookupServiceNext`.
pub unsafe extern "system" fn WSALookupServiceNextW(
    hlookup: HANDLE,
    dwcontrolflags: u32,
    lpdwbufferlength: *mut u32,
    lpqsresults: *mut WSAQUERYSETW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { next::<u16>(hlookup, dwcontrolflags, lpdwbufferlength, lpqsresults) })
}

/// [`WSALookupServiceNextW`] with texts in UTF-8.
///
/// Source: the page on `WSALookupServiceNext`.
pub unsafe extern "system" fn WSALookupServiceNextA(
    hlookup: HANDLE,
    dwcontrolflags: u32,
    lpdwbufferlength: *mut u32,
    lpqsresults: *mut WSAQUERYSETA,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { next::<u8>(hlookup, dwcontrolflags, lpdwbufferlength, lpqsresults.cast()) })
}

/// Ends a look-up. A call that waits for a result ends with `WSA_E_CANCELLED`, a request of [`WSANSPIoctl`] with
/// `WSA_OPERATION_ABORTED`.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`.
///
/// Source: the page on `WSALookupServiceEnd`.
pub unsafe extern "system" fn WSALookupServiceEnd(hlookup: HANDLE) -> i32 {
    edge::status(|| {
        startup::started()?;
        let handle = Handle(hlookup.addr());
        object::pin::<Lookup>(handle)?;
        object::close(handle)
    })
}

/// How the program wants to learn of a change.
///
/// # Errors
/// `WSAEINVAL` for a way that there is not, without a structure, and for a handle that is no event's or no port's;
/// `WSAEFAULT` for a bad pointer.
///
/// # Safety
/// The OVERLAPPED is the program's, or the pointer is noticed; the program leaves it alone until it is told.
unsafe fn notice(completion: &WSACOMPLETION) -> Result<(Notice, Option<Target>)> {
    let ways = &completion.Parameters;
    // SAFETY: the type says which member of the union the program filled; all of them begin with a pointer.
    let (pointer, routine, port) = unsafe {
        match completion.Type {
            NSP_NOTIFY_EVENT => (ways.Event.lpOverlapped, None, None),
            NSP_NOTIFY_APC => (ways.Apc.lpOverlapped, ways.Apc.lpfnCompletionProc, None),
            NSP_NOTIFY_PORT => (ways.Port.lpOverlapped, None, Some((ways.Port.hPort, ways.Port.Key))),
            _ => return Err(WsaError::WSAEINVAL),
        }
    };
    if pointer.is_null() || (completion.Type == NSP_NOTIFY_APC && routine.is_none()) {
        return Err(WsaError::WSAEINVAL);
    }
    let wrong_handle = |code| if code == WsaError::WSA_INVALID_HANDLE { WsaError::WSAEINVAL } else { code };
    // SAFETY: the caller promises the structure.
    let notice = unsafe { overlapped::notice(pointer, routine) }.map_err(wrong_handle)?;
    let target = match port {
        None => None,
        Some((port, key)) => {
            let port = object::pin::<Port>(Handle(port.addr())).map_err(wrong_handle)?;
            Some(Target { port: port.clone(), key })
        }
    };
    Ok((notice, target))
}

/// How a request ended.
fn status(result: Result<()>) -> NtStatus {
    match result {
        Ok(()) => NtStatus::STATUS_SUCCESS,
        Err(WsaError::WSA_OPERATION_ABORTED) => NtStatus::STATUS_CANCELLED,
        Err(_) => NtStatus::STATUS_UNSUCCESSFUL,
    }
}

/// Says whether the results of a look-up of networks still hold, or tells when they no longer do
/// (`SIO_NSP_NOTIFY_CHANGE`).
///
/// Without a completion, or with `NSP_NOTIFY_IMMEDIATELY`, it is a question: 0 if something has changed.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`, `WSAEWOULDBLOCK` (nothing has changed), `WSA_IO_PENDING` (the
/// completion will tell), `WSAEOPNOTSUPP` (another control code, or a name space that does not notice), `WSAEINVAL` (results of
/// several name spaces, another such request waits, a completion that is none), `WSAEFAULT`, `WSA_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `WSANSPIoctl`.
pub unsafe extern "system" fn WSANSPIoctl(
    hlookup: HANDLE,
    dwcontrolcode: u32,
    _lpvinbuffer: *const c_void,
    _cbinbuffer: u32,
    _lpvoutbuffer: *mut c_void,
    _cboutbuffer: u32,
    lpcbbytesreturned: *mut u32,
    lpcompletion: *const WSACOMPLETION,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        let lookup = object::pin::<Lookup>(Handle(hlookup.addr()))?;
        if dwcontrolcode != SIO_NSP_NOTIFY_CHANGE {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        if !lpcbbytesreturned.is_null() {
            // SAFETY: the pointer is the program's.
            unsafe { edge::write(lpcbbytesreturned, 0) }?;
        }
        let completion = if lpcompletion.is_null() {
            None
        } else {
            // SAFETY: the pointer is the program's; the structure is numbers, pointers and a routine that may be missing.
            Some(unsafe { edge::read(lpcompletion) }?)
        };
        match completion {
            Some(completion) if completion.Type == NSP_NOTIFY_HWND => {
                // SAFETY: the type says which member of the union the program filled.
                let way = unsafe { completion.Parameters.WindowMessage };
                let window = Handle(way.hWnd.addr());
                message::window(window).map_err(|_| WsaError::WSAEINVAL)?;
                let content = Content { number: way.uMsg, wparam: way.context, lparam: 0 };
                // A request that is taken back posts nothing, and a window that is gone gets nothing.
                lookup.when_changed(move |result| {
                    let _ = result.and_then(|()| message::post(Some(window), content));
                })?;
                Err(WsaError::WSA_IO_PENDING)
            }
            Some(completion) if completion.Type != NSP_NOTIFY_IMMEDIATELY => {
                // SAFETY: the structure is the program's, and with it all that it points to.
                let (notice, target) = unsafe { notice(&completion) }?;
                notice.begin();
                lookup.when_changed(move |result| notice.end(status(result), 0, target.as_ref()))?;
                Err(WsaError::WSA_IO_PENDING)
            }
            _ if lookup.has_changed()? => Ok(()),
            _ => Err(WsaError::WSAEWOULDBLOCK),
        }
    })
}
