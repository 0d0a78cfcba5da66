//! Names of the machine and its user, and how many processors there are.

use openwinsock_runtime::machine;
use windows_sys::Win32::Foundation::{
    ERROR_BUFFER_OVERFLOW, ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER,
};
use windows_sys::Win32::System::Threading::ALL_PROCESSOR_GROUPS;
use windows_sys::core::{BOOL, PSTR, PWSTR};

use crate::strings::Unit;
use crate::sysinfoapi::machine::{give, net_bios};
use crate::win32::{self, Result};

/// The name of the machine in capitals, 15 at most.
///
/// Raises `ERROR_BUFFER_OVERFLOW`; then `*nsize` is the room that it needs.
///
/// Source: the page on `GetComputerNameW`.
pub unsafe extern "system" fn GetComputerNameW(lpbuffer: PWSTR, nsize: *mut u32) -> BOOL {
    let name = net_bios(&machine::host_name().0);
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { give(&name, lpbuffer, nsize, ERROR_BUFFER_OVERFLOW) })
}

/// [`GetComputerNameW`] in UTF-8.
pub unsafe extern "system" fn GetComputerNameA(lpbuffer: PSTR, nsize: *mut u32) -> BOOL {
    let name = net_bios(&machine::host_name().0);
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { give(&name, lpbuffer, nsize, ERROR_BUFFER_OVERFLOW) })
}

/// # Safety
/// As [`give`].
unsafe fn user<U: Unit>(to: *mut U, size: *mut u32) -> Result<()> {
    let name = machine::user_name();
    // SAFETY: the caller promises it.
    unsafe { give(&name, to, size, ERROR_INSUFFICIENT_BUFFER) }?;
    // Other than with the machine's name, the length counts the NUL.
    let len = u32::try_from(U::encode(&name).len() + 1).unwrap_or(u32::MAX);
    // SAFETY: the caller promises it.
    unsafe { win32::write(size, len) }
}

/// The name of the account that the process acts for; `*pcbbuffer` gets its length with the NUL.
///
/// Raises `ERROR_INSUFFICIENT_BUFFER`.
///
/// Source: the page on `GetUserNameW`.
pub unsafe extern "system" fn GetUserNameW(lpbuffer: PWSTR, pcbbuffer: *mut u32) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { user(lpbuffer, pcbbuffer) })
}

/// [`GetUserNameW`] in UTF-8.
pub unsafe extern "system" fn GetUserNameA(lpbuffer: PSTR, pcbbuffer: *mut u32) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { user(lpbuffer, pcbbuffer) })
}

/// How many processors a group has; there is one, number 0.
///
/// Raises `ERROR_INVALID_PARAMETER` for others; then the result is 0.
///
/// Source: the page on `GetActiveProcessorCount`.
pub unsafe extern "system" fn GetActiveProcessorCount(groupnumber: u16) -> u32 {
    win32::run(0, || match groupnumber {
        0 | ALL_PROCESSOR_GROUPS => Ok(machine::processors()),
        _ => win32::error(ERROR_INVALID_PARAMETER),
    })
}

/// How many groups of processors there are: one.
///
/// Source: the page on `GetActiveProcessorGroupCount`.
pub unsafe extern "system" fn GetActiveProcessorGroupCount() -> u16 {
    1
}
