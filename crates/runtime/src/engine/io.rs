//! What a socket has for overlapped operations: its queues, its port, and where it is registered.

use std::collections::HashMap;
use std::os::fd::RawFd;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering, fence};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use openwinsock_codes::{NtStatus, WsaError};

use super::driver::{Driver, REGISTERED};
use super::op::{More, Op, Progress};
use super::perform::View;
use super::queue::{Here, Place as Store, Queue, There};
use super::{complete, home, perform};
use crate::error::Result;
use crate::event::Event;
use crate::handle::Handle;
use crate::port::Port;
use crate::socket::Socket;
use crate::sys;

/// Who else wants to look at a socket when something has happened to it.
pub(crate) trait Watcher: std::fmt::Debug + Send + Sync {
    /// Something has happened to the socket, or not: time to look.
    fn look(&self);
}

/// The directions of a socket. Each has a queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Receives and accepts.
    Read,
    /// Sends and connects.
    Write,
    /// Receives of urgent data.
    Urgent,
}

/// The queue of one direction.
pub(super) type Waiting<P> = Queue<Op, Arc<Socket>, P>;
/// Operations that go on with another socket.
type Moved = Vec<(Op, Arc<Socket>)>;

/// What every socket has: nothing, until it is first used with overlapped operations or network events.
#[derive(Debug, Default)]
pub(crate) struct Engine(OnceLock<Arc<Io>>);

impl Engine {
    /// The rest, made if it isn't there.
    #[inline]
    pub(crate) fn io(&self) -> &Arc<Io> {
        self.0.get_or_init(Arc::default)
    }

    /// The rest, if it is there.
    #[inline]
    pub(crate) fn get(&self) -> Option<&Arc<Io>> {
        self.0.get()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(io) = self.0.get() {
            io.unregister();
        }
    }
}

/// See the module. What every operation touches stands together and comes first.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Io {
    /// The number of the driver where it is registered; 0 for none.
    driver: AtomicU32,
    modes: AtomicU8,
    /// Errors, the end of the connection, urgent data: reported at any time.
    unusual: AtomicBool,
    /// A send found no room, and waits.
    wants_room: AtomicBool,
    /// A receive of urgent data waits.
    wants_urgent: AtomicBool,
    has_watcher: AtomicBool,
    is_awaited: AtomicBool,
    /// The sending direction ends after the sends that wait. Changed under the lock of their queue.
    shut_when_done: AtomicBool,
    closed: AtomicBool,
    association: OnceLock<Association>,
    reads: Mutex<Waiting<Here<Op>>>,
    writes: Mutex<Waiting<There<Op>>>,
    place: Mutex<Place>,
    rare: OnceLock<Box<Rare>>,
}

/// What few sockets have.
#[derive(Debug)]
struct Rare {
    urgent: Mutex<Waiting<There<Op>>>,
    /// Sockets in whose queues operations wait that are this one's or concern it, by address, and how many.
    elsewhere: Mutex<HashMap<usize, (Weak<Io>, usize)>>,
    watcher: Mutex<Option<Weak<dyn Watcher>>>,
    /// Who waits for any operation of the socket to end.
    awaited: Mutex<Vec<Arc<Event>>>,
}

impl Default for Rare {
    fn default() -> Self {
        Self {
            urgent: Mutex::new(Queue::new()),
            elsewhere: Mutex::default(),
            watcher: Mutex::new(None),
            awaited: Mutex::default(),
        }
    }
}

/// The port that learns of a socket's operations.
#[derive(Debug)]
pub(crate) struct Association {
    pub(super) port: Arc<Port>,
    pub(super) key: usize,
    /// The number of the port's driver.
    driver: u32,
}

/// Where a socket is registered.
#[derive(Debug, Default)]
struct Place {
    driver: Option<Arc<Driver>>,
    token: Option<Handle>,
    fd: RawFd,
    /// Another thread that uses the socket, and how often it did since the driver's own.
    stranger: u32,
    times: u32,
    /// How often it has moved.
    moves: u32,
}

impl Default for Io {
    fn default() -> Self {
        Self {
            driver: AtomicU32::new(0),
            modes: AtomicU8::new(0),
            unusual: AtomicBool::new(false),
            wants_room: AtomicBool::new(false),
            wants_urgent: AtomicBool::new(false),
            has_watcher: AtomicBool::new(false),
            is_awaited: AtomicBool::new(false),
            shut_when_done: AtomicBool::new(false),
            closed: AtomicBool::new(false),
            association: OnceLock::new(),
            reads: Mutex::new(Queue::new()),
            writes: Mutex::new(Queue::new()),
            place: Mutex::default(),
            rare: OnceLock::new(),
        }
    }
}

