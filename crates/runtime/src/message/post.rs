//! Messages that are posted: put into a queue, for the thread to fetch.

use windows_sys::Win32::Foundation as win32;
use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::{Content, Place, Queue, code, window};
use crate::error::Result;
use crate::handle::Handle;
use crate::object::TABLE;

/// The system's messages whose values are pointers to the sender's memory, which it may take back before they are fetched.
const LENDING: &[u32] = &[
    ui::WM_NCCREATE,
    ui::WM_CREATE,
    ui::WM_NCCALCSIZE,
    ui::WM_GETMINMAXINFO,
    ui::WM_WINDOWPOSCHANGING,
    ui::WM_WINDOWPOSCHANGED,
    ui::WM_STYLECHANGING,
    ui::WM_STYLECHANGED,
    ui::WM_SETTEXT,
    ui::WM_GETTEXT,
    ui::WM_COPYDATA,
    ui::WM_HELP,
    ui::WM_SETTINGCHANGE,
    ui::WM_MEASUREITEM,
    ui::WM_DRAWITEM,
    ui::WM_DELETEITEM,
    ui::WM_COMPAREITEM,
    ui::WM_MDICREATE,
    ui::WM_SIZING,
    ui::WM_MOVING,
];

/// Refuses messages that lend memory, which cannot be on their way without the sender.
///
/// Source: the remarks of the page on `PostMessage`.
///
/// # Errors
/// `ERROR_MESSAGE_SYNC_ONLY`.
pub(super) fn refuse_pointers(number: u32) -> Result<()> {
    if LENDING.contains(&number) { Err(code(win32::ERROR_MESSAGE_SYNC_ONLY)) } else { Ok(()) }
}

/// Posts a message to a window; to this thread if there is none.
///
/// Source: the page on `PostMessage`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE`; `ERROR_NOT_ENOUGH_QUOTA` if 10,000 messages wait to be fetched; `ERROR_MESSAGE_SYNC_ONLY`
/// for a message of the system that lends memory.
pub fn post(to: Option<Handle>, content: Content) -> Result<()> {
    refuse_pointers(content.number)?;
    match to {
        None => Queue::own()?.post(None, content, true),
        Some(handle) => window(handle)?.queue().post(Some(handle), content, true),
    }
}

/// Posts a message to every window that is nobody's child and not for messages only.
///
/// Source: the page on `PostMessage`, on `HWND_BROADCAST`.
///
/// # Errors
/// `ERROR_MESSAGE_SYNC_ONLY` as [`post`].
pub fn post_to_all(content: Content) -> Result<()> {
    refuse_pointers(content.number)?;
    for handle in TABLE.live() {
        if let Ok(window) = window(handle)
            && matches!(window.place(), Place::TopLevel | Place::Owned(_))
        {
            // One that ends, or fetches nothing, is left out.
            let _ = window.queue().post(Some(handle), content, true);
        }
    }
    Ok(())
}

/// Posts a message to a thread.
///
/// Source: the page on `PostThreadMessage`.
///
/// # Errors
/// `ERROR_INVALID_THREAD_ID` if there is no such thread, or if it has no queue yet; else as [`post`].
pub fn post_to_thread(thread: u32, content: Content) -> Result<()> {
    let queue = Queue::of_thread(thread)?;
    refuse_pointers(content.number)?;
    queue.post(None, content, true)
}

/// Asks this thread to quit: once it has fetched all other messages, it gets `WM_QUIT`.
///
/// Source: the page on `PostQuitMessage`.
pub fn post_quit(exit_code: i32) {
    // A thread that ends quits anyway.
    if let Ok(queue) = Queue::own() {
        queue.quit(exit_code);
    }
}
