//! Multicast membership, for both families: the many forms of Windows become the one form of the kernel that names an
//! interface by its number.

use std::mem::offset_of;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::membership::{Filter, Group, Request};
use crate::addr::{Family, KernelAddress};
use crate::block::{array_at, u32_at};
use crate::error::Result;
use crate::socket::Socket;
use crate::sys::{self, Errno};

/// The kernel's `struct group_filter`, which libc lacks: the number of an interface, a group, a mode, a count, and sources.
mod group_filter {
    pub(super) const ADDRESS: usize = 8;
    pub(super) const MODE: usize = ADDRESS + size_of::<libc::sockaddr_storage>();
    pub(super) const COUNT: usize = MODE + 4;
    pub(super) const SOURCES: usize = COUNT + 4;
    pub(super) const SOURCE: usize = size_of::<libc::sockaddr_storage>();
    /// Windows' `MCAST_INCLUDE` and `MCAST_EXCLUDE` are the other way round.
    pub(super) const EXCLUDE: u32 = 0;
    pub(super) const INCLUDE: u32 = 1;
}

/// More sources than a program ever names; the kernel's own limit (`igmp_max_msf`) is far below.
const MOST_SOURCES: usize = 4096;

/// The number of the interface that an IPv4 program means: 0.0.0.0 for the system's choice, 0.x.x.x for a number, else one
/// of its addresses.
///
/// # Errors
/// `WSAEADDRNOTAVAIL` if there is none.
pub(crate) fn interface(octets: [u8; 4]) -> Result<u32> {
    let index = u32::from_be_bytes(octets);
    if index == 0 {
        return Ok(0);
    }
    if octets[0] == 0 {
        return if sys::interface::exists(index) { Ok(index) } else { Err(WsaError::WSAEADDRNOTAVAIL) };
    }
    let address = IpAddr::from(Ipv4Addr::from(octets));
    let entries = sys::interface::addresses()?;
    let entry = entries.iter().find(|entry| entry.address == address).ok_or(WsaError::WSAEADDRNOTAVAIL)?;
    Ok(entry.index)
}

/// `ip_mreq`
pub(super) fn group4(value: &[u8]) -> Result<Group> {
    let address = Ipv4Addr::from(array_at(value, offset_of!(ws::IP_MREQ, imr_multiaddr))?);
    let interface = interface(array_at(value, offset_of!(ws::IP_MREQ, imr_interface))?)?;
    Ok(Group { interface, address: address.into() })
}

/// `ip_mreq_source`
pub(super) fn source4(value: &[u8]) -> Result<(Group, IpAddr)> {
    let address = Ipv4Addr::from(array_at(value, offset_of!(ws::IP_MREQ_SOURCE, imr_multiaddr))?);
    let source = Ipv4Addr::from(array_at(value, offset_of!(ws::IP_MREQ_SOURCE, imr_sourceaddr))?);
    let interface = interface(array_at(value, offset_of!(ws::IP_MREQ_SOURCE, imr_interface))?)?;
    Ok((Group { interface, address: address.into() }, source.into()))
}

/// `ipv6_mreq`
pub(super) fn group6(value: &[u8]) -> Result<Group> {
    let address = Ipv6Addr::from(array_at::<16>(value, offset_of!(ws::IPV6_MREQ, ipv6mr_multiaddr))?);
    let interface = u32_at(value, offset_of!(ws::IPV6_MREQ, ipv6mr_interface))?;
    Ok(Group { interface, address: address.into() })
}

/// `group_req`
pub(super) fn any_group(value: &[u8]) -> Result<Group> {
    let interface = u32_at(value, offset_of!(ws::GROUP_REQ, gr_interface))?;
    Ok(Group { interface, address: storage(value, offset_of!(ws::GROUP_REQ, gr_group))? })
}

/// `group_source_req`
pub(super) fn any_source(value: &[u8]) -> Result<(Group, IpAddr)> {
    let interface = u32_at(value, offset_of!(ws::GROUP_SOURCE_REQ, gsr_interface))?;
    let address = storage(value, offset_of!(ws::GROUP_SOURCE_REQ, gsr_group))?;
    let source = storage(value, offset_of!(ws::GROUP_SOURCE_REQ, gsr_source))?;
    Ok((Group { interface, address }, source))
}

/// The IP address in a `SOCKADDR_STORAGE`.
///
/// # Errors
/// `WSAEAFNOSUPPORT` for another family.
pub(crate) fn storage(value: &[u8], offset: usize) -> Result<IpAddr> {
    let bytes = value.get(offset..).ok_or(WsaError::WSAEFAULT)?;
    let bytes = &bytes[..bytes.len().min(size_of::<ws::SOCKADDR_STORAGE>())];
    KernelAddress::from_windows(bytes)?.ip().ok_or(WsaError::WSAEAFNOSUPPORT)
}

fn level(group: Group) -> i32 {
    if group.address.is_ipv4() { libc::IPPROTO_IP } else { libc::IPPROTO_IPV6 }
}

/// A `struct group_req` or `group_source_req` of the kernel.
fn kernel_request(group: Group, source: Option<IpAddr>) -> Vec<u8> {
    let len =
        if source.is_some() { size_of::<libc::group_source_req>() } else { size_of::<libc::group_req>() };
    let mut bytes = vec![0; len];
    bytes[..4].copy_from_slice(&group.interface.to_ne_bytes());
    put_address(&mut bytes[offset_of!(libc::group_req, gr_group)..], group.address);
    if let Some(source) = source {
        put_address(&mut bytes[offset_of!(libc::group_source_req, gsr_source)..], source);
    }
    bytes
}

