//! Changes of the catalogue of providers.

use std::sync::Arc;

use openwinsock_codes::{NtStatus, WsaError};
use openwinsock_runtime::catalogue::Watch;
use openwinsock_runtime::{Handle, object, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::LPWSAOVERLAPPED_COMPLETION_ROUTINE;
use windows_sys::Win32::System::IO::OVERLAPPED;

use crate::{edge, overlapped};

/// Tells when the order of providers, or which name spaces are in use, has changed, by whichever process of the account. With a
/// NULL handle it gives one, at once; with that, later calls wait until something has changed since the one before. `CloseHandle`
/// ends it, and what waits with `WSA_OPERATION_ABORTED`.
///
/// Raises `WSANOTINITIALISED`, `WSA_IO_PENDING` with an OVERLAPPED, `WSA_INVALID_HANDLE`, `WSAEOPNOTSUPP` if the
/// environment names no place for a catalogue, `WSA_NOT_ENOUGH_MEMORY` if there is no thread to wait, `WSAEFAULT`.
///
/// Source: the page on `WSAProviderConfigChange`.
pub unsafe extern "system" fn WSAProviderConfigChange(
    lpnotificationhandle: *mut HANDLE,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let handle = unsafe { edge::read(lpnotificationhandle) }?;
        if handle.is_null() {
            let handle = object::publish(Arc::new(Watch::begin()?))?;
            // SAFETY: as above.
            let written =
                unsafe { edge::write(lpnotificationhandle, std::ptr::without_provenance_mut(handle.0)) };
            return written.inspect_err(|_| {
                // Nobody has the handle.
                let _ = object::withdraw_kind::<Watch>(handle);
            });
        }
        let watch = object::pin::<Watch>(Handle(handle.addr()))?.clone();
        if lpoverlapped.is_null() {
            return watch.wait();
        }
        // SAFETY: the program leaves the structure alone until it is told.
        let notice = unsafe { overlapped::notice(lpoverlapped, lpcompletionroutine) }?;
        notice.begin();
        watch.when_changed(move |result| {
            let status = match result {
                Ok(()) => NtStatus::STATUS_SUCCESS,
                Err(WsaError::WSA_OPERATION_ABORTED) => NtStatus::STATUS_CANCELLED,
                Err(_) => NtStatus::STATUS_UNSUCCESSFUL,
            };
            notice.end(status, 0, None);
        })?;
        Err(WsaError::WSA_IO_PENDING)
    })
}
