//! Callbacks that were handed to a pool and have not returned yet.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use windows_sys::Win32::Foundation::ERROR_IO_PENDING;

use crate::error::{Result, win32};
use crate::event::Event;
use crate::object::Object;
use crate::pool::worker;
use crate::wait::{Until, wait_for};

/// How many callbacks of one owner are outstanding.
#[derive(Debug)]
pub(crate) struct Outstanding {
    calls: Mutex<Calls>,
    /// Signalled while there are none.
    idle: Arc<Event>,
}

#[derive(Debug, Default)]
struct Calls {
    count: usize,
    /// Signalled when there are none any more.
    completion: Option<Arc<Event>>,
}

/// What who ends something does about callbacks that are outstanding.
#[derive(Clone, Debug)]
pub enum Then {
    /// Leaves them.
    Leave,
    /// Waits for them.
    Wait,
    /// Signals an event when they have returned.
    Signal(Arc<Event>),
}

impl Outstanding {
    pub(crate) fn new() -> Self {
        Self { calls: Mutex::default(), idle: Arc::new(Event::new(false, true)) }
    }

    fn calls(&self) -> MutexGuard<'_, Calls> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One more.
    pub(crate) fn add(&self) {
        let mut calls = self.calls();
        calls.count += 1;
        if calls.count == 1 {
            self.idle.reset();
        }
    }

    /// So many less. Of operations that were never announced, as a program may forget to, there are none to take away.
    pub(crate) fn remove(&self, count: usize) {
        let completion = {
            let mut calls = self.calls();
            let before = calls.count;
            calls.count = before.saturating_sub(count);
            if calls.count != 0 || calls.count == before {
                return;
            }
            self.idle.set();
            calls.completion.take()
        };
        // Whoever waits for it may want this lock.
        completion.into_iter().for_each(|event| event.set());
    }

    /// Waits until there are none; a callback of the owner itself does not wait, for it would for ever.
    pub(crate) fn wait(&self, owner: usize) {
        if !worker::runs_for(owner) {
            let waited = wait_for([Object::Event(self.idle.clone())], false, Until::Ever, false);
            debug_assert!(waited.is_ok());
        }
    }

    /// The owner has ended, and adds no more.
    ///
    /// # Errors
    /// `ERROR_IO_PENDING` if some are outstanding, and nobody wants to know when they have returned.
    pub(crate) fn settle(&self, then: Then, owner: usize) -> Result<()> {
        match then {
            Then::Wait => self.wait(owner),
            Then::Leave if self.calls().count != 0 => return Err(win32(ERROR_IO_PENDING)),
            Then::Leave => {}
            Then::Signal(event) => {
                let mut calls = self.calls();
                if calls.count != 0 {
                    calls.completion = Some(event);
                } else {
                    drop(calls);
                    event.set();
                }
            }
        }
        Ok(())
    }
}
