//! synchapi.h: events and waits under their Win32 names. They work before `WSAStartup`.

pub(crate) mod condition;
pub(crate) mod critical_section;
pub(crate) mod once;
pub(crate) mod srw;

use openwinsock_codes::WsaError;
use openwinsock_runtime::{Result, object};
use windows_sys::Win32::Foundation::{ERROR_NOT_SUPPORTED, FALSE, HANDLE, TRUE, WAIT_EVENT, WAIT_FAILED};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::edge;
use crate::winsock2::event::{create, handle, wait};

fn create_event(manual: BOOL, signalled: BOOL, has_name: bool) -> Result<HANDLE> {
    if has_name {
        return Err(WsaError(ERROR_NOT_SUPPORTED.cast_signed()));
    }
    let event = create(manual == FALSE, signalled != FALSE)?;
    Ok(std::ptr::without_provenance_mut(event.0))
}

/// Makes an event. Security attributes are ignored: nothing inherits a handle.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY` when the million places for handles are taken, and `ERROR_NOT_SUPPORTED` for an event with a
/// name: names are shared between processes, and these events are not.
///
/// Source: the page on `CreateEventW`.
pub unsafe extern "system" fn CreateEventW(
    lpeventattributes: *const SECURITY_ATTRIBUTES,
    bmanualreset: BOOL,
    binitialstate: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    let _ = lpeventattributes;
    let nothing = std::ptr::null_mut();
    edge::clearing::run(nothing, || create_event(bmanualreset, binitialstate, !lpname.is_null()))
}

/// [`CreateEventW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateEventA(
    lpeventattributes: *const SECURITY_ATTRIBUTES,
    bmanualreset: BOOL,
    binitialstate: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    let _ = lpeventattributes;
    let nothing = std::ptr::null_mut();
    edge::clearing::run(nothing, || create_event(bmanualreset, binitialstate, !lpname.is_null()))
}

/// Signals an event.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `SetEvent`.
pub unsafe extern "system" fn SetEvent(hevent: HANDLE) -> BOOL {
    edge::run(FALSE, || object::event(handle(hevent)).map(|event| event.set()).map(|()| TRUE))
}

/// Takes the signal of an event back.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `ResetEvent`.
pub unsafe extern "system" fn ResetEvent(hevent: HANDLE) -> BOOL {
    edge::run(FALSE, || object::event(handle(hevent)).map(|event| event.reset()).map(|()| TRUE))
}

/// Waits until an object is signalled.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `WaitForSingleObject`.
pub unsafe extern "system" fn WaitForSingleObject(hhandle: HANDLE, dwmilliseconds: u32) -> WAIT_EVENT {
    // SAFETY: the pointer is to our own argument.
    edge::run(WAIT_FAILED, || unsafe { wait(1, &raw const hhandle, FALSE, dwmilliseconds, FALSE) })
}

/// [`WaitForSingleObject`] that, if it is alertable, also ends with routines that are queued to the thread (`WAIT_IO_COMPLETION`).
pub unsafe extern "system" fn WaitForSingleObjectEx(
    hhandle: HANDLE,
    dwmilliseconds: u32,
    balertable: BOOL,
) -> WAIT_EVENT {
    // SAFETY: the pointer is to our own argument.
    edge::run(WAIT_FAILED, || unsafe { wait(1, &raw const hhandle, FALSE, dwmilliseconds, balertable) })
}

/// Waits until one of the objects is signalled, or all of them.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for a number of objects that is not 1 to 64, and for one that
/// stands twice in a wait for all.
///
/// Source: the page on `WaitForMultipleObjects`.
pub unsafe extern "system" fn WaitForMultipleObjects(
    ncount: u32,
    lphandles: *const HANDLE,
    bwaitall: BOOL,
    dwmilliseconds: u32,
) -> WAIT_EVENT {
    // SAFETY: the pointer is the program's.
    edge::run(WAIT_FAILED, || unsafe { wait(ncount, lphandles, bwaitall, dwmilliseconds, FALSE) })
}

/// [`WaitForMultipleObjects`] that, if it is alertable, also ends with routines that are queued to the thread (`WAIT_IO_COMPLETION`).
pub unsafe extern "system" fn WaitForMultipleObjectsEx(
    ncount: u32,
    lphandles: *const HANDLE,
    bwaitall: BOOL,
    dwmilliseconds: u32,
    balertable: BOOL,
) -> WAIT_EVENT {
    // SAFETY: the pointer is the program's.
    edge::run(WAIT_FAILED, || unsafe { wait(ncount, lphandles, bwaitall, dwmilliseconds, balertable) })
}
