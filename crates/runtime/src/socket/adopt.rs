//! From a file descriptor to a socket and back, for Linux libraries that share sockets with Winsock code.

use std::os::fd::{AsRawFd, OwnedFd};

use openwinsock_codes::WsaError;

use super::{Kind, Socket, state};
use crate::addr::Family;
use crate::error::Result;
use crate::sys;

impl Socket {
    /// A socket of a descriptor that came from elsewhere. The descriptor belongs to the socket from here on.
    ///
    /// Its state is found out: whether it is bound, connected, listening, non-blocking. Its options stay as they are, but
    /// that a datagram socket has the kernel keep ICMP errors: receives report them. It becomes close-on-exec.
    ///
    /// # Errors
    /// `WSAENOTSOCK` if the descriptor is no socket, `WSAEAFNOSUPPORT` or `WSAESOCKTNOSUPPORT` for families and kinds that
    /// Winsock does not have.
    pub fn adopt(fd: OwnedFd) -> Result<Self> {
        let option = |name| sys::net::int_option(fd.as_raw_fd(), libc::SOL_SOCKET, name);
        let family = match option(libc::SO_DOMAIN)? {
            libc::AF_INET => Family::Inet,
            libc::AF_INET6 => Family::Inet6,
            libc::AF_UNIX => Family::Unix,
            _ => return Err(WsaError::WSAEAFNOSUPPORT),
        };
        // Linux and Windows number the kinds alike.
        let kind = Kind::from_windows(option(libc::SO_TYPE)?).ok_or(WsaError::WSAESOCKTNOSUPPORT)?;
        let protocol = option(libc::SO_PROTOCOL)?;
        let listening = option(libc::SO_ACCEPTCONN)? != 0;
        sys::net::close_on_exec(fd.as_raw_fd())?;
        let socket = Self::from_fd(fd, family, kind, protocol, true);
        let fd = socket.raw_fd();
        if listening {
            socket.add(state::LISTENING | state::BOUND);
        }
        if sys::net::peer_address(fd).is_ok() {
            socket.add(state::CONNECTED | state::BOUND);
        }
        let local = sys::net::local_address(fd)?;
        if local.port() != 0
            || local.unix_path().is_some()
            || (family != Family::Unix && !local.is_wildcard())
        {
            socket.add(state::BOUND);
        }
        if sys::net::is_nonblocking(fd)? {
            socket.add(state::NONBLOCKING);
        }
        if socket.is_connectionless_ip() {
            socket.report_icmp_errors()?;
        }
        Ok(socket)
    }

    /// A descriptor of its own for the same kernel socket, close-on-exec. What is done with it, Winsock does not see: the
    /// receiver reads and writes, and leaves binding, connecting and closing to Winsock.
    ///
    /// # Errors
    /// `WSAEMFILE` if no descriptor is left.
    pub fn duplicate_fd(&self) -> Result<OwnedFd> {
        Ok(sys::net::duplicate(&self.fd)?)
    }
}
