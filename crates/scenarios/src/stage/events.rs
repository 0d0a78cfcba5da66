//! Events.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with pointers to local arrays")]

use std::ptr::with_exposed_provenance_mut;

use openwinsock::Win32::Foundation::HANDLE;
use openwinsock::Win32::Networking::WinSock as ws;

use super::{Event, Raised, Stage};

impl Stage {
    /// For functions that give a BOOL.
    pub(super) fn truth(&self, call: String, result: i32) -> Result<(), Raised> {
        if result == 0 {
            return self.outcome(call, result, result, "FALSE").map(drop);
        }
        self.print(&format!("{call} = TRUE"));
        Ok(())
    }

    /// `WSACreateEvent()`; the event is called `name` from here on.
    pub fn create_event(&self, name: &'static str) -> Result<Event, Raised> {
        // SAFETY: no pointers.
        let handle = unsafe { ws::WSACreateEvent() };
        let call = "WSACreateEvent()".to_owned();
        if handle == ws::WSA_INVALID_EVENT {
            return self
                .outcome(call, handle, handle, "WSA_INVALID_EVENT")
                .map(|handle| Event { handle, name });
        }
        self.print(&format!("{call} = {name}"));
        Ok(Event { handle, name })
    }

    /// Makes events until one is refused; gives the refusal, or how many there were if `most` was reached.
    pub fn events_until_refused(&self, most: u32) -> Result<u32, Raised> {
        let call = "WSACreateEvent()";
        for count in 0..most {
            // SAFETY: no pointers.
            if unsafe { ws::WSACreateEvent() } == ws::WSA_INVALID_EVENT {
                self.print(&format!("{call} = an event, {count} times"));
                return self.outcome(call.to_owned(), 0, 0, "WSA_INVALID_EVENT");
            }
        }
        Ok(most)
    }

    /// `WSASetEvent(event)`
    pub fn set_event(&self, event: Event) -> Result<(), Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::WSASetEvent(event.handle) };
        self.truth(format!("WSASetEvent({})", event.name), result)
    }

    /// `WSACloseEvent(event)`
    pub fn close_event(&self, event: Event) -> Result<(), Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::WSACloseEvent(event.handle) };
        self.truth(format!("WSACloseEvent({})", event.name), result)
    }

    /// `WSAWaitForMultipleEvents(count, events, FALSE, milliseconds, FALSE)`: for any of them.
    pub fn wait_for_events(&self, events: &[Event], milliseconds: u32) -> Result<u32, Raised> {
        let handles: Vec<HANDLE> =
            events.iter().map(|e| with_exposed_provenance_mut(e.handle.cast_unsigned())).collect();
        let count = u32::try_from(handles.len()).unwrap_or(u32::MAX);
        // SAFETY: a local array of that length.
        let result = unsafe { ws::WSAWaitForMultipleEvents(count, handles.as_ptr(), 0, milliseconds, 0) };
        let names: Vec<_> = events.iter().map(|event| event.name).collect();
        let call = format!(
            "WSAWaitForMultipleEvents({count}, [{}], FALSE, {milliseconds}, FALSE)",
            names.join(", ")
        );
        self.outcome(call, result, ws::WSA_WAIT_FAILED, "WSA_WAIT_FAILED")
    }
}
