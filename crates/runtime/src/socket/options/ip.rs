//! The options of IPPROTO_IP. IPv6 sockets have them, too, for their IPv4 side.

use std::mem::offset_of;
use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::membership::Request;
use super::{Get, Row, Set, Shape, multicast, option, report, reports};
use crate::block::Block;
use crate::error::Result;
use crate::socket::{Kind, Socket};
use crate::sys;

/// IP options take at most so many bytes of a header.
const LONGEST_OPTIONS: usize = 40;
const MREQ: Shape = Shape::Bytes(size_of::<ws::IP_MREQ>(), size_of::<ws::IP_MREQ>());
const MREQ_SOURCE: Shape = Shape::Bytes(size_of::<ws::IP_MREQ_SOURCE>(), size_of::<ws::IP_MREQ_SOURCE>());
pub(super) const GROUP: Shape = Shape::Bytes(size_of::<ws::GROUP_REQ>(), size_of::<ws::GROUP_REQ>());
pub(super) const GROUP_SOURCE: Shape =
    Shape::Bytes(size_of::<ws::GROUP_SOURCE_REQ>(), size_of::<ws::GROUP_SOURCE_REQ>());

/// The two ways to say who sends datagrams in pieces.
const DISCOVERY: [(i32, i32); 4] = [
    (ws::IP_PMTUDISC_NOT_SET, libc::IP_PMTUDISC_WANT),
    (ws::IP_PMTUDISC_DO, libc::IP_PMTUDISC_DO),
    (ws::IP_PMTUDISC_DONT, libc::IP_PMTUDISC_DONT),
    (ws::IP_PMTUDISC_PROBE, libc::IP_PMTUDISC_PROBE),
];

