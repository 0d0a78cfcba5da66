//! A thread that sleeps on a word of memory until another one changes it.

use std::sync::atomic::AtomicU32;
use std::time::{Duration, SystemTime};

use super::{Errno, SysResult, check_size};

/// Sleeps while the word holds `expected`, until somebody wakes it or the time is over. May return for no reason.
///
/// # Errors
/// `ETIMEDOUT` when the time is over; `EAGAIN` if the word held something else; `EINTR` after a signal handler.
pub(crate) fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) -> SysResult<()> {
    // A time that the structure cannot hold is centuries away: for ever.
    let timeout = timeout.and_then(super::timespec);
    let pointer = timeout.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
    let operation = libc::FUTEX_WAIT | libc::FUTEX_PRIVATE_FLAG;
    // SAFETY: the word is borrowed for the call, and the time is ours or absent.
    let result = unsafe { libc::syscall(libc::SYS_futex, word.as_ptr(), operation, expected, pointer) };
    check_size(isize::try_from(result).unwrap_or(-1)).map(drop)
}

/// [`wait`] until a time of the clock on the wall, also if somebody sets it meanwhile.
///
/// # Errors
/// As [`wait`].
pub(crate) fn wait_until_wall(word: &AtomicU32, expected: u32, until: SystemTime) -> SysResult<()> {
    let until = until.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let until = super::timespec(until);
    let pointer = until.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
    let operation = libc::FUTEX_WAIT_BITSET | libc::FUTEX_PRIVATE_FLAG | libc::FUTEX_CLOCK_REALTIME;
    let unused = std::ptr::null::<u32>();
    let everybody = libc::FUTEX_BITSET_MATCH_ANY;
    // SAFETY: the word is borrowed for the call, and the time is ours or absent.
    let result = unsafe {
        libc::syscall(libc::SYS_futex, word.as_ptr(), operation, expected, pointer, unused, everybody)
    };
    check_size(isize::try_from(result).unwrap_or(-1)).map(drop)
}

/// Wakes the thread that sleeps on the word, if one does.
pub(crate) fn wake(word: &AtomicU32) {
    let operation = libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG;
    // SAFETY: the kernel takes the address as a name and does not touch what is there.
    let woken = unsafe { libc::syscall(libc::SYS_futex, word.as_ptr(), operation, 1) };
    debug_assert!(woken >= 0, "{:?}", super::errno());
}

/// True if the time was over.
pub(crate) fn timed_out(result: SysResult<()>) -> bool {
    result == Err(Errno(libc::ETIMEDOUT))
}
