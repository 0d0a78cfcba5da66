//! fibersapi.h: slots with a value per thread and a routine for values that are left. There are no fibers.

use std::ffi::c_void;
use std::ptr;
use std::sync::Arc;

use openwinsock_runtime::local_storage as slots;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY, NO_ERROR};
use windows_sys::Win32::System::Threading::{FLS_OUT_OF_INDEXES, PFLS_CALLBACK_FUNCTION};
use windows_sys::core::BOOL;

use crate::last_error;
use crate::win32::{self, Result};

fn slot(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}

fn known(is_slot: bool) -> Result<()> {
    if is_slot { Ok(()) } else { win32::error(ERROR_INVALID_PARAMETER) }
}

/// Gives out a slot. The routine runs for every value that is not NULL: for a thread's when it ends, for all when the slot
/// is given back.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY` if all 4,080 are taken; then the result is `FLS_OUT_OF_INDEXES`.
///
/// Source: the page on `FlsAlloc`.
pub unsafe extern "system" fn FlsAlloc(lpcallback: PFLS_CALLBACK_FUNCTION) -> u32 {
    win32::run(FLS_OUT_OF_INDEXES, || {
        let farewell = lpcallback.map(|routine| -> slots::Farewell {
            Arc::new(move |value| {
                // SAFETY: the program promises a routine for the values of the slot, until it gives the slot back.
                unsafe { routine(ptr::with_exposed_provenance(value)) };
            })
        });
        let slot = slots::allocate_fiber(farewell).and_then(|slot| u32::try_from(slot).ok());
        slot.map_or(win32::error(ERROR_NOT_ENOUGH_MEMORY), Ok)
    })
}

/// Takes a slot back; its routine runs for the value of every thread.
///
/// Raises `ERROR_INVALID_PARAMETER` for a slot that is not given out.
///
/// Source: the page on `FlsFree`.
pub unsafe extern "system" fn FlsFree(dwflsindex: u32) -> BOOL {
    win32::truth(|| known(slots::free_fiber(slot(dwflsindex))))
}

/// The value of this thread; NULL if it has none. A success clears the last error.
///
/// Raises `ERROR_INVALID_PARAMETER` for an index that no slot has.
///
/// Source: the page on `FlsGetValue`.
pub unsafe extern "system" fn FlsGetValue(dwflsindex: u32) -> *mut c_void {
    let Some(value) = slots::get_fiber(slot(dwflsindex)) else {
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
/// Source: the page on `FlsSetValue`.
pub unsafe extern "system" fn FlsSetValue(dwflsindex: u32, lpflsdata: *const c_void) -> BOOL {
    win32::truth(|| known(slots::set_fiber(slot(dwflsindex), lpflsdata.expose_provenance())))
}
