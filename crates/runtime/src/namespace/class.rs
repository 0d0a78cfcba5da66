//! Classes of services: those that the SDK's headers define by a rule (`svcguid.h`), and those that were installed.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::Provider;
use crate::catalogue::{self, Catalogue, ClassInfo, Patience, ServiceClass};
use crate::error::Result;
use crate::guid::Guid;
use crate::names::services::{self, Transport};

/// What all classes of `svcguid.h` end with.
const TAIL: u64 = 0xC000_0000_0000_0046;
const HOST_NAME: u32 = 0x0002_A800;
const BY_ADDRESS: u32 = 0x0002_A801;
const SERVICE_BY_NAME: u32 = 0x0002_A802;
const BY_NAME: u32 = 0x0002_A803;
/// The upper halves of the first number, whose lower halves are ports.
const TCP: u32 = 0x0009;
const UDP: u32 = 0x000A;
/// Classes of DNS records are those of TCP's port 53 with the type of the record.
const DNS_PORT: u16 = 53;

/// A class that a rule defines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WellKnown {
    /// `SVCID_HOSTNAME`: the name of this machine.
    HostName,
    /// `SVCID_INET_HOSTADDRBYNAME`: the addresses of a host.
    ByName,
    /// `SVCID_INET_HOSTADDRBYINETSTRING`: the names of an address.
    ByAddress,
    /// `SVCID_INET_SERVICEBYNAME`: a service, by its name or port and its protocol.
    ServiceByName,
    /// `SVCID_TCP(port)`, `SVCID_UDP(port)`: a service of a host.
    Port(Transport, u16),
    /// `SVCID_DNS(type)`: records of DNS.
    Record(u16),
}

impl WellKnown {
    /// The class of an identifier, if a rule defines it.
    pub fn of(id: Guid) -> Option<Self> {
        let guid = id.to_windows();
        if u64::from_be_bytes(guid.data4) != TAIL || guid.data2 != 0 {
            return None;
        }
        let (high, low) = (guid.data1 >> 16, guid.data1 & 0xFFFF);
        let port = u16::try_from(low).ok()?;
        match (guid.data1, high, guid.data3) {
            (HOST_NAME, _, 0) => Some(Self::HostName),
            (BY_ADDRESS, _, 0) => Some(Self::ByAddress),
            (SERVICE_BY_NAME, _, 0) => Some(Self::ServiceByName),
            (BY_NAME, _, 0) => Some(Self::ByName),
            (_, TCP, 0) => Some(Self::Port(Transport::Tcp, port)),
            (_, UDP, 0) => Some(Self::Port(Transport::Udp, port)),
            (_, TCP, kind) if port == DNS_PORT => Some(Self::Record(kind)),
            _ => None,
        }
    }

    /// Its identifier.
    pub fn id(self) -> Guid {
        let (first, third) = match self {
            Self::HostName => (HOST_NAME, 0),
            Self::ByAddress => (BY_ADDRESS, 0),
            Self::ServiceByName => (SERVICE_BY_NAME, 0),
            Self::ByName => (BY_NAME, 0),
            Self::Port(Transport::Tcp, port) => (TCP << 16 | u32::from(port), 0),
            Self::Port(Transport::Udp, port) => (UDP << 16 | u32::from(port), 0),
            Self::Record(kind) => (TCP << 16 | u32::from(DNS_PORT), kind),
        };
        Guid(u128::from(first) << 96 | u128::from(third) << 64 | u128::from(TAIL))
    }
}

/// Installs a class.
///
/// # Errors
/// `WSAEALREADY` if its identifier is taken; as [`super::set_service`] if the catalogue cannot be written.
pub fn install(class: ServiceClass) -> Result<()> {
    catalogue::change(Patience::Some, |catalogue| {
        if catalogue.classes.iter().any(|other| other.id == class.id) {
            return Err(WsaError::WSAEALREADY);
        }
        catalogue.classes.push(class);
        Ok(())
    })
}

/// Removes a class.
///
/// # Errors
/// `WSATYPE_NOT_FOUND` if it was never installed; `WSAETOOMANYREFS` while there are services of it; as
/// [`super::set_service`] if the catalogue cannot be written.
pub fn remove(id: Guid) -> Result<()> {
    catalogue::change(Patience::Some, |catalogue: &mut Catalogue| {
        let place = catalogue.classes.iter().position(|class| class.id == id);
        let place = place.ok_or(WsaError::WSATYPE_NOT_FOUND)?;
        if catalogue.services.iter().any(|service| service.class == id) {
            return Err(WsaError::WSAETOOMANYREFS);
        }
        catalogue.classes.remove(place);
        Ok(())
    })
}

