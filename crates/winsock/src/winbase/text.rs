//! Texts with a NUL, in the way of the first Windows: a bad pointer is no crash, but nothing.

use std::cmp::Ordering;

use windows_sys::core::{PCSTR, PCWSTR, PSTR, PWSTR};

use crate::strings::Unit;
use crate::win32;

/// The units of a text; none for a bad pointer.
///
/// # Safety
/// The text is the program's, or the pointer one of those that are noticed.
unsafe fn units<U: Unit>(text: *const U) -> Option<Vec<U>> {
    // SAFETY: the caller promises it.
    (!text.is_null()).then(|| unsafe { win32::units(text) }.ok()).flatten()
}

/// # Safety
/// As [`units`].
unsafe fn len<U: Unit>(text: *const U) -> i32 {
    // SAFETY: the caller promises it.
    unsafe { units(text) }.map_or(0, |units| i32::try_from(units.len()).unwrap_or(i32::MAX))
}

/// How many bytes a text has before its NUL; 0 for NULL.
///
/// Source: the page on `lstrlenA`.
pub unsafe extern "system" fn lstrlenA(lpstring: PCSTR) -> i32 {
    // SAFETY: the text is the program's.
    win32::run(0, || Ok(unsafe { len(lpstring) }))
}

/// How many units a text has before its NUL; 0 for NULL.
///
/// Source: the page on `lstrlenW`.
pub unsafe extern "system" fn lstrlenW(lpstring: PCWSTR) -> i32 {
    // SAFETY: the text is the program's.
    win32::run(0, || Ok(unsafe { len(lpstring) }))
}

/// Writes units and a NUL; NULL if it cannot.
///
/// # Safety
/// There is room, or the pointer is one of those that are noticed.
unsafe fn put<U: Unit>(mut units: Vec<U>, to: *mut U, start: *mut U) -> *mut U {
    units.push(U::default());
    // SAFETY: the caller promises the room.
    if unsafe { win32::write_units(&units, to) }.is_ok() { start } else { std::ptr::null_mut() }
}

/// # Safety
/// As [`units`] and [`put`].
unsafe fn copy<U: Unit>(to: *mut U, from: *const U, room: usize) -> *mut U {
    // SAFETY: the caller promises the text; of one that is longer than the room no more is read.
    let Ok(units) = (unsafe { win32::units_up_to(from, Some(room.saturating_sub(1))) }) else {
        return std::ptr::null_mut();
    };
    // SAFETY: the caller promises the room.
    if room == 0 { to } else { unsafe { put(units, to, to) } }
}

/// Copies a text with its NUL; NULL for a bad pointer.
///
/// Source: the page on `lstrcpyA`.
pub unsafe extern "system" fn lstrcpyA(lpstring1: PSTR, lpstring2: PCSTR) -> PSTR {
    // SAFETY: the text and the room are the program's.
    win32::run(std::ptr::null_mut(), || Ok(unsafe { copy(lpstring1, lpstring2, usize::MAX) }))
}

/// Copies a text with its NUL; NULL for a bad pointer.
///
/// Source: the page on `lstrcpyW`.
pub unsafe extern "system" fn lstrcpyW(lpstring1: PWSTR, lpstring2: PCWSTR) -> PWSTR {
    // SAFETY: the text and the room are the program's.
    win32::run(std::ptr::null_mut(), || Ok(unsafe { copy(lpstring1, lpstring2, usize::MAX) }))
}

/// Copies what of a text has room, always with a NUL; NULL for a bad pointer.
///
/// Source: the page on `lstrcpynA`.
pub unsafe extern "system" fn lstrcpynA(lpstring1: PSTR, lpstring2: PCSTR, imaxlength: i32) -> PSTR {
    let room = usize::try_from(imaxlength).unwrap_or(0);
    // SAFETY: the text and the room are the program's.
    win32::run(std::ptr::null_mut(), || Ok(unsafe { copy(lpstring1, lpstring2, room) }))
}

