//! Slim reader/writer locks: one writer, or any number of readers.
//!
//! # How a lock is given back
//!
//! By one change of one word, after which nothing is touched any more: whoever takes the lock next may free the memory that it
//! lies in. The change clears the marks of those who sleep, too; the releaser then wakes one writer, or else all readers, by the
//! address alone. Since a writer that has slept cannot know who else does, it sets both marks again, and its own release
//! wakes the next. So nobody who sleeps is forgotten.

use std::sync::atomic::{AtomicU32, Ordering};

use super::{SPINS, spin};
use crate::sys::{KeepErrno, futex};

/// A lock in the place of an `SRWLOCK`. All zero is free.
///
/// Readers that come while a writer waits wait behind it. A thread that has the lock and takes it once more waits for
/// itself, as on Windows.
#[derive(Debug, Default)]
#[repr(C, align(8))]
pub struct SrwLock {
    /// The number of readers, or [`WRITTEN`]; and who sleeps.
    state: AtomicU32,
    unused: AtomicU32,
}

const ONE_READER: u32 = 1;
const HELD: u32 = (1 << 30) - 1;
const WRITTEN: u32 = HELD;
const MOST_READERS: u32 = HELD - 1;
const READERS_SLEEP: u32 = 1 << 30;
const WRITERS_SLEEP: u32 = 1 << 31;
const SLEEPERS: u32 = READERS_SLEEP | WRITERS_SLEEP;

/// Who sleeps, to the kernel.
const READERS: u32 = 1;
const WRITERS: u32 = 2;

const fn is_free(state: u32) -> bool {
    state & HELD == 0
}

/// A reader may come in: nobody writes, and nobody sleeps who came before.
const fn is_open(state: u32) -> bool {
    state & HELD < MOST_READERS && state & SLEEPERS == 0
}

impl SrwLock {
    /// A free lock.
    pub const fn new() -> Self {
        Self { state: AtomicU32::new(0), unused: AtomicU32::new(0) }
    }

    /// Takes the lock to write, if nobody has it.
    pub fn try_exclusive(&self) -> bool {
        let take = |state| is_free(state).then_some(state + WRITTEN);
        self.state.fetch_update(Ordering::Acquire, Ordering::Relaxed, take).is_ok()
    }

    /// Takes the lock to read, if nobody writes or waits to.
    pub fn try_shared(&self) -> bool {
        let take = |state| is_open(state).then_some(state + ONE_READER);
        self.state.fetch_update(Ordering::Acquire, Ordering::Relaxed, take).is_ok()
    }

    /// Takes the lock to write.
    #[inline]
    pub fn exclusive(&self) {
        if self.state.compare_exchange(0, WRITTEN, Ordering::Acquire, Ordering::Relaxed).is_err() {
            self.exclusive_slowly();
        }
    }

    /// Takes the lock to read.
    #[inline]
    pub fn shared(&self) {
        let state = self.state.load(Ordering::Relaxed);
        if !is_open(state) || !self.change(state, state + ONE_READER) {
            self.shared_slowly();
        }
    }

    /// Gives the lock back that was taken to write.
    #[inline]
    pub fn release_exclusive(&self) {
        let state = self.state.swap(0, Ordering::Release);
        if state & SLEEPERS != 0 {
            self.wake(state);
        }
    }

    /// Gives the lock back that was taken to read.
    #[inline]
    pub fn release_shared(&self) {
        let leave = |state: u32| match state & HELD {
            // Nobody has it: a mistake of the program's.
            0 => None,
            ONE_READER => Some(0),
            _ => Some(state - ONE_READER),
        };
        let state = self.state.fetch_update(Ordering::Release, Ordering::Relaxed, leave).unwrap_or(0);
        if state & HELD == ONE_READER && state & SLEEPERS != 0 {
            self.wake(state);
        }
    }

    fn change(&self, from: u32, to: u32) -> bool {
        self.state.compare_exchange(from, to, Ordering::Acquire, Ordering::Relaxed).is_ok()
    }

    /// The state when it is free, or when somebody sleeps already, or after looking for a while.
    fn look(&self) -> u32 {
        let mut state = self.state.load(Ordering::Relaxed);
        spin(SPINS, || {
            state = self.state.load(Ordering::Relaxed);
            is_free(state) || state & SLEEPERS != 0
        });
        state
    }

