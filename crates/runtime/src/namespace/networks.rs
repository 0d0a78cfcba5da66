//! The name space of networks (Network Location Awareness): one for each interface that is up, has an address, and is not
//! the loopback one.
//!
//! Who keeps a query open can go on asking it, and learns what was added, changed and removed since.

use std::collections::BTreeSet;
use std::fs;
use std::mem::offset_of;
use std::net::IpAddr;
use std::os::fd::AsRawFd;
use std::sync::{Mutex, PoisonError};

use openwinsock_codes::WsaError;
use windows_sys::Win32::NetworkManagement::IpHelper as ip;
use windows_sys::Win32::Networking::WinSock as ws;

use super::NETWORKS;
use super::query::{Found, Restrictions};
use crate::block::Block;
use crate::error::Result;
use crate::guid::Guid;
use crate::sys::interface;
use crate::sys::net::poll_for;
use crate::sys::news::News;

/// What is known of a network.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Network {
    /// The interface's name.
    name: String,
    /// `IF_TYPE_…`
    kind: u32,
    /// Bits a second; 0 where the system does not say.
    speed: u32,
    /// The addresses of the machine in it, and how much of them is the network's.
    addresses: BTreeSet<(IpAddr, u32)>,
    /// Whether what is meant for the rest of the world goes there.
    internet: bool,
}

fn kind(hardware: u16, name: &str) -> u32 {
    if fs::exists(format!("/sys/class/net/{name}/wireless")).unwrap_or(false) {
        return ip::IF_TYPE_IEEE80211;
    }
    match hardware {
        libc::ARPHRD_ETHER => ip::IF_TYPE_ETHERNET_CSMACD,
        libc::ARPHRD_PPP => ip::IF_TYPE_PPP,
        libc::ARPHRD_TUNNEL
        | libc::ARPHRD_TUNNEL6
        | libc::ARPHRD_SIT
        | libc::ARPHRD_IPGRE
        | libc::ARPHRD_NONE => ip::IF_TYPE_TUNNEL,
        _ => ip::IF_TYPE_OTHER,
    }
}

/// The speed of an interface. The file may be another network's where a container has no view of its own; then its number
/// differs, as a rule.
fn speed(name: &str, index: u32) -> u32 {
    const MEGA: u64 = 1_000_000;
    let read = |file: &str| fs::read_to_string(format!("/sys/class/net/{name}/{file}")).ok();
    let number = |file| read(file)?.trim().parse::<u64>().ok();
    if number("ifindex") != Some(index.into()) {
        return 0;
    }
    number("speed").map_or(0, |speed| u32::try_from(speed.saturating_mul(MEGA)).unwrap_or(u32::MAX))
}

/// The interfaces that a default route leads to, by name.
fn ways_out() -> BTreeSet<String> {
    let table = |path| fs::read_to_string(path).unwrap_or_default();
    let zero = |word: Option<&&str>| word.is_some_and(|word| word.bytes().all(|byte| byte == b'0'));
    let mut names = BTreeSet::new();
    for line in table("/proc/net/route").lines().skip(1) {
        // Interface, destination, …; the mask is the eighth.
        let words: Vec<_> = line.split_whitespace().collect();
        if zero(words.get(1)) && zero(words.get(7)) {
            names.extend(words.first().map(|name| (*name).to_owned()));
        }
    }
    for line in table("/proc/net/ipv6_route").lines() {
        // Destination, length of its prefix, …, metric (the sixth), …, interface. Where there is no way, the kernel
        // has a default route that leads to nowhere, over the loopback interface.
        let words: Vec<_> = line.split_whitespace().collect();
        if zero(words.first()) && zero(words.get(1)) && words.last() != Some(&"lo") {
            names.extend(words.last().map(|name| (*name).to_owned()));
        }
    }
    names
}

fn prefix(mask: Option<IpAddr>) -> u32 {
    match mask {
        Some(IpAddr::V4(mask)) => mask.to_bits().leading_ones(),
        Some(IpAddr::V6(mask)) => mask.to_bits().leading_ones(),
        None => 0,
    }
}

