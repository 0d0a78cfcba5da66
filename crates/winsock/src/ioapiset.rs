//! ioapiset.h: completion ports, results of overlapped operations, cancelling them.

use openwinsock_codes::{NtStatus, WsaError, map};
use openwinsock_runtime::engine::{self, Outcome};
use openwinsock_runtime::file::File;
use openwinsock_runtime::object::Pinned;
use openwinsock_runtime::port::{Empty, Packet, Port};
use openwinsock_runtime::{Result, object};
use windows_sys::Win32::Foundation::{
    ERROR_ABANDONED_WAIT_0, ERROR_INVALID_HANDLE, ERROR_NOT_FOUND, FALSE, HANDLE, INVALID_HANDLE_VALUE, TRUE,
    WAIT_IO_COMPLETION, WAIT_TIMEOUT, WIN32_ERROR,
};
use windows_sys::Win32::System::IO::{OVERLAPPED, OVERLAPPED_ENTRY};
use windows_sys::Win32::System::Threading::INFINITE;
use windows_sys::core::BOOL;

use crate::edge;
use crate::overlapped::started_before;
use crate::winsock2::event::{handle, until};
use crate::winsock2::overlapped_result::event_of;

/// A code of Win32 as the value that failures have here.
fn win32(code: WIN32_ERROR) -> WsaError {
    WsaError(code.cast_signed())
}

/// What Win32 calls a status.
fn code_of(status: NtStatus) -> WsaError {
    win32(map::ntstatus_to_win32(status).0)
}

/// The port of a handle.
fn port_of(port: HANDLE) -> Result<Pinned<Port>> {
    object::pin(handle(port))
}

/// The socket of a handle of kernel32.
pub(crate) fn socket(file: HANDLE) -> Result<object::SocketPin> {
    object::socket(handle(file)).map_err(|_| WsaError::WSA_INVALID_HANDLE)
}

/// Whether a handle is a file's. Its operations are done when their calls return: there is nothing to cancel.
fn is_file(file: HANDLE) -> bool {
    object::pin::<File>(handle(file)).is_ok()
}

/// Makes a completion port (`INVALID_HANDLE_VALUE` and no port), associates a socket with a port, or both at once. The operations
/// of the socket end as packets at the port from then on. At most so many threads are at work with packets at a
/// time; 0 is as many as there are processors.
///
/// Raises `ERROR_INVALID_HANDLE` for a handle that is none; `ERROR_INVALID_PARAMETER` for a socket that has a port already or is not
/// for overlapped operations, and for a port without a socket to associate; `ERROR_NOT_ENOUGH_MEMORY` when the million places for handles are taken.
///
/// Source: the page on `CreateIoCompletionPort`.
pub unsafe extern "system" fn CreateIoCompletionPort(
    filehandle: HANDLE,
    existingcompletionport: HANDLE,
    completionkey: usize,
    numberofconcurrentthreads: u32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        let existing = existingcompletionport;
        if filehandle == INVALID_HANDLE_VALUE {
            if !existing.is_null() {
                return Err(WsaError::WSA_INVALID_PARAMETER);
            }
            return new_port(numberofconcurrentthreads);
        }
        let file = object::pin::<File>(handle(filehandle)).ok();
        let socket = if file.is_some() { None } else { Some(socket(filehandle)?) };
        let port = if existing.is_null() { new_port(numberofconcurrentthreads)? } else { existing };
        let associated = port_of(port).and_then(|port| match (&file, &socket) {
            (Some(file), _) => file.associate(&port, completionkey),
            (None, Some(socket)) => port.associate(socket, completionkey),
            (None, None) => Err(WsaError::WSA_INVALID_HANDLE),
        });
        if let Err(code) = associated {
            if existing.is_null() {
                let _ = object::close(handle(port));
            }
            return Err(code);
        }
        Ok(port)
    })
}

fn new_port(threads: u32) -> Result<HANDLE> {
    let port = object::publish(Port::new(threads)?)?;
    Ok(std::ptr::without_provenance_mut(port.0))
}

/// The code of a wait at a port that brought nothing.
fn nothing(why: Empty) -> WsaError {
    match why {
        Empty::TimedOut => win32(WAIT_TIMEOUT),
        Empty::Closed => win32(ERROR_ABANDONED_WAIT_0),
        Empty::Broken => win32(ERROR_INVALID_HANDLE),
    }
}

