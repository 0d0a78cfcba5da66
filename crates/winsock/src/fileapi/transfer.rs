//! Reading and writing: files, pipes, terminals, sockets.
//!
//! Operations on files are done before their call returns, also overlapped ones, which is one of the two ways in which they may end
//! on Windows. Those of sockets are `WSARecv` and `WSASend`, with Win32's codes for their failures.

use std::ptr;

use openwinsock_codes::{NtStatus, Win32Error, WsaError, map};
use openwinsock_runtime::engine::{self, Notice, Overlapped, Routine};
use openwinsock_runtime::file::File;
use openwinsock_runtime::file::transfer::Place;
use openwinsock_runtime::memory::{UserMut, UserRef};
use openwinsock_runtime::{apc, object};
use windows_sys::Win32::Foundation::{
    ERROR_HANDLE_EOF, ERROR_INVALID_PARAMETER, ERROR_IO_PENDING, FALSE, HANDLE,
};
use windows_sys::Win32::Networking::WinSock::{SOCKET, WSABUF};
use windows_sys::Win32::System::IO::{LPOVERLAPPED_COMPLETION_ROUTINE, OVERLAPPED};
use windows_sys::core::BOOL;

use crate::files;
use crate::win32::{self, Result};
use crate::winsock2::overlapped_result::event_of;
use crate::winsock2::vector;

/// The bit of `hEvent` that keeps packets away.
const NO_PACKET: usize = 1;

/// What to do with a block.
#[derive(Clone, Copy)]
enum Block {
    Read(*mut u8),
    Write(*const u8),
}

/// Runs a completion routine of the program.
fn run_routine(&[routine, code, bytes, overlapped, _]: &[usize; 5]) {
    let pointer = ptr::with_exposed_provenance::<()>(routine);
    // SAFETY: the address is that of the routine that the program gave, as `transfer` noted it down.
    let routine: LPOVERLAPPED_COMPLETION_ROUTINE = unsafe { std::mem::transmute(pointer) };
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    if let Some(routine) = routine {
        // SAFETY: the program lets us call it, with the structure that it gave.
        unsafe { routine(number(code), number(bytes), ptr::with_exposed_provenance_mut(overlapped)) };
    }
}

