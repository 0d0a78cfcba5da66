//! Classes of windows, and registered messages, whose names share one list of numbers.

use std::sync::Once;

use openwinsock_runtime::message::{self, Description};
use openwinsock_runtime::{Result, memory};
use windows_sys::Win32::Foundation::{
    ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY, FALSE, HINSTANCE, TRUE,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{WNDCLASSA, WNDCLASSEXA, WNDCLASSEXW, WNDCLASSW, WNDPROC};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use super::default::DefWindowProcW;
use super::{code, no_access, procedure};
use crate::edge;
use crate::strings::{self, Unit};

/// More bytes than any class asks for by intention.
const MOST_EXTRA: usize = 1 << 16;

/// The system's own classes of which there can be windows without a screen: such as programs use for messages.
const OF_SYSTEM: [&str; 2] = ["Message", "Static"];

/// The number of a class: the program names it, or gives the number (`MAKEINTATOM`).
///
/// # Errors
/// `ERROR_NOACCESS` for a bad pointer; as [`message::atom`].
///
/// # Safety
/// The text is the program's.
pub(super) unsafe fn class_number<U: Unit>(name: *const U) -> Result<u16> {
    make_classes_of_system();
    if let Ok(number @ 1..) = u16::try_from(name.addr()) {
        return Ok(number);
    }
    // SAFETY: the caller promises the pointer.
    let name = no_access(unsafe { strings::required(name, code(ERROR_INVALID_PARAMETER)) })?;
    message::atom(&name)
}

fn make_classes_of_system() {
    static MADE: Once = Once::new();
    MADE.call_once(|| {
        for name in OF_SYSTEM {
            if let Some(procedure) = procedure(Some(DefWindowProcW), true) {
                let name = name.to_owned();
                let class =
                    Description { name, module: 0, style: 0, procedure, window_extra: 0, system: true };
                // Nobody was here before.
                let _ = message::register(class);
            }
        }
    });
}

/// What the two structures of each width have in common.
struct Common<U> {
    style: u32,
    procedure: WNDPROC,
    window_extra: i32,
    module: HINSTANCE,
    name: *const U,
}

/// # Safety
/// The text is the program's.
unsafe fn register<U: Unit>(class: &Common<U>) -> Result<u16> {
    // SAFETY: the caller promises the pointer.
    let number = unsafe { class_number(class.name) }?;
    let wrong = code(ERROR_INVALID_PARAMETER);
    let name = message::name_of(number).ok_or(wrong)?;
    let procedure = procedure(class.procedure, size_of::<U>() == size_of::<u16>()).ok_or(wrong)?;
    let window_extra = usize::try_from(class.window_extra).map_err(|_| wrong)?;
    if window_extra > MOST_EXTRA {
        return Err(code(ERROR_NOT_ENOUGH_MEMORY));
    }
    let module = class.module.addr();
    let style = class.style;
    message::register(Description { name, module, style, procedure, window_extra, system: false })
}

/// Registers a class of windows, and gives the number of its name.
///
/// Icon, cursor, brush and menu are ignored, as nothing is drawn, and so are the extra bytes of the class, which no function here
/// reads. A program that calls a class's module NULL means the same as with its own handle.
///
/// Raises `ERROR_CLASS_ALREADY_EXISTS`; `ERROR_INVALID_PARAMETER` without a name or procedure; `ERROR_NOACCESS`;
/// `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `RegisterClassA`.
pub unsafe extern "system" fn RegisterClassA(lpwndclass: *const WNDCLASSA) -> u16 {
    edge::run(0, || {
        // SAFETY: the pointers are the program's; zero, and any number, is a value of every field but the function, which the
        // program promises to be one.
        unsafe {
            let class = no_access(structure(lpwndclass))?;
            register(&Common {
                style: class.style,
                procedure: class.lpfnWndProc,
                window_extra: class.cbWndExtra,
                module: class.hInstance,
                name: class.lpszClassName,
            })
        }
    })
}

/// [`RegisterClassA`] with the name in UTF-16; its windows get texts in UTF-16.
///
/// Source: the page on `RegisterClassW`.
pub unsafe extern "system" fn RegisterClassW(lpwndclass: *const WNDCLASSW) -> u16 {
    edge::run(0, || {
        // SAFETY: as in `RegisterClassA`.
        unsafe {
            let class = no_access(structure(lpwndclass))?;
            register(&Common {
                style: class.style,
                procedure: class.lpfnWndProc,
                window_extra: class.cbWndExtra,
                module: class.hInstance,
                name: class.lpszClassName,
            })
        }
    })
}

/// [`RegisterClassA`] with a structure that knows its size; `ERROR_INVALID_PARAMETER` for another one.
///
/// Source: the page on `RegisterClassExA`.
pub unsafe extern "system" fn RegisterClassExA(param0: *const WNDCLASSEXA) -> u16 {
    edge::run(0, || {
        // SAFETY: as in `RegisterClassA`.
        unsafe {
            let class = no_access(structure(param0))?;
            check_size::<WNDCLASSEXA>(class.cbSize)?;
            register(&Common {
                style: class.style,
                procedure: class.lpfnWndProc,
                window_extra: class.cbWndExtra,
                module: class.hInstance,
                name: class.lpszClassName,
            })
        }
    })
}

/// [`RegisterClassExA`] with the name in UTF-16; its windows get texts in UTF-16.
///
/// Source: the page on `RegisterClassExW`.
pub unsafe extern "system" fn RegisterClassExW(param0: *const WNDCLASSEXW) -> u16 {
    edge::run(0, || {
        // SAFETY: as in `RegisterClassA`.
        unsafe {
            let class = no_access(structure(param0))?;
            check_size::<WNDCLASSEXW>(class.cbSize)?;
            register(&Common {
                style: class.style,
                procedure: class.lpfnWndProc,
                window_extra: class.cbWndExtra,
                module: class.hInstance,
                name: class.lpszClassName,
            })
        }
    })
}

/// Reads a structure that has a function in it.
///
/// # Safety
/// As [`edge::read`], but that a function stands where one belongs.
unsafe fn structure<T: Copy>(from: *const T) -> Result<T> {
    // SAFETY: the caller promises the same.
    unsafe { edge::read(from) }
}

fn check_size<T>(size: u32) -> Result<()> {
    let same = usize::try_from(size).is_ok_and(|size| size == size_of::<T>());
    if same { Ok(()) } else { Err(code(ERROR_INVALID_PARAMETER)) }
}

/// # Safety
/// The text is the program's.
unsafe fn unregister<U: Unit>(name: *const U, module: HINSTANCE) -> BOOL {
    edge::run(FALSE, || {
        // SAFETY: the caller promises the pointer.
        let number = unsafe { class_number(name) }?;
        message::unregister(number, module.addr())?;
        Ok(TRUE)
    })
}

/// Takes a class away.
///
/// Raises `ERROR_CLASS_DOES_NOT_EXIST`, `ERROR_CLASS_HAS_WINDOWS`, `ERROR_NOACCESS`.
///
/// Source: the page on `UnregisterClassA`.
pub unsafe extern "system" fn UnregisterClassA(lpclassname: PCSTR, hinstance: HINSTANCE) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { unregister(lpclassname, hinstance) }
}

