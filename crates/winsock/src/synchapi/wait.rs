//! Waiting and sleeping.

use openwinsock_runtime::object::find;
use openwinsock_runtime::wait::{Until, Waited, signal_and_wait, sleep};
use openwinsock_runtime::{KeepErrno, thread};
use windows_sys::Win32::Foundation::{FALSE, HANDLE, WAIT_EVENT, WAIT_FAILED, WAIT_IO_COMPLETION};
use windows_sys::Win32::Storage::FileSystem::SYNCHRONIZE;
use windows_sys::core::BOOL;

use crate::win32;
use crate::winsock2::event::{handle, outcome, until, wait};

/// Waits until an object is signalled.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` if the handle does not give `SYNCHRONIZE`.
///
/// Source: the page on `WaitForSingleObject`.
pub unsafe extern "system" fn WaitForSingleObject(hhandle: HANDLE, dwmilliseconds: u32) -> WAIT_EVENT {
    // SAFETY: no pointers.
    unsafe { WaitForSingleObjectEx(hhandle, dwmilliseconds, FALSE) }
}

/// [`WaitForSingleObject`] that, if it is alertable, also ends with routines that are queued to the thread (`WAIT_IO_COMPLETION`), after
/// they have run.
///
/// Source: the page on `WaitForSingleObjectEx`.
pub unsafe extern "system" fn WaitForSingleObjectEx(
    hhandle: HANDLE,
    dwmilliseconds: u32,
    balertable: BOOL,
) -> WAIT_EVENT {
    // SAFETY: the pointer is to our own argument.
    win32::run(WAIT_FAILED, || Ok(unsafe { wait(1, &raw const hhandle, FALSE, dwmilliseconds, balertable) }?))
}

/// Waits until one of the objects is signalled, or all of them.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for a number of objects that is not 1 to 64, and for one that
/// stands twice in a wait for all; `ERROR_ACCESS_DENIED` if a handle does not give `SYNCHRONIZE`.
///
/// Source: the page on `WaitForMultipleObjects`.
pub unsafe extern "system" fn WaitForMultipleObjects(
    ncount: u32,
    lphandles: *const HANDLE,
    bwaitall: BOOL,
    dwmilliseconds: u32,
) -> WAIT_EVENT {
    // SAFETY: the pointer is the program's.
    unsafe { WaitForMultipleObjectsEx(ncount, lphandles, bwaitall, dwmilliseconds, FALSE) }
}

/// [`WaitForMultipleObjects`] that, if it is alertable, also ends with routines that are queued to the thread (`WAIT_IO_COMPLETION`), after
/// they have run.
///
/// Source: the page on `WaitForMultipleObjectsEx`.
pub unsafe extern "system" fn WaitForMultipleObjectsEx(
    ncount: u32,
    lphandles: *const HANDLE,
    bwaitall: BOOL,
    dwmilliseconds: u32,
    balertable: BOOL,
) -> WAIT_EVENT {
    // SAFETY: the pointer is the program's.
    win32::run(WAIT_FAILED, || Ok(unsafe { wait(ncount, lphandles, bwaitall, dwmilliseconds, balertable) }?))
}

/// Signals an object (sets an event, releases a mutex, adds one to a semaphore) and waits for another one; nothing comes between.
///
/// Raises `ERROR_INVALID_HANDLE`, also for an object that cannot be signalled; `ERROR_NOT_OWNER`, `ERROR_TOO_MANY_POSTS`;
/// `ERROR_ACCESS_DENIED` if the first handle does not give the right to change the object, or the second one not `SYNCHRONIZE`.
///
/// Source: the page on `SignalObjectAndWait`.
pub unsafe extern "system" fn SignalObjectAndWait(
    hobjecttosignal: HANDLE,
    hobjecttowaiton: HANDLE,
    dwmilliseconds: u32,
    balertable: BOOL,
) -> WAIT_EVENT {
    win32::run(WAIT_FAILED, || {
        let signal = find(handle(hobjecttosignal), 0)?;
        signal.allow_signal()?;
        let object = find(handle(hobjecttowaiton), SYNCHRONIZE)?;
        Ok(outcome(signal_and_wait(signal, object, until(dwmilliseconds), balertable != FALSE)?))
    })
}

/// Lets time go by; 0 milliseconds let other threads run.
///
/// Source: the page on `Sleep`.
pub unsafe extern "system" fn Sleep(dwmilliseconds: u32) {
    // SAFETY: no pointers.
    unsafe { SleepEx(dwmilliseconds, FALSE) };
}

/// [`Sleep`] that, if it is alertable, also ends with routines that are queued to the thread, after they have run: then it
/// returns `WAIT_IO_COMPLETION`, else 0.
///
/// Source: the page on `SleepEx`.
pub unsafe extern "system" fn SleepEx(dwmilliseconds: u32, balertable: BOOL) -> u32 {
    let _errno = KeepErrno::new();
    let until = until(dwmilliseconds);
    let waited = sleep(until, balertable != FALSE);
    if until == Until::Now && waited == Waited::TimedOut {
        thread::give_way();
    }
    if waited == Waited::Apc { WAIT_IO_COMPLETION } else { 0 }
}
