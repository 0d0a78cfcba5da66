//! What a socket occupies: a protocol, a port, and an address of one stack or the wildcard of both.

use std::net::{IpAddr, Ipv4Addr};

use crate::addr::KernelAddress;
use crate::socket::Sharing;

/// The protocols that have ports.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Protocol {
    Tcp,
    Udp,
}

/// An address of one stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Place {
    pub(super) ip: IpAddr,
    /// The interface of a link-local IPv6 address, of which there is one on each; else 0.
    pub(super) scope: u32,
}

impl Place {
    pub(super) fn is_wildcard(&self) -> bool {
        self.ip.is_unspecified()
    }

    /// True if a packet could be meant for both.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.ip.is_ipv4() == other.ip.is_ipv4()
            && (self == other || self.is_wildcard() || other.is_wildcard())
    }
}

/// What a socket asks for, or has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim {
    pub(super) protocol: Protocol,
    pub(super) port: u16,
    pub(super) sharing: Sharing,
    /// The address in the socket's own stack.
    pub(super) place: Place,
    /// True for the wildcard address of a dual-stack socket: it takes the port of IPv4, too.
    pub(super) dual: bool,
}

impl Claim {
    /// What a socket with this local address has. `dual_stack`: an IPv6 socket without `IPV6_V6ONLY`. None for families
    /// without ports.
    pub(crate) fn new(
        protocol: Protocol,
        sharing: Sharing,
        address: &KernelAddress,
        dual_stack: bool,
    ) -> Option<Self> {
        let (place, dual) = match address.ip()? {
            // 127.0.0.1 written as an IPv6 address is still IPv4's.
            IpAddr::V6(v6) if dual_stack && v6.to_ipv4_mapped().is_some() => {
                (Place { ip: v6.to_ipv4_mapped()?.into(), scope: 0 }, false)
            }
            ip @ IpAddr::V6(v6) => {
                let scope = if v6.is_unicast_link_local() { address.scope() } else { 0 };
                (Place { ip, scope }, dual_stack && v6.is_unspecified())
            }
            ip @ IpAddr::V4(_) => (Place { ip, scope: 0 }, false),
        };
        Some(Self { protocol, port: address.port(), sharing, place, dual })
    }

    /// Every place that it takes.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> {
        let second = Place { ip: Ipv4Addr::UNSPECIFIED.into(), scope: 0 };
        std::iter::once(self.place).chain(self.dual.then_some(second))
    }
}

/// A socket that is there already, in one stack.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holder {
    pub(super) place: Place,
    pub(super) sharing: Sharing,
    pub(super) same_account: bool,
    /// Its last handle is closed; it goes as soon as other threads have left their calls.
    pub(super) leaving: bool,
}

impl Holder {
    pub(super) fn overlaps(&self, claim: &Claim) -> bool {
        claim.places().any(|place| place.overlaps(&self.place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(address: &str, dual_stack: bool) -> Claim {
        let address = KernelAddress::from_ip(address.parse().unwrap());
        Claim::new(Protocol::Tcp, Sharing::Default, &address, dual_stack).unwrap()
    }

    fn meet(first: &Claim, second: &Claim) -> bool {
        first.places().any(|place| {
            let holder = Holder { place, sharing: Sharing::Default, same_account: true, leaving: false };
            holder.overlaps(second)
        })
    }

    #[test]
    fn addresses_meet_where_a_packet_could_be_for_both() {
        let rows = [
            ("127.0.0.1:1", false, "127.0.0.1:1", false, true),
            ("127.0.0.1:1", false, "127.0.0.2:1", false, false),
            ("0.0.0.0:1", false, "127.0.0.2:1", false, true),
            ("[::]:1", false, "0.0.0.0:1", false, false),
            ("[::]:1", true, "0.0.0.0:1", false, true),
            ("[::]:1", true, "127.0.0.1:1", false, true),
            ("[::]:1", true, "[::]:1", false, true),
            ("[::1]:1", true, "127.0.0.1:1", false, false),
            ("[::ffff:127.0.0.1]:1", true, "127.0.0.1:1", false, true),
            ("[::ffff:127.0.0.1]:1", true, "[::1]:1", true, false),
            ("[::ffff:0.0.0.0]:1", true, "127.0.0.1:1", false, true),
            ("[fe80::1%2]:1", false, "[fe80::1%3]:1", false, false),
            ("[fe80::1%2]:1", false, "[fe80::1%2]:1", false, true),
        ];
        for (first, first_dual, second, second_dual, expected) in rows {
            let (a, b) = (claim(first, first_dual), claim(second, second_dual));
            assert_eq!(meet(&a, &b), expected, "{first} {second}");
            assert_eq!(meet(&b, &a), expected, "{second} {first}");
        }
    }
}
