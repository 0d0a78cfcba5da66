//! Installing, removing and enabling name space providers, and advertising those of a program's own.

use openwinsock_codes::WsaError;
use openwinsock_runtime::catalogue::{self, Patience, Trouble};
use openwinsock_runtime::{Result, namespace, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::NSPV2_ROUTINE;
use windows_sys::Win32::System::Com::BLOB;
use windows_sys::core::{BOOL, GUID, PCWSTR};

use super::id_in;
use crate::winsock2::query_set;
use crate::{edge, pack, strings};

/// # Safety
/// The pointers are the program's.
unsafe fn install(name: PCWSTR, path: PCWSTR, id: *const GUID, data: *const BLOB) -> Result<()> {
    // SAFETY: the caller promises the pointers.
    unsafe {
        for text in [name, path] {
            let text = strings::optional(text, WsaError::WSAEINVAL)?;
            text.filter(|text| !text.is_empty()).ok_or(WsaError::WSAEINVAL)?;
        }
        pack::guid_in(id)?.ok_or(WsaError::WSAEINVAL)?;
        query_set::blob(data)?;
    }
    Err(match catalogue::may_change(Patience::Some) {
        Err(Trouble::Forbidden) => WsaError::WSAEACCES,
        Err(Trouble::Broken) => WsaError::WSASYSCALLFAILURE,
        _ => WsaError::WSANO_RECOVERY,
    })
}

/// Would install a provider of a name space.
///
/// Raises `WSAEINVAL` (something missing), `WSAEFAULT`, `WSAEACCES` if the catalogue may not be written,
/// `WSASYSCALLFAILURE` if it cannot be, and `WSANO_RECOVERY` for everything else: a library of Windows cannot be loaded.
///
/// Source: the page on `WSCInstallNameSpace`.
pub unsafe extern "system" fn WSCInstallNameSpace(
    lpszidentifier: PCWSTR,
    lpszpathname: PCWSTR,
    _dwnamespace: u32,
    _dwversion: u32,
    lpproviderid: *const GUID,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { install(lpszidentifier, lpszpathname, lpproviderid, std::ptr::null()) })
}

/// [`WSCInstallNameSpace`].
///
/// Source: the page on `WSCInstallNameSpace32`.
pub unsafe extern "system" fn WSCInstallNameSpace32(
    lpszidentifier: PCWSTR,
    lpszpathname: PCWSTR,
    _dwnamespace: u32,
    _dwversion: u32,
    lpproviderid: *const GUID,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { install(lpszidentifier, lpszpathname, lpproviderid, std::ptr::null()) })
}

/// [`WSCInstallNameSpace`] with data of the provider's own.
///
/// Source: the page on `WSCInstallNameSpaceEx`.
pub unsafe extern "system" fn WSCInstallNameSpaceEx(
    lpszidentifier: PCWSTR,
    lpszpathname: PCWSTR,
    _dwnamespace: u32,
    _dwversion: u32,
    lpproviderid: *const GUID,
    lpproviderspecific: *const BLOB,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { install(lpszidentifier, lpszpathname, lpproviderid, lpproviderspecific) })
}

/// [`WSCInstallNameSpaceEx`].
///
/// Source: the page on `WSCInstallNameSpaceEx32`.
pub unsafe extern "system" fn WSCInstallNameSpaceEx32(
    lpszidentifier: PCWSTR,
    lpszpathname: PCWSTR,
    _dwnamespace: u32,
    _dwversion: u32,
    lpproviderid: *const GUID,
    lpproviderspecific: *const BLOB,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { install(lpszidentifier, lpszpathname, lpproviderid, lpproviderspecific) })
}

