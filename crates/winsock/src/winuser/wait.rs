//! Waiting for objects and messages at once.

use openwinsock_runtime::message::{self, Input};
use openwinsock_runtime::object::AnyPin;
use openwinsock_runtime::wait::MOST_OBJECTS;
use openwinsock_runtime::{Result, object};
use smallvec::SmallVec;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FALSE, HANDLE, WAIT_EVENT, WAIT_FAILED};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    MSG_WAIT_FOR_MULTIPLE_OBJECTS_EX_FLAGS, MWMO_ALERTABLE, MWMO_INPUTAVAILABLE, MWMO_WAITALL,
    QUEUE_STATUS_FLAGS,
};
use windows_sys::core::BOOL;

use super::{code, no_access};
use crate::edge;
use crate::winsock2::event;

/// # Safety
/// `handles` is readable for `count` handles, or one of those pointers that are noticed.
unsafe fn wait(
    count: u32,
    handles: *const HANDLE,
    milliseconds: u32,
    kinds: u32,
    flags: u32,
) -> Result<WAIT_EVENT> {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    // Before a handle is read; the queue is one of the objects.
    if count >= MOST_OBJECTS {
        return Err(code(ERROR_INVALID_PARAMETER));
    }
    let pins: SmallVec<[AnyPin; 4]> = (0..count)
        .map(|place| {
            // SAFETY: the caller promises the pointer, and the handle is one of the array.
            let handle = no_access(unsafe { edge::read(handles.wrapping_add(place)) })?;
            object::any(event::handle(handle))
        })
        .collect::<Result<_>>()?;
    let has = |flag| flags & flag != 0;
    let input = Input {
        kinds,
        old_counts: has(MWMO_INPUTAVAILABLE),
        all: has(MWMO_WAITALL),
        alertable: has(MWMO_ALERTABLE),
    };
    message::wait(&pins, input, event::until(milliseconds)).map(event::outcome)
}

/// Waits until one of the objects is signalled, or a message of one of the kinds (`QS_…`) comes that this thread has not seen;
/// with `fWaitAll`, until all of that is so at once. A message counts as one more object, the last one.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for more than 63 objects, and for one that stands twice in a wait for
/// all; `ERROR_NOACCESS`.
///
/// Source: the page on `MsgWaitForMultipleObjects`.
pub unsafe extern "system" fn MsgWaitForMultipleObjects(
    ncount: u32,
    phandles: *const HANDLE,
    fwaitall: BOOL,
    dwmilliseconds: u32,
    dwwakemask: QUEUE_STATUS_FLAGS,
) -> WAIT_EVENT {
    let flags = if fwaitall == FALSE { 0 } else { MWMO_WAITALL };
    // SAFETY: the pointer is the program's.
    edge::run(WAIT_FAILED, || unsafe { wait(ncount, phandles, dwmilliseconds, dwwakemask, flags) })
}

/// [`MsgWaitForMultipleObjects`] with flags: for all (`MWMO_WAITALL`), also for messages that the thread has seen before
/// (`MWMO_INPUTAVAILABLE`), also for routines that are queued to the thread (`MWMO_ALERTABLE`), which have then run.
///
/// Source: the page on `MsgWaitForMultipleObjectsEx`.
pub unsafe extern "system" fn MsgWaitForMultipleObjectsEx(
    ncount: u32,
    phandles: *const HANDLE,
    dwmilliseconds: u32,
    dwwakemask: QUEUE_STATUS_FLAGS,
    dwflags: MSG_WAIT_FOR_MULTIPLE_OBJECTS_EX_FLAGS,
) -> WAIT_EVENT {
    // SAFETY: the pointer is the program's.
    edge::run(WAIT_FAILED, || unsafe { wait(ncount, phandles, dwmilliseconds, dwwakemask, dwflags) })
}
