//! The blocking hook of Windows Sockets 1.1: a function of the program that runs again and again while a call of
//! the same thread blocks.
//!
//! Version 2 took it away, and a program that negotiated 2.x cannot set one; a 1.1 program can. While its hook runs, the
//! thread may only ask whether a call blocks, and cancel it: everything else is `WSAEINPROGRESS`. That is the one
//! condition for which Winsock has this code.

use std::cell::Cell;
use std::os::fd::RawFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys::{self, Errno};

/// A hook: returns true if there is more for it to do at once.
pub type Hook = fn(usize) -> bool;

/// How long a call waits between two runs of a hook that has nothing to do, in milliseconds.
const PAUSE: i32 = 10;

thread_local! {
    /// The hook of this thread, with what it is called with.
    static HOOK: Cell<Option<(Hook, usize)>> = const { Cell::new(None) };
    /// Whether a call of this thread blocks, with its hook running.
    static BLOCKING: Cell<bool> = const { Cell::new(false) };
    static CANCELLED: Cell<bool> = const { Cell::new(false) };
}

/// True once any thread has set a hook, so that all others pay one load.
static IN_USE: AtomicBool = AtomicBool::new(false);

/// Sets the hook of this thread; gives the one before.
pub fn set(hook: Option<(Hook, usize)>) -> Option<(Hook, usize)> {
    IN_USE.store(true, Ordering::Relaxed);
    HOOK.replace(hook)
}

/// Whether this thread has a hook.
pub(crate) fn is_set() -> bool {
    IN_USE.load(Ordering::Relaxed) && HOOK.get().is_some()
}

/// Whether a call of this thread blocks now: true only inside its hook.
pub fn is_blocking() -> bool {
    BLOCKING.get()
}

/// Cancels the call that blocks: it ends with `WSAEINTR` when the hook returns.
///
/// # Errors
/// `WSAEINVAL` if none does.
pub fn cancel() -> Result<()> {
    if !is_blocking() {
        return Err(WsaError::WSAEINVAL);
    }
    CANCELLED.set(true);
    Ok(())
}

/// Refuses calls from inside a hook.
///
/// # Errors
/// `WSAEINPROGRESS`.
#[inline]
pub(crate) fn refuse_inside() -> Result<()> {
    if IN_USE.load(Ordering::Relaxed) && is_blocking() { Err(WsaError::WSAEINPROGRESS) } else { Ok(()) }
}

/// Waits until a descriptor is ready for `events`, running the hook meanwhile. Without a hook, returns at once: the call
/// itself blocks in the kernel.
///
/// # Errors
/// `WSAEINTR` if the hook cancelled the call.
pub(crate) fn wait(fd: RawFd, events: i16) -> Result<()> {
    if !IN_USE.load(Ordering::Relaxed) {
        return Ok(());
    }
    let Some((hook, argument)) = HOOK.get() else {
        return Ok(());
    };
    let mut pause = 0;
    loop {
        let mut one = [libc::pollfd { fd, events, revents: 0 }];
        match sys::net::poll(&mut one, pause) {
            Ok(0) | Err(Errno(libc::EINTR)) => {}
            Ok(_) => return Ok(()),
            Err(errno) => return Err(errno.wsa()),
        }
        pause = if run(hook, argument)? { 0 } else { PAUSE };
    }
}

/// Runs the hook once. True if there is more for it to do at once.
fn run(hook: Hook, argument: usize) -> Result<bool> {
    BLOCKING.set(true);
    CANCELLED.set(false);
    let more = hook(argument);
    BLOCKING.set(false);
    if CANCELLED.take() { Err(WsaError::WSAEINTR) } else { Ok(more) }
}

/// Runs the hook of this thread once, for a call that waits in its own way. Says how long it may wait before the next run;
/// none for ever, if there is no hook.
///
/// # Errors
/// `WSAEINTR` if the hook cancelled the call.
pub(crate) fn turn() -> Result<Option<Duration>> {
    if !is_set() {
        return Ok(None);
    }
    let Some((hook, argument)) = HOOK.get() else { return Ok(None) };
    let pause = if run(hook, argument)? { 0 } else { PAUSE };
    Ok(Some(Duration::from_millis(u64::from(pause.unsigned_abs()))))
}
