//! Multipoint sessions: WSAJoinLeaf. Each case is a process of its own, in a network of its own.

mod common;

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::ptr::{null, null_mut};

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::cases::{Case, Outcome, Suite};
use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::world::NetworkWorld;

const GROUP: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::new(239, 1, 2, 3)), 4000);

/// A network with a way to groups, and Winsock.
struct Net {
    world: NetworkWorld,
    _far: Namespace,
    _started: Wsa,
}

fn net() -> Result<Net, Box<dyn std::error::Error>> {
    let world = NetworkWorld::enter()?;
    let far = Namespace::create()?;
    let (near, end) = world.here().cable("near", &far, "far")?;
    end.up()?;
    near.address("10.0.0.1/24")?.up()?;
    world.here().add_route(&Route::through("239.0.0.0/8", &near))?;
    Ok(Net { world, _far: far, _started: Wsa::start() })
}

fn bytes(address: SocketAddr) -> ([u8; 28], i32) {
    let mut bytes = [0; 28];
    bytes[2..4].copy_from_slice(&address.port().to_be_bytes());
    match address {
        SocketAddr::V4(v4) => {
            bytes[..2].copy_from_slice(&AF_INET.to_ne_bytes());
            bytes[4..8].copy_from_slice(&v4.ip().octets());
            (bytes, 16)
        }
        SocketAddr::V6(v6) => {
            bytes[..2].copy_from_slice(&AF_INET6.to_ne_bytes());
            bytes[8..24].copy_from_slice(&v6.ip().octets());
            (bytes, 28)
        }
    }
}

