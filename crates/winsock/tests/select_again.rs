//! The same question of many sockets again and again, which a standing set of the kernel answers after a few times: the
//! answers stay those of the polled way, whatever happens to the sockets in between.

mod common;

use std::thread;
use std::time::{Duration, Instant};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;

/// More than are always polled.
const SOCKETS: usize = 40;
/// More calls than it takes until there is a set.
const TIMES: usize = 6;

#[repr(C)]
struct Set {
    count: u32,
    sockets: [SOCKET; 64],
}

/// What `select` leaves of the sockets that are waited for to be readable, or the code.
fn readable(sockets: &[SOCKET], milliseconds: i32) -> Result<Vec<SOCKET>, i32> {
    let mut set = Set { count: u32::try_from(sockets.len()).unwrap(), sockets: [0; 64] };
    set.sockets[..sockets.len()].copy_from_slice(sockets);
    let time = TIMEVAL { tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000 };
    let none = std::ptr::null_mut();
    // SAFETY: the set is as long as it says.
    match unsafe { select(0, (&raw mut set).cast(), none, none, &raw const time) } {
        SOCKET_ERROR => Err(wsa()),
        _ => Ok(set.sockets[..set.count as usize].to_vec()),
    }
}

/// The flags that `WSAPoll` reports.
fn polled(sockets: &[SOCKET], milliseconds: i32) -> Vec<i16> {
    let mut entries: Vec<_> =
        sockets.iter().map(|s| WSAPOLLFD { fd: *s, events: POLLRDNORM, revents: -1 }).collect();
    // SAFETY: the array is ours and that long.
    let count = unsafe { WSAPoll(entries.as_mut_ptr(), u32::try_from(entries.len()).unwrap(), milliseconds) };
    let flags: Vec<_> = entries.iter().map(|entry| entry.revents).collect();
    assert_eq!(usize::try_from(count).unwrap(), flags.iter().filter(|flags| **flags != 0).count());
    flags
}

/// A datagram socket that sends to itself.
fn datagram() -> SOCKET {
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let s = socket(AF_INET.into(), SOCK_DGRAM, 0);
        let mut name = loopback(0);
        let mut len = 16;
        assert_eq!(bind(s, (&raw const name).cast(), 16), 0, "{}", wsa());
        assert_eq!(getsockname(s, (&raw mut name).cast(), &raw mut len), 0);
        assert_eq!(connect(s, (&raw const name).cast(), 16), 0, "{}", wsa());
        s
    }
}

fn put(s: SOCKET) {
    // SAFETY: the block is ours.
    assert_eq!(unsafe { send(s, b"x".as_ptr(), 1, 0) }, 1, "{}", wsa());
}

fn take(s: SOCKET) {
    // SAFETY: the block is ours.
    assert_eq!(unsafe { recv(s, [0_u8; 4].as_mut_ptr(), 4, 0) }, 1, "{}", wsa());
}

fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0, "{}", wsa());
}

fn many() -> Vec<SOCKET> {
    (0..SOCKETS).map(|_| datagram()).collect()
}

/// Asks until there is a set.
fn settle(sockets: &[SOCKET]) {
    for _ in 0..TIMES {
        assert_eq!(readable(sockets, 0), Ok(vec![]));
        assert!(polled(sockets, 0).iter().all(|flags| *flags == 0));
    }
}

#[test]
fn the_answers_stay_right() {
    let _wsa = Wsa::start();
    let sockets = many();
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut full = [false; SOCKETS];
    for round in 0..600 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let place = usize::try_from(state >> 33).unwrap() % SOCKETS;
        if full[place] {
            take(sockets[place]);
        } else {
            put(sockets[place]);
        }
        full[place] = !full[place];
        let expected: Vec<_> =
            (0..SOCKETS).filter(|place| full[*place]).map(|place| sockets[place]).collect();
        // Long stretches of one kind of call, so that each gets its set, and some of both in turns.
        if round % 200 < 90 || round % 3 == 0 {
            assert_eq!(readable(&sockets, 0), Ok(expected));
        } else {
            let flags = polled(&sockets, 0);
            assert!((0..SOCKETS).all(|place| (flags[place] == POLLRDNORM) == full[place]), "{flags:?}");
        }
    }
    sockets.into_iter().for_each(close);
}

