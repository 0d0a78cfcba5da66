//! Sending.

use std::borrow::Cow;
use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;

use super::attempt::Attempt;
use super::{Kind, Socket, state};
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
        let mut attempt = self.send_attempt();
        let (mut rest, flags) = (data, self.kernel_flags(flags));
        loop {
            match sys::net::send(self.raw_fd(), rest, flags) {
                Ok(len) if len == rest.len() || !self.takes_everything() => {
                    return Ok(data.len() - rest.len() + len);
                }
                Ok(len) => {
                    rest = rest.after(len);
                    self.cut_short(&attempt)?;
                }
                Err(errno) => self.send_failed(errno, false, &mut attempt)?,
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
        if self.kind.has_connections() {
            return self.send(data, flags);
        }
        self.may_send()?;
        let to = self.destination(to)?;
        self.wait_with_hook(libc::POLLOUT)?;
        let (mut attempt, flags) = (self.send_attempt(), self.kernel_flags(flags));
        loop {
            match sys::net::send_to(self.raw_fd(), data, flags, to) {
                Ok(len) => return Ok(self.sent(len)),
                Err(errno) => self.send_failed(errno, to.is_some(), &mut attempt)?,
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
        let (mut attempt, flags) = (self.send_attempt(), self.kernel_flags(flags));
        let total: usize = data.iter().map(UserRef::len).sum();
        let (mut sent, mut rest) = (0, Cow::Borrowed(data));
        loop {
            match sys::net::send_message(self.raw_fd(), &rest, flags, to, control) {
                Ok(len) if sent + len == total || !self.takes_everything() => {
                    return Ok(self.sent(sent + len));
                }
                Ok(len) => {
                    sent += len;
                    rest = Cow::Owned(blocks_after(data, sent));
                    self.cut_short(&attempt)?;
                }
                Err(errno) => self.send_failed(errno, to.is_some(), &mut attempt)?,
            }
        }
    }

    fn send_attempt(&self) -> Attempt {
        Attempt::new(self.send_timeout.load(Ordering::Relaxed))
    }

    /// What the kernel is asked beside the program's flags.
    fn kernel_flags(&self, flags: i32) -> i32 {
        // Where closing cannot end the kernel's wait, the wait is ours.
        if self.waits_for_peers_queue() { flags | libc::MSG_DONTWAIT } else { flags }
    }

    /// A blocking send on a stream returns when everything is taken.
    fn takes_everything(&self) -> bool {
        self.kind == Kind::Stream && !self.is_nonblocking()
    }

    /// A signal, the timeout or the end of the connection stopped a send on the way. `Ok` means: go on with the rest.
    fn cut_short(&self, attempt: &Attempt) -> Result<()> {
        self.closed_meanwhile()?;
        attempt.in_time()
    }

    /// The kernel has given a datagram socket a local address, if it had none.
    pub(crate) fn sent(&self, len: usize) -> usize {
        if !self.has(state::BOUND) {
            self.add(state::BOUND);
            self.enable_events(0);
        }
        len
    }

    /// Where a message goes. A connection ignores the address, as the page says.
    pub(crate) fn destination<'a>(&self, to: Option<&'a KernelAddress>) -> Result<Option<&'a KernelAddress>> {
        if self.kind.has_connections() {
            return Ok(None);
        }
        let Some(to) = to else {
            return if self.has(state::CONNECTED) { Ok(None) } else { Err(WsaError::WSAEDESTADDRREQ) };
        };
        if to.family() != Some(self.family) {
            return Err(WsaError::WSAEAFNOSUPPORT);
        }
        let port_needed = self.kind == Kind::Datagram && self.family != Family::Unix;
        if to.is_wildcard() || (port_needed && to.port() == 0) {
            return Err(WsaError::WSAEADDRNOTAVAIL);
        }
        Ok(Some(to))
    }

    pub(crate) fn may_send(&self) -> Result<()> {
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

/// What is left of a row of blocks after so many bytes.
pub(crate) fn blocks_after<'a>(data: &[UserRef<'a>], mut sent: usize) -> Vec<UserRef<'a>> {
    let mut rest = Vec::with_capacity(data.len());
    for block in data {
        let here = sent.min(block.len());
        sent -= here;
        if here < block.len() {
            rest.push(block.after(here));
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_of_several_blocks() {
        let blocks: Vec<UserRef<'_>> = [&b"abc"[..], b"", b"de", b"f"].map(UserRef::from).to_vec();
        let lens = |sent| blocks_after(&blocks, sent).iter().map(UserRef::len).collect::<Vec<_>>();
        assert_eq!(
            [lens(0), lens(1), lens(3), lens(4), lens(5), lens(6)],
            [vec![3, 2, 1], vec![2, 2, 1], vec![2, 1], vec![1, 1], vec![1], vec![]]
        );
    }
}
