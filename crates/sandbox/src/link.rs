//! Devices of a network: pairs that connect two networks, and devices that lead nowhere.

use std::net::IpAddr;
use std::os::fd::{AsFd, AsRawFd};
use std::time::Duration;

use netlink_packet_route::address::{AddressAttribute, AddressHeaderFlags, AddressMessage};
use netlink_packet_route::link::{
    InfoData, InfoKind, InfoVeth, LinkAttribute, LinkFlags, LinkInfo, LinkMessage,
};
use netlink_packet_route::neighbour::{
    NeighbourAddress, NeighbourAttribute, NeighbourMessage, NeighbourState,
};
use netlink_packet_route::neighbour_table::{
    NeighbourTableAttribute, NeighbourTableMessage, NeighbourTableParameter,
};
use netlink_packet_route::route::RouteType;
use netlink_packet_route::{AddressFamily, RouteNetlinkMessage};

use crate::error::{Error, Explain, Result};
use crate::namespace::{Namespace, run_in};
use crate::prefix::{self, Prefix};
use crate::sys;

/// A device of a network. The methods may be called from any thread, whatever its own network is.
#[derive(Debug, Clone)]
pub struct Link {
    namespace: Namespace,
    name: String,
    index: u32,
}

/// Links of this network.
impl Namespace {
    /// The device with this name.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if there is none.
    pub fn link(&self, name: &str) -> Result<Link> {
        let doing = || format!("find the device {name}");
        let index = run_in(self, doing, || sys::device_index(name))?;
        Ok(Link { namespace: self.clone(), name: name.to_owned(), index })
    }

    /// A cable: the device `name` here, and `far_name` in the other network. Both ends are down and have no
    /// address.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] if the kernel has no virtual Ethernet; [`Error::System`] if a name is taken or longer than
    /// 15 bytes.
    pub fn cable(&self, name: &str, far: &Self, far_name: &str) -> Result<(Link, Link)> {
        let mut peer = LinkMessage::default();
        peer.attributes.push(LinkAttribute::IfName(far_name.to_owned()));
        peer.attributes.push(LinkAttribute::NetNsFd(far.as_fd().as_raw_fd()));
        let data = Some(InfoData::Veth(InfoVeth::Peer(peer)));
        self.create_device(name, InfoKind::Veth, data, "virtual Ethernet devices (CONFIG_VETH)")?;
        Ok((self.link(name)?, far.link(far_name)?))
    }

    /// A device that swallows every packet and gives none. A [`Tun`](crate::tun::Tun) does the same on kernels
    /// that lack it.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] if the kernel has no dummy device.
    pub fn dummy(&self, name: &str) -> Result<Link> {
        self.create_device(name, InfoKind::Dummy, None, "the dummy device (CONFIG_DUMMY)")?;
        self.link(name)
    }

    fn create_device(
        &self,
        name: &str,
        kind: InfoKind,
        data: Option<InfoData>,
        what: &'static str,
    ) -> Result<()> {
        let mut info = vec![LinkInfo::Kind(kind)];
        info.extend(data.map(LinkInfo::Data));
        let mut message = LinkMessage::default();
        message.attributes.push(LinkAttribute::IfName(name.to_owned()));
        message.attributes.push(LinkAttribute::LinkInfo(info));
        let made = self.netlink().create(RouteNetlinkMessage::NewLink(message));
        match made.needs(&[libc::EOPNOTSUPP, libc::EPERM], what, || {
            "Use a kernel with it, or load its module as root; a network outside of a world is off limits"
                .into()
        }) {
            Err(Error::System { cause, .. }) => {
                Err(Error::System { doing: format!("create the device {name}"), cause })
            }
            made => made,
        }
    }
}

impl Link {
    /// The device's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The device's number in its network, as in `sin6_scope_id` and `IP_MULTICAST_IF`.
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The network of the device.
    pub fn namespace(&self) -> &Namespace {
        &self.namespace
    }

    /// Turns the device on. A cable carries packets when both ends are up.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if the device is gone.
    pub fn up(&self) -> Result<&Self> {
        self.flags(LinkFlags::Up, "turn on")
    }

    /// Turns the device off: its routes vanish, its IPv4 addresses stay.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if the device is gone.
    pub fn down(&self) -> Result<&Self> {
        self.flags(LinkFlags::empty(), "turn off")
    }

    fn flags(&self, flags: LinkFlags, doing: &str) -> Result<&Self> {
        let mut message = self.message();
        message.header.flags = flags;
        message.header.change_mask = LinkFlags::Up;
        self.change(RouteNetlinkMessage::SetLink(message), || doing.to_owned())
    }

