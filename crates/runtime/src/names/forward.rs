//! From a host and a service to addresses: what `getaddrinfo` and its relatives do.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::resolver::{Answer, Families, Resolver, resolver};
use super::services::{self, Transport};
use super::{local, text};
use crate::error::Result;

/// Every flag that there is. Those that only other namespaces know (e-mail, file servers) change nothing.
const KNOWN_FLAGS: u32 = ws::AI_PASSIVE
    | ws::AI_CANONNAME
    | ws::AI_NUMERICHOST
    | ws::AI_NUMERICSERV
    | ws::AI_DNS_ONLY
    | ws::AI_FORCE_CLEAR_TEXT
    | ws::AI_BYPASS_DNS_CACHE
    | ws::AI_RETURN_TTL
    | ws::AI_ALL
    | ws::AI_ADDRCONFIG
    | ws::AI_V4MAPPED
    | ws::AI_NON_AUTHORITATIVE
    | ws::AI_SECURE
    | ws::AI_RETURN_PREFERRED_NAMES
    | ws::AI_FQDN
    | ws::AI_FILESERVER
    | ws::AI_DISABLE_IDN_ENCODING
    | ws::AI_SECURE_WITH_FALLBACK;

/// Longer names exist in no system of names (`NI_MAXHOST`, with its NUL).
const LONGEST_NAME: usize = ws::NI_MAXHOST as usize - 1;
/// A name that means this machine. Source: the page on `getaddrinfo`.
const THIS_MACHINE: &str = "..localmachine";
const LOOPBACK: &str = "localhost";

/// What is looked for. The numbers are Windows'.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Hints {
    /// `AI_…`
    pub flags: u32,
    /// `AF_UNSPEC` (0), `AF_INET` or `AF_INET6`.
    pub family: i32,
    /// 0 for any.
    pub kind: i32,
    /// 0 for any.
    pub protocol: i32,
}

