//! Timers: messages that come at a rhythm, when nothing else is there to fetch.
//!
//! A timer whose time has come waits to be fetched, and comes only once however long that takes.

use std::time::{Duration, Instant};

use windows_sys::Win32::Foundation as win32;
use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::{Content, Queue, code, window};
use crate::error::Result;
use crate::handle::Handle;

/// The numbers of the timers that have no window count down from here.
const FIRST_OF_THREAD: usize = 0x7FFF;

#[derive(Debug)]
struct Timer {
    window: Option<Handle>,
    id: usize,
    period: Duration,
    next: Instant,
    is_due: bool,
    /// The program's function that takes its messages; 0 if the window does.
    procedure: usize,
}

/// The timers of a queue. Those that were due the longest stand first among those that are.
#[derive(Debug, Default)]
pub(super) struct Timers(Vec<Timer>);

impl Timers {
    /// Sets a timer, in place of one with the same window and number.
    fn set(&mut self, window: Option<Handle>, id: usize, period: Duration, procedure: usize) -> usize {
        let place = self.0.iter().position(|timer| timer.window == window && timer.id == id);
        let id = match (place, window) {
            (None, None) => self.free_id(),
            _ => id,
        };
        if let Some(place) = place {
            self.0.remove(place);
        }
        let next = Instant::now() + period;
        self.0.push(Timer { window, id, period, next, is_due: false, procedure });
        id
    }

    fn free_id(&self) -> usize {
        let is_taken = |id: &usize| self.0.iter().any(|timer| timer.window.is_none() && timer.id == *id);
        let own = (1..=FIRST_OF_THREAD).rev();
        own.chain(FIRST_OF_THREAD + 1..).find(|id| !is_taken(id)).unwrap_or(FIRST_OF_THREAD)
    }

    fn kill(&mut self, window: Option<Handle>, id: usize) -> bool {
        let before = self.0.len();
        self.0.retain(|timer| timer.window != window || timer.id != id);
        self.0.len() != before
    }

    pub(super) fn remove_window(&mut self, window: Handle) {
        self.0.retain(|timer| timer.window != Some(window));
    }

    /// Notes which are due now; true if one became so.
    pub(super) fn tick(&mut self, now: Instant) -> bool {
        let mut any = false;
        for timer in self.0.iter_mut().filter(|timer| timer.next <= now) {
            any |= !timer.is_due;
            timer.is_due = true;
            // It keeps its rhythm, and what was missed is not made up for.
            let late = now.duration_since(timer.next).as_nanos() / timer.period.as_nanos().max(1);
            timer.next += timer.period * u32::try_from(late + 1).unwrap_or(u32::MAX);
        }
        any
    }

    /// When the next one will be due that isn't yet.
    pub(super) fn next(&self) -> Option<Instant> {
        self.0.iter().filter(|timer| !timer.is_due).map(|timer| timer.next).min()
    }

    pub(super) fn is_any_due(&self) -> bool {
        self.0.iter().any(|timer| timer.is_due)
    }

    /// The message of a timer that is due and fits; with `remove` it is due again only in the next period.
    pub(super) fn take(
        &mut self,
        fits: impl Fn(Option<Handle>) -> bool,
        remove: bool,
    ) -> Option<(Option<Handle>, Content)> {
        let place = self.0.iter().position(|timer| timer.is_due && fits(timer.window))?;
        let (window, id) = (self.0[place].window, self.0[place].id);
        let lparam = self.0[place].procedure.cast_signed();
        if remove {
            let mut timer = self.0.remove(place);
            timer.is_due = false;
            // The others come first now.
            self.0.push(timer);
        }
        Some((window, Content { number: ui::WM_TIMER, wparam: id, lparam }))
    }
}

/// Sets a timer of a window, in place of the one with the same number; or one of the thread, whose number is chosen unless it
/// stands for one already. Gives the number.
///
/// Source: the page on `SetTimer`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE`; `ERROR_INVALID_THREAD_ID` in a thread that is about to end.
pub fn set_timer(to: Option<Handle>, id: usize, milliseconds: u32, procedure: usize) -> Result<usize> {
    let period = milliseconds.clamp(ui::USER_TIMER_MINIMUM, ui::USER_TIMER_MAXIMUM);
    let queue = queue_of(to)?;
    let period = Duration::from_millis(period.into());
    Ok(queue.with_timers(|timers| timers.set(to, id, period, procedure)))
}

/// Ends a timer. A message of it that is not fetched yet does not come.
///
/// Source: the page on `KillTimer`.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` if there is no such timer; `ERROR_INVALID_WINDOW_HANDLE`.
pub fn kill_timer(of: Option<Handle>, id: usize) -> Result<()> {
    let killed = queue_of(of)?.with_timers(|timers| timers.kill(of, id));
    if killed { Ok(()) } else { Err(code(win32::ERROR_INVALID_PARAMETER)) }
}

fn queue_of(to: Option<Handle>) -> Result<std::sync::Arc<Queue>> {
    match to {
        Some(handle) => Ok(window(handle)?.queue().clone()),
        None => Queue::own(),
    }
}

/// Whether a timer of this thread has the function: a message that names another one is forged.
pub fn is_timer_procedure(function: usize) -> bool {
    let Ok(queue) = Queue::own() else { return false };
    let inner = queue.lock();
    function != 0 && inner.timers.0.iter().any(|timer| timer.procedure == function)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: Duration = Duration::from_millis(10);

    #[test]
    fn a_timer_that_nobody_fetched_comes_once_and_keeps_its_rhythm() {
        let mut timers = Timers::default();
        let id = timers.set(None, 0, TEN, 7);
        let start = timers.next().unwrap();
        assert!(!timers.tick(start - TEN / 2));
        assert!(timers.tick(start + 5 * TEN / 2));
        assert!(!timers.tick(start + 5 * TEN / 2), "it is due already");
        let content = Content { number: ui::WM_TIMER, wparam: id, lparam: 7 };
        assert_eq!(timers.take(|_| true, false), Some((None, content)));
        assert_eq!(timers.take(|_| true, true), Some((None, content)));
        assert_eq!(timers.take(|_| true, true), None);
        assert_eq!(timers.next(), Some(start + 3 * TEN));
    }

    #[test]
    fn timers_of_the_thread_get_numbers_and_are_replaced_by_them() {
        let mut timers = Timers::default();
        let one = timers.set(None, 5, TEN, 0);
        let two = timers.set(None, 5, TEN, 0);
        assert_ne!(one, two);
        assert_eq!(timers.set(None, two, 2 * TEN, 0), two);
        assert_eq!(timers.0.len(), 2);
        assert!(timers.kill(None, one) && !timers.kill(None, one));
    }

    #[test]
    fn of_several_that_are_due_each_has_its_turn() {
        let mut timers = Timers::default();
        let (one, two) = (timers.set(None, 0, TEN, 0), timers.set(None, 0, TEN, 0));
        let mut now = Instant::now();
        let mut order = Vec::new();
        for _ in 0..4 {
            now += 2 * TEN;
            timers.tick(now);
            order.push(timers.take(|_| true, true).unwrap().1.wparam);
        }
        assert_eq!(order, [one, two, one, two]);
    }
}
