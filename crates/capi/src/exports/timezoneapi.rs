//! timezoneapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Time::*;

super::exports! {
    fn FileTimeToSystemTime(lpfiletime: *const FILETIME, lpsystemtime: *mut SYSTEMTIME) -> BOOL;
    fn SystemTimeToFileTime(lpsystemtime: *const SYSTEMTIME, lpfiletime: *mut FILETIME) -> BOOL;
}