    #[cold]
    fn exclusive_slowly(&self) {
        let _errno = KeepErrno::new();
        let mut others = 0;
        loop {
            let state = self.look();
            if is_free(state) {
                if self.change(state, state | WRITTEN | others) {
                    return;
                }
                continue;
            }
            let marked = state | WRITERS_SLEEP | others;
            if state == marked || self.change(state, marked) {
                // Whatever ends the sleep, the state is looked at again.
                let _ = futex::wait_as(&self.state, marked, WRITERS);
                others = SLEEPERS;
            }
        }
    }

    #[cold]
    fn shared_slowly(&self) {
        let _errno = KeepErrno::new();
        // A reader that was woken does not stand behind those who came later.
        let mut woken = false;
        loop {
            let state = self.look();
            let held = state & HELD;
            if is_open(state) || (woken && held < MOST_READERS) {
                if self.change(state, state + ONE_READER) {
                    return;
                }
                continue;
            }
            if held == MOST_READERS {
                // A billion of them, who may hold it for long.
                std::thread::yield_now();
                continue;
            }
            let marked = state | READERS_SLEEP;
            if state == marked || self.change(state, marked) {
                woken = futex::wait_as(&self.state, marked, READERS).is_ok();
            }
        }
    }

    /// Wakes a writer, or all readers. The lock may be gone already: its address is all that is used.
    #[cold]
    fn wake(&self, state: u32) {
        if state & WRITERS_SLEEP == 0 || !futex::wake_as(&self.state, 1, WRITERS) {
            futex::wake_as(&self.state, i32::MAX, READERS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::UnsafeCell;
    use std::sync::atomic::AtomicUsize;

    struct Counter(UnsafeCell<u64>);
    #[allow(unsafe_code, reason = "the lock under test guards it")]
    // SAFETY: it is only touched under the lock.
    unsafe impl Sync for Counter {}

    #[test]
    fn one_writes_or_many_read() {
        let lock = SrwLock::new();
        assert!(lock.try_shared() && lock.try_shared());
        assert!(!lock.try_exclusive());
        lock.release_shared();
        lock.release_shared();
        assert!(lock.try_exclusive());
        assert!(!lock.try_exclusive() && !lock.try_shared());
        lock.release_exclusive();
        assert_eq!(lock.state.load(Ordering::Relaxed), 0);
    }

    #[test]
    #[allow(unsafe_code, reason = "the lock under test guards it")]
    fn no_change_is_lost() {
        let (lock, counter, reads) = (SrwLock::new(), Counter(UnsafeCell::new(0)), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                let (lock, counter, reads) = (&lock, &counter, &reads);
                scope.spawn(move || {
                    for round in 0..20_000 {
                        lock.exclusive();
                        // SAFETY: the lock is held to write.
                        unsafe { *counter.0.get() += 1 };
                        lock.release_exclusive();
                        if round % 4 == 0 {
                            lock.shared();
                            // SAFETY: the lock is held to read.
                            let value = unsafe { *counter.0.get() };
                            reads.fetch_add(usize::from(value > round), Ordering::Relaxed);
                            lock.release_shared();
                        }
                    }
                });
            }
        });
        assert_eq!(counter.0.into_inner(), 80_000);
        assert_eq!(reads.into_inner(), 20_000);
        assert_eq!(lock.state.load(Ordering::Relaxed), 0, "nobody waits any more");
    }

    #[test]
    fn a_writer_comes_before_readers_that_come_later() {
        let lock = SrwLock::new();
        lock.shared();
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| {
                lock.exclusive();
                lock.release_exclusive();
            });
            while lock.state.load(Ordering::Relaxed) & WRITERS_SLEEP == 0 {
                std::thread::yield_now();
            }
            assert!(!lock.try_shared());
            let reader = scope.spawn(|| {
                lock.shared();
                lock.release_shared();
            });
            while lock.state.load(Ordering::Relaxed) & READERS_SLEEP == 0 {
                std::thread::yield_now();
            }
            lock.release_shared();
            writer.join().unwrap();
            reader.join().unwrap();
        });
        assert_eq!(lock.state.load(Ordering::Relaxed), 0);
    }
}
