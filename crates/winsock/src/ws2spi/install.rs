//! Installing and removing transport providers.
//!
//! A provider is a library of Windows, which cannot be loaded here. So these functions look at their arguments, and at whether this
//! process may change the catalogue at all, and then fail with the code of a catalogue entry that cannot be made.

use openwinsock_codes::WsaError;
use openwinsock_runtime::catalogue::{self, Patience, Trouble};
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::{Result, providers};
use windows_sys::Win32::Foundation::MAX_PATH;
use windows_sys::Win32::Networking::WinSock::{WSAPROTOCOL_INFOW, WSAPROTOCOL_LEN};
use windows_sys::core::{GUID, PCWSTR};

use super::{id_in, with_errno};
use crate::{edge, strings};

/// Reads a text that must be there: not empty, and shorter than `most` units with its NUL.
///
/// # Safety
/// The pointer is the program's.
unsafe fn text(from: PCWSTR, most: usize) -> Result<String> {
    // SAFETY: the caller promises the pointer.
    let text = unsafe { strings::required(from, WsaError::WSAEINVAL) }?;
    let fits = !text.is_empty() && strings::room::<u16>(&text) <= most;
    if fits { Ok(text) } else { Err(WsaError::WSAEINVAL) }
}

/// Looks at the protocols that a provider is to have.
///
/// # Safety
/// The pointer is the program's.
unsafe fn protocols(list: *const WSAPROTOCOL_INFOW, len: u32) -> Result<()> {
    edge::present(list.cast())?;
    if len == 0 {
        return Err(WsaError::WSAEINVAL);
    }
    // The last one is enough to see whether the list is where it should be.
    // SAFETY: the caller promises as many structures as said, which are numbers.
    unsafe { edge::read(list.wrapping_add(len as usize - 1)) }.map(drop)
}

/// What every attempt to change the list of transport providers ends with.
fn refuse() -> Result<i32> {
    Err(WsaError::WSANO_RECOVERY)
}

/// Would install a transport provider.
///
/// Gives `WSAEFAULT` for a bad pointer, `WSAEINVAL` for no protocols, or an empty or overlong path, and `WSANO_RECOVERY` for
/// everything else: a library of Windows cannot be loaded.
///
/// Source: the page on `WSCInstallProvider`.
pub unsafe extern "system" fn WSCInstallProvider(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PCWSTR,
    lpprotocolinfolist: *const WSAPROTOCOL_INFOW,
    dwnumberofentries: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            id_in(lpproviderid)?;
            text(lpszproviderdllpath, MAX_PATH as usize)?;
            protocols(lpprotocolinfolist, dwnumberofentries)?;
            refuse()
        })
    }
}

/// [`WSCInstallProvider`].
///
/// Source: the page on `WSCInstallProvider64_32`.
pub unsafe extern "system" fn WSCInstallProvider64_32(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PCWSTR,
    lpprotocolinfolist: *const WSAPROTOCOL_INFOW,
    dwnumberofentries: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        WSCInstallProvider(lpproviderid, lpszproviderdllpath, lpprotocolinfolist, dwnumberofentries, lperrno)
    }
}