/// [`UnregisterClassA`] with the name in UTF-16.
///
/// Source: the page on `UnregisterClassW`.
pub unsafe extern "system" fn UnregisterClassW(lpclassname: PCWSTR, hinstance: HINSTANCE) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { unregister(lpclassname, hinstance) }
}

/// # Safety
/// The text is the program's.
unsafe fn registered_message<U: Unit>(name: *const U) -> u32 {
    edge::run(0, || {
        let wrong = code(ERROR_INVALID_PARAMETER);
        if name.addr() < memory::LOWEST_ADDRESS {
            return Err(wrong);
        }
        // SAFETY: the caller promises the pointer.
        let name = no_access(unsafe { strings::required(name, wrong) })?;
        message::atom(&name).map(u32::from)
    })
}

/// The number of the message of a name, between 0xC000 and 0xFFFF. In this process it is the same whoever asks; other processes
/// have numbers of their own.
///
/// Raises `ERROR_INVALID_PARAMETER` without a name, `ERROR_NOT_ENOUGH_MEMORY` if all numbers are given out.
///
/// Source: the page on `RegisterWindowMessageA`.
pub unsafe extern "system" fn RegisterWindowMessageA(lpstring: PCSTR) -> u32 {
    // SAFETY: the pointer is the program's.
    unsafe { registered_message(lpstring) }
}

/// [`RegisterWindowMessageA`] with the name in UTF-16.
///
/// Source: the page on `RegisterWindowMessageW`.
pub unsafe extern "system" fn RegisterWindowMessageW(lpstring: PCWSTR) -> u32 {
    // SAFETY: the pointer is the program's.
    unsafe { registered_message(lpstring) }
}
