//! The receives of several sockets with one system call: what `OPENWINSOCK_ENGINE=io_uring` means.
//!
//! When several sockets are reported at once, the receives that wait for them are handed to a ring together, and each result takes the
//! way that the result of a system call of its own takes. All of them are tried and ended within that call. So who
//! learns of what, and who ends what, is the same as without: the queues of these sockets stay locked meanwhile.
//!
//! The reports themselves come from epoll in either case. A ring could tell of them, too, but a poll in a ring keeps the socket open
//! when it is closed (the peer does not learn of it, and its port stays taken), ends with the thread that asked for it, and
//! interrupts that thread for each report, in whatever call of another library it may be: its `epoll_wait` fails with `EINTR` then.
//!
//! Where the kernel or a container forbids io_uring, each socket has its own system call. So has it with the standby thread, which
//! has no ring: what it does is never urgent.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, MutexGuard};

use smallvec::SmallVec;

use super::driver::{Registered, registered};
use super::io::{Direction, Io, Waiting};
use super::op::Op;
use super::perform::View;
use super::queue::Here;
use super::{fork, perform};
use crate::sys::SysResult;
use crate::sys::uring::{MOST, Receive, Ring};

/// Fewer reports than this are not worth a ring: a request costs more there than a system call of its own, and only what
/// each call costs beside is shared. In builds for tests each report takes this way, so that they test it.
pub(super) const LEAST: usize = if cfg!(debug_assertions) { 1 } else { 4 };

/// How the engine does the I/O of sockets that are reported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IoEngine {
    /// One system call for each of them.
    Epoll,
    /// One for several of them, in a ring.
    IoUring,
}

/// What [`io_engine`] says, once it is known.
static ENGINE: AtomicU8 = AtomicU8::new(UNKNOWN);
const UNKNOWN: u8 = 0;
const EPOLL: u8 = 1;
const IO_URING: u8 = 2;

/// How the I/O is done: as the variable `OPENWINSOCK_ENGINE` says, `epoll` or `io_uring`, where the kernel allows it. Without it, or with
/// another value, it is epoll.
pub fn io_engine() -> IoEngine {
    if is_wanted() { IoEngine::IoUring } else { IoEngine::Epoll }
}

/// True if receives are to be handed to [`tell`].
#[inline]
pub(super) fn is_wanted() -> bool {
    match ENGINE.load(Ordering::Relaxed) {
        EPOLL => false,
        IO_URING => true,
        _ => find_out(),
    }
}

#[cold]
fn find_out() -> bool {
    let wanted = std::env::var_os("OPENWINSOCK_ENGINE").is_some_and(|value| value == "io_uring");
    let works = wanted && Ring::new().is_ok();
    ENGINE.store(if works { IO_URING } else { EPOLL }, Ordering::Relaxed);
    works
}

/// The ring of a thread.
#[derive(Debug, Default)]
struct Own {
    // On the heap: what threads have by themselves must be small.
    ring: Option<Box<Ring>>,
    generation: u32,
}

impl Own {
    /// Carries out receives. Those without a result were not tried.
    fn receive(&mut self, receives: &mut [Receive<'_>]) {
        if self.generation != fork::generation() {
            // It is the parent's.
            self.drop_ring();
            self.generation = fork::generation();
        }
        if self.ring.is_none() {
            self.ring = Ring::new().ok().map(Box::new);
        }
        match &mut self.ring {
            Some(ring) => {
                if let Err(errno) = ring.receive(receives) {
                    self.drop_ring();
                    // A program that has closed our descriptors with all others gets another ring; one that was forbidden
                    // to use it does not.
                    if !errno.is_of_no_ring() {
                        ENGINE.store(EPOLL, Ordering::Relaxed);
                    }
                }
            }
            // Descriptors or memory are short, or it was forbidden since.
            None => ENGINE.store(EPOLL, Ordering::Relaxed),
        }
    }

    fn drop_ring(&mut self) {
        if let Some(ring) = self.ring.take() {
            ring.close();
        }
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        self.drop_ring();
    }
}

thread_local! {
    static OWN: RefCell<Own> = const { RefCell::new(Own { ring: None, generation: 0 }) };
}

/// A socket whose queue is locked, since its first operation is tried with those of others.
struct Begun<'a> {
    io: &'a Arc<Io>,
    queue: MutexGuard<'a, Waiting<Here<Op>>>,
    view: View,
    received: Option<SysResult<(usize, bool)>>,
    /// Which of the reports it is.
    place: usize,
}

impl<'a> Begun<'a> {
    /// None if the socket has to be looked at by itself. It never waits for a lock, so that several may be held.
    fn new(io: &'a Arc<Io>, events: u32, place: usize) -> Option<Self> {
        let mut queue = io.reads_reported(events)?;
        let view = io.view(&queue);
        let joins = queue.first().is_some_and(|(op, socket)| perform::may_join(&op.work, socket, view));
        joins.then_some(Self { io, queue, view, received: None, place })
    }

    fn call(&mut self) -> Option<Receive<'_>> {
        let (op, socket) = self.queue.first()?;
        perform::call_of(&mut op.work, socket, self.view, &mut self.received)
    }
}

/// What is left to be done for a socket when no queue is locked any more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    /// Everything.
    All,
    /// What waits behind the first receive, and in other directions.
    Reads,
    /// What waits in other directions.
    Rest,
}

/// Tells sockets of their reports: tokens, and what happened.
pub(super) fn tell(mut reports: impl Iterator<Item = (u64, u32)>) {
    loop {
        let mut count = 0;
        let some = reports.by_ref().take(MOST).inspect(|_| count += 1);
        let pinned = some.filter_map(|(token, events)| Some((registered(token)?, events)));
        tell_some(&pinned.collect::<SmallVec<[_; MOST]>>());
        if count < MOST {
            return;
        }
    }
}

fn tell_some(reports: &[(Registered, u32)]) {
    let mut left = [Left::All; MOST];
    let each = reports.iter().enumerate();
    let mut begun: SmallVec<[Begun<'_>; MOST]> =
        each.filter_map(|(place, (io, events))| Begun::new(io, *events, place)).collect();
    if !begun.is_empty() {
        let mut calls: SmallVec<[Receive<'_>; MOST]> = begun.iter_mut().filter_map(Begun::call).collect();
        // A thread that ends has no ring.
        let _ = OWN.try_with(|own| own.borrow_mut().receive(&mut calls));
    }
    for Begun { io, queue, received, place, .. } in begun {
        if let Some(received) = received {
            left[place] = if io.received(queue, received) { Left::Reads } else { Left::Rest };
        }
    }
    for ((io, events), left) in reports.iter().zip(left) {
        match left {
            Left::All => io.look(*events),
            Left::Reads => {
                io.run(Direction::Read);
                io.look_beyond_reads(*events);
            }
            Left::Rest => io.look_beyond_reads(*events),
        }
    }
}
