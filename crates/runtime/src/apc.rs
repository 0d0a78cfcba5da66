//! Routines that are queued to a thread (asynchronous procedure calls).
//!
//! A routine waits in the queue of its thread until that thread waits alertably ([`crate::wait`]). Then all run, one after
//! another in the order in which they were queued, also those that are queued meanwhile; and the wait ends with
//! [`Waited::Apc`](crate::wait::Waited::Apc). They run on their thread with no lock held, so that they may do anything; even wait
//! alertably, which runs the rest inside of the first.
//!
//! A thread that ended takes no more. What still waits then never runs.
//!
//! # How a wait does not miss one
//!
//! Queue and `State::listening` change under the lock of the queue. Who queues a routine and finds the thread
//! listening takes the dispatcher and ends the wait. A thread listens from the moment in which it finds its queue empty,
//! inside the dispatcher, until it takes routines out.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use windows_sys::Win32::Foundation::ERROR_GEN_FAILURE;

use crate::error::{Result, win32};
use crate::wait::{self, Block};

/// A routine with all that it is called with. Plain values, so that queueing one allocates nothing of its own.
#[derive(Clone, Copy, Debug)]
pub struct Apc {
    /// What runs.
    pub run: fn(&[usize; 5]),
    /// What it is called with.
    pub with: [usize; 5],
    /// Who queued it, as an address; 0 for nobody. See [`Recipient::withdraw`].
    pub owner: usize,
}

/// A thread as one who routines can be queued to.
#[derive(Clone, Debug)]
pub struct Recipient(pub(crate) Arc<Block>);

/// This thread.
pub fn current() -> Recipient {
    Recipient(wait::current())
}

impl Recipient {
    /// Queues a routine. Any thread may.
    ///
    /// # Errors
    /// `ERROR_GEN_FAILURE` if the thread ended.
    pub fn queue(&self, routine: Apc) -> Result<()> {
        self.queue_if(routine, |_| true).map(drop)
    }

    /// Queues a routine unless its owner has one there already. Says whether it did.
    ///
    /// # Errors
    /// As [`Self::queue`].
    pub fn queue_once(&self, routine: Apc) -> Result<bool> {
        self.queue_if(routine, |waiting| waiting.iter().all(|other| other.owner != routine.owner))
    }

    fn queue_if(&self, routine: Apc, wanted: impl FnOnce(&VecDeque<Apc>) -> bool) -> Result<bool> {
        let listening = {
            let queue = &self.0.apcs;
            let mut state = queue.state();
            if state.ended {
                return Err(win32(ERROR_GEN_FAILURE));
            }
            if !wanted(&state.waiting) {
                return Ok(false);
            }
            state.waiting.push_back(routine);
            queue.count.store(state.waiting.len(), Ordering::Release);
            state.listening
        };
        if listening {
            wait::dispatcher().alert(&self.0);
        }
        Ok(true)
    }

    /// Takes back what an owner has queued and did not run yet. Says whether there was anything.
    pub fn withdraw(&self, owner: usize) -> bool {
        let queue = &self.0.apcs;
        let mut state = queue.state();
        let before = state.waiting.len();
        state.waiting.retain(|routine| routine.owner != owner);
        queue.count.store(state.waiting.len(), Ordering::Release);
        state.waiting.len() != before
    }

    /// Whether the thread has ended.
    pub fn has_ended(&self) -> bool {
        self.0.apcs.state().ended
    }

    /// True if both are the same thread.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Runs what is queued to this thread until nothing is. Says whether there was anything.
pub fn run() -> bool {
    let mut any = false;
    // A routine may leave the thread, so that nothing is owned while it runs.
    while let Some(routine) = next() {
        (routine.run)(&routine.with);
        any = true;
    }
    any
}

fn next() -> Option<Apc> {
    wait::current().apcs.next()
}

/// The routines that wait for a thread.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    /// How many there are, for a look without the lock.
    count: AtomicUsize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    waiting: VecDeque<Apc>,
    /// The thread is in an alertable wait, or was.
    listening: bool,
    ended: bool,
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(&self) -> Option<Apc> {
        if self.is_empty() {
            return None;
        }
        let mut state = self.state();
        state.listening = false;
        let next = state.waiting.pop_front();
        self.count.store(state.waiting.len(), Ordering::Release);
        next
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count.load(Ordering::Acquire) == 0
    }

    /// From now on, who queues a routine wakes the thread. False if one waits already.
    pub(crate) fn listen(&self) -> bool {
        let mut state = self.state();
        state.listening = state.waiting.is_empty();
        state.listening
    }

