//! `ConnectEx`.

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::CancelIoEx;

use crate::calls::{bound, connect_ex, end};
use crate::common::{Wsa, listener, loopback, wsa};
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, failed, join, pair, receive, take, tcp, transmit};

fn update(s: SOCKET) -> i32 {
    // SAFETY: the option has no value.
    unsafe { setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, std::ptr::null(), 0) }
}

/// A port where nobody listens.
fn nobody() -> u16 {
    let (s, port) = listener();
    close(s);
    port
}

#[test]
fn with_and_without_data() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, number), port) = (listener(), Port::new(1));
        for data in [&b""[..], b"greeting"] {
            let (s, mut connecting) = (bound(), Operation::with(data));
            port.add(s, 7);
            let begun = connect_ex(s, number, &mut connecting);
            assert!(begun == PENDING || begun.is_ok(), "{begun:?}");
            assert_eq!(port.expect(&mut connecting, 7), (0, u32::try_from(data.len()).unwrap()));
            assert_eq!(update(s), 0, "{}", wsa());
            let server = take(listening);
            if !data.is_empty() {
                assert_eq!(receive(server), (8, 0));
            }
            // What waits learns of data and of the end, though the socket was registered before it had a connection.
            let (mut reading, mut ending) = (Operation::new(100), Operation::new(100));
            assert_eq!((reading.receive(s), ending.receive(s)), (PENDING, PENDING));
            assert_eq!(transmit(server, b"hello"), (5, 0));
            assert_eq!(port.expect(&mut reading, 7), (0, 5));
            close(server);
            assert_eq!(port.expect(&mut ending, 7), (0, 0));
            close(s);
        }
        close(listening);
        port.close();
    });
}

#[test]
fn much_data_needs_room() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (listening, number) = listener();
        let data: Vec<u8> = (0..8_000_000_u32).map(|i| i.to_le_bytes()[1]).collect();
        let (s, mut connecting) = (bound(), Operation::with(&data));
        let begun = connect_ex(s, number, &mut connecting);
        assert_eq!(begun, PENDING);
        let server = take(listening);
        let reader = std::thread::spawn(move || {
            let mut all: Vec<u8> = Vec::new();
            let mut block = vec![0; 1 << 16];
            while all.len() < 8_000_000 {
                // SAFETY: the block is ours and as long as said.
                let len = unsafe { recv(server, block.as_mut_ptr(), 1 << 16, 0) };
                assert!(len > 0, "{}", wsa());
                all.extend(&block[..usize::try_from(len).unwrap()]);
            }
            close(server);
            all
        });
        assert_eq!(end(s, begun, &mut connecting), Ok(8_000_000));
        assert!(reader.join().unwrap() == data);
        [s, listening].into_iter().for_each(close);
    });
}

#[test]
fn refused_and_again() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (s, mut connecting) = (bound(), Operation::new(0));
        for _ in 0..3 {
            let begun = connect_ex(s, nobody(), &mut connecting);
            assert_eq!(end(s, begun, &mut connecting), Err(WSAECONNREFUSED));
        }
        let (listening, number) = listener();
        let begun = connect_ex(s, number, &mut connecting);
        assert_eq!(end(s, begun, &mut connecting), Ok(0), "the same socket may try again");
        assert_eq!(connect_ex(s, number, &mut connecting), Err(WSAEISCONN));
        [s, listening].into_iter().for_each(close);
        // By the other way, too.
        let (s, mut connecting) = (bound(), Operation::new(0));
        let begun = connect_ex(s, nobody(), &mut connecting);
        assert_eq!(end(s, begun, &mut connecting), Err(WSAECONNREFUSED));
        let (listening, number) = listener();
        assert_eq!(join(s, &loopback(number)), (0, 0));
        [s, listening].into_iter().for_each(close);
    });
}

/// Nobody answers while the queue of the listening socket is full.
fn silent() -> (SOCKET, u16, Vec<SOCKET>) {
    let (listening, number) = crate::common::listener_for(0);
    let mut fillers = Vec::new();
    for _ in 0..3 {
        let s = tcp();
        let mut on = 1_u32;
        // SAFETY: the value is ours.
        assert_eq!(unsafe { ioctlsocket(s, FIONBIO, &raw mut on) }, 0);
        join(s, &loopback(number));
        fillers.push(s);
    }
    (listening, number, fillers)
}

#[test]
fn what_ends_one_on_its_way() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (listening, number, fillers) = silent();
        let (s, mut connecting, mut second) = (bound(), Operation::new(0), Operation::new(0));
        assert_eq!(connect_ex(s, number, &mut connecting), PENDING);
        assert_eq!(connect_ex(s, number, &mut second), Err(WSAEALREADY));
        assert_eq!(join(s, &loopback(number)), failed(WSAEALREADY));
        // SAFETY: the structure is only named.
        let cancelled = unsafe { CancelIoEx(std::ptr::without_provenance_mut(s), connecting.structure()) };
        assert_eq!(cancelled, TRUE);
        assert_eq!(connecting.result(s, true), Err(WSA_OPERATION_ABORTED));
        let (other, port) = listener();
        let begun = connect_ex(s, port, &mut second);
        assert_eq!(end(s, begun, &mut second), Ok(0), "free for another one");
        let (closed, mut connecting) = (bound(), Operation::new(0));
        assert_eq!(connect_ex(closed, number, &mut connecting), PENDING);
        close(closed);
        assert_eq!(connecting.raw(), (STATUS_CANCELLED.cast_unsigned(), 0));
        fillers.into_iter().for_each(close);
        [s, other, listening].into_iter().for_each(close);
    });
}

#[test]
fn what_is_refused() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, number), mut connecting) = (listener(), Operation::new(0));
        let (unbound, s) = (tcp(), bound());
        assert_eq!(connect_ex(unbound, number, &mut connecting), Err(WSAEINVAL), "not bound");
        assert_eq!(connect_ex(listening, number, &mut connecting), Err(WSAEINVAL), "listens");
        let (near, far) = pair();
        assert_eq!(connect_ex(near, number, &mut connecting), Err(WSAEISCONN));
        assert_eq!(connect_ex(s, 0, &mut connecting), Err(WSAEADDRNOTAVAIL));
        let stale = tcp();
        close(stale);
        assert_eq!(connect_ex(stale, number, &mut connecting), Err(WSAENOTSOCK));
        let call = |family: u16, len: i32, data: *const std::ffi::c_void, overlapped| {
            let address = SOCKADDR_IN { sin_family: family, ..loopback(number) };
            let name = (&raw const address).cast();
            // SAFETY: refused before anything is sent.
            let done = unsafe { ConnectEx(s, name, len, data, 4, std::ptr::null_mut(), overlapped) };
            (done, wsa())
        };
        let (structure, bad) = (connecting.structure(), std::ptr::without_provenance_mut(8));
        let (refused, nothing) = (|code| (FALSE, code), std::ptr::null());
        assert_eq!(call(AF_INET, 16, nothing, std::ptr::null_mut()), refused(WSA_INVALID_PARAMETER));
        assert_eq!(call(AF_INET, 16, nothing, bad), refused(WSAEFAULT));
        assert_eq!(call(AF_INET, 16, bad.cast(), structure), refused(WSAEFAULT));
        assert_eq!(call(AF_INET, 8, nothing, structure), refused(WSAEFAULT));
        assert_eq!(call(AF_APPLETALK, 16, nothing, structure), refused(WSAEAFNOSUPPORT));
        [unbound, s, listening, near, far].into_iter().for_each(close);
    });
}
