//! handleapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::CloseHandle;
use openwinsock::Win32::Foundation::*;

super::exports! {
    fn CloseHandle(hobject: HANDLE) -> BOOL;
    fn CompareObjectHandles(hfirstobjecthandle: HANDLE, hsecondobjecthandle: HANDLE) -> BOOL;
    fn DuplicateHandle(hsourceprocesshandle: HANDLE, hsourcehandle: HANDLE, htargetprocesshandle: HANDLE, lptargethandle: *mut HANDLE, dwdesiredaccess: u32, binherithandle: BOOL, dwoptions: DUPLICATE_HANDLE_OPTIONS) -> BOOL;
    fn GetHandleInformation(hobject: HANDLE, lpdwflags: *mut u32) -> BOOL;
    fn SetHandleInformation(hobject: HANDLE, dwmask: u32, dwflags: HANDLE_FLAGS) -> BOOL;
}
