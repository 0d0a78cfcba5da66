//! `accept`.

use std::collections::VecDeque;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::{Arc, MutexGuard, PoisonError};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock::FD_ACCEPT;

use super::attempt::Attempt;
use super::{Socket, state};
use crate::addr::KernelAddress;
use crate::errno_by_call::Call;
use crate::error::Result;
use crate::handle::Handle;
use crate::object;
use crate::sys::{self, Errno};

/// A connection that was taken from a listening socket.
#[derive(Debug)]
pub struct Accepted {
    /// The new socket; it has the listening one's mode and options.
    pub socket: Socket,
    /// Who connected.
    pub peer: KernelAddress,
}

/// What the program says about a connection that it was asked about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// `CF_ACCEPT`
    Accept,
    /// `CF_REJECT`
    Reject,
    /// `CF_DEFER`
    Defer,
}

impl Accepted {
    /// Gives the new socket a handle, and the event selection of the listening one.
    ///
    /// # Errors
    /// `WSAEMFILE` if the million places of the table are taken; `WSAENOBUFS` if the system cannot watch one more socket.
    pub fn publish(self, listening: &Socket) -> Result<Handle> {
        let socket = Arc::new(self.socket);
        let handle = object::publish_socket(socket.clone())?;
        match socket.inherit_selection(listening, handle) {
            // Another thread has guessed the handle and closed it.
            Ok(()) | Err(WsaError::WSAENOTSOCK) => Ok(handle),
            Err(code) => {
                let _ = super::close::close(handle);
                Err(code)
            }
        }
    }
}

impl Socket {
    /// Takes the next connection if `ask` agrees. It is called with no lock held, on this thread.
    ///
    /// # Errors
    /// As [`Self::accept`]; `WSAECONNREFUSED` for a rejected connection, which is reset; `WSATRY_AGAIN` for a deferred one,
    /// which stays first in the queue; `WSAEACCES` if the peer has taken back a connection that was asked about; what `ask`
    /// fails with, after which the connection is first in the queue, too.
    pub fn accept_if(&self, ask: impl FnOnce(&Accepted) -> Result<Verdict>) -> Result<Accepted> {
        let result = self.accept_next().and_then(|offer| self.decide(offer, ask));
        // A deferred connection is no news, and FD_ACCEPT is not enabled for it.
        if !matches!(result, Err(WsaError::WSATRY_AGAIN)) {
            self.enable_events(FD_ACCEPT);
        }
        result
    }

    fn decide(&self, offer: Accepted, ask: impl FnOnce(&Accepted) -> Result<Verdict>) -> Result<Accepted> {
        match ask(&offer) {
            Ok(Verdict::Accept) if offer.socket.connection_is_dead() => Err(WsaError::WSAEACCES),
            Ok(Verdict::Accept) => Ok(offer),
            Ok(Verdict::Reject) => {
                let hard = libc::linger { l_onoff: 1, l_linger: 0 };
                // Should that fail, the peer sees an orderly end instead of a reset.
                let _ = sys::net::set_option(offer.socket.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &hard);
                Err(WsaError::WSAECONNREFUSED)
            }
            Ok(Verdict::Defer) => {
                self.put_back(offer);
                Err(WsaError::WSATRY_AGAIN)
            }
            Err(code) => {
                self.put_back(offer);
                Err(code)
            }
        }
    }

    fn put_back(&self, offer: Accepted) {
        self.deferred().push_front(offer);
        self.add(state::DEFERRED);
    }

    fn deferred(&self) -> MutexGuard<'_, VecDeque<Accepted>> {
        self.deferred.get_or_init(Box::default).lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection that was deferred.
    fn take_deferred(&self) -> Option<Accepted> {
        if !self.has(state::DEFERRED) {
            return None;
        }
        let mut deferred = self.deferred();
        let offer = deferred.pop_front();
        if deferred.is_empty() {
            self.remove(state::DEFERRED);
        }
        offer
    }

