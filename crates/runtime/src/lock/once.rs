//! Initialisation that happens once.

use std::sync::atomic::{AtomicU64, Ordering};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{ERROR_GEN_FAILURE, ERROR_INVALID_PARAMETER};

use crate::sys::{KeepErrno, futex};

type Result<T> = std::result::Result<T, Win32Error>;

/// An initialisation in the place of an `INIT_ONCE`. All zero is one that nobody has begun.
///
/// The low bits of the word are its state, the rest is the context, whose own low bits are zero.
#[derive(Debug, Default)]
#[repr(transparent)]
pub struct Once(AtomicU64);

const STATE: u64 = 0b11;
const NEW: u64 = 0;
/// One thread is at it, and the others wait.
const RUNNING: u64 = 1;
const DONE: u64 = 2;
/// Several threads may be at it; the first that ends has done it.
const RACING: u64 = 3;
/// Beside [`RUNNING`]: others sleep.
const AWAITED: u64 = 0b100;

/// What a thread has to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Begun {
    /// The initialisation.
    Yours,
    /// Nothing: it is done, with this context.
    Done(usize),
}

impl Once {
    fn context(word: u64) -> Begun {
        Begun::Done(usize::try_from(word & !STATE).unwrap_or(0))
    }

    /// The context, if it is done.
    ///
    /// # Errors
    /// `ERROR_GEN_FAILURE` if it isn't.
    pub fn check(&self) -> Result<Begun> {
        match self.0.load(Ordering::Acquire) {
            word if word & STATE == DONE => Ok(Self::context(word)),
            _ => Err(Win32Error(ERROR_GEN_FAILURE)),
        }
    }

    /// Begins it, or waits until another thread has ended it. With `racing` nobody waits, and several may begin.
    ///
    /// # Errors
    /// `ERROR_INVALID_PARAMETER` if it was begun the other way.
    pub fn begin(&self, racing: bool) -> Result<Begun> {
        let mut word = self.0.load(Ordering::Acquire);
        let _errno = KeepErrno::new();
        loop {
            match word & STATE {
                DONE => return Ok(Self::context(word)),
                RACING if racing => return Ok(Begun::Yours),
                NEW => {
                    let next = if racing { RACING } else { RUNNING };
                    match self.0.compare_exchange(word, next, Ordering::Acquire, Ordering::Acquire) {
                        Ok(_) => return Ok(Begun::Yours),
                        Err(now) => word = now,
                    }
                }
                RUNNING if !racing => {
                    let awaited = word | AWAITED;
                    let waits = word == awaited
                        || self
                            .0
                            .compare_exchange(word, awaited, Ordering::Acquire, Ordering::Acquire)
                            .is_ok();
                    if waits {
                        let _ = futex::wait_low_half(&self.0, awaited);
                    }
                    word = self.0.load(Ordering::Acquire);
                }
                _ => return Err(Win32Error(ERROR_INVALID_PARAMETER)),
            }
        }
    }

    /// Ends it with a context.
    ///
    /// # Errors
    /// `ERROR_INVALID_PARAMETER` for a context with low bits, and if it was begun the other way; `ERROR_GEN_FAILURE` if it is
    /// not going on, such as when another thread was first.
    pub fn complete(&self, racing: bool, context: usize) -> Result<()> {
        let context = context as u64;
        if context & STATE != 0 {
            return Err(Win32Error(ERROR_INVALID_PARAMETER));
        }
        self.end(racing, context | DONE)
    }

    /// Ends it as if it had not begun: the next thread tries again.
    ///
    /// # Errors
    /// As [`Self::complete`].
    pub fn fail(&self) -> Result<()> {
        self.end(false, NEW)
    }

    fn end(&self, racing: bool, next: u64) -> Result<()> {
        let from = if racing { RACING } else { RUNNING };
        let end = |word: u64| (word & STATE == from).then_some(next);
        match self.0.fetch_update(Ordering::AcqRel, Ordering::Relaxed, end) {
            Ok(word) => {
                if word & AWAITED != 0 {
                    futex::wake_low_half(&self.0);
                }
                Ok(())
            }
            Err(word) if matches!(word & STATE, RUNNING | RACING) => Err(Win32Error(ERROR_INVALID_PARAMETER)),
            Err(_) => Err(Win32Error(ERROR_GEN_FAILURE)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU32;
    use std::time::Duration;

    #[test]
    fn one_thread_does_it_and_the_others_wait_for_it() {
        let (once, runs) = (Once::default(), AtomicU32::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    if once.begin(false) == Ok(Begun::Yours) {
                        std::thread::sleep(Duration::from_millis(20));
                        runs.fetch_add(1, Ordering::Relaxed);
                        once.complete(false, 0x1000).unwrap();
                    }
                    assert_eq!(once.check(), Ok(Begun::Done(0x1000)));
                });
            }
        });
        assert_eq!(runs.into_inner(), 1);
    }

    #[test]
    fn after_a_failure_the_next_tries() {
        let (once, tries) = (Once::default(), AtomicU32::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    if once.begin(false) != Ok(Begun::Yours) {
                        return;
                    }
                    std::thread::sleep(Duration::from_millis(5));
                    match tries.fetch_add(1, Ordering::Relaxed) {
                        2 => once.complete(false, 8),
                        _ => once.fail(),
                    }
                    .unwrap();
                });
            }
        });
        assert_eq!((tries.into_inner(), once.check()), (3, Ok(Begun::Done(8))));
    }

    #[test]
    fn the_first_of_a_race_has_done_it() {
        let (failure, wrong) = (Win32Error(ERROR_GEN_FAILURE), Win32Error(ERROR_INVALID_PARAMETER));
        let once = Once::default();
        assert_eq!(once.check(), Err(failure));
        assert_eq!((once.begin(true), once.begin(true)), (Ok(Begun::Yours), Ok(Begun::Yours)));
        assert_eq!((once.begin(false), once.complete(false, 8)), (Err(wrong), Err(wrong)));
        assert_eq!(once.complete(true, 5), Err(wrong));
        assert_eq!((once.complete(true, 8), once.complete(true, 16)), (Ok(()), Err(failure)));
        assert_eq!(once.begin(true), Ok(Begun::Done(8)));
        assert_eq!(once.fail(), Err(failure));
    }
}
