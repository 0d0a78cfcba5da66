//! Overlapped operations without connections.

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;

use crate::common::{Wsa, loopback, wsa};
use crate::fixture::{Operation, PENDING, Port};
use crate::peer::close;

fn bound() -> (SOCKET, u16) {
    // SAFETY: the address is local.
    unsafe {
        let s = socket(AF_INET.into(), SOCK_DGRAM, 0);
        let mut address = loopback(0);
        let mut len = 16;
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0, "{}", wsa());
        assert_eq!(getsockname(s, (&raw mut address).cast(), &raw mut len), 0);
        (s, u16::from_be(address.sin_port))
    }
}

fn send_to(s: SOCKET, port: u16, data: &[u8]) {
    let to = loopback(port);
    // SAFETY: the address and the block are local.
    let sent = unsafe {
        sendto(s, data.as_ptr(), i32::try_from(data.len()).unwrap(), 0, (&raw const to).cast(), 16)
    };
    assert_eq!(sent, i32::try_from(data.len()).unwrap(), "{}", wsa());
}

#[test]
fn messages_keep_their_borders_and_their_senders() {
    let _started = Wsa::start();
    let (port, (near, number), (far, from)) = (Port::new(1), bound(), bound());
    port.add(near, 0);
    let mut receives: Vec<_> = (0..3).map(|_| Operation::new(8)).collect();
    for receive in &mut receives {
        assert_eq!(receive.receive_from(near), PENDING);
    }
    for data in [&b"one"[..], b"", b"three"] {
        send_to(far, number, data);
    }
    for (receive, data) in receives.iter_mut().zip([&b"one"[..], b"", b"three"]) {
        let (code, bytes) = port.expect(receive, 0);
        assert_eq!((code, &receive.bytes()[..bytes as usize]), (0, data));
        let (address, len) = receive.sender();
        // SAFETY: every address of IPv4 fits into the storage.
        let address: SOCKADDR_IN = unsafe { std::mem::transmute_copy(&address) };
        assert_eq!((len, u16::from_be(address.sin_port)), (16, from));
    }
    close(near);
    close(far);
    port.close();
}

#[test]
fn a_message_that_is_too_long_is_cut_and_told_once() {
    let _started = Wsa::start();
    let (port, (near, number), (far, _)) = (Port::new(1), bound(), bound());
    port.add(near, 0);
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(near), PENDING);
    send_to(far, number, b"too long");
    assert_eq!((port.expect(&mut receive, 0), receive.bytes()), ((ERROR_MORE_DATA, 4), &b"too "[..]));
    assert_eq!(receive.result(near, false), Err(WSAEMSGSIZE));
    // Also if it is there already.
    send_to(far, number, b"too long");
    crate::peer::wait_readable(near, crate::fixture::LIMIT);
    assert_eq!(receive.receive_from(near), PENDING);
    assert_eq!(port.expect(&mut receive, 0), (ERROR_MORE_DATA, 4));
    assert!(port.is_empty());
    close(near);
    close(far);
    port.close();
}

#[test]
fn an_unreachable_port_ends_a_receive() {
    let _started = Wsa::start();
    let (port, (near, _), (gone, number)) = (Port::new(1), bound(), bound());
    close(gone);
    port.add(near, 0);
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(near), PENDING);
    send_to(near, number, b"x");
    assert_eq!(port.expect(&mut receive, 0), (ERROR_PORT_UNREACHABLE, 0));
    assert_eq!(receive.result(near, false), Err(WSAECONNRESET));
    close(near);
    port.close();
}

#[test]
fn overlapped_sends_of_messages() {
    let _started = Wsa::start();
    let ((near, _), (far, number)) = (bound(), bound());
    let to = loopback(number);
    let mut operation = Operation::with(b"hello");
    let block = WSABUF { len: 5, buf: operation.bytes().as_ptr().cast_mut() };
    let mut count = 0;
    // SAFETY: all lives until the end of the operation.
    let result = unsafe {
        let to = (&raw const to).cast();
        WSASendTo(near, &raw const block, 1, &raw mut count, 0, to, 16, operation.structure(), None)
    };
    assert_eq!((result, count), (0, 5), "{}", wsa());
    assert_eq!(operation.result(near, false), Ok((5, 0)));
    assert_eq!(operation.send(near), Err(WSAENOTCONN), "without a destination");
    let mut receive = Operation::new(8);
    crate::peer::wait_readable(far, crate::fixture::LIMIT);
    assert_eq!(receive.receive(far), Ok(5));
    close(near);
    close(far);
}

#[test]
fn a_receive_needs_an_address() {
    let _started = Wsa::start();
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_INET.into(), SOCK_DGRAM, 0) };
    assert_eq!(Operation::new(4).receive(s), Err(WSAEINVAL));
    close(s);
}
