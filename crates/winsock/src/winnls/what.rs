//! Which code pages there are.

use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FALSE, TRUE};
use windows_sys::Win32::Globalization::{CP_UTF8, CPINFO};
use windows_sys::core::BOOL;

use super::page::{Page, is_default};
use crate::win32;

/// The code page of functions with A: UTF-8.
///
/// Source: the page on `GetACP`.
pub unsafe extern "system" fn GetACP() -> u32 {
    CP_UTF8
}

/// The code page of terminals: UTF-8.
///
/// Source: the page on `GetOEMCP`.
pub unsafe extern "system" fn GetOEMCP() -> u32 {
    CP_UTF8
}

/// Whether there is a code page of this number: 65001 (UTF-8), 1252, 28591.
///
/// Source: the page on `IsValidCodePage`.
pub unsafe extern "system" fn IsValidCodePage(codepage: u32) -> BOOL {
    if !is_default(codepage) && Page::of(codepage).is_some() { TRUE } else { FALSE }
}

/// How long characters are in a code page, and what stands for those that it does not have.
///
/// Raises `ERROR_INVALID_PARAMETER` for a page that there is not.
///
/// Source: the page on `GetCPInfo`.
pub unsafe extern "system" fn GetCPInfo(codepage: u32, lpcpinfo: *mut CPINFO) -> BOOL {
    win32::truth(|| {
        let Some(page) = Page::of(codepage) else { return win32::error(ERROR_INVALID_PARAMETER) };
        let info = CPINFO { MaxCharSize: page.most_bytes(), DefaultChar: [b'?', 0], LeadByte: [0; 12] };
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpcpinfo, info) }
    })
}

/// Whether a byte begins a character of two in the page of the system: none does in UTF-8, where the page is no one of two bytes.
///
/// Source: the page on `IsDBCSLeadByte`.
pub unsafe extern "system" fn IsDBCSLeadByte(testchar: u8) -> BOOL {
    let _ = testchar;
    FALSE
}

/// Whether a byte begins a character of two in a page; in none of ours.
///
/// Raises `ERROR_INVALID_PARAMETER` for a page that there is not.
///
/// Source: the page on `IsDBCSLeadByteEx`.
pub unsafe extern "system" fn IsDBCSLeadByteEx(codepage: u32, testchar: u8) -> BOOL {
    let _ = testchar;
    win32::run(FALSE, || match Page::of(codepage) {
        Some(_) => Ok(FALSE),
        None => win32::error(ERROR_INVALID_PARAMETER),
    })
}
