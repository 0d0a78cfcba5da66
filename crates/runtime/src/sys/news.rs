//! What the kernel tells about changes of the network: interfaces, addresses, routes.

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use super::{Errno, SysResult, above_standard, check, check_size};

const GROUPS: i32 = libc::RTMGRP_LINK
    | libc::RTMGRP_IPV4_IFADDR
    | libc::RTMGRP_IPV4_ROUTE
    | libc::RTMGRP_IPV6_IFADDR
    | libc::RTMGRP_IPV6_ROUTE;

/// A subscription, which begins when it is made.
#[derive(Debug)]
pub(crate) struct News(OwnedFd);

impl News {
    pub(crate) fn subscribe() -> SysResult<Self> {
        let kind = libc::SOCK_RAW | libc::SOCK_CLOEXEC | libc::SOCK_NONBLOCK;
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::socket(libc::AF_NETLINK, kind, libc::NETLINK_ROUTE) })?;
        // SAFETY: the descriptor is new and nobody else's.
        let socket = above_standard(unsafe { OwnedFd::from_raw_fd(fd) });
        // SAFETY: all fields of the structure are numbers, for which zero is a value.
        let mut address: libc::sockaddr_nl = unsafe { std::mem::zeroed() };
        address.nl_family = libc::AF_NETLINK as libc::sa_family_t;
        address.nl_groups = GROUPS.cast_unsigned();
        let len = size_of_val(&address) as libc::socklen_t;
        // SAFETY: the structure is ours and as long as said.
        check(unsafe { libc::bind(socket.as_raw_fd(), (&raw const address).cast(), len) })?;
        Ok(Self(socket))
    }

    /// Whether there was any since the last call. Nobody reads the details: whoever is told looks for himself.
    pub(crate) fn any(&self) -> bool {
        let mut any = false;
        let mut byte = [0_u8; 1];
        loop {
            // SAFETY: the block is ours and as long as said; what does not fit is dropped by the kernel.
            let received = unsafe {
                libc::recv(self.0.as_raw_fd(), byte.as_mut_ptr().cast(), byte.len(), libc::MSG_DONTWAIT)
            };
            match check_size(received) {
                // More news than the socket has room for are news, too.
                Ok(_) | Err(Errno(libc::ENOBUFS)) => any = true,
                Err(Errno(libc::EINTR)) => {}
                Err(_) => return any,
            }
        }
    }
}

impl AsRawFd for News {
    fn as_raw_fd(&self) -> std::os::fd::RawFd {
        self.0.as_raw_fd()
    }
}
