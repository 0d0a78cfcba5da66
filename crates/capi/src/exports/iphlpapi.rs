//! iphlpapi.h

use super::prelude::*;
use openwinsock::Win32::NetworkManagement::IpHelper::*;

super::exports! {
    fn GetIpAddrTable(pipaddrtable: *mut MIB_IPADDRTABLE, pdwsize: *mut u32, border: BOOL) -> u32;
}
