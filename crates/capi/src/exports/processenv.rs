//! processenv.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Console::*;
use openwinsock::Win32::System::Environment::*;

super::exports! {
    fn ExpandEnvironmentStringsA(lpsrc: PCSTR, lpdst: PSTR, nsize: u32) -> u32;
    fn ExpandEnvironmentStringsW(lpsrc: PCWSTR, lpdst: PWSTR, nsize: u32) -> u32;
    fn FreeEnvironmentStringsA(penv: PCSTR) -> BOOL;
    fn FreeEnvironmentStringsW(penv: PCWSTR) -> BOOL;
    fn GetCommandLineA() -> PCSTR;
    fn GetCommandLineW() -> PCWSTR;
    fn GetCurrentDirectoryA(nbufferlength: u32, lpbuffer: PSTR) -> u32;
    fn GetCurrentDirectoryW(nbufferlength: u32, lpbuffer: PWSTR) -> u32;
    fn GetEnvironmentStrings() -> PSTR;
    fn GetEnvironmentStringsW() -> PWSTR;
    fn GetEnvironmentVariableA(lpname: PCSTR, lpbuffer: PSTR, nsize: u32) -> u32;
    fn GetEnvironmentVariableW(lpname: PCWSTR, lpbuffer: PWSTR, nsize: u32) -> u32;
    fn GetStdHandle(nstdhandle: STD_HANDLE) -> HANDLE;
    fn SetCurrentDirectoryA(lppathname: PCSTR) -> BOOL;
    fn SetCurrentDirectoryW(lppathname: PCWSTR) -> BOOL;
    fn SetEnvironmentVariableA(lpname: PCSTR, lpvalue: PCSTR) -> BOOL;
    fn SetEnvironmentVariableW(lpname: PCWSTR, lpvalue: PCWSTR) -> BOOL;
    fn SetStdHandle(nstdhandle: STD_HANDLE, hhandle: HANDLE) -> BOOL;
}
