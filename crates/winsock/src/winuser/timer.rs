//! Timers.

use openwinsock_runtime::message;
use windows_sys::Win32::Foundation::{FALSE, HWND, TRUE};
use windows_sys::Win32::UI::WindowsAndMessaging::TIMERPROC;
use windows_sys::core::BOOL;

use super::optional;
use crate::edge;

/// Has `WM_TIMER` come to a window again and again, between 10 ms and 24 days apart, when no posted message is there; or, without
/// a window, to this thread. With a function, `DispatchMessage` calls that instead of the window. Gives the number of the
/// timer.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`.
///
/// Source: the page on `SetTimer`.
pub unsafe extern "system" fn SetTimer(
    hwnd: HWND,
    nidevent: usize,
    uelapse: u32,
    lptimerfunc: TIMERPROC,
) -> usize {
    edge::run(0, || {
        let function = lptimerfunc.map_or(0, |function| function as usize);
        let id = message::set_timer(optional(hwnd), nidevent, uelapse, function)?;
        // A window may have a timer with the number 0, which is no failure.
        Ok(id.max(1))
    })
}

/// Ends a timer. What is not fetched yet does not come.
///
/// Raises `ERROR_INVALID_PARAMETER` if there is no such timer, `ERROR_INVALID_WINDOW_HANDLE`.
///
/// Source: the page on `KillTimer`.
pub unsafe extern "system" fn KillTimer(hwnd: HWND, uidevent: usize) -> BOOL {
    edge::run(FALSE, || message::kill_timer(optional(hwnd), uidevent).map(|()| TRUE))
}
