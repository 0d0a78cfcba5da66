//! What has no twin on Windows: sockets shared with Linux libraries, from a file descriptor to a `SOCKET` and back; and a last
//! error that a host keeps.

use std::os::fd::OwnedFd;
use std::sync::Arc;

use openwinsock_runtime::socket::Socket;
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Networking::WinSock::SOCKET;

/// Gives a descriptor a `SOCKET`. It belongs to Winsock from here on, and `closesocket` closes it.
///
/// # Errors
/// `WSANOTINITIALISED`; `WSAENOTSOCK` if the descriptor is no socket; `WSAEAFNOSUPPORT` and `WSAESOCKTNOSUPPORT` for families
/// and kinds that Winsock does not have; `WSAEMFILE` if no handle is left. The last error stays as it is.
pub fn socket_from_fd(fd: OwnedFd) -> Result<SOCKET> {
    startup::started()?;
    Ok(object::publish_socket(Arc::new(Socket::adopt(fd)?))?.0)
}

/// A descriptor of its own for the kernel's socket behind a `SOCKET`, close-on-exec. The `SOCKET` stays valid.
///
/// # Errors
/// `WSANOTINITIALISED`; `WSAENOTSOCK`; `WSAEMFILE` if no descriptor is left. The last error stays as it is.
pub fn fd_from_socket(s: SOCKET) -> Result<OwnedFd> {
    startup::started()?;
    object::socket(Handle(s))?.duplicate_fd()
}

/// Where a host keeps the last error of each thread.
#[cfg(feature = "win64")]
#[derive(Debug, Clone, Copy)]
pub struct LastErrorSlot {
    /// The last error of the calling thread.
    pub get: extern "C" fn() -> u32,
    /// Sets it.
    pub set: extern "C" fn(u32),
}

#[cfg(feature = "win64")]
static SLOT: std::sync::OnceLock<LastErrorSlot> = std::sync::OnceLock::new();

/// Has the last error kept by the host of Windows programs, which has a slot for each thread already: from now on nothing
/// else is read or written. Only the first call decides; the others give false.
#[cfg(feature = "win64")]
pub fn set_last_error_slot(slot: LastErrorSlot) -> bool {
    SLOT.set(slot).is_ok()
}

#[cfg(feature = "win64")]
#[inline]
pub(crate) fn last_error_slot() -> Option<&'static LastErrorSlot> {
    SLOT.get()
}
