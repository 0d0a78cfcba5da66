//! Addresses without ports, as text and back. These work before `WSAStartup`.

use std::ffi::c_void;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use openwinsock_codes::WsaError;
use openwinsock_runtime::names::text;
use openwinsock_runtime::{Result, memory};
use windows_sys::Win32::Networking::WinSock::{AF_INET, AF_INET6};
use windows_sys::core::{PCSTR, PCWSTR, PSTR, PWSTR};

use crate::edge;
use crate::strings::{self, Unit};

#[derive(Clone, Copy)]
enum Family {
    V4,
    V6,
}

impl Family {
    fn new(number: i32) -> Result<Self> {
        match u16::try_from(number) {
            Ok(AF_INET) => Ok(Self::V4),
            Ok(AF_INET6) => Ok(Self::V6),
            _ => Err(WsaError::WSAEAFNOSUPPORT),
        }
    }
}

/// # Safety
/// The pointers are the program's.
unsafe fn read_text<U: Unit>(family: i32, start: *const U, into: *mut c_void) -> Result<i32> {
    let family = Family::new(family)?;
    edge::present(into)?;
    // SAFETY: the pointer is the program's.
    let Some(text) = U::decode(unsafe { strings::units(start) }?) else { return Ok(0) };
    let bytes = match family {
        Family::V4 => text.parse().ok().map(|address: Ipv4Addr| address.octets().to_vec()),
        Family::V6 => text.parse().ok().map(|address: Ipv6Addr| address.octets().to_vec()),
    };
    let Some(bytes) = bytes else { return Ok(0) };
    // SAFETY: the pointer is the program's, and has room for an address of the family.
    unsafe { memory::copy_out(&bytes, into.cast()) }?;
    Ok(1)
}

/// Reads an address, in the strict notation: four decimal parts, or what RFC 4291 has. Returns 1, or 0 if the text
/// is no address.
///
/// Raises `WSAEAFNOSUPPORT`, `WSAEFAULT`.
///
/// Source: the page on `InetPton`.
pub unsafe extern "system" fn inet_pton(family: i32, pszaddrstring: PCSTR, paddrbuf: *mut c_void) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe { read_text(family, pszaddrstring, paddrbuf) })
}

/// [`inet_pton`] with the text in UTF-16.
///
/// Source: the page on `InetPton`.
pub unsafe extern "system" fn InetPtonW(family: i32, pszaddrstring: PCWSTR, paddrbuf: *mut c_void) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe { read_text(family, pszaddrstring, paddrbuf) })
}

/// # Safety
/// The pointers are the program's.
unsafe fn write_text<U: Unit>(family: i32, from: *const c_void, to: *mut U, room: usize) -> Result<*const U> {
    const WRONG: WsaError = WsaError::WSA_INVALID_PARAMETER;
    let family = Family::new(family)?;
    if from.is_null() || to.is_null() {
        return Err(WRONG);
    }
    // SAFETY: the pointer is the program's, and an address of the family is there.
    let address: IpAddr = unsafe {
        match family {
            Family::V4 => edge::read(from.cast::<[u8; 4]>())?.into(),
            Family::V6 => edge::read(from.cast::<[u8; 16]>())?.into(),
        }
    };
    // SAFETY: the block is the program's.
    unsafe { strings::write(&text::ip(address), to, room, WRONG) }?;
    Ok(to)
}

/// Writes an address. Returns the block, or NULL.
///
/// Raises `WSAEAFNOSUPPORT`; `ERROR_INVALID_PARAMETER` for NULL or a block that is too small.
///
/// Source: the page on `InetNtop`.
pub unsafe extern "system" fn inet_ntop(
    family: i32,
    paddr: *const c_void,
    pstringbuf: PSTR,
    stringbufsize: usize,
) -> PCSTR {
    // SAFETY: the pointers are the program's.
    edge::run(std::ptr::null(), || unsafe { write_text(family, paddr, pstringbuf, stringbufsize) })
}

/// [`inet_ntop`] with the text in UTF-16; the size counts units.
///
/// Source: the page on `InetNtop`.
pub unsafe extern "system" fn InetNtopW(
    family: i32,
    paddr: *const c_void,
    pstringbuf: PWSTR,
    stringbufsize: usize,
) -> PCWSTR {
    // SAFETY: the pointers are the program's.
    edge::run(std::ptr::null(), || unsafe { write_text(family, paddr, pstringbuf, stringbufsize) })
}
