//! The start of an operation: done at once, or waiting from now on.

use std::sync::{Arc, MutexGuard};

use openwinsock_codes::{NtStatus, WsaError};

use super::complete;
use super::io::{Direction, Io, Waiting, in_queue};
use super::op::{Notice, Op, Progress, Work};
use super::perform::{self, code_of, is_error};
use super::queue::Place;
use super::{cancel, home, standby};
use crate::error::Result;
use crate::socket::{Socket, state};

/// How an operation has begun.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Started {
    /// It is done, with so many bytes. The program learns of that as of every end, unless it said otherwise.
    Done(usize),
    /// It goes on. Its status and count come later.
    Pending,
}

/// The number by which operations know this thread.
pub(super) fn thread() -> u32 {
    home::thread()
}

/// Starts an operation.
///
/// A failure at once is the call's, and nothing else tells of it. Otherwise the program learns of the end exactly once, in
/// each of the ways that it asked for.
///
/// # Errors
/// What the operation fails with at once; `WSAEINVAL` for a completion routine on a socket with a port; `WSAENOTSOCK` if
/// another thread closes the socket; `WSAENOBUFS` if the system cannot watch one more socket.
pub fn start(socket: &Arc<Socket>, direction: Direction, notice: Notice, work: Work) -> Result<Started> {
    let io = socket.engine().io();
    if notice.routine.is_some() && io.association().is_some() {
        return Err(WsaError::WSAEINVAL);
    }
    io.settle(socket.raw_fd())?;
    if let Some(event) = &notice.event {
        event.reset();
    }
    in_queue!(io, direction, |queue| start_in(socket, io, queue, direction, notice, work))
}

/// An operation that is done before its call returns, by other means than [`start`]: begins it. Its end is told by
/// [`Begun::end`].
///
/// # Errors
/// `WSAEINVAL` for a completion routine on a socket with a port.
pub fn begin_at_once(socket: &Arc<Socket>, notice: Notice) -> Result<Begun> {
    let io = socket.engine().io().clone();
    if notice.routine.is_some() && io.association().is_some() {
        return Err(WsaError::WSAEINVAL);
    }
    if let Some(event) = &notice.event {
        event.reset();
    }
    Ok(Begun { notice, io })
}

/// See [`begin_at_once`]. If it is dropped, the call has failed, and nothing is told.
#[derive(Debug)]
#[must_use]
pub struct Begun {
    notice: Notice,
    io: Arc<Io>,
}

impl Begun {
    /// It has succeeded, with so many bytes.
    pub fn end(self, bytes: usize) {
        complete::finish_at_once(self.notice, &self.io, NtStatus::STATUS_SUCCESS, bytes);
    }
}

#[inline]
fn start_in<P: Place<Op>>(
    socket: &Arc<Socket>,
    io: &Arc<Io>,
    mut queue: MutexGuard<'_, Waiting<P>>,
    direction: Direction,
    notice: Notice,
    mut work: Work,
) -> Result<Started> {
    let mut done = 0;
    if queue.is_closed() {
        return Err(WsaError::WSAENOTSOCK);
    }
    while queue.is_empty() && queue.ready {
        match perform::attempt(&mut work, &mut done, socket, io.view(&queue)) {
            Progress::NotYet => io.is_not_ready(&mut queue, direction),
            Progress::AskAgain => {
                queue.ready = false;
                standby::ask_again(io);
            }
            Progress::Done { status, bytes, more } => {
                queue.ready = more.is_worth_a_try();
                queue.filled = more.has_filled();
                return end_at_once(notice, work, io, status, bytes);
            }
            Progress::Elsewhere(to) => {
                notice.overlapped.begin();
                drop(queue);
                io.send_on(Op { notice, work, thread: thread(), done, issuer: None }, &to);
                return Ok(Started::Pending);
            }
        }
    }
    wait(socket, io, queue, Op { notice, work, thread: thread(), done, issuer: None })
}

fn end_at_once(notice: Notice, work: Work, io: &Io, status: NtStatus, bytes: usize) -> Result<Started> {
    // It may have lent something to another socket.
    drop(work);
    if status == NtStatus::STATUS_SUCCESS {
        complete::finish_at_once(notice, io, status, bytes);
        return Ok(Started::Done(bytes));
    }
    if is_error(status) {
        return Err(code_of(status));
    }
    // Neither success nor failure, such as a message that was cut. Whether programs expect one notice then or two, is
    // not clear; as the end of something that went on, it is one.
    complete::finish_at_once(notice, io, status, bytes);
    Ok(Started::Pending)
}

fn wait<P: Place<Op>>(
    socket: &Arc<Socket>,
    io: &Io,
    mut queue: MutexGuard<'_, Waiting<P>>,
    op: Op,
) -> Result<Started> {
    op.notice.overlapped.begin();
    if queue.put(op, || socket.clone()).is_err() {
        return Err(WsaError::WSAENOTSOCK);
    }
    drop(queue);
    if io.association().is_none() {
        home::has_pending();
    }
    Ok(Started::Pending)
}

/// Carries out what can be carried out now, so that an operation that could end has ended when the program looks.
pub(super) fn look_now(socket: &Socket) {
    if let Some(driver) = socket.engine().get().and_then(|io| io.current_driver()) {
        driver.glance();
    }
}

/// The last handle of a socket is closed, as its state says already: no operation begins any more, and those that wait are
/// cancelled.
pub(crate) fn close(socket: &Socket) {
    debug_assert!(socket.has(state::CLOSING), "so that calls in between fail");
    cancel::close(socket);
}