/// Something to be done with the queue of a direction, whatever kind it is.
macro_rules! in_queue {
    ($io:expr, $direction:expr, |$queue:ident| $body:expr) => {
        match $direction {
            Direction::Read => {
                let $queue = $io.reads();
                $body
            }
            Direction::Write => {
                let $queue = $io.writes();
                $body
            }
            Direction::Urgent => {
                let $queue = $io.urgent();
                $body
            }
        }
    };
}
pub(super) use in_queue;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Everything that has to do with the reading direction.
const READABLE: u32 = (libc::EPOLLIN | libc::EPOLLRDHUP | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();
const WRITABLE: u32 = (libc::EPOLLOUT | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();
const URGENT: u32 = (libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();
const UNUSUAL: u32 = (libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();

impl Io {
    #[inline]
    pub(super) fn reads(&self) -> MutexGuard<'_, Waiting<Here<Op>>> {
        lock(&self.reads)
    }

    #[inline]
    pub(super) fn writes(&self) -> MutexGuard<'_, Waiting<There<Op>>> {
        lock(&self.writes)
    }

    pub(super) fn urgent(&self) -> MutexGuard<'_, Waiting<There<Op>>> {
        let mut queue = lock(&self.rare().urgent);
        // Either who closes the socket sees this queue, or we see the close.
        fence(Ordering::SeqCst);
        if self.closed.load(Ordering::SeqCst) {
            let none = queue.close();
            debug_assert!(none.is_empty(), "nothing began since");
        }
        queue
    }

    /// The socket is closed. Gives the directions that have queues to be closed.
    pub(super) fn close(&self) -> &'static [Direction] {
        self.closed.store(true, Ordering::SeqCst);
        fence(Ordering::SeqCst);
        self.directions()
    }

    /// The directions in which operations may wait.
    pub(super) fn directions(&self) -> &'static [Direction] {
        let all = &[Direction::Read, Direction::Write, Direction::Urgent];
        if self.rare.get().is_some() { all } else { &all[..2] }
    }

    fn rare(&self) -> &Rare {
        self.rare.get_or_init(Box::default)
    }

    /// True if an error or the like was reported at any time.
    fn is_unusual(&self) -> bool {
        self.unusual.load(Ordering::Relaxed)
    }

    /// Something was reported for the socket: `events` are epoll's.
    #[inline]
    pub(super) fn look(self: &Arc<Self>, events: u32) {
        if events & UNUSUAL != 0 {
            self.unusual.store(true, Ordering::Relaxed);
        }
        if events & READABLE != 0 {
            self.run(Direction::Read);
        }
        self.look_beyond_reads(events);
    }

    /// The rest of [`Self::look`] when the reading direction is seen to.
    #[inline]
    pub(super) fn look_beyond_reads(self: &Arc<Self>, events: u32) {
        if events & WRITABLE != 0 && self.wants_room.load(Ordering::SeqCst) {
            self.run(Direction::Write);
        }
        if events & URGENT != 0 && self.wants_urgent.load(Ordering::SeqCst) {
            self.run(Direction::Urgent);
        }
        if self.has_watcher.load(Ordering::Acquire) {
            let watcher = lock(&self.rare().watcher).as_ref().and_then(Weak::upgrade);
            if let Some(watcher) = watcher {
                watcher.look();
            }
        }
    }

    /// The direction may be ready: carries out what waits for it, as far as it goes.
    #[inline]
    pub(super) fn run(self: &Arc<Self>, direction: Direction) {
        in_queue!(self, direction, |queue| self.run_in(queue, direction));
    }

    #[inline]
    fn run_in<P: Store<Op>>(self: &Arc<Self>, mut queue: MutexGuard<'_, Waiting<P>>, direction: Direction) {
        queue.ready = true;
        let moved = self.advance(&mut queue, direction);
        self.leave(queue, direction);
        for (op, to) in moved {
            self.send_on(op, &to);
        }
    }

    /// The queue of the reading direction, which is ready, if a report tells of that and nothing unusual, and nobody is at it.
    pub(super) fn reads_reported(&self, events: u32) -> Option<MutexGuard<'_, Waiting<Here<Op>>>> {
        if events & UNUSUAL != 0 || events & READABLE == 0 {
            return None;
        }
        let mut queue = self.reads.try_lock().ok()?;
        queue.ready = true;
        Some(queue)
    }

    /// The system call of the first operation of the reading direction was carried out. True if what waits behind it is
    /// worth an attempt.
    pub(super) fn received(
        &self,
        mut queue: MutexGuard<'_, Waiting<Here<Op>>>,
        received: sys::SysResult<(usize, bool)>,
    ) -> bool {
        let view = self.view(&queue);
        if let Some((op, socket)) = queue.first() {
            match perform::attempted(received, &mut op.work, &mut op.done, socket, view) {
                Progress::Done { status, bytes, more } => self.first_ended(&mut queue, status, bytes, more),
                _ => queue.ready = false,
            }
        }
        let goes_on = queue.first().is_some();
        self.leave(queue, Direction::Read);
        goes_on
    }

    /// Gives the lock of a queue back in which operations may have ended.
    #[inline]
    pub(super) fn leave<P: Store<Op>>(&self, mut queue: MutexGuard<'_, Waiting<P>>, direction: Direction) {
        if direction == Direction::Write && queue.is_empty() {
            self.wants_room.store(false, Ordering::SeqCst);
            // Nobody listens to reports from now on.
            queue.ready = true;
            if self.shut_when_done.swap(false, Ordering::Relaxed)
                && let Some(socket) = queue.held()
            {
                // Should the connection be over, there is nothing to end.
                let _ = sys::net::shutdown(socket.raw_fd(), libc::SHUT_WR);
            }
        }
        let unpinned = queue.let_go();
        drop(queue);
        // It may be the last who holds the socket.
        drop(unpinned);
    }

    /// True if sends wait.
    pub(super) fn has_sends(&self) -> bool {
        !self.writes().is_empty()
    }

    /// The program ends the sending direction: at once, or after the sends that wait. True if it is to be done at once.
    pub(crate) fn end_sending(&self) -> bool {
        let queue = self.writes();
        self.shut_when_done.store(!queue.is_empty(), Ordering::Relaxed);
        queue.is_empty()
    }

    #[inline]
    fn advance<P: Store<Op>>(&self, queue: &mut Waiting<P>, direction: Direction) -> Moved {
        let mut moved = Moved::new();
        loop {
            let view = self.view(queue);
            let Some((op, socket)) = queue.first() else { return moved };
            match perform::attempt(&mut op.work, &mut op.done, socket, view) {
                Progress::NotYet => self.is_not_ready(queue, direction),
                Progress::AskAgain => queue.ready = false,
                Progress::Done { status, bytes, more } => self.first_ended(queue, status, bytes, more),
                Progress::Elsewhere(to) => moved.extend(queue.take_first().map(|op| (op, to))),
            }
        }
    }

    #[inline]
    fn first_ended<P: Store<Op>>(&self, queue: &mut Waiting<P>, status: NtStatus, bytes: usize, more: More) {
        queue.ready = more.is_worth_a_try();
        queue.filled = more.has_filled();
        if let Some(op) = queue.take_first() {
            complete::finish(op, self, status, bytes);
        }
    }

    /// What an attempt has to know.
    #[inline]
    pub(super) fn view<P: Store<Op>>(&self, queue: &Waiting<P>) -> View {
        View { cautious: self.is_unusual(), exact: queue.filled }
    }

    /// What is left of an operation waits in the queue of another socket from now on.
    pub(super) fn send_on(self: &Arc<Self>, mut op: Op, to: &Arc<Socket>) {
        op.issuer = Some(self.clone());
        let there = to.engine().io();
        let settled = there.settle(to.raw_fd());
        self.is_elsewhere(there);
        let mut queue = there.reads();
        let refused = match settled {
            Ok(()) => queue.put(op, || to.clone()).err(),
            Err(_) => Some(op),
        };
        drop(queue);
        match refused {
            // The other socket was closed meanwhile, or cannot be watched.
            Some(op) => {
                self.is_no_longer_at(there);
                complete::finish(op, self, NtStatus::STATUS_CANCELLED, 0);
            }
            None => there.run(Direction::Read),
        }
    }

    /// An operation that is this socket's or concerns it waits in the queue of another one.
    pub(super) fn is_elsewhere(&self, there: &Arc<Self>) {
        let mut elsewhere = lock(&self.rare().elsewhere);
        elsewhere.entry(Arc::as_ptr(there).addr()).or_insert_with(|| (Arc::downgrade(there), 0)).1 += 1;
    }

    /// The end of [`Self::is_elsewhere`].
    pub(super) fn is_no_longer_at(&self, there: &Self) {
        let Some(rare) = self.rare.get() else { return };
        let mut elsewhere = lock(&rare.elsewhere);
        let address = std::ptr::from_ref(there).addr();
        if let Some((_, count)) = elsewhere.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                elsewhere.remove(&address);
            }
        }
    }

    /// Where operations wait that are this socket's or concern it.
    pub(super) fn elsewhere(&self) -> Vec<Arc<Self>> {
        let Some(rare) = self.rare.get() else { return Vec::new() };
        lock(&rare.elsewhere).values().filter_map(|(io, _)| io.upgrade()).collect()
    }

    /// The descriptor of the socket gets another kernel socket by `swap`: it is registered as before, and nothing is known
    /// about it.
    ///
    /// # Errors
    /// That of `swap`; `WSAENOBUFS` if the system cannot watch it.
    pub(crate) fn exchange(
        self: &Arc<Self>,
        fd: RawFd,
        swap: impl FnOnce() -> sys::SysResult<()>,
    ) -> Result<()> {
        let mut place = lock(&self.place);
        // The parent's goes on with the parent's socket.
        let driver = place.driver.take_if(|driver| driver.is_of_this_process());
        if let Some(driver) = &driver {
            self.driver.store(0, Ordering::Relaxed);
            driver.remove(place.fd);
        }
        let swapped = swap();
        self.unusual.store(false, Ordering::Relaxed);
        if let Some(driver) = driver.filter(|driver| driver.is_current()) {
            self.register(&mut place, fd, &driver)?;
        }
        Ok(swapped?)
    }

    /// A connection was made. What was reported before was about a socket without one, which is always unusual.
    pub(super) fn calm(&self, fd: RawFd) {
        if self.unusual.swap(false, Ordering::SeqCst) {
            let unusual = libc::POLLPRI | libc::POLLRDHUP | libc::POLLHUP | libc::POLLERR;
            // Either we see here what has happened to the connection already, or a report that is still to come says it.
            if sys::net::ready_now(fd, unusual).is_ok_and(|answer| answer & unusual == 0) {
                return;
            }
            self.unusual.store(true, Ordering::SeqCst);
        }
    }

    /// An attempt found that the kernel is not ready. Makes sure that the report that it is will be listened to; then the
    /// queue is no longer ready, or, the first time, worth another attempt.
    pub(super) fn is_not_ready<P: Store<Op>>(&self, queue: &mut Waiting<P>, direction: Direction) {
        let wants = match direction {
            Direction::Read => {
                queue.ready = false;
                return;
            }
            Direction::Write => &self.wants_room,
            Direction::Urgent => &self.wants_urgent,
        };
        // What was reported before this moment was not listened to.
        queue.ready = !wants.swap(true, Ordering::SeqCst);
    }

    /// The port that it is associated with.
    #[inline]
    pub(crate) fn association(&self) -> Option<&Association> {
        self.association.get()
    }

    /// Associates the socket with a port, for ever.
    ///
    /// # Errors
    /// `WSA_INVALID_PARAMETER` if it is associated; as [`Driver::add`].
    pub(crate) fn associate(self: &Arc<Self>, fd: RawFd, port: &Arc<Port>, key: usize) -> Result<()> {
        let mut place = lock(&self.place);
        let driver = port.driver().id();
        if self.association.set(Association { port: port.clone(), key, driver }).is_err() {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        self.register(&mut place, fd, port.driver())
    }

    /// `FILE_SKIP_…`
    pub(crate) fn modes(&self) -> u8 {
        self.modes.load(Ordering::Relaxed)
    }

    /// Adds to [`Self::modes`]; none can be taken away.
    pub(crate) fn add_modes(&self, modes: u8) {
        self.modes.fetch_or(modes, Ordering::Relaxed);
    }

    /// Has somebody look, too.
    pub(crate) fn watch(&self, watcher: Weak<dyn Watcher>) {
        *lock(&self.rare().watcher) = Some(watcher);
        self.has_watcher.store(true, Ordering::Release);
    }

    /// The end of [`Self::watch`].
    pub(crate) fn unwatch(&self) {
        self.has_watcher.store(false, Ordering::Release);
        *lock(&self.rare().watcher) = None;
    }

    /// Makes sure that somebody learns of what happens to the socket: the port, or else this thread.
    ///
    /// # Errors
    /// `WSAENOBUFS` if the system cannot watch one more socket; `WSAEMFILE` where descriptors end.
    #[inline]
    pub(crate) fn settle(self: &Arc<Self>, fd: RawFd) -> Result<()> {
        let here = match self.association() {
            Some(association) => association.driver,
            None => home::id(),
        };
        if here == self.driver.load(Ordering::Relaxed) && here != 0 && super::fork::generation() == 0 {
            return Ok(());
        }
        self.settle_slowly(fd)
    }

    #[cold]
    fn settle_slowly(self: &Arc<Self>, fd: RawFd) -> Result<()> {
        let mut place = lock(&self.place);
        let valid = place.driver.as_ref().filter(|driver| driver.is_current());
        if let Some(association) = self.association() {
            let there = association.port.driver();
            let is_there = valid.is_some_and(|driver| driver.id() == there.id());
            return if is_there { Ok(()) } else { self.register(&mut place, fd, there) };
        }
        if let Some(driver) = valid {
            if driver.id() == home::id() {
                (place.stranger, place.times) = (0, 0);
                return Ok(());
            }
            // Another thread's. It moves here when this thread uses it again and again; from thread to thread it moves ever
            // more slowly.
            let thread = home::thread();
            place.times = if place.stranger == thread { place.times + 1 } else { 1 };
            place.stranger = thread;
            if place.times <= 1 << place.moves.min(MOST_PATIENCE) {
                return Ok(());
            }
            place.moves += 1;
        }
        let here = home::driver()?;
        let result = self.register(&mut place, fd, &here);
        // The program may have closed the driver's descriptor, which is noticed here; then there is a new one.
        if here.is_current() { result } else { self.register(&mut place, fd, &home::driver()?) }
    }

    /// Registers the socket with a driver, in place of the present one.
    fn register(self: &Arc<Self>, place: &mut Place, fd: RawFd, driver: &Arc<Driver>) -> Result<()> {
        if !driver.is_current() {
            return Err(WsaError::WSAENOBUFS);
        }
        if let Some(before) = place.driver.take() {
            self.driver.store(0, Ordering::Relaxed);
            if before.is_of_this_process() {
                before.remove(place.fd);
            } else {
                // What waits belongs to the parent.
                for direction in self.directions() {
                    in_queue!(self, direction, |queue| forget(queue));
                }
            }
        }
        if place.token.is_none() {
            place.token = Some(REGISTERED.insert(self.clone()).map_err(|_| WsaError::WSAENOBUFS)?);
        }
        let Some(token) = place.token else { return Err(WsaError::WSAENOBUFS) };
        (place.stranger, place.times, place.fd) = (0, 0, fd);
        driver.add(fd, token)?;
        place.driver = Some(driver.clone());
        self.driver.store(driver.id(), Ordering::Relaxed);
        Ok(())
    }

    /// Where it is registered.
    pub(crate) fn current_driver(&self) -> Option<Arc<Driver>> {
        lock(&self.place).driver.clone()
    }

    /// The socket ends.
    fn unregister(&self) {
        let mut place = lock(&self.place);
        if let Some(driver) = place.driver.take() {
            driver.remove(place.fd);
        }
        if let Some(token) = place.token.take() {
            drop(REGISTERED.close(token));
        }
    }

    /// Has an event signalled when any operation of the socket ends.
    pub(super) fn await_any(&self, event: &Arc<Event>) {
        lock(&self.rare().awaited).push(event.clone());
        self.is_awaited.store(true, Ordering::SeqCst);
    }

    /// The end of [`Self::await_any`].
    pub(super) fn await_no_longer(&self, event: &Arc<Event>) {
        let mut awaited = lock(&self.rare().awaited);
        awaited.retain(|other| !Arc::ptr_eq(other, event));
        self.is_awaited.store(!awaited.is_empty(), Ordering::SeqCst);
    }

    /// An operation has ended.
    #[inline]
    pub(super) fn one_ended(&self) {
        if self.is_awaited.load(Ordering::SeqCst) {
            for event in lock(&self.rare().awaited).iter() {
                event.set();
            }
        }
    }
}

fn forget<P: Store<Op>>(mut queue: MutexGuard<'_, Waiting<P>>) {
    queue.forget();
}

/// A thread has to use a socket at most 2 to this more often than its owner before it moves.
const MOST_PATIENCE: u32 = 10;
