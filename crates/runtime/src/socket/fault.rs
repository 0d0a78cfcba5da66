//! What a failed send or receive means: the errno, seen together with the state of the socket.

use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;
use openwinsock_codes::map::Situation;
use windows_sys::Win32::Networking::WinSock::FD_WRITE;

use super::attempt::{Attempt, SLICE};
use super::icmp::{is_only_icmp, may_be_icmp};
use super::{Kind, Socket, state};
use crate::addr::Family;
use crate::errno_by_call::Call;
use crate::error::Result;
use crate::sys::{self, Errno};

impl Socket {
    /// A receive failed. `Ok` means: try again.
    pub(crate) fn receive_failed(&self, errno: Errno, attempt: &Attempt) -> Result<()> {
        self.closed_meanwhile()?;
        match errno.0 {
            libc::EINTR => attempt.interrupted(self, libc::POLLIN),
            libc::EAGAIN if self.is_nonblocking() => Err(WsaError::WSAEWOULDBLOCK),
            libc::EAGAIN if self.has(state::NEVER_WAITS) => attempt.wait(self, libc::POLLIN, None),
            libc::EAGAIN => Err(errno.wsa_in(Situation::Timed)),
            _ if self.is_connectionless_ip() && may_be_icmp(errno) => self.receive_met_icmp(),
            _ if self.is_connectionless_ip() => Err(errno.wsa_for(Call::ReceiveDatagram)),
            _ => Err(self.connection_failed(errno, Call::Receive)),
        }
    }

    /// A send failed; `addressed` if it named its destination. `Ok` means: try again.
    pub(crate) fn send_failed(&self, errno: Errno, addressed: bool, attempt: &mut Attempt) -> Result<()> {
        self.closed_meanwhile()?;
        let call = if addressed { Call::SendTo } else { Call::Send };
        match errno.0 {
            libc::EINTR => attempt.interrupted(self, libc::POLLOUT),
            libc::EAGAIN if self.is_nonblocking() => {
                self.enable_events(FD_WRITE);
                Err(WsaError::WSAEWOULDBLOCK)
            }
            // These are asked not to wait in the kernel: see `send_flags`.
            libc::EAGAIN if self.waits_for_peers_queue() => {
                // The kernel says when a default peer has room, but not an addressed one.
                let events = if addressed { 0 } else { libc::POLLOUT };
                attempt.wait(self, events, Some(SLICE))
            }
            libc::EAGAIN if self.has(state::NEVER_WAITS) => attempt.wait(self, libc::POLLOUT, None),
            libc::EAGAIN => Err(errno.wsa_in(Situation::Timed)),
            _ if self.is_connectionless_ip() && may_be_icmp(errno) => {
                if self.drain_errors() || is_only_icmp(errno) {
                    return Ok(());
                }
                // Another thread may have emptied the queue: a failure that comes again is this call's.
                if std::mem::replace(&mut attempt.blamed_on_the_past, true) {
                    return Err(refused_by_routes(errno, call));
                }
                Ok(())
            }
            _ => Err(self.connection_failed(errno, call)),
        }
    }

    /// True for sends that may wait where `shutdown` of the own socket does not wake them: in the queue of an AF_UNIX peer.
    pub(crate) fn waits_for_peers_queue(&self) -> bool {
        self.family == Family::Unix && self.kind == Kind::Datagram
    }

    /// An error of a connection; if the connection is over, the code stays.
    fn connection_failed(&self, errno: Errno, call: Call) -> WsaError {
        if !self.has(state::CONNECTED) {
            let never_connected = errno.0 == libc::EPIPE;
            return if never_connected {
                errno.wsa_in(Situation::UnconnectedSend)
            } else {
                refused_by_routes(errno, call)
            };
        }
        if !self.kind.has_connections() || !ends_connections(errno) {
            return errno.wsa_for(call);
        }
        match (self.cause_of_death(Some(errno)), errno.0) {
            (Some(cause), _) => self.end(cause),
            // The peer closed with data of ours unread.
            (None, libc::ECONNRESET) => self.end(WsaError::WSAECONNRESET),
            // An AF_UNIX peer closed, or receives no more. What it sent before can still be received.
            (None, libc::EPIPE) if self.family == Family::Unix => WsaError::WSAECONNRESET,
            _ => errno.wsa_for(call),
        }
    }

    /// A receive brought nothing. That is the orderly end of the stream, unless the connection is over and its error went
    /// to somebody else who knows the descriptor.
    ///
    /// # Errors
    /// `WSAEINTR` if another thread closed the socket; else what ended the connection.
    pub(crate) fn check_end(&self) -> Result<()> {
        self.closed_meanwhile()?;
        // Receives that were started together all learn why, as on Windows.
        if let Some(code) = self.ended() {
            return Err(code);
        }
        // After an own end of sending, a connection is over in order, too.
        if self.has(state::SEND_SHUT) || !self.has(state::CONNECTED) {
            return Ok(());
        }
        match self.cause_of_death(None) {
            Some(cause) => Err(self.end(cause)),
            None => Ok(()),
        }
    }

    /// The error that the kernel holds against the socket, as `SO_ERROR` gives and clears it. What later calls have to
    /// know of it is kept: a connection that is over stays over, with this code.
    pub fn take_error(&self) -> Option<WsaError> {
        if self.is_connectionless_ip() {
            // These belong to receives.
            self.discard_ignored_errors();
            return None;
        }
        // FD_CONNECT has reported it, and SO_ERROR says it all the same.
        let reported = self.error.swap(0, Ordering::AcqRel);
        if reported != 0 {
            return Some(WsaError(reported));
        }
        match sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_ERROR) {
            Ok(0) | Err(_) => None,
            Ok(error) if self.has(state::CONNECTED) => {
                Some(self.connection_failed(Errno(error), Call::Receive))
            }
            Ok(error) => Some(Errno(error).wsa_for(Call::Connect)),
        }
    }
}

/// The code of a connect or send that never left this machine. Without a route, the network is out of reach; if there is
/// no interface up to reach any network through, not even the loopback one, it is down.
pub(crate) fn refused_by_routes(errno: Errno, call: Call) -> WsaError {
    if errno.0 == libc::ENETUNREACH && matches!(sys::link::any_is_up(), Ok(false)) {
        return WsaError::WSAENETDOWN;
    }
    errno.wsa_for(call)
}

/// Errors of a send or receive that may mean the end of a connection, others being about the call itself.
fn ends_connections(errno: Errno) -> bool {
    let about_the_connection = [
        libc::ECONNRESET,
        libc::ECONNABORTED,
        libc::ECONNREFUSED,
        libc::EPIPE,
        libc::ENOTCONN,
        libc::ETIMEDOUT,
        libc::EHOSTUNREACH,
        libc::ENETUNREACH,
        libc::EHOSTDOWN,
        libc::ENONET,
        libc::ENOPROTOOPT,
        libc::EPROTO,
        libc::EACCES,
    ];
    about_the_connection.contains(&errno.0)
}
