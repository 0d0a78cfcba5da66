//! timezoneapi.h: conversions of times.

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FILETIME, SYSTEMTIME};
use windows_sys::core::BOOL;

use crate::{times, win32};

/// The date of a time.
///
/// Raises `ERROR_INVALID_PARAMETER` for a time of 2⁶³ ticks or more.
///
/// Source: the page on `FileTimeToSystemTime`.
pub unsafe extern "system" fn FileTimeToSystemTime(
    lpfiletime: *const FILETIME,
    lpsystemtime: *mut SYSTEMTIME,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointer is the program's.
        let time = times::from_filetime(unsafe { win32::read(lpfiletime) }?);
        let date = time.date().ok_or(Win32Error(ERROR_INVALID_PARAMETER))?;
        // SAFETY: as above.
        unsafe { win32::write(lpsystemtime, times::to_systemtime(date)) }
    })
}

/// The time of a date. The day of the week does not matter.
///
/// Raises `ERROR_INVALID_PARAMETER` for a date that there is not.
///
/// Source: the page on `SystemTimeToFileTime`.
pub unsafe extern "system" fn SystemTimeToFileTime(
    lpsystemtime: *const SYSTEMTIME,
    lpfiletime: *mut FILETIME,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointer is the program's.
        let date = times::from_systemtime(unsafe { win32::read(lpsystemtime) }?);
        let time = date.time().ok_or(Win32Error(ERROR_INVALID_PARAMETER))?;
        // SAFETY: as above.
        unsafe { win32::write(lpfiletime, times::to_filetime(time)) }
    })
}
