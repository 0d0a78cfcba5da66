//! Threads, and routines that are queued to them.

use std::ffi::c_void;
use std::sync::Arc;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::KeepErrno;
use openwinsock_runtime::apc::Apc;
use openwinsock_runtime::object::{self, CURRENT_THREAD, Found, Grant, Object};
use openwinsock_runtime::thread::{self, Options, Routine, Thread};
use windows_sys::Win32::Foundation::{ERROR_NOT_SUPPORTED, FALSE, HANDLE, PAPCFUNC};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    LPTHREAD_START_ROUTINE, QUEUE_USER_APC_FLAGS, QUEUE_USER_APC_FLAGS_NONE,
    STACK_SIZE_PARAM_IS_A_RESERVATION, THREAD_ACCESS_RIGHTS, THREAD_ALL_ACCESS, THREAD_CREATE_SUSPENDED,
    THREAD_CREATION_FLAGS, THREAD_GET_CONTEXT, THREAD_QUERY_INFORMATION, THREAD_QUERY_LIMITED_INFORMATION,
    THREAD_RESUME, THREAD_SET_CONTEXT, THREAD_SET_INFORMATION, THREAD_SET_LIMITED_INFORMATION,
    THREAD_SUSPEND_RESUME, THREAD_TERMINATE,
};
use windows_sys::core::BOOL;

use crate::synchapi::create::{Rights, grant, program};
use crate::win32::{self, Result};
use crate::winsock2::event::handle;

/// What functions give that return a number of suspensions, for a failure.
const NO_COUNT: u32 = u32::MAX;

/// The thread of a handle that gives some rights.
fn find(thread: HANDLE, wanted: u32) -> Result<Found> {
    let found = object::find(handle(thread), 0)?;
    found.as_kind::<Thread>()?;
    found.allow(wanted)?;
    Ok(found)
}

/// Does something with the thread of a handle that gives some rights.
pub(super) fn with<T>(thread: HANDLE, wanted: u32, run: impl FnOnce(&Arc<Thread>) -> Result<T>) -> Result<T> {
    run(find(thread, wanted)?.as_kind()?)
}

/// Calls a thread's routine.
fn call(routine: usize, argument: usize) -> u32 {
    // SAFETY: `start` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, LPTHREAD_START_ROUTINE>(routine) };
    let argument = std::ptr::with_exposed_provenance_mut(argument);
    // SAFETY: the program asked for this call, with this argument.
    routine.map_or(0, |routine| unsafe { routine(argument) })
}

/// How much of a stack the system gives at least if the size is not a reservation.
const RESERVE: usize = 1 << 20;

/// Starts a thread, and gives it a handle.
///
/// # Safety
/// The attributes are readable, or the pointer is NULL or one of those that are noticed; the routine may be called with the argument.
unsafe fn start(
    attributes: *const SECURITY_ATTRIBUTES,
    stack: usize,
    routine: LPTHREAD_START_ROUTINE,
    argument: *const c_void,
    flags: THREAD_CREATION_FLAGS,
    number: *mut u32,
) -> Result<HANDLE> {
    const KNOWN: u32 = THREAD_CREATE_SUSPENDED | STACK_SIZE_PARAM_IS_A_RESERVATION;
    let routine = routine.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
    if flags & !KNOWN != 0 {
        return Err(Win32Error::ERROR_INVALID_PARAMETER);
    }
    // SAFETY: the caller promises the pointer.
    let grant = unsafe { grant(attributes, THREAD_ALL_ACCESS) }?;
    if !number.is_null() {
        // A bad pointer is noticed while there is no thread yet.
        // SAFETY: the caller promises the pointer.
        unsafe { win32::write(number, 0) }?;
    }
    let is_reservation = flags & STACK_SIZE_PARAM_IS_A_RESERVATION != 0;
    let stack = match stack {
        0 => None,
        stack if is_reservation => Some(stack),
        stack => Some(stack.max(RESERVE)),
    };
    let routine = Routine { call, routine: routine as usize, argument: argument.expose_provenance() };
    // The program's number is written before its routine can look at it.
    let suspended = flags & THREAD_CREATE_SUSPENDED != 0;
    let options = Options { stack, suspended: suspended || !number.is_null() };
    let thread = thread::prepare(routine, options);
    let published = object::publish_any(Object::Thread(thread.clone()), grant)?;
    if let Err(code) = thread.begin() {
        object::close(published)?;
        return Err(code.into());
    }
    if !number.is_null() {
        // SAFETY: as above.
        let written = unsafe { win32::write(number, thread.number()) };
        debug_assert!(written.is_ok(), "it was writable above");
        if !suspended {
            thread.resume();
        }
    }
    Ok(program(published))
}

