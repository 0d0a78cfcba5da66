//! libloaderapi.h

use super::prelude::*;
use crate::loader::GetProcAddress;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::LibraryLoader::*;

super::exports! {
    fn DisableThreadLibraryCalls(hlibmodule: HMODULE) -> BOOL;
    fn FreeLibrary(hlibmodule: HMODULE) -> BOOL;
    fn GetModuleFileNameA(hmodule: HMODULE, lpfilename: PSTR, nsize: u32) -> u32;
    fn GetModuleFileNameW(hmodule: HMODULE, lpfilename: PWSTR, nsize: u32) -> u32;
    fn GetModuleHandleA(lpmodulename: PCSTR) -> HMODULE;
    fn GetModuleHandleExA(dwflags: u32, lpmodulename: PCSTR, phmodule: *mut HMODULE) -> BOOL;
    fn GetModuleHandleExW(dwflags: u32, lpmodulename: PCWSTR, phmodule: *mut HMODULE) -> BOOL;
    fn GetModuleHandleW(lpmodulename: PCWSTR) -> HMODULE;
    fn GetProcAddress(hmodule: HMODULE, lpprocname: PCSTR) -> FARPROC;
    fn LoadLibraryA(lplibfilename: PCSTR) -> HMODULE;
    fn LoadLibraryExA(lplibfilename: PCSTR, hfile: HANDLE, dwflags: LOAD_LIBRARY_FLAGS) -> HMODULE;
    fn LoadLibraryExW(lplibfilename: PCWSTR, hfile: HANDLE, dwflags: LOAD_LIBRARY_FLAGS) -> HMODULE;
    fn LoadLibraryW(lplibfilename: PCWSTR) -> HMODULE;
}