    /// Sets the size of the largest packet, in bytes.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if the device cannot have that size; IPv6 needs 1280.
    pub fn mtu(&self, bytes: u32) -> Result<&Self> {
        let mut message = self.message();
        message.attributes.push(LinkAttribute::Mtu(bytes));
        self.change(RouteNetlinkMessage::SetLink(message), || format!("set the MTU {bytes} of"))
    }

    /// Removes the device, and with it the other end of its cable, their addresses and their routes.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if it is gone already or cannot go, as the loopback device.
    pub fn remove(self) -> Result<()> {
        let message = self.message();
        self.change(RouteNetlinkMessage::DelLink(message), || "remove".to_owned()).map(drop)
    }

    /// Gives the device an address, as in `10.0.0.1/24` or `fd00::1/64`, usable at once. While the device is up,
    /// the network of the address is reached through it.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if the text is no address with a length; [`Error::System`] if the device has the address
    /// already, or the machine has no IPv6.
    pub fn address(&self, address: &str) -> Result<&Self> {
        let message = self.address_message(Prefix::parse(address)?);
        let made = self.namespace.netlink().create(RouteNetlinkMessage::NewAddress(message));
        made.doing(|| format!("give the address {address} to {}", self.name))?;
        Ok(self)
    }

    /// Takes an address from the device.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if the text is no address with a length; [`Error::System`] if the device does not have it.
    pub fn remove_address(&self, address: &str) -> Result<&Self> {
        let message = self.address_message(Prefix::parse(address)?);
        self.change(RouteNetlinkMessage::DelAddress(message), || format!("take the address {address} from"))
    }

    fn address_message(&self, prefix: Prefix) -> AddressMessage {
        let mut message = AddressMessage::default();
        message.header.family = prefix.family();
        message.header.prefix_len = prefix.length;
        message.header.index = self.index;
        // Otherwise an IPv6 address is of no use for a second, while it looks for a double on the link.
        message.header.flags = AddressHeaderFlags::Nodad;
        message.attributes.push(AddressAttribute::Local(prefix.address));
        message.attributes.push(AddressAttribute::Address(prefix.address));
        message
    }

    /// Says for good which hardware address a neighbour has, so that it is never asked for. With one that nobody
    /// has, packets to the neighbour leave and are lost: the host is silent, not unreachable.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if `host` is no address.
    pub fn neighbour(&self, host: &str, hardware: [u8; 6]) -> Result<&Self> {
        let address = host
            .parse::<IpAddr>()
            .map_err(|_| Error::Misuse(format!("{host:?} is no address; write one, as in 10.0.0.2")))?;
        let mut message = NeighbourMessage::default();
        message.header.family = prefix::family(address);
        message.header.ifindex = self.index;
        message.header.state = NeighbourState::Permanent;
        message.header.kind = RouteType::Unicast;
        message.attributes.push(NeighbourAttribute::Destination(match address {
            IpAddr::V4(address) => NeighbourAddress::Inet(address),
            IpAddr::V6(address) => NeighbourAddress::Inet6(address),
        }));
        message.attributes.push(NeighbourAttribute::LinkLayerAddress(hardware.to_vec()));
        let made = self.namespace.netlink().create(RouteNetlinkMessage::NewNeighbour(message));
        made.doing(|| format!("name the neighbour {host} on {}", self.name))?;
        Ok(self)
    }

    /// A host of the link that does not answer is given up after one question and this time, instead of three
    /// questions and three seconds. Then it is unreachable.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if the device is gone.
    pub fn ask_neighbours_once(&self, wait: Duration) -> Result<&Self> {
        for (family, table) in [(AddressFamily::Inet, "arp_cache"), (AddressFamily::Inet6, "ndisc_cache")] {
            let mut message = NeighbourTableMessage::default();
            message.header.family = family;
            message.attributes.push(NeighbourTableAttribute::Name(table.to_owned()));
            message.attributes.push(NeighbourTableAttribute::Parms(vec![
                NeighbourTableParameter::Ifindex(self.index),
                NeighbourTableParameter::McastProbes(1),
                NeighbourTableParameter::UcastProbes(1),
                NeighbourTableParameter::RetransTime(wait.as_millis().try_into().unwrap_or(u64::MAX)),
            ]));
            self.change(RouteNetlinkMessage::SetNeighbourTable(message), || {
                format!("set how often neighbours are asked ({table}) on")
            })?;
        }
        Ok(self)
    }

    fn message(&self) -> LinkMessage {
        let mut message = LinkMessage::default();
        message.header.index = self.index;
        message
    }

    fn change(&self, message: RouteNetlinkMessage, doing: impl FnOnce() -> String) -> Result<&Self> {
        let changed = self.namespace.netlink().change(message);
        changed.doing(|| format!("{} the device {}", doing(), self.name))?;
        Ok(self)
    }
}
