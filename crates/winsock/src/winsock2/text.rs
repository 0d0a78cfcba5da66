//! Addresses as text: the old functions for IPv4, and those for whole socket addresses.

use std::cell::RefCell;

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::names::text;
use openwinsock_runtime::{KeepErrno, Result, memory, startup};
use windows_sys::Win32::Networking::WinSock::{
    AF_INET, AF_INET6, IN_ADDR, INADDR_NONE, SOCKADDR, WSAPROTOCOL_INFOA, WSAPROTOCOL_INFOW,
};
use windows_sys::core::{PCSTR, PCWSTR, PSTR, PWSTR};

use crate::edge;
use crate::strings::{self, Unit};

/// An IPv4 address from text: one to four parts, decimal, octal or hexadecimal; in network order. `INADDR_NONE` if it is
/// none, which `255.255.255.255` is not told apart from.
///
/// Source: the page on `inet_addr`.
pub unsafe extern "system" fn inet_addr(cp: PCSTR) -> u32 {
    let _errno = KeepErrno::new();
    // SAFETY: the pointer is the program's.
    let address = unsafe { strings::units(cp) }.ok().and_then(u8::decode);
    let address = address.and_then(|text| text::inet_addr(&text));
    address.map_or(INADDR_NONE, |address| u32::from_ne_bytes(address.octets()))
}

/// `255.255.255.255` and a NUL.
const LONGEST_V4: usize = 16;

thread_local! {
    static TEXT: RefCell<[u8; LONGEST_V4]> = const { RefCell::new([0; LONGEST_V4]) };
}

/// An IPv4 address as text, which stays until the next call of this thread.
///
/// Source: the page on `inet_ntoa`.
pub unsafe extern "system" fn inet_ntoa(r#in: IN_ADDR) -> PSTR {
    // SAFETY: all members of the union are the same four bytes.
    let address = std::net::Ipv4Addr::from(unsafe { r#in.S_un.S_addr }.to_ne_bytes()).to_string();
    TEXT.with_borrow_mut(|text| {
        text[..address.len()].copy_from_slice(address.as_bytes());
        text[address.len()] = 0;
        text.as_mut_ptr()
    })
}

/// The address family that a program's structure names, which chooses the provider.
///
/// # Safety
/// The pointer is the program's.
unsafe fn check_provider<T: Copy>(info: *const T, family: impl FnOnce(&T) -> i32, wanted: u16) -> Result<()> {
    if info.is_null() {
        return Ok(());
    }
    // SAFETY: the structures are numbers and texts; the pointer is the program's.
    let info = unsafe { edge::read(info) }?;
    if family(&info) == i32::from(wanted) { Ok(()) } else { Err(WsaError::WSAEINVAL) }
}

/// # Safety
/// The pointers are the program's.
unsafe fn address_to_text<U: Unit, P: Copy>(
    address: *const SOCKADDR,
    len: u32,
    provider: (*const P, fn(&P) -> i32),
    to: *mut U,
    room: *mut u32,
) -> Result<()> {
    startup::started()?;
    if address.is_null() || len == 0 || room.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    edge::present(address.cast())?;
    let len = i32::try_from(len).unwrap_or(i32::MAX);
    // SAFETY: the pointer is the program's.
    let address = unsafe { edge::address_in(address, len) };
    // What is wrong with the address is not the memory it is in, which was looked at.
    let address = match address {
        Err(WsaError::WSAEFAULT) if memory::checks_everything() => return Err(WsaError::WSAEFAULT),
        other => other.ok().and_then(|address| address.socket_addr()).ok_or(WsaError::WSAEINVAL)?,
    };
    let family = if address.is_ipv4() { AF_INET } else { AF_INET6 };
    // SAFETY: the pointer is the program's.
    unsafe { check_provider(provider.0, provider.1, family) }?;
    let text = text::socket_address(&address);
    let needed = strings::room::<U>(&text);
    // SAFETY: the pointer is the program's.
    let there = unsafe { edge::read(room) }? as usize;
    edge::present(to.cast())?;
    // SAFETY: the pointer is the program's.
    unsafe { edge::write(room, u32::try_from(needed).unwrap_or(u32::MAX)) }?;
    // SAFETY: the block is the program's.
    unsafe { strings::write(&text, to, there, WsaError::WSAEFAULT) }
}

/// A socket address as text: `1.2.3.4:80`, `[fe80::1%5]:80`; without the port if it is 0. Gives the length with the NUL,
/// also the needed one if the block is too small.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (no address, not one of IP, or of another family than the provider's),
/// `WSAEFAULT` (bad pointer, block too small).
///
/// Source: the page on `WSAAddressToString`.
pub unsafe extern "system" fn WSAAddressToStringA(
    lpsaaddress: *const SOCKADDR,
    dwaddresslength: u32,
    lpprotocolinfo: *const WSAPROTOCOL_INFOA,
    lpszaddressstring: PSTR,
    lpdwaddressstringlength: *mut u32,
) -> i32 {
    let provider = (lpprotocolinfo, (|info| info.iAddressFamily) as fn(&WSAPROTOCOL_INFOA) -> i32);
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        address_to_text(lpsaaddress, dwaddresslength, provider, lpszaddressstring, lpdwaddressstringlength)
    })
}

