//! Ending a connection, and making its socket ready for another one: `DisconnectEx`.
//!
//! It waits behind the sends that were started before. The end of the connection itself is the kernel's work, in the
//! background; a socket that is to be used again gets a fresh kernel socket at once.

use std::sync::Arc;

use openwinsock_codes::{NtStatus, WsaError};

use super::cancel;
use super::io::Direction;
use super::op::{Job, More, Notice, Progress, Work};
use super::perform::{done, progress};
use super::submit::{Started, start};
use crate::error::Result;
use crate::socket::{How, Socket, state};

#[derive(Debug)]
struct Disconnect {
    reuse: bool,
}

/// Whether there is a connection to be ended.
///
/// # Errors
/// `WSAENOTCONN` if there is none, or if its sending direction has ended already and the socket is not to be used again.
fn check(socket: &Socket, reuse: bool) -> Result<()> {
    if socket.has(state::CONNECTING) {
        let _ = socket.finish_connect();
    }
    let connected = socket.kind().has_connections() && socket.has(state::CONNECTED);
    let ending = socket.has(state::SEND_SHUT | state::ENDED);
    if !connected || (ending && !reuse) { Err(WsaError::WSAENOTCONN) } else { Ok(()) }
}

/// Ends the connection of a socket after what waits to be sent; with `reuse`, the socket can be connected again then, or made
/// an accepted connection's.
///
/// Source: the page on `DisconnectEx`.
///
/// # Errors
/// `WSAENOTCONN` if there is no connection; what a fresh socket fails with; as [`start`].
pub fn disconnect(socket: &Arc<Socket>, reuse: bool, notice: Notice) -> Result<Started> {
    check(socket, reuse)?;
    start(socket, Direction::Write, notice, Work::Job(Box::new(Disconnect { reuse })))
}

/// The same at once. Sends that wait end with `WSAECONNABORTED` if the socket is to be used again, and are done before
/// the end of the connection otherwise.
///
/// # Errors
/// As [`disconnect`].
pub fn disconnect_now(socket: &Arc<Socket>, reuse: bool) -> Result<()> {
    check(socket, reuse)?;
    if reuse && let Some(io) = socket.engine().get() {
        cancel::end(io, &[Direction::Write], NtStatus::STATUS_LOCAL_DISCONNECT);
    }
    if reuse { begin_anew(socket) } else { socket.shutdown(How::Send) }
}

/// The connection ends when everything before it is sent.
pub(super) fn after_sending(socket: &Arc<Socket>, reuse: bool) -> Result<()> {
    if reuse { begin_anew(socket) } else { socket.end_sending_now() }
}

fn begin_anew(socket: &Arc<Socket>) -> Result<()> {
    if let Some(io) = socket.engine().get() {
        cancel::end(io, &[Direction::Read, Direction::Urgent], NtStatus::STATUS_LOCAL_DISCONNECT);
    }
    socket.begin_anew()
}

impl Job for Disconnect {
    fn attempt(&mut self, socket: &Arc<Socket>) -> Progress {
        let ended = check(socket, self.reuse).and_then(|()| after_sending(socket, self.reuse));
        progress(ended.map(|()| done(0, More::Perhaps)), socket, 0)
    }
}
