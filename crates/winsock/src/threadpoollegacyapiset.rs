//! threadpoollegacyapiset.h: work items, waits and timers of the process' pool.

use std::ffi::c_void;
use std::sync::Arc;
use std::time::Duration;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::object::{self, find};
use openwinsock_runtime::pool::outstanding::Then;
use openwinsock_runtime::pool::queue_timer::TimerQueue;
use openwinsock_runtime::pool::registered::{self, Registered};
use openwinsock_runtime::pool::{Call, Numbers, Pool, place, worker};
use windows_sys::Win32::Foundation::{HANDLE, INVALID_HANDLE_VALUE};
use windows_sys::Win32::Storage::FileSystem::SYNCHRONIZE;
use windows_sys::Win32::System::Threading::{
    EVENT_MODIFY_STATE, INFINITE, LPTHREAD_START_ROUTINE, WAITORTIMERCALLBACK, WORKER_THREAD_FLAGS,
    WT_EXECUTEINIOTHREAD, WT_EXECUTEINPERSISTENTTHREAD, WT_EXECUTEINTIMERTHREAD, WT_EXECUTEINWAITTHREAD,
    WT_EXECUTELONGFUNCTION, WT_EXECUTEONLYONCE,
};
use windows_sys::core::BOOL;

use crate::synchapi::create::program;
use crate::win32::{self, Result};
use crate::winsock2::event::handle;

/// A call of a routine with a context.
fn call(run: fn(&Numbers), routine: usize, context: *const c_void, flags: WORKER_THREAD_FLAGS) -> Call {
    let stays = flags & (WT_EXECUTEINIOTHREAD | WT_EXECUTEINPERSISTENTTHREAD) != 0;
    Call { run, with: [routine, context.expose_provenance(), 0, 0, usize::from(stays), 0, 0] }
}

/// Where [`call`] says whether the thread has to stay.
const STAYS: usize = 4;

fn context(with: &Numbers) -> *mut c_void {
    if with[STAYS] != 0 {
        worker::stay();
    }
    std::ptr::with_exposed_provenance_mut(with[1])
}

/// Runs a work item.
fn run_item(with: &Numbers) {
    // SAFETY: `QueueUserWorkItem` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, LPTHREAD_START_ROUTINE>(with[0]) };
    let context = context(with);
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this context.
        unsafe { routine(context) };
    }
}

/// Runs the routine of a wait or timer.
fn run_callback(with: &Numbers) {
    // SAFETY: the functions below stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, WAITORTIMERCALLBACK>(with[0]) };
    let context = context(with);
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this context.
        unsafe { routine(context, with[place::RESULT] == registered::ended::TIMED_OUT) };
    }
}

/// Hands a routine to the pool of the process.
///
/// Raises `ERROR_INVALID_PARAMETER` for no routine; `ERROR_NOT_ENOUGH_MEMORY` if no thread can be started.
///
/// Source: the page on `QueueUserWorkItem`.
pub unsafe extern "system" fn QueueUserWorkItem(
    function: LPTHREAD_START_ROUTINE,
    context: *const c_void,
    flags: WORKER_THREAD_FLAGS,
) -> BOOL {
    win32::truth(|| {
        let function = function.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        let call = call(run_item, function as usize, context, flags);
        Ok(Pool::of_process().run(call, flags & WT_EXECUTELONGFUNCTION != 0)?)
    })
}

