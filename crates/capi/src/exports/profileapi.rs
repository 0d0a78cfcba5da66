//! profileapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Performance::*;

super::exports! {
    fn QueryPerformanceCounter(lpperformancecount: *mut i64) -> BOOL;
    fn QueryPerformanceFrequency(lpfrequency: *mut i64) -> BOOL;
}
