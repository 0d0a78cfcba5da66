//! Timers whose callbacks run in a pool, and queues of them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use crate::alarm::{self, Alarm, Rings, When};
use crate::error::Result;
use crate::handle::Handle;
use crate::object;
use crate::pool::outstanding::{Outstanding, Then};
use crate::pool::{Call, Job, Owner, Pool, place, worker};
use crate::timer::Due;

/// A timer that hands a call to a pool.
#[derive(Debug)]
pub struct QueueTimer {
    this: Weak<Self>,
    call: Call,
    handle: AtomicUsize,
    is_long: bool,
    pool: Arc<Pool>,
    state: Mutex<State>,
    outstanding: Outstanding,
    /// The calls of all timers of its queue.
    of_queue: Option<Arc<Outstanding>>,
}

#[derive(Debug, Default)]
struct State {
    /// Which setting it is: an alarm of an earlier one means nothing.
    serial: u64,
    alarm: Option<Alarm>,
    due: Option<When>,
    period: Duration,
    /// A call waits in the queue of the pool: another one would have nothing new to say.
    waits: bool,
    over: bool,
}

impl QueueTimer {
    /// A timer that is not set.
    pub fn new(call: Call, is_long: bool, pool: &Arc<Pool>) -> Arc<Self> {
        Self::of(call, is_long, pool, None)
    }

    fn of(call: Call, is_long: bool, pool: &Arc<Pool>, of_queue: Option<Arc<Outstanding>>) -> Arc<Self> {
        Arc::new_cyclic(|this| Self {
            this: this.clone(),
            call,
            handle: AtomicUsize::new(0),
            is_long,
            pool: pool.clone(),
            state: Mutex::default(),
            outstanding: Outstanding::new(),
            of_queue,
        })
    }

    /// Gives it a handle, which its calls name ([`place::HANDLE`]).
    ///
    /// # Errors
    /// As [`object::publish`].
    pub fn publish(self: &Arc<Self>) -> Result<Handle> {
        object::publish(self.clone()).inspect(|handle| self.handle.store(handle.0, Ordering::Relaxed))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, due: Option<When>, period: Duration) -> Result<()> {
        let mut state = self.state();
        state.serial += 1;
        state.alarm.take().into_iter().for_each(alarm::cancel);
        (state.due, state.period) = (due, period);
        self.arm(&mut state)
    }

    /// Sets it: the call is made after a time, and then after each period that is not nothing.
    ///
    /// # Errors
    /// `WSA_NOT_ENOUGH_MEMORY` if the process cannot have a thread for its timers.
    pub fn set_in(&self, span: Duration, period: Duration) -> Result<()> {
        self.set(Instant::now().checked_add(span).map(When::Steady), period)
    }

    /// Sets it as a waitable timer is; none ends the setting.
    ///
    /// # Errors
    /// As [`Self::set_in`].
    pub fn set_due(&self, due: Option<Due>, period: Duration) -> Result<()> {
        self.set(due.and_then(Due::when), period)
    }

    /// Whether the call will be made.
    pub fn is_set(&self) -> bool {
        self.state().due.is_some()
    }

    fn arm(&self, state: &mut State) -> Result<()> {
        if let (Some(due), false) = (state.due, state.over) {
            state.alarm = Some(alarm::set(due, self.this.clone(), state.serial)?);
        }
        Ok(())
    }

    /// Ends it. No call is handed to the pool afterwards.
    ///
    /// # Errors
    /// `ERROR_IO_PENDING` if calls are outstanding, and nobody wants to know when they have returned.
    pub fn end(&self, then: Then) -> Result<()> {
        self.stop();
        self.outstanding.settle(then, self.as_owner())
    }

    /// Takes calls back that have not begun.
    pub fn withdraw(&self) {
        let withdrawn = self.pool.withdraw(self.as_owner());
        self.state().waits = false;
        self.returned(withdrawn);
    }

    /// Waits for calls.
    pub fn wait(&self) {
        self.outstanding.wait(self.as_owner());
    }

    fn returned(&self, calls: usize) {
        self.outstanding.remove(calls);
        self.of_queue.iter().for_each(|queue| queue.remove(calls));
    }

