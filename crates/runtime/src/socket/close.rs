//! `closesocket`.

use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use super::{Socket, state};
use crate::error::Result;
use crate::handle::Handle;
use crate::object::{Object, TABLE};
use crate::{hook, sys};

/// Closes the handle of a socket. With the last handle of a socket its connection ends; threads that wait in a
/// call on it return with `WSAEINTR`.
///
/// Source: the page on `closesocket`.
///
/// # Errors
/// `WSAENOTSOCK` if the handle stands for nothing or for something else; `WSAEWOULDBLOCK` if the socket is non-blocking,
/// lingers, and has data that the peer has not taken; `WSAEINTR` if the blocking hook of a 1.1 program cancels the
/// lingering: in both cases the handle stays valid.
pub fn close(handle: Handle) -> Result<()> {
    let socket = crate::object::socket(handle)?;
    // A plain blocking close lingers in the kernel, and asks nothing before.
    if (socket.is_nonblocking() || hook::is_set())
        && let Some(span) = socket.lingers()
    {
        if socket.is_nonblocking() {
            return Err(WsaError::WSAEWOULDBLOCK);
        }
        socket.linger_with_hook(span)?;
    }
    drop(socket);
    close_now(handle)
}

fn close_now(handle: Handle) -> Result<()> {
    let closed = TABLE.close(handle).ok_or(WsaError::WSAENOTSOCK)?;
    if let Object::Socket(socket) = &*closed.pin
        && socket.handle_removed()
    {
        socket.add(state::CLOSING);
        socket.stop_observing();
        if closed.in_use {
            socket.leave_address();
            socket.end_waits();
        }
    }
    // The descriptor is closed here, or by the thread that leaves the last call.
    Ok(())
}

impl Socket {
    /// Wakes the threads in blocking calls. What they would have waited for cannot come any more, and the kernel tells the
    /// same to threads that are only about to wait. The exception is a connect: it begins anew what `shutdown` ended, so
    /// that this has to be repeated until the thread has left it.
    fn end_waits(&self) {
        // A socket without a connection says so, and its threads wake all the same.
        let _ = sys::net::shutdown(self.raw_fd(), libc::SHUT_RDWR);
        while self.has(state::CONNECT_WAITS) {
            std::thread::sleep(Duration::from_millis(1));
            let _ = sys::net::shutdown(self.raw_fd(), libc::SHUT_RDWR);
        }
    }

    /// The end of Winsock waits for nobody: what is unsent goes on its way without a waiting thread.
    fn forget_lingering(&self) {
        if self.is_tcp() {
            let gracefully = libc::linger { l_onoff: 0, l_linger: 0 };
            // Should that fail, closing takes as long as the program once asked for.
            let _ = sys::net::set_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &gracefully);
        }
    }

    /// How long closing would wait for the peer to take what is unsent; none if it would not.
    fn lingers(&self) -> Option<Duration> {
        if !self.is_tcp() || !self.has(state::CONNECTED) {
            return None;
        }
        let mut linger = libc::linger { l_onoff: 0, l_linger: 0 };
        sys::net::option_into(self.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &mut linger).ok()?;
        let span = Duration::from_secs(u64::try_from(linger.l_linger).unwrap_or(0));
        (linger.l_onoff != 0 && !span.is_zero() && self.has_unsent()).then_some(span)
    }

    fn has_unsent(&self) -> bool {
        let mut unsent = 0;
        sys::net::int_ioctl(self.raw_fd(), libc::TIOCOUTQ, &mut unsent).is_ok() && unsent > 0
    }

    /// The kernel's lingering runs no hook, so this is ours, with the kernel's left for nothing.
    fn linger_with_hook(&self, span: Duration) -> Result<()> {
        let begin = Instant::now();
        while self.has_unsent() && begin.elapsed() < span {
            let Some(pause) = hook::turn()? else { break };
            std::thread::sleep(pause);
        }
        self.forget_lingering();
        Ok(())
    }
}

/// Closes every socket of the process: the last `WSACleanup` does that.
pub fn close_all() {
    crate::duplicate::forget();
    for handle in TABLE.live() {
        if let Ok(socket) = crate::object::socket(handle) {
            socket.forget_lingering();
            drop(socket);
            // Another thread may close it in between; then there is nothing left to do.
            let _ = close_now(handle);
        }
    }
}
