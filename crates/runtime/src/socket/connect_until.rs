//! Connecting with a limit of time: `WSAConnectByName` and `WSAConnectByList`.

use std::time::Instant;

use openwinsock_codes::WsaError;

use super::connect::SYN_REPETITIONS;
use super::network_events::OF_A_CONNECTION;
use super::{Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::sys::{self, Errno};

impl Socket {
    /// True if the socket can reach IPv4 addresses: one of IPv4, or one of IPv6 that is not IPv6 only.
    pub fn takes_v4(&self) -> bool {
        let v6_only = || sys::net::int_option(self.raw_fd(), libc::IPPROTO_IPV6, libc::IPV6_V6ONLY);
        self.family == Family::Inet || (self.family == Family::Inet6 && v6_only() == Ok(0))
    }

    /// Whether it can be connected by a name or a list.
    ///
    /// Source: the page on `WSAConnectByName`: only for sockets with connections.
    ///
    /// # Errors
    /// `WSAEINVAL` if its kind or family has no such connections, or if it listens; `WSAEISCONN`; `WSAEALREADY`.
    pub fn check_connectable(&self) -> Result<()> {
        if !self.is_tcp() || self.has(state::LISTENING) {
            return Err(WsaError::WSAEINVAL);
        }
        if self.has(state::CONNECTED) {
            return Err(WsaError::WSAEISCONN);
        }
        if self.has(state::CONNECTING) { Err(WsaError::WSAEALREADY) } else { Ok(()) }
    }

    /// Connects, and waits for it also if the socket is non-blocking; at most until the moment given. After a failure
    /// the socket can try another address.
    ///
    /// # Errors
    /// What [`Socket::check_connectable`] says, then `WSAEAFNOSUPPORT`, `WSAEADDRNOTAVAIL`, `WSAETIMEDOUT` and all that
    /// the network says.
    pub fn connect_until(&self, address: &KernelAddress, until: Option<Instant>) -> Result<()> {
        self.check_connectable()?;
        if address.family() != Some(self.family) {
            return Err(WsaError::WSAEAFNOSUPPORT);
        }
        if address.is_wildcard() || address.port() == 0 {
            return Err(WsaError::WSAEADDRNOTAVAIL);
        }
        let (fd, port) = (self.raw_fd(), self.own_port());
        sys::net::set_option(fd, libc::IPPROTO_TCP, libc::TCP_SYNCNT, &SYN_REPETITIONS)?;
        let _waiting = self.enter_connect()?;
        let _mode = NonBlocking::enter(self)?;
        let result = match sys::net::connect(fd, address) {
            Err(Errno(libc::EINPROGRESS)) => self.wait_until(until),
            other => other,
        };
        self.closed_meanwhile()?;
        match result {
            Ok(()) => {
                self.connected();
                self.enable_events(OF_A_CONNECTION);
                Ok(())
            }
            Err(errno) => Err(self.attempt_failed(errno, port)),
        }
    }

    /// Waits for the end of the attempt; ETIMEDOUT if the moment comes first.
    fn wait_until(&self, until: Option<Instant>) -> sys::SysResult<()> {
        let mut one = [libc::pollfd { fd: self.raw_fd(), events: libc::POLLOUT, revents: 0 }];
        loop {
            let wait = until.map_or(-1, |until| {
                let left = until.saturating_duration_since(Instant::now());
                // Rounded up: poll must not return before the moment.
                i32::try_from(left.as_micros().div_ceil(1000)).unwrap_or(i32::MAX)
            });
            match sys::net::poll(&mut one, wait) {
                Err(Errno(libc::EINTR)) => {}
                Ok(0) if until.is_some_and(|until| Instant::now() >= until) => {
                    return Err(Errno(libc::ETIMEDOUT));
                }
                Ok(0) => {}
                Ok(_) => break,
                Err(errno) => return Err(errno),
            }
        }
        match sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_ERROR)? {
            0 => Ok(()),
            error => Err(Errno(error)),
        }
    }
}

/// The kernel's socket is non-blocking while this lives; the program's view of it does not change.
pub(super) struct NonBlocking<'s>(Option<&'s Socket>);

impl<'s> NonBlocking<'s> {
    pub(super) fn enter(socket: &'s Socket) -> Result<Self> {
        if socket.is_nonblocking() {
            return Ok(Self(None));
        }
        sys::net::int_ioctl(socket.raw_fd(), libc::FIONBIO, &mut 1)?;
        Ok(Self(Some(socket)))
    }
}

impl Drop for NonBlocking<'_> {
    fn drop(&mut self) {
        // Another thread may have made the socket non-blocking meanwhile; then it stays so.
        if let Some(socket) = self.0.filter(|socket| !socket.is_nonblocking()) {
            // The call cannot fail on a socket that took the opposite a moment ago.
            let _ = sys::net::int_ioctl(socket.raw_fd(), libc::FIONBIO, &mut 0);
        }
    }
}
