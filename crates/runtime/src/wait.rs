//! Waiting: objects that are signalled or not, and threads that sleep until they are.
//!
//! # The dispatcher
//!
//! The state of all objects changes under one lock of the process, the dispatcher. So a wait for all of several objects
//! sees them in one moment and takes all or nothing, as Windows promises, and no order among locks is needed.
//! The lock is held for a few instructions, and no user code runs under it.
//!
//! Whoever signals an object ends the waits that can end now, in the order in which they began: it takes what each
//! wait is entitled to (a self-resetting event is reset) and writes the outcome into the thread's `Block`. The thread
//! only reads it when it wakes. That is why two signals of a self-resetting event in a row let two threads go, and why
//! an event that is set and at once reset lets all go that waited for it.
//!
//! A kind of object implements `Waitable`: what signalled means for a thread, and what a wait takes (a count of a
//! semaphore, the ownership of a mutex). A routine that is queued to a thread ends its wait from outside, by
//! `Dispatching::alert`, if the wait is alertable; see [`crate::apc`].
//!
//! # In which order a wait looks
//!
//! A wait that can end with its objects does so, even if routines are queued; those run in the next wait. Then come
//! routines, and only then the time. That is Windows' order.

use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;
use smallvec::SmallVec;

use crate::engine::{self, Driver};
use crate::error::Result;
use crate::mutex::Mutant;
use crate::object::Object;
use crate::sys::epoll::Reports;
use crate::sys::futex;
use crate::{apc, port, thread};

/// The most objects that one wait takes: `WSA_MAXIMUM_WAIT_EVENTS`.
pub const MOST_OBJECTS: usize = windows_sys::Win32::Networking::WinSock::WSA_MAXIMUM_WAIT_EVENTS as usize;

static DISPATCHER: Mutex<()> = Mutex::new(());

/// The dispatcher's lock, held. Threads whose waits ended meanwhile are woken after it is given back, so that they
/// don't run into it.
pub(crate) struct Dispatching {
    // The order counts: fields are dropped as they stand here.
    _lock: MutexGuard<'static, ()>,
    ended: Ended,
    /// Objects that a wait gave back, which may take their time to end.
    given_back: SmallVec<[Objects; 1]>,
}

#[derive(Default)]
struct Ended(SmallVec<[Sleeper; 2]>);

/// A thread that has to be woken.
enum Sleeper {
    Parked(Arc<Block>),
    AtDriver(Arc<Driver>),
}

impl Drop for Ended {
    fn drop(&mut self) {
        for sleeper in &self.0 {
            match sleeper {
                Sleeper::Parked(block) => block.unpark(),
                Sleeper::AtDriver(driver) => driver.wake(),
            }
        }
    }
}

/// Takes the dispatcher's lock.
pub(crate) fn dispatcher() -> Dispatching {
    let lock = DISPATCHER.lock().unwrap_or_else(PoisonError::into_inner);
    Dispatching { _lock: lock, ended: Ended::default(), given_back: SmallVec::new() }
}

impl Dispatching {
    /// An object was signalled: ends the waits that can end now.
    pub(crate) fn release(&mut self, object: &dyn Waitable) {
        let mut next = 0;
        while let Some(block) = object.waiters().get(next) {
            match block.outcome_now(self) {
                // It leaves the queue, and the next one takes its place.
                Some(outcome) => block.end(outcome, self),
                None => next += 1,
            }
        }
    }

    /// A routine was queued to a thread: ends its wait if it is alertable.
    pub(crate) fn alert(&mut self, block: &Arc<Block>) {
        let waits = block.asleep.load(Ordering::Relaxed) != AWAKE;
        if waits && block.wait().alertable && !block.apcs.is_empty() {
            block.end(Waited::Apc, self);
        }
    }
}

/// Who waits, for objects that make a difference between threads.
pub(crate) enum Who<'b> {
    /// The thread that runs.
    Caller,
    /// A thread that sleeps.
    Sleeper(&'b Arc<Block>),
}

impl Who<'_> {
    /// The thread's block: it has one as long as it lives.
    pub(crate) fn block(&self) -> Arc<Block> {
        match self {
            Self::Caller => current(),
            Self::Sleeper(block) => Arc::clone(block),
        }
    }
}

