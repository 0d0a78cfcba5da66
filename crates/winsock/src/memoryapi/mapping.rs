//! File mappings and their views.

use std::ffi::c_void;
use std::ptr;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::mapping::{self, Mapping, Rights};
use openwinsock_runtime::object;
use windows_sys::Win32::Foundation::{
    ERROR_ALREADY_EXISTS, ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED, ERROR_SUCCESS, HANDLE,
    INVALID_HANDLE_VALUE,
};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Memory::{
    FILE_MAP, FILE_MAP_COPY, FILE_MAP_EXECUTE, FILE_MAP_WRITE, MEMORY_MAPPED_VIEW_ADDRESS, PAGE_EXECUTE_READ,
    PAGE_EXECUTE_READWRITE, PAGE_EXECUTE_WRITECOPY, PAGE_PROTECTION_FLAGS, PAGE_READONLY, PAGE_READWRITE,
    PAGE_WRITECOPY, SEC_COMMIT, SEC_IMAGE, SEC_LARGE_PAGES, SEC_NOCACHE, SEC_RESERVE, SEC_WRITECOMBINE,
};
use windows_sys::core::{BOOL, PCWSTR};

use crate::strings::Unit;
use crate::win32::{self, Result};
use crate::{files, last_error};

fn rights(protection: PAGE_PROTECTION_FLAGS) -> Result<Rights> {
    if protection & (SEC_IMAGE | SEC_LARGE_PAGES) != 0 {
        return win32::error(ERROR_NOT_SUPPORTED);
    }
    let (write, copy, execute) =
        match protection & !(SEC_COMMIT | SEC_RESERVE | SEC_NOCACHE | SEC_WRITECOMBINE) {
            PAGE_READONLY => (false, false, false),
            PAGE_READWRITE => (true, true, false),
            PAGE_WRITECOPY => (false, true, false),
            PAGE_EXECUTE_READ => (false, false, true),
            PAGE_EXECUTE_READWRITE => (true, true, true),
            PAGE_EXECUTE_WRITECOPY => (false, true, true),
            _ => return win32::error(ERROR_INVALID_PARAMETER),
        };
    Ok(Rights { write, copy, execute })
}

/// The name of an object, which may be missing. One that is not well formed is no name.
///
/// # Safety
/// NULL, or a text of the program.
unsafe fn name<U: Unit>(name: *const U) -> Result<Option<String>> {
    if name.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises it.
    let units = unsafe { win32::units(name) }?;
    U::decode(units).ok_or(Win32Error(ERROR_INVALID_PARAMETER)).map(Some)
}

/// # Safety
/// The attributes and the name are NULL or the program's.
pub(crate) unsafe fn create<U: Unit>(
    file: HANDLE,
    attributes: *const SECURITY_ATTRIBUTES,
    protection: PAGE_PROTECTION_FLAGS,
    size: u64,
    named: *const U,
) -> HANDLE {
    win32::run(ptr::null_mut(), || {
        let rights = rights(protection)?;
        // SAFETY: the caller promises both.
        let (name, inherit) = unsafe { (name(named)?, files::inherits(attributes)?) };
        let pinned = if file == INVALID_HANDLE_VALUE { None } else { Some(files::file(file)?) };
        let file = pinned.as_ref().map(|file| &***file);
        let (handle, existed) = mapping::create(file, rights, size, name.as_deref(), inherit)?;
        last_error::set(if existed { ERROR_ALREADY_EXISTS } else { ERROR_SUCCESS });
        Ok(files::pointer(handle))
    })
}

/// Makes a mapping of a file, or of memory (`INVALID_HANDLE_VALUE`). Memory with a name is found by all processes of the
/// account that use this library. A success sets the last error: `ERROR_ALREADY_EXISTS` if the name was there, else 0.
///
/// Raises `ERROR_INVALID_PARAMETER`, `ERROR_FILE_INVALID` for an empty file, `ERROR_ACCESS_DENIED`,
/// `ERROR_NOT_ENOUGH_MEMORY` for more than a file that must not be written has, `ERROR_INVALID_HANDLE` (also for the name of another
/// kind of object), `ERROR_NOT_SUPPORTED` for images and large pages.
///
/// Source: the page on `CreateFileMappingW`.
pub unsafe extern "system" fn CreateFileMappingW(
    hfile: HANDLE,
    lpfilemappingattributes: *const SECURITY_ATTRIBUTES,
    flprotect: PAGE_PROTECTION_FLAGS,
    dwmaximumsizehigh: u32,
    dwmaximumsizelow: u32,
    lpname: PCWSTR,
) -> HANDLE {
    let size = u64::from(dwmaximumsizehigh) << 32 | u64::from(dwmaximumsizelow);
    // SAFETY: the pointers are the program's.
    unsafe { create(hfile, lpfilemappingattributes, flprotect, size, lpname) }
}

