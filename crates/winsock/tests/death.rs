//! Connections that die in silence, and which code says why. Each takes a few seconds of real timers.

mod common;
mod peer;

use std::time::{Duration, Instant};

use common::{Wsa, listener, loopback};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{
    close, failed, join, mute, nonblocking, outcome, pair, receive, set, steal_error, tcp, transmit,
    wait_readable,
};

const LIMIT: Duration = Duration::from_secs(10);

/// A probe after a second of silence, another a second later, and then the end.
fn keep_alive(s: SOCKET) {
    set(s, libc::SOL_SOCKET, libc::SO_KEEPALIVE, 1);
    set(s, libc::IPPROTO_TCP, libc::TCP_KEEPIDLE, 1);
    set(s, libc::IPPROTO_TCP, libc::TCP_KEEPINTVL, 1);
    set(s, libc::IPPROTO_TCP, libc::TCP_KEEPCNT, 2);
}

/// How long data may wait for its acknowledgement.
fn give_up_after(s: SOCKET, milliseconds: i32) {
    set(s, libc::IPPROTO_TCP, libc::TCP_USER_TIMEOUT, milliseconds);
}

/// Both directions give the code from now on. The page on `shutdown` has one code for both deaths.
fn stays(s: SOCKET, code: i32) {
    for _ in 0..2 {
        assert_eq!(receive(s), failed(code));
        assert_eq!(transmit(s, b"x"), failed(code));
    }
    // SAFETY: no pointers.
    assert_eq!(outcome(unsafe { shutdown(s, SD_BOTH) }), failed(WSAECONNABORTED));
}

/// Fills the peer's window.
fn fill(s: SOCKET, peer: SOCKET) {
    set(peer, libc::SOL_SOCKET, libc::SO_RCVBUF, 4096);
    nonblocking(s);
    let block = vec![0; 65536];
    let until = Instant::now() + LIMIT;
    while transmit(s, &block).0 > 0 {
        assert!(Instant::now() < until, "the window never fills");
    }
}

#[test]
fn keep_alive_without_an_answer_is_a_network_reset() {
    let _started = Wsa::start();
    let (client, server) = pair();
    keep_alive(client);
    mute(server);
    assert_eq!(receive(client), failed(WSAENETRESET));
    stays(client, WSAENETRESET);
    close(client);
    close(server);
}

#[test]
fn a_send_may_be_the_first_to_learn_of_it() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(transmit(client, b"acknowledged"), (12, 0));
    std::thread::sleep(Duration::from_millis(100));
    keep_alive(client);
    mute(server);
    wait_readable(client, LIMIT);
    assert_eq!(transmit(client, b"x"), failed(WSAENETRESET));
    stays(client, WSAENETRESET);
    close(client);
    close(server);
}

#[test]
fn data_without_an_acknowledgement_aborts() {
    let _started = Wsa::start();
    let (client, server) = pair();
    // Keep-alive is on, too, but it is not what notices.
    keep_alive(client);
    give_up_after(client, 1500);
    mute(server);
    assert_eq!(transmit(client, b"into the void"), (13, 0));
    assert_eq!(receive(client), failed(WSAECONNABORTED));
    stays(client, WSAECONNABORTED);
    close(client);
    close(server);
}

#[test]
fn a_window_that_stays_closed_aborts() {
    let _started = Wsa::start();
    let (client, server) = pair();
    fill(client, server);
    give_up_after(client, 1500);
    mute(server);
    wait_readable(client, LIMIT);
    assert_eq!(receive(client), failed(WSAECONNABORTED));
    stays(client, WSAECONNABORTED);
    close(client);
    close(server);
}

#[test]
fn an_end_of_sending_without_an_acknowledgement_aborts() {
    let _started = Wsa::start();
    let (client, server) = pair();
    give_up_after(client, 1500);
    mute(server);
    // SAFETY: no pointers.
    assert_eq!(outcome(unsafe { shutdown(client, SD_SEND) }), (0, 0));
    assert_eq!(receive(client), failed(WSAECONNABORTED));
    assert_eq!(receive(client), failed(WSAECONNABORTED));
    close(client);
    close(server);
}

#[test]
fn the_cause_is_known_though_somebody_else_took_the_error() {
    let _started = Wsa::start();
    let (idle, its_peer) = pair();
    let (busy, other_peer) = pair();
    keep_alive(idle);
    give_up_after(busy, 1500);
    mute(its_peer);
    mute(other_peer);
    assert_eq!(transmit(busy, b"x"), (1, 0));
    for (s, code) in [(idle, WSAENETRESET), (busy, WSAECONNABORTED)] {
        wait_readable(s, LIMIT);
        assert_eq!(steal_error(s), libc::ETIMEDOUT);
        stays(s, code);
    }
    for s in [idle, its_peer, busy, other_peer] {
        close(s);
    }
}

#[test]
fn nobody_answers_a_connect() {
    let _started = Wsa::start();
    let (silent, port) = listener();
    mute(silent);
    let blocking = tcp();
    // Shortens the wait; the full one is about 20 seconds.
    give_up_after(blocking, 1000);
    assert_eq!(join(blocking, &loopback(port)), failed(WSAETIMEDOUT));
    let waiting = tcp();
    give_up_after(waiting, 1000);
    nonblocking(waiting);
    assert_eq!(join(waiting, &loopback(port)), failed(WSAEWOULDBLOCK));
    assert_eq!(join(waiting, &loopback(port)), failed(WSAEALREADY));
    assert_eq!(transmit(waiting, b"x"), failed(WSAENOTCONN));
    wait_readable(waiting, LIMIT);
    assert_eq!(steal_error(waiting), libc::ETIMEDOUT);
    // The same socket may try again.
    assert_eq!(join(waiting, &loopback(port)), failed(WSAEWOULDBLOCK));
    for s in [silent, blocking, waiting] {
        close(s);
    }
}
