//! What the situations are made of.
#![allow(dead_code, reason = "each group of cases uses its part")]

use std::net::SocketAddr;
use std::os::fd::OwnedFd;
use std::time::Duration;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::silence;
use openwinsock_sandbox::world::NetworkWorld;

use super::{Case, Raised};

/// What a step of a situation gives: an error is a machine that lacks what the situation needs.
pub(crate) type Made<T> = Result<T, Box<dyn std::error::Error>>;

/// Keeps something until the process of the case ends.
pub(crate) fn keep<T>(value: T) {
    std::mem::forget(value);
}

/// A case that only needs Winsock to be started.
pub(crate) fn started(function: &'static str, code: &'static str, call: fn() -> Raised) -> Case {
    Case::new(function, code, move || {
        start();
        Ok(call())
    })
}

/// Starts Winsock 2.2 for the process of the case.
pub(crate) fn start() {
    // SAFETY: zero is a value of every field; the structure is ours.
    assert_eq!(unsafe { WSAStartup(0x0202, &mut std::mem::zeroed()) }, 0);
}

unsafe extern "system" fn cancelling() -> isize {
    // SAFETY: no pointers.
    unsafe { WSACancelBlockingCall() };
    0
}

/// Starts Winsock 1.1.
pub(crate) fn start_1_1() {
    // SAFETY: zero is a value of every field; the structure is ours.
    assert_eq!(unsafe { WSAStartup(0x0101, &mut std::mem::zeroed()) }, 0);
}

/// From now on, a call of this thread that blocks is cancelled by its blocking hook. Only version 1.1 has them.
pub(crate) fn cancel_what_blocks() {
    // SAFETY: the hook is a function of that type.
    unsafe { WSASetBlockingHook(Some(cancelling)) };
}

/// The last error.
pub(crate) fn last() -> i32 {
    // SAFETY: no pointers.
    unsafe { WSAGetLastError() }
}

/// What a call that gave this raised.
pub(crate) fn status(result: i32) -> Raised {
    (result == SOCKET_ERROR).then(last)
}

/// The same for a call that gives a socket.
pub(crate) fn handle(s: SOCKET) -> Raised {
    (s == INVALID_SOCKET).then(last)
}

/// A call that gives a BOOL.
pub(crate) fn truth(result: i32) -> Raised {
    (result == 0).then(last)
}

/// A call that gives its code.
pub(crate) fn code(result: i32) -> Raised {
    (result != 0).then_some(result)
}

/// A new socket; the case is over if there is none.
pub(crate) fn tcp() -> SOCKET {
    make(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP)
}

pub(crate) fn udp() -> SOCKET {
    make(AF_INET.into(), SOCK_DGRAM, IPPROTO_UDP)
}

pub(crate) fn make(family: i32, kind: i32, protocol: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(family, kind, protocol) };
    assert_ne!(s, INVALID_SOCKET, "socket: {}", last());
    s
}

/// An address in Windows' layout, and its length.
pub(crate) fn address(address: SocketAddr) -> ([u8; 28], i32) {
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
            bytes[24..28].copy_from_slice(&v6.scope_id().to_ne_bytes());
            (bytes, 28)
        }
    }
}

/// 127.0.0.1 with a port.
pub(crate) fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

pub(crate) fn bind_to(s: SOCKET, to: SocketAddr) -> Raised {
    let (bytes, len) = address(to);
    // SAFETY: a local buffer of that length.
    status(unsafe { bind(s, bytes.as_ptr().cast(), len) })
}

pub(crate) fn connect_to(s: SOCKET, to: SocketAddr) -> Raised {
    let (bytes, len) = address(to);
    // SAFETY: a local buffer of that length.
    status(unsafe { connect(s, bytes.as_ptr().cast(), len) })
}

/// The local port.
pub(crate) fn port(s: SOCKET) -> u16 {
    let (mut name, mut len) = ([0_u8; 128], 128);
    // SAFETY: a local buffer of that length.
    let result = unsafe { getsockname(s, name.as_mut_ptr().cast(), &raw mut len) };
    assert_eq!(result, 0, "getsockname: {}", last());
    u16::from_be_bytes([name[2], name[3]])
}

/// A socket bound to a free port of 127.0.0.1.
pub(crate) fn bound(s: SOCKET) -> SOCKET {
    assert_eq!(bind_to(s, loopback(0)), None);
    s
}

/// A listening TCP socket on 127.0.0.1, and its port.
pub(crate) fn listener() -> (SOCKET, u16) {
    let s = bound(tcp());
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(s, 5) }, 0);
    (s, port(s))
}