/// Starts a thread. A size of the stack is a least one: the system gives a megabyte and more, unless it is a reservation, and adds what our own frames
/// need. Of the security attributes only the inheritance of the handle is looked at.
///
/// Raises `ERROR_INVALID_PARAMETER` for no routine and for unknown flags; `ERROR_NOT_ENOUGH_MEMORY` if there are too many threads, no memory for the
/// stack, or no place for a handle.
///
/// Source: the page on `CreateThread`.
pub unsafe extern "system" fn CreateThread(
    lpthreadattributes: *const SECURITY_ATTRIBUTES,
    dwstacksize: usize,
    lpstartaddress: LPTHREAD_START_ROUTINE,
    lpparameter: *const c_void,
    dwcreationflags: THREAD_CREATION_FLAGS,
    lpthreadid: *mut u32,
) -> HANDLE {
    win32::run(std::ptr::null_mut(), || {
        // SAFETY: the pointers are the program's.
        unsafe {
            start(lpthreadattributes, dwstacksize, lpstartaddress, lpparameter, dwcreationflags, lpthreadid)
        }
    })
}

/// Ends this thread with a code. As on Windows no destructor of what lies on the stack runs.
///
/// Source: the page on `ExitThread`.
pub unsafe extern "system" fn ExitThread(dwexitcode: u32) -> ! {
    thread::exit(dwexitcode)
}

/// Ends another thread: only one that has not begun. Nothing stops a thread in the middle of whatever it does without breaking the
/// process. A thread that ends itself so leaves as by [`ExitThread`].
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without `THREAD_TERMINATE`; `ERROR_NOT_SUPPORTED` for a thread that runs. For one that
/// ended, nothing is left to do.
///
/// Source: the page on `TerminateThread`.
pub unsafe extern "system" fn TerminateThread(hthread: HANDLE, dwexitcode: u32) -> BOOL {
    let mut is_own = false;
    let ended = win32::truth(|| {
        with(hthread, THREAD_TERMINATE, |thread| {
            is_own = thread.is_current();
            if is_own { Ok(()) } else { Ok(thread.discard(dwexitcode)?) }
        })
    });
    if is_own {
        thread::exit(dwexitcode);
    }
    ended
}

/// Writes the code that a thread ended with; `STILL_ACTIVE` while it goes on.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOACCESS` for a bad pointer; `ERROR_ACCESS_DENIED` without
/// `THREAD_QUERY_LIMITED_INFORMATION`.
///
/// Source: the page on `GetExitCodeThread`.
pub unsafe extern "system" fn GetExitCodeThread(hthread: HANDLE, lpexitcode: *mut u32) -> BOOL {
    win32::truth(|| {
        let code = with(hthread, THREAD_QUERY_LIMITED_INFORMATION, |thread| Ok(thread.exit_code()))?;
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpexitcode, code) }
    })
}

/// A handle that stands for the thread which uses it. It is the same number in every thread, and need not be closed.
///
/// Source: the page on `GetCurrentThread`.
pub unsafe extern "system" fn GetCurrentThread() -> HANDLE {
    program(CURRENT_THREAD)
}

/// The number of this thread. It is the kernel's, by which debuggers know the thread.
///
/// Source: the page on `GetCurrentThreadId`.
pub unsafe extern "system" fn GetCurrentThreadId() -> u32 {
    thread::current_number()
}

/// The number of a thread; 0 for a failure.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without `THREAD_QUERY_LIMITED_INFORMATION`.
///
/// Source: the page on `GetThreadId`.
pub unsafe extern "system" fn GetThreadId(thread: HANDLE) -> u32 {
    win32::run(0, || with(thread, THREAD_QUERY_LIMITED_INFORMATION, |thread| Ok(thread.number())))
}

/// The process of a thread, which is this one; 0 for a failure.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without `THREAD_QUERY_LIMITED_INFORMATION`.
///
/// Source: the page on `GetProcessIdOfThread`.
pub unsafe extern "system" fn GetProcessIdOfThread(thread: HANDLE) -> u32 {
    win32::run(0, || with(thread, THREAD_QUERY_LIMITED_INFORMATION, |_| Ok(std::process::id())))
}

/// A right, and the lesser one that comes with it.
const IMPLIED: [(u32, u32); 3] = [
    (THREAD_QUERY_INFORMATION, THREAD_QUERY_LIMITED_INFORMATION),
    (THREAD_SET_INFORMATION, THREAD_SET_LIMITED_INFORMATION),
    (THREAD_SUSPEND_RESUME, THREAD_RESUME),
];

