//! Lengths and positions of files.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::file::{From, Kind};
use openwinsock_runtime::object;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, HANDLE, NO_ERROR};
use windows_sys::Win32::Storage::FileSystem::{
    FILE_BEGIN, FILE_CURRENT, FILE_END, FILE_TYPE, FILE_TYPE_CHAR, FILE_TYPE_DISK, FILE_TYPE_PIPE,
    FILE_TYPE_UNKNOWN, INVALID_FILE_SIZE, INVALID_SET_FILE_POINTER, SET_FILE_POINTER_MOVE_METHOD,
};
use windows_sys::core::BOOL;

use crate::win32::{self, Result};
use crate::{files, last_error};

/// The two halves of a number. The low one is a failure, too; the last error tells the two apart.
fn halves(number: u64) -> (u32, u32) {
    let (low, high) = (number as u32, (number >> 32) as u32);
    if low == INVALID_FILE_SIZE {
        last_error::set(NO_ERROR);
    }
    (low, high)
}

/// The length of a file: the low half, and the high one in `*lpfilesizehigh`.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for what has no length; then the result is `INVALID_FILE_SIZE`.
///
/// Source: the page on `GetFileSize`.
pub unsafe extern "system" fn GetFileSize(hfile: HANDLE, lpfilesizehigh: *mut u32) -> u32 {
    win32::run(INVALID_FILE_SIZE, || {
        let (low, high) = halves(files::file(hfile)?.size()?);
        // SAFETY: the pointer is the program's.
        unsafe { win32::write_wanted(lpfilesizehigh, high) }?;
        Ok(low)
    })
}

/// The length of a file.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for what has no length.
///
/// Source: the page on `GetFileSizeEx`.
pub unsafe extern "system" fn GetFileSizeEx(hfile: HANDLE, lpfilesize: *mut i64) -> BOOL {
    win32::truth(|| {
        let len = files::file(hfile)?.size()?.cast_signed();
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpfilesize, len) }
    })
}

fn method(number: SET_FILE_POINTER_MOVE_METHOD) -> Result<From> {
    Ok(match number {
        FILE_BEGIN => From::Begin,
        FILE_CURRENT => From::Now,
        FILE_END => From::End,
        _ => return win32::error(ERROR_INVALID_PARAMETER),
    })
}

/// Moves the position of a file; gives the low half of where it is then. With `lpdistancetomovehigh` the distance has 64
/// bits, and the high half of the place goes there.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_NEGATIVE_SEEK`, `ERROR_SEEK_ON_DEVICE`, `ERROR_INVALID_PARAMETER` (also for a place beyond 32 bits
/// without the high half); then the result is `INVALID_SET_FILE_POINTER`.
///
/// Source: the page on `SetFilePointer`.
pub unsafe extern "system" fn SetFilePointer(
    hfile: HANDLE,
    ldistancetomove: i32,
    lpdistancetomovehigh: *mut i32,
    dwmovemethod: SET_FILE_POINTER_MOVE_METHOD,
) -> u32 {
    win32::run(INVALID_SET_FILE_POINTER, || {
        let file = files::file(hfile)?;
        let from = method(dwmovemethod)?;
        if lpdistancetomovehigh.is_null() {
            let before = file.seek(0, From::Now)?;
            let place = file.seek(ldistancetomove.into(), from)?;
            if u32::try_from(place).is_err() {
                // The caller could not learn where it is.
                file.seek(before.cast_signed(), From::Begin)?;
                return win32::error(ERROR_INVALID_PARAMETER);
            }
            return Ok(halves(place).0);
        }
        // SAFETY: the pointer is the program's.
        let high = unsafe { win32::read(lpdistancetomovehigh) }?;
        let distance = i64::from(high) << 32 | i64::from(ldistancetomove.cast_unsigned());
        let (low, high) = halves(file.seek(distance, from)?);
        // SAFETY: as above.
        unsafe { win32::write(lpdistancetomovehigh, high.cast_signed()) }?;
        Ok(low)
    })
}

/// Moves the position of a file; `*lpnewfilepointer` gets where it is then.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_NEGATIVE_SEEK`, `ERROR_SEEK_ON_DEVICE`, `ERROR_INVALID_PARAMETER`.
///
/// Source: the page on `SetFilePointerEx`.
pub unsafe extern "system" fn SetFilePointerEx(
    hfile: HANDLE,
    lidistancetomove: i64,
    lpnewfilepointer: *mut i64,
    dwmovemethod: SET_FILE_POINTER_MOVE_METHOD,
) -> BOOL {
    win32::truth(|| {
        let place = files::file(hfile)?.seek(lidistancetomove, method(dwmovemethod)?)?;
        // SAFETY: the pointer is the program's.
        unsafe { win32::write_wanted(lpnewfilepointer, place.cast_signed()) }
    })
}

/// Makes a file end at its position.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_ACCESS_DENIED`, `ERROR_DISK_FULL`.
///
/// Source: the page on `SetEndOfFile`.
pub unsafe extern "system" fn SetEndOfFile(hfile: HANDLE) -> BOOL {
    win32::truth(|| files::file(hfile)?.end_here())
}

/// What is behind a handle: a file of a disk, a device of characters, a pipe or socket.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is `FILE_TYPE_UNKNOWN`.
///
/// Source: the page on `GetFileType`.
pub unsafe extern "system" fn GetFileType(hfile: HANDLE) -> FILE_TYPE {
    win32::run(FILE_TYPE_UNKNOWN, || {
        if object::socket(files::handle(hfile)).is_ok() {
            return Ok(FILE_TYPE_PIPE);
        }
        Ok::<_, Win32Error>(match files::file(hfile)?.kind() {
            Kind::Disk => FILE_TYPE_DISK,
            Kind::Character => FILE_TYPE_CHAR,
            Kind::Pipe => FILE_TYPE_PIPE,
        })
    })
}
