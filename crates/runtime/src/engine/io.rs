//! What a socket has for overlapped operations: its queues, its port, and where it is registered.

use std::collections::HashMap;
use std::os::fd::RawFd;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use openwinsock_codes::{NtStatus, WsaError};

use super::driver::{Driver, REGISTERED};
use super::op::{Op, Progress};
use super::perform::View;
use super::queue::Queue;
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

/// All of them.
pub(super) const DIRECTIONS: [Direction; 3] = [Direction::Read, Direction::Write, Direction::Urgent];

pub(super) type Waiting = Queue<Op, Arc<Socket>>;
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

/// See the module.
#[derive(Debug)]
pub(crate) struct Io {
    reads: Mutex<Waiting>,
    writes: Mutex<Waiting>,
    urgent: Mutex<Waiting>,
    /// A send found no room, and waits.
    wants_room: AtomicBool,
    /// The sending direction ends after the sends that wait. Changed under the lock of their queue.
    shut_when_done: AtomicBool,
    /// A receive of urgent data waits.
    wants_urgent: AtomicBool,
    /// Errors, the end of the connection, urgent data: reported at any time.
    unusual: AtomicBool,
    /// The number of the driver where it is registered; 0 for none.
    driver: AtomicU32,
    place: Mutex<Place>,
    association: OnceLock<Association>,
    modes: AtomicU8,
    /// Sockets in whose queues operations wait that are this one's or concern it, by address, and how many.
    elsewhere: Mutex<HashMap<usize, (Weak<Self>, usize)>>,
    watcher: Mutex<Option<Weak<dyn Watcher>>>,
    has_watcher: AtomicBool,
    /// Who waits for any operation of the socket to end.
    awaited: Mutex<Vec<Arc<Event>>>,
    is_awaited: AtomicBool,
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
            reads: Mutex::new(Queue::new()),
            writes: Mutex::new(Queue::new()),
            urgent: Mutex::new(Queue::new()),
            wants_room: AtomicBool::new(false),
            wants_urgent: AtomicBool::new(false),
            shut_when_done: AtomicBool::new(false),
            unusual: AtomicBool::new(false),
            driver: AtomicU32::new(0),
            place: Mutex::default(),
            association: OnceLock::new(),
            modes: AtomicU8::new(0),
            elsewhere: Mutex::default(),
            watcher: Mutex::new(None),
            has_watcher: AtomicBool::new(false),
            awaited: Mutex::default(),
            is_awaited: AtomicBool::new(false),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Everything that has to do with the reading direction.
const READABLE: u32 = (libc::EPOLLIN | libc::EPOLLRDHUP | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();
const WRITABLE: u32 = (libc::EPOLLOUT | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();
const URGENT: u32 = (libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();
const UNUSUAL: u32 = (libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLHUP | libc::EPOLLERR).cast_unsigned();

impl Io {
    pub(super) fn queue(&self, direction: Direction) -> MutexGuard<'_, Waiting> {
        lock(match direction {
            Direction::Read => &self.reads,
            Direction::Write => &self.writes,
            Direction::Urgent => &self.urgent,
        })
    }

    /// True if an error or the like was reported at any time.
    fn is_unusual(&self) -> bool {
        self.unusual.load(Ordering::Relaxed)
    }

    /// Something was reported for the socket: `events` are epoll's.
    pub(super) fn look(self: &Arc<Self>, events: u32) {
        if events & UNUSUAL != 0 {
            self.unusual.store(true, Ordering::Relaxed);
        }
        if events & READABLE != 0 {
            self.run(Direction::Read);
        }
        if events & WRITABLE != 0 && self.wants_room.load(Ordering::SeqCst) {
            self.run(Direction::Write);
        }
        if events & URGENT != 0 && self.wants_urgent.load(Ordering::SeqCst) {
            self.run(Direction::Urgent);
        }
        if self.has_watcher.load(Ordering::Acquire) {
            let watcher = lock(&self.watcher).as_ref().and_then(Weak::upgrade);
            if let Some(watcher) = watcher {
                watcher.look();
            }
        }
    }

    /// The direction may be ready: carries out what waits for it, as far as it goes.
    pub(super) fn run(self: &Arc<Self>, direction: Direction) {
        let mut queue = self.queue(direction);
        queue.ready = true;
        let moved = self.advance(&mut queue, direction);
        self.leave(queue, direction);
        for (op, to) in moved {
            self.send_on(op, &to);
        }
    }

    /// Gives the lock of a queue back in which operations may have ended.
    pub(super) fn leave(&self, mut queue: MutexGuard<'_, Waiting>, direction: Direction) {
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

    /// The program ends the sending direction: at once, or after the sends that wait. True if it is to be done at once.
    pub(crate) fn end_sending(&self) -> bool {
        let queue = self.queue(Direction::Write);
        self.shut_when_done.store(!queue.is_empty(), Ordering::Relaxed);
        queue.is_empty()
    }

    fn advance(&self, queue: &mut Waiting, direction: Direction) -> Moved {
        let mut moved = Moved::new();
        loop {
            let view = self.view(queue);
            let Some((op, socket)) = queue.first() else { return moved };
            match perform::attempt(&mut op.work, &mut op.done, socket, view) {
                Progress::NotYet => self.is_not_ready(queue, direction),
                Progress::Done { status, bytes, more } => {
                    queue.ready = more.is_worth_a_try();
                    queue.filled = more.has_filled();
                    if let Some(op) = queue.take_first() {
                        complete::finish(op, self, status, bytes);
                    }
                }
                Progress::Elsewhere(to) => moved.extend(queue.take_first().map(|op| (op, to))),
            }
        }
    }

    /// What an attempt has to know.
    pub(super) fn view(&self, queue: &Waiting) -> View {
        View { cautious: self.is_unusual(), exact: queue.filled }
    }

    /// What is left of an operation waits in the queue of another socket from now on.
    pub(super) fn send_on(self: &Arc<Self>, mut op: Op, to: &Arc<Socket>) {
        op.issuer = Some(self.clone());
        let there = to.engine().io();
        let settled = there.settle(to.raw_fd());
        self.is_elsewhere(there);
        let mut queue = there.queue(Direction::Read);
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
        let mut elsewhere = lock(&self.elsewhere);
        elsewhere.entry(Arc::as_ptr(there).addr()).or_insert_with(|| (Arc::downgrade(there), 0)).1 += 1;
    }

    /// The end of [`Self::is_elsewhere`].
    pub(super) fn is_no_longer_at(&self, there: &Self) {
        let mut elsewhere = lock(&self.elsewhere);
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
        lock(&self.elsewhere).values().filter_map(|(io, _)| io.upgrade()).collect()
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
    pub(super) fn is_not_ready(&self, queue: &mut Waiting, direction: Direction) {
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
        *lock(&self.watcher) = Some(watcher);
        self.has_watcher.store(true, Ordering::Release);
    }

    /// The end of [`Self::watch`].
    pub(crate) fn unwatch(&self) {
        self.has_watcher.store(false, Ordering::Release);
        *lock(&self.watcher) = None;
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
                DIRECTIONS.into_iter().for_each(|direction| self.queue(direction).forget());
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
        lock(&self.awaited).push(event.clone());
        self.is_awaited.store(true, Ordering::SeqCst);
    }

    /// The end of [`Self::await_any`].
    pub(super) fn await_no_longer(&self, event: &Arc<Event>) {
        let mut awaited = lock(&self.awaited);
        awaited.retain(|other| !Arc::ptr_eq(other, event));
        self.is_awaited.store(!awaited.is_empty(), Ordering::SeqCst);
    }

    /// An operation has ended.
    #[inline]
    pub(super) fn one_ended(&self) {
        if self.is_awaited.load(Ordering::SeqCst) {
            for event in lock(&self.awaited).iter() {
                event.set();
            }
        }
    }
}

/// A thread has to use a socket at most 2 to this more often than its owner before it moves.
const MOST_PATIENCE: u32 = 10;