/// Would remove a provider of a name space. The built-in ones stay; [`WSCEnableNSProvider`] takes them out of use.
///
/// Raises `WSAEFAULT` (bad pointer), `WSAEINVAL` for an identifier that no provider has, `WSANO_RECOVERY` for a built-in one.
///
/// Source: the page on `WSCUnInstallNameSpace`.
pub unsafe extern "system" fn WSCUnInstallNameSpace(lpproviderid: *const GUID) -> i32 {
    edge::status(|| {
        // SAFETY: the pointer is the program's.
        let id = unsafe { id_in(lpproviderid) }?;
        namespace::by_id(id).ok_or(WsaError::WSAEINVAL)?;
        Err(WsaError::WSANO_RECOVERY)
    })
}

/// [`WSCUnInstallNameSpace`].
///
/// Source: the page on `WSCUnInstallNameSpace32`.
pub unsafe extern "system" fn WSCUnInstallNameSpace32(lpproviderid: *const GUID) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { WSCUnInstallNameSpace(lpproviderid) }
}

/// Brings a provider of a name space into use, or takes it out of use, for all programs of the account.
///
/// Raises `WSAEFAULT` (bad pointer), `WSAEINVAL` for an identifier that no provider has, `WSASYSCALLFAILURE` if the catalogue
/// cannot be changed.
///
/// Source: the page on `WSCEnableNSProvider`.
pub unsafe extern "system" fn WSCEnableNSProvider(lpproviderid: *const GUID, fenable: BOOL) -> i32 {
    edge::status(|| {
        // SAFETY: the pointer is the program's.
        let id = unsafe { id_in(lpproviderid) }?;
        namespace::enable(id, fenable != 0).map_err(|trouble| match trouble {
            None => WsaError::WSAEINVAL,
            Some(_) => WsaError::WSASYSCALLFAILURE,
        })
    })
}

/// [`WSCEnableNSProvider`].
///
/// Source: the page on `WSCEnableNSProvider32`.
pub unsafe extern "system" fn WSCEnableNSProvider32(lpproviderid: *const GUID, fenable: BOOL) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { WSCEnableNSProvider(lpproviderid, fenable) }
}

/// Would make a provider of the program's own known. It has to be installed first, and none can be.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (no identifier, no routines, or those for look-ups missing), `WSAEFAULT`, and
/// `WSAEINVALIDPROVIDER` for every identifier.
///
/// Source: the page on `WSAAdvertiseProvider`.
pub unsafe extern "system" fn WSAAdvertiseProvider(
    puuidproviderid: *const GUID,
    pnspv2routine: *const NSPV2_ROUTINE,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        if puuidproviderid.is_null() || pnspv2routine.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        // SAFETY: the pointers are the program's; the structure is numbers and routines that may be missing.
        let (_, routines) = unsafe { (id_in(puuidproviderid)?, edge::read(pnspv2routine)?) };
        let complete = routines.NSPv2LookupServiceBegin.is_some()
            && routines.NSPv2LookupServiceNextEx.is_some()
            && routines.NSPv2LookupServiceEnd.is_some();
        Err(if complete { WsaError::WSAEINVALIDPROVIDER } else { WsaError::WSAEINVAL })
    })
}

/// Would take back what [`WSAAdvertiseProvider`] did.
///
/// Raises `WSAEINVAL` without an identifier, `WSAEFAULT`, and `WSAEINVALIDPROVIDER` for every identifier: none was advertised.
///
/// Source: the page on `WSAUnadvertiseProvider`.
pub unsafe extern "system" fn WSAUnadvertiseProvider(puuidproviderid: *const GUID) -> i32 {
    edge::status(|| {
        // SAFETY: the pointer is the program's.
        let id = unsafe { pack::guid_in(puuidproviderid) }?;
        id.ok_or(WsaError::WSAEINVAL)?;
        Err(WsaError::WSAEINVALIDPROVIDER)
    })
}

/// Would tell that a call which was handed to an advertised provider is over. There is no such provider, so that the handle
/// is none of such a call.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL`.
///
/// Source: the page on `WSAProviderCompleteAsyncCall`.
pub unsafe extern "system" fn WSAProviderCompleteAsyncCall(_hasynccall: HANDLE, _iretcode: i32) -> i32 {
    edge::status(|| {
        startup::started()?;
        Err(WsaError::WSAEINVAL)
    })
}
