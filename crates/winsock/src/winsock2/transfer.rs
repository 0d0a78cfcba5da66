//! Sending and receiving one block.

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::{Family, KernelAddress};
use openwinsock_runtime::memory::{UserMut, UserRef};
use openwinsock_runtime::socket::{Kind, Received, Socket};
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Networking::WinSock::{
    FD_OOB, FD_READ, MSG_DONTROUTE, MSG_OOB, MSG_PARTIAL, MSG_PEEK, MSG_PUSH_IMMEDIATE, MSG_WAITALL,
    SEND_RECV_FLAGS, SOCKADDR, SOCKET,
};

use crate::edge;

/// The kernel's flags for a receive.
///
/// # Errors
/// `WSAEINVAL` for a flag that does not exist; `WSAEOPNOTSUPP` for `MSG_OOB` or `MSG_WAITALL` where the socket does not
/// have them, and for `MSG_WAITALL` on a non-blocking socket or together with `MSG_OOB`, `MSG_PEEK` or `MSG_PARTIAL`.
pub(crate) fn receive_flags(socket: &Socket, flags: i32) -> Result<i32> {
    if flags == 0 {
        return Ok(0);
    }
    let rows = [(MSG_OOB, libc::MSG_OOB), (MSG_PEEK, libc::MSG_PEEK), (MSG_WAITALL, libc::MSG_WAITALL)];
    let kernel = translate(flags & !(MSG_PUSH_IMMEDIATE | MSG_PARTIAL.cast_signed()), &rows)?;
    if flags & MSG_OOB != 0 && !has_urgent_bytes(socket) {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    let all_together = socket.kind() == Kind::Stream && !socket.is_nonblocking();
    let others = MSG_OOB | MSG_PEEK | MSG_PARTIAL.cast_signed();
    if flags & MSG_WAITALL != 0 && (!all_together || flags & others != 0) {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    Ok(kernel)
}

/// The kernel's flags for a send.
///
/// # Errors
/// `WSAEINVAL` for a flag that does not exist, `WSAEOPNOTSUPP` for one that the socket does not have.
pub(crate) fn send_flags(socket: &Socket, flags: i32) -> Result<i32> {
    if flags == 0 {
        return Ok(0);
    }
    let rows = [(MSG_OOB, libc::MSG_OOB), (MSG_DONTROUTE, libc::MSG_DONTROUTE)];
    let partial = MSG_PARTIAL.cast_signed();
    let kernel = translate(flags & !partial, &rows)?;
    if flags & MSG_OOB != 0 && !has_urgent_bytes(socket) {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    if flags & partial != 0 && socket.kind() != Kind::Stream {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    Ok(kernel)
}

/// Only TCP has them. Linux's AF_UNIX streams do, too, but Windows' don't.
fn has_urgent_bytes(socket: &Socket) -> bool {
    socket.kind() == Kind::Stream && socket.family() != Family::Unix
}

fn translate(mut flags: i32, rows: &[(i32, i32)]) -> Result<i32> {
    let mut kernel = 0;
    for (windows, linux) in rows {
        if flags & windows != 0 {
            flags &= !windows;
            kernel |= linux;
        }
    }
    if flags == 0 { Ok(kernel) } else { Err(WsaError::WSAEINVAL) }
}

/// The length of a block to receive into.
///
/// # Errors
/// For a negative one `WSAEINVAL` on a stream, as the page says, else `WSAEFAULT`.
fn receive_length(socket: &Socket, len: i32) -> Result<usize> {
    edge::length(len).map_err(|bad| if socket.kind() == Kind::Stream { WsaError::WSAEINVAL } else { bad })
}

/// A number of bytes as `int`. The kernel moves at most 2³¹ − 4096 in one call.
pub(crate) fn count(len: usize) -> i32 {
    i32::try_from(len).unwrap_or(i32::MAX)
}

/// A receive enables the network events of receives again, even if it fails for its arguments.
pub(crate) fn receiving<T>(socket: &Socket, call: impl FnOnce() -> Result<T>) -> Result<T> {
    call().inspect_err(|_| socket.refused(FD_READ | FD_OOB))
}

/// The result of a receive: the number of bytes, or `WSAEMSGSIZE` for a message that was cut.
fn received(received: &Received) -> Result<i32> {
    if received.truncated { Err(WsaError::WSAEMSGSIZE) } else { Ok(count(received.len)) }
}

/// Receives from the peer, or from anybody on a socket without connections. 0 is the orderly end of a stream.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, `WSAENOTCONN`, `WSAEINVAL` (no local address, unknown flag,
/// negative length of a stream's block), `WSAEOPNOTSUPP` (flags that the socket lacks), `WSAESHUTDOWN`, `WSAEWOULDBLOCK`, `WSAEMSGSIZE`, `WSAETIMEDOUT`, `WSAECONNRESET`, `WSAECONNABORTED`,
/// `WSAENETRESET`, `WSAEINTR`. Receiving 0 bytes from a stream waits for data and takes none.
///
/// Source: the page on `recv`.
pub unsafe extern "system" fn recv(s: SOCKET, buf: *mut u8, len: i32, flags: SEND_RECV_FLAGS) -> i32 {
    edge::clearing::number(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        receiving(&socket, || {
            let flags = receive_flags(&socket, flags)?;
            // SAFETY: the block is the program's, lent for the duration of the call.
            let mut block = unsafe { UserMut::new(buf, receive_length(&socket, len)?) };
            if block.is_bad() {
                return Err(WsaError::WSAEFAULT);
            }
            received(&socket.receive(&mut block, flags)?)
        })
    })
}

/// Receives a message and its sender's address.
///
/// Raises what [`recv`] does; `WSAEFAULT` also if there is no room for the address (the message stays in the queue).
///
/// Source: the page on `recvfrom`.
pub unsafe extern "system" fn recvfrom(
    s: SOCKET,
    buf: *mut u8,
    len: i32,
    flags: i32,
    from: *mut SOCKADDR,
    fromlen: *mut i32,
) -> i32 {
    edge::clearing::number(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        receiving(&socket, || {
            let flags = receive_flags(&socket, flags)?;
            // SAFETY: the block is the program's, lent for the duration of the call.
            let block = unsafe { UserMut::new(buf, receive_length(&socket, len)?) };
            // A connection ignores both, says the page.
            let from = if socket.kind().has_connections() { std::ptr::null_mut() } else { from };
            // SAFETY: the pointers are the program's.
            let wanted = unsafe { edge::room_for_address(from, fromlen, socket.family().shortest()) }?;
            if block.is_bad() {
                return Err(WsaError::WSAEFAULT);
            }
            let mut sender = KernelAddress::empty();
            let result = socket.receive_message(&mut [block], flags, Some(&mut sender), &mut [])?;
            if wanted && sender.family().is_some() {
                // SAFETY: as above.
                unsafe { edge::address_out(&sender, from, fromlen) }?;
            }
            received(&result)
        })
    })
}

/// Sends to the peer. Takes everything, except on a non-blocking stream.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, `WSAENOTCONN`, `WSAEOPNOTSUPP` (flags), `WSAESHUTDOWN`,
/// `WSAEWOULDBLOCK`, `WSAEMSGSIZE`, `WSAETIMEDOUT`, `WSAENOBUFS`, `WSAEHOSTUNREACH`, `WSAECONNRESET`, `WSAECONNABORTED`,
/// `WSAENETRESET`, `WSAEINTR`.
///
/// Source: the page on `send`.
pub unsafe extern "system" fn send(s: SOCKET, buf: *const u8, len: i32, flags: SEND_RECV_FLAGS) -> i32 {
    edge::clearing::number(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        let flags = send_flags(&socket, flags)?;
        // SAFETY: the block is the program's, lent for the duration of the call.
        let block = unsafe { UserRef::new(buf, edge::length(len)?) };
        if block.is_bad() {
            return Err(WsaError::WSAEFAULT);
        }
        Ok(count(socket.send(block, flags)?))
    })
}

/// Sends a message to an address.
///
/// Raises what [`send`] does, and `WSAEAFNOSUPPORT`, `WSAEADDRNOTAVAIL`, `WSAEDESTADDRREQ`, `WSAEACCES` (broadcast),
/// `WSAENETUNREACH`.
///
/// Source: the page on `sendto`.
pub unsafe extern "system" fn sendto(
    s: SOCKET,
    buf: *const u8,
    len: i32,
    flags: i32,
    to: *const SOCKADDR,
    tolen: i32,
) -> i32 {
    edge::clearing::number(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        let flags = send_flags(&socket, flags)?;
        // SAFETY: the block is the program's, lent for the duration of the call.
        let block = unsafe { UserRef::new(buf, edge::length(len)?) };
        if block.is_bad() {
            return Err(WsaError::WSAEFAULT);
        }
        let address = if to.is_null() || socket.kind().has_connections() {
            None
        } else {
            // SAFETY: the pointer is the program's.
            Some(unsafe { edge::address_in(to, tolen) }?)
        };
        Ok(count(socket.send_to(block, flags, address.as_ref())?))
    })
}
