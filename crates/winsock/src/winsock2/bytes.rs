//! Byte order. The old functions work before `WSAStartup` and cannot fail; those of version 2 ask the provider of a
//! socket, and want one.

use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Networking::WinSock::SOCKET;

use crate::edge;

/// A number in network order. Source: the page on `htonl`.
pub unsafe extern "system" fn htonl(hostlong: u32) -> u32 {
    hostlong.to_be()
}

/// A port in network order. Source: the page on `htons`.
pub unsafe extern "system" fn htons(hostshort: u16) -> u16 {
    hostshort.to_be()
}

/// A number in the order of this machine. Source: the page on `ntohl`.
pub unsafe extern "system" fn ntohl(netlong: u32) -> u32 {
    u32::from_be(netlong)
}

/// A port in the order of this machine. Source: the page on `ntohs`.
pub unsafe extern "system" fn ntohs(netshort: u16) -> u16 {
    u16::from_be(netshort)
}

/// # Safety
/// The pointer is the program's.
unsafe fn convert<T: Copy>(s: SOCKET, number: T, to: *mut T) -> Result<()> {
    startup::started()?;
    object::socket(Handle(s))?;
    // SAFETY: the pointer is the program's.
    unsafe { edge::write(to, number) }
}

/// A number in network order.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`. Source: the page on `WSAHtonl`.
pub unsafe extern "system" fn WSAHtonl(s: SOCKET, hostlong: u32, lpnetlong: *mut u32) -> i32 {
    // SAFETY: the pointer is the program's.
    edge::status(|| unsafe { convert(s, hostlong.to_be(), lpnetlong) })
}

/// A port in network order.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`. Source: the page on `WSAHtons`.
pub unsafe extern "system" fn WSAHtons(s: SOCKET, hostshort: u16, lpnetshort: *mut u16) -> i32 {
    // SAFETY: the pointer is the program's.
    edge::status(|| unsafe { convert(s, hostshort.to_be(), lpnetshort) })
}

/// A number in the order of this machine.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`. Source: the page on `WSANtohl`.
pub unsafe extern "system" fn WSANtohl(s: SOCKET, netlong: u32, lphostlong: *mut u32) -> i32 {
    // SAFETY: the pointer is the program's.
    edge::status(|| unsafe { convert(s, u32::from_be(netlong), lphostlong) })
}

/// A port in the order of this machine.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`. Source: the page on `WSANtohs`.
pub unsafe extern "system" fn WSANtohs(s: SOCKET, netshort: u16, lphostshort: *mut u16) -> i32 {
    // SAFETY: the pointer is the program's.
    edge::status(|| unsafe { convert(s, u16::from_be(netshort), lphostshort) })
}
