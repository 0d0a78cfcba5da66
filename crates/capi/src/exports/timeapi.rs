//! timeapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Media::*;

super::exports! {
    fn timeBeginPeriod(uperiod: u32) -> u32;
    fn timeEndPeriod(uperiod: u32) -> u32;
    fn timeGetDevCaps(ptc: *mut TIMECAPS, cbtc: u32) -> u32;
    fn timeGetTime() -> u32;
}
