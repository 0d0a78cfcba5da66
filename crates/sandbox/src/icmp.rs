//! Messages of the network about a packet that did not arrive (ICMP, RFC 792; ICMPv6, RFC 4443).

use std::net::{IpAddr, SocketAddr, UdpSocket};

use crate::error::{Error, Explain, Result};
use crate::sys;

/// What happened to the packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No route leads to the network.
    NetworkUnreachable,
    /// The host does not answer.
    HostUnreachable,
    /// The host does not know the protocol (IPv4 only; IPv6 has another message for it).
    ProtocolUnreachable,
    /// Nobody has the port.
    PortUnreachable,
    /// A filter forbids it.
    Prohibited,
    /// It passed too many routers.
    TimeExceeded,
    /// It is longer than this number of bytes, which the next link takes.
    TooBig(u16),
}

impl Trouble {
    /// Type, code, and the rest of the header. IPv4 has the size in the lower half, IPv6 in the whole.
    fn header(self, v4: bool) -> Result<(u8, u8, u32)> {
        Ok(match (self, v4) {
            (Self::NetworkUnreachable, true) => (3, 0, 0),
            (Self::NetworkUnreachable, false) => (1, 0, 0),
            (Self::HostUnreachable, true) => (3, 1, 0),
            (Self::HostUnreachable, false) => (1, 3, 0),
            (Self::ProtocolUnreachable, true) => (3, 2, 0),
            (Self::ProtocolUnreachable, false) => {
                return Err(Error::Misuse("ICMPv6 has no \"protocol unreachable\"; use IPv4".into()));
            }
            (Self::PortUnreachable, true) => (3, 3, 0),
            (Self::PortUnreachable, false) => (1, 4, 0),
            (Self::Prohibited, true) => (3, 13, 0),
            (Self::Prohibited, false) => (1, 1, 0),
            (Self::TimeExceeded, true) => (11, 0, 0),
            (Self::TimeExceeded, false) => (3, 0, 0),
            (Self::TooBig(bytes), true) => (3, 4, bytes.into()),
            (Self::TooBig(bytes), false) => (2, 0, bytes.into()),
        })
    }
}

/// The beginning of a packet that is in trouble, as it is quoted to its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    sender: IpAddr,
    bytes: Vec<u8>,
}

impl Quote {
    /// Of a UDP datagram. The kernel tells the socket that is bound to `from` and, if connected, connected to `to`.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if one address is IPv4 and the other IPv6.
    pub fn datagram(from: SocketAddr, to: SocketAddr) -> Result<Self> {
        let mut udp = [0; 8];
        udp[..2].copy_from_slice(&from.port().to_be_bytes());
        udp[2..4].copy_from_slice(&to.port().to_be_bytes());
        udp[4..6].copy_from_slice(&8_u16.to_be_bytes());
        let bytes = match (from.ip(), to.ip()) {
            (IpAddr::V4(source), IpAddr::V4(destination)) => {
                let mut ip = [0; 20];
                // Version 4, five words; 28 bytes in all; one router to go.
                (ip[0], ip[3], ip[8], ip[9]) = (0x45, 28, 1, libc::IPPROTO_UDP as u8);
                ip[12..16].copy_from_slice(&source.octets());
                ip[16..].copy_from_slice(&destination.octets());
                let sum = checksum(&ip);
                ip[10..12].copy_from_slice(&sum.to_be_bytes());
                [&ip[..], &udp].concat()
            }
            (IpAddr::V6(source), IpAddr::V6(destination)) => {
                let mut ip = [0; 40];
                // Version 6; 8 bytes follow; one router to go.
                (ip[0], ip[5], ip[6], ip[7]) = (0x60, 8, libc::IPPROTO_UDP as u8, 1);
                ip[8..24].copy_from_slice(&source.octets());
                ip[24..].copy_from_slice(&destination.octets());
                [&ip[..], &udp].concat()
            }
            _ => {
                return Err(Error::Misuse(format!(
                    "{from} cannot send to {to}; use two addresses of one kind"
                )));
            }
        };
        Ok(Self { sender: from.ip(), bytes })
    }

