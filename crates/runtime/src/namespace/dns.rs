//! The name space of DNS: hosts, their addresses, and well-known services, by the system's resolver and the built-in tables.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::DNS;
use super::class::{self, WellKnown};
use super::query::{Found, Restrictions, socket_of};
use crate::addr::{Family, KernelAddress};
use crate::catalogue::ServiceAddress;
use crate::error::Result;
use crate::guid::Guid;
use crate::names::forward::{self, Hints};
use crate::names::hosts::Host;
use crate::names::services::{self, Transport};
use crate::names::{self, entries, local, text};

/// Types of DNS records that hold addresses.
const A: u16 = 1;
const AAAA: u16 = 28;

/// A query, checked and ready to run.
#[derive(Debug)]
pub(super) struct Plan {
    wanted: Restrictions,
    what: What,
}

#[derive(Debug)]
enum What {
    /// The name of this machine.
    OwnName,
    /// The addresses of a host, with the ports of a service; this machine's without a name.
    Host(Vec<(Transport, u16)>),
    /// The names of an address.
    Names(IpAddr),
    /// A service in the table.
    Service(&'static services::Service),
}

/// Checks a query.
///
/// # Errors
/// `WSANO_DATA` if containers are wanted, of which there are none, or a protocol that the service does not run over, or a
/// service that is in no table over that protocol; `WSASERVICE_NOT_FOUND` for classes and protocols that are not of this name
/// space; `WSAEINVAL` if the name is missing or not of the form that the class asks for.
pub(super) fn plan(wanted: &Restrictions, flags: u32) -> Result<Plan> {
    if flags & ws::LUP_CONTAINERS != 0 {
        return Err(WsaError::WSANO_DATA);
    }
    if !wanted.wants_ip() {
        return Err(WsaError::WSASERVICE_NOT_FOUND);
    }
    let mut wanted = wanted.clone();
    let name = || wanted.name.as_deref().ok_or(WsaError::WSAEINVAL);
    let what = match WellKnown::of(wanted.class) {
        Some(WellKnown::HostName) => What::OwnName,
        Some(WellKnown::ByName) => {
            name()?;
            What::Host(transports(&wanted).into_iter().map(|transport| (transport, 0)).collect())
        }
        Some(WellKnown::ByAddress) => {
            let address = text::numeric_host(name()?).ok_or(WsaError::WSAEINVAL)?;
            What::Names(address.ip())
        }
        Some(WellKnown::ServiceByName) => What::Service(service(name()?)?),
        Some(WellKnown::Port(transport, port)) => What::Host(vec![(transport, port)]),
        Some(WellKnown::Record(A)) => {
            name()?;
            wanted.protocols = vec![(i32::from(ws::AF_INET), 0)];
            What::Host(vec![(Transport::Tcp, 0)])
        }
        Some(WellKnown::Record(AAAA)) => {
            name()?;
            wanted.protocols = vec![(i32::from(ws::AF_INET6), 0)];
            What::Host(vec![(Transport::Tcp, 0)])
        }
        Some(WellKnown::Record(_)) => return Err(WsaError::WSASERVICE_NOT_FOUND),
        None => What::Host(installed_ports(wanted.class)?),
    };
    if let What::Host(ports) = &what
        && !ports.iter().any(|(transport, _)| wants_transport(&wanted, *transport))
    {
        return Err(WsaError::WSANO_DATA);
    }
    Ok(Plan { wanted, what })
}

/// The ports of an installed class.
fn installed_ports(id: Guid) -> Result<Vec<(Transport, u16)>> {
    let ports = class::installed(id)?.map(|class| class::ports(&class)).unwrap_or_default();
    if ports.is_empty() { Err(WsaError::WSASERVICE_NOT_FOUND) } else { Ok(ports) }
}

fn wants_transport(wanted: &Restrictions, transport: Transport) -> bool {
    let (_, protocol) = socket_of(transport);
    wanted.wants_protocol(ws::AF_INET, protocol) || wanted.wants_protocol(ws::AF_INET6, protocol)
}

/// The transports that a query names; TCP if it names none.
fn transports(wanted: &Restrictions) -> Vec<Transport> {
    let names = |transport: &Transport| {
        wanted.protocols.iter().any(|(_, protocol)| *protocol == socket_of(*transport).1)
    };
    let named: Vec<_> = [Transport::Tcp, Transport::Udp].into_iter().filter(names).collect();
    if named.is_empty() { vec![Transport::Tcp] } else { named }
}

/// A service by `name/protocol` or `port/protocol`; over any protocol where none is named.
fn service(text: &str) -> Result<&'static services::Service> {
    let (name, transport) = match text.split_once('/') {
        Some((name, transport)) => (name, Some(transport)),
        None => (text, None),
    };
    if name.is_empty() {
        return Err(WsaError::WSAEINVAL);
    }
    let found = match name.parse() {
        Ok(port) => services::service_by_port(port, transport),
        Err(_) => services::service_by_name(name, transport),
    };
    found.map_err(|code| match code {
        WsaError::WSAHOST_NOT_FOUND => WsaError::WSASERVICE_NOT_FOUND,
        other => other,
    })
}

