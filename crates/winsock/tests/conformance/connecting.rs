//! Connecting: `connect` and `WSAConnect`, which differ in what the second can be given beside an address.

use std::net::SocketAddr;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::world::NetworkWorld;
use windows_sys::Win32::NetworkManagement::QoS::SERVICETYPE_GUARANTEED;

use super::fixture::*;
use super::{Case, Raised};

/// What a connect is called with.
#[derive(Clone, Copy)]
pub(crate) struct Call {
    pub(crate) s: SOCKET,
    pub(crate) name: [u8; 28],
    pub(crate) len: i32,
}

pub(crate) fn to(s: SOCKET, peer: impl Into<SocketAddr>) -> Call {
    let (name, len) = address(peer.into());
    Call { s, name, len }
}

/// `WSAConnect` with data for the peer and qualities of service.
fn connect_with(c: Call, data: *const WSABUF, quality: *const QOS, of_group: *const QOS) -> Raised {
    // SAFETY: a local structure of that length; the others are the caller's, or NULL.
    status(unsafe { WSAConnect(c.s, c.name.as_ptr().cast(), c.len, data, null_mut(), quality, of_group) })
}

type Connector = (&'static str, fn(Call) -> Raised);

const CONNECTORS: [Connector; 2] = [
    ("connect", |c| {
        // SAFETY: a local structure of that length.
        status(unsafe { connect(c.s, c.name.as_ptr().cast(), c.len) })
    }),
    ("WSAConnect", |c| connect_with(c, null(), null(), null())),
];

/// A situation, and the code that both functions raise there.
pub(crate) type Row = (&'static str, fn() -> Made<Call>);

pub(crate) const ROWS: &[Row] = &[
    ("WSAEACCES", || {
        start();
        Ok(to(udp(), ([127, 255, 255, 255], 9)))
    }),
    ("WSAEADDRINUSE", || {
        start();
        let (listening, port) = listener();
        let (first, second) = (tcp(), tcp());
        for s in [first, second] {
            set(s, SOL_SOCKET, SO_REUSEADDR, 1);
        }
        // Only connecting tells which address the wildcard stands for, and that the pair of ends is taken.
        assert_eq!(bind_to(first, ([0; 4], 0).into()), None);
        assert_eq!(bind_to(second, ([0; 4], super::fixture::port(first)).into()), None);
        assert_eq!(connect_to(first, loopback(port)), None);
        keep(listening);
        Ok(to(second, loopback(port)))
    }),
    ("WSAEADDRNOTAVAIL", || {
        start();
        Ok(to(tcp(), ([0; 4], 80)))
    }),
    ("WSAEAFNOSUPPORT", || {
        start();
        Ok(to(tcp(), "[::1]:80".parse::<SocketAddr>()?))
    }),
    ("WSAEALREADY", || {
        let s = connecting()?;
        Ok(to(s, ([10, 0, 0, 77], 80)))
    }),
    ("WSAECONNREFUSED", || {
        start();
        let nobody = bound(tcp());
        Ok(to(tcp(), loopback(port(nobody))))
    }),
    ("WSAEFAULT", || {
        start();
        Ok(Call { len: 15, ..to(tcp(), loopback(80)) })
    }),
    ("WSAEHOSTUNREACH", || {
        keep(network()?);
        Ok(to(tcp(), ([10, 1, 0, 1], 80)))
    }),
    ("WSAENETUNREACH", || {
        keep(network()?);
        Ok(to(tcp(), ([192, 0, 2, 1], 80)))
    }),
    // The only device is down.
    ("WSAENETDOWN", || {
        NetworkWorld::enter()?.here().link("lo")?.down()?;
        start();
        Ok(to(tcp(), ([192, 0, 2, 1], 80)))
    }),
    ("WSAEINTR", || {
        start_1_1();
        keep(network()?);
        let s = tcp();
        cancel_what_blocks();
        Ok(to(s, ([10, 0, 0, 77], 80)))
    }),
    // It listens.
    ("WSAEINVAL", || {
        start();
        Ok(to(listener().0, loopback(80)))
    }),
    ("WSAEISCONN", || {
        start();
        Ok(to(connection().0, loopback(80)))
    }),
    // No local port is left to connect from.
    ("WSAENOBUFS", || {
        let world = network()?;
        keep(world.here().take_all_ports(40000..=40003)?);
        keep(world);
        Ok(to(tcp(), loopback(80)))
    }),
    ("WSAETIMEDOUT", || {
        let world = network()?;
        // Where the kernel repeats the first segment at a steady pace, it takes longer in all.
        let _ = world.here().set("net.ipv4.tcp_syn_linear_timeouts", 0);
        keep(world);
        Ok(to(tcp(), ([10, 0, 0, 77], 80)))
    }),
    ("WSAEWOULDBLOCK", || {
        keep(network()?);
        let s = tcp();
        nonblocking(s);
        Ok(to(s, ([10, 0, 0, 77], 80)))
    }),
];

/// A socket whose connect is on its way to a silent host.
fn connecting() -> Made<SOCKET> {
    keep(network()?);
    let s = tcp();
    nonblocking(s);
    assert_eq!(connect_to(s, ([10, 0, 0, 77], 80).into()), Some(WSAEWOULDBLOCK));
    Ok(s)
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, situation) in ROWS {
        for (function, call) in CONNECTORS {
            cases.push(Case::new(function, code, move || Ok(call(situation()?))));
        }
    }
    cases.extend([
        started("WSAConnect", "WSAEPROTONOSUPPORT", || {
            let mut block = [0; 4];
            let data = WSABUF { len: 4, buf: block.as_mut_ptr() };
            connect_with(to(tcp(), loopback(80)), &data, null(), null())
        }),
        started("WSAConnect", "WSAEOPNOTSUPP", || {
            let mut quality = QOS::default();
            quality.SendingFlowspec.ServiceType = SERVICETYPE_GUARANTEED;
            connect_with(to(tcp(), loopback(80)), null(), &quality, null())
        }),
    ]);
    cases
}