impl Hints {
    fn has(&self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    fn families(&self) -> Result<Families> {
        match u16::try_from(self.family) {
            Ok(ws::AF_UNSPEC) => Ok(Families::Both),
            Ok(ws::AF_INET) => Ok(Families::V4),
            Ok(ws::AF_INET6) => Ok(Families::V6),
            _ => Err(WsaError::WSAEAFNOSUPPORT),
        }
    }

    /// IPv4 addresses as IPv6 ones?
    fn maps_v4(&self) -> bool {
        self.family == i32::from(ws::AF_INET6) && self.has(ws::AI_V4MAPPED)
    }

    fn check(&self, node: Option<&str>) -> Result<()> {
        if self.has(!KNOWN_FLAGS)
            || self.flags & (ws::AI_CANONNAME | ws::AI_FQDN) == ws::AI_CANONNAME | ws::AI_FQDN
        {
            return Err(WsaError::WSAEINVAL);
        }
        if node.is_none() && self.has(ws::AI_CANONNAME | ws::AI_FQDN) {
            return Err(WsaError::WSANO_RECOVERY);
        }
        self.families()?;
        match self.kind {
            0 | ws::SOCK_STREAM | ws::SOCK_DGRAM | ws::SOCK_RAW => Ok(()),
            _ => Err(WsaError::WSAESOCKTNOSUPPORT),
        }
    }
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// Addresses with the port of the service, best first; one entry each, of the kind and protocol of the hints.
    pub addresses: Vec<SocketAddr>,
    /// The canonical name, if it was wanted.
    pub canonical: Option<String>,
    /// The host was given as an address.
    pub numeric: bool,
}

/// Looks a host and a service up.
///
/// No resolver is asked about addresses in text form, the empty name and `..localmachine` (this machine), its own name,
/// and `localhost`; and none about services, which are numbers or in the built-in table.
///
/// Source: the page on `getaddrinfo`.
///
/// # Errors
/// `WSAHOST_NOT_FOUND` if neither is given, for a name that does not exist or is none, or if a flag wants numbers and it
/// is no number; `WSAEINVAL` for wrong flags; `WSANO_RECOVERY` if a canonical name is wanted of no host;
/// `WSAEAFNOSUPPORT`, `WSAESOCKTNOSUPPORT` for hints that nothing has; `WSATYPE_NOT_FOUND` for a service that does not
/// exist (over that transport); `WSANO_DATA` if the host has no address of the family; and what the [`Resolver`] says.
pub fn look_up(node: Option<&str>, service: Option<&str>, hints: &Hints) -> Result<Found> {
    look_up_with(None, node, service, hints)
}

/// [`look_up`] by a resolver of one's own.
///
/// # Errors
/// As [`look_up`].
pub fn look_up_with(
    asked: Option<&dyn Resolver>,
    node: Option<&str>,
    service: Option<&str>,
    hints: &Hints,
) -> Result<Found> {
    if node.is_none() && service.is_none() {
        return Err(WsaError::WSAHOST_NOT_FOUND);
    }
    hints.check(node)?;
    let port = service.map_or(Ok(0), |service| port(service, hints))?;
    let mut found = match node {
        None => no_host(hints)?,
        Some(node) => match text::numeric_host(node) {
            Some(address) => numeric(node, address, hints)?,
            None if hints.has(ws::AI_NUMERICHOST) => return Err(WsaError::WSAHOST_NOT_FOUND),
            None => named(asked, node, hints)?,
        },
    };
    found.addresses.iter_mut().for_each(|address| address.set_port(port));
    Ok(found)
}

/// The port of a service: a number, or a name in the table.
pub(crate) fn port(service: &str, hints: &Hints) -> Result<u16> {
    if service.is_empty() {
        return Ok(0);
    }
    if service.bytes().all(|byte| byte.is_ascii_digit()) {
        return service.parse().map_err(|_| WsaError::WSATYPE_NOT_FOUND);
    }
    if hints.has(ws::AI_NUMERICSERV) {
        return Err(WsaError::WSAHOST_NOT_FOUND);
    }
    let transport = match (hints.kind, hints.protocol) {
        (ws::SOCK_STREAM, _) => Some(Transport::Tcp),
        (ws::SOCK_DGRAM, _) => Some(Transport::Udp),
        (0, ws::IPPROTO_TCP) => Some(Transport::Tcp),
        (0, ws::IPPROTO_UDP) => Some(Transport::Udp),
        (0, _) => None,
        // Raw sockets have no ports.
        _ => return Err(WsaError::WSATYPE_NOT_FOUND),
    };
    let found = services::service_by_name(service, transport.map(Transport::name));
    found.map(|service| service.port).map_err(|_| WsaError::WSATYPE_NOT_FOUND)
}

/// No host: this machine, for a server every address of it. IPv6 first.
fn no_host(hints: &Hints) -> Result<Found> {
    if hints.has(ws::AI_NUMERICHOST) {
        return Err(WsaError::WSAHOST_NOT_FOUND);
    }
    let (v4, v6) = if hints.has(ws::AI_PASSIVE) {
        (Ipv4Addr::UNSPECIFIED, Ipv6Addr::UNSPECIFIED)
    } else {
        (Ipv4Addr::LOCALHOST, Ipv6Addr::LOCALHOST)
    };
    let both: [SocketAddr; 2] = [(v6, 0).into(), (v4, 0).into()];
    let families = hints.families()?;
    let addresses = both.into_iter().filter(|address| fits(address, families)).collect();
    Ok(Found { addresses, ..Found::default() })
}

fn fits(address: &SocketAddr, families: Families) -> bool {
    match families {
        Families::V4 => address.is_ipv4(),
        Families::V6 => address.is_ipv6(),
        Families::Both => true,
    }
}

/// The IPv6 form of an IPv4 address.
fn mapped(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(v4) => (v4.to_ipv6_mapped(), address.port()).into(),
        IpAddr::V6(_) => address,
    }
}

fn numeric(node: &str, address: SocketAddr, hints: &Hints) -> Result<Found> {
    let address = if hints.maps_v4() { mapped(address) } else { address };
    if !fits(&address, hints.families()?) {
        return Err(WsaError::WSAHOST_NOT_FOUND);
    }
    let canonical = hints.has(ws::AI_CANONNAME | ws::AI_FQDN).then(|| node.to_owned());
    Ok(Found { addresses: vec![address], canonical, numeric: true })
}

