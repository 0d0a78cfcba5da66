//! The built-in tables of services and protocols: what Windows has in its files `services` and `protocol`.
//!
//! The files of the Linux system are not read, because their names differ (`microsoft-ds` or `epmap` may be missing), and
//! because a program that was tested on Windows finds the same here as there.
//!
//! Names are compared without regard to case.

use std::fmt;

use openwinsock_codes::WsaError;

use super::generated::{NAMES, PROTOCOLS, SERVICES};
use crate::error::Result;

/// The protocols that services run over.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Transport {
    /// `tcp`
    Tcp,
    /// `udp`
    Udp,
}

impl Transport {
    /// The transport of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Tcp, Self::Udp].into_iter().find(|transport| transport.name().eq_ignore_ascii_case(name))
    }

    /// Its name in the table of protocols.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
        }
    }
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A service over one transport.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Service {
    /// Its official name.
    pub name: &'static str,
    /// Its other names.
    pub aliases: &'static [&'static str],
    /// Its port, in host order.
    pub port: u16,
    /// What it runs over.
    pub transport: Transport,
}

/// A protocol over IP.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Protocol {
    /// Its official name.
    pub name: &'static str,
    /// Its other names.
    pub aliases: &'static [&'static str],
    /// IANA's number.
    pub number: u8,
}

fn is_called(name: &str, official: &str, aliases: &[&str]) -> bool {
    official.eq_ignore_ascii_case(name) || aliases.iter().any(|alias| alias.eq_ignore_ascii_case(name))
}

/// The first of the entries whose transport is the wanted one.
fn choose(
    entries: impl Iterator<Item = &'static Service>,
    transport: Option<&str>,
) -> Result<&'static Service> {
    let mut known = false;
    for service in entries {
        if transport.is_none_or(|name| service.transport.name().eq_ignore_ascii_case(name)) {
            return Ok(service);
        }
        known = true;
    }
    Err(if known { WsaError::WSANO_DATA } else { WsaError::WSAHOST_NOT_FOUND })
}

/// A service by its name or an alias; over any transport where none is named.
///
/// Source: the page on `getservbyname`.
///
/// # Errors
/// `WSAHOST_NOT_FOUND` if there is no such service; `WSANO_DATA` if there is, but not over that transport.
pub fn service_by_name(name: &str, transport: Option<&str>) -> Result<&'static Service> {
    let lower = |text: &str| {
        text.bytes()
            .map(|byte| byte.to_ascii_lowercase())
            .cmp(name.bytes().map(|byte| byte.to_ascii_lowercase()))
    };
    let places = NAMES.binary_search_by(|(entry, _)| lower(entry)).map_or(&[][..], |place| NAMES[place].1);
    choose(places.iter().map(|place| &SERVICES[usize::from(*place)]), transport)
}

/// A service by its port (in host order); over any transport where none is named.
///
/// Source: the page on `getservbyport`.
///
/// # Errors
/// As [`service_by_name`].
pub fn service_by_port(port: u16, transport: Option<&str>) -> Result<&'static Service> {
    choose(SERVICES.iter().filter(|service| service.port == port), transport)
}

/// A protocol by its name or an alias.
///
/// Source: the page on `getprotobyname`.
///
/// # Errors
/// `WSAHOST_NOT_FOUND` if there is no such protocol; `WSANO_DATA` for the empty name.
pub fn protocol_by_name(name: &str) -> Result<&'static Protocol> {
    let missing = if name.is_empty() { WsaError::WSANO_DATA } else { WsaError::WSAHOST_NOT_FOUND };
    PROTOCOLS.iter().find(|protocol| is_called(name, protocol.name, protocol.aliases)).ok_or(missing)
}

/// A protocol by its number.
///
/// Source: the page on `getprotobynumber`.
///
/// # Errors
/// `WSAHOST_NOT_FOUND` for a number that no protocol can have; `WSANO_DATA` for one of which nothing is known.
pub fn protocol_by_number(number: i32) -> Result<&'static Protocol> {
    let number = u8::try_from(number).map_err(|_| WsaError::WSAHOST_NOT_FOUND)?;
    PROTOCOLS.iter().find(|protocol| protocol.number == number).ok_or(WsaError::WSANO_DATA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_found_by_names_aliases_and_ports() {
        let http = service_by_name("http", None).unwrap();
        assert_eq!((http.port, http.transport), (80, Transport::Tcp));
        assert_eq!(service_by_name("WWW", Some("TCP")), Ok(http));
        assert_eq!(service_by_port(80, Some("tcp")), Ok(http));
        assert_eq!(service_by_port(514, Some("udp")).map(|s| s.name), Ok("syslog"));
        assert_eq!(service_by_port(514, Some("tcp")).map(|s| s.name), Ok("cmd"));
        assert_eq!(service_by_name("http", Some("udp")), Err(WsaError::WSANO_DATA));
        assert_eq!(service_by_name("http", Some("sctp")), Err(WsaError::WSANO_DATA));
        assert_eq!(service_by_name("no-such", None), Err(WsaError::WSAHOST_NOT_FOUND));
        assert_eq!(service_by_port(1, None), Err(WsaError::WSAHOST_NOT_FOUND));
    }

    #[test]
    fn every_service_is_found_by_each_of_its_names() {
        for service in SERVICES {
            let transport = Some(service.transport.name());
            for name in std::iter::once(&service.name).chain(service.aliases) {
                let found = service_by_name(&name.to_ascii_uppercase(), transport).unwrap();
                assert!(is_called(name, found.name, found.aliases), "{name}");
            }
            assert_eq!(service_by_port(service.port, transport), Ok(service));
        }
    }

    #[test]
    fn protocols_are_found_by_names_and_numbers() {
        assert_eq!(protocol_by_name("Tcp").map(|p| p.number), Ok(6));
        assert_eq!(protocol_by_number(17).map(|p| p.name), Ok("udp"));
        assert_eq!(protocol_by_number(0).map(|p| p.name), Ok("ip"));
        assert_eq!(protocol_by_name("no-such"), Err(WsaError::WSAHOST_NOT_FOUND));
        assert_eq!(protocol_by_name(""), Err(WsaError::WSANO_DATA));
        assert_eq!(protocol_by_number(255), Err(WsaError::WSANO_DATA));
        assert_eq!(protocol_by_number(256), Err(WsaError::WSAHOST_NOT_FOUND));
    }
}
