//! Events: objects that are signalled or not, and threads that wait for them.
//!
//! All states change under one lock of the process, the dispatcher: waiting for several objects at once looks at
//! all of them in one moment, as Windows promises, and needs no order among locks. The lock is held for a few instructions.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// An event.
#[derive(Debug)]
pub struct Event {
    auto_reset: bool,
    /// Only read and written under the dispatcher's lock.
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    signalled: bool,
    waiters: Vec<Arc<Waiter>>,
}

/// A thread that waits.
#[derive(Debug, Default)]
struct Waiter {
    wake: Condvar,
}

static DISPATCHER: Mutex<()> = Mutex::new(());

fn dispatcher() -> MutexGuard<'static, ()> {
    DISPATCHER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How a wait ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waited {
    /// The object with this index was signalled; all of them, for a wait for all.
    Signalled(usize),
    /// The time was over first.
    TimedOut,
}

impl Event {
    /// An event; one that resets itself lets one waiter go for each signal.
    pub fn new(auto_reset: bool, signalled: bool) -> Self {
        Self { auto_reset, state: Mutex::new(State { signalled, waiters: Vec::new() }) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Signals it.
    pub fn set(&self) {
        let _dispatching = dispatcher();
        let mut state = self.state();
        state.signalled = true;
        for waiter in &state.waiters {
            waiter.wake.notify_one();
        }
    }

    /// Takes the signal back.
    pub fn reset(&self) {
        let _dispatching = dispatcher();
        self.state().signalled = false;
    }

    /// Whether it is signalled now.
    pub fn is_signalled(&self) -> bool {
        self.state().signalled
    }
}

/// Waits until one of the events is signalled, or all of them; `until` is when to give up.
///
/// Of several that are signalled the first in order counts. An event that resets itself is reset only by a wait that
/// it ends.
pub fn wait(events: &[Arc<Event>], all: bool, until: Option<Instant>) -> Waited {
    let waiter = Arc::new(Waiter::default());
    let mut dispatching = dispatcher();
    for event in events {
        event.state().waiters.push(waiter.clone());
    }
    let result = loop {
        if let Some(index) = take(events, all) {
            break Waited::Signalled(index);
        }
        dispatching = match until {
            None => waiter.wake.wait(dispatching).unwrap_or_else(PoisonError::into_inner),
            Some(until) => {
                let left = until.saturating_duration_since(Instant::now());
                if left.is_zero() {
                    break Waited::TimedOut;
                }
                waiter.wake.wait_timeout(dispatching, left).unwrap_or_else(PoisonError::into_inner).0
            }
        };
    };
    for event in events {
        event.state().waiters.retain(|other| !Arc::ptr_eq(other, &waiter));
    }
    drop(dispatching);
    result
}

/// Ends the wait if it can end. Called under the dispatcher's lock.
fn take(events: &[Arc<Event>], all: bool) -> Option<usize> {
    let signalled = |event: &Arc<Event>| event.is_signalled();
    if all {
        events.iter().all(signalled).then(|| {
            events.iter().filter(|e| e.auto_reset).for_each(|e| e.state().signalled = false);
            0
        })
    } else {
        let index = events.iter().position(signalled)?;
        if events[index].auto_reset {
            events[index].state().signalled = false;
        }
        Some(index)
    }
}
