//! sporder.h: the order of providers.

use openwinsock_codes::WsaError;
use openwinsock_runtime::catalogue::Trouble;
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::{namespace, providers};
use windows_sys::core::GUID;

use super::returned;
use crate::{edge, pack};

/// More providers than anybody has.
const MOST: u32 = 1024;

/// Sets the order of the protocols, for all programs of the account: that in which they are listed.
///
/// Returns 0 or the code: `WSAEINVAL` if the list does not name each entry once, `WSAEFAULT`, `WSANO_RECOVERY` if the
/// catalogue may not be written, cannot be, or somebody else is writing it.
///
/// Source: the page on `WSCWriteProviderOrder`.
pub unsafe extern "system" fn WSCWriteProviderOrder(
    lpwdcatalogentryid: *mut u32,
    dwnumberofentries: u32,
) -> i32 {
    returned(|| {
        // SAFETY: the pointer is the program's.
        let order = unsafe { pack::list_in(lpwdcatalogentryid.cast_const(), dwnumberofentries, MOST) }?;
        providers::set_order(&order).map_err(|trouble| match trouble {
            None => WsaError::WSAEINVAL,
            Some(_) => WsaError::WSANO_RECOVERY,
        })
    })
}

/// [`WSCWriteProviderOrder`].
///
/// Source: the page on `WSCWriteProviderOrder32`.
pub unsafe extern "system" fn WSCWriteProviderOrder32(
    lpwdcatalogentryid: *mut u32,
    dwnumberofentries: u32,
) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { WSCWriteProviderOrder(lpwdcatalogentryid, dwnumberofentries) }
}

/// Sets the order in which name space providers are listed and asked, for all programs of the account.
///
/// Returns 0 or the code: `WSAEINVAL` if the list does not name each provider once, `WSAEFAULT`, `WSANO_RECOVERY` if the
/// catalogue may not be written, `WSATRY_AGAIN` if somebody else is writing it, `WSASYSCALLFAILURE` if it cannot be written.
///
/// Source: the page on `WSCWriteNameSpaceOrder`.
pub unsafe extern "system" fn WSCWriteNameSpaceOrder(lpproviderid: *mut GUID, dwnumberofentries: u32) -> i32 {
    returned(|| {
        edge::present(lpproviderid.cast_const().cast())?;
        // SAFETY: the pointer is the program's.
        let order = unsafe { pack::list_in(lpproviderid.cast_const(), dwnumberofentries, MOST) }?;
        let order: Vec<_> = order.iter().map(Guid::from_windows).collect();
        namespace::set_order(&order).map_err(|trouble| match trouble {
            None => WsaError::WSAEINVAL,
            Some(Trouble::Forbidden) => WsaError::WSANO_RECOVERY,
            Some(Trouble::Busy) => WsaError::WSATRY_AGAIN,
            Some(Trouble::Broken) => WsaError::WSASYSCALLFAILURE,
        })
    })
}

/// [`WSCWriteNameSpaceOrder`].
///
/// Source: the page on `WSCWriteNameSpaceOrder32`.
pub unsafe extern "system" fn WSCWriteNameSpaceOrder32(
    lpproviderid: *mut GUID,
    dwnumberofentries: u32,
) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { WSCWriteNameSpaceOrder(lpproviderid, dwnumberofentries) }
}
