//! Addresses of hosts, by all name spaces that have some: what `GetAddrInfoEx` and `SetAddrInfoEx` do.

use std::net::SocketAddr;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Operation, Provider, local};
use crate::addr::KernelAddress;
use crate::catalogue::{Older, Service, ServiceAddress};
use crate::error::Result;
use crate::guid::Guid;
use crate::names::forward::{self, Found, Hints};

/// The class of names that programs registered with their addresses.
const NAMES: Guid = Guid(0x5d0a_4b56_8c1e_4f7b_9f6e_0b6c_57d1_2a11);

/// Looks a host up in name spaces. What several know is put together.
///
/// # Errors
/// As [`forward::look_up`] for DNS; `WSASERVICE_NOT_FOUND` if none of the name spaces has addresses, or knows the name.
/// Where none finds anything, the code of the first counts.
pub fn look_up(
    providers: &[&'static Provider],
    node: Option<&str>,
    service: Option<&str>,
    hints: &Hints,
) -> Result<Found> {
    let mut all: Option<Found> = None;
    let mut failure = None;
    for provider in providers {
        let result = match provider.namespace {
            ws::NS_DNS => forward::look_up(node, service, hints),
            ws::NS_LOCALNAME => registered(node, service, hints),
            _ => Err(WsaError::WSASERVICE_NOT_FOUND),
        };
        match (result, &mut all) {
            (Ok(found), None) => all = Some(found),
            (Ok(found), Some(all)) => {
                for address in found.addresses {
                    if !all.addresses.contains(&address) {
                        all.addresses.push(address);
                    }
                }
            }
            (Err(code), _) => drop(failure.get_or_insert(code)),
        }
    }
    all.ok_or(failure.unwrap_or(WsaError::WSASERVICE_NOT_FOUND))
}

/// [`forward::look_up`], and where no such host is known the names that programs registered: what `getaddrinfo` does.
///
/// # Errors
/// As [`forward::look_up`].
pub fn look_up_everywhere(node: Option<&str>, service: Option<&str>, hints: &Hints) -> Result<Found> {
    let unknown = match forward::look_up(node, service, hints) {
        Err(WsaError::WSAHOST_NOT_FOUND) => WsaError::WSAHOST_NOT_FOUND,
        other => return other,
    };
    registered(node, service, hints).map_err(|_| unknown)
}

/// A name that a program registered.
fn registered(node: Option<&str>, service: Option<&str>, hints: &Hints) -> Result<Found> {
    let unknown = WsaError::WSASERVICE_NOT_FOUND;
    let node = node.ok_or(unknown)?;
    if hints.flags & ws::AI_NUMERICHOST != 0 {
        return Err(unknown);
    }
    let known = local::service(NAMES, node)?.ok_or(unknown)?;
    let port = match service {
        // The name of the service that the program registered means the ports of the addresses.
        Some(service) if known.comment.as_deref() != Some(service) => forward::port(service, hints)?,
        _ => 0,
    };
    let address = |address: &ServiceAddress| {
        let mut address = KernelAddress::from_windows(&address.remote).ok()?.socket_addr()?;
        if port != 0 {
            address.set_port(port);
        }
        Some(address)
    };
    let fits = |address: &SocketAddr| match u16::try_from(hints.family) {
        Ok(ws::AF_INET) => address.is_ipv4(),
        Ok(ws::AF_INET6) => address.is_ipv6(),
        _ => true,
    };
    let addresses: Vec<_> = known.addresses.iter().filter_map(address).filter(fits).collect();
    if addresses.is_empty() {
        return Err(WsaError::WSANO_DATA);
    }
    let canonical = (hints.flags & (ws::AI_CANONNAME | ws::AI_FQDN) != 0).then_some(known.name);
    Ok(Found { addresses, canonical, numeric: false })
}

/// Registers a name with addresses (in Windows' layout), or takes it back if there are none.
///
/// # Errors
/// `WSAEOPNOTSUPP` if none of the providers registers names; `WSASERVICE_NOT_FOUND` if there is nothing to take back; as
/// [`super::set_service`] if the catalogue cannot be written.
pub fn register(
    providers: &[&'static Provider],
    node: &str,
    service: Option<&str>,
    addresses: Vec<Vec<u8>>,
    blob: Vec<u8>,
) -> Result<()> {
    let operation = if addresses.is_empty() { Operation::Delete } else { Operation::Register };
    let address = |remote| ServiceAddress { remote, ..ServiceAddress::default() };
    let service = Service {
        class: NAMES,
        name: node.to_owned(),
        context: None,
        comment: service.map(str::to_owned),
        version: None,
        registered: false,
        addresses: addresses.into_iter().map(address).collect(),
        blob,
        older: Older::default(),
    };
    super::set_service(providers, operation, false, service)
}
