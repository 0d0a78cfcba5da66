//! Waitable timers.
//!
//! A timer that was set is signalled at its time, and again after each period. One that is reset by hand stays signalled
//! until it is set again; the other kind lets one wait go each time. A routine may be queued to the thread that set
//! the timer; it is there once at most, however many periods pass before the thread waits alertably.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime};

use crate::alarm::{self, Alarm, Rings, When};
use crate::apc::{self, Apc, Recipient};
use crate::error::Result;
use crate::wait::{Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

/// A timer.
#[derive(Debug)]
pub struct Timer {
    this: Weak<Self>,
    auto_reset: bool,
    /// Changed under the dispatcher's lock.
    signalled: AtomicBool,
    waiters: Waiters,
    /// Taken before the dispatcher's lock.
    setting: Mutex<Setting>,
}

#[derive(Debug, Default)]
struct Setting {
    /// Which setting it is: an alarm of an earlier one means nothing.
    serial: u64,
    alarm: Option<Alarm>,
    due: Option<When>,
    period: Duration,
    routine: Option<(Recipient, Completion)>,
}

/// When a timer is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Due {
    /// After a time.
    In(Duration),
    /// At a time of the clock on the wall, in FILETIME's units: 100 ns since the year 1601.
    At(i64),
}

impl Due {
    /// When that is; none for a time that no clock shows.
    pub(crate) fn when(self) -> Option<When> {
        match self {
            Self::In(span) => Instant::now().checked_add(span).map(When::Steady),
            Self::At(filetime) => Some(When::Wall(wall(filetime))),
        }
    }

    /// How long it is till then.
    pub fn left(self) -> Duration {
        match self {
            Self::In(span) => span,
            Self::At(filetime) => wall(filetime).duration_since(SystemTime::now()).unwrap_or_default(),
        }
    }
}

/// The routine of a timer.
#[derive(Clone, Copy, Debug)]
pub struct Completion {
    /// Called with the two numbers below and the time of the signal, in FILETIME's units, in two halves, the low one first.
    pub run: fn(&[usize; 5]),
    /// The first number.
    pub routine: usize,
    /// The second number.
    pub argument: usize,
}

/// FILETIME's units in a second.
const UNITS: u64 = 10_000_000;
/// From FILETIME's beginning to Unix': 369 years, of which 89 had a leap day.
const EPOCH: u64 = (369 * 365 + 89) * 24 * 3600 * UNITS;

/// A time of FILETIME as one of the system; what lies before Unix' beginning is that.
fn wall(filetime: i64) -> SystemTime {
    let units = u64::try_from(filetime).unwrap_or(0).saturating_sub(EPOCH);
    let nanoseconds = u32::try_from(units % UNITS * 100).unwrap_or(0);
    SystemTime::UNIX_EPOCH + Duration::new(units / UNITS, nanoseconds)
}

/// Now, in FILETIME's units.
fn filetime_now() -> u64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    EPOCH + now.as_secs() * UNITS + u64::from(now.subsec_nanos()) / 100
}