    fn as_owner(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// Ends it, and leaves the calls that are outstanding.
    pub fn stop(&self) {
        let mut state = self.state();
        state.over = true;
        state.due = None;
        state.alarm.take().into_iter().for_each(alarm::cancel);
    }
}

impl Rings for QueueTimer {
    fn ring(&self, serial: u64) {
        let Some(this) = self.this.upgrade() else { return };
        {
            let mut state = self.state();
            if state.serial != serial || state.over {
                return;
            }
            state.alarm = None;
            let period = state.period;
            state.due = state.due.filter(|_| !period.is_zero()).map(|due| due.after(period));
            // Without memory for its next time, it has none.
            let _ = self.arm(&mut state);
            if std::mem::replace(&mut state.waits, true) {
                return;
            }
            self.outstanding.add();
            self.of_queue.iter().for_each(|queue| queue.add());
        }
        let call = self.call.put(place::HANDLE, self.handle.load(Ordering::Relaxed));
        if self.pool.submit(Job { call, owner: Some(this) }, self.is_long).is_err() {
            self.started();
            self.finished();
        }
    }
}

impl Owner for QueueTimer {
    fn id(&self) -> usize {
        self.as_owner()
    }

    fn started(&self) {
        self.state().waits = false;
    }

    fn finished(&self) {
        self.returned(1);
    }
}

impl Drop for QueueTimer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Timers that end together.
#[derive(Debug)]
pub struct TimerQueue {
    timers: Mutex<Vec<(Handle, Arc<QueueTimer>)>>,
    /// The calls of all its timers.
    outstanding: Arc<Outstanding>,
}

impl TimerQueue {
    /// A queue without timers.
    pub fn new() -> Arc<Self> {
        Arc::new(Self { timers: Mutex::default(), outstanding: Arc::new(Outstanding::new()) })
    }

    /// The queue for timers that don't name one.
    pub fn of_process() -> &'static Arc<Self> {
        static QUEUE: OnceLock<Arc<TimerQueue>> = OnceLock::new();
        QUEUE.get_or_init(Self::new)
    }

    fn timers(&self) -> MutexGuard<'_, Vec<(Handle, Arc<QueueTimer>)>> {
        self.timers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A timer of this queue, with a handle; it still has to be set.
    ///
    /// # Errors
    /// As [`object::publish`].
    pub fn create(&self, call: Call, is_long: bool, pool: &Arc<Pool>) -> Result<(Handle, Arc<QueueTimer>)> {
        let timer = QueueTimer::of(call, is_long, pool, Some(self.outstanding.clone()));
        let handle = timer.publish()?;
        self.timers().push((handle, timer.clone()));
        Ok((handle, timer))
    }

    /// Ends a timer of this queue, and closes its handle.
    ///
    /// # Errors
    /// `WSA_INVALID_HANDLE` for a timer of another queue, or none; `ERROR_IO_PENDING` if calls are outstanding, and nobody wants to know
    /// when they have returned: the timer has ended all the same.
    pub fn delete(&self, handle: Handle, then: Then) -> Result<()> {
        let timer = {
            let mut timers = self.timers();
            let place = timers.iter().position(|(other, _)| *other == handle);
            timers.swap_remove(place.ok_or(WsaError::WSA_INVALID_HANDLE)?).1
        };
        object::withdraw(handle);
        timer.end(then)
    }

    /// A timer of this queue.
    ///
    /// # Errors
    /// `WSA_INVALID_HANDLE` for a timer of another queue, or none.
    pub fn timer(&self, handle: Handle) -> Result<Arc<QueueTimer>> {
        let timers = self.timers();
        let found = timers.iter().find(|(other, _)| *other == handle);
        found.map(|(_, timer)| timer.clone()).ok_or(WsaError::WSA_INVALID_HANDLE)
    }

