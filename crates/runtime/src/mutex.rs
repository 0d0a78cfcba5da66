//! Mutexes of the program: objects that one thread owns at a time, as often as it likes.
//!
//! If the owner ends, the next one who gets the mutex is told that it was abandoned.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use windows_sys::Win32::Foundation::ERROR_NOT_OWNER;

use crate::error::{Result, win32};
use crate::wait::{self, Block, Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

/// A mutex, under the name that the system has for it, so that it is not confused with Rust's.
#[derive(Debug)]
pub struct Mutant {
    this: Weak<Self>,
    /// Touched under the dispatcher's lock alone, so that this one is always free.
    state: Mutex<State>,
    waiters: Waiters,
}

#[derive(Debug, Default)]
struct State {
    owner: Option<Arc<Block>>,
    /// How often the owner has it.
    times: u32,
    abandoned: bool,
}

/// A thread that has it this often gets it no more.
const MOST_TIMES: u32 = i32::MAX.cast_unsigned();

impl Mutant {
    /// A mutex that nobody owns, or this thread.
    pub fn new(owned: bool) -> Arc<Self> {
        let mutant = Arc::new_cyclic(|this| Self {
            this: this.clone(),
            state: Mutex::default(),
            waiters: Waiters::default(),
        });
        if owned {
            mutant.satisfy(&Who::Caller, &dispatcher());
        }
        mutant
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This thread has it once less.
    ///
    /// # Errors
    /// `ERROR_NOT_OWNER` if it is not this thread's.
    pub fn release(&self) -> Result<()> {
        self.release_held(&mut dispatcher())
    }

    pub(crate) fn release_held(&self, held: &mut Dispatching) -> Result<()> {
        {
            let mut state = self.state();
            let this = wait::current();
            if !state.owner.as_ref().is_some_and(|owner| Arc::ptr_eq(owner, &this)) {
                return Err(win32(ERROR_NOT_OWNER));
            }
            state.times -= 1;
            if state.times != 0 {
                return Ok(());
            }
            state.owner = None;
            this.disowns(self, held);
        }
        held.release(self);
        Ok(())
    }

    /// Its owner has ended.
    pub(crate) fn abandon(&self, held: &mut Dispatching) {
        *self.state() = State { owner: None, times: 0, abandoned: true };
        held.release(self);
    }
}

impl Waitable for Mutant {
    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn is_signalled(&self, who: &Who<'_>, _: &Dispatching) -> bool {
        let state = self.state();
        match &state.owner {
            None => true,
            Some(owner) => state.times < MOST_TIMES && Arc::ptr_eq(owner, &who.block()),
        }
    }

    fn satisfy(&self, who: &Who<'_>, held: &Dispatching) -> Satisfied {
        let mut state = self.state();
        state.times += 1;
        if state.owner.is_none() {
            let block = who.block();
            block.owns(self.this.clone(), held);
            state.owner = Some(block);
        }
        if std::mem::take(&mut state.abandoned) { Satisfied::Abandoned } else { Satisfied::Plainly }
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::event::Event;
    use crate::object::Object;
    use crate::wait::{Until, Waited, wait_for};

    fn wait(mutant: &Arc<Mutant>, until: Until) -> Waited {
        wait_for([Object::Mutex(mutant.clone())], false, until, false).unwrap()
    }

    fn elsewhere<T: Send>(run: impl FnOnce() -> T + Send) -> T {
        std::thread::scope(|scope| scope.spawn(run).join().unwrap())
    }

    const LONG: Until = Until::Ever;

    #[test]
    fn the_owner_may_take_it_again_and_gives_it_back_as_often() {
        let mutant = Mutant::new(true);
        assert_eq!(wait(&mutant, Until::Now), Waited::Signalled(0));
        assert_eq!(elsewhere(|| wait(&mutant, Until::Now)), Waited::TimedOut);
        assert_eq!(elsewhere(|| mutant.release()), Err(win32(ERROR_NOT_OWNER)));
        assert_eq!(mutant.release(), Ok(()));
        assert_eq!(elsewhere(|| wait(&mutant, Until::Now)), Waited::TimedOut);
        assert_eq!(mutant.release(), Ok(()));
        assert_eq!(mutant.release(), Err(win32(ERROR_NOT_OWNER)));
    }

    #[test]
    fn one_whose_owner_ended_is_abandoned_once() {
        let mutant = Mutant::new(false);
        assert_eq!(elsewhere(|| wait(&mutant, Until::Now)), Waited::Signalled(0));
        let event = Arc::new(Event::new(false, true));
        let both = [Object::Event(event), Object::Mutex(mutant.clone())];
        assert_eq!(wait_for(&both, true, LONG, false), Ok(Waited::Abandoned(0)));
        assert_eq!(mutant.release(), Ok(()));
        assert_eq!(wait(&mutant, Until::Now), Waited::Signalled(0));
        assert_eq!(mutant.release(), Ok(()));
    }

    #[test]
    fn who_waits_while_the_owner_ends_gets_it() {
        let mutant = Mutant::new(false);
        let waited = std::thread::scope(|scope| {
            let owner = scope.spawn(|| {
                assert_eq!(wait(&mutant, Until::Now), Waited::Signalled(0));
                while mutant.waiters.get(0).is_none() {
                    std::thread::yield_now();
                }
            });
            while mutant.state().owner.is_none() {
                std::thread::yield_now();
            }
            let waiter = scope.spawn(|| (wait(&mutant, LONG), mutant.release()));
            owner.join().unwrap();
            waiter.join().unwrap()
        });
        assert_eq!(waited, (Waited::Abandoned(0), Ok(())));
    }

    #[test]
    fn a_wait_for_all_owns_none_before_it_ends() {
        let (one, two) = (Mutant::new(false), Mutant::new(true));
        let both = [Object::Mutex(one.clone()), Object::Mutex(two.clone())];
        let half = elsewhere(|| wait_for(&both, true, Until::after(Duration::from_millis(20)), false));
        assert_eq!(half, Ok(Waited::TimedOut));
        assert_eq!(wait(&one, Until::Now), Waited::Signalled(0), "it was not taken");
        assert_eq!(
            wait_for(&both, true, Until::Now, false),
            Ok(Waited::Signalled(0)),
            "mine are signalled for me"
        );
        assert_eq!(one.state().times, 2);
    }

    #[test]
    fn mutexes_that_were_dropped_while_owned_are_forgotten() {
        elsewhere(|| {
            for _ in 0..1000 {
                let mutant = Mutant::new(true);
                let weak = Arc::downgrade(&mutant);
                drop(mutant);
                assert!(weak.upgrade().is_none());
            }
            assert!(wait::current().owned_count() < 10);
        });
    }
}
