//! The edge of overlapped calls: OVERLAPPED structures, events and completion routines in, results out.

use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::engine::{self, Notice, Outcome, Overlapped, Routine, Started};
use openwinsock_runtime::handle::Handle;
use openwinsock_runtime::socket::Socket;
use openwinsock_runtime::wait::Until;
use openwinsock_runtime::{Result, apc, memory, object};
use windows_sys::Win32::Networking::WinSock::LPWSAOVERLAPPED_COMPLETION_ROUTINE;
use windows_sys::Win32::System::IO::OVERLAPPED;

use crate::edge;

/// The bit of `hEvent` that keeps packets away.
const NO_PACKET: usize = 1;

/// True for calls that are overlapped: both the call and the socket have to be meant so.
pub(crate) fn is_overlapped(socket: &Socket, overlapped: *const OVERLAPPED) -> bool {
    !overlapped.is_null() && socket.is_overlapped()
}

/// The structure of an operation that was started before, to ask for its result.
///
/// # Errors
/// `WSAEFAULT` for a bad or misaligned pointer.
///
/// # Safety
/// The structure is there until the operation has ended, or its address is one of those that are noticed.
pub(crate) unsafe fn started_before(overlapped: *const OVERLAPPED) -> Result<Overlapped> {
    edge::present(overlapped.cast())?;
    if !overlapped.is_aligned() {
        return Err(WsaError::WSAEFAULT);
    }
    if memory::checks_everything() {
        // SAFETY: the kernel checks the pointer in this mode.
        unsafe { edge::read(overlapped) }?;
    }
    // SAFETY: the caller promises the pointer.
    Ok(unsafe { Overlapped::new(overlapped.cast_mut()) })
}

/// How the program wants to learn of the end of a call.
///
/// # Errors
/// `WSAEFAULT` for a bad or misaligned pointer; `WSA_INVALID_HANDLE` for an `hEvent` that is no event.
///
/// # Safety
/// The structure is writable until the operation has ended, or its address is one of those that are noticed.
pub(crate) unsafe fn notice(
    overlapped: *mut OVERLAPPED,
    routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<Notice> {
    // SAFETY: the caller promises the structure.
    unsafe { notice_by(overlapped, self::routine(routine)) }
}

/// A completion routine of the program, to be run on this thread.
pub(crate) fn routine(routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE) -> Option<Box<Routine>> {
    routine.map(|routine| {
        let routine = routine as *const () as usize;
        Box::new(Routine { to: apc::current(), run: run_routine, routine })
    })
}

/// As [`notice`], with a routine of another kind.
///
/// # Errors
/// As [`notice`].
///
/// # Safety
/// As [`notice`].
pub(crate) unsafe fn notice_by(overlapped: *mut OVERLAPPED, routine: Option<Box<Routine>>) -> Result<Notice> {
    if !overlapped.is_aligned() {
        return Err(WsaError::WSAEFAULT);
    }
    if memory::checks_everything() {
        // It has to be there for reading and for writing, and stay so: this is the last time that we look.
        // SAFETY: the caller promises the pointer, and what is written is what was read.
        unsafe { edge::write(overlapped, edge::read(overlapped)?) }?;
    }
    // SAFETY: the caller promises the pointer.
    let event = unsafe { edge::read(&raw const (*overlapped).hEvent) }?.addr();
    // SAFETY: as above, and it was just read.
    let overlapped = unsafe { Overlapped::new(overlapped) };
    // Beside a routine the field is the program's own.
    let event = if routine.is_some() { 0 } else { event };
    let without_packet = event & NO_PACKET != 0;
    let event = match event & !NO_PACKET {
        0 => None,
        event => Some(object::event(Handle(event))?.clone()),
    };
    Ok(Notice { overlapped, event, routine, without_packet })
}

/// Runs a completion routine of the program.
fn run_routine(&[routine, code, bytes, overlapped, flags]: &[usize; 5]) {
    let pointer = std::ptr::with_exposed_provenance::<()>(routine);
    // SAFETY: the address is that of the routine that the program gave, as `routine` noted it down.
    let routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE = unsafe { std::mem::transmute(pointer) };
    let overlapped = std::ptr::with_exposed_provenance_mut(overlapped);
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    if let Some(routine) = routine {
        // SAFETY: the program lets us call it, with the structure that it gave.
        unsafe { routine(number(code), number(bytes), overlapped, number(flags)) };
    }
}

/// The result of an overlapped call: the count of bytes, if it is done.
///
/// # Errors
/// `WSA_IO_PENDING` if it goes on, and that of the call.
pub(crate) fn started(started: Result<Started>) -> Result<usize> {
    match started? {
        Started::Done(bytes) => Ok(bytes),
        Started::Pending => Err(WsaError::WSA_IO_PENDING),
    }
}

/// The result of a call that needs an OVERLAPPED structure, also on a socket that is not for overlapped operations: there it
/// waits.
///
/// # Errors
/// As [`started`]; what the operation ends with.
///
/// # Safety
/// The structure is the one with which the operation was started.
pub(crate) unsafe fn started_or_done(
    socket: &Arc<Socket>,
    begun: Result<Started>,
    overlapped: *mut OVERLAPPED,
) -> Result<usize> {
    match started(begun) {
        Err(WsaError::WSA_IO_PENDING) if !socket.is_overlapped() => {
            // SAFETY: the caller promises the structure.
            let overlapped = unsafe { Overlapped::new(overlapped) };
            match engine::result(Some(socket), overlapped, None, Until::Ever, false) {
                Outcome::Ended(status, bytes) if status.is_success() => Ok(bytes),
                Outcome::Ended(status, _) => Err(engine::code_of(status)),
                Outcome::GoesOn | Outcome::Apc => Err(WsaError::WSA_IO_PENDING),
            }
        }
        other => other,
    }
}
