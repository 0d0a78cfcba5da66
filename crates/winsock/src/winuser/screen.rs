//! What wants a screen and somebody before it.

use std::io::Write as _;

use openwinsock_codes::WsaError;
use openwinsock_runtime::{Result, message};
use windows_sys::Win32::Foundation::{
    ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED, ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION, HINSTANCE, HWND,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    HCURSOR, HICON, IDOK, MB_OK, MB_TYPEMASK, MESSAGEBOX_RESULT, MESSAGEBOX_STYLE,
};
use windows_sys::core::{PCSTR, PCWSTR};

use super::{code, no_access, optional};
use crate::edge;
use crate::strings::{self, Unit};

/// # Safety
/// The texts are the program's.
unsafe fn show<U: Unit>(
    owner: HWND,
    text: *const U,
    caption: *const U,
    style: MESSAGEBOX_STYLE,
) -> Result<MESSAGEBOX_RESULT> {
    if let Some(owner) = optional(owner) {
        message::window(owner)?;
    }
    let wrong = code(ERROR_INVALID_PARAMETER);
    // SAFETY: the caller promises the pointers.
    let (text, caption) = unsafe {
        let read = |start| no_access(strings::optional(start, wrong));
        (read(text)?.unwrap_or_default(), read(caption)?.unwrap_or_else(|| "Error".to_owned()))
    };
    // Where nobody listens, nobody reads.
    let _ = writeln!(std::io::stderr(), "{caption}: {text}");
    if style & MB_TYPEMASK == MB_OK { Ok(IDOK) } else { Err(code(ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION)) }
}

/// Writes a message to the standard error output. With one button, which can only be pressed, it is `IDOK`; a question has nobody to
/// answer it.
///
/// Raises `ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION` for more than one button; `ERROR_INVALID_WINDOW_HANDLE`;
/// `ERROR_INVALID_PARAMETER` for a text that is not well formed; `ERROR_NOACCESS`.
///
/// Source: the page on `MessageBoxA`.
pub unsafe extern "system" fn MessageBoxA(
    hwnd: HWND,
    lptext: PCSTR,
    lpcaption: PCSTR,
    utype: MESSAGEBOX_STYLE,
) -> MESSAGEBOX_RESULT {
    // SAFETY: the pointers are the program's.
    edge::run(0, || unsafe { show(hwnd, lptext, lpcaption, utype) })
}

/// [`MessageBoxA`] with texts in UTF-16.
///
/// Source: the page on `MessageBoxW`.
pub unsafe extern "system" fn MessageBoxW(
    hwnd: HWND,
    lptext: PCWSTR,
    lpcaption: PCWSTR,
    utype: MESSAGEBOX_STYLE,
) -> MESSAGEBOX_RESULT {
    // SAFETY: the pointers are the program's.
    edge::run(0, || unsafe { show(hwnd, lptext, lpcaption, utype) })
}

/// Without a screen there is nothing to draw.
fn nothing<T>() -> *mut T {
    edge::run(std::ptr::null_mut(), || Err::<_, WsaError>(code(ERROR_NOT_SUPPORTED)))
}

/// Loads a cursor, of which there are none: NULL, which a class may have.
///
/// Raises `ERROR_NOT_SUPPORTED`.
///
/// Source: the page on `LoadCursorA`.
pub unsafe extern "system" fn LoadCursorA(hinstance: HINSTANCE, lpcursorname: PCSTR) -> HCURSOR {
    let _ = (hinstance, lpcursorname);
    nothing()
}

/// [`LoadCursorA`].
///
/// Source: the page on `LoadCursorW`.
pub unsafe extern "system" fn LoadCursorW(hinstance: HINSTANCE, lpcursorname: PCWSTR) -> HCURSOR {
    let _ = (hinstance, lpcursorname);
    nothing()
}

/// Loads an icon, of which there are none: NULL, which a class may have.
///
/// Raises `ERROR_NOT_SUPPORTED`.
///
/// Source: the page on `LoadIconA`.
pub unsafe extern "system" fn LoadIconA(hinstance: HINSTANCE, lpiconname: PCSTR) -> HICON {
    let _ = (hinstance, lpiconname);
    nothing()
}

/// [`LoadIconA`].
///
/// Source: the page on `LoadIconW`.
pub unsafe extern "system" fn LoadIconW(hinstance: HINSTANCE, lpiconname: PCWSTR) -> HICON {
    let _ = (hinstance, lpiconname);
    nothing()
}