fn windows(address: SocketAddr) -> Vec<u8> {
    KernelAddress::from_ip(address).to_windows()
}

/// The wildcard address of a family.
fn any(family: &SocketAddr, port: u16) -> Vec<u8> {
    let any: IpAddr =
        if family.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    windows((any, port).into())
}

impl Plan {
    /// Asks. That may take as long as the resolver does. With `server` addresses are such that a server would bind to.
    ///
    /// # Errors
    /// What the [`Resolver`](names::Resolver) says; `WSANO_DATA` also for a host without addresses of the wanted families, and
    /// for an address in place of a host's name where the class is about names.
    pub(super) fn run(self, server: bool) -> Result<Vec<Found>> {
        let Self { wanted, what } = self;
        let base = || Found { class: Some(wanted.class), query: wanted.query.clone(), ..Found::of(&DNS) };
        match what {
            What::OwnName => Ok(vec![Found { name: Some(local::host_name()?), ..base() }]),
            What::Names(address) => {
                let names = names::resolver().names(address)?;
                let (name, aliases) = names.split_first().ok_or(WsaError::WSANO_DATA)?;
                let remote = SocketAddr::from((address, 0));
                let found = Found {
                    name: Some(name.clone()),
                    addresses: addresses(&wanted, &[(Transport::Tcp, 0)], &[remote], false),
                    blob: Some(entry(name, aliases, vec![address])),
                    ..base()
                };
                Ok(with_aliases(found, aliases))
            }
            What::Service(service) => {
                let class = WellKnown::Port(service.transport, service.port).id();
                let blob = Some(entries::service(service).relative());
                let name = Some(service.name.to_owned());
                let aliases: Vec<_> = service.aliases.iter().map(|alias| (*alias).to_owned()).collect();
                Ok(with_aliases(Found { name, class: Some(class), blob, ..base() }, &aliases))
            }
            What::Host(ports) => host(&wanted, &ports, server, base()),
        }
    }
}

