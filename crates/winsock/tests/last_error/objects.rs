//! Objects that threads wait for, their names and handles, and threads.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::SystemInformation::GROUP_AFFINITY;
use openwinsock::Win32::System::Threading::*;
use openwinsock::w;

use crate::make::*;
use crate::{NOTHING, Row, always, row};

const BAD: i32 = ERROR_INVALID_HANDLE as i32;
const WRONG: i32 = ERROR_INVALID_PARAMETER as i32;
/// For a name with a backslash.
const NAMED: i32 = ERROR_PATH_NOT_FOUND as i32;
/// What the call found as the last error.
const LEFT: i32 = crate::LAST_ERROR as i32;
/// An hour from now.
static LATER: i64 = -36_000_000_000;

fn nothing() -> HANDLE {
    std::ptr::without_provenance_mut(NOTHING)
}

/// An event that is signalled.
fn event() -> HANDLE {
    // SAFETY: NULL is for no attributes and no name.
    unsafe { CreateEventW(null(), 1, 1, null()) }
}

fn semaphore() -> HANDLE {
    // SAFETY: as above.
    unsafe { CreateSemaphoreW(null(), 0, 3, null()) }
}

fn timer() -> HANDLE {
    // SAFETY: as above.
    unsafe { CreateWaitableTimerW(null(), 1, null()) }
}

unsafe extern "system" fn routine(_: *mut c_void) -> u32 {
    0
}

unsafe extern "system" fn apc(_: usize) {}

/// A thread that has not begun.
fn suspended() -> HANDLE {
    // SAFETY: no pointer but the routine.
    let thread = unsafe { CreateThread(null(), 0, Some(routine), null(), CREATE_SUSPENDED, null_mut()) };
    assert!(!thread.is_null(), "CreateThread: {}", last());
    thread
}

/// The processors that this thread may have.
fn processors() -> GROUP_AFFINITY {
    let mut found = GROUP_AFFINITY::default();
    // SAFETY: the structure is ours.
    assert_ne!(unsafe { GetThreadGroupAffinity(GetCurrentThread(), &raw mut found) }, 0);
    found
}

