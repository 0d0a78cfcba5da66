//! Waitable timers.

use std::ffi::c_void;
use std::time::Duration;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::object;
use openwinsock_runtime::timer::{Completion, Due, Timer};
use windows_sys::Win32::Foundation::{ERROR_NOT_SUPPORTED, FALSE, HANDLE};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    CREATE_WAITABLE_TIMER_MANUAL_RESET, PTIMERAPCROUTINE, REASON_CONTEXT, SYNCHRONIZATION_ACCESS_RIGHTS,
    TIMER_ALL_ACCESS, TIMER_MODIFY_STATE, TIMER_QUERY_STATE,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use super::create::{Rights, create, open};
use crate::last_error;
use crate::strings::Unit;
use crate::win32::{self, Result};
use crate::winsock2::event::handle;

const RIGHTS: Rights = Rights { all: TIMER_ALL_ACCESS, query: TIMER_QUERY_STATE, modify: TIMER_MODIFY_STATE };

/// # Safety
/// As [`create`].
unsafe fn create_timer<U: Unit>(
    attributes: *const SECURITY_ATTRIBUTES,
    manual: bool,
    name: *const U,
    access: u32,
) -> HANDLE {
    // SAFETY: the caller promises the pointers.
    unsafe { create(attributes, name, &RIGHTS, access, || Ok(Timer::new(!manual))) }
}

/// Makes a timer, or opens the one with the name: then the last error is `ERROR_ALREADY_EXISTS`. Of the security attributes only the
/// inheritance of the handle is looked at.
///
/// Raises what [`CreateEventW`](super::event::CreateEventW) raises.
///
/// Source: the page on `CreateWaitableTimerW`.
pub unsafe extern "system" fn CreateWaitableTimerW(
    lptimerattributes: *const SECURITY_ATTRIBUTES,
    bmanualreset: BOOL,
    lptimername: PCWSTR,
) -> HANDLE {
    // SAFETY: the pointers are the program's.
    unsafe { create_timer(lptimerattributes, bmanualreset != FALSE, lptimername, TIMER_ALL_ACCESS) }
}

/// [`CreateWaitableTimerW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateWaitableTimerA(
    lptimerattributes: *const SECURITY_ATTRIBUTES,
    bmanualreset: BOOL,
    lptimername: PCSTR,
) -> HANDLE {
    // SAFETY: the pointers are the program's.
    unsafe { create_timer(lptimerattributes, bmanualreset != FALSE, lptimername, TIMER_ALL_ACCESS) }
}

/// [`CreateWaitableTimerW`] with flags, and with the rights that the handle shall give. All timers are of high resolution.
///
/// Source: the page on `CreateWaitableTimerExW`.
pub unsafe extern "system" fn CreateWaitableTimerExW(
    lptimerattributes: *const SECURITY_ATTRIBUTES,
    lptimername: PCWSTR,
    dwflags: u32,
    dwdesiredaccess: u32,
) -> HANDLE {
    let manual = dwflags & CREATE_WAITABLE_TIMER_MANUAL_RESET != 0;
    // SAFETY: the pointers are the program's.
    unsafe { create_timer(lptimerattributes, manual, lptimername, dwdesiredaccess) }
}

/// [`CreateWaitableTimerExW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateWaitableTimerExA(
    lptimerattributes: *const SECURITY_ATTRIBUTES,
    lptimername: PCSTR,
    dwflags: u32,
    dwdesiredaccess: u32,
) -> HANDLE {
    let manual = dwflags & CREATE_WAITABLE_TIMER_MANUAL_RESET != 0;
    // SAFETY: the pointers are the program's.
    unsafe { create_timer(lptimerattributes, manual, lptimername, dwdesiredaccess) }
}

/// Opens the timer with a name.
///
/// Raises what [`OpenEventW`](super::event::OpenEventW) raises.
///
/// Source: the page on `OpenWaitableTimerW`.
pub unsafe extern "system" fn OpenWaitableTimerW(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lptimername: PCWSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Timer, _>(dwdesiredaccess, binherithandle, lptimername, &RIGHTS) }
}

/// [`OpenWaitableTimerW`] with the name in UTF-8.
pub unsafe extern "system" fn OpenWaitableTimerA(
    dwdesiredaccess: u32,
    binherithandle: BOOL,
    lptimername: PCSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Timer, _>(dwdesiredaccess, binherithandle, lptimername, &RIGHTS) }
}

