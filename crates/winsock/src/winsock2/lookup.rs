//! Look-ups in name spaces.

use std::ffi::c_void;
use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::namespace::lookup::{self, Lookup};
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::{
    NSP_NOTIFY_EVENT, NSP_NOTIFY_IMMEDIATELY, SIO_NSP_NOTIFY_CHANGE, WSACOMPLETION, WSAQUERYSETA,
    WSAQUERYSETW,
};

use super::query_set;
use crate::notice::Notice;
use crate::strings::Unit;
use crate::{edge, pack};

/// # Safety
/// The pointers are the program's: readable, writable, or noticed.
unsafe fn begin<U: Unit>(set: *const WSAQUERYSETW, flags: u32, handle: *mut HANDLE) -> Result<()> {
    startup::started()?;
    if handle.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    edge::present(handle.cast_const().cast())?;
    // SAFETY: the pointers are the program's.
    let wanted = unsafe { query_set::restrictions::<U>(set) }?;
    let lookup = object::publish(Arc::new(lookup::begin(&wanted, flags)?))?;
    // SAFETY: the pointer is the program's.
    unsafe { edge::write(handle, std::ptr::without_provenance_mut(lookup.0)) }
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
    edge::status(|| unsafe { begin::<u16>(lpqsrestrictions, dwcontrolflags, lphlookup) })
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
    edge::status(|| unsafe { begin::<u8>(lpqsrestrictions.cast(), dwcontrolflags, lphlookup) })
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
            Some(completion) if completion.Type != NSP_NOTIFY_IMMEDIATELY => {
                // SAFETY: the type says which member of the union the program filled, and the OVERLAPPED is its until it
                // is told.
                let notice = unsafe {
                    match completion.Type {
                        NSP_NOTIFY_EVENT => Notice::event(completion.Parameters.Event.lpOverlapped)?,
                        _ => return Err(WsaError::WSAEINVAL),
                    }
                };
                lookup.when_changed(move |result| notice.tell(result))?;
                Err(WsaError::WSA_IO_PENDING)
            }
            _ if lookup.has_changed()? => Ok(()),
            _ => Err(WsaError::WSAEWOULDBLOCK),
        }
    })
}
