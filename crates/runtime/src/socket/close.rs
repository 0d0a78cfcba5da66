//! `closesocket`.

use openwinsock_codes::WsaError;

use super::{Socket, state};
use crate::error::Result;
use crate::handle::Handle;
use crate::object::{Object, TABLE};
use crate::sys;

/// Closes the handle of a socket. With the last handle of a socket its connection ends; threads that wait in a
/// call on it return with `WSAEINTR`.
///
/// Source: the page on `closesocket`.
///
/// # Errors
/// `WSAENOTSOCK` if the handle stands for nothing or for something else; `WSAEWOULDBLOCK` if the socket is non-blocking,
/// lingers, and has data that the peer has not taken: the handle stays valid.
pub fn close(handle: Handle) -> Result<()> {
    let pin = crate::object::socket(handle)?;
    if pin.would_linger() {
        return Err(WsaError::WSAEWOULDBLOCK);
    }
    drop(pin);
    let closed = TABLE.close(handle).ok_or(WsaError::WSAENOTSOCK)?;
    if let Object::Socket(socket) = &*closed.pin
        && socket.handle_removed()
    {
        socket.add(state::CLOSING);
        if closed.in_use {
            // Wakes the threads in a blocking call. What they would have waited for cannot come any more.
            let _ = sys::net::shutdown(socket.raw_fd(), libc::SHUT_RDWR);
        }
    }
    // The descriptor is closed here, or by the thread that leaves the last call.
    Ok(())
}

impl Socket {
    fn would_linger(&self) -> bool {
        if !self.is_nonblocking() || !self.is_tcp() || !self.has(state::CONNECTED) {
            return false;
        }
        let mut linger = libc::linger { l_onoff: 0, l_linger: 0 };
        let known =
            sys::net::option_into(self.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &mut linger).is_ok();
        let mut unsent = 0;
        known
            && linger.l_onoff != 0
            && linger.l_linger != 0
            && sys::net::int_ioctl(self.raw_fd(), libc::TIOCOUTQ, &mut unsent).is_ok()
            && unsent > 0
    }
}

/// Closes every socket of the process: the last `WSACleanup` does that.
pub fn close_all() {
    for handle in TABLE.live() {
        if TABLE.pin(handle).is_some_and(|pin| matches!(*pin, Object::Socket(_))) {
            // Another thread may close it in between; then there is nothing left to do.
            let _ = close(handle);
        }
    }
}
