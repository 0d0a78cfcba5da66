//! Semaphores: objects that let a number of waits through.

use std::sync::atomic::{AtomicI32, Ordering};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Foundation::ERROR_TOO_MANY_POSTS;

use crate::error::{Result, win32};
use crate::wait::{Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

/// A semaphore. It is signalled while its count is above zero, and each wait that it ends takes one.
#[derive(Debug)]
pub struct Semaphore {
    /// Changed under the dispatcher's lock.
    count: AtomicI32,
    most: i32,
    waiters: Waiters,
}

impl Semaphore {
    /// A semaphore with a count at first, and the most that it may have.
    ///
    /// # Errors
    /// `WSA_INVALID_PARAMETER` unless 0 ≤ count ≤ most and most > 0.
    pub fn new(count: i32, most: i32) -> Result<Self> {
        if most <= 0 || !(0..=most).contains(&count) {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        Ok(Self { count: AtomicI32::new(count), most, waiters: Waiters::default() })
    }

    /// Adds to the count, and gives what it was before. Lets as many waits go as were added.
    ///
    /// # Errors
    /// `WSA_INVALID_PARAMETER` for less than one; `ERROR_TOO_MANY_POSTS` if there would be more than the most, and then
    /// nothing changes.
    pub fn release(&self, count: i32) -> Result<i32> {
        self.release_held(count, &mut dispatcher())
    }

    pub(crate) fn release_held(&self, count: i32, held: &mut Dispatching) -> Result<i32> {
        if count <= 0 {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        let before = self.count.load(Ordering::Relaxed);
        let after = before.checked_add(count).filter(|after| *after <= self.most);
        self.count.store(after.ok_or(win32(ERROR_TOO_MANY_POSTS))?, Ordering::Relaxed);
        held.release(self);
        Ok(before)
    }
}

impl Waitable for Semaphore {
    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn is_signalled(&self, _: &Who<'_>, _: &Dispatching) -> bool {
        self.count.load(Ordering::Relaxed) > 0
    }

    fn satisfy(&self, _: &Who<'_>, _: &Dispatching) -> Satisfied {
        self.count.fetch_sub(1, Ordering::Relaxed);
        Satisfied::Plainly
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicUsize;
    use std::time::Duration;

    use super::*;
    use crate::object::Object;
    use crate::wait::{Until, Waited, wait_for};

    fn wait(semaphore: &Arc<Semaphore>, until: Until) -> Waited {
        wait_for([Object::Semaphore(semaphore.clone())], false, until, false).unwrap()
    }

    #[test]
    fn each_wait_takes_one_and_too_many_change_nothing() {
        let semaphore = Arc::new(Semaphore::new(2, 3).unwrap());
        assert_eq!(semaphore.release(2), Err(win32(ERROR_TOO_MANY_POSTS)));
        assert_eq!(semaphore.release(i32::MAX), Err(win32(ERROR_TOO_MANY_POSTS)));
        assert_eq!(semaphore.release(0), Err(WsaError::WSA_INVALID_PARAMETER));
        assert_eq!(semaphore.release(1), Ok(2));
        for _ in 0..3 {
            assert_eq!(wait(&semaphore, Until::Now), Waited::Signalled(0));
        }
        assert_eq!(wait(&semaphore, Until::Now), Waited::TimedOut);
    }

    #[test]
    fn impossible_counts_are_refused() {
        for (count, most) in [(0, 0), (-1, 1), (2, 1), (0, -1), (i32::MIN, i32::MAX)] {
            assert!(Semaphore::new(count, most).is_err(), "{count} of {most}");
        }
    }

    #[test]
    fn so_many_threads_go_as_were_let() {
        let semaphore = Arc::new(Semaphore::new(0, 100).unwrap());
        let gone = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..5 {
                scope.spawn(|| {
                    assert_eq!(wait(&semaphore, Until::after(Duration::from_secs(30))), Waited::Signalled(0));
                    gone.fetch_add(1, Ordering::AcqRel);
                });
            }
            while semaphore.waiters.get(4).is_none() {
                std::thread::yield_now();
            }
            assert_eq!(semaphore.release(3), Ok(0));
            while gone.load(Ordering::Acquire) < 3 {
                std::thread::yield_now();
            }
            assert!(semaphore.waiters.get(1).is_some() && semaphore.waiters.get(2).is_none());
            assert_eq!(semaphore.release(2), Ok(0));
        });
        assert_eq!(gone.into_inner(), 5);
    }
}
