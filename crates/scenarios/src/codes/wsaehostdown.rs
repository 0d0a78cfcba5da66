//! A router does not know the host.

use super::prelude::*;
use std::net::SocketAddr;

use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::route::Route;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEHOSTDOWN",
    shows: "a datagram to a host of which a router says that it does not know it",
    world: World::Network,
    linux_only: true,
    play,
    source: include_str!("wsaehostdown.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (here, far) = (stage.world().here(), Namespace::create()?);
    let (device, router_device) = here.cable("near", &far, "router")?;
    device.address("10.0.0.1/24")?.up()?;
    router_device.address("10.0.0.2/24")?.up()?;
    here.add_route(&Route::gateway("10.9.0.0/16", "10.0.0.2"))?;
    stage.note("10.0.0.2 is the router to 10.9.0.0/16, and forwards nothing");
    let s = stage.udp("s")?;
    let host = SocketAddr::from(([10, 9, 0, 1], 9));
    stage.sendto(s, b"hello", host)?;
    let from = SocketAddr::from(([10, 0, 0, 1], stage.port_of(s)?));
    let report = host_unknown(from, host);
    far.run(|| {
        let router = stage.socket("router", ws::AF_INET, ws::SOCK_RAW, ws::IPPROTO_ICMP)?;
        stage.note("the router's message: ICMP type 3, destination unreachable, code 7, host unknown");
        stage.sendto(router, &report, from)
    })??;
    stage.expect(stage.recvfrom(s, 512))
}

/// The ICMP message about a datagram (RFC 792, RFC 1122): type and code, then the head of the packet that is meant.
fn host_unknown(from: SocketAddr, to: SocketAddr) -> Vec<u8> {
    const UDP: u8 = 17;
    let (SocketAddr::V4(source), SocketAddr::V4(target)) = (from, to) else {
        return Vec::new();
    };
    let mut message = vec![3, 7, 0, 0, 0, 0, 0, 0];
    // Version and header length, service, length, identity, no fragments, time to live, protocol, checksum.
    message.extend([0x45, 0, 0, 33, 0, 0, 0x40, 0, 64, UDP, 0, 0]);
    message.extend(source.ip().octets());
    message.extend(target.ip().octets());
    message.extend(source.port().to_be_bytes());
    message.extend(target.port().to_be_bytes());
    // The datagram's length, and no checksum.
    message.extend([0, 13, 0, 0]);
    let sum = checksum(&message);
    message[2..4].copy_from_slice(&sum.to_be_bytes());
    message
}

/// The checksum of the Internet (RFC 1071); the message has an even length.
fn checksum(bytes: &[u8]) -> u16 {
    let words = bytes.chunks_exact(2).map(|pair| u32::from(u16::from_be_bytes([pair[0], pair[1]])));
    let mut sum: u32 = words.sum();
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}
