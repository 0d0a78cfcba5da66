//! Socket options, as the kernel takes them: a level, a name, and bytes.

use std::os::fd::RawFd;

use super::{SysResult, check};

/// Whether a socket receives the multicast groups that others joined; libc lacks it.
pub(crate) const IP_MULTICAST_ALL: i32 = 49;

/// Sets an option to the bytes as they are.
pub(crate) fn set(fd: RawFd, level: i32, name: i32, value: &[u8]) -> SysResult<()> {
    let len = value.len() as libc::socklen_t;
    // SAFETY: the block is borrowed and as long as said; the kernel only reads it.
    check(unsafe { libc::setsockopt(fd, level, name, value.as_ptr().cast(), len) }).map(drop)
}

/// Sets an option whose value is an `int`.
pub(crate) fn set_int(fd: RawFd, level: i32, name: i32, value: i32) -> SysResult<()> {
    set(fd, level, name, &value.to_ne_bytes())
}

/// Reads an option into a block. Returns how many bytes the kernel wrote. What the block holds before is handed over, too:
/// some options (`MCAST_MSFILTER`) read it.
pub(crate) fn get(fd: RawFd, level: i32, name: i32, value: &mut [u8]) -> SysResult<usize> {
    let mut len = value.len() as libc::socklen_t;
    // SAFETY: the block is exclusively borrowed and as long as said, and bytes take any value.
    check(unsafe { libc::getsockopt(fd, level, name, value.as_mut_ptr().cast(), &raw mut len) })?;
    Ok((len as usize).min(value.len()))
}

/// Reads an option whose value is an `int`.
pub(crate) fn get_int(fd: RawFd, level: i32, name: i32) -> SysResult<i32> {
    let mut value = [0; 4];
    get(fd, level, name, &mut value)?;
    Ok(i32::from_ne_bytes(value))
}

/// What TCP says about a connection. Fields that an older kernel does not know are 0.
pub(crate) fn tcp_info(fd: RawFd) -> SysResult<libc::tcp_info> {
    // SAFETY: all fields of the structure are numbers, for which zero is a value.
    let mut info: libc::tcp_info = unsafe { std::mem::zeroed() };
    super::net::option_into(fd, libc::IPPROTO_TCP, libc::TCP_INFO, &mut info)?;
    Ok(info)
}

/// Who is at the other end of an AF_UNIX connection.
pub(crate) fn peer_credentials(fd: RawFd) -> SysResult<libc::ucred> {
    let mut peer = libc::ucred { pid: 0, uid: 0, gid: 0 };
    super::net::option_into(fd, libc::SOL_SOCKET, libc::SO_PEERCRED, &mut peer)?;
    Ok(peer)
}
