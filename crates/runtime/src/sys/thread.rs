//! Threads: starting, leaving, and learning of their end.

use std::cell::Cell;
use std::ffi::c_void;
use std::sync::OnceLock;

use super::{Errno, SysResult, check, errno};

/// Room for our own frames and the C library's, beside what the program asks for. It is only reserved.
const OWN_STACK: usize = 128 << 10;

/// What a thread runs.
pub(crate) type Run = Box<dyn FnOnce() + Send>;

/// Starts a thread. `stack` is how many bytes it needs, none for what the system gives. Gives the thread's number, unless it
/// has ended by then.
///
/// # Errors
/// `EAGAIN` if there are too many threads or too little memory.
pub(crate) fn start(run: Run, stack: Option<usize>) -> SysResult<Option<u32>> {
    let mut attributes = std::mem::MaybeUninit::<libc::pthread_attr_t>::uninit();
    let number = |error: i32| if error == 0 { Ok(()) } else { Err(Errno(error)) };
    // SAFETY: the structure is ours, and this fills it in.
    number(unsafe { libc::pthread_attr_init(attributes.as_mut_ptr()) })?;
    let attributes = Attributes(attributes.as_mut_ptr());
    if let Some(stack) = stack {
        let page = page_size();
        let least = stack.saturating_add(OWN_STACK).max(libc::PTHREAD_STACK_MIN);
        let size = least.checked_next_multiple_of(page).ok_or(Errno(libc::EAGAIN))?;
        // A size that no address space has is refused here or by the start.
        // SAFETY: the structure was filled in above.
        number(unsafe { libc::pthread_attr_setstacksize(attributes.0, size) })
            .map_err(|_| Errno(libc::EAGAIN))?;
    }
    let mut thread = 0;
    let with = Box::into_raw(Box::new(run));
    // SAFETY: the attributes are alive, and `begin` takes the box over.
    let made = number(unsafe { libc::pthread_create(&raw mut thread, attributes.0, begin, with.cast()) });
    if made.is_err() {
        // SAFETY: no thread was made that could have taken the box.
        drop(unsafe { Box::from_raw(with) });
        return made.map(|()| None);
    }
    let id = number_of(thread);
    // SAFETY: nobody else knows the thread, so that it was neither joined nor detached.
    unsafe { libc::pthread_detach(thread) };
    Ok(id)
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

extern "C" fn begin(with: *mut c_void) -> *mut c_void {
    // SAFETY: `start` made the box for this thread alone.
    let run = unsafe { Box::from_raw(with.cast::<Run>()) };
    run();
    std::ptr::null_mut()
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
pub(crate) fn number() -> u32 {
    // SAFETY: no pointers; the call cannot fail.
    unsafe { libc::gettid() }.cast_unsigned()
}

thread_local! {
    /// Where this thread was when it called what it runs, if [`call`] did that.
    static PLACE: Cell<*mut c_void> = const { Cell::new(std::ptr::null_mut()) };
}

/// Calls a function, out of whose depths [`leave`] leads back here. Frames in between are not unwound: what they own is
/// lost, and so is this crate's duty to own nothing there.
pub(crate) fn call(function: extern "C" fn(usize) -> usize, with: usize) -> usize {
    let value = arch::call(function, with, PLACE.with(Cell::as_ptr));
    PLACE.set(std::ptr::null_mut());
    value
}

/// Leaves this thread from wherever it is, if it was started by [`start`]. Else returns.
pub(crate) fn leave(value: usize) {
    let place = PLACE.get();
    if !place.is_null() {
        // SAFETY: `call` set the place and is still on the stack, for it takes the place away before it returns.
        unsafe { arch::leave(place, value) };
    }
}

unsafe extern "C-unwind" {
    /// The C library's, with the ABI that says what it does: it unwinds the frames of its callers.
    safe fn pthread_exit(value: *mut c_void) -> !;
}

/// Ends a thread that others started; frames are unwound as the C library does it.
pub(crate) fn end_foreign() -> ! {
    pthread_exit(std::ptr::null_mut())
}

#[cfg(target_arch = "x86_64")]
mod arch {
    use std::ffi::c_void;

    /// Calls a function after writing down where the stack is, with all registers that it preserves saved there.
    pub(super) fn call(
        function: extern "C" fn(usize) -> usize,
        with: usize,
        place: *mut *mut c_void,
    ) -> usize {
        // SAFETY: the place is writable, and the function may be called with any number.
        unsafe { enter(function, with, place) }
    }

    #[unsafe(naked)]
    unsafe extern "C" fn enter(
        function: extern "C" fn(usize) -> usize,
        with: usize,
        place: *mut *mut c_void,
    ) -> usize {
        core::arch::naked_asm!(
            ".cfi_startproc",
            "push rbp",
            ".cfi_def_cfa_offset 16",
            ".cfi_offset rbp, -16",
            "mov rbp, rsp",
            ".cfi_def_cfa_register rbp",
            "push rbx",
            "push r12",
            "push r13",
            "push r14",
            "push r15",
            ".cfi_offset rbx, -24",
            ".cfi_offset r12, -32",
            ".cfi_offset r13, -40",
            ".cfi_offset r14, -48",
            ".cfi_offset r15, -56",
            // The modes of floating-point arithmetic, which functions preserve too.
            "sub rsp, 8",
            "stmxcsr [rsp]",
            "fnstcw [rsp + 4]",
            "mov [rdx], rsp",
            "mov rax, rdi",
            "mov rdi, rsi",
            "call rax",
            "ldmxcsr [rsp]",
            "fldcw [rsp + 4]",
            "add rsp, 8",
            "pop r15",
            "pop r14",
            "pop r13",
            "pop r12",
            "pop rbx",
            "pop rbp",
            ".cfi_def_cfa rsp, 8",
            "ret",
            ".cfi_endproc",
        )
    }

    /// Returns from the [`enter`] whose place it is.
    ///
    /// # Safety
    /// That call has not returned, and is of this thread.
    #[unsafe(naked)]
    pub(super) unsafe extern "C" fn leave(place: *mut c_void, value: usize) -> ! {
        core::arch::naked_asm!(
            "mov rsp, rdi",
            "mov rax, rsi",
            "ldmxcsr [rsp]",
            "fldcw [rsp + 4]",
            "add rsp, 8",
            "pop r15",
            "pop r14",
            "pop r13",
            "pop r12",
            "pop rbx",
            "pop rbp",
            "ret",
        )
    }
}

#[cfg(target_arch = "aarch64")]
mod arch {
    use std::ffi::c_void;

    /// Calls a function after writing down where the stack is, with all registers that it preserves saved there.
    pub(super) fn call(
        function: extern "C" fn(usize) -> usize,
        with: usize,
        place: *mut *mut c_void,
    ) -> usize {
        // SAFETY: the place is writable, and the function may be called with any number.
        unsafe { enter(function, with, place) }
    }

    #[unsafe(naked)]
    unsafe extern "C" fn enter(
        function: extern "C" fn(usize) -> usize,
        with: usize,
        place: *mut *mut c_void,
    ) -> usize {
        core::arch::naked_asm!(
            ".cfi_startproc",
            "stp x29, x30, [sp, #-160]!",
            ".cfi_def_cfa_offset 160",
            ".cfi_offset x29, -160",
            ".cfi_offset x30, -152",
            "mov x29, sp",
            ".cfi_def_cfa x29, 160",
            "stp x19, x20, [sp, #16]",
            "stp x21, x22, [sp, #32]",
            "stp x23, x24, [sp, #48]",
            "stp x25, x26, [sp, #64]",
            "stp x27, x28, [sp, #80]",
            "stp d8, d9, [sp, #96]",
            "stp d10, d11, [sp, #112]",
            "stp d12, d13, [sp, #128]",
            "stp d14, d15, [sp, #144]",
            ".cfi_offset x19, -144",
            ".cfi_offset x20, -136",
            ".cfi_offset x21, -128",
            ".cfi_offset x22, -120",
            ".cfi_offset x23, -112",
            ".cfi_offset x24, -104",
            ".cfi_offset x25, -96",
            ".cfi_offset x26, -88",
            ".cfi_offset x27, -80",
            ".cfi_offset x28, -72",
            "mov x9, sp",
            "str x9, [x2]",
            "mov x9, x0",
            "mov x0, x1",
            "blr x9",
            "ldp x19, x20, [sp, #16]",
            "ldp x21, x22, [sp, #32]",
            "ldp x23, x24, [sp, #48]",
            "ldp x25, x26, [sp, #64]",
            "ldp x27, x28, [sp, #80]",
            "ldp d8, d9, [sp, #96]",
            "ldp d10, d11, [sp, #112]",
            "ldp d12, d13, [sp, #128]",
            "ldp d14, d15, [sp, #144]",
            "ldp x29, x30, [sp], #160",
            ".cfi_def_cfa sp, 0",
            "ret",
            ".cfi_endproc",
        )
    }

    /// Returns from the [`enter`] whose place it is.
    ///
    /// # Safety
    /// That call has not returned, and is of this thread.
    #[unsafe(naked)]
    pub(super) unsafe extern "C" fn leave(place: *mut c_void, value: usize) -> ! {
        core::arch::naked_asm!(
            "mov sp, x0",
            "mov x0, x1",
            "ldp x19, x20, [sp, #16]",
            "ldp x21, x22, [sp, #32]",
            "ldp x23, x24, [sp, #48]",
            "ldp x25, x26, [sp, #64]",
            "ldp x27, x28, [sp, #80]",
            "ldp d8, d9, [sp, #96]",
            "ldp d10, d11, [sp, #112]",
            "ldp d12, d13, [sp, #128]",
            "ldp d14, d15, [sp, #144]",
            "ldp x29, x30, [sp], #160",
            "ret",
        )
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod arch {
    use std::ffi::c_void;

    /// Calls a function. There is no way out of it but to return: threads end as the C library does it.
    pub(super) fn call(
        function: extern "C" fn(usize) -> usize,
        with: usize,
        _place: *mut *mut c_void,
    ) -> usize {
        function(with)
    }

    /// # Safety
    /// Nobody calls it: `call` writes no place down.
    pub(super) unsafe fn leave(_place: *mut c_void, _value: usize) {}
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
        match unsafe { libc::pthread_setspecific(key, std::ptr::without_provenance(round)) } {
            0 => Ok(()),
            error => Err(Errno(error)),
        }
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
        match unsafe { libc::pthread_key_create(&raw mut key, Some(end)) } {
            0 => Ok(key),
            error => Err(Errno(error)),
        }
    });
    again(1)
}

/// Has the kernel wake this thread exactly when it wants, and not up to 50 µs later to save energy.
pub(crate) fn sleep_exactly() {
    let nanoseconds: libc::c_ulong = 1;
    // SAFETY: the operation takes a number. If it fails, sleeps are less exact.
    unsafe { libc::prctl(libc::PR_SET_TIMERSLACK, nanoseconds) };
}

/// Lets other threads run. True if one did.
pub(crate) fn give_way() -> bool {
    let before = switches();
    // SAFETY: no pointers.
    unsafe { libc::sched_yield() };
    before != switches()
}

/// How often this thread has lost its processor.
fn switches() -> Option<(i64, i64)> {
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
