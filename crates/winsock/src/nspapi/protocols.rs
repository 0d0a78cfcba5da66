//! The list of protocols, in the structure of version 1.1.

use std::ffi::c_void;
use std::mem::offset_of;

use openwinsock_runtime::block::Block;
use openwinsock_runtime::{Result, providers, startup};
use windows_sys::Win32::Networking::WinSock::{
    PROTOCOL_INFOW, XP_CONNECT_DATA, XP_CONNECTIONLESS, XP_DISCONNECT_DATA, XP_EXPEDITED_DATA,
    XP_GRACEFUL_CLOSE, XP_GUARANTEED_DELIVERY, XP_GUARANTEED_ORDER, XP_MESSAGE_ORIENTED, XP_PSEUDO_STREAM,
    XP_SUPPORTS_BROADCAST, XP_SUPPORTS_MULTICAST,
};

use super::TOO_SMALL;
use crate::strings::Unit;
use crate::winsock2::protocols;
use crate::{edge, pack};

/// The flags that both versions have, with the same values.
const FLAGS: u32 = XP_CONNECTIONLESS
    | XP_GUARANTEED_DELIVERY
    | XP_GUARANTEED_ORDER
    | XP_MESSAGE_ORIENTED
    | XP_PSEUDO_STREAM
    | XP_GRACEFUL_CLOSE
    | XP_EXPEDITED_DATA
    | XP_CONNECT_DATA
    | XP_DISCONNECT_DATA
    | XP_SUPPORTS_BROADCAST
    | XP_SUPPORTS_MULTICAST;

/// # Safety
/// The pointers are the program's: readable, writable, or noticed.
unsafe fn list<U: Unit>(wanted: *const i32, to: *mut c_void, len: *mut u32) -> Result<i32> {
    const SIZE: usize = size_of::<PROTOCOL_INFOW>();
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    let wanted = unsafe { protocols::numbers(wanted) }?;
    let mut entries = providers::listed();
    entries.retain(|entry| wanted.as_ref().is_none_or(|list| list.contains(&entry.protocol)));
    let mut block = Block::zeroed(entries.len() * SIZE);
    for (n, entry) in entries.iter().enumerate() {
        let (at, info) = (n * SIZE, entry.info_w());
        block.put_u32(at + offset_of!(PROTOCOL_INFOW, dwServiceFlags), info.dwServiceFlags1 & FLAGS);
        block.put_i32(at + offset_of!(PROTOCOL_INFOW, iAddressFamily), info.iAddressFamily);
        block.put_i32(at + offset_of!(PROTOCOL_INFOW, iMaxSockAddr), info.iMaxSockAddr);
        block.put_i32(at + offset_of!(PROTOCOL_INFOW, iMinSockAddr), info.iMinSockAddr);
        block.put_i32(at + offset_of!(PROTOCOL_INFOW, iSocketType), info.iSocketType);
        block.put_i32(at + offset_of!(PROTOCOL_INFOW, iProtocol), info.iProtocol);
        block.put_u32(at + offset_of!(PROTOCOL_INFOW, dwMessageSize), info.dwMessageSize);
        pack::text::<U>(&mut block, at + offset_of!(PROTOCOL_INFOW, lpProtocol), entry.name);
    }
    // SAFETY: as above.
    unsafe { pack::give_counted(block, to.cast(), len, TOO_SMALL) }?;
    Ok(i32::try_from(entries.len()).unwrap_or(i32::MAX))
}

/// Describes the protocols that there are, or those of a list that ends with 0. Returns how many. The length always gets the
/// number of bytes that they take.
///
/// Raises `WSANOTINITIALISED`, `ERROR_INSUFFICIENT_BUFFER`, `WSAEFAULT`, `WSAEINVAL` for a list without end.
///
/// Source: the page on `EnumProtocols`.
pub unsafe extern "system" fn EnumProtocolsW(
    lpiprotocols: *const i32,
    lpprotocolbuffer: *mut c_void,
    lpdwbufferlength: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe { list::<u16>(lpiprotocols, lpprotocolbuffer, lpdwbufferlength) })
}

/// [`EnumProtocolsW`] with names in UTF-8.
///
/// Source: the page on `EnumProtocols`.
pub unsafe extern "system" fn EnumProtocolsA(
    lpiprotocols: *const i32,
    lpprotocolbuffer: *mut c_void,
    lpdwbufferlength: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe { list::<u8>(lpiprotocols, lpprotocolbuffer, lpdwbufferlength) })
}
