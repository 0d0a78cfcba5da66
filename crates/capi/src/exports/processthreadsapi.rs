//! processthreadsapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn GetCurrentProcess() -> HANDLE;
    fn GetCurrentProcessId() -> u32;
    fn GetCurrentProcessorNumber() -> u32;
    fn IsProcessorFeaturePresent(processorfeature: PROCESSOR_FEATURE_ID) -> BOOL;
    fn TlsAlloc() -> u32;
    fn TlsFree(dwtlsindex: u32) -> BOOL;
    fn TlsGetValue(dwtlsindex: u32) -> *mut c_void;
    fn TlsSetValue(dwtlsindex: u32, lptlsvalue: *const c_void) -> BOOL;
}
