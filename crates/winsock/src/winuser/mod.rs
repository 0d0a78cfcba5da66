//! winuser.h: what programs need of it whose sockets speak to them through messages. The list of what is exported is in
//! `lib.rs`.
//!
//! Windows have no screen here. They have a procedure, a thread and a queue, and everything between these works; nothing is drawn,
//! and no key or button makes a message.

pub(crate) mod class;
pub(crate) mod default;
pub(crate) mod long;
pub(crate) mod queue;
pub(crate) mod screen;
pub(crate) mod send;
pub(crate) mod text;
pub(crate) mod timer;
pub(crate) mod wait;
pub(crate) mod window;

use openwinsock_codes::WsaError;
use openwinsock_runtime::message::{Content, Procedure};
use openwinsock_runtime::{Handle, Result};
use windows_sys::Win32::Foundation::{ERROR_NOACCESS, HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::WNDPROC;

/// A Win32 code as an error.
pub(crate) fn code(win32: u32) -> WsaError {
    WsaError(win32.cast_signed())
}

/// The handle of a window as a number.
pub(crate) fn number(window: HWND) -> Handle {
    Handle(window.addr())
}

/// The number of a window as a handle.
pub(crate) fn handle(window: Handle) -> HWND {
    std::ptr::without_provenance_mut(window.0)
}

/// None for NULL.
pub(crate) fn optional(window: HWND) -> Option<Handle> {
    (!window.is_null()).then(|| number(window))
}

/// A bad pointer, which has a code of its own outside of Winsock.
pub(crate) fn no_access<T>(result: Result<T>) -> Result<T> {
    result.map_err(|error| if error == WsaError::WSAEFAULT { code(ERROR_NOACCESS) } else { error })
}

type WindowProcedure = unsafe extern "system" fn(HWND, u32, WPARAM, LPARAM) -> LRESULT;

/// Calls a window procedure of the program.
fn call(function: usize, window: Handle, content: Content) -> isize {
    // SAFETY: the number was made from such a function in `procedure`, or came from a program that promises that it is one
    // (`SetWindowLongPtr`); functions don't move.
    let function = unsafe { std::mem::transmute::<usize, WindowProcedure>(function) };
    // SAFETY: the program promises that its function takes any message.
    unsafe { function(handle(window), content.number, content.wparam, content.lparam) }
}

/// A window procedure by its address.
pub(crate) fn procedure_at(function: usize, wide: bool) -> Procedure {
    Procedure { call, function, wide }
}

/// A window procedure; none for NULL.
pub(crate) fn procedure(function: WNDPROC, wide: bool) -> Option<Procedure> {
    function.map(|function| procedure_at(function as usize, wide))
}
