//! Starting receives and sends: what is checked before, and where they wait.

use std::sync::Arc;

use windows_sys::Win32::Networking::WinSock::{FD_OOB, FD_READ};

use super::io::Direction;
use super::op::{From, Into, Message, Notice, Report, Work};
use super::submit::{Started, start};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::socket::Socket;

/// Starts a receive. `flags` are the kernel's; `report` gets what a message brings beside its data.
///
/// Source: the pages on `WSARecv`, `WSARecvFrom` and `LPFN_WSARECVMSG`.
///
/// # Errors
/// As [`Socket::receive`] at once, but it never fails because it would have to wait; as [`start`].
pub fn receive(
    socket: &Arc<Socket>,
    into: Into,
    flags: i32,
    report: Option<Box<dyn Report>>,
    notice: Notice,
) -> Result<Started> {
    let result = socket.may_receive().and_then(|()| {
        let direction = if flags & libc::MSG_OOB != 0 { Direction::Urgent } else { Direction::Read };
        start(socket, direction, notice, Work::Receive { into, flags, report })
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
pub fn send(
    socket: &Arc<Socket>,
    data: From,
    flags: i32,
    to: Option<&KernelAddress>,
    control: Vec<u8>,
    notice: Notice,
) -> Result<Started> {
    socket.may_send()?;
    let to = socket.destination(to)?;
    let is_plain = to.is_none() && control.is_empty();
    let message = if is_plain { None } else { Some(Box::new(Message { to: to.copied(), control })) };
    start(socket, Direction::Write, notice, Work::Send { data, flags, message })
}
