//! Streams on loopback, through the flat layer.

mod common;

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;

#[test]
fn bytes_go_both_ways_and_the_end_is_orderly() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    // SAFETY: all pointers are to local buffers of the lengths given.
    unsafe {
        let client = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        let address = loopback(port);
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0, "{}", wsa());
        let server = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
        assert_ne!(server, INVALID_SOCKET);
        assert_eq!(send(client, b"hello".as_ptr(), 5, 0), 5);
        let mut block = [0; 16];
        assert_eq!(recv(server, block.as_mut_ptr(), 16, 0), 5);
        assert_eq!(&block[..5], b"hello");
        assert_eq!(shutdown(client, SD_SEND), 0);
        assert_eq!(recv(server, block.as_mut_ptr(), 16, 0), 0);
        assert_eq!((send(client, b"x".as_ptr(), 1, 0), WSAGetLastError()), (SOCKET_ERROR, WSAESHUTDOWN));
        for s in [client, server, listener] {
            assert_eq!(closesocket(s), 0);
            assert_eq!((closesocket(s), WSAGetLastError()), (SOCKET_ERROR, WSAENOTSOCK));
        }
    }
}

#[test]
fn a_thread_that_waits_is_woken_when_another_closes_the_socket() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    // SAFETY: all pointers are to local buffers of the lengths given.
    unsafe {
        let client = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        let address = loopback(port);
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0);
        let receiver = std::thread::spawn(move || {
            let mut byte = 0;
            (recv(client, &raw mut byte, 1, 0), WSAGetLastError())
        });
        let acceptor = std::thread::spawn(move || {
            let first = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
            let second = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
            (first != INVALID_SOCKET, second, WSAGetLastError())
        });
        std::thread::sleep(std::time::Duration::from_millis(100));
        assert_eq!(closesocket(client), 0);
        assert_eq!(receiver.join().unwrap(), (SOCKET_ERROR, WSAEINTR));
        assert_eq!(closesocket(listener), 0);
        assert_eq!(acceptor.join().unwrap(), (true, INVALID_SOCKET, WSAEINTR));
    }
}

/// Linux takes a port that it has chosen back when a connect is refused.
#[test]
fn a_socket_keeps_its_port_though_connects_are_refused() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let own_port = |s: SOCKET| {
        let (mut address, mut len) = (loopback(0), 16);
        // SAFETY: the address is as long as said.
        assert_eq!(unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) }, 0, "{}", wsa());
        u16::from_be(address.sin_port)
    };
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let client = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        let (free, nobody, there) = (loopback(0), loopback(1), loopback(port));
        assert_eq!(bind(client, (&raw const free).cast(), 16), 0, "{}", wsa());
        let chosen = own_port(client);
        for _ in 0..3 {
            assert_eq!(connect(client, (&raw const nobody).cast(), 16), SOCKET_ERROR);
            assert_eq!((wsa(), own_port(client)), (WSAECONNREFUSED, chosen));
        }
        assert_eq!(connect(client, (&raw const there).cast(), 16), 0, "{}", wsa());
        assert_eq!(own_port(client), chosen);
        for s in [client, listener] {
            assert_eq!(closesocket(s), 0);
        }
    }
}