/// Has a routine called in the pool whenever an object is signalled, or a time is over without that. Each wait begins anew when the routine has
/// returned; with `WT_EXECUTEONLYONCE` there is one.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for no routine; `ERROR_ACCESS_DENIED` if the handle does not give `SYNCHRONIZE`;
/// `ERROR_NOACCESS` for a bad pointer; `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `RegisterWaitForSingleObject`.
pub unsafe extern "system" fn RegisterWaitForSingleObject(
    phnewwaitobject: *mut HANDLE,
    hobject: HANDLE,
    callback: WAITORTIMERCALLBACK,
    context: *const c_void,
    dwmilliseconds: u32,
    dwflags: WORKER_THREAD_FLAGS,
) -> BOOL {
    win32::truth(|| {
        let callback = callback.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(phnewwaitobject, std::ptr::null_mut()) }?;
        let object = find(handle(hobject), SYNCHRONIZE)?;
        let options = registered::Options {
            timeout: (dwmilliseconds != INFINITE).then(|| Duration::from_millis(dwmilliseconds.into())),
            once: dwflags & WT_EXECUTEONLYONCE != 0,
            is_long: dwflags & WT_EXECUTELONGFUNCTION != 0,
        };
        let in_turn = dwflags & WT_EXECUTEINWAITTHREAD != 0;
        let pool = if in_turn { Pool::one_by_one() } else { Pool::of_process() };
        let call = call(run_callback, callback as usize, context, dwflags);
        let prepared = registered::prepare(object.as_ref(), call, options, pool)?;
        let number = object::publish(prepared.clone())?;
        // SAFETY: as above; it is written before the routine may look at it.
        let written = unsafe { win32::write(phnewwaitobject, program(number)) };
        debug_assert!(written.is_ok(), "it was writable above");
        prepared.begin();
        Ok(())
    })
}

/// What becomes of callbacks that are outstanding, as the program says by an event.
fn then(completion: HANDLE) -> Result<Then> {
    Ok(match completion {
        event if event.is_null() => Then::Leave,
        INVALID_HANDLE_VALUE => Then::Wait,
        event => {
            let event =
                object::allowed::<openwinsock_runtime::event::Event>(handle(event), EVENT_MODIFY_STATE)?;
            Then::Signal(Arc::clone(&event))
        }
    })
}

/// Ends a wait that was registered.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_IO_PENDING` if callbacks are outstanding: the wait has ended all the same, and its handle is gone.
///
/// Source: the page on `UnregisterWait`.
pub unsafe extern "system" fn UnregisterWait(waithandle: HANDLE) -> BOOL {
    // SAFETY: no pointers.
    unsafe { UnregisterWaitEx(waithandle, std::ptr::null_mut()) }
}

/// [`UnregisterWait`] that waits for callbacks (`INVALID_HANDLE_VALUE`), or signals an event when they have returned. A callback of the wait itself does not
/// wait.
///
/// Raises what [`UnregisterWait`] raises; `ERROR_INVALID_HANDLE` also for an event that is none.
///
/// Source: the page on `UnregisterWaitEx`.
pub unsafe extern "system" fn UnregisterWaitEx(waithandle: HANDLE, completionevent: HANDLE) -> BOOL {
    win32::truth(|| {
        let then = then(completionevent)?;
        let registered = object::withdraw_kind::<Registered>(handle(waithandle))?;
        Ok(registered.end(then)?)
    })
}

/// Makes a queue of timers.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY` when the million places for handles are taken.
///
/// Source: the page on `CreateTimerQueue`.
pub unsafe extern "system" fn CreateTimerQueue() -> HANDLE {
    win32::run(std::ptr::null_mut(), || Ok(program(object::publish(TimerQueue::new())?)))
}

/// The queue of a handle; NULL is for the one of the process.
fn queue(queue: HANDLE) -> Result<Arc<TimerQueue>> {
    if queue.is_null() {
        return Ok(TimerQueue::of_process().clone());
    }
    Ok(Arc::clone(&*object::pin::<TimerQueue>(handle(queue))?))
}

fn milliseconds(count: u32) -> Duration {
    Duration::from_millis(count.into())
}

