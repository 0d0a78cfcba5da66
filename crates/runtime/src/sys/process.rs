//! Limits of the process.

use super::{SysResult, check};

/// Raises the soft limit of file descriptors to the hard one, as a Windows program expects thousands of sockets.
/// Returns the limit now.
pub(crate) fn raise_descriptor_limit() -> SysResult<u64> {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: the structure is ours and of the right type.
    check(unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit) })?;
    if limit.rlim_cur < limit.rlim_max {
        limit.rlim_cur = limit.rlim_max;
        // SAFETY: as above; the kernel only reads it.
        check(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const limit) })?;
    }
    Ok(limit.rlim_cur)
}

/// The account that the process acts for.
pub(crate) fn effective_user() -> u32 {
    // SAFETY: no pointers; the call cannot fail.
    unsafe { libc::geteuid() }
}
