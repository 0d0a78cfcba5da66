//! Messages that are sent: the window's procedure answers before the sender goes on.
//!
//! A thread that waits for an answer takes what other threads send to it meanwhile, so that two that send to each
//! other both get their answers.

use std::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};

use windows_sys::Win32::Foundation as win32;
use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::post::refuse_pointers;
use super::{Content, Input, Queue, Window, code, window};
use crate::error::Result;
use crate::event::Event;
use crate::handle::Handle;
use crate::wait::{Until, Waitable, Waited};

/// A message on its way to another thread.
#[derive(Debug)]
pub(super) struct Sent {
    window: Arc<Window>,
    content: Content,
    answer: Mutex<Answer>,
    /// Signalled once there is an answer, or will be none.
    done: Arc<Event>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Answer {
    Pending,
    Given(isize),
    /// The window or its thread ended before.
    Never,
}

impl Sent {
    /// Answers, unless that was done before.
    fn answer(&self, answer: Answer) -> bool {
        let mut present = self.answer.lock().unwrap_or_else(PoisonError::into_inner);
        let first = *present == Answer::Pending;
        if first {
            *present = answer;
        }
        drop(present);
        self.done.set();
        first
    }

    fn result(&self) -> Result<isize> {
        match *self.answer.lock().unwrap_or_else(PoisonError::into_inner) {
            Answer::Given(result) => Ok(result),
            Answer::Pending | Answer::Never => Err(code(win32::ERROR_INVALID_WINDOW_HANDLE)),
        }
    }
}

/// Messages of other threads that this one is at work on, the innermost last.
struct Receiving(RefCell<Vec<Arc<Sent>>>);

impl Drop for Receiving {
    /// The thread ends inside a window procedure.
    fn drop(&mut self) {
        abandon_all(self.0.take());
    }
}

thread_local! {
    static RECEIVING: Receiving = const { Receiving(RefCell::new(Vec::new())) };
}

/// Nobody will answer these.
pub(super) fn abandon_all(sent: impl IntoIterator<Item = Arc<Sent>>) {
    for sent in sent {
        sent.answer(Answer::Never);
    }
}

impl Queue {
    /// Runs the procedures for what other threads have sent to this one.
    pub(super) fn run_sent(&self) {
        while let Some(sent) = self.next_sent() {
            if !sent.window.is_there() {
                sent.answer(Answer::Never);
                continue;
            }
            let note = |list: &Receiving| list.0.borrow_mut().push(sent.clone());
            let noted = RECEIVING.try_with(note).is_ok();
            let result = sent.window.call(sent.content);
            if noted {
                let _ = RECEIVING.try_with(|list| list.0.borrow_mut().pop());
            }
            sent.answer(Answer::Given(result));
        }
    }
}

/// How long a sender waits, and what happens meanwhile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wait {
    /// When it gives up.
    pub until: Until,
    /// Whether messages that are sent to it have to wait (`SMTO_BLOCK`).
    pub blocks: bool,
}

impl Wait {
    /// For ever, as `SendMessage` does.
    pub const EVER: Self = Self { until: Until::Ever, blocks: false };
}

/// Sends a message to a window, and gives what its procedure returns.
///
/// Source: the pages on `SendMessage` and `SendMessageTimeout`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE` if there is no such window, or if it ended before it answered; `ERROR_TIMEOUT`.
pub fn send(to: Handle, content: Content, wait: Wait) -> Result<isize> {
    let window = window(to)?;
    if window.is_own() { Ok(window.call(content)) } else { send_across(&window, content, wait) }
}

/// The same for a window that may have lost its handle.
pub(super) fn send_to(window: &Arc<Window>, content: Content) -> Result<isize> {
    if window.is_own() { Ok(window.call(content)) } else { send_across(window, content, Wait::EVER) }
}

fn send_across(window: &Arc<Window>, content: Content, wait: Wait) -> Result<isize> {
    let own = Queue::own()?;
    let done = Arc::new(Event::new(false, false));
    let answer = Mutex::new(Answer::Pending);
    let sent = Arc::new(Sent { window: window.clone(), content, answer, done: done.clone() });
    window.queue().send(sent.clone())?;
    let done: [Arc<dyn Waitable>; 1] = [done];
    let kinds = if wait.blocks { 0 } else { ui::QS_SENDMESSAGE };
    loop {
        match own.wait(&done, Input::new(kinds), wait.until) {
            Waited::Signalled(1) => own.run_sent(),
            Waited::TimedOut => return Err(code(win32::ERROR_TIMEOUT)),
            _ => return sent.result(),
        }
    }
}

/// Sends a message to a window: at once if it is the thread's own, else without waiting for the answer.
///
/// Source: the page on `SendNotifyMessage`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE`; `ERROR_MESSAGE_SYNC_ONLY` for one of the system's messages that lends memory to the window.
pub fn send_without_waiting(to: Handle, content: Content) -> Result<()> {
    let window = window(to)?;
    if window.is_own() {
        window.call(content);
        return Ok(());
    }
    refuse_pointers(content.number)?;
    let done = Arc::new(Event::new(false, false));
    let answer = Mutex::new(Answer::Pending);
    window.queue().send(Arc::new(Sent { window: window.clone(), content, answer, done }))
}

/// Whether the thread is at work on a message that another one has sent.
///
/// Source: the page on `InSendMessage`.
pub fn in_send() -> bool {
    RECEIVING.try_with(|list| !list.0.borrow().is_empty()).unwrap_or(false)
}

/// Answers the message that the thread is at work on before its procedure returns, so that the sender goes on. False if
/// no other thread waits for that.
///
/// Source: the page on `ReplyMessage`.
pub fn reply(result: isize) -> bool {
    let innermost = RECEIVING.try_with(|list| list.0.borrow().last().cloned()).ok().flatten();
    innermost.is_some_and(|sent| sent.answer(Answer::Given(result)))
}
