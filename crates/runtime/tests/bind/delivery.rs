//! Who gets what arrives, where several share a port.

use std::net::{Ipv4Addr, TcpStream, UdpSocket};

use openwinsock_runtime::socket::{Sharing, Socket};
use openwinsock_runtime::{Result, WsaError};

use crate::support::*;

const ANY: Ipv4Addr = Ipv4Addr::UNSPECIFIED;
const HERE: Ipv4Addr = Ipv4Addr::LOCALHOST;
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// What is there now.
fn received(socket: &Socket) -> Result<Vec<u8>> {
    socket.set_nonblocking(true).unwrap();
    receive(socket)
}

#[test]
fn datagrams_go_to_the_specific_address() {
    let _quiet = quiet();
    for wildcard_first in [true, false] {
        let port = free_port();
        let mut plans = [ANY, HERE].map(|ip| Plan::new(Protocol::Udp, (ip, port), Sharing::Default));
        if !wildcard_first {
            plans.reverse();
        }
        let mut sockets = plans.map(|plan| plan.bind().unwrap());
        if !wildcard_first {
            sockets.reverse();
        }
        let sender = UdpSocket::bind((HERE, 0)).unwrap();
        for _ in 0..20 {
            sender.send_to(b"one", (HERE, port)).unwrap();
            assert_eq!(received(&sockets[1]).unwrap(), b"one");
            assert_eq!(received(&sockets[0]), Err(WsaError::WSAEWOULDBLOCK));
            sender.send_to(b"two", (OTHER, port)).unwrap();
            assert_eq!(received(&sockets[0]).unwrap(), b"two");
            assert_eq!(received(&sockets[1]), Err(WsaError::WSAEWOULDBLOCK));
        }
    }
}

#[test]
fn connections_go_to_the_specific_address() {
    let _quiet = quiet();
    let port = free_port();
    let sockets = [ANY, HERE].map(|ip| {
        let socket = Plan::new(Protocol::Tcp, (ip, port), Sharing::Default).bind().unwrap();
        socket.listen(5).unwrap();
        socket.set_nonblocking(true).unwrap();
        socket
    });
    for _ in 0..20 {
        let _client = TcpStream::connect((HERE, port)).unwrap();
        assert!(sockets[1].accept().is_ok());
        assert_eq!(sockets[0].accept().unwrap_err(), WsaError::WSAEWOULDBLOCK);
        let _client = TcpStream::connect((OTHER, port)).unwrap();
        assert!(sockets[0].accept().is_ok());
    }
}

#[test]
fn each_connection_to_two_listeners_on_one_address_goes_to_one_of_them() {
    let _quiet = quiet();
    let port = free_port();
    let sockets: Vec<_> = (0..2)
        .map(|_| {
            let socket = Plan::new(Protocol::Tcp, (HERE, port), Sharing::Reuse).bind().unwrap();
            socket.listen(50).unwrap();
            socket.set_nonblocking(true).unwrap();
            socket
        })
        .collect();
    let clients: Vec<_> = (0..40).map(|_| TcpStream::connect((HERE, port)).unwrap()).collect();
    let accepted: usize =
        sockets.iter().map(|socket| std::iter::from_fn(|| socket.accept().ok()).count()).sum();
    assert_eq!(accepted, clients.len());
}

/// What Windows programs use SO_REUSEADDR for: each gets every multicast datagram.
#[test]
fn every_member_gets_a_multicast_datagram() {
    let _quiet = quiet();
    const GROUP: Ipv4Addr = Ipv4Addr::new(239, 255, 77, 77);
    let port = free_port();
    let sockets: Vec<_> = (0..3)
        .map(|_| {
            let socket = Plan::new(Protocol::Udp, (ANY, port), Sharing::Reuse).bind().unwrap();
            // The standard library knows how to join a group.
            let same = UdpSocket::from(socket.duplicate_fd().unwrap());
            same.join_multicast_v4(&GROUP, &HERE).unwrap();
            socket
        })
        .collect();
    // Sent from a socket that is bound to loopback, it stays there.
    let sender = UdpSocket::bind((HERE, 0)).unwrap();
    sender.send_to(b"all", (GROUP, port)).unwrap();
    for socket in &sockets {
        assert_eq!(received(socket).unwrap(), b"all");
    }
}