/// The ASCII form of a name. Names outside of ASCII are turned into Punycode, unless a flag says not to.
fn ascii<'n>(node: &'n str, hints: &Hints) -> Result<Cow<'n, str>> {
    let ascii = if node.is_ascii() || hints.has(ws::AI_DISABLE_IDN_ENCODING) {
        Cow::Borrowed(node)
    } else {
        let deny = idna::AsciiDenyList::EMPTY;
        idna::domain_to_ascii_cow(node.as_bytes(), deny).map_err(|_| WsaError::WSAHOST_NOT_FOUND)?
    };
    if ascii.len() > LONGEST_NAME { Err(WsaError::WSAHOST_NOT_FOUND) } else { Ok(ascii) }
}

fn named(asked: Option<&dyn Resolver>, node: &str, hints: &Hints) -> Result<Found> {
    let name = ascii(node, hints)?;
    let own = |addresses| Ok(Answer { addresses, canonical: None });
    let answer = if name.eq_ignore_ascii_case(LOOPBACK) {
        own(local::loopback()).and_then(|answer| choose(answer, hints))?
    } else if name.is_empty() || name.eq_ignore_ascii_case(THIS_MACHINE) || local::is_own_name(&name) {
        let mut answer = own(local::addresses()).and_then(|answer| choose(answer, hints))?;
        answer.canonical = local::host_name().ok();
        answer
    } else {
        match asked {
            Some(asked) => ask(asked, &name, hints)?,
            None => ask(resolver(), &name, hints)?,
        }
    };
    let canonical = if hints.has(ws::AI_CANONNAME | ws::AI_FQDN) {
        Some(answer.canonical.unwrap_or_else(|| name.into_owned()))
    } else {
        None
    };
    Ok(Found { addresses: answer.addresses, canonical, numeric: false })
}

/// From addresses of this machine those that fit.
fn choose(mut answer: Answer, hints: &Hints) -> Result<Answer> {
    let wanted = configured(hints)?;
    if hints.maps_v4() {
        let with_v4 = hints.has(ws::AI_ALL) || !answer.addresses.iter().any(SocketAddr::is_ipv6);
        answer.addresses.retain(|address| with_v4 || address.is_ipv6());
        answer.addresses = answer.addresses.into_iter().map(mapped).collect();
    } else {
        answer.addresses.retain(|address| fits(address, wanted));
    }
    if answer.addresses.is_empty() { Err(WsaError::WSANO_DATA) } else { Ok(answer) }
}

/// The families that are wanted, and with `AI_ADDRCONFIG` configured on this machine.
fn configured(hints: &Hints) -> Result<Families> {
    let families = hints.families()?;
    if !hints.has(ws::AI_ADDRCONFIG) {
        return Ok(families);
    }
    match (families, local::configured_families()) {
        (Families::V4 | Families::Both, (true, false)) => Ok(Families::V4),
        (Families::V6 | Families::Both, (false, true)) => Ok(Families::V6),
        (_, (true, true)) => Ok(families),
        _ => Err(WsaError::WSANO_DATA),
    }
}

