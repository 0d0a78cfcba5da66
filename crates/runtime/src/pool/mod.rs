//! Threads that run what is handed to them.
//!
//! A pool starts a thread when there is work and no thread without any, up to the number of processors. From then on more work
//! waits in a queue, unless it says that it takes long; but if nothing leaves the queue for a while, the threads at work wait
//! for something, and there will be one more, up to the pool's limit. A thread without work ends after a while.
//!
//! The threads wait alertably, so that routines which are queued to them run.
//!
//! While a callback runs, what belongs to it is kept in a thread-local variable and not on the stack: a callback may leave its
//! thread ([`crate::thread::exit`]), and then counts as having returned.

pub mod group;
pub mod io;
pub mod outstanding;
pub mod queue_timer;
pub mod registered;
pub mod work;
pub mod worker;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use crate::alarm::{self, Rings, When};
use crate::engine::fork;
use crate::error::Result;
use crate::object::Object;
use crate::semaphore::Semaphore;
use crate::sys::{process, thread as sys};
use crate::wait::{Until, Waited, wait_for};

/// What a call is made with. The first two, and those that this does not name, are the caller's.
pub type Numbers = [usize; 7];

/// The places of numbers that a pool puts in.
pub mod place {
    /// How a wait [`ended`](super::registered::ended), or the status of an operation.
    pub const RESULT: usize = 2;
    /// The handle of what made the call.
    pub const HANDLE: usize = 3;
    /// An operation's count of bytes.
    pub const BYTES: usize = 5;
    /// The address of an operation's OVERLAPPED structure.
    pub const OVERLAPPED: usize = 6;
}

/// How a call is made: with the numbers of the call.
pub type Run = fn(&Numbers);

/// A function of the program with what it is called with.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// What runs.
    pub run: Run,
    /// What it is called with.
    pub with: Numbers,
}

impl Call {
    /// The same with another number.
    #[must_use]
    pub(crate) fn put(mut self, place: usize, number: usize) -> Self {
        self.with[place] = number;
        self
    }
}

/// Who handed a call over.
pub(crate) trait Owner: fmt::Debug + Send + Sync {
    /// What tells it from other owners: an address.
    fn id(&self) -> usize;

    /// The call begins.
    fn started(&self) {}

    /// The call has returned, or its thread has ended.
    fn finished(&self);
}

/// A call that waits for a thread.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) call: Call,
    pub(crate) owner: Option<Arc<dyn Owner>>,
}

/// The most threads of a pool that nobody has limited.
const MOST: usize = 500;
/// How long nothing may leave the queue.
const PATIENCE: Duration = Duration::from_millis(20);
/// How long a thread waits for work.
const LEISURE: Duration = Duration::from_secs(10);

/// A pool of threads.
#[derive(Debug)]
pub struct Pool {
    this: Weak<Self>,
    /// One for each thread that shall wake.
    wake: Object,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    queue: VecDeque<Job>,
    threads: usize,
    /// How many of them wait for work.
    idle: usize,
    /// How many of those were told to wake.
    told: usize,
    least: usize,
    most: usize,
    closed: bool,
    /// How many of the threads are busy for long, by their own word.
    long: usize,
    /// How many calls have left the queue.
    taken: u64,
    /// An alarm will look after the queue.
    watched: bool,
    /// The process in which the threads are.
    generation: u32,
}

