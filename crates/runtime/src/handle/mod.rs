//! Handles: what the program holds instead of objects.
//!
//! A handle is a number below 2³¹, a multiple of four, and no file descriptor nor like a small one: bits 2–21 are
//! the place in the table, bits 22–30 a generation that starts at one. A place is given out again only after
//! [`REUSE_DELAY`] others were closed, and then with the next generation, so that the number of a closed handle stands for
//! nothing for at least [`REUSE_DELAY`] × 511 further closes.
//!
//! Looking a handle up pins its object: it stays until the pin is dropped, however soon another thread closes
//! the handle. See `slot` for the protocol.

mod slot;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

use self::slot::Slot;

/// The number of a handle, as the program sees it: a `SOCKET`, a `WSAEVENT`, a `HANDLE`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Handle(pub usize);

const INDEX_BITS: u32 = 20;
const GENERATIONS: u64 = 1 << 9;
const SEGMENT: usize = 1024;
const SEGMENTS: usize = (1 << INDEX_BITS) / SEGMENT;

/// How many other places are closed before one is given out again.
pub const REUSE_DELAY: usize = 1024;

impl Handle {
    fn new(index: usize, generation: u64) -> Self {
        let index = u64::try_from(index).expect("an index has 20 bits");
        let number = ((generation << INDEX_BITS) | index) << 2;
        Self(usize::try_from(number).expect("a handle has 31 bits"))
    }

    /// Place and generation; none for a number that no handle ever has. The two low bits are the caller's, as on Windows.
    fn parts(self) -> Option<(usize, u64)> {
        let number = self.0 >> 2;
        let generation = u64::try_from(number >> INDEX_BITS).ok()?;
        let known = generation != 0 && generation < GENERATIONS;
        known.then_some((number & ((1 << INDEX_BITS) - 1), generation))
    }
}

/// A table of objects by handle.
pub struct Table<T: 'static> {
    segments: [OnceLock<Box<[Slot<T>]>>; SEGMENTS],
    free: Mutex<Free>,
}

#[derive(Default)]
struct Free {
    /// Places that held something, the longest empty first.
    closed: VecDeque<usize>,
    /// The first place that never held anything.
    unused: usize,
}

impl<T> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").finish_non_exhaustive()
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Table<T> {
    /// An empty table.
    pub const fn new() -> Self {
        Self {
            segments: [const { OnceLock::new() }; SEGMENTS],
            free: Mutex::new(Free { closed: VecDeque::new(), unused: 0 }),
        }
    }

    fn free(&self) -> std::sync::MutexGuard<'_, Free> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn slot(&self, index: usize) -> Option<&Slot<T>> {
        self.segments[index / SEGMENT].get().map(|segment| &segment[index % SEGMENT])
    }

    /// Gives an object a handle; gives it back if all of the million places are taken.
    pub fn insert(&self, object: T) -> Result<Handle, T> {
        let index = {
            let mut free = self.free();
            let fresh = free.unused < SEGMENTS * SEGMENT;
            if free.closed.len() > REUSE_DELAY || !fresh {
                match free.closed.pop_front() {
                    Some(index) => index,
                    None => return Err(object),
                }
            } else {
                free.unused += 1;
                free.unused - 1
            }
        };
        let segment =
            self.segments[index / SEGMENT].get_or_init(|| (0..SEGMENT).map(|_| Slot::new()).collect());
        let slot = &segment[index % SEGMENT];
        let generation = match slot.last_generation() + 1 {
            GENERATIONS => 1,
            next => next,
        };
        slot.publish(object, generation);
        Ok(Handle::new(index, generation))
    }

    /// The object of a handle, pinned; none if the handle stands for nothing.
    pub fn pin(&self, handle: Handle) -> Option<Pin<'_, T>> {
        let (index, generation) = handle.parts()?;
        let slot = self.slot(index)?;
        if slot.pin(generation) {
            return Some(Pin { table: self, slot, index });
        }
        self.unpin(slot, index);
        None
    }

    /// Whether a handle stands for something at this moment.
    pub fn is_live(&self, handle: Handle) -> bool {
        let Some((index, generation)) = handle.parts() else { return false };
        self.slot(index).is_some_and(|slot| slot.is_live(generation))
    }

    /// Closes a handle: the number stands for nothing from now on. Of several threads that close the same handle one
    /// gets the object.
    pub fn close(&self, handle: Handle) -> Option<Closed<'_, T>> {
        let (index, generation) = handle.parts()?;
        let slot = self.slot(index)?;
        let in_use = slot.retire(generation)?;
        Some(Closed { pin: Pin { table: self, slot, index }, in_use })
    }

    #[inline]
    fn unpin(&self, slot: &Slot<T>, index: usize) {
        if let Some(object) = slot.unpin() {
            self.end(object, index);
        }
    }

    /// The last pin on a closed handle is gone.
    #[cold]
    fn end(&self, object: T, index: usize) {
        // The object may take its time (a lingering close): no lock is held, and the place is not yet free.
        drop(object);
        self.free().closed.push_back(index);
    }

    /// Every object that has a handle now, in the order of places.
    pub fn live(&self) -> Vec<Handle> {
        let used = self.free().unused;
        let live = |index: usize| {
            let handle = Handle::new(index, self.slot(index)?.last_generation());
            self.pin(handle).map(|_| handle)
        };
        (0..used).filter_map(live).collect()
    }
}

