//! The process: its limits, its environment, its threads.

use std::ffi::{CStr, OsString};
use std::os::unix::ffi::OsStringExt;

use super::{SysResult, check};

/// Raises the soft limit of file descriptors to the hard one, as a Windows program expects thousands of sockets.
/// Returns the limit now.
pub(crate) fn raise_descriptor_limit() -> SysResult<u64> {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: the structure is ours and of the right type.
    check(unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit) })?;
    if limit.rlim_cur < limit.rlim_max {
        limit.rlim_cur = limit.rlim_max;
        // SAFETY: as above; the kernel only reads it.
        check(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &raw const limit) })?;
    }
    Ok(limit.rlim_cur)
}

/// The account that the process acts for.
pub(crate) fn effective_user() -> u32 {
    // SAFETY: no pointers; the call cannot fail.
    unsafe { libc::geteuid() }
}

/// The number of this thread, which no other thread of the machine has. Of a thread that forked, it is the parent's in the
/// child, too: a lock that it had stays its own.
#[inline]
pub(crate) fn own_thread_id() -> u32 {
    thread_local! {
        static ID: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    }
    match ID.get() {
        0 => {
            // SAFETY: no pointers; the call cannot fail.
            let id = unsafe { libc::gettid() }.cast_unsigned();
            ID.set(id);
            id
        }
        id => id,
    }
}

/// True if a thread of this process runs, or would if there was a processor for it; not if it waits for anything.
pub(crate) fn is_running(thread: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/self/task/{thread}/stat")).unwrap_or_default();
    // The name before it may hold anything.
    stat.rsplit_once(')').is_some_and(|(_, rest)| rest.trim_start().starts_with('R'))
}

/// A variable of the environment, as far as it may be trusted: none in a process with more rights than its user.
pub(crate) fn variable(name: &CStr) -> Option<OsString> {
    // The libc crate has no declaration of it.
    unsafe extern "C" {
        fn secure_getenv(name: *const libc::c_char) -> *const libc::c_char;
    }
    // SAFETY: the name ends with NUL.
    let value = unsafe { secure_getenv(name.as_ptr()) };
    if value.is_null() {
        return None;
    }
    // SAFETY: the C library gives a string that ends with NUL. A program that changes its environment in another thread
    // meanwhile breaks the rule of that library's own functions.
    let value = unsafe { CStr::from_ptr(value) };
    Some(OsString::from_vec(value.to_bytes().to_vec()))
}

/// The file that this code was loaded from: a shared library, or the program itself.
pub(crate) fn own_file() -> Option<std::path::PathBuf> {
    // SAFETY: all fields of the structure are pointers, for which zero is a value.
    let mut found: libc::Dl_info = unsafe { std::mem::zeroed() };
    let here = own_file as *const libc::c_void;
    // SAFETY: the structure is ours; the call only compares the address.
    if unsafe { libc::dladdr(here, &raw mut found) } == 0 || found.dli_fname.is_null() {
        return None;
    }
    // SAFETY: the name is the loader's, which keeps it as long as the code is loaded: as long as this runs.
    let name = unsafe { CStr::from_ptr(found.dli_fname) };
    // Of the program itself the loader knows what it was called by, which need not be a path.
    let path = OsString::from_vec(name.to_bytes().to_vec());
    std::fs::canonicalize(path).or_else(|_| std::env::current_exe()).ok()
}

/// Starts a thread that no signal handler of the program ever runs on.
pub(crate) fn start_thread(name: &str, run: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    without_signals(|| std::thread::Builder::new().name(name.to_owned()).spawn(run)).map(drop)
}

/// Asks the kernel to let this thread run as soon as it has something to do, and to take the processor away from it soon, too:
/// its share stays the same. Kernels before 6.12 pay no heed to it.
pub(crate) fn runs_promptly() {
    const SLICE: u64 = 100_000;
    // SAFETY: no pointers. Other policies than the usual one are the program's wish.
    if unsafe { libc::sched_getscheduler(0) } != libc::SCHED_OTHER {
        return;
    }
    // SAFETY: the structure is made of integers, for which zero is a value: the usual policy.
    let mut wish: libc::sched_attr = unsafe { std::mem::zeroed() };
    wish.size = size_of::<libc::sched_attr>() as u32;
    // SAFETY: no pointers; zero is this thread.
    wish.sched_nice = unsafe { libc::getpriority(libc::PRIO_PROCESS, 0) };
    wish.sched_runtime = SLICE;
    // It is a wish: a sandbox may forbid the call.
    // SAFETY: the structure is ours, and says how long it is.
    unsafe { libc::syscall(libc::SYS_sched_setattr, 0, &raw const wish, 0) };
}

/// Runs something with all signals blocked. A thread that is started there has them blocked as well.
pub(crate) fn without_signals<T>(run: impl FnOnce() -> T) -> T {
    // A new thread has the mask of the one that makes it.
    let mut all = empty_set();
    let mut before = empty_set();
    // SAFETY: both sets are ours.
    unsafe {
        libc::sigfillset(&raw mut all);
        libc::pthread_sigmask(libc::SIG_SETMASK, &raw const all, &raw mut before);
    }
    let result = run();
    // SAFETY: the set is ours and was filled above; the old one is not wanted.
    unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &raw const before, std::ptr::null_mut()) };
    result
}

fn empty_set() -> libc::sigset_t {
    // SAFETY: the structure is made of integers, for which zero is a value.
    unsafe { std::mem::zeroed() }
}

/// Has functions called around every fork: before it, and after it in the parent and in the child.
pub(crate) fn at_fork(
    before: unsafe extern "C" fn(),
    parent: unsafe extern "C" fn(),
    child: unsafe extern "C" fn(),
) -> SysResult<()> {
    // SAFETY: the functions live as long as the program.
    match unsafe { libc::pthread_atfork(Some(before), Some(parent), Some(child)) } {
        0 => Ok(()),
        error => Err(super::Errno(error)),
    }
}
