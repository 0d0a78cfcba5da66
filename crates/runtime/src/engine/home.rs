//! The driver of a thread: where the sockets without a port are registered whose operations it starts.
//!
//! A thread that waits for events or routines (`wait.rs`) attends to its own driver meanwhile, so that what it waits
//! for is done by itself, without another thread in between. A socket moves to the driver of another thread when
//! that thread uses it again and again ([`super::io`]).

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::driver::Driver;
use super::{cancel, standby};
use crate::error::Result;

struct Home {
    driver: Option<Arc<Driver>>,
    /// The number of the thread; never used again.
    thread: u32,
    /// It has started operations that end with it.
    has_pending: bool,
}

impl Drop for Home {
    fn drop(&mut self) {
        if self.has_pending {
            cancel::of_thread(self.thread);
        }
        // What is still registered there goes on without an attendant.
        standby::left();
    }
}

impl Home {
    fn new() -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        Self { driver: None, thread: LAST.fetch_add(1, Ordering::Relaxed) + 1, has_pending: false }
    }
}

thread_local! {
    static HOME: RefCell<Home> = RefCell::new(Home::new());
}

/// The number of this thread; 0 while it ends.
pub(crate) fn thread() -> u32 {
    HOME.try_with(|home| home.borrow().thread).unwrap_or(0)
}

/// This thread has started an operation that is cancelled when it ends.
pub(super) fn has_pending() {
    let _ = HOME.try_with(|home| home.borrow_mut().has_pending = true);
}

/// The driver of this thread if there is something to attend to.
#[inline]
pub(crate) fn to_attend() -> Option<Arc<Driver>> {
    let attended = |home: &RefCell<Home>| {
        let home = home.borrow();
        home.driver.as_ref().filter(|driver| driver.has_sockets() && driver.is_current()).cloned()
    };
    HOME.try_with(attended).ok().flatten()
}

/// The number of this thread's driver; 0 if it has none.
#[inline]
pub(super) fn id() -> u32 {
    let id = |home: &RefCell<Home>| home.borrow().driver.as_ref().map_or(0, |driver| driver.id());
    HOME.try_with(id).unwrap_or(0)
}

/// The driver of this thread, made if there is none.
///
/// # Errors
/// As [`Driver::new`]; `WSAENOBUFS` while the thread ends.
pub(super) fn driver() -> Result<Arc<Driver>> {
    HOME.try_with(|home| {
        let mut home = home.borrow_mut();
        match &home.driver {
            Some(driver) if driver.is_current() => Ok(driver.clone()),
            _ => {
                let driver = Driver::new()?;
                home.driver = Some(driver.clone());
                Ok(driver)
            }
        }
    })
    .unwrap_or(Err(openwinsock_codes::WsaError::WSAENOBUFS))
}
