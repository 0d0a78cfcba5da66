//! `WSAEventSelect` and `WSAEnumNetworkEvents`, through the flat layer: a test per rule of the pages.

mod common;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Foundation::{FALSE, TRUE};
use openwinsock::Win32::Networking::WinSock::*;

/// Long enough for anything that happens at all, in milliseconds.
const LONG: u32 = 30_000;
const READ: u32 = FD_READ;
const WRITE: u32 = FD_WRITE;
const EVERYTHING: u32 = FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE;

type Events = BTreeMap<u32, i32>;

/// Events that went well.
fn well<const N: usize>(events: [u32; N]) -> Events {
    events.into_iter().map(|event| (event, 0)).collect()
}

/// An event object, closed when dropped.
struct Event(WSAEVENT);

impl Event {
    fn new() -> Self {
        // SAFETY: no pointers.
        let event = unsafe { WSACreateEvent() };
        assert_ne!(event, WSA_INVALID_EVENT, "{}", wsa());
        Self(event)
    }

    fn wait(&self, milliseconds: u32) -> bool {
        // SAFETY: one event; its handle and a HANDLE have one representation.
        let result =
            unsafe { WSAWaitForMultipleEvents(1, (&raw const self.0).cast(), FALSE, milliseconds, FALSE) };
        assert!(result == 0 || result == WSA_WAIT_TIMEOUT, "{result} {}", wsa());
        result == 0
    }

    fn select(&self, s: SOCKET, events: u32) {
        // SAFETY: no pointers.
        assert_eq!(unsafe { WSAEventSelect(s, self.0, events.cast_signed()) }, 0, "{}", wsa());
    }

    /// What is recorded for the socket now. The event is reset.
    fn recorded(&self, s: SOCKET) -> Events {
        // SAFETY: zero is a value of every field.
        let mut record: WSANETWORKEVENTS = unsafe { std::mem::zeroed() };
        // SAFETY: the structure is ours.
        assert_eq!(unsafe { WSAEnumNetworkEvents(s, self.0, &raw mut record) }, 0, "{}", wsa());
        let events = record.lNetworkEvents.cast_unsigned();
        let code = |bit: usize| (1 << bit, record.iErrorCode[bit]);
        (0..10).filter(|bit| events & (1 << bit) != 0).map(code).collect()
    }

    /// Waits until something is recorded, and takes it.
    fn next(&self, s: SOCKET) -> Events {
        assert!(self.wait(LONG), "nothing happens");
        self.recorded(s)
    }

    /// Nothing is recorded, nor is in a moment.
    fn is_quiet(&self, s: SOCKET) -> bool {
        !self.wait(50) && self.recorded(s).is_empty()
    }
}

impl Drop for Event {
    fn drop(&mut self) {
        // SAFETY: no pointers.
        unsafe { WSACloseEvent(self.0) };
    }
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

fn try_send(s: SOCKET, bytes: &[u8], flags: i32) -> i32 {
    // SAFETY: the block is as long as said.
    unsafe { send(s, bytes.as_ptr(), i32::try_from(bytes.len()).unwrap(), flags) }
}

fn send_all(s: SOCKET, bytes: &[u8], flags: i32) {
    assert_eq!(try_send(s, bytes, flags), i32::try_from(bytes.len()).unwrap(), "{}", wsa());
}

fn receive(s: SOCKET, most: i32, flags: i32) -> i32 {
    let mut block = [0; 4096];
    // SAFETY: the block is longer than said.
    unsafe { recv(s, block.as_mut_ptr(), most.min(4096), flags) }
}

fn option(s: SOCKET, name: i32) -> i32 {
    let (mut value, mut len) = (-1_i32, 4);
    // SAFETY: one number.
    let result = unsafe { getsockopt(s, SOL_SOCKET, name, (&raw mut value).cast(), &raw mut len) };
    assert_eq!(result, 0, "{}", wsa());
    value
}

fn nonblocking(s: SOCKET, mut on: u32) -> i32 {
    // SAFETY: one number.
    unsafe { ioctlsocket(s, FIONBIO, &raw mut on) }
}

fn take_urgent_inline(s: SOCKET) {
    // SAFETY: one number.
    let result = unsafe { setsockopt(s, SOL_SOCKET, SO_OOBINLINE, std::ptr::from_ref(&1_i32).cast(), 4) };
    assert_eq!(result, 0, "{}", wsa());
}

fn try_connect(s: SOCKET, port: u16) -> i32 {
    let address = loopback(port);
    // SAFETY: the address is local.
    if unsafe { connect(s, (&raw const address).cast(), 16) } == 0 { 0 } else { wsa() }
}

fn take(listener: SOCKET) -> SOCKET {
    // SAFETY: NULL is allowed.
    unsafe { accept(listener, std::ptr::null_mut(), std::ptr::null_mut()) }
}

fn bound(kind: i32) -> (SOCKET, u16) {
    let s = new(kind);
    (s, bind_to_any(s))
}

fn bind_to_any(s: SOCKET) -> u16 {
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: the address is local.
    unsafe {
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0, "{}", wsa());
        assert_eq!(getsockname(s, (&raw mut address).cast(), &raw mut len), 0);
    }
    u16::from_be(address.sin_port)
}

