//! The catalogue of protocols.

use openwinsock_codes::WsaError;
use openwinsock_runtime::providers::{self, Protocol};
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Networking::WinSock::{WSAPROTOCOL_INFOA, WSAPROTOCOL_INFOW};

use crate::edge;

/// A list of protocols that has no end after so many is no list.
const LONGEST_LIST: usize = 4096;

/// Describes the protocols that there are, or those of a list that ends with 0. Returns how many.
///
/// Raises `WSANOTINITIALISED`, `WSAEFAULT` for a bad pointer, `WSAENOBUFS` if there is too little room (the number of bytes that
/// would do is stored), `WSAEINVAL` for a list without end.
///
/// Source: the page on `WSAEnumProtocols`.
pub unsafe extern "system" fn WSAEnumProtocolsW(
    lpiprotocols: *const i32,
    lpprotocolbuffer: *mut WSAPROTOCOL_INFOW,
    lpdwbufferlength: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        startup::started()?;
        list(lpiprotocols, lpprotocolbuffer, lpdwbufferlength, Protocol::info_w)
    })
}

/// [`WSAEnumProtocolsW`] with names in UTF-8.
pub unsafe extern "system" fn WSAEnumProtocolsA(
    lpiprotocols: *const i32,
    lpprotocolbuffer: *mut WSAPROTOCOL_INFOA,
    lpdwbufferlength: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        startup::started()?;
        list(lpiprotocols, lpprotocolbuffer, lpdwbufferlength, Protocol::info_a)
    })
}

/// Lists the entries with the numbers `wanted`.
///
/// # Safety
/// The pointers are the program's: readable, writable for as many bytes as `len` points to, or noticed.
pub(crate) unsafe fn list<T: Copy>(
    wanted: *const i32,
    buffer: *mut T,
    len: *mut u32,
    describe: impl Fn(&Protocol) -> T,
) -> Result<i32> {
    // SAFETY: the caller promises the pointers.
    let (room, wanted) = unsafe { (edge::read(len)?, numbers(wanted)?) };
    let matches = |entry: &&Protocol| wanted.as_ref().is_none_or(|list| list.contains(&entry.protocol));
    let entries: Vec<_> = providers::listed().into_iter().filter(matches).collect();
    let needed = entries.len() * size_of::<T>();
    if (room as usize) < needed {
        // SAFETY: as above.
        unsafe { edge::write(len, u32::try_from(needed).unwrap_or(u32::MAX)) }?;
        return Err(WsaError::WSAENOBUFS);
    }
    for (n, entry) in entries.iter().enumerate() {
        // SAFETY: as above; there is room for all entries.
        unsafe { edge::write(buffer.wrapping_add(n), describe(entry)) }?;
    }
    Ok(i32::try_from(entries.len()).unwrap_or(i32::MAX))
}

/// The numbers up to a 0; none for NULL.
///
/// # Safety
/// Readable up to the 0, or noticed.
pub(crate) unsafe fn numbers(start: *const i32) -> Result<Option<Vec<i32>>> {
    if start.is_null() {
        return Ok(None);
    }
    let mut list = Vec::new();
    while list.len() < LONGEST_LIST {
        // SAFETY: the caller promises everything up to the 0, which was not met yet.
        match unsafe { edge::read(start.wrapping_add(list.len())) }? {
            0 => return Ok(Some(list)),
            number => list.push(number),
        }
    }
    Err(WsaError::WSAEINVAL)
}
