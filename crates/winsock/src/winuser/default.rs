//! What happens to a message that a window leaves to the system.

use openwinsock_runtime::Result;
use openwinsock_runtime::message;
use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    WM_CLOSE, WM_GETTEXT, WM_GETTEXTLENGTH, WM_NCACTIVATE, WM_NCCREATE, WM_QUERYENDSESSION, WM_QUERYOPEN,
    WM_SETTEXT,
};

use super::number;
use super::text::{Text, text_at, text_to};
use crate::edge;

const YES: isize = 1;

/// # Safety
/// What the message points to is the program's, with texts in units `U`.
unsafe fn answer<U: Text>(hwnd: HWND, message: u32, wparam: WPARAM, lparam: LPARAM) -> Result<LRESULT> {
    let window = || message::window(number(hwnd));
    match message {
        WM_NCCREATE | WM_QUERYENDSESSION | WM_QUERYOPEN | WM_NCACTIVATE => Ok(YES),
        WM_CLOSE => message::destroy(number(hwnd)).map(|()| 0),
        WM_SETTEXT => {
            // SAFETY: the caller promises the text.
            let text = unsafe { text_at::<U>(lparam) }?;
            window()?.properties().text = text;
            Ok(YES)
        }
        WM_GETTEXT => {
            let text = window()?.properties().text.clone();
            let start = std::ptr::with_exposed_provenance_mut::<U>(lparam.cast_unsigned());
            // SAFETY: the caller promises room for as many units as the message says.
            unsafe { text_to(&text, start, wparam) }.map(usize::cast_signed)
        }
        WM_GETTEXTLENGTH => {
            let text = window()?.properties().text.clone();
            Ok((U::from_utf16_units(&text).len() - 1).cast_signed())
        }
        _ => Ok(0),
    }
}

/// Answers a message as a window does that does nothing special: lets itself be made and closed, and keeps its text. All that has
/// to do with a screen, a keyboard or a mouse is answered with 0.
///
/// Source: the page on `DefWindowProcA`.
pub unsafe extern "system" fn DefWindowProcA(
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> LRESULT {
    // SAFETY: what the message points to is the program's.
    edge::run(0, || unsafe { answer::<u8>(hwnd, msg, wparam, lparam) })
}

/// [`DefWindowProcA`] with texts in UTF-16.
///
/// Source: the page on `DefWindowProcW`.
pub unsafe extern "system" fn DefWindowProcW(
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> LRESULT {
    // SAFETY: what the message points to is the program's.
    edge::run(0, || unsafe { answer::<u16>(hwnd, msg, wparam, lparam) })
}
