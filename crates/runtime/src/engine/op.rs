//! An operation: what a program asked for, and how it wants to learn of the end.
#![allow(unsafe_code, reason = "an operation carries the program's pointers from thread to thread")]

use std::fmt;
use std::sync::Arc;

use openwinsock_codes::{NtStatus, WsaError};
use smallvec::SmallVec;

use super::io::Io;
use super::overlapped::Overlapped;
use crate::addr::KernelAddress;
use crate::apc::{Apc, Recipient};
use crate::event::Event;
use crate::memory::{UserMut, UserRef};
use crate::socket::{Received, Socket};

/// An operation. From its acceptance to its completion it owns what it points to.
#[derive(Debug)]
pub struct Op {
    pub(super) notice: Notice,
    pub(super) work: Work,
    /// The thread that started it.
    pub(super) thread: u32,
    /// How much of it is done: bytes that were sent, or that fill the block so far.
    pub(super) done: usize,
    /// The socket that it was started on, if it waits in the queue of another one.
    pub(super) issuer: Option<Arc<Io>>,
}

// SAFETY: the pointers within are to memory that the program lends to the operation, whichever thread carries it out.
unsafe impl Send for Op {}

/// A block that an operation of another kind owns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lent<T>(pub(super) T);

// SAFETY: as for the operation that it is part of.
unsafe impl Send for Lent<UserRef<'static>> {}
// SAFETY: as above.
unsafe impl Send for Lent<UserMut<'static>> {}

impl Op {
    /// See [`Job::concerns`].
    pub(super) fn concerns(&self, socket: &Socket) -> bool {
        matches!(&self.work, Work::Job(job) if job.concerns(socket))
    }
}

/// How the program learns of the end.
#[derive(Debug)]
pub struct Notice {
    /// The structure that gets status and count.
    pub overlapped: Overlapped,
    /// The event that is signalled.
    pub event: Option<Arc<Event>>,
    /// The routine that is queued to a thread.
    pub routine: Option<Box<Routine>>,
    /// No packet is wanted: the low bit of `hEvent` is set.
    pub without_packet: bool,
}

/// A completion routine of the program.
#[derive(Debug)]
pub struct Routine {
    /// The thread that it runs on.
    pub to: Recipient,
    /// Runs it. What it is called with: the routine, the code of the failure or 0, the count of bytes, the address of the structure,
    /// and the flags.
    pub run: fn(&[usize; 5]),
    /// The routine.
    pub routine: usize,
}

impl Routine {
    pub(super) fn queue(self, code: WsaError, bytes: usize, overlapped: usize, flags: u32) {
        let with = [self.routine, code.0.cast_unsigned() as usize, bytes, overlapped, flags as usize];
        // A thread that has ended runs nothing.
        let _ = self.to.queue(Apc { run: self.run, with, owner: 0 });
    }
}

/// Blocks to receive into.
pub type Into = SmallVec<[UserMut<'static>; 1]>;
/// Blocks to send.
pub type From = SmallVec<[UserRef<'static>; 1]>;

/// What is to be done. Most operations have one block and nothing else; what the others need lies apart.
#[derive(Debug)]
pub enum Work {
    /// Receive into one block.
    ReceiveOne {
        /// The block.
        into: UserMut<'static>,
        /// The kernel's flags.
        flags: i32,
    },
    /// Receive.
    Receive(Box<Receiving>),
    /// Send one block to the peer.
    SendOne {
        /// The block.
        data: UserRef<'static>,
        /// The kernel's flags.
        flags: i32,
    },
    /// Send.
    Send(Box<Sending>),
    /// Anything else.
    Job(Box<dyn Job>),
}

/// A receive with all that it may have.
#[derive(Debug)]
pub struct Receiving {
    /// The blocks.
    pub into: Into,
    /// The kernel's flags.
    pub flags: i32,
    /// Who wants to know more than the count of bytes.
    pub report: Option<Box<dyn Report>>,
}

/// A send with all that it may have.
#[derive(Debug)]
pub struct Sending {
    /// The blocks.
    pub data: From,
    /// The kernel's flags.
    pub flags: i32,
    /// Where to, and with what beside; none for the peer of a connection.
    pub message: Option<Message>,
}

/// What a message is sent with.
#[derive(Debug)]
pub struct Message {
    /// Its destination; none for the default peer.
    pub to: Option<KernelAddress>,
    /// Its ancillary data, as the kernel wants it.
    pub control: Vec<u8>,
}

/// Who gets the sender's address and the ancillary data of a message, and hands them to the program.
pub trait Report: fmt::Debug + Send {
    /// True if ancillary data is wanted.
    fn wants_control(&self) -> bool {
        false
    }

    /// A message has arrived. Called once, before the operation completes.
    ///
    /// # Errors
    /// The code that the operation ends with, such as `WSAEFAULT` where there is no room for the address.
    fn received(&mut self, what: &Received, from: &KernelAddress, control: &[u8]) -> Result<(), WsaError>;
}

/// An operation of another kind, such as an accept: it waits in a queue of its socket like others, and is tried when the
/// socket is reported.
pub trait Job: fmt::Debug + Send {
    /// Tries to do it, without waiting. Called under the lock of the queue: it must call nothing of the program's.
    fn attempt(&mut self, socket: &Arc<Socket>) -> Progress;

    /// True if it cannot go on without this socket, which is neither the one that it was started on nor the one that it waits at.
    fn concerns(&self, socket: &Socket) -> bool {
        let _ = socket;
        false
    }

    /// It ends without having been done, for this reason.
    fn abandon(&mut self, socket: &Arc<Socket>, status: NtStatus) {
        let _ = (socket, status);
    }
}

/// Whether the socket is ready for another operation of the kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum More {
    /// It is not: a report will come when it is.
    No,
    /// It may be.
    Perhaps,
    /// It may be: the block was filled.
    Filled,
    /// It is not, though the block was filled: the kernel said so.
    FilledAndEmpty,
}

impl More {
    pub(super) fn is_worth_a_try(self) -> bool {
        matches!(self, Self::Perhaps | Self::Filled)
    }

    pub(super) fn has_filled(self) -> bool {
        matches!(self, Self::Filled | Self::FilledAndEmpty)
    }
}

/// What an attempt has come to.
#[derive(Debug)]
pub enum Progress {
    /// The socket is not ready for it: tried again at the next report.
    NotYet,
    /// The same, but no report will come: tried again after a moment.
    AskAgain,
    /// It has ended.
    Done {
        /// How.
        status: NtStatus,
        /// The count of bytes.
        bytes: usize,
        /// What it tells about the next one.
        more: More,
    },
    /// What is left of it waits for the reading direction of another socket; the program still learns of its end as of
    /// an operation of the first one.
    Elsewhere(Arc<Socket>),
}
