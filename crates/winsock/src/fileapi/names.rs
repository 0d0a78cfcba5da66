//! What is done with files by their paths, and paths themselves.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::file::{attributes, names};
use windows_sys::Win32::Foundation::{ERROR_BUFFER_OVERFLOW, ERROR_INVALID_PARAMETER, HANDLE};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::Storage::FileSystem::{
    GETFINALPATHNAMEBYHANDLE_FLAGS, VOLUME_NAME_DOS, VOLUME_NAME_GUID, VOLUME_NAME_NONE, VOLUME_NAME_NT,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use crate::files;
use crate::strings::Unit;
use crate::win32::{self, Result};

/// Writes a path: gives its length, or the room that it needs.
///
/// # Safety
/// There are so many units.
unsafe fn give<U: Unit>(path: &[u8], to: *mut U, room: u32) -> Result<u32> {
    let room = if to.is_null() { 0 } else { room };
    // SAFETY: the caller promises the room.
    unsafe { win32::fill(&files::units::<U>(path), to, room) }
}

/// # Safety
/// The path is a text of the program.
unsafe fn on<U: Unit>(path: *const U, what: impl FnOnce(&[u8]) -> Result<()>) -> Result<()> {
    // SAFETY: the caller promises it.
    what(&unsafe { files::path(path) }?)
}

/// Deletes a file. One that is open and shared for it goes on without a name, until it is closed.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED` for a folder and a file that can only be read,
/// `ERROR_SHARING_VIOLATION`.
///
/// Source: the page on `DeleteFileW`.
pub unsafe extern "system" fn DeleteFileW(lpfilename: PCWSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { on(lpfilename, names::delete) })
}

/// [`DeleteFileW`] in UTF-8.
pub unsafe extern "system" fn DeleteFileA(lpfilename: PCSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { on(lpfilename, names::delete) })
}

/// Makes a folder. The attributes change nothing.
///
/// Raises `ERROR_ALREADY_EXISTS`, `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED`.
///
/// Source: the page on `CreateDirectoryW`.
pub unsafe extern "system" fn CreateDirectoryW(
    lppathname: PCWSTR,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> BOOL {
    let _ = lpsecurityattributes;
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { on(lppathname, names::create_folder) })
}

/// [`CreateDirectoryW`] in UTF-8.
pub unsafe extern "system" fn CreateDirectoryA(
    lppathname: PCSTR,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> BOOL {
    let _ = lpsecurityattributes;
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { on(lppathname, names::create_folder) })
}

/// Deletes an empty folder.
///
/// Raises `ERROR_DIR_NOT_EMPTY`, `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_DIRECTORY` for what is no folder.
///
/// Source: the page on `RemoveDirectoryW`.
pub unsafe extern "system" fn RemoveDirectoryW(lppathname: PCWSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { on(lppathname, names::remove_folder) })
}

/// [`RemoveDirectoryW`] in UTF-8.
pub unsafe extern "system" fn RemoveDirectoryA(lppathname: PCSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { on(lppathname, names::remove_folder) })
}

/// The folder for temporary files, `TMPDIR` or `/tmp`, with a slash at its end. Gives its length, or the room that it needs.
///
/// Source: the page on `GetTempPathW`.
pub unsafe extern "system" fn GetTempPathW(nbufferlength: u32, lpbuffer: PWSTR) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { give(&names::temporary_folder(), lpbuffer, nbufferlength) })
}

/// [`GetTempPathW`] in UTF-8.
pub unsafe extern "system" fn GetTempPathA(nbufferlength: u32, lpbuffer: PSTR) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { give(&names::temporary_folder(), lpbuffer, nbufferlength) })
}

/// The longest path that there is room for where a function says so, in units.
const MAX_PATH: u32 = windows_sys::Win32::Foundation::MAX_PATH;

/// # Safety
/// The texts are the program's, and there is room for `MAX_PATH` units.
unsafe fn temporary<U: Unit>(folder: *const U, prefix: *const U, unique: u32, to: *mut U) -> Result<u32> {
    // SAFETY: the caller promises the texts.
    let (folder, prefix) = unsafe { (files::path(folder)?, files::path(prefix)?) };
    // Before a file is made whose name nobody would learn.
    const BEHIND: usize = 14;
    if files::units::<U>(&folder).len() > MAX_PATH as usize - BEHIND {
        return win32::error(ERROR_BUFFER_OVERFLOW);
    }
    let wanted = (unique != 0).then_some(unique as u16);
    let (path, number) = names::temporary(&folder, &prefix, wanted)?;
    // SAFETY: the caller promises the room.
    match unsafe { give(&path, to, MAX_PATH) }? {
        len if len < MAX_PATH => Ok(wanted.map_or(number.into(), |_| unique)),
        _ => win32::error(ERROR_BUFFER_OVERFLOW),
    }
}

/// A name for a temporary file: three characters of the prefix, a number in hexadecimal digits, `.TMP`. For the number 0 one is found
/// that no file has, and the file is made. Gives the number.
///
/// Raises `ERROR_DIRECTORY` if there is no such folder, `ERROR_FILE_EXISTS` if all numbers are taken.
///
/// Source: the page on `GetTempFileNameW`.
pub unsafe extern "system" fn GetTempFileNameW(
    lppathname: PCWSTR,
    lpprefixstring: PCWSTR,
    uunique: u32,
    lptempfilename: PWSTR,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { temporary(lppathname, lpprefixstring, uunique, lptempfilename) })
}

