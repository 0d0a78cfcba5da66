//! Initialisation that happens once.

use std::ffi::c_void;
use std::ptr;

use openwinsock_runtime::lock::{Begun, Once};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FALSE, TRUE};
use windows_sys::Win32::System::Threading::{
    INIT_ONCE, INIT_ONCE_ASYNC, INIT_ONCE_CHECK_ONLY, INIT_ONCE_INIT_FAILED, PINIT_ONCE_FN,
};
use windows_sys::core::BOOL;

use crate::win32;

/// The initialisation in a structure of the program.
///
/// # Safety
/// The structure is there, and nobody but these functions writes to it.
unsafe fn of<'s>(once: *mut INIT_ONCE) -> &'s Once {
    // SAFETY: both types have the same size and alignment; ours may be changed behind a shared reference.
    unsafe { &*once.cast::<Once>() }
}

/// Makes one that nobody has begun, as `INIT_ONCE_STATIC_INIT` does.
///
/// Source: the page on `InitOnceInitialize`.
pub unsafe extern "system" fn InitOnceInitialize(initonce: *mut INIT_ONCE) {
    // SAFETY: the program promises the structure.
    unsafe { initonce.cast::<Once>().write(Once::default()) };
}

/// Runs a function once, while other threads that come wait for its end. If it gives FALSE the call fails with the last
/// error that it left, and the next thread runs it. Its context has zeros in the two low bits.
///
/// Raises `ERROR_INVALID_PARAMETER` for another context, and if it was begun with `INIT_ONCE_ASYNC`.
///
/// Source: the page on `InitOnceExecuteOnce`.
pub unsafe extern "system" fn InitOnceExecuteOnce(
    initonce: *mut INIT_ONCE,
    initfn: PINIT_ONCE_FN,
    parameter: *mut c_void,
    context: *mut *mut c_void,
) -> BOOL {
    // SAFETY: the program promises the structure.
    let once = unsafe { of(initonce) };
    let mut made = ptr::null_mut();
    let begun = win32::run(None, || {
        let Some(function) = initfn else { return win32::error(ERROR_INVALID_PARAMETER) };
        Ok(Some((once.begin(false)?, function)))
    });
    match begun {
        None => return FALSE,
        Some((Begun::Done(known), _)) => made = ptr::with_exposed_provenance_mut(known),
        Some((Begun::Yours, function)) => {
            // SAFETY: the program promises the function; the structure and the place live through the call.
            let succeeded = unsafe { function(initonce, parameter, &raw mut made) } != FALSE;
            let ended = succeeded && win32::truth(|| once.complete(false, made.expose_provenance())) != FALSE;
            if !ended {
                // It is this thread's, so that this cannot fail.
                let _ = once.fail();
                return FALSE;
            }
        }
    }
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { win32::write_wanted(context, made) })
}

/// Begins an initialisation: `*fpending` says whether the caller has to do it, or it is done, with `*lpcontext`. With
/// `INIT_ONCE_CHECK_ONLY` it is not begun; with `INIT_ONCE_ASYNC` several threads may do it at the same time.
///
/// Raises `ERROR_GEN_FAILURE` if it is only checked, and not done; `ERROR_INVALID_PARAMETER` for other flags, and if it was begun
/// the other way.
///
/// Source: the page on `InitOnceBeginInitialize`.
pub unsafe extern "system" fn InitOnceBeginInitialize(
    lpinitonce: *mut INIT_ONCE,
    dwflags: u32,
    fpending: *mut BOOL,
    lpcontext: *mut *mut c_void,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the program promises the structure.
        let once = unsafe { of(lpinitonce) };
        let begun = match dwflags {
            0 => once.begin(false)?,
            INIT_ONCE_ASYNC => once.begin(true)?,
            INIT_ONCE_CHECK_ONLY => once.check()?,
            _ => return win32::error(ERROR_INVALID_PARAMETER),
        };
        let pending = match begun {
            Begun::Yours => TRUE,
            Begun::Done(context) => {
                // SAFETY: the pointer is the program's.
                unsafe { win32::write_wanted(lpcontext, ptr::with_exposed_provenance_mut(context)) }?;
                FALSE
            }
        };
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(fpending, pending) }
    })
}

/// Ends an initialisation with a context, or with `INIT_ONCE_INIT_FAILED` as if it had not begun.
///
/// Raises `ERROR_GEN_FAILURE` if it is not going on, such as when another thread was first; `ERROR_INVALID_PARAMETER` for other flags, a
/// context with low bits, and if it was begun the other way.
///
/// Source: the page on `InitOnceComplete`.
pub unsafe extern "system" fn InitOnceComplete(
    lpinitonce: *mut INIT_ONCE,
    dwflags: u32,
    lpcontext: *const c_void,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the program promises the structure.
        let once = unsafe { of(lpinitonce) };
        match dwflags {
            0 => once.complete(false, lpcontext.expose_provenance()),
            INIT_ONCE_ASYNC => once.complete(true, lpcontext.expose_provenance()),
            INIT_ONCE_INIT_FAILED if lpcontext.is_null() => once.fail(),
            _ => win32::error(ERROR_INVALID_PARAMETER),
        }
    })
}