    /// The thread has ended.
    pub(crate) fn end(&self) {
        let mut state = self.state();
        state.ended = true;
        state.waiting = VecDeque::new();
        self.count.store(0, Ordering::Release);
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::cell::RefCell;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::event::Event;
    use crate::object::Object;
    use crate::wait::{Until, Waited};

    thread_local! {
        static RAN: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    }

    const LONG: Duration = Duration::from_secs(30);

    fn note(with: &[usize; 5]) {
        RAN.with_borrow_mut(|ran| ran.push(with[0]));
    }

    fn noting(number: usize) -> Apc {
        Apc { run: note, with: [number, 0, 0, 0, 0], owner: number }
    }

    fn sleep(until: Until, alertable: bool) -> Waited {
        wait::sleep(until, alertable)
    }

    fn ran() -> Vec<usize> {
        RAN.take()
    }

    #[test]
    fn only_an_alertable_wait_runs_routines_all_of_them_in_order() {
        for number in 1..=3 {
            current().queue(noting(number)).unwrap();
        }
        assert_eq!(sleep(Until::milliseconds(1), false), Waited::TimedOut);
        assert!(ran().is_empty());
        assert_eq!(sleep(Until::Ever, true), Waited::Apc);
        assert_eq!(ran(), [1, 2, 3]);
        assert_eq!(sleep(Until::Now, true), Waited::TimedOut);
    }

    #[test]
    fn a_wait_that_only_looks_runs_them_too_but_an_object_comes_first() {
        let event = Arc::new(Event::new(true, true));
        current().queue(noting(1)).unwrap();
        let look = || wait::wait_for([Object::Event(event.clone())], false, Until::Now, true).unwrap();
        assert_eq!((look(), ran()), (Waited::Signalled(0), vec![]));
        assert_eq!((look(), ran()), (Waited::Apc, vec![1]));
        assert_eq!((look(), ran()), (Waited::TimedOut, vec![]));
    }

    #[test]
    fn what_a_routine_queues_runs_in_the_same_wait() {
        fn again(with: &[usize; 5]) {
            note(with);
            if with[0] < 5 {
                current().queue(Apc { run: again, with: [with[0] + 1, 0, 0, 0, 0], owner: 0 }).unwrap();
            }
        }
        current().queue(Apc { run: again, with: [1, 0, 0, 0, 0], owner: 0 }).unwrap();
        current().queue(noting(10)).unwrap();
        assert_eq!(sleep(Until::Now, true), Waited::Apc);
        assert_eq!(ran(), [1, 10, 2, 3, 4, 5]);
    }

    #[test]
    fn a_routine_that_waits_alertably_runs_the_rest_inside() {
        fn inner(with: &[usize; 5]) {
            note(with);
            assert_eq!(sleep(Until::Now, true), Waited::Apc);
            note(&[with[0] + 100, 0, 0, 0, 0]);
        }
        current().queue(Apc { run: inner, with: [1, 0, 0, 0, 0], owner: 0 }).unwrap();
        current().queue(noting(2)).unwrap();
        assert_eq!(sleep(Until::Now, true), Waited::Apc);
        assert_eq!(ran(), [1, 2, 101]);
    }

    #[test]
    fn a_routine_from_another_thread_ends_a_wait() {
        for _ in 0..200 {
            let (tell, told) = mpsc::channel();
            std::thread::scope(|scope| {
                let thread = scope.spawn(move || {
                    tell.send(current()).unwrap();
                    (sleep(Until::after(LONG), true), ran())
                });
                told.recv().unwrap().queue(noting(7)).unwrap();
                assert_eq!(thread.join().unwrap(), (Waited::Apc, vec![7]));
            });
        }
    }

    #[test]
    fn none_is_lost_between_waits() {
        const MANY: usize = 5000;
        let (tell, told) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            tell.send(current()).unwrap();
            let mut all = Vec::new();
            while all.len() < 2 * MANY {
                assert_eq!(sleep(Until::after(LONG), true), Waited::Apc);
                all.append(&mut ran());
            }
            all
        });
        let recipient = told.recv().unwrap();
        std::thread::scope(|scope| {
            for half in 0..2 {
                let recipient = recipient.clone();
                scope.spawn(move || {
                    for number in 0..MANY {
                        recipient.queue(noting(half * MANY + number)).unwrap();
                    }
                });
            }
        });
        let all = thread.join().unwrap();
        for half in 0..2 {
            let of_one: Vec<_> = all.iter().copied().filter(|number| number / MANY == half).collect();
            assert!(of_one.is_sorted() && of_one.len() == MANY);
        }
    }

    #[test]
    fn a_thread_that_ended_takes_none() {
        let recipient = std::thread::spawn(current).join().unwrap();
        assert_eq!(recipient.queue(noting(1)), Err(win32(ERROR_GEN_FAILURE)));
    }

    #[test]
    fn an_owner_may_take_back_what_did_not_run_and_have_one_at_a_time() {
        let this = current();
        assert_eq!(this.queue_once(noting(1)), Ok(true));
        assert_eq!(this.queue_once(noting(1)), Ok(false));
        this.queue(noting(2)).unwrap();
        assert!(this.withdraw(1));
        assert!(!this.withdraw(1));
        assert!(run());
        assert_eq!(ran(), [2]);
    }
}
