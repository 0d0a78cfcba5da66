//! ws2spi.h and sporder.h: the catalogue of providers. The list of what is exported is in `lib.rs`.
//!
//! There is one catalogue: the functions whose names end with 32, which on Windows have that of 32-bit programs, work on it,
//! too. None of the functions asks for `WSAStartup`, unless its page says so.

pub(crate) mod categories;
pub(crate) mod enumeration;
pub(crate) mod install;
pub(crate) mod namespaces;
pub(crate) mod order;
pub(crate) mod spaces;
pub(crate) mod transport;
pub(crate) mod upcalls;

use openwinsock_codes::WsaError;
use openwinsock_runtime::catalogue::Trouble;
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::{KeepErrno, Result};
use windows_sys::Win32::Networking::WinSock::SOCKET_ERROR;
use windows_sys::core::GUID;

use crate::{edge, pack};

/// Runs a call whose code goes to where `errno` points, and leaves the last error alone.
///
/// A pointer that takes no code is `WSAEFAULT`, which only the last error can tell.
///
/// # Safety
/// The pointer is the program's: writable, or noticed.
unsafe fn with_errno(errno: *mut i32, call: impl FnOnce() -> Result<i32>) -> i32 {
    let _errno = KeepErrno::new();
    let result = edge::caught(|| edge::present(errno.cast_const().cast()).and_then(|()| call()));
    let code = match result {
        Ok(value) => return value,
        Err(code) => code,
    };
    // SAFETY: the caller promises the pointer.
    if let Err(bad) = unsafe { edge::write(errno, code.0) } {
        edge::fail(bad);
    }
    SOCKET_ERROR
}

/// Runs a call that returns its code, and leaves the last error alone.
fn returned(call: impl FnOnce() -> Result<()>) -> i32 {
    let _errno = KeepErrno::new();
    edge::caught(call).map_or_else(|WsaError(code)| code, |()| 0)
}

/// What most functions say when the catalogue cannot be read or changed.
fn no_recovery(_: Trouble) -> WsaError {
    WsaError::WSANO_RECOVERY
}

/// Reads a GUID that must be there.
///
/// # Errors
/// `WSAEFAULT` for NULL and other bad pointers.
///
/// # Safety
/// The pointer is the program's: readable, or noticed.
unsafe fn id_in(id: *const GUID) -> Result<Guid> {
    // SAFETY: the caller promises the pointer.
    unsafe { pack::guid_in(id) }?.ok_or(WsaError::WSAEFAULT)
}
