//! handleapi.h.

use openwinsock_runtime::object;
use windows_sys::Win32::Foundation::{FALSE, HANDLE, TRUE};
use windows_sys::core::BOOL;

use crate::edge;
use crate::winsock2::event::handle;

/// Closes a handle. The page says that a socket wants `closesocket`; as on Windows it is closed all the same.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `CloseHandle`.
pub unsafe extern "system" fn CloseHandle(hobject: HANDLE) -> BOOL {
    edge::run(FALSE, || object::close(handle(hobject)).map(|()| TRUE))
}
