//! Sockets, addresses and connections: `socket`, `bind`, `listen`, `accept`, `connect`, `shutdown`, names.

use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;

use super::Case;
use super::fixture::*;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("socket", "WSAEAFNOSUPPORT", || {
            start();
            // SAFETY: no pointers.
            Ok(handle(unsafe { socket(AF_APPLETALK.into(), SOCK_STREAM, 0) }))
        }),
        Case::new("socket", "WSAEPROTOTYPE", || {
            start();
            // SAFETY: no pointers.
            Ok(handle(unsafe { socket(AF_INET.into(), SOCK_STREAM, IPPROTO_UDP) }))
        }),
        Case::new("listen", "WSAEINVAL", || {
            start();
            // SAFETY: no pointers.
            Ok(status(unsafe { listen(tcp(), 1) }))
        }),
        Case::new("listen", "WSAEOPNOTSUPP", || {
            start();
            // SAFETY: no pointers.
            Ok(status(unsafe { listen(bound(udp()), 1) }))
        }),
        Case::new("accept", "WSAEINVAL", || {
            start();
            // SAFETY: NULL says that the address is not wanted.
            Ok(handle(unsafe { accept(bound(tcp()), null_mut(), null_mut()) }))
        }),
    ]
}
