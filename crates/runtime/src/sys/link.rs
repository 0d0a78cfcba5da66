//! The devices of the network.

use super::{SysResult, check};

/// Whether any interface is up, the loopback one included.
pub(crate) fn any_is_up() -> SysResult<bool> {
    let mut list = std::ptr::null_mut();
    // SAFETY: the pointer is ours; the call fills it.
    check(unsafe { libc::getifaddrs(&raw mut list) })?;
    let (mut next, mut up) = (list, false);
    // SAFETY: getifaddrs made the list, which is not yet freed, and NULL ends it.
    while let Some(entry) = unsafe { next.as_ref() } {
        up |= entry.ifa_flags & libc::IFF_UP as u32 != 0;
        next = entry.ifa_next;
    }
    // SAFETY: the list is getifaddrs' own, and no reference into it is left.
    unsafe { libc::freeifaddrs(list) };
    Ok(up)
}
