//! `socket`: which combinations of family, kind and protocol there are, and what the others are told.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Kind, Socket};
use crate::addr::Family;
use crate::error::Result;
use crate::sys;

/// What a program asks for, in Windows' numbers. Zero lets us choose.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// `AF_…`
    pub family: i32,
    /// `SOCK_…`
    pub kind: i32,
    /// `IPPROTO_…`
    pub protocol: i32,
    /// `WSA_FLAG_OVERLAPPED`
    pub overlapped: bool,
}

impl Socket {
    /// Makes a socket.
    ///
    /// Source: the error tables of `socket` and `WSASocket`.
    ///
    /// # Errors
    /// `WSAEAFNOSUPPORT` for a family that is not ours, `WSAESOCKTNOSUPPORT` for a kind that the family lacks,
    /// `WSAEPROTONOSUPPORT` for a protocol that nobody has, `WSAEPROTOTYPE` for one that belongs to another kind,
    /// `WSAEINVAL` where family and protocol are left open or a kind has no number, `WSAEACCES` for a raw socket without the
    /// right to one, `WSAEMFILE` and `WSAENOBUFS` where descriptors or memory end.
    pub fn create(request: Request) -> Result<Self> {
        let (family, kind, protocol) = resolve(request)?;
        let (kernel_kind, kernel_protocol) = match (family, kind) {
            (Family::Unix, Kind::Stream) => (libc::SOCK_STREAM, 0),
            (Family::Unix, Kind::Datagram) => (libc::SOCK_DGRAM, 0),
            (_, Kind::Stream) => (libc::SOCK_STREAM, protocol),
            (_, Kind::Datagram) => (libc::SOCK_DGRAM, protocol),
            (_, Kind::Raw) => (libc::SOCK_RAW, protocol),
            (_, Kind::SeqPacket) => (libc::SOCK_SEQPACKET, 0),
        };
        let fd = sys::net::socket(family.to_kernel(), kernel_kind, kernel_protocol)?;
        let socket = Self::from_fd(fd, family, kind, protocol, request.overlapped);
        socket.set_defaults()?;
        Ok(socket)
    }

    /// The defaults in which Windows differs from Linux.
    fn set_defaults(&self) -> Result<()> {
        let (fd, on) = (self.raw_fd(), 1_i32);
        if self.family == Family::Inet6 && self.kind != Kind::Raw {
            // IPV6_V6ONLY is on by default there, off here.
            sys::net::set_option(fd, libc::IPPROTO_IPV6, libc::IPV6_V6ONLY, &on)?;
        }
        if self.is_connectionless_ip() {
            self.report_icmp_errors()?;
            // A socket receives the groups that it joined, not those that any socket of the machine did.
            if self.family == Family::Inet || self.kind != Kind::Raw {
                sys::option::set_int(fd, libc::IPPROTO_IP, sys::option::IP_MULTICAST_ALL, 0)?;
            }
            if self.family == Family::Inet6 {
                match sys::option::set_int(fd, libc::IPPROTO_IPV6, libc::IPV6_MULTICAST_ALL, 0) {
                    // Kernels before 4.20 don't know it; such a socket gets more groups.
                    Err(sys::Errno(libc::ENOPROTOOPT)) => {}
                    other => other?,
                }
            }
        }
        Ok(())
    }
}

/// Family, kind and protocol of a request.
fn resolve(request: Request) -> Result<(Family, Kind, i32)> {
    let Request { family, kind, protocol, .. } = request;
    // The page names it for an open kind, too; with one, there is still nothing that tells the family.
    if family == i32::from(ws::AF_UNSPEC) && protocol == 0 {
        return Err(WsaError::WSAEINVAL);
    }
    if !(0..=255).contains(&protocol) {
        return Err(WsaError::WSAEPROTONOSUPPORT);
    }
    // An open family is chosen by the protocol: all but one exist for IPv4.
    let family = match family {
        0 if protocol == ws::IPPROTO_ICMPV6 => Family::Inet6,
        0 => Family::Inet,
        _ => Family::from_windows(family).ok_or(WsaError::WSAEAFNOSUPPORT)?,
    };
    let kind = match kind {
        0 => usual_kind(family, protocol)?,
        _ if !(ws::SOCK_STREAM..=ws::SOCK_SEQPACKET).contains(&kind) => return Err(WsaError::WSAEINVAL),
        _ => Kind::from_windows(kind).ok_or(WsaError::WSAESOCKTNOSUPPORT)?,
    };
    let protocol = match family {
        Family::Unix => unix_protocol(kind, protocol)?,
        Family::Inet | Family::Inet6 => ip_protocol(kind, protocol)?,
    };
    Ok((family, kind, protocol))
}

/// The kind that a protocol has if the program names none.
fn usual_kind(family: Family, protocol: i32) -> Result<Kind> {
    match protocol {
        0 | ws::IPPROTO_TCP => Ok(Kind::Stream),
        ws::IPPROTO_UDP => Ok(Kind::Datagram),
        ws::IPPROTO_ICMP | ws::IPPROTO_IGMP | ws::IPPROTO_ICMPV6 if family != Family::Unix => Ok(Kind::Raw),
        _ => Err(WsaError::WSAEPROTONOSUPPORT),
    }
}

fn unix_protocol(kind: Kind, protocol: i32) -> Result<i32> {
    match (kind, protocol) {
        (Kind::Raw, _) => Err(WsaError::WSAESOCKTNOSUPPORT),
        (_, 0) => Ok(0),
        _ => Err(WsaError::WSAEPROTONOSUPPORT),
    }
}

fn ip_protocol(kind: Kind, protocol: i32) -> Result<i32> {
    match (kind, protocol) {
        (Kind::SeqPacket, _) => Err(WsaError::WSAESOCKTNOSUPPORT),
        (Kind::Raw, protocol) => Ok(protocol),
        (Kind::Stream, 0 | ws::IPPROTO_TCP) => Ok(ws::IPPROTO_TCP),
        (Kind::Datagram, 0 | ws::IPPROTO_UDP) => Ok(ws::IPPROTO_UDP),
        // The protocol exists, for another kind of socket.
        (_, ws::IPPROTO_TCP | ws::IPPROTO_UDP | ws::IPPROTO_ICMP | ws::IPPROTO_IGMP | ws::IPPROTO_ICMPV6) => {
            Err(WsaError::WSAEPROTOTYPE)
        }
        _ => Err(WsaError::WSAEPROTONOSUPPORT),
    }
}
