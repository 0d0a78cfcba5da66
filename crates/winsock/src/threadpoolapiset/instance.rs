//! What a callback may say about itself.

use openwinsock_runtime::object::{self, Object};
use openwinsock_runtime::pool::worker::{self, Afterwards};
use openwinsock_runtime::pool::{Call, Numbers};
use windows_sys::Win32::Foundation::{HANDLE, HMODULE};
use windows_sys::Win32::System::Threading::{
    CRITICAL_SECTION, EVENT_MODIFY_STATE, PTP_CALLBACK_INSTANCE, SEMAPHORE_MODIFY_STATE,
};
use windows_sys::core::BOOL;

use super::{pointer, silent};
use crate::libloaderapi::FreeLibrary;
use crate::synchapi::critical_section::LeaveCriticalSection;
use crate::win32::Result;
use crate::winsock2::event::handle;

/// The callback that runs on this thread: it is the only one that a program can mean.
pub(super) const THIS: PTP_CALLBACK_INSTANCE = 1;

fn signal_afterwards(object: HANDLE, wanted: u32, times: i32) -> Result<()> {
    let object = object::find(handle(object), wanted)?;
    worker::afterwards(Afterwards::Signal(Object::clone(object.as_ref()), times));
    Ok(())
}

fn call_afterwards(run: fn(&Numbers), argument: usize) {
    worker::afterwards(Afterwards::Call(Call { run, with: [argument, 0, 0, 0, 0, 0, 0] }));
}

/// Sets an event when the callback returns.
///
/// Source: the page on `SetEventWhenCallbackReturns`.
pub unsafe extern "system" fn SetEventWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, evt: HANDLE) {
    let _ = pci;
    silent(|| signal_afterwards(evt, EVENT_MODIFY_STATE, 1));
}

/// Releases a semaphore when the callback returns.
///
/// Source: the page on `ReleaseSemaphoreWhenCallbackReturns`.
pub unsafe extern "system" fn ReleaseSemaphoreWhenCallbackReturns(
    pci: PTP_CALLBACK_INSTANCE,
    sem: HANDLE,
    crel: u32,
) {
    let _ = pci;
    silent(|| signal_afterwards(sem, SEMAPHORE_MODIFY_STATE, i32::try_from(crel).unwrap_or(i32::MAX)));
}

/// Releases a mutex when the callback returns.
///
/// Source: the page on `ReleaseMutexWhenCallbackReturns`.
pub unsafe extern "system" fn ReleaseMutexWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, r#mut: HANDLE) {
    let _ = pci;
    silent(|| signal_afterwards(r#mut, 0, 1));
}

/// Leaves a critical section when the callback returns.
///
/// Source: the page on `LeaveCriticalSectionWhenCallbackReturns`.
pub unsafe extern "system" fn LeaveCriticalSectionWhenCallbackReturns(
    pci: PTP_CALLBACK_INSTANCE,
    pcs: *mut CRITICAL_SECTION,
) {
    fn leave(with: &Numbers) {
        // SAFETY: the program asked for this call; the section is to be there until then.
        unsafe { LeaveCriticalSection(pointer(with[0])) };
    }
    let _ = pci;
    call_afterwards(leave, pcs.expose_provenance());
}

/// Gives a module back when the callback returns.
///
/// Source: the page on `FreeLibraryWhenCallbackReturns`.
pub unsafe extern "system" fn FreeLibraryWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, r#mod: HMODULE) {
    fn free(with: &Numbers) {
        // SAFETY: the program asked for this call.
        unsafe { FreeLibrary(pointer(with[0])) };
    }
    let _ = pci;
    call_afterwards(free, r#mod.expose_provenance());
}

/// Says that the callback takes long. TRUE if other threads may take the work that waits.
///
/// Source: the page on `CallbackMayRunLong`.
pub unsafe extern "system" fn CallbackMayRunLong(pci: PTP_CALLBACK_INSTANCE) -> BOOL {
    let _ = pci;
    BOOL::from(worker::takes_long())
}

/// Whoever waits for the callback waits no longer.
///
/// Source: the page on `DisassociateCurrentThreadFromCallback`.
pub unsafe extern "system" fn DisassociateCurrentThreadFromCallback(pci: PTP_CALLBACK_INSTANCE) {
    let _ = pci;
    worker::dissociate();
}
