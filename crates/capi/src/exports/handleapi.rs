//! handleapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::CloseHandle;

super::exports! {
    fn CloseHandle(hobject: HANDLE) -> BOOL;
}