/// Two ends of a connection.
fn pair() -> (SOCKET, SOCKET) {
    let (listener, port) = common::listener();
    let client = new(SOCK_STREAM);
    assert_eq!(try_connect(client, port), 0);
    let server = take(listener);
    assert_ne!(server, INVALID_SOCKET);
    close(listener);
    (client, server)
}

/// A connection, its first end selected for everything, and what that records taken.
fn selected_pair(events: u32) -> (SOCKET, SOCKET, Event) {
    let (client, server) = pair();
    let event = Event::new();
    event.select(client, events);
    event.recorded(client);
    (client, server, event)
}

#[test]
fn what_has_happened_already_is_recorded_at_once() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let event = Event::new();
    event.select(client, EVERYTHING);
    assert!(event.wait(0));
    assert_eq!(event.recorded(client), well([WRITE, FD_CONNECT]));
    assert!(event.is_quiet(client));
    send_all(server, b"x", 0);
    event.next(client);
    // A new selection clears the record and looks anew.
    event.select(client, READ | WRITE);
    assert!(event.wait(0));
    assert_eq!(event.recorded(client), well([READ, WRITE]));
    close(client);
    close(server);
}

#[test]
fn data_is_recorded_once_until_a_receive() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    send_all(server, b"abcdef", 0);
    assert_eq!(event.next(client), well([READ]));
    send_all(server, b"g", 0);
    assert!(event.is_quiet(client), "no receive, no news");
    // After a receive the rest counts again, at once: with a part read, with a peek, after a failure.
    assert_eq!(receive(client, 2, 0), 2);
    assert!(event.wait(0));
    assert_eq!(event.recorded(client), well([READ]));
    assert_eq!(receive(client, 1, MSG_PEEK), 1);
    assert_eq!(event.recorded(client), well([READ]));
    // SAFETY: the pointer is meant to be wrong; the kernel notices.
    let failed = unsafe { recv(client, std::ptr::without_provenance_mut(0x10_0000), 1, 0) };
    assert_eq!((failed, wsa()), (SOCKET_ERROR, WSAEFAULT));
    assert_eq!(event.recorded(client), well([READ]));
    assert_eq!(receive(client, 100, 0), 5);
    assert!(event.is_quiet(client), "all is read");
    assert_eq!((receive(client, 100, 0), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    assert!(event.is_quiet(client));
    send_all(server, b"h", 0);
    assert_eq!(event.next(client), well([READ]));
    close(client);
    close(server);
}

#[test]
fn every_receiving_function_enables_reading_again() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(READ);
    let mut block = [0_u8; 1];
    let buffer = WSABUF { len: 1, buf: block.as_mut_ptr() };
    let calls: [&dyn Fn() -> i32; 5] = [
        &|| receive(client, 1, 0),
        // SAFETY: pointers are to local structures of the lengths given, or NULL where that is allowed.
        &|| unsafe { recvfrom(client, buffer.buf, 1, 0, std::ptr::null_mut(), std::ptr::null_mut()) },
        // SAFETY: as above.
        &|| unsafe {
            let (mut count, mut flags) = (0, 0);
            WSARecv(client, &buffer, 1, &raw mut count, &raw mut flags, std::ptr::null_mut(), None) + 1
        },
        // SAFETY: as above.
        &|| unsafe {
            let (mut count, mut flags, null) = (0, 0, std::ptr::null_mut());
            let (flags, count) = (&raw mut flags, &raw mut count);
            WSARecvFrom(
                client,
                &buffer,
                1,
                count,
                flags,
                null,
                std::ptr::null_mut(),
                std::ptr::null_mut(),
                None,
            ) + 1
        },
        // SAFETY: as above.
        &|| unsafe {
            let mut flags = 0;
            WSARecvEx(client, buffer.buf, 1, &raw mut flags)
        },
    ];
    send_all(server, b"abcdefgh", 0);
    assert_eq!(event.next(client), well([READ]));
    for (number, call) in calls.iter().enumerate() {
        assert_eq!(call(), 1, "{number}: {}", wsa());
        assert_eq!(event.recorded(client), well([READ]), "{number}");
    }
    close(client);
    close(server);
}