/// An object that a thread can wait for.
pub(crate) trait Waitable: fmt::Debug + Send + Sync {
    /// Who waits for it.
    fn waiters(&self) -> &Waiters;

    /// Whether a wait of this thread for it would end now.
    fn is_signalled(&self, _: &Who<'_>, _: &Dispatching) -> bool;

    /// A wait ends with it: takes what the wait is entitled to.
    fn satisfy(&self, _: &Who<'_>, _: &Dispatching) -> Satisfied;
}

/// What an object says when a wait ends with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Satisfied {
    /// Nothing.
    Plainly,
    /// It is a mutex whose owner ended without releasing it.
    Abandoned,
}

/// The threads that wait for an object, the longest waiting first.
#[derive(Debug, Default)]
pub(crate) struct Waiters {
    /// How many there are: most objects are signalled while nobody waits, and then this is all that is looked at.
    count: AtomicUsize,
    /// Touched under the dispatcher's lock alone, so that this one is always free.
    queue: Mutex<Vec<Arc<Block>>>,
}

impl Waiters {
    fn queue(&self) -> MutexGuard<'_, Vec<Arc<Block>>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn get(&self, place: usize) -> Option<Arc<Block>> {
        if self.count.load(Ordering::Relaxed) <= place {
            return None;
        }
        self.queue().get(place).cloned()
    }

    fn add(&self, block: &Arc<Block>) {
        let mut queue = self.queue();
        queue.push(block.clone());
        self.count.store(queue.len(), Ordering::Relaxed);
    }

    fn remove(&self, block: &Block) {
        let mut queue = self.queue();
        queue.retain(|other| !std::ptr::eq(&raw const **other, block));
        self.count.store(queue.len(), Ordering::Relaxed);
    }
}

/// Objects that a wait keeps.
pub(crate) type Objects = SmallVec<[Arc<dyn Waitable>; 4]>;

/// What a thread waits for. Each thread has one and uses it again.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// [`AWAKE`] once the wait has ended.
    asleep: AtomicU32,
    /// Touched under the dispatcher's lock, and by the thread when its wait has ended.
    wait: Mutex<Wait>,
    /// The routines that are queued to the thread.
    pub(crate) apcs: apc::Queue,
    /// The mutexes that the thread owns. Touched under the dispatcher's lock.
    owned: Mutex<Vec<Weak<Mutant>>>,
    /// Who waits without a thread, if it is such a wait.
    watcher: Option<Weak<dyn Ends>>,
}

/// One that waits without a thread.
pub(crate) trait Ends: fmt::Debug + Send + Sync {
    /// An object ended the wait. No lock is held.
    fn ended(&self, waited: Waited);
}

/// The wait has ended.
const AWAKE: u32 = 0;
/// The thread sleeps, or is about to.
const ASLEEP: u32 = 1;
/// The thread waits at its driver, or is about to.
const AT_DRIVER: u32 = 2;
/// The thread does the I/O that its driver reported, and looks here next.
const BUSY: u32 = 3;

#[derive(Debug, Default)]
struct Wait {
    objects: Objects,
    all: bool,
    alertable: bool,
    /// What the thread attends to meanwhile.
    driver: Option<Arc<Driver>>,
    outcome: Option<Waited>,
}

/// How a wait ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waited {
    /// The object with this index was signalled; all of them, for a wait for all.
    Signalled(usize),
    /// The same, and what was signalled is a mutex whose owner ended without releasing it; one of them, for a wait for all.
    Abandoned(usize),
    /// Routines were queued to the thread, and have run.
    Apc,
    /// The time was over first.
    TimedOut,
}

impl Block {
    /// The block of one that waits without a thread.
    pub(crate) fn of_watcher(watcher: Weak<dyn Ends>) -> Self {
        Self { watcher: Some(watcher), ..Self::default() }
    }

    fn wait(&self) -> MutexGuard<'_, Wait> {
        self.wait.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn owned(&self) -> MutexGuard<'_, Vec<Weak<Mutant>>> {
        self.owned.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(crate) fn owned_count(&self) -> usize {
        self.owned().len()
    }

    /// The thread owns a mutex from now on.
    pub(crate) fn owns(&self, mutant: Weak<Mutant>, _: &Dispatching) {
        let mut owned = self.owned();
        if owned.len() == owned.capacity() {
            // Those that were dropped while they were owned.
            owned.retain(|mutant| mutant.strong_count() != 0);
        }
        owned.push(mutant);
    }