/// Takes the next packet from a port, waiting for it.
///
/// FALSE with an OVERLAPPED structure is an operation that failed, and the last error says why; FALSE without one is a call that brought
/// nothing.
///
/// Raises `ERROR_INVALID_HANDLE`; `WAIT_TIMEOUT`; `ERROR_ABANDONED_WAIT_0` if the port is closed meanwhile;
/// `ERROR_INVALID_PARAMETER` for a missing pointer; and what operations fail with.
///
/// Source: the page on `GetQueuedCompletionStatus`.
pub unsafe extern "system" fn GetQueuedCompletionStatus(
    completionport: HANDLE,
    lpnumberofbytestransferred: *mut u32,
    lpcompletionkey: *mut usize,
    lpoverlapped: *mut *mut OVERLAPPED,
    dwmilliseconds: u32,
) -> BOOL {
    edge::run(FALSE, || {
        let pointers = [lpnumberofbytestransferred.addr(), lpcompletionkey.addr(), lpoverlapped.addr()];
        if pointers.contains(&0) {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        let packet =
            port_of(completionport).and_then(|port| port.take(until(dwmilliseconds)).map_err(nothing));
        // SAFETY: the pointers are the program's.
        unsafe {
            let packet = match packet {
                Ok(packet) => packet,
                Err(code) => {
                    edge::write(lpoverlapped, std::ptr::null_mut())?;
                    return Err(code);
                }
            };
            edge::write(lpnumberofbytestransferred, count(packet.bytes))?;
            edge::write(lpcompletionkey, packet.key)?;
            edge::write(lpoverlapped, pointer(packet.overlapped))?;
            if packet.status.is_success() { Ok(TRUE) } else { Err(code_of(packet.status)) }
        }
    })
}

fn count(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn pointer(overlapped: usize) -> *mut OVERLAPPED {
    std::ptr::with_exposed_provenance_mut(overlapped)
}

/// Takes several packets from a port, waiting for the first. Operations that failed are among them, with their status in
/// `Internal`.
///
/// Raises `ERROR_INVALID_HANDLE`; `WAIT_TIMEOUT`; `ERROR_ABANDONED_WAIT_0` if the port is closed meanwhile;
/// `ERROR_INVALID_PARAMETER` for a missing pointer, or room for nothing.
///
/// Source: the page on `GetQueuedCompletionStatusEx`.
pub unsafe extern "system" fn GetQueuedCompletionStatusEx(
    completionport: HANDLE,
    lpcompletionportentries: *mut OVERLAPPED_ENTRY,
    ulcount: u32,
    ulnumentriesremoved: *mut u32,
    dwmilliseconds: u32,
    falertable: BOOL,
) -> BOOL {
    let _ = falertable;
    edge::run(FALSE, || {
        if lpcompletionportentries.is_null() || ulnumentriesremoved.is_null() || ulcount == 0 {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        let port = port_of(completionport)?;
        let (mut place, mut written) = (0, Ok(()));
        let taken = port.take_many(ulcount as usize, until(dwmilliseconds), |packet| {
            let entry = lpcompletionportentries.wrapping_add(place);
            place += 1;
            // SAFETY: the array is the program's, and has room for `ulcount`.
            written = written.and_then(|()| unsafe { edge::write(entry, entry_of(packet)) });
        });
        let taken = taken.map_err(nothing).inspect_err(|_| {
            // SAFETY: the pointer is the program's.
            let _ = unsafe { edge::write(ulnumentriesremoved, 0) };
        })?;
        written?;
        // SAFETY: as above.
        unsafe { edge::write(ulnumentriesremoved, count(taken)) }?;
        Ok(TRUE)
    })
}

fn entry_of(packet: Packet) -> OVERLAPPED_ENTRY {
    OVERLAPPED_ENTRY {
        lpCompletionKey: packet.key,
        lpOverlapped: pointer(packet.overlapped),
        Internal: packet.status.0.cast_unsigned() as usize,
        dwNumberOfBytesTransferred: count(packet.bytes),
    }
}

/// Puts a packet of the program's own into a port.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `PostQueuedCompletionStatus`.
pub unsafe extern "system" fn PostQueuedCompletionStatus(
    completionport: HANDLE,
    dwnumberofbytestransferred: u32,
    dwcompletionkey: usize,
    lpoverlapped: *const OVERLAPPED,
) -> BOOL {
    edge::run(FALSE, || {
        let port = port_of(completionport)?;
        port.push(Packet {
            key: dwcompletionkey,
            overlapped: lpoverlapped.expose_provenance(),
            bytes: dwnumberofbytestransferred as usize,
            status: NtStatus::STATUS_SUCCESS,
        });
        Ok(TRUE)
    })
}

/// The result of an overlapped operation: the count of bytes of a success, or the code of a failure. Waits for the end if
/// the program wants that: for the event of the structure, if it has one.
///
/// Raises `ERROR_IO_INCOMPLETE` for an operation that goes on; `ERROR_INVALID_HANDLE`; and what the operation failed with.
///
/// Source: the page on `GetOverlappedResult`.
pub unsafe extern "system" fn GetOverlappedResult(
    hfile: HANDLE,
    lpoverlapped: *const OVERLAPPED,
    lpnumberofbytestransferred: *mut u32,
    bwait: BOOL,
) -> BOOL {
    let milliseconds = if bwait == FALSE { 0 } else { INFINITE };
    // SAFETY: the pointers are the program's.
    edge::run(FALSE, || unsafe {
        result(hfile, lpoverlapped, lpnumberofbytestransferred, milliseconds, FALSE)
    })
}

/// [`GetOverlappedResult`] that waits for so long at most, and alertably if wanted.
///
/// Raises `WAIT_TIMEOUT` when the time is over, `WAIT_IO_COMPLETION` when routines have run instead; and what
/// [`GetOverlappedResult`] does.
///
/// Source: the page on `GetOverlappedResultEx`.
pub unsafe extern "system" fn GetOverlappedResultEx(
    hfile: HANDLE,
    lpoverlapped: *const OVERLAPPED,
    lpnumberofbytestransferred: *mut u32,
    dwmilliseconds: u32,
    balertable: BOOL,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    edge::run(FALSE, || unsafe {
        result(hfile, lpoverlapped, lpnumberofbytestransferred, dwmilliseconds, balertable)
    })
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn result(
    file: HANDLE,
    structure: *const OVERLAPPED,
    bytes: *mut u32,
    milliseconds: u32,
    alertable: BOOL,
) -> Result<BOOL> {
    // SAFETY: the caller promises the pointer, as operations are started with it.
    let overlapped = unsafe { started_before(structure) }?;
    edge::present(bytes.cast())?;
    let outcome = match overlapped.outcome() {
        Some((status, bytes)) => Outcome::Ended(status, bytes),
        None => {
            let socket = socket(file)?;
            // SAFETY: as above.
            let event = if milliseconds == 0 { None } else { unsafe { event_of(structure) }? };
            let until = until(milliseconds);
            engine::result(Some(&*socket), overlapped, event.as_ref(), until, alertable != FALSE)
        }
    };
    match outcome {
        Outcome::Ended(status, count_of_bytes) => {
            // SAFETY: the caller promises the pointer.
            unsafe { edge::write(bytes, count(count_of_bytes)) }?;
            if status.is_success() { Ok(TRUE) } else { Err(code_of(status)) }
        }
        Outcome::Apc => Err(win32(WAIT_IO_COMPLETION)),
        Outcome::GoesOn if milliseconds == 0 => Err(WsaError::WSA_IO_INCOMPLETE),
        Outcome::GoesOn => Err(win32(WAIT_TIMEOUT)),
    }
}

/// Cancels the operations of a socket that this thread has started. They end with `STATUS_CANCELLED`.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `CancelIo`.
pub unsafe extern "system" fn CancelIo(hfile: HANDLE) -> BOOL {
    edge::run(FALSE, || {
        if is_file(hfile) {
            return Ok(TRUE);
        }
        engine::cancel_own_io(&*socket(hfile)?);
        Ok(TRUE)
    })
}

/// Cancels an operation of a socket, or all: whichever thread has started them. They end with `STATUS_CANCELLED`.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_NOT_FOUND` if there is none.
///
/// Source: the page on `CancelIoEx`.
pub unsafe extern "system" fn CancelIoEx(hfile: HANDLE, lpoverlapped: *const OVERLAPPED) -> BOOL {
    edge::run(FALSE, || {
        if is_file(hfile) {
            return Err(win32(ERROR_NOT_FOUND));
        }
        let one = (!lpoverlapped.is_null()).then(|| lpoverlapped.addr());
        let any = engine::cancel_io(&*socket(hfile)?, one);
        if any { Ok(TRUE) } else { Err(win32(ERROR_NOT_FOUND)) }
    })
}
