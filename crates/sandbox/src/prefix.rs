//! An address with the length of its network: `10.0.0.1/24`.

use std::net::IpAddr;

use netlink_packet_route::AddressFamily;

use crate::{Error, Result};

/// An address, and how many of its leading bits name the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Prefix {
    pub(crate) address: IpAddr,
    pub(crate) length: u8,
}

impl Prefix {
    /// Reads `10.0.0.1/24`, `fd00::1/64`, or an address alone, which is a network of one host.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let fault = || {
            Error::Misuse(format!("{text:?} is no network; write an address and a length, as in 10.0.0.1/24"))
        };
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, Some(length)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| fault())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let length = length.map_or(Ok(most), str::parse).map_err(|_| fault())?;
        if length > most {
            return Err(fault());
        }
        Ok(Self { address, length })
    }

    pub(crate) fn family(self) -> AddressFamily {
        family(self.address)
    }
}

/// The number by which netlink names the kind of an address.
pub(crate) fn family(address: IpAddr) -> AddressFamily {
    if address.is_ipv4() { AddressFamily::Inet } else { AddressFamily::Inet6 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_read() {
        let read = |text| Prefix::parse(text).map(|p| (p.address.to_string(), p.length)).ok();
        assert_eq!(read("10.0.0.1/24"), Some(("10.0.0.1".to_owned(), 24)));
        assert_eq!(read("10.0.0.1"), Some(("10.0.0.1".to_owned(), 32)));
        assert_eq!(read("fd00::1/64"), Some(("fd00::1".to_owned(), 64)));
        for wrong in ["", "/", "10.0.0.1/33", "fd00::1/129", "10.0.0.1/-1", "10.0.0/8", "10.0.0.1/"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert!(Prefix::parse("10.0.0.1/33").unwrap_err().to_string().contains("10.0.0.1/24"));
    }
}
