//! ICMP errors: what a receive reports, once for each, and that sends never do. The router is this test itself, behind a
//! TUN device in a network of its own; it answers a datagram with whatever its destination asks for.

mod common;
mod peer;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_runtime::{Handle, object};
use openwinsock_sandbox::cases::{Outcome, Suite};
use openwinsock_sandbox::tun::Tun;
use openwinsock_sandbox::world::NetworkWorld;
use peer::{close, failed, nonblocking, outcome, receive, set, tcp, transmit};

/// Type and code of an ICMP message.
type Message = (u8, u8);

type Case = (&'static str, fn() -> Outcome);

const CASES: &[Case] = &[
    (
        "a_closed_port_resets_receives_once_for_each_message",
        a_closed_port_resets_receives_once_for_each_message,
    ),
    ("sockets_without_a_default_peer_learn_of_it_too", sockets_without_a_default_peer_learn_of_it_too),
    ("a_waiting_receive_is_woken", a_waiting_receive_is_woken),
    ("sends_never_report_earlier_errors", sends_never_report_earlier_errors),
    ("what_a_router_says", what_a_router_says),
    ("errors_and_messages_mix", errors_and_messages_mix),
    ("dual_stack_sockets_hear_of_both_protocols", dual_stack_sockets_hear_of_both_protocols),
    ("connects_fail_as_the_network_says", connects_fail_as_the_network_says),
    ("a_connection_outlives_icmp", a_connection_outlives_icmp),
    ("raw_sockets_get_the_message_itself", raw_sockets_get_the_message_itself),
    ("ignored_errors_leave_no_trace", ignored_errors_leave_no_trace),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}

/// What the router answers a packet to the host with this last byte of its address: ICMP type and code, for IPv4 and
/// for IPv6.
const ANSWERS: &[(u8, Message, Message)] = &[
    (PORT_UNREACHABLE, (3, 3), (1, 4)),
    (TIME_EXCEEDED, (11, 0), (3, 0)),
    (HOST_UNREACHABLE, (3, 1), (1, 3)),
    (NET_UNREACHABLE, (3, 0), (1, 0)),
    (PROTOCOL_UNREACHABLE, (3, 2), (4, 1)),
    (PROHIBITED, (3, 13), (1, 1)),
];
const PORT_UNREACHABLE: u8 = 33;
const TIME_EXCEEDED: u8 = 110;
const HOST_UNREACHABLE: u8 = 31;
const NET_UNREACHABLE: u8 = 30;
const PROTOCOL_UNREACHABLE: u8 = 32;
const PROHIBITED: u8 = 130;
/// Says nothing.
const NOBODY: u8 = 200;
/// Takes a TCP connection, and then cannot be reached.
const LOST: u8 = 201;

fn v4(host: u8) -> IpAddr {
    Ipv4Addr::new(10, 9, 0, host).into()
}

fn v6(host: u8) -> IpAddr {
    Ipv6Addr::new(0xfd09, 0, 0, 0, 0, 0, 0, host.into()).into()
}

/// A network with the router behind it.
struct Net {
    _world: NetworkWorld,
    end: Arc<AtomicBool>,
    router: Option<std::thread::JoinHandle<()>>,
    _started: Wsa,
}

impl Net {
    fn enter() -> Result<Self, Box<dyn std::error::Error>> {
        let world = NetworkWorld::enter()?;
        let tun = world.here().tun("net")?;
        tun.link().address("10.9.0.1/24")?.address("fd09::1/64")?.up()?;
        let end = Arc::new(AtomicBool::new(false));
        let stop = end.clone();
        let router = std::thread::spawn(move || {
            while !stop.load(Ordering::Relaxed) {
                answer(&tun);
            }
        });
        // A new IPv6 address is not used until nobody objects to it.
        let until = Instant::now() + Duration::from_secs(5);
        while std::net::UdpSocket::bind((v6(1), 0)).is_err() {
            assert!(Instant::now() < until, "fd09::1 never becomes usable");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { _world: world, end, router: Some(router), _started: Wsa::start() })
    }
}

impl Drop for Net {
    fn drop(&mut self) {
        self.end.store(true, Ordering::Relaxed);
        if let Some(router) = self.router.take() {
            let _ = router.join();
        }
    }
}

fn answer(tun: &Tun) {
    let Some(packet) = tun.packet(Duration::from_millis(50)).expect("the device works") else { return };
    let reply = match packet[0] >> 4 {
        4 if packet[19] == LOST && packet[9] == 6 => Some(lost(&packet)),
        4 => find(packet[19]).map(|(v4, _)| icmp_v4(&packet, v4)),
        6 if packet[24..26] == [0xfd, 9] => find(packet[39]).map(|(_, v6)| icmp_v6(&packet, v6)),
        _ => None,
    };
    if let Some(reply) = reply {
        tun.deliver(&reply).expect("the device works");
    }
}

fn find(host: u8) -> Option<((u8, u8), (u8, u8))> {
    ANSWERS.iter().find(|row| row.0 == host).map(|row| (row.1, row.2))
}

fn checksum(bytes: &[u8], mut sum: u32) -> [u8; 2] {
    for pair in bytes.chunks(2) {
        sum += u32::from(u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]));
    }
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    (!(sum as u16)).to_be_bytes()
}

