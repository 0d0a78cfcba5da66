//! errhandlingapi.h: the last error under its Win32 name.

use windows_sys::Win32::Foundation::WIN32_ERROR;

use crate::last_error;

/// The last error of this thread; the slot that `WSAGetLastError` reads, too.
///
/// Source: the page on `GetLastError`.
pub unsafe extern "system" fn GetLastError() -> WIN32_ERROR {
    last_error::get()
}

/// Sets the last error of this thread.
///
/// Source: the page on `SetLastError`.
pub unsafe extern "system" fn SetLastError(dwerrcode: WIN32_ERROR) {
    last_error::set(dwerrcode);
}
