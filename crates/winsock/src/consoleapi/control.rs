//! Ctrl-C and its kin.

use std::sync::Arc;

use openwinsock_runtime::console::control;
use windows_sys::Win32::Foundation::FALSE;
use windows_sys::Win32::System::Console::PHANDLER_ROUTINE;
use windows_sys::core::BOOL;

use crate::win32;

/// Adds a routine that learns of Ctrl-C (`SIGINT`), Ctrl-Break (`SIGQUIT`), and that the program is to end (`SIGHUP`, `SIGTERM`), or
/// removes it. Each event runs on a thread of its own, through the routines from the newest to the oldest until one returns
/// TRUE. Without a routine, Ctrl-C is ignored (TRUE) or does again what it does (FALSE).
///
/// Raises `ERROR_INVALID_PARAMETER` for a routine to be removed that was not added; `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `SetConsoleCtrlHandler`.
pub unsafe extern "system" fn SetConsoleCtrlHandler(handlerroutine: PHANDLER_ROUTINE, add: BOOL) -> BOOL {
    win32::truth(|| {
        let Some(routine) = handlerroutine else { return control::ignore_ctrl_c(add != FALSE) };
        let name = routine as *const () as usize;
        if add == FALSE {
            return control::remove(name);
        }
        // SAFETY: the program lets us call the routine until it removes it.
        control::add(name, Arc::new(move |event| unsafe { routine(event) } != FALSE))
    })
}
