//! Sockets on their way from one handle to another: `WSADuplicateSocket`.
//!
//! The structure that a program passes on holds a ticket; whoever makes a socket of it hands the ticket in. A ticket is
//! good once, and its number does not come again. The socket that it is for lives at least as long as the ticket.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::socket::Socket;

/// How many tickets may wait. A program that never hands them in has lost count, and on Windows would lose memory.
const MOST: usize = 1 << 16;

#[derive(Default)]
struct Tickets {
    waiting: Option<HashMap<u32, Arc<Socket>>>,
    last: u32,
}

static TICKETS: Mutex<Tickets> = Mutex::new(Tickets { waiting: None, last: 0 });

/// A ticket for one more handle of the socket.
///
/// # Errors
/// `WSAENOBUFS` if 65,536 tickets were never handed in.
pub fn issue(socket: &Arc<Socket>) -> Result<u32> {
    let mut tickets = TICKETS.lock().unwrap_or_else(PoisonError::into_inner);
    let number = tickets.last.checked_add(1).ok_or(WsaError::WSAENOBUFS)?;
    let waiting = tickets.waiting.get_or_insert_default();
    if waiting.len() == MOST {
        return Err(WsaError::WSAENOBUFS);
    }
    // Until it is handed in, the ticket keeps the socket from ending with its last handle.
    socket.handle_added();
    waiting.insert(number, socket.clone());
    tickets.last = number;
    Ok(number)
}

/// The socket of a ticket, which is used up. The ticket's hold on the socket goes over to the caller, who gives it a handle
/// with [`crate::object::publish_held`].
///
/// # Errors
/// `WSAEINVAL` for a number that is no ticket, or was handed in.
pub fn redeem(number: u32) -> Result<Arc<Socket>> {
    let mut tickets = TICKETS.lock().unwrap_or_else(PoisonError::into_inner);
    let socket =
        tickets.waiting.as_mut().and_then(|waiting| waiting.remove(&number)).ok_or(WsaError::WSAEINVAL)?;
    // Its last handle was closed in the moment in which the ticket was issued.
    if socket.is_closing() {
        socket.handle_removed();
        return Err(WsaError::WSAEINVAL);
    }
    Ok(socket)
}

/// Takes a ticket back that never reached the program, which could not hand it in: it would keep the socket for ever.
pub fn revoke(number: u32) {
    if let Ok(socket) = redeem(number) {
        crate::socket::close::release(&socket, true, None);
    }
}

/// Drops what waits: the last `WSACleanup` ends sockets that nobody took over.
pub(crate) fn forget() {
    let waiting = TICKETS.lock().unwrap_or_else(PoisonError::into_inner).waiting.take();
    for socket in waiting.into_iter().flat_map(HashMap::into_values) {
        crate::socket::close::release(&socket, true, None);
    }
}
