//! Multicast source filters as a whole: the codes behind `setsourcefilter` and its relatives.

use std::mem::offset_of;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;
use windows_sys::Win32::Networking::WinSock::{GROUP_FILTER, IP_MSFILTER};

use super::{Answer, Call};
use crate::addr::KernelAddress;
use crate::block::{Block, array_at, i32_at, u32_at};
use crate::error::Result;
use crate::socket::Socket;
use crate::socket::options::membership::Group;
use crate::socket::options::multicast::{self, SourceFilter};

/// Codes that `windows-sys` lacks. The SDK makes them as BSD does: direction, size of a `u_long`, group `t`, a number.
const GROUP: u32 = (4 << 16) | ((b't' as u32) << 8);
/// `SIO_GET_MULTICAST_FILTER`, for IPv4; the block is an `ip_msfilter`.
pub const IPV4_FILTER: u32 = ws::IOC_IN | GROUP | 124;
/// `SIO_SET_MULTICAST_FILTER`
pub const IPV4_FILTER_SET: u32 = ws::IOC_IN | GROUP | 125;
/// `SIOCSMSFILTER`, for both families; the block is a `group_filter`.
pub const SOURCE_FILTER_SET: u32 = ws::IOC_IN | GROUP | 126;
/// `SIOCGMSFILTER`
pub const SOURCE_FILTER: u32 = ws::IOC_IN | GROUP | 127;

fn suits(socket: &Socket) -> Result<()> {
    if socket.is_connectionless_ip() { Ok(()) } else { Err(WsaError::WSAENOPROTOOPT) }
}

fn excludes(mode: i32) -> Result<bool> {
    match mode {
        ws::MCAST_INCLUDE => Ok(false),
        ws::MCAST_EXCLUDE => Ok(true),
        _ => Err(WsaError::WSAEINVAL),
    }
}

fn mode(filter: &SourceFilter) -> i32 {
    if filter.exclude { ws::MCAST_EXCLUDE } else { ws::MCAST_INCLUDE }
}

fn count(filter: &SourceFilter) -> u32 {
    u32::try_from(filter.sources.len()).unwrap_or(u32::MAX)
}

/// The group and the interface of an `ip_msfilter`.
fn group4(input: &[u8]) -> Result<Group> {
    let address = Ipv4Addr::from(array_at(input, offset_of!(IP_MSFILTER, imsf_multiaddr))?);
    let interface = multicast::interface(array_at(input, offset_of!(IP_MSFILTER, imsf_interface))?)?;
    Ok(Group { interface, address: address.into() })
}

pub(super) fn set4(socket: &Socket, call: &Call<'_>) -> Answer {
    suits(socket)?;
    let group = group4(call.input)?;
    let exclude = excludes(i32_at(call.input, offset_of!(IP_MSFILTER, imsf_fmode))?)?;
    let count = u32_at(call.input, offset_of!(IP_MSFILTER, imsf_numsrc))? as usize;
    let source = |n: usize| {
        let bytes = array_at(call.input, offset_of!(IP_MSFILTER, imsf_slist) + n * size_of::<ws::IN_ADDR>())?;
        Ok(Ipv4Addr::from(bytes).into())
    };
    // A count that the block has no room for fails at the first source that is missing.
    let sources = (0..count).map(source).collect::<Result<Vec<IpAddr>>>()?;
    multicast::set_filter(socket, group, SourceFilter { exclude, sources })?;
    Ok(Block::default())
}

/// As many sources as there is room for; the count is that of all.
pub(super) fn get4(socket: &Socket, call: &Call<'_>) -> Answer {
    suits(socket)?;
    let group = group4(call.input)?;
    let first = offset_of!(IP_MSFILTER, imsf_slist);
    let Some(room) = call.room.checked_sub(first) else { return Err(WsaError::WSAEFAULT.into()) };
    let filter = multicast::filter(socket, group)?;
    let fit = filter.sources.len().min(room / size_of::<ws::IN_ADDR>());
    let mut block = Block::zeroed(first + fit * size_of::<ws::IN_ADDR>());
    block.put(0, &call.input[..offset_of!(IP_MSFILTER, imsf_fmode)]);
    block.put_i32(offset_of!(IP_MSFILTER, imsf_fmode), mode(&filter));
    block.put_u32(offset_of!(IP_MSFILTER, imsf_numsrc), count(&filter));
    for (n, source) in filter.sources.iter().take(fit).enumerate() {
        if let IpAddr::V4(source) = source {
            block.put(first + n * size_of::<ws::IN_ADDR>(), &source.octets());
        }
    }
    Ok(block)
}

/// The group and the interface of a `group_filter`.
fn group(input: &[u8]) -> Result<Group> {
    let interface = u32_at(input, offset_of!(GROUP_FILTER, gf_interface))?;
    Ok(Group { interface, address: multicast::storage(input, offset_of!(GROUP_FILTER, gf_group))? })
}

pub(super) fn set(socket: &Socket, call: &Call<'_>) -> Answer {
    suits(socket)?;
    let group = group(call.input)?;
    let exclude = excludes(i32_at(call.input, offset_of!(GROUP_FILTER, gf_fmode))?)?;
    let count = u32_at(call.input, offset_of!(GROUP_FILTER, gf_numsrc))? as usize;
    let size = size_of::<ws::SOCKADDR_STORAGE>();
    let source = |n: usize| multicast::storage(call.input, offset_of!(GROUP_FILTER, gf_slist) + n * size);
    let sources = (0..count).map(source).collect::<Result<Vec<_>>>()?;
    multicast::set_filter(socket, group, SourceFilter { exclude, sources })?;
    Ok(Block::default())
}

/// As [`get4`].
pub(super) fn get(socket: &Socket, call: &Call<'_>) -> Answer {
    suits(socket)?;
    let group = group(call.input)?;
    let (first, size) = (offset_of!(GROUP_FILTER, gf_slist), size_of::<ws::SOCKADDR_STORAGE>());
    let Some(room) = call.room.checked_sub(first) else { return Err(WsaError::WSAEFAULT.into()) };
    let filter = multicast::filter(socket, group)?;
    let fit = filter.sources.len().min(room / size);
    let mut block = Block::zeroed(first + fit * size);
    block.put(0, &call.input[..offset_of!(GROUP_FILTER, gf_fmode)]);
    block.put_i32(offset_of!(GROUP_FILTER, gf_fmode), mode(&filter));
    block.put_u32(offset_of!(GROUP_FILTER, gf_numsrc), count(&filter));
    for (n, source) in filter.sources.iter().take(fit).enumerate() {
        let bytes = KernelAddress::from_ip(SocketAddr::new(*source, 0)).to_windows();
        block.put(first + n * size, &bytes);
    }
    Ok(block)
}
