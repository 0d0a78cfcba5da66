//! synchapi.h

use super::prelude::*;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn CreateEventA(lpeventattributes: *const SECURITY_ATTRIBUTES, bmanualreset: BOOL, binitialstate: BOOL, lpname: PCSTR) -> HANDLE;
    fn CreateEventW(lpeventattributes: *const SECURITY_ATTRIBUTES, bmanualreset: BOOL, binitialstate: BOOL, lpname: PCWSTR) -> HANDLE;
    fn ResetEvent(hevent: HANDLE) -> BOOL;
    fn SetEvent(hevent: HANDLE) -> BOOL;
    fn WaitForMultipleObjects(ncount: u32, lphandles: *const HANDLE, bwaitall: BOOL, dwmilliseconds: u32) -> WAIT_EVENT;
    fn WaitForMultipleObjectsEx(ncount: u32, lphandles: *const HANDLE, bwaitall: BOOL, dwmilliseconds: u32, balertable: BOOL) -> WAIT_EVENT;
    fn WaitForSingleObject(hhandle: HANDLE, dwmilliseconds: u32) -> WAIT_EVENT;
    fn WaitForSingleObjectEx(hhandle: HANDLE, dwmilliseconds: u32, balertable: BOOL) -> WAIT_EVENT;
}
