//! Timers.

use std::ffi::c_void;
use std::time::Duration;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::pool::queue_timer::QueueTimer;
use openwinsock_runtime::pool::{Numbers, place};
use openwinsock_runtime::timer::Due;
use windows_sys::Win32::Foundation::{FALSE, FILETIME};
use windows_sys::Win32::System::Threading::{PTP_TIMER, PTP_TIMER_CALLBACK, TP_CALLBACK_ENVIRON_V3};
use windows_sys::core::BOOL;

use super::environment::{self, Environment};
use super::{close, find, instance, pointer, program, silent};
use crate::synchapi::timer::due_of;
use crate::win32::{self, Result};

fn run_timer(with: &Numbers) {
    environment::before(with);
    // SAFETY: `CreateThreadpoolTimer` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PTP_TIMER_CALLBACK>(with[0]) };
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this context.
        unsafe { routine(instance::THIS, pointer(with[1]), with[place::HANDLE].cast_signed()) };
    }
}

/// Makes a timer that is not set.
///
/// Raises what [`CreateThreadpoolWork`](super::work::CreateThreadpoolWork) raises.
///
/// Source: the page on `CreateThreadpoolTimer`.
pub unsafe extern "system" fn CreateThreadpoolTimer(
    pfnti: PTP_TIMER_CALLBACK,
    pv: *mut c_void,
    pcbe: *const TP_CALLBACK_ENVIRON_V3,
) -> PTP_TIMER {
    win32::run(0, || {
        let routine = pfnti.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        let (environment, stays) = unsafe { Environment::read(pcbe) }?;
        let context = pv.expose_provenance();
        let call = environment.call(run_timer, routine as usize, context, stays);
        let handle = QueueTimer::new(call, environment.is_long, &environment.pool).publish()?;
        environment.add(handle, context);
        Ok(program(handle))
    })
}

/// When something is due that a FILETIME says: as for waitable timers.
///
/// # Safety
/// The pointer is readable, or NULL, or one of those that are noticed.
pub(super) unsafe fn due(time: *const FILETIME) -> Result<Option<Due>> {
    if time.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises the pointer.
    let time = unsafe { win32::read(time) }?;
    let units = u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime);
    Ok(Some(due_of(units.cast_signed())))
}

/// # Safety
/// As [`due`].
unsafe fn set(timer: PTP_TIMER, time: *const FILETIME, period: u32) -> Result<bool> {
    // SAFETY: the caller promises the pointer.
    let due = unsafe { due(time) }?;
    let timer = find::<QueueTimer>(timer)?;
    let was_set = timer.is_set();
    timer.set_due(due, Duration::from_millis(period.into()))?;
    Ok(was_set)
}

/// Sets a timer: its routine is called at the due time (in units of 100 ns: negative from now on, else since the year 1601), and then after each period
/// if that is not 0. NULL ends the setting. Calls are never late on purpose, so that the window means nothing.
///
/// Source: the page on `SetThreadpoolTimer`.
pub unsafe extern "system" fn SetThreadpoolTimer(
    pti: PTP_TIMER,
    pftduetime: *const FILETIME,
    msperiod: u32,
    mswindowlength: u32,
) {
    let _ = mswindowlength;
    // SAFETY: the pointer is the program's.
    silent(|| unsafe { set(pti, pftduetime, msperiod) }.map(drop));
}

/// [`SetThreadpoolTimer`] that says whether the timer was set before.
///
/// Source: the page on `SetThreadpoolTimerEx`.
pub unsafe extern "system" fn SetThreadpoolTimerEx(
    pti: PTP_TIMER,
    pftduetime: *const FILETIME,
    msperiod: u32,
    mswindowlength: u32,
) -> BOOL {
    let _ = mswindowlength;
    // SAFETY: the pointer is the program's.
    win32::run(FALSE, || unsafe { set(pti, pftduetime, msperiod) }.map(BOOL::from))
}

/// Whether a timer is set.
///
/// Source: the page on `IsThreadpoolTimerSet`.
pub unsafe extern "system" fn IsThreadpoolTimerSet(pti: PTP_TIMER) -> BOOL {
    win32::run(FALSE, || Ok(BOOL::from(find::<QueueTimer>(pti)?.is_set())))
}

/// Waits until all calls have returned; those that have not begun may be taken back.
///
/// Source: the page on `WaitForThreadpoolTimerCallbacks`.
pub unsafe extern "system" fn WaitForThreadpoolTimerCallbacks(pti: PTP_TIMER, fcancelpendingcallbacks: BOOL) {
    silent(|| {
        let timer = find::<QueueTimer>(pti)?;
        if fcancelpendingcallbacks != FALSE {
            timer.withdraw();
        }
        timer.wait();
        Ok(())
    });
}

/// Closes a timer. Calls that are outstanding are still made.
///
/// Source: the page on `CloseThreadpoolTimer`.
pub unsafe extern "system" fn CloseThreadpoolTimer(pti: PTP_TIMER) {
    silent(|| {
        close::<QueueTimer>(pti)?.stop();
        Ok(())
    });
}
