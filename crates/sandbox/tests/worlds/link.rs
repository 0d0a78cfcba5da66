//! Devices and routes: who is reached, who is silent, who is unreachable and how.

use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::time::{Duration, Instant};

use openwinsock_sandbox::Error;
use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::link::Link;
use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::world::NetworkWorld;

use crate::sys;

pub(crate) const CASES: &[Case<'_>] = &[
    ("link::a_cable_connects_two_networks", a_cable_connects_two_networks),
    ("link::routes_that_lead_nowhere", routes_that_lead_nowhere),
    ("link::a_deleted_route_is_gone", a_deleted_route_is_gone),
    ("link::a_device_that_is_down_has_no_routes", a_device_that_is_down_has_no_routes),
    ("link::who_does_not_answer_arp_is_unreachable", who_does_not_answer_arp_is_unreachable),
    ("link::a_neighbour_that_leaves_is_missed", a_neighbour_that_leaves_is_missed),
    ("link::a_wrong_neighbour_is_silent", a_wrong_neighbour_is_silent),
    ("link::a_small_mtu_limits_datagrams", a_small_mtu_limits_datagrams),
    ("link::a_tun_device_hands_packets_over", a_tun_device_hands_packets_over),
    ("link::a_dummy_swallows", a_dummy_swallows),
    ("link::a_removed_device_takes_its_addresses", a_removed_device_takes_its_addresses),
    ("link::wrong_requests_are_explained", wrong_requests_are_explained),
];

/// The near end has 10.0.0.1 and fd00::1, the far end 10.0.0.2 and fd00::2.
fn cable(world: &NetworkWorld) -> openwinsock_sandbox::Result<(Link, Link)> {
    let far = Namespace::create()?;
    let (near_end, far_end) = world.here().cable("near", &far, "far")?;
    near_end.address("10.0.0.1/24")?.address("fd00::1/64")?.up()?;
    far_end.address("10.0.0.2/24")?.address("fd00::2/64")?.up()?;
    Ok((near_end, far_end))
}

/// Why no datagram can be sent to that address.
fn refusal(to: &str) -> Option<i32> {
    let to = SocketAddr::new(to.parse::<IpAddr>().expect("an address"), 9);
    let socket = UdpSocket::bind(if to.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" }).expect("a socket");
    socket.send_to(b"x", to).err().map(|error| error.raw_os_error().expect("a number"))
}

fn a_cable_connects_two_networks() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (_near, far) = cable(&world)?;
    // At once, and not after the second that the kernel may take to look at a cable.
    let start = Instant::now();
    for address in ["10.0.0.2:7000", "[fd00::2]:7000"] {
        let listener = far.namespace().run(|| TcpListener::bind(address))??;
        let client = TcpStream::connect_timeout(&address.parse()?, Duration::from_secs(5))?;
        assert_eq!(listener.accept()?.1, client.local_addr()?);
    }
    assert!(start.elapsed() < Duration::from_millis(900), "{:?}", start.elapsed());
    Ok(())
}

fn routes_that_lead_nowhere() -> Outcome {
    let world = NetworkWorld::enter()?;
    let here = world.here();
    here.add_route(&Route::unreachable("10.1.0.0/16"))?;
    here.add_route(&Route::prohibit("10.2.0.0/16"))?;
    here.add_route(&Route::blackhole("10.3.0.0/16"))?;
    here.add_route(&Route::unreachable("fd01::/64"))?;
    here.add_route(&Route::prohibit("fd02::/64"))?;
    here.add_route(&Route::blackhole("fd03::/64"))?;
    assert_eq!(refusal("10.1.0.1"), Some(libc::EHOSTUNREACH));
    assert_eq!(refusal("10.2.0.1"), Some(libc::EACCES));
    assert_eq!(refusal("10.3.0.1"), Some(libc::EINVAL));
    assert_eq!(refusal("10.4.0.1"), Some(libc::ENETUNREACH));
    assert_eq!(refusal("fd01::1"), Some(libc::EHOSTUNREACH));
    assert_eq!(refusal("fd02::1"), Some(libc::EACCES));
    assert_eq!(refusal("fd03::1"), Some(libc::EINVAL));
    assert_eq!(refusal("fd04::1"), Some(libc::ENETUNREACH));
    let error = TcpStream::connect("10.1.0.1:9").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EHOSTUNREACH));
    let error = TcpStream::connect("10.2.0.1:9").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EACCES));
    Ok(())
}

