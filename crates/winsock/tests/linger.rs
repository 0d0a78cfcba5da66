//! What `closesocket` does with a connection that has something unsent: the table of its page.

mod common;
mod peer;

use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{close, failed, mute, nonblocking, outcome, pair, transmit, wait_readable, within};

fn linger(s: SOCKET, on: u16, seconds: u16) {
    let value = LINGER { l_onoff: on, l_linger: seconds };
    // SAFETY: the structure is as long as said.
    let set = unsafe { setsockopt(s, SOL_SOCKET, SO_LINGER, (&raw const value).cast(), 4) };
    assert_eq!(outcome(set), (0, 0));
}

/// Fills what both kernels hold of a connection that nobody reads from. Gives how much that was.
fn fill(s: SOCKET) -> usize {
    nonblocking(s);
    let mut total = 0;
    loop {
        match transmit(s, &[7; 65536]) {
            (len @ 1.., _) => total += usize::try_from(len).unwrap(),
            end => {
                assert_eq!(end, failed(WSAEWOULDBLOCK));
                break;
            }
        }
    }
    let mut off = 0;
    // SAFETY: the number is ours.
    assert_eq!(unsafe { ioctlsocket(s, FIONBIO, &raw mut off) }, 0);
    total
}

/// Receives until the stream ends, or what it ends with.
fn drain(s: SOCKET) -> (usize, (i32, i32)) {
    let (mut total, mut block) = (0, vec![0; 65536]);
    loop {
        // SAFETY: the block is as long as said.
        match outcome(unsafe { recv(s, block.as_mut_ptr(), 65536, 0) }) {
            (len @ 1.., _) => total += usize::try_from(len).unwrap(),
            end => return (total, end),
        }
    }
}

#[test]
fn without_lingering_everything_is_sent_in_the_background() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let sent = fill(client);
    let begin = Instant::now();
    close(client);
    assert!(begin.elapsed() < Duration::from_millis(500));
    assert_eq!(within(Duration::from_secs(10), move || drain(server)), (sent, (0, 0)));
    close(server);
}

#[test]
fn a_lingering_socket_waits_until_all_is_taken() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let sent = fill(client);
    linger(client, 1, 20);
    let reader = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        let got = drain(server);
        close(server);
        got
    });
    let begin = Instant::now();
    close(client);
    let waited = begin.elapsed();
    assert!((290..10_000).contains(&waited.as_millis()), "{waited:?}");
    assert_eq!(within(Duration::from_secs(10), move || reader.join().unwrap()), (sent, (0, 0)));
}

#[test]
fn a_lingering_socket_resets_when_its_time_is_over() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let sent = fill(client);
    linger(client, 1, 1);
    let begin = Instant::now();
    close(client);
    let waited = begin.elapsed();
    assert!((990..3000).contains(&waited.as_millis()), "{waited:?}");
    let (got, end) = within(Duration::from_secs(10), move || drain(server));
    assert!(got < sent, "{got} of {sent}");
    assert_eq!(end, failed(WSAECONNRESET));
    close(server);
}

#[test]
fn lingering_ends_with_the_connection() {
    let _started = Wsa::start();
    let (client, server) = pair();
    fill(client);
    linger(client, 1, 60);
    peer::reset(server);
    wait_readable(client, Duration::from_secs(5));
    let begin = Instant::now();
    close(client);
    assert!(begin.elapsed() < Duration::from_millis(500), "{:?}", begin.elapsed());
}

#[test]
fn a_nonblocking_socket_lingers_only_on_a_living_connection() {
    let _started = Wsa::start();
    let (client, server) = pair();
    fill(client);
    linger(client, 1, 60);
    nonblocking(client);
    // SAFETY: no pointers.
    assert_eq!(outcome(unsafe { closesocket(client) }), failed(WSAEWOULDBLOCK));
    peer::reset(server);
    wait_readable(client, Duration::from_secs(5));
    close(client);
}

#[test]
fn the_end_of_a_handle_that_is_not_the_last_waits_for_nothing() {
    let _started = Wsa::start();
    let (client, server) = pair();
    mute(server);
    assert_eq!(transmit(client, b"unanswered"), (10, 0));
    linger(client, 1, 60);
    // SAFETY: the structure is ours.
    let other = unsafe {
        let mut info: WSAPROTOCOL_INFOW = std::mem::zeroed();
        assert_eq!(WSADuplicateSocketW(client, std::process::id(), &raw mut info), 0, "{}", wsa());
        let family = FROM_PROTOCOL_INFO;
        WSASocketW(family, family, family, &raw const info, 0, WSA_FLAG_OVERLAPPED)
    };
    assert_ne!(other, INVALID_SOCKET, "{}", wsa());
    let begin = Instant::now();
    close(client);
    assert!(begin.elapsed() < Duration::from_millis(500), "{:?}", begin.elapsed());
    linger(other, 1, 0);
    close(other);
    close(server);
}