/// Answers the first segment of a connection; to all others the router says that the host cannot be reached.
fn lost(packet: &[u8]) -> Vec<u8> {
    const SYN: u8 = 2;
    const ACK: u8 = 16;
    let segment = &packet[20..];
    if segment[13] & SYN == 0 {
        return icmp_v4(packet, (3, 1));
    }
    let mut tcp = [&segment[2..4], &segment[0..2], &[0, 0, 4, 0]].concat();
    let sequence = u32::from_be_bytes([segment[4], segment[5], segment[6], segment[7]]);
    tcp.extend(sequence.wrapping_add(1).to_be_bytes());
    tcp.extend([5 << 4, SYN | ACK, 0xff, 0xff, 0, 0, 0, 0]);
    let ends = [&packet[16..20], &packet[12..16]].concat();
    let pseudo = ends.chunks(2).map(|pair| u32::from(u16::from_be_bytes([pair[0], pair[1]]))).sum::<u32>();
    let sum = checksum(&tcp, pseudo + 6 + 20);
    tcp[16..18].copy_from_slice(&sum);
    let mut ip = vec![0x45, 0, 0, 40, 0, 0, 0, 0, 64, 6, 0, 0];
    ip.extend(ends);
    let sum = checksum(&ip, 0);
    ip[10..12].copy_from_slice(&sum);
    ip.extend(tcp);
    ip
}

/// The error, from 10.9.0.254, with the head of the packet that caused it.
fn icmp_v4(packet: &[u8], (kind, code): (u8, u8)) -> Vec<u8> {
    let mut icmp = vec![kind, code, 0, 0, 0, 0, 0, 0];
    icmp.extend(&packet[..packet.len().min(64)]);
    let sum = checksum(&icmp, 0);
    icmp[2..4].copy_from_slice(&sum);
    let length = u16::try_from(20 + icmp.len()).unwrap().to_be_bytes();
    let mut ip = vec![0x45, 0, length[0], length[1], 0, 0, 0, 0, 64, 1, 0, 0, 10, 9, 0, 254];
    ip.extend(&packet[12..16]);
    let sum = checksum(&ip, 0);
    ip[10..12].copy_from_slice(&sum);
    ip.extend(icmp);
    ip
}

/// The same from fd09::fe.
fn icmp_v6(packet: &[u8], (kind, code): (u8, u8)) -> Vec<u8> {
    let mut icmp = vec![kind, code, 0, 0, 0, 0, 0, 0];
    icmp.extend(&packet[..packet.len().min(104)]);
    let length = u16::try_from(icmp.len()).unwrap();
    let IpAddr::V6(router) = v6(0xfe) else { unreachable!() };
    let mut ends = router.octets().to_vec();
    ends.extend(&packet[8..24]);
    let pseudo = ends.chunks(2).map(|pair| u32::from(u16::from_be_bytes([pair[0], pair[1]]))).sum::<u32>();
    let sum = checksum(&icmp, pseudo + u32::from(length) + 58);
    icmp[2..4].copy_from_slice(&sum);
    let length = length.to_be_bytes();
    let mut ip = vec![0x60, 0, 0, 0, length[0], length[1], 58, 64];
    ip.extend(ends);
    ip.extend(icmp);
    ip
}

/// Windows' structure of an address, in a block that holds either kind.
fn windows(address: SocketAddr) -> Vec<u8> {
    openwinsock_runtime::addr::KernelAddress::from_ip(address).to_windows()
}

/// A UDP socket bound to this host's address of the family.
fn udp(at: IpAddr) -> SOCKET {
    let family = if at.is_ipv4() { AF_INET } else { AF_INET6 };
    let address = windows(SocketAddr::new(at, 0));
    // SAFETY: the address is as long as said.
    unsafe {
        let s = socket(family.into(), SOCK_DGRAM, IPPROTO_UDP);
        assert_ne!(s, INVALID_SOCKET, "{}", wsa());
        let len = i32::try_from(address.len()).unwrap();
        assert_eq!(bind(s, address.as_ptr().cast(), len), 0, "{}", wsa());
        s
    }
}