    /// Of a packet as it was sent, from its IP header on; [`Tun::packet`](crate::tun::Tun::packet) gives such. TCP
    /// believes a message only if it quotes the sequence number that was sent.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if the bytes are too few, or no packet of IPv4 or IPv6.
    pub fn packet(packet: &[u8]) -> Result<Self> {
        // As much as every router quotes: the IP header and eight bytes.
        let (sender, length) = match packet {
            [first, ..] if first >> 4 == 4 && packet.len() >= 28 => {
                let sender: [u8; 4] = packet[12..16].try_into().expect("four bytes");
                (IpAddr::from(sender), usize::from(first & 15) * 4 + 8)
            }
            [first, ..] if first >> 4 == 6 && packet.len() >= 48 => {
                let sender: [u8; 16] = packet[8..24].try_into().expect("sixteen bytes");
                (IpAddr::from(sender), 48)
            }
            _ => {
                return Err(Error::Misuse(
                    "no packet of IPv4 or IPv6 with eight bytes behind its header; pass it whole".into(),
                ));
            }
        };
        Ok(Self { sender, bytes: packet[..length.min(packet.len())].to_vec() })
    }
}

/// Tells the sender of a packet what happened to it. The message comes from the network of the calling thread, as if
/// this were the host or router at which the packet ended.
///
/// # Errors
///
/// [`Error::Needs`] outside of a world, if the process may not open raw sockets; [`Error::Misuse`] for a trouble that
/// the kind of address does not have; [`Error::System`] if no route leads to the sender.
pub fn report(trouble: Trouble, quote: &Quote) -> Result<()> {
    let v4 = quote.sender.is_ipv4();
    let (kind, code, rest) = trouble.header(v4)?;
    let mut message = vec![kind, code, 0, 0];
    message.extend(rest.to_be_bytes());
    message.extend(&quote.bytes);
    let (family, protocol) =
        if v4 { (libc::AF_INET, libc::IPPROTO_ICMP) } else { (libc::AF_INET6, libc::IPPROTO_ICMPV6) };
    if v4 {
        let sum = checksum(&message);
        message[2..4].copy_from_slice(&sum.to_be_bytes());
    }
    // The kernel computes the sum of ICMPv6, which includes the addresses.
    let socket =
        sys::raw_socket(family, protocol).needs(&[libc::EPERM, libc::EACCES], "raw sockets", || {
            "Call NetworkWorld::enter first, or run as root".into()
        })?;
    // A raw socket sends like one of UDP; only the port means nothing.
    let socket = UdpSocket::from(socket);
    socket
        .send_to(&message, SocketAddr::new(quote.sender, 0))
        .doing(|| format!("send an ICMP message to {}", quote.sender))
        .map(drop)
}

/// The Internet checksum of RFC 1071.
fn checksum(bytes: &[u8]) -> u16 {
    let words =
        bytes.chunks(2).map(|pair| u32::from(pair[0]) << 8 | pair.get(1).map_or(0, |&low| low.into()));
    let mut sum: u32 = words.sum();
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_rfc_1071() {
        // The example of section 3: the words 0001 f203 f4f5 f6f7 give ddf2 before the complement.
        assert_eq!(checksum(&[0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]), !0xddf2);
        assert_eq!(checksum(&[0xff]), !0xff00);
    }

    #[test]
    fn a_packet_that_is_none_is_refused() {
        for bytes in [&[][..], &[0x45; 27], &[0x60; 47], &[0x10; 60]] {
            assert!(Quote::packet(bytes).is_err());
        }
        let mixed = Quote::datagram("10.0.0.1:1".parse().unwrap(), "[::1]:1".parse().unwrap());
        assert!(mixed.is_err());
    }
}
