//! The machine's addresses, interface by interface.

use std::net::{IpAddr, Ipv4Addr};

use crate::error::Result;
use crate::sys::interface;

/// An address of IPv4.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ipv4 {
    /// The number of its interface.
    pub interface: u32,
    /// The address.
    pub address: Ipv4Addr,
    /// Which bits of it say the network.
    pub mask: Ipv4Addr,
    /// It is the first of its interface.
    pub first: bool,
}

/// Every address of IPv4, as the kernel lists them.
///
/// # Errors
/// `WSAENOBUFS` without memory; what the kernel says.
pub fn ipv4() -> Result<Vec<Ipv4>> {
    let mut addresses: Vec<Ipv4> = Vec::new();
    for entry in interface::addresses().map_err(|errno| errno.wsa())? {
        let IpAddr::V4(address) = entry.address else { continue };
        let mask = match entry.mask {
            Some(IpAddr::V4(mask)) => mask,
            _ => Ipv4Addr::BROADCAST,
        };
        let first = !addresses.iter().any(|known| known.interface == entry.index);
        addresses.push(Ipv4 { interface: entry.index, address, mask, first });
    }
    Ok(addresses)
}