/// Asks the resolver, also for IPv4 where that may stand in for IPv6.
fn ask(resolver: &dyn Resolver, name: &str, hints: &Hints) -> Result<Answer> {
    let families = configured(hints)?;
    if !hints.maps_v4() {
        return resolver.addresses(name, families);
    }
    let v6 = resolver.addresses(name, Families::V6);
    if v6.is_ok() && !hints.has(ws::AI_ALL) {
        return v6;
    }
    let v4 = resolver.addresses(name, Families::V4);
    match (v6, v4) {
        (Ok(mut v6), v4) => {
            v6.addresses.extend(v4.into_iter().flat_map(|answer| answer.addresses).map(mapped));
            Ok(v6)
        }
        (Err(_), Ok(mut v4)) => {
            v4.addresses = v4.addresses.into_iter().map(mapped).collect();
            Ok(v4)
        }
        (Err(code), Err(_)) => Err(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A resolver that knows two names, and what it was asked.
    #[derive(Debug, Default)]
    struct Known(std::sync::Mutex<Vec<String>>);

    impl Resolver for Known {
        fn addresses(&self, name: &str, families: Families) -> Result<Answer> {
            self.0.lock().unwrap().push(name.to_owned());
            let all: &[&str] = match name {
                "v4.example" => &["192.0.2.1:0"],
                "both.example" => &["[2001:db8::1]:0", "192.0.2.1:0"],
                "xn--bcher-kva.example" => &["192.0.2.2:0"],
                _ => return Err(WsaError::WSAHOST_NOT_FOUND),
            };
            let all = all.iter().map(|text| text.parse().unwrap());
            let addresses: Vec<_> = all.filter(|address| fits(address, families)).collect();
            if addresses.is_empty() {
                return Err(WsaError::WSANO_DATA);
            }
            Ok(Answer { addresses, canonical: Some(format!("real.{name}")) })
        }

        fn names(&self, _: IpAddr) -> Result<Vec<String>> {
            Err(WsaError::WSAHOST_NOT_FOUND)
        }
    }

    fn found(node: Option<&str>, service: Option<&str>, hints: Hints) -> Result<Vec<String>> {
        let found = look_up_with(Some(&Known::default()), node, service, &hints)?;
        Ok(found.addresses.iter().map(SocketAddr::to_string).chain(found.canonical).collect())
    }

    fn flags(flags: u32) -> Hints {
        Hints { flags, ..Hints::default() }
    }

    const INET6: i32 = ws::AF_INET6 as i32;
    const INET: i32 = ws::AF_INET as i32;

    #[test]
    fn numbers_ask_nobody() {
        let known = Known::default();
        for node in
            ["127.0.0.1", "127.1", "0x7f.1", "::1", "[::1]", "fe80::1%1", "localhost", "", "..localmachine"]
        {
            let found = look_up_with(Some(&known), Some(node), Some("http"), &Hints::default()).unwrap();
            assert!(found.addresses.iter().all(|a| a.port() == 80) && !found.addresses.is_empty(), "{node}");
        }
        assert!(known.0.lock().unwrap().is_empty());
    }

    #[test]
    fn services() {
        let of = |service, kind, protocol| {
            let hints = Hints { kind, protocol, ..Hints::default() };
            found(Some("127.0.0.1"), Some(service), hints).map(|all| all[0]["127.0.0.1:".len()..].to_owned())
        };
        assert_eq!(of("80", 0, 0).as_deref(), Ok("80"));
        assert_eq!(of("080", ws::SOCK_RAW, 0).as_deref(), Ok("80"));
        assert_eq!(of("NTP", ws::SOCK_DGRAM, 0).as_deref(), Ok("123"));
        assert_eq!(of("shell", 0, 0).as_deref(), Ok("514"));
        assert_eq!(of("", 0, 0).as_deref(), Ok("0"));
        for (service, kind, protocol) in [
            ("ntp", ws::SOCK_STREAM, 0),
            ("http", ws::SOCK_DGRAM, 0),
            ("http", 0, ws::IPPROTO_UDP),
            ("http", ws::SOCK_RAW, 0),
            ("no-such", 0, 0),
            ("65536", 0, 0),
            ("80x", 0, 0),
            ("-1", 0, 0),
        ] {
            assert_eq!(of(service, kind, protocol), Err(WsaError::WSATYPE_NOT_FOUND), "{service}");
        }
    }

    #[test]
    fn hints_are_checked() {
        let code = |node, service, hints| found(node, service, hints).unwrap_err();
        let host = Some("127.0.0.1");
        assert_eq!(code(None, None, Hints::default()), WsaError::WSAHOST_NOT_FOUND);
        assert_eq!(code(host, None, flags(1 << 30)), WsaError::WSAEINVAL);
        assert_eq!(code(host, None, flags(ws::AI_CANONNAME | ws::AI_FQDN)), WsaError::WSAEINVAL);
        assert_eq!(code(None, Some("80"), flags(ws::AI_CANONNAME)), WsaError::WSANO_RECOVERY);
        assert_eq!(code(None, Some("80"), flags(ws::AI_FQDN)), WsaError::WSANO_RECOVERY);
        assert_eq!(code(Some("localhost"), None, flags(ws::AI_NUMERICHOST)), WsaError::WSAHOST_NOT_FOUND);
        assert_eq!(code(None, Some("80"), flags(ws::AI_NUMERICHOST)), WsaError::WSAHOST_NOT_FOUND);
        assert_eq!(code(host, Some("http"), flags(ws::AI_NUMERICSERV)), WsaError::WSAHOST_NOT_FOUND);
        for family in [1, 6, 17, -1, 10] {
            assert_eq!(code(host, None, Hints { family, ..Hints::default() }), WsaError::WSAEAFNOSUPPORT);
        }
        for kind in [4, 5, 9, -1] {
            assert_eq!(code(host, None, Hints { kind, ..Hints::default() }), WsaError::WSAESOCKTNOSUPPORT);
        }
        assert_eq!(
            code(host, None, Hints { family: INET6, ..Hints::default() }),
            WsaError::WSAHOST_NOT_FOUND
        );
        assert_eq!(
            code(Some("::1"), None, Hints { family: INET, ..Hints::default() }),
            WsaError::WSAHOST_NOT_FOUND
        );
    }

    #[test]
    fn no_host_is_this_machine() {
        let list = |all: &[&str]| Ok(all.iter().map(|s| (*s).to_owned()).collect());
        assert_eq!(found(None, Some("80"), Hints::default()), list(&["[::1]:80", "127.0.0.1:80"]));
        assert_eq!(found(None, Some("80"), flags(ws::AI_PASSIVE)), list(&["[::]:80", "0.0.0.0:80"]));
        let v4 = Hints { flags: ws::AI_PASSIVE, family: INET, ..Hints::default() };
        assert_eq!(found(None, Some("80"), v4), list(&["0.0.0.0:80"]));
    }

    #[test]
    fn names_are_looked_up_and_mapped() {
        let list = |all: &[&str]| Ok(all.iter().map(|s| (*s).to_owned()).collect());
        let v6 = |flags| Hints { flags, family: INET6, ..Hints::default() };
        let both = Some("both.example");
        assert_eq!(found(both, None, Hints::default()), list(&["[2001:db8::1]:0", "192.0.2.1:0"]));
        assert_eq!(found(both, None, v6(ws::AI_V4MAPPED)), list(&["[2001:db8::1]:0"]));
        assert_eq!(
            found(both, None, v6(ws::AI_V4MAPPED | ws::AI_ALL)),
            list(&["[2001:db8::1]:0", "[::ffff:192.0.2.1]:0"])
        );
        assert_eq!(found(Some("v4.example"), None, v6(ws::AI_V4MAPPED)), list(&["[::ffff:192.0.2.1]:0"]));
        assert_eq!(found(Some("v4.example"), None, v6(0)), Err(WsaError::WSANO_DATA));
        assert_eq!(found(Some("127.0.0.1"), None, v6(ws::AI_V4MAPPED)), list(&["[::ffff:127.0.0.1]:0"]));
        assert_eq!(
            found(both, None, Hints { family: INET, ..flags(ws::AI_CANONNAME) }),
            list(&["192.0.2.1:0", "real.both.example"])
        );
        assert_eq!(
            found(Some("127.0.0.1"), None, flags(ws::AI_CANONNAME)),
            list(&["127.0.0.1:0", "127.0.0.1"])
        );
    }

    #[test]
    fn names_outside_of_ascii_become_punycode() {
        assert_eq!(found(Some("Bücher.example"), None, Hints::default()), Ok(vec!["192.0.2.2:0".to_owned()]));
        let code = found(Some("Bücher.example"), None, flags(ws::AI_DISABLE_IDN_ENCODING));
        assert_eq!(code, Err(WsaError::WSAHOST_NOT_FOUND));
        // A code point that no name may have, and a name that is too long.
        assert_eq!(
            found(Some("a\u{FFFD}.example"), None, Hints::default()),
            Err(WsaError::WSAHOST_NOT_FOUND)
        );
        assert_eq!(found(Some(&"x".repeat(1025)), None, Hints::default()), Err(WsaError::WSAHOST_NOT_FOUND));
    }
}