    /// The thread has released a mutex.
    pub(crate) fn disowns(&self, mutant: &Mutant, _: &Dispatching) {
        let mut owned = self.owned();
        // The last one taken is mostly the first one released.
        if let Some(place) = owned.iter().rposition(|other| std::ptr::eq(other.as_ptr(), mutant)) {
            owned.swap_remove(place);
        }
    }

    /// The thread has ended.
    pub(crate) fn abandon_mutexes(&self, held: &mut Dispatching) {
        let owned = std::mem::take(&mut *self.owned());
        for mutant in owned.iter().filter_map(Weak::upgrade) {
            mutant.abandon(held);
        }
    }

    /// Takes what the wait is for, if it can end now.
    fn outcome_now(self: &Arc<Self>, held: &Dispatching) -> Option<Waited> {
        let wait = self.wait();
        take(&wait.objects, wait.all, &Who::Sleeper(self), held)
    }

    /// Ends the wait. The thread wakes when the dispatcher is given back.
    fn end(self: &Arc<Self>, outcome: Waited, held: &mut Dispatching) {
        self.leave(outcome, held);
        match self.asleep.swap(AWAKE, Ordering::SeqCst) {
            ASLEEP => held.ended.0.push(Sleeper::Parked(self.clone())),
            AT_DRIVER => held.ended.0.extend(self.wait().driver.clone().map(Sleeper::AtDriver)),
            // It is this thread itself, or does the I/O that its driver reported; it looks at the outcome next.
            _ => {}
        }
    }

    fn leave(&self, outcome: Waited, held: &mut Dispatching) {
        let mut wait = self.wait();
        wait.outcome = Some(outcome);
        let objects = std::mem::take(&mut wait.objects);
        for object in &objects {
            object.waiters().remove(self);
        }
        held.given_back.push(objects);
    }

    fn enter(self: &Arc<Self>, objects: Objects, all: bool, alertable: bool, driver: Option<Arc<Driver>>) {
        let asleep = if driver.is_some() { BUSY } else { ASLEEP };
        self.asleep.store(asleep, Ordering::Relaxed);
        for object in &objects {
            object.waiters().add(self);
        }
        *self.wait() = Wait { objects, all, alertable, driver, outcome: None };
    }

    /// Sleeps until the wait has ended or the time is over; may return for no reason. True if the time was over.
    fn park(&self, left: Option<Duration>) -> bool {
        futex::timed_out(futex::wait(&self.asleep, ASLEEP, left))
    }

    /// Wakes the thread, whose wait has ended.
    fn unpark(&self) {
        let Some(watcher) = &self.watcher else {
            futex::wake(&self.asleep);
            return;
        };
        let outcome = self.wait().outcome.take();
        if let (Some(watcher), Some(outcome)) = (watcher.upgrade(), outcome) {
            watcher.ended(outcome);
        }
    }

    /// Waits at the driver of this thread, and does the I/O that is reported there: perhaps that is what the wait is
    /// for. May return for no reason.
    fn attend(&self, driver: &Driver, left: Option<Duration>) {
        if !self.becomes(BUSY, AT_DRIVER) {
            return;
        }
        let mut reports = Reports::new();
        let goes_on = || self.asleep.load(Ordering::SeqCst) == AT_DRIVER;
        let attended = driver.attend(&mut reports, left, goes_on);
        // If this fails, the wait has ended. What was reported is told in any case: nobody else learns of it.
        self.becomes(AT_DRIVER, BUSY);
        driver.tell(&reports);
        if attended.is_err() {
            // The descriptors are gone, and with them all that this driver could tell.
            self.becomes(BUSY, ASLEEP);
        }
    }

    fn becomes(&self, from: u32, to: u32) -> bool {
        self.asleep.compare_exchange(from, to, Ordering::AcqRel, Ordering::Acquire).is_ok()
    }

