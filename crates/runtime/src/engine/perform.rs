//! Trying an operation: the system call that does not wait, and what its answer means.

use std::sync::Arc;

use openwinsock_codes::{NtStatus, WsaError, map};

use super::op::{Message, More, Progress, Receiving, Report, Sending, Work};
use crate::addr::{Family, KernelAddress};
use crate::error::Result;
use crate::memory::{UserMut, UserRef};
use crate::socket::control::KERNEL_ROOM;
use crate::socket::{Attempt, Kind, Received, Socket};
use crate::sys::uring::Receive;
use crate::sys::{self, Errno};

/// The status of a failure that has this code for Winsock.
///
/// Most codes have one status of which both tables make the right number. A few have none; their number is folded into the
/// status then, as Windows folds Win32's, and [`code_of`] unfolds it.
pub(crate) fn status_of(code: WsaError, socket: &Socket) -> NtStatus {
    if code == WsaError::WSAECONNRESET && !socket.kind().has_connections() {
        return NtStatus::STATUS_PORT_UNREACHABLE;
    }
    map::winsock_to_ntstatus(code).unwrap_or_else(|| {
        let folded = FROM_WIN32 << 16 | (code.0.cast_unsigned() & 0xffff);
        NtStatus(folded.cast_signed())
    })
}

/// The upper half of a status that holds a number of Win32 in its lower half.
const FROM_WIN32: u32 = 0xC007;

/// What Winsock calls a status.
pub fn code_of(status: NtStatus) -> WsaError {
    let bits = status.0.cast_unsigned();
    if bits >> 16 == FROM_WIN32 {
        return WsaError((bits & 0xffff).cast_signed());
    }
    map::ntstatus_to_winsock(status)
}

/// True for statuses that are neither success nor warning.
pub(super) fn is_error(status: NtStatus) -> bool {
    status.0.cast_unsigned() >> 30 == 3
}

/// What an attempt has to know about the socket.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    /// An error, the end of the connection or urgent data was reported at any time.
    pub(super) cautious: bool,
    /// It is worth while to ask what is left after a receive.
    pub(super) exact: bool,
}

/// Tries an operation.
#[inline]
pub(super) fn attempt(work: &mut Work, done: &mut usize, socket: &Arc<Socket>, view: View) -> Progress {
    let result = match work {
        Work::ReceiveOne { into, flags } => receive_one(socket, into, *flags, done, view),
        Work::SendOne { data, flags } => send_one(socket, *data, *flags, done),
        Work::Receive(receive) => receive_blocks(socket, receive, done, view),
        Work::Send(send) => send_blocks(socket, send, done),
        Work::Job(job) => return job.attempt(socket),
    };
    progress(result, socket, *done)
}

/// What an attempt has come to that may have failed, after so many bytes.
#[inline]
pub(super) fn progress(result: Result<Progress>, socket: &Socket, bytes: usize) -> Progress {
    result.unwrap_or_else(|code| failed(code, bytes, socket))
}

#[cold]
fn failed(code: WsaError, bytes: usize, socket: &Socket) -> Progress {
    // A call that a close ended: the close itself ends the operation, unless it came too late for that.
    let status = if socket.is_closing() { NtStatus::STATUS_CANCELLED } else { status_of(code, socket) };
    Progress::Done { status, bytes, more: More::Perhaps }
}

/// The usual receive: a block of a connection that goes on.
#[inline]
fn receive_one(
    socket: &Socket,
    into: &mut UserMut<'static>,
    flags: i32,
    filled: &mut usize,
    view: View,
) -> Result<Progress> {
    if !is_usual(socket, into, flags, view) {
        return receive(socket, std::slice::from_mut(into), flags, None, filled, view);
    }
    let received = if view.exact && socket.tells_rest() {
        sys::net::recv_with_rest(socket.raw_fd(), into, 0)
    } else {
        sys::net::recv_now(socket.raw_fd(), into, 0).map(|len| (len, true))
    };
    receive_ended(received, socket, into, filled, view)
}

