//! The driver of a thread: where the sockets without a port are registered whose operations it starts.
//!
//! A thread that waits for events or routines (`wait.rs`) attends to its own driver meanwhile, so that what it waits
//! for is done by itself, without another thread in between. A socket moves to the driver of another thread when
//! that thread uses it again and again ([`super::io`]).

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use openwinsock_codes::WsaError;

use super::driver::Driver;
use super::{cancel, standby};
use crate::error::Result;

struct Home {
    driver: RefCell<Option<Arc<Driver>>>,
    /// The number of the driver; 0 for none.
    id: Cell<u32>,
    /// The number of the thread; 0 before it is asked for.
    thread: Cell<u32>,
    /// It has started operations that end with it.
    has_pending: Cell<bool>,
}

impl Drop for Home {
    fn drop(&mut self) {
        if self.has_pending.get() {
            cancel::of_thread(self.thread.get());
        }
        // What is still registered there goes on without an attendant.
        standby::left();
    }
}

thread_local! {
    static HOME: Home = const {
        Home {
            driver: RefCell::new(None),
            id: Cell::new(0),
            thread: Cell::new(0),
            has_pending: Cell::new(false),
        }
    };
}

/// The number of this thread; 0 while it ends. It is never used again.
#[inline]
pub(crate) fn thread() -> u32 {
    HOME.try_with(|home| match home.thread.get() {
        0 => number(home),
        number => number,
    })
    .unwrap_or(0)
}

#[cold]
fn number(home: &Home) -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    let number = LAST.fetch_add(1, Ordering::Relaxed) + 1;
    home.thread.set(number);
    number
}

/// This thread has started an operation that is cancelled when it ends.
pub(super) fn has_pending() {
    let _ = HOME.try_with(|home| home.has_pending.set(true));
}

/// The driver of this thread if there is something to attend to.
#[inline]
pub(crate) fn to_attend() -> Option<Arc<Driver>> {
    let attended = |home: &Home| {
        if home.id.get() == 0 {
            return None;
        }
        let driver = home.driver.borrow();
        driver.as_ref().filter(|driver| driver.has_sockets() && driver.is_current()).cloned()
    };
    HOME.try_with(attended).ok().flatten()
}

/// The number of this thread's driver; 0 if it has none.
#[inline]
pub(super) fn id() -> u32 {
    HOME.try_with(|home| home.id.get()).unwrap_or(0)
}

/// The driver of this thread, made if there is none.
///
/// # Errors
/// As [`Driver::new`]; `WSAENOBUFS` while the thread ends.
pub(super) fn driver() -> Result<Arc<Driver>> {
    HOME.try_with(|home| {
        let mut own = home.driver.borrow_mut();
        match &*own {
            Some(driver) if driver.is_current() => Ok(driver.clone()),
            _ => {
                let driver = Driver::new()?;
                home.id.set(driver.id());
                *own = Some(driver.clone());
                Ok(driver)
            }
        }
    })
    .unwrap_or(Err(WsaError::WSAENOBUFS))
}
