//! `select` and `WSAPoll`, through the flat layer.

mod common;

use std::thread;
use std::time::{Duration, Instant};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;

/// Long enough for anything that happens at all, in milliseconds.
const LONG: i32 = 30_000;
const FEW: [SOCKET; 0] = [];

/// A set as a program with a larger `FD_SETSIZE` has it.
#[repr(C)]
struct Set<const N: usize> {
    count: u32,
    sockets: [SOCKET; N],
}

impl<const N: usize> Set<N> {
    fn of(sockets: &[SOCKET]) -> Box<Self> {
        let mut set = Box::new(Self { count: u32::try_from(sockets.len()).unwrap(), sockets: [0; N] });
        set.sockets[..sockets.len()].copy_from_slice(sockets);
        set
    }

    fn pointer(&mut self) -> *mut FD_SET {
        std::ptr::from_mut(self).cast()
    }

    fn left(&self) -> &[SOCKET] {
        &self.sockets[..self.count as usize]
    }
}

fn time(milliseconds: i32) -> TIMEVAL {
    TIMEVAL { tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000 }
}

/// The result of a `select` with three sets: the number or the code, and what is left in the sets.
type Selected = (Result<i32, i32>, [Vec<SOCKET>; 3]);

fn selected(read: &[SOCKET], write: &[SOCKET], except: &[SOCKET], milliseconds: i32) -> Selected {
    let mut sets = [read, write, except].map(Set::<2048>::of);
    let [read, write, except] = sets.each_mut().map(|set| set.pointer());
    // SAFETY: each set is as long as it says.
    let count = unsafe { select(0, read, write, except, &time(milliseconds)) };
    let result = if count == SOCKET_ERROR { Err(wsa()) } else { Ok(count) };
    (result, sets.map(|set| set.left().to_vec()))
}

/// For which of the three sets one socket is ready.
fn readiness(s: SOCKET, milliseconds: i32) -> (bool, bool, bool) {
    let (result, [read, write, except]) = selected(&[s], &[s], &[s], milliseconds);
    let ready = (read == [s], write == [s], except == [s]);
    assert_eq!(result, Ok(i32::from(ready.0) + i32::from(ready.1) + i32::from(ready.2)));
    ready
}

fn polled(s: SOCKET, events: i16, milliseconds: i32) -> (i32, i16) {
    let mut entry = WSAPOLLFD { fd: s, events, revents: 0x7e };
    // SAFETY: one entry.
    let count = unsafe { WSAPoll(&raw mut entry, 1, milliseconds) };
    (if count == SOCKET_ERROR { -wsa() } else { count }, entry.revents)
}

fn new(kind: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_INET.into(), kind, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0, "{}", wsa());
}

fn send_all(s: SOCKET, bytes: &[u8], flags: i32) {
    let len = i32::try_from(bytes.len()).unwrap();
    // SAFETY: the block is as long as said.
    assert_eq!(unsafe { send(s, bytes.as_ptr(), len, flags) }, len, "{}", wsa());
}

fn receive(s: SOCKET, flags: i32) -> i32 {
    let mut block = [0; 64];
    // SAFETY: the block is as long as said.
    unsafe { recv(s, block.as_mut_ptr(), 64, flags) }
}

/// Two ends of a connection.
fn pair() -> (SOCKET, SOCKET) {
    let (listener, port) = common::listener();
    let client = new(SOCK_STREAM);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(connect(client, std::ptr::from_ref(&loopback(port)).cast(), 16), 0, "{}", wsa());
        let server = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
        assert_ne!(server, INVALID_SOCKET);
        close(listener);
        (client, server)
    }
}

/// Ends a connection with a reset: data is left unread.
fn reset(from: SOCKET, to: SOCKET) {
    send_all(to, b"unread", 0);
    assert!(readiness(from, LONG).0);
    close(from);
}

fn datagram() -> (SOCKET, u16) {
    let s = new(SOCK_DGRAM);
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0);
        assert_eq!(getsockname(s, (&raw mut address).cast(), &raw mut len), 0);
    }
    (s, u16::from_be(address.sin_port))
}

