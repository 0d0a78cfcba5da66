//! What is asked for, and what is found.

use windows_sys::Win32::Networking::WinSock as ws;

use super::Provider;
use crate::addr::Family;
use crate::catalogue::{ServiceAddress, Version};
use crate::guid::Guid;
use crate::names::services::Transport;

/// What a query is about. Source: the table of the page on `WSALookupServiceBegin`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Restrictions {
    /// The name of the service.
    pub name: Option<String>,
    /// Its class.
    pub class: Guid,
    /// Its version.
    pub version: Option<Version>,
    /// The name space; 0 for all.
    pub namespace: u32,
    /// The provider, if one is named.
    pub provider: Option<Guid>,
    /// Where in a hierarchy to begin.
    pub context: Option<String>,
    /// Families and protocols (0: any) of which one is wanted; empty: all.
    pub protocols: Vec<(i32, i32)>,
    /// A question in a language of the provider's.
    pub query: Option<String>,
}

impl Restrictions {
    /// Whether addresses of that family and protocol are wanted.
    pub(super) fn wants_protocol(&self, family: u16, protocol: i32) -> bool {
        let fits = |(wanted, of): &(i32, i32)| {
            (*wanted == 0 || *wanted == i32::from(family)) && (*of == 0 || *of == protocol)
        };
        self.protocols.is_empty() || self.protocols.iter().any(fits)
    }

    /// Whether any protocol over that family is wanted.
    pub(super) fn wants_family(&self, family: Family) -> bool {
        let number = i32::from(family.to_windows());
        self.protocols.is_empty()
            || self.protocols.iter().any(|(wanted, _)| *wanted == 0 || *wanted == number)
    }

    /// Whether the query can be about IP.
    pub(super) fn wants_ip(&self) -> bool {
        self.wants_family(Family::Inet) || self.wants_family(Family::Inet6)
    }

    /// Whether an address is of a wanted protocol.
    pub(super) fn wants(&self, address: &ServiceAddress) -> bool {
        let family = |bytes: &[u8]| bytes.first_chunk().map(|family| u16::from_ne_bytes(*family));
        let family = family(&address.remote).or_else(|| family(&address.local)).unwrap_or(ws::AF_UNSPEC);
        self.wants_protocol(family, address.protocol)
    }

    /// Whether a service of that version is wanted.
    pub(super) fn wants_version(&self, version: Option<Version>) -> bool {
        match (self.version, version) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(wanted), Some(version)) if wanted.how == ws::COMP_NOTLESS => {
                version.number >= wanted.number
            }
            (Some(wanted), Some(version)) => version.number == wanted.number,
        }
    }
}

/// One result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Whose it is.
    pub provider: &'static Provider,
    /// `lpszServiceInstanceName`
    pub name: Option<String>,
    /// `lpServiceClassId`
    pub class: Option<Guid>,
    /// `lpVersion`
    pub version: Option<Version>,
    /// `lpszComment`
    pub comment: Option<String>,
    /// `lpszContext`
    pub context: Option<String>,
    /// `lpszQueryString`
    pub query: Option<String>,
    /// `lpcsaBuffer`
    pub addresses: Vec<ServiceAddress>,
    /// `lpBlob`
    pub blob: Option<Vec<u8>>,
    /// `dwOutputFlags`
    pub flags: u32,
}

impl Found {
    /// A result of a provider, with nothing in it.
    pub(super) fn of(provider: &'static Provider) -> Self {
        Self {
            provider,
            name: None,
            class: None,
            version: None,
            comment: None,
            context: None,
            query: None,
            addresses: Vec::new(),
            blob: None,
            flags: 0,
        }
    }

    /// What of it is wanted (`LUP_RETURN_…`).
    #[must_use]
    pub fn only(&self, flags: u32) -> Self {
        let mut found = self.clone();
        let has = |flag| flags & flag != 0;
        found.name = found.name.filter(|_| has(ws::LUP_RETURN_NAME));
        found.class = found.class.filter(|_| has(ws::LUP_RETURN_TYPE));
        found.version = found.version.filter(|_| has(ws::LUP_RETURN_VERSION));
        found.comment = found.comment.filter(|_| has(ws::LUP_RETURN_COMMENT));
        found.query = found.query.filter(|_| has(ws::LUP_RETURN_QUERY_STRING));
        found.blob = found.blob.filter(|_| has(ws::LUP_RETURN_BLOB));
        if !has(ws::LUP_RETURN_ADDR) {
            found.addresses.clear();
        }
        found
    }
}

/// The kind of socket and the protocol of a transport.
pub(super) fn socket_of(transport: Transport) -> (i32, i32) {
    match transport {
        Transport::Tcp => (ws::SOCK_STREAM, ws::IPPROTO_TCP),
        Transport::Udp => (ws::SOCK_DGRAM, ws::IPPROTO_UDP),
    }
}
