//! Overlapped receives of streams.

use std::time::Duration;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::Storage::FileSystem::SetFileCompletionNotificationModes;
use windows_sys::Win32::System::WindowsProgramming::FILE_SKIP_COMPLETION_PORT_ON_SUCCESS;

use crate::common::{Wsa, wsa};
use crate::fixture::{LIMIT, LONG, Operation, PENDING, Port, within};
use crate::peer::{close, pair, reset, transmit, wait_readable};

fn send_all(s: SOCKET, bytes: &[u8]) {
    assert_eq!(transmit(s, bytes).0, i32::try_from(bytes.len()).unwrap());
}

#[test]
fn a_receive_goes_on_until_data_comes() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 11);
    let mut receive = Operation::new(16);
    assert_eq!(receive.receive(near), PENDING);
    assert_eq!(receive.raw(), (STATUS_PENDING.cast_unsigned(), 0));
    assert!(port.is_empty());
    send_all(far, b"hello");
    assert_eq!(port.expect(&mut receive, 11), (0, 5));
    assert_eq!((receive.raw(), &receive.bytes()[..5]), ((0, 5), &b"hello"[..]));
    assert_eq!(receive.result(near, false), Ok((5, 0)));
    assert!(port.is_empty(), "once");
    close(far);
    assert_eq!(receive.receive(near).err().filter(|code| *code != WSA_IO_PENDING), None);
    assert_eq!(port.expect(&mut receive, 11), (0, 0), "an orderly end is no failure");
    close(near);
    port.close();
}

#[test]
fn what_is_there_already_is_received_at_once_and_gives_a_packet_all_the_same() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 1);
    send_all(far, b"abc");
    wait_readable(near, LIMIT);
    let mut receive = Operation::new(2);
    assert_eq!(receive.receive(near), Ok(2));
    assert_eq!(port.expect(&mut receive, 1), (0, 2));
    // Unless it was asked not to.
    let file = std::ptr::without_provenance_mut(near);
    // SAFETY: no pointers that are followed.
    unsafe {
        assert_eq!(SetFileCompletionNotificationModes(file, 8), FALSE, "there is no such mode");
        let skip = u8::try_from(FILE_SKIP_COMPLETION_PORT_ON_SUCCESS).unwrap();
        assert_eq!(SetFileCompletionNotificationModes(file, skip), TRUE);
    }
    assert_eq!(receive.receive(near), Ok(1));
    assert!(port.is_empty());
    assert_eq!(receive.receive(near), PENDING);
    send_all(far, b"d");
    assert_eq!(port.expect(&mut receive, 1), (0, 1), "it went on, so that there is a packet");
    close(near);
    close(far);
    port.close();
}

#[test]
fn receives_end_in_the_order_in_which_they_began() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let mut receives: Vec<_> = (0..50).map(|_| Operation::new(4)).collect();
    for receive in &mut receives {
        assert_eq!(receive.receive(near), PENDING);
    }
    let data: Vec<u8> = (0..200).collect();
    for piece in data.chunks(9) {
        send_all(far, piece);
    }
    let mut got: Vec<u8> = Vec::new();
    for receive in &mut receives {
        let (code, bytes) = port.expect(receive, 0);
        assert!(code == 0 && (1..=4).contains(&bytes));
        got.extend(&receive.bytes()[..bytes as usize]);
        if got.len() == data.len() {
            break;
        }
    }
    assert_eq!(got, data[..got.len()]);
    close(near);
    close(far);
    port.close();
}