fn join(s: SOCKET, to: IpAddr) -> (i32, i32) {
    let address = windows(SocketAddr::new(to, 9));
    // SAFETY: the address is as long as said.
    outcome(unsafe { connect(s, address.as_ptr().cast(), i32::try_from(address.len()).unwrap()) })
}

fn send_to(s: SOCKET, data: &[u8], to: IpAddr) -> (i32, i32) {
    let address = windows(SocketAddr::new(to, 9));
    let (len, address_len) = (i32::try_from(data.len()).unwrap(), i32::try_from(address.len()).unwrap());
    // SAFETY: block and address are as long as said.
    outcome(unsafe { sendto(s, data.as_ptr(), len, 0, address.as_ptr().cast(), address_len) })
}

/// Until the errors of what was sent have arrived; nothing on the socket may be touched to find out.
fn let_errors_arrive() {
    std::thread::sleep(Duration::from_millis(150));
}

fn a_closed_port_resets_receives_once_for_each_message() -> Outcome {
    let _net = Net::enter()?;
    for (here, there) in [(v4(1), v4(PORT_UNREACHABLE)), (v6(1), v6(PORT_UNREACHABLE))] {
        let s = udp(here);
        nonblocking(s);
        assert_eq!(join(s, there), (0, 0));
        for round in 1..=3 {
            for _ in 0..round {
                assert_eq!(transmit(s, b"knock"), (5, 0));
                let_errors_arrive();
            }
            for n in 0..round {
                assert_eq!(receive(s), failed(WSAECONNRESET), "{there}: {n} of {round}");
            }
            assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
        }
        close(s);
    }
    Ok(())
}

fn sockets_without_a_default_peer_learn_of_it_too() -> Outcome {
    let _net = Net::enter()?;
    for (here, there) in [(v4(1), v4(PORT_UNREACHABLE)), (v6(1), v6(PORT_UNREACHABLE))] {
        let s = udp(here);
        nonblocking(s);
        assert_eq!(send_to(s, b"knock", there), (5, 0));
        let_errors_arrive();
        assert_eq!(receive(s), failed(WSAECONNRESET));
        assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
        close(s);
    }
    // The machine's own closed port says the same.
    let s = udp(Ipv4Addr::LOCALHOST.into());
    assert_eq!(send_to(s, b"knock", Ipv4Addr::LOCALHOST.into()), (5, 0));
    assert_eq!(receive(s), failed(WSAECONNRESET));
    close(s);
    Ok(())
}

fn a_waiting_receive_is_woken() -> Outcome {
    let _net = Net::enter()?;
    let s = udp(v4(1));
    let waiting = std::thread::spawn(move || receive(s));
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(send_to(s, b"knock", v4(PORT_UNREACHABLE)), (5, 0));
    assert_eq!(peer::within(Duration::from_secs(5), move || waiting.join().unwrap()), failed(WSAECONNRESET));
    // An error that is not reported wakes nobody.
    let waiting = std::thread::spawn(move || receive(s));
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(send_to(s, b"knock", v4(HOST_UNREACHABLE)), (5, 0));
    let_errors_arrive();
    assert!(!waiting.is_finished());
    assert_eq!(send_to(s, b"knock", v4(TIME_EXCEEDED)), (5, 0));
    assert_eq!(peer::within(Duration::from_secs(5), move || waiting.join().unwrap()), failed(WSAENETRESET));
    close(s);
    Ok(())
}

fn sends_never_report_earlier_errors() -> Outcome {
    let _net = Net::enter()?;
    for connected in [true, false] {
        let s = udp(v4(1));
        nonblocking(s);
        if connected {
            assert_eq!(join(s, v4(PORT_UNREACHABLE)), (0, 0));
        }
        for _ in 0..4 {
            let sent = if connected { transmit(s, b"x") } else { send_to(s, b"x", v4(PORT_UNREACHABLE)) };
            assert_eq!(sent, (1, 0), "connected: {connected}");
            let_errors_arrive();
        }
        if !connected {
            // A send that comes across the last of them, and has none of its own.
            assert_eq!(send_to(s, b"x", v4(NOBODY)), (1, 0));
        }
        // One receive for each of them, also for those that the sends came across.
        for _ in 0..4 {
            assert_eq!(receive(s), failed(WSAECONNRESET));
        }
        assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
        close(s);
    }
    Ok(())
}

