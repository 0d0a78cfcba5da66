//! A thread that sleeps on a word of memory until another one changes it.

use std::sync::atomic::{AtomicU32, AtomicU64};
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
    wake_some(word, 1);
}

/// Wakes all threads that sleep on the word.
pub(crate) fn wake_all(word: &AtomicU32) {
    wake_some(word, i32::MAX);
}

/// Wakes at most so many threads that sleep on the word.
fn wake_some(word: &AtomicU32, most: i32) {
    wake_at(word.as_ptr(), most);
}

fn wake_at(word: *mut u32, most: i32) {
    let operation = libc::FUTEX_WAKE | libc::FUTEX_PRIVATE_FLAG;
    // SAFETY: the kernel takes the address as a name and does not touch what is there.
    let woken = unsafe { libc::syscall(libc::SYS_futex, word, operation, most) };
    debug_assert!(woken >= 0, "{:?}", super::errno());
}

/// [`wait`] for ever as one of those that the bits of `who` stand for.
pub(crate) fn wait_as(word: &AtomicU32, expected: u32, who: u32) -> SysResult<()> {
    let operation = libc::FUTEX_WAIT_BITSET | libc::FUTEX_PRIVATE_FLAG;
    let for_ever = std::ptr::null::<libc::timespec>();
    let unused = std::ptr::null::<u32>();
    // SAFETY: the word is borrowed for the call.
    let result =
        unsafe { libc::syscall(libc::SYS_futex, word.as_ptr(), operation, expected, for_ever, unused, who) };
    check_size(isize::try_from(result).unwrap_or(-1)).map(drop)
}

/// Wakes at most so many of those that sleep on the word as `who`. True if one did.
pub(crate) fn wake_as(word: &AtomicU32, most: i32, who: u32) -> bool {
    let operation = libc::FUTEX_WAKE_BITSET | libc::FUTEX_PRIVATE_FLAG;
    let unused = std::ptr::null::<u32>();
    // SAFETY: the kernel takes the address as a name and does not touch what is there.
    let woken =
        unsafe { libc::syscall(libc::SYS_futex, word.as_ptr(), operation, most, unused, unused, who) };
    debug_assert!(woken >= 0, "{:?}", super::errno());
    woken > 0
}

/// The half of a number that has its low bits: the kernel knows words of 32 bits only.
fn low_half(number: &AtomicU64) -> *mut u32 {
    number.as_ptr().cast::<u32>().wrapping_add(usize::from(cfg!(target_endian = "big")))
}

/// [`wait`] for ever on the low half of a number.
pub(crate) fn wait_low_half(number: &AtomicU64, expected: u64) -> SysResult<()> {
    let operation = libc::FUTEX_WAIT | libc::FUTEX_PRIVATE_FLAG;
    let for_ever = std::ptr::null::<libc::timespec>();
    // SAFETY: the number is borrowed for the call, and its half is an aligned word.
    let result =
        unsafe { libc::syscall(libc::SYS_futex, low_half(number), operation, expected as u32, for_ever) };
    check_size(isize::try_from(result).unwrap_or(-1)).map(drop)
}

/// [`wake_all`] for [`wait_low_half`].
pub(crate) fn wake_low_half(number: &AtomicU64) {
    wake_at(low_half(number), i32::MAX);
}

/// True if the time was over.
pub(crate) fn timed_out(result: SysResult<()>) -> bool {
    result == Err(Errno(libc::ETIMEDOUT))
}
