//! The calls that came with version 2.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with pointers to local structures")]

use std::ptr::{null, null_mut};

use openwinsock::Win32::Networking::WinSock as ws;

use super::{FAILED, Raised, Sock, Stage};

impl Stage {
    /// `WSARecv(s, &block, 1, &received, &flags, NULL, NULL)` with a block of `len` bytes. Gives how many bytes came.
    pub fn wsa_recv(&self, s: Sock, len: u32) -> Result<u32, Raised> {
        let mut bytes = vec![0_u8; len as usize];
        let block = ws::WSABUF { len, buf: bytes.as_mut_ptr() };
        let (mut received, mut flags) = (0, 0);
        let count = &raw mut received;
        // SAFETY: one block, of that length; all else is local.
        let result =
            unsafe { ws::WSARecv(s.handle, &raw const block, 1, count, &raw mut flags, null_mut(), None) };
        let call = format!("WSARecv({}, [{len} bytes], 1, &received, &flags, NULL, NULL)", s.name);
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)?;
        Ok(received)
    }

    /// `WSASendTo(s, &block, 1, &sent, 0, NULL, 0, NULL, NULL)`: no address.
    pub fn wsa_send_to_nobody(&self, s: Sock, data: &[u8]) -> Result<i32, Raised> {
        let len = u32::try_from(data.len()).unwrap_or(u32::MAX);
        let block = ws::WSABUF { len, buf: data.as_ptr().cast_mut() };
        let mut sent = 0;
        // SAFETY: one block, of that length, which is only read; all else is local.
        let result = unsafe {
            ws::WSASendTo(s.handle, &raw const block, 1, &raw mut sent, 0, null(), 0, null_mut(), None)
        };
        let call = format!("WSASendTo({}, [{len} bytes], 1, &sent, 0, NULL, 0, NULL, NULL)", s.name);
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)
    }
}
