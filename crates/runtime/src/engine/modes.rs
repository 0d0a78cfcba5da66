//! `SetFileCompletionNotificationModes`.

use openwinsock_codes::WsaError;
use windows_sys::Win32::System::WindowsProgramming::{
    FILE_SKIP_COMPLETION_PORT_ON_SUCCESS, FILE_SKIP_SET_EVENT_ON_HANDLE,
};

use crate::error::Result;
use crate::socket::Socket;

/// The third mode, which the SDK's metadata has no name for: it is about requests of a kind that sockets never see.
const SKIP_USER_EVENT_ON_FAST_IO: u32 = 4;

/// Adds modes to a socket; none can be taken away.
///
/// With `FILE_SKIP_COMPLETION_PORT_ON_SUCCESS`, what succeeds before its call returns gives no packet. The others
/// are about the signal of the handle itself, which a socket does not have here.
///
/// Source: the page on `SetFileCompletionNotificationModes`.
///
/// # Errors
/// `WSA_INVALID_PARAMETER` for a mode that does not exist.
pub fn set_modes(socket: &Socket, modes: u8) -> Result<()> {
    socket.engine().io().add_modes(known_modes(modes)?);
    Ok(())
}

/// Modes that exist.
///
/// # Errors
/// `WSA_INVALID_PARAMETER` for others.
pub fn known_modes(modes: u8) -> Result<u8> {
    let known =
        FILE_SKIP_COMPLETION_PORT_ON_SUCCESS | FILE_SKIP_SET_EVENT_ON_HANDLE | SKIP_USER_EVENT_ON_FAST_IO;
    if u32::from(modes) & !known != 0 {
        return Err(WsaError::WSA_INVALID_PARAMETER);
    }
    Ok(modes)
}