    /// Ends all timers.
    ///
    /// # Errors
    /// As [`Self::delete`].
    pub fn end(&self, then: Then) -> Result<()> {
        let timers = std::mem::take(&mut *self.timers());
        for (handle, timer) in &timers {
            object::withdraw(*handle);
            timer.stop();
        }
        // A callback of one of them would wait for itself.
        let own = timers.iter().find(|(_, timer)| worker::runs_for(timer.as_owner()));
        self.outstanding.settle(then, own.map_or(0, |(_, timer)| timer.as_owner()))
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::sync::mpsc;

    use windows_sys::Win32::Foundation::ERROR_IO_PENDING;

    use super::*;
    use crate::error::win32;
    use crate::pool::Numbers;

    const LONG: Duration = Duration::from_secs(30);
    const NONE: Duration = Duration::ZERO;

    /// Where calls report: when they were made.
    static TOLD: Mutex<Vec<(usize, mpsc::Sender<Instant>)>> = Mutex::new(Vec::new());

    fn tell(with: &Numbers) {
        let told = TOLD.lock().unwrap().iter().find(|(key, _)| *key == with[0]).map(|(_, tell)| tell.clone());
        told.unwrap().send(Instant::now()).unwrap();
    }

    fn teller(key: usize) -> (Call, mpsc::Receiver<Instant>) {
        let (tell_it, told) = mpsc::channel();
        TOLD.lock().unwrap().push((key, tell_it));
        (Call { run: tell, with: [key, 0, 0, 0, 0, 0, 0] }, told)
    }

    #[test]
    fn a_timer_calls_at_its_time_and_after_each_period() {
        let (call, told) = teller(1);
        let queue = TimerQueue::new();
        let (handle, timer) = queue.create(call, false, Pool::of_process()).unwrap();
        let begin = Instant::now();
        timer.set_in(Duration::from_millis(10), Duration::from_millis(5)).unwrap();
        for period in 0..4 {
            let called = told.recv_timeout(LONG).unwrap();
            assert!(called >= begin + Duration::from_millis(10 + 5 * period));
        }
        assert_eq!(queue.delete(handle, Then::Wait), Ok(()));
        while told.try_recv().is_ok() {}
        assert!(told.recv_timeout(Duration::from_millis(30)).is_err());
        assert_eq!(queue.delete(handle, Then::Wait), Err(WsaError::WSA_INVALID_HANDLE));
        assert!(!object::is_live(handle));
    }

    #[test]
    fn a_queue_ends_with_its_timers() {
        static BEGUN: Mutex<Option<mpsc::Sender<()>>> = Mutex::new(None);
        static GO_ON: Mutex<Option<mpsc::Receiver<()>>> = Mutex::new(None);
        fn slow(_: &Numbers) {
            BEGUN.lock().unwrap().as_ref().unwrap().send(()).unwrap();
            GO_ON.lock().unwrap().as_ref().unwrap().recv_timeout(LONG).unwrap();
        }
        let ((begin, begun), (go_on, going_on)) = (mpsc::channel(), mpsc::channel());
        *BEGUN.lock().unwrap() = Some(begin);
        *GO_ON.lock().unwrap() = Some(going_on);
        let queue = TimerQueue::new();
        let (_, timer) = queue.create(Call { run: slow, with: [0; 7] }, false, Pool::of_process()).unwrap();
        let (call, told) = teller(2);
        let (_, never) = queue.create(call, false, Pool::of_process()).unwrap();
        never.set_in(Duration::from_secs(60), NONE).unwrap();
        timer.set_in(NONE, NONE).unwrap();
        begun.recv_timeout(LONG).unwrap();
        assert_eq!(queue.end(Then::Leave), Err(win32(ERROR_IO_PENDING)));
        std::thread::scope(|scope| {
            let ender = scope.spawn(|| queue.end(Then::Wait));
            std::thread::sleep(Duration::from_millis(20));
            assert!(!ender.is_finished());
            go_on.send(()).unwrap();
            assert_eq!(ender.join().unwrap(), Ok(()));
        });
        assert!(told.try_recv().is_err() && !never.is_set());
    }

    #[test]
    fn calls_that_nobody_can_take_yet_are_not_heaped_up() {
        let (call, told) = teller(3);
        let pool = Pool::one_by_one();
        let queue = TimerQueue::new();
        let (handle, timer) = queue.create(call, false, pool).unwrap();
        fn sleep(_: &Numbers) {
            std::thread::sleep(Duration::from_millis(50));
        }
        pool.run(Call { run: sleep, with: [0; 7] }, false).unwrap();
        timer.set_in(NONE, Duration::from_millis(1)).unwrap();
        told.recv_timeout(LONG).unwrap();
        queue.delete(handle, Then::Wait).unwrap();
        assert!(told.try_iter().count() < 40);
    }
}