    /// Takes the next connection.
    ///
    /// Source: the page on `accept`.
    ///
    /// # Errors
    /// `WSAEOPNOTSUPP` for a kind without connections, `WSAEINVAL` if it does not listen, `WSAEWOULDBLOCK` if none
    /// is there and the socket is non-blocking, `WSAECONNRESET` if the peer took the connection back while it waited to be
    /// accepted, `WSAEMFILE` and `WSAENOBUFS` where descriptors or memory end, `WSAEINTR` if another thread closed the
    /// socket.
    pub fn accept(&self) -> Result<Accepted> {
        let result = self.accept_next();
        self.enable_events(FD_ACCEPT);
        result
    }

    /// Takes the next connection for an overlapped accept. None if there is none. `waits` if the accept was there before the
    /// connection, which is accepted as soon as it comes then; what the peer does later is for the next call to say.
    ///
    /// # Errors
    /// As [`Self::accept`], but for waiting.
    pub(crate) fn accept_now(&self, waits: bool) -> Result<Option<(OwnedFd, KernelAddress)>> {
        if let Some(Accepted { socket, peer }) = self.take_deferred() {
            return Ok(Some((socket.fd, peer)));
        }
        self.never_wait()?;
        let (fd, peer) = loop {
            match sys::net::accept(self.raw_fd()) {
                Ok(accepted) => break accepted,
                Err(Errno(libc::EINTR)) => {}
                Err(Errno(libc::EAGAIN)) => return Ok(None),
                Err(errno) => return Err(errno.wsa_for(Call::Accept)),
            }
        };
        let dead = || sys::net::tcp_info(fd.as_raw_fd()).is_ok_and(|info| info.is_dead());
        if !waits && self.is_tcp() && dead() { Err(WsaError::WSAECONNRESET) } else { Ok(Some((fd, peer))) }
    }

    /// Whether it listens.
    ///
    /// # Errors
    /// `WSAEOPNOTSUPP` for a kind without connections, `WSAEINVAL` if it does not.
    pub(crate) fn check_listening(&self) -> Result<()> {
        match (self.kind.has_connections(), self.has(state::LISTENING)) {
            (false, _) => Err(WsaError::WSAEOPNOTSUPP),
            (_, false) => Err(WsaError::WSAEINVAL),
            _ => Ok(()),
        }
    }

    fn has_connection_now(&self) -> bool {
        let mut one = [libc::pollfd { fd: self.raw_fd(), events: libc::POLLIN, revents: 0 }];
        sys::net::poll(&mut one, 0).is_ok_and(|ready| ready != 0)
    }

    fn accept_next(&self) -> Result<Accepted> {
        if !self.kind.has_connections() {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        if !self.has(state::LISTENING) {
            return Err(WsaError::WSAEINVAL);
        }
        if let Some(deferred) = self.take_deferred() {
            return Ok(deferred);
        }
        self.wait_with_hook(libc::POLLIN)?;
        // A connection that comes while a call waits for it is accepted at once, whatever the peer does then.
        let waits = !self.is_nonblocking() && self.is_tcp() && !self.has_connection_now();
        let (fd, peer) = loop {
            match sys::net::accept(self.raw_fd()) {
                Ok(accepted) => break accepted,
                Err(errno) => {
                    self.closed_meanwhile()?;
                    match errno.0 {
                        libc::EINTR => {}
                        // SO_RCVTIMEO ends accept on Linux, but not on Windows.
                        // Nor does the kernel wait once an overlapped accept was here.
                        libc::EAGAIN if !self.is_nonblocking() => {
                            Attempt::new(0).wait(self, libc::POLLIN, None)?;
                        }
                        _ => return Err(errno.wsa_for(Call::Accept)),
                    }
                }
            }
        };
        let socket = Self::from_fd(fd, self.family, self.kind, self.protocol, self.overlapped);
        socket.connected();
        socket.inherit(self);
        // Exclusive use lasts as long as a connection that came of it, says the page on SO_EXCLUSIVEADDRUSE.
        if let Some(reservation) = self.reservation().filter(|held| held.is_exclusive()) {
            socket.set_reservation(Some(reservation));
        }
        if !waits && self.is_tcp() && socket.connection_is_dead() {
            return Err(WsaError::WSAECONNRESET);
        }
        if self.is_nonblocking() {
            socket.set_nonblocking(true)?;
        }
        Ok(Accepted { socket, peer })
    }
}
