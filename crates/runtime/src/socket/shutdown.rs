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
            return Err(reported(code));
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
            // What the program has started to send goes first.
            let later = how != How::Receive && self.engine().get().is_some_and(|io| !io.end_sending());
            let kernel = match (later, how) {
                (true, How::Send) => {
                    self.add(bits);
                    return Ok(());
                }
                (true, _) => libc::SHUT_RD,
                (false, _) => kernel,
            };
            match sys::net::shutdown(self.raw_fd(), kernel) {
                // The connection is over: reset, which this call reports, or ended in order by both sides.
                Err(Errno(libc::ENOTCONN)) => {
                    let failed = self.take_error().map_or_else(|| self.check_end(), Err);
                    failed.map_err(reported)?;
                }
                other => other?,
            }
        }
        // A datagram socket only remembers it, as Windows does: Linux would refuse without a peer.
        self.add(bits);
        Ok(())
    }
}

impl Socket {
    /// Ends the sending direction for an operation that waited for the sends before it.
    ///
    /// # Errors
    /// The code that ended the connection, if one did.
    pub(crate) fn end_sending_now(&self) -> Result<()> {
        match sys::net::shutdown(self.raw_fd(), libc::SHUT_WR) {
            Err(Errno(libc::ENOTCONN)) => {
                self.take_error().map_or_else(|| self.check_end(), Err).map_err(reported)?;
            }
            other => other?,
        }
        self.add(state::SEND_SHUT);
        Ok(())
    }
}

/// The page knows one code for a connection that timed out, however that was noticed.
fn reported(code: WsaError) -> WsaError {
    if code == WsaError::WSAENETRESET { WsaError::WSAECONNABORTED } else { code }
}