impl Timer {
    /// A timer that is not set, and not signalled.
    pub fn new(auto_reset: bool) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            auto_reset,
            signalled: AtomicBool::new(false),
            waiters: Waiters::default(),
            setting: Mutex::default(),
        })
    }

    fn setting(&self) -> MutexGuard<'_, Setting> {
        self.setting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets it, and takes its signal back. The routine is queued to this thread whenever the timer is signalled. A period of
    /// nothing is none.
    ///
    /// # Errors
    /// `WSA_NOT_ENOUGH_MEMORY` if the process cannot have a thread for its timers.
    pub fn set(&self, due: Due, period: Duration, routine: Option<Completion>) -> Result<()> {
        let mut setting = self.setting();
        self.clear(&mut setting);
        {
            let _held = dispatcher();
            self.signalled.store(false, Ordering::Relaxed);
        }
        setting.period = period;
        setting.routine = routine.map(|routine| (apc::current(), routine));
        setting.due = due.when();
        match setting.due {
            Some(due) if due.is_over() => self.expire(&mut setting),
            _ => self.arm(&mut setting),
        }
    }

    /// Ends its setting; its signal stays as it is. A routine that did not run yet won't.
    pub fn cancel(&self) {
        self.clear(&mut self.setting());
    }

    fn clear(&self, setting: &mut Setting) {
        let before = std::mem::replace(setting, Setting { serial: setting.serial + 1, ..Setting::default() });
        before.alarm.into_iter().for_each(alarm::cancel);
        if let Some((recipient, _)) = before.routine {
            recipient.withdraw(self.owner());
        }
    }

    /// Its name as one who queues routines.
    fn owner(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    fn arm(&self, setting: &mut Setting) -> Result<()> {
        if let Some(due) = setting.due {
            setting.alarm = Some(alarm::set(due, self.this.clone(), setting.serial)?);
        }
        Ok(())
    }

    /// Its time has come.
    fn expire(&self, setting: &mut Setting) -> Result<()> {
        if setting.routine.as_ref().is_some_and(|(recipient, _)| recipient.has_ended()) {
            // With the thread that wanted it ends the timer.
            self.clear(setting);
            return Ok(());
        }
        {
            let mut held = dispatcher();
            self.signalled.store(true, Ordering::Relaxed);
            held.release(self);
        }
        if let Some((recipient, completion)) = &setting.routine {
            let now = filetime_now();
            let half = |bits: u64| usize::try_from(bits & u64::from(u32::MAX)).unwrap_or(0);
            let with = [completion.routine, completion.argument, half(now), half(now >> 32), 0];
            // If the thread ends in this moment, nobody misses it.
            let _ = recipient.queue_once(Apc { run: completion.run, with, owner: self.owner() });
        }
        setting.alarm = None;
        setting.due = setting.due.filter(|_| !setting.period.is_zero()).map(|due| due.after(setting.period));
        self.arm(setting)
    }
}

impl Rings for Timer {
    fn ring(&self, serial: u64) {
        let mut setting = self.setting();
        if setting.serial == serial {
            // Without memory for its next time, it has none.
            let _ = self.expire(&mut setting);
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        let mut setting = std::mem::take(self.setting.get_mut().unwrap_or_else(PoisonError::into_inner));
        setting.alarm.take().into_iter().for_each(alarm::cancel);
        if let Some((recipient, _)) = setting.routine {
            recipient.withdraw(self.owner());
        }
    }
}

impl Waitable for Timer {
    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn is_signalled(&self, _: &Who<'_>, _: &Dispatching) -> bool {
        self.signalled.load(Ordering::Relaxed)
    }

