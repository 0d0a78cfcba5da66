//! `closesocket`.

use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use super::options::settings::flag;
use super::{Socket, state};
use crate::error::Result;
use crate::handle::Handle;
use crate::object::{Kind as _, TABLE};
use crate::{hook, sys};

/// How long a socket that lingers waits between two looks at what is unsent.
const LONGEST_PAUSE: Duration = Duration::from_millis(10);

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
    // With other handles left, nothing is closed yet.
    let lingers = socket.lingers().filter(|_| socket.is_last_handle());
    if let Some(span) = lingers {
        if socket.is_nonblocking() && socket.has_unsent() {
            return Err(WsaError::WSAEWOULDBLOCK);
        }
        if hook::is_set() {
            socket.linger(span)?;
        }
    }
    drop(socket);
    close_now(handle, lingers)
}

fn close_now(handle: Handle, lingers: Option<Duration>) -> Result<()> {
    let closed = TABLE.close(handle).ok_or(WsaError::WSAENOTSOCK)?;
    crate::select::changed();
    if let Some(socket) = Socket::of(&closed.pin) {
        release(socket, closed.in_use, lingers);
    }
    // The descriptor is closed here, or by the thread that leaves the last call.
    Ok(())
}

/// One handle less. With the last one the socket ends; `in_use` says whether other threads may be in calls on it, `lingers` how
/// long the peer has to take what is unsent.
pub(crate) fn release(socket: &Socket, in_use: bool, lingers: Option<Duration>) {
    if socket.handle_removed() {
        socket.add(state::CLOSING);
        crate::engine::close(socket);
        socket.stop_observing();
        if in_use {
            socket.leave_address();
            socket.end_waits();
        }
        if let Some(span) = lingers {
            // With a hook, it has done so already.
            let _ = socket.linger(span);
        }
    }
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

    /// The end of Winsock waits for nobody: what is unsent goes on its way without a waiting thread. A connection that is
    /// to be reset is reset.
    pub(super) fn forget_lingering(&self) {
        if self.kernel_lingers().is_some() {
            self.set_lingering(false);
        }
    }

    /// What the kernel does when the descriptor is closed: goes on sending in the background, or resets the connection.
    fn set_lingering(&self, reset: bool) {
        let how = libc::linger { l_onoff: i32::from(reset), l_linger: 0 };
        // Should that fail, closing takes as long as the program once asked for.
        let _ = sys::net::set_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &how);
    }

    /// How long closing waits for the peer to take what is unsent; none if it does not.
    fn lingers(&self) -> Option<Duration> {
        // Most sockets never do, and a plain close asks nothing before.
        if self.settings.has(flag::LINGERS) { self.kernel_lingers() } else { None }
    }

    fn kernel_lingers(&self) -> Option<Duration> {
        if !self.is_tcp() || !self.has(state::CONNECTED) {
            return None;
        }
        let mut linger = libc::linger { l_onoff: 0, l_linger: 0 };
        sys::net::option_into(self.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &mut linger).ok()?;
        let span = Duration::from_secs(u64::try_from(linger.l_linger).unwrap_or(0));
        (linger.l_onoff != 0 && !span.is_zero()).then_some(span)
    }

    fn has_unsent(&self) -> bool {
        let mut unsent = 0;
        sys::net::int_ioctl(self.raw_fd(), libc::TIOCOUTQ, &mut unsent).is_ok()
            && unsent > 0
            // Of a connection that is over, the kernel still counts it.
            && !self.connection_is_dead()
    }

    /// Waits for the peer to take what is unsent. If the time ends first, the connection is reset, as the page says; the
    /// kernel's own lingering would go on in the background, and runs no hook.
    ///
    /// # Errors
    /// `WSAEINTR` if the blocking hook cancels it.
    fn linger(&self, span: Duration) -> Result<()> {
        let begin = Instant::now();
        let mut pause = Duration::from_millis(1);
        while self.has_unsent() {
            let left = span.saturating_sub(begin.elapsed());
            if left.is_zero() {
                self.set_lingering(true);
                return Ok(());
            }
            std::thread::sleep(hook::turn()?.unwrap_or(pause).min(left));
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
        self.set_lingering(false);
        Ok(())
    }
}

/// Closes every socket of the process: the last `WSACleanup` does that.
pub fn close_all() {
    crate::duplicate::forget();
    // Two that are connected with each other end at the same time: a thread that waits at one of them must not see the end of the
    // other as its peer's.
    for handle in TABLE.live() {
        if let Ok(socket) = crate::object::socket(handle) {
            socket.add(state::CLOSING);
        }
    }
    for handle in TABLE.live() {
        if let Ok(socket) = crate::object::socket(handle) {
            socket.forget_lingering();
            drop(socket);
            // Another thread may close it in between; then there is nothing left to do.
            let _ = close_now(handle, None);
        }
    }
}
