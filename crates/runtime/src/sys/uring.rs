//! io_uring: several system calls in one.
//!
//! A ring is used for requests that end before the call that hands them over returns, and for nothing else: no request outlives the call,
//! so that none can die with its thread, none keeps a socket open that is closed, and the program's memory is touched by the
//! kernel only while its lender waits here.

use std::os::fd::{AsRawFd, RawFd};

use io_uring::{EnterFlags, IoUring, opcode, squeue, types};

use super::net::WithRest;
use super::{Errno, LAST_STANDARD, SysResult};
use crate::memory::UserMut;

/// How many requests one call takes.
pub(crate) const MOST: usize = 32;

/// A ring of the thread that made it.
pub(crate) struct Ring(IoUring);

impl std::fmt::Debug for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Ring").field(&self.0.as_raw_fd()).finish()
    }
}

/// A receive from a connection that does not wait.
pub(crate) struct Receive<'a> {
    fd: RawFd,
    into: &'a mut UserMut<'static>,
    with_rest: Option<WithRest>,
    received: &'a mut Option<SysResult<(usize, bool)>>,
}

impl<'a> Receive<'a> {
    /// As [`super::net::recv_now`]; with `rest` as [`super::net::recv_with_rest`]. `received` gets how many bytes came, and whether
    /// there may be more; it stays none if the receive was not tried.
    pub(crate) fn new(
        fd: RawFd,
        into: &'a mut UserMut<'static>,
        rest: bool,
        received: &'a mut Option<SysResult<(usize, bool)>>,
    ) -> Self {
        Self { fd, into, with_rest: rest.then(WithRest::new), received }
    }

    /// It points to the block and into `self`.
    fn entry(&mut self) -> squeue::Entry {
        let fd = types::Fd(self.fd);
        match &mut self.with_rest {
            Some(with_rest) => {
                let message = with_rest.message_for(self.into);
                opcode::RecvMsg::new(fd, message).flags(libc::MSG_DONTWAIT.cast_unsigned()).build()
            }
            None => {
                let len = u32::try_from(self.into.len()).unwrap_or(u32::MAX);
                let start = self.into.0.iov_base.cast();
                opcode::Recv::new(fd, start, len).flags(libc::MSG_DONTWAIT).build()
            }
        }
    }

    fn ends(&mut self, result: i32) {
        let may_have_more = self.with_rest.as_ref().is_none_or(WithRest::may_have_more);
        *self.received = Some(match usize::try_from(result) {
            Ok(len) => Ok((len, may_have_more)),
            Err(_) => Err(Errno(-result)),
        });
    }
}

impl Ring {
    /// A ring, close-on-exec. Kernels before 6.0 have none that we use, and containers often forbid it.
    pub(crate) fn new() -> SysResult<Self> {
        // Those that got low descriptors take these from the one that follows.
        let mut low = Vec::new();
        loop {
            let ring = IoUring::builder()
                .setup_single_issuer()
                .build(MOST as u32)
                .map_err(|error| errno_of(&error))?;
            if ring.as_raw_fd() > LAST_STANDARD {
                return Ok(Self(ring));
            }
            low.push(ring);
        }
    }

    /// Carries out receives, at most [`MOST`] of them, with one system call.
    ///
    /// # Errors
    /// The kernel's, of the call itself. Receives without a result were not tried then, and the ring has to be [closed](Self::close).
    pub(crate) fn receive(&mut self, receives: &mut [Receive<'_>]) -> SysResult<()> {
        let mut queue = self.0.submission();
        for (place, receive) in receives.iter_mut().enumerate() {
            let entry = receive.entry().user_data(place as u64);
            // SAFETY: what the entry points to is borrowed by `receives`, and neither it nor that moves until `await_all` has
            // seen the end of every entry that the kernel took; the kernel checks the block itself.
            if unsafe { queue.push(&entry) }.is_err() {
                break;
            }
        }
        let mut left = queue.len();
        drop(queue);
        while left > 0 {
            let taken = match self.0.submit() {
                Ok(0) => return Err(Errno(libc::EAGAIN)),
                Ok(taken) => taken,
                Err(error) => return Err(errno_of(&error)),
            };
            left -= taken;
            self.await_all(taken, receives);
        }
        Ok(())
    }

    /// A request that does not wait ends before the call returns. Should a kernel do otherwise, this waits for it: nothing may be
    /// under way when what it points to is given back.
    fn await_all(&mut self, mut under_way: usize, receives: &mut [Receive<'_>]) {
        loop {
            under_way -= self.harvest(receives);
            if under_way == 0 {
                return;
            }
            if self.enter(1).is_err() {
                std::thread::yield_now();
            }
        }
    }

    fn enter(&self, ends: u32) -> SysResult<()> {
        let flags = if ends == 0 { EnterFlags::empty() } else { EnterFlags::GETEVENTS };
        // SAFETY: nothing is handed over, and there is no argument.
        let entered = unsafe { self.0.submitter().enter::<libc::sigset_t>(0, ends, flags.bits(), None) };
        entered.map(drop).map_err(|error| errno_of(&error))
    }

    fn harvest(&mut self, receives: &mut [Receive<'_>]) -> usize {
        let ends = self.0.completion().map(|end| {
            let place = usize::try_from(end.user_data()).ok();
            if let Some(receive) = place.and_then(|place| receives.get_mut(place)) {
                receive.ends(end.result());
            }
        });
        ends.count()
    }

    /// Closes it, unless the program did so behind our back: then the number may be another file's, which is not ours to close.
    pub(crate) fn close(self) {
        match self.enter(0) {
            Err(errno) if errno.is_of_no_ring() => std::mem::forget(self),
            _ => drop(self),
        }
    }
}

impl Errno {
    /// What a ring's descriptor answers when it is closed, or another file's by now.
    pub(crate) fn is_of_no_ring(self) -> bool {
        matches!(self.0, libc::EBADF | libc::EOPNOTSUPP)
    }
}

fn errno_of(error: &std::io::Error) -> Errno {
    Errno(error.raw_os_error().unwrap_or(libc::EINVAL))
}
