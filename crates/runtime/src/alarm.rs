//! The alarm clock of the process: one thread that calls whoever asked for it, at the time for which it was asked.
//!
//! It is started with the first alarm and sleeps until the earliest one, so that a timer costs a place in a list and no
//! thread. What it calls must be short: it signals an object, or hands work to the pool.
//!
//! Alarms by the wall clock follow it when somebody sets it, within a second.
//!
//! # Fork
//!
//! The thread is in nobody's call while the process forks. A child has the list, and gets a thread with the next alarm
//! that it sets.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime};

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys::{futex, process, thread as sys};

/// Who is called.
pub(crate) trait Rings: fmt::Debug + Send + Sync {
    /// The time has come for the alarm that was set with this number.
    fn ring(&self, serial: u64);
}

/// A time at which an alarm rings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum When {
    /// By the clock that nobody sets.
    Steady(Instant),
    /// By the clock on the wall.
    Wall(SystemTime),
}

impl When {
    /// Whether it is over.
    pub(crate) fn is_over(self) -> bool {
        match self {
            Self::Steady(then) => then <= Instant::now(),
            Self::Wall(then) => then <= SystemTime::now(),
        }
    }

    /// The next time of something periodic that was due at this one: periods count from then, but those that are over already are
    /// left out.
    pub(crate) fn after(self, period: Duration) -> Self {
        // A period is a span, which no setting of a clock changes.
        let due = match self {
            Self::Steady(due) => due,
            Self::Wall(_) => Instant::now(),
        };
        let missed = due.elapsed().as_nanos() / period.as_nanos().max(1);
        let periods = u32::try_from(missed).unwrap_or(u32::MAX).saturating_add(1);
        Self::Steady(
            due.checked_add(period.saturating_mul(periods)).unwrap_or_else(|| Instant::now() + period),
        )
    }
}

/// An alarm that was set; [`cancel`] takes it back.
#[derive(Debug)]
pub(crate) struct Alarm {
    when: When,
    place: u64,
}

type List<T> = BTreeMap<(T, u64), (Weak<dyn Rings>, u64)>;

struct Clock {
    steady: List<Instant>,
    wall: List<SystemTime>,
    next_place: u64,
    /// It has a thread.
    runs: bool,
    watches_forks: bool,
}

static CLOCK: Mutex<Clock> = Mutex::new(Clock {
    steady: BTreeMap::new(),
    wall: BTreeMap::new(),
    next_place: 0,
    runs: false,
    watches_forks: false,
});
/// Held while somebody is called, and while the process forks.
static RINGING: Mutex<()> = Mutex::new(());
/// Changes when the thread has to look again.
static NEWS: AtomicU32 = AtomicU32::new(0);

/// How late an alarm by the wall clock may notice that the clock was set, while others are before it.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

fn clock() -> MutexGuard<'static, Clock> {
    CLOCK.lock().unwrap_or_else(PoisonError::into_inner)
}

fn ringing() -> MutexGuard<'static, ()> {
    RINGING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Has somebody called at a time, with the number.
///
/// # Errors
/// `WSA_NOT_ENOUGH_MEMORY` if no thread can be started.
pub(crate) fn set(when: When, who: Weak<dyn Rings>, serial: u64) -> Result<Alarm> {
    let mut clock = clock();
    clock.start()?;
    let place = clock.next_place;
    clock.next_place += 1;
    let is_first = match when {
        When::Steady(then) => insert(&mut clock.steady, then, place, who, serial),
        When::Wall(then) => insert(&mut clock.wall, then, place, who, serial),
    };
    if is_first {
        NEWS.fetch_add(1, Ordering::Release);
        futex::wake(&NEWS);
    }
    Ok(Alarm { when, place })
}

fn insert<T: Ord + Copy>(list: &mut List<T>, then: T, place: u64, who: Weak<dyn Rings>, serial: u64) -> bool {
    list.insert((then, place), (who, serial));
    list.first_key_value().is_some_and(|(first, _)| *first == (then, place))
}

/// Takes an alarm back. One that rings in this moment may still be heard.
pub(crate) fn cancel(alarm: Alarm) {
    let mut clock = clock();
    match alarm.when {
        When::Steady(then) => clock.steady.remove(&(then, alarm.place)),
        When::Wall(then) => clock.wall.remove(&(then, alarm.place)),
    };
}

impl Clock {
    fn start(&mut self) -> Result<()> {
        if !self.watches_forks {
            process::at_fork(before_fork, after_fork, in_child)
                .map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)?;
            self.watches_forks = true;
        }
        if !self.runs {
            process::start_thread("winsock-timer", run).map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)?;
            self.runs = true;
        }
        Ok(())
    }

    /// The next alarm that is due.
    fn due(&mut self) -> Option<(Weak<dyn Rings>, u64)> {
        due(&mut self.steady, Instant::now).or_else(|| due(&mut self.wall, SystemTime::now))
    }

    fn sleep(&self) -> Sleep {
        let steady = self.steady.first_key_value().map(|((then, _), _)| *then);
        let wall = self.wall.first_key_value().map(|((then, _), _)| *then);
        let (Some(steady), Some(wall)) = (steady, wall) else {
            return match (steady, wall) {
                (Some(steady), _) => Sleep::For(left(steady)),
                (_, Some(wall)) => Sleep::UntilWall(wall),
                _ => Sleep::Ever,
            };
        };
        let until_wall = wall.duration_since(SystemTime::now()).unwrap_or_default();
        Sleep::For(left(steady).min(until_wall).min(LOOK_AGAIN))
    }
}

