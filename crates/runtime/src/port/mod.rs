//! Completion ports: where operations end as packets, and threads come for them.
//!
//! Packets leave in the order in which they came; of the threads that wait, the last one that came goes first, so that few
//! threads with warm caches do the work. `desk` decides who works and who waits. A thread that may work and finds no
//! packet does the I/O of the port's sockets itself: it waits at the port's [driver](crate::engine).
//!
//! Source: the pages on `CreateIoCompletionPort` and `GetQueuedCompletionStatus`, and "I/O Completion Ports".

mod desk;

use std::cell::{Cell, OnceCell, RefCell};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use openwinsock_codes::{NtStatus, WsaError};

use self::desk::{Desk, Turn, Wake};
use crate::engine::{Driver, standby_has_to_know};
use crate::error::Result;
use crate::object::Handles;
use crate::socket::Socket;
use crate::sys::futex;
use crate::sys::{self, epoll::Reports};
use crate::wait::Until;

/// What a port says of one operation, or of nothing but what the program posted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Packet {
    /// The key of the handle, or what was posted in its place.
    pub key: usize,
    /// The address of the OVERLAPPED structure, or what was posted in its place.
    pub overlapped: usize,
    /// The count of bytes.
    pub bytes: usize,
    /// How the operation ended.
    pub status: NtStatus,
}

/// Why a thread leaves without a packet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Empty {
    /// The time was over first.
    TimedOut,
    /// The port was closed.
    Closed,
    /// The driver's descriptors are gone, or belong to the parent of this process.
    Broken,
}

/// A completion port.
#[derive(Debug)]
pub struct Port {
    driver: Arc<Driver>,
    handles: Handles,
    desk: Mutex<Desk<Packet, Arc<Parked>>>,
    /// For the standby thread: since when the port is stuck with how many packets taken.
    stuck: Mutex<Option<(u64, Instant)>>,
    /// The threads that work for the port.
    badges: Mutex<Vec<Arc<Badge>>>,
}

/// What others may know of a thread that works for a port.
#[derive(Debug)]
struct Badge {
    thread: u32,
    /// It is at work with a packet.
    at_work: AtomicBool,
}

/// How long packets lie before we look whether the threads at work wait for something that we don't see; then a thread too
/// many takes them.
const PATIENCE: Duration = Duration::from_millis(10);

#[derive(Debug, Default)]
struct Parked(AtomicU32);

const SLEEPS: u32 = 1;
const GOES_ON: u32 = 0;

/// A thread as one that works for a port.
struct Worker {
    /// It does not keep the port: a program that has closed it does not come back to say that it left.
    port: RefCell<Weak<Port>>,
    /// Made when it first works; in the list of its port.
    badge: OnceCell<Arc<Badge>>,
    /// How old the desk was when it got the packet.
    since: Cell<u32>,
    /// The port whose I/O the thread is doing now, as an address.
    attends: Cell<usize>,
    /// Made when it first parks.
    parked: OnceCell<Arc<Parked>>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.leave();
    }
}

impl Worker {
    /// The thread no longer works for its port.
    fn leave(&self) {
        let (port, was_at_work) = (self.port.take().upgrade(), self.stops());
        if let (Some(port), Some(badge)) = (port, self.badge.get()) {
            port.badges().retain(|other| !Arc::ptr_eq(other, badge));
            if was_at_work {
                let wake = port.desk().pause(self.since.get());
                port.wake(wake);
            }
        }
    }

    fn is_at_work(&self) -> bool {
        self.badge.get().is_some_and(|badge| badge.at_work.load(Ordering::Relaxed))
    }

    /// The thread is not at work any more. True if it was.
    fn stops(&self) -> bool {
        let was_at_work = self.is_at_work();
        if was_at_work && let Some(badge) = self.badge.get() {
            badge.at_work.store(false, Ordering::Relaxed);
        }
        was_at_work
    }

    /// The thread gets a packet.
    fn begins(&self, age: u32) {
        self.since.set(age);
        if let Some(badge) = self.badge.get() {
            badge.at_work.store(true, Ordering::Relaxed);
        }
    }

    /// The thread comes for a packet of that port. True if it was at work with one.
    fn comes_to(&self, port: &Arc<Port>) -> bool {
        if self.port.borrow().as_ptr() == Arc::as_ptr(port) {
            return self.stops();
        }
        self.leave();
        self.port.replace(Arc::downgrade(port));
        let badge = self.badge.get_or_init(|| {
            Arc::new(Badge { thread: sys::thread::own_number(), at_work: AtomicBool::new(false) })
        });
        port.badges().push(badge.clone());
        false
    }
}