/// The units of a due time in a second: 100 ns.
const UNITS: u64 = 10_000_000;

/// When a timer is due: a negative time is one from now, all others are by the clock on the wall.
pub(crate) fn due_of(time: i64) -> Due {
    if time >= 0 {
        return Due::At(time);
    }
    let units = time.unsigned_abs();
    let nanoseconds = u32::try_from(units % UNITS * 100).unwrap_or(0);
    Due::In(Duration::new(units / UNITS, nanoseconds))
}

/// Runs a timer's routine.
fn call(with: &[usize; 5]) {
    let [routine, argument, low, high, _] = *with;
    // SAFETY: `set` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PTIMERAPCROUTINE>(routine) };
    if let Some(routine) = routine {
        let half = |number: usize| u32::try_from(number).unwrap_or(0);
        let argument = std::ptr::with_exposed_provenance(argument);
        // SAFETY: the program asked for this call, with this argument.
        unsafe { routine(argument, half(low), half(high)) };
    }
}

/// # Safety
/// The time is readable, or one of those pointers that are noticed; the routine may be called with the argument.
unsafe fn set(
    timer: HANDLE,
    time: *const i64,
    period: i32,
    routine: PTIMERAPCROUTINE,
    argument: *const c_void,
) -> Result<()> {
    let timer = object::allowed::<Timer>(handle(timer), TIMER_MODIFY_STATE)?;
    // SAFETY: the caller promises the pointer.
    let due = due_of(unsafe { win32::read(time) }?);
    let period = u64::try_from(period).map_err(|_| Win32Error::ERROR_INVALID_PARAMETER)?;
    let routine = routine.map(|routine| Completion {
        run: call,
        routine: routine as usize,
        argument: argument.expose_provenance(),
    });
    Ok(timer.set(due, Duration::from_millis(period), routine)?)
}

/// Sets a timer, and takes its signal back. It is signalled at the due time (in units of 100 ns: negative from now on, else since the
/// year 1601), and then every `lperiod` milliseconds if that is not 0. The routine is queued to this thread each time, and runs when it waits
/// alertably.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for a negative period; `ERROR_NOACCESS` for a bad pointer;
/// `ERROR_ACCESS_DENIED` if the handle does not give `TIMER_MODIFY_STATE`. A machine that shall be woken is not: that succeeds, and the
/// last error is `ERROR_NOT_SUPPORTED`.
///
/// Source: the page on `SetWaitableTimer`.
pub unsafe extern "system" fn SetWaitableTimer(
    htimer: HANDLE,
    lpduetime: *const i64,
    lperiod: i32,
    pfncompletionroutine: PTIMERAPCROUTINE,
    lpargtocompletionroutine: *const c_void,
    fresume: BOOL,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointers are the program's.
        unsafe { set(htimer, lpduetime, lperiod, pfncompletionroutine, lpargtocompletionroutine) }?;
        if fresume != FALSE {
            last_error::set(ERROR_NOT_SUPPORTED);
        }
        Ok(())
    })
}

/// [`SetWaitableTimer`] with a delay that the program can bear; timers are never that late. A context is a reason to wake the machine, which does
/// not happen.
///
/// Source: the page on `SetWaitableTimerEx`.
pub unsafe extern "system" fn SetWaitableTimerEx(
    htimer: HANDLE,
    lpduetime: *const i64,
    lperiod: i32,
    pfncompletionroutine: PTIMERAPCROUTINE,
    lpargtocompletionroutine: *const c_void,
    wakecontext: *const REASON_CONTEXT,
    tolerabledelay: u32,
) -> BOOL {
    let _ = tolerabledelay;
    let resume = BOOL::from(!wakecontext.is_null());
    // SAFETY: the pointers are the program's.
    unsafe {
        SetWaitableTimer(htimer, lpduetime, lperiod, pfncompletionroutine, lpargtocompletionroutine, resume)
    }
}

/// Ends the setting of a timer. Its signal stays as it is; a routine that is queued and did not run is taken back.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` if the handle does not give `TIMER_MODIFY_STATE`.
///
/// Source: the page on `CancelWaitableTimer`.
pub unsafe extern "system" fn CancelWaitableTimer(htimer: HANDLE) -> BOOL {
    win32::truth(|| {
        object::allowed::<Timer>(handle(htimer), TIMER_MODIFY_STATE)?.cancel();
        Ok(())
    })
}