fn left(then: Instant) -> Duration {
    then.saturating_duration_since(Instant::now())
}

fn due<T: Ord>(list: &mut List<T>, now: fn() -> T) -> Option<(Weak<dyn Rings>, u64)> {
    let first = list.first_entry()?;
    (first.key().0 <= now()).then(|| first.remove())
}

/// How the thread sleeps.
enum Sleep {
    For(Duration),
    UntilWall(SystemTime),
    Ever,
}

/// The life of the thread.
fn run() {
    sys::sleep_exactly();
    loop {
        let news = NEWS.load(Ordering::Acquire);
        let sleep = {
            // Whoever is called takes locks that one who sets an alarm may hold, so that the list is free meanwhile.
            let _ringing = ringing();
            loop {
                let mut clock = clock();
                let Some((who, serial)) = clock.due() else { break clock.sleep() };
                drop(clock);
                if let Some(who) = who.upgrade() {
                    who.ring(serial);
                }
            }
        };
        // What ends the sleep makes no difference.
        let _ = match sleep {
            Sleep::For(span) => futex::wait(&NEWS, news, Some(span)),
            Sleep::UntilWall(then) => futex::wait_until_wall(&NEWS, news, then),
            Sleep::Ever => futex::wait(&NEWS, news, None),
        };
    }
}

type Held = (MutexGuard<'static, ()>, MutexGuard<'static, Clock>);

thread_local! {
    /// The locks while this thread forks.
    static FORKING: RefCell<Option<Held>> = const { RefCell::new(None) };
}

extern "C" fn before_fork() {
    let _ = FORKING.try_with(|forking| *forking.borrow_mut() = Some((ringing(), clock())));
}

extern "C" fn after_fork() {
    let _ = FORKING.try_with(|forking| forking.borrow_mut().take());
}

extern "C" fn in_child() {
    let _ = FORKING.try_with(|forking| {
        if let Some((_, clock)) = &mut *forking.borrow_mut() {
            clock.runs = false;
        }
    });
    after_fork();
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::sync::{Arc, mpsc};

    use super::*;

    #[derive(Debug)]
    struct Bell(Mutex<mpsc::Sender<(u64, Instant)>>);

    impl Rings for Bell {
        fn ring(&self, serial: u64) {
            self.0.lock().unwrap().send((serial, Instant::now())).unwrap();
        }
    }

    fn bell() -> (Arc<dyn Rings>, mpsc::Receiver<(u64, Instant)>) {
        let (tell, told) = mpsc::channel();
        (Arc::new(Bell(Mutex::new(tell))), told)
    }

    const LONG: Duration = Duration::from_secs(30);

    #[test]
    fn alarms_ring_in_their_order_and_not_before_their_time() {
        let (bell, told) = bell();
        let now = Instant::now();
        for milliseconds in [30, 10, 20] {
            let then = When::Steady(now + Duration::from_millis(milliseconds));
            set(then, Arc::downgrade(&bell), milliseconds).unwrap();
        }
        let then = When::Wall(SystemTime::now() + Duration::from_millis(40));
        set(then, Arc::downgrade(&bell), 40).unwrap();
        for milliseconds in [10, 20, 30, 40] {
            let (serial, rung) = told.recv_timeout(LONG).unwrap();
            assert_eq!(serial, milliseconds);
            assert!(rung + Duration::from_millis(1) >= now + Duration::from_millis(milliseconds));
        }
    }

    #[test]
    fn an_alarm_that_was_taken_back_is_not_heard_nor_is_one_of_somebody_gone() {
        let (bell, told) = bell();
        let (gone, _) = super::tests::bell();
        let soon = When::Steady(Instant::now() + Duration::from_millis(20));
        let alarm = set(soon, Arc::downgrade(&bell), 1).unwrap();
        set(soon, Arc::downgrade(&gone), 1).unwrap();
        drop(gone);
        cancel(alarm);
        assert!(told.recv_timeout(Duration::from_millis(60)).is_err());
    }

    #[test]
    fn many_alarms_from_many_threads_all_ring() {
        let (bell, told) = bell();
        std::thread::scope(|scope| {
            for thread in 0..4_u64 {
                let bell = &bell;
                scope.spawn(move || {
                    for serial in 0..500 {
                        let span = Duration::from_micros((serial * 7919 + thread) % 5000);
                        set(When::Steady(Instant::now() + span), Arc::downgrade(bell), serial).unwrap();
                    }
                });
            }
        });
        for _ in 0..2000 {
            told.recv_timeout(LONG).unwrap();
        }
    }
}