fn is_usual(socket: &Socket, into: &UserMut<'static>, flags: i32, view: View) -> bool {
    let is_plain = flags == 0 && !view.cautious && !into.is_empty();
    is_plain && socket.kind() == Kind::Stream && socket.family() != Family::Unix
}

/// What the usual receive has brought: how many bytes, and whether there may be more.
#[inline]
fn receive_ended(
    received: sys::SysResult<(usize, bool)>,
    socket: &Socket,
    into: &mut UserMut<'static>,
    filled: &mut usize,
    view: View,
) -> Result<Progress> {
    match received {
        Ok((len, left)) if len > 0 => {
            let more = match (len == into.len(), left) {
                (false, _) => More::No,
                (true, true) => More::Filled,
                (true, false) => More::FilledAndEmpty,
            };
            Ok(done(len, more))
        }
        Err(Errno(libc::EAGAIN)) => Ok(Progress::NotYet),
        // The rest is for the way that knows everything. It asks again, which a failure does not survive: the kernel tells it once.
        other => {
            if let Err(errno) = other
                && errno != Errno(libc::EINTR)
            {
                socket.overlapped_receive_failed(errno)?;
            }
            receive(socket, std::slice::from_mut(into), 0, None, filled, view)
        }
    }
}

/// The system call of an operation, if it may be carried out together with those of others: the usual receive.
pub(super) fn call_of<'a>(
    work: &'a mut Work,
    socket: &Socket,
    view: View,
    received: &'a mut Option<sys::SysResult<(usize, bool)>>,
) -> Option<Receive<'a>> {
    match work {
        Work::ReceiveOne { into, flags } if is_usual(socket, into, *flags, view) => {
            let rest = view.exact && socket.tells_rest();
            Some(Receive::new(socket.raw_fd(), into, rest, received))
        }
        _ => None,
    }
}

/// True if there is a [`call_of`] it.
pub(super) fn may_join(work: &Work, socket: &Socket, view: View) -> bool {
    matches!(work, Work::ReceiveOne { into, flags } if is_usual(socket, into, *flags, view))
}

/// What an operation has come to whose [system call](call_of) was carried out.
pub(super) fn attempted(
    received: sys::SysResult<(usize, bool)>,
    work: &mut Work,
    done: &mut usize,
    socket: &Socket,
    view: View,
) -> Progress {
    match work {
        Work::ReceiveOne { into, .. } => {
            progress(receive_ended(received, socket, into, done, view), socket, *done)
        }
        _ => Progress::NotYet,
    }
}

/// The usual send: a block for the peer.
#[inline]
fn send_one(socket: &Socket, data: UserRef<'static>, flags: i32, sent: &mut usize) -> Result<Progress> {
    if *sent == 0
        && let Ok(len) = sys::net::send_now(socket.raw_fd(), data, flags)
    {
        *sent = len;
        if len == data.len() || socket.kind() != Kind::Stream {
            return Ok(done(socket.sent(len), More::Perhaps));
        }
    }
    send(socket, &[data], flags, None, sent)
}

fn receive_blocks(
    socket: &Socket,
    whole: &mut Receiving,
    filled: &mut usize,
    view: View,
) -> Result<Progress> {
    let Receiving { into, flags, report } = whole;
    receive(socket, into, *flags, report.as_deref_mut(), filled, view)
}

fn send_blocks(socket: &Socket, whole: &Sending, sent: &mut usize) -> Result<Progress> {
    send(socket, &whole.data, whole.flags, whole.message.as_ref(), sent)
}

pub(super) fn done(bytes: usize, more: More) -> Progress {
    Progress::Done { status: NtStatus::STATUS_SUCCESS, bytes, more }
}

