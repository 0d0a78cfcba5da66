//! How operations tell of their end.

use openwinsock_runtime::engine;
use windows_sys::Win32::Foundation::{FALSE, HANDLE, TRUE};
use windows_sys::core::BOOL;

use crate::edge;
use crate::ioapiset::socket;

/// How a socket tells of operations that succeed before their call returns.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for modes that do not exist.
///
/// Source: the page on `SetFileCompletionNotificationModes`.
pub unsafe extern "system" fn SetFileCompletionNotificationModes(filehandle: HANDLE, flags: u8) -> BOOL {
    edge::run(FALSE, || {
        engine::set_modes(&*socket(filehandle)?, flags)?;
        Ok(TRUE)
    })
}
