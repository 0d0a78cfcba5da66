//! Pools of threads, timer queues, and waits that no thread sits in.

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::IO::{BindIoCompletionCallback, OVERLAPPED};
use openwinsock::Win32::System::LibraryLoader::LoadLibraryA;
use openwinsock::Win32::System::Threading::*;

use crate::make::*;
use crate::{NOTHING, Probe, Row, always, row};

const BAD: i32 = ERROR_INVALID_HANDLE as i32;
const WRONG: i32 = ERROR_INVALID_PARAMETER as i32;
/// An hour in milliseconds.
const LONG: u32 = 3_600_000;

fn nothing() -> HANDLE {
    std::ptr::without_provenance_mut(NOTHING)
}

/// An event that is not signalled.
fn event() -> HANDLE {
    // SAFETY: NULL is for no attributes and no name.
    unsafe { CreateEventW(null(), 1, 0, null()) }
}

/// An hour from now.
fn later() -> FILETIME {
    let time = (-36_000_000_000_i64).cast_unsigned();
    FILETIME { dwLowDateTime: time as u32, dwHighDateTime: (time >> 32) as u32 }
}

unsafe extern "system" fn item(_: *mut c_void) -> u32 {
    0
}

unsafe extern "system" fn told(_: *mut c_void, _: bool) {}

unsafe extern "system" fn called(_: PTP_CALLBACK_INSTANCE, _: *mut c_void) {}

unsafe extern "system" fn work_done(_: PTP_CALLBACK_INSTANCE, _: *mut c_void, _: PTP_WORK) {}

unsafe extern "system" fn timer_over(_: PTP_CALLBACK_INSTANCE, _: *mut c_void, _: PTP_TIMER) {}

unsafe extern "system" fn wait_over(_: PTP_CALLBACK_INSTANCE, _: *mut c_void, _: PTP_WAIT, _: u32) {}

unsafe extern "system" fn io_over(
    _: PTP_CALLBACK_INSTANCE,
    _: *mut c_void,
    _: *mut c_void,
    _: u32,
    _: usize,
    _: PTP_IO,
) {
}

unsafe extern "system" fn completed(_: u32, _: u32, _: *mut OVERLAPPED) {}

/// A wait for something that does not happen.
fn registered() -> HANDLE {
    let mut wait = null_mut();
    // SAFETY: the place is ours.
    let done =
        unsafe { RegisterWaitForSingleObject(&raw mut wait, event(), Some(told), null(), INFINITE, 0) };
    assert_ne!(done, 0, "RegisterWaitForSingleObject: {}", last());
    wait
}

/// A timer of the process's queue.
fn queued_timer() -> HANDLE {
    let mut timer = null_mut();
    // SAFETY: the place is ours.
    let done = unsafe { CreateTimerQueueTimer(&raw mut timer, null_mut(), Some(told), null(), LONG, 0, 0) };
    assert_ne!(done, 0, "CreateTimerQueueTimer: {}", last());
    timer
}

fn pool() -> PTP_POOL {
    // SAFETY: NULL is what the page wants.
    unsafe { CreateThreadpool(null()) }
}

fn pool_io() -> PTP_IO {
    // SAFETY: no environment is given.
    let io = unsafe { CreateThreadpoolIo(udp() as HANDLE, Some(io_over), null_mut(), null()) };
    assert_ne!(io, 0, "CreateThreadpoolIo: {}", last());
    io
}

/// What is done in a callback.
type Inside = fn(&Probe, PTP_CALLBACK_INSTANCE);

/// What a call in a callback was watched to do.
static NOTED: Mutex<Option<(u32, i32)>> = Mutex::new(None);
static RETURNED: AtomicBool = AtomicBool::new(false);

unsafe extern "system" fn run(instance: PTP_CALLBACK_INSTANCE, play: *mut c_void) {
    // SAFETY: the address is that of a function of this type.
    let play = unsafe { std::mem::transmute::<*mut c_void, Inside>(play) };
    let probe = Probe::default();
    play(&probe, instance);
    *NOTED.lock().unwrap() = probe.0.take();
    RETURNED.store(true, Ordering::Release);
}

