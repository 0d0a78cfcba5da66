//! What a fork does to the engine.
//!
//! A child has none of the parent's threads but one, and shares the parent's epoll instances, so it must not touch
//! these: it would take away what the parent is to learn. So a driver works only in the process that made it, and a child
//! makes drivers of its own when it first needs them. The standby thread holds no lock of ours while the process forks, so that a
//! program which has no other threads may use sockets in its children.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::Result;
use crate::sys;

static FORKS: AtomicU32 = AtomicU32::new(0);
/// Held while the standby thread works, and while the process forks.
static WORKING: Mutex<()> = Mutex::new(());

fn working() -> MutexGuard<'static, ()> {
    WORKING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How many forks lie between the first process and this one.
#[inline]
pub(crate) fn generation() -> u32 {
    FORKS.load(Ordering::Relaxed)
}

/// Keeps the process from forking while it lives. For the standby thread.
pub(crate) fn hold_off() -> impl Drop {
    working()
}

/// Has forks counted, once.
///
/// # Errors
/// `WSAENOBUFS` if there is no memory for it.
pub(crate) fn watch() -> Result<()> {
    static WATCHED: Mutex<bool> = Mutex::new(false);
    let mut watched = WATCHED.lock().unwrap_or_else(PoisonError::into_inner);
    if !*watched {
        sys::process::at_fork(before_fork, after_fork, in_child)?;
        *watched = true;
    }
    Ok(())
}

thread_local! {
    /// The lock on [`WORKING`] while this thread forks.
    static FORKING: RefCell<Option<MutexGuard<'static, ()>>> = const { RefCell::new(None) };
}

extern "C" fn before_fork() {
    let _ = FORKING.try_with(|forking| *forking.borrow_mut() = Some(working()));
}

extern "C" fn after_fork() {
    let _ = FORKING.try_with(|forking| forking.borrow_mut().take());
}

extern "C" fn in_child() {
    FORKS.fetch_add(1, Ordering::AcqRel);
    super::standby::forget();
    after_fork();
}