thread_local! {
    static WORKER: Worker = const {
        Worker {
            port: RefCell::new(Weak::new()),
            badge: OnceCell::new(),
            since: Cell::new(0),
            attends: Cell::new(0),
            parked: OnceCell::new(),
        }
    };
}

impl Port {
    /// A new port for so many threads at work; 0 for as many as there are processors.
    ///
    /// # Errors
    /// `WSAEMFILE` and `WSAENOBUFS` where descriptors or memory end.
    pub fn new(threads: u32) -> Result<Arc<Self>> {
        let limit = match threads {
            0 => {
                std::thread::available_parallelism().map_or(1, |n| u32::try_from(n.get()).unwrap_or(u32::MAX))
            }
            n => n,
        };
        let driver = Driver::new()?;
        let port = Arc::new(Self {
            driver: driver.clone(),
            handles: Handles::default(),
            desk: Mutex::new(Desk::new(limit)),
            stuck: Mutex::new(None),
            badges: Mutex::default(),
        });
        driver.belongs_to(&port);
        Ok(port)
    }

    pub(crate) fn handles(&self) -> &Handles {
        &self.handles
    }

    pub(crate) fn driver(&self) -> &Arc<Driver> {
        &self.driver
    }

    fn desk(&self) -> MutexGuard<'_, Desk<Packet, Arc<Parked>>> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn badges(&self) -> MutexGuard<'_, Vec<Arc<Badge>>> {
        self.badges.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wake(&self, wake: Wake<Arc<Parked>>) {
        match wake {
            Wake::Nobody => {}
            Wake::Attendant => self.driver.wake(),
            Wake::Parked(thread) => thread.wake(),
            Wake::Standby => standby_has_to_know(),
        }
    }

    /// Puts a packet in.
    pub fn push(&self, packet: Packet) {
        let by_attendant =
            || WORKER.try_with(|worker| worker.attends.get() == self.address()).unwrap_or(false);
        let wake = self.desk().put(packet, by_attendant);
        self.wake(wake);
    }

    fn address(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// Takes the next packet, waiting for it until then.
    pub fn take(self: &Arc<Self>, until: Until) -> std::result::Result<Packet, Empty> {
        self.driver.visited();
        // A thread that ends has no place to note down what it does.
        WORKER.try_with(|worker| self.take_as(worker, until)).unwrap_or(Err(Empty::Broken))
    }

    fn take_as(self: &Arc<Self>, worker: &Worker, until: Until) -> std::result::Result<Packet, Empty> {
        let was_at_work = worker.comes_to(self);
        let mut desk = self.desk();
        if was_at_work {
            desk.come_again(worker.since.get());
        }
        if let Some(packet) = desk.take_quietly() {
            worker.begins(desk.age());
            return Ok(packet);
        }
        let mut looked = false;
        loop {
            let (turn, wake) = desk.ask();
            match turn {
                Turn::Packet(packet) => {
                    worker.begins(desk.age());
                    drop(desk);
                    self.wake(wake);
                    return Ok(packet);
                }
                Turn::Closed => {
                    drop(desk);
                    self.wake(wake);
                    worker.leave();
                    return Err(Empty::Closed);
                }
                Turn::Attend | Turn::Park if looked && until.is_over() => return Err(Empty::TimedOut),
                Turn::Attend => {
                    desk.attend();
                    drop(desk);
                    let (rung, result) = self.attend(worker, until);
                    desk = self.desk();
                    desk.come_back(rung);
                    if let Some(packet) = desk.take_quietly() {
                        worker.begins(desk.age());
                        return Ok(packet);
                    }
                    result?;
                }
                Turn::Park => {
                    let me = worker.parked.get_or_init(Arc::default);
                    me.0.store(SLEEPS, Ordering::Relaxed);
                    desk.park(me.clone());
                    drop(desk);
                    self.wake(wake);
                    me.sleep(until);
                    desk = self.desk();
                    desk.get_up(|other| Arc::ptr_eq(other, me));
                }
            }
            looked = true;
        }
    }

    /// Takes as many packets as there are, at most `room`, waiting for the first one until then.
    pub fn take_many(
        self: &Arc<Self>,
        room: usize,
        until: Until,
        mut give: impl FnMut(Packet),
    ) -> std::result::Result<usize, Empty> {
        give(self.take(until)?);
        let mut count = 1;
        let mut desk = self.desk();
        while count < room
            && let Some(packet) = desk.ask_for_more()
        {
            give(packet);
            count += 1;
        }
        Ok(count)
    }

    /// Waits at the driver, and does the I/O of what is reported. Gives whether the bell was among that.
    fn attend(&self, worker: &Worker, until: Until) -> (bool, std::result::Result<(), Empty>) {
        let mut reports = Reports::new();
        let result = self.driver.attend(&mut reports, until.left(), || true);
        worker.attends.set(self.address());
        let rung = self.driver.tell(&reports);
        worker.attends.set(0);
        (rung, result.map_err(|_| Empty::Broken))
    }

    /// The last handle is closed: threads that wait leave, and what ends later is not told.
    pub(crate) fn close(&self) {
        let (parked, wake) = self.desk().close();
        parked.iter().for_each(|thread| thread.wake());
        self.wake(wake);
    }

    pub(crate) fn bell_was_taken(&self) {
        let wake = self.desk().bell_was_taken();
        self.wake(wake);
    }

    /// For the standby thread: whether it has to look again soon.
    pub(crate) fn is_stuck(&self) -> bool {
        self.desk().is_stuck()
    }

    /// For the standby thread: lets one more thread work if packets lie there for too long. True if they do lie there.
    pub(crate) fn relieve(&self) -> bool {
        let mut stuck = self.stuck.lock().unwrap_or_else(PoisonError::into_inner);
        let (is_stuck, taken, limit) = {
            let desk = self.desk();
            (desk.is_stuck(), desk.taken(), desk.limit())
        };
        if !is_stuck {
            *stuck = None;
            return false;
        }
        match *stuck {
            Some((before, since)) if before == taken => {
                if since.elapsed() >= PATIENCE {
                    *stuck = None;
                    // On a busy machine a thread that works looks as if it did nothing.
                    if self.running() < limit {
                        let wake = self.desk().relieve(taken);
                        self.wake(wake);
                    }
                }
            }
            _ => *stuck = Some((taken, Instant::now())),
        }
        true
    }

    /// How many of the threads at work run.
    fn running(&self) -> u32 {
        let badges = self.badges().clone();
        let at_work = badges.iter().filter(|badge| badge.at_work.load(Ordering::Relaxed));
        let running = at_work.filter(|badge| sys::process::is_running(badge.thread)).count();
        u32::try_from(running).unwrap_or(u32::MAX)
    }

    /// Associates a socket with the port: its operations end as packets here from now on, with that key.
    ///
    /// # Errors
    /// `WSA_INVALID_PARAMETER` for a socket that has a port already, or is not for overlapped operations;
    /// `WSAENOBUFS` if the system cannot watch one more.
    pub fn associate(self: &Arc<Self>, socket: &Arc<Socket>, key: usize) -> Result<()> {
        if !socket.is_overlapped() {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        socket.engine().io().associate(socket.raw_fd(), self, key)
    }
}

impl Parked {
    fn wake(&self) {
        self.0.store(GOES_ON, Ordering::Release);
        futex::wake(&self.0);
    }

    fn sleep(&self, until: Until) {
        while self.0.load(Ordering::Acquire) == SLEEPS {
            let left = until.left();
            if left == Some(Duration::ZERO) || futex::timed_out(futex::wait(&self.0, SLEEPS, left)) {
                return;
            }
        }
    }
}

/// This thread begins to wait elsewhere, and may do so for long: meanwhile another thread may work in its place.
#[derive(Debug)]
pub(crate) struct Pause(Arc<Port>);

/// Begins such a wait, which ends when the result is dropped.
#[inline]
pub(crate) fn pause() -> Option<Pause> {
    let at_work = |worker: &Worker| {
        if worker.is_at_work() {
            worker.port.borrow().upgrade().map(|port| (port, worker.since.get()))
        } else {
            None
        }
    };
    let (port, since) = WORKER.try_with(at_work).ok().flatten()?;
    let wake = port.desk().pause(since);
    port.wake(wake);
    Some(Pause(port))
}

impl Drop for Pause {
    fn drop(&mut self) {
        let age = {
            let mut desk = self.0.desk();
            desk.resume();
            desk.age()
        };
        let _ = WORKER.try_with(|worker| worker.since.set(age));
    }
}