#[test]
fn flags_that_wait_for_everything_that_only_look_and_no_bytes_at_all() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let mut all = Operation::new(6).flags(MSG_WAITALL);
    assert_eq!(all.receive(near), PENDING);
    for piece in [&b"ab"[..], b"cd", b"efgh"] {
        assert!(port.is_empty(), "not everything is there");
        send_all(far, piece);
    }
    assert_eq!((port.expect(&mut all, 0), all.bytes()), ((0, 6), &b"abcdef"[..]));
    let mut peek = Operation::new(8).flags(MSG_PEEK);
    assert_eq!(peek.receive(near), Ok(2));
    assert_eq!(port.expect(&mut peek, 0), (0, 2));
    let mut empty = Operation::new(0);
    assert_eq!(empty.receive(near), Ok(0), "there is data, and none is taken");
    assert_eq!(port.expect(&mut empty, 0), (0, 0));
    let mut receive = Operation::new(8);
    assert_eq!(receive.receive(near), Ok(2));
    assert_eq!(port.expect(&mut receive, 0), (0, 2));
    assert_eq!(empty.receive(near), PENDING);
    assert!(port.is_empty());
    send_all(far, b"x");
    assert_eq!(port.expect(&mut empty, 0), (0, 0));
    assert_eq!(receive.receive(near), Ok(1));
    assert_eq!(port.expect(&mut receive, 0), (0, 1));
    close(near);
    close(far);
    port.close();
}

#[test]
fn urgent_data_comes_apart() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let (mut urgent, mut plain) = (Operation::new(4).flags(MSG_OOB), Operation::new(4));
    assert_eq!(urgent.receive(near), PENDING);
    assert_eq!(plain.receive(near), PENDING);
    send_all(far, b"a");
    assert_eq!(port.expect(&mut plain, 0), (0, 1));
    assert!(!urgent.has_ended());
    // SAFETY: one byte.
    assert_eq!(unsafe { send(far, b"!".as_ptr(), 1, MSG_OOB) }, 1);
    assert_eq!((port.expect(&mut urgent, 0), urgent.bytes()[0]), ((0, 1), b'!'));
    close(near);
    close(far);
    port.close();
}

#[test]
fn a_reset_has_a_name_for_winsock_and_a_number_for_ports() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(near), PENDING);
    reset(far);
    assert_eq!(port.expect(&mut receive, 0), (ERROR_NETNAME_DELETED, 0));
    assert_eq!(receive.raw().0, STATUS_CONNECTION_RESET.cast_unsigned());
    assert_eq!(receive.result(near, false), Err(WSAECONNRESET));
    assert_eq!(receive.receive(near), Err(WSAECONNRESET), "at once, and then there is no packet");
    assert!(port.is_empty());
    close(near);
    port.close();
}

#[test]
fn a_reset_that_came_before_the_first_receive_is_told() {
    let _started = Wsa::start();
    for shut in [false, true] {
        let (near, far) = pair();
        if shut {
            // SAFETY: no pointers.
            assert_eq!(unsafe { shutdown(near, SD_SEND) }, 0);
        }
        reset(far);
        wait_readable(near, LIMIT);
        assert_eq!(Operation::new(8).receive(near), Err(WSAECONNRESET), "shut: {shut}");
        close(near);
    }
}

#[test]
fn a_reset_ends_all_receives_that_wait_also_after_an_own_end_of_sending() {
    for shut in [false, true] {
        let _started = Wsa::start();
        let (port, (near, far)) = (Port::new(1), pair());
        port.add(near, 0);
        if shut {
            // SAFETY: no pointers.
            assert_eq!(unsafe { shutdown(near, SD_SEND) }, 0);
        }
        let mut receives: Vec<_> = [8, 0, 8].map(Operation::new).into();
        for receive in &mut receives {
            assert_eq!(receive.receive(near), PENDING);
        }
        reset(far);
        for receive in &mut receives {
            assert_eq!(port.expect(receive, 0), (ERROR_NETNAME_DELETED, 0), "shut: {shut}");
        }
        assert_eq!(Operation::new(8).receive(near), Err(WSAECONNRESET));
        close(near);
        port.close();
    }
}

