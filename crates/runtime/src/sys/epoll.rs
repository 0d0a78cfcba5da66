//! epoll: learning what happens to many descriptors.

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::time::Duration;

use super::{SysResult, above_standard, check};

/// An epoll instance, close-on-exec.
#[derive(Debug)]
pub(crate) struct Epoll(OwnedFd);

/// Anything that happens to a socket, once each time (edge-triggered).
const ANYTHING: i32 = libc::EPOLLIN | libc::EPOLLOUT | libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLET;

impl Epoll {
    pub(crate) fn new() -> SysResult<Self> {
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::epoll_create1(libc::EPOLL_CLOEXEC) })?;
        // SAFETY: the kernel just made this descriptor, and nobody else knows it.
        Ok(Self(above_standard(unsafe { OwnedFd::from_raw_fd(fd) })))
    }

    /// From now on [`Self::wait`] gives the token whenever something happens to the descriptor, and once at first.
    pub(crate) fn add(&self, fd: RawFd, token: u64) -> SysResult<()> {
        let mut event = libc::epoll_event { events: ANYTHING.cast_unsigned(), u64: token };
        self.control(libc::EPOLL_CTL_ADD, fd, &raw mut event)
    }

    /// The end of [`Self::add`]. Closing the descriptor is no replacement: a child may have another one of the file.
    pub(crate) fn remove(&self, fd: RawFd) -> SysResult<()> {
        self.control(libc::EPOLL_CTL_DEL, fd, std::ptr::null_mut())
    }

    fn control(&self, operation: i32, fd: RawFd, event: *mut libc::epoll_event) -> SysResult<()> {
        // SAFETY: the event is borrowed by the callers above, or NULL for an operation that has none.
        check(unsafe { libc::epoll_ctl(self.0.as_raw_fd(), operation, fd, event) }).map(drop)
    }

    /// Waits until something happens, and fills in the tokens. None for ever. Gives how many there are.
    pub(crate) fn wait(&self, tokens: &mut [u64; BATCH], timeout: Option<Duration>) -> SysResult<usize> {
        let mut events = [libc::epoll_event { events: 0, u64: 0 }; BATCH];
        let milliseconds =
            timeout.map_or(-1, |span| i32::try_from(span.as_nanos().div_ceil(1_000_000)).unwrap_or(i32::MAX));
        let room = i32::try_from(events.len()).unwrap_or(i32::MAX);
        // SAFETY: the array is ours and as long as said.
        let count =
            check(unsafe { libc::epoll_wait(self.0.as_raw_fd(), events.as_mut_ptr(), room, milliseconds) })?;
        let count = usize::try_from(count).unwrap_or(0);
        for (token, event) in tokens.iter_mut().zip(&events[..count]) {
            *token = event.u64;
        }
        Ok(count)
    }
}

/// How many descriptors are reported at once.
pub(crate) const BATCH: usize = 64;