fn nonblocking_connect(s: SOCKET, port: u16) {
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(ioctlsocket(s, FIONBIO, &mut 1), 0);
        assert_eq!(connect(s, std::ptr::from_ref(&loopback(port)).cast(), 16), SOCKET_ERROR);
        assert_eq!(wsa(), WSAEWOULDBLOCK);
    }
}

/// A port where nobody listens: it is bound, and stays so while the socket lives.
fn closed_port() -> (SOCKET, u16) {
    let s = new(SOCK_STREAM);
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0);
        assert_eq!(getsockname(s, (&raw mut address).cast(), &raw mut len), 0);
    }
    (s, u16::from_be(address.sin_port))
}

#[test]
fn a_connection_is_writable_and_becomes_readable() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(readiness(client, 0), (false, true, false));
    send_all(server, b"x", 0);
    assert_eq!(selected(&[client], &FEW, &FEW, LONG).0, Ok(1));
    assert_eq!(readiness(client, 0), (true, true, false));
    assert_eq!(receive(client, 0), 1);
    assert_eq!(selected(&[client], &FEW, &[client], 30), (Ok(0), [vec![], vec![], vec![]]));
    close(client);
    close(server);
}

#[test]
fn a_full_connection_is_not_writable_until_the_peer_reads() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let block = vec![0; 1 << 16];
    // SAFETY: the block is as long as said.
    unsafe {
        assert_eq!(ioctlsocket(client, FIONBIO, &mut 1), 0);
        while send(client, block.as_ptr(), 1 << 16, 0) > 0 {}
        assert_eq!(wsa(), WSAEWOULDBLOCK);
    }
    assert_eq!(selected(&FEW, &[client], &FEW, 20).0, Ok(0));
    assert_eq!(polled(client, POLLOUT, 20), (0, 0));
    let reader = thread::spawn(move || {
        let mut block = vec![0; 1 << 16];
        // SAFETY: the block is as long as said.
        while unsafe { recv(server, block.as_mut_ptr(), 1 << 16, 0) } > 0 {}
        close(server);
    });
    assert_eq!(selected(&FEW, &[client], &FEW, LONG).0, Ok(1));
    close(client);
    reader.join().unwrap();
}

#[test]
fn an_orderly_end_is_readable() {
    let _started = Wsa::start();
    let (client, server) = pair();
    send_all(server, b"x", 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { shutdown(server, SD_SEND) }, 0);
    assert_eq!(selected(&[client], &FEW, &FEW, LONG).0, Ok(1));
    // Data comes before the end, also for WSAPoll, which tells them apart.
    let both = POLLIN | POLLOUT;
    assert_eq!(polled(client, both, 0), (1, POLLRDNORM | POLLWRNORM));
    assert_eq!(receive(client, 0), 1);
    assert_eq!(readiness(client, LONG), (true, true, false));
    while polled(client, both, 0).1 & POLLHUP == 0 {
        thread::yield_now();
    }
    assert_eq!(polled(client, both, 0), (1, POLLHUP | POLLWRNORM));
    assert_eq!(polled(client, 0, 0), (1, POLLHUP), "an end needs no request");
    assert_eq!(receive(client, 0), 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { shutdown(client, SD_SEND) }, 0);
    assert_eq!(polled(client, both, LONG), (1, POLLHUP | POLLWRNORM));
    close(client);
    close(server);
}

#[test]
fn a_reset_is_readable_before_and_after_it_is_received() {
    let _started = Wsa::start();
    let (client, server) = pair();
    reset(server, client);
    assert_eq!(selected(&[client], &FEW, &[client], LONG), (Ok(1), [vec![client], vec![], vec![]]));
    assert_eq!(polled(client, POLLIN, LONG), (1, POLLERR | POLLHUP));
    assert_eq!((receive(client, 0), wsa()), (SOCKET_ERROR, WSAECONNRESET));
    assert_eq!(selected(&[client], &FEW, &[client], LONG), (Ok(1), [vec![client], vec![], vec![]]));
    assert_eq!(polled(client, POLLIN, LONG), (1, POLLERR | POLLHUP));
    close(client);
}

