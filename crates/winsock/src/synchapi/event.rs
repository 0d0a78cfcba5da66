//! Events under their Win32 names.

use std::sync::Arc;

use openwinsock_runtime::event::Event;
use openwinsock_runtime::object;
use windows_sys::Win32::Foundation::{FALSE, HANDLE};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    CREATE_EVENT, CREATE_EVENT_INITIAL_SET, CREATE_EVENT_MANUAL_RESET, EVENT_ALL_ACCESS, EVENT_MODIFY_STATE,
    SYNCHRONIZATION_ACCESS_RIGHTS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use super::create::{Rights, create, open};
use crate::strings::Unit;
use crate::win32;
use crate::winsock2::event::handle;

const RIGHTS: Rights = Rights { all: EVENT_ALL_ACCESS, query: 1, modify: EVENT_MODIFY_STATE };

/// # Safety
/// As [`create`].
unsafe fn create_event<U: Unit>(
    attributes: *const SECURITY_ATTRIBUTES,
    manual: bool,
    signalled: bool,
    name: *const U,
    access: u32,
) -> HANDLE {
    // SAFETY: the caller promises the pointers.
    unsafe { create(attributes, name, &RIGHTS, access, || Ok(Arc::new(Event::new(!manual, signalled)))) }
}

/// Makes an event, or opens the one with the name: then the last error is `ERROR_ALREADY_EXISTS`, and the other arguments mean
/// nothing. Of the security attributes only the inheritance of the handle is looked at.
///
/// Raises `ERROR_INVALID_HANDLE` if an object of another kind has the name; `ERROR_PATH_NOT_FOUND`,
/// `ERROR_FILENAME_EXCED_RANGE` and `ERROR_INVALID_NAME` for names that are none; `ERROR_NOT_ENOUGH_MEMORY` when the million places
/// for handles are taken.
///
/// Source: the page on `CreateEventW`.
pub unsafe extern "system" fn CreateEventW(
    lpeventattributes: *const SECURITY_ATTRIBUTES,
    bmanualreset: BOOL,
    binitialstate: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    let (manual, signalled) = (bmanualreset != FALSE, binitialstate != FALSE);
    // SAFETY: the pointers are the program's.
    unsafe { create_event(lpeventattributes, manual, signalled, lpname, EVENT_ALL_ACCESS) }
}

/// [`CreateEventW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateEventA(
    lpeventattributes: *const SECURITY_ATTRIBUTES,
    bmanualreset: BOOL,
    binitialstate: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    let (manual, signalled) = (bmanualreset != FALSE, binitialstate != FALSE);
    // SAFETY: the pointers are the program's.
    unsafe { create_event(lpeventattributes, manual, signalled, lpname, EVENT_ALL_ACCESS) }
}

/// [`CreateEventW`] with flags, and with the rights that the handle shall give.
///
/// Source: the page on `CreateEventExW`.
pub unsafe extern "system" fn CreateEventExW(
    lpeventattributes: *const SECURITY_ATTRIBUTES,
    lpname: PCWSTR,
    dwflags: CREATE_EVENT,
    dwdesiredaccess: u32,
) -> HANDLE {
    let manual = dwflags & CREATE_EVENT_MANUAL_RESET != 0;
    let signalled = dwflags & CREATE_EVENT_INITIAL_SET != 0;
    // SAFETY: the pointers are the program's.
    unsafe { create_event(lpeventattributes, manual, signalled, lpname, dwdesiredaccess) }
}

/// [`CreateEventExW`] with the name in UTF-8.
pub unsafe extern "system" fn CreateEventExA(
    lpeventattributes: *const SECURITY_ATTRIBUTES,
    lpname: PCSTR,
    dwflags: CREATE_EVENT,
    dwdesiredaccess: u32,
) -> HANDLE {
    let manual = dwflags & CREATE_EVENT_MANUAL_RESET != 0;
    let signalled = dwflags & CREATE_EVENT_INITIAL_SET != 0;
    // SAFETY: the pointers are the program's.
    unsafe { create_event(lpeventattributes, manual, signalled, lpname, dwdesiredaccess) }
}

/// Opens the event with a name.
///
/// Raises `ERROR_FILE_NOT_FOUND` if nothing has the name, `ERROR_INVALID_HANDLE` if something else has it, and what
/// [`CreateEventW`] raises for names that are none; `ERROR_INVALID_PARAMETER` for no name.
///
/// Source: the page on `OpenEventW`.
pub unsafe extern "system" fn OpenEventW(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lpname: PCWSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Event, _>(dwdesiredaccess, binherithandle, lpname, &RIGHTS) }
}

/// [`OpenEventW`] with the name in UTF-8.
pub unsafe extern "system" fn OpenEventA(
    dwdesiredaccess: SYNCHRONIZATION_ACCESS_RIGHTS,
    binherithandle: BOOL,
    lpname: PCSTR,
) -> HANDLE {
    // SAFETY: the pointer is the program's.
    unsafe { open::<Event, _>(dwdesiredaccess, binherithandle, lpname, &RIGHTS) }
}

/// Does something to an event that changes its state.
fn change(event: HANDLE, how: impl FnOnce(&Event)) -> BOOL {
    win32::truth(|| {
        let event = object::allowed::<Event>(handle(event), EVENT_MODIFY_STATE)?;
        how(&event);
        Ok(())
    })
}

/// Signals an event.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` if the handle does not give `EVENT_MODIFY_STATE`.
///
/// Source: the page on `SetEvent`.
pub unsafe extern "system" fn SetEvent(hevent: HANDLE) -> BOOL {
    change(hevent, Event::set)
}

/// Takes the signal of an event back.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` if the handle does not give `EVENT_MODIFY_STATE`.
///
/// Source: the page on `ResetEvent`.
pub unsafe extern "system" fn ResetEvent(hevent: HANDLE) -> BOOL {
    change(hevent, Event::reset)
}

/// Lets the threads go that wait for an event now, or one of them if it resets itself, and leaves it reset.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` if the handle does not give `EVENT_MODIFY_STATE`.
///
/// Source: the page on `PulseEvent`, which calls it unreliable: a thread that is just not waiting misses it.
pub unsafe extern "system" fn PulseEvent(hevent: HANDLE) -> BOOL {
    change(hevent, Event::pulse)
}
