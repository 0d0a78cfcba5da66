//! Receiving.

use std::sync::atomic::{AtomicBool, Ordering};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock::{FD_OOB, FD_READ};

use super::attempt::Attempt;
use super::{Kind, Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::memory::UserMut;
use crate::sys::{self, Errno};

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
const UNUSUAL: u32 = state::ENDED
    | state::RECEIVE_SHUT
    | state::CONNECTING
    | state::LISTENING
    | state::CLOSING
    | state::PENDING;

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
        let result = self.receive_block(into, flags);
        self.enable_events(FD_READ | FD_OOB);
        result
    }

    fn receive_block(&self, into: &mut UserMut<'_>, flags: i32) -> Result<Received> {
        if self.kind.has_connections() {
            return self.receive_connected(std::slice::from_mut(into), flags);
        }
        self.may_receive()?;
        self.wait_with_hook(libc::POLLIN)?;
        let attempt = self.receive_attempt();
        loop {
            match sys::net::recv(self.raw_fd(), into, flags | libc::MSG_TRUNC) {
                Ok(len) => {
                    if len == 0 {
                        self.closed_meanwhile()?;
                    }
                    let truncated = len > into.len();
                    return Ok(Received { len: len.min(into.len()), truncated, ..Received::default() });
                }
                Err(errno) => self.receive_failed(errno, &attempt)?,
            }
        }
    }

    /// Receives into several blocks, with the sender's address and ancillary data where wanted. A connection has neither.
    ///
    /// # Errors
    /// As [`Self::receive`].
    pub fn receive_message(
        &self,
        into: &mut [UserMut<'_>],
        flags: i32,
        from: Option<&mut KernelAddress>,
        control: &mut [u8],
    ) -> Result<Received> {
        let result = self.receive_blocks(into, flags, from, control);
        self.enable_events(FD_READ | FD_OOB);
        result
    }

    fn receive_blocks(
        &self,
        into: &mut [UserMut<'_>],
        flags: i32,
        mut from: Option<&mut KernelAddress>,
        control: &mut [u8],
    ) -> Result<Received> {
        if self.kind.has_connections() {
            return self.receive_connected(into, flags);
        }
        self.may_receive()?;
        self.wait_with_hook(libc::POLLIN)?;
        let room: usize = into.iter().map(UserMut::len).sum();
        let attempt = self.receive_attempt();
        loop {
            match sys::net::recv_message(self.raw_fd(), into, flags, from.as_deref_mut(), control) {
                Ok(message) => {
                    if message.len == 0 {
                        self.closed_meanwhile()?;
                    }
                    return Ok(Received {
                        len: message.len.min(room),
                        truncated: message.flags & libc::MSG_TRUNC != 0,
                        control_truncated: message.flags & libc::MSG_CTRUNC != 0,
                        control_len: message.control_len,
                    });
                }
                Err(errno) => self.receive_failed(errno, &attempt)?,
            }
        }
    }

    fn receive_connected(&self, into: &mut [UserMut<'_>], flags: i32) -> Result<Received> {
        self.may_receive()?;
        let room: usize = into.iter().map(UserMut::len).sum();
        if room == 0 && self.kind == Kind::Stream && flags & libc::MSG_OOB == 0 {
            return self.wait_for_data();
        }
        if self.kind == Kind::Stream && self.is_nonblocking() {
            return self.receive_at_once(into, flags);
        }
        self.wait_with_hook(libc::POLLIN)?;
        let attempt = self.receive_attempt();
        loop {
            match sys::net::recv_connected(self.raw_fd(), into, flags) {
                Ok(message) => {
                    if message.len == 0 {
                        self.check_end()?;
                    }
                    if flags & libc::MSG_WAITALL != 0 && (1..room).contains(&message.len) {
                        let rest = self.receive_rest(into, message.len, &attempt);
                        return Ok(Received { len: message.len + rest, ..Received::default() });
                    }
                    let truncated = self.kind.has_messages() && message.flags & libc::MSG_TRUNC != 0;
                    return Ok(Received { len: message.len, truncated, ..Received::default() });
                }
                Err(Errno(libc::EINVAL | libc::EAGAIN)) if flags & libc::MSG_OOB != 0 => {
                    if !self.wait_for_urgent_byte(&attempt)? {
                        return Ok(Received::default());
                    }
                }
                Err(errno) => self.receive_failed(errno, &attempt)?,
            }
        }
    }

    /// A receive from a non-blocking stream. Mostly there is nothing, and the program wants to know that soon: so the short
    /// call is made. What arrived before a reset is given out first.
    fn receive_at_once(&self, into: &mut [UserMut<'_>], flags: i32) -> Result<Received> {
        let attempt = self.receive_attempt();
        loop {
            let result = match &mut *into {
                [one] => sys::net::recv(self.raw_fd(), one, flags),
                several => {
                    sys::net::recv_message(self.raw_fd(), several, flags, None, &mut []).map(|m| m.len)
                }
            };
            match result {
                Ok(len) => {
                    if len == 0 {
                        self.check_end()?;
                    }
                    return Ok(Received { len, ..Received::default() });
                }
                Err(Errno(libc::EINVAL | libc::EAGAIN)) if flags & libc::MSG_OOB != 0 => {
                    if !self.wait_for_urgent_byte(&attempt)? {
                        return Ok(Received::default());
                    }
                }
                Err(errno) => self.receive_failed(errno, &attempt)?,
            }
        }
    }

    /// `MSG_WAITALL`, and the kernel has given less: at the end of the stream, but also because a signal handler ran, which
    /// is no reason on Windows. Gives how much more came. What ends the wait is the next call's to tell.
    fn receive_rest(&self, into: &mut [UserMut<'_>], mut done: usize, attempt: &Attempt) -> usize {
        let before = done;
        // Each part is waited for here, so that a timeout goes on counting.
        while attempt.interrupted(self, libc::POLLIN).is_ok() {
            let mut rest = blocks_after(into, done);
            if rest.is_empty() {
                break;
            }
            match sys::net::recv_connected(self.raw_fd(), &mut rest, 0) {
                Ok(message) if message.len == 0 => break,
                Ok(message) => done += message.len,
                Err(errno) => {
                    if self.receive_failed(errno, attempt).is_err() {
                        break;
                    }
                }
            }
        }
        done - before
    }

    /// Receiving no bytes from a stream waits until there are some, and takes none; Linux would not wait.
    fn wait_for_data(&self) -> Result<Received> {
        self.wait_with_hook(libc::POLLIN)?;
        let attempt = self.receive_attempt();
        let mut byte = [0];
        loop {
            let mut block = [UserMut::from(&mut byte[..])];
            match sys::net::recv_connected(self.raw_fd(), &mut block, libc::MSG_PEEK) {
                Ok(message) => {
                    if message.len == 0 {
                        self.check_end()?;
                    }
                    return Ok(Received::default());
                }
                Err(errno) => self.receive_failed(errno, &attempt)?,
            }
        }
    }

    /// `MSG_OOB`, and the kernel has no urgent byte. It would not wait for one. False if the peer's stream has ended, so that
    /// none will come.
    ///
    /// # Errors
    /// `WSAENOTCONN`, `WSAEINVAL` if urgent bytes come in line, `WSAEWOULDBLOCK`, `WSAETIMEDOUT`.
    fn wait_for_urgent_byte(&self, attempt: &Attempt) -> Result<bool> {
        self.closed_meanwhile()?;
        if !self.has(state::CONNECTED) {
            return Err(WsaError::WSAENOTCONN);
        }
        if sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_OOBINLINE)? != 0 {
            return Err(WsaError::WSAEINVAL);
        }
        if self.is_nonblocking() {
            return Err(WsaError::WSAEWOULDBLOCK);
        }
        // The end of the stream has to wake as well.
        let events = libc::POLLPRI | libc::POLLRDHUP;
        attempt.wait(self, events, None)?;
        self.closed_meanwhile()?;
        if sys::net::ready_now(self.raw_fd(), events)? & libc::POLLPRI != 0 {
            return Ok(true);
        }
        match self.take_error() {
            Some(code) => Err(code),
            None => self.check_end().map(|()| false),
        }
    }

    fn receive_attempt(&self) -> Attempt {
        Attempt::new(self.receive_timeout.load(Ordering::Relaxed))
    }

    /// A try of an overlapped receive failed. `Ok` means: try again.
    pub(crate) fn overlapped_receive_failed(&self, errno: Errno) -> Result<()> {
        self.receive_failed(errno, &Attempt::overlapped())
    }

    /// Whether the kernel says after a receive what is left. Where it can, it is asked to from now on.
    pub(crate) fn tells_rest(&self) -> bool {
        /// Kernels before 4.18 cannot.
        static NONE_DOES: AtomicBool = AtomicBool::new(false);
        if self.has(state::TELLS_REST) {
            return true;
        }
        if !self.is_tcp() || NONE_DOES.load(Ordering::Relaxed) {
            return false;
        }
        let tells = sys::net::report_rest(self.raw_fd()).is_ok();
        if tells {
            self.add(state::TELLS_REST);
        } else {
            NONE_DOES.store(true, Ordering::Relaxed);
        }
        tells
    }

    /// The error that the next receive of a message has to report, if a send met one.
    pub(crate) fn next_pending_error(&self) -> Result<()> {
        if self.has(state::PENDING) { self.take_pending().map_or(Ok(()), Err) } else { Ok(()) }
    }

    pub(crate) fn may_receive(&self) -> Result<()> {
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
            if state & state::PENDING != 0
                && let Some(code) = self.take_pending()
            {
                return Err(code);
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

/// What is left to be filled of a row of blocks after so many bytes.
pub(crate) fn blocks_after<'a>(blocks: &'a mut [UserMut<'_>], mut filled: usize) -> Vec<UserMut<'a>> {
    let mut rest = Vec::with_capacity(blocks.len());
    for block in blocks {
        let here = filled.min(block.len());
        filled -= here;
        if here < block.len() {
            rest.push(block.after(here));
        }
    }
    rest
}