/// # Safety
/// The name is a text of the program.
pub(crate) unsafe fn open<U: Unit>(inherit: BOOL, named: *const U) -> HANDLE {
    win32::run(ptr::null_mut(), || {
        // SAFETY: the caller promises it.
        let name = unsafe { name(named) }?.ok_or(Win32Error(ERROR_INVALID_PARAMETER))?;
        Ok(files::pointer(mapping::open(&name, inherit != 0)?))
    })
}

/// One more handle of the memory with a name. What views may do, the mapping says.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_INVALID_PARAMETER` without a name, `ERROR_INVALID_HANDLE` for the name of another kind of object.
///
/// Source: the page on `OpenFileMappingW`.
pub unsafe extern "system" fn OpenFileMappingW(
    dwdesiredaccess: u32,
    binherithandle: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    let _ = dwdesiredaccess;
    // SAFETY: the name is the program's.
    unsafe { open(binherithandle, lpname) }
}

fn view(
    of: HANDLE,
    access: FILE_MAP,
    offset: u64,
    len: usize,
    at: Option<usize>,
) -> MEMORY_MAPPED_VIEW_ADDRESS {
    let value = win32::run(ptr::null_mut(), || {
        let mapping = object::pin::<Mapping>(files::handle(of))?;
        // FILE_MAP_COPY alone is a copy; beside the right to write, as in FILE_MAP_ALL_ACCESS, it says nothing.
        let rights = Rights {
            write: access & FILE_MAP_WRITE != 0,
            copy: access & FILE_MAP_COPY != 0,
            execute: access & FILE_MAP_EXECUTE != 0,
        };
        let start = mapping.view(rights, offset, len, at)?;
        Ok(ptr::with_exposed_provenance_mut::<c_void>(start))
    });
    MEMORY_MAPPED_VIEW_ADDRESS { Value: value }
}

/// Makes a view of a part of a mapping; of all from the offset for no bytes. It stays when the handles are closed.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_ACCESS_DENIED` for rights that the mapping does not give and for more than it has,
/// `ERROR_MAPPED_ALIGNMENT` for an offset that is no multiple of 64 KiB, `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `MapViewOfFile`.
pub unsafe extern "system" fn MapViewOfFile(
    hfilemappingobject: HANDLE,
    dwdesiredaccess: FILE_MAP,
    dwfileoffsethigh: u32,
    dwfileoffsetlow: u32,
    dwnumberofbytestomap: usize,
) -> MEMORY_MAPPED_VIEW_ADDRESS {
    let offset = u64::from(dwfileoffsethigh) << 32 | u64::from(dwfileoffsetlow);
    view(hfilemappingobject, dwdesiredaccess, offset, dwnumberofbytestomap, None)
}

/// [`MapViewOfFile`] at a place; anywhere for NULL.
///
/// Raises `ERROR_INVALID_ADDRESS` if something is there, `ERROR_MAPPED_ALIGNMENT` for a place that is no multiple of 64 KiB; and
/// what [`MapViewOfFile`] does.
///
/// Source: the page on `MapViewOfFileEx`.
pub unsafe extern "system" fn MapViewOfFileEx(
    hfilemappingobject: HANDLE,
    dwdesiredaccess: FILE_MAP,
    dwfileoffsethigh: u32,
    dwfileoffsetlow: u32,
    dwnumberofbytestomap: usize,
    lpbaseaddress: *const c_void,
) -> MEMORY_MAPPED_VIEW_ADDRESS {
    let offset = u64::from(dwfileoffsethigh) << 32 | u64::from(dwfileoffsetlow);
    let at = (!lpbaseaddress.is_null()).then(|| lpbaseaddress.addr());
    view(hfilemappingobject, dwdesiredaccess, offset, dwnumberofbytestomap, at)
}

/// Ends a view, by any address in it.
///
/// Raises `ERROR_INVALID_ADDRESS`.
///
/// Source: the page on `UnmapViewOfFile`.
pub unsafe extern "system" fn UnmapViewOfFile(lpbaseaddress: MEMORY_MAPPED_VIEW_ADDRESS) -> BOOL {
    // SAFETY: the program promises that nobody uses the view any more.
    win32::truth(|| unsafe { mapping::unmap(lpbaseaddress.Value.addr()) })
}

/// Writes what was changed in a part of a view to its file, and waits for it; to the end of the view for no bytes.
///
/// Raises `ERROR_INVALID_ADDRESS`.
///
/// Source: the page on `FlushViewOfFile`.
pub unsafe extern "system" fn FlushViewOfFile(
    lpbaseaddress: *const c_void,
    dwnumberofbytestoflush: usize,
) -> BOOL {
    win32::truth(|| mapping::flush(lpbaseaddress.addr(), dwnumberofbytestoflush))
}