#[test]
fn a_reset_does_not_spin_in_the_wrong_set() {
    let _started = Wsa::start();
    let (client, server) = pair();
    reset(server, client);
    assert_eq!(selected(&[client], &FEW, &FEW, LONG).0, Ok(1));
    let start = Instant::now();
    assert_eq!(selected(&FEW, &FEW, &[client], 100).0, Ok(0));
    assert!(start.elapsed() >= Duration::from_millis(100));
    close(client);
}

#[test]
fn urgent_data_is_an_exception_unless_it_comes_inline() {
    let _started = Wsa::start();
    let (client, server) = pair();
    send_all(server, b"!", MSG_OOB);
    assert_eq!(selected(&FEW, &FEW, &[client], LONG).0, Ok(1));
    assert_eq!(readiness(client, 0), (false, true, true));
    assert_eq!(polled(client, POLLIN | POLLOUT, 0), (1, POLLRDBAND | POLLWRNORM));
    assert_eq!(polled(client, POLLRDNORM, 0), (0, 0));
    assert_eq!(receive(client, MSG_OOB), 1);
    assert_eq!(readiness(client, 0), (false, true, false));
    // SAFETY: one number.
    let inline =
        unsafe { setsockopt(client, SOL_SOCKET, SO_OOBINLINE, std::ptr::from_ref(&1_i32).cast(), 4) };
    assert_eq!(inline, 0, "{}", wsa());
    send_all(server, b"!", MSG_OOB);
    assert_eq!(selected(&[client], &FEW, &FEW, LONG).0, Ok(1));
    assert_eq!(readiness(client, 0), (true, true, false));
    assert_eq!(polled(client, POLLIN, 0), (1, POLLRDNORM));
    close(client);
    close(server);
}

#[test]
fn a_listening_socket_is_readable_when_somebody_connects() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    assert_eq!(readiness(listener, 20), (false, false, false));
    assert_eq!(polled(listener, POLLIN | POLLOUT, 0), (0, 0));
    let client = new(SOCK_STREAM);
    nonblocking_connect(client, port);
    assert_eq!(selected(&[listener], &[listener], &[listener], LONG).1, [vec![listener], vec![], vec![]]);
    assert_eq!(polled(listener, POLLIN | POLLOUT, 0), (1, POLLRDNORM));
    assert_eq!(selected(&FEW, &[client], &[client], LONG).1, [vec![], vec![client], vec![]]);
    assert_eq!(polled(client, POLLOUT, 0), (1, POLLWRNORM));
    send_all(client, b"x", 0);
    close(client);
    close(listener);
}

#[test]
fn a_connect_that_failed_is_an_exception() {
    let _started = Wsa::start();
    let (held, port) = closed_port();
    let client = new(SOCK_STREAM);
    nonblocking_connect(client, port);
    assert_eq!(selected(&[client], &[client], &[client], LONG).1, [vec![], vec![], vec![client]]);
    assert_eq!(polled(client, POLLOUT, 0), (1, POLLERR | POLLHUP | POLLWRNORM));
    assert_eq!(polled(client, POLLIN, 0), (1, POLLERR | POLLHUP));
    // It stays one, until the program tries again.
    assert_eq!(selected(&[client], &[client], &[client], 0).1, [vec![], vec![], vec![client]]);
    let (mut error, mut len) = (0, 4);
    // SAFETY: one number.
    unsafe { getsockopt(client, SOL_SOCKET, SO_ERROR, (&raw mut error).cast(), &raw mut len) };
    assert_eq!(error, WSAECONNREFUSED);
    assert_eq!(selected(&[client], &[client], &[client], 0).1, [vec![], vec![], vec![client]]);
    let (listener, port) = common::listener();
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(connect(client, std::ptr::from_ref(&loopback(port)).cast(), 16), SOCKET_ERROR);
        assert_eq!(wsa(), WSAEWOULDBLOCK);
    }
    assert_eq!(selected(&[client], &[client], &[client], LONG).1, [vec![], vec![client], vec![]]);
    close(client);
    close(held);
    close(listener);
}

