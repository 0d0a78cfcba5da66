//! The standby thread: makes progress when nobody else does.
//!
//! Threads that wait at a [driver](super::driver) do its I/O. When all threads of the program compute, or sleep
//! elsewhere, nobody waits there; then this thread takes the driver over: it tells what was reported, and listens from then on, through
//! an epoll instance of its own that watches the driver's. A thread that attends again takes the driver back. So
//! there is no handing over while threads come and go as they do in a busy server.
//!
//! The thread looks at the drivers from time to time: often while one of them is left alone for long, seldom while all
//! are attended to all the time. A driver that nobody came to between two looks is looked at again soon, and then taken over. A machine
//! that has too much to do makes busy threads look as if they had gone; so a driver that is taken back soon gets more looks
//! the next time. When nothing has changed for a long look, and every driver is attended by a sleeping thread or
//! watched, the thread sleeps until something is reported to it, or a thread leaves a driver ([`left`], one load when the standby
//! thread is awake).
//!
//! What is reported to it, it does at once; then it rests for a moment, so that a busy peer does not wake it for each of its
//! messages.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use super::driver::Driver;
use super::fork;
use super::io::{Direction, Io};
use crate::error::Result;
use crate::sys::epoll::{Bell, Epoll, Reports};
use crate::sys::process;

/// The time between two looks: when a driver seems to be deserted, when one is left alone now and then, and at most.
const SHORT_TICK: Duration = Duration::from_micros(500);
const TICK: Duration = Duration::from_millis(1);
const LONG_TICK: Duration = Duration::from_millis(8);
/// After a look of this length without a change it sleeps.
const QUIET: Duration = Duration::from_millis(4);
/// A driver that threads come to so often in a millisecond is never left alone for long.
const LIVELY: u128 = 2;
/// After how many looks that show it deserted a driver is taken over: at first, and at last.
const LEAST_PATIENCE: u32 = 2;
const MOST_PATIENCE: u32 = 10;
/// A driver that was watched for so long was really deserted.
const DESERTED: Duration = Duration::from_millis(10);
/// A driver whose thread comes for results but never waits is looked after by hand after so long.
const STARVED: Duration = Duration::from_millis(4);
/// How long it rests after it did what was reported.
const REST: Duration = Duration::from_micros(500);

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

/// Sockets whose sends are tried again, because the kernel will not say when there is room.
static ASKED: Mutex<Vec<Weak<Io>>> = Mutex::new(Vec::new());

/// Tries the sends of a socket again from time to time until none waits.
#[cold]
pub(super) fn ask_again(io: &Arc<Io>) {
    lock(&ASKED).push(Arc::downgrade(io));
    left();
}

/// Does so now. True if it has to be done again.
fn ask() -> bool {
    let asked = std::mem::take(&mut *lock(&ASKED));
    let mut waiting = Vec::new();
    for weak in asked {
        if let Some(io) = weak.upgrade() {
            io.run(Direction::Write);
            if io.has_sends() {
                waiting.push(weak);
            }
        }
    }
    let mut asked = lock(&ASKED);
    asked.append(&mut waiting);
    !asked.is_empty()
}

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
pub(crate) fn left() {
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
    /// When somebody last attended.
    attended: Instant,
    /// Looks since it seemed to be deserted.
    suspect: u32,
    /// How many of these it takes to take it over.
    patience: u32,
    /// When it was.
    taken_over: Option<Instant>,
}

impl Seen {
    fn new(now: Instant) -> Self {
        Self {
            attendances: 0,
            visits: 0,
            attended: now,
            suspect: 0,
            patience: LEAST_PATIENCE,
            taken_over: None,
        }
    }

    /// It was taken back, if it had been taken over.
    fn is_attended(&mut self, now: Instant) {
        (self.attended, self.suspect) = (now, 0);
        if let Some(since) = self.taken_over.take() {
            let too_soon = now - since < DESERTED;
            self.patience = if too_soon { (self.patience * 2).min(MOST_PATIENCE) } else { LEAST_PATIENCE };
        }
    }
}

/// What a look at the drivers has shown; of several drivers the last of these counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stir {
    /// All is as before.
    Nothing,
    /// Threads come and go.
    Lively,
    /// A driver is left alone now and then.
    Slow,
    /// A driver seems to be deserted.
    Suspicion,
}

