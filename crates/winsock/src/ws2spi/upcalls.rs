//! What providers call.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock::SOCKET;
use windows_sys::Win32::System::IO::OVERLAPPED;

use super::with_errno;

/// Would complete an overlapped operation on a socket that a provider made with `WPUCreateSocketHandle`. That function is
/// handed to providers when they are loaded, and none is loaded, so that no socket is one of those.
///
/// Gives `WSAEINVAL`.
///
/// Source: the page on `WPUCompleteOverlappedRequest`.
pub unsafe extern "system" fn WPUCompleteOverlappedRequest(
    _s: SOCKET,
    _lpoverlapped: *mut OVERLAPPED,
    _dwerror: u32,
    _cbtransferred: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointer is the program's.
    unsafe { with_errno(lperrno, || Err(WsaError::WSAEINVAL)) }
}
