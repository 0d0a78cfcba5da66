//! A thread of a pool, and the callback that it runs.

use std::cell::RefCell;
use std::sync::Arc;

use crate::object::Object;
use crate::pool::{Call, Owner, Pool};
use crate::wait::dispatcher;

/// What a thread of a pool has; it ends with the thread, however that ends.
#[derive(Default)]
struct Worker {
    /// None for a thread that has other sources of work.
    pool: Option<Arc<Pool>>,
    running: Option<Running>,
    stays: bool,
}

/// A callback that runs.
#[derive(Default)]
struct Running {
    owner: Option<Arc<dyn Owner>>,
    is_long: bool,
    afterwards: Vec<Afterwards>,
}

/// What is to be done when a callback returns.
#[derive(Debug)]
pub enum Afterwards {
    /// Something of the caller's.
    Call(Call),
    /// An event is set, a mutex released, a semaphore released so often.
    Signal(Object, i32),
}

thread_local! {
    // On the heap: see what else threads have.
    static WORKER: RefCell<Option<Box<Worker>>> = const { RefCell::new(None) };
}

/// The life of a thread of a pool.
pub(super) fn work(pool: Arc<Pool>) {
    WORKER.with_borrow_mut(|worker| worker.get_or_insert_default().pool = Some(pool));
    while let Some(call) = begin_next() {
        // Nothing is owned here, for the callback may leave the thread.
        (call.run)(&call.with);
        finish();
    }
}

fn begin_next() -> Option<Call> {
    let (pool, stays) = WORKER.with_borrow(|worker| {
        worker.as_ref().and_then(|worker| Some((worker.pool.clone()?, worker.stays)))
    })?;
    let job = pool.next(stays)?;
    begin(job.owner);
    Some(job.call)
}

/// A callback begins on this thread.
pub(super) fn begin(owner: Option<Arc<dyn Owner>>) {
    if let Some(owner) = &owner {
        owner.started();
    }
    let running = Running { owner, ..Running::default() };
    WORKER.with_borrow_mut(|worker| worker.get_or_insert_default().running = Some(running));
}

/// The callback of this thread has returned.
pub(super) fn finish() {
    let finished = WORKER.with_borrow_mut(|worker| {
        worker.as_mut().and_then(|worker| Some((worker.pool.clone(), worker.running.take()?)))
    });
    if let Some((pool, running)) = finished {
        running.finish(pool.as_deref());
    }
}

impl Running {
    fn finish(self, pool: Option<&Pool>) {
        if let Some(pool) = pool.filter(|_| self.is_long) {
            pool.busy_for_long(false);
        }
        for afterwards in self.afterwards {
            match afterwards {
                Afterwards::Call(call) => (call.run)(&call.with),
                Afterwards::Signal(object, times) => {
                    // A semaphore may be full, and a mutex not this thread's: there is nobody to tell.
                    let _ = object.signal(times, &mut dispatcher());
                }
            }
        }
        if let Some(owner) = self.owner {
            owner.finished();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.finish(self.pool.as_deref());
        }
        self.pool.iter().for_each(|pool| pool.left());
    }
}

/// Changes the callback that runs on this thread. None if none does.
fn with_running<T>(change: impl FnOnce(&mut Running) -> T) -> Option<T> {
    WORKER.with_borrow_mut(|worker| worker.as_mut()?.running.as_mut().map(change))
}

/// Has something done when the callback of this thread returns. False if none runs.
pub fn afterwards(what: Afterwards) -> bool {
    with_running(|running| running.afterwards.push(what)).is_some()
}

/// The callback of this thread counts as having returned for those who wait for it. What is to be done afterwards is still
/// done when it returns.
pub fn dissociate() {
    if let Some(owner) = with_running(|running| running.owner.take()).flatten() {
        owner.finished();
    }
}

/// The callback of this thread takes long. True if other threads may take the work that waits meanwhile.
pub fn takes_long() -> bool {
    let first = with_running(|running| !std::mem::replace(&mut running.is_long, true));
    let pool = WORKER.with_borrow(|worker| worker.as_ref().and_then(|worker| worker.pool.clone()));
    match (first, pool) {
        (Some(true), Some(pool)) => pool.busy_for_long(true),
        _ => false,
    }
}

/// The thread of this callback never ends for want of work: what it has queued to itself or has begun would end with it.
pub fn stay() {
    WORKER.with_borrow_mut(|worker| {
        if let Some(worker) = worker {
            worker.stays = true;
        }
    });
}

/// Whether the callback that runs on this thread is of that owner.
pub(crate) fn runs_for(owner: usize) -> bool {
    with_running(|running| running.owner.as_ref().is_some_and(|other| other.id() == owner)).unwrap_or(false)
}
