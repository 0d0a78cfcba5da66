//! Peers that fall silent. The other side sees a host that has vanished: no answer, no reset.

use std::os::fd::AsFd;

use crate::error::{Explain, Result};
use crate::sys;

/// From now on this socket does not see any packet that arrives for it, and so acknowledges none and answers none;
/// what it sends itself still leaves. On a listening socket nobody gets a connection, not even a refusal. The other
/// side's calls run into their time limits: of connecting, retransmission or keep-alive.
///
/// # Errors
///
/// [`Error::System`](crate::Error::System) if the descriptor is no socket (`ENOTSOCK`).
pub fn drop_everything(socket: impl AsFd) -> Result<()> {
    sys::keep_of_each_packet(socket.as_fd(), 0).doing(|| "attach a filter to a socket".to_owned())
}

/// Ends the silence.
///
/// # Errors
///
/// [`Error::System`](crate::Error::System) if the socket was not silent (`ENOENT`).
pub fn let_through(socket: impl AsFd) -> Result<()> {
    sys::detach_filter(socket.as_fd()).doing(|| "take the filter from a socket".to_owned())
}
