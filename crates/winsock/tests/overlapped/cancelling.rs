//! Ending operations before they are done.

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;

use crate::common::Wsa;
use crate::fixture::{Operation, PENDING, Port, last_error};
use crate::peer::{close, pair, transmit};

fn file(s: SOCKET) -> HANDLE {
    std::ptr::without_provenance_mut(s)
}

fn cancel(s: SOCKET, which: *const OVERLAPPED) -> Result<(), u32> {
    // SAFETY: the structure is only named.
    if unsafe { CancelIoEx(file(s), which) } == TRUE { Ok(()) } else { Err(last_error()) }
}

#[test]
fn one_of_several_or_all() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let mut receives: Vec<_> = (0..4).map(|_| Operation::new(4)).collect();
    for receive in &mut receives {
        assert_eq!(receive.receive(near), PENDING);
    }
    let second = receives[1].structure();
    assert_eq!(cancel(near, second), Ok(()));
    assert_eq!(port.expect(&mut receives[1], 0), (ERROR_OPERATION_ABORTED, 0));
    assert_eq!(receives[1].result(near, false), Err(WSA_OPERATION_ABORTED));
    assert_eq!(cancel(near, second), Err(ERROR_NOT_FOUND), "it has ended");
    assert_eq!(transmit(far, b"x"), (1, 0));
    assert_eq!(port.expect(&mut receives[0], 0), (0, 1));
    assert_eq!(cancel(near, std::ptr::null()), Ok(()));
    for receive in &mut receives[2..] {
        assert_eq!(port.expect(receive, 0), (ERROR_OPERATION_ABORTED, 0));
    }
    assert!(port.is_empty());
    // The socket is as usable as before.
    assert_eq!(receives[0].receive(near), PENDING);
    assert_eq!(transmit(far, b"yz"), (2, 0));
    assert_eq!(port.expect(&mut receives[0], 0), (0, 2));
    close(near);
    close(far);
    port.close();
}

#[test]
fn the_older_call_cancels_what_its_thread_has_started() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let (mut own, mut others) = (Operation::new(4), Operation::new(4));
    let port = Port::new(1);
    port.add(near, 0);
    std::thread::scope(|scope| {
        // With a port, it outlives its thread.
        scope.spawn(|| assert_eq!(others.receive(near), PENDING)).join().unwrap();
    });
    assert_eq!(own.receive(near), PENDING);
    // SAFETY: no pointers.
    assert_eq!(unsafe { CancelIo(file(near)) }, TRUE);
    assert_eq!(port.expect(&mut own, 0), (ERROR_OPERATION_ABORTED, 0));
    assert!(port.is_empty());
    assert_eq!(transmit(far, b"x"), (1, 0));
    assert_eq!(port.expect(&mut others, 0), (0, 1));
    // SAFETY: no pointers.
    assert_eq!(unsafe { CancelIo(file(near)) }, TRUE, "there is nothing to cancel, and that is no failure");
    close(near);
    close(far);
    port.close();
}

#[test]
fn a_thread_that_ends_takes_its_operations_with_it_unless_they_have_a_port() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(4);
    std::thread::scope(|scope| {
        scope.spawn(|| assert_eq!(receive.receive(near), PENDING)).join().unwrap();
    });
    assert!(receive.ends_within(crate::fixture::LIMIT));
    assert_eq!(receive.result(near, false), Err(WSA_OPERATION_ABORTED));
    close(near);
    close(far);
}

#[test]
fn each_operation_ends_once_whatever_comes_first() {
    let _started = Wsa::start();
    let port = Port::new(2);
    let (near, far) = pair();
    port.add(near, 0);
    let (mut done, mut cancelled) = (0, 0);
    for round in 0..3000 {
        let mut receive = Operation::new(4);
        let before = receive.receive(near);
        assert_eq!(before, PENDING);
        let name = receive.structure().addr();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                if round % 3 == 0 {
                    std::thread::yield_now();
                }
                cancel(near, std::ptr::without_provenance(name)).is_ok()
            });
            assert_eq!(transmit(far, b"x"), (1, 0));
            match port.expect(&mut receive, 0) {
                (0, 1) => done += 1,
                (ERROR_OPERATION_ABORTED, 0) => {
                    cancelled += 1;
                    let mut rest = Operation::new(4);
                    assert!(matches!(rest.receive(near), Ok(1) | PENDING));
                    assert_eq!(port.expect(&mut rest, 0), (0, 1), "no byte is lost with it");
                }
                other => panic!("{other:?}"),
            }
        });
    }
    assert!(port.is_empty());
    assert_eq!(done + cancelled, 3000);
    close(near);
    close(far);
    port.close();
}
