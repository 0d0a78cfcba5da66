//! Network interfaces.

use std::ffi::CStr;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{SysResult, check, errno};

/// One address of an interface.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The kernel's number of the interface.
    pub(crate) index: u32,
    /// `IFF_…`
    pub(crate) flags: u32,
    pub(crate) address: IpAddr,
    /// The scope of a link-local IPv6 address, else 0.
    pub(crate) scope: u32,
    pub(crate) mask: Option<IpAddr>,
    /// The broadcast address, or the other end of a point-to-point link.
    pub(crate) broadcast: Option<IpAddr>,
}

/// The list of the C library, freed when dropped.
struct List(*mut libc::ifaddrs);

impl Drop for List {
    fn drop(&mut self) {
        // SAFETY: getifaddrs made the list, and nothing of it is in use any more.
        unsafe { libc::freeifaddrs(self.0) };
    }
}

/// Every IP address of this machine, interface by interface.
pub(crate) fn addresses() -> SysResult<Vec<Entry>> {
    let mut head = std::ptr::null_mut();
    // SAFETY: the pointer is ours; the call fills it.
    check(unsafe { libc::getifaddrs(&raw mut head) })?;
    let list = List(head);
    let mut entries = Vec::new();
    let mut next = list.0;
    // SAFETY: getifaddrs made the list; each entry is valid until the list is freed, and NULL ends it.
    while let Some(one) = unsafe { next.as_ref() } {
        next = one.ifa_next;
        // SAFETY: the entry's addresses are those of getifaddrs, NULL or valid.
        let Some((address, scope)) = (unsafe { ip(one.ifa_addr) }) else { continue };
        // SAFETY: the name is a string of the list.
        let name = unsafe { CStr::from_ptr(one.ifa_name) };
        entries.push(Entry {
            index: index_of(name).unwrap_or(0),
            flags: one.ifa_flags,
            address,
            scope,
            // SAFETY: as above.
            mask: unsafe { ip(one.ifa_netmask) }.map(|(mask, _)| mask),
            // SAFETY: as above; on Linux the field is the union of broadcast and destination.
            broadcast: unsafe { ip(one.ifa_ifu) }.map(|(other, _)| other),
        });
    }
    Ok(entries)
}

/// Reads an IP address and its scope.
///
/// # Safety
/// NULL, or a socket address as long as its family says.
unsafe fn ip(address: *const libc::sockaddr) -> Option<(IpAddr, u32)> {
    // SAFETY: the caller promises that it is NULL or valid.
    let family = unsafe { address.as_ref() }?.sa_family;
    match i32::from(family) {
        libc::AF_INET => {
            // SAFETY: the family says that it is this structure; the list need not align it.
            let v4 = unsafe { address.cast::<libc::sockaddr_in>().read_unaligned() };
            Some((Ipv4Addr::from(u32::from_be(v4.sin_addr.s_addr)).into(), 0))
        }
        libc::AF_INET6 => {
            // SAFETY: as above.
            let v6 = unsafe { address.cast::<libc::sockaddr_in6>().read_unaligned() };
            Some((Ipv6Addr::from(v6.sin6_addr.s6_addr).into(), v6.sin6_scope_id))
        }
        _ => None,
    }
}

fn index_of(name: &CStr) -> SysResult<u32> {
    // SAFETY: the name is a string.
    match unsafe { libc::if_nametoindex(name.as_ptr()) } {
        0 => Err(errno()),
        index => Ok(index),
    }
}

/// An interface, with or without addresses.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) name: String,
    /// The kernel's number of it.
    pub(crate) index: u32,
    /// `IFF_…`
    pub(crate) flags: u32,
    /// `ARPHRD_…`
    pub(crate) hardware: u16,
}

/// Every interface of this machine.
pub(crate) fn links() -> SysResult<Vec<Link>> {
    let mut head = std::ptr::null_mut();
    // SAFETY: the pointer is ours; the call fills it.
    check(unsafe { libc::getifaddrs(&raw mut head) })?;
    let list = List(head);
    let mut links = Vec::new();
    let mut next = list.0;
    // SAFETY: getifaddrs made the list; each entry is valid until the list is freed, and NULL ends it.
    while let Some(one) = unsafe { next.as_ref() } {
        next = one.ifa_next;
        // SAFETY: the entry's address is NULL or valid.
        let Some(address) = (unsafe { one.ifa_addr.as_ref() }) else { continue };
        if i32::from(address.sa_family) != libc::AF_PACKET {
            continue;
        }
        // SAFETY: the family says that it is this structure; the list need not align it.
        let link = unsafe { one.ifa_addr.cast::<libc::sockaddr_ll>().read_unaligned() };
        links.push(Link {
            // SAFETY: the name is a string of the list.
            name: unsafe { CStr::from_ptr(one.ifa_name) }.to_string_lossy().into_owned(),
            index: u32::try_from(link.sll_ifindex).unwrap_or(0),
            flags: one.ifa_flags,
            hardware: link.sll_hatype,
        });
    }
    Ok(links)
}

/// Whether an interface with this number exists.
pub(crate) fn exists(index: u32) -> bool {
    let mut name = [0; libc::IF_NAMESIZE];
    // SAFETY: the block has the room that the call asks for.
    !unsafe { libc::if_indextoname(index, name.as_mut_ptr()) }.is_null()
}
