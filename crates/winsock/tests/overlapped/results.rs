//! Events, and asking for results.

use std::time::Duration;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Threading::*;

use crate::common::{Wsa, wsa};
use crate::fixture::{LONG, Operation, PENDING, Port, last_error};
use crate::peer::{close, pair, transmit};

fn event(manual: bool) -> HANDLE {
    // SAFETY: no pointers.
    unsafe { CreateEventW(std::ptr::null(), i32::from(manual), TRUE, std::ptr::null()) }
}

fn is_set(event: HANDLE) -> bool {
    // SAFETY: no pointers.
    unsafe { WaitForSingleObject(event, 0) == WAIT_OBJECT_0 }
}

#[test]
fn the_event_is_reset_at_first_and_signalled_at_the_end() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let event = event(true);
    let mut receive = Operation::new(8).event(event);
    assert!(is_set(event));
    assert_eq!(receive.receive(near), PENDING);
    assert!(!is_set(event));
    assert_eq!(transmit(far, b"abc"), (3, 0));
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAWaitForMultipleEvents(1, &raw const event, FALSE, LONG, FALSE) }, WAIT_OBJECT_0);
    assert!(receive.has_ended());
    assert_eq!(receive.result(near, false), Ok((3, 0)));
    close(near);
    close(far);
    // SAFETY: no pointers.
    unsafe { CloseHandle(event) };
}

#[test]
fn a_result_that_is_waited_for_resets_an_event_that_resets_itself() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let event = event(false);
    let mut receive = Operation::new(8).event(event);
    assert_eq!(receive.receive(near), PENDING);
    let sender = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(20));
        transmit(far, b"abc");
        far
    });
    assert_eq!(receive.result(near, true), Ok((3, 0)));
    assert!(!is_set(event), "the wait has taken it");
    close(sender.join().unwrap());
    close(near);
    // SAFETY: no pointers.
    unsafe { CloseHandle(event) };
}

#[test]
fn without_an_event_threads_wait_for_the_socket() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let (mut one, mut two) = (Operation::new(1), Operation::new(1));
    assert_eq!((one.receive(near), two.receive(near)), (PENDING, PENDING));
    std::thread::scope(|scope| {
        let first = scope.spawn(|| one.result(near, true));
        let second = scope.spawn(|| two.result(near, true));
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!(transmit(far, b"ab"), (2, 0));
        assert_eq!((first.join().unwrap(), second.join().unwrap()), (Ok((1, 0)), Ok((1, 0))));
    });
    close(near);
    close(far);
}

#[test]
fn a_low_bit_keeps_the_packet_away() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let event = event(true);
    let marked = event.map_addr(|number| number | 1);
    let mut receive = Operation::new(8).event(marked);
    assert_eq!(receive.receive(near), PENDING);
    assert_eq!(transmit(far, b"abc"), (3, 0));
    // SAFETY: no pointers.
    assert_eq!(unsafe { WaitForSingleObject(event, LONG) }, WAIT_OBJECT_0);
    assert!(port.is_empty());
    assert_eq!(receive.result(near, true), Ok((3, 0)));
    // With the bit clear there are both.
    let mut receive = Operation::new(8).event(event);
    assert_eq!(receive.receive(near), PENDING);
    assert_eq!(transmit(far, b"d"), (1, 0));
    assert_eq!(port.expect(&mut receive, 0), (0, 1));
    assert!(is_set(event));
    close(near);
    close(far);
    port.close();
    // SAFETY: no pointers.
    unsafe { CloseHandle(event) };
}

#[test]
fn results_for_win32() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(8);
    let file = std::ptr::without_provenance_mut(near);
    let structure = receive.structure();
    let result = |milliseconds: Option<u32>| {
        let mut count = 77;
        // SAFETY: all is ours.
        let done = unsafe {
            match milliseconds {
                None => GetOverlappedResult(file, structure, &raw mut count, FALSE),
                Some(ms) => GetOverlappedResultEx(file, structure, &raw mut count, ms, FALSE),
            }
        };
        if done == TRUE { Ok(count) } else { Err(last_error()) }
    };
    assert_eq!(receive.receive(near), PENDING);
    assert_eq!(result(None), Err(ERROR_IO_INCOMPLETE));
    assert_eq!(result(Some(0)), Err(ERROR_IO_INCOMPLETE));
    assert_eq!(result(Some(20)), Err(WAIT_TIMEOUT));
    assert_eq!(transmit(far, b"abc"), (3, 0));
    assert_eq!(result(Some(LONG)), Ok(3));
    assert_eq!(receive.receive(near), PENDING);
    crate::peer::reset(far);
    assert_eq!(result(Some(LONG)), Err(ERROR_NETNAME_DELETED));
    assert_eq!(receive.result(near, true), Err(WSAECONNRESET));
    close(near);
}

#[test]
fn wrong_arguments_get_their_codes() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(8);
    assert_eq!(receive.receive(near), PENDING);
    let (mut count, mut flags) = (0, 0);
    let structure = receive.structure();
    // SAFETY: bad pointers are those that are noticed.
    unsafe {
        let null = std::ptr::null_mut();
        let asked = WSAGetOverlappedResult(near, null, &raw mut count, FALSE, &raw mut flags);
        assert_eq!((asked, wsa()), (FALSE, WSAEFAULT));
        let asked = WSAGetOverlappedResult(near, structure, null.cast(), FALSE, &raw mut flags);
        assert_eq!((asked, wsa()), (FALSE, WSAEFAULT));
        let asked = WSAGetOverlappedResult(near, structure, &raw mut count, FALSE, null.cast());
        assert_eq!((asked, wsa()), (FALSE, WSAEFAULT));
        let asked = WSAGetOverlappedResult(4, structure, &raw mut count, FALSE, &raw mut flags);
        assert_eq!((asked, wsa()), (FALSE, WSAENOTSOCK));
    }
    close(near);
    close(far);
    assert_eq!(receive.raw().0, STATUS_CANCELLED.cast_unsigned());
}
