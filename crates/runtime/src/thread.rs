//! Threads as objects: whose end one can wait for, and which have routines queued and own mutexes.
//!
//! Every thread that needs one has an object, whoever started it; it is made when the thread first uses anything that
//! belongs to a thread. It is signalled when the thread ends: after its thread-local destructors, when mutexes that it
//! still owns are abandoned. A thread that waits for it may count on that.
//!
//! # Leaving a thread
//!
//! [`exit`] ends a thread from the depths of its calls, as on Windows without destructors of what lies in between. So
//! nothing of ours may own anything in a frame under which code of the program runs.

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, SystemTime};

use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_GEN_FAILURE, ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED,
    ERROR_SIGNAL_REFUSED, STILL_ACTIVE,
};
use windows_sys::Win32::System::Threading::{
    THREAD_PRIORITY_ABOVE_NORMAL, THREAD_PRIORITY_BELOW_NORMAL, THREAD_PRIORITY_HIGHEST,
    THREAD_PRIORITY_IDLE, THREAD_PRIORITY_LOWEST, THREAD_PRIORITY_NORMAL, THREAD_PRIORITY_TIME_CRITICAL,
};

use crate::WsaError;
use crate::apc::{self, Recipient};
use crate::error::{Result, win32};
use crate::handle::Handle;
use crate::sys::thread::{self as sys, Usage};
use crate::sys::{Errno, futex, process};
use crate::wait::{Block, Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

/// What a thread runs.
#[derive(Clone, Copy, Debug)]
pub struct Routine {
    /// Calls the routine with the argument, and gives the thread's exit code.
    pub call: fn(usize, usize) -> u32,
    /// The routine, as an address.
    pub routine: usize,
    /// Its argument.
    pub argument: usize,
}

/// A thread.
#[derive(Debug)]
pub struct Thread {
    pub(crate) block: Arc<Block>,
    /// The kernel's number of the thread; 0 until it is known.
    number: AtomicU32,
    /// What it runs, if it was started here.
    routine: Option<(Routine, Options)>,
    /// How often it has to be resumed before it begins.
    suspended: AtomicU32,
    /// It is on its way out, and its number is no longer its own. Changed under the lock of [`KNOWN`].
    leaving: AtomicBool,
    /// Changed under the dispatcher's lock.
    ended: AtomicBool,
    exit_code: AtomicU32,
    waiters: Waiters,
    priority: AtomicI32,
    began: SystemTime,
    /// What it used, and when it ended.
    ended_with: OnceLock<(Usage, SystemTime)>,
    description: Mutex<Option<Box<[u16]>>>,
    /// A handle that ends with the thread, as a number.
    own_handle: AtomicUsize,
}

/// In place of a number of suspensions: it never begins.
const DISCARDED: u32 = u32::MAX;

/// How a thread begins.
#[derive(Clone, Copy, Default, Debug)]
pub struct Options {
    /// Bytes of stack that it needs; none for what the system gives to every thread.
    pub stack: Option<usize>,
    /// It waits for [`Thread::resume`] before it begins.
    pub suspended: bool,
}

/// The times of a thread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Times {
    /// When it began.
    pub began: SystemTime,
    /// When it ended, if it has.
    pub ended: Option<SystemTime>,
    /// The processor time in the kernel.
    pub kernel: Duration,
    /// The processor time of its own.
    pub user: Duration,
}

thread_local! {
    /// The object of this thread. It has no destructor of its own, for destructors of other variables may wait;
    /// [`end`] takes it away.
    static CURRENT: ManuallyDrop<RefCell<Option<Arc<Thread>>>> =
        const { ManuallyDrop::new(RefCell::new(None)) };
}

/// The threads that have an object, by number.
static KNOWN: Mutex<Option<HashMap<u32, Weak<Thread>>>> = Mutex::new(None);

fn known() -> MutexGuard<'static, Option<HashMap<u32, Weak<Thread>>>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What has to be done when a thread ends.
type Farewell = fn(&Thread);

/// Who is told of the end of each thread, before it is signalled.
static FAREWELLS: Mutex<Vec<Farewell>> = Mutex::new(Vec::new());

/// Has a function called on each thread that ends and has an object, before the object is signalled. The same function
/// counts once.
pub fn at_end(farewell: fn(&Thread)) {
    let mut farewells = FAREWELLS.lock().unwrap_or_else(PoisonError::into_inner);
    if !farewells.iter().any(|other| std::ptr::fn_addr_eq(*other, farewell)) {
        farewells.push(farewell);
    }
}

