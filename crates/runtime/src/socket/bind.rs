//! `bind`.

use openwinsock_codes::WsaError;

use super::{Socket, state};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::sys;

impl Socket {
    /// Gives the socket its local address.
    ///
    /// Source: the error table of `bind`.
    ///
    /// # Errors
    /// `WSAEINVAL` if it has one; `WSAEFAULT` for an address of another family (the page counts that among bad
    /// addresses); `WSAEADDRINUSE` and `WSAEACCES` where another socket holds it; `WSAEADDRNOTAVAIL` if the address is
    /// none of this machine; `WSAENOBUFS` if no port is left.
    pub fn bind(&self, address: &KernelAddress) -> Result<()> {
        if address.family() != Some(self.family) {
            return Err(WsaError::WSAEFAULT);
        }
        if self.has(state::BOUND | state::CONNECTED | state::CONNECTING) {
            return Err(WsaError::WSAEINVAL);
        }
        match sys::net::bind(self.raw_fd(), address) {
            // With port 0 it is not the address that is taken but every port of the range.
            Err(errno) if errno.0 == libc::EADDRINUSE && address.port() == 0 && address.ip().is_some() => {
                return Err(WsaError::WSAENOBUFS);
            }
            other => other?,
        }
        self.add(state::BOUND);
        Ok(())
    }
}