impl Pool {
    /// A pool with a limit.
    fn with_most(most: usize) -> Arc<Self> {
        let wake = Semaphore::new(0, i32::MAX).expect("the counts are fine");
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            wake: Object::Semaphore(Arc::new(wake)),
            state: Mutex::new(State {
                queue: VecDeque::new(),
                threads: 0,
                idle: 0,
                told: 0,
                least: 0,
                most,
                closed: false,
                long: 0,
                taken: 0,
                watched: false,
                generation: fork::generation(),
            }),
        })
    }

    /// A pool of its own.
    pub fn new() -> Arc<Self> {
        Self::with_most(MOST)
    }

    /// The pool of the process.
    pub fn of_process() -> &'static Arc<Self> {
        static POOL: OnceLock<Arc<Pool>> = OnceLock::new();
        POOL.get_or_init(Self::new)
    }

    /// The one thread for short callbacks that shall run one after another.
    pub fn one_by_one() -> &'static Arc<Self> {
        static POOL: OnceLock<Arc<Pool>> = OnceLock::new();
        POOL.get_or_init(|| Self::with_most(1))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.generation != fork::generation() {
            // A child of the process has the queue, and none of the threads.
            state.generation = fork::generation();
            (state.threads, state.idle, state.told, state.long) = (0, 0, 0, 0);
            state.watched = false;
        }
        state
    }

    /// Hands a call over that nobody owns.
    ///
    /// # Errors
    /// `WSA_NOT_ENOUGH_MEMORY` if no thread can be started.
    pub fn run(&self, call: Call, is_long: bool) -> Result<()> {
        self.submit(Job { call, owner: None }, is_long)
    }

    /// Hands a call over. If that fails nothing of it happens.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub(crate) fn submit(&self, job: Job, is_long: bool) -> Result<()> {
        let mut state = self.state();
        if state.idle > state.told {
            state.told += 1;
            state.queue.push_back(job);
            drop(state);
            return self.wake_one();
        }
        let enough = if is_long { state.most } else { state.most.min(processors() + state.long) };
        if state.threads < enough {
            match self.start(&mut state) {
                Err(code) if state.threads == 0 => return Err(code),
                // Those that are there will come to it.
                _ => {}
            }
        }
        state.queue.push_back(job);
        self.watch(&mut state);
        Ok(())
    }

    fn wake_one(&self) -> Result<()> {
        if let Object::Semaphore(wake) = &self.wake {
            wake.release(1)?;
        }
        Ok(())
    }

    fn start(&self, state: &mut State) -> Result<()> {
        fork::watch()?;
        let pool = self.this.upgrade().ok_or(WsaError::WSA_NOT_ENOUGH_MEMORY)?;
        process::without_signals(|| sys::start(worker::work, pool, None))
            .map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)?;
        state.threads += 1;
        Ok(())
    }

    /// Has the queue looked after, if there is something in it and the pool may grow.
    fn watch(&self, state: &mut State) {
        if state.watched || state.queue.is_empty() || state.threads >= state.most {
            return;
        }
        let soon = When::Steady(Instant::now() + PATIENCE);
        state.watched = alarm::set(soon, self.this.clone(), state.taken).is_ok();
    }

    /// The next call for a thread of the pool; none if the thread shall end. One that stays waits for it for ever.
    fn next(&self, stays: bool) -> Option<Job> {
        let mut state = self.state();
        loop {
            if let Some(job) = state.queue.pop_front() {
                state.taken += 1;
                return Some(job);
            }
            if state.closed && state.idle >= state.told {
                break;
            }
            state.idle += 1;
            drop(state);
            let until = if stays { Until::Ever } else { Until::after(LEISURE) };
            let waited = wait_for([&self.wake], false, until, true);
            state = self.state();
            state.idle = state.idle.saturating_sub(1);
            match waited {
                Ok(Waited::Signalled(_)) => state.told = state.told.saturating_sub(1),
                // Who was told to wake must be there.
                Ok(Waited::TimedOut)
                    if state.queue.is_empty() && state.threads > state.least && state.idle >= state.told =>
                {
                    break;
                }
                _ => {}
            }
        }
        None
    }

    /// A thread is busy for long, or no longer. True if there may be others for the work that waits.
    fn busy_for_long(&self, is_long: bool) -> bool {
        let mut state = self.state();
        if is_long {
            state.long += 1;
            if state.idle <= state.told && !state.queue.is_empty() && state.threads < state.most {
                let _ = self.start(&mut state);
            }
        } else {
            state.long = state.long.saturating_sub(1);
        }
        state.idle > state.told || state.threads < state.most
    }

    fn left(&self) {
        let mut state = self.state();
        state.threads = state.threads.saturating_sub(1);
        // It left from inside of a callback, and others wait.
        if !state.queue.is_empty() && state.threads < state.most.min(processors()) {
            let _ = self.start(&mut state);
        }
    }

    /// The most threads that it may have, at least one. More that are there end when they have nothing to do.
    pub fn set_most(&self, most: usize) {
        let mut state = self.state();
        state.most = most.max(1);
        state.least = state.least.min(state.most);
        self.watch(&mut state);
    }

    /// The least threads that it has, which are started now.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn set_least(&self, least: usize) -> Result<()> {
        let mut state = self.state();
        state.least = least;
        state.most = state.most.max(least);
        while state.threads < state.least {
            self.start(&mut state)?;
        }
        Ok(())
    }

    /// Takes no more work; its threads end when the queue is empty.
    pub fn close(&self) {
        let mut state = self.state();
        state.closed = true;
        let idle = state.idle - state.told.min(state.idle);
        state.told += idle;
        drop(state);
        (0..idle).for_each(|_| {
            // The semaphore's limit is far away.
            let _ = self.wake_one();
        });
    }

    /// Takes the calls of an owner out of the queue that wait there; gives how many there were.
    pub(crate) fn withdraw(&self, owner: usize) -> usize {
        let mut withdrawn = Vec::new();
        {
            let mut state = self.state();
            let is_its = |job: &Job| job.owner.as_ref().is_some_and(|other| other.id() == owner);
            let queue = std::mem::take(&mut state.queue);
            for job in queue {
                if is_its(&job) { withdrawn.push(job) } else { state.queue.push_back(job) }
            }
        }
        withdrawn.len()
    }
}

