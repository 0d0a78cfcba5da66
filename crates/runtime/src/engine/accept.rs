//! An overlapped accept: `AcceptEx`.
//!
//! It waits in the reading direction of the listening socket. When a connection has come, the socket that was prepared for it
//! becomes that connection's; if first data is wanted, what is left of the operation waits in the reading direction of that one.

use std::fmt;
use std::sync::Arc;

use openwinsock_codes::WsaError;

use super::io::Direction;
use super::op::{Job, Lent, More, Notice, Progress, Work};
use super::perform::{done, progress};
use super::submit::{Started, start};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::memory::UserMut;
use crate::socket::{Socket, state};
use crate::sys::{self, Errno};

/// Who hands the addresses of a connection to the program.
pub trait Places: fmt::Debug + Send {
    /// A connection was accepted: its local address, and the peer's. Called once at most, before the operation completes.
    ///
    /// # Errors
    /// The code that the operation ends with.
    fn accepted(&mut self, local: &KernelAddress, peer: &KernelAddress) -> Result<()>;
}

#[derive(Debug)]
struct Accept {
    to: Arc<Socket>,
    listener: Arc<Socket>,
    into: Lent<UserMut<'static>>,
    places: Box<dyn Places>,
    accepted: bool,
    /// There was no connection when it began.
    waits: bool,
}

impl Drop for Accept {
    fn drop(&mut self) {
        self.to.engine().io().is_no_longer_at(self.listener.engine().io());
        self.to.remove(state::ACCEPTING);
    }
}

/// Accepts a connection on a socket that was made for it, and receives its first data into a block, unless that is empty.
///
/// Source: the page on `AcceptEx`.
///
/// # Errors
/// `WSAEOPNOTSUPP` and `WSAEINVAL` if the one socket does not listen; `WSAEINVAL` if the other one is bound, connected, of
/// another kind, or to become another connection's; as [`start`]. `WSAECONNRESET` if the peer took the connection back.
pub fn accept(
    listener: &Arc<Socket>,
    to: &Arc<Socket>,
    into: UserMut<'static>,
    places: Box<dyn Places>,
    notice: Notice,
) -> Result<Started> {
    listener.check_listening()?;
    to.check_acceptable(listener)?;
    if to.swap_in(state::ACCEPTING) & state::ACCEPTING != 0 {
        return Err(WsaError::WSAEINVAL);
    }
    to.engine().io().is_elsewhere(listener.engine().io());
    let job = Accept {
        to: to.clone(),
        listener: listener.clone(),
        into: Lent(into),
        places,
        accepted: false,
        waits: false,
    };
    start(listener, Direction::Read, notice, Work::Job(Box::new(job)))
}

impl Accept {
    fn take(&mut self) -> Result<Progress> {
        if self.to.is_closing() {
            return Err(WsaError::WSA_OPERATION_ABORTED);
        }
        let Some((connection, peer)) = self.listener.accept_now(self.waits)? else {
            self.waits = true;
            return Ok(Progress::NotYet);
        };
        self.to.take_over(connection, &self.listener)?;
        self.accepted = true;
        let local = sys::net::local_address(self.to.raw_fd())?;
        self.places.accepted(&local, &peer)?;
        if self.into.0.is_empty() {
            return Ok(done(0, More::Perhaps));
        }
        Ok(Progress::Elsewhere(self.to.clone()))
    }

    fn receive(&mut self) -> Result<Progress> {
        loop {
            match sys::net::recv_now(self.to.raw_fd(), &mut self.into.0, 0) {
                Ok(0) => {
                    // An orderly end before any data is a success without any.
                    self.to.check_end()?;
                    return Ok(done(0, More::Perhaps));
                }
                Ok(len) => return Ok(done(len, More::Perhaps)),
                Err(Errno(libc::EINTR)) => {}
                Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
                Err(errno) => self.to.overlapped_receive_failed(errno)?,
            }
        }
    }
}

impl Job for Accept {
    fn attempt(&mut self, socket: &Arc<Socket>) -> Progress {
        let result = if self.accepted { self.receive() } else { self.take() };
        progress(result, socket, 0)
    }

    fn concerns(&self, socket: &Socket) -> bool {
        std::ptr::eq(socket, &raw const *self.to)
    }
}
