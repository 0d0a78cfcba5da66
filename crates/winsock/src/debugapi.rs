//! debugapi.h.

use std::io::{self, Write};

use openwinsock_runtime::{KeepErrno, diagnostics, machine};
use windows_sys::Win32::Foundation::{FALSE, TRUE};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::strings::Unit;
use crate::win32;

/// Whether a debugger is attached to this process.
///
/// Source: the page on `IsDebuggerPresent`.
pub unsafe extern "system" fn IsDebuggerPresent() -> BOOL {
    let _errno = KeepErrno::new();
    if machine::is_debugged() { TRUE } else { FALSE }
}

/// Stops for the debugger. Without one the program ends, here by `SIGTRAP`.
///
/// Source: the page on `DebugBreak`.
pub unsafe extern "system" fn DebugBreak() {
    machine::break_into_debugger();
}

/// # Safety
/// As [`win32::units`].
unsafe fn output<U: Unit>(text: *const U) {
    if text.is_null() || !diagnostics::are_wanted() {
        return;
    }
    win32::run((), || {
        // SAFETY: the caller promises the text.
        let units = unsafe { win32::units(text) }?;
        let bytes = u8::narrow(U::widen(units));
        // Nobody can be told that it went nowhere.
        let _ = io::stderr().write_all(&bytes);
        Ok(())
    });
}

/// A text for the debugger. No debugger of Linux listens for such; with `OPENWINSOCK_DEBUG_STRINGS=1` in the environment it goes to
/// the standard error output, else nowhere, as on Windows without a debugger.
///
/// Source: the page on `OutputDebugStringW`.
pub unsafe extern "system" fn OutputDebugStringW(lpoutputstring: PCWSTR) {
    // SAFETY: the text is the program's.
    unsafe { output(lpoutputstring) };
}

/// [`OutputDebugStringW`] in UTF-8.
pub unsafe extern "system" fn OutputDebugStringA(lpoutputstring: PCSTR) {
    // SAFETY: the text is the program's.
    unsafe { output(lpoutputstring) };
}