fn host(wanted: &Restrictions, ports: &[(Transport, u16)], server: bool, base: Found) -> Result<Vec<Found>> {
    let name = wanted.name.as_deref().filter(|_| !server);
    if WellKnown::of(wanted.class) == Some(WellKnown::ByName)
        && name.is_some_and(|name| text::numeric_host(name).is_some())
    {
        return Err(WsaError::WSANO_DATA);
    }
    let family = match (wanted.wants_family(Family::Inet), wanted.wants_family(Family::Inet6)) {
        (true, false) => ws::AF_INET,
        (false, true) => ws::AF_INET6,
        _ => ws::AF_UNSPEC,
    };
    let hints = Hints { flags: ws::AI_CANONNAME, family: family.into(), ..Hints::default() };
    // Without a name it is a server that asks.
    let server = name.is_none();
    let found = forward::look_up(Some(name.unwrap_or_default()), None, &hints)?;
    let canonical = found.canonical.or_else(|| wanted.name.clone()).unwrap_or_default();
    let aliases: Vec<_> =
        name.filter(|name| !name.eq_ignore_ascii_case(&canonical)).into_iter().map(str::to_owned).collect();
    // An entry has addresses of one family: the old one, if there are any.
    let has_v4 = found.addresses.iter().any(SocketAddr::is_ipv4);
    let of_family = found.addresses.iter().map(SocketAddr::ip).filter(|ip| ip.is_ipv4() == has_v4);
    let entry = entry(&canonical, &aliases, of_family.collect());
    let addresses = addresses(wanted, ports, &found.addresses, server);
    let found = Found { name: Some(canonical), addresses, blob: Some(entry), ..base };
    Ok(with_aliases(found, &aliases))
}

/// A host's entry as name spaces give it: in one block, with offsets from its start in place of pointers. Source: the
/// article on the basic approach for the functions of version 1.1.
fn entry(name: &str, aliases: &[String], addresses: Vec<IpAddr>) -> Vec<u8> {
    let host = Host { name: name.to_owned(), aliases: aliases.to_vec(), addresses };
    entries::host(&host).relative()
}

/// Each address with each port, in pairs of local and remote ones. For a server the local one is of use, for a client the
/// remote one.
fn addresses(
    wanted: &Restrictions,
    ports: &[(Transport, u16)],
    addresses: &[SocketAddr],
    server: bool,
) -> Vec<ServiceAddress> {
    let mut result: Vec<ServiceAddress> = Vec::new();
    for (transport, port) in ports {
        let (kind, protocol) = socket_of(*transport);
        for address in addresses {
            let family = if address.is_ipv4() { ws::AF_INET } else { ws::AF_INET6 };
            if !wanted.wants_protocol(family, protocol) {
                continue;
            }
            let (local, remote) = if server {
                (any(address, *port), any(address, 0))
            } else {
                let mut remote = *address;
                remote.set_port(*port);
                (any(address, 0), windows(remote))
            };
            let one = ServiceAddress { local, remote, kind, protocol };
            if !result.contains(&one) {
                result.push(one);
            }
        }
    }
    result
}

