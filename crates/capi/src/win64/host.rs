//! What a host of Windows programs keeps itself: the last error, and what its threads need before the program's code
//! runs on them.

use std::ffi::c_int;
use std::mem::offset_of;
use std::sync::OnceLock;

use openwinsock::linux::{LastErrorSlot, set_last_error_slot};

/// The functions of a host, as the C header has them. Each may be missing.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hooks {
    size: usize,
    get_last_error: Option<extern "C" fn() -> u32>,
    set_last_error: Option<extern "C" fn(u32)>,
    enter: Option<extern "C" fn()>,
    leave: Option<extern "C" fn()>,
}

static VISITS: OnceLock<(Option<extern "C" fn()>, Option<extern "C" fn()>)> = OnceLock::new();

/// Takes the functions of a host. Gives 0, or -1 if there are some already, or only one of a pair.
///
/// # Safety
/// NULL, or a structure with as many bytes as its first field says.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn ows_win64_set_hooks(hooks: *const Hooks) -> c_int {
    if hooks.is_null() {
        return -1;
    }
    // SAFETY: the caller promises that the first field is there.
    let size = unsafe { (&raw const (*hooks).size).read() };
    // Fields that a host of an older version does not know are missing, none that this library knows was ever taken out.
    if size < offset_of!(Hooks, enter) {
        return -1;
    }
    let mut known = Hooks { size: 0, get_last_error: None, set_last_error: None, enter: None, leave: None };
    let bytes = size.min(size_of::<Hooks>());
    // SAFETY: the caller promises the bytes; a missing function is all zeros, which is `None`.
    unsafe { std::ptr::copy_nonoverlapping(hooks.cast::<u8>(), (&raw mut known).cast::<u8>(), bytes) };
    let slot = match (known.get_last_error, known.set_last_error) {
        (Some(get), Some(set)) => Some(LastErrorSlot { get, set }),
        (None, None) => None,
        _ => return -1,
    };
    if VISITS.set((known.enter, known.leave)).is_err() {
        return -1;
    }
    if slot.is_none_or(set_last_error_slot) { 0 } else { -1 }
}

/// A call into the program, during which the host has the thread as the program needs it.
pub(super) struct Visit;

impl Visit {
    pub(super) fn new() -> Self {
        if let Some((Some(enter), _)) = VISITS.get() {
            enter();
        }
        Self
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        if let Some((_, Some(leave))) = VISITS.get() {
            leave();
        }
    }
}

/// The function for C behind one of a Windows program: for those that stand in structures. NULL for NULL.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn ows_win64_callback(function: usize) -> usize {
    if function == 0 { 0 } else { super::gate::native(function) }
}