#[test]
fn a_stream_that_was_never_connected_is_ready_for_nothing() {
    let _started = Wsa::start();
    let (bound, _) = closed_port();
    let start = Instant::now();
    for s in [bound, new(SOCK_STREAM)] {
        assert_eq!(readiness(s, 60), (false, false, false));
        assert_eq!(polled(s, POLLIN | POLLOUT, 60), (0, 0));
        close(s);
    }
    assert!(start.elapsed() >= Duration::from_millis(240));
}

#[test]
fn a_wait_notices_that_an_unconnected_stream_is_connected_meanwhile() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let client = new(SOCK_STREAM);
    let waiter = thread::spawn(move || selected(&FEW, &[client], &FEW, LONG));
    thread::sleep(Duration::from_millis(50));
    // SAFETY: the address is local.
    assert_eq!(unsafe { connect(client, std::ptr::from_ref(&loopback(port)).cast(), 16) }, 0);
    assert_eq!(waiter.join().unwrap(), (Ok(1), [vec![], vec![client], vec![]]));
    close(client);
    close(listener);
}

#[test]
fn datagrams() {
    let _started = Wsa::start();
    let (receiver, port) = datagram();
    assert_eq!(readiness(receiver, 0), (false, true, false));
    let sender = new(SOCK_DGRAM);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(sendto(sender, b"x".as_ptr(), 1, 0, std::ptr::from_ref(&loopback(port)).cast(), 16), 1);
    }
    assert_eq!(selected(&[receiver], &FEW, &FEW, LONG).0, Ok(1));
    assert_eq!(polled(receiver, POLLIN | POLLOUT, 0), (1, POLLRDNORM | POLLWRNORM));
    assert_eq!(receive(receiver, 0), 1);
    assert_eq!(readiness(receiver, 0), (false, true, false));
    close(receiver);
    close(sender);
}

#[test]
fn an_unreachable_port_makes_a_datagram_socket_readable() {
    let _started = Wsa::start();
    let (closed, port) = datagram();
    close(closed);
    let s = new(SOCK_DGRAM);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(connect(s, std::ptr::from_ref(&loopback(port)).cast(), 16), 0);
    }
    send_all(s, b"x", 0);
    assert_eq!(selected(&[s], &FEW, &FEW, LONG).0, Ok(1));
    assert_eq!((receive(s, 0), wsa()), (SOCKET_ERROR, WSAECONNRESET));
    close(s);
}

#[test]
fn results_keep_their_order_and_doubles_count_once() {
    let _started = Wsa::start();
    let sockets: Vec<_> = (0..5).map(|_| datagram()).collect();
    let sender = new(SOCK_DGRAM);
    for (_, port) in [sockets[3], sockets[1]] {
        // SAFETY: the address is local.
        unsafe {
            assert_eq!(
                sendto(sender, b"x".as_ptr(), 1, 0, std::ptr::from_ref(&loopback(port)).cast(), 16),
                1
            );
        }
    }
    let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(|place: usize| sockets[place].0);
    assert_eq!(selected(&[b, d], &FEW, &FEW, LONG).0, Ok(2));
    let expected = [vec![d, b], vec![a, e], vec![]];
    assert_eq!(selected(&[e, d, c, d, b, a, b], &[a, a, e], &[b], 0), (Ok(4), expected));
    for (s, _) in sockets {
        close(s);
    }
    close(sender);
}

