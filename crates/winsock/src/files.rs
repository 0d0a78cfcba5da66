//! What the functions with files share: handles, paths, flags.

use std::sync::Arc;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::file::File;
use openwinsock_runtime::object::{self, Grant, Object, Pinned};
use openwinsock_runtime::{Handle, KeepErrno};
use windows_sys::Win32::Foundation::{ERROR_PATH_NOT_FOUND, HANDLE, INVALID_HANDLE_VALUE};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;

use crate::strings::Unit;
use crate::win32::{self, Result};
use crate::{edge, last_error};

/// The number of a handle.
pub(crate) fn handle(handle: HANDLE) -> Handle {
    Handle(handle.addr())
}

/// A handle as the program sees it.
pub(crate) fn pointer(handle: Handle) -> HANDLE {
    std::ptr::without_provenance_mut(handle.0)
}

/// The file of a handle.
///
/// # Errors
/// `ERROR_INVALID_HANDLE`.
pub(crate) fn file(of: HANDLE) -> Result<Pinned<File>> {
    Ok(object::pin::<File>(handle(of))?)
}

/// Gives a file a handle; children inherit it if the attributes say so.
///
/// # Errors
/// `ERROR_NOT_ENOUGH_MEMORY` if the million places for handles are taken.
///
/// # Safety
/// NULL, or a structure of the program.
pub(crate) unsafe fn publish(file: File, attributes: *const SECURITY_ATTRIBUTES) -> Result<HANDLE> {
    // SAFETY: the caller promises the structure.
    let inherit = unsafe { inherits(attributes) }?;
    Ok(pointer(object::publish_any(Object::File(Arc::new(file)), Grant::ALL.inherited(inherit))?))
}

/// Whether children inherit a handle that is made with these attributes.
///
/// # Safety
/// NULL, or a structure of the program.
pub(crate) unsafe fn inherits(attributes: *const SECURITY_ATTRIBUTES) -> Result<bool> {
    if attributes.is_null() {
        return Ok(false);
    }
    // SAFETY: the caller promises the structure.
    Ok(unsafe { win32::read(&raw const (*attributes).bInheritHandle) }? != 0)
}

/// A path of the program.
///
/// # Errors
/// `ERROR_PATH_NOT_FOUND` for NULL.
///
/// # Safety
/// As [`win32::bytes`].
pub(crate) unsafe fn path<U: Unit>(path: *const U) -> Result<Vec<u8>> {
    if path.is_null() {
        return win32::error(ERROR_PATH_NOT_FOUND);
    }
    // SAFETY: the caller promises the text.
    unsafe { win32::bytes(path) }
}

/// A path for the program.
pub(crate) fn units<U: Unit>(path: &[u8]) -> Vec<U> {
    U::from_bytes(path)
}

/// A call that gives a handle, and the last error also when it succeeds; INVALID_HANDLE_VALUE if it fails.
pub(crate) fn opens(call: impl FnOnce() -> Result<(HANDLE, Win32Error)>) -> HANDLE {
    let _errno = KeepErrno::new();
    let opened = edge::run(None, || call().map(Some).map_err(win32::wsa));
    match opened {
        Some((handle, code)) => {
            last_error::set(code.0);
            handle
        }
        None => INVALID_HANDLE_VALUE,
    }
}
