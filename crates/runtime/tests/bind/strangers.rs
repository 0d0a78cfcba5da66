//! Programs that hold ports without this library, and addresses that nobody can bind to.

use std::net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use openwinsock_runtime::WsaError;
use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::socket::Sharing;

use crate::support::*;

const SHARINGS: [Sharing; 3] = [Sharing::Default, Sharing::Reuse, Sharing::Exclusive];
const ADDRESSES: [Ipv4Addr; 2] = [Ipv4Addr::UNSPECIFIED, Ipv4Addr::LOCALHOST];

#[test]
fn a_stranger_keeps_what_it_has() {
    let _quiet = quiet();
    for theirs in ADDRESSES {
        for ours in ADDRESSES {
            let tcp = TcpListener::bind((theirs, 0)).unwrap();
            let udp = UdpSocket::bind((theirs, 0)).unwrap();
            let ports = [tcp.local_addr().unwrap().port(), udp.local_addr().unwrap().port()];
            for (protocol, port) in PROTOCOLS.into_iter().zip(ports) {
                for sharing in SHARINGS {
                    let code = Plan::new(protocol, (ours, port), sharing).bind().unwrap_err();
                    // As on Windows, where the stranger would have no option set: breaking in is denied.
                    let expected = match sharing {
                        Sharing::Reuse => WsaError::WSAEACCES,
                        _ => WsaError::WSAEADDRINUSE,
                    };
                    assert_eq!(code, expected, "{protocol:?} {theirs} {ours} {sharing:?}");
                }
            }
        }
    }
}

/// Not even beside one of ours that would let the socket in.
#[test]
fn a_stranger_keeps_what_it_has_beside_one_of_ours() {
    let _quiet = quiet();
    for protocol in PROTOCOLS {
        let ours = Plan::new(protocol, ([127, 0, 0, 2], free_port()), Sharing::Reuse);
        let port = ours.address.port();
        let _ours = ours.bind().unwrap();
        let _theirs: Box<dyn std::any::Any> = match protocol {
            Protocol::Tcp => Box::new(TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap()),
            Protocol::Udp => Box::new(UdpSocket::bind((Ipv4Addr::LOCALHOST, port)).unwrap()),
        };
        let wildcard = Plan::new(protocol, (Ipv4Addr::UNSPECIFIED, port), Sharing::Default);
        assert_eq!(wildcard.bind().unwrap_err(), WsaError::WSAEADDRINUSE);
    }
}

#[test]
fn strangers_do_not_take_what_we_have() {
    let _quiet = quiet();
    for ours in ADDRESSES {
        for theirs in ADDRESSES {
            for sharing in [Sharing::Default, Sharing::Exclusive] {
                let tcp = Plan::new(Protocol::Tcp, (ours, 0), sharing).bind().unwrap();
                // The standard library sets SO_REUSEADDR on listeners.
                assert!(TcpListener::bind((theirs, port(&tcp))).is_err(), "{ours} {theirs}");
                tcp.listen(5).unwrap();
                assert!(TcpListener::bind((theirs, port(&tcp))).is_err(), "{ours} {theirs} listening");
                let udp = Plan::new(Protocol::Udp, (ours, 0), sharing).bind().unwrap();
                assert!(UdpSocket::bind((theirs, port(&udp))).is_err(), "{ours} {theirs}");
            }
        }
    }
}

/// Whether a program without this library, of the same account, gets in with all the force that Linux gives it.
fn breaks_in(protocol: Protocol, port: u16) -> bool {
    let kind = if protocol == Protocol::Tcp { libc::SOCK_STREAM } else { libc::SOCK_DGRAM };
    // SAFETY: no pointers.
    let fd = unsafe { libc::socket(libc::AF_INET, kind | libc::SOCK_CLOEXEC, 0) };
    assert!(fd >= 0);
    // SAFETY: the kernel just made this descriptor, and nobody else knows it.
    let fd = unsafe { OwnedFd::from_raw_fd(fd) };
    for option in [libc::SO_REUSEADDR, libc::SO_REUSEPORT] {
        set_option(fd.as_raw_fd(), libc::SOL_SOCKET, option, 1);
    }
    // SAFETY: all fields are numbers, for which zero is a value.
    let mut address: libc::sockaddr_in = unsafe { std::mem::zeroed() };
    address.sin_family = libc::AF_INET as libc::sa_family_t;
    address.sin_port = port.to_be();
    let len = size_of::<libc::sockaddr_in>() as libc::socklen_t;
    // SAFETY: the address is ours and as long as said.
    unsafe { libc::bind(fd.as_raw_fd(), (&raw const address).cast(), len) == 0 }
}

