//! Classes of windows: what their windows have in common.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use windows_sys::Win32::Foundation as win32;
use windows_sys::Win32::UI::WindowsAndMessaging::CS_GLOBALCLASS;

use super::{Content, atom, code};
use crate::error::Result;
use crate::handle::Handle;

/// A window procedure of the program.
#[derive(Clone, Copy, Debug)]
pub struct Procedure {
    /// How to call it: with [`Self::function`], the window and the message.
    pub call: fn(usize, Handle, Content) -> isize,
    /// The address of the program's function.
    pub function: usize,
    /// Whether texts in its messages are in UTF-16.
    pub wide: bool,
}

/// What a program says about a class.
#[derive(Clone, Debug)]
pub struct Description {
    /// Its name.
    pub name: String,
    /// Whose it is: a module's handle, as a number; 0 for the program's.
    pub module: usize,
    /// `CS_…`
    pub style: u32,
    /// What the messages of its windows are handed to.
    pub procedure: Procedure,
    /// How many bytes each window keeps for the program.
    pub window_extra: usize,
    /// One of the system's own classes: every module finds it, and none can take it away.
    pub system: bool,
}

/// A class.
#[derive(Debug)]
pub struct Class {
    /// What the program said about it.
    pub description: Description,
    /// The number of its name.
    pub atom: u16,
    windows: AtomicUsize,
}

static CLASSES: Mutex<Vec<Arc<Class>>> = Mutex::new(Vec::new());

fn classes() -> MutexGuard<'static, Vec<Arc<Class>>> {
    CLASSES.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Class {
    fn is_called(&self, name: u16, module: usize) -> bool {
        self.atom == name && self.description.module == module
    }

    fn is_for_all(&self) -> bool {
        self.description.system || self.description.style & CS_GLOBALCLASS != 0
    }

    pub(super) fn window_made(&self) {
        self.windows.fetch_add(1, Ordering::AcqRel);
    }

    pub(super) fn window_gone(&self) {
        self.windows.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Registers a class, and gives the number of its name.
///
/// Source: the page on `RegisterClassEx`.
///
/// # Errors
/// `ERROR_CLASS_ALREADY_EXISTS` if the module has one of this name; for the name as `atom`.
pub fn register(description: Description) -> Result<u16> {
    let number = atom(&description.name)?;
    let mut classes = classes();
    if classes.iter().any(|class| class.is_called(number, description.module)) {
        return Err(code(win32::ERROR_CLASS_ALREADY_EXISTS));
    }
    classes.push(Arc::new(Class { description, atom: number, windows: AtomicUsize::new(0) }));
    Ok(number)
}

/// The class of a name, as a module sees it: its own, one for all modules, or the program's.
///
/// # Errors
/// `ERROR_CANNOT_FIND_WND_CLASS` if there is none.
pub fn find(name: u16, module: usize) -> Result<Arc<Class>> {
    let classes = classes();
    let own = classes.iter().find(|class| class.is_called(name, module));
    let others = || classes.iter().find(|class| class.atom == name && class.is_for_all());
    // A program names itself by its handle or by none.
    let either = |class: &&Arc<Class>| class.atom == name && (class.description.module == 0 || module == 0);
    let found = own.or_else(others).or_else(|| classes.iter().find(either));
    found.cloned().ok_or(code(win32::ERROR_CANNOT_FIND_WND_CLASS))
}

/// Takes a class away.
///
/// Source: the page on `UnregisterClass`.
///
/// # Errors
/// `ERROR_CLASS_DOES_NOT_EXIST` if there is none, or if it is the system's; `ERROR_CLASS_HAS_WINDOWS` if a window of it is
/// left.
pub fn unregister(name: u16, module: usize) -> Result<()> {
    let missing = code(win32::ERROR_CLASS_DOES_NOT_EXIST);
    let class = find(name, module).map_err(|_| missing)?;
    if class.description.system {
        return Err(missing);
    }
    let mut classes = classes();
    if class.windows.load(Ordering::Acquire) != 0 {
        return Err(code(win32::ERROR_CLASS_HAS_WINDOWS));
    }
    let place = classes.iter().position(|other| Arc::ptr_eq(other, &class)).ok_or(missing)?;
    classes.remove(place);
    Ok(())
}
