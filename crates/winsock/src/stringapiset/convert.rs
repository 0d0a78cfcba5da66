//! Texts of bytes to UTF-16 and back.

use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_FLAGS, ERROR_INVALID_PARAMETER, ERROR_NO_UNICODE_TRANSLATION,
    FALSE, TRUE,
};
use windows_sys::Win32::Globalization::{
    MB_COMPOSITE, MB_ERR_INVALID_CHARS, MB_PRECOMPOSED, MB_USEGLYPHCHARS, MULTI_BYTE_TO_WIDE_CHAR_FLAGS,
    WC_COMPOSITECHECK, WC_DEFAULTCHAR, WC_DISCARDNS, WC_ERR_INVALID_CHARS, WC_NO_BEST_FIT_CHARS, WC_SEPCHARS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use crate::strings::Unit;
use crate::win32::{self, Result};
use crate::winnls::page::{Page, is_default};

/// A text of the program: so many units, or up to its NUL, which belongs to it, for a negative count.
///
/// # Safety
/// It is readable so far, or the pointer is one of those that are noticed.
unsafe fn text<U: Unit>(start: *const U, count: i32) -> Result<Vec<U>> {
    match usize::try_from(count) {
        // SAFETY: the caller promises it.
        Ok(count) => unsafe { win32::counted_units(start, count) },
        Err(_) => {
            // SAFETY: as above.
            let mut units = unsafe { win32::units(start) }?;
            units.push(U::default());
            Ok(units)
        }
    }
}

/// Gives the result, or says how long it is for room 0.
///
/// # Safety
/// There is so much room.
unsafe fn give<U: Unit>(units: &[U], to: *mut U, room: i32) -> Result<i32> {
    let Ok(len) = i32::try_from(units.len()) else { return win32::error(ERROR_INVALID_PARAMETER) };
    if room == 0 {
        return Ok(len);
    }
    if room < len {
        return win32::error(ERROR_INSUFFICIENT_BUFFER);
    }
    // SAFETY: the caller promises the room, and this is no more.
    unsafe { win32::write_units(units, to) }?;
    Ok(len)
}

/// What both conversions refuse: nothing to convert, a result over the text itself, room that is nowhere.
fn check<A, B>(from: *const A, count: i32, to: *const B, room: i32) -> Result<()> {
    let wrong = from.is_null() || count == 0 || room < 0 || (room > 0 && to.is_null());
    if wrong || from.addr() == to.addr() { win32::error(ERROR_INVALID_PARAMETER) } else { Ok(()) }
}

/// A text in a code page, in UTF-16: 65001 and the pages of the system are UTF-8; 1252 and 28591 are there, too. A count of -1 is a
/// text with a NUL, which is converted as well. Gives the length of the result; for room 0 that is all.
///
/// Raises `ERROR_INSUFFICIENT_BUFFER`; `ERROR_INVALID_FLAGS`; `ERROR_INVALID_PARAMETER`, also for a page that there is not;
/// `ERROR_NO_UNICODE_TRANSLATION` for bytes that are no text, with `MB_ERR_INVALID_CHARS`. Without it they become U+FFFD.
///
/// Source: the page on `MultiByteToWideChar`.
pub unsafe extern "system" fn MultiByteToWideChar(
    codepage: u32,
    dwflags: MULTI_BYTE_TO_WIDE_CHAR_FLAGS,
    lpmultibytestr: PCSTR,
    cbmultibyte: i32,
    lpwidecharstr: PWSTR,
    cchwidechar: i32,
) -> i32 {
    win32::run(0, || {
        check(lpmultibytestr, cbmultibyte, lpwidecharstr, cchwidechar)?;
        let Some(page) = Page::of(codepage) else { return win32::error(ERROR_INVALID_PARAMETER) };
        let mut known = MB_ERR_INVALID_CHARS;
        if page != Page::Utf8 || is_default(codepage) {
            // Programs for any page of the system say so; characters are never taken apart here.
            known |= MB_PRECOMPOSED | MB_COMPOSITE | MB_USEGLYPHCHARS;
        }
        let both = MB_PRECOMPOSED | MB_COMPOSITE;
        if dwflags & !known != 0 || dwflags & both == both {
            return win32::error(ERROR_INVALID_FLAGS);
        }
        // SAFETY: the pointer is the program's.
        let converted = page.decode(&unsafe { text(lpmultibytestr, cbmultibyte) }?);
        if converted.lossy && dwflags & MB_ERR_INVALID_CHARS != 0 {
            return win32::error(ERROR_NO_UNICODE_TRANSLATION);
        }
        // SAFETY: the pointer is the program's.
        unsafe { give(&converted.units, lpwidecharstr, cchwidechar) }
    })
}

/// A text of UTF-16 in a code page; see [`MultiByteToWideChar`]. What the page does not have becomes the given character, or a
/// question mark, and `*lpuseddefaultchar` says so; in UTF-8 U+FFFD.
///
/// Raises `ERROR_INSUFFICIENT_BUFFER`; `ERROR_INVALID_FLAGS`; `ERROR_INVALID_PARAMETER`, also for a page that there is not and for
/// either of the last two with 65001; `ERROR_NO_UNICODE_TRANSLATION` for half a character, with `WC_ERR_INVALID_CHARS`.
///
/// Source: the page on `WideCharToMultiByte`.
pub unsafe extern "system" fn WideCharToMultiByte(
    codepage: u32,
    dwflags: u32,
    lpwidecharstr: PCWSTR,
    cchwidechar: i32,
    lpmultibytestr: PSTR,
    cbmultibyte: i32,
    lpdefaultchar: PCSTR,
    lpuseddefaultchar: *mut BOOL,
) -> i32 {
    win32::run(0, || {
        check(lpwidecharstr, cchwidechar, lpmultibytestr, cbmultibyte)?;
        let Some(page) = Page::of(codepage) else { return win32::error(ERROR_INVALID_PARAMETER) };
        let strict = page == Page::Utf8 && !is_default(codepage);
        let mut known = if page == Page::Utf8 { WC_ERR_INVALID_CHARS } else { 0 };
        if strict {
            if !lpdefaultchar.is_null() || !lpuseddefaultchar.is_null() {
                return win32::error(ERROR_INVALID_PARAMETER);
            }
        } else {
            known |= WC_COMPOSITECHECK | WC_DISCARDNS | WC_SEPCHARS | WC_DEFAULTCHAR | WC_NO_BEST_FIT_CHARS;
        }
        if dwflags & !known != 0 {
            return win32::error(ERROR_INVALID_FLAGS);
        }
        let instead = match lpdefaultchar.is_null() {
            true => None,
            // SAFETY: the pointer is the program's.
            false => Some([unsafe { win32::read(lpdefaultchar) }?]),
        };
        // SAFETY: the pointer is the program's.
        let units = unsafe { text(lpwidecharstr, cchwidechar) }?;
        let converted = page.encode(&units, instead.as_ref().map(|byte| &byte[..]));
        if converted.lossy && dwflags & WC_ERR_INVALID_CHARS != 0 {
            return win32::error(ERROR_NO_UNICODE_TRANSLATION);
        }
        // SAFETY: the pointers are the program's.
        unsafe {
            win32::write_wanted(lpuseddefaultchar, if converted.lossy { TRUE } else { FALSE })?;
            give(&converted.units, lpmultibytestr, cbmultibyte)
        }
    })
}
