//! The values that a window keeps: `GetWindowLongPtr` and `SetWindowLongPtr`, and their older forms.

use openwinsock_runtime::Result;
use openwinsock_runtime::message::{self, Place, Properties, Window};
use windows_sys::Win32::Foundation::{
    ERROR_INVALID_INDEX, ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED, HWND,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    GWL_EXSTYLE, GWL_STYLE, GWLP_HINSTANCE, GWLP_HWNDPARENT, GWLP_ID, GWLP_USERDATA, GWLP_WNDPROC,
    WINDOW_LONG_PTR_INDEX,
};

use super::{code, number, procedure_at};
use crate::edge;

/// The place of a value among the bytes that the program asked for.
///
/// # Errors
/// `ERROR_INVALID_INDEX` if the value does not lie within them.
fn extra<const N: usize>(properties: &mut Properties, index: i32) -> Result<&mut [u8; N]> {
    let start = usize::try_from(index).ok();
    let place = start.and_then(|start| properties.extra.get_mut(start..)?.first_chunk_mut());
    place.ok_or(code(ERROR_INVALID_INDEX))
}

fn above(window: &Window) -> isize {
    match window.place() {
        Place::Child(above) | Place::Owned(above) => above.0.cast_signed(),
        Place::TopLevel | Place::MessageOnly => 0,
    }
}

/// One of the values that have names.
fn named(window: &Window, index: i32) -> Option<isize> {
    let properties = window.properties();
    Some(match index {
        GWL_STYLE => properties.style.cast_signed() as isize,
        GWL_EXSTYLE => properties.extended_style.cast_signed() as isize,
        GWLP_WNDPROC => properties.procedure.function.cast_signed(),
        GWLP_HINSTANCE => properties.module.cast_signed(),
        GWLP_ID => properties.id,
        GWLP_USERDATA => properties.user_data,
        GWLP_HWNDPARENT => above(window),
        _ => return None,
    })
}

fn get(hwnd: HWND, index: i32) -> Result<isize> {
    let window = message::window(number(hwnd))?;
    if let Some(value) = named(&window, index) {
        return Ok(value);
    }
    extra(&mut window.properties(), index).map(|bytes| isize::from_ne_bytes(*bytes))
}

fn set(hwnd: HWND, index: i32, value: isize, wide: bool) -> Result<isize> {
    let window = message::window(number(hwnd))?;
    let before = named(&window, index);
    let mut properties = window.properties();
    #[allow(clippy::cast_possible_truncation, reason = "styles have 32 bits")]
    let style = value as i32;
    match index {
        GWL_STYLE => properties.style = style.cast_unsigned(),
        GWL_EXSTYLE => properties.extended_style = style.cast_unsigned(),
        GWLP_WNDPROC if value == 0 => return Err(code(ERROR_INVALID_PARAMETER)),
        GWLP_WNDPROC => properties.procedure = procedure_at(value.cast_unsigned(), wide),
        GWLP_HINSTANCE => properties.module = value.cast_unsigned(),
        GWLP_ID => properties.id = value,
        GWLP_USERDATA => properties.user_data = value,
        GWLP_HWNDPARENT => return Err(code(ERROR_NOT_SUPPORTED)),
        _ => {
            let bytes = extra(&mut properties, index)?;
            return Ok(isize::from_ne_bytes(std::mem::replace(bytes, value.to_ne_bytes())));
        }
    }
    before.ok_or(code(ERROR_INVALID_INDEX))
}

/// The values that are pointers do not fit the older functions.
fn is_pointer(index: i32) -> bool {
    matches!(index, GWLP_WNDPROC | GWLP_HINSTANCE | GWLP_HWNDPARENT)
}

fn get_short(hwnd: HWND, index: i32) -> Result<i32> {
    let window = message::window(number(hwnd))?;
    if is_pointer(index) {
        return Err(code(ERROR_INVALID_INDEX));
    }
    #[allow(clippy::cast_possible_truncation, reason = "the older function gives the lower half")]
    match named(&window, index) {
        Some(value) => Ok(value as i32),
        None => extra(&mut window.properties(), index).map(|bytes| i32::from_ne_bytes(*bytes)),
    }
}

