//! Sending.

use openwinsock_codes::WsaError;

use super::{Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::memory::UserRef;
use crate::sys;

/// States in which a send needs a second look before the kernel is asked.
const UNUSUAL: u32 = state::ENDED | state::SEND_SHUT | state::CONNECTING | state::LISTENING | state::CLOSING;

impl Socket {
    /// Sends one block to the peer. `flags` are the kernel's. Returns how many bytes were taken: all of them,
    /// except on a non-blocking stream.
    ///
    /// Source: the page on `send`.
    ///
    /// # Errors
    /// `WSAENOTCONN` without a peer, `WSAESHUTDOWN` after `shutdown` of this direction, `WSAEWOULDBLOCK`,
    /// `WSAETIMEDOUT` after `SO_SNDTIMEO`, `WSAEMSGSIZE` for a message that the protocol cannot carry, `WSAENOBUFS`; the codes
    /// of the network as `fault` gives them; `WSAEINTR` if another thread closed the socket.
    pub fn send(&self, data: UserRef<'_>, flags: i32) -> Result<usize> {
        self.may_send()?;
        self.wait_with_hook(libc::POLLOUT)?;
        loop {
            match sys::net::send(self.raw_fd(), data, flags) {
                Ok(len) => return Ok(len),
                Err(errno) => self.send_failed(errno, false)?,
            }
        }
    }

    /// Sends one block to an address.
    ///
    /// Source: the page on `sendto`.
    ///
    /// # Errors
    /// As [`Self::send`], and `WSAEAFNOSUPPORT` for an address of another family, `WSAEDESTADDRREQ` without one,
    /// `WSAEADDRNOTAVAIL` for port 0 or the wildcard address, `WSAEACCES` for a broadcast without `SO_BROADCAST`.
    pub fn send_to(&self, data: UserRef<'_>, flags: i32, to: Option<&KernelAddress>) -> Result<usize> {
        self.may_send()?;
        let to = self.destination(to)?;
        self.wait_with_hook(libc::POLLOUT)?;
        loop {
            match sys::net::send_to(self.raw_fd(), data, flags, to) {
                Ok(len) => return Ok(self.sent(len)),
                Err(errno) => self.send_failed(errno, to.is_some())?,
            }
        }
    }

    /// Sends several blocks as one message, with an address and ancillary data where given.
    ///
    /// # Errors
    /// As [`Self::send_to`].
    pub fn send_message(
        &self,
        data: &[UserRef<'_>],
        flags: i32,
        to: Option<&KernelAddress>,
        control: &[u8],
    ) -> Result<usize> {
        self.may_send()?;
        let to = self.destination(to)?;
        self.wait_with_hook(libc::POLLOUT)?;
        loop {
            match sys::net::send_message(self.raw_fd(), data, flags, to, control) {
                Ok(len) => return Ok(self.sent(len)),
                Err(errno) => self.send_failed(errno, to.is_some())?,
            }
        }
    }

    /// The kernel has given a datagram socket a local address, if it had none.
    fn sent(&self, len: usize) -> usize {
        if !self.has(state::BOUND) {
            self.add(state::BOUND);
        }
        len
    }

    /// Where a message goes. A connection ignores the address, as the page says.
    fn destination<'a>(&self, to: Option<&'a KernelAddress>) -> Result<Option<&'a KernelAddress>> {
        if self.kind.has_connections() {
            return Ok(None);
        }
        let Some(to) = to else {
            return if self.has(state::CONNECTED) { Ok(None) } else { Err(WsaError::WSAENOTCONN) };
        };
        if to.family() != Some(self.family) {
            return Err(WsaError::WSAEAFNOSUPPORT);
        }
        let port_needed = self.kind == super::Kind::Datagram && self.family != Family::Unix;
        if to.is_wildcard() || (port_needed && to.port() == 0) {
            return Err(WsaError::WSAEADDRNOTAVAIL);
        }
        Ok(Some(to))
    }

    fn may_send(&self) -> Result<()> {
        let state = self.state();
        if state & UNUSUAL == 0 {
            return Ok(());
        }
        self.closed_meanwhile()?;
        if state & state::SEND_SHUT != 0 {
            return Err(WsaError::WSAESHUTDOWN);
        }
        if let Some(code) = self.ended() {
            return Err(code);
        }
        if state & state::CONNECTING != 0 {
            self.finish_connect()?;
        }
        if state & state::LISTENING != 0 {
            return Err(WsaError::WSAENOTCONN);
        }
        Ok(())
    }
}