#[test]
fn room_is_recorded_after_a_send_that_found_none() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    send_all(client, b"x", 0);
    assert!(event.is_quiet(client), "a send that succeeds changes nothing");
    let block = vec![0; 1 << 16];
    while try_send(client, &block, 0) > 0 {}
    assert_eq!(wsa(), WSAEWOULDBLOCK);
    assert!(event.is_quiet(client), "there is no room");
    let reader = thread::spawn(move || {
        while receive(server, 4096, 0) > 0 {}
        server
    });
    assert_eq!(event.next(client), well([WRITE]));
    assert!(event.is_quiet(client));
    assert!(try_send(client, b"x", 0) > 0);
    close(client);
    close(reader.join().unwrap());
}

#[test]
fn no_room_is_lost_when_sender_and_receiver_race() {
    const TOTAL: usize = 32 << 20;
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(WRITE);
    let reader = thread::spawn(move || {
        let (mut block, mut total) = (vec![0; 1 << 16], 0);
        loop {
            // SAFETY: the block is as long as said.
            match unsafe { recv(server, block.as_mut_ptr(), 1 << 16, 0) } {
                0 => break,
                len => total += usize::try_from(len).unwrap(),
            }
        }
        close(server);
        total
    });
    let block = vec![0; 1 << 18];
    let mut left = TOTAL;
    while left > 0 {
        match try_send(client, &block[..left.min(block.len())], 0) {
            SOCKET_ERROR => {
                assert_eq!(wsa(), WSAEWOULDBLOCK);
                assert_eq!(event.next(client), well([WRITE]));
            }
            len => left -= usize::try_from(len).unwrap(),
        }
    }
    close(client);
    assert_eq!(reader.join().unwrap(), TOTAL);
}

#[test]
fn urgent_data_has_its_own_event() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    send_all(server, b"a!", MSG_OOB);
    let mut events = event.next(client);
    while events.len() < 2 {
        events.extend(event.next(client));
    }
    assert_eq!(events, well([READ, FD_OOB]));
    assert!(event.is_quiet(client));
    // A receive enables it again, and it is still there.
    assert_eq!(receive(client, 1, 0), 1);
    assert_eq!(event.next(client), well([FD_OOB]));
    assert_eq!(receive(client, 1, MSG_OOB), 1);
    assert!(event.is_quiet(client));
    close(client);
    close(server);
}

#[test]
fn urgent_data_that_comes_inline_is_data() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    take_urgent_inline(client);
    send_all(server, b"!", MSG_OOB);
    assert_eq!(event.next(client), well([READ]));
    assert_eq!(receive(client, 10, 0), 1);
    assert!(event.is_quiet(client));
    close(client);
    close(server);
}

#[test]
fn connections_are_recorded_until_all_are_accepted() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let early = new(SOCK_STREAM);
    assert_eq!(try_connect(early, port), 0);
    let event = Event::new();
    event.select(listener, FD_ACCEPT);
    // It came before the selection.
    assert_eq!(event.next(listener), well([FD_ACCEPT]));
    let late = new(SOCK_STREAM);
    assert_eq!(try_connect(late, port), 0);
    assert!(event.is_quiet(listener), "no accept, no news");
    let first = take(listener);
    assert!(event.wait(0));
    assert_eq!(event.recorded(listener), well([FD_ACCEPT]));
    let second = take(listener);
    assert!(event.is_quiet(listener));
    assert_eq!((take(listener), wsa()), (INVALID_SOCKET, WSAEWOULDBLOCK));
    let last = new(SOCK_STREAM);
    assert_eq!(try_connect(last, port), 0);
    assert_eq!(event.next(listener), well([FD_ACCEPT]));
    let third = take(listener);
    for s in [early, late, first, second, last, third, listener] {
        close(s);
    }
}

