//! ICMP errors of sockets without connections: which of them a program learns, and when.
//!
//! Windows reports them to the next *receive*, one receive for each message, and never to a send. Linux raises the next call
//! of any kind, but keeps the messages in the error queue of the socket; from there they are taken one by one.
//! A send that stumbles over them moves them into a list of the socket's own and is made again.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use openwinsock_codes::WsaError;

use super::{Kind, Socket, state};
use crate::addr::Family;
use crate::error::Result;
use crate::sys::{self, Errno};

/// How many errors are kept for receives that never come. The kernel's own queue is bounded by the receive buffer.
const LONGEST: usize = 256;

/// Room for `struct sock_extended_err` and the address behind it, with their header and those of other options.
const CONTROL: usize = 512;

/// Types and codes of ICMP that have a meaning for a program.
mod kinds {
    pub(super) const UNREACHABLE: (u8, u8) = (3, 3);
    pub(super) const TIME_EXCEEDED: (u8, u8) = (11, 0);
    pub(super) const V6_UNREACHABLE: (u8, u8) = (1, 4);
    pub(super) const V6_TIME_EXCEEDED: (u8, u8) = (3, 0);
}

/// Errors that wait for a receive.
#[derive(Debug, Default)]
pub(crate) struct Pending(OnceLock<Box<Mutex<VecDeque<WsaError>>>>);

impl Pending {
    fn list(&self) -> std::sync::MutexGuard<'_, VecDeque<WsaError>> {
        self.0.get_or_init(Box::default).lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one message of the error queue is to the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Meaning {
    /// A receive reports it.
    Report(WsaError),
    /// It came from the network, and Windows does not report it.
    Ignored,
    /// This machine noted it down for a call that has already failed.
    Local,
}

impl Socket {
    /// Has the kernel keep ICMP errors, of sockets without a default peer, too.
    pub(crate) fn report_icmp_errors(&self) -> Result<()> {
        let on = 1_i32;
        if self.family == Family::Inet6 {
            sys::net::set_option(self.raw_fd(), libc::IPPROTO_IPV6, libc::IPV6_RECVERR, &on)?;
        }
        // IPv4 peers of an IPv6 socket are the business of the lower level; a raw IPv6 socket has none.
        if self.family == Family::Inet || self.kind == Kind::Datagram {
            sys::net::set_option(self.raw_fd(), libc::IPPROTO_IP, libc::IP_RECVERR, &on)?;
        }
        Ok(())
    }

    /// True if a receive would report an error that the kernel no longer signals.
    pub fn pending_error(&self) -> bool {
        self.has(state::PENDING)
    }

    /// The error that the next receive has to report, taken from the list.
    pub(crate) fn take_pending(&self) -> Option<WsaError> {
        let mut list = self.pending.list();
        let found = std::iter::from_fn(|| list.pop_front()).find(|code| self.wants(*code));
        if list.is_empty() {
            self.remove(state::PENDING);
        }
        found
    }

    /// Empties the kernel's queue: what a receive will report is kept, the rest dropped. Afterwards the descriptor
    /// signals no error that nobody will see. True if a receive has something to report.
    pub fn discard_ignored_errors(&self) -> bool {
        if self.is_connectionless_ip() {
            let _ = self.drain_errors();
            // An error that found no room in the queue left its number alone; it is nobody's.
            let _ = sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_ERROR);
        }
        self.pending_error()
    }

    /// A receive met an errno that may come from the network. `Ok` means: try again.
    pub(crate) fn receive_met_icmp(&self) -> Result<()> {
        while let Some(meaning) = self.next_error() {
            if let Meaning::Report(code) = meaning {
                return Err(code);
            }
        }
        Ok(())
    }

