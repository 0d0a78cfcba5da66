//! nspapi.h: Microsoft's functions for services from the time of version 1.1, over the same name spaces and the same catalogue
//! as those of version 2.
//!
//! Their own codes are Win32's; what they have no code for is told with Winsock's.

pub(crate) mod address;
mod info;
pub(crate) mod kinds;
pub(crate) mod protocols;
pub(crate) mod service;

use openwinsock_codes::WsaError;
use openwinsock_runtime::Result;
use windows_sys::Win32::Foundation::{ERROR_INSUFFICIENT_BUFFER, WIN32_ERROR};
use windows_sys::Win32::Networking::WinSock::SERVICE_ASYNC_INFO;

/// A Win32 code.
const fn win32(code: WIN32_ERROR) -> WsaError {
    WsaError(code.cast_signed())
}

/// There is too little room for the results.
const TOO_SMALL: WsaError = win32(ERROR_INSUFFICIENT_BUFFER);

/// A parameter that is reserved.
///
/// # Errors
/// `WSAEINVAL` if it is there.
fn reserved(parameter: *const SERVICE_ASYNC_INFO) -> Result<()> {
    if parameter.is_null() { Ok(()) } else { Err(WsaError::WSAEINVAL) }
}