/// All networks now.
fn list() -> Result<Vec<Network>> {
    let ways_out = ways_out();
    let addresses = interface::addresses()?;
    let wanted = |flags: u32| {
        flags & libc::IFF_UP.cast_unsigned() != 0 && flags & libc::IFF_LOOPBACK.cast_unsigned() == 0
    };
    let network = |link: interface::Link| {
        let of_link = addresses.iter().filter(|entry| entry.index == link.index);
        let addresses: BTreeSet<_> = of_link.map(|entry| (entry.address, prefix(entry.mask))).collect();
        let internet = ways_out.contains(&link.name);
        let (kind, speed) = (kind(link.hardware, &link.name), speed(&link.name, link.index));
        (!addresses.is_empty()).then_some(Network { name: link.name, kind, speed, addresses, internet })
    };
    Ok(interface::links()?.into_iter().filter(|link| wanted(link.flags)).filter_map(network).collect())
}

impl Network {
    /// The network as a result.
    fn found(&self, flags: u32) -> Found {
        let text = |(address, prefix): &(IpAddr, u32)| format!("{address}/{prefix}");
        Found {
            name: Some(self.name.clone()),
            class: Some(Guid::from_windows(&ws::NLA_SERVICE_CLASS_GUID)),
            comment: Some(self.addresses.iter().map(text).collect::<Vec<_>>().join(", ")),
            blob: Some(self.blob()),
            flags,
            ..Found::of(&NETWORKS)
        }
    }

