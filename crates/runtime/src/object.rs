//! What handles stand for, and the table of this process.

use std::sync::Arc;

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::event::Event;
use crate::handle::{Handle, Pin, Table};
use crate::socket::Socket;

/// An object behind a handle. Sockets and the objects of kernel32 share the table, so that a handle is one thing only.
#[derive(Debug)]
pub enum Object {
    /// A socket; several handles may stand for one (`WSADuplicateSocket`).
    Socket(Arc<Socket>),
    /// An event.
    Event(Arc<Event>),
}

/// The handles of this process.
pub static TABLE: Table<Object> = Table::new();

/// A socket in use.
#[derive(Debug)]
pub struct SocketPin<'t>(Pin<'t, Object>);

impl std::ops::Deref for SocketPin<'_> {
    type Target = Arc<Socket>;

    fn deref(&self) -> &Arc<Socket> {
        match &*self.0 {
            Object::Socket(socket) => socket,
            Object::Event(_) => unreachable!("`socket` only pins sockets"),
        }
    }
}

/// The socket of a handle, pinned: it stays usable until the pin is dropped.
///
/// # Errors
/// `WSAENOTSOCK` if the handle stands for nothing, or for something else.
#[inline]
pub fn socket(handle: Handle) -> Result<SocketPin<'static>> {
    match TABLE.pin(handle) {
        Some(pin) if matches!(*pin, Object::Socket(_)) => Ok(SocketPin(pin)),
        _ => Err(WsaError::WSAENOTSOCK),
    }
}

/// An event in use.
#[derive(Debug)]
pub struct EventPin<'t>(Pin<'t, Object>);

impl std::ops::Deref for EventPin<'_> {
    type Target = Arc<Event>;

    fn deref(&self) -> &Arc<Event> {
        match &*self.0 {
            Object::Event(event) => event,
            Object::Socket(_) => unreachable!("`event` only pins events"),
        }
    }
}

/// The event of a handle, pinned: it stays usable until the pin is dropped.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if the handle stands for nothing, or for something else.
#[inline]
pub fn event(handle: Handle) -> Result<EventPin<'static>> {
    match TABLE.pin(handle) {
        Some(pin) if matches!(*pin, Object::Event(_)) => Ok(EventPin(pin)),
        _ => Err(WsaError::WSA_INVALID_HANDLE),
    }
}

/// Closes the handle of an event. Waits for it go on.
///
/// # Errors
/// As [`event`].
pub fn close_event(handle: Handle) -> Result<()> {
    // The kind of object that a handle stands for never changes, so that nothing can come between.
    event(handle)?;
    TABLE.close(handle).map(drop).ok_or(WsaError::WSA_INVALID_HANDLE)
}

/// Gives a socket a handle.
///
/// # Errors
/// `WSAEMFILE` if the million places of the table are taken.
pub fn publish_socket(socket: Arc<Socket>) -> Result<Handle> {
    socket.handle_added();
    publish_held(socket)
}

/// Gives a handle to a socket that [`crate::duplicate::redeem`] gave, which counts already.
///
/// # Errors
/// As [`publish_socket`].
pub fn publish_held(socket: Arc<Socket>) -> Result<Handle> {
    TABLE.insert(Object::Socket(socket)).map_err(|refused| {
        if let Object::Socket(socket) = refused {
            socket.handle_removed();
        }
        WsaError::WSAEMFILE
    })
}

/// Gives an event a handle.
///
/// # Errors
/// `WSA_NOT_ENOUGH_MEMORY` if the million places of the table are taken.
pub fn publish_event(event: Event) -> Result<Handle> {
    TABLE.insert(Object::Event(Arc::new(event))).map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)
}
