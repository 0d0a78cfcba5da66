//! Threads: starting, leaving, and learning of their end.

use std::ffi::c_void;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::{Errno, SysResult, check, errno};

/// Room for our own frames and the C library's, beside what the program asks for. It is only reserved.
const OWN_STACK: usize = 128 << 10;

/// Starts a thread that runs a function. `stack` is how many bytes it needs, none for what the system gives. Gives the thread's
/// number, unless it has ended by then.
///
/// # Errors
/// `EAGAIN` if there are too many threads or too little memory.
pub(crate) fn start<T: Send + Sync>(
    run: fn(Arc<T>),
    with: Arc<T>,
    stack: Option<usize>,
) -> SysResult<Option<u32>> {
    let mut attributes = std::mem::MaybeUninit::<libc::pthread_attr_t>::uninit();
    // SAFETY: the structure is ours, and this fills it in.
    number(unsafe { libc::pthread_attr_init(attributes.as_mut_ptr()) })?;
    let attributes = Attributes(attributes.as_mut_ptr());
    if let Some(stack) = stack {
        let least = stack.saturating_add(OWN_STACK).max(libc::PTHREAD_STACK_MIN);
        let size = least.checked_next_multiple_of(page_size()).ok_or(Errno(libc::EAGAIN))?;
        // A size that no address space has is refused here or by the start.
        // SAFETY: the structure was filled in above.
        number(unsafe { libc::pthread_attr_setstacksize(attributes.0, size) })
            .map_err(|_| Errno(libc::EAGAIN))?;
    }
    let mut thread = 0;
    let with = Box::into_raw(Box::new((run, with)));
    // SAFETY: the attributes are alive, and `begin` takes the box over, which is of its type.
    let made =
        number(unsafe { libc::pthread_create(&raw mut thread, attributes.0, begin::<T>, with.cast()) });
    if let Err(errno) = made {
        // SAFETY: no thread was made that could have taken the box.
        drop(unsafe { Box::from_raw(with) });
        return Err(errno);
    }
    let id = number_of(thread);
    // SAFETY: nobody else knows the thread, so that it was neither joined nor detached.
    unsafe { libc::pthread_detach(thread) };
    Ok(id)
}

extern "C" fn begin<T: Send + Sync>(with: *mut c_void) -> *mut c_void {
    // SAFETY: `start` made the box for this thread alone, of this type.
    let (run, with) = *unsafe { Box::from_raw(with.cast::<(fn(Arc<T>), Arc<T>)>()) };
    // Nothing is owned here from now on, for the thread may leave from inside.
    run(with);
    std::ptr::null_mut()
}

/// What a function of pthreads returns, which is no errno but its number.
fn number(error: i32) -> SysResult<()> {
    if error == 0 { Ok(()) } else { Err(Errno(error)) }
}

struct Attributes(*mut libc::pthread_attr_t);

impl Drop for Attributes {
    fn drop(&mut self) {
        // SAFETY: made by `pthread_attr_init`, and used no more.
        unsafe { libc::pthread_attr_destroy(self.0) };
    }
}

fn page_size() -> usize {
    // SAFETY: no pointers.
    usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap_or(4096)
}

/// The number of a thread that was not joined or detached; none if it has ended.
fn number_of(thread: libc::pthread_t) -> Option<u32> {
    let mut clock = 0;
    // SAFETY: the caller's thread is not joined, so that its structure is there; the clock is ours.
    if unsafe { libc::pthread_getcpuclockid(thread, &raw mut clock) } != 0 {
        return None;
    }
    // The kernel keeps the number of a thread in the upper bits of its clock's, complemented.
    u32::try_from(!(clock >> 3)).ok().filter(|number| *number != 0)
}

/// The number of this thread.
pub(crate) fn own_number() -> u32 {
    // SAFETY: no pointers; the call cannot fail.
    unsafe { libc::gettid() }.cast_unsigned()
}

/// Ends this thread from wherever it is. Nothing on the stack is unwound, as on Windows: what frames own is lost. Destructors of
/// thread-local variables run.
pub(crate) fn leave() -> ! {
    arch::leave()
}

