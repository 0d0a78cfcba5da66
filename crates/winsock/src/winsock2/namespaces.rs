//! The list of name space providers.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::{Result, namespace, startup};
use windows_sys::Win32::Networking::WinSock::{
    WSANAMESPACE_INFOA, WSANAMESPACE_INFOEXA, WSANAMESPACE_INFOEXW, WSANAMESPACE_INFOW,
};

use crate::strings::Unit;
use crate::{edge, pack};

/// Lists all providers in structures of that size. The larger structure begins with the smaller one; what it has beside, the
/// data of a provider's own, the built-in ones have none of.
///
/// # Safety
/// The pointers are the program's: readable, writable, or noticed.
pub(crate) unsafe fn list<U: Unit>(len: *mut u32, to: *mut u8, size: usize) -> Result<i32> {
    startup::started()?;
    let providers = namespace::listed();
    let mut block = Block::zeroed(providers.len() * size);
    for (n, (provider, active)) in providers.iter().enumerate() {
        let at = n * size;
        block.put(at + offset_of!(WSANAMESPACE_INFOW, NSProviderId), &provider.id.bytes());
        block.put_u32(at + offset_of!(WSANAMESPACE_INFOW, dwNameSpace), provider.namespace);
        block.put_i32(at + offset_of!(WSANAMESPACE_INFOW, fActive), i32::from(*active));
        block.put_u32(at + offset_of!(WSANAMESPACE_INFOW, dwVersion), provider.version);
        pack::text::<U>(&mut block, at + offset_of!(WSANAMESPACE_INFOW, lpszIdentifier), provider.name);
    }
    // SAFETY: the caller promises the pointers.
    unsafe { pack::give(block, to, len, WsaError::WSAEFAULT) }?;
    Ok(i32::try_from(providers.len()).unwrap_or(i32::MAX))
}

/// Describes the providers of name spaces, in the order in which they are asked. Returns how many.
///
/// Raises `WSANOTINITIALISED`, `WSAEFAULT` for a bad pointer, or if there is too little room (the number of bytes that would do
/// is stored).
///
/// Source: the page on `WSAEnumNameSpaceProviders`.
pub unsafe extern "system" fn WSAEnumNameSpaceProvidersW(
    lpdwbufferlength: *mut u32,
    lpnspbuffer: *mut WSANAMESPACE_INFOW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        list::<u16>(lpdwbufferlength, lpnspbuffer.cast(), size_of::<WSANAMESPACE_INFOW>())
    })
}

/// [`WSAEnumNameSpaceProvidersW`] with texts in UTF-8.
///
/// Source: the page on `WSAEnumNameSpaceProviders`.
pub unsafe extern "system" fn WSAEnumNameSpaceProvidersA(
    lpdwbufferlength: *mut u32,
    lpnspbuffer: *mut WSANAMESPACE_INFOA,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        list::<u8>(lpdwbufferlength, lpnspbuffer.cast(), size_of::<WSANAMESPACE_INFOA>())
    })
}

/// [`WSAEnumNameSpaceProvidersW`] with the data of each provider's own: there is none.
///
/// Source: the page on `WSAEnumNameSpaceProvidersEx`.
pub unsafe extern "system" fn WSAEnumNameSpaceProvidersExW(
    lpdwbufferlength: *mut u32,
    lpnspbuffer: *mut WSANAMESPACE_INFOEXW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        list::<u16>(lpdwbufferlength, lpnspbuffer.cast(), size_of::<WSANAMESPACE_INFOEXW>())
    })
}

/// [`WSAEnumNameSpaceProvidersExW`] with texts in UTF-8.
///
/// Source: the page on `WSAEnumNameSpaceProvidersEx`.
pub unsafe extern "system" fn WSAEnumNameSpaceProvidersExA(
    lpdwbufferlength: *mut u32,
    lpnspbuffer: *mut WSANAMESPACE_INFOEXA,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        list::<u8>(lpdwbufferlength, lpnspbuffer.cast(), size_of::<WSANAMESPACE_INFOEXA>())
    })
}
