//! Asking for the result of an operation, and waiting for it.

use std::sync::Arc;

use openwinsock_codes::NtStatus;

use super::overlapped::Overlapped;
use super::submit;
use crate::apc;
use crate::event::Event;
use crate::socket::Socket;
use crate::wait::{self, Until, Waitable, Waited};

/// What there is to say about an operation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It has ended with this status and count of bytes.
    Ended(NtStatus, usize),
    /// It goes on, and the wait is over.
    GoesOn,
    /// It goes on; the wait ended with routines that were queued to the thread.
    Apc,
}

/// The outcome of an operation of a socket, waited for if it has not ended. Where the operation has an event, that is what is
/// waited for, and a self-resetting one is reset by it.
pub fn result(
    socket: Option<&Arc<Socket>>,
    overlapped: Overlapped,
    event: Option<&Arc<Event>>,
    until: Until,
    alertable: bool,
) -> Outcome {
    if let Some((status, bytes)) = overlapped.outcome() {
        return Outcome::Ended(status, bytes);
    }
    if until == Until::Now && !alertable {
        socket.into_iter().for_each(|socket| submit::look_now(socket));
        return overlapped.outcome().map_or(Outcome::GoesOn, |(status, bytes)| Outcome::Ended(status, bytes));
    }
    match (event, socket) {
        (Some(event), _) => wait_for_event(overlapped, event, until, alertable),
        (None, Some(socket)) => wait_at_socket(socket, overlapped, until, alertable),
        // There is nothing to wait for.
        (None, None) => Outcome::GoesOn,
    }
}

/// Each thread has an event of its own, signalled when any operation of the socket ends.
fn wait_at_socket(socket: &Arc<Socket>, overlapped: Overlapped, until: Until, alertable: bool) -> Outcome {
    let io = socket.engine().io();
    let event = Arc::new(Event::new(true, false));
    io.await_any(&event);
    let outcome = wait_for_event(overlapped, &event, until, alertable);
    io.await_no_longer(&event);
    outcome
}

fn wait_for_event(overlapped: Overlapped, event: &Arc<Event>, until: Until, alertable: bool) -> Outcome {
    loop {
        if let Some((status, bytes)) = overlapped.outcome() {
            return Outcome::Ended(status, bytes);
        }
        let own = || [Arc::clone(event) as Arc<dyn Waitable>].into_iter().collect();
        match wait::wait(&[&**event], own, false, until, alertable) {
            Waited::Apc => {
                apc::run();
                return Outcome::Apc;
            }
            Waited::TimedOut => {
                let outcome = overlapped.outcome();
                return outcome.map_or(Outcome::GoesOn, |(status, bytes)| Outcome::Ended(status, bytes));
            }
            Waited::Signalled(_) | Waited::Abandoned(_) => {}
        }
    }
}
