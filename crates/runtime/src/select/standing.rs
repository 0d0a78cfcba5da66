//! A set of sockets that stays in the kernel between two calls of a thread that ask for the same sockets.
//!
//! The set is level-triggered: it reports what is ready, as `poll` does, and asking costs what is ready, not what is there.
//! It holds no socket: closing one takes it out of the set, and frees it at once.
//!
//! # What the set cannot know
//!
//! Some changes make no difference to the kernel and one to us: a handle is closed, a direction shut, a connection
//! deferred. All of them are [counted](changed). A set remembers the count at which it was right, and goes through its
//! sockets again when it has moved; a thread that waits meanwhile is woken for it. Who changes something counts first and
//! looks for waiting threads then; who waits says so first and looks at the count then. So one of the two sees the other.
//!
//! A descriptor that gets another kernel socket has left all sets without anybody's knowing: then [every set ends](replaced).

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use super::{Answers, Request};
use crate::handle::Handle;
use crate::object;
use crate::socket::Ready;
use crate::sys;
use crate::sys::level::{LevelSet, Report, Wake};
use crate::wait::Until;

/// Fewer sockets are polled: the kernel is through with them before we have compared them.
pub(super) const MANY: usize = 16;

/// How often the same question comes before it is worth a set; doubled for a thread whose sets don't last.
const REPEATS: u32 = 2;
const MOST_REPEATS: u32 = 1024;
/// A set that answered that often has paid for itself.
const WORTH: u32 = 50;

/// Moves with every change that the kernel does not know of.
static CHANGES: AtomicU64 = AtomicU64::new(0);
/// Moves when descriptors change their meaning: by [`replaced`], and in the child of a fork.
static ERA: AtomicU64 = AtomicU64::new(0);
static WAITERS: Mutex<Vec<Weak<Waiter>>> = Mutex::new(Vec::new());
static ANY_WAITER: AtomicBool = AtomicBool::new(false);

/// A thread that may be waiting on its set.
#[derive(Debug)]
struct Waiter {
    wake: Wake,
    waiting: AtomicBool,
}

/// A handle of a socket was closed, or the socket is to be asked for something else: sets go through their sockets again.
pub(crate) fn changed() {
    CHANGES.fetch_add(1, Ordering::SeqCst);
    if !ANY_WAITER.load(Ordering::SeqCst) {
        return;
    }
    let waiters = WAITERS.lock().unwrap_or_else(PoisonError::into_inner);
    for waiter in waiters.iter().filter_map(Weak::upgrade) {
        if waiter.waiting.load(Ordering::SeqCst) {
            waiter.wake.wake();
        }
    }
}

/// A descriptor of a socket got another kernel socket, which is in no set.
pub(crate) fn replaced() {
    ERA.fetch_add(1, Ordering::SeqCst);
    changed();
}

extern "C" fn in_child() {
    // The set is the parent's, too.
    ERA.fetch_add(1, Ordering::SeqCst);
    CHANGES.fetch_add(1, Ordering::SeqCst);
}

/// What a thread asked for last, and the set that it has for it.
#[derive(Debug)]
struct Habit {
    requests: Vec<Request>,
    /// How often the same was asked before.
    repeats: u32,
    /// How often it has to be before it gets a set.
    patience: u32,
    set: Option<Box<Set>>,
}

#[derive(Debug)]
struct Set {
    kernel: LevelSet,
    waiter: Arc<Waiter>,
    sockets: Vec<Watched>,
    /// For each request the next one for the same socket.
    next: Vec<u32>,
    reports: Vec<Report>,
    /// At which count of changes it was right.
    right_at: u64,
    era: u64,
    uses: u32,
}

#[derive(Debug)]
struct Watched {
    handle: Handle,
    wanted: Ready,
    events: i16,
    /// The first request for it.
    first: u32,
}

const NONE: u32 = u32::MAX;

thread_local! {
    static HABIT: RefCell<Habit> = const {
        RefCell::new(Habit { requests: Vec::new(), repeats: 0, patience: REPEATS, set: None })
    };
}

/// Answers by a standing set; none if the thread has none for this question, or the set cannot answer it.
pub(super) fn wait(requests: &[Request], until: Until) -> Option<Answers> {
    // The thread may be about to end, or inside of another wait.
    HABIT.try_with(|habit| habit.try_borrow_mut().ok()?.wait(requests, until)).ok().flatten()
}

impl Habit {
    fn wait(&mut self, requests: &[Request], until: Until) -> Option<Answers> {
        if self.requests != requests {
            self.forget();
            self.requests.clear();
            self.requests.extend_from_slice(requests);
            self.repeats = 0;
            return None;
        }
        if self.set.is_none() {
            self.repeats = self.repeats.saturating_add(1);
            if self.repeats != self.patience {
                // Past it: a set was tried, and is none for these sockets.
                return None;
            }
            self.set = Set::new(requests).map(Box::new);
        }
        let set = self.set.as_mut()?;
        set.uses = set.uses.saturating_add(1);
        let answers = set.wait(until);
        if answers.is_none() {
            self.forget();
        }
        answers
    }

    fn forget(&mut self) {
        if let Some(set) = self.set.take() {
            self.patience = if set.uses < WORTH { (2 * self.patience).min(MOST_REPEATS) } else { REPEATS };
            self.repeats = 0;
        }
    }
}

