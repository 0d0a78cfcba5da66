//! The standby thread: makes progress when nobody else does.
//!
//! Threads that wait at a [driver](super::driver) do its I/O. When all threads of the program compute, or sleep
//! elsewhere, nobody waits there; then this thread takes the driver over: it tells what was reported, and listens from then on, through
//! an epoll instance of its own that watches the driver's. A thread that attends again takes the driver back. So
//! there is no handing over while threads come and go as they do in a busy server.
//!
//! The thread looks every [`TICK`] which drivers are deserted; a driver that seems to be is looked at once more after
//! [`SHORT_TICK`]. A machine that has too much to do makes busy threads look as if they had gone: a driver that is taken back
//! soon after it was taken over gets more looks the next time, up to [`MOST_PATIENCE`]. When nothing has changed for [`QUIET`], and every driver is
//! attended by a sleeping thread or watched, the thread sleeps until something is reported to it, or a thread leaves a
//! driver ([`left`], one load when the standby thread is awake).

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use super::driver::Driver;
use super::fork;
use crate::error::Result;
use crate::sys::epoll::{Bell, Epoll, Reports};
use crate::sys::process;

/// How often it looks.
const TICK: Duration = Duration::from_micros(1000);
/// How soon it looks again at what seems to be deserted.
const SHORT_TICK: Duration = Duration::from_micros(500);
/// How long it looks without a change before it sleeps.
const QUIET: Duration = Duration::from_millis(10);
/// The number of looks, all short but the first, after which a driver is taken over at first, and at last.
const LEAST_PATIENCE: u32 = 2;
const MOST_PATIENCE: u32 = 10;
/// A driver that was watched for so long was really deserted.
const DESERTED: Duration = Duration::from_millis(10);
/// A driver whose thread comes for results but never waits is looked after by hand after so many looks.
const STARVED: u32 = 8;

/// There is no standby thread.
const ABSENT: u32 = 0;
/// It looks every tick.
const AWAKE: u32 = 1;
/// It has to be woken when something may go unnoticed.
const ASLEEP: u32 = 2;

static STATE: AtomicU32 = AtomicU32::new(ABSENT);
static STANDBY: Mutex<Option<Arc<Standby>>> = Mutex::new(None);

#[derive(Debug)]
struct Standby {
    outer: Epoll,
    bell: Bell,
    generation: u32,
    drivers: Mutex<HashMap<u32, Weak<Driver>>>,
}

/// The token of the bell; no driver has this number.
const BELL: u64 = 0;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The standby thread of this process, started if it isn't yet.
fn current() -> Result<Arc<Standby>> {
    let mut current = lock(&STANDBY);
    if let Some(standby) = &*current
        && standby.generation == fork::generation()
    {
        return Ok(standby.clone());
    }
    let (outer, bell) = (Epoll::new()?, Bell::new()?);
    outer.add_writes(bell.fd(), BELL)?;
    let standby =
        Arc::new(Standby { outer, bell, generation: fork::generation(), drivers: Mutex::default() });
    let runner = standby.clone();
    // The thread reads it before it first sleeps.
    STATE.store(AWAKE, Ordering::SeqCst);
    process::start_thread("winsock-standby", move || runner.run()).map_err(|_| {
        STATE.store(ABSENT, Ordering::SeqCst);
        WsaError::WSAENOBUFS
    })?;
    *current = Some(standby.clone());
    Ok(standby)
}

/// Looks after a driver from now on.
///
/// # Errors
/// `WSAENOBUFS` and `WSAEMFILE` if there is no thread or no descriptor for the standby thread.
pub(super) fn enlist(driver: &Arc<Driver>) -> Result<()> {
    let standby = current()?;
    lock(&standby.drivers).insert(driver.id(), Arc::downgrade(driver));
    Ok(())
}

/// The driver with that number.
pub(super) fn find(id: u32) -> Option<Arc<Driver>> {
    let standby = lock(&STANDBY).clone()?;
    lock(&standby.drivers).get(&id).and_then(Weak::upgrade)
}

/// A driver is attended again.
pub(super) fn unwatch(instance: &Epoll) {
    if let Some(standby) = &*lock(&STANDBY) {
        // In a child it is another one, which knows nothing of the instance.
        let _ = standby.outer.remove_instance(instance);
    }
}

/// True if a change has to wake it.
#[inline]
pub(super) fn is_asleep() -> bool {
    STATE.load(Ordering::SeqCst) == ASLEEP
}

/// A thread has left a driver, or the first socket came to one.
#[inline]
pub(super) fn left() {
    if is_asleep() {
        wake();
    }
}

#[cold]
fn wake() {
    if STATE.compare_exchange(ASLEEP, AWAKE, Ordering::SeqCst, Ordering::SeqCst).is_ok()
        && let Some(standby) = &*lock(&STANDBY)
    {
        standby.bell.ring();
    }
}

/// In a child there is no such thread.
pub(super) fn forget() {
    STATE.store(ABSENT, Ordering::SeqCst);
}

