//! Overlapped sends.

use std::time::Duration;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;

use crate::common::{Wsa, wsa};
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, pair};

fn drain(s: SOCKET, wanted: usize) -> Vec<u8> {
    let mut all = vec![0; wanted];
    let mut got = 0;
    while got < wanted {
        // SAFETY: the block is ours.
        let n = unsafe { recv(s, all[got..].as_mut_ptr(), i32::try_from(wanted - got).unwrap(), 0) };
        assert!(n > 0, "{}", wsa());
        got += usize::try_from(n).unwrap();
    }
    all
}

fn small_buffers(s: SOCKET) {
    crate::peer::set(s, libc::SOL_SOCKET, libc::SO_SNDBUF, 8192);
}

#[test]
fn a_send_that_fits_is_done_at_once() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 3);
    let mut send = Operation::with(b"hello");
    assert_eq!(send.send(near), Ok(5));
    assert_eq!(port.expect(&mut send, 3), (0, 5));
    assert_eq!(drain(far, 5), b"hello");
    close(near);
    close(far);
    port.close();
}

#[test]
fn a_send_ends_when_all_of_it_is_taken_and_the_next_ones_after_it() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (port, (near, far)) = (Port::new(1), pair());
        small_buffers(near);
        port.add(near, 0);
        let data: Vec<u8> = (0..3_000_000_u32).map(|n| (n % 253) as u8).collect();
        let mut sends: Vec<_> = data.chunks(1_000_000).map(Operation::with).collect();
        for send in &mut sends {
            assert_eq!(send.send(near), PENDING);
        }
        assert!(port.is_empty(), "there is no room for it");
        let reader = std::thread::spawn(move || (drain(far, 3_000_000), far));
        for send in &mut sends {
            assert_eq!(port.expect(send, 0), (0, 1_000_000));
        }
        let (got, far) = reader.join().unwrap();
        assert!(got == data);
        assert!(port.is_empty());
        close(near);
        close(far);
        port.close();
    });
}

#[test]
fn several_blocks_are_one_piece() {
    let _started = Wsa::start();
    let (near, far) = pair();
    small_buffers(near);
    let parts: Vec<Vec<u8>> = [100_000, 0, 1, 200_000].iter().map(|len| vec![*len as u8; *len]).collect();
    let blocks: Vec<_> = parts
        .iter()
        .map(|part| WSABUF { len: u32::try_from(part.len()).unwrap(), buf: part.as_ptr().cast_mut() })
        .collect();
    let mut send = Operation::new(0);
    // SAFETY: the blocks live until the end of the operation.
    let result =
        unsafe { WSASend(near, blocks.as_ptr(), 4, std::ptr::null_mut(), 0, send.structure(), None) };
    assert_eq!((result, wsa()), (SOCKET_ERROR, WSA_IO_PENDING));
    assert!(drain(far, 300_001) == parts.concat());
    assert_eq!(send.result(near, true), Ok((300_001, 0)));
    close(near);
    close(far);
}

#[test]
fn a_shutdown_waits_for_the_sends_before_it() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        small_buffers(near);
        let mut send = Operation::with(&vec![7; 2_000_000]);
        assert_eq!(send.send(near), PENDING);
        // SAFETY: no pointers.
        assert_eq!(unsafe { shutdown(near, SD_SEND) }, 0);
        assert_eq!(Operation::with(b"x").send(near), Err(WSAESHUTDOWN));
        assert!(drain(far, 2_000_000).iter().all(|byte| *byte == 7));
        assert_eq!(send.result(near, true), Ok((2_000_000, 0)));
        let mut byte = 0;
        // SAFETY: one byte.
        assert_eq!(unsafe { recv(far, &raw mut byte, 1, 0) }, 0, "the end comes after it");
        close(near);
        close(far);
    });
}

#[test]
fn a_send_without_room_learns_of_a_reset() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    small_buffers(near);
    port.add(near, 0);
    let mut send = Operation::with(&vec![7; 5_000_000]);
    assert_eq!(send.send(near), PENDING);
    std::thread::sleep(Duration::from_millis(10));
    crate::peer::reset(far);
    let (code, _) = port.expect(&mut send, 0);
    assert_eq!(code, ERROR_NETNAME_DELETED);
    assert_eq!(send.result(near, false), Err(WSAECONNRESET));
    close(near);
    port.close();
}