    fn sleep(&self, driver: Option<&Driver>, until: Option<Instant>) -> Waited {
        loop {
            let asleep = self.asleep.load(Ordering::Acquire);
            if asleep == AWAKE {
                break;
            }
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            let over = left == Some(Duration::ZERO)
                || match driver {
                    Some(driver) if asleep == BUSY => {
                        self.attend(driver, left);
                        false
                    }
                    _ => self.park(left),
                };
            if !over {
                continue;
            }
            // A signal may have come in this moment; then it counts.
            let mut held = dispatcher();
            if self.asleep.swap(AWAKE, Ordering::Acquire) != AWAKE {
                self.leave(Waited::TimedOut, &mut held);
            }
        }
        let mut wait = self.wait();
        wait.driver = None;
        wait.outcome.take().unwrap_or(Waited::TimedOut)
    }
}

/// Ends a wait if it can end. Of several that are signalled the first in order counts.
fn take<O: Deref<Target: Waitable>>(
    objects: &[O],
    all: bool,
    who: &Who<'_>,
    held: &Dispatching,
) -> Option<Waited> {
    if all {
        if !objects.iter().all(|object| object.is_signalled(who, held)) {
            return None;
        }
        let abandoned =
            objects.iter().filter(|object| object.satisfy(who, held) == Satisfied::Abandoned).count();
        return Some(if abandoned == 0 { Waited::Signalled(0) } else { Waited::Abandoned(0) });
    }
    let index = objects.iter().position(|object| object.is_signalled(who, held))?;
    Some(match objects[index].satisfy(who, held) {
        Satisfied::Plainly => Waited::Signalled(index),
        Satisfied::Abandoned => Waited::Abandoned(index),
    })
}

/// The block of this thread.
pub(crate) fn current() -> Arc<Block> {
    thread::current().block.clone()
}

/// Waits until one of the objects is signalled, or all of them; `until` is when to give up. Only a wait that does not end
/// at once needs to `own` the objects. An alertable wait also ends with routines that are queued to the thread; the caller
/// then gives back what it holds and runs them ([`apc::run`]).
pub(crate) fn wait(
    objects: &[&dyn Waitable],
    own: impl FnOnce() -> Objects,
    all: bool,
    until: Until,
    alertable: bool,
) -> Waited {
    wait_held(dispatcher(), objects, own, all, until, alertable)
}

/// [`wait`] by one who holds the dispatcher, and may have signalled something.
fn wait_held(
    held: Dispatching,
    objects: &[&dyn Waitable],
    own: impl FnOnce() -> Objects,
    all: bool,
    until: Until,
    alertable: bool,
) -> Waited {
    let (block, driver) = {
        let mut held = held;
        if let Some(outcome) = take(objects, all, &Who::Caller, &held) {
            return outcome;
        }
        let driver = engine::to_attend();
        if until == Until::Now
            && let Some(driver) = &driver
        {
            // What can happen at once, happens now.
            drop(held);
            driver.glance();
            held = dispatcher();
            if let Some(outcome) = take(objects, all, &Who::Caller, &held) {
                return outcome;
            }
        }
        if until == Until::Now && !alertable {
            return Waited::TimedOut;
        }
        let block = current();
        if alertable && !block.apcs.listen() {
            return Waited::Apc;
        }
        if until == Until::Now {
            return Waited::TimedOut;
        }
        block.enter(own(), all, alertable, driver.clone());
        (block, driver)
    };
    let _pause = port::pause();
    block.sleep(driver.as_deref(), until.instant())
}

/// Begins a wait for an object without a thread: when the object ends it, the block's watcher is told. If it ends at once, gives
/// how.
pub(crate) fn watch(block: &Arc<Block>, object: Arc<dyn Waitable>) -> Option<Waited> {
    let held = dispatcher();
    let outcome = take(&[&*object], false, &Who::Sleeper(block), &held);
    if outcome.is_none() {
        let mut objects = Objects::new();
        objects.push(object);
        block.enter(objects, false, false, None);
    }
    outcome
}

/// Ends a wait without a thread. False if there is none, or if it has just ended.
pub(crate) fn unwatch(block: &Arc<Block>) -> bool {
    let mut held = dispatcher();
    let waits = block.asleep.swap(AWAKE, Ordering::SeqCst) != AWAKE;
    if waits {
        block.leave(Waited::TimedOut, &mut held);
    }
    waits
}

/// Lets time go by. An alertable sleep ends with routines that are queued to the thread, which run before this returns.
pub fn sleep(until: Until, alertable: bool) -> Waited {
    run_routines(wait(&[], Objects::new, false, until, alertable))
}

