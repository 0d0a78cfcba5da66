//! `connect`.

use std::sync::atomic::Ordering;
use std::time::Instant;

use openwinsock_codes::WsaError;

use super::attempt::SLICE;
use super::connect_until::NonBlocking;
use super::fault::refused_by_routes;
use super::network_events::OF_A_CONNECTION;
use super::{Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::errno_by_call::Call;
use crate::error::Result;
use crate::sys::{self, Errno};

/// How often the first segment is repeated. Windows gives up after about 21 seconds; this is as near as whole repetitions
/// come to it: 19 seconds on kernels that repeat the first four times at a steady pace (since 6.5), 15 on older
/// ones. One more would take 35 and 31, and Linux's default more than two minutes.
pub(super) const SYN_REPETITIONS: i32 = 3;

impl Socket {
    /// Connects to a peer; for a datagram socket, chooses the default one.
    ///
    /// Source: the page on `connect`.
    ///
    /// # Errors
    /// `WSAEAFNOSUPPORT` for an address of another family, `WSAEINVAL` if the socket listens, `WSAEISCONN` if it is
    /// connected, `WSAEALREADY` if a connect is on its way, `WSAEADDRNOTAVAIL` for the wildcard address or port 0,
    /// `WSAEWOULDBLOCK` if the socket is non-blocking and it takes time; then what the network says:
    /// `WSAECONNREFUSED`, `WSAETIMEDOUT`, `WSAENETUNREACH`, `WSAEHOSTUNREACH`, `WSAEACCES` (broadcast, firewall).
    pub fn connect(&self, address: &KernelAddress) -> Result<()> {
        let result = self.begin_connect(address);
        if matches!(result, Ok(()) | Err(WsaError::WSAEWOULDBLOCK)) {
            self.enable_events(OF_A_CONNECTION);
        }
        result
    }

    fn begin_connect(&self, address: &KernelAddress) -> Result<()> {
        if address.family() != Some(self.family) {
            return Err(WsaError::WSAEAFNOSUPPORT);
        }
        if self.has(state::LISTENING) {
            return Err(WsaError::WSAEINVAL);
        }
        if self.kind.has_connections() { self.connect_stream(address) } else { self.choose_peer(address) }
    }

    fn connect_stream(&self, address: &KernelAddress) -> Result<()> {
        self.prepare_connect(address)?;
        if self.is_nonblocking() { self.start_connect(address) } else { self.connect_and_wait(address) }
    }

    /// Begins a connect of a bound socket, without waiting. True if it is made already; otherwise [`Self::connect_outcome`] tells,
    /// which gets the port as well.
    ///
    /// Source: the page on `ConnectEx`.
    ///
    /// # Errors
    /// As [`Self::connect`] of a non-blocking socket, but no `WSAEWOULDBLOCK`; `WSAEINVAL` without a local address, and for a
    /// kind without connections.
    pub(crate) fn begin_overlapped_connect(&self, address: &KernelAddress) -> Result<(bool, Option<u16>)> {
        self.check_overlapped_connect(address)?;
        self.prepare_connect(address)?;
        let port = self.own_port();
        let _mode = NonBlocking::enter(self)?;
        match self.start_connect(address) {
            Ok(()) => Ok((true, port)),
            Err(WsaError::WSAEWOULDBLOCK) if self.has(state::CONNECTING) => Ok((false, port)),
            // The queue of an AF_UNIX listener is full, and nobody tells when it no longer is.
            Err(WsaError::WSAEWOULDBLOCK) => Err(WsaError::WSAECONNREFUSED),
            Err(code) => Err(code),
        }
    }

    /// Whether an overlapped connect can begin.
    ///
    /// # Errors
    /// As [`Self::begin_overlapped_connect`], as far as the network is not asked.
    pub(crate) fn check_overlapped_connect(&self, address: &KernelAddress) -> Result<()> {
        if !self.kind.has_connections() || self.has(state::LISTENING) || !self.has(state::BOUND) {
            return Err(WsaError::WSAEINVAL);
        }
        if address.family() != Some(self.family) {
            return Err(WsaError::WSAEAFNOSUPPORT);
        }
        if self.has(state::CONNECTED) {
            return Err(WsaError::WSAEISCONN);
        }
        self.settle_failed_connect();
        if self.has(state::CONNECTING) { Err(WsaError::WSAEALREADY) } else { Ok(()) }
    }

    /// An overlapped connect has begun, or is done: its events are enabled.
    pub(crate) fn connect_began(&self) {
        self.enable_events(OF_A_CONNECTION);
    }

    /// An overlapped connect is cancelled, unless it has been made meanwhile.
    pub(crate) fn give_up_connect(&self, port: Option<u16>) {
        if self.has(state::CONNECTING) {
            self.given_up(port);
        }
    }

    /// Whether a connect that was begun has made the connection; false if it goes on.
    ///
    /// # Errors
    /// What it has failed with.
    pub(crate) fn connect_outcome(&self, port: Option<u16>) -> Result<bool> {
        if self.has(state::CONNECTED) {
            return Ok(true);
        }
        let answer = sys::net::ready_now(self.raw_fd(), libc::POLLOUT)?;
        if answer == 0 {
            return Ok(false);
        }
        match sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_ERROR)? {
            0 if sys::net::peer_address(self.raw_fd()).is_ok() => {
                self.connected();
                Ok(true)
            }
            0 => {
                self.given_up(port);
                // A report of network events, or the program itself, has taken the reason.
                Err(match self.error.load(Ordering::Acquire) {
                    0 => WsaError::WSAECONNREFUSED,
                    code => WsaError(code),
                })
            }
            error => Err(self.attempt_failed(Errno(error), port)),
        }
    }

    fn prepare_connect(&self, address: &KernelAddress) -> Result<()> {
        if self.has(state::CONNECTED) {
            return Err(WsaError::WSAEISCONN);
        }
        self.settle_failed_connect();
        if self.has(state::CONNECTING) {
            let port = self.own_port();
            // An overlapped one is on its way also on a socket that waits.
            let _mode = NonBlocking::enter(self)?;
            match sys::net::connect(self.raw_fd(), address) {
                Err(Errno(libc::EALREADY | libc::EINPROGRESS)) => return Err(WsaError::WSAEALREADY),
                Ok(()) | Err(Errno(libc::EISCONN)) => {
                    self.connected();
                    return Err(WsaError::WSAEISCONN);
                }
                // It has failed just now.
                Err(_) => self.given_up(port),
            }
        }
        // What the attempt before has failed with is no error of this one.
        self.error.store(0, Ordering::Release);
        if self.family != Family::Unix {
            if address.is_wildcard() || address.port() == 0 {
                return Err(WsaError::WSAEADDRNOTAVAIL);
            }
            sys::net::set_option(self.raw_fd(), libc::IPPROTO_TCP, libc::TCP_SYNCNT, &SYN_REPETITIONS)?;
            if self.has(state::BOUND) {
                crate::ports::let_successors_in(self.raw_fd());
            }
        }
        Ok(())
    }

    fn start_connect(&self, address: &KernelAddress) -> Result<()> {
        let port = self.own_port();
        match sys::net::connect(self.raw_fd(), address) {
            Ok(()) => {
                self.connected();
                Ok(())
            }
            Err(Errno(libc::EINPROGRESS)) => {
                self.add(state::BOUND | state::CONNECTING);
                Err(WsaError::WSAEWOULDBLOCK)
            }
            // A full AF_UNIX backlog starts nothing; asking again is right all the same.
            Err(Errno(libc::EAGAIN)) if self.family == Family::Unix => Err(WsaError::WSAEWOULDBLOCK),
            Err(errno) => Err(self.attempt_failed(errno, port)),
        }
    }

    fn connect_and_wait(&self, address: &KernelAddress) -> Result<()> {
        let port = self.own_port();
        let result = if self.family == Family::Unix {
            self.connect_in_slices(address)?
        } else {
            let _waiting = self.enter_connect()?;
            // SO_SNDTIMEO bounds connect on Linux, but not on Windows.
            let _unbounded = self.without_send_timeout()?;
            if crate::hook::is_set() {
                return self.connect_with_hook(address, port);
            }
            match sys::net::connect(self.raw_fd(), address) {
                // A signal handler ran; the kernel goes on connecting.
                Err(Errno(libc::EINTR)) => self.wait_for_connect(),
                other => other,
            }
        };
        self.connect_ended(result, port)
    }

    fn connect_ended(&self, result: sys::SysResult<()>, port: Option<u16>) -> Result<()> {
        self.closed_meanwhile()?;
        match result {
            Ok(()) => {
                self.connected();
                Ok(())
            }
            Err(errno) => Err(self.attempt_failed(errno, port)),
        }
    }

    /// Connects while the blocking hook of a 1.1 program runs.
    fn connect_with_hook(&self, address: &KernelAddress, port: Option<u16>) -> Result<()> {
        let _mode = NonBlocking::enter(self)?;
        let result = match sys::net::connect(self.raw_fd(), address) {
            Err(Errno(libc::EINPROGRESS)) => {
                self.wait_with_hook(libc::POLLOUT).inspect_err(|_| {
                    // Cancelled: nothing goes on behind the program's back, and the socket may try again.
                    self.given_up(port);
                })?;
                self.wait_for_connect()
            }
            other => other,
        };
        self.connect_ended(result, port)
    }

    /// Announces a wait that `shutdown` can only end once it has begun, so that whoever closes the socket tries until it
    /// has.
    pub(super) fn enter_connect(&self) -> Result<Waiting<'_>> {
        let before = self.swap_in(state::CONNECT_WAITS);
        if before & state::CONNECT_WAITS != 0 {
            return Err(WsaError::WSAEALREADY);
        }
        let waiting = Waiting(self);
        self.closed_meanwhile()?;
        Ok(waiting)
    }

    /// A connect to a full AF_UNIX backlog waits in the listener's queue, where `shutdown` of the own socket does not
    /// reach it.
    fn connect_in_slices(&self, address: &KernelAddress) -> Result<sys::SysResult<()>> {
        let _sliced = self.with_send_timeout(SLICE)?;
        loop {
            match sys::net::connect(self.raw_fd(), address) {
                Err(Errno(libc::EAGAIN | libc::EINTR)) => self.closed_meanwhile()?,
                other => return Ok(other),
            }
        }
    }

    /// Waits for a connect that a signal has detached from its call.
    fn wait_for_connect(&self) -> sys::SysResult<()> {
        let mut one = [libc::pollfd { fd: self.raw_fd(), events: libc::POLLOUT, revents: 0 }];
        loop {
            match sys::net::poll(&mut one, -1) {
                Err(Errno(libc::EINTR)) => {}
                other => {
                    other?;
                    break;
                }
            }
        }
        match sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_ERROR)? {
            0 => Ok(()),
            error => Err(Errno(error)),
        }
    }

    pub(super) fn connect_failed(&self, errno: Errno) -> WsaError {
        match errno.0 {
            // An address without a meaning for the protocol.
            libc::EINVAL if self.family != Family::Unix => WsaError::WSAEADDRNOTAVAIL,
            // A local port and this peer have a connection still.
            libc::EADDRNOTAVAIL if self.is_tcp() && self.has(state::BOUND) => WsaError::WSAEADDRINUSE,
            // No port is left to connect from. (For IPv6 it may also be that no local address suits the peer's.)
            libc::EADDRNOTAVAIL if self.is_tcp() && self.family == Family::Inet => WsaError::WSAENOBUFS,
            libc::EAGAIN if self.family != Family::Unix => WsaError::WSAENOBUFS,
            _ => refused_by_routes(errno, Call::Connect),
        }
    }

    pub(crate) fn connected(&self) {
        if self.swap_in(state::BOUND | state::CONNECTED) & state::CONNECTED == 0 {
            self.set_connected_at(Some(Instant::now()));
        }
        self.remove(state::CONNECTING);
    }

    /// A non-blocking connect that has failed leaves the socket as it was, free to be bound and to listen, like one whose call
    /// failed. What it failed with stays for `SO_ERROR`. For calls that begin something new: a wait would no longer see it.
    pub(crate) fn settle_failed_connect(&self) {
        if !self.has(state::CONNECTING) || !self.connection_is_dead() {
            return;
        }
        let fd = self.raw_fd();
        if let Ok(error @ 1..) = sys::net::int_option(fd, libc::SOL_SOCKET, libc::SO_ERROR) {
            self.error.store(Errno(error).wsa_for(Call::Connect).0, Ordering::Release);
        }
        self.given_up(self.own_port());
    }

    /// What a failed attempt is told, and the end of it. `port` as for [`Self::given_up`].
    pub(super) fn attempt_failed(&self, errno: Errno, port: Option<u16>) -> WsaError {
        let code = self.connect_failed(errno);
        // These are about the attempt of another thread, which goes on.
        if !matches!(errno.0, libc::EALREADY | libc::EINPROGRESS | libc::EISCONN) {
            self.given_up(port);
        }
        code
    }

    /// An attempt is over. The kernel has to hear that, too: it would greet the next one with the end of this one. `port`
    /// is the one that the program gave the socket.
    pub(super) fn given_up(&self, port: Option<u16>) {
        self.remove(state::CONNECTING);
        if self.family == Family::Unix {
            return;
        }
        // Should it be over for the kernel, so much the better.
        let _ = sys::net::disconnect_datagram(self.raw_fd());
        match port {
            Some(port) => self.keep_port(port),
            // The kernel has taken back what it chose.
            None => self.remove(state::BOUND),
        }
    }
}

/// A thread in a blocking connect.
pub(super) struct Waiting<'s>(&'s Socket);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.remove(state::CONNECT_WAITS);
    }
}
