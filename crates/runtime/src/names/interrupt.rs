//! Look-ups that the blocking hook of a 1.1 program can cancel.

use std::io;
use std::os::fd::AsRawFd;
use std::thread;

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::hook;
use crate::sys::Errno;

/// Runs a look-up. If this thread has a blocking hook, the look-up goes to another thread and the hook runs meanwhile;
/// a look-up that is cancelled ends there by itself.
///
/// # Errors
/// `WSAEINTR` if the hook cancelled the call; what the system says if there can be no thread.
pub fn interruptible<T: Send + 'static>(look_up: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    if !hook::is_set() {
        return look_up();
    }
    let system = |error: io::Error| WsaError::from(Errno(error.raw_os_error().unwrap_or(libc::EAGAIN)));
    // The end of the pipe is what the hook's loop waits for.
    let (done, working) = io::pipe().map_err(system)?;
    let thread = thread::Builder::new().spawn(move || {
        let result = look_up();
        drop(working);
        result
    });
    let thread = thread.map_err(system)?;
    hook::wait(done.as_raw_fd(), libc::POLLIN)?;
    // A look-up does not panic; should it, this is what cannot be mended.
    thread.join().unwrap_or(Err(WsaError::WSANO_RECOVERY))
}
