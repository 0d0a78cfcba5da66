//! `TransmitFile` and `TransmitPackets`.

use std::ffi::c_void;
use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::engine::{self, End, MOST_BYTES, Piece, Shipment};
use openwinsock_runtime::memory::UserRef;
use openwinsock_runtime::socket::Socket;
use openwinsock_runtime::{Handle, Result, object, startup};
use smallvec::SmallVec;
use windows_sys::Win32::Foundation::{FALSE, HANDLE, TRUE};
use windows_sys::Win32::Networking::WinSock::{
    SOCKET, TF_DISCONNECT, TF_REUSE_SOCKET, TP_ELEMENT_EOP, TP_ELEMENT_FILE, TP_ELEMENT_MEMORY,
    TRANSMIT_FILE_BUFFERS, TRANSMIT_PACKETS_ELEMENT,
};
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::BOOL;

use crate::{edge, overlapped};

/// What the flags make of the connection. The others choose between Windows' own threads, or promise less than is done.
///
/// # Errors
/// `WSAEINVAL` for `TF_REUSE_SOCKET` without `TF_DISCONNECT`.
fn end(flags: u32) -> Result<End> {
    match (flags & TF_DISCONNECT != 0, flags & TF_REUSE_SOCKET != 0) {
        (false, true) => Err(WsaError::WSAEINVAL),
        (true, true) => Ok(End::Reuse),
        (true, false) => Ok(End::Disconnect),
        (false, false) => Ok(End::GoesOn),
    }
}

/// # Safety
/// The block is readable until the operation has ended, or not mapped at all.
unsafe fn memory(start: *const c_void, len: u32) -> Result<Piece> {
    // SAFETY: the caller promises the block.
    let block = unsafe { UserRef::new(start.cast(), len as usize) };
    if block.is_bad() { Err(WsaError::WSAEFAULT) } else { Ok(Piece::Memory(block)) }
}

/// Starts it, or carries it out.
///
/// # Safety
/// The structure is the program's, or NULL.
unsafe fn ship(socket: &Arc<Socket>, shipment: Shipment, overlapped: *mut OVERLAPPED) -> Result<BOOL> {
    if overlapped::is_overlapped(socket, overlapped) {
        // SAFETY: the caller promises the pointer.
        let notice = unsafe { overlapped::notice(overlapped, None) }?;
        overlapped::started(engine::transmit(socket, shipment, notice))?;
    } else {
        engine::transmit_now(socket, shipment)?;
    }
    Ok(TRUE)
}

/// Sends a file, or a part of it, between two blocks of memory; each of the three may be missing. It begins where the OVERLAPPED
/// structure says; without one, at the file's position, which moves.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for a socket without connections, `TF_REUSE_SOCKET` without
/// `TF_DISCONNECT`, a begin behind the end of the file, or more than 2,147,483,646 bytes; `WSAENOTCONN`, `WSAESHUTDOWN`, `WSAEFAULT`
/// for a bad pointer, `WSA_INVALID_HANDLE` for a handle that is no file's and an `hEvent` that is none, `WSA_IO_PENDING` if it
/// goes on; what a send raises. What goes on ends with `WSA_OPERATION_ABORTED` if it is cancelled or the socket closed.
///
/// Source: the page on `TransmitFile`.
pub unsafe extern "system" fn TransmitFile(
    hsocket: SOCKET,
    hfile: HANDLE,
    nnumberofbytestowrite: u32,
    nnumberofbytespersend: u32,
    lpoverlapped: *mut OVERLAPPED,
    lptransmitbuffers: *const TRANSMIT_FILE_BUFFERS,
    dwreserved: u32,
) -> BOOL {
    edge::clearing::run(FALSE, || {
        startup::started()?;
        let socket = object::socket(Handle(hsocket))?;
        let end = end(dwreserved)?;
        if !socket.kind().has_connections() || u64::from(nnumberofbytestowrite) > MOST_BYTES {
            return Err(WsaError::WSAEINVAL);
        }
        let buffers = match lptransmitbuffers.is_null() {
            true => TRANSMIT_FILE_BUFFERS::default(),
            // SAFETY: numbers and pointers, for which all bits are values; the pointer is the program's.
            false => unsafe { edge::read(lptransmitbuffers) }?,
        };
        let mut pieces = SmallVec::new();
        if buffers.HeadLength != 0 {
            // SAFETY: the program lends the block.
            pieces.push(unsafe { memory(buffers.Head, buffers.HeadLength) }?);
        }
        if !hfile.is_null() {
            let offset = match lpoverlapped.is_null() {
                true => None,
                // SAFETY: the pointer is the program's.
                false => Some(unsafe { offset(lpoverlapped) }?),
            };
            let file = engine::contents(Handle(hfile.addr()))?;
            pieces.push(Piece::File { file, offset, len: nnumberofbytestowrite.into() });
        }
        if buffers.TailLength != 0 {
            // SAFETY: the program lends the block.
            pieces.push(unsafe { memory(buffers.Tail, buffers.TailLength) }?);
        }
        let shipment = Shipment { pieces, at_once: nnumberofbytespersend as usize, end };
        // SAFETY: the pointer is the program's.
        unsafe { ship(&socket, shipment, lpoverlapped) }
    })
}

