//! From an address to a host and a service: what `getnameinfo` does.

use std::net::SocketAddr;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::resolver::resolver;
use super::services::{self, Transport};
use super::{local, text};
use crate::error::Result;

const KNOWN_FLAGS: u32 =
    ws::NI_NOFQDN | ws::NI_NUMERICHOST | ws::NI_NAMEREQD | ws::NI_NUMERICSERV | ws::NI_DGRAM;

/// Checks flags.
///
/// # Errors
/// `WSAEINVAL` for one that does not exist.
pub fn check_flags(flags: u32) -> Result<()> {
    if flags & !KNOWN_FLAGS == 0 { Ok(()) } else { Err(WsaError::WSAEINVAL) }
}

/// The name of a host, or its address as text if it has none, or if the flag wants that.
///
/// Source: the page on `getnameinfo`.
///
/// # Errors
/// Only with `NI_NAMEREQD`: `WSAHOST_NOT_FOUND` if it has no name, and what the
/// [`Resolver`](super::Resolver) says.
pub fn host(address: &SocketAddr, flags: u32) -> Result<String> {
    if flags & ws::NI_NUMERICHOST != 0 {
        return Ok(text::host(address));
    }
    let found = resolver().names(address.ip()).and_then(|names| {
        // The trait promises a name.
        names.into_iter().next().ok_or(WsaError::WSAHOST_NOT_FOUND)
    });
    match found {
        Ok(name) if flags & ws::NI_NOFQDN != 0 => Ok(without_domain(name, address)),
        Ok(name) => Ok(name),
        // An address whose name has no record is one without a name.
        Err(WsaError::WSANO_DATA) if flags & ws::NI_NAMEREQD != 0 => Err(WsaError::WSAHOST_NOT_FOUND),
        Err(code) if flags & ws::NI_NAMEREQD != 0 => Err(code),
        Err(_) => Ok(text::host(address)),
    }
}

/// The first part of the name of a local host: of this machine, or one of its domain.
fn without_domain(name: String, address: &SocketAddr) -> String {
    let Some((first, domain)) = name.split_once('.') else { return name };
    let own = local::host_name().unwrap_or_default();
    let same_domain = own.split_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(domain));
    let ours = || local::addresses().iter().chain(&local::loopback()).any(|own| own.ip() == address.ip());
    if same_domain || ours() { first.to_owned() } else { name }
}

/// The name of a service, or its port as text if it has none, or if the flag wants that.
///
/// Source: the page on `getnameinfo`.
pub fn service(port: u16, flags: u32) -> String {
    let transport = if flags & ws::NI_DGRAM != 0 { Transport::Udp } else { Transport::Tcp };
    let known = (flags & ws::NI_NUMERICSERV == 0)
        .then(|| services::service_by_port(port, Some(transport.name())).ok())
        .flatten();
    known.map_or_else(|| port.to_string(), |service| service.name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_by_transport() {
        assert_eq!(service(514, 0), "cmd");
        assert_eq!(service(514, ws::NI_DGRAM), "syslog");
        assert_eq!(service(25, ws::NI_DGRAM), "25");
        assert_eq!(service(80, ws::NI_NUMERICSERV), "80");
        assert_eq!(service(0, 0), "0");
    }

    #[test]
    fn numeric_hosts() {
        assert_eq!(host(&"[fe80::1%5]:80".parse().unwrap(), ws::NI_NUMERICHOST).as_deref(), Ok("fe80::1%5"));
        assert_eq!(check_flags(0x20), Err(WsaError::WSAEINVAL));
        assert_eq!(check_flags(0x1F), Ok(()));
    }
}