/// An object in use: it stays while this lives.
#[derive(Debug)]
pub struct Pin<'t, T: 'static> {
    table: &'t Table<T>,
    slot: &'t Slot<T>,
    index: usize,
}

impl<T> std::ops::Deref for Pin<'_, T> {
    type Target = T;

    #[allow(unsafe_code, reason = "the one place where a pin becomes a reference")]
    fn deref(&self) -> &T {
        // SAFETY: a `Pin` is made only where the slot granted one, and gives it back when it is dropped.
        unsafe { self.slot.get() }
    }
}

impl<T> Drop for Pin<'_, T> {
    fn drop(&mut self) {
        self.table.unpin(self.slot, self.index);
    }
}

/// The object of a handle that was just closed. It ends when the last pin on it does.
#[derive(Debug)]
pub struct Closed<'t, T: 'static> {
    /// The object.
    pub pin: Pin<'t, T>,
    /// True if other threads were using the object when the handle was closed.
    pub in_use: bool,
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Barrier};

    #[test]
    fn handles_are_multiples_of_four_below_two_to_the_31_and_not_small() {
        let table = Table::new();
        for n in 0..5000 {
            let handle = table.insert(n).unwrap();
            assert!(handle.0 % 4 == 0 && handle.0 < 1 << 31 && handle.0 > 1 << 20, "{handle:?}");
            assert_eq!(*table.pin(handle).unwrap(), n);
        }
    }

    #[test]
    fn a_closed_handle_stands_for_nothing_though_places_are_used_again() {
        let table = Table::new();
        let mut old = Vec::new();
        for n in 0..20 * REUSE_DELAY {
            let handle = table.insert(n).unwrap();
            assert!(table.close(handle).is_some());
            assert!(table.close(handle).is_none());
            old.push(handle);
        }
        assert!(table.free().unused <= REUSE_DELAY + 2, "places are used again");
        assert!(old.iter().all(|handle| table.pin(*handle).is_none()));
    }

    #[test]
    fn a_pinned_object_outlives_its_handle() {
        struct Counted(Arc<AtomicUsize>);
        impl Drop for Counted {
            fn drop(&mut self) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }
        let drops = Arc::new(AtomicUsize::new(0));
        let table = Table::new();
        let handle = table.insert(Counted(drops.clone())).unwrap_or_else(|_| panic!("there is room"));
        let pin = table.pin(handle).unwrap();
        let closed = table.close(handle).unwrap();
        assert!(closed.in_use);
        drop(closed);
        assert_eq!((drops.load(Ordering::SeqCst), table.pin(handle).is_none()), (0, true));
        drop(pin);
        assert_eq!(drops.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn of_many_who_close_one_wins_and_nobody_reads_another_object() {
        let table = Table::new();
        for round in 0..500 {
            let handle = table.insert(round).unwrap();
            let start = Barrier::new(4);
            let closers: usize = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..4)
                    .map(|_| {
                        scope.spawn(|| {
                            start.wait();
                            if let Some(pin) = table.pin(handle) {
                                assert_eq!(*pin, round);
                            }
                            usize::from(table.close(handle).is_some())
                        })
                    })
                    .collect();
                threads.into_iter().map(|t| t.join().unwrap()).sum()
            });
            assert_eq!(closers, 1);
        }
    }
}
