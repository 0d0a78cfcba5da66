//! The text of a window, in the width in which a program or a window wants it.

use openwinsock_runtime::Result;
use openwinsock_runtime::message::{self, Content, Wait};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FALSE, HWND};
use windows_sys::Win32::UI::WindowsAndMessaging::{WM_GETTEXT, WM_GETTEXTLENGTH, WM_SETTEXT};
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use super::{code, no_access, number};
use crate::edge;
use crate::strings::{self, Unit};

/// A unit of a window's text, which is kept in UTF-16. What cannot be said in the other width becomes U+FFFD.
pub(super) trait Text: Unit {
    /// Whether it is UTF-16.
    const WIDE: bool;
    fn to_utf16(units: Vec<Self>) -> Vec<u16>;
    /// The text and its NUL.
    fn from_utf16_units(text: &[u16]) -> Vec<Self>;
}

impl Text for u8 {
    const WIDE: bool = false;

    fn to_utf16(units: Vec<Self>) -> Vec<u16> {
        String::from_utf8_lossy(&units).encode_utf16().collect()
    }

    fn from_utf16_units(text: &[u16]) -> Vec<Self> {
        let mut bytes = String::from_utf16_lossy(text).into_bytes();
        bytes.push(0);
        bytes
    }
}

impl Text for u16 {
    const WIDE: bool = true;

    fn to_utf16(units: Vec<Self>) -> Vec<u16> {
        units
    }

    fn from_utf16_units(text: &[u16]) -> Vec<Self> {
        let mut units = text.to_vec();
        units.push(0);
        units
    }
}

/// Reads a text at an address that a message carries; NULL is the empty one.
///
/// # Safety
/// The text is the program's.
pub(super) unsafe fn text_at<U: Text>(address: isize) -> Result<Vec<u16>> {
    let start = std::ptr::with_exposed_provenance::<U>(address.cast_unsigned());
    if start.is_null() {
        return Ok(Vec::new());
    }
    // SAFETY: the caller promises the text.
    no_access(unsafe { strings::units(start) }).map(U::to_utf16)
}

/// Writes as much of a text as there is room for, and its NUL. Gives how many units that were, without the NUL.
///
/// # Safety
/// The block is writable for `room` units.
pub(super) unsafe fn text_to<U: Text>(text: &[u16], to: *mut U, room: usize) -> Result<usize> {
    let mut units = U::from_utf16_units(text);
    let Some(most) = room.checked_sub(1) else { return Ok(0) };
    units.truncate(most.min(units.len() - 1));
    let length = units.len();
    units.push(U::default());
    // SAFETY: the block is ours and exactly that long.
    let bytes =
        unsafe { std::slice::from_raw_parts(units.as_ptr().cast::<u8>(), size_of_val(units.as_slice())) };
    // SAFETY: the caller promises the room, and these are not more.
    no_access(unsafe { openwinsock_runtime::memory::copy_out(bytes, to.cast()) })?;
    Ok(length)
}

/// Sends a message from a program that speaks in units `U`, translating the text in it if the window wants the other width.
///
/// # Errors
/// As [`message::send`]; `ERROR_NOACCESS` for a bad pointer.
///
/// # Safety
/// What the message points to is the program's.
pub(super) unsafe fn send<U: Text>(hwnd: HWND, content: Content, wait: Wait) -> Result<isize> {
    let to = number(hwnd);
    let carries_text = matches!(content.number, WM_SETTEXT | WM_GETTEXT | WM_GETTEXTLENGTH);
    if !carries_text {
        return message::send(to, content, wait);
    }
    let wide = message::window(to)?.properties().procedure.wide;
    if wide == U::WIDE {
        return message::send(to, content, wait);
    }
    // SAFETY: the caller promises the memory.
    unsafe {
        if wide { translate::<U, u16>(to, content, wait) } else { translate::<U, u8>(to, content, wait) }
    }
}

