//! `AcceptEx`.

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;

use crate::calls::{ROOM, accept_ex, block_for, bound, disconnect_ex, end, ports_of};
use crate::common::{Wsa, listener, loopback, wsa};
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, join, pair, receive, take, tcp, transmit};

fn option(s: SOCKET, name: i32) -> i32 {
    let (mut value, mut len) = (0_i32, 4);
    // SAFETY: the value is ours and as long as said.
    let done = unsafe { getsockopt(s, SOL_SOCKET, name, (&raw mut value).cast(), &raw mut len) };
    assert_eq!(done, 0, "{}", wsa());
    value
}

fn update(s: SOCKET, listening: SOCKET) -> i32 {
    let value = listening.to_ne_bytes();
    // SAFETY: as above.
    unsafe { setsockopt(s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, value.as_ptr(), 8) }
}

fn own_port(s: SOCKET) -> u16 {
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: as above.
    assert_eq!(unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) }, 0, "{}", wsa());
    u16::from_be(address.sin_port)
}

#[test]
fn a_connection_that_comes_later() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, port), s, mut accepting) = (listener(), tcp(), block_for(0));
        assert_eq!(accept_ex(listening, s, &mut accepting, 0), PENDING);
        assert_eq!(option(s, SO_CONNECT_TIME), -1);
        let client = tcp();
        assert_eq!(join(client, &loopback(port)), (0, 0));
        assert_eq!(accepting.result(listening, true), Ok((0, 0)));
        assert_eq!(ports_of(&accepting, 0), (port, own_port(client)));
        assert_eq!(option(s, SO_CONNECT_TIME), 0);
        assert_eq!(update(s, listening), 0, "{}", wsa());
        assert_eq!((transmit(client, b"there"), receive(s)), ((5, 0), (5, 0)));
        assert_eq!((transmit(s, b"back"), receive(client)), ((4, 0), (4, 0)));
        assert_eq!(own_port(s), port);
        [s, client, listening].into_iter().for_each(close);
    });
}

/// Closes a connection so that the peer sees a reset.
fn reset(s: SOCKET) {
    let hard = LINGER { l_onoff: 1, l_linger: 0 };
    // SAFETY: the structure is ours and as long as said.
    assert_eq!(unsafe { setsockopt(s, SOL_SOCKET, SO_LINGER, (&raw const hard).cast(), 4) }, 0, "{}", wsa());
    close(s);
}

#[test]
fn a_connection_that_is_taken_back_at_once() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (listening, port) = listener();
        // Who waits for it gets it, and hears of the reset later.
        let (s, mut accepting) = (tcp(), block_for(0));
        assert_eq!(accept_ex(listening, s, &mut accepting, 0), PENDING);
        let client = tcp();
        assert_eq!(join(client, &loopback(port)), (0, 0));
        reset(client);
        assert_eq!(accepting.result(listening, true), Ok((0, 0)));
        assert_eq!(update(s, listening), 0, "{}", wsa());
        assert_eq!(receive(s), (-1, WSAECONNRESET));
        close(s);
        // Who finds it in the queue is told.
        let (s, mut accepting, client) = (tcp(), block_for(0), tcp());
        assert_eq!(join(client, &loopback(port)), (0, 0));
        reset(client);
        let begun = accept_ex(listening, s, &mut accepting, 0);
        assert_eq!(end(listening, begun, &mut accepting), Err(WSAECONNRESET));
        [s, listening].into_iter().for_each(close);
    });
}

#[test]
fn a_connection_that_is_there_and_its_data() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, port), s, mut accepting) = (listener(), tcp(), block_for(16));
        let client = tcp();
        assert_eq!(join(client, &loopback(port)), (0, 0));
        let begun = accept_ex(listening, s, &mut accepting, 16);
        assert_eq!(begun, PENDING, "there is no data yet");
        std::thread::sleep(std::time::Duration::from_millis(30));
        assert!(!accepting.has_ended());
        assert_eq!(option(s, SO_CONNECT_TIME), 0, "connected all the same");
        assert_eq!(transmit(client, b"first"), (5, 0));
        assert_eq!(end(listening, begun, &mut accepting), Ok(5));
        assert_eq!(&accepting.bytes()[..5], b"first");
        assert_eq!(ports_of(&accepting, 16), (port, own_port(client)));
        // More than fits stays.
        let (second, mut accepting, again) = (tcp(), block_for(4), tcp());
        assert_eq!((join(again, &loopback(port)), transmit(again, b"longer")), ((0, 0), (6, 0)));
        let begun = accept_ex(listening, second, &mut accepting, 4);
        assert_eq!(end(listening, begun, &mut accepting), Ok(4));
        assert_eq!(receive(second), (2, 0));
        // An end without data is a success without data.
        let (third, mut accepting, silent) = (tcp(), block_for(4), tcp());
        assert_eq!(join(silent, &loopback(port)), (0, 0));
        let begun = accept_ex(listening, third, &mut accepting, 4);
        close(silent);
        assert_eq!(end(listening, begun, &mut accepting), Ok(0));
        [s, second, third, client, again, listening].into_iter().for_each(close);
    });
}