/// # Safety
/// The pointers are the program's.
unsafe fn with_chains(
    id: *const GUID,
    paths: &[PCWSTR],
    name: PCWSTR,
    list: *const WSAPROTOCOL_INFOW,
    len: u32,
) -> Result<i32> {
    if id.is_null() || len == 0 {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises the pointers.
    unsafe {
        if providers::is_installed(id_in(id)?) {
            return Err(WsaError::WSAEINVAL);
        }
        for path in paths {
            text(*path, MAX_PATH as usize)?;
        }
        text(name, WSAPROTOCOL_LEN as usize)?;
        protocols(list, len)?;
    }
    match catalogue::may_change(Patience::None) {
        Err(Trouble::Busy) => Err(WsaError::WSAEINPROGRESS),
        _ => refuse(),
    }
}

/// Would install a layered provider together with its chains.
///
/// Gives `WSAEFAULT` for a bad pointer; `WSAEINVAL` for no identifier or one that is taken, for empty or overlong texts, and for
/// no protocols; `WSAEINPROGRESS` while somebody else changes the catalogue; `WSANO_RECOVERY` for everything else: a library of
/// Windows cannot be loaded.
///
/// Source: the page on `WSCInstallProviderAndChains`.
pub unsafe extern "system" fn WSCInstallProviderAndChains(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PCWSTR,
    lpszlspname: PCWSTR,
    _dwserviceflags: u32,
    lpprotocolinfolist: *mut WSAPROTOCOL_INFOW,
    dwnumberofentries: u32,
    _lpdwcatalogentryid: *mut u32,
    lperrno: *mut i32,
) -> i32 {
    let paths = [lpszproviderdllpath];
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            with_chains(lpproviderid, &paths, lpszlspname, lpprotocolinfolist, dwnumberofentries)
        })
    }
}

/// [`WSCInstallProviderAndChains`] with a second path, for 32-bit programs.
///
/// Source: the page on `WSCInstallProviderAndChains64_32`.
pub unsafe extern "system" fn WSCInstallProviderAndChains64_32(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PCWSTR,
    lpszproviderdllpath32: PCWSTR,
    lpszlspname: PCWSTR,
    _dwserviceflags: u32,
    lpprotocolinfolist: *mut WSAPROTOCOL_INFOW,
    dwnumberofentries: u32,
    _lpdwcatalogentryid: *mut u32,
    lperrno: *mut i32,
) -> i32 {
    let paths = [lpszproviderdllpath, lpszproviderdllpath32];
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            with_chains(lpproviderid, &paths, lpszlspname, lpprotocolinfolist, dwnumberofentries)
        })
    }
}

/// An installed provider.
fn installed(id: Guid) -> Result<()> {
    if providers::is_installed(id) { Ok(()) } else { Err(WsaError::WSAEINVAL) }
}

/// Would change the entries of a transport provider. The built-in ones cannot be changed.
///
/// Gives `WSAEFAULT` for a bad pointer; `WSAEINVAL` for an identifier that no provider has, no protocols, or an empty or overlong
/// path; `WSANO_RECOVERY` for everything else.
///
/// Source: the page on `WSCUpdateProvider`.
pub unsafe extern "system" fn WSCUpdateProvider(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PCWSTR,
    lpprotocolinfolist: *const WSAPROTOCOL_INFOW,
    dwnumberofentries: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            installed(id_in(lpproviderid)?)?;
            text(lpszproviderdllpath, MAX_PATH as usize)?;
            protocols(lpprotocolinfolist, dwnumberofentries)?;
            refuse()
        })
    }
}

/// [`WSCUpdateProvider`].
///
/// Source: the page on `WSCUpdateProvider32`.
pub unsafe extern "system" fn WSCUpdateProvider32(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PCWSTR,
    lpprotocolinfolist: *const WSAPROTOCOL_INFOW,
    dwnumberofentries: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        WSCUpdateProvider(lpproviderid, lpszproviderdllpath, lpprotocolinfolist, dwnumberofentries, lperrno)
    }
}

/// Would remove a transport provider. The built-in ones stay.
///
/// Gives `WSAEFAULT` for a bad pointer, `WSAEINVAL` for an identifier that no provider has, `WSANO_RECOVERY` for a built-in
/// provider.
///
/// Source: the page on `WSCDeinstallProvider`.
pub unsafe extern "system" fn WSCDeinstallProvider(lpproviderid: *const GUID, lperrno: *mut i32) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            installed(id_in(lpproviderid)?)?;
            refuse()
        })
    }
}

/// [`WSCDeinstallProvider`].
///
/// Source: the page on `WSCDeinstallProvider32`.
pub unsafe extern "system" fn WSCDeinstallProvider32(lpproviderid: *const GUID, lperrno: *mut i32) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { WSCDeinstallProvider(lpproviderid, lperrno) }
}
