//! The handles of the program's input, output and errors.

use openwinsock_runtime::console::standard::{self, Stream};
use windows_sys::Win32::Foundation::{ERROR_INVALID_HANDLE, HANDLE, INVALID_HANDLE_VALUE};
use windows_sys::Win32::System::Console::{
    STD_ERROR_HANDLE, STD_HANDLE, STD_INPUT_HANDLE, STD_OUTPUT_HANDLE,
};
use windows_sys::core::BOOL;

use crate::files;
use crate::win32::{self, Result};

fn stream(which: STD_HANDLE) -> Result<Stream> {
    match which {
        STD_INPUT_HANDLE => Ok(Stream::Input),
        STD_OUTPUT_HANDLE => Ok(Stream::Output),
        STD_ERROR_HANDLE => Ok(Stream::Errors),
        _ => win32::error(ERROR_INVALID_HANDLE),
    }
}

/// The handle of the program's input, output or errors: descriptors 0, 1 and 2, unless it has put another handle in its place. NULL if the
/// program was started without it.
///
/// Raises `ERROR_INVALID_HANDLE` for another number; then the result is `INVALID_HANDLE_VALUE`.
///
/// Source: the page on `GetStdHandle`.
pub unsafe extern "system" fn GetStdHandle(nstdhandle: STD_HANDLE) -> HANDLE {
    win32::run(INVALID_HANDLE_VALUE, || {
        let handle = standard::get(stream(nstdhandle)?)?;
        Ok(handle.map_or(std::ptr::null_mut(), files::pointer))
    })
}

/// Puts another handle in the place of the program's input, output or errors. The descriptors stay what they are.
///
/// Raises `ERROR_INVALID_HANDLE` for another number.
///
/// Source: the page on `SetStdHandle`.
pub unsafe extern "system" fn SetStdHandle(nstdhandle: STD_HANDLE, hhandle: HANDLE) -> BOOL {
    win32::truth(|| {
        standard::set(stream(nstdhandle)?, files::handle(hhandle));
        Ok(())
    })
}
