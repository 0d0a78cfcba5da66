//! Modes and options of sockets.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with pointers to local numbers")]

use openwinsock::Win32::Networking::WinSock as ws;

use super::{FAILED, Raised, Sock, Stage};

impl Stage {
    /// `ioctlsocket(s, FIONBIO, &on)`: calls return instead of waiting.
    pub fn set_nonblocking(&self, s: Sock) -> Result<i32, Raised> {
        let mut on = 1;
        // SAFETY: a local number.
        let result = unsafe { ws::ioctlsocket(s.handle, ws::FIONBIO, &raw mut on) };
        self.outcome(format!("ioctlsocket({}, FIONBIO, &1)", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `setsockopt(s, level, option, &value, 4)`, with the names of level and option for the trace.
    pub fn setsockopt(
        &self,
        s: Sock,
        (level, option): (i32, i32),
        names: &str,
        value: i32,
    ) -> Result<i32, Raised> {
        let bytes = value.to_ne_bytes();
        // SAFETY: a local buffer of four bytes.
        let result = unsafe { ws::setsockopt(s.handle, level, option, bytes.as_ptr(), 4) };
        self.outcome(
            format!("setsockopt({}, {names}, &{value}, 4)", s.name),
            result,
            ws::SOCKET_ERROR,
            FAILED,
        )
    }

    /// `getsockopt(s, level, option, &value, &len)` of an option that is a number.
    pub fn getsockopt(&self, s: Sock, (level, option): (i32, i32), names: &str) -> Result<i32, Raised> {
        let (mut value, mut len) = ([0_u8; 4], 4);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::getsockopt(s.handle, level, option, value.as_mut_ptr(), &raw mut len) };
        let call = format!("getsockopt({}, {names}, &value, &len)", s.name);
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)?;
        Ok(i32::from_ne_bytes(value))
    }
}
