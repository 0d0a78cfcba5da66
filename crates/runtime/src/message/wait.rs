//! Waiting for messages, alone or together with other objects.

use std::sync::Arc;
use std::time::Instant;

use openwinsock_codes::WsaError;
use smallvec::SmallVec;
use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::Queue;
use crate::error::Result;
use crate::object::Object;
use crate::wait::{self, MOST_OBJECTS, Objects, Until, Waitable, Waited};

/// What ends a wait beside its objects, and how.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Input {
    /// Which kinds of messages: `QS_…`
    pub kinds: u32,
    /// Also messages that the thread has seen before and left in the queue (`MWMO_INPUTAVAILABLE`).
    pub old_counts: bool,
    /// Only all objects together with a message (`MWMO_WAITALL`).
    pub all: bool,
    /// Also routines that are queued to the thread (`MWMO_ALERTABLE`).
    pub alertable: bool,
}

impl Input {
    /// New messages of some kinds.
    pub(super) fn new(kinds: u32) -> Self {
        Self { kinds, ..Self::default() }
    }
}

impl Queue {
    /// Waits, in the queue's own thread, for one of the objects or a message. The queue counts as one more object, the last
    /// one.
    pub(super) fn wait(
        self: &Arc<Self>,
        objects: &[Arc<dyn Waitable>],
        input: Input,
        until: Until,
    ) -> Waited {
        let Input { kinds, old_counts, all, alertable } = input;
        let mut list: SmallVec<[&dyn Waitable; MOST_OBJECTS]> =
            objects.iter().map(|object| &**object).collect();
        list.push(&**self);
        let for_timers = kinds & ui::QS_TIMER != 0;
        loop {
            // Before the look at the timers: one that is set in between is noticed.
            self.listen(kinds, old_counts, !all && for_timers);
            let timer = self.tick().filter(|_| for_timers);
            let now = match timer {
                Some(due) if until.left().is_none_or(|left| due < Instant::now() + left) => Until::Then(due),
                _ => until,
            };
            let own = || -> Objects {
                let queue: Arc<dyn Waitable> = self.clone();
                objects.iter().cloned().chain([queue]).collect()
            };
            match wait::wait(&list, own, all, now, alertable) {
                Waited::TimedOut if now != until => {}
                Waited::Signalled(place) if !all && place == objects.len() && !self.is_news(kinds) => {}
                waited => return waited,
            }
        }
    }
}

/// Waits for one of the objects, or until a message comes. A message counts as one more object, the last one.
///
/// Source: the page on `MsgWaitForMultipleObjectsEx`.
///
/// # Errors
/// `WSA_INVALID_PARAMETER` for more than [`MOST_OBJECTS`] with the message, and for a wait for all with one of them twice;
/// `WSA_INVALID_HANDLE` for an object that is no such; `ERROR_INVALID_THREAD_ID` in a thread that is about to end.
pub fn wait<O: AsRef<Object>>(pins: &[O], input: Input, until: Until) -> Result<Waited> {
    if pins.len() >= MOST_OBJECTS {
        return Err(WsaError::WSA_INVALID_PARAMETER);
    }
    let objects: SmallVec<[Arc<dyn Waitable>; 4]> = pins
        .iter()
        .map(|pin| pin.as_ref().own_waitable().ok_or(WsaError::WSA_INVALID_HANDLE))
        .collect::<Result<_>>()?;
    let is_double = |(place, object): (usize, &Arc<dyn Waitable>)| {
        objects[..place].iter().any(|other| std::ptr::addr_eq(Arc::as_ptr(other), Arc::as_ptr(object)))
    };
    if input.all && objects.iter().enumerate().any(is_double) {
        return Err(WsaError::WSA_INVALID_PARAMETER);
    }
    Ok(Queue::own()?.wait(&objects, input, until))
}

/// Waits until a message is there that the thread has not seen before. What other threads send meanwhile is handed to the
/// windows.
///
/// Source: the page on `WaitMessage`.
///
/// # Errors
/// `ERROR_INVALID_THREAD_ID` in a thread that is about to end.
pub fn wait_for_input() -> Result<()> {
    let queue = Queue::own()?;
    let kinds = ui::QS_ALLINPUT;
    loop {
        queue.run_sent();
        queue.wait(&[], Input::new(kinds), Until::Ever);
        if queue.is_news(kinds & !ui::QS_SENDMESSAGE) {
            queue.make_old(kinds);
            return Ok(());
        }
    }
}
