//! What handles stand for, and the table of this process.
//!
//! # Another kind of object
//!
//! It needs a line in [`kinds!`] below, with `waitable` if a thread can wait for it, and
//! [`Waitable`](crate::wait::Waitable) then. [`pin`] finds it by its handle, [`publish`] gives it one, and [`close`] takes
//! that away. What has to happen with its last handle, [`Kind::handle_added`] and [`Kind::handle_removed`] learn.

use std::marker::PhantomData;
use std::sync::Arc;

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::event::Event;
use crate::handle::{Handle, Pin, Table};
use crate::mutex::Mutant;
use crate::semaphore::Semaphore;
use crate::socket::Socket;
use crate::thread::Thread;
use crate::timer::Timer;
use crate::wait::{Dispatching, Waitable};

/// A kind of object.
pub trait Kind: Send + Sync + Sized + 'static {
    /// The code for a handle that stands for nothing, or for something else.
    const MISSED: WsaError = WsaError::WSA_INVALID_HANDLE;
    /// The code for a table whose million places are taken.
    const NO_PLACE: WsaError = WsaError::WSA_NOT_ENOUGH_MEMORY;

    /// The object as one of this kind.
    fn of(object: &Object) -> Option<&Arc<Self>>;

    /// The object as one of any kind.
    fn any(this: Arc<Self>) -> Object;

    /// It gets one more handle. False if its last one was closed already, so that it can have no other.
    fn handle_added(&self) -> bool {
        true
    }

    /// It has one handle less; `in_use` says whether other threads may be in calls on it.
    fn handle_removed(&self, in_use: bool) {
        let _ = in_use;
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($type:ty) $($waitable:ident)? { $($own:tt)* })*) => {
        /// An object behind a handle. All kinds share the table, so that a handle is one thing only.
        #[derive(Clone, Debug)]
        pub enum Object {
            $($(#[$doc])* $kind(Arc<$type>),)*
        }

        $(impl Kind for $type {
            $($own)*

            fn of(object: &Object) -> Option<&Arc<Self>> {
                if let Object::$kind(object) = object { Some(object) } else { None }
            }

            fn any(this: Arc<Self>) -> Object {
                Object::$kind(this)
            }
        })*

        impl Object {
            /// The object as one that a thread can wait for, if it is.
            pub(crate) fn waitable(&self) -> Option<&dyn Waitable> {
                match self {
                    $(Self::$kind(_object) => kinds!(@borrow _object $($waitable)?),)*
                }
            }

            /// The same for keeps.
            pub(crate) fn own_waitable(&self) -> Option<Arc<dyn Waitable>> {
                match self {
                    $(Self::$kind(_object) => kinds!(@own _object $($waitable)?),)*
                }
            }

            /// The code of its kind for a table whose places are taken.
            fn no_place(&self) -> WsaError {
                match self {
                    $(Self::$kind(_) => <$type as Kind>::NO_PLACE,)*
                }
            }

            fn handle_added(&self) -> bool {
                match self {
                    $(Self::$kind(object) => Kind::handle_added(&**object),)*
                }
            }

            fn handle_removed(&self, in_use: bool) {
                match self {
                    $(Self::$kind(object) => Kind::handle_removed(&**object, in_use),)*
                }
            }
        }
    };
    (@borrow $object:ident waitable) => { Some(&**$object) };
    (@borrow $object:ident) => { None };
    (@own $object:ident waitable) => { Some(Arc::clone($object) as Arc<dyn Waitable>) };
    (@own $object:ident) => { None };
}

kinds! {
    /// A socket; several handles may stand for one (`WSADuplicateSocket`).
    Socket(Socket) {
        const MISSED: WsaError = WsaError::WSAENOTSOCK;
        const NO_PLACE: WsaError = WsaError::WSAEMFILE;

        fn handle_added(&self) -> bool {
            Self::handle_added(self);
            true
        }

        fn handle_removed(&self, in_use: bool) {
            crate::socket::close::release(self, in_use, None);
        }
    }
    /// An event.
    Event(Event) waitable {}
    /// A semaphore.
    Semaphore(Semaphore) waitable {}
    /// A mutex of the program.
    Mutex(Mutant) waitable {}
    /// A timer.
    Timer(Timer) waitable {}
    /// A thread.
    Thread(Thread) waitable {}
}

impl Object {
    /// Signals an event, releases a mutex, adds one to a semaphore.
    ///
    /// # Errors
    /// `WSA_INVALID_HANDLE` for all others, and what the objects raise.
    pub(crate) fn signal(&self, held: &mut Dispatching) -> Result<()> {
        match self {
            Self::Event(event) => event.set_held(held),
            Self::Semaphore(semaphore) => return semaphore.release_held(1, held).map(drop),
            Self::Mutex(mutant) => return mutant.release_held(held),
            _ => return Err(WsaError::WSA_INVALID_HANDLE),
        }
        Ok(())
    }
}

/// What stands in the table: an object, and what belongs to the handle alone.
#[derive(Debug)]
pub struct Entry {
    object: Object,
}

impl std::ops::Deref for Entry {
    type Target = Object;

    fn deref(&self) -> &Object {
        &self.object
    }
}

impl AsRef<Object> for Pin<'_, Entry> {
    fn as_ref(&self) -> &Object {
        self
    }
}

