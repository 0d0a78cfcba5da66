//! Comparing by numbers of units.

use std::cmp::Ordering;

use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FALSE};
use windows_sys::Win32::Globalization::{
    COMPARESTRING_RESULT, CSTR_EQUAL, CSTR_GREATER_THAN, CSTR_LESS_THAN,
};
use windows_sys::core::{BOOL, PCWSTR};

use crate::win32::{self, Result};

/// The capital of a unit, where it is one unit too.
pub(crate) fn capital(unit: u16) -> u16 {
    let Some(character) = char::from_u32(unit.into()) else { return unit };
    let mut capitals = character.to_uppercase();
    match (capitals.next().map(|capital| u16::try_from(u32::from(capital))), capitals.next()) {
        (Some(Ok(capital)), None) => capital,
        _ => unit,
    }
}

/// # Safety
/// There are so many units, or it is a text of the program for a negative count.
unsafe fn text(start: PCWSTR, count: i32) -> Result<Vec<u16>> {
    if start.is_null() || count < -1 {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    match usize::try_from(count) {
        // SAFETY: the caller promises so many units.
        Ok(count) => unsafe { win32::counted_units(start, count) },
        // SAFETY: the caller promises a text.
        Err(_) => unsafe { win32::units(start) },
    }
}

/// Compares two texts unit by unit, by their numbers; if wanted, by those of their capitals. A count of -1 is a text with a NUL.
///
/// Raises `ERROR_INVALID_PARAMETER` for NULL and for other negative counts; then the result is 0.
///
/// Source: the page on `CompareStringOrdinal`.
pub unsafe extern "system" fn CompareStringOrdinal(
    lpstring1: PCWSTR,
    cchcount1: i32,
    lpstring2: PCWSTR,
    cchcount2: i32,
    bignorecase: BOOL,
) -> COMPARESTRING_RESULT {
    win32::run(0, || {
        // SAFETY: the pointers are the program's.
        let (mut one, mut other) = unsafe { (text(lpstring1, cchcount1)?, text(lpstring2, cchcount2)?) };
        if bignorecase != FALSE {
            one.iter_mut().chain(&mut other).for_each(|unit| *unit = capital(*unit));
        }
        Ok(match one.cmp(&other) {
            Ordering::Less => CSTR_LESS_THAN,
            Ordering::Equal => CSTR_EQUAL,
            Ordering::Greater => CSTR_GREATER_THAN,
        })
    })
}
