//! errhandlingapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::GetLastError;
use openwinsock::Win32::Foundation::SetLastError;

super::exports! {
    fn GetLastError() -> WIN32_ERROR;
    fn SetLastError(dwerrcode: WIN32_ERROR);
}