/// A result, and after it one for each alias.
fn with_aliases(found: Found, aliases: &[String]) -> Vec<Found> {
    let alias = |name: &String| Found {
        name: Some(name.clone()),
        class: found.class,
        query: found.query.clone(),
        flags: ws::RESULT_IS_ALIAS,
        ..Found::of(&DNS)
    };
    let aliases: Vec<_> = aliases.iter().map(alias).collect();
    std::iter::once(found).chain(aliases).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(class: WellKnown, name: Option<&str>) -> Restrictions {
        Restrictions { class: class.id(), name: name.map(str::to_owned), ..Restrictions::default() }
    }

    fn ask(wanted: &Restrictions) -> Result<Vec<Found>> {
        plan(wanted, 0)?.run(false)
    }

    #[test]
    fn queries_that_make_no_sense_fail_before_anybody_is_asked() {
        let code = |wanted: &Restrictions, flags| plan(wanted, flags).unwrap_err();
        let host = wanted(WellKnown::ByName, Some("localhost"));
        assert_eq!(code(&host, ws::LUP_CONTAINERS), WsaError::WSANO_DATA);
        assert_eq!(code(&wanted(WellKnown::ByName, None), 0), WsaError::WSAEINVAL);
        assert_eq!(code(&wanted(WellKnown::ByAddress, Some("a.example")), 0), WsaError::WSAEINVAL);
        assert_eq!(code(&wanted(WellKnown::ServiceByName, Some("/tcp")), 0), WsaError::WSAEINVAL);
        assert_eq!(
            code(&wanted(WellKnown::ServiceByName, Some("no-such/tcp")), 0),
            WsaError::WSASERVICE_NOT_FOUND
        );
        assert_eq!(code(&wanted(WellKnown::ServiceByName, Some("http/udp")), 0), WsaError::WSANO_DATA);
        assert_eq!(
            code(&wanted(WellKnown::Record(15), Some("a.example")), 0),
            WsaError::WSASERVICE_NOT_FOUND
        );
        let over = |family: u16, protocol| Restrictions {
            protocols: vec![(family.into(), protocol)],
            ..wanted(WellKnown::Port(Transport::Tcp, 80), Some("localhost"))
        };
        assert_eq!(code(&over(ws::AF_IPX, 0), 0), WsaError::WSASERVICE_NOT_FOUND);
        assert_eq!(code(&over(ws::AF_INET, ws::IPPROTO_UDP), 0), WsaError::WSANO_DATA);
    }

    #[test]
    fn a_service_of_a_host_has_its_port() {
        let found = ask(&wanted(WellKnown::Port(Transport::Udp, 0x1234), Some("127.0.0.1"))).unwrap();
        let [address] = &found[0].addresses[..] else { panic!("{found:?}") };
        assert_eq!(address.remote[2..8], [0x12, 0x34, 127, 0, 0, 1]);
        assert_eq!(address.local[2..8], [0; 6]);
        assert_eq!((address.kind, address.protocol), (ws::SOCK_DGRAM, ws::IPPROTO_UDP));
        let server =
            plan(&wanted(WellKnown::Port(Transport::Tcp, 0x1234), None), 0).unwrap().run(false).unwrap();
        assert!(server[0].addresses.iter().all(|address| address.local[2..4] == [0x12, 0x34]));
        assert!(server[0].addresses.iter().all(|address| address.local[4..].iter().all(|byte| *byte == 0)));
    }

    #[test]
    fn families_and_protocols_restrict() {
        let host = |protocols: &[(u16, i32)]| Restrictions {
            protocols: protocols.iter().map(|(family, protocol)| (i32::from(*family), *protocol)).collect(),
            ..wanted(WellKnown::ByName, Some("localhost"))
        };
        let kinds = |protocols: &[(u16, i32)]| -> Vec<_> {
            ask(&host(protocols)).unwrap()[0].addresses.iter().map(|a| (a.remote.len(), a.protocol)).collect()
        };
        assert_eq!(kinds(&[(ws::AF_INET, 0)]), [(16, ws::IPPROTO_TCP)]);
        assert_eq!(kinds(&[(ws::AF_INET, ws::IPPROTO_UDP)]), [(16, ws::IPPROTO_UDP)]);
        assert_eq!(
            kinds(&[(ws::AF_INET, ws::IPPROTO_UDP), (ws::AF_INET, ws::IPPROTO_TCP)]),
            [(16, ws::IPPROTO_TCP), (16, ws::IPPROTO_UDP)]
        );
        assert_eq!(ask(&wanted(WellKnown::ByName, Some("127.0.0.1"))), Err(WsaError::WSANO_DATA));
    }

    #[test]
    fn services_come_with_their_class_and_aliases() {
        for name in ["http/tcp", "www", "80/tcp"] {
            let found = ask(&wanted(WellKnown::ServiceByName, Some(name))).unwrap();
            assert_eq!(found[0].class, Some(WellKnown::Port(Transport::Tcp, 80).id()), "{name}");
            assert_eq!(found[0].name.as_deref(), Some("http"));
            assert!(found[1..].iter().any(|alias| alias.name.as_deref() == Some("www")));
            assert!(
                found[1..].iter().all(|alias| alias.flags == ws::RESULT_IS_ALIAS && alias.blob.is_none())
            );
        }
    }
}