/// The place in a file that an OVERLAPPED structure names.
///
/// # Safety
/// As [`edge::read`].
unsafe fn offset(overlapped: *const OVERLAPPED) -> Result<u64> {
    // SAFETY: the caller promises the pointer.
    let place = unsafe { edge::read(&raw const (*overlapped).Anonymous) }?;
    // SAFETY: all bits are numbers.
    let place = unsafe { place.Anonymous };
    Ok(u64::from(place.Offset) | u64::from(place.OffsetHigh) << u32::BITS)
}

/// Sends blocks of memory and parts of files, in order. On a socket with messages, everything up to an element with
/// `TP_ELEMENT_EOP` is one.
///
/// Raises what [`TransmitFile`] does, but takes any socket with a peer; `WSAEINVAL` also for an element of no kind, and for
/// `TF_DISCONNECT` on a socket without connections.
///
/// Source: the page on `TransmitPackets`.
pub unsafe extern "system" fn TransmitPackets(
    hsocket: SOCKET,
    lppacketarray: *const TRANSMIT_PACKETS_ELEMENT,
    nelementcount: u32,
    nsendsize: u32,
    lpoverlapped: *mut OVERLAPPED,
    dwflags: u32,
) -> BOOL {
    edge::run(FALSE, || {
        startup::started()?;
        let socket = object::socket(Handle(hsocket))?;
        let end = end(dwflags)?;
        let mut pieces = SmallVec::new();
        let mut total = 0_u64;
        for index in 0..nelementcount as usize {
            // SAFETY: numbers and pointers, for which all bits are values; the pointer is the program's.
            let element = unsafe { edge::read(lppacketarray.wrapping_add(index)) }?;
            total += u64::from(element.cLength);
            if total > MOST_BYTES {
                return Err(WsaError::WSAEINVAL);
            }
            // SAFETY: the program lends what the element names.
            pieces.push(unsafe { piece(&element) }?);
            if element.dwElFlags & TP_ELEMENT_EOP != 0 {
                pieces.push(Piece::Border);
            }
        }
        let shipment = Shipment { pieces, at_once: nsendsize as usize, end };
        // SAFETY: the pointer is the program's.
        unsafe { ship(&socket, shipment, lpoverlapped) }
    })
}

/// # Safety
/// As [`memory`], for an element of memory.
unsafe fn piece(element: &TRANSMIT_PACKETS_ELEMENT) -> Result<Piece> {
    match element.dwElFlags & !TP_ELEMENT_EOP {
        // SAFETY: the flags say that the element is one of memory; the caller promises the block.
        TP_ELEMENT_MEMORY => unsafe { memory(element.Anonymous.pBuffer, element.cLength) },
        TP_ELEMENT_FILE => {
            // SAFETY: the flags say that the element is one of a file.
            let part = unsafe { element.Anonymous.Anonymous };
            let file = engine::contents(Handle(part.hFile.addr()))?;
            // A negative one, documented is -1, means the file's position.
            let offset = u64::try_from(part.nFileOffset).ok();
            Ok(Piece::File { file, offset, len: element.cLength.into() })
        }
        _ => Err(WsaError::WSAEINVAL),
    }
}
