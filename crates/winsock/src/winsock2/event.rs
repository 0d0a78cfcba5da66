//! Events, and waiting for them.

use openwinsock_codes::WsaError;
use openwinsock_runtime::event::Event;
use openwinsock_runtime::handle::Handle;
use openwinsock_runtime::object::{EventPin, Found};
use openwinsock_runtime::wait::{MOST_OBJECTS, Until, Waited, wait_for};
use openwinsock_runtime::{Result, object, startup};
use smallvec::SmallVec;
use windows_sys::Win32::Foundation::{
    FALSE, HANDLE, TRUE, WAIT_ABANDONED_0, WAIT_EVENT, WAIT_FAILED, WAIT_IO_COMPLETION, WAIT_OBJECT_0,
    WAIT_TIMEOUT,
};
use windows_sys::Win32::Networking::WinSock::{WSA_INVALID_EVENT, WSAEVENT};
use windows_sys::Win32::Storage::FileSystem::SYNCHRONIZE;
use windows_sys::Win32::System::Threading::{EVENT_MODIFY_STATE, INFINITE};
use windows_sys::core::BOOL;

use crate::edge;

/// The number of a handle of kernel32.
pub(crate) fn handle(handle: HANDLE) -> Handle {
    Handle(handle.addr())
}

/// The number of a handle of an event.
pub(crate) fn event_handle(event: WSAEVENT) -> Handle {
    Handle(event.cast_unsigned())
}

/// Makes an event, and gives it a handle.
pub(crate) fn create(auto_reset: bool, signalled: bool) -> Result<Handle> {
    object::publish_event(Event::new(auto_reset, signalled))
}

/// Closes the handle of an event.
pub(crate) fn close(event: Handle) -> Result<()> {
    object::close_event(event)
}

/// An event that the handle allows to be changed.
fn allowed(event: WSAEVENT) -> Result<EventPin> {
    object::allowed(event_handle(event), EVENT_MODIFY_STATE)
}

/// When a wait of that many milliseconds gives up.
pub(crate) fn until(milliseconds: u32) -> Until {
    if milliseconds == INFINITE { Until::Ever } else { Until::milliseconds(milliseconds.into()) }
}

/// Waits for the objects of a number of handles.
///
/// # Errors
/// `WSA_INVALID_PARAMETER` for none or too many handles, no pointer to them, and one twice in a wait for all;
/// `WSA_INVALID_HANDLE` for a handle of nothing that one waits for; `WSAEFAULT` for a bad pointer.
///
/// # Safety
/// `handles` is readable for `count` handles, or one of those pointers that are noticed.
pub(crate) unsafe fn wait(
    count: u32,
    handles: *const HANDLE,
    all: BOOL,
    milliseconds: u32,
    alertable: BOOL,
) -> Result<WAIT_EVENT> {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    if !(1..=MOST_OBJECTS).contains(&count) || handles.is_null() {
        return Err(WsaError::WSA_INVALID_PARAMETER);
    }
    if count == 1 {
        // SAFETY: the caller promises the pointer.
        let only = object::find(handle(unsafe { edge::read(handles) }?), SYNCHRONIZE)?;
        return finish([only], all, milliseconds, alertable);
    }
    let pins: SmallVec<[Found; MOST_OBJECTS]> = (0..count)
        // SAFETY: as above; the handle is one of the array.
        .map(|place| object::find(handle(unsafe { edge::read(handles.wrapping_add(place)) }?), SYNCHRONIZE))
        .collect::<Result<_>>()?;
    finish(pins, all, milliseconds, alertable)
}

fn finish(pins: impl AsRef<[Found]>, all: BOOL, milliseconds: u32, alertable: BOOL) -> Result<WAIT_EVENT> {
    wait_for(pins, all != FALSE, until(milliseconds), alertable != FALSE).map(outcome)
}

/// What a wait returns.
pub(crate) fn outcome(waited: Waited) -> WAIT_EVENT {
    match waited {
        Waited::Signalled(index) => WAIT_OBJECT_0 + u32::try_from(index).unwrap_or(0),
        Waited::Abandoned(index) => WAIT_ABANDONED_0 + u32::try_from(index).unwrap_or(0),
        Waited::Apc => WAIT_IO_COMPLETION,
        Waited::TimedOut => WAIT_TIMEOUT,
    }
}

/// Makes an event that is reset by hand and not signalled.
///
/// Raises `WSANOTINITIALISED`; `WSA_NOT_ENOUGH_MEMORY` when the million places for handles are taken.
///
/// Source: the page on `WSACreateEvent`.
pub unsafe extern "system" fn WSACreateEvent() -> WSAEVENT {
    edge::clearing::run(WSA_INVALID_EVENT, || {
        startup::started()?;
        Ok(create(false, false)?.0.cast_signed())
    })
}

/// Closes the handle of an event. A wait for it that goes on keeps the event, which nobody can signal then except a
/// socket that it is selected for.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`.
///
/// Source: the page on `WSACloseEvent`.
pub unsafe extern "system" fn WSACloseEvent(hevent: WSAEVENT) -> BOOL {
    edge::run(FALSE, || {
        startup::started()?;
        close(event_handle(hevent)).map(|()| TRUE)
    })
}

/// Signals an event.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`.
///
/// Source: the page on `WSASetEvent`.
pub unsafe extern "system" fn WSASetEvent(hevent: WSAEVENT) -> BOOL {
    edge::run(FALSE, || {
        startup::started()?;
        allowed(hevent).map(|event| event.set()).map(|()| TRUE)
    })
}

/// Takes the signal of an event back.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`.
///
/// Source: the page on `WSAResetEvent`.
pub unsafe extern "system" fn WSAResetEvent(hevent: WSAEVENT) -> BOOL {
    edge::run(FALSE, || {
        startup::started()?;
        allowed(hevent).map(|event| event.reset()).map(|()| TRUE)
    })
}

/// Waits until one of the events is signalled, or all of them.
///
/// Returns the index of the first signalled one (0 for all), `WSA_WAIT_TIMEOUT`, or `WSA_WAIT_FAILED`;
/// `WSA_WAIT_IO_COMPLETION` if the wait is alertable and routines that were queued to the thread have run.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_HANDLE`, `WSA_INVALID_PARAMETER` for a number of events that is not 1 to 64, and
/// for an event that stands twice in a wait for all.
///
/// Source: the page on `WSAWaitForMultipleEvents`.
pub unsafe extern "system" fn WSAWaitForMultipleEvents(
    cevents: u32,
    lphevents: *const HANDLE,
    fwaitall: BOOL,
    dwtimeout: u32,
    falertable: BOOL,
) -> WAIT_EVENT {
    edge::run(WAIT_FAILED, || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        unsafe { wait(cevents, lphevents, fwaitall, dwtimeout, falertable) }
    })
}
