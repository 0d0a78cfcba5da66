//! Starting receives and sends: what is checked before, and where they wait.

use std::sync::Arc;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock::{FD_OOB, FD_READ};

use super::io::Direction;
use super::op::{From, Into, Message, Notice, Receiving, Report, Sending, Work};
use super::submit::{Started, start};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::socket::Socket;

/// A socket that was closed meanwhile is none any more for an operation that has not begun: nothing was interrupted.
pub(super) fn not_begun(code: WsaError) -> WsaError {
    if code == WsaError::WSAEINTR { WsaError::WSAENOTSOCK } else { code }
}

/// Starts a receive. `flags` are the kernel's; `report` gets what a message brings beside its data.
///
/// Source: the pages on `WSARecv`, `WSARecvFrom` and `LPFN_WSARECVMSG`.
///
/// # Errors
/// As [`Socket::receive`] at once, but it never fails because it would have to wait; as [`start`].
#[inline]
pub fn receive(
    socket: &Arc<Socket>,
    into: Into,
    flags: i32,
    report: Option<Box<dyn Report>>,
    notice: Notice,
) -> Result<Started> {
    let result = socket.may_receive().map_err(not_begun).and_then(|()| {
        let direction = if flags & libc::MSG_OOB != 0 { Direction::Urgent } else { Direction::Read };
        let work = match (report, into.into_inner()) {
            (None, Ok([into])) => Work::ReceiveOne { into, flags },
            (report, Ok([into])) => {
                Work::Receive(Box::new(Receiving { into: Into::from_buf([into]), flags, report }))
            }
            (report, Err(into)) => Work::Receive(Box::new(Receiving { into, flags, report })),
        };
        start(socket, direction, notice, work)
    });
    socket.enable_events(FD_READ | FD_OOB);
    result
}

/// Starts a send to an address, or to the peer. `flags` and `control` are the kernel's. It ends when all is taken.
///
/// Source: the pages on `WSASend`, `WSASendTo` and `WSASendMsg`.
///
/// # Errors
/// As [`Socket::send_message`] at once, but it never fails because it would have to wait; as [`start`].
#[inline]
pub fn send(
    socket: &Arc<Socket>,
    data: From,
    flags: i32,
    to: Option<&KernelAddress>,
    control: Vec<u8>,
    notice: Notice,
) -> Result<Started> {
    socket.may_send().map_err(not_begun)?;
    let to = socket.destination(to)?;
    let is_plain = to.is_none() && control.is_empty();
    let work = match data.as_slice() {
        [data] if is_plain => Work::SendOne { data: *data, flags },
        _ => {
            let message = if is_plain { None } else { Some(Message { to: to.copied(), control }) };
            Work::Send(Box::new(Sending { data, flags, message }))
        }
    };
    start(socket, Direction::Write, notice, work)
}
