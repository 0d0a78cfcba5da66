//! Critical sections: locks that a thread may take several times.

use std::sync::atomic::{AtomicI32, AtomicU32, AtomicUsize, Ordering};

use super::{SPINS, spin};
use crate::sys::{KeepErrno, futex, process};

/// A critical section in the place of a `CRITICAL_SECTION`, field by field.
///
/// The fields that programs and debuggers look at hold what they hold on Windows: `LockCount` is -1 when it is free and -2 when
/// it is held and nobody waits; `RecursionCount` and `OwningThread` are the owner's. All zero is free, too, and so is the
/// initialiser that some runtimes have: -1 in `LockCount`, all else zero.
#[derive(Debug, Default)]
#[repr(C)]
pub struct CriticalSection {
    debug_info: AtomicUsize,
    lock_count: AtomicI32,
    recursion_count: AtomicI32,
    owning_thread: AtomicUsize,
    /// What stands in the place of `LockSemaphore`: see [`FREE`] and its neighbours.
    word: AtomicU32,
    unused: AtomicU32,
    spin_count: AtomicUsize,
}

const FREE: u32 = 0;
const HELD: u32 = 1;
/// Held, and others sleep.
const AWAITED: u32 = 2;

/// What `LockCount` shows.
const SHOWN_FREE: i32 = -1;
const SHOWN_HELD: i32 = -2;

/// `DebugInfo` of a section without any.
const NO_DEBUG_INFO: usize = usize::MAX;

/// The part of a spin count that is one; the high bits are flags.
const SPIN_MASK: usize = 0x00FF_FFFF;

impl CriticalSection {
    /// Makes it free and unowned.
    pub fn initialise(&self, spin_count: u32) {
        self.debug_info.store(NO_DEBUG_INFO, Ordering::Relaxed);
        self.unused.store(0, Ordering::Relaxed);
        self.set_spin_count(spin_count);
        self.clear();
    }

    fn clear(&self) {
        self.recursion_count.store(0, Ordering::Relaxed);
        self.owning_thread.store(0, Ordering::Relaxed);
        self.lock_count.store(SHOWN_FREE, Ordering::Relaxed);
        self.word.store(FREE, Ordering::Release);
    }

    /// Ends its use.
    pub fn delete(&self) {
        self.debug_info.store(0, Ordering::Relaxed);
        self.spin_count.store(0, Ordering::Relaxed);
        self.clear();
    }

    /// How often to look before sleeping, from now on; gives how often it was.
    pub fn set_spin_count(&self, spin_count: u32) -> u32 {
        let old = self.spin_count.swap(spin_count as usize & SPIN_MASK, Ordering::Relaxed);
        u32::try_from(old & SPIN_MASK).unwrap_or(0)
    }

    /// Whether this thread has it. If so, takes it once more.
    fn again(&self, thread: usize) -> bool {
        // Nobody else can write this thread's number, so that a stale value is another one.
        let own = self.owning_thread.load(Ordering::Relaxed) == thread;
        if own {
            let count = self.recursion_count.load(Ordering::Relaxed);
            self.recursion_count.store(count + 1, Ordering::Relaxed);
        }
        own
    }

    fn take(&self) -> bool {
        self.word.compare_exchange(FREE, HELD, Ordering::Acquire, Ordering::Relaxed).is_ok()
    }

    fn taken_by(&self, thread: usize) {
        self.owning_thread.store(thread, Ordering::Relaxed);
        self.recursion_count.store(1, Ordering::Relaxed);
        self.lock_count.store(SHOWN_HELD, Ordering::Relaxed);
    }

    /// Takes it, once more if the thread has it.
    #[inline]
    pub fn enter(&self) {
        let thread = process::own_thread_id() as usize;
        if self.again(thread) {
            return;
        }
        if !self.take() {
            self.enter_slowly();
        }
        self.taken_by(thread);
    }

    /// Takes it if no other thread has it.
    pub fn try_enter(&self) -> bool {
        let thread = process::own_thread_id() as usize;
        if self.again(thread) {
            return true;
        }
        let taken = self.take();
        if taken {
            self.taken_by(thread);
        }
        taken
    }

    #[cold]
    fn enter_slowly(&self) {
        let _errno = KeepErrno::new();
        let wanted = u32::try_from(self.spin_count.load(Ordering::Relaxed)).unwrap_or(0);
        let is_free = || self.word.load(Ordering::Relaxed) == FREE && self.take();
        if spin(wanted.max(SPINS), is_free) {
            return;
        }
        // From here on others may sleep, of which this thread does not know.
        while self.word.swap(AWAITED, Ordering::Acquire) != FREE {
            let _ = futex::wait(&self.word, AWAITED, None);
        }
    }

