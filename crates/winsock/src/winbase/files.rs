//! Moving, copying and linking files.

use openwinsock_runtime::file::names::{self, Move};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::Storage::FileSystem::{
    MOVE_FILE_FLAGS, MOVEFILE_COPY_ALLOWED, MOVEFILE_REPLACE_EXISTING, MOVEFILE_WRITE_THROUGH,
    SYMBOLIC_LINK_FLAGS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::files;
use crate::strings::Unit;
use crate::win32::{self, Result};

/// # Safety
/// Both paths are texts of the program.
unsafe fn rename<U: Unit>(from: *const U, to: *const U, flags: MOVE_FILE_FLAGS) -> Result<()> {
    if flags & !(MOVEFILE_COPY_ALLOWED | MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0 {
        return win32::error(ERROR_NOT_SUPPORTED);
    }
    if to.is_null() {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    // SAFETY: the caller promises both.
    let (from, to) = unsafe { (files::path(from)?, files::path(to)?) };
    let how = Move {
        replace: flags & MOVEFILE_REPLACE_EXISTING != 0,
        copy: flags & MOVEFILE_COPY_ALLOWED != 0,
        write_through: flags & MOVEFILE_WRITE_THROUGH != 0,
    };
    names::rename(&from, &to, how)
}

/// # Safety
/// Both paths are texts of the program.
unsafe fn two<U: Unit>(
    one: *const U,
    other: *const U,
    what: impl FnOnce(&[u8], &[u8]) -> Result<()>,
) -> Result<()> {
    // SAFETY: the caller promises both.
    unsafe { what(&files::path(one)?, &files::path(other)?) }
}

/// Moves a file or folder, or gives it another name, which nothing may have. A file may go to another file system.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ALREADY_EXISTS`, `ERROR_SHARING_VIOLATION`.
///
/// Source: the page on `MoveFileW`.
pub unsafe extern "system" fn MoveFileW(lpexistingfilename: PCWSTR, lpnewfilename: PCWSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { rename(lpexistingfilename, lpnewfilename, MOVEFILE_COPY_ALLOWED) })
}

/// [`MoveFileW`] in UTF-8.
pub unsafe extern "system" fn MoveFileA(lpexistingfilename: PCSTR, lpnewfilename: PCSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { rename(lpexistingfilename, lpnewfilename, MOVEFILE_COPY_ALLOWED) })
}

/// [`MoveFileW`] with wishes: to replace what has the name, to copy to another file system, to wait until it survives a loss of power.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ALREADY_EXISTS`, `ERROR_NOT_SAME_DEVICE`,
/// `ERROR_SHARING_VIOLATION`, `ERROR_NOT_SUPPORTED` for a move when the system starts.
///
/// Source: the page on `MoveFileExW`.
pub unsafe extern "system" fn MoveFileExW(
    lpexistingfilename: PCWSTR,
    lpnewfilename: PCWSTR,
    dwflags: MOVE_FILE_FLAGS,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { rename(lpexistingfilename, lpnewfilename, dwflags) })
}

/// [`MoveFileExW`] in UTF-8.
pub unsafe extern "system" fn MoveFileExA(
    lpexistingfilename: PCSTR,
    lpnewfilename: PCSTR,
    dwflags: MOVE_FILE_FLAGS,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { rename(lpexistingfilename, lpnewfilename, dwflags) })
}

/// Copies a file, with its permissions and the time of its change.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_FILE_EXISTS`, `ERROR_ACCESS_DENIED`.
///
/// Source: the page on `CopyFileW`.
pub unsafe extern "system" fn CopyFileW(
    lpexistingfilename: PCWSTR,
    lpnewfilename: PCWSTR,
    bfailifexists: BOOL,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe {
        two(lpexistingfilename, lpnewfilename, |from, to| names::copy(from, to, bfailifexists != 0))
    })
}

/// [`CopyFileW`] in UTF-8.
pub unsafe extern "system" fn CopyFileA(
    lpexistingfilename: PCSTR,
    lpnewfilename: PCSTR,
    bfailifexists: BOOL,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe {
        two(lpexistingfilename, lpnewfilename, |from, to| names::copy(from, to, bfailifexists != 0))
    })
}

/// Gives a file one more name.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_ALREADY_EXISTS`, `ERROR_NOT_SAME_DEVICE`.
///
/// Source: the page on `CreateHardLinkW`.
pub unsafe extern "system" fn CreateHardLinkW(
    lpfilename: PCWSTR,
    lpexistingfilename: PCWSTR,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> BOOL {
    let _ = lpsecurityattributes;
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { two(lpfilename, lpexistingfilename, names::hard_link) })
}

/// [`CreateHardLinkW`] in UTF-8.
pub unsafe extern "system" fn CreateHardLinkA(
    lpfilename: PCSTR,
    lpexistingfilename: PCSTR,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> BOOL {
    let _ = lpsecurityattributes;
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { two(lpfilename, lpexistingfilename, names::hard_link) })
}

/// Makes a link that leads to a path. Whether that is a folder makes no difference.
///
/// Raises `ERROR_ALREADY_EXISTS`, `ERROR_PATH_NOT_FOUND`.
///
/// Source: the page on `CreateSymbolicLinkW`.
pub unsafe extern "system" fn CreateSymbolicLinkW(
    lpsymlinkfilename: PCWSTR,
    lptargetfilename: PCWSTR,
    dwflags: SYMBOLIC_LINK_FLAGS,
) -> bool {
    let _ = dwflags;
    // SAFETY: the pointers are the program's.
    win32::run(false, || unsafe {
        two(lpsymlinkfilename, lptargetfilename, names::symbolic_link).map(|()| true)
    })
}

/// [`CreateSymbolicLinkW`] in UTF-8.
pub unsafe extern "system" fn CreateSymbolicLinkA(
    lpsymlinkfilename: PCSTR,
    lptargetfilename: PCSTR,
    dwflags: SYMBOLIC_LINK_FLAGS,
) -> bool {
    let _ = dwflags;
    // SAFETY: the pointers are the program's.
    win32::run(false, || unsafe {
        two(lpsymlinkfilename, lptargetfilename, names::symbolic_link).map(|()| true)
    })
}
