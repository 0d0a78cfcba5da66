//! Waits that no thread sits in: an object is watched, and when the wait ends a callback runs in a pool.
//!
//! A wait that is registered for more than once is watched again when its callback has returned.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use crate::alarm::{self, Alarm, Rings, When};
use crate::error::Result;
use crate::object::Object;
use crate::pool::outstanding::{Outstanding, Then};
use crate::pool::{Call, Job, Owner, Pool, place};
use crate::wait::{self, Block, Ends, Waitable, Waited};

/// A wait in the background.
#[derive(Debug)]
pub struct Registered {
    this: Weak<Self>,
    object: Arc<dyn Waitable>,
    block: Arc<Block>,
    call: Call,
    options: Options,
    pool: Arc<Pool>,
    state: Mutex<State>,
    /// For whom it is registered, and that one's callbacks.
    owner: usize,
    outstanding: Arc<Outstanding>,
}

#[derive(Debug, Default)]
struct State {
    /// Which time it is watched: an alarm of an earlier one means nothing.
    serial: u64,
    alarm: Option<Alarm>,
    over: bool,
}

/// How a wait is registered.
#[derive(Clone, Copy, Default, Debug)]
pub struct Options {
    /// How long each wait takes at most.
    pub timeout: Option<Duration>,
    /// It ends with the first callback.
    pub once: bool,
    /// The callback takes long.
    pub is_long: bool,
}

/// How a wait ended, for its callback: the number at [`place::RESULT`].
pub mod ended {
    /// The object was signalled.
    pub const SIGNALLED: usize = 0;
    /// The time was over.
    pub const TIMED_OUT: usize = 1;
    /// The object is a mutex that was abandoned.
    pub const ABANDONED: usize = 2;
}

/// Watches an object. The call says how the wait [`ended`].
///
/// # Errors
/// `WSA_INVALID_HANDLE` for an object that nobody can wait for.
pub fn register(object: &Object, call: Call, options: Options, pool: &Arc<Pool>) -> Result<Arc<Registered>> {
    prepare(object, call, options, pool).inspect(|registered| registered.begin())
}

/// A wait that is still to begin, by [`Registered::begin`].
///
/// # Errors
/// As [`register`].
pub fn prepare(object: &Object, call: Call, options: Options, pool: &Arc<Pool>) -> Result<Arc<Registered>> {
    prepare_for(object, call, options, pool, None)
}

/// [`prepare`] for one who counts the callbacks of several waits.
pub(crate) fn prepare_for(
    object: &Object,
    call: Call,
    options: Options,
    pool: &Arc<Pool>,
    owner: Option<(usize, Arc<Outstanding>)>,
) -> Result<Arc<Registered>> {
    let object = object.own_waitable().ok_or(WsaError::WSA_INVALID_HANDLE)?;
    let registered = Arc::new_cyclic(|this: &Weak<Registered>| {
        let (owner, outstanding) =
            owner.unwrap_or_else(|| (this.as_ptr().addr(), Arc::new(Outstanding::new())));
        Registered {
            this: this.clone(),
            object,
            block: Arc::new(Block::of_watcher(this.clone())),
            call,
            options,
            pool: pool.clone(),
            state: Mutex::default(),
            owner,
            outstanding,
        }
    });
    Ok(registered)
}

impl Registered {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The wait begins.
    pub fn begin(&self) {
        self.watch();
    }

    fn watch(&self) {
        let ended = {
            // Held until the wait has begun, so that an alarm finds it.
            let mut state = self.state();
            if state.over {
                return;
            }
            state.serial += 1;
            // A time that no clock shows is never. Without memory for the alarm, so is any.
            let until = self.options.timeout.and_then(|timeout| Instant::now().checked_add(timeout));
            let alarm = |until| alarm::set(When::Steady(until), self.this.clone(), state.serial).ok();
            state.alarm = until.and_then(alarm);
            wait::watch(&self.block, self.object.clone())
        };
        if let Some(waited) = ended {
            self.fire(waited);
        }
    }

    /// A wait has ended: the callback is due.
    fn fire(&self, waited: Waited) {
        let Some(this) = self.this.upgrade() else { return };
        {
            let mut state = self.state();
            state.alarm.take().into_iter().for_each(alarm::cancel);
            if state.over {
                return;
            }
            self.outstanding.add();
        }
        let result = match waited {
            Waited::TimedOut => ended::TIMED_OUT,
            Waited::Abandoned(_) => ended::ABANDONED,
            _ => ended::SIGNALLED,
        };
        let call = self.call.put(place::RESULT, result);
        if self.pool.submit(Job { call, owner: Some(this) }, self.options.is_long).is_err() {
            // There is nobody to tell; the wait goes on.
            self.finished();
        }
    }

    /// Ends it. No callback is handed to the pool afterwards.
    ///
    /// # Errors
    /// `ERROR_IO_PENDING` if callbacks are outstanding, and nobody wants to know when they have returned.
    pub fn end(&self, then: Then) -> Result<()> {
        self.stop();
        self.outstanding.settle(then, self.owner)
    }

    pub(crate) fn stop(&self) {
        let mut state = self.state();
        state.over = true;
        state.alarm.take().into_iter().for_each(alarm::cancel);
        wait::unwatch(&self.block);
    }
}

