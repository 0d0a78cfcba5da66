//! debugapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Diagnostics::Debug::*;

super::exports! {
    fn DebugBreak();
    fn IsDebuggerPresent() -> BOOL;
    fn OutputDebugStringA(lpoutputstring: PCSTR);
    fn OutputDebugStringW(lpoutputstring: PCWSTR);
}