/// Watches a call in a callback.
fn inside(probe: &Probe, play: Inside) {
    RETURNED.store(false, Ordering::Release);
    // SAFETY: the context is the function that the callback takes it for.
    let submitted = unsafe { TrySubmitThreadpoolCallback(Some(run), play as *mut c_void, null()) };
    assert_ne!(submitted, 0, "TrySubmitThreadpoolCallback: {}", last());
    let until = Instant::now() + Duration::from_secs(10);
    while !RETURNED.load(Ordering::Acquire) {
        assert!(Instant::now() < until, "the callback did not run");
        std::thread::sleep(Duration::from_millis(1));
    }
    probe.0.set(NOTED.lock().unwrap().take());
}

// SAFETY (all calls): pointers are to structures of the lengths given, NULL where the page allows it, or noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("QueueUserWorkItem",
        |p| { assert_ne!(p.call(|| unsafe { QueueUserWorkItem(Some(item), null(), 0) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { QueueUserWorkItem(None, null(), 0) }), 0)),
    row("RegisterWaitForSingleObject",
        |p| { let e = event(); assert_ne!(p.call(|| unsafe { RegisterWaitForSingleObject(&mut null_mut(), e, Some(told), null(), 1000, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { RegisterWaitForSingleObject(&mut null_mut(), nothing(), Some(told), null(), 0, 0) }), 0)),
    row("UnregisterWait",
        |p| { let w = registered(); assert_ne!(p.call(|| unsafe { UnregisterWait(w) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { UnregisterWait(nothing()) }), 0)),
    row("UnregisterWaitEx",
        |p| { let w = registered(); assert_ne!(p.call(|| unsafe { UnregisterWaitEx(w, INVALID_HANDLE_VALUE) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { UnregisterWaitEx(nothing(), INVALID_HANDLE_VALUE) }), 0)),
    always("CreateTimerQueue", |p| assert!(!p.call(|| unsafe { CreateTimerQueue() }).is_null())),
    row("CreateTimerQueueTimer",
        |p| { let q = unsafe { CreateTimerQueue() }; assert_ne!(p.call(|| unsafe { CreateTimerQueueTimer(&mut null_mut(), q, Some(told), null(), LONG, 0, 0) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { CreateTimerQueueTimer(&mut null_mut(), null_mut(), None, null(), LONG, 0, 0) }), 0)),
    row("ChangeTimerQueueTimer",
        |p| { let t = queued_timer(); assert_ne!(p.call(|| unsafe { ChangeTimerQueueTimer(null_mut(), t, LONG, 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { ChangeTimerQueueTimer(null_mut(), nothing(), LONG, 0) }), 0)),
    row("DeleteTimerQueueTimer",
        |p| { let t = queued_timer(); assert_ne!(p.call(|| unsafe { DeleteTimerQueueTimer(null_mut(), t, null_mut()) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { DeleteTimerQueueTimer(null_mut(), null_mut(), null_mut()) }), 0)),
    row("DeleteTimerQueue",
        |p| { let q = unsafe { CreateTimerQueue() }; assert_ne!(p.call(|| unsafe { DeleteTimerQueue(q) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { DeleteTimerQueue(nothing()) }), 0)),
    row("DeleteTimerQueueEx",
        |p| { let q = unsafe { CreateTimerQueue() }; assert_ne!(p.call(|| unsafe { DeleteTimerQueueEx(q, INVALID_HANDLE_VALUE) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { DeleteTimerQueueEx(nothing(), null_mut()) }), 0)),
    row("CreateThreadpoolWork",
        |p| { assert_ne!(p.call(|| unsafe { CreateThreadpoolWork(Some(work_done), null_mut(), null()) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { CreateThreadpoolWork(None, null_mut(), null()) }), 0)),
    always("WaitForThreadpoolWorkCallbacks", |p| { let o = unsafe { CreateThreadpoolWork(Some(work_done), null_mut(), null()) }; p.call(|| unsafe { WaitForThreadpoolWorkCallbacks(o, 0) }) }),
    always("CloseThreadpoolWork", |p| { let o = unsafe { CreateThreadpoolWork(Some(work_done), null_mut(), null()) }; p.call(|| unsafe { CloseThreadpoolWork(o) }) }),
    row("CreateThreadpoolTimer",
        |p| { assert_ne!(p.call(|| unsafe { CreateThreadpoolTimer(Some(timer_over), null_mut(), null()) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { CreateThreadpoolTimer(None, null_mut(), null()) }), 0)),
    always("WaitForThreadpoolTimerCallbacks", |p| { let o = unsafe { CreateThreadpoolTimer(Some(timer_over), null_mut(), null()) }; p.call(|| unsafe { WaitForThreadpoolTimerCallbacks(o, 0) }) }),
    always("CloseThreadpoolTimer", |p| { let o = unsafe { CreateThreadpoolTimer(Some(timer_over), null_mut(), null()) }; p.call(|| unsafe { CloseThreadpoolTimer(o) }) }),
    row("CreateThreadpoolWait",
        |p| { assert_ne!(p.call(|| unsafe { CreateThreadpoolWait(Some(wait_over), null_mut(), null()) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { CreateThreadpoolWait(None, null_mut(), null()) }), 0)),
    always("WaitForThreadpoolWaitCallbacks", |p| { let o = unsafe { CreateThreadpoolWait(Some(wait_over), null_mut(), null()) }; p.call(|| unsafe { WaitForThreadpoolWaitCallbacks(o, 0) }) }),
    always("CloseThreadpoolWait", |p| { let o = unsafe { CreateThreadpoolWait(Some(wait_over), null_mut(), null()) }; p.call(|| unsafe { CloseThreadpoolWait(o) }) }),
    always("SubmitThreadpoolWork", |p| { let o = unsafe { CreateThreadpoolWork(Some(work_done), null_mut(), null()) }; p.call(|| unsafe { SubmitThreadpoolWork(o) }) }),
    always("SetThreadpoolTimer", |p| { let o = unsafe { CreateThreadpoolTimer(Some(timer_over), null_mut(), null()) }; p.call(|| unsafe { SetThreadpoolTimer(o, &later(), 0, 0) }) }),
    always("IsThreadpoolTimerSet", |p| { let o = unsafe { CreateThreadpoolTimer(Some(timer_over), null_mut(), null()) }; assert_eq!(p.call(|| unsafe { IsThreadpoolTimerSet(o) }), 0) }),
    always("SetThreadpoolWait", |p| { let o = unsafe { CreateThreadpoolWait(Some(wait_over), null_mut(), null()) }; let e = event(); p.call(|| unsafe { SetThreadpoolWait(o, e, null()) }) }),
    always("SetThreadpoolTimerEx", |p| { let o = unsafe { CreateThreadpoolTimer(Some(timer_over), null_mut(), null()) }; assert_eq!(p.call(|| unsafe { SetThreadpoolTimerEx(o, &later(), 0, 0) }), 0) }),
    row("TrySubmitThreadpoolCallback",
        |p| { assert_ne!(p.call(|| unsafe { TrySubmitThreadpoolCallback(Some(called), null_mut(), null()) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { TrySubmitThreadpoolCallback(None, null_mut(), null()) }), 0)),
    row("CreateThreadpoolIo",
        |p| { let s = udp() as HANDLE; assert_ne!(p.call(|| unsafe { CreateThreadpoolIo(s, Some(io_over), null_mut(), null()) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { CreateThreadpoolIo(nothing(), Some(io_over), null_mut(), null()) }), 0)),
    row("BindIoCompletionCallback",
        |p| { let s = udp() as HANDLE; assert_ne!(p.call(|| unsafe { BindIoCompletionCallback(s, Some(completed), 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { BindIoCompletionCallback(nothing(), Some(completed), 0) }), 0)),
    always("StartThreadpoolIo", |p| { let o = pool_io(); p.call(|| unsafe { StartThreadpoolIo(o) }) }),
    always("CancelThreadpoolIo", |p| { let o = pool_io(); unsafe { StartThreadpoolIo(o) }; p.call(|| unsafe { CancelThreadpoolIo(o) }) }),
    always("WaitForThreadpoolIoCallbacks", |p| { let o = pool_io(); p.call(|| unsafe { WaitForThreadpoolIoCallbacks(o, 0) }) }),
    always("CloseThreadpoolIo", |p| { let o = pool_io(); p.call(|| unsafe { CloseThreadpoolIo(o) }) }),
    always("CreateThreadpool", |p| assert_ne!(p.call(|| unsafe { CreateThreadpool(null()) }), 0)),
    always("CloseThreadpool", |p| { let o = pool(); p.call(|| unsafe { CloseThreadpool(o) }) }),
    always("SetThreadpoolThreadMaximum", |p| { let o = pool(); p.call(|| unsafe { SetThreadpoolThreadMaximum(o, 2) }) }),
    row("SetThreadpoolThreadMinimum",
        |p| { let o = pool(); assert_ne!(p.call(|| unsafe { SetThreadpoolThreadMinimum(o, 1) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SetThreadpoolThreadMinimum(NOTHING as PTP_POOL, 1) }), 0)),
    always("CreateThreadpoolCleanupGroup", |p| assert_ne!(p.call(|| unsafe { CreateThreadpoolCleanupGroup() }), 0)),
    always("CloseThreadpoolCleanupGroupMembers", |p| { let o = unsafe { CreateThreadpoolCleanupGroup() }; p.call(|| unsafe { CloseThreadpoolCleanupGroupMembers(o, 1, null_mut()) }) }),
    always("CloseThreadpoolCleanupGroup", |p| { let o = unsafe { CreateThreadpoolCleanupGroup() }; p.call(|| unsafe { CloseThreadpoolCleanupGroup(o) }) }),
    always("CallbackMayRunLong", |p| inside(p, |p, i| { p.call(|| unsafe { CallbackMayRunLong(i) }); })),
    always("DisassociateCurrentThreadFromCallback", |p| inside(p, |p, i| p.call(|| unsafe { DisassociateCurrentThreadFromCallback(i) }))),
    always("SetEventWhenCallbackReturns", |p| inside(p, |p, i| { let e = event(); p.call(|| unsafe { SetEventWhenCallbackReturns(i, e) }) })),
    always("ReleaseSemaphoreWhenCallbackReturns", |p| inside(p, |p, i| {
        let s = unsafe { CreateSemaphoreW(null(), 0, 1, null()) };
        p.call(|| unsafe { ReleaseSemaphoreWhenCallbackReturns(i, s, 1) })
    })),
    always("ReleaseMutexWhenCallbackReturns", |p| inside(p, |p, i| {
        let m = unsafe { CreateMutexW(null(), 1, null()) };
        p.call(|| unsafe { ReleaseMutexWhenCallbackReturns(i, m) })
    })),
    always("LeaveCriticalSectionWhenCallbackReturns", |p| inside(p, |p, i| {
        let section: &'static mut CRITICAL_SECTION = Box::leak(Box::default());
        unsafe { InitializeCriticalSection(section) };
        unsafe { EnterCriticalSection(section) };
        p.call(|| unsafe { LeaveCriticalSectionWhenCallbackReturns(i, section) })
    })),
    always("FreeLibraryWhenCallbackReturns", |p| inside(p, |p, i| {
        let module = unsafe { LoadLibraryA(c"ws2_32".as_ptr().cast()) };
        assert!(!module.is_null(), "LoadLibraryA: {}", last());
        p.call(|| unsafe { FreeLibraryWhenCallbackReturns(i, module) })
    })),
];