/// Two connected TCP sockets: client, server.
pub(crate) fn connection() -> (SOCKET, SOCKET) {
    let (listening, port) = listener();
    let client = tcp();
    assert_eq!(connect_to(client, loopback(port)), None);
    // SAFETY: NULL says that the address is not wanted.
    let server = unsafe { accept(listening, std::ptr::null_mut(), std::ptr::null_mut()) };
    assert_ne!(server, INVALID_SOCKET, "accept: {}", last());
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(listening) }, 0);
    (client, server)
}

/// A pointer of the program's that nothing is behind: it is neither NULL nor near it, and the kernel notices it.
pub(crate) fn unmapped<T>() -> *mut T {
    std::ptr::without_provenance_mut(0x7fff_0000_0000 - 0x10_0000)
}

/// A pointer that is always noticed: a NULL plus an offset.
pub(crate) fn near_null<T>() -> *mut T {
    std::ptr::without_provenance_mut(8)
}

/// Makes calls on a socket return instead of waiting.
pub(crate) fn nonblocking(s: SOCKET) {
    let mut on = 1;
    // SAFETY: a local number.
    assert_eq!(unsafe { ioctlsocket(s, FIONBIO, &raw mut on) }, 0, "ioctlsocket: {}", last());
}

/// Sets an option.
pub(crate) fn set<T>(s: SOCKET, level: i32, name: i32, value: T) {
    let len = size_of::<T>() as i32;
    // SAFETY: a local value of that length.
    let result = unsafe { setsockopt(s, level, name, (&raw const value).cast(), len) };
    assert_eq!(result, 0, "setsockopt {level} {name}: {}", last());
}

/// Ends the connection so that the peer is reset.
pub(crate) fn reset(s: SOCKET) {
    set(s, SOL_SOCKET, SO_LINGER, LINGER { l_onoff: 1, l_linger: 0 });
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0, "closesocket: {}", last());
}

/// The kernel's descriptor of a socket, one of its own.
pub(crate) fn descriptor(s: SOCKET) -> OwnedFd {
    openwinsock::linux::fd_from_socket(s).expect("a socket has a descriptor")
}

/// Waits until a receive would not wait: for data, the end or an error.
pub(crate) fn wait_readable(s: SOCKET) {
    assert!(happens(s, libc::POLLIN, Duration::from_secs(10)), "nothing happened within ten seconds");
}

/// Whether one of the kernel's events, or an error, comes in time.
pub(crate) fn happens(s: SOCKET, events: i16, within: Duration) -> bool {
    let descriptor = descriptor(s);
    let mut one = libc::pollfd { fd: std::os::fd::AsRawFd::as_raw_fd(&descriptor), events, revents: 0 };
    // SAFETY: one structure, exclusively ours.
    unsafe { libc::poll(&raw mut one, 1, within.as_millis() as i32) == 1 }
}

/// A connection whose peer's machine has fallen silent, and TCP has given up: a client that waited for the acknowledgement
/// of what it sent.
pub(crate) fn dead_by_silence() -> Made<SOCKET> {
    let world = NetworkWorld::enter()?;
    world.here().set("net.ipv4.tcp_retries2", 1)?;
    start();
    let (client, server) = connection();
    silence::drop_everything(descriptor(server))?;
    // SAFETY: a local block of that length.
    assert_eq!(unsafe { send(client, [0; 4].as_ptr(), 4, 0) }, 4);
    wait_readable(client);
    keep(world);
    Ok(client)
}

/// The same of a client that sent nothing, so that keep-alive noticed it.
pub(crate) fn dead_by_keep_alive() -> Made<SOCKET> {
    // In a network of one's own everybody may attach a filter to a socket.
    keep(NetworkWorld::enter()?);
    start();
    let (client, server) = connection();
    silence::drop_everything(descriptor(server))?;
    set(client, IPPROTO_TCP, TCP_KEEPIDLE, 1);
    set(client, IPPROTO_TCP, TCP_KEEPINTVL, 1);
    set(client, IPPROTO_TCP, TCP_KEEPCNT, 1);
    set(client, SOL_SOCKET, SO_KEEPALIVE, 1);
    wait_readable(client);
    Ok(client)
}

/// A connection that its peer has reset.
pub(crate) fn reset_by_peer() -> SOCKET {
    let (client, server) = connection();
    reset(server);
    wait_readable(client);
    client
}

