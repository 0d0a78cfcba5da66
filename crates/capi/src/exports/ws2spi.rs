//! ws2spi.h and sporder.h

use super::prelude::*;
use openwinsock::Win32::Networking::WinSock::*;

super::exports! {
    fn NSPStartup(lpproviderid: *const GUID, lpnsproutines: *mut NSP_ROUTINE) -> i32;
    fn WPUCompleteOverlappedRequest(s: SOCKET, lpoverlapped: *mut OVERLAPPED, dwerror: u32, cbtransferred: u32, lperrno: *mut i32) -> i32;
    fn WSAAdvertiseProvider(puuidproviderid: *const GUID, pnspv2routine: *const NSPV2_ROUTINE) -> i32;
    fn WSAProviderCompleteAsyncCall(hasynccall: HANDLE, iretcode: i32) -> i32;
    fn WSAUnadvertiseProvider(puuidproviderid: *const GUID) -> i32;
    fn WSCDeinstallProvider(lpproviderid: *const GUID, lperrno: *mut i32) -> i32;
    fn WSCDeinstallProvider32(lpproviderid: *const GUID, lperrno: *mut i32) -> i32;
    fn WSCEnableNSProvider(lpproviderid: *const GUID, fenable: BOOL) -> i32;
    fn WSCEnableNSProvider32(lpproviderid: *const GUID, fenable: BOOL) -> i32;
    fn WSCEnumNameSpaceProviders32(lpdwbufferlength: *mut u32, lpnspbuffer: *mut WSANAMESPACE_INFOW) -> i32;
    fn WSCEnumNameSpaceProvidersEx32(lpdwbufferlength: *mut u32, lpnspbuffer: *mut WSANAMESPACE_INFOEXW) -> i32;
    fn WSCEnumProtocols(lpiprotocols: *const i32, lpprotocolbuffer: *mut WSAPROTOCOL_INFOW, lpdwbufferlength: *mut u32, lperrno: *mut i32) -> i32;
    fn WSCEnumProtocols32(lpiprotocols: *const i32, lpprotocolbuffer: *mut WSAPROTOCOL_INFOW, lpdwbufferlength: *mut u32, lperrno: *mut i32) -> i32;
    fn WSCGetApplicationCategory(path: PCWSTR, pathlength: u32, extra: PCWSTR, extralength: u32, ppermittedlspcategories: *mut u32, lperrno: *mut i32) -> i32;
    fn WSCGetProviderInfo(lpproviderid: *const GUID, infotype: WSC_PROVIDER_INFO_TYPE, info: *mut u8, infosize: *mut usize, flags: u32, lperrno: *mut i32) -> i32;
    fn WSCGetProviderInfo32(lpproviderid: *const GUID, infotype: WSC_PROVIDER_INFO_TYPE, info: *mut u8, infosize: *mut usize, flags: u32, lperrno: *mut i32) -> i32;
    fn WSCGetProviderPath(lpproviderid: *const GUID, lpszproviderdllpath: PWSTR, lpproviderdllpathlen: *mut i32, lperrno: *mut i32) -> i32;
    fn WSCGetProviderPath32(lpproviderid: *const GUID, lpszproviderdllpath: PWSTR, lpproviderdllpathlen: *mut i32, lperrno: *mut i32) -> i32;
    fn WSCInstallNameSpace(lpszidentifier: PCWSTR, lpszpathname: PCWSTR, dwnamespace: u32, dwversion: u32, lpproviderid: *const GUID) -> i32;
    fn WSCInstallNameSpace32(lpszidentifier: PCWSTR, lpszpathname: PCWSTR, dwnamespace: u32, dwversion: u32, lpproviderid: *const GUID) -> i32;
    fn WSCInstallNameSpaceEx(lpszidentifier: PCWSTR, lpszpathname: PCWSTR, dwnamespace: u32, dwversion: u32, lpproviderid: *const GUID, lpproviderspecific: *const BLOB) -> i32;
    fn WSCInstallNameSpaceEx32(lpszidentifier: PCWSTR, lpszpathname: PCWSTR, dwnamespace: u32, dwversion: u32, lpproviderid: *const GUID, lpproviderspecific: *const BLOB) -> i32;
    fn WSCInstallProvider(lpproviderid: *const GUID, lpszproviderdllpath: PCWSTR, lpprotocolinfolist: *const WSAPROTOCOL_INFOW, dwnumberofentries: u32, lperrno: *mut i32) -> i32;
    fn WSCInstallProvider64_32(lpproviderid: *const GUID, lpszproviderdllpath: PCWSTR, lpprotocolinfolist: *const WSAPROTOCOL_INFOW, dwnumberofentries: u32, lperrno: *mut i32) -> i32;
    fn WSCInstallProviderAndChains(lpproviderid: *const GUID, lpszproviderdllpath: PCWSTR, lpszlspname: PCWSTR, dwserviceflags: u32, lpprotocolinfolist: *mut WSAPROTOCOL_INFOW, dwnumberofentries: u32, lpdwcatalogentryid: *mut u32, lperrno: *mut i32) -> i32;
    fn WSCInstallProviderAndChains64_32(lpproviderid: *const GUID, lpszproviderdllpath: PCWSTR, lpszproviderdllpath32: PCWSTR, lpszlspname: PCWSTR, dwserviceflags: u32, lpprotocolinfolist: *mut WSAPROTOCOL_INFOW, dwnumberofentries: u32, lpdwcatalogentryid: *mut u32, lperrno: *mut i32) -> i32;
    fn WSCSetApplicationCategory(path: PCWSTR, pathlength: u32, extra: PCWSTR, extralength: u32, permittedlspcategories: u32, pprevpermlspcat: *mut u32, lperrno: *mut i32) -> i32;
    fn WSCSetProviderInfo(lpproviderid: *const GUID, infotype: WSC_PROVIDER_INFO_TYPE, info: *const u8, infosize: usize, flags: u32, lperrno: *mut i32) -> i32;
    fn WSCSetProviderInfo32(lpproviderid: *const GUID, infotype: WSC_PROVIDER_INFO_TYPE, info: *const u8, infosize: usize, flags: u32, lperrno: *mut i32) -> i32;
    fn WSCUnInstallNameSpace(lpproviderid: *const GUID) -> i32;
    fn WSCUnInstallNameSpace32(lpproviderid: *const GUID) -> i32;
    fn WSCUpdateProvider(lpproviderid: *const GUID, lpszproviderdllpath: PCWSTR, lpprotocolinfolist: *const WSAPROTOCOL_INFOW, dwnumberofentries: u32, lperrno: *mut i32) -> i32;
    fn WSCUpdateProvider32(lpproviderid: *const GUID, lpszproviderdllpath: PCWSTR, lpprotocolinfolist: *const WSAPROTOCOL_INFOW, dwnumberofentries: u32, lperrno: *mut i32) -> i32;
    fn WSCWriteNameSpaceOrder(lpproviderid: *mut GUID, dwnumberofentries: u32) -> i32;
    fn WSCWriteNameSpaceOrder32(lpproviderid: *mut GUID, dwnumberofentries: u32) -> i32;
    fn WSCWriteProviderOrder(lpwdcatalogentryid: *mut u32, dwnumberofentries: u32) -> i32;
    fn WSCWriteProviderOrder32(lpwdcatalogentryid: *mut u32, dwnumberofentries: u32) -> i32;
    fn WSPStartup(wversionrequested: u16, lpwspdata: *const WSPDATA, lpprotocolinfo: *const WSAPROTOCOL_INFOW, upcalltable: WSPUPCALLTABLE, lpproctable: *mut WSPPROC_TABLE) -> i32;
}