pub(super) static ROWS: &[Row] = &[
    option!(IP_OPTIONS, NotInet6, Shape::Bytes(0, LONGEST_OPTIONS))
        .get(Get::Block(options))
        .set(Set::Bytes(set_options)),
    option!(IP_HDRINCL, Raw, Shape::Bool).kernel(libc::IPPROTO_IP, libc::IP_HDRINCL),
    option!(IP_TOS, Any, Shape::Small).kernel(libc::IPPROTO_IP, libc::IP_TOS),
    option!(IP_TTL, Any, Shape::Small).kernel(libc::IPPROTO_IP, libc::IP_TTL).range(1, 255),
    option!(IP_MULTICAST_IF, Packets, Shape::Int)
        .get(Get::Int(|socket| Ok(socket.settings.multicast_interface.load(Ordering::Relaxed).cast_signed())))
        .set(Set::Int(set_multicast_interface)),
    option!(IP_MULTICAST_TTL, Packets, Shape::Small).kernel(libc::IPPROTO_IP, libc::IP_MULTICAST_TTL),
    option!(IP_MULTICAST_LOOP, Packets, Shape::Bool).kernel(libc::IPPROTO_IP, libc::IP_MULTICAST_LOOP),
    option!(IP_ADD_MEMBERSHIP, Packets, MREQ).set(Set::Bytes(|socket, value| {
        multicast::request(socket, multicast::group4(value)?, Request::Join)
    })),
    option!(IP_DROP_MEMBERSHIP, Packets, MREQ).set(Set::Bytes(|socket, value| {
        multicast::request(socket, multicast::group4(value)?, Request::Leave)
    })),
    option!(IP_ADD_SOURCE_MEMBERSHIP, Packets, MREQ_SOURCE).set(Set::Bytes(|socket, value| {
        let (group, source) = multicast::source4(value)?;
        multicast::request(socket, group, Request::JoinSource(source))
    })),
    option!(IP_DROP_SOURCE_MEMBERSHIP, Packets, MREQ_SOURCE).set(Set::Bytes(|socket, value| {
        let (group, source) = multicast::source4(value)?;
        multicast::request(socket, group, Request::LeaveSource(source))
    })),
    option!(IP_BLOCK_SOURCE, Packets, MREQ_SOURCE).set(Set::Bytes(|socket, value| {
        let (group, source) = multicast::source4(value)?;
        multicast::request(socket, group, Request::Block(source))
    })),
    option!(IP_UNBLOCK_SOURCE, Packets, MREQ_SOURCE).set(Set::Bytes(|socket, value| {
        let (group, source) = multicast::source4(value)?;
        multicast::request(socket, group, Request::Unblock(source))
    })),
    option!(MCAST_JOIN_GROUP, Packets, GROUP).set(Set::Bytes(join)),
    option!(MCAST_LEAVE_GROUP, Packets, GROUP).set(Set::Bytes(leave)),
    option!(MCAST_JOIN_SOURCE_GROUP, Packets, GROUP_SOURCE).set(Set::Bytes(join_source)),
    option!(MCAST_LEAVE_SOURCE_GROUP, Packets, GROUP_SOURCE).set(Set::Bytes(leave_source)),
    option!(MCAST_BLOCK_SOURCE, Packets, GROUP_SOURCE).set(Set::Bytes(block)),
    option!(MCAST_UNBLOCK_SOURCE, Packets, GROUP_SOURCE).set(Set::Bytes(unblock)),
    option!(IP_DONTFRAGMENT, Any, Shape::Bool).get(Get::Int(dont_fragment)).set(Set::Int(set_dont_fragment)),
    option!(IP_MTU_DISCOVER, Any, Shape::Int)
        .get(Get::Int(|socket| discovery(socket, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER)))
        .set(Set::Int(|socket, state| set_discovery(socket, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER, state))),
    option!(IP_MTU, Any, Shape::Int).kernel(libc::IPPROTO_IP, libc::IP_MTU).set(Set::No),
    option!(IP_PKTINFO, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::PACKET)))
        .set(Set::Int(|socket, on| reports::set4(socket, report::PACKET, on))),
    option!(IP_RECVIF, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::INTERFACE)))
        .set(Set::Int(|socket, on| reports::set4(socket, report::INTERFACE, on))),
    option!(IP_RECVTTL, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::HOPS)))
        .set(Set::Int(|socket, on| reports::set4(socket, report::HOPS, on))),
    option!(IP_RECVTOS, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::TRAFFIC_CLASS)))
        .set(Set::Int(|socket, on| reports::set4(socket, report::TRAFFIC_CLASS, on))),
    option!(IP_RECVECN, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::ECN)))
        .set(Set::Int(|socket, on| reports::set4(socket, report::ECN, on))),
    option!(IP_UNICAST_IF, Any, Shape::Int)
        .get(Get::Int(|socket| unicast_interface(socket, libc::IPPROTO_IP, libc::IP_UNICAST_IF)))
        // Network order on both systems.
        .set(Set::Int(|socket, index| {
            set_unicast_interface(
                socket,
                libc::IPPROTO_IP,
                libc::IP_UNICAST_IF,
                u32::from_be(index.cast_unsigned()),
            )
        })),
    option!(IP_PROTECTION_LEVEL, Any, Shape::Int)
        .get(Get::Int(super::ipv6::protection_level))
        .set(Set::Int(super::ipv6::set_protection_level)),
];

pub(super) fn join(socket: &Socket, value: &[u8]) -> Result<()> {
    multicast::request(socket, multicast::any_group(value)?, Request::Join)
}

pub(super) fn leave(socket: &Socket, value: &[u8]) -> Result<()> {
    multicast::request(socket, multicast::any_group(value)?, Request::Leave)
}

pub(super) fn join_source(socket: &Socket, value: &[u8]) -> Result<()> {
    let (group, source) = multicast::any_source(value)?;
    multicast::request(socket, group, Request::JoinSource(source))
}

pub(super) fn leave_source(socket: &Socket, value: &[u8]) -> Result<()> {
    let (group, source) = multicast::any_source(value)?;
    multicast::request(socket, group, Request::LeaveSource(source))
}

pub(super) fn block(socket: &Socket, value: &[u8]) -> Result<()> {
    let (group, source) = multicast::any_source(value)?;
    multicast::request(socket, group, Request::Block(source))
}

