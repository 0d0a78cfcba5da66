//! `bind`.

use std::net::IpAddr;
use std::sync::{Arc, PoisonError};

use openwinsock_codes::WsaError;

use super::{Kind, Socket, state};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::ports::claim::Protocol;
use crate::ports::{self, Reservation, Terms};
use crate::sys;

impl Socket {
    /// Gives the socket its local address. Who may share one with whom: [`Sharing`](super::Sharing).
    ///
    /// Source: the error table of `bind`, and the article "Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE".
    ///
    /// # Errors
    /// `WSAEINVAL` if it has one; `WSAEFAULT` for an address of another family (the page counts that among bad
    /// addresses); `WSAEADDRINUSE` and `WSAEACCES` where another socket holds it; `WSAEADDRNOTAVAIL` if the address is
    /// none of this machine, such as a multicast group; `WSAEACCES` for a broadcast address without `SO_BROADCAST`;
    /// `WSAENOBUFS` if no port is left.
    pub fn bind(&self, address: &KernelAddress) -> Result<()> {
        if address.family() != Some(self.family) {
            return Err(WsaError::WSAEFAULT);
        }
        self.settle_failed_connect();
        if self.has(state::BOUND | state::CONNECTED | state::CONNECTING) {
            return Err(WsaError::WSAEINVAL);
        }
        match self.protocol_with_ports() {
            Some(protocol) => {
                self.check_address(address)?;
                let terms = Terms { protocol, sharing: self.sharing(), dual_stack: self.is_dual_stack()? };
                let reservation = ports::bind(self.raw_fd(), address, terms)?;
                self.set_reservation(reservation.map(Arc::new));
            }
            None => sys::net::bind(self.raw_fd(), address)?,
        }
        self.add(state::BOUND | state::NAMED);
        // None is enabled by it, but a datagram socket can send now.
        self.enable_events(0);
        Ok(())
    }

    /// The port that the socket has, if it has to be kept through what comes now.
    pub(super) fn own_port(&self) -> Option<u16> {
        if !self.has(state::NAMED) || self.protocol_with_ports().is_none() {
            return None;
        }
        sys::net::local_address(self.raw_fd()).ok().map(|local| local.port())
    }

    /// Linux takes a port that it chose itself back when a connect fails or a peer is forgotten, though the program has been
    /// told of it. This gets it again. Should somebody have been faster, the socket has no address any more.
    pub(super) fn keep_port(&self, port: u16) {
        let fd = self.raw_fd();
        let Ok(mut local) = sys::net::local_address(fd) else { return };
        local.set_port(port);
        // A socket that has its port still is refused another one.
        if matches!(sys::net::bind(fd, &local), Err(errno) if errno.0 != libc::EINVAL) {
            self.remove(state::BOUND | state::NAMED);
        }
    }

    fn protocol_with_ports(&self) -> Option<Protocol> {
        match (self.family, self.kind) {
            (Family::Inet | Family::Inet6, Kind::Stream) => Some(Protocol::Tcp),
            (Family::Inet | Family::Inet6, Kind::Datagram) => Some(Protocol::Udp),
            _ => None,
        }
    }

    fn is_dual_stack(&self) -> Result<bool> {
        Ok(self.family == Family::Inet6
            && sys::net::int_option(self.raw_fd(), libc::IPPROTO_IPV6, libc::IPV6_V6ONLY)? == 0)
    }

    /// Addresses that Linux would bind to, but Windows does not.
    fn check_address(&self, address: &KernelAddress) -> Result<()> {
        let Some(ip) = address.ip() else { return Ok(()) };
        if ip.is_multicast() {
            return Err(WsaError::WSAEADDRNOTAVAIL);
        }
        let IpAddr::V4(v4) = ip else {
            // IPv4's, in the shape of IPv6, on a socket that does not speak it.
            let foreign = matches!(ip, IpAddr::V6(v6) if v6.to_ipv4_mapped().is_some());
            return if foreign && !self.is_dual_stack()? { Err(WsaError::WSAEADDRNOTAVAIL) } else { Ok(()) };
        };
        let ordinary = v4.is_unspecified() || (v4.is_loopback() && !v4.octets().ends_with(&[255]));
        if ordinary || !is_broadcast(v4)? {
            return Ok(());
        }
        if self.kind != Kind::Datagram {
            return Err(WsaError::WSAEADDRNOTAVAIL);
        }
        let allowed = sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_BROADCAST)? != 0;
        if allowed { Ok(()) } else { Err(WsaError::WSAEACCES) }
    }

    /// The last handle is closed, but other threads are in calls on the socket: `bind` waits for them to leave.
    pub(crate) fn leave_address(&self) {
        if let Some(reservation) = &*self.reservation.lock().unwrap_or_else(PoisonError::into_inner)
            // Connections may hold it, too; those are not about to go.
            && Arc::strong_count(reservation) == 1
        {
            reservation.leaving();
        }
    }

    pub(crate) fn set_reservation(&self, reservation: Option<Arc<Reservation>>) {
        *self.reservation.lock().unwrap_or_else(PoisonError::into_inner) = reservation;
    }

    pub(crate) fn reservation(&self) -> Option<Arc<Reservation>> {
        self.reservation.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Whether packets to an address go to everybody on a network. The routes know: without `SO_BROADCAST`, nobody may choose
/// such a peer. Nothing is sent.
fn is_broadcast(ip: std::net::Ipv4Addr) -> Result<bool> {
    if ip.is_broadcast() {
        return Ok(true);
    }
    let probe = sys::net::socket(libc::AF_INET, libc::SOCK_DGRAM, 0)?;
    // Any port will do: the "discard" service's.
    let peer = KernelAddress::from_ip((ip, 9).into());
    let answer = sys::net::connect(std::os::fd::AsRawFd::as_raw_fd(&probe), &peer);
    Ok(answer == Err(sys::Errno(libc::EACCES)))
}
