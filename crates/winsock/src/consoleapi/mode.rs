//! What a terminal does with what is typed; consoles that come and go.

use openwinsock_runtime::console::mode;
use windows_sys::Win32::Foundation::{ERROR_ACCESS_DENIED, ERROR_INVALID_PARAMETER, HANDLE};
use windows_sys::Win32::System::Console::CONSOLE_MODE;
use windows_sys::core::BOOL;

use crate::{files, win32};

/// The mode of a terminal: of its input `ENABLE_PROCESSED_INPUT`, `ENABLE_LINE_INPUT` and `ENABLE_ECHO_INPUT`.
///
/// Raises `ERROR_INVALID_HANDLE` for what is no terminal: so programs find out whether somebody reads along.
///
/// Source: the page on `GetConsoleMode`.
pub unsafe extern "system" fn GetConsoleMode(hconsolehandle: HANDLE, lpmode: *mut CONSOLE_MODE) -> BOOL {
    win32::truth(|| {
        let mode = mode::get(&*files::file(hconsolehandle)?)?;
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpmode, mode) }
    })
}

/// Changes the mode of a terminal's input. Output has nothing that could be changed, and other bits of input change nothing.
///
/// Raises `ERROR_INVALID_HANDLE` for what is no terminal, `ERROR_INVALID_PARAMETER` for `ENABLE_ECHO_INPUT` without
/// `ENABLE_LINE_INPUT`.
///
/// Source: the page on `SetConsoleMode`.
pub unsafe extern "system" fn SetConsoleMode(hconsolehandle: HANDLE, dwmode: CONSOLE_MODE) -> BOOL {
    win32::truth(|| mode::set(&*files::file(hconsolehandle)?, dwmode))
}

/// A program has the terminal that it was started from, and gets no other.
///
/// Raises `ERROR_ACCESS_DENIED` always: what Windows answers to a process that has a console.
///
/// Source: the page on `AllocConsole`.
pub unsafe extern "system" fn AllocConsole() -> BOOL {
    win32::truth(|| win32::error(ERROR_ACCESS_DENIED))
}

/// A program keeps the terminal that it was started from.
///
/// Raises `ERROR_INVALID_PARAMETER` always: what Windows answers to a process that has no console.
///
/// Source: the page on `FreeConsole`.
pub unsafe extern "system" fn FreeConsole() -> BOOL {
    win32::truth(|| win32::error(ERROR_INVALID_PARAMETER))
}