pub(super) fn unblock(socket: &Socket, value: &[u8]) -> Result<()> {
    let (group, source) = multicast::any_source(value)?;
    multicast::request(socket, group, Request::Unblock(source))
}

fn has_report(socket: &Socket, bit: u32) -> Result<i32> {
    Ok(i32::from(socket.reports().0 & bit != 0))
}

fn options(socket: &Socket) -> Result<Block> {
    let mut bytes = vec![0; LONGEST_OPTIONS];
    let len = sys::option::get(socket.raw_fd(), libc::IPPROTO_IP, libc::IP_OPTIONS, &mut bytes)?;
    bytes.truncate(len);
    Ok(bytes.into())
}

fn set_options(socket: &Socket, value: &[u8]) -> Result<()> {
    Ok(sys::option::set(socket.raw_fd(), libc::IPPROTO_IP, libc::IP_OPTIONS, value)?)
}

/// The value is an address of the interface, or 0.x.x.x with its number; what is read back is the number, as the page says.
fn set_multicast_interface(socket: &Socket, value: i32) -> Result<()> {
    let octets = value.to_ne_bytes();
    let index = multicast::interface(octets)?;
    let mut request = [0; size_of::<libc::ip_mreqn>()];
    if octets[0] != 0 {
        put(&mut request, offset_of!(libc::ip_mreqn, imr_address), octets);
    }
    put(&mut request, offset_of!(libc::ip_mreqn, imr_ifindex), index.to_ne_bytes());
    sys::option::set(socket.raw_fd(), libc::IPPROTO_IP, libc::IP_MULTICAST_IF, &request)?;
    socket.settings.multicast_interface.store(index, Ordering::Relaxed);
    Ok(())
}

fn put(to: &mut [u8], offset: usize, bytes: [u8; 4]) {
    to[offset..offset + bytes.len()].copy_from_slice(&bytes);
}

/// Streams find out the path's size unless told otherwise; datagrams are sent whole only if the program says so.
fn dont_fragment(socket: &Socket) -> Result<i32> {
    let mode = sys::option::get_int(socket.raw_fd(), libc::IPPROTO_IP, libc::IP_MTU_DISCOVER)?;
    Ok(i32::from(match socket.kind {
        Kind::Stream => mode != libc::IP_PMTUDISC_DONT,
        _ => mode == libc::IP_PMTUDISC_DO || mode == libc::IP_PMTUDISC_PROBE,
    }))
}

fn set_dont_fragment(socket: &Socket, on: i32) -> Result<()> {
    let mode = if on == 0 { libc::IP_PMTUDISC_DONT } else { libc::IP_PMTUDISC_DO };
    Ok(sys::option::set_int(socket.raw_fd(), libc::IPPROTO_IP, libc::IP_MTU_DISCOVER, mode)?)
}

pub(super) fn discovery(socket: &Socket, level: i32, name: i32) -> Result<i32> {
    let mode = sys::option::get_int(socket.raw_fd(), level, name)?;
    let row = DISCOVERY.iter().find(|(_, kernel)| *kernel == mode);
    Ok(row.map_or(ws::IP_PMTUDISC_NOT_SET, |(windows, _)| *windows))
}

pub(super) fn set_discovery(socket: &Socket, level: i32, name: i32, state: i32) -> Result<()> {
    let row = DISCOVERY.iter().find(|(windows, _)| *windows == state);
    let (_, mode) = row.ok_or(WsaError::WSAEINVAL)?;
    Ok(sys::option::set_int(socket.raw_fd(), level, name, *mode)?)
}

pub(super) fn unicast_interface(socket: &Socket, level: i32, name: i32) -> Result<i32> {
    Ok(i32::from_be(sys::option::get_int(socket.raw_fd(), level, name)?))
}

/// `index` in host order; 0 takes the choice back.
pub(super) fn set_unicast_interface(socket: &Socket, level: i32, name: i32, index: u32) -> Result<()> {
    Ok(sys::option::set_int(socket.raw_fd(), level, name, index.to_be().cast_signed())?)
}