#[test]
fn several_on_a_port_and_operations_of_the_accepted_sockets() {
    within(LIMIT, || {
        let _started = Wsa::start();
        const COUNT: usize = 8;
        let (port, (listening, number)) = (Port::new(1), listener());
        port.add(listening, 1);
        let sockets: Vec<_> = (0..COUNT).map(|_| tcp()).collect();
        let mut accepting: Vec<_> = (0..COUNT).map(|_| block_for(0)).collect();
        for (index, s) in sockets.iter().enumerate() {
            // Before and after: both are common.
            if index % 2 == 0 {
                port.add(*s, 100 + index);
            }
            assert_eq!(accept_ex(listening, *s, &mut accepting[index], 0), PENDING);
        }
        let clients: Vec<_> = (0..COUNT).map(|_| tcp()).collect();
        for (index, client) in clients.iter().enumerate() {
            assert_eq!(join(*client, &loopback(number)), (0, 0));
            assert_eq!(port.expect(&mut accepting[index], 1), (0, 0), "in order");
            let s = sockets[index];
            if index % 2 == 1 {
                port.add(s, 100 + index);
            }
            assert_eq!(update(s, listening), 0);
            let (mut reading, mut ending) = (Operation::new(100), Operation::new(100));
            assert_eq!(reading.receive(s), PENDING);
            assert_eq!(ending.receive(s), PENDING);
            assert_eq!(transmit(*client, b"hello"), (5, 0));
            assert_eq!(port.expect(&mut reading, 100 + index), (0, 5));
            close(*client);
            assert_eq!(port.expect(&mut ending, 100 + index), (0, 0));
            close(s);
        }
        assert!(port.is_empty());
        close(listening);
        port.close();
    });
}

#[test]
fn blocking_accepts_and_network_events_go_on_beside_it() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, port), s, mut accepting) = (listener(), tcp(), block_for(0));
        assert_eq!(accept_ex(listening, s, &mut accepting, 0), PENDING);
        let cancelled = std::ptr::without_provenance_mut(listening);
        // SAFETY: all operations are meant.
        assert_eq!(unsafe { CancelIoEx(cancelled, std::ptr::null()) }, TRUE);
        assert_eq!(accepting.result(listening, true), Err(WSA_OPERATION_ABORTED));
        let waiting = std::thread::spawn(move || take(listening));
        std::thread::sleep(std::time::Duration::from_millis(50));
        let client = tcp();
        assert_eq!(join(client, &loopback(port)), (0, 0));
        let accepted = waiting.join().unwrap();
        assert_ne!(accepted, INVALID_SOCKET);
        assert_eq!((transmit(client, b"x"), receive(accepted)), ((1, 0), (1, 0)));
        // A selection of the prepared socket is about the connection then.
        // SAFETY: no pointers.
        let event = unsafe { WSACreateEvent() };
        // SAFETY: no pointers.
        assert_eq!(unsafe { WSAEventSelect(s, event, (FD_READ | FD_CLOSE).cast_signed()) }, 0);
        let mut accepting = block_for(0);
        let begun = accept_ex(listening, s, &mut accepting, 0);
        let second = tcp();
        assert_eq!(join(second, &loopback(port)), (0, 0));
        assert_eq!(end(listening, begun, &mut accepting), Ok(0));
        assert_eq!(transmit(second, b"news"), (4, 0));
        let handle: HANDLE = std::ptr::without_provenance_mut(event.cast_unsigned());
        // SAFETY: one event.
        let waited = unsafe { WSAWaitForMultipleEvents(1, &raw const handle, TRUE, 10_000, FALSE) };
        assert_eq!(waited, WAIT_OBJECT_0);
        let mut events = WSANETWORKEVENTS::default();
        // SAFETY: the structure is ours.
        assert_eq!(unsafe { WSAEnumNetworkEvents(s, event, &raw mut events) }, 0);
        assert_eq!(events.lNetworkEvents.cast_unsigned(), FD_READ);
        // SAFETY: no pointers.
        unsafe { WSACloseEvent(event) };
        [s, client, accepted, second, listening].into_iter().for_each(close);
    });
}