fn a_deleted_route_is_gone() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, far) = cable(&world)?;
    let to_far = Route::through("10.9.0.0/16", &near);
    assert_eq!(refusal("10.9.0.1"), Some(libc::ENETUNREACH));
    far.address("10.9.0.1/16")?;
    world.here().add_route(&to_far)?;
    let listener = far.namespace().run(|| TcpListener::bind("10.9.0.1:7000"))??;
    TcpStream::connect_timeout(&listener.local_addr()?, Duration::from_secs(5))?;
    world.here().delete_route(&to_far)?;
    assert_eq!(refusal("10.9.0.1"), Some(libc::ENETUNREACH));
    let everything = Route::gateway("0.0.0.0/0", "10.0.0.2");
    world.here().add_route(&everything)?;
    TcpStream::connect_timeout(&listener.local_addr()?, Duration::from_secs(5))?;
    let error = world.here().add_route(&everything).unwrap_err();
    assert_eq!(error.errno(), Some(libc::EEXIST));
    world.here().delete_route(&everything)?;
    let error = world.here().delete_route(&everything).unwrap_err();
    assert_eq!(error.errno(), Some(libc::ESRCH));
    Ok(())
}

fn a_device_that_is_down_has_no_routes() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, _far) = cable(&world)?;
    assert_eq!(refusal("10.0.0.2"), None);
    near.down()?;
    assert_eq!(refusal("10.0.0.2"), Some(libc::ENETUNREACH));
    near.up()?;
    assert_eq!(refusal("10.0.0.2"), None);
    Ok(())
}

fn who_does_not_answer_arp_is_unreachable() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, _far) = cable(&world)?;
    near.ask_neighbours_once(Duration::from_millis(400))?;
    for absent in ["10.0.0.77:9", "[fd00::77]:9"] {
        let start = Instant::now();
        let error = TcpStream::connect(absent).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EHOSTUNREACH), "{absent}");
        assert!(start.elapsed() < Duration::from_millis(1000), "{absent}: {:?}", start.elapsed());
    }
    Ok(())
}

fn a_neighbour_that_leaves_is_missed() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, far) = cable(&world)?;
    near.ask_neighbours_once(Duration::from_millis(50))?;
    let _there = far.namespace().run(|| UdpSocket::bind("10.0.0.2:7000"))??;
    let socket = UdpSocket::bind("10.0.0.1:0")?;
    // Datagrams forget such errors unless the socket wants them.
    sys::set_option(&socket, libc::IPPROTO_IP, libc::IP_RECVERR, 1)?;
    socket.connect("10.0.0.2:7000")?;
    socket.send(b"x")?;
    far.remove_address("10.0.0.2/24")?;
    let start = Instant::now();
    let error = loop {
        if let Err(error) = socket.send(b"x") {
            break error;
        }
        assert!(start.elapsed() < Duration::from_secs(5), "it is not missed");
        std::thread::sleep(Duration::from_millis(10));
    };
    assert_eq!(error.raw_os_error(), Some(libc::EHOSTUNREACH));
    Ok(())
}

fn a_wrong_neighbour_is_silent() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, _far) = cable(&world)?;
    near.ask_neighbours_once(Duration::from_millis(50))?;
    near.neighbour("10.0.0.77", [2, 0, 0, 0, 0, 0x77])?;
    // Longer than the second after which the request is repeated, and the neighbour would be asked for.
    let error = TcpStream::connect_timeout(&"10.0.0.77:9".parse()?, Duration::from_millis(1500)).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    Ok(())
}