fn receive(
    socket: &Socket,
    into: &mut [UserMut<'static>],
    flags: i32,
    report: Option<&mut (dyn Report + 'static)>,
    filled: &mut usize,
    view: View,
) -> Result<Progress> {
    match socket.kind() {
        Kind::Stream => receive_stream(socket, into, flags, filled, view),
        _ => receive_message(socket, into, flags, report),
    }
}

fn receive_stream(
    socket: &Socket,
    into: &mut [UserMut<'static>],
    flags: i32,
    filled: &mut usize,
    view: View,
) -> Result<Progress> {
    // The kernel would say it once, and then give out what came before.
    if let Some(code) = socket.ended() {
        return Err(code);
    }
    let room: usize = into.iter().map(UserMut::len).sum();
    let urgent = flags & libc::MSG_OOB != 0;
    if room == 0 && !urgent {
        return wait_for_data(socket);
    }
    let all = flags & libc::MSG_WAITALL != 0;
    // A stream that gave less than was wanted has no more. Not so where it stops at marks: at an urgent byte, and in AF_UNIX
    // at a message that brought descriptors; nor where nothing is taken.
    let marks = view.cautious || socket.family() == Family::Unix || flags & !libc::MSG_WAITALL != 0;
    let flags = flags & !libc::MSG_WAITALL;
    loop {
        let wanted = room - *filled;
        let (received, left) = match receive_piece(socket, into, flags, *filled, view) {
            Ok(received) => received,
            Err(Errno(libc::EINTR)) => continue,
            Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
            Err(Errno(libc::EINVAL)) if urgent => return no_urgent_byte(socket),
            Err(_) if *filled > 0 => return Ok(done(*filled, More::Perhaps)),
            Err(errno) => {
                socket.overlapped_receive_failed(errno)?;
                continue;
            }
        };
        if received == 0 {
            // What came before the end is a success; the next receive learns of the end.
            if *filled == 0 {
                socket.check_end()?;
            }
            return Ok(done(*filled, More::Perhaps));
        }
        *filled += received;
        let more = match (marks, received >= wanted, left) {
            (true, ..) => More::Perhaps,
            // There may be more, and only asking tells; or asking told.
            (_, true, true) => More::Filled,
            (_, true, false) => More::FilledAndEmpty,
            (_, false, _) => More::No,
        };
        if !all || *filled == room {
            return Ok(done(*filled, more));
        }
        if more == More::No {
            return Ok(Progress::NotYet);
        }
    }
}

/// One system call. Gives how many bytes came, and false if it is known that nothing is left.
fn receive_piece(
    socket: &Socket,
    into: &mut [UserMut<'static>],
    flags: i32,
    filled: usize,
    view: View,
) -> sys::SysResult<(usize, bool)> {
    let fd = socket.raw_fd();
    match into {
        [only] if filled == 0 && !view.cautious => {
            if view.exact && socket.tells_rest() {
                sys::net::recv_with_rest(fd, only, flags)
            } else {
                sys::net::recv_now(fd, only, flags).map(|len| (len, true))
            }
        }
        _ => {
            let mut rest = crate::socket::blocks_to_fill(into, filled);
            // This call learns of a reset before it gives out what came before.
            sys::net::recv_connected(fd, &mut rest, flags | libc::MSG_DONTWAIT).map(|m| (m.len, true))
        }
    }
}

/// Receiving no bytes waits until there are some, and takes none.
fn wait_for_data(socket: &Socket) -> Result<Progress> {
    let mut byte = [0];
    loop {
        let mut block = [UserMut::from(&mut byte[..])];
        let flags = libc::MSG_PEEK | libc::MSG_DONTWAIT;
        match sys::net::recv_connected(socket.raw_fd(), &mut block, flags) {
            Ok(message) => {
                if message.len == 0 {
                    socket.check_end()?;
                }
                return Ok(done(0, More::Perhaps));
            }
            Err(Errno(libc::EINTR)) => {}
            Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
            Err(errno) => socket.overlapped_receive_failed(errno)?,
        }
    }
}

/// `MSG_OOB`, and the kernel has no urgent byte.
///
/// # Errors
/// `WSAEINVAL` if urgent bytes come in line.
fn no_urgent_byte(socket: &Socket) -> Result<Progress> {
    if socket.takes_urgent_inline() {
        return Err(WsaError::WSAEINVAL);
    }
    let over = sys::net::ready_now(socket.raw_fd(), libc::POLLRDHUP)?
        & (libc::POLLRDHUP | libc::POLLHUP | libc::POLLERR);
    if over == 0 {
        return Ok(Progress::NotYet);
    }
    match socket.take_error() {
        Some(code) => Err(code),
        None => socket.check_end().map(|()| done(0, More::Perhaps)),
    }
}

fn receive_message(
    socket: &Socket,
    into: &mut [UserMut<'static>],
    flags: i32,
    mut report: Option<&mut (dyn Report + 'static)>,
) -> Result<Progress> {
    let (fd, flags) = (socket.raw_fd(), flags | libc::MSG_DONTWAIT);
    let room: usize = into.iter().map(UserMut::len).sum();
    loop {
        // An error that a send met comes before what has arrived since.
        socket.next_pending_error()?;
        let mut told = Ok(());
        let received = match (&mut report, &mut *into) {
            (None, [only]) => sys::net::recv_now(fd, only, flags | libc::MSG_TRUNC).map(|len| Received {
                len: len.min(room),
                truncated: len > room,
                ..Received::default()
            }),
            (report, into) => receive_whole(fd, into, flags, report.as_deref_mut(), &mut told),
        };
        match received {
            Ok(received) => {
                told?;
                return finish_message(socket, &received, room);
            }
            Err(Errno(libc::EINTR)) => {}
            Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
            Err(errno) => socket.overlapped_receive_failed(errno)?,
        }
    }
}

/// A message with all that is known of it, which is reported.
fn receive_whole(
    fd: std::os::fd::RawFd,
    into: &mut [UserMut<'static>],
    flags: i32,
    report: Option<&mut (dyn Report + 'static)>,
    told: &mut Result<()>,
) -> sys::SysResult<Received> {
    let room: usize = into.iter().map(UserMut::len).sum();
    let (mut from, mut control) = (KernelAddress::empty(), [0; KERNEL_ROOM]);
    let wanted = if report.as_ref().is_some_and(|report| report.wants_control()) { KERNEL_ROOM } else { 0 };
    let message = sys::net::recv_message(fd, into, flags, Some(&mut from), &mut control[..wanted])?;
    let received = Received {
        len: message.len.min(room),
        truncated: message.flags & libc::MSG_TRUNC != 0,
        control_truncated: message.flags & libc::MSG_CTRUNC != 0,
        control_len: message.control_len,
    };
    if let Some(report) = report {
        *told = report.received(&received, &from, &control[..received.control_len]);
    }
    Ok(received)
}

fn finish_message(socket: &Socket, received: &Received, room: usize) -> Result<Progress> {
    if received.len == 0 && room > 0 && socket.kind().has_connections() {
        socket.check_end()?;
        return Err(WsaError::WSAEDISCON);
    }
    let status = if received.truncated { NtStatus::STATUS_BUFFER_OVERFLOW } else { NtStatus::STATUS_SUCCESS };
    Ok(Progress::Done { status, bytes: received.len, more: More::Perhaps })
}

fn send(
    socket: &Socket,
    data: &[UserRef<'static>],
    flags: i32,
    message: Option<&Message>,
    sent: &mut usize,
) -> Result<Progress> {
    let (fd, flags) = (socket.raw_fd(), flags | libc::MSG_DONTWAIT);
    let total: usize = data.iter().map(UserRef::len).sum();
    let to = message.and_then(|message| message.to.as_ref());
    let mut attempt = None;
    loop {
        let taken = match (data, message) {
            ([only], None) => sys::net::send_now(fd, only.after(*sent), flags),
            _ => {
                let rest = crate::socket::blocks_to_send(data, *sent);
                let control = message.map_or(&[][..], |message| &message.control);
                sys::net::send_message(fd, &rest, flags, to, control)
            }
        };
        match taken {
            Ok(len) => {
                *sent += len;
                if *sent >= total || socket.kind() != Kind::Stream {
                    return Ok(done(socket.sent(*sent), More::Perhaps));
                }
            }
            Err(Errno(libc::EINTR)) => {}
            // The kernel says when a default peer has room, but not an addressed one.
            Err(Errno(libc::EAGAIN)) if to.is_some() && socket.waits_for_peers_queue() => {
                return Ok(Progress::AskAgain);
            }
            Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
            Err(errno) => {
                socket.send_failed(errno, to.is_some(), attempt.get_or_insert_with(Attempt::overlapped))?;
            }
        }
    }
}
