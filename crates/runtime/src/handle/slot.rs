//! One place of the handle table: an object, how many threads use it, and whether the handle still stands for it.
//!
//! # The protocol
//!
//! One atomic word says everything: the number of pins, the state and the generation. The object beside it is
//! touched only by whoever the word entitles to it:
//!
//! * **Empty**: nobody but the owner of the index (it came from the table's free list) may touch the object.
//! * **Live**: every holder of a pin may read the object.
//! * **Retiring**: the handle is closed, no new pin succeeds; those who hold one may go on reading.
//!   The one who moves the word from *Retiring with no pins* to *Empty* owns the object and drops it.
//!
//! A pin is taken by adding one first and looking afterwards. One who finds the wrong generation or state takes the
//! one back, and has never read the object. That costs one atomic addition per call, and no lock.

use crate::sync::{AtomicU64, Ordering, UnsafeCell};

const PIN: u64 = 1;
const PIN_MASK: u64 = 0xffff_ffff;
const STATE_MASK: u64 = 0b11 << 32;
const LIVE: u64 = 0b01 << 32;
const RETIRING: u64 = 0b10 << 32;
const GENERATION_SHIFT: u32 = 34;

/// See the module.
#[derive(Debug)]
pub(crate) struct Slot<T> {
    word: AtomicU64,
    object: UnsafeCell<Option<T>>,
}

// SAFETY: the protocol above hands the object to one owner at a time, or to readers only, and every hand-over is an
// acquire of what a release published; so a slot may be shared where `T` may be sent and shared.
#[allow(unsafe_code, reason = "the protocol of the module is what makes the table safe without a lock")]
unsafe impl<T: Send + Sync> Sync for Slot<T> {}
// SAFETY: a slot owns its object like a box.
#[allow(unsafe_code, reason = "as above")]
unsafe impl<T: Send> Send for Slot<T> {}

const fn generation(word: u64) -> u64 {
    word >> GENERATION_SHIFT
}

impl<T> Slot<T> {
    /// An empty place.
    pub(crate) fn new() -> Self {
        Self { word: AtomicU64::new(0), object: UnsafeCell::new(None) }
    }

    /// The generation of the last handle that stood for this place; 0 before the first.
    pub(crate) fn last_generation(&self) -> u64 {
        generation(self.word.load(Ordering::Relaxed))
    }

    /// Puts an object in. The caller owns the index, so that the slot is empty and nobody else publishes.
    #[allow(unsafe_code, reason = "see the protocol of the module")]
    pub(crate) fn publish(&self, object: T, new_generation: u64) {
        debug_assert_eq!(self.word.load(Ordering::Relaxed) & STATE_MASK, 0, "only an empty place is filled");
        // SAFETY: the state is Empty, and the index came from the free list, which hands it to one thread alone.
        self.object.with_mut(|cell| unsafe { *cell = Some(object) });
        // Passing visitors may hold the count up for a moment; it has to survive.
        let publish = |word: u64| Some((word & PIN_MASK) | LIVE | (new_generation << GENERATION_SHIFT));
        let published = self.word.fetch_update(Ordering::Release, Ordering::Relaxed, publish);
        debug_assert!(published.is_ok(), "the update always gives a value");
    }

    /// Uses the object if the handle of that generation still stands for it.
    #[inline]
    pub(crate) fn is_live(&self, wanted: u64) -> bool {
        let word = self.word.load(Ordering::Acquire);
        word & STATE_MASK == LIVE && generation(word) == wanted
    }

    #[inline]
    pub(crate) fn pin(&self, wanted: u64) -> bool {
        let word = self.word.fetch_add(PIN, Ordering::Acquire);
        word & STATE_MASK == LIVE && generation(word) == wanted
    }

    /// The object.
    ///
    /// # Safety
    /// The caller holds a pin that [`Self::pin`] or [`Self::retire`] granted.
    #[allow(unsafe_code, reason = "see the protocol of the module")]
    pub(crate) unsafe fn get(&self) -> &T {
        // SAFETY: while a granted pin is held, nobody takes the object out.
        self.object.with(|cell| unsafe { (*cell).as_ref() }).expect("a pinned place holds an object")
    }

    /// Ends the use of the object. Who ends the last use of a closed handle's object gets it, to drop it.
    #[inline]
    pub(crate) fn unpin(&self) -> Option<T> {
        let before = self.word.fetch_sub(PIN, Ordering::AcqRel);
        let after = before - PIN;
        if after & (STATE_MASK | PIN_MASK) != RETIRING {
            return None;
        }
        self.take(after)
    }

