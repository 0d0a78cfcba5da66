//! The end of an operation: how the program learns of it.
//!
//! The order is part of the promise: the count of bytes, then the status, in the program's structure; then the event; then the
//! packet or the routine. Whoever took the operation out of its queue does all of it before the queue's lock is given back,
//! so that the ends of a direction's operations are told in their order. No code of the program runs here.

use openwinsock_codes::{NtStatus, WsaError, map};
use windows_sys::Win32::System::WindowsProgramming::FILE_SKIP_COMPLETION_PORT_ON_SUCCESS;

use super::io::Io;
use super::op::{Notice, Op, Work};
use super::perform::{code_of, is_error};
use crate::file::File;
use crate::port::Packet;

/// Ends an operation whose call returned long ago.
#[inline]
pub(super) fn finish(op: Op, io: &Io, status: NtStatus, bytes: usize) {
    let Op { notice, issuer, work, .. } = op;
    // It may have lent something to another socket.
    drop(work);
    if let Some(issuer) = &issuer {
        issuer.is_no_longer_at(io);
    }
    // What the program started on another socket, it learns of as of that one's.
    tell(notice, issuer.as_deref().unwrap_or(io), status, bytes, true);
}

/// Ends an operation that was done before its call returns.
#[inline]
pub(super) fn finish_at_once(notice: Notice, io: &Io, status: NtStatus, bytes: usize) {
    let wants_packet = u32::from(io.modes()) & u32::from(SKIP_ON_SUCCESS) == 0 || is_error(status);
    tell(notice, io, status, bytes, wants_packet);
}

/// Ends an operation on a file, which is done before its call returns. Routines learn of Win32's codes.
pub fn end_of_file_operation(notice: Notice, file: &File, status: NtStatus, bytes: usize) {
    let Notice { overlapped, event, routine, without_packet } = notice;
    overlapped.complete(status, bytes);
    if let Some(event) = event {
        event.set();
    }
    if let Some(routine) = routine {
        let code = map::ntstatus_to_win32(status).0.cast_signed();
        routine.queue(WsaError(code), bytes, overlapped.address(), 0);
    } else if file.modes() & SKIP_ON_SUCCESS == 0
        && !without_packet
        && let Some((port, key)) = file.port()
    {
        port.push(Packet { key: *key, overlapped: overlapped.address(), bytes, status });
    }
}

const SKIP_ON_SUCCESS: u8 = FILE_SKIP_COMPLETION_PORT_ON_SUCCESS as u8;

#[inline]
fn tell(notice: Notice, io: &Io, status: NtStatus, bytes: usize, wants_packet: bool) {
    let Notice { overlapped, event, routine, without_packet } = notice;
    overlapped.complete(status, bytes);
    if let Some(event) = event {
        event.set();
    }
    if let Some(routine) = routine {
        let code = if status.is_success() { WsaError(0) } else { code_of(status) };
        routine.queue(code, bytes, overlapped.address(), flags_of(status));
    } else if wants_packet
        && !without_packet
        && let Some(association) = io.association()
    {
        association.port.push(Packet {
            key: association.key,
            overlapped: overlapped.address(),
            bytes,
            status,
        });
    }
    io.one_ended();
}

/// What Winsock says about a message beside its length: `MSG_PARTIAL` if it was longer than the blocks.
pub fn flags_of(status: NtStatus) -> u32 {
    use windows_sys::Win32::Networking::WinSock::MSG_PARTIAL;
    if status == NtStatus::STATUS_BUFFER_OVERFLOW { MSG_PARTIAL } else { 0 }
}

/// Ends an operation that was not done.
pub(super) fn abandon(mut op: Op, io: &Io, socket: Option<&std::sync::Arc<crate::socket::Socket>>) {
    let status = NtStatus::STATUS_CANCELLED;
    if let (Work::Job(job), Some(socket)) = (&mut op.work, socket) {
        job.abandon(socket, status);
    }
    // What was sent before counts.
    let bytes = op.done;
    finish(op, io, status, bytes);
}