/// Runs what ended a wait, if it was routines. They may leave the thread: nothing may be owned above.
fn run_routines(outcome: Waited) -> Waited {
    if outcome == Waited::Apc {
        apc::run();
    }
    outcome
}

/// Waits for the objects of a number of handles.
///
/// Of several that are signalled the first in order counts. What a wait takes (the signal of an event that resets itself, a
/// count of a semaphore, a mutex) is taken only by a wait that it ends. The wait goes on if a handle is closed meanwhile.
///
/// Source: the pages on `WSAWaitForMultipleEvents` and `WaitForMultipleObjectsEx`.
///
/// # Errors
/// `WSA_INVALID_PARAMETER` for no object or more than [`MOST_OBJECTS`], and for a wait for all with one of them twice;
/// `WSA_INVALID_HANDLE` for an object that is no such.
pub fn wait_for<O: AsRef<Object>>(
    pins: impl AsRef<[O]>,
    all: bool,
    until: Until,
    alertable: bool,
) -> Result<Waited> {
    let outcome = {
        let pins = pins;
        let pins = pins.as_ref();
        let objects = waitables(pins, all)?;
        let own = || pins.iter().filter_map(|pin| pin.as_ref().own_waitable()).collect();
        wait(&objects, own, all, until, alertable)
    };
    Ok(run_routines(outcome))
}

/// Signals an object (`Object::signal`) and waits for another one. Nothing comes between the two.
///
/// Source: the page on `SignalObjectAndWait`.
///
/// # Errors
/// `WSA_INVALID_HANDLE` for objects that cannot be signalled or waited for, and what signalling raises.
pub fn signal_and_wait<O: AsRef<Object>>(
    signal: O,
    object: O,
    until: Until,
    alertable: bool,
) -> Result<Waited> {
    let outcome = {
        let (signal, object) = (signal, object);
        let objects = [object.as_ref().waitable().ok_or(WsaError::WSA_INVALID_HANDLE)?];
        let mut held = dispatcher();
        signal.as_ref().signal(1, &mut held)?;
        let own = || object.as_ref().own_waitable().into_iter().collect();
        wait_held(held, &objects, own, false, until, alertable)
    };
    Ok(run_routines(outcome))
}

fn waitables<O: AsRef<Object>>(pins: &[O], all: bool) -> Result<SmallVec<[&dyn Waitable; MOST_OBJECTS]>> {
    if pins.is_empty() || pins.len() > MOST_OBJECTS {
        return Err(WsaError::WSA_INVALID_PARAMETER);
    }
    let objects: SmallVec<[&dyn Waitable; MOST_OBJECTS]> = pins
        .iter()
        .map(|pin| pin.as_ref().waitable().ok_or(WsaError::WSA_INVALID_HANDLE))
        .collect::<Result<_>>()?;
    let is_double = |(place, object): (usize, &&dyn Waitable)| {
        objects[..place].iter().any(|other| std::ptr::addr_eq(*other, *object))
    };
    if all && objects.iter().enumerate().any(is_double) {
        return Err(WsaError::WSA_INVALID_PARAMETER);
    }
    Ok(objects)
}

/// When a wait gives up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Until {
    /// At once: the wait only looks.
    Now,
    /// At that time.
    Then(Instant),
    /// Never.
    Ever,
}

impl Until {
    /// A time from now, in milliseconds.
    pub fn milliseconds(count: u64) -> Self {
        Self::after(Duration::from_millis(count))
    }

    /// A time from now. One that no clock shows is never.
    pub fn after(span: Duration) -> Self {
        if span.is_zero() {
            return Self::Now;
        }
        Instant::now().checked_add(span).map_or(Self::Ever, Self::Then)
    }

    /// True if it is then, or later.
    pub(crate) fn is_over(self) -> bool {
        match self {
            Self::Now => true,
            Self::Then(then) => then <= Instant::now(),
            Self::Ever => false,
        }
    }

    fn instant(self) -> Option<Instant> {
        match self {
            Self::Now => Some(Instant::now()),
            Self::Then(then) => Some(then),
            Self::Ever => None,
        }
    }

    /// How long it is till then; none for ever.
    pub(crate) fn left(self) -> Option<Duration> {
        match self {
            Self::Now => Some(Duration::ZERO),
            Self::Then(then) => Some(then.saturating_duration_since(Instant::now())),
            Self::Ever => None,
        }
    }
}
