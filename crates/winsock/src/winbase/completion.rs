//! How operations tell of their end.

use openwinsock_runtime::file::File;
use openwinsock_runtime::{engine, object};
use windows_sys::Win32::Foundation::{FALSE, HANDLE, TRUE};
use windows_sys::core::BOOL;

use crate::ioapiset::socket;
use crate::{edge, files};

/// How a socket or a file tells of operations that succeed before their call returns.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for modes that do not exist.
///
/// Source: the page on `SetFileCompletionNotificationModes`.
pub unsafe extern "system" fn SetFileCompletionNotificationModes(filehandle: HANDLE, flags: u8) -> BOOL {
    edge::run(FALSE, || {
        match object::pin::<File>(files::handle(filehandle)) {
            Ok(file) => file.add_modes(engine::known_modes(flags)?),
            Err(_) => engine::set_modes(&*socket(filehandle)?, flags)?,
        }
        Ok(TRUE)
    })
}