    /// A send met an errno that may come from the network. True if it did, and the send may be made again.
    pub(crate) fn drain_errors(&self) -> bool {
        let mut any = false;
        while let Some(meaning) = self.next_error() {
            any |= meaning != Meaning::Local;
            if let Meaning::Report(code) = meaning {
                let mut list = self.pending.list();
                if list.len() < LONGEST {
                    list.push_back(code);
                    self.add(state::PENDING);
                }
            }
        }
        any
    }

    fn next_error(&self) -> Option<Meaning> {
        let mut control = Control([0; CONTROL]);
        loop {
            match sys::net::recv_error(self.raw_fd(), &mut control.0) {
                Ok(len) => {
                    let meaning =
                        extended_error(&control.0[..len.min(CONTROL)]).map_or(Meaning::Ignored, meaning_of);
                    return Some(match meaning {
                        Meaning::Report(code) if !self.wants(code) => Meaning::Ignored,
                        other => other,
                    });
                }
                Err(Errno(libc::EINTR)) => {}
                Err(_) => return None,
            }
        }
    }

    /// Whether the program wants to hear of it: see `SIO_UDP_CONNRESET` and `SIO_UDP_NETRESET`. A raw socket
    /// receives the ICMP message itself, if it is one for ICMP, and no error.
    fn wants(&self, code: WsaError) -> bool {
        let on = |switch: &AtomicBool| switch.load(Ordering::Relaxed);
        self.kind == Kind::Datagram
            && match code {
                WsaError::WSAECONNRESET => on(&self.udp_connection_reset),
                WsaError::WSAENETRESET => on(&self.udp_network_reset),
                _ => true,
            }
    }
}

/// Whether an errno of a send or receive without a connection may be an ICMP error of something sent before.
pub(crate) fn may_be_icmp(errno: Errno) -> bool {
    is_only_icmp(errno)
        || matches!(errno.0, libc::EHOSTUNREACH | libc::ENETUNREACH | libc::EACCES | libc::EMSGSIZE)
}

/// Whether it cannot be anything else.
pub(crate) fn is_only_icmp(errno: Errno) -> bool {
    matches!(errno.0, libc::ECONNREFUSED | libc::EHOSTDOWN | libc::ENONET | libc::EPROTO | libc::ENOPROTOOPT)
}

/// Ancillary data has to start where a header may.
#[repr(C, align(8))]
struct Control([u8; CONTROL]);

/// Origin, type and code of an error, from the ancillary data of a message of the error queue.
///
/// Every item begins with `struct cmsghdr` (its length, level, type) and is padded to the size of a `usize`.
fn extended_error(mut control: &[u8]) -> Option<(u8, u8, u8)> {
    const HEADER: usize = size_of::<libc::cmsghdr>();
    /// `ee_origin`, `ee_type` and `ee_code` follow `ee_errno`.
    const ORIGIN: usize = 4;
    while control.len() >= HEADER {
        let (len, rest) = control.split_first_chunk::<{ size_of::<usize>() }>()?;
        let len = usize::from_ne_bytes(*len);
        let level = i32::from_ne_bytes(*rest.first_chunk()?);
        let kind = i32::from_ne_bytes(*rest.get(4..)?.first_chunk()?);
        let data = control.get(HEADER..len)?;
        let known = [(libc::IPPROTO_IP, libc::IP_RECVERR), (libc::IPPROTO_IPV6, libc::IPV6_RECVERR)];
        if known.contains(&(level, kind)) {
            let [origin, kind, code] = *data.get(ORIGIN..)?.first_chunk()?;
            return Some((origin, kind, code));
        }
        control = control.get(len.next_multiple_of(size_of::<usize>())..)?;
    }
    None
}

