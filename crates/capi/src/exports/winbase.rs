//! winbase.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Diagnostics::Debug::*;
use openwinsock::Win32::System::Memory::*;
use openwinsock::Win32::System::Threading::*;
use openwinsock::Win32::System::WindowsProgramming::*;

super::exports! {
    fn FormatMessageA(dwflags: FORMAT_MESSAGE_OPTIONS, lpsource: *const c_void, dwmessageid: u32, dwlanguageid: u32, lpbuffer: PSTR, nsize: u32, arguments: *const *const i8) -> u32;
    fn FormatMessageW(dwflags: FORMAT_MESSAGE_OPTIONS, lpsource: *const c_void, dwmessageid: u32, dwlanguageid: u32, lpbuffer: PWSTR, nsize: u32, arguments: *const *const i8) -> u32;
    fn GetActiveProcessorCount(groupnumber: u16) -> u32;
    fn GetActiveProcessorGroupCount() -> u16;
    fn GetComputerNameA(lpbuffer: PSTR, nsize: *mut u32) -> BOOL;
    fn GetComputerNameW(lpbuffer: PWSTR, nsize: *mut u32) -> BOOL;
    fn GetUserNameA(lpbuffer: PSTR, pcbbuffer: *mut u32) -> BOOL;
    fn GetUserNameW(lpbuffer: PWSTR, pcbbuffer: *mut u32) -> BOOL;
    fn GlobalAlloc(uflags: GLOBAL_ALLOC_FLAGS, dwbytes: usize) -> HGLOBAL;
    fn GlobalFlags(hmem: HGLOBAL) -> u32;
    fn GlobalFree(hmem: HGLOBAL) -> HGLOBAL;
    fn GlobalHandle(pmem: *const c_void) -> HGLOBAL;
    fn GlobalLock(hmem: HGLOBAL) -> *mut c_void;
    fn GlobalReAlloc(hmem: HGLOBAL, dwbytes: usize, uflags: u32) -> HGLOBAL;
    fn GlobalSize(hmem: HGLOBAL) -> usize;
    fn GlobalUnlock(hmem: HGLOBAL) -> BOOL;
    fn LocalAlloc(uflags: LOCAL_ALLOC_FLAGS, ubytes: usize) -> HLOCAL;
    fn LocalFlags(hmem: HLOCAL) -> u32;
    fn LocalFree(hmem: HLOCAL) -> HLOCAL;
    fn LocalHandle(pmem: *const c_void) -> HLOCAL;
    fn LocalLock(hmem: HLOCAL) -> *mut c_void;
    fn LocalReAlloc(hmem: HLOCAL, ubytes: usize, uflags: u32) -> HLOCAL;
    fn LocalSize(hmem: HLOCAL) -> usize;
    fn LocalUnlock(hmem: HLOCAL) -> BOOL;
    fn SetFileCompletionNotificationModes(filehandle: HANDLE, flags: u8) -> BOOL;
}
