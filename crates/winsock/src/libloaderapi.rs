//! libloaderapi.h: modules and their functions. See [`openwinsock_runtime::modules`].

use std::ffi::c_void;
use std::ptr;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::modules::{self, Name};
use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER, ERROR_MOD_NOT_FOUND, ERROR_NOT_SUPPORTED,
    ERROR_PROC_NOT_FOUND, FARPROC, HANDLE, HMODULE,
};
use windows_sys::Win32::System::LibraryLoader::{
    DONT_RESOLVE_DLL_REFERENCES, GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, GET_MODULE_HANDLE_EX_FLAG_PIN,
    GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT, LOAD_LIBRARY_AS_DATAFILE,
    LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE, LOAD_LIBRARY_AS_IMAGE_RESOURCE, LOAD_LIBRARY_FLAGS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use crate::strings::Unit;
use crate::win32::{self, Result};

const DATA: LOAD_LIBRARY_FLAGS =
    LOAD_LIBRARY_AS_DATAFILE | LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE | LOAD_LIBRARY_AS_IMAGE_RESOURCE;

fn handle(module: modules::Module) -> HMODULE {
    ptr::without_provenance_mut(module)
}

/// # Safety
/// The name is a text of the program, or NULL.
unsafe fn load<U: Unit>(name: *const U, file: HANDLE, flags: LOAD_LIBRARY_FLAGS) -> HMODULE {
    win32::run(ptr::null_mut(), || {
        if !file.is_null() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        if name.is_null() {
            return win32::error(ERROR_MOD_NOT_FOUND);
        }
        // SAFETY: the caller promises the name.
        let name = unsafe { win32::bytes(name) }?;
        if flags & DATA != 0 {
            // Those of ours are no files. Of others only the code is known.
            return match modules::find(&name) {
                Ok(module) => Ok(handle(module)),
                Err(_) => win32::error(ERROR_NOT_SUPPORTED),
            };
        }
        Ok(handle(modules::load(&name, flags & DONT_RESOLVE_DLL_REFERENCES != 0)?))
    })
}

/// Loads a module: one of Windows' libraries by its name alone, or a shared library of Linux.
///
/// Raises `ERROR_MOD_NOT_FOUND`, `ERROR_BAD_EXE_FORMAT` for a file that is no library of Linux.
///
/// Source: the page on `LoadLibraryW`.
pub unsafe extern "system" fn LoadLibraryW(lplibfilename: PCWSTR) -> HMODULE {
    // SAFETY: the name is the program's.
    unsafe { load(lplibfilename, ptr::null_mut(), 0) }
}

/// [`LoadLibraryW`] in UTF-8.
pub unsafe extern "system" fn LoadLibraryA(lplibfilename: PCSTR) -> HMODULE {
    // SAFETY: the name is the program's.
    unsafe { load(lplibfilename, ptr::null_mut(), 0) }
}

/// [`LoadLibraryW`] with wishes. Where it is looked for, they don't change.
///
/// Raises `ERROR_NOT_SUPPORTED` for a file as data, and `ERROR_INVALID_PARAMETER` for `hfile`, which is reserved.
///
/// Source: the page on `LoadLibraryExW`.
pub unsafe extern "system" fn LoadLibraryExW(
    lplibfilename: PCWSTR,
    hfile: HANDLE,
    dwflags: LOAD_LIBRARY_FLAGS,
) -> HMODULE {
    // SAFETY: the name is the program's.
    unsafe { load(lplibfilename, hfile, dwflags) }
}

/// [`LoadLibraryExW`] in UTF-8.
pub unsafe extern "system" fn LoadLibraryExA(
    lplibfilename: PCSTR,
    hfile: HANDLE,
    dwflags: LOAD_LIBRARY_FLAGS,
) -> HMODULE {
    // SAFETY: the name is the program's.
    unsafe { load(lplibfilename, hfile, dwflags) }
}

/// Takes one load back. Windows' libraries and the program stay in any case.
///
/// Raises `ERROR_INVALID_HANDLE` for NULL, `ERROR_MOD_NOT_FOUND` for what is no module.
///
/// Source: the page on `FreeLibrary`.
pub unsafe extern "system" fn FreeLibrary(hlibmodule: HMODULE) -> BOOL {
    win32::truth(|| modules::free(hlibmodule.addr()))
}

/// # Safety
/// The name is a text of the program, or NULL.
unsafe fn find<U: Unit>(name: *const U) -> Result<modules::Module> {
    if name.is_null() {
        return Ok(modules::program());
    }
    // SAFETY: the caller promises the name.
    modules::find(&unsafe { win32::bytes(name) }?)
}

/// A module that is loaded, as Windows' libraries always are; for NULL the program.
///
/// Raises `ERROR_MOD_NOT_FOUND`.
///
/// Source: the page on `GetModuleHandleW`.
pub unsafe extern "system" fn GetModuleHandleW(lpmodulename: PCWSTR) -> HMODULE {
    // SAFETY: the name is the program's.
    win32::run(ptr::null_mut(), || unsafe { find(lpmodulename) }.map(handle))
}

/// [`GetModuleHandleW`] in UTF-8.
pub unsafe extern "system" fn GetModuleHandleA(lpmodulename: PCSTR) -> HMODULE {
    // SAFETY: the name is the program's.
    win32::run(ptr::null_mut(), || unsafe { find(lpmodulename) }.map(handle))
}

/// # Safety
/// The name is what the flags say.
unsafe fn find_with<U: Unit>(flags: u32, name: *const U, to: *mut HMODULE) -> BOOL {
    const PIN: u32 = GET_MODULE_HANDLE_EX_FLAG_PIN;
    const UNCHANGED: u32 = GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
    const FROM_ADDRESS: u32 = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
    win32::truth(|| {
        let wrong =
            flags & !(PIN | UNCHANGED | FROM_ADDRESS) != 0 || flags & (PIN | UNCHANGED) == PIN | UNCHANGED;
        if to.is_null() || wrong {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        let found = if flags & FROM_ADDRESS != 0 {
            modules::at(name.addr())
        } else {
            // SAFETY: the caller promises that it is a name.
            unsafe { find(name) }
        };
        let found = found.and_then(|module| {
            if flags & UNCHANGED == 0 {
                modules::keep(module)?;
            }
            Ok(module)
        });
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(to, found.map_or(ptr::null_mut(), handle)) }?;
        found.map(drop)
    })
}

/// [`GetModuleHandleW`] that keeps the module loaded until [`FreeLibrary`]; by an address in it, if the flags say so.
///
/// Raises `ERROR_MOD_NOT_FOUND`, `ERROR_INVALID_PARAMETER`.
///
/// Source: the page on `GetModuleHandleExW`.
pub unsafe extern "system" fn GetModuleHandleExW(
    dwflags: u32,
    lpmodulename: PCWSTR,
    phmodule: *mut HMODULE,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    unsafe { find_with(dwflags, lpmodulename, phmodule) }
}

/// [`GetModuleHandleExW`] in UTF-8.
pub unsafe extern "system" fn GetModuleHandleExA(
    dwflags: u32,
    lpmodulename: PCSTR,
    phmodule: *mut HMODULE,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    unsafe { find_with(dwflags, lpmodulename, phmodule) }
}

/// The function of a module by its name, or by its number (`MAKEINTRESOURCE`), which shared libraries of Linux don't have. Case
/// counts.
///
/// Raises `ERROR_PROC_NOT_FOUND`, `ERROR_MOD_NOT_FOUND` for what is no module.
///
/// Source: the page on `GetProcAddress`.
pub unsafe extern "system" fn GetProcAddress(hmodule: HMODULE, lpprocname: PCSTR) -> FARPROC {
    win32::run(None, || {
        let bytes;
        let name = match u16::try_from(lpprocname.addr()) {
            Ok(number) => Name::Ordinal(number),
            Err(_) => {
                // SAFETY: what is no number is a text of the program.
                bytes = unsafe { win32::bytes(lpprocname) }?;
                Name::Text(std::str::from_utf8(&bytes).map_err(|_| Win32Error(ERROR_PROC_NOT_FOUND))?)
            }
        };
        let address = modules::function(hmodule.addr(), name)?;
        let pointer = ptr::with_exposed_provenance::<c_void>(address);
        // SAFETY: the address of a function or of data; `FARPROC` only says that it is an address, which is not NULL.
        Ok(Some(unsafe {
            std::mem::transmute::<*const c_void, unsafe extern "system" fn() -> isize>(pointer)
        }))
    })
}

/// # Safety
/// There are so many units.
unsafe fn file_name<U: Unit>(module: HMODULE, to: *mut U, room: u32) -> u32 {
    win32::run(0, || {
        let path = modules::file_name(module.addr())?;
        let mut units = U::from_bytes(&path);
        let most = usize::try_from(room).unwrap_or(usize::MAX);
        if units.len() < most {
            // SAFETY: the caller promises the room, and there is enough.
            return unsafe { win32::fill(&units, to, room) };
        }
        if most > 0 {
            units.truncate(most - 1);
            units.push(U::default());
            // SAFETY: the caller promises the room.
            unsafe { win32::write_units(&units, to) }?;
        }
        crate::last_error::set(ERROR_INSUFFICIENT_BUFFER);
        Ok(room)
    })
}

/// The file of a module, for NULL the program's, with slashes as Linux has them; Windows' libraries lie in
/// `C:\Windows\System32`. Gives its length. Where there is not room enough, what fits is there, the result is the room, and the
/// last error `ERROR_INSUFFICIENT_BUFFER`.
///
/// Raises `ERROR_MOD_NOT_FOUND`; then the result is 0.
///
/// Source: the page on `GetModuleFileNameW`.
pub unsafe extern "system" fn GetModuleFileNameW(hmodule: HMODULE, lpfilename: PWSTR, nsize: u32) -> u32 {
    // SAFETY: the pointer is the program's.
    unsafe { file_name(hmodule, lpfilename, nsize) }
}

/// [`GetModuleFileNameW`] in UTF-8.
pub unsafe extern "system" fn GetModuleFileNameA(hmodule: HMODULE, lpfilename: PSTR, nsize: u32) -> u32 {
    // SAFETY: the pointer is the program's.
    unsafe { file_name(hmodule, lpfilename, nsize) }
}

/// Says that a module does not want to know of threads. None here is told of them.
///
/// Raises `ERROR_MOD_NOT_FOUND` for what is no module.
///
/// Source: the page on `DisableThreadLibraryCalls`.
pub unsafe extern "system" fn DisableThreadLibraryCalls(hlibmodule: HMODULE) -> BOOL {
    win32::truth(|| {
        if modules::is_module(hlibmodule.addr()) { Ok(()) } else { win32::error(ERROR_MOD_NOT_FOUND) }
    })
}