impl Ends for Registered {
    fn ended(&self, waited: Waited) {
        self.fire(waited);
    }
}

impl Rings for Registered {
    fn ring(&self, serial: u64) {
        let is_current = self.state().serial == serial;
        if is_current && wait::unwatch(&self.block) {
            self.fire(Waited::TimedOut);
        }
    }
}

impl Owner for Registered {
    fn id(&self) -> usize {
        self.owner
    }

    fn finished(&self) {
        self.outstanding.remove(1);
        if !self.options.once {
            self.watch();
        }
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(all(test, not(loom)))]
mod tests {
    use std::sync::mpsc;

    use windows_sys::Win32::Foundation::ERROR_IO_PENDING;

    use super::*;
    use crate::error::win32;
    use crate::event::Event;
    use crate::pool::Numbers;
    use crate::semaphore::Semaphore;
    use crate::wait::{Until, wait_for};

    const LONG: Duration = Duration::from_secs(30);

    /// Where callbacks report.
    static TOLD: Mutex<Vec<(usize, mpsc::Sender<usize>)>> = Mutex::new(Vec::new());

    fn tell(with: &Numbers) {
        let told = TOLD.lock().unwrap().iter().find(|(key, _)| *key == with[0]).map(|(_, tell)| tell.clone());
        told.unwrap().send(with[2]).unwrap();
    }

    fn teller(key: usize) -> (Call, mpsc::Receiver<usize>) {
        let (tell_it, told) = mpsc::channel();
        TOLD.lock().unwrap().push((key, tell_it));
        (Call { run: tell, with: [key, 0, 0, 0, 0, 0, 0] }, told)
    }

    #[test]
    fn each_signal_runs_the_callback_until_the_wait_is_ended() {
        let semaphore = Arc::new(Semaphore::new(2, 100).unwrap());
        let (call, told) = teller(1);
        let object = Object::Semaphore(semaphore.clone());
        let wait = register(&object, call, Options::default(), Pool::of_process()).unwrap();
        for _ in 0..2 {
            assert_eq!(told.recv_timeout(LONG), Ok(ended::SIGNALLED));
        }
        semaphore.release(50).unwrap();
        for _ in 0..50 {
            assert_eq!(told.recv_timeout(LONG), Ok(ended::SIGNALLED));
        }
        wait.end(Then::Wait).unwrap();
        semaphore.release(1).unwrap();
        assert!(told.recv_timeout(Duration::from_millis(30)).is_err());
        assert_eq!(
            wait_for([object], false, Until::Now, false),
            Ok(Waited::Signalled(0)),
            "it was not taken"
        );
    }

    #[test]
    fn a_time_without_a_signal_runs_the_callback_too() {
        let event = Object::Event(Arc::new(Event::new(true, false)));
        let (call, told) = teller(2);
        let options = Options { timeout: Some(Duration::from_millis(5)), ..Options::default() };
        let wait = register(&event, call, options, Pool::of_process()).unwrap();
        for _ in 0..3 {
            assert_eq!(told.recv_timeout(LONG), Ok(ended::TIMED_OUT));
        }
        wait.end(Then::Wait).unwrap();
    }

    #[test]
    fn once_is_once() {
        let event = Object::Event(Arc::new(Event::new(false, true)));
        let (call, told) = teller(3);
        let options = Options { once: true, ..Options::default() };
        let wait = register(&event, call, options, Pool::of_process()).unwrap();
        assert_eq!(told.recv_timeout(LONG), Ok(ended::SIGNALLED));
        assert!(told.recv_timeout(Duration::from_millis(30)).is_err());
        wait.end(Then::Leave).unwrap();
    }

    #[test]
    fn whoever_ends_a_wait_learns_of_its_callback() {
        static BEGUN: Mutex<Option<mpsc::Sender<()>>> = Mutex::new(None);
        static GO_ON: Mutex<Option<mpsc::Receiver<()>>> = Mutex::new(None);
        fn slow(_: &Numbers) {
            BEGUN.lock().unwrap().as_ref().unwrap().send(()).unwrap();
            GO_ON.lock().unwrap().as_ref().unwrap().recv_timeout(LONG).unwrap();
        }
        let ((begin, begun), (go_on, going_on)) = (mpsc::channel(), mpsc::channel());
        *BEGUN.lock().unwrap() = Some(begin);
        *GO_ON.lock().unwrap() = Some(going_on);
        let event = Object::Event(Arc::new(Event::new(true, true)));
        let call = Call { run: slow, with: [0; 7] };
        let wait = register(&event, call, Options::default(), Pool::of_process()).unwrap();
        begun.recv_timeout(LONG).unwrap();
        assert_eq!(wait.end(Then::Leave), Err(win32(ERROR_IO_PENDING)));
        let done = Arc::new(Event::new(false, false));
        wait.end(Then::Signal(done.clone())).unwrap();
        assert!(!done.is_set());
        go_on.send(()).unwrap();
        let waited = wait_for([Object::Event(done)], false, Until::after(LONG), false);
        assert_eq!(waited, Ok(Waited::Signalled(0)));
        wait.end(Then::Wait).unwrap();
        wait.end(Then::Leave).unwrap();
    }
}
