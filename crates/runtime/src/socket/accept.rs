//! `accept`.

use openwinsock_codes::WsaError;

use super::{Socket, state};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::sys;

/// A connection that was taken from a listening socket.
#[derive(Debug)]
pub struct Accepted {
    /// The new socket; it has the listening one's mode and options.
    pub socket: Socket,
    /// Who connected.
    pub peer: KernelAddress,
}

impl Socket {
    /// Takes the next connection.
    ///
    /// Source: the page on `accept`.
    ///
    /// # Errors
    /// `WSAEOPNOTSUPP` for a kind without connections, `WSAEINVAL` if it does not listen, `WSAEWOULDBLOCK` if none
    /// is there and the socket is non-blocking, `WSAECONNRESET` if the peer took the connection back before it was
    /// accepted, `WSAEMFILE` and `WSAENOBUFS` where descriptors or memory end, `WSAEINTR` if another thread closed the
    /// socket.
    pub fn accept(&self) -> Result<Accepted> {
        if !self.kind.has_connections() {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        if !self.has(state::LISTENING) {
            return Err(WsaError::WSAEINVAL);
        }
        let (fd, peer) = loop {
            match sys::net::accept(self.raw_fd()) {
                Ok(accepted) => break accepted,
                Err(errno) => {
                    self.closed_meanwhile()?;
                    match errno.0 {
                        libc::EINTR => {}
                        // SO_RCVTIMEO ends accept on Linux, but not on Windows.
                        libc::EAGAIN if !self.is_nonblocking() => {}
                        libc::ECONNABORTED => return Err(WsaError::WSAECONNRESET),
                        _ => return Err(errno.wsa()),
                    }
                }
            }
        };
        let socket = Self::from_fd(fd, self.family, self.kind, self.protocol, self.overlapped);
        socket.add(state::BOUND | state::CONNECTED);
        if self.is_tcp() && socket.connection_is_dead() {
            return Err(WsaError::WSAECONNRESET);
        }
        if self.is_nonblocking() {
            socket.set_nonblocking(true)?;
        }
        Ok(Accepted { socket, peer })
    }
}
