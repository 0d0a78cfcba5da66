//! winbase.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Diagnostics::Debug::*;
use openwinsock::Win32::System::Mailslots::*;
use openwinsock::Win32::System::Memory::*;
use openwinsock::Win32::System::Pipes::*;
use openwinsock::Win32::System::Threading::*;
use openwinsock::Win32::System::WindowsProgramming::*;

super::exports! {
    fn CopyFileA(lpexistingfilename: PCSTR, lpnewfilename: PCSTR, bfailifexists: BOOL) -> BOOL;
    fn CopyFileW(lpexistingfilename: PCWSTR, lpnewfilename: PCWSTR, bfailifexists: BOOL) -> BOOL;
    fn CreateFileMappingA(hfile: HANDLE, lpfilemappingattributes: *const SECURITY_ATTRIBUTES, flprotect: PAGE_PROTECTION_FLAGS, dwmaximumsizehigh: u32, dwmaximumsizelow: u32, lpname: PCSTR) -> HANDLE;
    fn CreateHardLinkA(lpfilename: PCSTR, lpexistingfilename: PCSTR, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> BOOL;
    fn CreateHardLinkW(lpfilename: PCWSTR, lpexistingfilename: PCWSTR, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> BOOL;
    fn CreateMailslotA(lpname: PCSTR, nmaxmessagesize: u32, lreadtimeout: u32, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> HANDLE;
    fn CreateMailslotW(lpname: PCWSTR, nmaxmessagesize: u32, lreadtimeout: u32, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> HANDLE;
    fn CreateNamedPipeA(lpname: PCSTR, dwopenmode: FILE_FLAGS_AND_ATTRIBUTES, dwpipemode: NAMED_PIPE_MODE, nmaxinstances: u32, noutbuffersize: u32, ninbuffersize: u32, ndefaulttimeout: u32, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> HANDLE;
    fn CreateSymbolicLinkA(lpsymlinkfilename: PCSTR, lptargetfilename: PCSTR, dwflags: SYMBOLIC_LINK_FLAGS) -> bool;
    fn CreateSymbolicLinkW(lpsymlinkfilename: PCWSTR, lptargetfilename: PCWSTR, dwflags: SYMBOLIC_LINK_FLAGS) -> bool;
    fn FormatMessageA(dwflags: FORMAT_MESSAGE_OPTIONS, lpsource: *const c_void, dwmessageid: u32, dwlanguageid: u32, lpbuffer: PSTR, nsize: u32, arguments: *const *const i8) -> u32;
    fn FormatMessageW(dwflags: FORMAT_MESSAGE_OPTIONS, lpsource: *const c_void, dwmessageid: u32, dwlanguageid: u32, lpbuffer: PWSTR, nsize: u32, arguments: *const *const i8) -> u32;
    fn GetActiveProcessorCount(groupnumber: u16) -> u32;
    fn GetActiveProcessorGroupCount() -> u16;
    fn GetComputerNameA(lpbuffer: PSTR, nsize: *mut u32) -> BOOL;
    fn GetComputerNameW(lpbuffer: PWSTR, nsize: *mut u32) -> BOOL;
    fn GetMailslotInfo(hmailslot: HANDLE, lpmaxmessagesize: *mut u32, lpnextsize: *mut u32, lpmessagecount: *mut u32, lpreadtimeout: *mut u32) -> BOOL;
    fn GetNamedPipeClientProcessId(pipe: HANDLE, clientprocessid: *mut u32) -> BOOL;
    fn GetNamedPipeServerProcessId(pipe: HANDLE, serverprocessid: *mut u32) -> BOOL;
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
    fn MoveFileA(lpexistingfilename: PCSTR, lpnewfilename: PCSTR) -> BOOL;
    fn MoveFileExA(lpexistingfilename: PCSTR, lpnewfilename: PCSTR, dwflags: MOVE_FILE_FLAGS) -> BOOL;
    fn MoveFileExW(lpexistingfilename: PCWSTR, lpnewfilename: PCWSTR, dwflags: MOVE_FILE_FLAGS) -> BOOL;
    fn MoveFileW(lpexistingfilename: PCWSTR, lpnewfilename: PCWSTR) -> BOOL;
    fn OpenFileMappingA(dwdesiredaccess: u32, binherithandle: BOOL, lpname: PCSTR) -> HANDLE;
    fn SetFileCompletionNotificationModes(filehandle: HANDLE, flags: u8) -> BOOL;
    fn WaitNamedPipeA(lpnamedpipename: PCSTR, ntimeout: u32) -> BOOL;
}
