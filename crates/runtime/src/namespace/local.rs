//! The services that programs registered: kept in the catalogue, found by class, name, version and protocol.

use std::sync::{Mutex, PoisonError};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::query::{Found, Restrictions};
use super::{LOCAL, Operation};
use crate::catalogue::{self, Catalogue, Patience, Service};
use crate::error::Result;
use crate::guid::Guid;

/// Does what the table of the page on `WSASetService` says.
pub(super) fn set(operation: Operation, each: bool, service: Service) -> Result<()> {
    catalogue::change(Patience::Some, |catalogue| apply(catalogue, operation, each, service))
}

fn apply(catalogue: &mut Catalogue, operation: Operation, each: bool, service: Service) -> Result<()> {
    let is_it = |other: &Service| other.is(service.class, &service.name, service.context.as_deref());
    let place = catalogue.services.iter().position(is_it);
    if operation == Operation::Register {
        match place {
            Some(place) => register_again(&mut catalogue.services[place], each, service),
            None => catalogue.services.push(Service { registered: true, ..service }),
        }
        return Ok(());
    }
    let place = place.ok_or(WsaError::WSASERVICE_NOT_FOUND)?;
    let known = &mut catalogue.services[place];
    if each {
        known.addresses.retain(|address| !service.addresses.contains(address));
    } else {
        known.addresses.clear();
    }
    let is_over = known.addresses.is_empty();
    match operation {
        Operation::Delete if is_over => drop(catalogue.services.remove(place)),
        _ => known.registered &= !is_over,
    }
    Ok(())
}

fn register_again(known: &mut Service, each: bool, mut service: Service) {
    if each {
        let mut addresses = std::mem::take(&mut known.addresses);
        addresses.retain(|address| !service.addresses.contains(address));
        addresses.append(&mut service.addresses);
        service.addresses = addresses;
    }
    *known = Service { registered: true, ..service };
}

/// What was put off: services to register (true) and to take back.
static LATER: Mutex<Vec<(bool, Service)>> = Mutex::new(Vec::new());

/// Registers a service that must not be there yet; with `later` by the next [`flush`].
///
/// # Errors
/// `WSAEALREADY` if it is registered; as [`super::set_service`] if the catalogue cannot be written.
pub fn register_new(service: Service, later: bool) -> Result<()> {
    if later {
        LATER.lock().unwrap_or_else(PoisonError::into_inner).push((true, service));
        return Ok(());
    }
    catalogue::change(Patience::Some, |catalogue| {
        let is_it = |other: &Service| other.is(service.class, &service.name, service.context.as_deref());
        if catalogue.services.iter().any(|other| other.registered && is_it(other)) {
            return Err(WsaError::WSAEALREADY);
        }
        apply(catalogue, Operation::Register, false, service)
    })
}

/// Removes a service; with `later` by the next [`flush`].
///
/// # Errors
/// `WSASERVICE_NOT_FOUND` if it is not there; as [`super::set_service`] if the catalogue cannot be written.
pub fn take_back(service: Service, later: bool) -> Result<()> {
    if later {
        LATER.lock().unwrap_or_else(PoisonError::into_inner).push((false, service));
        return Ok(());
    }
    set(Operation::Delete, false, service)
}

/// Does all that was put off in this process, in its order.
///
/// # Errors
/// The first code of [`register_new`] and [`take_back`]; the rest is done all the same.
pub fn flush() -> Result<()> {
    let later = std::mem::take(&mut *LATER.lock().unwrap_or_else(PoisonError::into_inner));
    let one = |(new, service)| if new { register_new(service, false) } else { take_back(service, false) };
    let results: Vec<_> = later.into_iter().map(one).collect();
    results.into_iter().collect()
}

/// The services that a query is about.
///
/// # Errors
/// `WSASERVICE_NOT_FOUND` if there is no service of that class and name; `WSANO_DATA` if there is one, but not with
/// that version or protocol, or if containers are wanted: there are none; `WSAEACCES` and `WSANO_RECOVERY` if the catalogue
/// may not or cannot be read.
pub(super) fn find(wanted: &Restrictions, flags: u32) -> Result<Vec<Found>> {
    if flags & ws::LUP_CONTAINERS != 0 {
        return Err(WsaError::WSANO_DATA);
    }
    choose(&catalogue::read()?, wanted)
}

fn choose(catalogue: &Catalogue, wanted: &Restrictions) -> Result<Vec<Found>> {
    let named = |service: &&Service| {
        let context = wanted.context.as_deref().or(service.context.as_deref());
        service.is(wanted.class, wanted.name.as_deref().unwrap_or(&service.name), context)
    };
    let mut known = false;
    let mut found = Vec::new();
    for service in catalogue.services.iter().filter(named) {
        known = true;
        let mut addresses = service.addresses.clone();
        addresses.retain(|address| wanted.wants(address));
        // A service that has lost its last address is still there; one whose addresses are all of other protocols
        // is not what was asked for.
        let suits = addresses.len() == service.addresses.len() || !addresses.is_empty();
        if suits && wanted.wants_version(service.version) {
            found.push(Found {
                name: Some(service.name.clone()),
                class: Some(service.class),
                version: service.version,
                comment: service.comment.clone(),
                context: service.context.clone(),
                addresses,
                blob: (!service.blob.is_empty()).then(|| service.blob.clone()),
                ..Found::of(&LOCAL)
            });
        }
    }
    match (found.is_empty(), known) {
        (false, _) => Ok(found),
        (true, true) => Err(WsaError::WSANO_DATA),
        (true, false) => Err(WsaError::WSASERVICE_NOT_FOUND),
    }
}

