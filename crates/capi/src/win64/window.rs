//! Window procedures: they stand in structures and in a window's own values.

use openwinsock::Win32::Foundation::HWND;
use openwinsock::Win32::UI::WindowsAndMessaging::{
    GWLP_WNDPROC, GetWindowLongPtrA, GetWindowLongPtrW, RegisterClassA, RegisterClassExA, RegisterClassExW,
    RegisterClassW, SetWindowLongPtrA, SetWindowLongPtrW, WINDOW_LONG_PTR_INDEX, WNDCLASSA, WNDCLASSEXA,
    WNDCLASSEXW, WNDCLASSW,
};

use super::{Argument as _, gate, twin};

/// The function of this name, if it has to do with window procedures.
pub(super) fn entry(name: &str) -> Option<*const ()> {
    Some(match name {
        "RegisterClassA" => register_a as *const (),
        "RegisterClassW" => register_w as *const (),
        "RegisterClassExA" => register_ex_a as *const (),
        "RegisterClassExW" => register_ex_w as *const (),
        "GetWindowLongPtrA" => get_a as *const (),
        "GetWindowLongPtrW" => get_w as *const (),
        "SetWindowLongPtrA" => set_a as *const (),
        "SetWindowLongPtrW" => set_w as *const (),
        _ => return None,
    })
}

macro_rules! registering {
    ($($entry:ident $class:ident $register:ident;)*) => {$(
        unsafe extern "win64" fn $entry(class: *const $class) -> u16 {
            if class.is_null() {
                // SAFETY: the function says what it thinks of NULL.
                return unsafe { $register(class) };
            }
            // SAFETY: whoever calls promises the structure.
            let mut class = unsafe { class.read_unaligned() };
            class.lpfnWndProc = class.lpfnWndProc.native();
            // SAFETY: a copy of it, which the function does not keep.
            unsafe { $register(&raw const class) }
        }
    )*};
}

registering! {
    register_a WNDCLASSA RegisterClassA;
    register_w WNDCLASSW RegisterClassW;
    register_ex_a WNDCLASSEXA RegisterClassExA;
    register_ex_w WNDCLASSEXW RegisterClassExW;
}

/// A value of a window for the program: a procedure is one that it can call.
fn told(index: WINDOW_LONG_PTR_INDEX, value: isize) -> isize {
    if index != GWLP_WNDPROC {
        return value;
    }
    let native = value.cast_unsigned();
    gate::origin(native).or_else(|| twin(native)).unwrap_or(0).cast_signed()
}

/// A value that the program gives to a window.
fn given(index: WINDOW_LONG_PTR_INDEX, value: isize) -> isize {
    if index != GWLP_WNDPROC || value == 0 {
        value
    } else {
        gate::native(value.cast_unsigned()).cast_signed()
    }
}

macro_rules! values {
    ($($get:ident $real_get:ident $set:ident $real_set:ident;)*) => {$(
        unsafe extern "win64" fn $get(window: HWND, index: WINDOW_LONG_PTR_INDEX) -> isize {
            // SAFETY: no pointers.
            told(index, unsafe { $real_get(window, index) })
        }

        unsafe extern "win64" fn $set(window: HWND, index: WINDOW_LONG_PTR_INDEX, value: isize) -> isize {
            // SAFETY: whoever calls promises that a procedure is one; what is given is one of C's convention.
            told(index, unsafe { $real_set(window, index, given(index, value)) })
        }
    )*};
}

values! {
    get_a GetWindowLongPtrA set_a SetWindowLongPtrA;
    get_w GetWindowLongPtrW set_w SetWindowLongPtrW;
}
