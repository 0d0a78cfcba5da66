//! Datagrams: their borders, and what goes for empty ones. Streams: what receiving and sending nothing does.

mod common;
mod peer;

use std::time::{Duration, Instant};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{close, failed, fd, join, nonblocking, outcome, pair, receive, transmit, within};

/// A UDP socket on loopback, and its port.
fn udp() -> (SOCKET, u16) {
    // SAFETY: the structures are as long as said.
    unsafe {
        let s = socket(AF_INET.into(), SOCK_DGRAM, IPPROTO_UDP);
        assert_ne!(s, INVALID_SOCKET, "{}", wsa());
        let (mut address, mut len) = (loopback(0), 16);
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0, "{}", wsa());
        assert_eq!(getsockname(s, (&raw mut address).cast(), &raw mut len), 0);
        (s, u16::from_be(address.sin_port))
    }
}

fn send_to(s: SOCKET, data: &[u8], port: u16) -> (i32, i32) {
    let address = loopback(port);
    // SAFETY: block and address are as long as said.
    outcome(unsafe {
        sendto(s, data.as_ptr(), i32::try_from(data.len()).unwrap(), 0, (&raw const address).cast(), 16)
    })
}

/// Receives into the block; the sender's port.
fn receive_from(s: SOCKET, block: &mut [u8]) -> ((i32, i32), u16) {
    let (mut from, mut len) = (loopback(0), 16);
    // SAFETY: block and address are as long as said.
    let result = unsafe {
        recvfrom(
            s,
            block.as_mut_ptr(),
            i32::try_from(block.len()).unwrap(),
            0,
            (&raw mut from).cast(),
            &raw mut len,
        )
    };
    (outcome(result), u16::from_be(from.sin_port))
}

/// Limits receives in the kernel, in milliseconds.
fn receive_timeout(s: SOCKET, milliseconds: i64) {
    let value = libc::timeval { tv_sec: 0, tv_usec: milliseconds * 1000 };
    let len = size_of::<libc::timeval>() as libc::socklen_t;
    // SAFETY: the structure lives through the call and is as long as said.
    let done = unsafe {
        libc::setsockopt(fd(s), libc::SOL_SOCKET, libc::SO_RCVTIMEO, (&raw const value).cast(), len)
    };
    assert_eq!(done, 0);
}

#[test]
fn a_message_that_is_too_long_fills_the_block_and_loses_its_rest() {
    let _started = Wsa::start();
    let ((a, _), (b, to)) = (udp(), udp());
    let mut block = [0; 4];
    assert_eq!(send_to(a, b"truncated", to), (9, 0));
    // SAFETY: the block is as long as said.
    assert_eq!(outcome(unsafe { recv(b, block.as_mut_ptr(), 4, 0) }), failed(WSAEMSGSIZE));
    assert_eq!(&block, b"trun");
    assert_eq!(send_to(a, b"next", to), (4, 0));
    // SAFETY: the block is as long as said.
    assert_eq!(outcome(unsafe { recv(b, block.as_mut_ptr(), 4, 0) }), (4, 0), "the rest is gone");
    assert_eq!(&block, b"next");
    close(a);
    close(b);
}

#[test]
fn the_sender_is_known_of_a_message_that_is_too_long() {
    let _started = Wsa::start();
    let ((a, from), (b, to)) = (udp(), udp());
    let mut block = [0; 3];
    assert_eq!(send_to(a, b"abcdef", to), (6, 0));
    assert_eq!(receive_from(b, &mut block), (failed(WSAEMSGSIZE), from));
    assert_eq!(&block, b"abc");
    close(a);
    close(b);
}

#[test]
fn peeking_leaves_a_message_that_is_too_long() {
    let _started = Wsa::start();
    let ((a, _), (b, to)) = (udp(), udp());
    let mut block = [0; 4];
    assert_eq!(send_to(a, b"longer", to), (6, 0));
    // SAFETY: the block is as long as said.
    let peeked = outcome(unsafe { recv(b, block.as_mut_ptr(), 4, MSG_PEEK) });
    assert_eq!(peeked, failed(WSAEMSGSIZE));
    assert_eq!(receive(b), (6, 0));
    close(a);
    close(b);
}

#[test]
fn empty_messages_arrive() {
    let _started = Wsa::start();
    let ((a, from), (b, to)) = (udp(), udp());
    assert_eq!(send_to(a, b"", to), (0, 0));
    assert_eq!(send_to(a, b"full", to), (4, 0));
    assert_eq!(receive_from(b, &mut [0; 8]), ((0, 0), from));
    assert_eq!(receive_from(b, &mut [0; 8]), ((4, 0), from));
    // A block of no bytes takes a message, too; only an empty one fits.
    assert_eq!(send_to(a, b"", to), (0, 0));
    assert_eq!(receive_from(b, &mut []), ((0, 0), from));
    assert_eq!(send_to(a, b"x", to), (1, 0));
    assert_eq!(receive_from(b, &mut []), (failed(WSAEMSGSIZE), from));
    close(a);
    close(b);
}

#[test]
fn a_message_beyond_the_protocol_is_refused() {
    let _started = Wsa::start();
    let ((a, _), (b, to)) = (udp(), udp());
    assert_eq!(send_to(a, &[0; 65508], to), failed(WSAEMSGSIZE));
    assert_eq!(send_to(a, &[0; 65507], to), (65507, 0));
    close(a);
    close(b);
}

