//! consoleapi.h

use super::prelude::*;
use openwinsock::Win32::System::Console::*;

super::exports! {
    fn AllocConsole() -> BOOL;
    fn FreeConsole() -> BOOL;
    fn GetConsoleCP() -> u32;
    fn GetConsoleMode(hconsolehandle: HANDLE, lpmode: *mut CONSOLE_MODE) -> BOOL;
    fn GetConsoleOutputCP() -> u32;
    fn ReadConsoleA(hconsoleinput: HANDLE, lpbuffer: *mut c_void, nnumberofcharstoread: u32, lpnumberofcharsread: *mut u32, pinputcontrol: *const CONSOLE_READCONSOLE_CONTROL) -> BOOL;
    fn ReadConsoleW(hconsoleinput: HANDLE, lpbuffer: *mut c_void, nnumberofcharstoread: u32, lpnumberofcharsread: *mut u32, pinputcontrol: *const CONSOLE_READCONSOLE_CONTROL) -> BOOL;
    fn SetConsoleCtrlHandler(handlerroutine: PHANDLER_ROUTINE, add: BOOL) -> BOOL;
    fn SetConsoleMode(hconsolehandle: HANDLE, dwmode: CONSOLE_MODE) -> BOOL;
    fn WriteConsoleA(hconsoleoutput: HANDLE, lpbuffer: PCSTR, nnumberofcharstowrite: u32, lpnumberofcharswritten: *mut u32, lpreserved: *const c_void) -> BOOL;
    fn WriteConsoleW(hconsoleoutput: HANDLE, lpbuffer: PCWSTR, nnumberofcharstowrite: u32, lpnumberofcharswritten: *mut u32, lpreserved: *const c_void) -> BOOL;
}