/// The object of this thread.
pub fn current() -> Arc<Thread> {
    let known = CURRENT.with(|current| current.borrow().clone());
    known.unwrap_or_else(|| {
        let thread = Arc::new(Thread::new(None, 0));
        thread.adopt();
        thread
    })
}

/// The number of this thread, by which the kernel and debuggers know it, too.
pub fn current_number() -> u32 {
    let known =
        CURRENT.with(|current| current.borrow().as_ref().map(|thread| thread.number.load(Ordering::Relaxed)));
    known.unwrap_or_else(sys::own_number)
}

/// The thread of a number.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` if no thread with an object has that number.
pub fn by_number(number: u32) -> Result<Arc<Thread>> {
    let thread = known().as_ref().and_then(|known| known.get(&number)).and_then(Weak::upgrade);
    match thread {
        Some(thread) => Ok(thread),
        None if number == sys::own_number() => Ok(current()),
        None => Err(win32(ERROR_INVALID_PARAMETER)),
    }
}

/// A thread that is still to be started, by [`Thread::begin`].
pub fn prepare(routine: Routine, options: Options) -> Arc<Thread> {
    Arc::new(Thread::new(Some((routine, options)), u32::from(options.suspended)))
}

/// Starts a thread.
///
/// # Errors
/// As [`Thread::begin`].
pub fn start(routine: Routine, options: Options) -> Result<Arc<Thread>> {
    let thread = prepare(routine, options);
    thread.begin()?;
    Ok(thread)
}

/// Ends this thread, wherever it is.
pub fn exit(code: u32) -> ! {
    note_exit_code(code);
    sys::leave()
}

fn note_exit_code(code: u32) {
    current().exit_code.store(code, Ordering::Relaxed);
}

/// The end of this thread: nothing of the program runs on it any more.
fn end() {
    let thread = CURRENT.with(|current| current.borrow_mut().take());
    if let Some(thread) = thread {
        thread.end();
    }
}

/// After a fork, the only thread of the child has another number.
extern "C" fn in_child() {
    CURRENT.with(|current| {
        // A fork inside of a borrow is impossible: nothing in there forks.
        if let Ok(current) = current.try_borrow()
            && let Some(thread) = &*current
        {
            thread.number.store(sys::own_number(), Ordering::Relaxed);
        }
    });
}

extern "C" fn around_fork() {}

impl Thread {
    fn new(routine: Option<(Routine, Options)>, suspended: u32) -> Self {
        static FORKS: OnceLock<()> = OnceLock::new();
        FORKS.get_or_init(|| {
            // Without memory for that, only the number of a child's thread is wrong.
            let _ = process::at_fork(around_fork, around_fork, in_child);
        });
        Self {
            block: Arc::default(),
            number: AtomicU32::new(0),
            routine,
            suspended: AtomicU32::new(suspended),
            leaving: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            exit_code: AtomicU32::new(0),
            waiters: Waiters::default(),
            priority: AtomicI32::new(THREAD_PRIORITY_NORMAL),
            began: SystemTime::now(),
            ended_with: OnceLock::new(),
            description: Mutex::default(),
            own_handle: AtomicUsize::new(0),
        }
    }

