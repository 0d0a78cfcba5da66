//! Work that is handed to a pool again and again, and waits that are set again and again.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use crate::error::Result;
use crate::handle::Handle;
use crate::object::{self, Object};
use crate::pool::outstanding::Outstanding;
use crate::pool::registered::{self, Registered};
use crate::pool::{Call, Job, Owner, Pool, place};

/// Work for a pool.
#[derive(Debug)]
pub struct Work {
    this: Weak<Self>,
    call: Call,
    handle: AtomicUsize,
    is_long: bool,
    pool: Arc<Pool>,
    outstanding: Outstanding,
}

impl Work {
    /// Work that is a call.
    pub fn new(call: Call, is_long: bool, pool: &Arc<Pool>) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            call,
            handle: AtomicUsize::new(0),
            is_long,
            pool: pool.clone(),
            outstanding: Outstanding::new(),
        })
    }

    /// Gives it a handle, which its calls name ([`place::HANDLE`]).
    ///
    /// # Errors
    /// As [`object::publish`].
    pub fn publish(self: &Arc<Self>) -> Result<Handle> {
        object::publish(self.clone()).inspect(|handle| self.handle.store(handle.0, Ordering::Relaxed))
    }

    /// Hands it to the pool once.
    ///
    /// # Errors
    /// `WSA_NOT_ENOUGH_MEMORY` if no thread can be started.
    pub fn submit(&self) -> Result<()> {
        let owner = self.this.upgrade().map(|this| this as Arc<dyn Owner>);
        self.outstanding.add();
        let job = Job { call: self.call.put(place::HANDLE, self.handle.load(Ordering::Relaxed)), owner };
        self.pool.submit(job, self.is_long).inspect_err(|_| self.outstanding.remove(1))
    }

    /// Takes calls back that have not begun.
    pub fn withdraw(&self) {
        self.outstanding.remove(self.pool.withdraw(self.id()));
    }

    /// Waits for calls.
    pub fn wait(&self) {
        self.outstanding.wait(self.id());
    }
}

impl Owner for Work {
    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    fn finished(&self) {
        self.outstanding.remove(1);
    }
}

/// A wait without a thread that can be set to one object after another.
#[derive(Debug)]
pub struct PoolWait {
    call: Call,
    handle: AtomicUsize,
    is_long: bool,
    pool: Arc<Pool>,
    current: Mutex<Option<Arc<Registered>>>,
    outstanding: Arc<Outstanding>,
}

impl PoolWait {
    /// A wait that is not set.
    pub fn new(call: Call, is_long: bool, pool: &Arc<Pool>) -> Arc<Self> {
        Arc::new(Self {
            call,
            handle: AtomicUsize::new(0),
            is_long,
            pool: pool.clone(),
            current: Mutex::new(None),
            outstanding: Arc::new(Outstanding::new()),
        })
    }

    /// Gives it a handle, which its calls name ([`place::HANDLE`]).
    ///
    /// # Errors
    /// As [`object::publish`].
    pub fn publish(self: &Arc<Self>) -> Result<Handle> {
        object::publish(self.clone()).inspect(|handle| self.handle.store(handle.0, Ordering::Relaxed))
    }

    /// Sets it to an object, for one callback when that is signalled or the time is over; or ends its setting. A callback that is
    /// outstanding is not taken back.
    ///
    /// # Errors
    /// `WSA_INVALID_HANDLE` for an object that nobody can wait for.
    pub fn set(&self, object: Option<&Object>, timeout: Option<Duration>) -> Result<()> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = current.take() {
            before.stop();
        }
        if let Some(object) = object {
            let options = registered::Options { timeout, once: true, is_long: self.is_long };
            let owner = Some((self.id(), self.outstanding.clone()));
            let call = self.call.put(place::HANDLE, self.handle.load(Ordering::Relaxed));
            let registered = registered::prepare_for(object, call, options, &self.pool, owner)?;
            registered.begin();
            *current = Some(registered);
        }
        Ok(())
    }

    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// Takes callbacks back that have not begun.
    pub fn withdraw(&self) {
        self.outstanding.remove(self.pool.withdraw(self.id()));
    }

    /// Waits for callbacks.
    pub fn wait(&self) {
        self.outstanding.wait(self.id());
    }
}