#[test]
fn exclusive_use_of_the_wildcard_withstands_force() {
    let _quiet = quiet();
    for protocol in PROTOCOLS {
        for (sharing, expected) in [(Sharing::Exclusive, false), (Sharing::Default, true)] {
            let ours = Plan::new(protocol, (Ipv4Addr::UNSPECIFIED, 0), sharing).bind().unwrap();
            assert_eq!(breaks_in(protocol, port(&ours)), expected, "{protocol:?} {sharing:?}");
        }
    }
}

#[test]
fn what_a_stranger_left_behind_does_not_hinder() {
    let _quiet = quiet();
    for sharing in SHARINGS {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let mut client = TcpStream::connect(address).unwrap();
        let mut server = listener.accept().unwrap().0;
        server.shutdown(std::net::Shutdown::Write).unwrap();
        assert_eq!(std::io::Read::read(&mut client, &mut [0; 1]).unwrap(), 0);
        drop(client);
        assert_eq!(std::io::Read::read(&mut server, &mut [0; 1]).unwrap(), 0);
        drop((server, listener));
        let ours = Plan::new(Protocol::Tcp, address, sharing).bind().unwrap();
        // What let us pass over the rest does not let others pass over us.
        assert!(sharing == Sharing::Reuse || TcpListener::bind(address).is_err());
        ours.listen(5).unwrap();
        assert!(TcpListener::bind(address).is_err());
    }
}

#[test]
fn what_we_left_behind_does_not_hinder_a_stranger() {
    let _quiet = quiet();
    for sharing in SHARINGS {
        let listener = Plan::new(Protocol::Tcp, (Ipv4Addr::LOCALHOST, 0), sharing).bind().unwrap();
        listener.listen(5).unwrap();
        let address = address(&listener);
        let client = TcpStream::connect(address).unwrap();
        // This side closes first.
        drop(listener.accept().unwrap());
        drop((listener, client));
        assert!(TcpListener::bind(address).is_ok(), "{sharing:?}");
    }
}

#[test]
fn addresses_that_are_nobodys() {
    let _quiet = quiet();
    let code = |protocol, address: &str| {
        let address = (address.parse::<std::net::IpAddr>().unwrap(), 0);
        Plan::new(protocol, address, Sharing::Default).bind().unwrap_err()
    };
    for protocol in PROTOCOLS {
        for address in ["192.0.2.1", "224.0.0.251"] {
            assert_eq!(code(protocol, address), WsaError::WSAEADDRNOTAVAIL, "{protocol:?} {address}");
        }
        if has_ipv6() {
            for address in ["2001:db8::1", "ff02::1", "::ffff:127.0.0.1"] {
                assert_eq!(code(protocol, address), WsaError::WSAEADDRNOTAVAIL, "{protocol:?} {address}");
            }
        }
    }
    for address in ["255.255.255.255", "127.255.255.255"] {
        assert_eq!(code(Protocol::Udp, address), WsaError::WSAEACCES, "{address}");
        assert_eq!(code(Protocol::Tcp, address), WsaError::WSAEADDRNOTAVAIL, "{address}");
        let address: Ipv4Addr = address.parse().unwrap();
        let socket = Plan::new(Protocol::Udp, (address, 0), Sharing::Default).socket();
        set_option(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_BROADCAST, 1);
        assert_eq!(socket.bind(&KernelAddress::from_ip((address, 0).into())), Ok(()));
    }
}