/// The C library would unwind the stack, and end the process where a frame does not allow that, as most of Rust and some of
/// C++ don't. What it finds here is a frame without a caller: the end of the stack, where it has nothing to unwind and
/// goes on to end the thread.
mod arch {
    #[cfg(target_arch = "x86_64")]
    #[unsafe(naked)]
    pub(super) extern "C" fn leave() -> ! {
        core::arch::naked_asm!(
            ".cfi_startproc",
            ".cfi_undefined rip",
            "sub rsp, 8",
            ".cfi_def_cfa_offset 16",
            "xor edi, edi",
            "call {end}",
            "ud2",
            ".cfi_endproc",
            end = sym libc::pthread_exit,
        )
    }

    #[cfg(target_arch = "aarch64")]
    #[unsafe(naked)]
    pub(super) extern "C" fn leave() -> ! {
        core::arch::naked_asm!(
            ".cfi_startproc",
            ".cfi_undefined x30",
            "mov x0, xzr",
            "bl {end}",
            "brk #1",
            ".cfi_endproc",
            end = sym libc::pthread_exit,
        )
    }

    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    pub(super) fn leave() -> ! {
        unsafe extern "C-unwind" {
            /// The C library's, with the ABI that says what it does.
            safe fn pthread_exit(value: *mut std::ffi::c_void) -> !;
        }
        pthread_exit(std::ptr::null_mut())
    }
}

/// The C library runs the destructors of its keys that often; the last time is the end of the end.
const ROUNDS: usize = 4;

/// Has a function called on this thread when it ends, after the destructors of thread-local variables and, as far as the C
/// library goes, of its own keys. There is one such function for the process.
///
/// # Errors
/// `EAGAIN` if the C library has no key left, `ENOMEM`.
pub(crate) fn at_end(function: fn()) -> SysResult<()> {
    static KEY: OnceLock<SysResult<libc::pthread_key_t>> = OnceLock::new();
    static FUNCTION: OnceLock<fn()> = OnceLock::new();

    fn again(round: usize) -> SysResult<()> {
        let key = (*KEY.get().unwrap_or(&Err(Errno(libc::EAGAIN))))?;
        // SAFETY: the key was made below and is never deleted; the value is a number.
        number(unsafe { libc::pthread_setspecific(key, std::ptr::without_provenance(round)) })
    }

    unsafe extern "C" fn end(round: *mut c_void) {
        let round = round.addr();
        let is_last = round >= ROUNDS || again(round + 1).is_err();
        if is_last && let Some(function) = FUNCTION.get() {
            function();
        }
    }

    FUNCTION.get_or_init(|| function);
    KEY.get_or_init(|| {
        let mut key = 0;
        // SAFETY: the key is ours, and the destructor lives as long as the library.
        number(unsafe { libc::pthread_key_create(&raw mut key, Some(end)) }).map(|()| key)
    });
    again(1)
}

/// Has the kernel wake this thread exactly when it wants, and not up to 50 µs later to save energy.
pub(crate) fn sleep_exactly() {
    let nanoseconds: libc::c_ulong = 1;
    // SAFETY: the operation takes a number. If it fails, sleeps are less exact.
    unsafe { libc::prctl(libc::PR_SET_TIMERSLACK, nanoseconds) };
}

/// Lets other threads run.
pub(crate) fn give_way() {
    // SAFETY: no pointers.
    unsafe { libc::sched_yield() };
}

/// How often this thread has lost its processor, by its own will and otherwise.
pub(crate) fn switches() -> Option<(i64, i64)> {
    let usage = usage()?;
    Some((usage.ru_nvcsw, usage.ru_nivcsw))
}

fn usage() -> Option<libc::rusage> {
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::uninit();
    // SAFETY: the structure is ours; the kernel fills it in if it says so.
    (unsafe { libc::getrusage(libc::RUSAGE_THREAD, usage.as_mut_ptr()) } == 0)
        // SAFETY: as above.
        .then(|| unsafe { usage.assume_init() })
}

/// The processor time that a thread has used.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Usage {
    pub(crate) kernel: Duration,
    pub(crate) user: Duration,
}