#[test]
fn a_socket_may_be_selected_before_it_listens() {
    let _started = Wsa::start();
    let (listener, port) = bound(SOCK_STREAM);
    let event = Event::new();
    event.select(listener, EVERYTHING);
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(listener, 5) }, 0);
    assert!(event.is_quiet(listener));
    let client = new(SOCK_STREAM);
    assert_eq!(try_connect(client, port), 0);
    assert_eq!(event.next(listener), well([FD_ACCEPT]));
    close(client);
    close(listener);
}

unsafe extern "system" fn defer(
    _: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut QOS,
    _: *mut QOS,
    _: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut u32,
    _: usize,
) -> i32 {
    CF_DEFER.cast_signed()
}

#[test]
fn a_deferred_connection_is_no_news() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let event = Event::new();
    event.select(listener, FD_ACCEPT);
    let clients = [(); 2].map(|()| new(SOCK_STREAM));
    for client in clients {
        assert_eq!(try_connect(client, port), 0);
    }
    assert_eq!(event.next(listener), well([FD_ACCEPT]));
    let null = std::ptr::null_mut();
    // SAFETY: NULL is allowed, and the function is one.
    let deferred = unsafe { WSAAccept(listener, null, std::ptr::null_mut(), Some(defer), 0) };
    assert_eq!((deferred, wsa()), (INVALID_SOCKET, WSATRY_AGAIN));
    assert!(event.is_quiet(listener));
    let first = take(listener);
    assert_eq!(event.next(listener), well([FD_ACCEPT]));
    let second = take(listener);
    assert!(event.is_quiet(listener));
    for s in clients.into_iter().chain([first, second, listener]) {
        close(s);
    }
}

#[test]
fn accepted_sockets_have_the_selection_of_the_listening_one() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let event = Event::new();
    event.select(listener, EVERYTHING);
    let client = new(SOCK_STREAM);
    assert_eq!(try_connect(client, port), 0);
    send_all(client, b"x", 0);
    assert_eq!(event.next(listener), well([FD_ACCEPT]));
    let server = take(listener);
    assert!(event.wait(0));
    let mut events = event.recorded(server);
    // It can be written to at once; the data may take a moment.
    assert!(events.contains_key(&WRITE));
    while !events.contains_key(&READ) {
        events.extend(event.next(server));
    }
    assert_eq!(events, well([READ, WRITE]));
    assert_eq!(receive(server, 10, 0), 1);
    // It doesn't block either.
    assert_eq!((receive(server, 10, 0), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    // Another selection is its own.
    let own = Event::new();
    own.select(server, READ);
    send_all(client, b"y", 0);
    assert_eq!(own.next(server), well([READ]));
    assert!(event.is_quiet(listener));
    for s in [client, server, listener] {
        close(s);
    }
}

#[test]
fn a_connect_is_recorded_when_it_has_succeeded() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let (client, event) = (new(SOCK_STREAM), Event::new());
    event.select(client, EVERYTHING);
    assert!(event.is_quiet(client), "an unconnected stream is ready for nothing");
    assert_eq!(try_connect(client, port), WSAEWOULDBLOCK);
    let mut events = event.next(client);
    while !events.contains_key(&WRITE) {
        events.extend(event.next(client));
    }
    assert_eq!(events, well([FD_CONNECT, WRITE]));
    send_all(client, b"x", 0);
    assert!(event.is_quiet(client));
    close(client);
    close(listener);
}