    /// Two structures `NLA_BLOB`: the interface, and where it leads to.
    fn blob(&self) -> Vec<u8> {
        const DATA: usize = offset_of!(ws::NLA_BLOB, data);
        let name_at = DATA + offset_of!(ws::NLA_BLOB_1_0, adapterName);
        let first = (name_at + self.name.len() + 1).next_multiple_of(8);
        let second = (DATA + size_of::<ws::NLA_BLOB_1_2>()).next_multiple_of(8);
        let mut block = Block::zeroed(first + second);
        let mut header = |at: usize, kind: i32, len: usize, next: usize| {
            let number = |len| u32::try_from(len).unwrap_or(u32::MAX);
            block.put_i32(at + offset_of!(ws::NLA_BLOB_0, r#type), kind);
            block.put_u32(at + offset_of!(ws::NLA_BLOB_0, dwSize), number(len));
            block.put_u32(at + offset_of!(ws::NLA_BLOB_0, nextOffset), number(next));
        };
        header(0, ws::NLA_INTERFACE, first, first);
        header(first, ws::NLA_CONNECTIVITY, second, 0);
        block.put_u32(DATA + offset_of!(ws::NLA_BLOB_1_0, dwType), self.kind);
        block.put_u32(DATA + offset_of!(ws::NLA_BLOB_1_0, dwSpeed), self.speed);
        block.put(name_at, self.name.as_bytes());
        let data = first + DATA;
        // Whether somebody manages the network is nothing that the kernel knows.
        block.put_i32(data + offset_of!(ws::NLA_BLOB_1_2, r#type), ws::NLA_NETWORK_UNKNOWN);
        let internet = if self.internet { ws::NLA_INTERNET_YES } else { ws::NLA_INTERNET_NO };
        block.put_i32(data + offset_of!(ws::NLA_BLOB_1_2, internet), internet);
        block.relative()
    }
}

/// A query that is kept open.
#[derive(Debug)]
pub(super) struct Networks {
    /// What was told last; none before the first time.
    told: Mutex<Option<Vec<Network>>>,
}

impl Networks {
    /// Checks a query. Source: the article on querying NLA.
    ///
    /// # Errors
    /// `WSASERVICE_NOT_FOUND` for another class than that of networks; `WSANO_DATA` if containers are wanted;
    /// `WSAEINVAL` for protocols other than IP.
    pub(super) fn begin(wanted: &Restrictions, flags: u32) -> Result<Self> {
        if wanted.class != Guid::from_windows(&ws::NLA_SERVICE_CLASS_GUID) {
            return Err(WsaError::WSASERVICE_NOT_FOUND);
        }
        if flags & ws::LUP_CONTAINERS != 0 {
            return Err(WsaError::WSANO_DATA);
        }
        if !wanted.wants_ip() {
            return Err(WsaError::WSAEINVAL);
        }
        Ok(Self { told: Mutex::new(None) })
    }

    /// All networks, and later what has changed since.
    pub(super) fn next(&self) -> Result<Vec<Found>> {
        let now = list()?;
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(match told.replace(now.clone()) {
            None => now.iter().map(|network| network.found(0)).collect(),
            Some(before) => changes(&before, &now),
        })
    }

    /// Whether what was told is no longer so.
    pub(super) fn has_changed(&self) -> Result<bool> {
        let now = list()?;
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(told.as_ref().is_some_and(|told| *told != now))
    }

    /// Waits until what was told is no longer so, or until the other end of the pipe is closed; says whether it changed.
    pub(super) fn wait(&self, news: &News, end: &impl AsRawFd) -> Result<bool> {
        // Before anything was told, the change of what is now counts.
        {
            let now = list()?;
            self.told.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(now);
        }
        loop {
            news.any();
            if self.has_changed()? {
                return Ok(true);
            }
            let entry = |fd| libc::pollfd { fd, events: libc::POLLIN, revents: 0 };
            let mut both = [entry(news.as_raw_fd()), entry(end.as_raw_fd())];
            match poll_for(&mut both, None) {
                Ok(_) if both[1].revents != 0 => return Ok(false),
                Ok(_) | Err(crate::sys::Errno(libc::EINTR)) => {}
                Err(errno) => return Err(errno.wsa()),
            }
        }
    }
}

fn changes(before: &[Network], now: &[Network]) -> Vec<Found> {
    let mut found = Vec::new();
    for network in now {
        match before.iter().find(|other| other.name == network.name) {
            None => found.push(network.found(ws::RESULT_IS_ADDED)),
            Some(other) if other != network => found.push(network.found(ws::RESULT_IS_CHANGED)),
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|network| now.iter().all(|other| other.name != network.name));
    found.extend(gone.map(|network| network.found(ws::RESULT_IS_DELETED)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(name: &str, address: &str) -> Network {
        let addresses = BTreeSet::from([(address.parse().unwrap(), 24)]);
        Network {
            name: name.into(),
            kind: ip::IF_TYPE_ETHERNET_CSMACD,
            speed: 1000,
            addresses,
            internet: true,
        }
    }

    #[test]
    fn changes_are_told_by_name() {
        let before = [network("a", "192.0.2.1"), network("b", "192.0.2.2"), network("c", "192.0.2.3")];
        let now = [network("c", "192.0.2.3"), network("b", "192.0.2.9"), network("d", "192.0.2.4")];
        let told: Vec<_> =
            changes(&before, &now).into_iter().map(|found| (found.name.unwrap(), found.flags)).collect();
        let told: Vec<_> = told.iter().map(|(name, flags)| (name.as_str(), *flags)).collect();
        assert_eq!(
            told,
            [("b", ws::RESULT_IS_CHANGED), ("d", ws::RESULT_IS_ADDED), ("a", ws::RESULT_IS_DELETED)]
        );
        assert!(changes(&now, &now).is_empty());
    }

    #[test]
    fn a_blob_is_a_chain_of_two() {
        let number = |blob: &[u8], at: usize| u32::from_ne_bytes(*blob[at..].first_chunk().unwrap());
        let blob = network("eth0", "192.0.2.1").blob();
        assert_eq!(number(&blob, 0), ws::NLA_INTERFACE.cast_unsigned());
        let next = number(&blob, 8) as usize;
        assert_eq!((number(&blob, 12), number(&blob, 16)), (ip::IF_TYPE_ETHERNET_CSMACD, 1000));
        assert_eq!(blob[20..25], *b"eth0\0");
        assert_eq!(number(&blob, next), ws::NLA_CONNECTIVITY.cast_unsigned());
        assert_eq!(
            (number(&blob, next + 8), number(&blob, next + 16)),
            (0, ws::NLA_INTERNET_YES.cast_unsigned())
        );
        assert_eq!(next + number(&blob, next + 4) as usize, blob.len());
    }
}
