//! What a socket may do after what: connects that failed, default peers, listening twice.

mod common;
mod peer;

use std::time::Duration;

use common::{Wsa, listener, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{close, failed, fd, join, nonblocking, outcome, receive, tcp, transmit};

fn udp() -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_INET.into(), SOCK_DGRAM, IPPROTO_UDP) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn name(s: SOCKET) -> (u32, u16) {
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: the structure is as long as said.
    let done = unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) };
    assert_eq!(outcome(done), (0, 0));
    // SAFETY: every bit of the union is a number.
    (u32::from_be(unsafe { address.sin_addr.S_un.S_addr }), u16::from_be(address.sin_port))
}

fn bound(s: SOCKET) -> (i32, i32) {
    let address = loopback(0);
    // SAFETY: the address is as long as said.
    outcome(unsafe { bind(s, (&raw const address).cast(), 16) })
}

fn send_to(s: SOCKET, data: &[u8], port: u16) {
    let (len, address) = (i32::try_from(data.len()).unwrap(), loopback(port));
    // SAFETY: block and address are as long as said.
    let sent = unsafe { sendto(s, data.as_ptr(), len, 0, (&raw const address).cast(), 16) };
    assert_eq!(outcome(sent), (len, 0));
}

/// Waits until the descriptor says that something has happened.
fn wait(s: SOCKET, events: i16) {
    let mut one = libc::pollfd { fd: fd(s), events, revents: 0 };
    // SAFETY: one structure, exclusively ours.
    assert_eq!(unsafe { libc::poll(&raw mut one, 1, 5000) }, 1);
}

fn nowhere() -> SOCKADDR_IN {
    SOCKADDR_IN { sin_addr: IN_ADDR { S_un: IN_ADDR_0 { S_addr: 0 } }, ..loopback(0) }
}

/// The page on `connect`: what waits to be received is discarded if the peer is another than before.
#[test]
fn messages_of_others_are_gone_with_a_new_peer() {
    let _started = Wsa::start();
    let (s, stranger, friend) = (udp(), udp(), udp());
    for one in [s, stranger, friend] {
        assert_eq!(bound(one), (0, 0));
        nonblocking(one);
    }
    let (own, friends) = (name(s).1, name(friend).1);
    for _ in 0..3 {
        send_to(stranger, b"stranger", own);
    }
    wait(s, libc::POLLIN);
    assert_eq!(join(s, &loopback(friends)), (0, 0));
    assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
    send_to(friend, b"friend", own);
    wait(s, libc::POLLIN);
    // The same peer is no other one.
    assert_eq!(join(s, &loopback(friends)), (0, 0));
    assert_eq!(receive(s), (6, 0));
    send_to(friend, b"friend", own);
    wait(s, libc::POLLIN);
    assert_eq!(join(s, &loopback(name(stranger).1)), (0, 0));
    assert_eq!(receive(s), failed(WSAEWOULDBLOCK));
    for one in [s, stranger, friend] {
        close(one);
    }
}

#[test]
fn a_port_outlives_the_default_peer() {
    let _started = Wsa::start();
    let (s, friend) = (udp(), udp());
    assert_eq!(bound(friend), (0, 0));
    assert_eq!(join(s, &loopback(name(friend).1)), (0, 0));
    let (address, port) = name(s);
    assert_eq!((address, port != 0), (0x7f00_0001, true));
    assert_eq!(join(s, &nowhere()), (0, 0));
    assert_eq!(name(s), (0, port));
    assert_eq!(transmit(s, b"to whom?"), failed(WSAENOTCONN));
    send_to(friend, b"still there", port);
    assert_eq!(receive(s), (11, 0));
    assert_eq!(bound(s), failed(WSAEINVAL));
    // And one that was bound to an address keeps that.
    assert_eq!(join(friend, &loopback(port)), (0, 0));
    let before = name(friend);
    assert_eq!(join(friend, &nowhere()), (0, 0));
    assert_eq!(name(friend), before);
    close(s);
    close(friend);
}

#[test]
fn a_listening_socket_keeps_its_backlog() {
    let _started = Wsa::start();
    // The kernel tells the limit of a listening socket in the place of tcpi_sacked.
    let backlog = |s| {
        let (mut info, mut len) = ([0_u32; 26], 104);
        // SAFETY: the block is as long as said.
        let done = unsafe {
            libc::getsockopt(fd(s), libc::IPPROTO_TCP, libc::TCP_INFO, info.as_mut_ptr().cast(), &raw mut len)
        };
        assert_eq!(done, 0);
        info[7]
    };
    let most: u32 = std::fs::read_to_string("/proc/sys/net/core/somaxconn").unwrap().trim().parse().unwrap();
    for (asked, given) in
        [(3, 3), (0, 0), (-5, 200.min(most)), (-300, 300.min(most)), (i32::MIN, 65535.min(most))]
    {
        let s = tcp();
        assert_eq!(bound(s), (0, 0));
        // SAFETY: no pointers.
        unsafe {
            assert_eq!(outcome(listen(s, asked)), (0, 0));
            assert_eq!(backlog(s), given, "{asked}");
            assert_eq!(outcome(listen(s, 77)), (0, 0));
            assert_eq!(backlog(s), given, "{asked}, then 77");
        }
        close(s);
    }
}

/// A port of loopback where nobody listens.
fn closed_port() -> (SOCKET, u16) {
    let holder = tcp();
    assert_eq!(bound(holder), (0, 0));
    (holder, name(holder).1)
}