#[test]
fn a_connect_that_fails_says_why_and_another_may_succeed() {
    let _started = Wsa::start();
    let (held, closed_port) = bound(SOCK_STREAM);
    let (client, event) = (new(SOCK_STREAM), Event::new());
    event.select(client, EVERYTHING);
    for _ in 0..2 {
        assert_eq!(try_connect(client, closed_port), WSAEWOULDBLOCK);
        assert_eq!(event.next(client), Events::from([(FD_CONNECT, WSAECONNREFUSED)]));
        assert!(event.is_quiet(client));
        assert_eq!(option(client, SO_ERROR), WSAECONNREFUSED, "SO_ERROR says it, too");
        assert_eq!(option(client, SO_ERROR), 0, "once");
    }
    let (listener, port) = common::listener();
    assert_eq!(try_connect(client, port), WSAEWOULDBLOCK);
    let mut events = event.next(client);
    while !events.contains_key(&WRITE) {
        events.extend(event.next(client));
    }
    assert_eq!(events, well([FD_CONNECT, WRITE]));
    for s in [client, held, listener] {
        close(s);
    }
}

#[test]
fn an_orderly_end_is_recorded_once_when_all_data_is_read() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    send_all(server, b"abc", 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { shutdown(server, SD_SEND) }, 0);
    assert_eq!(event.next(client), well([READ]));
    assert!(event.is_quiet(client));
    assert_eq!(receive(client, 2, 0), 2);
    assert_eq!(event.next(client), well([READ]), "data is left, so the end is not reached");
    assert_eq!(receive(client, 2, 0), 1);
    let mut events = event.next(client);
    assert_eq!(events.remove(&FD_CLOSE), Some(0));
    assert_eq!(events, well([]), "the end is no data");
    assert_eq!(receive(client, 2, 0), 0);
    assert_eq!(receive(client, 2, 0), 0);
    assert!(event.is_quiet(client), "nothing enables it again");
    // The other direction goes on.
    send_all(client, b"x", 0);
    close(client);
    close(server);
}

#[test]
fn an_end_that_came_before_the_selection_is_recorded() {
    let _started = Wsa::start();
    let (client, server) = pair();
    close(server);
    let event = Event::new();
    event.select(client, FD_CLOSE | READ);
    assert_eq!(event.next(client), well([FD_CLOSE]));
    close(client);
}

#[test]
fn a_reset_is_recorded_with_its_code_and_stays() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    // The server closes with data unread, which resets the connection.
    send_all(client, b"unread", 0);
    while receive(server, 1, MSG_PEEK) != 1 {}
    close(server);
    assert_eq!(event.next(client), Events::from([(FD_CLOSE, WSAECONNRESET)]));
    for _ in 0..3 {
        assert_eq!((receive(client, 10, 0), wsa()), (SOCKET_ERROR, WSAECONNRESET));
        assert_eq!((try_send(client, b"x", 0), wsa()), (SOCKET_ERROR, WSAECONNRESET));
    }
    assert!(event.is_quiet(client));
    close(client);
}

#[test]
fn datagrams() {
    let _started = Wsa::start();
    let (s, event) = (new(SOCK_DGRAM), Event::new());
    event.select(s, EVERYTHING);
    let port = bind_to_any(s);
    assert_eq!(event.next(s), well([WRITE]), "it can be sent from when it is bound");
    assert_eq!(try_connect(s, port), 0);
    assert!(event.wait(0));
    assert!(event.recorded(s).contains_key(&FD_CONNECT), "also if it succeeds at once");
    send_all(s, b"one", 0);
    send_all(s, b"two", 0);
    assert_eq!(event.next(s), well([READ]));
    assert_eq!(receive(s, 10, 0), 3);
    assert_eq!(event.next(s), well([READ]));
    assert_eq!(receive(s, 10, 0), 3);
    assert!(event.is_quiet(s));
    close(s);
}

#[test]
fn an_unreachable_port_is_something_to_receive() {
    let _started = Wsa::start();
    let (gone, port) = bound(SOCK_DGRAM);
    close(gone);
    let (s, event) = (new(SOCK_DGRAM), Event::new());
    event.select(s, READ);
    assert_eq!(try_connect(s, port), 0);
    send_all(s, b"x", 0);
    assert_eq!(event.next(s), well([READ]));
    assert_eq!((receive(s, 10, 0), wsa()), (SOCKET_ERROR, WSAECONNRESET));
    assert!(event.is_quiet(s));
    close(s);
}