    fn satisfy(&self, _: &Who<'_>, _: &Dispatching) -> Satisfied {
        if self.auto_reset {
            self.signalled.store(false, Ordering::Relaxed);
        }
        Satisfied::Plainly
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::object::Object;
    use crate::wait::{self, Until, Waited, wait_for};

    const NONE: Duration = Duration::ZERO;

    fn milliseconds(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    fn wait(timer: &Arc<Timer>, until: Until) -> Waited {
        wait_for([Object::Timer(timer.clone())], false, until, false).unwrap()
    }

    fn long() -> Until {
        Until::after(Duration::from_secs(30))
    }

    #[test]
    fn filetime_begins_in_1601() {
        assert_eq!(wall(116_444_736_000_000_000), SystemTime::UNIX_EPOCH);
        assert_eq!(wall(i64::MIN), SystemTime::UNIX_EPOCH);
        let second = SystemTime::UNIX_EPOCH + Duration::new(1, 100);
        assert_eq!(wall(116_444_736_010_000_001), second);
        let now = wall(i64::try_from(filetime_now()).unwrap());
        assert!(now.elapsed().unwrap() < Duration::from_secs(5));
    }

    #[test]
    fn a_timer_is_signalled_at_its_time_and_then_by_its_kind() {
        for auto_reset in [false, true] {
            let timer = Timer::new(auto_reset);
            let begin = Instant::now();
            timer.set(Due::In(milliseconds(20)), NONE, None).unwrap();
            assert_eq!(wait(&timer, Until::Now), Waited::TimedOut);
            assert_eq!(wait(&timer, long()), Waited::Signalled(0));
            assert!(begin.elapsed() >= milliseconds(20));
            let again = if auto_reset { Waited::TimedOut } else { Waited::Signalled(0) };
            assert_eq!(wait(&timer, Until::Now), again);
            timer.cancel();
            assert_eq!(wait(&timer, Until::Now), again, "the end of a setting changes no signal");
            timer.set(Due::In(Duration::from_secs(60)), NONE, None).unwrap();
            assert_eq!(wait(&timer, Until::Now), Waited::TimedOut, "a new one does");
        }
    }

    #[test]
    fn a_time_that_is_over_signals_at_once() {
        let timer = Timer::new(true);
        for due in [Due::In(NONE), Due::At(0), Due::At(i64::try_from(filetime_now()).unwrap() - 1)] {
            timer.set(due, NONE, None).unwrap();
            assert_eq!(wait(&timer, Until::Now), Waited::Signalled(0), "{due:?}");
        }
        let soon = i64::try_from(filetime_now() + 20 * UNITS / 1000).unwrap();
        timer.set(Due::At(soon), NONE, None).unwrap();
        assert_eq!(wait(&timer, Until::Now), Waited::TimedOut);
        assert_eq!(wait(&timer, long()), Waited::Signalled(0));
        assert!(i64::try_from(filetime_now()).unwrap() >= soon);
    }

    #[test]
    fn periods_go_on_until_the_timer_is_cancelled() {
        let timer = Timer::new(true);
        let begin = Instant::now();
        timer.set(Due::In(milliseconds(5)), milliseconds(10), None).unwrap();
        for _ in 0..5 {
            assert_eq!(wait(&timer, long()), Waited::Signalled(0));
        }
        assert!(begin.elapsed() >= milliseconds(45));
        timer.cancel();
        let _ = wait(&timer, Until::Now);
        assert_eq!(wait(&timer, Until::milliseconds(50)), Waited::TimedOut);
    }

    thread_local! {
        static RAN: RefCell<Vec<[usize; 5]>> = const { RefCell::new(Vec::new()) };
    }

    fn note(with: &[usize; 5]) {
        RAN.with_borrow_mut(|ran| ran.push(*with));
    }

    const ROUTINE: Option<Completion> = Some(Completion { run: note, routine: 1, argument: 2 });

    #[test]
    fn the_routine_is_queued_once_however_many_periods_pass() {
        let timer = Timer::new(false);
        let begin = filetime_now();
        timer.set(Due::In(milliseconds(1)), milliseconds(1), ROUTINE).unwrap();
        std::thread::sleep(milliseconds(30));
        assert_eq!(wait::sleep(Until::Now, true), Waited::Apc);
        timer.cancel();
        let ran = RAN.take();
        let [routine, argument, low, high, _] = ran[0];
        assert_eq!((ran.len(), routine, argument), (1, 1, 2));
        let when = (high as u64) << 32 | low as u64;
        assert!((begin..=filetime_now()).contains(&when), "{begin} {when}");
    }

    #[test]
    fn a_routine_that_did_not_run_is_taken_back() {
        let timer = Timer::new(false);
        timer.set(Due::In(NONE), NONE, ROUTINE).unwrap();
        timer.cancel();
        assert_eq!(wait::sleep(Until::Now, true), Waited::TimedOut);
        timer.set(Due::In(NONE), NONE, ROUTINE).unwrap();
        drop(timer);
        assert_eq!(wait::sleep(Until::Now, true), Waited::TimedOut);
        assert!(RAN.take().is_empty());
    }

    #[test]
    fn a_timer_with_a_routine_ends_with_the_thread_that_set_it() {
        let timer = Timer::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| timer.set(Due::In(milliseconds(20)), NONE, ROUTINE)).join().unwrap().unwrap();
        });
        assert_eq!(wait(&timer, Until::milliseconds(60)), Waited::TimedOut);
    }

    #[test]
    fn setting_again_and_again_while_it_expires_leaves_the_last_setting() {
        let timer = Timer::new(true);
        for round in 0..2000 {
            timer.set(Due::In(Duration::from_micros(round % 200)), NONE, None).unwrap();
        }
        timer.set(Due::In(Duration::from_secs(60)), NONE, None).unwrap();
        assert_eq!(wait(&timer, Until::milliseconds(20)), Waited::TimedOut);
    }
}
