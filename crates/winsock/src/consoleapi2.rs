//! consoleapi2.h: events of the console, made by programs; its code pages.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::console::control;
use windows_sys::Win32::Foundation::ERROR_INVALID_PARAMETER;
use windows_sys::core::BOOL;

use crate::win32::{self, Result};
use crate::winnls::page::Page;

/// Raises Ctrl-C or Ctrl-Break in the processes of a group that share the terminal; group 0 is the own one. Ctrl-C reaches the own group
/// alone, as on Windows; for others the call succeeds and nothing happens.
///
/// Raises `ERROR_INVALID_PARAMETER` for other events, and for a group that there is not.
///
/// Source: the page on `GenerateConsoleCtrlEvent`.
pub unsafe extern "system" fn GenerateConsoleCtrlEvent(dwctrlevent: u32, dwprocessgroupid: u32) -> BOOL {
    win32::truth(|| control::generate(dwctrlevent, dwprocessgroupid))
}

/// A terminal is in UTF-8, and nothing else can be chosen.
fn choose(page: u32) -> Result<()> {
    match Page::of(page) {
        Some(Page::Utf8) => Ok(()),
        _ => Err(Win32Error(ERROR_INVALID_PARAMETER)),
    }
}

/// Chooses the code page of what is typed. A terminal's is UTF-8.
///
/// Raises `ERROR_INVALID_PARAMETER` for all others.
///
/// Source: the page on `SetConsoleCP`.
pub unsafe extern "system" fn SetConsoleCP(wcodepageid: u32) -> BOOL {
    win32::truth(|| choose(wcodepageid))
}

/// Chooses the code page of what is shown. A terminal's is UTF-8.
///
/// Raises `ERROR_INVALID_PARAMETER` for all others.
///
/// Source: the page on `SetConsoleOutputCP`.
pub unsafe extern "system" fn SetConsoleOutputCP(wcodepageid: u32) -> BOOL {
    win32::truth(|| choose(wcodepageid))
}
