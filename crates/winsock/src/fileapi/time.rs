//! Times of files.

use std::cmp::Ordering;

use openwinsock_runtime::clock::FileTime;
use windows_sys::Win32::Foundation::FILETIME;
use windows_sys::core::BOOL;

use crate::{times, win32};

/// Which of two times is earlier: -1 if the first is, 0, or 1.
///
/// Source: the page on `CompareFileTime`.
pub unsafe extern "system" fn CompareFileTime(
    lpfiletime1: *const FILETIME,
    lpfiletime2: *const FILETIME,
) -> i32 {
    win32::run(0, || {
        // SAFETY: the pointers are the program's.
        let (one, two) = unsafe { (win32::read(lpfiletime1)?, win32::read(lpfiletime2)?) };
        Ok(match times::from_filetime(one).cmp(&times::from_filetime(two)) {
            Ordering::Less => -1,
            Ordering::Equal => 0,
            Ordering::Greater => 1,
        })
    })
}

/// # Safety
/// Both pointers are the program's.
unsafe fn convert(from: *const FILETIME, to: *mut FILETIME, how: impl FnOnce(FileTime) -> FileTime) -> BOOL {
    win32::truth(|| {
        // SAFETY: the caller promises the pointer.
        let time = times::from_filetime(unsafe { win32::read(from) }?);
        // SAFETY: as above.
        unsafe { win32::write(to, times::to_filetime(how(time))) }
    })
}

/// From UTC to the time that clocks on the wall show, with the rules that hold now.
///
/// Source: the page on `FileTimeToLocalFileTime`.
pub unsafe extern "system" fn FileTimeToLocalFileTime(
    lpfiletime: *const FILETIME,
    lplocalfiletime: *mut FILETIME,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    unsafe { convert(lpfiletime, lplocalfiletime, FileTime::to_local) }
}

/// The other way round.
///
/// Source: the page on `LocalFileTimeToFileTime`.
pub unsafe extern "system" fn LocalFileTimeToFileTime(
    lplocalfiletime: *const FILETIME,
    lpfiletime: *mut FILETIME,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    unsafe { convert(lplocalfiletime, lpfiletime, FileTime::from_local) }
}
