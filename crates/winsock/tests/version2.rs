//! The calls of version 2 without overlapped I/O, and the blocking hooks of version 1.1.

mod common;

use std::sync::atomic::{AtomicI32, Ordering};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;

/// Two connected sockets: client, server.
fn pair() -> (SOCKET, SOCKET) {
    let (listener, port) = common::listener();
    let address = loopback(port);
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let client = socket(AF_INET.into(), SOCK_STREAM, 0);
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0, "{}", wsa());
        let server = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
        assert_ne!(server, INVALID_SOCKET);
        closesocket(listener);
        (client, server)
    }
}

#[test]
fn several_blocks_are_one_piece() {
    let _started = Wsa::start();
    let (client, server) = pair();
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let (mut one, mut two) = (*b"hel", *b"lo");
        let blocks = [WSABUF { len: 3, buf: one.as_mut_ptr() }, WSABUF { len: 2, buf: two.as_mut_ptr() }];
        let (mut sent, mut received, mut flags) = (0, 0, 0);
        let none = std::ptr::null_mut();
        assert_eq!(WSASend(client, blocks.as_ptr(), 2, &raw mut sent, 0, none, None), 0, "{}", wsa());
        assert_eq!(sent, 5);
        let (mut a, mut b) = ([0; 1], [0; 9]);
        let room = [WSABUF { len: 1, buf: a.as_mut_ptr() }, WSABUF { len: 9, buf: b.as_mut_ptr() }];
        let result = WSARecv(server, room.as_ptr(), 2, &raw mut received, &raw mut flags, none, None);
        assert_eq!((result, received, flags), (0, 5, 0), "{}", wsa());
        assert_eq!((&a[..], &b[..4]), (&b"h"[..], &b"ello"[..]));
        // What the page lists for wrong arguments.
        let nothing = std::ptr::null();
        assert_eq!((WSASend(client, nothing, 1, &raw mut sent, 0, none, None), wsa()), (-1, WSAEFAULT));
        assert_eq!(
            (WSASend(client, blocks.as_ptr(), 0, &raw mut sent, 0, none, None), wsa()),
            (-1, WSAEINVAL)
        );
        assert_eq!((WSASendDisconnect(client, blocks.as_ptr()), wsa()), (-1, WSAENOPROTOOPT));
        assert_eq!(WSASendDisconnect(client, nothing), 0);
        assert_eq!((WSASendDisconnect(client, 16 as *const WSABUF), wsa()), (-1, WSAEFAULT));
        closesocket(client);
        closesocket(server);
    }
}

#[test]
fn the_end_of_a_message_oriented_connection_is_a_code() {
    let _started = Wsa::start();
    let name = SOCKADDR_UN {
        sun_family: AF_UNIX,
        sun_path: std::array::from_fn(|i| b"\0disconnect".get(i).map_or(0, |b| b.cast_signed())),
    };
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let listener = socket(AF_UNIX.into(), SOCK_SEQPACKET, 0);
        assert_eq!(bind(listener, (&raw const name).cast(), 110), 0, "{}", wsa());
        assert_eq!(listen(listener, 1), 0);
        let client = socket(AF_UNIX.into(), SOCK_SEQPACKET, 0);
        assert_eq!(connect(client, (&raw const name).cast(), 110), 0, "{}", wsa());
        let server = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
        closesocket(client);
        let mut room = [0; 8];
        let block = WSABUF { len: 8, buf: room.as_mut_ptr() };
        let (mut received, mut flags) = (0, 0);
        let none = std::ptr::null_mut();
        let result = WSARecv(server, &raw const block, 1, &raw mut received, &raw mut flags, none, None);
        assert_eq!((result, wsa()), (SOCKET_ERROR, WSAEDISCON));
        closesocket(server);
        closesocket(listener);
    }
}

static VERDICT: AtomicI32 = AtomicI32::new(0);

unsafe extern "system" fn condition(
    caller: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut QOS,
    _: *mut QOS,
    callee: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut u32,
    data: usize,
) -> i32 {
    // SAFETY: the page promises both structures.
    unsafe { assert_eq!(((*caller).len, (*callee).len, data), (16, 16, 77)) };
    VERDICT.load(Ordering::SeqCst)
}

