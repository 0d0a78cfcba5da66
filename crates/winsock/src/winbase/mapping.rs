//! The narrow twins of functions with file mappings.

use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Memory::PAGE_PROTECTION_FLAGS;
use windows_sys::core::{BOOL, PCSTR};

use crate::memoryapi::mapping::{create, open};

/// [`CreateFileMappingW`](crate::memoryapi::mapping::CreateFileMappingW) in UTF-8.
pub unsafe extern "system" fn CreateFileMappingA(
    hfile: HANDLE,
    lpfilemappingattributes: *const SECURITY_ATTRIBUTES,
    flprotect: PAGE_PROTECTION_FLAGS,
    dwmaximumsizehigh: u32,
    dwmaximumsizelow: u32,
    lpname: PCSTR,
) -> HANDLE {
    let size = u64::from(dwmaximumsizehigh) << 32 | u64::from(dwmaximumsizelow);
    // SAFETY: the pointers are the program's.
    unsafe { create(hfile, lpfilemappingattributes, flprotect, size, lpname) }
}

/// [`OpenFileMappingW`](crate::memoryapi::mapping::OpenFileMappingW) in UTF-8.
pub unsafe extern "system" fn OpenFileMappingA(
    dwdesiredaccess: u32,
    binherithandle: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    let _ = dwdesiredaccess;
    // SAFETY: the name is the program's.
    unsafe { open(binherithandle, lpname) }
}
