//! winnls.h

use super::prelude::*;
use openwinsock::Win32::Globalization::*;

super::exports! {
    fn GetACP() -> u32;
    fn GetCPInfo(codepage: u32, lpcpinfo: *mut CPINFO) -> BOOL;
    fn GetOEMCP() -> u32;
    fn IsDBCSLeadByte(testchar: u8) -> BOOL;
    fn IsDBCSLeadByteEx(codepage: u32, testchar: u8) -> BOOL;
    fn IsValidCodePage(codepage: u32) -> BOOL;
}
