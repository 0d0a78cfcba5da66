//! memoryapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Memory::*;

super::exports! {
    fn CreateFileMappingW(hfile: HANDLE, lpfilemappingattributes: *const SECURITY_ATTRIBUTES, flprotect: PAGE_PROTECTION_FLAGS, dwmaximumsizehigh: u32, dwmaximumsizelow: u32, lpname: PCWSTR) -> HANDLE;
    fn FlushViewOfFile(lpbaseaddress: *const c_void, dwnumberofbytestoflush: usize) -> BOOL;
    fn MapViewOfFile(hfilemappingobject: HANDLE, dwdesiredaccess: FILE_MAP, dwfileoffsethigh: u32, dwfileoffsetlow: u32, dwnumberofbytestomap: usize) -> MEMORY_MAPPED_VIEW_ADDRESS;
    fn MapViewOfFileEx(hfilemappingobject: HANDLE, dwdesiredaccess: FILE_MAP, dwfileoffsethigh: u32, dwfileoffsetlow: u32, dwnumberofbytestomap: usize, lpbaseaddress: *const c_void) -> MEMORY_MAPPED_VIEW_ADDRESS;
    fn OpenFileMappingW(dwdesiredaccess: u32, binherithandle: BOOL, lpname: PCWSTR) -> HANDLE;
    fn UnmapViewOfFile(lpbaseaddress: MEMORY_MAPPED_VIEW_ADDRESS) -> BOOL;
    fn VirtualAlloc(lpaddress: *const c_void, dwsize: usize, flallocationtype: VIRTUAL_ALLOCATION_TYPE, flprotect: PAGE_PROTECTION_FLAGS) -> *mut c_void;
    fn VirtualFree(lpaddress: *mut c_void, dwsize: usize, dwfreetype: VIRTUAL_FREE_TYPE) -> BOOL;
    fn VirtualLock(lpaddress: *const c_void, dwsize: usize) -> BOOL;
    fn VirtualProtect(lpaddress: *const c_void, dwsize: usize, flnewprotect: PAGE_PROTECTION_FLAGS, lpfloldprotect: *mut PAGE_PROTECTION_FLAGS) -> BOOL;
    fn VirtualQuery(lpaddress: *const c_void, lpbuffer: *mut MEMORY_BASIC_INFORMATION, dwlength: usize) -> usize;
    fn VirtualUnlock(lpaddress: *const c_void, dwsize: usize) -> BOOL;
}
