//! The only files that speak to the kernel. No policy here: one function, one system call, the errno as a value.
//!
//! Pointers of the program come as [`UserRef`](crate::memory::UserRef) and [`UserMut`](crate::memory::UserMut) and
//! are handed to the kernel as they are: the kernel answers EFAULT where they are wrong.
#![allow(unsafe_code, reason = "this is the edge to the kernel")]

use std::os::fd::{AsRawFd, OwnedFd, RawFd};

pub(crate) mod clock;
pub(crate) mod epoll;
pub(crate) mod file;
pub(crate) mod futex;
pub(crate) mod inotify;
pub(crate) mod interface;
pub(crate) mod level;
pub(crate) mod link;
pub(crate) mod lock;
pub(crate) mod machine;
pub(crate) mod map;
pub(crate) mod memory;
pub(crate) mod module;
pub(crate) mod net;
pub(crate) mod news;
pub(crate) mod option;
pub(crate) mod process;
pub(crate) mod resolver;
pub(crate) mod signal;
pub(crate) mod task;
pub(crate) mod terminal;
pub(crate) mod thread;
pub(crate) mod uring;

/// What the kernel said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Errno(pub(crate) i32);

pub(crate) type SysResult<T> = Result<T, Errno>;

/// The errno of the call that just failed on this thread.
#[inline]
pub(crate) fn errno() -> Errno {
    // SAFETY: the location is this thread's own and always valid.
    Errno(unsafe { *libc::__errno_location() })
}

/// Keeps the program's errno as it is: system calls in between change the thread's errno, dropping this puts it back.
#[derive(Debug)]
pub struct KeepErrno(i32);

impl KeepErrno {
    /// Remembers errno.
    #[inline]
    pub fn new() -> Self {
        Self(errno().0)
    }
}

impl Default for KeepErrno {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for KeepErrno {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the location is this thread's own and always valid.
        unsafe { *libc::__errno_location() = self.0 };
    }
}

/// Turns the C library's "-1 and errno" into a value.
fn check(result: i32) -> SysResult<i32> {
    if result < 0 { Err(errno()) } else { Ok(result) }
}

/// The same for calls that count bytes.
fn check_size(result: isize) -> SysResult<usize> {
    usize::try_from(result).map_err(|_| errno())
}

/// The highest of the descriptors that have a meaning for every program: input, output and errors.
const LAST_STANDARD: RawFd = 2;

/// Takes a descriptor, and gives another one of the same file if it is 0, 1 or 2: a program that has closed these, as daemons
/// do, may still print, and what it prints must not go to a peer.
pub(crate) fn above_standard(low: OwnedFd) -> OwnedFd {
    if low.as_raw_fd() > LAST_STANDARD {
        return low;
    }
    // Where no descriptor is left, a low one is better than none.
    net::duplicate(&low).unwrap_or(low)
}

/// A span of time for the kernel; none if the structure cannot hold it.
fn timespec(span: std::time::Duration) -> Option<libc::timespec> {
    let tv_sec = span.as_secs().try_into().ok()?;
    Some(libc::timespec { tv_sec, tv_nsec: span.subsec_nanos().into() })
}