#[test]
fn wrong_arguments_get_their_codes() {
    let _started = Wsa::start();
    let (s, _) = datagram();
    let gone = new(SOCK_STREAM);
    close(gone);
    // SAFETY: no pointers.
    let event = unsafe { WSACreateEvent() };
    // SAFETY: sets are as long as they say, and other pointers are meant to be wrong.
    unsafe {
        let none = std::ptr::null_mut();
        let failed = |count: i32| (count, WSAGetLastError());
        let no_time = time(0);
        assert_eq!(failed(select(0, none, none, none, &no_time)), (SOCKET_ERROR, WSAEINVAL));
        assert_eq!(selected(&FEW, &FEW, &FEW, 0).0, Err(WSAEINVAL));
        for bad in [TIMEVAL { tv_sec: -1, tv_usec: 0 }, TIMEVAL { tv_sec: 0, tv_usec: -1 }] {
            let mut set = Set::<1>::of(&[s]);
            assert_eq!(failed(select(0, set.pointer(), none, none, &bad)), (SOCKET_ERROR, WSAEINVAL));
            assert_eq!(set.left(), [s]);
        }
        let bad_set: *mut FD_SET = std::ptr::without_provenance_mut(16);
        assert_eq!(failed(select(0, bad_set, none, none, &no_time)), (SOCKET_ERROR, WSAEFAULT));
        let bad_time: *const TIMEVAL = std::ptr::without_provenance(8);
        let mut set = Set::<1>::of(&[s]);
        assert_eq!(failed(select(0, none, set.pointer(), none, bad_time)), (SOCKET_ERROR, WSAEFAULT));
        for wrong in [gone, 3, 0, INVALID_SOCKET, event.cast_unsigned()] {
            let (result, left) = selected(&[s], &[s, wrong], &FEW, 0);
            assert_eq!(result, Err(WSAENOTSOCK));
            assert_eq!(left, [vec![s], vec![s, wrong], vec![]], "a failure changes no set");
        }
        // The number of descriptors means nothing.
        assert_eq!(select(-7, none, set.pointer(), none, &no_time), 1);
        WSACloseEvent(event);
    }
    close(s);
}

#[test]
fn the_macro_finds_what_is_in_a_set() {
    let mut set = Set::<100>::of(&(4..=400).step_by(4).collect::<Vec<_>>());
    // SAFETY: the set is as long as it says, or the pointer is one that is noticed.
    unsafe {
        assert_ne!(__WSAFDIsSet(4, set.pointer()), 0);
        assert_ne!(__WSAFDIsSet(400, set.pointer()), 0);
        assert_eq!(__WSAFDIsSet(404, set.pointer()), 0);
        assert_eq!(__WSAFDIsSet(4, std::ptr::null_mut()), 0);
    }
}

#[test]
fn poll_arguments() {
    let _started = Wsa::start();
    let (s, _) = datagram();
    let gone = new(SOCK_STREAM);
    close(gone);
    // SAFETY: arrays are as long as said, or the pointers are meant to be wrong.
    unsafe {
        let mut array = [WSAPOLLFD { fd: s, events: POLLOUT, revents: 0x7e }; 4];
        assert_eq!((WSAPoll(array.as_mut_ptr(), 0, 0), wsa()), (SOCKET_ERROR, WSAEINVAL));
        assert_eq!((WSAPoll(std::ptr::null_mut(), 1, 0), wsa()), (SOCKET_ERROR, WSAEFAULT));
        for bad in [POLLPRI, POLLERR, POLLHUP, POLLNVAL, 0x20, POLLIN | POLLPRI] {
            assert_eq!(polled(s, bad, 0), (-WSAEINVAL, 0x7e));
        }
        for none in [gone, 3, INVALID_SOCKET, usize::MAX / 2 + 8] {
            assert_eq!(polled(none, POLLIN, 0), (-WSAEINVAL, 0x7e));
        }
        array[1].fd = INVALID_SOCKET;
        array[2].fd = gone;
        array[3].events = POLLIN;
        assert_eq!(WSAPoll(array.as_mut_ptr(), 4, LONG), 2);
        assert_eq!(array.map(|entry| entry.revents), [POLLWRNORM, 0, POLLNVAL, 0]);
        // A socket that was closed before is news at once.
        array[0].events = POLLIN;
        assert_eq!(WSAPoll(array.as_mut_ptr(), 4, LONG), 1);
        assert_eq!(array.map(|entry| entry.revents), [0, 0, POLLNVAL, 0]);
        assert_eq!(polled(s, POLLIN, 30), (0, 0));
    }
    close(s);
}

