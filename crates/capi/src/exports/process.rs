//! process.h of the C runtime

use super::prelude::*;
use openwinsock::process::*;

super::exports! {
    fn _beginthread(start_address: _beginthread_proc_type, stack_size: u32, arglist: *mut c_void) -> usize;
    fn _beginthreadex(security: *mut c_void, stack_size: u32, start_address: _beginthreadex_proc_type, arglist: *mut c_void, initflag: u32, thrdaddr: *mut u32) -> usize;
    fn _endthread() -> !;
    fn _endthreadex(retval: u32) -> !;
}