    /// Starts it, once.
    ///
    /// # Errors
    /// `WSA_NOT_ENOUGH_MEMORY` if there are too many threads, or no memory for its stack.
    pub fn begin(self: &Arc<Self>) -> Result<()> {
        let stack = self.routine.and_then(|(_, options)| options.stack);
        let number =
            sys::start(Self::run, self.clone(), stack).map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)?;
        // The thread writes its number itself, but perhaps not soon enough for the caller.
        if let Some(number) = number {
            self.set_number(number);
        }
        Ok(())
    }

    /// Makes it the object of this thread.
    fn adopt(self: &Arc<Self>) {
        self.set_number(sys::own_number());
        CURRENT.with(|current| *current.borrow_mut() = Some(self.clone()));
        // Without a key the end of the thread goes unnoticed, and waits for it don't end.
        let _ = sys::at_end(end);
    }

    fn set_number(self: &Arc<Self>, number: u32) {
        self.number.store(number, Ordering::Release);
        let mut known = known();
        if !self.leaving.load(Ordering::Relaxed) {
            known.get_or_insert_default().insert(number, Arc::downgrade(self));
        }
    }

    /// The life of a thread that was started here.
    fn run(self: Arc<Self>) {
        self.adopt();
        if !self.wait_for_resume() {
            return;
        }
        let routine = self.routine;
        // Nothing is owned here from now on, for the thread may leave from inside.
        drop(self);
        apc::run();
        note_exit_code(routine.map_or(0, |(routine, _)| (routine.call)(routine.routine, routine.argument)));
    }

    /// False if it shall not begin.
    fn wait_for_resume(&self) -> bool {
        loop {
            match self.suspended.load(Ordering::Acquire) {
                0 => return true,
                DISCARDED => return false,
                count => {
                    let _ = futex::wait(&self.suspended, count, None);
                }
            }
        }
    }

    fn end(&self) {
        let farewells = FAREWELLS.lock().unwrap_or_else(PoisonError::into_inner).clone();
        farewells.iter().for_each(|farewell| farewell(self));
        self.block.apcs.end();
        let _ = self.ended_with.set((sys::own_usage(), SystemTime::now()));
        {
            let mut known = known();
            self.leaving.store(true, Ordering::Release);
            if let Some(known) = &mut *known {
                known.remove(&self.number());
            }
        }
        let mut held = dispatcher();
        self.ended.store(true, Ordering::Release);
        self.block.abandon_mutexes(&mut held);
        held.release(self);
    }

    /// Its number, by which the kernel and debuggers know it, too.
    pub fn number(&self) -> u32 {
        self.number.load(Ordering::Acquire)
    }

    /// The thread as one who routines can be queued to.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.block.clone())
    }

    /// What its routine returned, or what it left with; `STILL_ACTIVE` while it goes on.
    pub fn exit_code(&self) -> u32 {
        let _held = dispatcher();
        if self.ended.load(Ordering::Relaxed) {
            self.exit_code.load(Ordering::Relaxed)
        } else {
            STILL_ACTIVE.cast_unsigned()
        }
    }

    /// Whether it has ended.
    pub fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Acquire)
    }

    /// Takes one suspension away; gives how many there were. A thread begins when none is left.
    pub fn resume(&self) -> u32 {
        let one_less = |count: u32| (count != DISCARDED).then_some(count)?.checked_sub(1);
        match self.suspended.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_less) {
            Ok(1) => {
                futex::wake(&self.suspended);
                1
            }
            Ok(count) => count,
            Err(_) => 0,
        }
    }

    /// Suspends a thread that has not begun once more; gives how often it was suspended.
    ///
    /// # Errors
    /// `ERROR_NOT_SUPPORTED` for a thread that runs, which Linux has no means to stop; `ERROR_ACCESS_DENIED` for one that
    /// ended; `ERROR_SIGNAL_REFUSED` beyond `MAXIMUM_SUSPEND_COUNT`.
    pub fn suspend(&self) -> Result<u32> {
        /// `MAXIMUM_SUSPEND_COUNT` of winnt.h.
        const MOST: u32 = 0x7f;
        let one_more = |count: u32| (1..MOST).contains(&count).then(|| count + 1);
        self.suspended.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more).map_err(|count| {
            win32(match count {
                DISCARDED => ERROR_ACCESS_DENIED,
                0 if self.has_ended() => ERROR_ACCESS_DENIED,
                0 => ERROR_NOT_SUPPORTED,
                _ => ERROR_SIGNAL_REFUSED,
            })
        })
    }

    /// Ends a thread that has not begun, with a code.
    ///
    /// # Errors
    /// `ERROR_NOT_SUPPORTED` for a thread that runs. One that ended has nothing left to end.
    pub fn discard(&self, code: u32) -> Result<()> {
        let before = self.suspended.load(Ordering::Acquire);
        if before != 0 && before != DISCARDED {
            // It has no other code before it begins.
            self.exit_code.store(code, Ordering::Relaxed);
        }
        let discard = |count: u32| (count != 0 && count != DISCARDED).then_some(DISCARDED);
        match self.suspended.fetch_update(Ordering::AcqRel, Ordering::Acquire, discard) {
            Ok(_) => {
                futex::wake(&self.suspended);
                Ok(())
            }
            Err(0) if !self.has_ended() => Err(win32(ERROR_NOT_SUPPORTED)),
            Err(_) => Ok(()),
        }
    }

    /// True for the thread that asks.
    pub fn is_current(&self) -> bool {
        CURRENT.with(|current| {
            current.borrow().as_ref().is_some_and(|thread| std::ptr::eq(&raw const **thread, self))
        })
    }

    /// Its priority within the process, as it was set.
    pub fn priority(&self) -> i32 {
        self.priority.load(Ordering::Relaxed)
    }

    /// Sets its priority within the process: one of the seven of Windows.
    ///
    /// # Errors
    /// `ERROR_INVALID_PARAMETER` for another number; `ERROR_ACCESS_DENIED` if the system does not let the process have it
    /// (`RLIMIT_NICE`); `ERROR_GEN_FAILURE` if the thread ended.
    pub fn set_priority(&self, priority: i32) -> Result<()> {
        /// How nice a thread is, where the process is as nice as processes are at first.
        const NICENESS: [(i32, i32); 7] = [
            (THREAD_PRIORITY_IDLE, 19),
            (THREAD_PRIORITY_LOWEST, 10),
            (THREAD_PRIORITY_BELOW_NORMAL, 5),
            (THREAD_PRIORITY_NORMAL, 0),
            (THREAD_PRIORITY_ABOVE_NORMAL, -5),
            (THREAD_PRIORITY_HIGHEST, -10),
            (THREAD_PRIORITY_TIME_CRITICAL, -20),
        ];
        let wanted = NICENESS.iter().find(|(named, _)| *named == priority);
        let (_, nice) = *wanted.ok_or(win32(ERROR_INVALID_PARAMETER))?;
        let number = self.living_number()?;
        let error = |errno: Errno| {
            win32(if errno.0 == libc::ESRCH { ERROR_GEN_FAILURE } else { ERROR_ACCESS_DENIED })
        };
        // Normal is what the process has, which its first thread tells: a program that was started as a nice one stays so.
        let normal = sys::nice(std::process::id()).unwrap_or(0);
        let nice = (normal + nice).clamp(-20, 19);
        if sys::nice(number) != Ok(nice) {
            sys::set_nice(number, nice).map_err(error)?;
        }
        self.priority.store(priority, Ordering::Relaxed);
        Ok(())
    }

    /// The processors that it may run on. A bit each, for the first 64.
    ///
    /// # Errors
    /// `ERROR_GEN_FAILURE` if the thread ended.
    pub fn processors(&self) -> Result<u64> {
        sys::processors(self.living_number()?).map_err(|_| win32(ERROR_GEN_FAILURE))
    }

    /// Sets the processors that it may run on; gives those before. A bit each, for the first 64.
    ///
    /// # Errors
    /// `ERROR_INVALID_PARAMETER` for a mask without a processor that the process may use; `ERROR_GEN_FAILURE` if the thread
    /// ended.
    pub fn set_processors(&self, mask: u64) -> Result<u64> {
        let before = self.processors()?;
        sys::set_processors(self.living_number()?, mask).map_err(|_| win32(ERROR_INVALID_PARAMETER))?;
        Ok(before)
    }

    /// When it began (for a thread that others started: when it was first asked for), when it ended, and the processor time that it used.
    ///
    /// # Errors
    /// `ERROR_GEN_FAILURE` if the system does not tell.
    pub fn times(&self) -> Result<Times> {
        let (usage, ended) = match self.ended_with.get() {
            Some((usage, ended)) => (*usage, Some(*ended)),
            None if self.is_current() => (sys::own_usage(), None),
            None => (sys::usage_of(self.living_number()?).ok_or(win32(ERROR_GEN_FAILURE))?, None),
        };
        Ok(Times { began: self.began, ended, kernel: usage.kernel, user: usage.user })
    }

    fn living_number(&self) -> Result<u32> {
        match self.number() {
            0 => Err(win32(ERROR_GEN_FAILURE)),
            _ if self.leaving.load(Ordering::Acquire) => Err(win32(ERROR_GEN_FAILURE)),
            number => Ok(number),
        }
    }

    /// Describes it for people. Debuggers of Linux see the first 15 bytes.
    pub fn describe(&self, description: &[u16]) {
        *self.description.lock().unwrap_or_else(PoisonError::into_inner) = Some(description.into());
        if let Ok(number) = self.living_number() {
            // It is only a name.
            let _ = sys::set_name(number, &String::from_utf16_lossy(description));
        }
    }

    /// Gives it a handle that somebody closes when it ends.
    pub fn set_own_handle(&self, handle: Handle) {
        self.own_handle.store(handle.0, Ordering::Release);
    }

    /// The handle that it was given for that, once.
    pub fn take_own_handle(&self) -> Option<Handle> {
        Some(Handle(self.own_handle.swap(0, Ordering::AcqRel))).filter(|handle| handle.0 != 0)
    }

    /// Its description; empty if nobody gave it one.
    pub fn description(&self) -> Box<[u16]> {
        self.description.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default()
    }
}