#[test]
fn a_thousand_sockets() {
    let _started = Wsa::start();
    let sockets: Vec<_> = (0..1000).map(|_| datagram()).collect();
    let handles: Vec<_> = sockets.iter().map(|(s, _)| *s).collect();
    let mixed: Vec<_> = handles.iter().rev().copied().collect();
    assert_eq!(selected(&handles, &FEW, &mixed, 0).0, Ok(0));
    let sender = new(SOCK_DGRAM);
    for place in [999, 500, 7] {
        let address = loopback(sockets[place].1);
        // SAFETY: the address is local.
        unsafe { assert_eq!(sendto(sender, b"x".as_ptr(), 1, 0, (&raw const address).cast(), 16), 1) };
    }
    assert_eq!(selected(&[handles[7], handles[999], handles[500]], &FEW, &FEW, LONG).0, Ok(3));
    let (result, [read, write, _]) = selected(&handles, &mixed, &FEW, LONG);
    assert_eq!((result, read), (Ok(1003), vec![handles[7], handles[500], handles[999]]));
    assert_eq!(write, mixed);
    let mut array: Vec<_> =
        handles.iter().map(|s| WSAPOLLFD { fd: *s, events: POLLIN, revents: 0 }).collect();
    // SAFETY: the array is as long as said.
    assert_eq!(unsafe { WSAPoll(array.as_mut_ptr(), 1000, LONG) }, 3);
    assert_eq!(array[500].revents, POLLRDNORM);
    handles.into_iter().for_each(close);
    close(sender);
}

/// Closes what `make` gives while other threads wait for it, often, at random moments.
fn close_while_waiting(make: impl Fn() -> (SOCKET, Vec<SOCKET>)) {
    for round in 0..60_u64 {
        let (s, others) = make();
        let first = others[0];
        thread::scope(|scope| {
            let select = scope.spawn(move || selected(&[first, s], &FEW, &[s], LONG).0);
            let poll = scope.spawn(move || {
                let entry = |fd| WSAPOLLFD { fd, events: POLLIN, revents: 0 };
                let mut array = [entry(first), entry(s)];
                // SAFETY: two entries.
                (unsafe { WSAPoll(array.as_mut_ptr(), 2, LONG) }, array.map(|entry| entry.revents))
            });
            thread::sleep(Duration::from_micros(round * 50));
            close(s);
            assert_eq!(select.join().unwrap(), Err(WSAENOTSOCK));
            assert_eq!(poll.join().unwrap(), (1, [0, POLLNVAL]));
        });
        others.into_iter().for_each(close);
    }
}

#[test]
fn closing_a_connection_ends_the_waits_for_it() {
    let _started = Wsa::start();
    close_while_waiting(|| {
        let (client, server) = pair();
        (client, vec![datagram().0, server])
    });
}

#[test]
fn closing_a_datagram_socket_ends_the_waits_for_it() {
    let _started = Wsa::start();
    close_while_waiting(|| (datagram().0, vec![datagram().0]));
}

#[test]
fn closing_a_listening_socket_ends_the_waits_for_it() {
    let _started = Wsa::start();
    close_while_waiting(|| (common::listener().0, vec![datagram().0]));
}

#[test]
fn closing_an_unconnected_stream_ends_the_waits_for_it() {
    let _started = Wsa::start();
    close_while_waiting(|| (new(SOCK_STREAM), vec![datagram().0]));
}

#[test]
fn no_time_at_all_waits_until_something_comes() {
    let _started = Wsa::start();
    let (receiver, port) = datagram();
    let waiter = thread::spawn(move || {
        let mut set = Set::<1>::of(&[receiver]);
        let none = std::ptr::null_mut();
        // SAFETY: the set is as long as it says.
        unsafe { select(0, set.pointer(), none, none, std::ptr::null()) }
    });
    thread::sleep(Duration::from_millis(50));
    let sender = new(SOCK_DGRAM);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(sendto(sender, b"x".as_ptr(), 1, 0, std::ptr::from_ref(&loopback(port)).cast(), 16), 1);
    }
    assert_eq!(waiter.join().unwrap(), 1);
    close(receiver);
    close(sender);
}
