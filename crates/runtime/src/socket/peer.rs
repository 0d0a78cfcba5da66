//! `connect` of a socket without connections: its default peer.

use openwinsock_codes::WsaError;

use super::icmp::may_be_icmp;
use super::{Kind, Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::memory::UserMut;
use crate::sys::{self, Errno};

/// More messages than any queue holds: discarding them ends, however fast new ones come.
const MOST_QUEUED: usize = 1 << 16;

impl Socket {
    /// Chooses the default peer, or another one. The wildcard address takes it back. Messages that wait to be received are
    /// discarded if the peer is a new one, as the page on `connect` says: they may be from anybody.
    pub(super) fn choose_peer(&self, address: &KernelAddress) -> Result<()> {
        if address.is_wildcard() {
            return self.forget_peer();
        }
        if self.kind == Kind::Datagram && self.family != Family::Unix && address.port() == 0 {
            return Err(WsaError::WSAEADDRNOTAVAIL);
        }
        let before = self.has(state::CONNECTED).then(|| self.peer_address().ok()).flatten();
        let may_hold_messages = self.has(state::BOUND) && self.is_connectionless_ip();
        if before.is_some() && self.is_connectionless_ip() {
            // Linux would go on sending from the address that suited the peer before.
            self.forget_peer()?;
        }
        sys::net::connect(self.raw_fd(), address).map_err(|errno| self.connect_failed(errno))?;
        self.connected();
        let same = before.is_some_and(|before| before.socket_addr() == address.socket_addr());
        if may_hold_messages && !same {
            self.discard_messages();
        }
        Ok(())
    }

    /// Takes the default peer back. The socket keeps its port.
    fn forget_peer(&self) -> Result<()> {
        let fd = self.raw_fd();
        let port = sys::net::local_address(fd)?.port();
        sys::net::disconnect_datagram(fd)?;
        self.remove(state::CONNECTED);
        if port != 0 && self.kind == Kind::Datagram {
            self.keep_port(port);
        }
        Ok(())
    }

    fn discard_messages(&self) {
        let mut byte = [0];
        for _ in 0..MOST_QUEUED {
            let mut block = UserMut::from(&mut byte[..]);
            match sys::net::recv(self.raw_fd(), &mut block, libc::MSG_DONTWAIT | libc::MSG_TRUNC) {
                Ok(_) | Err(Errno(libc::EINTR)) => {}
                // Errors of the network stand in a queue of their own, for the next receive.
                Err(errno) if may_be_icmp(errno) => _ = self.drain_errors(),
                Err(_) => return,
            }
        }
    }
}