/// However it failed, the socket can connect elsewhere, or be bound and listen.
#[test]
fn after_a_failed_connect_all_is_open() {
    let _started = Wsa::start();
    let (holder, port) = closed_port();
    let (listening, listened) = listener();
    for blocks in [true, false] {
        let fail = || {
            let s = tcp();
            if blocks {
                assert_eq!(join(s, &loopback(port)), failed(WSAECONNREFUSED));
            } else {
                nonblocking(s);
                assert_eq!(join(s, &loopback(port)), failed(WSAEWOULDBLOCK));
                wait(s, libc::POLLHUP);
            }
            s
        };
        let again = fail();
        let second = join(again, &loopback(listened));
        assert!(second == (0, 0) || second == failed(WSAEWOULDBLOCK), "{second:?}");
        wait(again, libc::POLLOUT);
        assert_eq!(transmit(again, b"x"), (1, 0));
        close(again);

        let serves = fail();
        assert_eq!(bound(serves), (0, 0), "blocks: {blocks}");
        let mut error = 0;
        // SAFETY: the number is as long as said.
        unsafe {
            let mut len = 4;
            let read = getsockopt(serves, SOL_SOCKET, SO_ERROR, (&raw mut error).cast(), &raw mut len);
            assert_eq!(outcome(read), (0, 0));
            assert_eq!(error, if blocks { 0 } else { WSAECONNREFUSED });
            assert_eq!(outcome(listen(serves, 5)), (0, 0));
        }
        let client = tcp();
        assert_eq!(join(client, &loopback(name(serves).1)), (0, 0));
        close(client);
        close(serves);

        // Linux takes back the port that it chose for the connect, so that there is no address to listen on.
        let unbound = fail();
        // SAFETY: no pointers.
        assert_eq!(outcome(unsafe { listen(unbound, 5) }), failed(WSAEINVAL), "blocks: {blocks}");
        close(unbound);

        let own = tcp();
        assert_eq!(bound(own), (0, 0));
        if !blocks {
            nonblocking(own);
        }
        assert_ne!(join(own, &loopback(port)), (0, 0));
        wait(own, libc::POLLHUP);
        let address = name(own);
        // SAFETY: no pointers.
        assert_eq!(outcome(unsafe { listen(own, 5) }), (0, 0), "blocks: {blocks}");
        assert_eq!(name(own), address);
        let client = tcp();
        assert_eq!(join(client, &loopback(address.1)), (0, 0));
        close(client);
        close(own);
    }
    close(holder);
    close(listening);
}

/// A connect on its way is neither a connection nor over.
#[test]
fn during_a_connect_nothing_else_begins() {
    let _started = Wsa::start();
    let (silent, port) = listener();
    peer::mute(silent);
    let s = tcp();
    nonblocking(s);
    assert_eq!(join(s, &loopback(port)), failed(WSAEWOULDBLOCK));
    std::thread::sleep(Duration::from_millis(20));
    assert_eq!(bound(s), failed(WSAEINVAL));
    assert_eq!(join(s, &loopback(port)), failed(WSAEALREADY));
    assert_eq!(transmit(s, b"x"), failed(WSAENOTCONN));
    close(s);
    close(silent);
}

/// "It has the same properties": the page on `accept`. Options of the kernel go by themselves, others do not.
#[test]
fn an_accepted_socket_has_the_options_of_the_listening_one() {
    let _started = Wsa::start();
    let rows = [
        (SOL_SOCKET, SO_KEEPALIVE, 1),
        (SOL_SOCKET, SO_OOBINLINE, 1),
        (SOL_SOCKET, SO_LINGER, 0x0005_0001),
        (SOL_SOCKET, SO_RCVTIMEO, 1234),
        (SOL_SOCKET, SO_SNDTIMEO, 4321),
        (SOL_SOCKET, SO_SNDBUF, 20_000),
        (SOL_SOCKET, SO_RCVBUF, 30_000),
        (SOL_SOCKET, SO_DEBUG, 1),
        (IPPROTO_TCP, TCP_NODELAY, 1),
        (IPPROTO_IP, IP_TTL, 33),
    ];
    for sharing in [SO_REUSEADDR, SO_EXCLUSIVEADDRUSE] {
        let rows: Vec<_> = rows.into_iter().chain([(SOL_SOCKET, sharing, 1)]).collect();
        let listening = tcp();
        for (level, name, value) in &rows {
            // SAFETY: the value is as long as said.
            let set = unsafe { setsockopt(listening, *level, *name, std::ptr::from_ref(value).cast(), 4) };
            assert_eq!(outcome(set), (0, 0), "{name:#x}");
        }
        assert_eq!(bound(listening), (0, 0));
        // SAFETY: no pointers.
        assert_eq!(outcome(unsafe { listen(listening, 5) }), (0, 0));
        let client = tcp();
        assert_eq!(join(client, &loopback(name(listening).1)), (0, 0));
        let server = peer::take(listening);
        for (level, name, value) in &rows {
            let (mut read, mut len) = (0_i32, 4);
            // SAFETY: the value is as long as said.
            let got = unsafe { getsockopt(server, *level, *name, (&raw mut read).cast(), &raw mut len) };
            assert_eq!((outcome(got), read), ((0, 0), *value), "{name:#x}");
        }
        for s in [listening, client, server] {
            close(s);
        }
    }
}
