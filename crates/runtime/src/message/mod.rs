//! Messages: a queue per thread, windows that nobody sees, and timers. What `WSAAsyncSelect` and its kin need of user32.
//!
//! A thread has a queue from its first call that concerns messages. Messages for its windows are *posted* to it, to be
//! fetched by the thread ([`get`], [`peek`]) and handed to the window ([`dispatch`]); or *sent*: then the window's
//! procedure runs at once, or, for a window of another thread, when that thread next looks for messages, while the
//! sender waits. The procedure of a window only ever runs on the window's own thread, and never under a lock.
//!
//! # Locks
//!
//! Each queue has one lock and each window one, held for a few instructions. Under a queue's lock the dispatcher's
//! ([`crate::wait`]) may be taken, and handles may be looked up; nothing else. Whoever holds another lock, such as that of a
//! socket's network events, may post.
//!
//! # What there is not
//!
//! No screen, keyboard and mouse: no message of theirs ever comes by itself, and no window is painted. Windows of one
//! process are unknown in any other.

mod atom;
mod class;
mod post;
mod queue;
mod retrieve;
mod send;
mod timer;
mod wait;
mod window;

use windows_sys::Win32::Foundation as win32;

use crate::error::win32 as code;
use crate::handle::Handle;
use crate::sys;

pub use self::atom::{atom, name_of};
pub use self::class::{Class, Description, Procedure, find, register, unregister};
pub use self::post::{post, post_quit, post_to_all, post_to_thread};
pub(crate) use self::queue::Queue;
pub use self::queue::status;
pub use self::retrieve::{Filter, Source, get, peek};
pub use self::send::{Wait, in_send, reply, send, send_without_waiting};
pub use self::timer::{is_timer_procedure, kill_timer, set_timer};
pub use self::wait::{Input, wait, wait_for_input};
pub use self::window::{Creation, Place, Properties, Window, destroy, is_child, window};

/// What a message says: its number and two values.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Content {
    /// `WM_…`
    pub number: u32,
    /// `wParam`
    pub wparam: usize,
    /// `lParam`
    pub lparam: isize,
}

/// A message out of a queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Message {
    /// The window it is for; none for a message to the thread.
    pub window: Option<Handle>,
    /// What it says.
    pub content: Content,
    /// When it was posted, in milliseconds, as `GetTickCount` counts.
    pub time: u32,
}

impl Message {
    fn new(window: Option<Handle>, content: Content) -> Self {
        Self { window, content, time: now() }
    }
}

/// The milliseconds since the machine started, which come round after 49.7 days.
pub fn now() -> u32 {
    #[allow(clippy::cast_possible_truncation, reason = "the count comes round")]
    let ticks = sys::clock::milliseconds() as u32;
    ticks
}

/// Hands a message to the procedure of its window, and gives what that returned; 0 for a message to the thread.
///
/// Source: the page on `DispatchMessage`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE` if the window does not exist (any more); `ERROR_MESSAGE_SYNC_ONLY` if it is another thread's.
pub fn dispatch(to: Handle, content: Content) -> crate::Result<isize> {
    let window = window(to)?;
    if !window.is_own() {
        return Err(code(win32::ERROR_MESSAGE_SYNC_ONLY));
    }
    Ok(window.call(content))
}