impl AsRef<Self> for Object {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// The handles of this process.
pub static TABLE: Table<Entry> = Table::new();

/// An object of any kind in use.
pub type AnyPin = Pin<'static, Entry>;

/// The object of a handle, whatever it is, pinned: it stays usable until the pin is dropped.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if the handle stands for nothing.
#[inline]
pub fn any(handle: Handle) -> Result<AnyPin> {
    TABLE.pin(handle).ok_or(WsaError::WSA_INVALID_HANDLE)
}

/// An object of a kind in use.
#[derive(Debug)]
pub struct Pinned<T>(AnyPin, PhantomData<T>);

/// A socket in use.
pub type SocketPin = Pinned<Socket>;
/// An event in use.
pub type EventPin = Pinned<Event>;

impl<T: Kind> std::ops::Deref for Pinned<T> {
    type Target = Arc<T>;

    #[inline]
    fn deref(&self) -> &Arc<T> {
        T::of(&self.0).expect("`pin` looked at the kind, which never changes")
    }
}

/// The object of a handle that has to stand for one of that kind, pinned: it stays usable until the pin is dropped.
///
/// # Errors
/// The kind's own code ([`Kind::MISSED`]) if the handle stands for nothing, or for something else.
#[inline]
pub fn pin<T: Kind>(handle: Handle) -> Result<Pinned<T>> {
    match TABLE.pin(handle) {
        Some(pin) if T::of(&pin).is_some() => Ok(Pinned(pin, PhantomData)),
        _ => Err(T::MISSED),
    }
}

/// The socket of a handle, pinned.
///
/// # Errors
/// `WSAENOTSOCK` if the handle stands for nothing, or for something else.
#[inline]
pub fn socket(handle: Handle) -> Result<SocketPin> {
    pin(handle)
}

/// The event of a handle, pinned.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if the handle stands for nothing, or for something else.
#[inline]
pub fn event(handle: Handle) -> Result<EventPin> {
    pin(handle)
}

/// Gives an object a handle.
///
/// # Errors
/// The kind's own code ([`Kind::NO_PLACE`]) if the million places of the table are taken; `WSA_INVALID_HANDLE` if the
/// object's last handle was closed already.
pub fn publish<T: Kind>(object: Arc<T>) -> Result<Handle> {
    publish_any(T::any(object))
}

/// [`publish`] for an object of any kind.
///
/// # Errors
/// As [`publish`].
pub fn publish_any(object: Object) -> Result<Handle> {
    if !object.handle_added() {
        return Err(WsaError::WSA_INVALID_HANDLE);
    }
    insert(object)
}

/// Gives a handle to an object that counts it already.
fn insert(object: Object) -> Result<Handle> {
    TABLE.insert(Entry { object }).map_err(|refused| {
        refused.handle_removed(false);
        refused.no_place()
    })
}

/// Closes a handle of any kind; a socket's as `closesocket` does. Waits for the object go on.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if the handle stands for nothing; a socket's are those of [`crate::socket::close::close`].
pub fn close(handle: Handle) -> Result<()> {
    let is_socket = Socket::of(&*any(handle)?).is_some();
    if is_socket {
        return crate::socket::close::close(handle);
    }
    // The kind of object that a handle stands for never changes, so that nothing can come between.
    let closed = TABLE.close(handle).ok_or(WsaError::WSA_INVALID_HANDLE)?;
    closed.pin.handle_removed(closed.in_use);
    Ok(())
}

/// Closes the handle of an event. Waits for it go on.
///
/// # Errors
/// As [`event`].
pub fn close_event(handle: Handle) -> Result<()> {
    event(handle)?;
    close(handle)
}

/// Gives a socket a handle.
///
/// # Errors
/// `WSAEMFILE` if the million places of the table are taken.
pub fn publish_socket(socket: Arc<Socket>) -> Result<Handle> {
    publish(socket)
}

/// Gives a handle to a socket that [`crate::duplicate::redeem`] gave, which counts already.
///
/// # Errors
/// As [`publish_socket`].
pub fn publish_held(socket: Arc<Socket>) -> Result<Handle> {
    insert(Object::Socket(socket))
}

/// Gives an event a handle.
///
/// # Errors
/// `WSA_NOT_ENOUGH_MEMORY` if the million places of the table are taken.
pub fn publish_event(event: Event) -> Result<Handle> {
    publish(Arc::new(event))
}
