//! Routes, also those that lead nowhere.

use std::net::IpAddr;

use netlink_packet_route::RouteNetlinkMessage;
use netlink_packet_route::route::{
    RouteAttribute, RouteHeader, RouteMessage, RouteProtocol, RouteScope, RouteType,
};

use crate::error::{Error, Explain, Result};
use crate::link::Link;
use crate::namespace::Namespace;
use crate::prefix::Prefix;

/// Where packets for a network go.
#[derive(Debug, Clone)]
pub struct Route {
    to: String,
    how: How,
}

#[derive(Debug, Clone)]
enum How {
    Through(u32),
    Gateway(String),
    Nowhere(RouteType),
}

impl Route {
    /// To the neighbours on a link. `to` is a network, as in `10.9.0.0/16`, or an address; `0.0.0.0/0` is
    /// everything.
    pub fn through(to: &str, link: &Link) -> Self {
        Self { to: to.to_owned(), how: How::Through(link.index()) }
    }

    /// To a host that forwards them.
    pub fn gateway(to: &str, host: &str) -> Self {
        Self { to: to.to_owned(), how: How::Gateway(host.to_owned()) }
    }

    /// Nowhere: who sends gets `EHOSTUNREACH`. A router with it answers "host unreachable" (IPv6: "no route").
    pub fn unreachable(to: &str) -> Self {
        Self::nowhere(to, RouteType::Unreachable)
    }

    /// Nowhere, by order: who sends gets `EACCES`. A router with it answers "administratively prohibited".
    pub fn prohibit(to: &str) -> Self {
        Self::nowhere(to, RouteType::Prohibit)
    }

    /// Nowhere, in silence: a router drops the packets. Who sends here gets `EINVAL`.
    pub fn blackhole(to: &str) -> Self {
        Self::nowhere(to, RouteType::BlackHole)
    }

    fn nowhere(to: &str, kind: RouteType) -> Self {
        Self { to: to.to_owned(), how: How::Nowhere(kind) }
    }

    fn message(&self) -> Result<RouteMessage> {
        let to = Prefix::parse(&self.to)?;
        let mut message = RouteMessage::default();
        message.header.address_family = to.family();
        message.header.destination_prefix_length = to.length;
        message.header.table = RouteHeader::RT_TABLE_MAIN;
        message.header.protocol = RouteProtocol::Static;
        message.header.scope = RouteScope::Universe;
        message.header.kind = RouteType::Unicast;
        if !to.address.is_unspecified() {
            message.attributes.push(RouteAttribute::Destination(to.address.into()));
        }
        match &self.how {
            How::Through(link) => {
                // The neighbours are on the link itself, so that no gateway is needed for them.
                message.header.scope = RouteScope::Link;
                message.attributes.push(RouteAttribute::Oif(*link));
            }
            How::Gateway(host) => {
                let host: IpAddr = host
                    .parse()
                    .map_err(|_| Error::Misuse(format!("{host:?} is no address of a gateway; write one")))?;
                message.attributes.push(RouteAttribute::Gateway(host.into()));
            }
            How::Nowhere(kind) => message.header.kind = *kind,
        }
        Ok(message)
    }
}

/// Routes of this network.
impl Namespace {
    /// Adds a route.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if the network or the gateway is no address; [`Error::System`] if there is such a route
    /// already (`EEXIST`), bits of the network are set behind its length (`EINVAL`), the link is down (`ENETDOWN`)
    /// or no link leads to the gateway (`ENETUNREACH`, `EHOSTUNREACH`).
    pub fn add_route(&self, route: &Route) -> Result<()> {
        let added = self.netlink().create(RouteNetlinkMessage::NewRoute(route.message()?));
        added.doing(|| format!("add a route to {}", route.to))
    }

    /// Deletes a route.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] as for [`add_route`](Self::add_route); [`Error::System`] if there is no such route
    /// (`ESRCH`).
    pub fn delete_route(&self, route: &Route) -> Result<()> {
        let deleted = self.netlink().change(RouteNetlinkMessage::DelRoute(route.message()?));
        deleted.doing(|| format!("delete the route to {}", route.to))
    }
}