impl Set {
    /// Puts the sockets into a set; none if one of them is no socket, or stands under two handles, or there is no descriptor
    /// for the set.
    fn new(requests: &[Request]) -> Option<Self> {
        count_forks()?;
        let era = ERA.load(Ordering::SeqCst);
        let mut places: HashMap<Handle, usize> = HashMap::with_capacity(requests.len());
        let mut sockets: Vec<Watched> = Vec::with_capacity(requests.len());
        let mut last: Vec<usize> = Vec::with_capacity(requests.len());
        let mut next = vec![NONE; requests.len()];
        for (number, request) in requests.iter().enumerate() {
            let here = u32::try_from(number).ok()?;
            let Some(place) = places.get(&request.handle).copied() else {
                places.insert(request.handle, sockets.len());
                sockets.push(Watched {
                    handle: request.handle,
                    wanted: request.wanted,
                    events: 0,
                    first: here,
                });
                last.push(number);
                continue;
            };
            let watched = &mut sockets[place];
            watched.wanted |= request.wanted;
            let mut earlier = watched.first;
            let mut is_double = false;
            while earlier != NONE {
                let other = &requests[earlier as usize];
                is_double |= other.set == request.set && request.set != Request::ALONE;
                earlier = next[earlier as usize];
            }
            if !is_double {
                next[last[place]] = here;
                last[place] = number;
            }
        }
        let kernel = LevelSet::new().ok()?;
        for (place, watched) in sockets.iter_mut().enumerate() {
            let socket = object::socket(watched.handle).ok()?;
            watched.events = socket.kernel_events(watched.wanted);
            kernel.add(socket.raw_fd(), watched.events, place as u64).ok()?;
        }
        let waiter = Arc::new(Waiter { wake: Wake::new().ok()?, waiting: AtomicBool::new(false) });
        kernel.add_wake(&waiter.wake).ok()?;
        {
            let mut waiters = WAITERS.lock().unwrap_or_else(PoisonError::into_inner);
            waiters.retain(|waiter| waiter.strong_count() > 0);
            waiters.push(Arc::downgrade(&waiter));
        }
        ANY_WAITER.store(true, Ordering::SeqCst);
        let reports = vec![Report::default(); sockets.len() + 1];
        Some(Self { kernel, waiter, sockets, next, reports, right_at: NEVER, era, uses: 0 })
    }

    fn wait(&mut self, until: Until) -> Option<Answers> {
        loop {
            self.waiter.waiting.store(true, Ordering::SeqCst);
            let answer = self.look(until);
            self.waiter.waiting.store(false, Ordering::SeqCst);
            match answer {
                Look::Again => {}
                Look::Answers(answers) => return Some(answers),
                Look::Useless => return None,
            }
        }
    }

    /// Asks the kernel once.
    fn look(&mut self, until: Until) -> Look {
        let changes = CHANGES.load(Ordering::SeqCst);
        if changes != self.right_at {
            match self.check() {
                Check::Right => self.right_at = changes,
                Check::Wrong => return Look::Useless,
            }
        }
        let left = until.left();
        let count = match self.kernel.wait(&mut self.reports, left) {
            Ok(count) => count,
            Err(sys::Errno(libc::EINTR)) => 0,
            Err(sys::Errno(libc::EBADF | libc::EINVAL)) => {
                // The program closed our descriptor; the number may be another file's by now.
                self.kernel.abandon();
                return Look::Useless;
            }
            Err(_) => return Look::Useless,
        };
        let mut answers = Answers::new();
        for report in &self.reports[..count] {
            let Some(watched) =
                usize::try_from(report.token()).ok().and_then(|place| self.sockets.get(place))
            else {
                self.waiter.wake.settle();
                continue;
            };
            let ready = match object::socket(watched.handle) {
                Ok(socket) => socket.readiness(report.events(), watched.wanted),
                Err(_) => Ready::CLOSED,
            };
            if !ready.meets(watched.wanted | Ready::CLOSED) {
                // It would be reported again and again: such sockets are polled.
                return Look::Useless;
            }
            let mut request = watched.first;
            while request != NONE {
                answers.push((request, ready));
                request = self.next[request as usize];
            }
        }
        if answers.is_empty() && left != Some(std::time::Duration::ZERO) {
            return Look::Again;
        }
        answers.sort_unstable_by_key(|(request, _)| *request);
        Look::Answers(answers)
    }

    /// Goes through the sockets: whether each is still what the kernel was told.
    fn check(&self) -> Check {
        if self.era != ERA.load(Ordering::SeqCst) {
            return Check::Wrong;
        }
        let is_right = |watched: &Watched| {
            object::socket(watched.handle).is_ok_and(|socket| {
                socket.kernel_events(watched.wanted) == watched.events
                    && !watched.wanted.meets(socket.ready_apart())
                    && !socket.is_closing()
            })
        };
        if self.sockets.iter().all(is_right) { Check::Right } else { Check::Wrong }
    }
}

/// No count of changes.
const NEVER: u64 = u64::MAX;

enum Look {
    Again,
    Answers(Answers),
    Useless,
}

enum Check {
    Right,
    Wrong,
}

/// Has forks begin a new era; none if that cannot be arranged.
fn count_forks() -> Option<()> {
    extern "C" fn nothing() {}
    static COUNTED: OnceLock<bool> = OnceLock::new();
    COUNTED.get_or_init(|| sys::process::at_fork(nothing, nothing, in_child).is_ok()).then_some(())
}