    /// Gives it back, as often as it was taken. Nothing happens if the thread does not have it.
    #[inline]
    pub fn leave(&self) {
        if self.owning_thread.load(Ordering::Relaxed) != process::own_thread_id() as usize {
            return;
        }
        let count = self.recursion_count.load(Ordering::Relaxed) - 1;
        self.recursion_count.store(count, Ordering::Relaxed);
        if count == 0 {
            self.release();
        }
    }

    #[inline]
    fn release(&self) {
        self.owning_thread.store(0, Ordering::Relaxed);
        self.lock_count.store(SHOWN_FREE, Ordering::Relaxed);
        if self.word.swap(FREE, Ordering::Release) == AWAITED {
            futex::wake(&self.word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lock::Condition;
    use crate::wait::Until;
    use std::cell::UnsafeCell;
    use std::sync::atomic::AtomicBool;
    use std::time::{Duration, Instant};

    struct Counter(UnsafeCell<u64>);
    #[allow(unsafe_code, reason = "the section under test guards it")]
    // SAFETY: it is only touched inside of the section.
    unsafe impl Sync for Counter {}

    #[test]
    fn it_is_as_large_as_windows_has_it() {
        use windows_sys::Win32::System::Threading::{
            CONDITION_VARIABLE, CRITICAL_SECTION, INIT_ONCE, SRWLOCK,
        };

        assert_eq!(size_of::<CriticalSection>(), size_of::<CRITICAL_SECTION>());
        assert_eq!(size_of::<CriticalSection>(), 40);
        assert_eq!(
            std::mem::offset_of!(CriticalSection, word),
            std::mem::offset_of!(CRITICAL_SECTION, LockSemaphore)
        );
        assert_eq!(size_of::<super::super::SrwLock>(), size_of::<SRWLOCK>());
        assert_eq!(size_of::<Condition>(), size_of::<CONDITION_VARIABLE>());
        assert_eq!(size_of::<super::super::Once>(), size_of::<INIT_ONCE>());
    }

    #[test]
    #[allow(unsafe_code, reason = "the section under test guards it")]
    fn no_change_is_lost() {
        let (section, counter) = (CriticalSection::default(), Counter(UnsafeCell::new(0)));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                let counter = &counter;
                let section = &section;
                scope.spawn(move || {
                    let counter = counter;
                    for _ in 0..50_000 {
                        section.enter();
                        section.enter();
                        // SAFETY: the section is entered.
                        unsafe { *counter.0.get() += 1 };
                        section.leave();
                        section.leave();
                    }
                });
            }
        });
        assert_eq!(counter.0.into_inner(), 200_000);
        assert_eq!(section.word.load(Ordering::Relaxed), FREE);
    }

    #[test]
    fn others_wait_until_it_is_left_as_often_as_entered() {
        let section = CriticalSection::default();
        section.initialise(0);
        assert_eq!(section.lock_count.load(Ordering::Relaxed), SHOWN_FREE);
        section.enter();
        assert!(section.try_enter());
        assert_eq!(section.owning_thread.load(Ordering::Relaxed), process::own_thread_id() as usize);
        let inside = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                assert!(!section.try_enter());
                // It is not this thread's.
                section.leave();
                section.enter();
                inside.store(true, Ordering::SeqCst);
                section.leave();
            });
            section.leave();
            while section.word.load(Ordering::SeqCst) != AWAITED {
                std::thread::yield_now();
            }
            assert!(!inside.load(Ordering::SeqCst));
            section.leave();
            other.join().unwrap();
        });
        assert!(inside.into_inner());
    }

    #[test]
    fn a_condition_wakes_and_times_out() {
        let (section, condition) = (CriticalSection::default(), Condition::new());
        let begin = Instant::now();
        section.enter();
        let woken = condition.wait(|| section.leave(), || section.enter(), Until::milliseconds(30));
        assert!(!woken && begin.elapsed() >= Duration::from_millis(30));
        section.leave();
        let ready = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    section.enter();
                    while !ready.load(Ordering::Relaxed) {
                        condition.wait(|| section.leave(), || section.enter(), Until::Ever);
                    }
                    section.leave();
                });
            }
            section.enter();
            ready.store(true, Ordering::Relaxed);
            section.leave();
            condition.wake_all();
        });
    }

    #[test]
    fn no_wake_is_lost_between_two_threads_in_turn() {
        let (section, condition, turn) = (CriticalSection::default(), Condition::new(), AtomicU32::new(0));
        std::thread::scope(|scope| {
            for who in 0..2 {
                let (section, condition, turn) = (&section, &condition, &turn);
                scope.spawn(move || {
                    for _ in 0..5_000 {
                        section.enter();
                        while turn.load(Ordering::Relaxed) != who {
                            condition.wait(|| section.leave(), || section.enter(), Until::Ever);
                        }
                        turn.store(1 - who, Ordering::Relaxed);
                        section.leave();
                        condition.wake_one();
                    }
                });
            }
        });
    }
}