const RIGHTS: Rights = Rights {
    all: THREAD_ALL_ACCESS,
    query: THREAD_QUERY_INFORMATION | THREAD_GET_CONTEXT,
    modify: THREAD_SET_INFORMATION | THREAD_SET_CONTEXT | THREAD_SUSPEND_RESUME | THREAD_TERMINATE,
};

/// A handle of the thread with a number.
///
/// Raises `ERROR_INVALID_PARAMETER` if no thread that ever used Winsock or kernel32 has the number.
///
/// Source: the page on `OpenThread`.
pub unsafe extern "system" fn OpenThread(
    dwdesiredaccess: THREAD_ACCESS_RIGHTS,
    binherithandle: BOOL,
    dwthreadid: u32,
) -> HANDLE {
    win32::run(std::ptr::null_mut(), || {
        let wanted = RIGHTS.wanted(dwdesiredaccess);
        let implied = IMPLIED.iter().filter(|(right, _)| wanted & right != 0);
        let access = implied.fold(wanted, |access, (_, lesser)| access | lesser);
        let thread = thread::by_number(dwthreadid)?;
        let grant = Grant::of(access).inherited(binherithandle != FALSE);
        Ok(program(object::publish_any(Object::Thread(thread), grant)?))
    })
}

/// Takes one suspension of a thread away; gives how many there were. A thread begins when none is left.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without `THREAD_RESUME`.
///
/// Source: the page on `ResumeThread`.
pub unsafe extern "system" fn ResumeThread(hthread: HANDLE) -> u32 {
    win32::run(NO_COUNT, || with(hthread, THREAD_RESUME, |thread| Ok(thread.resume())))
}

/// Suspends a thread that has not begun once more; gives how often it was suspended.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOT_SUPPORTED` for a thread that runs, which Linux has no means to stop; `ERROR_ACCESS_DENIED` for one that
/// ended, or without `THREAD_SUSPEND_RESUME`; `ERROR_SIGNAL_REFUSED` beyond 127.
///
/// Source: the page on `SuspendThread`.
pub unsafe extern "system" fn SuspendThread(hthread: HANDLE) -> u32 {
    win32::run(NO_COUNT, || with(hthread, THREAD_SUSPEND_RESUME, |thread| Ok(thread.suspend()?)))
}

/// Lets other threads run; TRUE if one did.
///
/// Source: the page on `SwitchToThread`.
pub unsafe extern "system" fn SwitchToThread() -> BOOL {
    let _errno = KeepErrno::new();
    BOOL::from(thread::gave_way())
}

/// Queues a routine to a thread, which runs it in its next alertable wait, or before anything else if it has not begun. Returns 0 for a failure.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for no routine; `ERROR_GEN_FAILURE` for a thread that ended; `ERROR_ACCESS_DENIED`
/// without `THREAD_SET_CONTEXT`.
///
/// Source: the page on `QueueUserAPC`.
pub unsafe extern "system" fn QueueUserAPC(pfnapc: PAPCFUNC, hthread: HANDLE, dwdata: usize) -> u32 {
    win32::run(0, || queue(pfnapc, hthread, dwdata).map(|()| 1))
}

/// [`QueueUserAPC`] with flags. A routine that interrupts its thread, and data about the call, are not there: `ERROR_NOT_SUPPORTED`.
///
/// Source: the page on `QueueUserAPC2`.
pub unsafe extern "system" fn QueueUserAPC2(
    apcroutine: PAPCFUNC,
    thread: HANDLE,
    data: usize,
    flags: QUEUE_USER_APC_FLAGS,
) -> BOOL {
    win32::truth(|| {
        if flags != QUEUE_USER_APC_FLAGS_NONE {
            return win32::error(ERROR_NOT_SUPPORTED);
        }
        queue(apcroutine, thread, data)
    })
}

fn queue(routine: PAPCFUNC, thread: HANDLE, argument: usize) -> Result<()> {
    let routine = routine.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
    let routine = Apc { run: call_queued, with: [routine as usize, argument, 0, 0, 0], owner: 0 };
    with(thread, THREAD_SET_CONTEXT, |thread| Ok(thread.recipient().queue(routine)?))
}

/// Calls a routine that was queued.
fn call_queued(with: &[usize; 5]) {
    // SAFETY: `queue` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PAPCFUNC>(with[0]) };
    if let Some(routine) = routine {
        // SAFETY: the program asked for this call, with this argument.
        unsafe { routine(with[1]) };
    }
}
