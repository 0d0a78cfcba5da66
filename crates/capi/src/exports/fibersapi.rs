//! fibersapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn FlsAlloc(lpcallback: PFLS_CALLBACK_FUNCTION) -> u32;
    fn FlsFree(dwflsindex: u32) -> BOOL;
    fn FlsGetValue(dwflsindex: u32) -> *mut c_void;
    fn FlsSetValue(dwflsindex: u32, lpflsdata: *const c_void) -> BOOL;
}