fn what_a_router_says() -> Outcome {
    let _net = Net::enter()?;
    let rows = [
        (PORT_UNREACHABLE, WSAECONNRESET),
        (TIME_EXCEEDED, WSAENETRESET),
        (HOST_UNREACHABLE, WSAEWOULDBLOCK),
        (NET_UNREACHABLE, WSAEWOULDBLOCK),
        (PROTOCOL_UNREACHABLE, WSAEWOULDBLOCK),
        (PROHIBITED, WSAEWOULDBLOCK),
        (NOBODY, WSAEWOULDBLOCK),
    ];
    for (host, code) in rows {
        for (here, there) in [(v4(1), v4(host)), (v6(1), v6(host))] {
            for connected in [true, false] {
                let s = udp(here);
                nonblocking(s);
                if connected {
                    assert_eq!(join(s, there), (0, 0));
                }
                assert_eq!(if connected { transmit(s, b"x") } else { send_to(s, b"x", there) }, (1, 0));
                let_errors_arrive();
                assert_eq!(receive(s), failed(code), "{there}, connected: {connected}");
                assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
                close(s);
            }
        }
    }
    Ok(())
}

fn errors_and_messages_mix() -> Outcome {
    let _net = Net::enter()?;
    let (s, other) = (udp(v4(1)), udp(v4(1)));
    nonblocking(s);
    let port = local_port(s);
    assert_eq!(send_to(s, b"x", v4(TIME_EXCEEDED)), (1, 0));
    let_errors_arrive();
    assert_eq!(send_to(s, b"x", v4(PORT_UNREACHABLE)), (1, 0));
    let_errors_arrive();
    let address = windows(SocketAddr::new(v4(1), port));
    // SAFETY: block and address are as long as said.
    assert_eq!(unsafe { sendto(other, b"data".as_ptr(), 4, 0, address.as_ptr().cast(), 16) }, 4);
    assert_eq!(receive(s), failed(WSAENETRESET));
    assert_eq!(receive(s), failed(WSAECONNRESET));
    assert_eq!(receive(s), (4, 0));
    assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
    close(s);
    close(other);
    Ok(())
}

fn local_port(s: SOCKET) -> u16 {
    let (mut address, mut len) = (common::loopback(0), 16);
    // SAFETY: the address is as long as said.
    assert_eq!(unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) }, 0);
    u16::from_be(address.sin_port)
}

fn dual_stack_sockets_hear_of_both_protocols() -> Outcome {
    let _net = Net::enter()?;
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_INET6.into(), SOCK_DGRAM, IPPROTO_UDP) };
    assert_ne!(s, INVALID_SOCKET);
    set(s, libc::IPPROTO_IPV6, libc::IPV6_V6ONLY, 0);
    nonblocking(s);
    for host in [PORT_UNREACHABLE, TIME_EXCEEDED] {
        let IpAddr::V4(address) = v4(host) else { unreachable!() };
        let code = if host == PORT_UNREACHABLE { WSAECONNRESET } else { WSAENETRESET };
        for there in [address.to_ipv6_mapped().into(), v6(host)] {
            assert_eq!(send_to(s, b"x", there), (1, 0));
            let_errors_arrive();
            assert_eq!(receive(s), failed(code), "{there}");
            assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
        }
    }
    close(s);
    Ok(())
}

fn connects_fail_as_the_network_says() -> Outcome {
    let _net = Net::enter()?;
    let rows = [
        (PORT_UNREACHABLE, WSAECONNREFUSED),
        (PROTOCOL_UNREACHABLE, WSAECONNREFUSED),
        (HOST_UNREACHABLE, WSAEHOSTUNREACH),
        (NET_UNREACHABLE, WSAENETUNREACH),
    ];
    for (host, code) in rows {
        let s = tcp();
        assert_eq!(join(s, v4(host)), failed(code), "host {host}");
        // The same socket may try again.
        assert_eq!(join(s, v4(host)), failed(code), "host {host}, again");
        close(s);
        let s = tcp();
        nonblocking(s);
        assert_eq!(join(s, v4(host)), failed(WSAEWOULDBLOCK));
        let_errors_arrive();
        let pending = object::socket(Handle(s)).unwrap().take_error();
        assert_eq!(pending.map(|code| code.0), Some(code), "host {host}, non-blocking");
        assert_eq!(transmit(s, b"x"), failed(WSAENOTCONN));
        close(s);
    }
    let s = tcp();
    assert_eq!(join(s, Ipv4Addr::new(192, 0, 2, 1).into()), failed(WSAENETUNREACH), "no route leads there");
    close(s);
    let s = tcp();
    assert_eq!(join(s, v4(1)), failed(WSAECONNREFUSED), "an own address, a closed port");
    close(s);
    let s = udp(v4(1));
    let nowhere = Ipv4Addr::new(192, 0, 2, 1).into();
    assert_eq!(send_to(s, b"x", nowhere), failed(WSAENETUNREACH));
    assert_eq!(join(s, nowhere), failed(WSAENETUNREACH));
    close(s);
    Ok(())
}