/// Two connected sockets that keep the borders of messages.
pub(crate) fn message_connection() -> Made<(SOCKET, SOCKET)> {
    let directory = std::env::temp_dir().join(format!("openwinsock-conformance-{}", std::process::id()));
    std::fs::create_dir(&directory)?;
    let path = directory.join("s");
    let mut name = [0_u8; 110];
    name[..2].copy_from_slice(&AF_UNIX.to_ne_bytes());
    let text = path.to_str().ok_or("a temporary directory with a readable name")?.as_bytes();
    name[2..2 + text.len()].copy_from_slice(text);
    let listening = make(AF_UNIX.into(), SOCK_SEQPACKET, 0);
    let client = make(AF_UNIX.into(), SOCK_SEQPACKET, 0);
    // SAFETY: local blocks of those lengths.
    let server = unsafe {
        assert_eq!(bind(listening, name.as_ptr().cast(), 110), 0, "bind: {}", last());
        assert_eq!(listen(listening, 1), 0, "listen: {}", last());
        assert_eq!(connect(client, name.as_ptr().cast(), 110), 0, "connect: {}", last());
        accept(listening, std::ptr::null_mut(), std::ptr::null_mut())
    };
    std::fs::remove_dir_all(directory)?;
    assert_ne!(server, INVALID_SOCKET, "accept: {}", last());
    Ok((client, server))
}

/// A network of one's own, 10.0.0.1/24, where 10.1.0.0/16 cannot be reached, nobody has 10.0.0.99, and what is sent to 10.0.0.77 is
/// lost. To 192.0.2.0/24 there is no route.
pub(crate) fn network() -> Made<NetworkWorld> {
    let world = NetworkWorld::enter()?;
    let far = Namespace::create()?;
    let (near_end, far_end) = world.here().cable("near", &far, "far")?;
    near_end.mtu(1500)?;
    far_end.up()?;
    near_end.address("10.0.0.1/24")?.up()?.neighbour("10.0.0.77", [2, 0, 0, 0, 0, 0x77])?;
    world.here().add_route(&Route::unreachable("10.1.0.0/16"))?;
    keep(far);
    start();
    Ok(world)
}

/// A TCP connection that takes no more bytes, since the peer reads none.
pub(crate) fn full_connection() -> SOCKET {
    let listening = bound(tcp());
    // Accepted sockets have it, too.
    set(listening, SOL_SOCKET, SO_RCVBUF, 4096);
    let client = tcp();
    set(client, SOL_SOCKET, SO_SNDBUF, 4096);
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(listening, 1) }, 0);
    assert_eq!(connect_to(client, loopback(port(listening))), None);
    fill(client, |len| {
        let block = [0; 65536];
        // SAFETY: a local block at least that long.
        status(unsafe { send(client, block.as_ptr(), len, 0) })
    });
    client
}

/// A UDP socket in [`network`] that takes no more messages: it waits for the hardware address of a host that does
/// not answer.
pub(crate) fn full_udp() -> SOCKET {
    let s = udp();
    set(s, SOL_SOCKET, SO_SNDBUF, 4096);
    let (to, len) = address(([10, 0, 0, 99], 9).into());
    fill(s, |_| {
        let block = [0; 1400];
        // SAFETY: local blocks of those lengths.
        status(unsafe { sendto(s, block.as_ptr(), 1400, 0, to.as_ptr().cast(), len) })
    });
    s
}

/// Sends until the socket takes no more, not even a byte.
fn fill(s: SOCKET, send: impl Fn(i32) -> Raised) {
    nonblocking(s);
    loop {
        for len in [65536, 1] {
            let refused = (0..100_000).find_map(|_| send(len));
            assert_eq!(refused, Some(WSAEWOULDBLOCK));
        }
        // What is on its way may yet be taken. The kernel signals room only when there is much of it.
        std::thread::sleep(Duration::from_millis(100));
        if send(1).is_some() {
            break;
        }
    }
    let mut off = 0;
    // SAFETY: a local number.
    assert_eq!(unsafe { ioctlsocket(s, FIONBIO, &raw mut off) }, 0, "ioctlsocket: {}", last());
}

/// How long calls with a timeout wait.
pub(crate) const SOON: Duration = Duration::from_millis(50);

/// Bounds the waits of a socket, receiving (`SO_RCVTIMEO`) or sending (`SO_SNDTIMEO`).
pub(crate) fn timeout(s: SOCKET, name: i32) {
    set(s, SOL_SOCKET, name, SOON.as_millis() as u32);
}
