//! profileapi.h: the clock of high resolution.

use openwinsock_runtime::clock;
use windows_sys::core::BOOL;

use crate::win32;

/// The time since the machine was started, in units of 100 ns: as Windows counts them, with the time that it slept. The kernel is
/// not entered.
///
/// Raises `ERROR_NOACCESS`.
///
/// Source: the page on `QueryPerformanceCounter`.
pub unsafe extern "system" fn QueryPerformanceCounter(lpperformancecount: *mut i64) -> BOOL {
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { win32::write(lpperformancecount, clock::ticks_since_start().cast_signed()) })
}

/// How many units of [`QueryPerformanceCounter`] a second has: ten million, as on Windows since version 10.
///
/// Raises `ERROR_NOACCESS`.
///
/// Source: the page on `QueryPerformanceFrequency`.
pub unsafe extern "system" fn QueryPerformanceFrequency(lpfrequency: *mut i64) -> BOOL {
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { win32::write(lpfrequency, clock::TICKS_PER_SECOND.cast_signed()) })
}
