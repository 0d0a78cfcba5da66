//! `closesocket` while other threads are in calls on the socket, or about to be: they end, promptly, and never reach another
//! socket.

mod common;
mod peer;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::{Wsa, listener, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{close, failed, join, mute, outcome, pair, receive, set, take, tcp, transmit};

/// How long a cancelled call may take to return.
const PROMPT: Duration = Duration::from_secs(2);

fn datagram(family: u16) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(family.into(), SOCK_DGRAM, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

/// An address of loopback that only this process uses: what other programs send astray goes to 127.0.0.1.
fn own(port: u16) -> SOCKADDR_IN {
    let [_, _, high, low] = std::process::id().to_be_bytes();
    let address = u32::from_be_bytes([127, 77, high, low]);
    SOCKADDR_IN { sin_addr: IN_ADDR { S_un: IN_ADDR_0 { S_addr: address.to_be() } }, ..loopback(port) }
}

fn bound(family: u16) -> SOCKET {
    let s = datagram(family);
    if family == AF_INET {
        let address = own(0);
        // SAFETY: the address is as long as said.
        assert_eq!(unsafe { bind(s, (&raw const address).cast(), 16) }, 0, "{}", wsa());
    }
    s
}

/// The call blocks until the socket is closed, and then says so.
fn is_cancelled(what: &str, s: SOCKET, call: impl FnOnce() -> (i32, i32) + Send + 'static) {
    let caller = std::thread::spawn(call);
    std::thread::sleep(Duration::from_millis(80));
    assert!(!caller.is_finished(), "{what} does not block: {:?}", caller.join().unwrap());
    let start = Instant::now();
    close(s);
    assert!(start.elapsed() < PROMPT, "{what}: closing took {:?}", start.elapsed());
    while !caller.is_finished() {
        assert!(start.elapsed() < PROMPT, "{what} goes on waiting");
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(caller.join().unwrap(), failed(WSAEINTR), "{what}");
}

fn accepting(s: SOCKET) -> (i32, i32) {
    let new = take(s);
    if new == INVALID_SOCKET { failed(wsa()) } else { (0, 0) }
}

/// Sends until nothing fits any more, and then waits.
fn flooding(s: SOCKET) -> (i32, i32) {
    let block = vec![0; 1 << 16];
    loop {
        let result = transmit(s, &block);
        if result.0 < 0 {
            return result;
        }
    }
}

#[test]
fn calls_on_tcp_end() {
    let _started = Wsa::start();
    let (client, server) = pair();
    is_cancelled("recv", client, move || receive(client));
    close(server);
    let (client, server) = pair();
    is_cancelled("send", client, move || flooding(client));
    close(server);
    let (listening, _) = listener();
    is_cancelled("accept", listening, move || accepting(listening));
    let (silent, port) = listener();
    mute(silent);
    let client = tcp();
    is_cancelled("connect", client, move || join(client, &loopback(port)));
    close(silent);
    let (client, server) = pair();
    is_cancelled("recv of nothing", client, move || {
        // SAFETY: no byte is written.
        outcome(unsafe { recv(client, std::ptr::null_mut(), 0, 0) })
    });
    close(server);
    let (client, server) = pair();
    is_cancelled("recv of an urgent byte", client, move || {
        let mut byte = 0;
        // SAFETY: the byte is ours.
        outcome(unsafe { recv(client, &raw mut byte, 1, MSG_OOB) })
    });
    close(server);
}

#[test]
fn calls_on_datagram_and_raw_sockets_end() {
    let _started = Wsa::start();
    for connected in [false, true] {
        let s = bound(AF_INET);
        if connected {
            assert_eq!(join(s, &own(9)), (0, 0));
        }
        is_cancelled("recv, UDP", s, move || receive(s));
        let s = bound(AF_INET);
        is_cancelled("recvfrom, UDP", s, move || {
            let (mut byte, mut from, mut len) = (0, loopback(0), 16);
            // SAFETY: byte and address are ours.
            outcome(unsafe { recvfrom(s, &raw mut byte, 1, 0, (&raw mut from).cast(), &raw mut len) })
        });
    }
    // SAFETY: no pointers.
    let raw = unsafe { socket(AF_INET.into(), SOCK_RAW, 253) };
    if raw == INVALID_SOCKET {
        assert_eq!(wsa(), WSAEACCES, "only a missing right excuses");
        return;
    }
    let address = loopback(0);
    // SAFETY: the address is as long as said.
    assert_eq!(unsafe { bind(raw, (&raw const address).cast(), 16) }, 0);
    is_cancelled("recv, raw", raw, move || receive(raw));
}

/// An AF_UNIX address without a file, of this process and test.
fn name(tag: &str) -> SOCKADDR_UN {
    let mut address = SOCKADDR_UN { sun_family: AF_UNIX, sun_path: [0; 108] };
    let text = format!("\0close_race.{}.{tag}", std::process::id());
    for (to, from) in address.sun_path.iter_mut().zip(text.bytes()) {
        *to = from.cast_signed();
    }
    address
}

const UNIX_LEN: i32 = size_of::<SOCKADDR_UN>() as i32;

fn unix(kind: i32, tag: &str) -> SOCKET {
    // SAFETY: the address is as long as said.
    unsafe {
        let s = socket(AF_UNIX.into(), kind, 0);
        assert_ne!(s, INVALID_SOCKET, "{}", wsa());
        if !tag.is_empty() {
            assert_eq!(bind(s, std::ptr::from_ref(&name(tag)).cast(), UNIX_LEN), 0, "{}", wsa());
        }
        s
    }
}

fn unix_join(s: SOCKET, tag: &str) -> (i32, i32) {
    // SAFETY: the address is as long as said.
    outcome(unsafe { connect(s, std::ptr::from_ref(&name(tag)).cast(), UNIX_LEN) })
}

#[test]
fn calls_on_unix_streams_end() {
    let _started = Wsa::start();
    let listening = unix(SOCK_STREAM, "stream");
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(listening, 0) }, 0);
    let client = unix(SOCK_STREAM, "");
    assert_eq!(unix_join(client, "stream"), (0, 0));
    // The backlog is full: the next one has to wait.
    let waiting = unix(SOCK_STREAM, "");
    is_cancelled("connect, AF_UNIX", waiting, move || unix_join(waiting, "stream"));
    // Nobody has lost a place by it.
    let server = take(listening);
    assert_ne!(server, INVALID_SOCKET);
    is_cancelled("recv, AF_UNIX", client, move || receive(client));
    close(server);
    let client = unix(SOCK_STREAM, "");
    assert_eq!(unix_join(client, "stream"), (0, 0));
    let server = take(listening);
    is_cancelled("send, AF_UNIX", server, move || flooding(server));
    close(client);
    is_cancelled("accept, AF_UNIX", listening, move || accepting(listening));
}

#[test]
fn calls_on_unix_datagrams_end() {
    let _started = Wsa::start();
    let slow = unix(SOCK_DGRAM, "slow");
    let sender = unix(SOCK_DGRAM, "");
    assert_eq!(unix_join(sender, "slow"), (0, 0));
    is_cancelled("send, AF_UNIX datagrams", sender, move || flooding(sender));
    let sender = unix(SOCK_DGRAM, "");
    let flood = move || loop {
        // SAFETY: block and address are as long as said.
        let sent = unsafe {
            sendto(sender, b"x".as_ptr(), 1, 0, std::ptr::from_ref(&name("slow")).cast(), UNIX_LEN)
        };
        if sent != 1 {
            return outcome(sent);
        }
    };
    is_cancelled("sendto, AF_UNIX datagrams", sender, flood);
    // Who waits is served as soon as there is room.
    let sender = unix(SOCK_DGRAM, "");
    let served = std::thread::spawn(move || {
        // SAFETY: block and address are as long as said.
        outcome(unsafe {
            sendto(sender, b"x".as_ptr(), 1, 0, std::ptr::from_ref(&name("slow")).cast(), UNIX_LEN)
        })
    });
    std::thread::sleep(Duration::from_millis(50));
    assert!(!served.is_finished());
    peer::nonblocking(slow);
    while receive(slow).0 > 0 {}
    assert_eq!(peer::within(PROMPT, move || served.join().unwrap()), (1, 0));
    close(sender);
    let idle = unix(SOCK_DGRAM, "idle");
    is_cancelled("recv, AF_UNIX datagrams", idle, move || receive(idle));
    close(slow);
}

/// All of several threads are woken.
#[test]
fn every_waiting_thread_is_woken() {
    let _started = Wsa::start();
    let s = bound(AF_INET);
    let threads: Vec<_> = (0..16).map(|_| std::thread::spawn(move || receive(s))).collect();
    std::thread::sleep(Duration::from_millis(100));
    close(s);
    for thread in threads {
        assert_eq!(peer::within(PROMPT, move || thread.join().unwrap()), failed(WSAEINTR));
    }
}

/// However the moments of entering and closing fall, the call ends: cancelled, or on a handle that is none.
#[test]
fn no_wake_up_is_lost() {
    let _started = Wsa::start();
    let (silent, port) = listener();
    mute(silent);
    let until = Instant::now() + Duration::from_secs(3);
    let mut round = 0_u32;
    while Instant::now() < until {
        round += 1;
        let kind = round % 4;
        let s = match kind {
            0 | 1 => bound(AF_INET),
            2 => tcp(),
            _ => listener().0,
        };
        let entered = Arc::new(AtomicBool::new(false));
        let threads: Vec<_> = (0..if kind == 2 { 1 } else { 3 })
            .map(|_| {
                let entered = entered.clone();
                std::thread::spawn(move || {
                    entered.store(true, Ordering::Release);
                    match kind {
                        2 => join(s, &loopback(port)),
                        3 => accepting(s),
                        _ => receive(s),
                    }
                })
            })
            .collect();
        while !entered.load(Ordering::Acquire) {
            std::hint::spin_loop();
        }
        // From "not yet in the call" to "asleep in the kernel".
        for _ in 0..(round * 37) % 4000 {
            std::hint::spin_loop();
        }
        close(s);
        for thread in threads {
            let result = peer::within(PROMPT, move || thread.join().unwrap());
            assert!([failed(WSAEINTR), failed(WSAENOTSOCK)].contains(&result), "kind {kind}: {result:?}");
        }
    }
    close(silent);
}

/// A connect begins anew what closing has ended, so that closing has to see it out. The moments are swept finely.
#[test]
fn a_connect_does_not_outlive_its_socket() {
    let _started = Wsa::start();
    let (silent, port) = listener();
    mute(silent);
    let (next, handles) = std::sync::mpsc::channel::<SOCKET>();
    let (report, results) = std::sync::mpsc::channel();
    let ready = Arc::new(AtomicBool::new(false));
    let connector = {
        let ready = ready.clone();
        std::thread::spawn(move || {
            for s in handles {
                ready.store(true, Ordering::Release);
                if report.send(join(s, &loopback(port))).is_err() {
                    break;
                }
            }
        })
    };
    let until = Instant::now() + Duration::from_secs(2);
    let mut round = 0_u32;
    while Instant::now() < until {
        round += 1;
        let s = tcp();
        ready.store(false, Ordering::Relaxed);
        next.send(s).unwrap();
        while !ready.load(Ordering::Acquire) {
            std::hint::spin_loop();
        }
        for _ in 0..(round * 7) % 300 {
            std::hint::spin_loop();
        }
        close(s);
        let result = results.recv_timeout(PROMPT).expect("the connect ends");
        assert!([failed(WSAEINTR), failed(WSAENOTSOCK)].contains(&result), "{result:?}");
    }
    drop(next);
    connector.join().unwrap();
    close(silent);
}

/// Threads go on using the handle of a closed socket while others are made: none of their data arrives there.
#[test]
fn a_stale_handle_reaches_nobody() {
    let _started = Wsa::start();
    let (victims_sink, victims_port) = sink();
    let (others_sink, others_port) = sink();
    let victim = Arc::new(AtomicUsize::new(0));
    let end = Arc::new(AtomicBool::new(false));
    let hammers: Vec<_> = (0..3)
        .map(|_| {
            let (victim, end) = (victim.clone(), end.clone());
            std::thread::spawn(move || {
                let mut refused = 0_u64;
                while !end.load(Ordering::Relaxed) {
                    let result = transmit(victim.load(Ordering::Relaxed), b"v");
                    assert!(
                        [(1, 0), failed(WSAENOTSOCK), failed(WSAEINTR), failed(WSAENOTCONN)]
                            .contains(&result)
                            || result == failed(WSAESHUTDOWN),
                        "{result:?}"
                    );
                    refused += u64::from(result.0 < 0);
                }
                refused
            })
        })
        .collect();
    let until = Instant::now() + Duration::from_secs(2);
    let mut bystanders = std::collections::VecDeque::new();
    let mut kept = 0;
    while Instant::now() < until {
        let s = datagram(AF_INET);
        assert_eq!(join(s, &own(victims_port)), (0, 0));
        victim.store(s, Ordering::Relaxed);
        std::hint::spin_loop();
        close(s);
        // They take the descriptor that has just become free.
        let other = datagram(AF_INET);
        assert_eq!(join(other, &own(others_port)), (0, 0));
        bystanders.push_back(other);
        kept += 1;
        if bystanders.len() > 50 {
            close(bystanders.pop_front().unwrap());
        }
        while receive(victims_sink).0 > 0 {}
    }
    end.store(true, Ordering::Relaxed);
    let refused: u64 = hammers.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert!(refused > 100 && kept > 100, "{refused} refused, {kept} sockets");
    assert_eq!(receive(others_sink), failed(WSAEWOULDBLOCK), "nothing of the victims' arrived elsewhere");
    for s in bystanders.into_iter().chain([victims_sink, others_sink]) {
        close(s);
    }
}

/// A UDP socket that takes what comes.
fn sink() -> (SOCKET, u16) {
    let s = bound(AF_INET);
    set(s, libc::SOL_SOCKET, libc::SO_RCVBUF, 1 << 20);
    peer::nonblocking(s);
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: the address is as long as said.
    assert_eq!(unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) }, 0);
    (s, u16::from_be(address.sin_port))
}
