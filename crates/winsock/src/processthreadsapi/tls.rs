//! Slots with a value per thread.

use std::ffi::c_void;
use std::ptr;

use openwinsock_runtime::local_storage as slots;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_NO_MORE_ITEMS, NO_ERROR};
use windows_sys::Win32::System::Threading::TLS_OUT_OF_INDEXES;
use windows_sys::core::BOOL;

use crate::last_error;
use crate::win32::{self, Result};

fn slot(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}

fn known(is_slot: bool) -> Result<()> {
    if is_slot { Ok(()) } else { win32::error(ERROR_INVALID_PARAMETER) }
}

/// Gives out a slot, which is empty in all threads. There are 1,088.
///
/// Raises `ERROR_NO_MORE_ITEMS` if all are taken; then the result is `TLS_OUT_OF_INDEXES`.
///
/// Source: the page on `TlsAlloc`.
pub unsafe extern "system" fn TlsAlloc() -> u32 {
    win32::run(TLS_OUT_OF_INDEXES, || {
        let slot = slots::allocate().and_then(|slot| u32::try_from(slot).ok());
        slot.map_or(win32::error(ERROR_NO_MORE_ITEMS), Ok)
    })
}

/// Takes a slot back. What the values point to is the program's affair.
///
/// Raises `ERROR_INVALID_PARAMETER` for a slot that is not given out.
///
/// Source: the page on `TlsFree`.
pub unsafe extern "system" fn TlsFree(dwtlsindex: u32) -> BOOL {
    win32::truth(|| known(slots::free(slot(dwtlsindex))))
}

/// The value of this thread; NULL if it has none. A success clears the last error, which tells the two meanings of NULL apart.
///
/// Raises `ERROR_INVALID_PARAMETER` for an index that no slot has.
///
/// Source: the page on `TlsGetValue`.
pub unsafe extern "system" fn TlsGetValue(dwtlsindex: u32) -> *mut c_void {
    let Some(value) = slots::get(slot(dwtlsindex)) else {
        last_error::set(ERROR_INVALID_PARAMETER);
        return ptr::null_mut();
    };
    last_error::set(NO_ERROR);
    ptr::with_exposed_provenance_mut(value)
}

/// Stores a value for this thread.
///
/// Raises `ERROR_INVALID_PARAMETER` for an index that no slot has.
///
/// Source: the page on `TlsSetValue`.
pub unsafe extern "system" fn TlsSetValue(dwtlsindex: u32, lptlsvalue: *const c_void) -> BOOL {
    win32::truth(|| known(slots::set(slot(dwtlsindex), lptlsvalue.expose_provenance())))
}
