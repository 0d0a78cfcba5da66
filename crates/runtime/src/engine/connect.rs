//! An overlapped connect: `ConnectEx`.

use std::sync::Arc;

use openwinsock_codes::NtStatus;

use super::io::Direction;
use super::op::{Job, Lent, More, Notice, Progress, Work};
use super::perform::{done, progress};
use super::submit::{Started, start};
use crate::addr::KernelAddress;
use crate::error::Result;
use crate::memory::UserRef;
use crate::socket::Attempt;
use crate::socket::Socket;
use crate::sys::{self, Errno};

#[derive(Debug)]
struct Connect {
    peer: KernelAddress,
    stage: Stage,
    /// What is sent then.
    data: Option<Lent<UserRef<'static>>>,
    sent: usize,
}

#[derive(Clone, Copy, Debug)]
enum Stage {
    New,
    /// With the port that the program has chosen.
    OnItsWay(Option<u16>),
    Made,
}

/// Connects a bound socket, and sends a first block.
///
/// Source: the page on `ConnectEx`.
///
/// # Errors
/// `WSAEINVAL` for a socket that is not bound, listens, or is of a kind without connections; `WSAEAFNOSUPPORT` for an
/// address of another family, `WSAEISCONN`, `WSAEALREADY`, `WSAEADDRNOTAVAIL` for the wildcard address or port 0; what the
/// network says, at once or later; as [`start`].
pub fn connect(
    socket: &Arc<Socket>,
    peer: &KernelAddress,
    data: Option<UserRef<'static>>,
    notice: Notice,
) -> Result<Started> {
    socket.check_overlapped_connect(peer)?;
    let job = Connect { peer: *peer, stage: Stage::New, data: data.map(Lent), sent: 0 };
    let started = start(socket, Direction::Write, notice, Work::Job(Box::new(job)));
    if started.is_ok() {
        socket.connect_began();
    }
    started
}

impl Connect {
    fn go_on(&mut self, socket: &Arc<Socket>) -> Result<Progress> {
        if let Stage::New = self.stage {
            let (made, port) = socket.begin_overlapped_connect(&self.peer)?;
            self.stage = if made { Stage::Made } else { Stage::OnItsWay(port) };
            socket.engine().io().calm(socket.raw_fd());
        }
        if let Stage::OnItsWay(port) = self.stage {
            if !socket.connect_outcome(port)? {
                return Ok(Progress::NotYet);
            }
            self.stage = Stage::Made;
            socket.engine().io().calm(socket.raw_fd());
        }
        let Some(Lent(data)) = self.data else { return Ok(done(0, More::Perhaps)) };
        let mut attempt = Attempt::overlapped();
        while self.sent < data.len() {
            match sys::net::send_now(socket.raw_fd(), data.after(self.sent), 0) {
                Ok(len) => self.sent += len,
                Err(Errno(libc::EINTR)) => {}
                Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
                Err(errno) => socket.send_failed(errno, false, &mut attempt)?,
            }
        }
        Ok(done(self.sent, More::Perhaps))
    }
}

impl Job for Connect {
    fn attempt(&mut self, socket: &Arc<Socket>) -> Progress {
        let result = self.go_on(socket);
        progress(result, socket, self.sent)
    }

    fn abandon(&mut self, socket: &Arc<Socket>, _: NtStatus) {
        if let Stage::OnItsWay(port) = self.stage {
            socket.give_up_connect(port);
        }
    }
}
