//! `shutdown`.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Socket, state};
use crate::error::Result;
use crate::sys::{self, Errno};

/// Which direction ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// `SD_RECEIVE`
    Receive,
    /// `SD_SEND`
    Send,
    /// `SD_BOTH`
    Both,
}

impl How {
    /// The direction of Windows' number.
    pub fn from_windows(number: i32) -> Option<Self> {
        match number {
            ws::SD_RECEIVE => Some(Self::Receive),
            ws::SD_SEND => Some(Self::Send),
            ws::SD_BOTH => Some(Self::Both),
            _ => None,
        }
    }
}

impl Socket {
    /// Ends one or both directions.
    ///
    /// Source: the page on `shutdown`.
    ///
    /// # Errors
    /// `WSAENOTCONN` for a stream without a connection; the code that ended the connection, if one did.
    pub fn shutdown(&self, how: How) -> Result<()> {
        if let Some(code) = self.ended() {
            return Err(code);
        }
        if self.has(state::CONNECTING) {
            self.finish_connect()?;
        }
        let (kernel, bits) = match how {
            How::Receive => (libc::SHUT_RD, state::RECEIVE_SHUT),
            How::Send => (libc::SHUT_WR, state::SEND_SHUT),
            How::Both => (libc::SHUT_RDWR, state::RECEIVE_SHUT | state::SEND_SHUT),
        };
        if self.kind.has_connections() {
            if !self.has(state::CONNECTED) {
                return Err(WsaError::WSAENOTCONN);
            }
            match sys::net::shutdown(self.raw_fd(), kernel) {
                // The peer reset the connection: the code stays with it, and this call reports it.
                Err(Errno(libc::ENOTCONN)) if self.connection_is_dead() => {
                    let pending =
                        sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_ERROR).unwrap_or(0);
                    let code = if pending == 0 { WsaError::WSAECONNRESET } else { Errno(pending).wsa() };
                    self.end(code);
                    return Err(code);
                }
                other => other?,
            }
        }
        // A datagram socket only remembers it, as Windows does: Linux would refuse without a peer.
        self.add(bits);
        Ok(())
    }
}