/// What it remembers of a driver.
struct Seen {
    attendances: u32,
    visits: u32,
    /// Looks since somebody attended.
    unattended: u32,
    /// Looks since it seemed to be deserted.
    suspect: u32,
    /// How many of these it takes to take it over.
    patience: u32,
    /// When it was.
    taken_over: Option<Instant>,
}

impl Seen {
    fn new() -> Self {
        Self {
            attendances: 0,
            visits: 0,
            unattended: 0,
            suspect: 0,
            patience: LEAST_PATIENCE,
            taken_over: None,
        }
    }

    /// It was taken back, if it had been taken over.
    fn is_attended(&mut self) {
        (self.unattended, self.suspect) = (0, 0);
        if let Some(since) = self.taken_over.take() {
            let too_soon = since.elapsed() < DESERTED;
            self.patience = if too_soon { (self.patience * 2).min(MOST_PATIENCE) } else { LEAST_PATIENCE };
        }
    }
}

/// What a look at the drivers has shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stir {
    /// All is as before.
    Nothing,
    /// Threads come and go.
    Changes,
    /// A driver seems to be deserted.
    Suspicion,
}

impl Standby {
    fn run(&self) {
        let mut reports = Reports::new();
        let mut inner = Reports::new();
        let mut seen = HashMap::new();
        let mut tick = TICK;
        let mut last_change = Instant::now();
        loop {
            let awake = STATE.load(Ordering::SeqCst) == AWAKE;
            if self.outer.wait(&mut reports, awake.then_some(tick)).is_err() {
                // A signal cannot be it: memory is short, or the program closed our descriptor. It may get better.
                std::thread::sleep(Duration::from_millis(10));
            }
            let _working = fork::hold_off();
            // A fault in one place must not make all sockets deaf.
            let _ = catch_unwind(AssertUnwindSafe(|| {
                for (token, _) in reports.iter() {
                    let driver = u32::try_from(token).ok().and_then(|id| self.driver(id));
                    if let Some(driver) = driver {
                        driver.drain(&mut inner);
                    }
                }
                if !awake {
                    (tick, last_change) = (TICK, Instant::now());
                    return;
                }
                let stir = self.look(&mut seen, &mut inner);
                tick = if stir == Stir::Suspicion { SHORT_TICK } else { TICK };
                if stir != Stir::Nothing {
                    last_change = Instant::now();
                } else if last_change.elapsed() > QUIET {
                    self.fall_asleep();
                }
            }));
        }
    }

    fn driver(&self, id: u32) -> Option<Arc<Driver>> {
        lock(&self.drivers).get(&id).and_then(Weak::upgrade)
    }

    fn all(&self) -> Vec<Arc<Driver>> {
        let mut drivers = lock(&self.drivers);
        drivers.retain(|_, driver| driver.strong_count() > 0);
        drivers.values().filter_map(Weak::upgrade).collect()
    }

    /// Takes deserted drivers over.
    fn look(&self, seen: &mut HashMap<u32, Seen>, inner: &mut Reports) -> Stir {
        let drivers = self.all();
        if seen.len() > 2 * drivers.len() + 16 {
            seen.clear();
        }
        let mut stir = Stir::Nothing;
        for driver in drivers {
            if driver.port.get().and_then(Weak::upgrade).is_some_and(|port| port.relieve()) {
                stir = Stir::Suspicion;
            }
            let seen = seen.entry(driver.id()).or_insert_with(Seen::new);
            let (attendances, visits) = (driver.attendances(), driver.visits());
            let (attended, visited) = (seen.attendances != attendances, seen.visits != visits);
            (seen.attendances, seen.visits) = (attendances, visits);
            if (attended || visited) && stir == Stir::Nothing {
                stir = Stir::Changes;
            }
            if attended || driver.is_attended() {
                seen.is_attended();
                continue;
            }
            seen.unattended = seen.unattended.saturating_add(1);
            if !driver.is_deserted() || !driver.is_current() {
                continue;
            }
            stir = Stir::Suspicion;
            seen.suspect = if visited { 0 } else { seen.suspect + 1 };
            if seen.suspect >= seen.patience {
                // Should the kernel refuse, it is looked after by hand.
                let _ = driver.watch_from(&self.outer);
                driver.drain(inner);
                seen.suspect = 0;
                seen.taken_over = Some(Instant::now());
            } else if seen.unattended >= STARVED {
                driver.drain(inner);
                seen.unattended = 0;
            }
        }
        stir
    }

    /// Sleeps until it is woken, if it may.
    fn fall_asleep(&self) {
        STATE.store(ASLEEP, Ordering::SeqCst);
        // Either we see here who has left, or who leaves sees the state.
        let busy = self.all().iter().any(|driver| {
            let stuck = || driver.port.get().and_then(Weak::upgrade).is_some_and(|port| port.is_stuck());
            driver.is_current() && (driver.is_deserted() || stuck())
        });
        if busy {
            STATE.store(AWAKE, Ordering::SeqCst);
        }
    }
}