/// [`WSAAddressToStringA`] with the text in UTF-16; lengths count units.
///
/// Source: the page on `WSAAddressToString`.
pub unsafe extern "system" fn WSAAddressToStringW(
    lpsaaddress: *const SOCKADDR,
    dwaddresslength: u32,
    lpprotocolinfo: *const WSAPROTOCOL_INFOW,
    lpszaddressstring: PWSTR,
    lpdwaddressstringlength: *mut u32,
) -> i32 {
    let provider = (lpprotocolinfo, (|info| info.iAddressFamily) as fn(&WSAPROTOCOL_INFOW) -> i32);
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        address_to_text(lpsaaddress, dwaddresslength, provider, lpszaddressstring, lpdwaddressstringlength)
    })
}

/// # Safety
/// The pointers are the program's.
unsafe fn text_to_address<U: Unit, P: Copy>(
    start: *const U,
    family: i32,
    provider: (*const P, fn(&P) -> i32),
    to: *mut SOCKADDR,
    len: *mut i32,
) -> Result<()> {
    startup::started()?;
    if start.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the pointer is the program's.
    let text = unsafe { strings::required(start, WsaError::WSAEINVAL) }?;
    let family = u16::try_from(family).unwrap_or(0);
    let address = match family {
        AF_INET => text::v4_with_port(&text).map(Into::into),
        AF_INET6 => text::v6_with_port(&text).map(Into::into),
        _ => None,
    };
    let address = KernelAddress::from_ip(address.ok_or(WsaError::WSAEINVAL)?);
    // SAFETY: the pointer is the program's.
    unsafe { check_provider(provider.0, provider.1, family) }?;
    // SAFETY: the pointers are the program's.
    unsafe {
        let written = edge::address_out(&address, to, len);
        if written == Err(WsaError::WSAEFAULT) {
            // Too small, or no memory at all; then this fails in the same way.
            edge::write(len, i32::try_from(address.to_windows().len()).unwrap_or(0))?;
        }
        written
    }
}

/// A socket address from text: IPv4 as `inet_addr` reads it or IPv6, with perhaps a scope, and perhaps a port
/// (`1.2.3.4:80`, `[fe80::1%5]:80`).
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (no such address, or another family than IPv4 and IPv6), `WSAEFAULT` (bad pointer;
/// block too small, then with the needed length).
///
/// Source: the page on `WSAStringToAddress`.
pub unsafe extern "system" fn WSAStringToAddressA(
    addressstring: PCSTR,
    addressfamily: i32,
    lpprotocolinfo: *const WSAPROTOCOL_INFOA,
    lpaddress: *mut SOCKADDR,
    lpaddresslength: *mut i32,
) -> i32 {
    let provider = (lpprotocolinfo, (|info| info.iAddressFamily) as fn(&WSAPROTOCOL_INFOA) -> i32);
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        text_to_address(addressstring, addressfamily, provider, lpaddress, lpaddresslength)
    })
}

/// [`WSAStringToAddressA`] with the text in UTF-16.
///
/// Source: the page on `WSAStringToAddress`.
pub unsafe extern "system" fn WSAStringToAddressW(
    addressstring: PCWSTR,
    addressfamily: i32,
    lpprotocolinfo: *const WSAPROTOCOL_INFOW,
    lpaddress: *mut SOCKADDR,
    lpaddresslength: *mut i32,
) -> i32 {
    let provider = (lpprotocolinfo, (|info| info.iAddressFamily) as fn(&WSAPROTOCOL_INFOW) -> i32);
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        text_to_address(addressstring, addressfamily, provider, lpaddress, lpaddresslength)
    })
}
