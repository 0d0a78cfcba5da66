//! Condition variables.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::sys::{KeepErrno, futex};
use crate::wait::Until;

/// A condition variable in the place of a `CONDITION_VARIABLE`. All zero is one that nobody waits for.
#[derive(Debug, Default)]
#[repr(C, align(8))]
pub struct Condition {
    /// Counts the wakes: waiters sleep until it changes.
    wakes: AtomicU32,
    /// Where nobody waits, waking makes no system call.
    waiters: AtomicU32,
}

impl Condition {
    /// One that nobody waits for.
    pub const fn new() -> Self {
        Self { wakes: AtomicU32::new(0), waiters: AtomicU32::new(0) }
    }

    /// Gives a lock back, sleeps until somebody wakes, and takes the lock again. False if the time was over first. May end for
    /// no reason, as on Windows.
    pub fn wait(&self, unlock: impl FnOnce(), lock: impl FnOnce(), until: Until) -> bool {
        let _errno = KeepErrno::new();
        // Before the lock is given back: who changes what is waited for under the lock sees the waiter.
        self.waiters.fetch_add(1, Ordering::SeqCst);
        let seen = self.wakes.load(Ordering::SeqCst);
        unlock();
        let over = futex::timed_out(futex::wait(&self.wakes, seen, until.left()))
            && self.wakes.load(Ordering::SeqCst) == seen;
        self.waiters.fetch_sub(1, Ordering::SeqCst);
        lock();
        !over
    }

    /// Wakes one who waits.
    pub fn wake_one(&self) {
        if self.waiters.load(Ordering::SeqCst) > 0 {
            self.wakes.fetch_add(1, Ordering::SeqCst);
            futex::wake(&self.wakes);
        }
    }

    /// Wakes all who wait.
    pub fn wake_all(&self) {
        if self.waiters.load(Ordering::SeqCst) > 0 {
            self.wakes.fetch_add(1, Ordering::SeqCst);
            futex::wake_all(&self.wakes);
        }
    }
}
