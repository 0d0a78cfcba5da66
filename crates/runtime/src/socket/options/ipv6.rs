//! The options of IPPROTO_IPV6.

use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::membership::Request;
use super::{Get, Row, Set, Shape, ip, multicast, option, report, reports};
use crate::error::Result;
use crate::socket::Socket;

const MREQ: Shape = Shape::Bytes(size_of::<ws::IPV6_MREQ>(), size_of::<ws::IPV6_MREQ>());

pub(crate) const PROTECTION_DEFAULT: i32 = ws::PROTECTION_LEVEL_DEFAULT.cast_signed();

pub(super) static ROWS: &[Row] = &[
    option!(IPV6_V6ONLY, Any, Shape::Bool).kernel(libc::IPPROTO_IPV6, libc::IPV6_V6ONLY),
    option!(IPV6_UNICAST_HOPS, Any, Shape::Small)
        .kernel(libc::IPPROTO_IPV6, libc::IPV6_UNICAST_HOPS)
        .range(-1, 255),
    option!(IPV6_MULTICAST_HOPS, Packets, Shape::Small)
        .kernel(libc::IPPROTO_IPV6, libc::IPV6_MULTICAST_HOPS)
        .range(-1, 255),
    option!(IPV6_MULTICAST_LOOP, Packets, Shape::Bool).kernel(libc::IPPROTO_IPV6, libc::IPV6_MULTICAST_LOOP),
    option!(IPV6_MULTICAST_IF, Packets, Shape::Int)
        .kernel(libc::IPPROTO_IPV6, libc::IPV6_MULTICAST_IF)
        .range(0, i32::MAX),
    option!(IPV6_ADD_MEMBERSHIP, Packets, MREQ).set(Set::Bytes(|socket, value| {
        multicast::request(socket, multicast::group6(value)?, Request::Join)
    })),
    option!(IPV6_DROP_MEMBERSHIP, Packets, MREQ).set(Set::Bytes(|socket, value| {
        multicast::request(socket, multicast::group6(value)?, Request::Leave)
    })),
    option!(MCAST_JOIN_GROUP, Packets, ip::GROUP).set(Set::Bytes(ip::join)),
    option!(MCAST_LEAVE_GROUP, Packets, ip::GROUP).set(Set::Bytes(ip::leave)),
    option!(MCAST_JOIN_SOURCE_GROUP, Packets, ip::GROUP_SOURCE).set(Set::Bytes(ip::join_source)),
    option!(MCAST_LEAVE_SOURCE_GROUP, Packets, ip::GROUP_SOURCE).set(Set::Bytes(ip::leave_source)),
    option!(MCAST_BLOCK_SOURCE, Packets, ip::GROUP_SOURCE).set(Set::Bytes(ip::block)),
    option!(MCAST_UNBLOCK_SOURCE, Packets, ip::GROUP_SOURCE).set(Set::Bytes(ip::unblock)),
    option!(IPV6_UNICAST_IF, Any, Shape::Int)
        .range(0, i32::MAX)
        .get(Get::Int(|socket| ip::unicast_interface(socket, libc::IPPROTO_IPV6, libc::IPV6_UNICAST_IF)))
        .set(Set::Int(|socket, index| {
            ip::set_unicast_interface(
                socket,
                libc::IPPROTO_IPV6,
                libc::IPV6_UNICAST_IF,
                index.cast_unsigned(),
            )
        })),
    option!(IPV6_DONTFRAG, Any, Shape::Bool).kernel(libc::IPPROTO_IPV6, libc::IPV6_DONTFRAG),
    option!(IPV6_MTU_DISCOVER, Any, Shape::Int)
        .get(Get::Int(|socket| ip::discovery(socket, libc::IPPROTO_IPV6, libc::IPV6_MTU_DISCOVER)))
        .set(Set::Int(|socket, state| {
            ip::set_discovery(socket, libc::IPPROTO_IPV6, libc::IPV6_MTU_DISCOVER, state)
        })),
    option!(IPV6_MTU, Any, Shape::Int).kernel(libc::IPPROTO_IPV6, libc::IPV6_MTU).set(Set::No),
    option!(IPV6_HDRINCL, Raw, Shape::Bool).kernel(libc::IPPROTO_IPV6, libc::IPV6_HDRINCL),
    option!(IPV6_CHECKSUM, Raw, Shape::Int).kernel(libc::IPPROTO_IPV6, libc::IPV6_CHECKSUM),
    option!(IPV6_PKTINFO, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::PACKET)))
        .set(Set::Int(|socket, on| reports::set6(socket, report::PACKET, on))),
    option!(IPV6_RECVIF, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::INTERFACE)))
        .set(Set::Int(|socket, on| reports::set6(socket, report::INTERFACE, on))),
    option!(IPV6_HOPLIMIT, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::HOPS)))
        .set(Set::Int(|socket, on| reports::set6(socket, report::HOPS, on))),
    option!(IPV6_RECVTCLASS, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::TRAFFIC_CLASS)))
        .set(Set::Int(|socket, on| reports::set6(socket, report::TRAFFIC_CLASS, on))),
    option!(IPV6_RECVECN, Packets, Shape::WholeBool)
        .get(Get::Int(|socket| has_report(socket, report::ECN)))
        .set(Set::Int(|socket, on| reports::set6(socket, report::ECN, on))),
    option!(IPV6_PROTECTION_LEVEL, Any, Shape::Int)
        .get(Get::Int(protection_level))
        .set(Set::Int(set_protection_level)),
];

fn has_report(socket: &Socket, bit: u32) -> Result<i32> {
    Ok(i32::from(socket.reports().1 & bit != 0))
}

pub(super) fn protection_level(socket: &Socket) -> Result<i32> {
    Ok(socket.settings.protection_level.load(Ordering::Relaxed))
}

/// The two wider levels differ in whether strangers may come through a Teredo tunnel, of which there is none here: both hold.
/// The narrowest would let only neighbours in, which Linux has no option for.
pub(super) fn set_protection_level(socket: &Socket, level: i32) -> Result<()> {
    match level.cast_unsigned() {
        ws::PROTECTION_LEVEL_UNRESTRICTED | ws::PROTECTION_LEVEL_EDGERESTRICTED => {
            socket.settings.protection_level.store(level, Ordering::Relaxed);
            Ok(())
        }
        ws::PROTECTION_LEVEL_RESTRICTED => Err(WsaError::WSAENOPROTOOPT),
        _ => Err(WsaError::WSAEINVAL),
    }
}