/// What this thread has used.
pub(crate) fn own_usage() -> Usage {
    let span = |time: libc::timeval| {
        let seconds = Duration::from_secs(u64::try_from(time.tv_sec).unwrap_or(0));
        seconds + Duration::from_micros(u64::try_from(time.tv_usec).unwrap_or(0))
    };
    usage().map_or_else(Usage::default, |usage| Usage {
        kernel: span(usage.ru_stime),
        user: span(usage.ru_utime),
    })
}

/// What another thread of the process has used; none if it has ended. The kernel tells it in hundredths of a second.
pub(crate) fn usage_of(number: u32) -> Option<Usage> {
    let line = std::fs::read_to_string(format!("/proc/self/task/{number}/stat")).ok()?;
    // The second field is a name, which may have anything in it but ends with the last bracket. Times are the 14th and 15th.
    let (_, rest) = line.rsplit_once(')')?;
    let mut times = rest.split_ascii_whitespace().skip(11).map(str::parse::<u64>);
    // SAFETY: no pointers.
    let in_a_second =
        u64::try_from(unsafe { libc::sysconf(libc::_SC_CLK_TCK) }).ok().filter(|ticks| *ticks > 0)?;
    let span = |ticks: u64| Duration::from_micros(ticks * 1_000_000 / in_a_second);
    let user = span(times.next()?.ok()?);
    let kernel = span(times.next()?.ok()?);
    Some(Usage { kernel, user })
}

/// Where the stack of this thread lies: the lowest address, and the one above the highest.
pub(crate) fn stack() -> SysResult<(usize, usize)> {
    let mut attributes = std::mem::MaybeUninit::<libc::pthread_attr_t>::uninit();
    // SAFETY: the structure is ours, and this fills it in for this thread.
    number(unsafe { libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) })?;
    let attributes = Attributes(attributes.as_mut_ptr());
    let (mut low, mut size) = (std::ptr::null_mut(), 0);
    // SAFETY: the structure was filled in above, and both places are ours.
    number(unsafe { libc::pthread_attr_getstack(attributes.0, &raw mut low, &raw mut size) })?;
    Ok((low.addr(), low.addr() + size))
}

/// How nice a thread is to others, from −20 to 19.
pub(crate) fn set_nice(number: u32, nice: i32) -> SysResult<()> {
    // SAFETY: no pointers.
    check(unsafe { libc::setpriority(libc::PRIO_PROCESS, number, nice) }).map(drop)
}

/// How nice a thread is to others.
pub(crate) fn nice(number: u32) -> SysResult<i32> {
    // SAFETY: the location is this thread's own; -1 is a value, so that errno tells.
    unsafe { *libc::__errno_location() = 0 };
    // SAFETY: no pointers.
    let nice = unsafe { libc::getpriority(libc::PRIO_PROCESS, number) };
    if nice == -1 && errno().0 != 0 { Err(errno()) } else { Ok(nice) }
}

/// The processors that a thread may run on: one bit each, of the first 64.
pub(crate) fn processors(number: u32) -> SysResult<u64> {
    let mut set = [0_u64; 128];
    // SAFETY: the array is ours and as large as said; the kernel's sets are arrays of such words.
    check(unsafe {
        libc::sched_getaffinity(number.cast_signed(), size_of_val(&set), set.as_mut_ptr().cast())
    })?;
    Ok(set[0])
}

/// Sets the processors that a thread may run on.
///
/// # Errors
/// `EINVAL` for a mask without a processor that the process may use.
pub(crate) fn set_processors(number: u32, mask: u64) -> SysResult<()> {
    // SAFETY: the word is ours and as large as said.
    check(unsafe {
        libc::sched_setaffinity(number.cast_signed(), size_of_val(&mask), (&raw const mask).cast())
    })
    .map(drop)
}

/// Gives this thread a name for debuggers; of a long one the beginning.
pub(crate) fn set_name(number: u32, name: &str) -> SysResult<()> {
    std::fs::write(format!("/proc/self/task/{number}/comm"), name)
        .map_err(|error| Errno(error.raw_os_error().unwrap_or(libc::EINVAL)))
}
