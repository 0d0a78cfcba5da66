//! What handles stand for, and the table of this process.
//!
//! # Another kind of object
//!
//! It needs a line in `kinds!` below, with `waitable` if a thread can wait for it, and
//! `Waitable` then. [`pin`] finds it by its handle, [`publish`] gives it one, and [`close`] takes
//! that away. What has to happen with its last handle, [`Kind::handle_added`] and [`Kind::handle_removed`] learn.

use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_INVALID_WINDOW_HANDLE, HANDLE_FLAG_INHERIT, HANDLE_FLAG_PROTECT_FROM_CLOSE,
};

use windows_sys::Win32::System::Threading::{EVENT_MODIFY_STATE, SEMAPHORE_MODIFY_STATE};

use crate::catalogue::Watch;
use crate::error::{Result, win32};
use crate::event::Event;
use crate::file::File;
use crate::file::search::Search;
use crate::handle::{Handle, Pin, Table};
use crate::mapping::Mapping;
use crate::message::Window;
use crate::mutex::Mutant;
use crate::named::Name;
use crate::names::Request;
use crate::namespace::lookup::Lookup;
use crate::pool::Pool;
use crate::pool::group::PoolGroup;
use crate::pool::io::PoolIo;
use crate::pool::queue_timer::{QueueTimer, TimerQueue};
use crate::pool::registered::Registered;
use crate::pool::work::{PoolWait, Work};
use crate::port::Port;
use crate::process::Process;
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

/// How many handles an object has, for kinds that end with the last one.
#[derive(Debug, Default)]
pub(crate) struct Handles(AtomicU32);

/// The last handle was closed.
const NO_MORE: u32 = u32::MAX;

