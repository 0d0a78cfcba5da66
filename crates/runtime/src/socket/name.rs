//! `getsockname`, `getpeername`, and the modes of a socket.

use openwinsock_codes::WsaError;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::{Socket, state};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::sys;

impl Socket {
    /// The local address.
    ///
    /// # Errors
    /// `WSAEINVAL` if it has none yet.
    pub fn local_address(&self) -> Result<KernelAddress> {
        if !self.has(state::BOUND) {
            return Err(WsaError::WSAEINVAL);
        }
        Ok(sys::net::local_address(self.raw_fd())?)
    }

    /// The peer's address.
    ///
    /// # Errors
    /// `WSAENOTCONN` without a peer.
    pub fn peer_address(&self) -> Result<KernelAddress> {
        Ok(sys::net::peer_address(self.raw_fd())?)
    }

    /// `FIONBIO`: whether calls return instead of waiting.
    ///
    /// # Errors
    /// `WSAEINVAL` if an event selection needs the socket non-blocking.
    pub fn set_nonblocking(&self, on: bool) -> Result<()> {
        if !on && self.has(state::SELECTED) {
            return Err(WsaError::WSAEINVAL);
        }
        if on || !self.has(state::NEVER_WAITS) {
            sys::net::int_ioctl(self.raw_fd(), libc::FIONBIO, &mut i32::from(on))?;
        }
        if on {
            self.add(state::NONBLOCKING);
        } else {
            self.remove(state::NONBLOCKING);
        }
        Ok(())
    }

    /// Lifts `SO_SNDTIMEO` while the result lives.
    pub(crate) fn without_send_timeout(&self) -> Result<Option<RestoreTimeout<'_>>> {
        if self.send_timeout.load(Ordering::Relaxed) == 0 {
            return Ok(None);
        }
        self.with_send_timeout(Duration::ZERO).map(Some)
    }

    /// Has the kernel wait with another `SO_SNDTIMEO` while the result lives; zero is for ever.
    pub(crate) fn with_send_timeout(&self, timeout: Duration) -> Result<RestoreTimeout<'_>> {
        let mut before = libc::timeval { tv_sec: 0, tv_usec: 0 };
        sys::net::option_into(self.raw_fd(), libc::SOL_SOCKET, libc::SO_SNDTIMEO, &mut before)?;
        let timeout = libc::timeval {
            tv_sec: libc::time_t::try_from(timeout.as_secs()).unwrap_or(libc::time_t::MAX),
            tv_usec: libc::suseconds_t::from(timeout.subsec_micros()),
        };
        sys::net::set_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_SNDTIMEO, &timeout)?;
        Ok(RestoreTimeout { socket: self, before })
    }
}

/// Puts `SO_SNDTIMEO` back.
pub(crate) struct RestoreTimeout<'s> {
    socket: &'s Socket,
    before: libc::timeval,
}

impl Drop for RestoreTimeout<'_> {
    fn drop(&mut self) {
        let fd = self.socket.raw_fd();
        // It was there a moment ago; should it fail, sends wait longer than asked for, and nothing is lost.
        let _ = sys::net::set_option(fd, libc::SOL_SOCKET, libc::SO_SNDTIMEO, &self.before);
    }
}
