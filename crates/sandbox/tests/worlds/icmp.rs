//! What the network says of packets that did not arrive: by a real router, and by messages of our own.

use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::time::{Duration, Instant};

use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::icmp::{self, Quote, Trouble};
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::routed::Routed;
use openwinsock_sandbox::world::NetworkWorld;

use crate::sys;

pub(crate) const CASES: &[Case<'_>] = &[
    ("icmp::the_router_forwards", the_router_forwards),
    ("icmp::a_datagram_dies_at_the_router", a_datagram_dies_at_the_router),
    ("icmp::the_router_says_what_is_wrong", the_router_says_what_is_wrong),
    ("icmp::a_narrow_way_is_told", a_narrow_way_is_told),
    ("icmp::each_trouble_arrives_v4", each_trouble_arrives_v4),
    ("icmp::each_trouble_arrives_v6", each_trouble_arrives_v6),
    ("icmp::a_connection_is_told_too", a_connection_is_told_too),
];

/// A socket with an error queue, connected to the address.
fn listening_for_errors(to: SocketAddr) -> std::io::Result<UdpSocket> {
    let any: SocketAddr = if to.is_ipv4() { ([0; 4], 0).into() } else { ([0_u16; 8], 0).into() };
    let socket = UdpSocket::bind(any)?;
    let (level, option) = match to {
        SocketAddr::V4(_) => (libc::IPPROTO_IP, libc::IP_RECVERR),
        SocketAddr::V6(_) => (libc::IPPROTO_IPV6, libc::IPV6_RECVERR),
    };
    sys::set_option(&socket, level, option, 1)?;
    socket.connect(to)?;
    Ok(socket)
}

fn far(port: u16) -> [SocketAddr; 2] {
    Routed::FAR.map(|address| SocketAddr::new(address.parse::<IpAddr>().expect("an address"), port))
}

fn the_router_forwards() -> Outcome {
    let world = NetworkWorld::enter()?;
    // With the building, as that waits until everything is ready.
    let start = Instant::now();
    let routed = Routed::new(&world)?;
    for address in far(7000) {
        let listener = routed.far.run(|| TcpListener::bind(address))??;
        TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        listener.accept()?;
    }
    assert!(start.elapsed() < Duration::from_millis(900), "{:?}", start.elapsed());
    Ok(())
}

fn a_datagram_dies_at_the_router() -> Outcome {
    let world = NetworkWorld::enter()?;
    let _routed = Routed::new(&world)?;
    let [v4, v6] = far(7000);
    let socket = listening_for_errors(v4)?;
    socket.set_ttl(1)?;
    socket.send(b"x")?;
    assert_eq!(sys::queued_error(&socket)?, (libc::EHOSTUNREACH, 11, 0));
    let socket = listening_for_errors(v6)?;
    sys::set_option(&socket, libc::IPPROTO_IPV6, libc::IPV6_UNICAST_HOPS, 1)?;
    socket.send(b"x")?;
    assert_eq!(sys::queued_error(&socket)?, (libc::EHOSTUNREACH, 3, 0));
    Ok(())
}

fn the_router_says_what_is_wrong() -> Outcome {
    let world = NetworkWorld::enter()?;
    let routed = Routed::new(&world)?;
    routed.router.add_route(&Route::unreachable("10.3.0.0/16"))?;
    routed.router.add_route(&Route::prohibit("10.4.0.0/16"))?;
    routed.router.add_route(&Route::blackhole("10.5.0.0/16"))?;
    for (to, told) in [
        ("10.3.0.1:9", (libc::EHOSTUNREACH, 3, 1)),
        ("10.4.0.1:9", (libc::EHOSTUNREACH, 3, 13)),
        ("10.6.0.1:9", (libc::ENETUNREACH, 3, 0)),
    ] {
        let socket = listening_for_errors(to.parse()?)?;
        socket.send(b"x")?;
        assert_eq!(sys::queued_error(&socket)?, told, "{to}");
    }
    let error = TcpStream::connect("10.3.0.1:9").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EHOSTUNREACH));
    let error = TcpStream::connect_timeout(&"10.5.0.1:9".parse()?, Duration::from_millis(300)).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    Ok(())
}

