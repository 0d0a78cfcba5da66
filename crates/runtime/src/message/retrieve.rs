//! Fetching messages.

use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::queue::Inner;
use super::{Content, Input, Message, Queue, is_child, window};
use crate::error::Result;
use crate::handle::Handle;
use crate::wait::Until;

/// Whose messages are fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// Those of all windows, and of the thread itself.
    All,
    /// Those of the thread itself.
    Thread,
    /// Those of a window and of its children.
    Window(Handle),
}

/// Which messages are fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filter {
    /// Whose.
    pub source: Source,
    /// The lowest number and the highest; every number if both are 0. `WM_QUIT` comes in any case.
    pub numbers: (u32, u32),
    /// Which kinds: `QS_…`
    pub kinds: u32,
}

impl Filter {
    /// Everything.
    pub const ALL: Self = Self { source: Source::All, numbers: (0, 0), kinds: ui::QS_ALLINPUT };

    fn takes_all(&self) -> bool {
        self.source == Source::All && self.numbers == (0, 0)
    }

    fn takes_from(&self, from: Option<Handle>) -> bool {
        match (self.source, from) {
            (Source::All, _) | (Source::Thread, None) => true,
            (Source::Window(wanted), Some(from)) => wanted == from || is_child(wanted, from),
            _ => false,
        }
    }

    fn takes_number(&self, number: u32) -> bool {
        let (lowest, highest) = self.numbers;
        self.numbers == (0, 0) || (lowest..=highest).contains(&number)
    }

    /// # Errors
    /// `ERROR_INVALID_WINDOW_HANDLE` if the window does not exist (any more).
    fn check(&self) -> Result<()> {
        match self.source {
            Source::Window(handle) => window(handle).map(drop),
            Source::All | Source::Thread => Ok(()),
        }
    }
}

/// Looks for a message that fits, and takes it if it is to be removed. What other threads have sent is handed to the windows
/// first.
///
/// Source: the page on `PeekMessage`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE` if the filter's window does not exist; `ERROR_INVALID_THREAD_ID` in a thread that is about to
/// end.
pub fn peek(filter: &Filter, remove: bool) -> Result<Option<Message>> {
    let queue = Queue::own()?;
    filter.check()?;
    Ok(queue.look(filter, remove))
}

/// Waits for a message that fits, and takes it.
///
/// Source: the page on `GetMessage`.
///
/// # Errors
/// As [`peek`], also if the window ends meanwhile.
pub fn get(filter: &Filter) -> Result<Message> {
    let queue = Queue::own()?;
    loop {
        filter.check()?;
        if let Some(message) = queue.look(filter, true) {
            return Ok(message);
        }
        queue.wait(&[], Input::new(filter.kinds | ui::QS_SENDMESSAGE), Until::Ever);
    }
}

impl Queue {
    fn look(&self, filter: &Filter, remove: bool) -> Option<Message> {
        if filter.kinds & ui::QS_SENDMESSAGE != 0 {
            self.run_sent();
        }
        let mut inner = self.lock();
        self.tick_locked(&mut inner);
        let mut seen = filter.kinds & (ui::QS_POSTMESSAGE | ui::QS_TIMER);
        if filter.takes_all() && seen & ui::QS_POSTMESSAGE != 0 {
            seen |= ui::QS_ALLPOSTMESSAGE;
        }
        self.make_old(seen);
        let message = inner.find(filter, remove);
        if remove {
            self.recount(&inner);
        }
        message
    }
}

impl Inner {
    fn find(&mut self, filter: &Filter, remove: bool) -> Option<Message> {
        if filter.kinds & ui::QS_POSTMESSAGE != 0 {
            let fits = |message: &Message| {
                let number = message.content.number;
                filter.takes_from(message.window) && (filter.takes_number(number) || number == ui::WM_QUIT)
            };
            if let Some(place) = self.posted.iter().position(fits) {
                return if remove { self.posted.remove(place) } else { self.posted.get(place).copied() };
            }
            let quit = if remove { self.quit.take() } else { self.quit };
            if let Some(exit_code) = quit {
                let wparam = exit_code.cast_unsigned() as usize;
                return Some(Message::new(None, Content { number: ui::WM_QUIT, wparam, lparam: 0 }));
            }
        }
        if filter.kinds & ui::QS_TIMER != 0 && filter.takes_number(ui::WM_TIMER) {
            let (window, content) = self.timers.take(|window| filter.takes_from(window), remove)?;
            return Some(Message::new(window, content));
        }
        None
    }
}
