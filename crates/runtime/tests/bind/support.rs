//! What the tests share: sockets, free ports, and the table of facts.

use std::net::{IpAddr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket};
use std::os::fd::RawFd;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::memory::UserMut;
use openwinsock_runtime::socket::{Request, Sharing, Socket};
use openwinsock_runtime::{Result, WsaError};
use windows_sys::Win32::Networking::WinSock as ws;

static SPAWNING: RwLock<()> = RwLock::new(());

/// While it lives, no test of this process starts another process: until that one runs its program, it has every
/// socket too, and what is closed here stays open there.
pub(crate) fn quiet() -> RwLockReadGuard<'static, ()> {
    SPAWNING.read().unwrap_or_else(PoisonError::into_inner)
}

/// While it lives, a process may be started.
pub(crate) fn spawning() -> RwLockWriteGuard<'static, ()> {
    SPAWNING.write().unwrap_or_else(PoisonError::into_inner)
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Protocol {
    Tcp,
    Udp,
}

pub(crate) const PROTOCOLS: [Protocol; 2] = [Protocol::Tcp, Protocol::Udp];

/// A socket that one could bind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Plan {
    pub(crate) protocol: Protocol,
    pub(crate) address: SocketAddr,
    pub(crate) sharing: Sharing,
    /// IPv6 without IPV6_V6ONLY.
    pub(crate) dual: bool,
}

impl Plan {
    pub(crate) fn new(protocol: Protocol, address: impl Into<SocketAddr>, sharing: Sharing) -> Self {
        Self { protocol, address: address.into(), sharing, dual: false }
    }

    pub(crate) fn socket(self) -> Socket {
        self.try_socket().unwrap()
    }

    /// Fails where descriptors end.
    pub(crate) fn try_socket(self) -> Result<Socket> {
        let family = if self.address.is_ipv4() { ws::AF_INET } else { ws::AF_INET6 };
        let kind = match self.protocol {
            Protocol::Tcp => ws::SOCK_STREAM,
            Protocol::Udp => ws::SOCK_DGRAM,
        };
        let request = Request { family: family.into(), kind, protocol: 0, overlapped: true };
        let socket = Socket::create(request)?;
        if self.dual {
            set_option(socket.raw_fd(), libc::IPPROTO_IPV6, libc::IPV6_V6ONLY, 0);
        }
        socket.set_sharing(self.sharing);
        Ok(socket)
    }

    pub(crate) fn bind(self) -> Result<Socket> {
        let socket = self.socket();
        socket.bind(&KernelAddress::from_ip(self.address)).map(|()| socket)
    }
}

/// Sets an option of the kernel's.
pub(crate) fn set_option(fd: RawFd, level: i32, name: i32, value: i32) {
    // SAFETY: the value is an int, as the options used here take it.
    let result = unsafe {
        libc::setsockopt(fd, level, name, (&raw const value).cast(), size_of::<i32>() as libc::socklen_t)
    };
    assert_eq!(result, 0);
}

/// The port of a bound socket.
pub(crate) fn port(socket: &Socket) -> u16 {
    socket.local_address().unwrap().port()
}

/// The address of a bound socket.
pub(crate) fn address(socket: &Socket) -> SocketAddr {
    let address = socket.local_address().unwrap();
    (address.ip().unwrap(), address.port()).into()
}

/// Receives up to 16 bytes.
pub(crate) fn receive(socket: &Socket) -> Result<Vec<u8>> {
    let mut block = [0; 16];
    let len = socket.receive(&mut UserMut::from(&mut block[..]), 0)?.len;
    Ok(block[..len].to_vec())
}

/// A port that nobody has, in either protocol and stack. It is none of those that the kernel gives out.
pub(crate) fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = u16::try_from(std::process::id() % 12_000).unwrap();
    loop {
        let offset = start.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % 12_000;
        let port = 12_000 + offset;
        let any = SocketAddr::from((Ipv6Addr::UNSPECIFIED, port));
        let any = if has_ipv6() { any } else { ([0, 0, 0, 0], port).into() };
        if TcpListener::bind(any).is_ok() && UdpSocket::bind(any).is_ok() {
            return port;
        }
    }
}

pub(crate) fn has_ipv6() -> bool {
    UdpSocket::bind((Ipv6Addr::LOCALHOST, 0)).is_ok()
}

/// A stack that the cells are tried on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stack {
    V4,
    V6,
    /// IPv6 sockets which speak IPv4, too; the wildcard takes both stacks.
    Dual,
    /// The same, with specific addresses of IPv4.
    Mapped,
}

impl Stack {
    pub(crate) fn all() -> &'static [Self] {
        if has_ipv6() {
            &[Self::V4, Self::V6, Self::Dual, Self::Mapped]
        } else {
            println!("skipped: IPv6, which this machine does not have");
            &[Self::V4]
        }
    }

    pub(crate) fn address(self, wildcard: bool, port: u16) -> SocketAddr {
        let text = match (self, wildcard) {
            (Self::V4, true) => "0.0.0.0",
            (Self::V4, false) => "127.0.0.1",
            (_, true) => "::",
            (Self::Mapped, false) => "::ffff:127.0.0.1",
            (_, false) => "::1",
        };
        (text.parse::<IpAddr>().unwrap(), port).into()
    }
}

/// A row of the table: two sockets, and what the second gets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) first: (Sharing, bool),
    pub(crate) second: (Sharing, bool),
    pub(crate) expected: Result<()>,
}

/// The rows of Windows Server 2003 and later.
pub(crate) fn rows(accounts: &str) -> Vec<Row> {
    let facts = include_str!("../../../../data/bind_conflicts.csv");
    let sharing = |option: &str| match option {
        "default" => Sharing::Default,
        "SO_REUSEADDR" => Sharing::Reuse,
        "SO_EXCLUSIVEADDRUSE" => Sharing::Exclusive,
        other => panic!("unknown option {other}"),
    };
    let rows: Vec<_> = facts
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|fields| fields[..2] == ["Server 2003 and later", accounts])
        .map(|fields| Row {
            first: (sharing(fields[2]), fields[3] == "wildcard"),
            second: (sharing(fields[4]), fields[5] == "wildcard"),
            expected: match fields[6] {
                "success" => Ok(()),
                "WSAEADDRINUSE" => Err(WsaError::WSAEADDRINUSE),
                "WSAEACCES" => Err(WsaError::WSAEACCES),
                other => panic!("unknown result {other}"),
            },
        })
        .collect();
    assert_eq!(rows.len(), 36);
    rows
}

impl Row {
    /// The row on a stack. The article's exception: exclusive use of both stacks where a specific address of IPv4 is taken.
    pub(crate) fn on(self, stack: Stack) -> Self {
        let both_stacks = stack == Stack::Mapped && self.second == (Sharing::Exclusive, true);
        let specific = !self.first.1;
        let expected = if both_stacks && specific { Err(WsaError::WSAEACCES) } else { self.expected };
        Self { expected, ..self }
    }

    /// The two sockets, on a stack and a port.
    pub(crate) fn plans(&self, protocol: Protocol, stack: Stack, port: u16) -> [Plan; 2] {
        [self.first, self.second].map(|(sharing, wildcard)| Plan {
            protocol,
            address: stack.address(wildcard, port),
            sharing,
            dual: matches!(stack, Stack::Dual | Stack::Mapped),
        })
    }
}

/// A list that is empty when all is well, with a line per fault otherwise.
pub(crate) fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
