//! A reset connection stays reset: no later call sees a false end of the stream.

mod common;
mod peer;

use std::time::Duration;

use common::{Wsa, loopback};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{
    close, failed, fd, nonblocking, outcome, pair, receive, reset, steal_error, transmit, wait_readable,
};

const SOON: Duration = Duration::from_secs(5);

/// Both directions give the code, again and again, and so does the end of a direction.
fn stays(s: SOCKET, code: i32) {
    for _ in 0..3 {
        assert_eq!(receive(s), failed(code));
        assert_eq!(transmit(s, b"x"), failed(code));
    }
    // SAFETY: no pointers.
    assert_eq!(outcome(unsafe { shutdown(s, SD_BOTH) }), failed(code));
    assert_eq!(receive(s), failed(code));
}

#[test]
fn after_a_reset_every_call_says_so() {
    let _started = Wsa::start();
    let (client, server) = pair();
    reset(client);
    wait_readable(server, SOON);
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn a_send_may_be_the_first_to_notice() {
    let _started = Wsa::start();
    let (client, server) = pair();
    reset(client);
    wait_readable(server, SOON);
    assert_eq!(transmit(server, b"x"), failed(WSAECONNRESET));
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn a_shutdown_may_be_the_first_to_notice() {
    let _started = Wsa::start();
    let (client, server) = pair();
    reset(client);
    wait_readable(server, SOON);
    // SAFETY: no pointers.
    assert_eq!(outcome(unsafe { shutdown(server, SD_SEND) }), failed(WSAECONNRESET));
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn a_reset_discards_what_was_not_read() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(transmit(client, b"never read"), (10, 0));
    reset(client);
    let mut poll = libc::pollfd { fd: fd(server), events: 0, revents: 0 };
    // SAFETY: one structure of ours.
    assert_eq!(unsafe { libc::poll(&raw mut poll, 1, 5000) }, 1, "the reset arrives");
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn a_waiting_receive_learns_of_the_reset() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let receiver = std::thread::spawn(move || (receive(server), receive(server)));
    std::thread::sleep(Duration::from_millis(50));
    reset(client);
    assert_eq!(receiver.join().unwrap(), (failed(WSAECONNRESET), failed(WSAECONNRESET)));
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn whoever_takes_the_error_away_the_reset_stays() {
    let _started = Wsa::start();
    for first in 0..2 {
        let (client, server) = pair();
        assert_eq!(transmit(client, b"unread"), (6, 0));
        assert_eq!(receive(server), (6, 0));
        reset(client);
        wait_readable(server, SOON);
        assert_eq!(steal_error(server), libc::ECONNRESET);
        if first == 0 {
            assert_eq!(receive(server), failed(WSAECONNRESET));
        } else {
            assert_eq!(transmit(server, b"x"), failed(WSAECONNRESET));
        }
        stays(server, WSAECONNRESET);
        close(server);
    }
}

#[test]
fn many_threads_see_the_same_reset() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let threads: Vec<_> = (0..6)
        .map(|n| {
            std::thread::spawn(move || {
                let mut last = (0, 0);
                for _ in 0..10 {
                    last = if n % 2 == 0 { receive(server) } else { transmit(server, b"x") };
                    if last.0 == 0 {
                        return last;
                    }
                    std::thread::sleep(Duration::from_millis(20));
                }
                last
            })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(60));
    reset(client);
    for thread in threads {
        assert_eq!(thread.join().unwrap(), failed(WSAECONNRESET));
    }
    close(server);
}

#[test]
fn sending_to_a_peer_that_has_closed_ends_in_a_reset() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(transmit(client, b"last words"), (10, 0));
    close(client);
    assert_eq!(receive(server), (10, 0));
    assert_eq!(receive(server), (0, 0), "the stream ended in order");
    assert_eq!(transmit(server, b"x"), (1, 0), "which forbids no sending");
    let mut poll = libc::pollfd { fd: fd(server), events: 0, revents: 0 };
    // SAFETY: one structure of ours.
    assert_eq!(unsafe { libc::poll(&raw mut poll, 1, 5000) }, 1, "the peer answers with a reset");
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn an_orderly_end_stays_one() {
    let _started = Wsa::start();
    // Both orders of ending: the own direction first, and last.
    for own_first in [true, false] {
        let (client, server) = pair();
        // SAFETY: no pointers.
        unsafe {
            if own_first {
                assert_eq!(shutdown(server, SD_SEND), 0);
            }
            assert_eq!(transmit(client, b"bye"), (3, 0));
            assert_eq!(shutdown(client, SD_SEND), 0);
            assert_eq!(receive(server), (3, 0));
            assert_eq!(receive(server), (0, 0));
            if !own_first {
                assert_eq!(shutdown(server, SD_SEND), 0);
            }
            assert_eq!((receive(server), receive(client)), ((0, 0), (0, 0)));
            std::thread::sleep(Duration::from_millis(20));
            assert_eq!((receive(server), receive(client)), ((0, 0), (0, 0)));
            assert_eq!(outcome(shutdown(server, SD_RECEIVE)), (0, 0));
        }
        close(client);
        close(server);
    }
}

#[test]
fn non_blocking_sockets_say_the_same() {
    let _started = Wsa::start();
    let (client, server) = pair();
    nonblocking(server);
    assert_eq!(receive(server), failed(WSAEWOULDBLOCK));
    reset(client);
    wait_readable(server, SOON);
    stays(server, WSAECONNRESET);
    close(server);
}

#[test]
fn a_connection_that_was_reset_in_the_queue_is_not_accepted() {
    let _started = Wsa::start();
    let (listening, port) = common::listener();
    let client = peer::tcp();
    assert_eq!(peer::join(client, &loopback(port)), (0, 0));
    reset(client);
    wait_readable(listening, SOON);
    assert_eq!(peer::take(listening), INVALID_SOCKET);
    assert_eq!(common::wsa(), WSAECONNRESET);
    // The next one is.
    let client = peer::tcp();
    assert_eq!(peer::join(client, &loopback(port)), (0, 0));
    let server = peer::take(listening);
    assert_ne!(server, INVALID_SOCKET);
    for s in [client, server, listening] {
        close(s);
    }
}