fn set_short(hwnd: HWND, index: i32, value: i32) -> Result<i32> {
    if index >= 0 {
        let window = message::window(number(hwnd))?;
        let mut properties = window.properties();
        let bytes = extra(&mut properties, index)?;
        return Ok(i32::from_ne_bytes(std::mem::replace(bytes, value.to_ne_bytes())));
    }
    let before = get_short(hwnd, index)?;
    // Only values that have no width of their own are left.
    set(hwnd, index, value as isize, false)?;
    Ok(before)
}

/// A value that a window keeps: one with a name (`GWL_…`, `GWLP_…`), or of the bytes that its class asked for.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_INVALID_INDEX`.
///
/// Source: the page on `GetWindowLongPtrA`.
pub unsafe extern "system" fn GetWindowLongPtrA(hwnd: HWND, nindex: WINDOW_LONG_PTR_INDEX) -> isize {
    edge::run(0, || get(hwnd, nindex))
}

/// [`GetWindowLongPtrA`]: the values are the same.
///
/// Source: the page on `GetWindowLongPtrW`.
pub unsafe extern "system" fn GetWindowLongPtrW(hwnd: HWND, nindex: WINDOW_LONG_PTR_INDEX) -> isize {
    edge::run(0, || get(hwnd, nindex))
}

/// Changes a value that a window keeps, and gives the one before. A new procedure gets texts in UTF-8.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_INVALID_INDEX`, `ERROR_NOT_SUPPORTED` for the parent,
/// `ERROR_INVALID_PARAMETER` for no procedure.
///
/// Source: the page on `SetWindowLongPtrA`.
pub unsafe extern "system" fn SetWindowLongPtrA(
    hwnd: HWND,
    nindex: WINDOW_LONG_PTR_INDEX,
    dwnewlong: isize,
) -> isize {
    edge::run(0, || set(hwnd, nindex, dwnewlong, false))
}

/// [`SetWindowLongPtrA`]; a new procedure gets texts in UTF-16.
///
/// Source: the page on `SetWindowLongPtrW`.
pub unsafe extern "system" fn SetWindowLongPtrW(
    hwnd: HWND,
    nindex: WINDOW_LONG_PTR_INDEX,
    dwnewlong: isize,
) -> isize {
    edge::run(0, || set(hwnd, nindex, dwnewlong, true))
}

/// A value that a window keeps, of 32 bits. Those that are pointers are `ERROR_INVALID_INDEX`.
///
/// Raises what [`GetWindowLongPtrA`] does.
///
/// Source: the page on `GetWindowLongA`.
pub unsafe extern "system" fn GetWindowLongA(hwnd: HWND, nindex: WINDOW_LONG_PTR_INDEX) -> i32 {
    edge::run(0, || get_short(hwnd, nindex))
}

/// [`GetWindowLongA`]: the values are the same.
///
/// Source: the page on `GetWindowLongW`.
pub unsafe extern "system" fn GetWindowLongW(hwnd: HWND, nindex: WINDOW_LONG_PTR_INDEX) -> i32 {
    edge::run(0, || get_short(hwnd, nindex))
}

/// Changes a value that a window keeps, of 32 bits, and gives the one before.
///
/// Raises what [`GetWindowLongA`] does.
///
/// Source: the page on `SetWindowLongA`.
pub unsafe extern "system" fn SetWindowLongA(
    hwnd: HWND,
    nindex: WINDOW_LONG_PTR_INDEX,
    dwnewlong: i32,
) -> i32 {
    edge::run(0, || set_short(hwnd, nindex, dwnewlong))
}

/// [`SetWindowLongA`]: the values are the same.
///
/// Source: the page on `SetWindowLongW`.
pub unsafe extern "system" fn SetWindowLongW(
    hwnd: HWND,
    nindex: WINDOW_LONG_PTR_INDEX,
    dwnewlong: i32,
) -> i32 {
    edge::run(0, || set_short(hwnd, nindex, dwnewlong))
}
