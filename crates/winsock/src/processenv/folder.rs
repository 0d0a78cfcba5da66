//! The folder that relative paths begin in.

use openwinsock_runtime::file::names;
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use crate::files;
use crate::strings::Unit;
use crate::win32::{self, Result};

/// # Safety
/// There are so many units.
unsafe fn get<U: Unit>(to: *mut U, room: u32) -> Result<u32> {
    let room = if to.is_null() { 0 } else { room };
    let folder = names::current_folder()?;
    // SAFETY: the caller promises the room.
    unsafe { win32::fill(&files::units::<U>(&folder), to, room) }
}

/// # Safety
/// The path is a text of the program.
unsafe fn set<U: Unit>(path: *const U) -> Result<()> {
    // SAFETY: the caller promises it.
    names::set_current_folder(&unsafe { files::path(path) }?)
}

/// The folder that relative paths begin in, as Linux writes it. Gives its length, or the room that it needs.
///
/// Source: the page on `GetCurrentDirectoryW`.
pub unsafe extern "system" fn GetCurrentDirectoryW(nbufferlength: u32, lpbuffer: PWSTR) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { get(lpbuffer, nbufferlength) })
}

/// [`GetCurrentDirectoryW`] in UTF-8.
pub unsafe extern "system" fn GetCurrentDirectoryA(nbufferlength: u32, lpbuffer: PSTR) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { get(lpbuffer, nbufferlength) })
}

/// Lets relative paths begin in another folder.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_DIRECTORY` for what is no folder.
///
/// Source: the page on `SetCurrentDirectoryW`.
pub unsafe extern "system" fn SetCurrentDirectoryW(lppathname: PCWSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { set(lppathname) })
}

/// [`SetCurrentDirectoryW`] in UTF-8.
pub unsafe extern "system" fn SetCurrentDirectoryA(lppathname: PCSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { set(lppathname) })
}