/// Where the stack of this thread lies: the lowest address, and the one above the highest.
///
/// # Errors
/// `ERROR_GEN_FAILURE` if the system does not tell.
pub fn stack() -> Result<(usize, usize)> {
    sys::stack().map_err(|_| win32(ERROR_GEN_FAILURE))
}

/// Lets other threads run.
pub fn give_way() {
    sys::give_way();
}

/// Lets other threads run. True if one did.
pub fn gave_way() -> bool {
    let before = sys::switches();
    sys::give_way();
    before != sys::switches()
}

impl Waitable for Thread {
    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn is_signalled(&self, _: &Who<'_>, _: &Dispatching) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    fn satisfy(&self, _: &Who<'_>, _: &Dispatching) -> Satisfied {
        Satisfied::Plainly
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::sync::mpsc;
    use std::time::Instant;

    use super::*;
    use crate::apc::Apc;
    use crate::mutex::Mutant;
    use crate::object::Object;
    use crate::wait::{Until, Waited, wait_for};

    fn wait(thread: &Arc<Thread>) -> Waited {
        wait_for([Object::Thread(thread.clone())], false, Until::after(Duration::from_secs(30)), false)
            .unwrap()
    }

    fn run(call: fn(usize, usize) -> u32, argument: usize) -> Arc<Thread> {
        start(Routine { call, routine: 0, argument }, Options::default()).unwrap()
    }

    #[test]
    fn a_thread_is_signalled_with_its_code_when_it_ends() {
        let thread = run(|_, argument| u32::try_from(argument).unwrap() + 1, 41);
        assert_eq!((wait(&thread), thread.exit_code()), (Waited::Signalled(0), 42));
        let thread = run(|_, _| u32::MAX, 0);
        assert_eq!((wait(&thread), thread.exit_code()), (Waited::Signalled(0), u32::MAX));
    }

    fn deep(depth: usize) -> usize {
        if depth == 0 {
            exit(7);
        }
        deep(depth - 1) + 1
    }

    #[test]
    fn a_thread_may_leave_from_the_depths() {
        for _ in 0..100 {
            let thread = run(|_, argument| u32::try_from(deep(argument)).unwrap(), 50);
            assert_eq!((wait(&thread), thread.exit_code()), (Waited::Signalled(0), 7));
        }
    }

    #[test]
    fn a_thread_of_others_may_leave_too() {
        let (tell, told) = mpsc::channel::<Arc<Thread>>();
        extern "C" fn body(with: *mut std::ffi::c_void) -> *mut std::ffi::c_void {
            // SAFETY: the test below passes the sender, and waits.
            #[allow(unsafe_code)]
            let tell = unsafe { &*with.cast::<mpsc::Sender<Arc<Thread>>>() };
            tell.send(current()).unwrap();
            exit(9)
        }
        let mut thread = 0;
        let with = (&raw const tell).cast_mut().cast();
        // SAFETY: all is alive until the thread is joined.
        #[allow(unsafe_code)]
        unsafe {
            assert_eq!(libc::pthread_create(&raw mut thread, std::ptr::null(), body, with), 0);
            assert_eq!(libc::pthread_join(thread, std::ptr::null_mut()), 0);
        }
        let object = told.recv().unwrap();
        assert_eq!((wait(&object), object.exit_code()), (Waited::Signalled(0), 9));
    }

    #[test]
    fn the_number_is_the_kernels_and_finds_the_thread() {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let body = |_, _| {
            NUMBER.store(sys::own_number() as usize, Ordering::Release);
            crate::wait::sleep(Until::Ever, true);
            0
        };
        let thread = run(body, 0);
        let number = thread.number();
        assert_ne!(number, 0, "it is known at once");
        assert!(Arc::ptr_eq(&by_number(number).unwrap(), &thread));
        while NUMBER.load(Ordering::Acquire) == 0 {
            std::thread::yield_now();
        }
        thread.recipient().queue(Apc { run: |_| {}, with: [0; 5], owner: 0 }).unwrap();
        assert_eq!(wait(&thread), Waited::Signalled(0));
        assert_eq!(NUMBER.load(Ordering::Acquire), number as usize);
        assert_eq!(by_number(number).map(drop), Err(win32(ERROR_INVALID_PARAMETER)));
    }

    #[test]
    fn a_suspended_thread_begins_when_it_was_resumed_as_often() {
        static RAN: AtomicUsize = AtomicUsize::new(0);
        let routine = Routine {
            call: |_, _| u32::try_from(RAN.fetch_add(1, Ordering::AcqRel)).unwrap(),
            routine: 0,
            argument: 0,
        };
        let thread = start(routine, Options { stack: Some(1 << 16), suspended: true }).unwrap();
        let first = Apc {
            run: |_| {
                RAN.fetch_add(10, Ordering::AcqRel);
            },
            with: [0; 5],
            owner: 0,
        };
        thread.recipient().queue(first).unwrap();
        assert_eq!(thread.suspend(), Ok(1));
        assert_eq!(thread.resume(), 2);
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!((RAN.load(Ordering::Acquire), thread.exit_code()), (0, STILL_ACTIVE.cast_unsigned()));
        assert_eq!(thread.resume(), 1);
        assert_eq!((wait(&thread), thread.exit_code()), (Waited::Signalled(0), 10), "routines come first");
        assert_eq!(thread.resume(), 0);
        assert_eq!(thread.suspend(), Err(win32(ERROR_ACCESS_DENIED)));
        assert_eq!(current().suspend(), Err(win32(ERROR_NOT_SUPPORTED)));
    }

    #[test]
    fn a_thread_that_has_not_begun_may_be_ended() {
        let routine = Routine { call: |_, _| unreachable!(), routine: 0, argument: 0 };
        let thread = start(routine, Options { stack: None, suspended: true }).unwrap();
        assert_eq!(thread.discard(5), Ok(()));
        assert_eq!((wait(&thread), thread.exit_code()), (Waited::Signalled(0), 5));
        assert_eq!(thread.discard(6), Ok(()));
        assert_eq!((thread.resume(), thread.exit_code()), (0, 5));
        assert_eq!(current().discard(6), Err(win32(ERROR_NOT_SUPPORTED)));
    }

    #[test]
    fn times_are_those_of_the_thread() {
        let work = |_, _| {
            let begin = Instant::now();
            while begin.elapsed() < Duration::from_millis(50) {}
            0
        };
        let before = SystemTime::now();
        let thread = run(work, 0);
        assert_eq!(wait(&thread), Waited::Signalled(0));
        let times = thread.times().unwrap();
        let ended = times.ended.unwrap();
        assert!(before <= times.began && times.began <= ended && ended <= SystemTime::now());
        let used = times.kernel + times.user;
        assert!(!used.is_zero() && used < Duration::from_secs(10), "{used:?}");
        assert_eq!(current().times().unwrap().ended, None);
    }

    #[test]
    fn destructors_of_variables_run_before_the_thread_is_signalled() {
        static LATE: AtomicUsize = AtomicUsize::new(0);
        struct Slow;
        impl Drop for Slow {
            fn drop(&mut self) {
                std::thread::sleep(Duration::from_millis(30));
                LATE.fetch_add(1, Ordering::AcqRel);
            }
        }
        thread_local! {
            static SLOW: Slow = const { Slow };
        }
        let thread = run(|_, _| SLOW.with(|_| 0), 0);
        assert_eq!((wait(&thread), LATE.load(Ordering::Acquire)), (Waited::Signalled(0), 1));
    }

    #[test]
    fn a_mutex_is_abandoned_before_the_thread_is_signalled() {
        let mutant = Mutant::new(false);
        for _ in 0..100 {
            static MUTANT: Mutex<Option<Object>> = Mutex::new(None);
            *MUTANT.lock().unwrap() = Some(Object::Mutex(mutant.clone()));
            let thread = run(
                |_, _| {
                    let mutant = MUTANT.lock().unwrap().clone().unwrap();
                    u32::from(wait_for([mutant], false, Until::Now, false).is_ok())
                },
                0,
            );
            assert_eq!((wait(&thread), thread.exit_code()), (Waited::Signalled(0), 1));
            let now = wait_for([Object::Mutex(mutant.clone())], false, Until::Now, false);
            assert_eq!(now, Ok(Waited::Abandoned(0)));
            mutant.release().unwrap();
        }
    }
}