/// How the program wants to learn of the end of an operation, and where in the file it is.
///
/// # Safety
/// The structure is the program's.
unsafe fn notice(
    overlapped: *mut OVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<(Notice, Place)> {
    // SAFETY: the caller promises the structure.
    let given = unsafe { win32::read(overlapped) }?;
    // SAFETY: all bits of the union are values of both of its parts.
    let place = unsafe { given.Anonymous.Anonymous };
    let place = u64::from(place.OffsetHigh) << 32 | u64::from(place.Offset);
    let event = match routine {
        // Beside a routine the field is the program's own.
        Some(_) => None,
        // SAFETY: the caller promises the structure.
        None => unsafe { event_of(overlapped) }?,
    };
    let routine = routine.map(|routine| {
        let routine = routine as *const () as usize;
        Box::new(Routine { to: apc::current(), run: run_routine, routine })
    });
    let without_packet = given.hEvent.addr() & NO_PACKET != 0;
    // SAFETY: the caller promises the structure, which was just read.
    let overlapped = unsafe { Overlapped::new(overlapped) };
    Ok((Notice { overlapped, event, routine, without_packet }, Place::Offset(place)))
}

/// # Safety
/// The block has so many bytes.
unsafe fn perform(file: &File, block: Block, len: u32, place: Place) -> Result<usize> {
    match block {
        // SAFETY: the caller promises the block.
        Block::Read(start) => file.read(&unsafe { UserMut::new(start, len as usize) }, place),
        // SAFETY: as above.
        Block::Write(start) => file.write(&unsafe { UserRef::new(start, len as usize) }, place),
    }
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn with_file(
    file: &File,
    block: Block,
    len: u32,
    done: *mut u32,
    overlapped: *mut OVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<()> {
    if overlapped.is_null() {
        if file.is_overlapped() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        // SAFETY: the caller promises the pointers.
        let count = unsafe { perform(file, block, len, Place::Position) }?;
        // SAFETY: as above.
        return unsafe { win32::write_wanted(done, u32::try_from(count).unwrap_or(u32::MAX)) };
    }
    // SAFETY: the caller promises the structure.
    let (notice, place) = unsafe { notice(overlapped, routine) }?;
    // SAFETY: the caller promises the block.
    match unsafe { perform(file, block, len, place) } {
        Ok(count) => {
            // SAFETY: the caller promises the pointer.
            unsafe { win32::write_wanted(done, u32::try_from(count).unwrap_or(u32::MAX)) }?;
            engine::end_of_file_operation(notice, file, NtStatus::STATUS_SUCCESS, count);
            Ok(())
        }
        Err(code) => {
            // A call that fails completes nothing; who asks for the result gets this one.
            if code.0 == ERROR_HANDLE_EOF {
                notice.overlapped.store(NtStatus::STATUS_END_OF_FILE, 0);
            }
            Err(code)
        }
    }
}

/// Win32's code for a failure of Winsock, by way of the kernel's status: what packets of completion ports have.
fn win32_code(code: WsaError) -> Win32Error {
    map::on_completion_port(code).unwrap_or(Win32Error::from(code))
}

/// Runs a completion routine of the program for an operation on a socket.
fn run_socket_routine(&[routine, code, bytes, overlapped, flags]: &[usize; 5]) {
    let code = i32::try_from(code).map_or(WsaError(0), WsaError);
    let code = if code.0 == 0 { 0 } else { win32_code(code).0 };
    run_routine(&[routine, code as usize, bytes, overlapped, flags]);
}

/// A socket's part of the functions, done by Winsock's. A failure has Win32's code.
///
/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn with_socket(
    socket: HANDLE,
    block: Block,
    len: u32,
    done: *mut u32,
    overlapped: *mut OVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> Result<()> {
    let socket: SOCKET = socket.addr();
    let routine = routine.map(|routine| {
        let routine = routine as *const () as usize;
        Box::new(Routine { to: apc::current(), run: run_socket_routine, routine })
    });
    let how = (overlapped, routine);
    let (mut count, mut flags) = (0, 0);
    // SAFETY: the caller promises the pointers; the others are ours, and used before the call returns.
    let result = unsafe {
        match block {
            Block::Read(start) => {
                let block = WSABUF { len, buf: start };
                let nobody = (ptr::null_mut(), ptr::null_mut());
                vector::receive(socket, (&raw const block, 1), &raw mut count, &raw mut flags, nobody, how)
            }
            Block::Write(start) => {
                let block = WSABUF { len, buf: start.cast_mut() };
                vector::send(socket, (&raw const block, 1), &raw mut count, 0, (ptr::null(), 0), how)
            }
        }
    };
    result.map_err(win32_code)?;
    // SAFETY: the caller promises the pointer.
    unsafe { win32::write_wanted(done, count) }
}

fn is_socket(handle: HANDLE) -> bool {
    object::socket(files::handle(handle)).is_ok()
}

/// Reads. Of a file at its position, or where the OVERLAPPED structure says; of a socket as `WSARecv`; of a pipe or terminal what is
/// there, waiting for it.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_ACCESS_DENIED`, `ERROR_HANDLE_EOF` (a place behind the end of the file; without a
/// structure that is a success with no bytes), `ERROR_BROKEN_PIPE`, `ERROR_NOACCESS`, `ERROR_INVALID_PARAMETER` for a file
/// for overlapped operations without a structure; for sockets `ERROR_IO_PENDING` and what packets of ports have.
///
/// Source: the page on `ReadFile`.
pub unsafe extern "system" fn ReadFile(
    hfile: HANDLE,
    lpbuffer: *mut u8,
    nnumberofbytestoread: u32,
    lpnumberofbytesread: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
) -> BOOL {
    let block = Block::Read(lpbuffer);
    // SAFETY: the pointers are the program's.
    unsafe { either(hfile, block, nnumberofbytestoread, lpnumberofbytesread, lpoverlapped) }
}

/// Writes. Of a file at its position, or where the OVERLAPPED structure says (the highest offset is the end of the file); of
/// a socket as `WSASend`.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_ACCESS_DENIED`, `ERROR_DISK_FULL`, `ERROR_NO_DATA` for a pipe that nobody reads,
/// `ERROR_NOACCESS`, `ERROR_INVALID_PARAMETER` for a file for overlapped operations without a structure; for sockets
/// `ERROR_IO_PENDING` and what packets of ports have.
///
/// Source: the page on `WriteFile`.
pub unsafe extern "system" fn WriteFile(
    hfile: HANDLE,
    lpbuffer: *const u8,
    nnumberofbytestowrite: u32,
    lpnumberofbyteswritten: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
) -> BOOL {
    let block = Block::Write(lpbuffer);
    // SAFETY: the pointers are the program's.
    unsafe { either(hfile, block, nnumberofbytestowrite, lpnumberofbyteswritten, lpoverlapped) }
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn either(
    handle: HANDLE,
    block: Block,
    len: u32,
    done: *mut u32,
    overlapped: *mut OVERLAPPED,
) -> BOOL {
    // As the pages say, before anything else.
    // SAFETY: the caller promises the pointer.
    if win32::truth(|| unsafe { win32::write_wanted(done, 0) }) == FALSE {
        return FALSE;
    }
    // SAFETY: the caller promises it.
    win32::truth(|| unsafe {
        if is_socket(handle) {
            return with_socket(handle, block, len, done, overlapped, None);
        }
        with_file(&*files::file(handle)?, block, len, done, overlapped, None)
    })
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn with_routine(
    handle: HANDLE,
    block: Block,
    len: u32,
    overlapped: *mut OVERLAPPED,
    routine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> BOOL {
    win32::truth(|| {
        if overlapped.is_null() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        if let Ok(socket) = object::socket(files::handle(handle)) {
            if !socket.is_overlapped() {
                return win32::error(ERROR_INVALID_PARAMETER);
            }
            // SAFETY: the caller promises it.
            let begun = unsafe { with_socket(handle, block, len, ptr::null_mut(), overlapped, routine) };
            // Here an operation that goes on is a success.
            return begun.or_else(|code| if code.0 == ERROR_IO_PENDING { Ok(()) } else { Err(code) });
        }
        let file = files::file(handle)?;
        if !file.is_overlapped() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        // SAFETY: the caller promises it.
        unsafe { with_file(&file, block, len, ptr::null_mut(), overlapped, routine) }
    })
}

/// [`ReadFile`] whose end a routine learns of, on this thread in its next alertable wait.
///
/// Source: the page on `ReadFileEx`.
pub unsafe extern "system" fn ReadFileEx(
    hfile: HANDLE,
    lpbuffer: *mut u8,
    nnumberofbytestoread: u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> BOOL {
    let block = Block::Read(lpbuffer);
    // SAFETY: the pointers are the program's.
    unsafe { with_routine(hfile, block, nnumberofbytestoread, lpoverlapped, lpcompletionroutine) }
}

/// [`WriteFile`] whose end a routine learns of, on this thread in its next alertable wait.
///
/// Source: the page on `WriteFileEx`.
pub unsafe extern "system" fn WriteFileEx(
    hfile: HANDLE,
    lpbuffer: *const u8,
    nnumberofbytestowrite: u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPOVERLAPPED_COMPLETION_ROUTINE,
) -> BOOL {
    let block = Block::Write(lpbuffer);
    // SAFETY: the pointers are the program's.
    unsafe { with_routine(hfile, block, nnumberofbytestowrite, lpoverlapped, lpcompletionroutine) }
}

/// Waits until what was written survives a loss of power. Of a pipe it does not wait for the reader.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_ACCESS_DENIED` for a file that may not be written.
///
/// Source: the page on `FlushFileBuffers`.
pub unsafe extern "system" fn FlushFileBuffers(hfile: HANDLE) -> BOOL {
    win32::truth(|| files::file(hfile)?.flush())
}
