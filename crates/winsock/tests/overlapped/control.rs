//! Control codes with an OVERLAPPED structure: done at once, and told of as all that is.

use std::cell::RefCell;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Threading::*;

use crate::common::{Wsa, wsa};
use crate::fixture::{LONG, Operation, Port};
use crate::peer::{close, pair};

/// Asks for the count of bytes that can be received: 0 with the count, or the code.
fn ask(
    s: SOCKET,
    code: u32,
    operation: &mut Operation,
    routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<u32, i32> {
    let (mut answer, mut count) = (0_u32, 0);
    let overlapped = operation.structure();
    // SAFETY: the answer is ours; what is done at once does not need it longer.
    let result = unsafe {
        let to = (&raw mut answer).cast();
        WSAIoctl(s, code, std::ptr::null(), 0, to, 4, &raw mut count, overlapped, routine)
    };
    if result == 0 { Ok(count) } else { Err(wsa()) }
}

thread_local! {
    static CALLS: RefCell<Vec<(u32, u32)>> = const { RefCell::new(Vec::new()) };
}

unsafe extern "system" fn note(code: u32, bytes: u32, _: *mut OVERLAPPED, _: u32) {
    CALLS.with_borrow_mut(|calls| calls.push((code, bytes)));
}

#[test]
fn a_port_an_event_and_a_routine_are_told() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 7);
    let mut control = Operation::new(0);
    assert_eq!(ask(near, FIONREAD.cast_unsigned(), &mut control, None), Ok(4));
    assert_eq!(port.expect(&mut control, 7), (0, 4));
    assert_eq!(
        ask(near, FIONREAD.cast_unsigned(), &mut control, Some(note)),
        Err(WSAEINVAL),
        "a routine beside a port"
    );

    // SAFETY: no pointers.
    let event = unsafe { CreateEventW(std::ptr::null(), TRUE, TRUE, std::ptr::null()) };
    let mut control = Operation::new(0).event(event);
    assert_eq!(ask(far, FIONREAD.cast_unsigned(), &mut control, None), Ok(4));
    // SAFETY: no pointers.
    assert_eq!(unsafe { WaitForSingleObject(event, 0) }, WAIT_OBJECT_0);
    assert_eq!(control.result(far, false), Ok((4, 0)));

    let mut control = Operation::new(0);
    assert_eq!(ask(far, FIONREAD.cast_unsigned(), &mut control, Some(note)), Ok(4));
    assert_eq!(CALLS.take(), []);
    // SAFETY: no pointers.
    assert_eq!(unsafe { SleepEx(LONG, TRUE) }, WAIT_IO_COMPLETION);
    assert_eq!(CALLS.take(), [(0, 4)]);

    // What is refused ends nothing.
    let mut control = Operation::new(0).event(event);
    assert_eq!(ask(near, 0, &mut control, None), Err(WSAEINVAL));
    assert!(port.is_empty());
    // SAFETY: no pointers.
    assert_eq!(unsafe { WaitForSingleObject(event, 0) }, WAIT_TIMEOUT);
    close(near);
    close(far);
    port.close();
    // SAFETY: no pointers.
    unsafe { CloseHandle(event) };
}
