//! Slots that hold a value per thread: those of `TlsAlloc`, and those of `FlsAlloc`, which have a routine for the values of
//! threads that end.
//!
//! A slot that is given back and given out again is empty in all threads. It would take a list of threads to clear their
//! values; instead a slot has a generation, and a value counts only in the one in which it was stored.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

/// How many slots `TlsAlloc` gives: `TLS_MINIMUM_AVAILABLE` (64), and 1,024 that Windows has beyond.
pub const THREAD_SLOTS: usize = 64 + 1024;

/// How many slots `FlsAlloc` gives.
pub const FIBER_SLOTS: usize = 4080;

/// The first slots have a place in every thread, which outlives the destructors of others. Few: such places come out of the little that
/// the loader keeps free for libraries that are loaded late.
const NEAR: usize = 8;

/// A value, and the generation in which it counts.
#[derive(Clone, Copy, Debug, Default)]
struct Stored {
    generation: u32,
    value: usize,
}

thread_local! {
    static FIRST: [Cell<Stored>; NEAR] = const { [const { Cell::new(Stored { generation: 0, value: 0 }) }; NEAR] };
    static MORE: RefCell<Vec<Stored>> = const { RefCell::new(Vec::new()) };
}

/// Of each slot. It goes up when the slot is given back.
static GENERATIONS: [AtomicU32; THREAD_SLOTS] = [const { AtomicU32::new(1) }; THREAD_SLOTS];

/// Which slots are given out, a bit each.
static TAKEN: Mutex<[u64; THREAD_SLOTS / 64]> = Mutex::new([0; THREAD_SLOTS / 64]);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives out a slot; none if all are taken.
pub fn allocate() -> Option<usize> {
    let mut taken = lock(&TAKEN);
    let word = taken.iter().position(|word| *word != u64::MAX)?;
    let bit = taken[word].trailing_ones() as usize;
    taken[word] |= 1 << bit;
    Some(word * 64 + bit)
}

/// Takes a slot back. False if it is not given out.
pub fn free(slot: usize) -> bool {
    let mut taken = lock(&TAKEN);
    let (word, bit) = (slot / 64, 1 << (slot % 64));
    if taken.get(word).is_none_or(|word| word & bit == 0) {
        return false;
    }
    taken[word] &= !bit;
    GENERATIONS[slot].fetch_add(1, Ordering::Release);
    true
}

/// The value of this thread, 0 if it has none; none if there is no such slot.
#[inline]
pub fn get(slot: usize) -> Option<usize> {
    let generation = GENERATIONS.get(slot)?.load(Ordering::Acquire);
    let stored = if slot < NEAR {
        FIRST.with(|first| first[slot].get())
    } else {
        // A thread that ends has them no more when its last destructors run.
        let stored = MORE.try_with(|more| more.borrow().get(slot - NEAR).copied());
        stored.ok().flatten().unwrap_or_default()
    };
    Some(if stored.generation == generation { stored.value } else { 0 })
}

/// Stores a value for this thread. False if there is no such slot.
#[inline]
pub fn set(slot: usize, value: usize) -> bool {
    let Some(generation) = GENERATIONS.get(slot) else { return false };
    let stored = Stored { generation: generation.load(Ordering::Acquire), value };
    if slot < NEAR {
        FIRST.with(|first| first[slot].set(stored));
        return true;
    }
    let place = slot - NEAR;
    let done = MORE.try_with(|more| {
        let mut more = more.borrow_mut();
        if more.len() <= place {
            more.resize(place + 1, Stored::default());
        }
        more[place] = stored;
    });
    done.is_ok()
}

/// What is done with the value of a thread that ends, or of any thread when the slot is given back.
pub type Farewell = Arc<dyn Fn(usize) + Send + Sync>;

/// The slots of `FlsAlloc`.
static FIBER: OnceLock<Mutex<Fiber>> = OnceLock::new();

#[derive(Default)]
struct Fiber {
    /// The slots that are given out.
    slots: BTreeMap<usize, Option<Farewell>>,
    /// The values of every thread that has some.
    threads: Vec<Weak<Values>>,
}

impl fmt::Debug for Fiber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fiber").field("slots", &self.slots.len()).finish_non_exhaustive()
    }
}

/// The values of one thread.
#[derive(Debug, Default)]
struct Values(Mutex<BTreeMap<usize, usize>>);