#[test]
fn only_what_is_selected_is_recorded_and_one_selection_replaces_another() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let (old, new) = (Event::new(), Event::new());
    old.select(client, READ);
    new.select(client, WRITE);
    assert_eq!(new.next(client), well([WRITE]));
    send_all(server, b"x", 0);
    assert!(new.is_quiet(client));
    assert!(!old.wait(0), "the first selection is cancelled");
    close(server);
    close(client);
}

#[test]
fn a_selection_makes_the_socket_non_blocking_until_it_is_cancelled_and_longer() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let event = Event::new();
    event.select(client, READ);
    assert_eq!((receive(client, 1, 0), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    assert_eq!((nonblocking(client, 0), wsa()), (SOCKET_ERROR, WSAEINVAL));
    // SAFETY: no pointers. No events cancel it; the event does not matter then.
    assert_eq!(unsafe { WSAEventSelect(client, 12345, 0) }, 0, "{}", wsa());
    assert_eq!((receive(client, 1, 0), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    send_all(server, b"x", 0);
    assert!(event.is_quiet(client), "it is cancelled");
    assert_eq!(nonblocking(client, 0), 0);
    assert_eq!(receive(client, 1, 0), 1);
    close(client);
    close(server);
}

#[test]
fn wrong_arguments_get_their_codes() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(READ);
    let gone = Event::new();
    // SAFETY: the structure is ours, and other pointers are meant to be wrong.
    unsafe {
        assert_eq!(WSACloseEvent(gone.0), TRUE);
        let failed = |result: i32| (result, WSAGetLastError());
        let read = READ.cast_signed();
        for bad in [0, gone.0, client.cast_signed(), 12345] {
            assert_eq!(failed(WSAEventSelect(client, bad, read)), (SOCKET_ERROR, WSAEINVAL));
        }
        for bad in [1 << 10, -1, i32::MIN] {
            assert_eq!(failed(WSAEventSelect(client, event.0, bad)), (SOCKET_ERROR, WSAEINVAL));
        }
        assert_eq!(failed(WSAEventSelect(4, event.0, read)), (SOCKET_ERROR, WSAENOTSOCK));
        assert_eq!(
            failed(WSAEventSelect(event.0.cast_unsigned(), event.0, read)),
            (SOCKET_ERROR, WSAENOTSOCK)
        );
        // A failure changes nothing: neither the selection nor the record nor the event.
        send_all(server, b"x", 0);
        assert!(event.wait(LONG));
        let null = std::ptr::null_mut();
        assert_eq!(failed(WSAEnumNetworkEvents(client, event.0, null)), (SOCKET_ERROR, WSAEFAULT));
        let mut record: WSANETWORKEVENTS = std::mem::zeroed();
        assert_eq!(failed(WSAEnumNetworkEvents(client, gone.0, &raw mut record)), (SOCKET_ERROR, WSAEINVAL));
        assert_eq!(failed(WSAEnumNetworkEvents(4, event.0, &raw mut record)), (SOCKET_ERROR, WSAENOTSOCK));
        assert!(event.wait(0));
        // Only what belongs to the events is written, and without an event none is reset.
        record.iErrorCode = [77; 10];
        assert_eq!(WSAEnumNetworkEvents(client, 0, &raw mut record), 0);
        assert_eq!((record.lNetworkEvents, record.iErrorCode[0]), (read, 0));
        assert_eq!(record.iErrorCode[1..], [77; 9]);
        assert!(event.wait(0));
        assert_eq!(event.recorded(client), well([]), "the record is cleared");
        assert!(!event.wait(0));
        // Without any selection nothing is recorded.
        assert_eq!(event.recorded(server), well([]));
        // These exist, and never happen.
        event.select(client, ((1 << 10) - 1) & !EVERYTHING);
        assert!(event.is_quiet(client));
    }
    close(client);
    close(server);
}

#[test]
fn closing_the_socket_cancels_the_selection_and_leaves_the_event() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(EVERYTHING);
    close(client);
    close(server);
    assert!(!event.wait(50));
    let (client, server) = pair();
    event.select(client, READ);
    send_all(server, b"x", 0);
    assert_eq!(event.next(client), well([READ]));
    close(client);
    close(server);
}

#[test]
fn closing_the_event_leaves_the_socket() {
    let _started = Wsa::start();
    let (client, server, event) = selected_pair(READ);
    thread::scope(|scope| {
        // Who waits already still gets the signal.
        let waiter = scope.spawn(|| event.wait(LONG));
        thread::sleep(Duration::from_millis(50));
        // SAFETY: no pointers.
        assert_eq!(unsafe { WSACloseEvent(event.0) }, TRUE);
        send_all(server, b"x", 0);
        assert!(waiter.join().unwrap());
    });
    assert_eq!(receive(client, 10, 0), 1);
    close(client);
    close(server);
}

#[test]
fn one_event_for_many_sockets() {
    let _started = Wsa::start();
    let event = Event::new();
    let pairs: Vec<_> = (0..50).map(|_| pair()).collect();
    for (client, _) in &pairs {
        event.select(*client, READ);
    }
    let sender = thread::spawn({
        let servers: Vec<_> = pairs.iter().map(|(_, server)| *server).collect();
        move || servers.into_iter().for_each(|server| send_all(server, b"x", 0))
    });
    let mut left: Vec<_> = pairs.iter().map(|(client, _)| *client).collect();
    while !left.is_empty() {
        assert!(event.wait(LONG));
        // The event is one for all, so it is reset before any is asked.
        // SAFETY: no pointers.
        unsafe { WSAResetEvent(event.0) };
        left.retain(|client| event_free_record(*client) & READ == 0);
    }
    sender.join().unwrap();
    for (client, server) in pairs {
        close(client);
        close(server);
    }
}

/// What is recorded, without a reset of the event.
fn event_free_record(s: SOCKET) -> u32 {
    // SAFETY: zero is a value of every field, and the structure is ours.
    unsafe {
        let mut record: WSANETWORKEVENTS = std::mem::zeroed();
        assert_eq!(WSAEnumNetworkEvents(s, 0, &raw mut record), 0, "{}", wsa());
        record.lNetworkEvents.cast_unsigned()
    }
}

#[test]
fn no_arrival_is_lost_between_asking_and_receiving() {
    const MESSAGES: usize = 5000;
    let _started = Wsa::start();
    let (s, port) = bound(SOCK_DGRAM);
    let event = Event::new();
    event.select(s, READ);
    let taken = std::sync::atomic::AtomicUsize::new(0);
    thread::scope(|scope| {
        scope.spawn(|| {
            let sender = new(SOCK_DGRAM);
            assert_eq!(try_connect(sender, port), 0);
            for sent in 0..MESSAGES {
                // The queue of the receiver is bounded; a lost datagram would be no fault of the events.
                while sent >= taken.load(Ordering::Acquire) + 32 {
                    thread::yield_now();
                }
                send_all(sender, b"x", 0);
            }
            close(sender);
        });
        // One receive for each time that data is recorded, as the page promises that it is enough.
        while taken.load(Ordering::Acquire) < MESSAGES {
            if event.next(s).contains_key(&READ) {
                assert_eq!(receive(s, 10, 0), 1, "{}", wsa());
                taken.fetch_add(1, Ordering::AcqRel);
            }
        }
    });
    close(s);
}

#[test]
fn sockets_are_closed_and_made_while_things_happen() {
    const ROUNDS: usize = 150;
    let _started = Wsa::start();
    let noise = Event::new();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                // Descriptors are used again at once; what happens to old ones must not reach new ones.
                while !done.load(Ordering::Acquire) {
                    let (client, server) = pair();
                    noise.select(client, EVERYTHING);
                    send_all(server, b"x", 0);
                    close(client);
                    close(server);
                }
            });
        }
        for _ in 0..ROUNDS {
            let (client, server, event) = selected_pair(READ | FD_CLOSE);
            assert!(!event.wait(0));
            thread::scope(|inner| {
                // Selecting, asking and closing at the same time ends in order or says that there is no socket.
                let closer = inner.spawn(|| close(server));
                let selector = inner.spawn(|| {
                    // SAFETY: no pointers.
                    let selected = unsafe { WSAEventSelect(server, event.0, FD_OOB.cast_signed()) };
                    assert!(selected == 0 || wsa() == WSAENOTSOCK, "{}", wsa());
                });
                selector.join().unwrap();
                closer.join().unwrap();
            });
            assert_eq!(event.next(client), well([FD_CLOSE]));
            close(client);
        }
        done.store(true, Ordering::Release);
    });
}
