//! mswsock.h

use super::prelude::*;
use openwinsock::Win32::Networking::WinSock::*;

super::exports! {
    fn WSARecvEx(s: SOCKET, buf: *mut u8, len: i32, flags: *mut i32) -> i32;
}
