//! The addresses of a socket.

use openwinsock_runtime::{Handle, object, startup};
use windows_sys::Win32::Networking::WinSock::{SOCKADDR, SOCKET};

use crate::edge;

/// The local address of a socket.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, `WSAEINVAL` if it has none yet.
///
/// Source: the page on `getsockname`.
pub unsafe extern "system" fn getsockname(s: SOCKET, name: *mut SOCKADDR, namelen: *mut i32) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let address = object::socket(Handle(s))?.local_address()?;
        // SAFETY: the pointers are the program's.
        unsafe { edge::address_out(&address, name, namelen) }
    })
}

/// The address of a socket's peer.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, `WSAENOTCONN`.
///
/// Source: the page on `getpeername`.
pub unsafe extern "system" fn getpeername(s: SOCKET, name: *mut SOCKADDR, namelen: *mut i32) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let address = object::socket(Handle(s))?.peer_address()?;
        // SAFETY: the pointers are the program's.
        unsafe { edge::address_out(&address, name, namelen) }
    })
}
