//! Events: objects that one signals by hand.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::wait::{Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

/// An event.
#[derive(Debug)]
pub struct Event {
    auto_reset: bool,
    /// Changed under the dispatcher's lock.
    signalled: AtomicBool,
    waiters: Waiters,
}

impl Event {
    /// An event; one that resets itself lets one waiter go for each signal.
    pub fn new(auto_reset: bool, signalled: bool) -> Self {
        Self { auto_reset, signalled: AtomicBool::new(signalled), waiters: Waiters::default() }
    }

    /// Signals it. While nobody waits for it, that makes no system call.
    pub fn set(&self) {
        self.set_held(&mut dispatcher());
    }

    pub(crate) fn set_held(&self, held: &mut Dispatching) {
        self.signalled.store(true, Ordering::Relaxed);
        held.release(self);
    }

    /// Lets those go that wait now, and leaves it reset: all of them, or the first if it resets itself.
    pub fn pulse(&self) {
        let mut held = dispatcher();
        self.set_held(&mut held);
        self.signalled.store(false, Ordering::Relaxed);
    }

    /// Whether it resets itself.
    pub fn is_auto_reset(&self) -> bool {
        self.auto_reset
    }

    /// Takes the signal back.
    pub fn reset(&self) {
        let _held = dispatcher();
        self.signalled.store(false, Ordering::Relaxed);
    }

    /// Whether it is signalled now.
    pub fn is_set(&self) -> bool {
        let _held = dispatcher();
        self.signalled.load(Ordering::Relaxed)
    }
}

impl Waitable for Event {
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
    use std::sync::Arc;
    use std::sync::atomic::AtomicUsize;
    use std::time::Duration;

    use openwinsock_codes::WsaError;

    use super::*;
    use crate::error::Result;
    use crate::object::Object;
    use crate::wait::{Until, Waited, wait_for};

    const LONG: Duration = Duration::from_secs(30);

    fn event(auto_reset: bool) -> Arc<Event> {
        Arc::new(Event::new(auto_reset, false))
    }

    fn wait(events: &[&Arc<Event>], all: bool, until: Until) -> Result<Waited> {
        let objects: Vec<_> = events.iter().map(|event| Object::Event(Arc::clone(event))).collect();
        wait_for(objects, all, until, false)
    }

    fn waiting(event: &Event) -> usize {
        let mut place = 0;
        while event.waiters.get(place).is_some() {
            place += 1;
        }
        place
    }

    fn until_waiting(event: &Event, threads: usize) {
        while waiting(event) != threads {
            std::thread::yield_now();
        }
    }

    #[test]
    fn each_signal_of_a_self_resetting_event_lets_one_thread_go() {
        let event = event(true);
        std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..3).map(|_| scope.spawn(|| wait(&[&event], false, Until::after(LONG)))).collect();
            until_waiting(&event, 3);
            for left in [2, 1, 0] {
                // All at once: no thread needs to run in between.
                event.set();
                assert_eq!((waiting(&event), event.is_set()), (left, false));
            }
            for thread in threads {
                assert_eq!(thread.join().unwrap(), Ok(Waited::Signalled(0)));
            }
        });
        assert_eq!(wait(&[&event], false, Until::Now), Ok(Waited::TimedOut));
    }

    #[test]
    fn a_signal_that_is_taken_back_at_once_lets_all_go_that_waited() {
        let event = event(false);
        std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..4).map(|_| scope.spawn(|| wait(&[&event], false, Until::after(LONG)))).collect();
            until_waiting(&event, 4);
            event.set();
            event.reset();
            for thread in threads {
                assert_eq!(thread.join().unwrap(), Ok(Waited::Signalled(0)));
            }
        });
    }

    #[test]
    fn a_wait_for_all_takes_all_or_nothing() {
        let (one, two) = (event(true), event(true));
        let both = [&one, &two];
        one.set();
        assert_eq!(wait(&both, true, Until::milliseconds(1)), Ok(Waited::TimedOut));
        assert!(one.is_set(), "half a wait takes nothing");
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| wait(&both, true, Until::after(LONG)));
            until_waiting(&two, 1);
            two.set();
            assert_eq!(thread.join().unwrap(), Ok(Waited::Signalled(0)));
        });
        assert_eq!((one.is_set(), two.is_set()), (false, false));
    }

    #[test]
    fn the_first_in_order_counts_and_only_it_is_taken() {
        let events = [event(true), event(true), event(true)];
        events[2].set();
        events[1].set();
        assert_eq!(wait(&events.each_ref(), false, Until::Ever), Ok(Waited::Signalled(1)));
        assert_eq!(wait(&events.each_ref(), false, Until::Ever), Ok(Waited::Signalled(2)));
        assert_eq!(wait(&events.each_ref(), false, Until::Now), Ok(Waited::TimedOut));
    }

    #[test]
    fn an_event_may_stand_twice_in_a_wait_for_one_but_not_for_all() {
        let event = event(true);
        let twice = [&event, &event];
        assert_eq!(wait(&twice, true, Until::Now), Err(WsaError::WSA_INVALID_PARAMETER));
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| wait(&twice, false, Until::after(LONG)));
            until_waiting(&event, 2);
            event.set();
            assert_eq!(thread.join().unwrap(), Ok(Waited::Signalled(0)));
        });
        assert_eq!((waiting(&event), event.is_set()), (0, false));
    }

    #[test]
    fn no_signal_is_lost_or_counted_twice_when_waits_time_out_meanwhile() {
        const SIGNALS: usize = 2000;
        let event = event(true);
        let (taken, done) = (AtomicUsize::new(0), AtomicBool::new(false));
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    while !done.load(Ordering::Acquire) {
                        let until = Until::after(Duration::from_micros(20));
                        if wait(&[&event], false, until) == Ok(Waited::Signalled(0)) {
                            taken.fetch_add(1, Ordering::AcqRel);
                        }
                    }
                });
            }
            for signal in 0..SIGNALS {
                event.set();
                while taken.load(Ordering::Acquire) == signal {
                    std::thread::yield_now();
                }
                assert_eq!(taken.load(Ordering::Acquire), signal + 1);
            }
            done.store(true, Ordering::Release);
        });
        assert_eq!(waiting(&event), 0);
    }
}