/// [`GetTempFileNameW`] in UTF-8.
pub unsafe extern "system" fn GetTempFileNameA(
    lppathname: PCSTR,
    lpprefixstring: PCSTR,
    uunique: u32,
    lptempfilename: PSTR,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { temporary(lppathname, lpprefixstring, uunique, lptempfilename) })
}

/// # Safety
/// The text is the program's, there are so many units, and a place for a pointer or NULL.
unsafe fn full<U: Unit>(from: *const U, room: u32, to: *mut U, part: *mut *mut U) -> Result<u32> {
    // SAFETY: the caller promises the text.
    let path = names::full(&unsafe { files::path(from) }?)?;
    // SAFETY: the caller promises the room.
    let len = unsafe { give(&path, to, room) }?;
    let units = files::units::<U>(&path);
    if !part.is_null() && (len as usize) == units.len() {
        let slash = U::from_bytes(b"/")[0];
        let file = units.iter().rposition(|unit| *unit == slash).map_or(0, |slash| slash + 1);
        let start = if file == units.len() { std::ptr::null_mut() } else { to.wrapping_add(file) };
        // SAFETY: the caller promises the place.
        unsafe { win32::write(part, start) }?;
    }
    Ok(len)
}

/// A path from the root, without `.` and `..`, with slashes; what it leads to does not have to be there. Gives its length, or the room
/// that it needs; `*lpfilepart` gets where its last part begins.
///
/// Raises `ERROR_PATH_NOT_FOUND` for an empty path, `ERROR_BAD_NETPATH`.
///
/// Source: the page on `GetFullPathNameW`.
pub unsafe extern "system" fn GetFullPathNameW(
    lpfilename: PCWSTR,
    nbufferlength: u32,
    lpbuffer: PWSTR,
    lpfilepart: *mut PWSTR,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { full(lpfilename, nbufferlength, lpbuffer, lpfilepart) })
}

/// [`GetFullPathNameW`] in UTF-8.
pub unsafe extern "system" fn GetFullPathNameA(
    lpfilename: PCSTR,
    nbufferlength: u32,
    lpbuffer: PSTR,
    lpfilepart: *mut PSTR,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { full(lpfilename, nbufferlength, lpbuffer, lpfilepart) })
}

/// # Safety
/// The text is the program's, and there are so many units.
unsafe fn same<U: Unit>(from: *const U, to: *mut U, room: u32) -> Result<u32> {
    // SAFETY: the caller promises the text.
    let path = unsafe { files::path(from) }?;
    attributes::of_path(&path)?;
    // SAFETY: the caller promises the room.
    unsafe { give(&path, to, room) }
}

/// The path itself: files have one name here. Gives its length, or the room that it needs.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`.
///
/// Source: the page on `GetLongPathNameW`.
pub unsafe extern "system" fn GetLongPathNameW(
    lpszshortpath: PCWSTR,
    lpszlongpath: PWSTR,
    cchbuffer: u32,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { same(lpszshortpath, lpszlongpath, cchbuffer) })
}

/// [`GetLongPathNameW`] in UTF-8.
pub unsafe extern "system" fn GetLongPathNameA(
    lpszshortpath: PCSTR,
    lpszlongpath: PSTR,
    cchbuffer: u32,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { same(lpszshortpath, lpszlongpath, cchbuffer) })
}

/// The path itself: files have one name here. Gives its length, or the room that it needs.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`.
///
/// Source: the page on `GetShortPathNameW`.
pub unsafe extern "system" fn GetShortPathNameW(
    lpszlongpath: PCWSTR,
    lpszshortpath: PWSTR,
    cchbuffer: u32,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { same(lpszlongpath, lpszshortpath, cchbuffer) })
}

/// # Safety
/// There are so many units.
unsafe fn of_handle<U: Unit>(
    file: HANDLE,
    to: *mut U,
    room: u32,
    flags: GETFINALPATHNAMEBYHANDLE_FLAGS,
) -> Result<u32> {
    match flags & (VOLUME_NAME_GUID | VOLUME_NAME_NT | VOLUME_NAME_NONE) {
        VOLUME_NAME_DOS | VOLUME_NAME_NONE => {}
        _ => return Err(Win32Error(ERROR_INVALID_PARAMETER)),
    }
    let path = files::file(file)?.path()?;
    // SAFETY: the caller promises the room.
    unsafe { give(&path, to, room) }
}

/// The path that an open file has now, as Linux writes it. Gives its length, or the room that it needs.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_PATH_NOT_FOUND` for what has none, `ERROR_INVALID_PARAMETER` for names of volumes.
///
/// Source: the page on `GetFinalPathNameByHandleW`.
pub unsafe extern "system" fn GetFinalPathNameByHandleW(
    hfile: HANDLE,
    lpszfilepath: PWSTR,
    cchfilepath: u32,
    dwflags: GETFINALPATHNAMEBYHANDLE_FLAGS,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { of_handle(hfile, lpszfilepath, cchfilepath, dwflags) })
}

/// [`GetFinalPathNameByHandleW`] in UTF-8.
pub unsafe extern "system" fn GetFinalPathNameByHandleA(
    hfile: HANDLE,
    lpszfilepath: PSTR,
    cchfilepath: u32,
    dwflags: GETFINALPATHNAMEBYHANDLE_FLAGS,
) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { of_handle(hfile, lpszfilepath, cchfilepath, dwflags) })
}