/// The class with an identifier, if it was installed.
///
/// # Errors
/// `WSAEACCES` if the catalogue may not be read, `WSANO_RECOVERY` if it cannot be.
pub fn installed(id: Guid) -> Result<Option<ServiceClass>> {
    Ok(catalogue::read()?.classes.into_iter().find(|class| class.id == id))
}

/// What a provider knows of a class.
///
/// # Errors
/// `WSAEOPNOTSUPP` for a provider that keeps no classes; `WSATYPE_NOT_FOUND` for a class that was never installed;
/// `WSANO_DATA` if all that is known of it is for other name spaces; and as [`installed`].
pub fn info(provider: &Provider, id: Guid) -> Result<ServiceClass> {
    if provider.namespace != ws::NS_LOCALNAME {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    let mut class = installed(id)?.ok_or(WsaError::WSATYPE_NOT_FOUND)?;
    let had_any = !class.infos.is_empty();
    class.infos.retain(|info| info.namespace == ws::NS_ALL || info.namespace == provider.namespace);
    if had_any && class.infos.is_empty() { Err(WsaError::WSANO_DATA) } else { Ok(class) }
}

/// The name of a class: as installed, or the name of the service whose port it has.
///
/// # Errors
/// As [`installed`].
pub fn name(id: Guid) -> Result<Option<String>> {
    if let Some(class) = installed(id)? {
        return Ok(Some(class.name));
    }
    let Some(WellKnown::Port(transport, port)) = WellKnown::of(id) else { return Ok(None) };
    let service = services::service_by_port(port, Some(transport.name()));
    Ok(service.ok().map(|service| service.name.to_owned()))
}

/// The class with a name (without regard to case): as installed, or the port of the service with that name.
///
/// # Errors
/// As [`installed`].
pub fn by_name(name: &str) -> Result<Option<Guid>> {
    let lower = name.to_lowercase();
    let classes = catalogue::read()?.classes;
    if let Some(class) = classes.iter().find(|class| class.name.to_lowercase() == lower) {
        return Ok(Some(class.id));
    }
    let service = services::service_by_name(name, None).ok();
    Ok(service.map(|service| WellKnown::Port(service.transport, service.port).id()))
}

/// The ports of a class, by the properties that DNS understands (`TcpPort`, `UdpPort`).
pub(super) fn ports(class: &ServiceClass) -> Vec<(Transport, u16)> {
    let for_dns = class.infos.iter().filter(|info| [ws::NS_ALL, ws::NS_DNS].contains(&info.namespace));
    let port = |info: &ClassInfo| {
        let transport = match info.name.to_lowercase().as_str() {
            "tcpport" => Transport::Tcp,
            "udpport" => Transport::Udp,
            _ => return None,
        };
        // Programs store a `WORD` or a `DWORD`; in the order of Windows' machines both begin with the port.
        let port = u16::from_le_bytes(*info.value.first_chunk()?);
        Some((transport, port))
    };
    for_dns.filter_map(port).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_and_identifiers_agree() {
        for (class, text) in [
            (WellKnown::HostName, "0002a800-0000-0000-c000-000000000046"),
            (WellKnown::ByAddress, "0002a801-0000-0000-c000-000000000046"),
            (WellKnown::ServiceByName, "0002a802-0000-0000-c000-000000000046"),
            (WellKnown::ByName, "0002a803-0000-0000-c000-000000000046"),
            (WellKnown::Port(Transport::Tcp, 21), "00090015-0000-0000-c000-000000000046"),
            (WellKnown::Port(Transport::Udp, 53), "000a0035-0000-0000-c000-000000000046"),
            (WellKnown::Record(28), "00090035-0000-001c-c000-000000000046"),
        ] {
            assert_eq!(class.id(), text.parse().unwrap());
            assert_eq!(WellKnown::of(class.id()), Some(class));
        }
        for other in [
            "00090015-0000-0001-c000-000000000046",
            "0002a803-0000-0000-c000-000000000047",
            "000b0015-0000-0000-c000-000000000046",
        ] {
            assert_eq!(WellKnown::of(other.parse().unwrap()), None, "{other}");
        }
    }

    #[test]
    fn ports_are_properties_for_dns() {
        let info = |name: &str, namespace, value: &[u8]| ClassInfo {
            name: name.into(),
            namespace,
            value_type: 4,
            value: value.into(),
        };
        let infos = vec![
            info("TcpPort", ws::NS_DNS, &[0x39, 5, 0, 0]),
            info("UdpPort", ws::NS_ALL, &[0x39, 5]),
            info("TcpPort", ws::NS_SAP, &[1, 0]),
            info("SapId", ws::NS_DNS, &[1, 0]),
            info("TcpPort", ws::NS_DNS, &[1]),
        ];
        let class = ServiceClass { id: Guid(1), name: "x".into(), infos };
        assert_eq!(ports(&class), [(Transport::Tcp, 1337), (Transport::Udp, 1337)]);
    }
}