fn leaf() -> SOCKET {
    let flags = WSA_FLAG_MULTIPOINT_C_LEAF | WSA_FLAG_MULTIPOINT_D_LEAF;
    // SAFETY: no pointers but NULL.
    let s = unsafe { WSASocketW(AF_INET.into(), SOCK_DGRAM, IPPROTO_UDP, null(), 0, flags) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn bound(s: SOCKET, port: u16) -> SOCKET {
    let (to, len) = bytes((Ipv4Addr::UNSPECIFIED, port).into());
    // SAFETY: a block of that length.
    assert_eq!(unsafe { bind(s, to.as_ptr().cast(), len) }, 0, "{}", wsa());
    s
}

fn join(s: SOCKET, to: SocketAddr, flags: u32) -> Result<(), i32> {
    let (to, len) = bytes(to);
    // SAFETY: a block of that length.
    let result =
        unsafe { WSAJoinLeaf(s, to.as_ptr().cast(), len, null(), null_mut(), null(), null(), flags) };
    if result == INVALID_SOCKET {
        return Err(wsa());
    }
    assert_eq!(result, s, "a leaf that joins stays itself");
    Ok(())
}

fn members_receive_what_the_sender_sends() -> Outcome {
    let _net = net()?;
    let (member, sender) = (bound(leaf(), 4000), leaf());
    assert_eq!(join(member, GROUP, JL_RECEIVER_ONLY), Ok(()));
    assert_eq!(join(sender, GROUP, JL_SENDER_ONLY), Ok(()));
    let mut block = [0; 16];
    // SAFETY: blocks of those lengths.
    unsafe {
        assert_eq!(send(sender, b"hello".as_ptr(), 5, 0), 5, "{}", wsa());
        assert_eq!(recv(member, block.as_mut_ptr(), 16, 0), 5, "{}", wsa());
    }
    assert_eq!(block[..5], *b"hello");
    // One that does both is heard, and hears.
    let both = bound(leaf(), 0);
    assert_eq!(join(both, GROUP, JL_BOTH), Ok(()));
    let (to, len) = bytes(GROUP);
    // SAFETY: blocks of those lengths.
    unsafe {
        assert_eq!(sendto(both, b"again".as_ptr(), 5, 0, to.as_ptr().cast(), len), 5, "{}", wsa());
        assert_eq!(recv(member, block.as_mut_ptr(), 16, 0), 5);
    }
    assert_eq!(block[..5], *b"again");
    Ok(())
}

fn what_cannot_be_joined() -> Outcome {
    let net = net()?;
    assert_eq!(join(common::listener().0, GROUP, JL_BOTH), Err(WSAEINVAL));
    // SAFETY: no pointers.
    let plain = unsafe { socket(AF_INET.into(), SOCK_DGRAM, 0) };
    assert_eq!(join(plain, GROUP, JL_BOTH), Err(WSAEINVAL));
    let s = leaf();
    assert_eq!(join(s, GROUP, 7), Err(WSAEINVAL));
    assert_eq!(join(s, (Ipv4Addr::UNSPECIFIED, 4000).into(), JL_BOTH), Err(WSAEADDRNOTAVAIL));
    assert_eq!(join(s, (Ipv4Addr::new(10, 0, 0, 2), 4000).into(), JL_BOTH), Err(WSAEADDRNOTAVAIL));
    assert_eq!(
        join(s, (Ipv6Addr::new(0xff05, 0, 0, 0, 0, 0, 0, 1), 4000).into(), JL_BOTH),
        Err(WSAEAFNOSUPPORT)
    );
    net.world.here().set("net.ipv4.igmp_max_memberships", 0)?;
    assert_eq!(join(s, GROUP, JL_BOTH), Err(WSAENOBUFS));
    net.world.here().set("net.ipv4.igmp_max_memberships", 20)?;
    assert_eq!((join(s, GROUP, JL_BOTH), join(s, GROUP, JL_BOTH)), (Ok(()), Err(WSAEISCONN)));
    Ok(())
}

fn a_join_is_told_as_a_connect() -> Outcome {
    let _net = net()?;
    let s = leaf();
    // SAFETY: no pointers; then a structure of ours.
    unsafe {
        let event = WSACreateEvent();
        assert_eq!(WSAEventSelect(s, event, FD_CONNECT as i32), 0);
        assert_eq!(join(s, GROUP, JL_RECEIVER_ONLY), Ok(()));
        let mut events = WSANETWORKEVENTS::default();
        assert_eq!(WSAEnumNetworkEvents(s, event, &raw mut events), 0);
        assert_eq!(
            (events.lNetworkEvents as u32, events.iErrorCode[FD_CONNECT_BIT as usize]),
            (FD_CONNECT, 0)
        );
    }
    Ok(())
}

fn no_way_to_the_group() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let _wsa = Wsa::start();
    assert_eq!(join(leaf(), GROUP, JL_BOTH), Err(WSAENETUNREACH));
    Ok(())
}

fn no_quality_of_service_has_a_name() -> Outcome {
    let _wsa = Wsa::start();
    let mut name = *b"G711\0";
    let name = WSABUF { len: 5, buf: name.as_mut_ptr() };
    let mut qos = QOS::default();
    // SAFETY: local structures, a pointer that is noticed.
    unsafe {
        assert_eq!(WSAGetQOSByName(4, &raw const name, &raw mut qos), 0);
        assert_eq!(wsa(), WSAENOTSOCK);
        let s = leaf();
        assert_eq!((WSAGetQOSByName(s, &raw const name, &raw mut qos), wsa()), (0, WSAEINVAL));
        assert_eq!((WSAGetQOSByName(s, &raw const name, null_mut()), wsa()), (0, WSAEFAULT));
    }
    Ok(())
}

const CASES: &[Case<'_>] = &[
    ("members_receive_what_the_sender_sends", members_receive_what_the_sender_sends),
    ("what_cannot_be_joined", what_cannot_be_joined),
    ("a_join_is_told_as_a_connect", a_join_is_told_as_a_connect),
    ("no_way_to_the_group", no_way_to_the_group),
    ("no_quality_of_service_has_a_name", no_quality_of_service_has_a_name),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
