//! mswsock.h

pub(crate) mod accept;
pub(crate) mod connection;
pub(crate) mod transmit;

use openwinsock_codes::WsaError;
use openwinsock_runtime::memory::UserMut;
use openwinsock_runtime::{Handle, object, startup};
use windows_sys::Win32::Networking::WinSock::{MSG_PARTIAL, SOCKET};

use crate::edge;
use crate::winsock2::transfer::{count, receive_flags, receiving};

pub use crate::winsock2::message::WSARecvMsg;

/// Receives like `recv`, but takes a message in pieces: `MSG_PARTIAL` in the flags says that this was not all of it.
///
/// Linux gives a datagram as a whole; its rest is lost where Windows would give it with the next call.
///
/// Raises what `recv` does, but no `WSAEMSGSIZE`.
///
/// Source: the page on `WSARecvEx`.
pub unsafe extern "system" fn WSARecvEx(s: SOCKET, buf: *mut u8, len: i32, flags: *mut i32) -> i32 {
    edge::number(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        receiving(&socket, || {
            // SAFETY: the pointer is the program's.
            let wanted = unsafe { edge::read(flags) }?;
            let kernel_flags = receive_flags(&socket, wanted)?;
            // SAFETY: the block is the program's, lent for the duration of the call.
            let mut block = unsafe { UserMut::new(buf, edge::length(len)?) };
            if block.is_bad() {
                return Err(WsaError::WSAEFAULT);
            }
            let received = socket.receive(&mut block, kernel_flags)?;
            // SAFETY: as above.
            unsafe { edge::write(flags, if received.truncated { MSG_PARTIAL.cast_signed() } else { 0 }) }?;
            Ok(count(received.len))
        })
    })
}
