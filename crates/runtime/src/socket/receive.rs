//! Receiving.

use openwinsock_codes::WsaError;

use super::{Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::memory::UserMut;
use crate::sys;

/// What a receive brought.
#[derive(Debug, Default)]
pub struct Received {
    /// How many bytes were written.
    pub len: usize,
    /// True if the message was longer than the buffer; its rest is lost.
    pub truncated: bool,
    /// True if there was more ancillary data than room for it.
    pub control_truncated: bool,
    /// How much of the block for ancillary data was used.
    pub control_len: usize,
}

/// States in which a receive needs a second look before the kernel is asked.
const UNUSUAL: u32 =
    state::ENDED | state::RECEIVE_SHUT | state::CONNECTING | state::LISTENING | state::CLOSING;

impl Socket {
    /// Receives into one block. `flags` are the kernel's.
    ///
    /// Source: the page on `recv`.
    ///
    /// # Errors
    /// `WSAENOTCONN` before a connection, `WSAESHUTDOWN` after `shutdown` of this direction, `WSAEINVAL` for a
    /// datagram socket without a local address, `WSAEWOULDBLOCK`, `WSAETIMEDOUT` after `SO_RCVTIMEO`, `WSAEMSGSIZE` comes
    /// as [`Received::truncated`], since the block is filled; the codes of the network as `fault` gives them;
    /// `WSAEINTR` if another thread closed the socket.
    pub fn receive(&self, into: &mut UserMut<'_>, flags: i32) -> Result<Received> {
        self.may_receive()?;
        self.wait_with_hook(libc::POLLIN)?;
        let messages = self.kind.has_messages();
        let flags = if messages { flags | libc::MSG_TRUNC } else { flags };
        loop {
            match sys::net::recv(self.raw_fd(), into, flags) {
                Ok(len) => {
                    if len == 0 {
                        self.closed_meanwhile()?;
                    }
                    let truncated = messages && len > into.len();
                    return Ok(Received { len: len.min(into.len()), truncated, ..Received::default() });
                }
                Err(errno) => self.receive_failed(errno)?,
            }
        }
    }

    /// Receives into several blocks, with the sender's address and ancillary data where wanted.
    ///
    /// # Errors
    /// As [`Self::receive`].
    pub fn receive_message(
        &self,
        into: &mut [UserMut<'_>],
        flags: i32,
        mut from: Option<&mut KernelAddress>,
        control: &mut [u8],
    ) -> Result<Received> {
        self.may_receive()?;
        self.wait_with_hook(libc::POLLIN)?;
        let room: usize = into.iter().map(UserMut::len).sum();
        loop {
            match sys::net::recv_message(self.raw_fd(), into, flags, from.as_deref_mut(), control) {
                Ok(message) => {
                    if message.len == 0 {
                        self.closed_meanwhile()?;
                    }
                    return Ok(Received {
                        len: message.len.min(room),
                        truncated: self.kind.has_messages() && message.flags & libc::MSG_TRUNC != 0,
                        control_truncated: message.flags & libc::MSG_CTRUNC != 0,
                        control_len: message.control_len,
                    });
                }
                Err(errno) => self.receive_failed(errno)?,
            }
        }
    }

    fn may_receive(&self) -> Result<()> {
        let state = self.state();
        if state & UNUSUAL != 0 {
            self.closed_meanwhile()?;
            if state & state::RECEIVE_SHUT != 0 {
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
        }
        if state & state::BOUND == 0 && self.family != Family::Unix && !self.kind.has_connections() {
            return Err(WsaError::WSAEINVAL);
        }
        Ok(())
    }

    /// A call on a socket whose connect was on its way: perhaps it has arrived.
    pub(crate) fn finish_connect(&self) -> Result<()> {
        if sys::net::peer_address(self.raw_fd()).is_err() {
            return Err(WsaError::WSAENOTCONN);
        }
        self.connected();
        Ok(())
    }
}
