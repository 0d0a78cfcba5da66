//! Devices of a network: pairs that connect two networks, and devices that lead nowhere.

use std::net::IpAddr;
use std::os::fd::{AsFd, AsRawFd};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use netlink_packet_route::address::{AddressAttribute, AddressMessage};
use netlink_packet_route::link::{
    InfoData, InfoKind, InfoVeth, LinkAttribute, LinkFlags, LinkInfo, LinkMessage, State,
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

/// The number of the next device. Left to itself, the kernel counts in each network, and where both ends of a cable
/// get one number, it takes up to a second to notice that the cable is up.
static NEXT_INDEX: AtomicU32 = AtomicU32::new(100);

/// How long a cable may take until it carries packets.
const READY: Duration = Duration::from_secs(3);

/// How long an IPv6 address may take until it is in use, where it does not look for doubles.
const SETTLED: Duration = Duration::from_millis(200);

/// Whether a device that is on and has a carrier does not send yet.
fn is_late(device: &LinkMessage) -> bool {
    let ready = LinkAttribute::OperState(State::Up);
    device.header.flags.contains(LinkFlags::Up | LinkFlags::LowerUp) && !device.attributes.contains(&ready)
}

/// Whether an IPv6 address of the device is not in use yet.
fn is_tentative(namespace: &Namespace, index: u32) -> bool {
    // A line per address: the address, the device's number, length, scope and flags, in hexadecimal.
    let list = namespace.run(|| fs::read_to_string("/proc/thread-self/net/if_inet6"));
    let list = list.ok().and_then(|list| list.ok()).unwrap_or_default();
    list.lines().any(|line| {
        let fields: Vec<_> = line.split_whitespace().collect();
        let number = |at: usize| fields.get(at).and_then(|field| u32::from_str_radix(field, 16).ok());
        number(1) == Some(index) && number(4).is_some_and(|flags| flags & libc::IFA_F_TENTATIVE != 0)
    })
}

/// Waits until something ends, at most as long as the limit says.
fn wait_while(limit: Duration, lasts: impl Fn() -> bool) {
    let deadline = Instant::now() + limit;
    while lasts() && Instant::now() < deadline {
        thread::sleep(Duration::from_millis(1));
    }
}

/// A device of a network. The methods may be called from any thread, whatever its own network is.
#[derive(Debug, Clone)]
pub struct Link {
    namespace: Namespace,
    name: String,
    index: u32,
    /// The network and the number of the other end of a cable.
    peer: Option<(Namespace, u32)>,
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
        Ok(Link { namespace: self.clone(), name: name.to_owned(), index, peer: None })
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
        peer.header.index = NEXT_INDEX.fetch_add(1, Ordering::Relaxed);
        peer.attributes.push(LinkAttribute::IfName(far_name.to_owned()));
        peer.attributes.push(LinkAttribute::NetNsFd(far.as_fd().as_raw_fd()));
        let data = Some(InfoData::Veth(InfoVeth::Peer(peer)));
        self.create_device(name, InfoKind::Veth, data, "virtual Ethernet devices (CONFIG_VETH)")?;
        let (mut near_end, mut far_end) = (self.link(name)?, far.link(far_name)?);
        near_end.peer = Some((far.clone(), far_end.index));
        far_end.peer = Some((self.clone(), near_end.index));
        Ok((near_end, far_end))
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
        message.header.index = NEXT_INDEX.fetch_add(1, Ordering::Relaxed);
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

    /// Turns the device on. A cable carries packets when both ends are up, and does so when the second call returns.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if the device is gone.
    pub fn up(&self) -> Result<&Self> {
        self.flags(LinkFlags::Up, "turn on")?;
        // The kernel notices later that there is a carrier, and drops packets until then.
        let mut ends = vec![(&self.namespace, self.index)];
        if let Some((peer, index)) = &self.peer {
            ends.push((peer, *index));
            for (namespace, index) in &ends {
                // What cannot be asked is not waited for.
                wait_while(READY, || namespace.netlink().device(*index).is_ok_and(|device| is_late(&device)));
            }
        }
        for (namespace, index) in ends {
            wait_while(READY, || is_tentative(namespace, index));
        }
        Ok(self)
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
        // Without the setting that Namespace makes, a device that is down never gets this far.
        wait_while(SETTLED, || is_tentative(&self.namespace, self.index));
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
    /// questions and three seconds. Then it is unreachable. One that has answered is asked again after about this
    /// time, instead of half a minute.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if the device is gone.
    pub fn ask_neighbours_once(&self, wait: Duration) -> Result<&Self> {
        let wait = wait.as_millis().try_into().unwrap_or(u64::MAX);
        for (family, table) in [(AddressFamily::Inet, "arp_cache"), (AddressFamily::Inet6, "ndisc_cache")] {
            let mut message = NeighbourTableMessage::default();
            message.header.family = family;
            message.attributes.push(NeighbourTableAttribute::Name(table.to_owned()));
            message.attributes.push(NeighbourTableAttribute::Parms(vec![
                NeighbourTableParameter::Ifindex(self.index),
                NeighbourTableParameter::McastProbes(1),
                NeighbourTableParameter::UcastProbes(1),
                NeighbourTableParameter::RetransTime(wait),
                NeighbourTableParameter::BaseReachableTime(wait),
                NeighbourTableParameter::DelayProbeTime(wait),
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
