//! What the tests share.
#![allow(dead_code, reason = "each test file uses its part")]

use openwinsock::Win32::Networking::WinSock::*;

/// Winsock, started; ended when dropped.
pub(crate) struct Wsa;

impl Wsa {
    pub(crate) fn start() -> Self {
        // SAFETY: the structure is ours.
        assert_eq!(unsafe { WSAStartup(0x0202, &mut std::mem::zeroed()) }, 0);
        Self
    }
}

impl Drop for Wsa {
    fn drop(&mut self) {
        // SAFETY: no pointers.
        unsafe { WSACleanup() };
    }
}

/// The last error.
pub(crate) fn wsa() -> i32 {
    // SAFETY: no pointers.
    unsafe { WSAGetLastError() }
}

/// The last error, as kernel32 has it.
pub(crate) fn last_error() -> u32 {
    wsa().cast_unsigned()
}

/// 127.0.0.1 and a port in host order.
pub(crate) fn loopback(port: u16) -> SOCKADDR_IN {
    SOCKADDR_IN {
        sin_family: AF_INET,
        sin_port: port.to_be(),
        sin_addr: IN_ADDR { S_un: IN_ADDR_0 { S_addr: 0x7f00_0001_u32.to_be() } },
        sin_zero: [0; 8],
    }
}

/// A listening TCP socket on loopback, and its port.
pub(crate) fn listener() -> (SOCKET, u16) {
    listener_for(5)
}

/// The same with a queue for so many.
pub(crate) fn listener_for(backlog: i32) -> (SOCKET, u16) {
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let s = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        assert_ne!(s, INVALID_SOCKET, "{}", wsa());
        let mut address = loopback(0);
        let mut len = 16;
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0, "{}", wsa());
        assert_eq!(getsockname(s, (&raw mut address).cast(), &raw mut len), 0);
        assert_eq!(listen(s, backlog), 0);
        (s, u16::from_be(address.sin_port))
    }
}
