//! `DisconnectEx`.

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;

use crate::calls::{bound, connect_ex, disconnect_ex, end};
use crate::common::{Wsa, listener, wsa};
use crate::fixture::{LIMIT, Operation, PENDING, within};
use crate::peer::{close, failed, pair, receive, take, tcp, transmit};

fn option(s: SOCKET, level: i32, name: i32) -> i32 {
    let (mut value, mut len) = (0_i32, 4);
    // SAFETY: the value is ours and as long as said.
    assert_eq!(unsafe { getsockopt(s, level, name, (&raw mut value).cast(), &raw mut len) }, 0, "{}", wsa());
    value
}

fn set(s: SOCKET, level: i32, name: i32, value: i32) {
    // SAFETY: as above.
    assert_eq!(unsafe { setsockopt(s, level, name, (&raw const value).cast(), 4) }, 0, "{}", wsa());
}

#[test]
fn for_good() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        assert_eq!(transmit(near, b"last"), (4, 0));
        assert_eq!(disconnect_ex(near, None, 0), Ok(0));
        assert_eq!((receive(far), receive(far)), ((4, 0), (0, 0)));
        assert_eq!(transmit(near, b"x"), failed(WSAESHUTDOWN));
        assert_eq!(disconnect_ex(near, None, 0), Err(WSAENOTCONN), "it is closing");
        assert_eq!(disconnect_ex(near, None, TF_REUSE_SOCKET), Ok(0));
        [near, far].into_iter().for_each(close);
    });
}

#[test]
fn behind_a_send_that_waits() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        let mut sending = Operation::new(60_000_000);
        assert_eq!(sending.send(near), PENDING);
        let mut ending = Operation::new(0);
        assert_eq!(disconnect_ex(near, Some(&mut ending), TF_REUSE_SOCKET), PENDING);
        let mut total = 0;
        let mut block = vec![0; 1 << 16];
        loop {
            // SAFETY: the block is ours and as long as said.
            match unsafe { recv(far, block.as_mut_ptr(), 1 << 16, 0) } {
                0 => break,
                len if len > 0 => total += len,
                _ => panic!("{}", wsa()),
            }
        }
        assert_eq!(total, 60_000_000);
        assert_eq!(sending.result(near, true), Ok((60_000_000, 0)));
        assert_eq!(ending.result(near, true), Ok((0, 0)));
        assert_eq!(disconnect_ex(near, None, 0), Err(WSAENOTCONN));
        [near, far].into_iter().for_each(close);
    });
}

#[test]
fn options_and_the_address_stay() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, number), s, mut connecting) = (listener(), bound(), Operation::new(0));
        let before = name(s);
        set(s, IPPROTO_TCP, TCP_NODELAY, 1);
        set(s, SOL_SOCKET, SO_KEEPALIVE, 1);
        set(s, SOL_SOCKET, SO_RCVBUF, 50_000);
        let mut on = 1_u32;
        // SAFETY: the value is ours.
        assert_eq!(unsafe { ioctlsocket(s, FIONBIO, &raw mut on) }, 0);
        let begun = connect_ex(s, number, &mut connecting);
        assert_eq!(end(s, begun, &mut connecting), Ok(0));
        let server = take(listening);
        assert_eq!(transmit(server, b"unread"), (6, 0));
        assert_eq!(disconnect_ex(s, None, TF_REUSE_SOCKET), Ok(0));
        assert_eq!(receive(server), (0, 0), "in order");
        // The other side ends it first in time, so that the next connection may have the same addresses.
        close(server);
        assert_eq!(name(s), before, "bound as before");
        assert_eq!(option(s, SOL_SOCKET, SO_CONNECT_TIME), -1);
        assert_eq!(receive(s), failed(WSAENOTCONN));
        let options = [
            option(s, IPPROTO_TCP, TCP_NODELAY),
            option(s, SOL_SOCKET, SO_KEEPALIVE),
            option(s, SOL_SOCKET, SO_RCVBUF),
        ];
        assert_eq!(options, [1, 1, 50_000]);
        // The connection before keeps its pair of addresses for a while.
        let (other, port) = listener();
        let begun = connect_ex(s, port, &mut connecting);
        assert_eq!(end(s, begun, &mut connecting), Ok(0));
        assert_eq!(receive(s), failed(WSAEWOULDBLOCK), "still non-blocking");
        assert_eq!(disconnect_ex(s, None, TF_REUSE_SOCKET), Ok(0));
        close(other);
        let (fresh, mut again) = (bound(), Operation::new(0));
        let begun = connect_ex(fresh, number, &mut again);
        assert_eq!(end(fresh, begun, &mut again), Ok(0));
        close(take(listening));
        close(fresh);
        [s, listening].into_iter().for_each(close);
    });
}

fn name(s: SOCKET) -> u16 {
    let (mut address, mut len) = (crate::common::loopback(0), 16);
    // SAFETY: the address is ours and as long as said.
    assert_eq!(unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) }, 0, "{}", wsa());
    u16::from_be(address.sin_port)
}

#[test]
fn what_is_refused() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (s, (near, far)) = (tcp(), pair());
        // SAFETY: no pointers.
        let call =
            |s, flags, reserved| unsafe { (DisconnectEx(s, std::ptr::null_mut(), flags, reserved), wsa()) };
        assert_eq!(call(near, 0, 1), (FALSE, WSAEINVAL));
        assert_eq!(call(near, TF_WRITE_BEHIND, 0), (FALSE, WSAEINVAL));
        assert_eq!(call(s, 0, 0), (FALSE, WSAENOTCONN));
        assert_eq!(call(s, TF_REUSE_SOCKET, 0), (FALSE, WSAENOTCONN));
        // SAFETY: refused before anything is written.
        let bad = unsafe { DisconnectEx(near, std::ptr::without_provenance_mut(8), 0, 0) };
        assert_eq!((bad, wsa()), (FALSE, WSAEFAULT));
        close(s);
        assert_eq!(call(s, 0, 0), (FALSE, WSAENOTSOCK));
        [near, far].into_iter().for_each(close);
    });
}
