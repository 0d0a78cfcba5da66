//! Windows without a screen: each belongs to a thread, and its procedure takes what is posted and sent to it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use windows_sys::Win32::Foundation as win32;
use windows_sys::Win32::UI::WindowsAndMessaging as ui;

use super::send::send_to;
use super::{Class, Content, Procedure, Queue, code};
use crate::error::Result;
use crate::handle::Handle;
use crate::object::{self, TABLE};

/// Where a window stands among the others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// By itself.
    TopLevel,
    /// By itself, but it ends with another one.
    Owned(Handle),
    /// In another one.
    Child(Handle),
    /// For messages only (`HWND_MESSAGE`).
    MessageOnly,
}

impl Place {
    /// The window that it ends with.
    fn above(self) -> Option<Handle> {
        match self {
            Self::Owned(above) | Self::Child(above) => Some(above),
            Self::TopLevel | Self::MessageOnly => None,
        }
    }
}

/// What a program says about a new window.
#[derive(Clone, Debug)]
pub struct Creation {
    /// Its class.
    pub class: Arc<Class>,
    /// Where it stands.
    pub place: Place,
    /// `WS_…`
    pub style: u32,
    /// `WS_EX_…`
    pub extended_style: u32,
    /// The number of a child, or the handle of a menu, as a number.
    pub id: isize,
    /// The module's handle, as a number.
    pub module: usize,
    /// Its text, in UTF-16.
    pub text: Vec<u16>,
}

/// What a window keeps, and what the program may change.
#[derive(Debug)]
pub struct Properties {
    /// What its messages are handed to.
    pub procedure: Procedure,
    /// A value for the program.
    pub user_data: isize,
    /// `WS_…`
    pub style: u32,
    /// `WS_EX_…`
    pub extended_style: u32,
    /// As in [`Creation`].
    pub id: isize,
    /// As in [`Creation`].
    pub module: usize,
    /// Its text, in UTF-16.
    pub text: Vec<u16>,
    /// The bytes that its class asked for.
    pub extra: Box<[u8]>,
}

/// A window.
#[derive(Debug)]
pub struct Window {
    handle: OnceLock<Handle>,
    class: Arc<Class>,
    queue: Arc<Queue>,
    place: Place,
    properties: Mutex<Properties>,
    below: Mutex<Vec<Handle>>,
    /// Its end has begun.
    ending: AtomicBool,
    /// It is over.
    gone: AtomicBool,
}

/// The window of a handle.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE` if there is none.
pub fn window(handle: Handle) -> Result<Arc<Window>> {
    object::pin::<Window>(handle).map(|pin| Arc::clone(&pin))
}

impl Window {
    /// Makes a window of this thread. It has been sent no message yet.
    ///
    /// # Errors
    /// `ERROR_INVALID_WINDOW_HANDLE` if there is no window where it is to stand; `ERROR_NOT_ENOUGH_MEMORY` if the million
    /// places for handles are taken.
    pub fn new(creation: Creation) -> Result<Arc<Self>> {
        let above = creation.place.above().map(window).transpose()?;
        let Creation { class, place, style, extended_style, id, module, text } = creation;
        let queue = Queue::own()?;
        let properties = Properties {
            procedure: class.description.procedure,
            user_data: 0,
            style,
            extended_style,
            id,
            module,
            text,
            extra: vec![0; class.description.window_extra].into_boxed_slice(),
        };
        class.window_made();
        let window = Arc::new(Self {
            handle: OnceLock::new(),
            class,
            queue: queue.clone(),
            place,
            properties: Mutex::new(properties),
            below: Mutex::default(),
            ending: AtomicBool::new(false),
            gone: AtomicBool::new(false),
        });
        let handle = object::publish(window.clone()).inspect_err(|_| window.class.window_gone())?;
        // Nobody else knows the handle yet.
        let _ = window.handle.set(handle);
        queue.add_window(handle);
        if let Some(above) = above {
            above.below().push(handle);
        }
        Ok(window)
    }

    /// Its handle.
    pub fn handle(&self) -> Handle {
        self.handle.get().copied().unwrap_or(Handle(0))
    }

    /// Its class.
    pub fn class(&self) -> &Class {
        &self.class
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        self.place
    }

    pub(crate) fn queue(&self) -> &Arc<Queue> {
        &self.queue
    }

    /// The number of its thread.
    pub fn thread(&self) -> u32 {
        self.queue.thread()
    }

    /// Whether it belongs to this thread.
    pub fn is_own(&self) -> bool {
        Queue::own().is_ok_and(|own| Arc::ptr_eq(&own, &self.queue))
    }

    pub(super) fn is_there(&self) -> bool {
        !self.gone.load(Ordering::Acquire)
    }

    /// What it keeps, to read or change. No message may be sent meanwhile.
    pub fn properties(&self) -> MutexGuard<'_, Properties> {
        self.properties.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn below(&self) -> MutexGuard<'_, Vec<Handle>> {
        self.below.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs its procedure, in this thread.
    pub fn call(&self, content: Content) -> isize {
        let procedure = self.properties().procedure;
        (procedure.call)(procedure.function, self.handle(), content)
    }

    /// Posts a message that something has happened, such as to a socket. The program's limit does not hold for it, for these
    /// come once each until the program asks for more. A window that is gone gets none.
    pub(crate) fn notify(&self, content: Content) {
        if self.is_there() {
            let _ = self.queue.post(Some(self.handle()), content, false);
        }
    }

    /// Ends it: tells it and those below, and takes its handle away. Once only.
    pub fn end(self: &Arc<Self>) {
        if self.ending.swap(true, Ordering::AcqRel) {
            return;
        }
        let only = |number| Content { number, ..Content::default() };
        let _ = send_to(self, only(ui::WM_DESTROY));
        let below = std::mem::take(&mut *self.below());
        for window in below.into_iter().filter_map(|handle| window(handle).ok()) {
            window.end();
        }
        let _ = send_to(self, only(ui::WM_NCDESTROY));
        self.leave();
    }

    /// Takes its handle away.
    fn leave(&self) {
        if self.gone.swap(true, Ordering::AcqRel) {
            return;
        }
        let handle = self.handle();
        if let Some(above) = self.place.above().and_then(|above| window(above).ok()) {
            above.below().retain(|other| *other != handle);
        }
        TABLE.close(handle);
        self.queue.remove_window(handle);
        self.class.window_gone();
    }
}

/// Ends a window of this thread.
///
/// Source: the page on `DestroyWindow`.
///
/// # Errors
/// `ERROR_INVALID_WINDOW_HANDLE`; `ERROR_ACCESS_DENIED` for a window of another thread.
pub fn destroy(handle: Handle) -> Result<()> {
    let window = window(handle)?;
    if !window.is_own() {
        return Err(code(win32::ERROR_ACCESS_DENIED));
    }
    window.end();
    Ok(())
}

/// The thread of a window has ended: nobody is there to be told.
pub(super) fn forget(handle: Handle) {
    if let Ok(window) = window(handle) {
        window.ending.store(true, Ordering::Release);
        let below = std::mem::take(&mut *window.below());
        below.into_iter().for_each(forget);
        window.leave();
    }
}

/// Whether a window is another one's child, or its child's child.
///
/// Source: the page on `IsChild`.
pub fn is_child(above: Handle, below: Handle) -> bool {
    let mut next = window(below).map(|window| window.place);
    while let Ok(Place::Child(parent)) = next {
        if parent == above {
            return true;
        }
        next = window(parent).map(|window| window.place);
    }
    false
}
