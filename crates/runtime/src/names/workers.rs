//! Threads for look-ups that nobody waits for. They are started as they are needed, and end when there is nothing to do.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys;

/// At most so many look-ups at a time. One that no server answers holds its thread for half a minute.
const MOST: usize = 16;
/// How long a thread without work stays.
const PATIENCE: Duration = Duration::from_secs(10);

type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    jobs: VecDeque<Job>,
    threads: usize,
    idle: usize,
    /// The process that the threads are in: a forked child has none of them.
    process: u32,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { jobs: VecDeque::new(), threads: 0, idle: 0, process: 0 });
static MORE: Condvar = Condvar::new();

fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Has another thread do something.
///
/// # Errors
/// `WSAEWOULDBLOCK` if there is no thread, and the system gives none.
pub(super) fn start(job: impl FnOnce() + Send + 'static) -> Result<()> {
    let mut pool = pool();
    if pool.process != std::process::id() {
        *pool = Pool { jobs: VecDeque::new(), threads: 0, idle: 0, process: std::process::id() };
    }
    if pool.idle <= pool.jobs.len() && pool.threads < MOST {
        match sys::process::start_thread("winsock-names", work) {
            Ok(()) => pool.threads += 1,
            Err(_) if pool.threads == 0 => return Err(WsaError::WSAEWOULDBLOCK),
            // One of the others will come to it.
            Err(_) => {}
        }
    }
    pool.jobs.push_back(Box::new(job));
    drop(pool);
    MORE.notify_one();
    Ok(())
}

/// The life of a thread.
fn work() {
    let mut pool = pool();
    loop {
        if let Some(job) = pool.jobs.pop_front() {
            drop(pool);
            // A fault in one look-up must not end the others.
            let _ = catch_unwind(AssertUnwindSafe(job));
            pool = self::pool();
            continue;
        }
        pool.idle += 1;
        let waited = MORE.wait_timeout(pool, PATIENCE).unwrap_or_else(PoisonError::into_inner);
        pool = waited.0;
        pool.idle -= 1;
        if waited.1.timed_out() && pool.jobs.is_empty() {
            pool.threads -= 1;
            return;
        }
    }
}