impl Handles {
    /// One more. False if the last one was closed already.
    pub(crate) fn add(&self) -> bool {
        let one_more = |count: u32| (count != NO_MORE).then(|| count + 1);
        self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more).is_ok()
    }

    /// One less. True if it was the last one.
    pub(crate) fn remove(&self) -> bool {
        let one_less = |count: u32| if count == 1 { Some(NO_MORE) } else { count.checked_sub(1) };
        self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_less) == Ok(1)
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

            /// Whether both are one object.
            pub fn is(&self, other: &Self) -> bool {
                match (self, other) {
                    $((Self::$kind(one), Self::$kind(other)) => Arc::ptr_eq(one, other),)*
                    _ => false,
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
    /// A process.
    Process(Process) waitable {
        fn handle_added(&self) -> bool {
            self.handles().add()
        }

        fn handle_removed(&self, _in_use: bool) {
            if self.handles().remove() {
                self.give_up();
            }
        }
    }
    /// A completion port.
    Port(Port) {
        fn handle_added(&self) -> bool {
            self.handles().add()
        }

        fn handle_removed(&self, _in_use: bool) {
            if self.handles().remove() {
                self.close();
            }
        }
    }
    /// Who waits for changes of the providers.
    Watch(Watch) {
        fn handle_removed(&self, _in_use: bool) {
            self.end();
        }
    }
    /// A look-up of a host that nobody waits for.
    Request(Request) {}
    /// A file, a pipe, a standard handle.
    File(File) {}
    /// A search for files.
    Search(Search) {}
    /// A mapping of a file, or of memory.
    Mapping(Mapping) {}
    /// A look-up in name spaces.
    Lookup(Lookup) {
        fn handle_removed(&self, _in_use: bool) {
            self.end();
        }
    }
    /// A window: its handle is none of kernel32's, and no function of that takes it.
    Window(Window) {
        const MISSED: WsaError = win32(ERROR_INVALID_WINDOW_HANDLE);
    }
    /// A wait that no thread sits in. No function takes it but those for such.
    Registered(Registered) {}
    /// Timers that end together. No function takes it but those for such.
    TimerQueue(TimerQueue) {}
    /// A timer with a callback. No function takes it but those for such.
    QueueTimer(QueueTimer) {}
    /// A pool of threads. No function takes it but those for such.
    Pool(Pool) {}
    /// Work for a pool. No function takes it but those for such.
    Work(Work) {}
    /// A wait for a pool. No function takes it but those for such.
    PoolWait(PoolWait) {}
    /// Callbacks for a socket's operations. No function takes it but those for such.
    PoolIo(PoolIo) {}
    /// What belongs to a pool and ends together. No function takes it but those for such.
    PoolGroup(PoolGroup) {}
}

impl Object {
    /// Signals an event, releases a mutex, adds to a semaphore.
    ///
    /// # Errors
    /// `WSA_INVALID_HANDLE` for all others, and what the objects raise.
    pub(crate) fn signal(&self, times: i32, held: &mut Dispatching) -> Result<()> {
        match self {
            Self::Event(event) => event.set_held(held),
            Self::Semaphore(semaphore) => return semaphore.release_held(times, held).map(drop),
            Self::Mutex(mutant) => return mutant.release_held(held),
            _ => return Err(WsaError::WSA_INVALID_HANDLE),
        }
        Ok(())
    }
}

impl Object {
    /// Whether it is an object of the kernel, on Windows: one whose handles all functions take.
    fn is_kernels(&self) -> bool {
        !matches!(self, Self::Window(_) | Self::Registered(_) | Self::TimerQueue(_) | Self::QueueTimer(_))
    }
}

/// What stands in the table: an object, and what belongs to the handle alone.
#[derive(Debug)]
pub struct Entry {
    object: Object,
    access: u32,
    /// `HANDLE_FLAG_INHERIT` and `HANDLE_FLAG_PROTECT_FROM_CLOSE`.
    flags: AtomicU32,
    /// The name under which the object is found, if it has one; see [`named`](crate::named).
    name: Option<Name>,
}

impl Entry {
    /// The rights that the handle gives: Windows' bits.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` unless it gives them all.
    pub fn allow(&self, wanted: u32) -> Result<()> {
        if self.access & wanted == wanted { Ok(()) } else { Err(win32(ERROR_ACCESS_DENIED)) }
    }
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
/// `WSA_INVALID_HANDLE` if the handle stands for nothing, or for a window and other things that are not the kernel's on Windows.
#[inline]
pub fn any(handle: Handle) -> Result<AnyPin> {
    let pin = TABLE.pin(handle).filter(|pin| pin.object.is_kernels());
    pin.ok_or(WsaError::WSA_INVALID_HANDLE)
}

/// An object that a handle stands for.
#[derive(Debug)]
pub enum Found {
    /// One of the table.
    Pinned(AnyPin),
    /// One that a handle stands for that is in no table, such as that of the current thread.
    Owned(Object),
}

impl AsRef<Object> for Found {
    fn as_ref(&self) -> &Object {
        match self {
            Self::Pinned(pin) => pin,
            Self::Owned(object) => object,
        }
    }
}

impl Found {
    /// The rights that the handle gives; one that is in no table gives all.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` unless it gives them all.
    pub fn allow(&self, wanted: u32) -> Result<()> {
        match self {
            Self::Pinned(pin) => pin.allow(wanted),
            Self::Owned(_) => Ok(()),
        }
    }

    /// The right to signal the object, as [`crate::wait::signal_and_wait`] does.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` if the handle does not give it. A mutex needs none: only its owner releases it.
    pub fn allow_signal(&self) -> Result<()> {
        self.allow(match self.as_ref() {
            Object::Event(_) => EVENT_MODIFY_STATE,
            Object::Semaphore(_) => SEMAPHORE_MODIFY_STATE,
            _ => 0,
        })
    }

    /// The object as one of a kind.
    ///
    /// # Errors
    /// The kind's own code ([`Kind::MISSED`]) for another.
    pub fn as_kind<T: Kind>(&self) -> Result<&Arc<T>> {
        T::of(self.as_ref()).ok_or(T::MISSED)
    }
}

/// The handle that stands for the thread which uses it.
pub const CURRENT_THREAD: Handle = Handle(usize::MAX - 1);

/// The object of a handle, also of one that is in no table, if the handle gives some rights.
///
/// # Errors
/// As [`any`]; `ERROR_ACCESS_DENIED` if the handle does not give the rights.
#[inline]
pub fn find(handle: Handle, wanted: u32) -> Result<Found> {
    if handle == CURRENT_THREAD {
        return Ok(Found::Owned(Object::Thread(crate::thread::current())));
    }
    let pin = any(handle)?;
    pin.allow(wanted)?;
    Ok(Found::Pinned(pin))
}

/// An object of a kind in use.
#[derive(Debug)]
pub struct Pinned<T>(AnyPin, PhantomData<T>);

/// A socket in use.
pub type SocketPin = Pinned<Socket>;
/// An event in use.
pub type EventPin = Pinned<Event>;

impl<T> Pinned<T> {
    fn entry(this: &Self) -> &Entry {
        &this.0
    }
}

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

/// The object of a handle that has to stand for one of that kind and give some rights, pinned.
///
/// # Errors
/// As [`pin`]; `ERROR_ACCESS_DENIED` if the handle does not give them.
#[inline]
pub fn allowed<T: Kind>(handle: Handle, wanted: u32) -> Result<Pinned<T>> {
    let pin = pin(handle)?;
    Pinned::entry(&pin).allow(wanted)?;
    Ok(pin)
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

/// What a handle lets its holder do, beside the object that it stands for.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Windows' bits of rights.
    pub access: u32,
    /// `HANDLE_FLAG_INHERIT` and `HANDLE_FLAG_PROTECT_FROM_CLOSE`.
    pub flags: u32,
    /// The name under which the object is found.
    pub(crate) name: Option<Name>,
}

impl Grant {
    /// Everything.
    pub const ALL: Self = Self::of(u32::MAX);

    /// Some rights.
    pub const fn of(access: u32) -> Self {
        Self { access, flags: 0, name: None }
    }

    /// The same for a handle that children inherit.
    #[must_use]
    pub fn inherited(mut self, inherit: bool) -> Self {
        if inherit {
            self.flags |= HANDLE_FLAG_INHERIT;
        }
        self
    }
}

/// Gives an object a handle.
///
/// # Errors
/// The kind's own code ([`Kind::NO_PLACE`]) if the million places of the table are taken; `WSA_INVALID_HANDLE` if the
/// object's last handle was closed already.
pub fn publish<T: Kind>(object: Arc<T>) -> Result<Handle> {
    publish_any(T::any(object), Grant::ALL)
}

/// [`publish`] for an object of any kind, and a handle that may not allow everything.
///
/// # Errors
/// As [`publish`].
pub fn publish_any(object: Object, grant: Grant) -> Result<Handle> {
    if !object.handle_added() {
        return Err(WsaError::WSA_INVALID_HANDLE);
    }
    insert(object, grant)
}

/// Gives a handle to an object that counts it already.
fn insert(object: Object, grant: Grant) -> Result<Handle> {
    let Grant { access, flags, name } = grant;
    let name = name.filter(Name::add_handle);
    TABLE.insert(Entry { object, access, flags: AtomicU32::new(flags), name }).map_err(|refused| {
        refused.handle_removed(false);
        refused.name.iter().for_each(Name::remove_handle);
        refused.no_place()
    })
}

/// Closes a handle of any kind; a socket's as `closesocket` does. Waits for the object go on.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if the handle stands for nothing, or is protected from that; a socket's are those of
/// [`crate::socket::close::close`].
pub fn close(handle: Handle) -> Result<()> {
    let pin = any(handle)?;
    if pin.flags.load(Ordering::Relaxed) & HANDLE_FLAG_PROTECT_FROM_CLOSE != 0 {
        return Err(WsaError::WSA_INVALID_HANDLE);
    }
    let is_socket = Socket::of(&pin).is_some();
    drop(pin);
    if is_socket {
        return crate::socket::close::close(handle);
    }
    // The kind of object that a handle stands for never changes, so that nothing can come between.
    let closed = TABLE.close(handle).ok_or(WsaError::WSA_INVALID_HANDLE)?;
    closed.pin.handle_removed(closed.in_use);
    closed.pin.name.iter().for_each(Name::remove_handle);
    Ok(())
}

/// The flags of a handle: `HANDLE_FLAG_INHERIT`, `HANDLE_FLAG_PROTECT_FROM_CLOSE`.
///
/// # Errors
/// As [`any`].
pub fn flags(handle: Handle) -> Result<u32> {
    any(handle).map(|pin| pin.flags.load(Ordering::Relaxed))
}

/// Changes the flags of a handle that `mask` names.
///
/// # Errors
/// As [`any`].
pub fn set_flags(handle: Handle, mask: u32, flags: u32) -> Result<()> {
    let change = |before: u32| Some(before & !mask | flags & mask);
    let pin = any(handle)?;
    let _ = pin.flags.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change);
    Ok(())
}

/// One more handle of the object that a handle stands for; with the same rights if no others are asked for.
///
/// # Errors
/// As [`any`], and as [`publish`]. Look-ups are no objects of kernel32: `WSA_INVALID_HANDLE`.
pub fn duplicate(handle: Handle, access: Option<u32>, inherit: bool) -> Result<Handle> {
    let pin = any(handle)?;
    if matches!(pin.object, Object::Request(_) | Object::Lookup(_)) {
        return Err(WsaError::WSA_INVALID_HANDLE);
    }
    let grant = Grant { access: access.unwrap_or(pin.access), flags: 0, name: pin.name.clone() };
    publish_any(pin.object.clone(), grant.inherited(inherit))
}

/// Closes the handle of an event. Waits for it go on.
///
/// # Errors
/// As [`event`].
pub fn close_event(handle: Handle) -> Result<()> {
    event(handle)?;
    close(handle)
}

/// Takes a handle away from an object, whatever that is. Gives the object, if the handle stood for one of this kind.
pub fn withdraw_kind<T: Kind>(handle: Handle) -> Result<Arc<T>> {
    let object = pin::<T>(handle)?.clone();
    // Of several that do this one gets it.
    if withdraw(handle) { Ok(object) } else { Err(T::MISSED) }
}

/// Takes a handle away, whatever it stands for. False if it stands for nothing.
pub(crate) fn withdraw(handle: Handle) -> bool {
    TABLE.close(handle).is_some()
}

/// Whether a handle stands for something at this moment; cheaper than pinning it.
pub fn is_live(handle: Handle) -> bool {
    TABLE.is_live(handle)
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
    insert(Object::Socket(socket), Grant::ALL)
}

/// Gives an event a handle.
///
/// # Errors
/// `WSA_NOT_ENOUGH_MEMORY` if the million places of the table are taken.
pub fn publish_event(event: Event) -> Result<Handle> {
    publish(Arc::new(event))
}
