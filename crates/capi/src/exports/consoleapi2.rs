//! consoleapi2.h

use super::prelude::*;
use openwinsock::Win32::System::Console::*;

super::exports! {
    fn GenerateConsoleCtrlEvent(dwctrlevent: u32, dwprocessgroupid: u32) -> BOOL;
    fn SetConsoleCP(wcodepageid: u32) -> BOOL;
    fn SetConsoleOutputCP(wcodepageid: u32) -> BOOL;
}
