//! What files are.

use std::ffi::c_void;

use openwinsock_runtime::clock::FileTime;
use openwinsock_runtime::file::attributes::{self, Information};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FILETIME, HANDLE};
use windows_sys::Win32::Storage::FileSystem::{
    BY_HANDLE_FILE_INFORMATION, FILE_ATTRIBUTE_READONLY, FILE_FLAGS_AND_ATTRIBUTES, GET_FILEEX_INFO_LEVELS,
    GetFileExInfoStandard, INVALID_FILE_ATTRIBUTES, WIN32_FILE_ATTRIBUTE_DATA,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::files;
use crate::strings::Unit;
use crate::times::{from_filetime, to_filetime};
use crate::win32::{self, Result};

/// # Safety
/// The path is a text of the program.
unsafe fn find<U: Unit>(path: *const U) -> Result<Information> {
    // SAFETY: the caller promises it.
    attributes::of_path(&unsafe { files::path(path) }?)
}

/// The attributes of a file or folder: `FILE_ATTRIBUTE_READONLY` is what nobody may write.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED`; then the result is `INVALID_FILE_ATTRIBUTES`.
///
/// Source: the page on `GetFileAttributesW`.
pub unsafe extern "system" fn GetFileAttributesW(lpfilename: PCWSTR) -> u32 {
    // SAFETY: the path is the program's.
    win32::run(INVALID_FILE_ATTRIBUTES, || Ok(unsafe { find(lpfilename) }?.attributes))
}

/// [`GetFileAttributesW`] in UTF-8.
pub unsafe extern "system" fn GetFileAttributesA(lpfilename: PCSTR) -> u32 {
    // SAFETY: the path is the program's.
    win32::run(INVALID_FILE_ATTRIBUTES, || Ok(unsafe { find(lpfilename) }?.attributes))
}

/// # Safety
/// The path is a text of the program, the place one for the structure of the level.
unsafe fn describe<U: Unit>(path: *const U, level: GET_FILEEX_INFO_LEVELS, to: *mut c_void) -> Result<()> {
    if level != GetFileExInfoStandard {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    // SAFETY: the caller promises it.
    let found = unsafe { find(path) }?;
    let data = WIN32_FILE_ATTRIBUTE_DATA {
        dwFileAttributes: found.attributes,
        ftCreationTime: to_filetime(found.created),
        ftLastAccessTime: to_filetime(found.accessed),
        ftLastWriteTime: to_filetime(found.written),
        nFileSizeHigh: (found.len >> 32) as u32,
        nFileSizeLow: found.len as u32,
    };
    // SAFETY: as above.
    unsafe { win32::write(to.cast(), data) }
}

/// Attributes, times and length of a file or folder.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED`, `ERROR_INVALID_PARAMETER` for another level.
///
/// Source: the page on `GetFileAttributesExW`.
pub unsafe extern "system" fn GetFileAttributesExW(
    lpfilename: PCWSTR,
    finfolevelid: GET_FILEEX_INFO_LEVELS,
    lpfileinformation: *mut c_void,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { describe(lpfilename, finfolevelid, lpfileinformation) })
}

/// [`GetFileAttributesExW`] in UTF-8.
pub unsafe extern "system" fn GetFileAttributesExA(
    lpfilename: PCSTR,
    finfolevelid: GET_FILEEX_INFO_LEVELS,
    lpfileinformation: *mut c_void,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { describe(lpfilename, finfolevelid, lpfileinformation) })
}

/// # Safety
/// The path is a text of the program.
unsafe fn change<U: Unit>(path: *const U, wanted: FILE_FLAGS_AND_ATTRIBUTES) -> Result<()> {
    // SAFETY: the caller promises it.
    let path = unsafe { files::path(path) }?;
    attributes::set_read_only(&path, wanted & FILE_ATTRIBUTE_READONLY != 0)
}

/// Changes whether a file may be written. Linux has none of the other attributes.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED`.
///
/// Source: the page on `SetFileAttributesW`.
pub unsafe extern "system" fn SetFileAttributesW(
    lpfilename: PCWSTR,
    dwfileattributes: FILE_FLAGS_AND_ATTRIBUTES,
) -> BOOL {
    // SAFETY: the path is the program's.
    win32::truth(|| unsafe { change(lpfilename, dwfileattributes) })
}

/// [`SetFileAttributesW`] in UTF-8.
pub unsafe extern "system" fn SetFileAttributesA(
    lpfilename: PCSTR,
    dwfileattributes: FILE_FLAGS_AND_ATTRIBUTES,
) -> BOOL {
    // SAFETY: the path is the program's.
    win32::truth(|| unsafe { change(lpfilename, dwfileattributes) })
}

/// What is known about an open file.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `GetFileInformationByHandle`.
pub unsafe extern "system" fn GetFileInformationByHandle(
    hfile: HANDLE,
    lpfileinformation: *mut BY_HANDLE_FILE_INFORMATION,
) -> BOOL {
    win32::truth(|| {
        let found = files::file(hfile)?.information()?;
        let information = BY_HANDLE_FILE_INFORMATION {
            dwFileAttributes: found.attributes,
            ftCreationTime: to_filetime(found.created),
            ftLastAccessTime: to_filetime(found.accessed),
            ftLastWriteTime: to_filetime(found.written),
            dwVolumeSerialNumber: found.volume,
            nFileSizeHigh: (found.len >> 32) as u32,
            nFileSizeLow: found.len as u32,
            nNumberOfLinks: found.links,
            nFileIndexHigh: (found.index >> 32) as u32,
            nFileIndexLow: found.index as u32,
        };
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpfileinformation, information) }
    })
}

/// When an open file was made, read and changed.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `GetFileTime`.
pub unsafe extern "system" fn GetFileTime(
    hfile: HANDLE,
    lpcreationtime: *mut FILETIME,
    lplastaccesstime: *mut FILETIME,
    lplastwritetime: *mut FILETIME,
) -> BOOL {
    win32::truth(|| {
        let found = files::file(hfile)?.information()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            win32::write_wanted(lpcreationtime, to_filetime(found.created))?;
            win32::write_wanted(lplastaccesstime, to_filetime(found.accessed))?;
            win32::write_wanted(lplastwritetime, to_filetime(found.written))
        }
    })
}

/// Sets when an open file was read and changed. When it was made cannot be set on Linux, and stays.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_ACCESS_DENIED`.
///
/// Source: the page on `SetFileTime`.
pub unsafe extern "system" fn SetFileTime(
    hfile: HANDLE,
    lpcreationtime: *const FILETIME,
    lplastaccesstime: *const FILETIME,
    lplastwritetime: *const FILETIME,
) -> BOOL {
    let _ = lpcreationtime;
    win32::truth(|| {
        let file = files::file(hfile)?;
        let time = |from: *const FILETIME| -> Result<Option<FileTime>> {
            if from.is_null() {
                return Ok(None);
            }
            // SAFETY: the pointer is the program's.
            let time = from_filetime(unsafe { win32::read(from) }?);
            // 0 and the highest number mean that it stays.
            Ok(Some(time).filter(|time| time.0 != 0 && time.0 != u64::MAX))
        };
        file.set_times(time(lplastaccesstime)?, time(lplastwritetime)?)
    })
}