#[test]
fn what_can_be_refused_at_once_is() {
    let _started = Wsa::start();
    let port = Port::new(1);
    let s = crate::peer::tcp();
    port.add(s, 0);
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(s), Err(WSAENOTCONN));
    assert_eq!(receive.send(s), Err(WSAENOTCONN));
    assert_eq!(receive.receive(s ^ 4), Err(WSAENOTSOCK));
    let mut bad = Operation::new(4).event(std::ptr::without_provenance_mut(0x4444_4444));
    assert_eq!(bad.receive(s), Err(ERROR_INVALID_HANDLE.cast_signed()));
    let mut flags = 0;
    let block = WSABUF { len: 4, buf: [0_u8; 4].as_mut_ptr() };
    let overlapped = std::ptr::without_provenance_mut(8);
    // SAFETY: the bad pointer is one of those that are noticed.
    let result =
        unsafe { WSARecv(s, &raw const block, 1, std::ptr::null_mut(), &raw mut flags, overlapped, None) };
    assert_eq!((result, wsa()), (SOCKET_ERROR, WSAEFAULT));
    assert!(port.is_empty());
    close(s);
    port.close();
}

#[test]
fn a_socket_that_is_not_for_overlapped_operations_does_them_as_others() {
    let _started = Wsa::start();
    let (listening, number) = crate::common::listener();
    // SAFETY: no pointers; the address is local.
    let near = unsafe { WSASocketW(AF_INET.into(), SOCK_STREAM, 0, std::ptr::null(), 0, 0) };
    assert_eq!(crate::peer::join(near, &crate::common::loopback(number)), (0, 0));
    let far = crate::peer::take(listening);
    let mut receive = Operation::new(8);
    let sender = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(30));
        send_all(far, b"late");
        far
    });
    assert_eq!(receive.receive(near), Ok(4), "it has waited");
    close(sender.join().unwrap());
    close(near);
    close(listening);
}

#[test]
fn the_mode_of_the_socket_makes_no_difference() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let mut on = 1;
    // SAFETY: the number is ours.
    assert_eq!(unsafe { ioctlsocket(near, FIONBIO, &raw mut on) }, 0);
    let mut receive = Operation::new(8);
    assert_eq!(receive.receive(near), PENDING);
    send_all(far, b"x");
    assert_eq!(port.expect(&mut receive, 0), (0, 1));
    close(near);
    close(far);
    port.close();
}

#[test]
fn no_byte_is_lost_or_doubled() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (port, (near, far)) = (Port::new(1), pair());
        port.add(near, 0);
        const TOTAL: usize = 4_000_000;
        let sender = std::thread::spawn(move || {
            let (mut state, mut sent) = (12345_u32, 0);
            while sent < TOTAL {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let len = (1 + (state >> 16) as usize % 5000).min(TOTAL - sent);
                let piece: Vec<u8> = (sent..sent + len).map(|n| (n % 251) as u8).collect();
                send_all(far, &piece);
                sent += len;
            }
            close(far);
        });
        let mut receives: Vec<_> = (0..3).map(|n| Operation::new(1000 + 700 * n)).collect();
        for receive in &mut receives {
            assert!(matches!(receive.receive(near), Ok(_) | PENDING));
        }
        let (mut got, mut turn) = (0, 0);
        loop {
            let receive = &mut receives[turn];
            let (code, bytes) = port.expect(receive, 0);
            assert_eq!(code, 0);
            if bytes == 0 {
                break;
            }
            let fits = receive.bytes()[..bytes as usize]
                .iter()
                .enumerate()
                .all(|(n, b)| usize::from(*b) == (got + n) % 251);
            assert!(fits, "at {got}");
            got += bytes as usize;
            assert!(matches!(receive.receive(near), Ok(_) | PENDING));
            turn = (turn + 1) % 3;
        }
        assert_eq!(got, TOTAL);
        sender.join().unwrap();
        close(near);
        while port.take(0).is_ok() {}
        port.close();
    });
}

#[test]
fn nothing_is_told_twice_or_not_at_all_if_the_program_looks_at_the_structure() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(8);
    assert_eq!(receive.receive(near), PENDING);
    assert_eq!(receive.result(near, false), Err(WSA_IO_INCOMPLETE));
    send_all(far, b"abc");
    assert!(receive.ends_within(Duration::from_secs(5)), "nobody waits, and it ends all the same");
    assert_eq!(receive.result(near, true), Ok((3, 0)));
    let _ = LONG;
    close(near);
    close(far);
}
