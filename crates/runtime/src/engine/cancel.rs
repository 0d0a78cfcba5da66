//! Ending operations before they are done: `CancelIo`, `CancelIoEx`, the close of a socket, the end of a thread.

use std::sync::{Arc, MutexGuard};

use openwinsock_codes::NtStatus;

use super::complete;
use super::driver::REGISTERED;
use super::io::{Direction, Io, Waiting, in_queue};
use super::op::Op;
use super::queue::Place;
use super::submit;
use crate::socket::Socket;

/// Cancels the operations of a socket that are meant. Gives how many there were.
fn cancel(io: &Arc<Io>, meant: impl Fn(&Op) -> bool) -> usize {
    let mut count = take_from(io, |op| op.issuer.is_none() && meant(op));
    for other in io.elsewhere() {
        let is_ours = |op: &Op| op.issuer.as_ref().is_some_and(|issuer| Arc::ptr_eq(issuer, io));
        count += take_from(&other, |op| is_ours(op) && meant(op));
    }
    count
}

fn take_from(io: &Arc<Io>, meant: impl Fn(&Op) -> bool) -> usize {
    let of = |direction| in_queue!(io, direction, |queue| take_from_queue(io, queue, direction, &meant));
    io.directions().iter().copied().map(of).sum()
}

fn take_from_queue<P: Place<Op>>(
    io: &Io,
    mut queue: MutexGuard<'_, Waiting<P>>,
    direction: Direction,
    meant: impl Fn(&Op) -> bool,
) -> usize {
    let taken = queue.take_if(|op| meant(op));
    let count = taken.len();
    for op in taken {
        complete::abandon(op, io, queue.held());
    }
    io.leave(queue, direction);
    count
}

/// Cancels the operations of a socket: that of an OVERLAPPED structure (by its address), or all. False if there is none.
pub fn cancel_io(socket: &Socket, overlapped: Option<usize>) -> bool {
    let meant = |op: &Op| overlapped.is_none_or(|address| op.notice.overlapped.address() == address);
    socket.engine().get().is_some_and(|io| cancel(io, meant) > 0)
}

/// Cancels the operations of a socket that this thread has started.
pub fn cancel_own_io(socket: &Socket) {
    let thread = submit::thread();
    if let Some(io) = socket.engine().get() {
        cancel(io, |op| op.thread == thread);
    }
}

/// A thread ends: what it has started on sockets without a port ends with it.
pub(super) fn of_thread(thread: u32) {
    for token in REGISTERED.live() {
        if let Some(io) = REGISTERED.pin(token)
            && io.association().is_none()
        {
            cancel(&io, |op| op.thread == thread);
        }
    }
}

/// The last handle of a socket is closed.
pub(crate) fn close(socket: &Socket) {
    let Some(io) = socket.engine().get() else { return };
    for &direction in io.close() {
        in_queue!(io, direction, |queue| close_queue(io, queue, direction));
    }
    for other in io.elsewhere() {
        let is_ours = |op: &Op| op.issuer.as_ref().is_some_and(|issuer| Arc::ptr_eq(issuer, io));
        take_from(&other, |op| is_ours(op) || op.concerns(socket));
    }
}

/// The connection of a socket ends: its receives end with this status, and, if they are meant as well, its sends.
pub(super) fn end(io: &Arc<Io>, directions: &[Direction], status: NtStatus) {
    for &direction in directions.iter().filter(|direction| io.directions().contains(direction)) {
        in_queue!(io, direction, |queue| end_queue(io, queue, direction, status));
    }
}

fn end_queue<P: Place<Op>>(
    io: &Io,
    mut queue: MutexGuard<'_, Waiting<P>>,
    direction: Direction,
    status: NtStatus,
) {
    for op in queue.take_if(|_| true) {
        complete::finish(op, io, status, 0);
    }
    (queue.ready, queue.filled) = (true, false);
    io.leave(queue, direction);
}

fn close_queue<P: Place<Op>>(io: &Io, mut queue: MutexGuard<'_, Waiting<P>>, direction: Direction) {
    for op in queue.close() {
        complete::abandon(op, io, queue.held());
    }
    io.leave(queue, direction);
}
