//! Mailslots: there are none. Datagram sockets do the same.

use windows_sys::Win32::Foundation::{
    ERROR_INVALID_FUNCTION, ERROR_NOT_SUPPORTED, FALSE, HANDLE, INVALID_HANDLE_VALUE,
};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::{files, last_error, win32};

/// Fails with `ERROR_NOT_SUPPORTED`: there are no mailslots.
///
/// Source: the page on `CreateMailslotW`.
pub unsafe extern "system" fn CreateMailslotW(
    lpname: PCWSTR,
    nmaxmessagesize: u32,
    lreadtimeout: u32,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> HANDLE {
    let _ = (lpname, nmaxmessagesize, lreadtimeout, lpsecurityattributes);
    last_error::set(ERROR_NOT_SUPPORTED);
    INVALID_HANDLE_VALUE
}

/// [`CreateMailslotW`] in UTF-8.
pub unsafe extern "system" fn CreateMailslotA(
    lpname: PCSTR,
    nmaxmessagesize: u32,
    lreadtimeout: u32,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> HANDLE {
    let _ = lpname;
    // SAFETY: the function looks at nothing.
    unsafe { CreateMailslotW(std::ptr::null(), nmaxmessagesize, lreadtimeout, lpsecurityattributes) }
}

/// Fails: no handle is a mailslot's.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_FUNCTION` for a file.
///
/// Source: the page on `GetMailslotInfo`.
pub unsafe extern "system" fn GetMailslotInfo(
    hmailslot: HANDLE,
    lpmaxmessagesize: *mut u32,
    lpnextsize: *mut u32,
    lpmessagecount: *mut u32,
    lpreadtimeout: *mut u32,
) -> BOOL {
    let _ = (lpmaxmessagesize, lpnextsize, lpmessagecount, lpreadtimeout);
    win32::run(FALSE, || {
        files::file(hmailslot)?;
        win32::error(ERROR_INVALID_FUNCTION)
    })
}