fn a_narrow_way_is_told() -> Outcome {
    let world = NetworkWorld::enter()?;
    let routed = Routed::new(&world)?;
    routed.router_far.mtu(1280)?;
    let [v4, _] = far(7000);
    let socket = listening_for_errors(v4)?;
    sys::set_option(&socket, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER, libc::IP_PMTUDISC_DO)?;
    socket.send(&[0; 1400])?;
    assert_eq!(sys::queued_error(&socket)?, (libc::EMSGSIZE, 3, 4));
    let error = socket.send(&[0; 1400]).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EMSGSIZE));
    Ok(())
}

fn each_trouble_arrives_v4() -> Outcome {
    each_trouble_arrives(
        "127.0.0.1:9",
        &[
            (Trouble::NetworkUnreachable, (libc::ENETUNREACH, 3, 0)),
            (Trouble::HostUnreachable, (libc::EHOSTUNREACH, 3, 1)),
            (Trouble::ProtocolUnreachable, (libc::ENOPROTOOPT, 3, 2)),
            (Trouble::PortUnreachable, (libc::ECONNREFUSED, 3, 3)),
            (Trouble::Prohibited, (libc::EHOSTUNREACH, 3, 13)),
            (Trouble::TimeExceeded, (libc::EHOSTUNREACH, 11, 0)),
            (Trouble::TooBig(1000), (libc::EMSGSIZE, 3, 4)),
        ],
    )
}

fn each_trouble_arrives_v6() -> Outcome {
    each_trouble_arrives(
        "[::1]:9",
        &[
            (Trouble::NetworkUnreachable, (libc::ENETUNREACH, 1, 0)),
            (Trouble::HostUnreachable, (libc::EHOSTUNREACH, 1, 3)),
            (Trouble::PortUnreachable, (libc::ECONNREFUSED, 1, 4)),
            (Trouble::Prohibited, (libc::EACCES, 1, 1)),
            (Trouble::TimeExceeded, (libc::EHOSTUNREACH, 3, 0)),
            (Trouble::TooBig(1300), (libc::EMSGSIZE, 2, 0)),
        ],
    )
}

/// The other socket takes the datagrams, so that every message is ours.
fn each_trouble_arrives(to: &str, troubles: &[(Trouble, (i32, u8, u8))]) -> Outcome {
    let _world = NetworkWorld::enter()?;
    let other = UdpSocket::bind(to)?;
    for &(trouble, told) in troubles {
        let socket = listening_for_errors(other.local_addr()?)?;
        if socket.local_addr()?.is_ipv4() {
            sys::set_option(&socket, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER, libc::IP_PMTUDISC_DO)?;
        }
        icmp::report(trouble, &Quote::datagram(socket.local_addr()?, other.local_addr()?)?)?;
        assert_eq!(sys::queued_error(&socket)?, told, "{trouble:?}");
    }
    Ok(())
}

fn a_connection_is_told_too() -> Outcome {
    let world = NetworkWorld::enter()?;
    let tun = world.here().tun("tun0")?;
    tun.link().address("10.5.0.1/24")?.up()?;
    let begin = Instant::now();
    let error = std::thread::scope(|scope| -> Result<std::io::Error, Box<dyn std::error::Error>> {
        let client = scope.spawn(|| TcpStream::connect("10.5.0.9:80").unwrap_err());
        loop {
            assert!(begin.elapsed() < Duration::from_secs(5), "nothing was sent");
            let packet = tun.packet(Duration::from_secs(1))?.unwrap_or_default();
            // The first packet of the connection; the device also carries the kernel's own multicast.
            if packet.len() >= 40 && packet[0] >> 4 == 4 && i32::from(packet[9]) == libc::IPPROTO_TCP {
                icmp::report(Trouble::PortUnreachable, &Quote::packet(&packet)?)?;
                return Ok(client.join().expect("no panic"));
            }
        }
    })?;
    assert_eq!(error.raw_os_error(), Some(libc::ECONNREFUSED));
    assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
    Ok(())
}
