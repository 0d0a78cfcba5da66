//! How a holder is written into the shared file: 32 bytes, numbers in the machine's order, for the file never leaves it.
//!
//! | bytes | meaning |
//! |---|---|
//! | 0–3 | the owner's number; 0 if the record is free |
//! | 4–5 | port |
//! | 6 | protocol, IANA's number |
//! | 7 | sharing: 0 default, 1 `SO_REUSEADDR`, 2 `SO_EXCLUSIVEADDRUSE` |
//! | 8 | 4 or 6, the stack |
//! | 12–15 | interface of a link-local address |
//! | 16–31 | address; IPv4 in the first four |

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::claim::{Place, Protocol};
use crate::socket::Sharing;

/// The length of a record.
pub(super) const LEN: usize = 32;

/// A record in use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Record {
    pub(super) owner: u32,
    pub(super) protocol: Protocol,
    pub(super) port: u16,
    pub(super) sharing: Sharing,
    pub(super) place: Place,
}

const TCP: u8 = 6;
const UDP: u8 = 17;
const DEFAULT: u8 = 0;
const REUSE: u8 = 1;
const EXCLUSIVE: u8 = 2;

impl Record {
    pub(super) fn to_bytes(self) -> [u8; LEN] {
        let mut bytes = [0; LEN];
        bytes[..4].copy_from_slice(&self.owner.to_ne_bytes());
        bytes[4..6].copy_from_slice(&self.port.to_ne_bytes());
        bytes[6] = match self.protocol {
            Protocol::Tcp => TCP,
            Protocol::Udp => UDP,
        };
        bytes[7] = match self.sharing {
            Sharing::Default => DEFAULT,
            Sharing::Reuse => REUSE,
            Sharing::Exclusive => EXCLUSIVE,
        };
        bytes[12..16].copy_from_slice(&self.place.scope.to_ne_bytes());
        match self.place.ip {
            IpAddr::V4(ip) => {
                bytes[8] = 4;
                bytes[16..20].copy_from_slice(&ip.octets());
            }
            IpAddr::V6(ip) => {
                bytes[8] = 6;
                bytes[16..].copy_from_slice(&ip.octets());
            }
        }
        bytes
    }

    /// None for a free record, and for one that means nothing.
    pub(super) fn from_bytes(bytes: &[u8; LEN]) -> Option<Self> {
        let owner = owner(bytes)?;
        let ip = match bytes[8] {
            4 => Ipv4Addr::from(*bytes[16..].first_chunk::<4>()?).into(),
            6 => Ipv6Addr::from(*bytes[16..].first_chunk::<16>()?).into(),
            _ => return None,
        };
        let protocol = match bytes[6] {
            TCP => Protocol::Tcp,
            UDP => Protocol::Udp,
            _ => return None,
        };
        Some(Self {
            owner,
            protocol,
            port: u16::from_ne_bytes([bytes[4], bytes[5]]),
            sharing: match bytes[7] {
                DEFAULT => Sharing::Default,
                REUSE => Sharing::Reuse,
                EXCLUSIVE => Sharing::Exclusive,
                _ => return None,
            },
            place: Place { ip, scope: u32::from_ne_bytes(*bytes[12..].first_chunk::<4>()?) },
        })
    }
}

/// Whose record it is; none if it is free.
pub(super) fn owner(bytes: &[u8; LEN]) -> Option<u32> {
    let owner = u32::from_ne_bytes(*bytes.first_chunk::<4>()?);
    (owner != 0).then_some(owner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for (ip, scope) in [("0.0.0.0", 0), ("127.0.0.1", 0), ("::", 0), ("fe80::1", 3)] {
            let place = Place { ip: ip.parse().unwrap(), scope };
            for (protocol, sharing) in [(Protocol::Tcp, Sharing::Exclusive), (Protocol::Udp, Sharing::Reuse)]
            {
                let record = Record { owner: 7, protocol, port: 65535, sharing, place };
                assert_eq!(Record::from_bytes(&record.to_bytes()), Some(record));
            }
        }
    }

    #[test]
    fn free_and_meaningless_records_are_nobodys() {
        assert_eq!(Record::from_bytes(&[0; LEN]), None);
        assert_eq!(Record::from_bytes(&[0xff; LEN]), None);
        assert_eq!(owner(&[0; LEN]), None);
    }
}
