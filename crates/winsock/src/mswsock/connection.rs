//! `ConnectEx` and `DisconnectEx`.

use std::ffi::c_void;

use openwinsock_codes::WsaError;
use openwinsock_runtime::engine;
use openwinsock_runtime::memory::UserRef;
use openwinsock_runtime::{Handle, object, startup};
use windows_sys::Win32::Foundation::{FALSE, TRUE};
use windows_sys::Win32::Networking::WinSock::{SOCKADDR, SOCKET, TF_REUSE_SOCKET};
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::BOOL;

use crate::winsock2::vector::report;
use crate::{edge, overlapped};

/// Connects a bound socket, and sends a first block.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSA_INVALID_PARAMETER` without an OVERLAPPED structure, `WSAEFAULT` for a bad pointer or
/// an address that is too short, `WSAEINVAL` for a socket that is not bound, listens, or is of a kind without
/// connections; `WSAEISCONN`, `WSAEALREADY`, `WSAEAFNOSUPPORT`, `WSAEADDRNOTAVAIL`, `WSA_INVALID_HANDLE` for an `hEvent` that is none,
/// `WSA_IO_PENDING` if it goes on. At once or at the end: `WSAECONNREFUSED`, `WSAETIMEDOUT`, `WSAENETUNREACH`, `WSAEHOSTUNREACH`,
/// `WSAEADDRINUSE`, `WSAENOBUFS`; `WSA_OPERATION_ABORTED` if it is cancelled or the socket closed.
///
/// Source: the page on `ConnectEx`.
pub unsafe extern "system" fn ConnectEx(
    s: SOCKET,
    name: *const SOCKADDR,
    namelen: i32,
    lpsendbuffer: *const c_void,
    dwsenddatalength: u32,
    lpdwbytessent: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
) -> BOOL {
    edge::run(FALSE, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        if lpoverlapped.is_null() {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        // SAFETY: the pointer is the program's.
        let address = unsafe { edge::address_in(name, namelen) }?;
        // SAFETY: the program lends the block until the operation has ended.
        let data = (!lpsendbuffer.is_null())
            .then(|| unsafe { UserRef::new(lpsendbuffer.cast(), dwsenddatalength as usize) });
        if data.as_ref().is_some_and(UserRef::is_bad) {
            return Err(WsaError::WSAEFAULT);
        }
        // SAFETY: the pointer is the program's.
        let notice = unsafe { overlapped::notice(lpoverlapped, None) }?;
        let begun = engine::connect(&socket, &address, data, notice);
        // SAFETY: the structure is the operation's.
        let sent = unsafe { overlapped::started_or_done(&socket, begun, lpoverlapped) }?;
        if data.is_some() {
            // SAFETY: the pointer is the program's.
            unsafe { report(lpdwbytessent, sent) }?;
        }
        Ok(TRUE)
    })
}

/// Ends a connection after what waits to be sent. With `TF_REUSE_SOCKET` the socket can be used again, for [`ConnectEx`] or as
/// the one that `AcceptEx` accepts on.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for other flags or a reserved value, `WSAENOTCONN` without a connection, or if
/// its sending direction has ended and the socket is not to be used again; `WSAEFAULT` for a bad pointer, `WSA_INVALID_HANDLE`
/// for an `hEvent` that is none, `WSA_IO_PENDING` if sends are before it.
///
/// Source: the page on `DisconnectEx`.
pub unsafe extern "system" fn DisconnectEx(
    s: SOCKET,
    lpoverlapped: *mut OVERLAPPED,
    dwflags: u32,
    dwreserved: u32,
) -> BOOL {
    edge::clearing::run(FALSE, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        if dwreserved != 0 || dwflags & !TF_REUSE_SOCKET != 0 {
            return Err(WsaError::WSAEINVAL);
        }
        let reuse = dwflags & TF_REUSE_SOCKET != 0;
        if overlapped::is_overlapped(&socket, lpoverlapped) {
            // SAFETY: the pointer is the program's.
            let notice = unsafe { overlapped::notice(lpoverlapped, None) }?;
            overlapped::started(engine::disconnect(&socket, reuse, notice))?;
        } else {
            engine::disconnect_now(&socket, reuse)?;
        }
        Ok(TRUE)
    })
}