impl Rings for Pool {
    /// Looks after the queue: `taken` is how many calls had left it when the alarm was set.
    fn ring(&self, taken: u64) {
        let mut state = self.state();
        state.watched = false;
        if state.taken == taken && !state.queue.is_empty() && state.threads < state.most {
            // Without memory for a thread the work waits for those that are there.
            let _ = self.start(&mut state);
        }
        self.watch(&mut state);
    }
}

fn processors() -> usize {
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    // With one thread alone, a callback that waits for another one would always have to wait for the alarm.
    *PROCESSORS.get_or_init(|| std::thread::available_parallelism().map_or(2, |count| count.get().max(2)))
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Condvar, mpsc};

    use super::*;

    const LONG: Duration = Duration::from_secs(30);

    fn until(done: impl Fn() -> bool) {
        let begin = Instant::now();
        while !done() {
            assert!(begin.elapsed() < LONG);
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn all_work_is_done_by_few_threads() {
        static DONE: AtomicUsize = AtomicUsize::new(0);
        fn work(with: &Numbers) {
            DONE.fetch_add(with[0], Ordering::AcqRel);
        }
        let pool = Pool::new();
        for _ in 0..8_000 {
            pool.run(Call { run: work, with: [1, 0, 0, 0, 0, 0, 0] }, false).unwrap();
        }
        until(|| DONE.load(Ordering::Acquire) == 8_000);
        assert!(pool.state().threads <= processors() + 2, "{:?}", pool.state());
    }

    #[test]
    fn threads_that_wait_for_each_other_get_company() {
        const PARTY: usize = 12;
        static PRESENT: (Mutex<usize>, Condvar) = (Mutex::new(0), Condvar::new());
        fn meet(_: &Numbers) {
            let mut present = PRESENT.0.lock().unwrap();
            *present += 1;
            PRESENT.1.notify_all();
            while *present < PARTY {
                present = PRESENT.1.wait_timeout(present, LONG).unwrap().0;
            }
        }
        let pool = Pool::new();
        for _ in 0..PARTY {
            pool.run(Call { run: meet, with: [0; 7] }, false).unwrap();
        }
        until(|| *PRESENT.0.lock().unwrap() == PARTY);
    }

    #[test]
    fn a_callback_may_leave_its_thread() {
        static DONE: AtomicUsize = AtomicUsize::new(0);
        fn leave(_: &Numbers) {
            DONE.fetch_add(1, Ordering::AcqRel);
            crate::thread::exit(0);
        }
        let pool = Pool::with_most(1);
        for _ in 0..20 {
            pool.run(Call { run: leave, with: [0; 7] }, false).unwrap();
        }
        until(|| DONE.load(Ordering::Acquire) == 20);
        until(|| pool.state().threads == 0);
    }

    #[test]
    fn the_one_by_one_keeps_the_order() {
        static SEEN: Mutex<Vec<usize>> = Mutex::new(Vec::new());
        fn note(with: &Numbers) {
            SEEN.lock().unwrap().push(with[0]);
        }
        for number in 0..500 {
            Pool::one_by_one().run(Call { run: note, with: [number, 0, 0, 0, 0, 0, 0] }, false).unwrap();
        }
        until(|| SEEN.lock().unwrap().len() == 500);
        assert!(SEEN.lock().unwrap().is_sorted());
    }

    #[test]
    fn a_closed_pool_finishes_its_work_and_ends() {
        static TELL: Mutex<Option<mpsc::Sender<usize>>> = Mutex::new(None);
        fn work(with: &Numbers) {
            std::thread::sleep(Duration::from_millis(5));
            TELL.lock().unwrap().as_ref().unwrap().send(with[0]).unwrap();
        }
        let (tell, told) = mpsc::channel();
        *TELL.lock().unwrap() = Some(tell);
        let pool = Pool::new();
        pool.set_least(2).unwrap();
        assert_eq!(pool.state().threads, 2);
        for number in 0..5 {
            pool.run(Call { run: work, with: [number, 0, 0, 0, 0, 0, 0] }, false).unwrap();
        }
        pool.close();
        for _ in 0..5 {
            told.recv_timeout(LONG).unwrap();
        }
        until(|| pool.state().threads == 0);
    }
}
