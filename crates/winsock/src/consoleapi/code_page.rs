//! The console's code pages.

use windows_sys::Win32::Globalization::CP_UTF8;

/// The code page of what is typed: UTF-8.
///
/// Source: the page on `GetConsoleCP`.
pub unsafe extern "system" fn GetConsoleCP() -> u32 {
    CP_UTF8
}

/// The code page of what is shown: UTF-8.
///
/// Source: the page on `GetConsoleOutputCP`.
pub unsafe extern "system" fn GetConsoleOutputCP() -> u32 {
    CP_UTF8
}
