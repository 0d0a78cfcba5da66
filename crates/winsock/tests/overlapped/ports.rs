//! Completion ports by themselves.

use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;

use crate::common::{Wsa, wsa};
use crate::fixture::{LIMIT, LONG, Packet, Port, last_error, within};
use crate::peer::{close, tcp};

fn number(handle: HANDLE) -> usize {
    handle.addr()
}

#[test]
fn what_is_posted_comes_out_in_order_whatever_it_is() {
    let port = Port::new(1);
    assert_eq!(port.take(0), Err(WAIT_TIMEOUT));
    let posted = [(1, 2, 3), (0, 0, 0), (u32::MAX, usize::MAX, 0xdead)];
    for (bytes, key, overlapped) in posted {
        port.post(bytes, key, overlapped);
    }
    for (bytes, key, overlapped) in posted {
        let overlapped = std::ptr::without_provenance_mut(overlapped);
        let code = 0;
        assert_eq!(port.take(0), Ok(Packet { code, bytes, key, overlapped }));
    }
    let start = Instant::now();
    assert_eq!(port.take(30), Err(WAIT_TIMEOUT));
    assert!(start.elapsed() >= Duration::from_millis(30));
    port.close();
}

#[test]
fn several_packets_at_once() {
    let port = Port::new(0);
    for key in 0..10 {
        port.post(7, key, 0x1000 + key);
    }
    let mut entries = [OVERLAPPED_ENTRY::default(); 6];
    let mut take = |milliseconds| {
        let mut count = 99;
        // SAFETY: the array is ours and has room for six.
        let done = unsafe {
            GetQueuedCompletionStatusEx(port.0, entries.as_mut_ptr(), 6, &raw mut count, milliseconds, FALSE)
        };
        let keys: Vec<_> = entries.iter().map(|e| (e.lpCompletionKey, e.lpOverlapped.addr())).collect();
        if done == TRUE { Ok(keys[..count as usize].to_vec()) } else { Err((last_error(), count)) }
    };
    let of = |keys: std::ops::Range<usize>| Ok(keys.map(|key| (key, 0x1000 + key)).collect::<Vec<_>>());
    assert_eq!(take(0), of(0..6));
    assert_eq!(take(LONG), of(6..10));
    assert_eq!(take(1), Err((WAIT_TIMEOUT, 0)));
    assert_eq!((entries[0].Internal, entries[0].dwNumberOfBytesTransferred), (0, 7));
    port.close();
}

#[test]
fn wrong_arguments_get_their_codes() {
    let _started = Wsa::start();
    let (null, invalid) = (std::ptr::null_mut(), INVALID_HANDLE_VALUE);
    let create = |file, port, key, threads| {
        // SAFETY: no pointers that are followed.
        let port = unsafe { CreateIoCompletionPort(file, port, key, threads) };
        if port.is_null() { Err(last_error()) } else { Ok(number(port)) }
    };
    let port = Port::new(1);
    let s = tcp();
    let file: HANDLE = std::ptr::without_provenance_mut(s);
    assert_eq!(create(invalid, port.0, 0, 0), Err(ERROR_INVALID_PARAMETER), "nothing to associate");
    assert_eq!(create(null, port.0, 0, 0), Err(ERROR_INVALID_HANDLE));
    assert_eq!(create(file, std::ptr::without_provenance_mut(0x4444_4444), 0, 0), Err(ERROR_INVALID_HANDLE));
    assert_eq!(create(file, file, 0, 0), Err(ERROR_INVALID_HANDLE), "a socket is no port");
    assert_eq!(create(port.0, port.0, 0, 0), Err(ERROR_INVALID_HANDLE), "a port is no socket");
    port.add(s, 5);
    assert_eq!(port.try_add(s, 6), Err(ERROR_INVALID_PARAMETER), "once for ever");
    let other = Port::new(1);
    assert_eq!(other.try_add(s, 5), Err(ERROR_INVALID_PARAMETER));
    // SAFETY: no pointers.
    let plain = unsafe { WSASocketW(AF_INET.into(), SOCK_STREAM, 0, std::ptr::null(), 0, 0) };
    assert_eq!(port.try_add(plain, 0), Err(ERROR_INVALID_PARAMETER), "not for overlapped operations");
    // SAFETY: no pointers that are followed.
    unsafe {
        assert_eq!(
            (PostQueuedCompletionStatus(file, 0, 0, null.cast()), last_error()),
            (FALSE, ERROR_INVALID_HANDLE)
        );
        assert_eq!((CancelIo(port.0), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((CancelIoEx(file, null.cast()), last_error()), (FALSE, ERROR_NOT_FOUND));
    }
    let nowhere = Port(std::ptr::without_provenance_mut(0x4444_4444));
    assert_eq!(nowhere.take(0), Err(ERROR_INVALID_HANDLE));
    let mut count = 0;
    // SAFETY: the array is empty, and says so.
    let nothing =
        unsafe { GetQueuedCompletionStatusEx(port.0, [].as_mut_ptr(), 0, &raw mut count, 0, FALSE) };
    assert_eq!((nothing, last_error()), (FALSE, ERROR_INVALID_PARAMETER));
    // With a socket and no port, both happen at once.
    let fresh = tcp();
    let both = create(std::ptr::without_provenance_mut(fresh), null, 9, 0).unwrap();
    assert_ne!(both, number(port.0));
    for s in [s, plain, fresh] {
        close(s);
    }
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(std::ptr::without_provenance_mut(both)) }, TRUE, "{}", wsa());
    port.close();
    other.close();
}

#[test]
fn a_port_that_is_closed_lets_all_go_that_wait() {
    within(LIMIT, || {
        for threads in [1, 2, 8] {
            let port = Port::new(threads);
            let waiting: Vec<_> = (0..8).map(|_| std::thread::spawn(move || port.take(INFINITE))).collect();
            // Some wait in the kernel, the rest is parked; whether they do already makes no difference.
            std::thread::sleep(Duration::from_millis(20));
            port.close();
            for thread in waiting {
                let outcome = thread.join().unwrap().map_err(|code| {
                    assert!([ERROR_ABANDONED_WAIT_0, ERROR_INVALID_HANDLE].contains(&code), "{code}");
                });
                assert_eq!(outcome.err(), Some(()));
            }
            assert_eq!(port.take(0), Err(ERROR_INVALID_HANDLE));
        }
    });
}

const INFINITE: u32 = u32::MAX;