/// Which errors the pages on `recvfrom` and the UDP ioctls name; a network or host that cannot be reached is not among
/// them, because a receive has no row for it.
fn meaning_of((origin, kind, code): (u8, u8, u8)) -> Meaning {
    match (origin, (kind, code)) {
        (libc::SO_EE_ORIGIN_ICMP, kinds::UNREACHABLE) | (libc::SO_EE_ORIGIN_ICMP6, kinds::V6_UNREACHABLE) => {
            Meaning::Report(WsaError::WSAECONNRESET)
        }
        (libc::SO_EE_ORIGIN_ICMP, kinds::TIME_EXCEEDED)
        | (libc::SO_EE_ORIGIN_ICMP6, kinds::V6_TIME_EXCEEDED) => Meaning::Report(WsaError::WSAENETRESET),
        (libc::SO_EE_ORIGIN_ICMP | libc::SO_EE_ORIGIN_ICMP6, _) => Meaning::Ignored,
        _ => Meaning::Local,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A closed port of loopback answers three times; the switch decides whether a receive learns of it, at the moment
    /// of the receive.
    #[test]
    fn the_switch_decides_when_a_receive_asks() {
        use windows_sys::Win32::Networking::WinSock as ws;
        let request = super::super::Request {
            family: ws::AF_INET.into(),
            kind: ws::SOCK_DGRAM,
            protocol: 0,
            overlapped: true,
        };
        let socket = Socket::create(request).unwrap();
        let closed = std::net::UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let peer = crate::addr::KernelAddress::from_ip(closed);
        socket.connect(&peer).unwrap();
        socket.set_nonblocking(true).unwrap();
        for _ in 0..3 {
            // From the second on, sends move the error of the one before into the list.
            assert_eq!(socket.send((&b"x"[..]).into(), 0), Ok(1));
        }
        let receive = || {
            let mut byte = [0];
            socket.receive(&mut (&mut byte[..]).into(), 0).map(|_| ()).unwrap_err()
        };
        assert_eq!(receive(), WsaError::WSAECONNRESET);
        socket.udp_connection_reset.store(false, Ordering::Relaxed);
        assert_eq!(receive(), WsaError::WSAEWOULDBLOCK);
        assert!(!socket.pending_error());
        socket.udp_connection_reset.store(true, Ordering::Relaxed);
        assert_eq!(receive(), WsaError::WSAEWOULDBLOCK);
    }

    /// One item as the kernel lays it out.
    fn item(level: i32, kind: i32, data: &[u8]) -> Vec<u8> {
        let mut out = (size_of::<libc::cmsghdr>() + data.len()).to_ne_bytes().to_vec();
        out.extend(level.to_ne_bytes());
        out.extend(kind.to_ne_bytes());
        out.extend(data);
        out.resize(out.len().next_multiple_of(8), 0);
        out
    }

    #[test]
    fn the_error_is_found_among_other_items() {
        let error = [111, 0, 0, 0, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let mut control = item(libc::SOL_SOCKET, libc::SO_TIMESTAMP, &[7; 5]);
        control.extend(item(libc::IPPROTO_IP, libc::IP_RECVERR, &error));
        assert_eq!(extended_error(&control), Some((2, 3, 3)));
        for cut in 0..control.len() {
            // A block that was cut never reads beyond itself.
            let _ = extended_error(&control[..cut]);
        }
        assert_eq!(extended_error(&[0; 64]), None);
        assert_eq!(extended_error(&[0xff; 64]), None);
    }

    #[test]
    fn what_windows_reports() {
        let rows = [
            ((2, 3, 3), Meaning::Report(WsaError::WSAECONNRESET)),
            ((3, 1, 4), Meaning::Report(WsaError::WSAECONNRESET)),
            ((2, 11, 0), Meaning::Report(WsaError::WSAENETRESET)),
            ((3, 3, 0), Meaning::Report(WsaError::WSAENETRESET)),
            ((2, 3, 1), Meaning::Ignored),
            ((2, 3, 4), Meaning::Ignored),
            ((3, 1, 3), Meaning::Ignored),
            ((1, 0, 0), Meaning::Local),
        ];
        for (message, meaning) in rows {
            assert_eq!(meaning_of(message), meaning, "{message:?}");
        }
    }
}