/// What a router says about a connection that exists is noted, and counts as the reason of a death, not as the death.
fn a_connection_outlives_icmp() -> Outcome {
    let _net = Net::enter()?;
    let (idle, busy) = (tcp(), tcp());
    for s in [idle, busy] {
        assert_eq!(join(s, v4(LOST)), (0, 0));
    }
    set(idle, libc::SOL_SOCKET, libc::SO_KEEPALIVE, 1);
    set(idle, libc::IPPROTO_TCP, libc::TCP_KEEPIDLE, 1);
    set(idle, libc::IPPROTO_TCP, libc::TCP_KEEPINTVL, 1);
    set(idle, libc::IPPROTO_TCP, libc::TCP_KEEPCNT, 2);
    set(busy, libc::IPPROTO_TCP, libc::TCP_USER_TIMEOUT, 1500);
    assert_eq!(transmit(busy, b"lost"), (4, 0));
    let_errors_arrive();
    nonblocking(busy);
    assert_eq!(receive(busy), failed(WSAEWOULDBLOCK), "one message of a router ends nothing");
    assert_eq!(transmit(busy, b"more"), (4, 0));
    peer::wait_readable(busy, Duration::from_secs(5));
    assert_eq!(receive(busy), failed(WSAECONNABORTED));
    assert_eq!(transmit(busy, b"x"), failed(WSAECONNABORTED));
    assert_eq!(receive(idle), failed(WSAENETRESET));
    assert_eq!(transmit(idle, b"x"), failed(WSAENETRESET));
    close(idle);
    close(busy);
    Ok(())
}

fn raw_sockets_get_the_message_itself() -> Outcome {
    let _net = Net::enter()?;
    // SAFETY: no pointers.
    let raw = unsafe { socket(AF_INET.into(), SOCK_RAW, IPPROTO_ICMP) };
    assert_ne!(raw, INVALID_SOCKET, "{}", wsa());
    nonblocking(raw);
    let mut echo = vec![8, 0, 0, 0, 0, 1, 0, 1];
    let sum = checksum(&echo, 0);
    echo[2..4].copy_from_slice(&sum);
    for (host, kind) in [(TIME_EXCEEDED, 11), (PORT_UNREACHABLE, 3)] {
        assert_eq!(send_to(raw, &echo, v4(host)), (8, 0));
        let_errors_arrive();
        let mut packet = [0; 128];
        // SAFETY: the block is as long as said.
        let received = outcome(unsafe { recv(raw, packet.as_mut_ptr(), 128, 0) });
        assert_eq!(received.1, 0, "no error, but the message");
        assert_eq!(packet[20], kind);
    }
    assert_eq!(receive(raw), failed(WSAEWOULDBLOCK));
    close(raw);
    Ok(())
}

/// What a receive won't report must not make the descriptor look ready for ever.
fn ignored_errors_leave_no_trace() -> Outcome {
    let _net = Net::enter()?;
    let s = udp(v4(1));
    nonblocking(s);
    let ready = || {
        let mut one = libc::pollfd { fd: peer::fd(s), events: libc::POLLIN, revents: 0 };
        // SAFETY: one structure of ours.
        unsafe { libc::poll(&raw mut one, 1, 0) != 0 }
    };
    let runtime = || object::socket(Handle(s)).expect("an open socket").clone();
    assert_eq!(send_to(s, b"x", v4(HOST_UNREACHABLE)), (1, 0));
    let_errors_arrive();
    assert!(ready());
    assert!(!runtime().discard_ignored_errors());
    assert!(!ready());
    assert_eq!(send_to(s, b"x", v4(PORT_UNREACHABLE)), (1, 0));
    let_errors_arrive();
    assert!(runtime().discard_ignored_errors() && runtime().pending_error());
    assert!(!ready(), "the kernel holds it no longer, the socket does");
    assert_eq!(receive(s), failed(WSAECONNRESET));
    assert!(!runtime().pending_error());
    assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
    close(s);
    Ok(())
}
