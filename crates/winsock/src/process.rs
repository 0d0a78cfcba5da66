//! process.h of the C runtime: its way to start threads. There is no header of the SDK with these, and so no namesake in windows-sys.
//!
//! Failures are told by `errno`, the C library's.

use std::ffi::c_void;

use openwinsock_runtime::object::{self, Grant, Object};
use openwinsock_runtime::thread::{self, Options, Routine};
use openwinsock_runtime::{Handle, KeepErrno, Result};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    STACK_SIZE_PARAM_IS_A_RESERVATION, THREAD_ALL_ACCESS, THREAD_CREATE_SUSPENDED,
};

use crate::edge;
use crate::synchapi::create::grant;

/// The routine of [`_beginthread`].
#[allow(non_camel_case_types, reason = "the header's name")]
pub type _beginthread_proc_type = Option<unsafe extern "C" fn(arglist: *mut c_void)>;
/// The routine of [`_beginthreadex`].
#[allow(non_camel_case_types, reason = "the header's name")]
pub type _beginthreadex_proc_type = Option<unsafe extern "system" fn(arglist: *mut c_void) -> u32>;

/// How much of a stack the system gives at least.
const RESERVE: usize = 1 << 20;

fn stack(size: u32) -> Option<usize> {
    let size = usize::try_from(size).ok().filter(|size| *size != 0)?;
    Some(size.max(RESERVE))
}

/// Runs a call whose failures are `errno`: EINVAL for arguments, EAGAIN for what the system does not have.
fn run<T>(failure: T, call: impl FnOnce() -> std::result::Result<T, i32>) -> T {
    let errno = KeepErrno::new();
    let result = call();
    drop(errno);
    result.unwrap_or_else(|number| {
        errno::set(number);
        failure
    })
}

mod errno {
    pub(super) fn set(number: i32) {
        // SAFETY: the location is this thread's own and always valid.
        unsafe { *libc::__errno_location() = number };
    }
}

fn publish_and_begin(thread: &std::sync::Arc<thread::Thread>, grant: Grant) -> Result<Handle> {
    let handle = object::publish_any(Object::Thread(thread.clone()), grant)?;
    thread.begin().inspect_err(|_| {
        // Nobody knows the handle.
        let _ = object::close(handle);
    })?;
    Ok(handle)
}

/// Starts a thread whose handle is closed when its routine returns or calls [`_endthread`]. Returns the handle, or −1 and `errno`: `EINVAL` for no
/// routine, `EAGAIN` if there are too many threads.
///
/// Source: the page on `_beginthread`.
pub unsafe extern "C" fn _beginthread(
    start_address: _beginthread_proc_type,
    stack_size: u32,
    arglist: *mut c_void,
) -> usize {
    fn call(routine: usize, argument: usize) -> u32 {
        // SAFETY: the function around stored the program's routine, which is an address of that type.
        let routine = unsafe { std::mem::transmute::<usize, _beginthread_proc_type>(routine) };
        if let Some(routine) = routine {
            // SAFETY: the program asked for this call, with this argument.
            unsafe { routine(std::ptr::with_exposed_provenance_mut(argument)) };
        }
        close_own();
        0
    }
    run(usize::MAX, || {
        let routine = start_address.ok_or(libc::EINVAL)? as usize;
        let routine = Routine { call, routine, argument: arglist.expose_provenance() };
        let thread = thread::prepare(routine, Options { stack: stack(stack_size), suspended: true });
        let handle = publish_and_begin(&thread, Grant::of(THREAD_ALL_ACCESS)).map_err(|_| libc::EAGAIN)?;
        thread.set_own_handle(handle);
        thread.resume();
        Ok(handle.0)
    })
}

/// Closes the handle that [`_beginthread`] made for this thread, if that did.
fn close_own() {
    if let Some(handle) = thread::current().take_own_handle() {
        // The program may have closed it, though it should not.
        let _ = object::close(handle);
    }
}

/// Ends this thread, which [`_beginthread`] started, and closes its handle.
///
/// Source: the page on `_endthread`.
pub unsafe extern "C" fn _endthread() -> ! {
    close_own();
    thread::exit(0)
}

/// Starts a thread as [`CreateThread`](crate::processthreadsapi::thread::CreateThread) does. Returns the handle, or 0 and `errno`: `EINVAL` for no routine, bad pointers and unknown flags,
/// `EAGAIN` if there are too many threads, `EACCES` if there is no memory for it.
///
/// Source: the page on `_beginthreadex`.
pub unsafe extern "C" fn _beginthreadex(
    security: *mut c_void,
    stack_size: u32,
    start_address: _beginthreadex_proc_type,
    arglist: *mut c_void,
    initflag: u32,
    thrdaddr: *mut u32,
) -> usize {
    fn call(routine: usize, argument: usize) -> u32 {
        // SAFETY: the function around stored the program's routine, which is an address of that type.
        let routine = unsafe { std::mem::transmute::<usize, _beginthreadex_proc_type>(routine) };
        let argument = std::ptr::with_exposed_provenance_mut(argument);
        // SAFETY: the program asked for this call, with this argument.
        routine.map_or(0, |routine| unsafe { routine(argument) })
    }
    const KNOWN: u32 = THREAD_CREATE_SUSPENDED | STACK_SIZE_PARAM_IS_A_RESERVATION;
    run(0, || {
        let routine = start_address.filter(|_| initflag & !KNOWN == 0).ok_or(libc::EINVAL)? as usize;
        // SAFETY: the pointers are the program's.
        let grant = unsafe { grant(security.cast::<SECURITY_ATTRIBUTES>(), THREAD_ALL_ACCESS) };
        let grant = grant.map_err(|_| libc::EINVAL)?;
        if !thrdaddr.is_null() {
            // SAFETY: as above.
            unsafe { edge::write(thrdaddr, 0) }.map_err(|_| libc::EINVAL)?;
        }
        let is_reservation = initflag & STACK_SIZE_PARAM_IS_A_RESERVATION != 0;
        let stack = if is_reservation {
            usize::try_from(stack_size).ok().filter(|size| *size != 0)
        } else {
            stack(stack_size)
        };
        let routine = Routine { call, routine, argument: arglist.expose_provenance() };
        let suspended = initflag & THREAD_CREATE_SUSPENDED != 0;
        let thread = thread::prepare(routine, Options { stack, suspended: suspended || !thrdaddr.is_null() });
        let handle = publish_and_begin(&thread, grant).map_err(|_| libc::EAGAIN)?;
        if !thrdaddr.is_null() {
            // SAFETY: as above; it was writable.
            let written = unsafe { edge::write(thrdaddr, thread.number()) };
            debug_assert!(written.is_ok());
            if !suspended {
                thread.resume();
            }
        }
        Ok(handle.0)
    })
}

/// Ends this thread with a code. A handle of it stays open.
///
/// Source: the page on `_endthreadex`.
pub unsafe extern "C" fn _endthreadex(retval: u32) -> ! {
    thread::exit(retval)
}
