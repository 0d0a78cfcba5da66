//! Waits.

use std::ffi::c_void;
use std::time::Duration;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::object;
use openwinsock_runtime::pool::registered::ended;
use openwinsock_runtime::pool::work::PoolWait;
use openwinsock_runtime::pool::{Numbers, place};
use windows_sys::Win32::Foundation::{
    FALSE, FILETIME, HANDLE, WAIT_ABANDONED_0, WAIT_OBJECT_0, WAIT_TIMEOUT,
};
use windows_sys::Win32::Storage::FileSystem::SYNCHRONIZE;
use windows_sys::Win32::System::Threading::{PTP_WAIT, PTP_WAIT_CALLBACK, TP_CALLBACK_ENVIRON_V3};
use windows_sys::core::BOOL;

use super::environment::{self, Environment};
use super::timer::due;
use super::{close, find, instance, pointer, program, silent};
use crate::win32::{self, Result};
use crate::winsock2::event::handle;

fn run_wait(with: &Numbers) {
    environment::before(with);
    // SAFETY: `CreateThreadpoolWait` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PTP_WAIT_CALLBACK>(with[0]) };
    let result = match with[place::RESULT] {
        ended::TIMED_OUT => WAIT_TIMEOUT,
        ended::ABANDONED => WAIT_ABANDONED_0,
        _ => WAIT_OBJECT_0,
    };
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this context.
        unsafe { routine(instance::THIS, pointer(with[1]), with[place::HANDLE].cast_signed(), result) };
    }
}

/// Makes a wait that is not set.
///
/// Raises what [`CreateThreadpoolWork`](super::work::CreateThreadpoolWork) raises.
///
/// Source: the page on `CreateThreadpoolWait`.
pub unsafe extern "system" fn CreateThreadpoolWait(
    pfnwa: PTP_WAIT_CALLBACK,
    pv: *mut c_void,
    pcbe: *const TP_CALLBACK_ENVIRON_V3,
) -> PTP_WAIT {
    win32::run(0, || {
        let routine = pfnwa.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        let (environment, stays) = unsafe { Environment::read(pcbe) }?;
        let context = pv.expose_provenance();
        let call = environment.call(run_wait, routine as usize, context, stays);
        let handle = PoolWait::new(call, environment.is_long, &environment.pool).publish()?;
        environment.add(handle, context);
        Ok(program(handle))
    })
}

/// # Safety
/// As [`due`].
unsafe fn set(wait: PTP_WAIT, object: HANDLE, time: *const FILETIME) -> Result<()> {
    // SAFETY: the caller promises the pointer.
    let timeout: Option<Duration> = unsafe { due(time) }?.map(|due| due.left());
    let wait = find::<PoolWait>(wait)?;
    if object.is_null() {
        return Ok(wait.set(None, None)?);
    }
    let object = object::find(handle(object), SYNCHRONIZE)?;
    Ok(wait.set(Some(object.as_ref()), timeout)?)
}

/// Sets a wait: its routine is called once, when an object is signalled or a time is over (in units of 100 ns: negative from now on, else since the year 1601;
/// NULL for never). No object ends the setting.
///
/// Source: the page on `SetThreadpoolWait`.
pub unsafe extern "system" fn SetThreadpoolWait(pwa: PTP_WAIT, h: HANDLE, pfttimeout: *const FILETIME) {
    // SAFETY: the pointer is the program's.
    silent(|| unsafe { set(pwa, h, pfttimeout) });
}

/// Waits until all calls have returned; those that have not begun may be taken back.
///
/// Source: the page on `WaitForThreadpoolWaitCallbacks`.
pub unsafe extern "system" fn WaitForThreadpoolWaitCallbacks(pwa: PTP_WAIT, fcancelpendingcallbacks: BOOL) {
    silent(|| {
        let wait = find::<PoolWait>(pwa)?;
        if fcancelpendingcallbacks != FALSE {
            wait.withdraw();
        }
        wait.wait();
        Ok(())
    });
}

/// Closes a wait. Calls that are outstanding are still made.
///
/// Source: the page on `CloseThreadpoolWait`.
pub unsafe extern "system" fn CloseThreadpoolWait(pwa: PTP_WAIT) {
    silent(|| Ok(close::<PoolWait>(pwa)?.set(None, None)?));
}
