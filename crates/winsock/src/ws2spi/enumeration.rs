//! What the catalogue lists, and where a provider comes from.

use openwinsock_codes::WsaError;
use openwinsock_runtime::Result;
use openwinsock_runtime::providers::{self, Protocol};
use windows_sys::Win32::Networking::WinSock::{WSANAMESPACE_INFOEXW, WSANAMESPACE_INFOW, WSAPROTOCOL_INFOW};
use windows_sys::core::{GUID, PWSTR};

use super::{id_in, with_errno};
use crate::winsock2::{namespaces, protocols};
use crate::{edge, strings};

/// Describes all protocols, or those of a list that ends with 0; also layered ones, which there are none of. Returns how many.
///
/// Gives `WSAEFAULT` for a bad pointer, `WSAENOBUFS` if there is too little room (the number of bytes that would do is stored),
/// `WSAEINVAL` for a list without end.
///
/// Source: the page on `WSCEnumProtocols`.
pub unsafe extern "system" fn WSCEnumProtocols(
    lpiprotocols: *const i32,
    lpprotocolbuffer: *mut WSAPROTOCOL_INFOW,
    lpdwbufferlength: *mut u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            protocols::list(lpiprotocols, lpprotocolbuffer, lpdwbufferlength, Protocol::info_w)
        })
    }
}

/// [`WSCEnumProtocols`].
///
/// Source: the page on `WSCEnumProtocols32`.
pub unsafe extern "system" fn WSCEnumProtocols32(
    lpiprotocols: *const i32,
    lpprotocolbuffer: *mut WSAPROTOCOL_INFOW,
    lpdwbufferlength: *mut u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { WSCEnumProtocols(lpiprotocols, lpprotocolbuffer, lpdwbufferlength, lperrno) }
}

/// # Safety
/// The pointers are the program's.
unsafe fn path(id: *const GUID, to: PWSTR, len: *mut i32) -> Result<i32> {
    // SAFETY: the caller promises the pointers.
    let (id, room) = unsafe { (id_in(id)?, edge::read(len)?) };
    if !providers::is_installed(id) {
        return Err(WsaError::WSAEINVAL);
    }
    let path = providers::path();
    let needed = i32::try_from(strings::room::<u16>(&path)).unwrap_or(i32::MAX);
    // SAFETY: as above.
    unsafe { edge::write(len, needed) }?;
    // SAFETY: as above; there is as much room as the program says.
    unsafe { strings::write(&path, to, edge::length(room)?, WsaError::WSAEFAULT) }?;
    Ok(0)
}

/// The path to the library that a provider is in: this one. The length counts units.
///
/// Gives `WSAEINVAL` for an identifier that no provider has, `WSAEFAULT` for a bad pointer or too little room (the length that
/// would do is stored).
///
/// Source: the page on `WSCGetProviderPath`.
pub unsafe extern "system" fn WSCGetProviderPath(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PWSTR,
    lpproviderdllpathlen: *mut i32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { with_errno(lperrno, || path(lpproviderid, lpszproviderdllpath, lpproviderdllpathlen)) }
}

/// [`WSCGetProviderPath`].
///
/// Source: the page on `WSCGetProviderPath32`.
pub unsafe extern "system" fn WSCGetProviderPath32(
    lpproviderid: *const GUID,
    lpszproviderdllpath: PWSTR,
    lpproviderdllpathlen: *mut i32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { WSCGetProviderPath(lpproviderid, lpszproviderdllpath, lpproviderdllpathlen, lperrno) }
}

/// `WSAEnumNameSpaceProvidersW`, with its codes.
///
/// Source: the page on `WSCEnumNameSpaceProviders32`.
pub unsafe extern "system" fn WSCEnumNameSpaceProviders32(
    lpdwbufferlength: *mut u32,
    lpnspbuffer: *mut WSANAMESPACE_INFOW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { namespaces::WSAEnumNameSpaceProvidersW(lpdwbufferlength, lpnspbuffer) }
}

/// `WSAEnumNameSpaceProvidersExW`, with its codes.
///
/// Source: the page on `WSCEnumNameSpaceProvidersEx32`.
pub unsafe extern "system" fn WSCEnumNameSpaceProvidersEx32(
    lpdwbufferlength: *mut u32,
    lpnspbuffer: *mut WSANAMESPACE_INFOEXW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { namespaces::WSAEnumNameSpaceProvidersExW(lpdwbufferlength, lpnspbuffer) }
}
