//! Completion routines.

use std::cell::RefCell;
use std::time::Duration;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Threading::*;

use crate::common::Wsa;
use crate::fixture::{LIMIT, LONG, Operation, PENDING, Port, within};
use crate::peer::{close, pair, reset, transmit};

thread_local! {
    /// What the routines of this thread were called with.
    static CALLS: RefCell<Vec<(u32, u32, usize, u32)>> = const { RefCell::new(Vec::new()) };
}

unsafe extern "system" fn note(code: u32, bytes: u32, overlapped: *mut OVERLAPPED, flags: u32) {
    CALLS.with_borrow_mut(|calls| calls.push((code, bytes, overlapped.addr(), flags)));
}

fn sleep(milliseconds: u32, alertable: bool) -> u32 {
    // SAFETY: no pointers.
    unsafe { SleepEx(milliseconds, i32::from(alertable)) }
}

#[test]
fn they_run_on_their_thread_in_its_alertable_waits() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(8);
    assert_eq!(receive.receive_with(near, Some(note)), PENDING);
    let structure = receive.structure().addr();
    assert_eq!(sleep(10, true), 0, "nothing has come");
    assert_eq!(transmit(far, b"abc"), (3, 0));
    assert!(receive.ends_within(Duration::from_secs(5)));
    assert_eq!(sleep(1, false), 0);
    std::thread::scope(|scope| {
        scope.spawn(|| assert_eq!(sleep(20, true), 0, "another thread does not run it"));
    });
    assert_eq!(CALLS.take(), []);
    assert_eq!(sleep(LONG, true), WAIT_IO_COMPLETION);
    assert_eq!(CALLS.take(), [(0, 3, structure, 0)]);
    // Also of what is done at once, and not before the wait.
    let mut send = Operation::with(b"x");
    assert_eq!(send.send_with(near, Some(note)), Ok(1));
    assert_eq!(CALLS.take(), []);
    // SAFETY: no pointers.
    let event = unsafe { CreateEventW(std::ptr::null(), TRUE, FALSE, std::ptr::null()) };
    // SAFETY: one handle.
    let waited = unsafe { WSAWaitForMultipleEvents(1, &raw const event, FALSE, LONG, TRUE) };
    assert_eq!(waited, WAIT_IO_COMPLETION);
    assert_eq!(CALLS.take(), [(0, 1, send.structure().addr(), 0)]);
    close(near);
    close(far);
    // SAFETY: no pointers.
    unsafe { CloseHandle(event) };
}

#[test]
fn they_get_winsocks_code_of_a_failure() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let (mut one, mut two) = (Operation::new(8), Operation::new(8));
    assert_eq!(one.receive_with(near, Some(note)), PENDING);
    reset(far);
    assert_eq!(sleep(LONG, true), WAIT_IO_COMPLETION);
    assert_eq!(CALLS.take(), [(WSAECONNRESET.cast_unsigned(), 0, one.structure().addr(), 0)]);
    close(near);
    let (near, far) = pair();
    assert_eq!(two.receive_with(near, Some(note)), PENDING);
    close(near);
    assert_eq!(sleep(0, true), WAIT_IO_COMPLETION);
    assert_eq!(CALLS.take(), [(WSA_OPERATION_ABORTED.cast_unsigned(), 0, two.structure().addr(), 0)]);
    close(far);
}

#[test]
fn a_thread_that_waits_alertably_does_its_own_input() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        let client = std::thread::spawn(move || {
            for _ in 0..200 {
                assert_eq!(transmit(far, b"x"), (1, 0));
                let mut byte = 0;
                // SAFETY: one byte.
                assert_eq!(unsafe { recv(far, &raw mut byte, 1, 0) }, 1);
            }
            close(far);
        });
        let mut receive = Operation::new(8);
        for round in 0..200_u32 {
            // The client may have been faster.
            let begun = receive.receive_with(near, Some(note));
            assert!(begun == PENDING || begun == Ok(1), "round {round}: {begun:?}");
            assert_eq!(sleep(LONG, true), WAIT_IO_COMPLETION);
            let calls = CALLS.take();
            assert_eq!((calls.len(), calls[0].0, calls[0].1), (1, 0, 1));
            assert_eq!(transmit(near, b"y"), (1, 0));
        }
        client.join().unwrap();
        close(near);
    });
}

#[test]
fn a_socket_with_a_port_has_none() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    assert_eq!(Operation::new(8).receive_with(near, Some(note)), Err(WSAEINVAL));
    close(near);
    close(far);
    port.close();
}

#[test]
fn an_alertable_wait_for_a_result_runs_them() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let (mut first, mut second) = (Operation::new(8), Operation::new(8));
    assert_eq!(first.receive_with(near, Some(note)), PENDING);
    assert_eq!(second.receive(near), PENDING);
    assert_eq!(transmit(far, b"abc"), (3, 0));
    let mut count = 0;
    let file = std::ptr::without_provenance_mut(near);
    // SAFETY: all is ours.
    let done = unsafe {
        openwinsock::Win32::System::IO::GetOverlappedResultEx(
            file,
            second.structure(),
            &raw mut count,
            LONG,
            TRUE,
        )
    };
    assert_eq!((done, crate::fixture::last_error()), (FALSE, WAIT_IO_COMPLETION));
    assert_eq!(CALLS.take().len(), 1);
    close(near);
    close(far);
}

thread_local! {
    /// A socket, and the operation that its routine starts.
    static OWN: RefCell<(SOCKET, Option<Operation>)> = const { RefCell::new((0, None)) };
}

/// Waits, starts operations, cancels them and closes the socket: no lock is held.
unsafe extern "system" fn meddle(code: u32, bytes: u32, _: *mut OVERLAPPED, _: u32) {
    assert_eq!((code, bytes), (0, 3));
    OWN.with_borrow_mut(|(near, operation)| {
        let operation = operation.insert(Operation::new(8));
        assert_eq!(operation.receive_with(*near, Some(note)), PENDING);
        let file = std::ptr::without_provenance_mut(*near);
        // SAFETY: no pointers.
        assert_eq!(unsafe { openwinsock::Win32::System::IO::CancelIoEx(file, std::ptr::null()) }, TRUE);
        assert_eq!(sleep(LONG, true), WAIT_IO_COMPLETION, "a wait in a routine runs others");
        assert_eq!(operation.receive_with(*near, Some(note)), PENDING);
        close(*near);
    });
}

#[test]
fn they_may_do_anything() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        OWN.set((near, None));
        let mut receive = Operation::new(8);
        assert_eq!(receive.receive_with(near, Some(meddle)), PENDING);
        assert_eq!(transmit(far, b"abc"), (3, 0));
        assert_eq!(sleep(LONG, true), WAIT_IO_COMPLETION);
        // That of the close may have come with the others.
        while CALLS.with_borrow(Vec::len) < 2 {
            assert_eq!(sleep(LONG, true), WAIT_IO_COMPLETION);
        }
        let aborted = WSA_OPERATION_ABORTED.cast_unsigned();
        assert!(CALLS.take().iter().all(|call| (call.0, call.1) == (aborted, 0)));
        close(far);
    });
}
