//! sysinfoapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::SystemInformation::*;

super::exports! {
    fn GetComputerNameExA(nametype: COMPUTER_NAME_FORMAT, lpbuffer: PSTR, nsize: *mut u32) -> BOOL;
    fn GetComputerNameExW(nametype: COMPUTER_NAME_FORMAT, lpbuffer: PWSTR, nsize: *mut u32) -> BOOL;
    fn GetLocalTime(lpsystemtime: *mut SYSTEMTIME);
    fn GetNativeSystemInfo(lpsysteminfo: *mut SYSTEM_INFO);
    fn GetSystemDirectoryA(lpbuffer: PSTR, usize: u32) -> u32;
    fn GetSystemDirectoryW(lpbuffer: PWSTR, usize: u32) -> u32;
    fn GetSystemInfo(lpsysteminfo: *mut SYSTEM_INFO);
    fn GetSystemTime(lpsystemtime: *mut SYSTEMTIME);
    fn GetSystemTimeAsFileTime(lpsystemtimeasfiletime: *mut FILETIME);
    fn GetSystemTimePreciseAsFileTime(lpsystemtimeasfiletime: *mut FILETIME);
    fn GetTickCount() -> u32;
    fn GetTickCount64() -> u64;
    fn GetVersion() -> u32;
    fn GetVersionExA(lpversioninformation: *mut OSVERSIONINFOA) -> BOOL;
    fn GetVersionExW(lpversioninformation: *mut OSVERSIONINFOW) -> BOOL;
    fn GlobalMemoryStatusEx(lpbuffer: *mut MEMORYSTATUSEX) -> BOOL;
    fn VerifyVersionInfoA(lpversioninformation: *mut OSVERSIONINFOEXA, dwtypemask: VER_FLAGS, dwlconditionmask: u64) -> BOOL;
    fn VerifyVersionInfoW(lpversioninformation: *mut OSVERSIONINFOEXW, dwtypemask: VER_FLAGS, dwlconditionmask: u64) -> BOOL;
    fn VerSetConditionMask(conditionmask: u64, typemask: VER_FLAGS, condition: u8) -> u64;
}