/// # Safety
/// As [`send`].
unsafe fn translate<U: Text, Other: Text>(
    to: openwinsock_runtime::Handle,
    content: Content,
    wait: Wait,
) -> Result<isize> {
    let address = |units: *const Other| units.expose_provenance().cast_signed();
    if content.number == WM_SETTEXT {
        // SAFETY: the caller promises the text.
        let text = Other::from_utf16_units(&unsafe { text_at::<U>(content.lparam) }?);
        return message::send(to, Content { lparam: address(text.as_ptr()), ..content }, wait);
    }
    let length = message::send(to, Content { number: WM_GETTEXTLENGTH, wparam: 0, lparam: 0 }, wait)?;
    let room = usize::try_from(length).unwrap_or(0) + 1;
    let mut units = vec![Other::default(); room];
    let asked =
        Content { number: WM_GETTEXT, wparam: room, lparam: address(units.as_mut_ptr().cast_const()) };
    let length = message::send(to, asked, wait)?;
    units.truncate(usize::try_from(length).unwrap_or(0));
    let text = Other::to_utf16(units);
    let length = if content.number == WM_GETTEXTLENGTH {
        U::from_utf16_units(&text).len() - 1
    } else {
        let start = std::ptr::with_exposed_provenance_mut::<U>(content.lparam.cast_unsigned());
        // SAFETY: the caller promises room for as many units as the message says.
        unsafe { text_to(&text, start, content.wparam) }?
    };
    Ok(length.cast_signed())
}

/// # Safety
/// The text is the program's.
unsafe fn set<U: Text>(hwnd: HWND, text: *const U) -> BOOL {
    edge::run(FALSE, || {
        let content =
            Content { number: WM_SETTEXT, wparam: 0, lparam: text.expose_provenance().cast_signed() };
        // SAFETY: the caller promises the text.
        let result = unsafe { send::<U>(hwnd, content, Wait::EVER) }?;
        Ok(BOOL::from(result != 0))
    })
}

/// # Safety
/// The block is the program's.
unsafe fn get<U: Text>(hwnd: HWND, to: *mut U, room: i32) -> i32 {
    edge::run(0, || {
        let room = usize::try_from(room).map_err(|_| code(ERROR_INVALID_PARAMETER))?;
        no_access(edge::present(to.cast_const().cast()))?;
        let lparam = to.cast_const().expose_provenance().cast_signed();
        let content = Content { number: WM_GETTEXT, wparam: room, lparam };
        // SAFETY: the caller promises the block.
        let length = unsafe { send::<U>(hwnd, content, Wait::EVER) }?;
        Ok(i32::try_from(length).unwrap_or(i32::MAX))
    })
}

/// # Safety
/// No pointers.
unsafe fn length<U: Text>(hwnd: HWND) -> i32 {
    edge::run(0, || {
        let content = Content { number: WM_GETTEXTLENGTH, wparam: 0, lparam: 0 };
        // SAFETY: the message carries no memory.
        let length = unsafe { send::<U>(hwnd, content, Wait::EVER) }?;
        Ok(i32::try_from(length).unwrap_or(i32::MAX))
    })
}

/// Gives a window a text, by `WM_SETTEXT`.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_NOACCESS`.
///
/// Source: the page on `SetWindowTextA`.
pub unsafe extern "system" fn SetWindowTextA(hwnd: HWND, lpstring: PCSTR) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { set(hwnd, lpstring) }
}

/// [`SetWindowTextA`] in UTF-16.
///
/// Source: the page on `SetWindowTextW`.
pub unsafe extern "system" fn SetWindowTextW(hwnd: HWND, lpstring: PCWSTR) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { set(hwnd, lpstring) }
}

/// Asks a window for its text, by `WM_GETTEXT`, and gives the length of what was written, without the NUL.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_NOACCESS`, `ERROR_INVALID_PARAMETER` for a negative length.
///
/// Source: the page on `GetWindowTextA`.
pub unsafe extern "system" fn GetWindowTextA(hwnd: HWND, lpstring: PSTR, nmaxcount: i32) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { get(hwnd, lpstring, nmaxcount) }
}

/// [`GetWindowTextA`] in UTF-16; lengths count units.
///
/// Source: the page on `GetWindowTextW`.
pub unsafe extern "system" fn GetWindowTextW(hwnd: HWND, lpstring: PWSTR, nmaxcount: i32) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { get(hwnd, lpstring, nmaxcount) }
}

/// The length of a window's text, without a NUL.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`.
///
/// Source: the page on `GetWindowTextLengthA`.
pub unsafe extern "system" fn GetWindowTextLengthA(hwnd: HWND) -> i32 {
    // SAFETY: no pointers.
    unsafe { length::<u8>(hwnd) }
}

/// [`GetWindowTextLengthA`] in units of UTF-16.
///
/// Source: the page on `GetWindowTextLengthW`.
pub unsafe extern "system" fn GetWindowTextLengthW(hwnd: HWND) -> i32 {
    // SAFETY: no pointers.
    unsafe { length::<u16>(hwnd) }
}