/// A registered service, for the functions of version 1.1.
///
/// # Errors
/// `WSAEACCES` and `WSANO_RECOVERY` if the catalogue may not or cannot be read.
pub fn service(class: Guid, name: &str) -> Result<Option<Service>> {
    let services = catalogue::read()?.services;
    Ok(services.into_iter().find(|service| service.registered && service.is(class, name, None)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Older, ServiceAddress, Version};

    fn address(port: u8) -> ServiceAddress {
        let remote = vec![2, 0, 0, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        ServiceAddress { local: vec![], remote, kind: ws::SOCK_STREAM, protocol: ws::IPPROTO_TCP }
    }

    fn service(name: &str, ports: &[u8]) -> Service {
        Service {
            class: Guid(7),
            name: name.into(),
            context: None,
            comment: None,
            version: Some(Version { number: 3, how: ws::COMP_EQUAL }),
            registered: false,
            addresses: ports.iter().map(|port| address(*port)).collect(),
            blob: vec![],
            older: Older::default(),
        }
    }

    fn state(catalogue: &Catalogue) -> Vec<(&str, bool, Vec<u8>)> {
        let ports = |service: &Service| service.addresses.iter().map(|a| a.remote[3]).collect();
        catalogue.services.iter().map(|s| (s.name.as_str(), s.registered, ports(s))).collect()
    }

    #[test]
    fn the_table_of_operations() {
        use Operation::{Delete, Deregister, Register};
        let mut all = Catalogue::default();
        let none = Err(WsaError::WSASERVICE_NOT_FOUND);
        for (operation, each) in [(Deregister, false), (Deregister, true), (Delete, false), (Delete, true)] {
            assert_eq!(apply(&mut all, operation, each, service("a", &[1])), none);
        }
        apply(&mut all, Register, true, service("a", &[1])).unwrap();
        apply(&mut all, Register, true, service("A", &[2, 1])).unwrap();
        assert_eq!(state(&all), [("A", true, vec![2, 1])], "an address is there once");
        apply(&mut all, Register, false, service("a", &[3])).unwrap();
        assert_eq!(state(&all), [("a", true, vec![3])]);
        apply(&mut all, Register, true, service("a", &[4])).unwrap();
        apply(&mut all, Deregister, true, service("a", &[3])).unwrap();
        assert_eq!(state(&all), [("a", true, vec![4])]);
        apply(&mut all, Deregister, true, service("a", &[4])).unwrap();
        assert_eq!(state(&all), [("a", false, vec![])]);
        apply(&mut all, Register, false, service("a", &[5, 6])).unwrap();
        apply(&mut all, Deregister, false, service("a", &[])).unwrap();
        assert_eq!(state(&all), [("a", false, vec![])]);
        apply(&mut all, Register, false, service("a", &[5, 6])).unwrap();
        apply(&mut all, Delete, true, service("a", &[5])).unwrap();
        assert_eq!(state(&all), [("a", true, vec![6])]);
        apply(&mut all, Delete, false, service("a", &[])).unwrap();
        assert!(all.services.is_empty());
    }

    #[test]
    fn queries_are_by_class_name_version_and_protocol() {
        let mut all = Catalogue::default();
        for (name, ports) in [("a", &[1, 2][..]), ("b", &[])] {
            apply(&mut all, Operation::Register, false, service(name, ports)).unwrap();
        }
        let ask = |wanted: Restrictions| {
            choose(&all, &wanted)
                .map(|found| found.into_iter().filter_map(|one| one.name).collect::<Vec<_>>())
        };
        let wanted = Restrictions { class: Guid(7), ..Restrictions::default() };
        assert_eq!(ask(wanted.clone()), Ok(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(ask(Restrictions { name: Some("A".into()), ..wanted.clone() }), Ok(vec!["a".to_owned()]));
        let none = Err(WsaError::WSASERVICE_NOT_FOUND);
        assert_eq!(ask(Restrictions { name: Some("c".into()), ..wanted.clone() }), none);
        assert_eq!(ask(Restrictions { class: Guid(8), ..wanted.clone() }), none);
        let version = |number, how| Restrictions { version: Some(Version { number, how }), ..wanted.clone() };
        assert_eq!(ask(version(3, ws::COMP_EQUAL)).map(|found| found.len()), Ok(2));
        assert_eq!(ask(version(2, ws::COMP_NOTLESS)).map(|found| found.len()), Ok(2));
        assert_eq!(ask(version(2, ws::COMP_EQUAL)), Err(WsaError::WSANO_DATA));
        assert_eq!(ask(version(4, ws::COMP_NOTLESS)), Err(WsaError::WSANO_DATA));
        let protocols = |protocols| Restrictions { protocols, name: Some("a".into()), ..wanted.clone() };
        let inet = i32::from(ws::AF_INET);
        assert_eq!(ask(protocols(vec![(inet, ws::IPPROTO_TCP)])).map(|found| found.len()), Ok(1));
        assert_eq!(ask(protocols(vec![(0, 0)])).map(|found| found.len()), Ok(1));
        assert_eq!(ask(protocols(vec![(inet, ws::IPPROTO_UDP)])), Err(WsaError::WSANO_DATA));
    }
}
