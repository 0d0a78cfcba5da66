//! Windows, from their beginning to their end.

use std::ffi::c_void;

use openwinsock_runtime::message::{self, Content, Creation, Place, Wait, Window};
use openwinsock_runtime::{Handle, Result};
use windows_sys::Win32::Foundation::{
    ERROR_CANNOT_FIND_WND_CLASS, ERROR_TLW_WITH_WSCHILD, FALSE, HINSTANCE, HWND, TRUE,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CREATESTRUCTA, CREATESTRUCTW, HMENU, HWND_MESSAGE, SHOW_WINDOW_CMD, SW_HIDE, WINDOW_EX_STYLE,
    WINDOW_STYLE, WM_CREATE, WM_NCCREATE, WM_SHOWWINDOW, WS_CHILD, WS_VISIBLE,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use super::class::class_number;
use super::text::Text;
use super::{code, handle, no_access, number, optional};
use crate::edge;
use crate::strings;

/// What a program says about a new window beside its texts.
struct Request {
    extended_style: WINDOW_EX_STYLE,
    style: WINDOW_STYLE,
    /// x, y, width, height.
    area: [i32; 4],
    parent: HWND,
    menu: HMENU,
    module: HINSTANCE,
    argument: *const c_void,
}

impl Request {
    fn place(&self) -> Result<Place> {
        let is_child = self.style & WS_CHILD != 0;
        match optional(self.parent) {
            _ if self.parent == HWND_MESSAGE => Ok(Place::MessageOnly),
            None if is_child => Err(code(ERROR_TLW_WITH_WSCHILD)),
            None => Ok(Place::TopLevel),
            Some(parent) if is_child => Ok(Place::Child(parent)),
            Some(owner) => Ok(Place::Owned(owner)),
        }
    }

    /// Tells the new window of itself: false if it does not want to be.
    fn introduce(&self, window: &Window, class: &str, text: &[u16]) -> bool {
        let [x, y, cx, cy] = self.area;
        let (style, id) = (self.style.cast_signed(), self.menu);
        let class: Vec<u16> = class.encode_utf16().collect();
        let tell = |number, creation: isize| window.call(Content { number, wparam: 0, lparam: creation });
        let both = |creation: isize| tell(WM_NCCREATE, creation) != 0 && tell(WM_CREATE, creation) != -1;
        let wide = window.properties().procedure.wide;
        if wide {
            let (name, class) = (u16::from_utf16_units(text), u16::from_utf16_units(&class));
            let creation = CREATESTRUCTW {
                lpCreateParams: self.argument.cast_mut(),
                hInstance: self.module,
                hMenu: id,
                hwndParent: self.parent,
                cy,
                cx,
                y,
                x,
                style,
                lpszName: name.as_ptr(),
                lpszClass: class.as_ptr(),
                dwExStyle: self.extended_style,
            };
            both((&raw const creation).expose_provenance().cast_signed())
        } else {
            let (name, class) = (u8::from_utf16_units(text), u8::from_utf16_units(&class));
            let creation = CREATESTRUCTA {
                lpCreateParams: self.argument.cast_mut(),
                hInstance: self.module,
                hMenu: id,
                hwndParent: self.parent,
                cy,
                cx,
                y,
                x,
                style,
                lpszName: name.as_ptr(),
                lpszClass: class.as_ptr(),
                dwExStyle: self.extended_style,
            };
            both((&raw const creation).expose_provenance().cast_signed())
        }
    }

    /// # Errors
    /// As [`CreateWindowExA`].
    ///
    /// # Safety
    /// The texts are the program's.
    unsafe fn create<U: Text>(&self, class: *const U, text: *const U) -> Result<HWND> {
        // SAFETY: the caller promises the pointers.
        let (class, text) = unsafe {
            let missing = code(ERROR_CANNOT_FIND_WND_CLASS);
            let class = message::find(class_number(class)?, self.module.addr()).map_err(|_| missing)?;
            let text = if text.is_null() { Vec::new() } else { no_access(strings::units(text))? };
            (class, U::to_utf16(text))
        };
        let name = class.description.name.clone();
        let window = Window::new(Creation {
            class,
            place: self.place()?,
            style: self.style & !WS_VISIBLE,
            extended_style: self.extended_style,
            id: self.menu.addr().cast_signed(),
            module: self.module.addr(),
            text: text.clone(),
        })?;
        if !self.introduce(&window, &name, &text) {
            window.end();
            return Ok(std::ptr::null_mut());
        }
        if self.style & WS_VISIBLE != 0 {
            show(&window, true);
        }
        // Its own procedure may have ended it.
        let made = message::window(window.handle()).map(|window| handle(window.handle()));
        Ok(made.unwrap_or(std::ptr::null_mut()))
    }
}

/// Makes a window of this thread. It is told by `WM_NCCREATE` and `WM_CREATE`; a FALSE or a -1 ends it again, and then NULL is
/// given without an error. No screen shows it: place and size are only passed on, and messages about them do not come.
///
/// Raises `ERROR_CANNOT_FIND_WND_CLASS`; `ERROR_INVALID_WINDOW_HANDLE` for a parent that does not exist;
/// `ERROR_TLW_WITH_WSCHILD` for a child without a parent; `ERROR_NOACCESS`; `ERROR_NOT_ENOUGH_MEMORY` when the million places
/// for handles are taken.
///
/// Source: the page on `CreateWindowExA`.
pub unsafe extern "system" fn CreateWindowExA(
    dwexstyle: WINDOW_EX_STYLE,
    lpclassname: PCSTR,
    lpwindowname: PCSTR,
    dwstyle: WINDOW_STYLE,
    x: i32,
    y: i32,
    nwidth: i32,
    nheight: i32,
    hwndparent: HWND,
    hmenu: HMENU,
    hinstance: HINSTANCE,
    lpparam: *const c_void,
) -> HWND {
    let request = Request {
        extended_style: dwexstyle,
        style: dwstyle,
        area: [x, y, nwidth, nheight],
        parent: hwndparent,
        menu: hmenu,
        module: hinstance,
        argument: lpparam,
    };
    // SAFETY: the pointers are the program's.
    edge::run(std::ptr::null_mut(), || unsafe { request.create(lpclassname, lpwindowname) })
}

/// [`CreateWindowExA`] with the texts in UTF-16.
///
/// Source: the page on `CreateWindowExW`.
pub unsafe extern "system" fn CreateWindowExW(
    dwexstyle: WINDOW_EX_STYLE,
    lpclassname: PCWSTR,
    lpwindowname: PCWSTR,
    dwstyle: WINDOW_STYLE,
    x: i32,
    y: i32,
    nwidth: i32,
    nheight: i32,
    hwndparent: HWND,
    hmenu: HMENU,
    hinstance: HINSTANCE,
    lpparam: *const c_void,
) -> HWND {
    let request = Request {
        extended_style: dwexstyle,
        style: dwstyle,
        area: [x, y, nwidth, nheight],
        parent: hwndparent,
        menu: hmenu,
        module: hinstance,
        argument: lpparam,
    };
    // SAFETY: the pointers are the program's.
    edge::run(std::ptr::null_mut(), || unsafe { request.create(lpclassname, lpwindowname) })
}

/// Ends a window of this thread and all that stand in it or belong to it. Each is told by `WM_DESTROY` and `WM_NCDESTROY`; its
/// messages and timers end with it.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_ACCESS_DENIED` for a window of another thread.
///
/// Source: the page on `DestroyWindow`.
pub unsafe extern "system" fn DestroyWindow(hwnd: HWND) -> BOOL {
    edge::run(FALSE, || message::destroy(number(hwnd)).map(|()| TRUE))
}

/// Whether a handle is a window's.
///
/// Source: the page on `IsWindow`.
pub unsafe extern "system" fn IsWindow(hwnd: HWND) -> BOOL {
    BOOL::from(message::window(number(hwnd)).is_ok())
}

/// The number of the thread that a window belongs to; tells the number of its process, too, which is this one.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_NOACCESS`.
///
/// Source: the page on `GetWindowThreadProcessId`.
pub unsafe extern "system" fn GetWindowThreadProcessId(hwnd: HWND, lpdwprocessid: *mut u32) -> u32 {
    edge::run(0, || {
        let window = message::window(number(hwnd))?;
        if !lpdwprocessid.is_null() {
            // SAFETY: the pointer is the program's.
            no_access(unsafe { edge::write(lpdwprocessid, std::process::id()) })?;
        }
        Ok(window.thread())
    })
}

/// Shows a window or hides it, and says whether it was shown before.
fn show(window: &Window, visible: bool) -> bool {
    let was_visible = window.properties().style & WS_VISIBLE != 0;
    if was_visible != visible {
        let content = Content { number: WM_SHOWWINDOW, wparam: visible.into(), lparam: 0 };
        // One that ends meanwhile is hidden.
        let _ = message::send(window.handle(), content, Wait::EVER);
        let mut properties = window.properties();
        properties.style =
            if visible { properties.style | WS_VISIBLE } else { properties.style & !WS_VISIBLE };
    }
    was_visible
}

/// Notes that a window is to be shown, or not, and tells it by `WM_SHOWWINDOW`. No screen shows it. TRUE if it was to be before.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`.
///
/// Source: the page on `ShowWindow`.
pub unsafe extern "system" fn ShowWindow(hwnd: HWND, ncmdshow: SHOW_WINDOW_CMD) -> BOOL {
    edge::run(FALSE, || {
        let window = message::window(number(hwnd))?;
        Ok(BOOL::from(show(&window, ncmdshow != SW_HIDE)))
    })
}

/// Whether a window, and all that it stands in, are to be shown. One for messages only never is.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`.
///
/// Source: the page on `IsWindowVisible`.
pub unsafe extern "system" fn IsWindowVisible(hwnd: HWND) -> BOOL {
    fn is_visible(handle: Handle) -> Result<bool> {
        let window = message::window(handle)?;
        let visible = window.properties().style & WS_VISIBLE != 0;
        match window.place() {
            Place::MessageOnly => Ok(false),
            Place::Child(parent) if visible => is_visible(parent),
            _ => Ok(visible),
        }
    }
    edge::run(FALSE, || is_visible(number(hwnd)).map(BOOL::from))
}

/// Has a window painted if part of it needs that. Without a screen no part ever does.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`.
///
/// Source: the page on `UpdateWindow`.
pub unsafe extern "system" fn UpdateWindow(hwnd: HWND) -> BOOL {
    edge::run(FALSE, || message::window(number(hwnd)).map(|_| TRUE))
}
