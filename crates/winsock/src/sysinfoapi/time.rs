//! The time. None of these functions enters the kernel.

use openwinsock_runtime::clock::{self, FileTime};
use windows_sys::Win32::Foundation::{FILETIME, SYSTEMTIME};

use crate::{times, win32};

/// Milliseconds since the machine was started, modulo 2³²: it begins anew every 49.7 days.
///
/// Source: the page on `GetTickCount`.
pub unsafe extern "system" fn GetTickCount() -> u32 {
    clock::milliseconds_since_start() as u32
}

/// Milliseconds since the machine was started, with the time that it slept. Finer than on Windows, which counts in steps of
/// 10 to 16.
///
/// Source: the page on `GetTickCount64`.
pub unsafe extern "system" fn GetTickCount64() -> u64 {
    clock::milliseconds_since_start()
}

/// Writes a value. These functions have no way to fail: a pointer that is noticed to be bad gets nothing.
///
/// # Safety
/// As [`win32::write`].
unsafe fn give<T: Copy>(to: *mut T, value: T) {
    // SAFETY: the caller promises the pointer.
    let _ = unsafe { win32::write(to, value) };
}

/// The time in UTC.
///
/// Source: the page on `GetSystemTimeAsFileTime`.
pub unsafe extern "system" fn GetSystemTimeAsFileTime(lpsystemtimeasfiletime: *mut FILETIME) {
    // SAFETY: the pointer is the program's.
    unsafe { give(lpsystemtimeasfiletime, times::to_filetime(FileTime::now())) };
}

/// The same; both are as fine as the clock.
///
/// Source: the page on `GetSystemTimePreciseAsFileTime`.
pub unsafe extern "system" fn GetSystemTimePreciseAsFileTime(lpsystemtimeasfiletime: *mut FILETIME) {
    // SAFETY: the pointer is the program's.
    unsafe { give(lpsystemtimeasfiletime, times::to_filetime(FileTime::now())) };
}

/// The date in UTC.
///
/// Source: the page on `GetSystemTime`.
pub unsafe extern "system" fn GetSystemTime(lpsystemtime: *mut SYSTEMTIME) {
    let date = FileTime::now().date().unwrap_or_default();
    // SAFETY: the pointer is the program's.
    unsafe { give(lpsystemtime, times::to_systemtime(date)) };
}

/// The date that clocks on the wall show: with the zone of `TZ` or `/etc/localtime`.
///
/// Source: the page on `GetLocalTime`.
pub unsafe extern "system" fn GetLocalTime(lpsystemtime: *mut SYSTEMTIME) {
    let date = FileTime::local_now().date().unwrap_or_default();
    // SAFETY: the pointer is the program's.
    unsafe { give(lpsystemtime, times::to_systemtime(date)) };
}