    #[cold]
    #[allow(unsafe_code, reason = "see the protocol of the module")]
    fn take(&self, after: u64) -> Option<T> {
        // Several may arrive here one after another, for visitors come and go; one of them wins.
        let empty = after & !(STATE_MASK | PIN_MASK);
        self.word.compare_exchange(after, empty, Ordering::Acquire, Ordering::Relaxed).ok()?;
        // SAFETY: this thread moved the state from Retiring to Empty with no pin left, so it alone owns the object;
        // the index goes back to the free list only afterwards.
        self.object.with_mut(|cell| unsafe { (*cell).take() })
    }

    /// Closes the handle of that generation: no new pin succeeds. The caller gets a pin of its own and learns
    /// whether others are at work. `None` if the handle is closed already, or was never this one.
    pub(crate) fn retire(&self, wanted: u64) -> Option<bool> {
        let retire = |word: u64| {
            let valid = word & STATE_MASK == LIVE && generation(word) == wanted;
            valid.then_some(((word & !STATE_MASK) | RETIRING) + PIN)
        };
        let before = self.word.fetch_update(Ordering::AcqRel, Ordering::Relaxed, retire).ok()?;
        Some(before & PIN_MASK != 0)
    }
}

/// The protocol under every interleaving of up to three threads:
/// `RUSTFLAGS="--cfg loom" cargo test -p openwinsock-runtime --lib slot --release`
#[cfg(all(test, loom))]
mod models {
    use loom::sync::Arc;
    use loom::thread;

    use super::*;

    /// Pins, reads, and lets go. Gives what was read, and the object if this was the last use.
    #[allow(unsafe_code, reason = "the model is of this protocol")]
    fn visit(slot: &Slot<u32>, generation: u64) -> (Option<u32>, Option<u32>) {
        // SAFETY: the pin was granted.
        let read = slot.pin(generation).then(|| unsafe { *slot.get() });
        (read, slot.unpin())
    }

    fn close(slot: &Slot<u32>, generation: u64) -> (bool, Option<u32>) {
        match slot.retire(generation) {
            Some(_) => (true, slot.unpin()),
            None => (false, None),
        }
    }

    #[test]
    fn one_who_reads_and_two_who_close() {
        loom::model(|| {
            let slot = Arc::new(Slot::new());
            slot.publish(7, 1);
            let (a, b) = (slot.clone(), slot.clone());
            let reader = thread::spawn(move || visit(&a, 1));
            let closer = thread::spawn(move || close(&b, 1));
            let (closed_here, taken_here) = close(&slot, 1);
            let (closed_there, taken_there) = closer.join().unwrap();
            let (read, taken_by_reader) = reader.join().unwrap();
            assert!(closed_here ^ closed_there, "one close counts");
            assert!(read.is_none_or(|value| value == 7));
            let taken: Vec<_> = [taken_here, taken_there, taken_by_reader].into_iter().flatten().collect();
            assert_eq!(taken, [7], "the object is taken out once");
        });
    }

    #[test]
    fn a_stale_handle_never_reads_the_next_object() {
        loom::model(|| {
            let slot = Arc::new(Slot::new());
            slot.publish(1, 1);
            let other = slot.clone();
            let visitor = thread::spawn(move || visit(&other, 1));
            let (closed, taken) = close(&slot, 1);
            assert!(closed);
            // Only who took the object out may fill the place again.
            if taken.is_some() {
                slot.publish(2, 2);
                assert_eq!(close(&slot, 2).0, true);
            }
            let (read, _) = visitor.join().unwrap();
            assert!(read.is_none_or(|value| value == 1));
        });
    }

    #[test]
    fn visitors_who_find_nothing_leave_no_trace() {
        loom::model(|| {
            let slot = Arc::new(Slot::<u32>::new());
            let (a, b) = (slot.clone(), slot.clone());
            let early = thread::spawn(move || visit(&a, 1));
            let late = thread::spawn(move || visit(&b, 2));
            slot.publish(1, 1);
            let (read, taken) = early.join().unwrap();
            assert!(read.is_none_or(|value| value == 1) && taken.is_none());
            assert_eq!(late.join().unwrap(), (None, None));
            assert_eq!(close(&slot, 1), (true, Some(1)));
        });
    }
}
