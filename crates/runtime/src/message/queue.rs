//! The message queue of a thread.

use std::cell::OnceCell;
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Instant;

use windows_sys::Win32::Foundation as win32;
use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::send::Sent;
use super::timer::Timers;
use super::{Content, Message, code, window};
use crate::error::Result;
use crate::handle::Handle;
use crate::sys;
use crate::wait::{Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

/// The most messages that a program may post before one is fetched. Source: the page on `PostMessage`.
const MOST_POSTED: usize = 10 * 1000;

/// What a posted message brings: two kinds, which differ in what makes it old.
const POSTED: u32 = ui::QS_POSTMESSAGE | ui::QS_ALLPOSTMESSAGE;

/// No kind of the program's: another thread has set a timer here, so that a wait has to look at the time again.
const TIMERS_CHANGED: u32 = 1 << 31;

/// A queue. Only its own thread takes messages out and waits for it.
#[derive(Debug)]
pub(crate) struct Queue {
    thread: u32,
    inner: Mutex<Inner>,
    /// The kinds (`QS_…`) that are in the queue; changes under the lock.
    present: AtomicU32,
    /// The kinds that came since the thread last looked; changes under the lock.
    changed: AtomicU32,
    /// The kinds that the thread waits for.
    wanted: AtomicU32,
    /// Whether what the thread has seen before ends the wait, too.
    old_counts: AtomicBool,
    waiters: Waiters,
}

#[derive(Debug, Default)]
pub(super) struct Inner {
    pub(super) posted: VecDeque<Message>,
    sent: VecDeque<Arc<Sent>>,
    /// The exit code, once the thread was asked to quit.
    pub(super) quit: Option<i32>,
    pub(super) timers: Timers,
    /// The thread's windows.
    windows: Vec<Handle>,
    /// The thread has ended.
    ended: bool,
}

/// The queues of this process by thread.
static QUEUES: LazyLock<Mutex<HashMap<u32, Weak<Queue>>>> = LazyLock::new(Mutex::default);

fn queues() -> MutexGuard<'static, HashMap<u32, Weak<Queue>>> {
    QUEUES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The queue of a thread, ended with it.
struct Own(Arc<Queue>);

impl Drop for Own {
    fn drop(&mut self) {
        self.0.end();
    }
}

thread_local! {
    static OWN: OnceCell<Own> = const { OnceCell::new() };
}

impl Queue {
    fn new(thread: u32) -> Self {
        Self {
            thread,
            inner: Mutex::default(),
            present: AtomicU32::new(0),
            changed: AtomicU32::new(0),
            wanted: AtomicU32::new(0),
            old_counts: AtomicBool::new(false),
            waiters: Waiters::default(),
        }
    }

    /// The queue of this thread, which is made if there is none yet.
    ///
    /// # Errors
    /// `ERROR_INVALID_THREAD_ID` in a thread that is about to end.
    pub(crate) fn own() -> Result<Arc<Self>> {
        let make = || {
            let queue = Arc::new(Self::new(sys::process::own_thread_id()));
            queues().insert(queue.thread, Arc::downgrade(&queue));
            Own(queue)
        };
        let own = OWN.try_with(|own| own.get_or_init(make).0.clone());
        own.map_err(|_| code(win32::ERROR_INVALID_THREAD_ID))
    }

    /// The queue of a thread.
    ///
    /// # Errors
    /// `ERROR_INVALID_THREAD_ID` if there is no such thread, or if it has no queue.
    pub(super) fn of_thread(thread: u32) -> Result<Arc<Self>> {
        queues().get(&thread).and_then(Weak::upgrade).ok_or(code(win32::ERROR_INVALID_THREAD_ID))
    }

    /// The number of its thread.
    pub(crate) fn thread(&self) -> u32 {
        self.thread
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something came: ends the wait of the thread if it is for that.
    fn announce(&self, inner: MutexGuard<'_, Inner>, kinds: u32) {
        self.present.fetch_or(kinds & !TIMERS_CHANGED, Ordering::Relaxed);
        let mut held = dispatcher();
        self.changed.fetch_or(kinds, Ordering::Relaxed);
        held.release(self);
        // Not in the way of the thread that wakes when the dispatcher is given back.
        drop(inner);
        drop(held);
    }

    /// Posts a message. `limited` says whether the program's limit of posted messages holds for it.
    ///
    /// # Errors
    /// `ERROR_NOT_ENOUGH_QUOTA` beyond the limit; `ERROR_INVALID_THREAD_ID` if the thread has ended.
    pub(super) fn post(&self, window: Option<Handle>, content: Content, limited: bool) -> Result<()> {
        let mut inner = self.lock();
        if inner.ended {
            return Err(code(win32::ERROR_INVALID_THREAD_ID));
        }
        if limited && inner.posted.len() >= MOST_POSTED {
            return Err(code(win32::ERROR_NOT_ENOUGH_QUOTA));
        }
        inner.posted.push_back(Message::new(window, content));
        self.announce(inner, POSTED);
        Ok(())
    }

    pub(super) fn quit(&self, exit_code: i32) {
        let mut inner = self.lock();
        inner.quit = Some(exit_code);
        self.announce(inner, POSTED);
    }

    /// Takes a message from another thread, whose sender waits for the answer.
    ///
    /// # Errors
    /// `ERROR_INVALID_WINDOW_HANDLE` if the thread has ended, and its windows with it.
    pub(super) fn send(&self, sent: Arc<Sent>) -> Result<()> {
        let mut inner = self.lock();
        if inner.ended {
            return Err(code(win32::ERROR_INVALID_WINDOW_HANDLE));
        }
        inner.sent.push_back(sent);
        self.announce(inner, ui::QS_SENDMESSAGE);
        Ok(())
    }

    /// The next message that another thread has sent. None makes what came so far old.
    pub(super) fn next_sent(&self) -> Option<Arc<Sent>> {
        let mut inner = self.lock();
        let next = inner.sent.pop_front();
        if inner.sent.is_empty() {
            self.present.fetch_and(!ui::QS_SENDMESSAGE, Ordering::Relaxed);
            self.changed.fetch_and(!ui::QS_SENDMESSAGE, Ordering::Relaxed);
        }
        next
    }

    /// Changes the timers. The thread may have to wake earlier then.
    pub(super) fn with_timers<T>(&self, change: impl FnOnce(&mut Timers) -> T) -> T {
        let mut inner = self.lock();
        let result = change(&mut inner.timers);
        self.announce(inner, TIMERS_CHANGED);
        result
    }

    /// Notes which timers are due now. Gives the time at which the next one will be.
    pub(super) fn tick(&self) -> Option<Instant> {
        let mut inner = self.lock();
        self.tick_locked(&mut inner);
        inner.timers.next()
    }

    pub(super) fn tick_locked(&self, inner: &mut Inner) {
        if inner.timers.tick(Instant::now()) {
            self.present.fetch_or(ui::QS_TIMER, Ordering::Relaxed);
            self.changed.fetch_or(ui::QS_TIMER, Ordering::Relaxed);
        }
    }

    /// The thread has looked for these kinds.
    pub(super) fn make_old(&self, kinds: u32) {
        self.changed.fetch_and(!kinds, Ordering::Relaxed);
    }

    /// Messages were taken: notes which kinds are left.
    pub(super) fn recount(&self, inner: &Inner) {
        let mut present = 0;
        if !inner.posted.is_empty() || inner.quit.is_some() {
            present |= POSTED;
        }
        if !inner.sent.is_empty() {
            present |= ui::QS_SENDMESSAGE;
        }
        if inner.timers.is_any_due() {
            present |= ui::QS_TIMER;
        }
        self.present.store(present, Ordering::Relaxed);
    }

    /// From now on the thread waits for these kinds; with `old_counts`, also for what it has seen before. `for_timers` says
    /// whether it wants to know of timers that other threads set.
    pub(super) fn listen(&self, kinds: u32, old_counts: bool, for_timers: bool) {
        let timers = if for_timers { TIMERS_CHANGED } else { 0 };
        self.changed.fetch_and(!TIMERS_CHANGED, Ordering::Relaxed);
        self.wanted.store(kinds | timers, Ordering::Relaxed);
        self.old_counts.store(old_counts, Ordering::Relaxed);
    }

    /// Whether something of these kinds is there that ends a wait.
    pub(super) fn is_news(&self, kinds: u32) -> bool {
        let old =
            self.old_counts.load(Ordering::Relaxed) && self.present.load(Ordering::Relaxed) & kinds != 0;
        old || self.changed.load(Ordering::Relaxed) & kinds != 0
    }

    /// Gives the thread a window.
    pub(super) fn add_window(&self, window: Handle) {
        self.lock().windows.push(window);
    }

    /// A window is gone, and its messages and timers with it.
    pub(super) fn remove_window(&self, window: Handle) {
        let mut inner = self.lock();
        inner.windows.retain(|other| *other != window);
        inner.posted.retain(|message| message.window != Some(window));
        inner.timers.remove_window(window);
        self.recount(&inner);
    }

    /// The thread ends: its windows end without a message, as nobody is there to take one, and who has sent it one waits no
    /// longer.
    fn end(&self) {
        queues().remove(&self.thread);
        let left = std::mem::replace(&mut *self.lock(), Inner { ended: true, ..Inner::default() });
        super::send::abandon_all(left.sent);
        for window in left.windows {
            window::forget(window);
        }
    }
}

impl Waitable for Queue {
    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn is_signalled(&self, _: &Who<'_>, _: &Dispatching) -> bool {
        self.is_news(self.wanted.load(Ordering::Relaxed))
    }

    /// A wait takes nothing: messages are fetched.
    fn satisfy(&self, _: &Who<'_>, _: &Dispatching) -> Satisfied {
        Satisfied::Plainly
    }
}

/// Which of some kinds (`QS_…`) came to this thread's queue since it last looked, and which are there. Those that came are old
/// from now on.
///
/// Source: the page on `GetQueueStatus`.
///
/// # Errors
/// `ERROR_INVALID_THREAD_ID` in a thread that is about to end.
pub fn status(kinds: u32) -> Result<(u32, u32)> {
    let queue = Queue::own()?;
    let mut inner = queue.lock();
    queue.tick_locked(&mut inner);
    let came = queue.changed.fetch_and(!kinds, Ordering::Relaxed) & kinds;
    Ok((came, queue.present.load(Ordering::Relaxed) & kinds))
}