// SAFETY (all calls): pointers are to structures of the lengths given, NULL where the page allows it, or noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("CreateEventExA",
        |p| assert!(!p.call(|| unsafe { CreateEventExA(null(), null(), 0, EVENT_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateEventExA(null(), c"a\\b".as_ptr().cast(), 0, EVENT_ALL_ACCESS) }).is_null())),
    row("CreateEventExW",
        |p| assert!(!p.call(|| unsafe { CreateEventExW(null(), null(), 0, EVENT_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateEventExW(null(), w!("a\\b"), 0, EVENT_ALL_ACCESS) }).is_null())),
    row("CreateMutexA",
        |p| assert!(!p.call(|| unsafe { CreateMutexA(null(), 0, null()) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateMutexA(null(), 0, c"a\\b".as_ptr().cast()) }).is_null())),
    row("CreateMutexW",
        |p| assert!(!p.call(|| unsafe { CreateMutexW(null(), 0, null()) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateMutexW(null(), 0, w!("a\\b")) }).is_null())),
    row("CreateMutexExA",
        |p| assert!(!p.call(|| unsafe { CreateMutexExA(null(), null(), 0, MUTEX_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateMutexExA(null(), c"a\\b".as_ptr().cast(), 0, MUTEX_ALL_ACCESS) }).is_null())),
    row("CreateMutexExW",
        |p| assert!(!p.call(|| unsafe { CreateMutexExW(null(), null(), 0, MUTEX_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateMutexExW(null(), w!("a\\b"), 0, MUTEX_ALL_ACCESS) }).is_null())),
    row("CreateSemaphoreA",
        |p| assert!(!p.call(|| unsafe { CreateSemaphoreA(null(), 0, 1, null()) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateSemaphoreA(null(), 0, 1, c"a\\b".as_ptr().cast()) }).is_null())),
    row("CreateSemaphoreW",
        |p| assert!(!p.call(|| unsafe { CreateSemaphoreW(null(), 0, 1, null()) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateSemaphoreW(null(), 0, 1, w!("a\\b")) }).is_null())),
    row("CreateSemaphoreExA",
        |p| assert!(!p.call(|| unsafe { CreateSemaphoreExA(null(), 0, 1, null(), 0, SEMAPHORE_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateSemaphoreExA(null(), 0, 1, c"a\\b".as_ptr().cast(), 0, SEMAPHORE_ALL_ACCESS) }).is_null())),
    row("CreateSemaphoreExW",
        |p| assert!(!p.call(|| unsafe { CreateSemaphoreExW(null(), 0, 1, null(), 0, SEMAPHORE_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateSemaphoreExW(null(), 0, 1, w!("a\\b"), 0, SEMAPHORE_ALL_ACCESS) }).is_null())),
    row("CreateWaitableTimerA",
        |p| assert!(!p.call(|| unsafe { CreateWaitableTimerA(null(), 0, null()) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateWaitableTimerA(null(), 0, c"a\\b".as_ptr().cast()) }).is_null())),
    row("CreateWaitableTimerW",
        |p| assert!(!p.call(|| unsafe { CreateWaitableTimerW(null(), 0, null()) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateWaitableTimerW(null(), 0, w!("a\\b")) }).is_null())),
    row("CreateWaitableTimerExA",
        |p| assert!(!p.call(|| unsafe { CreateWaitableTimerExA(null(), null(), 0, TIMER_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateWaitableTimerExA(null(), c"a\\b".as_ptr().cast(), 0, TIMER_ALL_ACCESS) }).is_null())),
    row("CreateWaitableTimerExW",
        |p| assert!(!p.call(|| unsafe { CreateWaitableTimerExW(null(), null(), 0, TIMER_ALL_ACCESS) }).is_null()),
        NAMED, |p| assert!(p.call(|| unsafe { CreateWaitableTimerExW(null(), w!("a\\b"), 0, TIMER_ALL_ACCESS) }).is_null())),
    row("OpenEventA",
        |p| { unsafe { CreateEventA(null(), 1, 1, c"row of event".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenEventA(EVENT_ALL_ACCESS, 0, c"row of event".as_ptr().cast()) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenEventA(EVENT_ALL_ACCESS, 0, c"row of nothing".as_ptr().cast()) }).is_null())),
    row("OpenEventW",
        |p| { unsafe { CreateEventA(null(), 1, 1, c"row of event".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenEventW(EVENT_ALL_ACCESS, 0, w!("row of event")) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenEventW(EVENT_ALL_ACCESS, 0, w!("row of nothing")) }).is_null())),
    row("OpenMutexA",
        |p| { unsafe { CreateMutexA(null(), 0, c"row of mutex".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenMutexA(MUTEX_ALL_ACCESS, 0, c"row of mutex".as_ptr().cast()) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenMutexA(MUTEX_ALL_ACCESS, 0, c"row of nothing".as_ptr().cast()) }).is_null())),
    row("OpenMutexW",
        |p| { unsafe { CreateMutexA(null(), 0, c"row of mutex".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenMutexW(MUTEX_ALL_ACCESS, 0, w!("row of mutex")) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenMutexW(MUTEX_ALL_ACCESS, 0, w!("row of nothing")) }).is_null())),
    row("OpenSemaphoreA",
        |p| { unsafe { CreateSemaphoreA(null(), 0, 1, c"row of semaphore".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, 0, c"row of semaphore".as_ptr().cast()) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, 0, c"row of nothing".as_ptr().cast()) }).is_null())),
    row("OpenSemaphoreW",
        |p| { unsafe { CreateSemaphoreA(null(), 0, 1, c"row of semaphore".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenSemaphoreW(SEMAPHORE_ALL_ACCESS, 0, w!("row of semaphore")) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenSemaphoreW(SEMAPHORE_ALL_ACCESS, 0, w!("row of nothing")) }).is_null())),
    row("OpenWaitableTimerA",
        |p| { unsafe { CreateWaitableTimerA(null(), 0, c"row of waitabletimer".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenWaitableTimerA(TIMER_ALL_ACCESS, 0, c"row of waitabletimer".as_ptr().cast()) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenWaitableTimerA(TIMER_ALL_ACCESS, 0, c"row of nothing".as_ptr().cast()) }).is_null())),
    row("OpenWaitableTimerW",
        |p| { unsafe { CreateWaitableTimerA(null(), 0, c"row of waitabletimer".as_ptr().cast()) }; assert!(!p.call(|| unsafe { OpenWaitableTimerW(TIMER_ALL_ACCESS, 0, w!("row of waitabletimer")) }).is_null()) },
        ERROR_FILE_NOT_FOUND as i32, |p| assert!(p.call(|| unsafe { OpenWaitableTimerW(TIMER_ALL_ACCESS, 0, w!("row of nothing")) }).is_null())),
    row("PulseEvent",
        |p| { let e = event(); assert_ne!(p.call(|| unsafe { PulseEvent(e) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { PulseEvent(nothing()) }), 0)),
    row("ReleaseMutex",
        |p| { let m = unsafe { CreateMutexA(null(), 1, null()) }; assert_ne!(p.call(|| unsafe { ReleaseMutex(m) }), 0) },
        ERROR_NOT_OWNER as i32, |p| { let m = unsafe { CreateMutexA(null(), 0, null()) }; assert_eq!(p.call(|| unsafe { ReleaseMutex(m) }), 0) }),
    row("ReleaseSemaphore",
        |p| { let s = semaphore(); assert_ne!(p.call(|| unsafe { ReleaseSemaphore(s, 1, null_mut()) }), 0) },
        ERROR_TOO_MANY_POSTS as i32, |p| { let s = semaphore(); assert_eq!(p.call(|| unsafe { ReleaseSemaphore(s, 9, null_mut()) }), 0) }),
    row("SetWaitableTimer",
        |p| { let t = timer(); assert_ne!(p.call(|| unsafe { SetWaitableTimer(t, &LATER, 0, None, null(), 0) }), 0); assert_eq!(last(), LEFT) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SetWaitableTimer(nothing(), &LATER, 0, None, null(), 0) }), 0)),
    row("SetWaitableTimerEx",
        |p| { let t = timer(); assert_ne!(p.call(|| unsafe { SetWaitableTimerEx(t, &LATER, 0, None, null(), null(), 0) }), 0); assert_eq!(last(), LEFT) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SetWaitableTimerEx(nothing(), &LATER, 0, None, null(), null(), 0) }), 0)),
    row("CancelWaitableTimer",
        |p| { let t = timer(); assert_ne!(p.call(|| unsafe { CancelWaitableTimer(t) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { CancelWaitableTimer(nothing()) }), 0)),
    row("SignalObjectAndWait",
        |p| { let e = event(); assert_eq!(p.call(|| unsafe { SignalObjectAndWait(e, e, 0, 0) }), WAIT_OBJECT_0) },
        BAD, |p| { let e = event(); assert_eq!(p.call(|| unsafe { SignalObjectAndWait(e, nothing(), 0, 0) }), WAIT_FAILED) }),
    always("Sleep", |p| p.call(|| unsafe { Sleep(1) })),
    row("CreateThread",
        |p| assert!(!p.call(|| unsafe { CreateThread(null(), 0, Some(routine), null(), 0, null_mut()) }).is_null()),
        WRONG, |p| assert!(p.call(|| unsafe { CreateThread(null(), 0, None, null(), 0, null_mut()) }).is_null())),
    always("GetCurrentThread", |p| assert!(!p.call(|| unsafe { GetCurrentThread() }).is_null())),
    always("GetCurrentThreadId", |p| assert_ne!(p.call(|| unsafe { GetCurrentThreadId() }), 0)),
    always("GetCurrentThreadStackLimits", |p| {
        let (mut low, mut high) = (0, 0);
        p.call(|| unsafe { GetCurrentThreadStackLimits(&mut low, &mut high) });
        assert!(low < high);
    }),
    row("GetExitCodeThread",
        |p| { let t = suspended(); assert_ne!(p.call(|| unsafe { GetExitCodeThread(t, &mut 0) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { GetExitCodeThread(nothing(), &mut 0) }), 0)),
    row("GetThreadId",
        |p| { let t = suspended(); assert_ne!(p.call(|| unsafe { GetThreadId(t) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { GetThreadId(nothing()) }), 0)),
    row("GetProcessIdOfThread",
        |p| { let t = suspended(); assert_ne!(p.call(|| unsafe { GetProcessIdOfThread(t) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { GetProcessIdOfThread(nothing()) }), 0)),
    row("GetThreadTimes",
        |p| { let (t, mut times) = (suspended(), [FILETIME::default(); 4]); let [a, b, c, d] = &mut times; assert_ne!(p.call(|| unsafe { GetThreadTimes(t, a, b, c, d) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { GetThreadTimes(nothing(), near_null(), near_null(), near_null(), near_null()) }), 0)),
    row("OpenThread",
        |p| { let id = unsafe { GetCurrentThreadId() }; assert!(!p.call(|| unsafe { OpenThread(THREAD_ALL_ACCESS, 0, id) }).is_null()) },
        WRONG, |p| assert!(p.call(|| unsafe { OpenThread(THREAD_ALL_ACCESS, 0, 0) }).is_null())),
    row("GetThreadPriority",
        |p| assert_eq!(p.call(|| unsafe { GetThreadPriority(GetCurrentThread()) }), THREAD_PRIORITY_NORMAL),
        BAD, |p| assert_eq!(p.call(|| unsafe { GetThreadPriority(nothing()) }), i32::MAX)),
    row("SetThreadPriority",
        |p| { let t = unsafe { GetCurrentThread() }; assert_ne!(p.call(|| unsafe { SetThreadPriority(t, THREAD_PRIORITY_NORMAL) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SetThreadPriority(nothing(), THREAD_PRIORITY_NORMAL) }), 0)),
    row("QueueUserAPC2",
        |p| { let t = suspended(); assert_ne!(p.call(|| unsafe { QueueUserAPC2(Some(apc), t, 0, QUEUE_USER_APC_FLAGS_NONE) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { QueueUserAPC2(None, GetCurrentThread(), 0, QUEUE_USER_APC_FLAGS_NONE) }), 0)),
    row("ResumeThread",
        |p| { let t = suspended(); assert_eq!(p.call(|| unsafe { ResumeThread(t) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { ResumeThread(nothing()) }), u32::MAX)),
    row("SuspendThread",
        |p| { let t = suspended(); assert_eq!(p.call(|| unsafe { SuspendThread(t) }), 1) },
        BAD, |p| assert_eq!(p.call(|| unsafe { SuspendThread(nothing()) }), u32::MAX)),
    row("TerminateThread",
        |p| { let t = suspended(); assert_ne!(p.call(|| unsafe { TerminateThread(t, 3) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { TerminateThread(nothing(), 3) }), 0)),
    row("SetThreadAffinityMask",
        |p| { let t = unsafe { GetCurrentThread() }; assert_ne!(p.call(|| unsafe { SetThreadAffinityMask(t, processors().Mask) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { SetThreadAffinityMask(GetCurrentThread(), 0) }), 0)),
    row("GetThreadGroupAffinity",
        |p| { let t = unsafe { GetCurrentThread() }; assert_ne!(p.call(|| unsafe { GetThreadGroupAffinity(t, &mut GROUP_AFFINITY::default()) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { GetThreadGroupAffinity(nothing(), &mut GROUP_AFFINITY::default()) }), 0)),
    row("SetThreadGroupAffinity",
        |p| { let all = processors(); assert_ne!(p.call(|| unsafe { SetThreadGroupAffinity(GetCurrentThread(), &all, null_mut()) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { SetThreadGroupAffinity(GetCurrentThread(), &GROUP_AFFINITY { Group: 9, ..processors() }, null_mut()) }), 0)),
    always("SwitchToThread", |p| { p.call(|| unsafe { SwitchToThread() }); }),
    row("SetThreadDescription",
        |p| assert_eq!(p.call(|| unsafe { SetThreadDescription(GetCurrentThread(), w!("rows")) }), 0),
        BAD, |p| assert!(p.call(|| unsafe { SetThreadDescription(nothing(), w!("rows")) }) < 0)),
    row("GetThreadDescription",
        |p| assert_eq!(p.call(|| unsafe { GetThreadDescription(GetCurrentThread(), &mut null_mut()) }), 0),
        BAD, |p| assert!(p.call(|| unsafe { GetThreadDescription(nothing(), &mut null_mut()) }) < 0)),
    row("CompareObjectHandles",
        |p| { let e = event(); assert_ne!(p.call(|| unsafe { CompareObjectHandles(e, e) }), 0) },
        ERROR_NOT_SAME_OBJECT as i32, |p| assert_eq!(p.call(|| unsafe { CompareObjectHandles(event(), event()) }), 0)),
    row("DuplicateHandle",
        |p| { let (me, e) = (unsafe { GetCurrentProcess() }, event()); assert_ne!(p.call(|| unsafe { DuplicateHandle(me, e, me, &mut null_mut(), 0, 0, DUPLICATE_SAME_ACCESS) }), 0) },
        BAD, |p| assert_eq!(p.call(|| unsafe { DuplicateHandle(GetCurrentProcess(), nothing(), GetCurrentProcess(), &mut null_mut(), 0, 0, DUPLICATE_SAME_ACCESS) }), 0)),
];
