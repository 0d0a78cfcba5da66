//! How a program is told that something which it does not wait for is over.

use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::event::Event;
use openwinsock_runtime::{Handle, Result, object};
use windows_sys::Win32::Foundation::{
    NTSTATUS, STATUS_CANCELLED, STATUS_PENDING, STATUS_SUCCESS, STATUS_UNSUCCESSFUL,
};
use windows_sys::Win32::System::IO::OVERLAPPED;

use crate::edge;

/// The lowest bit of an event's handle says that no completion port is to be told.
const NO_PORT: usize = 1;

/// An OVERLAPPED of the program's that is not complete yet.
#[derive(Debug)]
pub(crate) struct Notice {
    overlapped: *mut OVERLAPPED,
    event: Option<Arc<Event>>,
}

// SAFETY: the program leaves the OVERLAPPED to us until it is told, on whichever thread that happens.
unsafe impl Send for Notice {}

impl Notice {
    /// One that ends with an event, if the structure has one; it is reset now.
    ///
    /// # Errors
    /// `WSAEINVAL` without a structure, or if its handle is no event's; `WSAEFAULT` for a bad pointer.
    ///
    /// # Safety
    /// The structure is the program's, or the pointer is noticed; the program leaves it alone until it is told.
    pub(crate) unsafe fn event(overlapped: *mut OVERLAPPED) -> Result<Self> {
        if overlapped.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        // SAFETY: the caller promises the pointer.
        let mut value = unsafe { edge::read(overlapped) }?;
        let handle = value.hEvent.addr() & !NO_PORT;
        let event = match handle {
            0 => None,
            handle => {
                let event = object::event(Handle(handle)).map_err(|_| WsaError::WSAEINVAL)?;
                Some(Arc::clone(&event))
            }
        };
        if let Some(event) = &event {
            event.reset();
        }
        value.Internal = status(STATUS_PENDING);
        value.InternalHigh = 0;
        // SAFETY: as above.
        unsafe { edge::write(overlapped, value) }?;
        Ok(Self { overlapped, event })
    }

    /// Tells the program.
    pub(crate) fn tell(self, result: Result<()>) {
        let status = status(match result {
            Ok(()) => STATUS_SUCCESS,
            Err(WsaError::WSA_OPERATION_ABORTED) => STATUS_CANCELLED,
            Err(_) => STATUS_UNSUCCESSFUL,
        });
        // SAFETY: `event` wrote to the structure, and the program leaves it to us until now.
        unsafe { std::ptr::write_volatile(&raw mut (*self.overlapped).Internal, status) };
        if let Some(event) = self.event {
            event.set();
        }
    }
}

/// A status as the structure holds it.
fn status(status: NTSTATUS) -> usize {
    status.cast_unsigned() as usize
}
