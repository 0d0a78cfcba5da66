//! Types of services: from names to identifiers and back.

use openwinsock_codes::WsaError;
use openwinsock_runtime::namespace::class;
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Foundation::ERROR_SERVICE_DOES_NOT_EXIST;
use windows_sys::core::{GUID, PCSTR, PCWSTR, PSTR, PWSTR};

use super::{TOO_SMALL, win32};
use crate::strings::{self, Unit};
use crate::{edge, pack};

const UNKNOWN: WsaError = win32(ERROR_SERVICE_DOES_NOT_EXIST);

/// # Safety
/// The pointers are the program's.
unsafe fn by_name<U: Unit>(name: *const U, to: *mut GUID) -> Result<()> {
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    unsafe {
        let name = strings::required(name, UNKNOWN)?;
        let id = class::by_name(&name)?.ok_or(UNKNOWN)?;
        edge::write(to, id.to_windows())
    }
}

/// The type of a service, by its name: as installed, or that of the service's port.
///
/// Raises `WSANOTINITIALISED`, `ERROR_SERVICE_DOES_NOT_EXIST`, `WSAEFAULT`, and `WSAEACCES` and `WSANO_RECOVERY` if the
/// catalogue may not or cannot be read.
///
/// Source: the page on `GetTypeByName`.
pub unsafe extern "system" fn GetTypeByNameW(lpservicename: PCWSTR, lpservicetype: *mut GUID) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { by_name(lpservicename, lpservicetype) })
}

/// [`GetTypeByNameW`] with the name in UTF-8.
///
/// Source: the page on `GetTypeByName`.
pub unsafe extern "system" fn GetTypeByNameA(lpservicename: PCSTR, lpservicetype: *mut GUID) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { by_name(lpservicename, lpservicetype) })
}

/// # Safety
/// The pointers are the program's.
unsafe fn name_of<U: Unit>(id: *const GUID, to: *mut U, room: u32) -> Result<()> {
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    unsafe {
        let id = pack::guid_in(id)?.ok_or(WsaError::WSAEFAULT)?;
        let name = class::name(id)?.ok_or(UNKNOWN)?;
        strings::write(&name, to, room as usize, TOO_SMALL)
    }
}

/// The name of a type of services: as installed, or that of the service whose port it has. The length counts units.
///
/// Raises `WSANOTINITIALISED`, `ERROR_SERVICE_DOES_NOT_EXIST`, `ERROR_INSUFFICIENT_BUFFER`, `WSAEFAULT`, and `WSAEACCES` and
/// `WSANO_RECOVERY` if the catalogue may not or cannot be read.
///
/// Source: the page on `GetNameByType`.
pub unsafe extern "system" fn GetNameByTypeW(
    lpservicetype: *const GUID,
    lpservicename: PWSTR,
    dwnamelength: u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { name_of(lpservicetype, lpservicename, dwnamelength) })
}

/// [`GetNameByTypeW`] with the name in UTF-8.
///
/// Source: the page on `GetNameByType`.
pub unsafe extern "system" fn GetNameByTypeA(
    lpservicetype: *const GUID,
    lpservicename: PSTR,
    dwnamelength: u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { name_of(lpservicetype, lpservicename, dwnamelength) })
}
