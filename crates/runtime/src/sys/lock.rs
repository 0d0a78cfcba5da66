//! Locks on bytes of a file that belong to the open file: they end when the last descriptor of it does, also if the
//! process is killed.

use std::fs::File;
use std::os::fd::AsRawFd;

use super::{Errno, SysResult, check};

/// What a lock excludes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lock {
    /// Only exclusive ones.
    Shared,
    /// Every other one.
    Exclusive,
}

/// `len` bytes from `start`; 0 bytes are all to the end.
fn region(kind: i32, start: i64, len: i64) -> libc::flock {
    libc::flock {
        l_type: kind as libc::c_short,
        l_whence: libc::SEEK_SET as libc::c_short,
        l_start: start,
        l_len: len,
        // The kernel asks for zero here.
        l_pid: 0,
    }
}

/// Takes a lock if nobody else has one that excludes it. Says whether it did.
pub(crate) fn try_lock(file: &File, lock: Lock, start: i64, len: i64) -> SysResult<bool> {
    let kind = match lock {
        Lock::Shared => libc::F_RDLCK,
        Lock::Exclusive => libc::F_WRLCK,
    };
    let wanted = region(kind, start, len);
    // SAFETY: the structure is ours and of the type that the command takes; the kernel only reads it.
    match check(unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_SETLK, &raw const wanted) }) {
        Ok(_) => Ok(true),
        Err(Errno(libc::EAGAIN | libc::EACCES)) => Ok(false),
        Err(errno) => Err(errno),
    }
}

/// Takes a lock as soon as nobody else has one that excludes it.
pub(crate) fn wait(file: &File, lock: Lock, start: i64, len: i64) -> SysResult<()> {
    let kind = match lock {
        Lock::Shared => libc::F_RDLCK,
        Lock::Exclusive => libc::F_WRLCK,
    };
    let wanted = region(kind, start, len);
    loop {
        // SAFETY: as in `try_lock`.
        match check(unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_SETLKW, &raw const wanted) }) {
            Err(Errno(libc::EINTR)) => {}
            result => return result.map(drop),
        }
    }
}

/// Gives locks back.
pub(crate) fn unlock(file: &File, start: i64, len: i64) -> SysResult<()> {
    let wanted = region(libc::F_UNLCK, start, len);
    // SAFETY: as in `try_lock`.
    check(unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_SETLK, &raw const wanted) }).map(drop)
}

/// A lock that others have on these bytes. Those taken through `file` itself are not seen.
pub(crate) fn locked_by_others(file: &File, start: i64, len: i64) -> SysResult<Option<Lock>> {
    let mut asked = region(libc::F_WRLCK, start, len);
    // SAFETY: the structure is ours, exclusively borrowed, and of the type that the command takes.
    check(unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_GETLK, &raw mut asked) })?;
    Ok(match i32::from(asked.l_type) {
        libc::F_UNLCK => None,
        libc::F_RDLCK => Some(Lock::Shared),
        _ => Some(Lock::Exclusive),
    })
}
