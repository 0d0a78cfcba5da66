//! What a failed send or receive means: the errno, seen together with the state of the socket.

use openwinsock_codes::WsaError;
use openwinsock_codes::map::Situation;

use super::{Socket, state};
use crate::error::Result;
use crate::sys::{self, Errno};

/// `tcpi_state` of a connection that is over.
const TCP_CLOSE: u8 = 7;

impl Socket {
    /// A receive failed. `Ok` means: try again.
    pub(crate) fn receive_failed(&self, errno: Errno) -> Result<()> {
        self.closed_meanwhile()?;
        match errno.0 {
            libc::EINTR => Ok(()),
            libc::EAGAIN if self.is_nonblocking() => Err(WsaError::WSAEWOULDBLOCK),
            libc::EAGAIN => Err(WsaError::WSAETIMEDOUT),
            _ if self.is_connectionless_ip() => Err(errno.wsa_in(Situation::DatagramReceive)),
            _ => Err(self.connection_failed(errno)),
        }
    }

    /// A send failed. `Ok` means: try again.
    pub(crate) fn send_failed(&self, errno: Errno, _addressed: bool) -> Result<()> {
        self.closed_meanwhile()?;
        match errno.0 {
            libc::EINTR => Ok(()),
            libc::EAGAIN if self.is_nonblocking() => Err(WsaError::WSAEWOULDBLOCK),
            libc::EAGAIN => Err(WsaError::WSAETIMEDOUT),
            // Without a peer, Winsock says so; WSAEDESTADDRREQ is for sendto without an address where one is needed.
            libc::EDESTADDRREQ => Err(WsaError::WSAENOTCONN),
            _ => Err(self.connection_failed(errno)),
        }
    }

    /// An error of a connection; if the connection is over, the code stays.
    fn connection_failed(&self, errno: Errno) -> WsaError {
        let code = match errno.0 {
            libc::EPIPE if !self.has(state::CONNECTED) => WsaError::WSAENOTCONN,
            // The other side reset the connection after it had closed its sending direction.
            libc::EPIPE => WsaError::WSAECONNRESET,
            _ => errno.wsa(),
        };
        if self.has(state::CONNECTED) && (errno.0 == libc::EPIPE || self.connection_is_dead()) {
            self.end(code);
        }
        code
    }

    /// Whether TCP has given the connection up.
    pub(crate) fn connection_is_dead(&self) -> bool {
        let mut tcp_state = 0_u8;
        self.is_tcp()
            && sys::net::option_into(self.raw_fd(), libc::IPPROTO_TCP, libc::TCP_INFO, &mut tcp_state).is_ok()
            && tcp_state == TCP_CLOSE
    }
}