#[test]
fn a_wait_ends_with_what_comes_and_with_its_time() {
    let _wsa = Wsa::start();
    let sockets = many();
    settle(&sockets);
    for _ in 0..TIMES {
        let begin = Instant::now();
        assert_eq!(readable(&sockets, 30), Ok(vec![]));
        assert!(begin.elapsed() >= Duration::from_millis(30));
        thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(Duration::from_millis(10));
                put(sockets[7]);
            });
            assert_eq!(readable(&sockets, 30_000), Ok(vec![sockets[7]]));
        });
        take(sockets[7]);
    }
    sockets.into_iter().for_each(close);
}

#[test]
fn closing_a_socket_ends_the_wait() {
    let _wsa = Wsa::start();
    for by_poll in [false, true] {
        let sockets = many();
        for _ in 0..TIMES {
            if by_poll {
                polled(&sockets, 0);
            } else {
                assert_eq!(readable(&sockets, 0), Ok(vec![]));
            }
        }
        thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(Duration::from_millis(20));
                close(sockets[3]);
            });
            if by_poll {
                let flags = polled(&sockets, 30_000);
                let expected: Vec<_> =
                    (0..SOCKETS).map(|place| if place == 3 { POLLNVAL } else { 0 }).collect();
                assert_eq!(flags, expected);
            } else {
                assert_eq!(readable(&sockets, 30_000), Err(WSAENOTSOCK));
            }
        });
        sockets.into_iter().enumerate().filter(|(place, _)| *place != 3).for_each(|(_, s)| close(s));
    }
}

#[test]
fn a_socket_that_is_closed_between_two_calls_is_none() {
    let _wsa = Wsa::start();
    let sockets = many();
    settle(&sockets);
    close(sockets[0]);
    assert_eq!(readable(&sockets, 0), Err(WSAENOTSOCK));
    assert_eq!(polled(&sockets, 0)[0], POLLNVAL);
    let rest = &sockets[1..];
    settle(rest);
    put(rest[0]);
    assert_eq!(readable(rest, 0), Ok(vec![rest[0]]));
    rest.iter().copied().for_each(close);
}

#[test]
fn a_stream_that_was_never_connected_is_ready_for_nothing() {
    let _wsa = Wsa::start();
    let mut sockets = many();
    // SAFETY: no pointers.
    sockets.push(unsafe { socket(AF_INET.into(), SOCK_STREAM, 0) });
    settle(&sockets);
    put(sockets[1]);
    for _ in 0..TIMES {
        assert_eq!(readable(&sockets, 0), Ok(vec![sockets[1]]));
    }
    sockets.into_iter().for_each(close);
}

#[test]
fn a_direction_that_is_shut_meanwhile_is_ready_for_nothing() {
    let _wsa = Wsa::start();
    let (listener, port) = common::listener();
    let mut sockets = many();
    // SAFETY: all pointers are to local structures of the lengths given.
    let (near, far) = unsafe {
        let near = socket(AF_INET.into(), SOCK_STREAM, 0);
        assert_eq!(connect(near, std::ptr::from_ref(&loopback(port)).cast(), 16), 0);
        (near, accept(listener, std::ptr::null_mut(), std::ptr::null_mut()))
    };
    sockets.push(near);
    settle(&sockets);
    // SAFETY: no pointers.
    assert_eq!(unsafe { shutdown(near, SD_RECEIVE) }, 0);
    for _ in 0..TIMES {
        assert_eq!(readable(&sockets, 0), Ok(vec![]));
    }
    sockets.into_iter().chain([far, listener]).for_each(close);
}

#[test]
fn each_thread_has_its_own() {
    let _wsa = Wsa::start();
    let sockets = many();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..TIMES {
                    assert_eq!(readable(&sockets, 1), Ok(vec![]));
                }
                assert_eq!(readable(&sockets, 30_000), Ok(vec![sockets[SOCKETS - 1]]));
            });
        }
        thread::sleep(Duration::from_millis(50));
        put(sockets[SOCKETS - 1]);
    });
    sockets.into_iter().for_each(close);
}
