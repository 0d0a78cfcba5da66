//! Mutexes.

use openwinsock_runtime::mutex::Mutant;
use openwinsock_runtime::object;
use windows_sys::Win32::Foundation::{FALSE, HANDLE};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    CREATE_MUTEX_INITIAL_OWNER, MUTEX_ALL_ACCESS, SYNCHRONIZATION_ACCESS_RIGHTS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use super::create::{Rights, create, open};
use crate::strings::Unit;
use crate::win32;
use crate::winsock2::event::handle;

const RIGHTS: Rights = Rights { all: MUTEX_ALL_ACCESS, query: 1, modify: 0 };

/// # Safety
/// As [`create`].
unsafe fn create_mutex<U: Unit>(
    attributes: *const SECURITY_ATTRIBUTES,
    owned: bool,
    name: *const U,
    access: u32,
) -> HANDLE {
    // SAFETY: the caller promises the pointers.
    unsafe { create(attributes, name, &RIGHTS, access, || Ok(Mutant::new(owned))) }
}

/// Makes a mutex, which this thread owns if it says so, or opens the one with the name: then the last error is
/// `ERROR_ALREADY_EXISTS`, and its owner stays who it is. Of the security attributes only the inheritance of the handle is looked at.
///
/// Raises what [`CreateEventW`](super::event::CreateEventW) raises.
///
/// Source: the page on `CreateMutexW`.
pub unsafe extern "system" fn CreateMutexW(
    lpmutexattributes: *const SECURITY_ATTRIBUTES,
    binitialowner: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    // SAFETY: the pointers are the program's.
    unsafe { create_mutex(lpmutexattributes, binitialowner != FALSE, lpname, MUTEX_ALL_ACCESS) }
}

/// [`CreateMutexW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateMutexA(
    lpmutexattributes: *const SECURITY_ATTRIBUTES,
    binitialowner: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    // SAFETY: the pointers are the program's.
    unsafe { create_mutex(lpmutexattributes, binitialowner != FALSE, lpname, MUTEX_ALL_ACCESS) }
}

/// [`CreateMutexW`] with flags, and with the rights that the handle shall give.
///
/// Source: the page on `CreateMutexExW`.
pub unsafe extern "system" fn CreateMutexExW(
    lpmutexattributes: *const SECURITY_ATTRIBUTES,
    lpname: PCWSTR,
    dwflags: u32,
    dwdesiredaccess: u32,
) -> HANDLE {
    let owned = dwflags & CREATE_MUTEX_INITIAL_OWNER != 0;
    // SAFETY: the pointers are the program's.
    unsafe { create_mutex(lpmutexattributes, owned, lpname, dwdesiredaccess) }
}

/// [`CreateMutexExW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateMutexExA(
    lpmutexattributes: *const SECURITY_ATTRIBUTES,
    lpname: PCSTR,
    dwflags: u32,
    dwdesiredaccess: u32,
) -> HANDLE {
    let owned = dwflags & CREATE_MUTEX_INITIAL_OWNER != 0;
    // SAFETY: the pointers are the program's.
    unsafe { create_mutex(lpmutexattributes, owned, lpname, dwdesiredaccess) }
}

/// Opens the mutex with a name.
///
/// Raises what [`OpenEventW`](super::event::OpenEventW) raises.
///
/// Source: the page on `OpenMutexW`.
pub unsafe extern "system" fn OpenMutexW(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Mutant, _>(dwdesiredaccess, binherithandle, lpname, &RIGHTS) }
}

/// [`OpenMutexW`] with the name in UTF-8. The SDK's metadata have forgotten it.
pub unsafe extern "system" fn OpenMutexA(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Mutant, _>(dwdesiredaccess, binherithandle, lpname, &RIGHTS) }
}

/// This thread has a mutex once less.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOT_OWNER` if it is not this thread's.
///
/// Source: the page on `ReleaseMutex`.
pub unsafe extern "system" fn ReleaseMutex(hmutex: HANDLE) -> BOOL {
    win32::truth(|| Ok(object::pin::<Mutant>(handle(hmutex))?.release()?))
}
