//! nspapi.h

use super::prelude::*;
use openwinsock::Win32::Networking::WinSock::*;

super::exports! {
    fn EnumProtocolsA(lpiprotocols: *const i32, lpprotocolbuffer: *mut c_void, lpdwbufferlength: *mut u32) -> i32;
    fn EnumProtocolsW(lpiprotocols: *const i32, lpprotocolbuffer: *mut c_void, lpdwbufferlength: *mut u32) -> i32;
    fn GetAddressByNameA(dwnamespace: u32, lpservicetype: *const GUID, lpservicename: PCSTR, lpiprotocols: *const i32, dwresolution: u32, lpserviceasyncinfo: *const SERVICE_ASYNC_INFO, lpcsaddrbuffer: *mut c_void, lpdwbufferlength: *mut u32, lpaliasbuffer: PSTR, lpdwaliasbufferlength: *mut u32) -> i32;
    fn GetAddressByNameW(dwnamespace: u32, lpservicetype: *const GUID, lpservicename: PCWSTR, lpiprotocols: *const i32, dwresolution: u32, lpserviceasyncinfo: *const SERVICE_ASYNC_INFO, lpcsaddrbuffer: *mut c_void, lpdwbufferlength: *mut u32, lpaliasbuffer: PWSTR, lpdwaliasbufferlength: *mut u32) -> i32;
    fn GetNameByTypeA(lpservicetype: *const GUID, lpservicename: PSTR, dwnamelength: u32) -> i32;
    fn GetNameByTypeW(lpservicetype: *const GUID, lpservicename: PWSTR, dwnamelength: u32) -> i32;
    fn GetServiceA(dwnamespace: u32, lpguid: *const GUID, lpservicename: PCSTR, dwproperties: u32, lpbuffer: *mut c_void, lpdwbuffersize: *mut u32, lpserviceasyncinfo: *const SERVICE_ASYNC_INFO) -> i32;
    fn GetServiceW(dwnamespace: u32, lpguid: *const GUID, lpservicename: PCWSTR, dwproperties: u32, lpbuffer: *mut c_void, lpdwbuffersize: *mut u32, lpserviceasyncinfo: *const SERVICE_ASYNC_INFO) -> i32;
    fn GetTypeByNameA(lpservicename: PCSTR, lpservicetype: *mut GUID) -> i32;
    fn GetTypeByNameW(lpservicename: PCWSTR, lpservicetype: *mut GUID) -> i32;
    fn SetServiceA(dwnamespace: u32, dwoperation: SET_SERVICE_OPERATION, dwflags: u32, lpserviceinfo: *const SERVICE_INFOA, lpserviceasyncinfo: *const SERVICE_ASYNC_INFO, lpdwstatusflags: *mut u32) -> i32;
    fn SetServiceW(dwnamespace: u32, dwoperation: SET_SERVICE_OPERATION, dwflags: u32, lpserviceinfo: *const SERVICE_INFOW, lpserviceasyncinfo: *const SERVICE_ASYNC_INFO, lpdwstatusflags: *mut u32) -> i32;
}