#[test]
fn without_a_peer_there_is_nowhere_to_send() {
    let _started = Wsa::start();
    let (s, port) = udp();
    assert_eq!(transmit(s, b"x"), failed(WSAENOTCONN));
    // SAFETY: no address is given.
    let nowhere = outcome(unsafe { sendto(s, b"x".as_ptr(), 1, 0, std::ptr::null(), 0) });
    assert_eq!(nowhere, failed(WSAEDESTADDRREQ));
    assert_eq!(send_to(s, b"x", 0), failed(WSAEADDRNOTAVAIL));
    assert_eq!(join(s, &loopback(port)), (0, 0));
    assert_eq!(transmit(s, b"to myself"), (9, 0));
    assert_eq!(receive(s), (9, 0));
    close(s);
}

#[test]
fn a_receive_that_takes_too_long_times_out() {
    let _started = Wsa::start();
    let ((s, _), (client, server)) = (udp(), pair());
    for s in [s, client] {
        receive_timeout(s, 200);
        let start = Instant::now();
        assert_eq!(receive(s), failed(WSAETIMEDOUT));
        assert!((150..2000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    }
    // The connection is as good as before.
    assert_eq!(transmit(server, b"late"), (4, 0));
    assert_eq!(receive(client), (4, 0));
    for s in [s, client, server] {
        close(s);
    }
}

#[test]
fn receiving_no_bytes_from_a_stream_waits_for_some() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let waiting = std::thread::spawn(move || {
        let start = Instant::now();
        // SAFETY: no byte is written.
        (outcome(unsafe { recv(server, std::ptr::null_mut(), 0, 0) }), start.elapsed())
    });
    std::thread::sleep(Duration::from_millis(150));
    assert_eq!(transmit(client, b"data"), (4, 0));
    let (result, waited) = waiting.join().unwrap();
    assert_eq!(result, (0, 0));
    assert!(waited >= Duration::from_millis(100), "{waited:?}");
    assert_eq!(receive(server), (4, 0), "nothing was taken");
    nonblocking(server);
    // SAFETY: no byte is written.
    let nothing = || outcome(unsafe { recv(server, std::ptr::null_mut(), 0, 0) });
    assert_eq!(nothing(), failed(WSAEWOULDBLOCK));
    close(client);
    peer::wait_readable(server, Duration::from_secs(5));
    assert_eq!(nothing(), (0, 0));
    close(server);
}

#[test]
fn sending_no_bytes_does_nothing() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(transmit(client, b""), (0, 0));
    nonblocking(server);
    assert_eq!(receive(server), failed(WSAEWOULDBLOCK));
    close(client);
    close(server);
}

#[test]
fn lengths_and_flags_that_make_no_sense() {
    let _started = Wsa::start();
    let ((datagram, _), (client, server)) = (udp(), pair());
    let mut block = [0; 4];
    let mut call = |s, len, flags| {
        // SAFETY: the block is as long as any length that is not refused.
        outcome(unsafe { recv(s, block.as_mut_ptr(), len, flags) })
    };
    assert_eq!(call(client, -1, 0), failed(WSAEINVAL));
    assert_eq!(call(datagram, -1, 0), failed(WSAEFAULT));
    assert_eq!(call(client, 4, 0x4000), failed(WSAEINVAL));
    assert_eq!(call(datagram, 4, MSG_OOB), failed(WSAEOPNOTSUPP));
    assert_eq!(call(datagram, 4, MSG_WAITALL), failed(WSAEOPNOTSUPP));
    assert_eq!(call(client, 4, MSG_WAITALL | MSG_PEEK), failed(WSAEOPNOTSUPP));
    nonblocking(client);
    assert_eq!(call(client, 4, MSG_WAITALL), failed(WSAEOPNOTSUPP));
    for s in [datagram, client, server] {
        close(s);
    }
}

#[test]
fn an_urgent_byte_is_waited_for() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let urgent = move |s| {
        let mut byte = 0;
        // SAFETY: the byte is ours.
        (outcome(unsafe { recv(s, &raw mut byte, 1, MSG_OOB) }), byte)
    };
    let waiting = std::thread::spawn(move || urgent(server));
    std::thread::sleep(Duration::from_millis(100));
    // SAFETY: the byte is readable.
    assert_eq!(unsafe { send(client, b"!".as_ptr(), 1, MSG_OOB) }, 1);
    assert_eq!(within(Duration::from_secs(5), move || waiting.join().unwrap()), ((1, 0), b'!'));
    // The end of the stream ends the wait.
    let waiting = std::thread::spawn(move || urgent(server));
    std::thread::sleep(Duration::from_millis(100));
    close(client);
    assert_eq!(within(Duration::from_secs(5), move || waiting.join().unwrap()), ((0, 0), 0));
    close(server);
    let (client, server) = pair();
    nonblocking(server);
    assert_eq!(urgent(server), (failed(WSAEWOULDBLOCK), 0));
    peer::set(server, libc::SOL_SOCKET, libc::SO_OOBINLINE, 1);
    assert_eq!(urgent(server), (failed(WSAEINVAL), 0));
    close(client);
    close(server);
}