/// Copies what of a text has room, always with a NUL; NULL for a bad pointer.
///
/// Source: the page on `lstrcpynW`.
pub unsafe extern "system" fn lstrcpynW(lpstring1: PWSTR, lpstring2: PCWSTR, imaxlength: i32) -> PWSTR {
    let room = usize::try_from(imaxlength).unwrap_or(0);
    // SAFETY: the text and the room are the program's.
    win32::run(std::ptr::null_mut(), || Ok(unsafe { copy(lpstring1, lpstring2, room) }))
}

/// # Safety
/// As [`units`] and [`put`].
unsafe fn append<U: Unit>(to: *mut U, from: *const U) -> *mut U {
    // SAFETY: the caller promises both texts.
    let (Some(there), Some(more)) = (unsafe { (units(to), units(from)) }) else {
        return std::ptr::null_mut();
    };
    // SAFETY: the caller promises the room.
    unsafe { put(more, to.wrapping_add(there.len()), to) }
}

/// Puts a text behind another; NULL for a bad pointer.
///
/// Source: the page on `lstrcatA`.
pub unsafe extern "system" fn lstrcatA(lpstring1: PSTR, lpstring2: PCSTR) -> PSTR {
    // SAFETY: the texts and the room are the program's.
    win32::run(std::ptr::null_mut(), || Ok(unsafe { append(lpstring1, lpstring2) }))
}

/// Puts a text behind another; NULL for a bad pointer.
///
/// Source: the page on `lstrcatW`.
pub unsafe extern "system" fn lstrcatW(lpstring1: PWSTR, lpstring2: PCWSTR) -> PWSTR {
    // SAFETY: the texts and the room are the program's.
    win32::run(std::ptr::null_mut(), || Ok(unsafe { append(lpstring1, lpstring2) }))
}

/// As dictionaries do: by letters first, and where those are the same, small ones first.
///
/// # Safety
/// As [`units`].
unsafe fn compare<U: Unit>(one: *const U, other: *const U, ignore_case: bool) -> i32 {
    let text = |from| {
        // SAFETY: the caller promises both texts.
        let units = unsafe { units(from) }?;
        Some(String::from_utf8_lossy(&U::into_bytes(units)).into_owned())
    };
    let (one, other) = match (text(one), text(other)) {
        (Some(one), Some(other)) => (one, other),
        // Nothing comes first.
        (one, other) => return i32::from(one.is_some()) - i32::from(other.is_some()),
    };
    let letters = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<Vec<_>>();
    let order = letters(&one).cmp(&letters(&other));
    match if ignore_case { order } else { order.then_with(|| other.cmp(&one)) } {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

/// Compares two texts as dictionaries do, small letters before capitals where nothing else is different.
///
/// Source: the page on `lstrcmpA`.
pub unsafe extern "system" fn lstrcmpA(lpstring1: PCSTR, lpstring2: PCSTR) -> i32 {
    // SAFETY: the texts are the program's.
    win32::run(0, || Ok(unsafe { compare(lpstring1, lpstring2, false) }))
}

/// Compares two texts as dictionaries do, small letters before capitals where nothing else is different.
///
/// Source: the page on `lstrcmpW`.
pub unsafe extern "system" fn lstrcmpW(lpstring1: PCWSTR, lpstring2: PCWSTR) -> i32 {
    // SAFETY: the texts are the program's.
    win32::run(0, || Ok(unsafe { compare(lpstring1, lpstring2, false) }))
}

/// Compares two texts as dictionaries do, whether letters are small or capital.
///
/// Source: the page on `lstrcmpiA`.
pub unsafe extern "system" fn lstrcmpiA(lpstring1: PCSTR, lpstring2: PCSTR) -> i32 {
    // SAFETY: the texts are the program's.
    win32::run(0, || Ok(unsafe { compare(lpstring1, lpstring2, true) }))
}

/// Compares two texts as dictionaries do, whether letters are small or capital.
///
/// Source: the page on `lstrcmpiW`.
pub unsafe extern "system" fn lstrcmpiW(lpstring1: PCWSTR, lpstring2: PCWSTR) -> i32 {
    // SAFETY: the texts are the program's.
    win32::run(0, || Ok(unsafe { compare(lpstring1, lpstring2, true) }))
}