impl Standby {
    fn run(&self) {
        process::runs_promptly();
        let (mut reports, mut inner) = (Reports::new(), Reports::new());
        let mut seen = HashMap::new();
        let mut tick = TICK;
        let mut last = Instant::now();
        loop {
            let awake = STATE.load(Ordering::SeqCst) == AWAKE;
            if self.outer.wait(&mut reports, awake.then_some(tick)).is_err() {
                // A signal cannot be it: memory is short, or the program closed our descriptor. It may get better.
                std::thread::sleep(Duration::from_millis(10));
            }
            let working = fork::hold_off();
            // A fault in one place must not make all sockets deaf.
            let told = catch_unwind(AssertUnwindSafe(|| self.tell(&reports, &mut inner)));
            let now = Instant::now();
            // What came before the time was over must not make this one longer.
            if awake && now - last >= tick {
                let look = AssertUnwindSafe(|| self.look(&mut seen, now - last, &mut inner));
                let stir = catch_unwind(look).unwrap_or(Stir::Slow);
                if stir == Stir::Nothing && tick >= QUIET {
                    self.fall_asleep();
                }
                tick = match stir {
                    Stir::Suspicion => SHORT_TICK,
                    Stir::Slow => TICK,
                    Stir::Lively | Stir::Nothing => (tick * 2).min(LONG_TICK),
                };
                last = now;
            } else if !awake {
                last = now;
            }
            drop(working);
            if told.unwrap_or(false) {
                std::thread::sleep(REST);
            }
        }
    }

    /// Does what was reported. True if there was anything.
    fn tell(&self, reports: &Reports, inner: &mut Reports) -> bool {
        let mut any = false;
        for (token, _) in reports.iter() {
            let driver = u32::try_from(token).ok().and_then(|id| self.driver(id));
            if let Some(driver) = driver {
                driver.drain(inner);
                any = true;
            }
        }
        any
    }

    fn driver(&self, id: u32) -> Option<Arc<Driver>> {
        lock(&self.drivers).get(&id).and_then(Weak::upgrade)
    }

    fn all(&self) -> Vec<Arc<Driver>> {
        let mut drivers = lock(&self.drivers);
        drivers.retain(|_, driver| driver.strong_count() > 0);
        drivers.values().filter_map(Weak::upgrade).collect()
    }

    /// Looks at the drivers, `span` after the last time, and takes over those that are deserted.
    fn look(&self, seen: &mut HashMap<u32, Seen>, span: Duration, inner: &mut Reports) -> Stir {
        let (drivers, now) = (self.all(), Instant::now());
        if seen.len() > 2 * drivers.len() + 16 {
            seen.clear();
        }
        let mut stir = if ask() { Stir::Slow } else { Stir::Nothing };
        for driver in drivers {
            if driver.port.get().and_then(Weak::upgrade).is_some_and(|port| port.relieve()) {
                stir = Stir::Suspicion;
            }
            let seen = seen.entry(driver.id()).or_insert_with(|| Seen::new(now));
            let (attendances, visits) = (driver.attendances(), driver.visits());
            let attended = attendances.wrapping_sub(seen.attendances);
            let visited = visits.wrapping_sub(seen.visits);
            (seen.attendances, seen.visits) = (attendances, visits);
            let is_lively = u128::from(attended) + u128::from(visited) >= LIVELY * span.as_millis().max(1);
            let is_attended = driver.is_attended();
            if attended > 0 || is_attended {
                seen.is_attended(now);
            }
            let is_left_alone = driver.is_deserted() && driver.is_current();
            let this = match (attended > 0 || visited > 0, is_attended || !is_left_alone || is_lively) {
                (false, true) => Stir::Nothing,
                (true, true) => Stir::Lively,
                (true, false) => Stir::Slow,
                (false, false) => Stir::Suspicion,
            };
            stir = stir.max(this);
            seen.suspect = if this == Stir::Suspicion { seen.suspect + 1 } else { 0 };
            if seen.suspect >= seen.patience {
                // Should the kernel refuse, it is looked after by hand.
                let _ = driver.watch_from(&self.outer);
                driver.drain(inner);
                (seen.suspect, seen.taken_over) = (0, Some(now));
            } else if is_left_alone && now - seen.attended > STARVED {
                driver.drain(inner);
                seen.attended = now;
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
        if busy || !lock(&ASKED).is_empty() {
            STATE.store(AWAKE, Ordering::SeqCst);
        }
    }
}
