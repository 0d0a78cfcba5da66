//! Control codes about the machine's network: addresses, interfaces, routes.

use std::mem::offset_of;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV6};

use openwinsock_codes::WsaError;
use openwinsock_codes::map::Situation;
use std::os::fd::AsRawFd;
use windows_sys::Win32::Networking::WinSock as ws;
use windows_sys::Win32::Networking::WinSock::{INTERFACE_INFO, SOCKET_ADDRESS, SOCKET_ADDRESS_LIST};

use super::{Answer, Call, give_block};
use crate::addr::{Family, KernelAddress};
use crate::block::Block;
use crate::error::Result;
use crate::socket::Socket;
use crate::sys;
use crate::sys::interface::Entry;

/// `SIO_GET_INTERFACE_LIST`, which `windows-sys` lacks: it gives a block, of the size of a `u_long` as all BSD codes of the
/// SDK, and has number 127 of group `t`.
pub const INTERFACE_LIST: u32 = ws::IOC_OUT | (4 << 16) | ((b't' as u32) << 8) | 127;
/// Any port will do to ask for a route; nothing is sent.
const DISCARD: u16 = 9;

/// Interfaces' flags: the kernel's and Windows'.
const FLAGS: [(i32, u32); 5] = [
    (libc::IFF_UP, ws::IFF_UP),
    (libc::IFF_BROADCAST, ws::IFF_BROADCAST),
    (libc::IFF_LOOPBACK, ws::IFF_LOOPBACK),
    (libc::IFF_POINTOPOINT, ws::IFF_POINTTOPOINT),
    (libc::IFF_MULTICAST, ws::IFF_MULTICAST),
];

fn is_ip(socket: &Socket) -> Result<()> {
    if socket.family == Family::Unix { Err(WsaError::WSAENOPROTOOPT) } else { Ok(()) }
}

/// Codes that wait until the network changes. On a socket that does not wait they end at once, and the program waits for
/// the event; on one that does there is nobody who would wake it.
pub(super) fn wait_for_change(socket: &Socket) -> Answer {
    if socket.is_nonblocking() {
        Err(WsaError::WSAEWOULDBLOCK.into())
    } else {
        Err(WsaError::WSAEOPNOTSUPP.into())
    }
}

/// The local address from which the machine would speak to another.
pub(super) fn route(socket: &Socket, call: &Call<'_>) -> Answer {
    is_ip(socket)?;
    let mut peer = match KernelAddress::from_windows(call.input) {
        Err(WsaError::WSAEAFNOSUPPORT) => return Err(WsaError::WSAEINVAL.into()),
        other => other?,
    };
    if peer.family() != Some(socket.family) {
        return Err(WsaError::WSAEINVAL.into());
    }
    peer.set_port(DISCARD);
    let probe = sys::net::socket(socket.family.to_kernel(), libc::SOCK_DGRAM, 0)?;
    sys::option::set_int(probe.as_raw_fd(), libc::SOL_SOCKET, libc::SO_BROADCAST, 1)?;
    sys::net::connect(probe.as_raw_fd(), &peer).map_err(|errno| errno.wsa_in(Situation::Connect))?;
    let mut local = sys::net::local_address(probe.as_raw_fd())?;
    local.set_port(0);
    give_block(call, local.to_windows().into())
}

/// The addresses to which a socket of this family may be bound, but for the loopback ones.
pub(super) fn address_list(socket: &Socket, call: &Call<'_>) -> Answer {
    is_ip(socket)?;
    if !call.input.is_empty() {
        return Err(WsaError::WSAEINVAL.into());
    }
    let listed = |entry: &Entry| {
        let flags = entry.flags.cast_signed();
        flags & libc::IFF_UP != 0
            && flags & libc::IFF_LOOPBACK == 0
            && entry.address.is_ipv6() == (socket.family == Family::Inet6)
    };
    let entries: Vec<_> = sys::interface::addresses()?.into_iter().filter(listed).collect();
    let first = offset_of!(SOCKET_ADDRESS_LIST, Address);
    let mut block = Block::zeroed(first + entries.len() * size_of::<SOCKET_ADDRESS>());
    let place = offset_of!(SOCKET_ADDRESS_LIST, iAddressCount);
    block.put_i32(place, i32::try_from(entries.len()).unwrap_or(i32::MAX));
    for (n, entry) in entries.iter().enumerate() {
        let address = match entry.address {
            IpAddr::V4(v4) => SocketAddr::new(v4.into(), 0),
            IpAddr::V6(v6) => SocketAddrV6::new(v6, 0, 0, entry.scope).into(),
        };
        let bytes = KernelAddress::from_ip(address).to_windows();
        let place = first + n * size_of::<SOCKET_ADDRESS>();
        let len = i32::try_from(bytes.len()).unwrap_or(0);
        block.put_i32(place + offset_of!(SOCKET_ADDRESS, iSockaddrLength), len);
        block.append(place + offset_of!(SOCKET_ADDRESS, lpSockaddr), &bytes);
    }
    give_block(call, block)
}

/// Every IPv4 address of the machine with its interface's flags.
pub(super) fn interface_list(socket: &Socket, call: &Call<'_>) -> Answer {
    if socket.family != Family::Inet {
        return Err(WsaError::WSAEINVAL.into());
    }
    let entries = sys::interface::addresses()?;
    let rows: Vec<_> = entries.iter().filter(|entry| entry.address.is_ipv4()).collect();
    let mut block = Block::zeroed(rows.len() * size_of::<INTERFACE_INFO>());
    for (n, entry) in rows.iter().enumerate() {
        let place = n * size_of::<INTERFACE_INFO>();
        let kernel = entry.flags.cast_signed();
        let flags = FLAGS.iter().filter(|(bit, _)| kernel & bit != 0).map(|(_, windows)| windows).sum();
        block.put_u32(place + offset_of!(INTERFACE_INFO, iiFlags), flags);
        for (offset, address) in [
            (offset_of!(INTERFACE_INFO, iiAddress), Some(entry.address)),
            (offset_of!(INTERFACE_INFO, iiBroadcastAddress), entry.broadcast),
            (offset_of!(INTERFACE_INFO, iiNetmask), entry.mask),
        ] {
            let address = address.unwrap_or(Ipv4Addr::UNSPECIFIED.into());
            block.put(place + offset, &KernelAddress::from_ip(SocketAddr::new(address, 0)).to_windows());
        }
    }
    give_block(call, block)
}

/// The address that reaches every machine of the network.
pub(super) fn broadcast(socket: &Socket, call: &Call<'_>) -> Answer {
    if socket.family != Family::Inet {
        return Err(WsaError::WSAENOPROTOOPT.into());
    }
    let everybody = SocketAddr::new(Ipv4Addr::BROADCAST.into(), 0);
    give_block(call, KernelAddress::from_ip(everybody).to_windows().into())
}

/// Whether an interface spreads what it receives over several processors: it has several receive queues then.
pub(super) fn receive_side_scaling(_: &Socket, call: &Call<'_>) -> Answer {
    if call.room < size_of::<ws::RSS_SCALABILITY_INFO>() {
        return Err(WsaError::WSAEINVAL.into());
    }
    let interfaces = std::fs::read_dir("/sys/class/net").into_iter().flatten().flatten();
    let enabled = interfaces.into_iter().any(|interface| interface.path().join("queues/rx-1").exists());
    Ok(vec![u8::from(enabled)].into())
}
