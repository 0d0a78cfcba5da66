//! `listen`.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Socket, state};
use crate::error::Result;
use crate::{ports, sys};

/// What `SOMAXCONN_HINT(n)` is adjusted to, as the page says.
const HINTED: std::ops::RangeInclusive<i32> = 200..=65535;

impl Socket {
    /// Makes the socket take connections. `backlog` as the program gave it: `SOMAXCONN` is the most the system offers,
    /// `SOMAXCONN_HINT(n)`, a negative number, asks for `n`, but 200 at least. A socket that listens goes on as it does.
    ///
    /// Source: the page on `listen`.
    ///
    /// # Errors
    /// `WSAEOPNOTSUPP` for a kind without connections, `WSAEINVAL` if it has no local address, `WSAEISCONN` if it
    /// is connected, `WSAEADDRINUSE` if another socket listens there.
    pub fn listen(&self, backlog: i32) -> Result<()> {
        if !self.kind.has_connections() {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        self.settle_failed_connect();
        if self.has(state::CONNECTED | state::CONNECTING) {
            return Err(WsaError::WSAEISCONN);
        }
        if !self.has(state::BOUND) {
            return Err(WsaError::WSAEINVAL);
        }
        if self.has(state::LISTENING) {
            return Ok(());
        }
        let backlog = match backlog {
            n if n == i32::try_from(ws::SOMAXCONN).unwrap_or(i32::MAX) => i32::MAX,
            n if n < 0 => n.saturating_neg().clamp(*HINTED.start(), *HINTED.end()),
            n => n,
        };
        if self.is_tcp() {
            ports::let_successors_in(self.raw_fd());
        }
        if let Err(errno) = sys::net::listen(self.raw_fd(), backlog) {
            if self.is_tcp() && !self.has(state::LISTENING) {
                ports::keep_successors_out(self.raw_fd(), self.reservation().as_deref());
            }
            return Err(errno.wsa());
        }
        self.add(state::LISTENING);
        // None is enabled by it, but somebody may have connected before the state said so.
        self.enable_events(0);
        Ok(())
    }
}
