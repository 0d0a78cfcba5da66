//! Work.

use std::ffi::c_void;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::pool::work::Work;
use openwinsock_runtime::pool::{Numbers, place};
use windows_sys::Win32::Foundation::FALSE;
use windows_sys::Win32::System::Threading::{
    PTP_SIMPLE_CALLBACK, PTP_WORK, PTP_WORK_CALLBACK, TP_CALLBACK_ENVIRON_V3,
};
use windows_sys::core::BOOL;

use super::environment::{self, Environment};
use super::{close, find, instance, pointer, program, silent};
use crate::win32;

fn run_work(with: &Numbers) {
    environment::before(with);
    // SAFETY: `CreateThreadpoolWork` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PTP_WORK_CALLBACK>(with[0]) };
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this context.
        unsafe { routine(instance::THIS, pointer(with[1]), with[place::HANDLE].cast_signed()) };
    }
}

fn run_simple(with: &Numbers) {
    environment::before(with);
    // SAFETY: `TrySubmitThreadpoolCallback` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PTP_SIMPLE_CALLBACK>(with[0]) };
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this context.
        unsafe { routine(instance::THIS, pointer(with[1])) };
    }
}

/// Makes work of a routine.
///
/// Raises `ERROR_INVALID_PARAMETER` for no routine; `ERROR_INVALID_HANDLE` for a pool or group that is none; `ERROR_NOACCESS` for a bad
/// pointer; `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `CreateThreadpoolWork`.
pub unsafe extern "system" fn CreateThreadpoolWork(
    pfnwk: PTP_WORK_CALLBACK,
    pv: *mut c_void,
    pcbe: *const TP_CALLBACK_ENVIRON_V3,
) -> PTP_WORK {
    win32::run(0, || {
        let routine = pfnwk.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        let (environment, stays) = unsafe { Environment::read(pcbe) }?;
        let context = pv.expose_provenance();
        let call = environment.call(run_work, routine as usize, context, stays);
        let handle = Work::new(call, environment.is_long, &environment.pool).publish()?;
        environment.add(handle, context);
        Ok(program(handle))
    })
}

/// Hands work to its pool once more.
///
/// Source: the page on `SubmitThreadpoolWork`.
pub unsafe extern "system" fn SubmitThreadpoolWork(pwk: PTP_WORK) {
    silent(|| Ok(find::<Work>(pwk)?.submit()?));
}

/// Waits until all calls have returned; those that have not begun may be taken back.
///
/// Source: the page on `WaitForThreadpoolWorkCallbacks`.
pub unsafe extern "system" fn WaitForThreadpoolWorkCallbacks(pwk: PTP_WORK, fcancelpendingcallbacks: BOOL) {
    silent(|| {
        let work = find::<Work>(pwk)?;
        if fcancelpendingcallbacks != FALSE {
            work.withdraw();
        }
        work.wait();
        Ok(())
    });
}

/// Closes work. Calls that are outstanding are still made.
///
/// Source: the page on `CloseThreadpoolWork`.
pub unsafe extern "system" fn CloseThreadpoolWork(pwk: PTP_WORK) {
    silent(|| close::<Work>(pwk).map(drop));
}

/// Hands a routine to a pool once.
///
/// Raises what [`CreateThreadpoolWork`] raises.
///
/// Source: the page on `TrySubmitThreadpoolCallback`.
pub unsafe extern "system" fn TrySubmitThreadpoolCallback(
    pfns: PTP_SIMPLE_CALLBACK,
    pv: *mut c_void,
    pcbe: *const TP_CALLBACK_ENVIRON_V3,
) -> BOOL {
    win32::truth(|| {
        let routine = pfns.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        let (environment, stays) = unsafe { Environment::read(pcbe) }?;
        let context = pv.expose_provenance();
        let call = environment.call(run_simple, routine as usize, context, stays);
        let work = Work::new(call, environment.is_long, &environment.pool);
        // A group waits for it as long as it has a handle, and that is as long as the group.
        environment.add_owned(&work, context)?;
        Ok(work.submit()?)
    })
}