/// Has a routine called in the pool after a time, and then after each period if that is not 0. The next call does not wait for the one before to return; but
/// while a call has not begun for want of a thread, no other is added.
///
/// Raises `ERROR_INVALID_HANDLE` for a queue that is none; `ERROR_INVALID_PARAMETER` for no routine, and for a period with
/// `WT_EXECUTEONLYONCE`; `ERROR_NOACCESS` for a bad pointer; `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `CreateTimerQueueTimer`.
pub unsafe extern "system" fn CreateTimerQueueTimer(
    phnewtimer: *mut HANDLE,
    timerqueue: HANDLE,
    callback: WAITORTIMERCALLBACK,
    parameter: *const c_void,
    duetime: u32,
    period: u32,
    flags: WORKER_THREAD_FLAGS,
) -> BOOL {
    win32::truth(|| {
        let callback = callback.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        if flags & WT_EXECUTEONLYONCE != 0 && period != 0 {
            return Err(Win32Error::ERROR_INVALID_PARAMETER);
        }
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(phnewtimer, std::ptr::null_mut()) }?;
        let queue = queue(timerqueue)?;
        let in_turn = flags & WT_EXECUTEINTIMERTHREAD != 0;
        let pool = if in_turn { Pool::one_by_one() } else { Pool::of_process() };
        let mut call = call(run_callback, callback as usize, parameter, flags);
        call.with[place::RESULT] = registered::ended::TIMED_OUT;
        let (number, timer) = queue.create(call, flags & WT_EXECUTELONGFUNCTION != 0, pool)?;
        // SAFETY: as above; it is written before the routine may look at it.
        let written = unsafe { win32::write(phnewtimer, program(number)) };
        debug_assert!(written.is_ok(), "it was writable above");
        if let Err(code) = timer.set_in(milliseconds(duetime), milliseconds(period)) {
            queue.delete(number, Then::Leave)?;
            return Err(code.into());
        }
        Ok(())
    })
}

/// Sets a timer anew. One that was for one call, and has had it, stays as it is.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `ChangeTimerQueueTimer`.
pub unsafe extern "system" fn ChangeTimerQueueTimer(
    timerqueue: HANDLE,
    timer: HANDLE,
    duetime: u32,
    period: u32,
) -> BOOL {
    win32::truth(|| {
        let timer = queue(timerqueue)?.timer(handle(timer))?;
        if timer.is_set() { Ok(timer.set_in(milliseconds(duetime), milliseconds(period))?) } else { Ok(()) }
    })
}

/// Ends a timer. What becomes of calls that are outstanding, the event says as for [`UnregisterWaitEx`].
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for no timer; `ERROR_IO_PENDING` without an event, if calls are outstanding: the timer has ended
/// all the same.
///
/// Source: the page on `DeleteTimerQueueTimer`.
pub unsafe extern "system" fn DeleteTimerQueueTimer(
    timerqueue: HANDLE,
    timer: HANDLE,
    completionevent: HANDLE,
) -> BOOL {
    win32::truth(|| {
        if timer.is_null() {
            return Err(Win32Error::ERROR_INVALID_PARAMETER);
        }
        let then = then(completionevent)?;
        Ok(queue(timerqueue)?.delete(handle(timer), then)?)
    })
}

/// Ends a queue with all its timers. What becomes of calls that are outstanding, the event says as for [`UnregisterWaitEx`].
///
/// Raises `ERROR_INVALID_HANDLE`, also for the queue of the process; `ERROR_IO_PENDING` without an event, if calls are outstanding: the timers have ended
/// all the same.
///
/// Source: the page on `DeleteTimerQueueEx`.
pub unsafe extern "system" fn DeleteTimerQueueEx(timerqueue: HANDLE, completionevent: HANDLE) -> BOOL {
    win32::truth(|| {
        let then = then(completionevent)?;
        Ok(object::withdraw_kind::<TimerQueue>(handle(timerqueue))?.end(then)?)
    })
}

/// [`DeleteTimerQueueEx`] without an event.
///
/// Source: the page on `DeleteTimerQueue`.
pub unsafe extern "system" fn DeleteTimerQueue(timerqueue: HANDLE) -> BOOL {
    // SAFETY: no pointers.
    unsafe { DeleteTimerQueueEx(timerqueue, std::ptr::null_mut()) }
}