#[test]
fn a_condition_function_rejects_defers_and_accepts() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let address = loopback(port);
    let none = std::ptr::null_mut();
    let ask = |verdict: u32| {
        VERDICT.store(verdict.cast_signed(), Ordering::SeqCst);
        // SAFETY: NULL says that the address is not wanted.
        (unsafe { WSAAccept(listener, none, none.cast(), Some(condition), 77) }, wsa())
    };
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let first = socket(AF_INET.into(), SOCK_STREAM, 0);
        assert_eq!(connect(first, (&raw const address).cast(), 16), 0);
        assert_eq!(ask(CF_REJECT), (INVALID_SOCKET, WSAECONNREFUSED));
        let mut byte = 0;
        assert_eq!((recv(first, &raw mut byte, 1, 0), wsa()), (SOCKET_ERROR, WSAECONNRESET));
        let second = socket(AF_INET.into(), SOCK_STREAM, 0);
        assert_eq!(connect(second, (&raw const address).cast(), 16), 0);
        assert_eq!(ask(CF_DEFER), (INVALID_SOCKET, WSATRY_AGAIN));
        assert_eq!(ask(99), (INVALID_SOCKET, WSAEINVAL));
        let (accepted, _) = ask(CF_ACCEPT);
        assert_ne!(accepted, INVALID_SOCKET);
        assert_eq!(send(second, b"x".as_ptr(), 1, 0), 1);
        assert_eq!(recv(accepted, &raw mut byte, 1, 0), 1);
        for s in [first, second, accepted, listener] {
            closesocket(s);
        }
    }
}

#[test]
fn a_descriptor_becomes_a_socket_and_back() {
    use std::io::{Read, Write};
    let _started = Wsa::start();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut near = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (far, _) = listener.accept().unwrap();
    let s = openwinsock::linux::socket_from_fd(far.into()).unwrap();
    near.write_all(b"to winsock").unwrap();
    let mut block = [0; 16];
    // SAFETY: a local buffer of that length.
    unsafe {
        assert_eq!(recv(s, block.as_mut_ptr(), 16, 0), 10);
        let mut back = std::net::TcpStream::from(openwinsock::linux::fd_from_socket(s).unwrap());
        back.write_all(b"to linux").unwrap();
        drop(back);
        near.read_exact(&mut block[..8]).unwrap();
        assert_eq!(&block[..8], b"to linux");
        assert_eq!(send(s, b"!".as_ptr(), 1, 0), 1);
        assert_eq!(closesocket(s), 0);
    }
    let file = std::fs::File::open("/dev/null").unwrap();
    let refused = openwinsock::linux::socket_from_fd(file.into());
    assert_eq!(refused.map_err(|code| code.0), Err(WSAENOTSOCK));
}

#[test]
fn a_duplicate_is_the_same_socket() {
    let _started = Wsa::start();
    let (client, server) = pair();
    // SAFETY: all pointers are to local structures.
    unsafe {
        let mut info: WSAPROTOCOL_INFOW = std::mem::zeroed();
        assert_eq!(WSADuplicateSocketW(server, std::process::id(), &raw mut info), 0, "{}", wsa());
        let make = |info: *const WSAPROTOCOL_INFOW| {
            WSASocketW(
                FROM_PROTOCOL_INFO,
                FROM_PROTOCOL_INFO,
                FROM_PROTOCOL_INFO,
                info,
                0,
                WSA_FLAG_OVERLAPPED,
            )
        };
        let second = make(&raw const info);
        assert!(second != INVALID_SOCKET && second != server);
        // A ticket is good once.
        assert_eq!((make(&raw const info), wsa()), (INVALID_SOCKET, WSAEINVAL));
        // One state: what one handle sets, the other has; the socket lives until the last is closed.
        let (on, mut seen, mut len) = (1_i32, 0_i32, 4);
        assert_eq!(setsockopt(server, SOL_SOCKET, SO_KEEPALIVE, (&raw const on).cast(), 4), 0);
        assert_eq!(getsockopt(second, SOL_SOCKET, SO_KEEPALIVE, (&raw mut seen).cast(), &raw mut len), 0);
        assert_eq!(seen, 1);
        assert_eq!(closesocket(server), 0);
        assert_eq!((send(server, b"x".as_ptr(), 1, 0), wsa()), (SOCKET_ERROR, WSAENOTSOCK));
        assert_eq!(send(second, b"x".as_ptr(), 1, 0), 1);
        let mut byte = 0;
        assert_eq!(recv(client, &raw mut byte, 1, 0), 1);
        assert_eq!(closesocket(second), 0);
        assert_eq!(recv(client, &raw mut byte, 1, 0), 0);
        // Wrong arguments.
        assert_eq!((WSADuplicateSocketW(client, 1, &raw mut info), wsa()), (SOCKET_ERROR, WSAEINVAL));
        let nothing = std::ptr::null_mut();
        assert_eq!(
            (WSADuplicateSocketW(client, std::process::id(), nothing), wsa()),
            (SOCKET_ERROR, WSAEFAULT)
        );
        // An entry of the catalogue, and what is none.
        let mut listed: [WSAPROTOCOL_INFOW; 16] = std::mem::zeroed();
        let mut room = u32::try_from(size_of_val(&listed)).unwrap();
        assert!(WSAEnumProtocolsW(std::ptr::null(), listed.as_mut_ptr(), &raw mut room) > 0);
        let made = make(listed.as_ptr());
        assert_ne!(made, INVALID_SOCKET);
        listed[0].dwCatalogEntryId = 77;
        assert_eq!((make(listed.as_ptr()), wsa()), (INVALID_SOCKET, WSAEINVAL));
        for s in [client, made] {
            closesocket(s);
        }
    }
}