fn put_address(to: &mut [u8], address: IpAddr) {
    let address = KernelAddress::from_ip(SocketAddr::new(address, 0));
    let bytes = address.kernel_bytes();
    to[..bytes.len()].copy_from_slice(bytes);
}

/// What the kernel's refusal means: it calls a membership that exists an address in use.
fn refused(errno: Errno) -> WsaError {
    match errno.0 {
        libc::EADDRINUSE => WsaError::WSAEADDRNOTAVAIL,
        _ => errno.wsa(),
    }
}

/// The group must be one, of the socket's family or of IPv4 on a dual-stack socket.
fn suits(socket: &Socket, address: IpAddr) -> Result<()> {
    if !address.is_multicast() {
        return Err(WsaError::WSAEADDRNOTAVAIL);
    }
    if address.is_ipv6() && socket.family != Family::Inet6 {
        return Err(WsaError::WSAEINVAL);
    }
    Ok(())
}

/// Asks for a change of membership.
///
/// Source: the page on the behaviour of multicast socket options.
///
/// # Errors
/// `WSAEADDRNOTAVAIL` for an interface that does not exist, an address that is no group, or a membership that exists;
/// `WSAEINVAL` for one that does not, and for what does not go with the one that exists; `WSAENOBUFS` for more than the
/// kernel allows.
pub(crate) fn request(socket: &Socket, group: Group, request: Request) -> Result<()> {
    suits(socket, group.address)?;
    let mut memberships = socket.settings.memberships();
    memberships.check(group, request)?;
    let (name, source) = match request {
        Request::Join => (libc::MCAST_JOIN_GROUP, None),
        Request::Leave => (libc::MCAST_LEAVE_GROUP, None),
        Request::JoinSource(source) => (libc::MCAST_JOIN_SOURCE_GROUP, Some(source)),
        Request::LeaveSource(source) => (libc::MCAST_LEAVE_SOURCE_GROUP, Some(source)),
        Request::Block(source) => (libc::MCAST_BLOCK_SOURCE, Some(source)),
        Request::Unblock(source) => (libc::MCAST_UNBLOCK_SOURCE, Some(source)),
    };
    match sys::option::set(socket.raw_fd(), level(group), name, &kernel_request(group, source)) {
        // The last source was dropped before, and the kernel has ended the membership with it.
        Err(Errno(libc::EADDRNOTAVAIL)) if request == Request::Leave => {}
        other => other.map_err(refused)?,
    }
    memberships.granted(group, request);
    Ok(())
}

/// Whom a socket listens to in a group: everybody but these, or these alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SourceFilter {
    pub(crate) exclude: bool,
    pub(crate) sources: Vec<IpAddr>,
}

/// Sets the whole filter of a group that the socket has joined. "These alone" without any leaves it.
///
/// # Errors
/// As [`request`]; `WSAENOBUFS` for too many sources.
pub(crate) fn set_filter(socket: &Socket, group: Group, filter: SourceFilter) -> Result<()> {
    suits(socket, group.address)?;
    if filter.sources.len() > MOST_SOURCES {
        return Err(WsaError::WSAENOBUFS);
    }
    let mut bytes = filter_block(group, filter.sources.len());
    let mode = if filter.exclude { group_filter::EXCLUDE } else { group_filter::INCLUDE };
    bytes[group_filter::MODE..group_filter::COUNT].copy_from_slice(&mode.to_ne_bytes());
    for (to, source) in
        bytes[group_filter::SOURCES..].chunks_exact_mut(group_filter::SOURCE).zip(&filter.sources)
    {
        put_address(to, *source);
    }
    let mut memberships = socket.settings.memberships();
    sys::option::set(socket.raw_fd(), level(group), libc::MCAST_MSFILTER, &bytes).map_err(refused)?;
    let empty = filter.sources.is_empty();
    match filter {
        SourceFilter { exclude: false, .. } if empty => memberships.granted(group, Request::Leave),
        SourceFilter { exclude: false, sources } => memberships.replace(group, Filter::Include(sources)),
        SourceFilter { exclude: true, sources } => {
            memberships.replace(group, Filter::Exclude { blocked: sources, unblocked: Vec::new() });
        }
    }
    Ok(())
}

/// The whole filter of a group that the socket has joined.
///
/// # Errors
/// `WSAEADDRNOTAVAIL` if it has not.
pub(crate) fn filter(socket: &Socket, group: Group) -> Result<SourceFilter> {
    suits(socket, group.address)?;
    let _unchanged = socket.settings.memberships();
    let mut room = 16;
    loop {
        let mut bytes = filter_block(group, room);
        sys::option::get(socket.raw_fd(), level(group), libc::MCAST_MSFILTER, &mut bytes).map_err(refused)?;
        let count = u32_at(&bytes, group_filter::COUNT)? as usize;
        if count > room && room < MOST_SOURCES {
            room = count;
            continue;
        }
        let sources = bytes[group_filter::SOURCES..].chunks_exact(group_filter::SOURCE).take(count);
        return Ok(SourceFilter {
            exclude: u32_at(&bytes, group_filter::MODE)? == group_filter::EXCLUDE,
            sources: sources.filter_map(KernelAddress::ip_of_kernel_bytes).collect(),
        });
    }
}

fn filter_block(group: Group, sources: usize) -> Vec<u8> {
    let mut bytes = vec![0; group_filter::SOURCES + sources * group_filter::SOURCE];
    bytes[..4].copy_from_slice(&group.interface.to_ne_bytes());
    put_address(&mut bytes[group_filter::ADDRESS..], group.address);
    let count = u32::try_from(sources).unwrap_or(u32::MAX);
    bytes[group_filter::COUNT..group_filter::SOURCES].copy_from_slice(&count.to_ne_bytes());
    bytes
}