#[test]
fn whoever_is_closed_meanwhile() {
    within(LIMIT, || {
        let _started = Wsa::start();
        // The prepared socket, while nobody has connected.
        let ((listening, port), s, mut accepting) = (listener(), tcp(), block_for(8));
        assert_eq!(accept_ex(listening, s, &mut accepting, 8), PENDING);
        close(s);
        assert_eq!(accepting.result(listening, false), Err(WSA_OPERATION_ABORTED));
        // The prepared socket, while data is waited for.
        let (s, mut accepting, client) = (tcp(), block_for(8), tcp());
        assert_eq!(accept_ex(listening, s, &mut accepting, 8), PENDING);
        assert_eq!(join(client, &loopback(port)), (0, 0));
        while option(s, SO_CONNECT_TIME) == -1 {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        close(s);
        assert_eq!(accepting.result(listening, false), Err(WSA_OPERATION_ABORTED));
        assert_eq!(receive(client).0.max(0), 0, "ended or reset");
        // The listening socket, in both stages.
        let (first, second, client) = (tcp(), tcp(), tcp());
        let (mut with_data, mut without) = (block_for(8), block_for(0));
        assert_eq!(accept_ex(listening, first, &mut with_data, 8), PENDING);
        assert_eq!(accept_ex(listening, second, &mut without, 0), PENDING);
        assert_eq!(join(client, &loopback(port)), (0, 0));
        while option(first, SO_CONNECT_TIME) == -1 {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        close(listening);
        let aborted = STATUS_CANCELLED.cast_unsigned();
        assert_eq!((with_data.raw().0, without.raw().0), (aborted, aborted));
        // The socket is free for another one.
        let ((listening, port), mut accepting, last) = (listener(), block_for(0), tcp());
        assert_eq!(accept_ex(listening, second, &mut accepting, 0), PENDING);
        assert_eq!(join(last, &loopback(port)), (0, 0));
        assert_eq!(accepting.result(listening, true), Ok((0, 0)));
        [first, second, client, last, listening].into_iter().for_each(close);
    });
}

#[test]
fn what_is_refused() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, _), s, mut accepting) = (listener(), tcp(), block_for(0));
        let stale = tcp();
        close(stale);
        assert_eq!(accept_ex(stale, s, &mut accepting, 0), Err(WSAENOTSOCK));
        assert_eq!(accept_ex(listening, stale, &mut accepting, 0), Err(WSAENOTSOCK));
        assert_eq!(accept_ex(s, tcp(), &mut accepting, 0), Err(WSAEINVAL), "it does not listen");
        assert_eq!(accept_ex(listening, listening, &mut accepting, 0), Err(WSAEINVAL));
        let (named, (near, far)) = (bound(), pair());
        assert_eq!(accept_ex(listening, named, &mut accepting, 0), Err(WSAEINVAL), "bound");
        assert_eq!(accept_ex(listening, near, &mut accepting, 0), Err(WSAEINVAL), "connected");
        // SAFETY: no pointers.
        let datagrams = unsafe { socket(AF_INET.into(), SOCK_DGRAM, 0) };
        assert_eq!(accept_ex(listening, datagrams, &mut accepting, 0), Err(WSAEINVAL));
        let block = accepting.bytes().as_ptr().cast_mut().cast();
        let call = |block, local, remote, overlapped| {
            // SAFETY: refused before anything is written.
            let done =
                unsafe { AcceptEx(listening, s, block, 0, local, remote, std::ptr::null_mut(), overlapped) };
            (done, wsa())
        };
        let structure = accepting.structure();
        let bad = std::ptr::without_provenance_mut(8);
        let refused = |code| (FALSE, code);
        assert_eq!(call(block, ROOM, ROOM, std::ptr::null_mut()), refused(WSA_INVALID_PARAMETER));
        assert_eq!(call(block, ROOM, ROOM, bad), refused(WSAEFAULT));
        assert_eq!(call(bad.cast(), ROOM, ROOM, structure), refused(WSAEFAULT));
        assert_eq!(call(std::ptr::null_mut(), ROOM, ROOM, structure), refused(WSAEINVAL));
        assert_eq!(call(block, ROOM, 0, structure), refused(WSAEFAULT));
        assert_eq!(call(block, ROOM, ROOM - 1, structure), refused(WSAEFAULT));
        assert_eq!(call(block, ROOM - 1, ROOM, structure), refused(WSAEFAULT));
        let mut second = block_for(0);
        assert_eq!(accept_ex(listening, s, &mut accepting, 0), PENDING);
        assert_eq!(accept_ex(listening, s, &mut second, 0), Err(WSAEINVAL), "it waits already");
        [listening, s, named, near, far, datagrams].into_iter().for_each(close);
        assert_eq!(accepting.raw().0, STATUS_CANCELLED.cast_unsigned());
    });
}

#[test]
fn the_same_socket_again_and_again() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, number), port, s) = (listener(), Port::new(1), tcp());
        port.add(listening, 1);
        port.add(s, 2);
        for round in 0..20_u8 {
            let mut accepting = block_for(4);
            assert_eq!(accept_ex(listening, s, &mut accepting, 4), PENDING);
            let client = tcp();
            assert_eq!((join(client, &loopback(number)), transmit(client, &[round])), ((0, 0), (1, 0)));
            assert_eq!(port.expect(&mut accepting, 1), (0, 1));
            assert_eq!(accepting.bytes()[0], round);
            let (mut reading, mut ending) = (Operation::new(4), Operation::new(0));
            assert_eq!(reading.receive(s), PENDING);
            assert_eq!(transmit(s, b"answer"), (6, 0));
            let begun = disconnect_ex(s, Some(&mut ending), TF_REUSE_SOCKET);
            assert!(begun == PENDING || begun == Ok(0), "{begun:?}");
            assert_eq!(port.expect(&mut reading, 2).1, 0, "the connection has ended");
            assert_eq!(port.expect(&mut ending, 2), (0, 0));
            assert_eq!((receive(client), receive(client)), ((6, 0), (0, 0)), "all, and an orderly end");
            close(client);
        }
        [s, listening].into_iter().for_each(close);
        port.close();
    });
}