fn a_small_mtu_limits_datagrams() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, _far) = cable(&world)?;
    near.mtu(600)?;
    let socket = UdpSocket::bind("10.0.0.1:0")?;
    sys::set_option(&socket, libc::IPPROTO_IP, libc::IP_MTU_DISCOVER, libc::IP_PMTUDISC_DO)?;
    socket.send_to(&[0; 572], "10.0.0.2:9")?;
    let error = socket.send_to(&[0; 573], "10.0.0.2:9").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EMSGSIZE));
    assert!(near.mtu(10).is_err());
    Ok(())
}

fn a_tun_device_hands_packets_over() -> Outcome {
    let world = NetworkWorld::enter()?;
    let tun = world.here().tun("tun0")?;
    tun.link().address("10.5.0.1/24")?.up()?;
    let socket = UdpSocket::bind("10.5.0.1:4000")?;
    socket.send_to(b"hello", "10.5.0.9:53")?;
    // The device also carries the kernel's own multicast.
    let deadline = Instant::now() + Duration::from_secs(5);
    let mut packet = loop {
        assert!(Instant::now() < deadline, "the datagram did not come");
        let packet = tun.packet(Duration::from_secs(1))?.unwrap_or_default();
        if packet.ends_with(b"hello") {
            break packet;
        }
    };
    assert_eq!(packet[16..20], [10, 5, 0, 9]);
    // The same datagram comes back from the other side, when addresses and ports change places; the sums stay.
    let (source, destination): ([u8; 4], [u8; 4]) = (packet[12..16].try_into()?, packet[16..20].try_into()?);
    packet[12..16].copy_from_slice(&destination);
    packet[16..20].copy_from_slice(&source);
    let ports: [u8; 4] = packet[20..24].try_into()?;
    packet[20..24].copy_from_slice(&[ports[2], ports[3], ports[0], ports[1]]);
    tun.deliver(&packet)?;
    socket.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut buffer = [0; 10];
    assert_eq!(socket.recv_from(&mut buffer)?, (5, "10.5.0.9:53".parse()?));
    Ok(())
}

fn a_dummy_swallows() -> Outcome {
    let world = NetworkWorld::enter()?;
    world.here().dummy("dummy0")?.address("10.6.0.1/24")?.up()?;
    let error = TcpStream::connect_timeout(&"10.6.0.9:9".parse()?, Duration::from_millis(300)).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    Ok(())
}

fn a_removed_device_takes_its_addresses() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, far) = cable(&world)?;
    UdpSocket::bind("10.0.0.1:0")?;
    near.remove_address("10.0.0.1/24")?;
    let error = UdpSocket::bind("10.0.0.1:0").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EADDRNOTAVAIL));
    UdpSocket::bind("[fd00::1]:0")?;
    far.remove()?;
    let error = UdpSocket::bind("[fd00::1]:0").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EADDRNOTAVAIL));
    assert_eq!(near.up().unwrap_err().errno(), Some(libc::ENODEV));
    Ok(())
}

fn wrong_requests_are_explained() -> Outcome {
    let world = NetworkWorld::enter()?;
    let (near, _far) = cable(&world)?;
    let misuse = |error: Error| match error {
        Error::Misuse(text) => text,
        other => panic!("{other:?}"),
    };
    assert!(misuse(near.address("10.0.0.256/24").unwrap_err()).contains("as in 10.0.0.1/24"));
    assert!(misuse(near.neighbour("host", [0; 6]).unwrap_err()).contains("\"host\""));
    misuse(world.here().add_route(&Route::gateway("10.7.0.0/16", "nobody")).unwrap_err());
    let error = world.here().link("none").unwrap_err();
    assert_eq!(error.to_string(), "cannot find the device none: No such device (os error 19)");
    let error = near.address("10.0.0.1/24").unwrap_err();
    assert_eq!(error.errno(), Some(libc::EEXIST));
    Ok(())
}
