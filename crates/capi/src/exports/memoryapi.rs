//! memoryapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Memory::*;

super::exports! {
    fn VirtualAlloc(lpaddress: *const c_void, dwsize: usize, flallocationtype: VIRTUAL_ALLOCATION_TYPE, flprotect: PAGE_PROTECTION_FLAGS) -> *mut c_void;
    fn VirtualFree(lpaddress: *mut c_void, dwsize: usize, dwfreetype: VIRTUAL_FREE_TYPE) -> BOOL;
    fn VirtualLock(lpaddress: *const c_void, dwsize: usize) -> BOOL;
    fn VirtualProtect(lpaddress: *const c_void, dwsize: usize, flnewprotect: PAGE_PROTECTION_FLAGS, lpfloldprotect: *mut PAGE_PROTECTION_FLAGS) -> BOOL;
    fn VirtualQuery(lpaddress: *const c_void, lpbuffer: *mut MEMORY_BASIC_INFORMATION, dwlength: usize) -> usize;
    fn VirtualUnlock(lpaddress: *const c_void, dwsize: usize) -> BOOL;
}
