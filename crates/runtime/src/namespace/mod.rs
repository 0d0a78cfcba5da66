//! Name spaces: where services are found by their class and name.
//!
//! Three are built in: DNS (and whatever else the system's resolver asks), the networks of this machine, and the services
//! that programs registered in the `catalogue`. The catalogue also says in which order they are asked, and
//! which are not in use. [`lookup`] is what `WSALookupServiceBegin` starts, [`class`] knows classes of services,
//! [`local`] has the registered ones, and [`address`] asks for hosts alone.

pub mod address;
pub mod class;
mod dns;
pub mod local;
pub mod lookup;
mod networks;
mod query;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

pub use self::query::{Found, Restrictions};
use crate::catalogue::{self, Catalogue, Patience, Service, Trouble};
use crate::error::Result;
use crate::guid::Guid;

/// A provider of a name space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Provider {
    /// Its identifier.
    pub id: Guid,
    /// `NS_…`
    pub namespace: u32,
    /// What people know it by.
    pub name: &'static str,
    /// Its version.
    pub version: u32,
}

/// DNS, with an identifier of its own, as the [protocols](crate::providers) have.
static DNS: Provider = Provider {
    id: Guid(0x5d0a_4b56_8c1e_4f7b_9f6e_0b6c_57d1_2a0c),
    namespace: ws::NS_DNS,
    name: "OpenWinsock [DNS]",
    version: 1,
};
/// The networks. Its identifier is a constant of the SDK's headers.
static NETWORKS: Provider = Provider {
    id: Guid::from_windows(&ws::NLA_NAMESPACE_GUID),
    namespace: ws::NS_NLA,
    name: "OpenWinsock [networks]",
    version: 1,
};
/// The services that programs registered.
static LOCAL: Provider = Provider {
    id: Guid(0x5d0a_4b56_8c1e_4f7b_9f6e_0b6c_57d1_2a13),
    namespace: ws::NS_LOCALNAME,
    name: "OpenWinsock [registered services]",
    version: 1,
};

static BUILT_IN: [&Provider; 3] = [&DNS, &NETWORKS, &LOCAL];

/// The provider with an identifier.
pub fn by_id(id: Guid) -> Option<&'static Provider> {
    BUILT_IN.into_iter().find(|provider| provider.id == id)
}

/// All providers in the order in which they are asked, and whether each is in use.
pub fn listed() -> Vec<(&'static Provider, bool)> {
    // A catalogue that cannot be read changes nothing; whoever writes it is told.
    ordered(&catalogue::read().unwrap_or_default())
}

fn ordered(catalogue: &Catalogue) -> Vec<(&'static Provider, bool)> {
    let mut providers = BUILT_IN.to_vec();
    // One that the catalogue does not know stays behind the others.
    let place = |id| catalogue.namespace_order.iter().position(|other| *other == id);
    providers.sort_by_key(|provider| place(provider.id).unwrap_or(usize::MAX));
    providers
        .into_iter()
        .map(|provider| (provider, !catalogue.namespaces_off.contains(&provider.id)))
        .collect()
}

/// The providers in use that a call is about: the one named, or those of the name space, or all (`NS_ALL`).
///
/// # Errors
/// `WSAEINVAL` for an identifier that no provider has; `WSASERVICE_NOT_FOUND` if none is left.
pub fn chosen(namespace: u32, id: Option<Guid>) -> Result<Vec<&'static Provider>> {
    if id.is_some_and(|id| by_id(id).is_none()) {
        return Err(WsaError::WSAEINVAL);
    }
    let fits = |provider: &&Provider| match id {
        Some(id) => provider.id == id,
        None => namespace == ws::NS_ALL || provider.namespace == namespace,
    };
    let active = listed().into_iter().filter_map(|(provider, active)| active.then_some(provider));
    let chosen: Vec<_> = active.filter(fits).collect();
    if chosen.is_empty() { Err(WsaError::WSASERVICE_NOT_FOUND) } else { Ok(chosen) }
}

/// What to do with a service. Source: the page on `WSASetService`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    /// `RNRSERVICE_REGISTER`
    Register,
    /// `RNRSERVICE_DEREGISTER`
    Deregister,
    /// `RNRSERVICE_DELETE`
    Delete,
}

/// Registers a service, or takes it back. With `each` its addresses are managed one by one (`SERVICE_MULTIPLE`).
///
/// It has to succeed with one of the providers.
///
/// # Errors
/// `WSAEOPNOTSUPP` if none of the providers registers services; `WSASERVICE_NOT_FOUND` if there is no such service;
/// `WSAEACCES` if the catalogue may not be written, `WSATRY_AGAIN` and `WSANO_RECOVERY` if it cannot be.
pub fn set_service(
    providers: &[&'static Provider],
    operation: Operation,
    each: bool,
    service: Service,
) -> Result<()> {
    if !providers.contains(&&LOCAL) {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    local::set(operation, each, service)
}

/// Brings a provider into use, or out of it.
///
/// # Errors
/// `None` if there is no such provider; the catalogue's [`Trouble`].
pub fn enable(id: Guid, on: bool) -> std::result::Result<(), Option<Trouble>> {
    if by_id(id).is_none() {
        return Err(None);
    }
    let edit = |catalogue: &mut Catalogue| {
        if on {
            catalogue.namespaces_off.remove(&id)
        } else {
            catalogue.namespaces_off.insert(id)
        };
        Ok::<_, Trouble>(())
    };
    catalogue::change(Patience::Some, edit).map_err(Some)
}

/// Sets the order in which providers are asked.
///
/// # Errors
/// `None` if the list does not name each provider once; the catalogue's [`Trouble`].
pub fn set_order(order: &[Guid]) -> std::result::Result<(), Option<Trouble>> {
    let mut sorted = order.to_vec();
    sorted.sort();
    let mut all = BUILT_IN.map(|provider| provider.id);
    all.sort();
    if sorted != all {
        return Err(None);
    }
    let edit = |catalogue: &mut Catalogue| {
        catalogue.namespace_order = order.to_vec();
        Ok::<_, Trouble>(())
    };
    // Two who reorder at once would undo each other's work.
    catalogue::change(Patience::None, edit).map_err(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_says_the_order_and_who_is_in_use() {
        let mut catalogue = Catalogue::default();
        let ids = |catalogue: &Catalogue| -> Vec<_> {
            ordered(catalogue).iter().map(|(provider, on)| (provider.namespace, *on)).collect()
        };
        let (dns, nla, local) = (ws::NS_DNS, ws::NS_NLA, ws::NS_LOCALNAME);
        assert_eq!(ids(&catalogue), [(dns, true), (nla, true), (local, true)]);
        catalogue.namespace_order = vec![LOCAL.id, DNS.id];
        catalogue.namespaces_off.insert(DNS.id);
        assert_eq!(ids(&catalogue), [(local, true), (dns, false), (nla, true)]);
    }
}
