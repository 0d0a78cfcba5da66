//! Semaphores.

use std::sync::Arc;

use openwinsock_runtime::object;
use openwinsock_runtime::semaphore::Semaphore;
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    SEMAPHORE_ALL_ACCESS, SEMAPHORE_MODIFY_STATE, SYNCHRONIZATION_ACCESS_RIGHTS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use super::create::{Rights, create, open};
use crate::strings::Unit;
use crate::win32;
use crate::winsock2::event::handle;

const RIGHTS: Rights = Rights { all: SEMAPHORE_ALL_ACCESS, query: 1, modify: SEMAPHORE_MODIFY_STATE };

/// # Safety
/// As [`create`].
unsafe fn create_semaphore<U: Unit>(
    attributes: *const SECURITY_ATTRIBUTES,
    count: i32,
    most: i32,
    name: *const U,
    access: u32,
) -> HANDLE {
    match Semaphore::new(count, most) {
        // SAFETY: the caller promises the pointers.
        Ok(semaphore) => unsafe { create(attributes, name, &RIGHTS, access, || Ok(Arc::new(semaphore))) },
        // Also where one with that name exists.
        Err(code) => win32::run(std::ptr::null_mut(), || Err(code.into())),
    }
}

/// Makes a semaphore, or opens the one with the name: then the last error is `ERROR_ALREADY_EXISTS`, and its counts stay. Of the
/// security attributes only the inheritance of the handle is looked at.
///
/// Raises `ERROR_INVALID_PARAMETER` unless 0 ≤ count ≤ most and most > 0, and what
/// [`CreateEventW`](super::event::CreateEventW) raises.
///
/// Source: the page on `CreateSemaphoreW`.
pub unsafe extern "system" fn CreateSemaphoreW(
    lpsemaphoreattributes: *const SECURITY_ATTRIBUTES,
    linitialcount: i32,
    lmaximumcount: i32,
    lpname: PCWSTR,
) -> HANDLE {
    let (count, most) = (linitialcount, lmaximumcount);
    // SAFETY: the pointers are the program's.
    unsafe { create_semaphore(lpsemaphoreattributes, count, most, lpname, SEMAPHORE_ALL_ACCESS) }
}

/// [`CreateSemaphoreW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateSemaphoreA(
    lpsemaphoreattributes: *const SECURITY_ATTRIBUTES,
    linitialcount: i32,
    lmaximumcount: i32,
    lpname: PCSTR,
) -> HANDLE {
    let (count, most) = (linitialcount, lmaximumcount);
    // SAFETY: the pointers are the program's.
    unsafe { create_semaphore(lpsemaphoreattributes, count, most, lpname, SEMAPHORE_ALL_ACCESS) }
}

/// [`CreateSemaphoreW`] with the rights that the handle shall give. The flags are reserved, and nothing.
///
/// Source: the page on `CreateSemaphoreExW`.
pub unsafe extern "system" fn CreateSemaphoreExW(
    lpsemaphoreattributes: *const SECURITY_ATTRIBUTES,
    linitialcount: i32,
    lmaximumcount: i32,
    lpname: PCWSTR,
    dwflags: u32,
    dwdesiredaccess: u32,
) -> HANDLE {
    let _ = dwflags;
    let (count, most) = (linitialcount, lmaximumcount);
    // SAFETY: the pointers are the program's.
    unsafe { create_semaphore(lpsemaphoreattributes, count, most, lpname, dwdesiredaccess) }
}

/// [`CreateSemaphoreExW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateSemaphoreExA(
    lpsemaphoreattributes: *const SECURITY_ATTRIBUTES,
    linitialcount: i32,
    lmaximumcount: i32,
    lpname: PCSTR,
    dwflags: u32,
    dwdesiredaccess: u32,
) -> HANDLE {
    let _ = dwflags;
    let (count, most) = (linitialcount, lmaximumcount);
    // SAFETY: the pointers are the program's.
    unsafe { create_semaphore(lpsemaphoreattributes, count, most, lpname, dwdesiredaccess) }
}

/// Opens the semaphore with a name.
///
/// Raises what [`OpenEventW`](super::event::OpenEventW) raises.
///
/// Source: the page on `OpenSemaphoreW`.
pub unsafe extern "system" fn OpenSemaphoreW(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Semaphore, _>(dwdesiredaccess, binherithandle, lpname, &RIGHTS) }
}

/// [`OpenSemaphoreW`] with the name in UTF-8. The SDK's metadata have forgotten it.
pub unsafe extern "system" fn OpenSemaphoreA(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Semaphore, _>(dwdesiredaccess, binherithandle, lpname, &RIGHTS) }
}

/// Adds to the count of a semaphore; writes what it was, unless the pointer is NULL.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for less than one; `ERROR_TOO_MANY_POSTS` if there would be more than
/// the most, and then nothing changes; `ERROR_ACCESS_DENIED` if the handle does not give `SEMAPHORE_MODIFY_STATE`.
///
/// Source: the page on `ReleaseSemaphore`.
pub unsafe extern "system" fn ReleaseSemaphore(
    hsemaphore: HANDLE,
    lreleasecount: i32,
    lppreviouscount: *mut i32,
) -> BOOL {
    win32::truth(|| {
        let semaphore = object::allowed::<Semaphore>(handle(hsemaphore), SEMAPHORE_MODIFY_STATE)?;
        if !lppreviouscount.is_null() {
            // A bad pointer is noticed while nothing has changed.
            // SAFETY: the pointer is the program's.
            unsafe { win32::write(lppreviouscount, 0) }?;
        }
        let before = semaphore.release(lreleasecount)?;
        // SAFETY: as above.
        unsafe { win32::write_wanted(lppreviouscount, before) }
    })
}