/// Says farewell to them when the thread ends.
struct Own(Arc<Values>);

impl Drop for Own {
    fn drop(&mut self) {
        // A farewell may store values anew, as on Windows; those of the last round are forgotten.
        const ROUNDS: usize = 4;
        for _ in 0..ROUNDS {
            let values = std::mem::take(&mut *lock(&self.0.0));
            if values.is_empty() {
                break;
            }
            for (slot, value) in values {
                let farewell = lock(fiber()).slots.get(&slot).cloned().flatten();
                if let Some(farewell) = farewell.filter(|_| value != 0) {
                    farewell(value);
                }
            }
        }
    }
}

thread_local! {
    static OWN: Own = {
        let values = Arc::new(Values::default());
        let mut fiber = lock(fiber());
        fiber.threads.retain(|thread| thread.strong_count() > 0);
        fiber.threads.push(Arc::downgrade(&values));
        Own(values)
    };
}

fn fiber() -> &'static Mutex<Fiber> {
    FIBER.get_or_init(Mutex::default)
}

/// Gives out a slot with a routine for its values; none if all are taken.
pub fn allocate_fiber(farewell: Option<Farewell>) -> Option<usize> {
    let mut fiber = lock(fiber());
    let free = (0..FIBER_SLOTS).find(|slot| !fiber.slots.contains_key(slot))?;
    fiber.slots.insert(free, farewell);
    Some(free)
}

/// Takes a slot back: its routine runs for the value of every thread. False if it is not given out.
pub fn free_fiber(slot: usize) -> bool {
    let (farewell, threads) = {
        let mut fiber = lock(fiber());
        let Some(farewell) = fiber.slots.remove(&slot) else { return false };
        (farewell, fiber.threads.clone())
    };
    for thread in threads.iter().filter_map(Weak::upgrade) {
        let value = lock(&thread.0).remove(&slot);
        if let (Some(farewell), Some(value)) = (&farewell, value.filter(|value| *value != 0)) {
            farewell(value);
        }
    }
    true
}

/// The value of this thread, 0 if it has none; none if there is no such slot.
pub fn get_fiber(slot: usize) -> Option<usize> {
    if slot >= FIBER_SLOTS {
        return None;
    }
    let value = OWN.try_with(|own| lock(&own.0.0).get(&slot).copied());
    Some(value.ok().flatten().unwrap_or(0))
}

/// Stores a value for this thread. False if there is no such slot.
pub fn set_fiber(slot: usize, value: usize) -> bool {
    slot < FIBER_SLOTS && OWN.try_with(|own| lock(&own.0.0).insert(slot, value)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn a_slot_that_is_given_out_again_is_empty() {
        let slot = allocate().unwrap();
        assert!(set(slot, 7));
        assert_eq!(get(slot), Some(7));
        std::thread::spawn(move || assert_eq!(get(slot), Some(0))).join().unwrap();
        assert!(free(slot) && !free(slot));
        assert_eq!(get(slot), Some(0));
        assert_eq!((get(THREAD_SLOTS), set(THREAD_SLOTS, 1), free(THREAD_SLOTS)), (None, false, false));
    }

    #[test]
    fn slots_beyond_the_first() {
        for slot in [NEAR - 1, NEAR, THREAD_SLOTS - 1] {
            assert!(set(slot, slot + 1));
            assert_eq!(get(slot), Some(slot + 1));
            assert!(set(slot, 0));
        }
    }

    #[test]
    fn farewells() {
        static SUM: AtomicUsize = AtomicUsize::new(0);
        let farewell = |value| {
            SUM.fetch_add(value, Ordering::SeqCst);
        };
        let slot = allocate_fiber(Some(Arc::new(farewell))).unwrap();
        std::thread::spawn(move || assert!(set_fiber(slot, 3))).join().unwrap();
        assert_eq!(SUM.load(Ordering::SeqCst), 3);
        assert!(set_fiber(slot, 10));
        assert_eq!(get_fiber(slot), Some(10));
        assert!(free_fiber(slot) && !free_fiber(slot));
        assert_eq!(SUM.load(Ordering::SeqCst), 13);
        assert_eq!((get_fiber(slot), get_fiber(FIBER_SLOTS)), (Some(0), None));
    }
}
