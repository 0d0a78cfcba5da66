//! Processes, and their ends.

use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use super::{Errno, SysResult, check};

/// A process by its descriptor, or a child by its number where the kernel gives none.
#[derive(Debug)]
pub(crate) enum Task {
    /// A process; whether it is a child of this one.
    Descriptor(OwnedFd, i32, bool),
    /// A child.
    Child(i32),
}

/// How a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ended {
    /// With this code.
    Exited(u32),
    /// By this signal.
    Killed(i32),
    /// Somehow: it is no child of this process.
    Gone,
}

fn descriptor(process: i32) -> SysResult<OwnedFd> {
    // SAFETY: no pointers.
    let fd = check(unsafe { libc::syscall(libc::SYS_pidfd_open, process, 0) } as i32)?;
    // SAFETY: the descriptor is new and ours; the kernel made it close-on-exec.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

/// A child of this process.
pub(crate) fn child(process: i32) -> Task {
    descriptor(process).map_or(Task::Child(process), |fd| Task::Descriptor(fd, process, true))
}

/// A process of the machine.
pub(crate) fn open(process: i32) -> SysResult<Task> {
    Ok(Task::Descriptor(descriptor(process)?, process, false))
}

/// Waits for the end of a child, and leaves what it ended with: until somebody takes that its number is its own.
fn await_child(process: i32) {
    let mut about = MaybeUninit::<libc::siginfo_t>::uninit();
    let (number, how) = (process.cast_unsigned(), libc::WEXITED | libc::WNOWAIT);
    // SAFETY: the place is ours.
    while check(unsafe { libc::waitid(libc::P_PID, number, about.as_mut_ptr(), how) })
        == Err(Errno(libc::EINTR))
    {}
}

/// Waits for a child, and takes what it ended with.
fn reap(process: i32) -> Ended {
    let mut status = 0;
    loop {
        // SAFETY: the place is ours.
        match check(unsafe { libc::waitpid(process, &raw mut status, 0) }) {
            Err(Errno(libc::EINTR)) => {}
            // Somebody else took it, or the program ignores the ends of its children.
            Err(_) => return Ended::Gone,
            Ok(_) if libc::WIFEXITED(status) => {
                return Ended::Exited(libc::WEXITSTATUS(status).cast_unsigned());
            }
            Ok(_) if libc::WIFSIGNALED(status) => return Ended::Killed(libc::WTERMSIG(status)),
            Ok(_) => {}
        }
    }
}

impl Task {
    /// Waits for the end. Of a process that is no child also until the other end of a pipe is closed: then it is false.
    pub(crate) fn await_end(&self, given_up: &std::fs::File) -> bool {
        let fd = match self {
            Self::Child(process) | Self::Descriptor(_, process, true) => {
                await_child(*process);
                return true;
            }
            Self::Descriptor(fd, _, false) => fd,
        };
        let mut polls = [fd.as_raw_fd(), given_up.as_raw_fd()].map(|fd| libc::pollfd {
            fd,
            events: libc::POLLIN,
            revents: 0,
        });
        // SAFETY: both structures are ours.
        while unsafe { libc::poll(polls.as_mut_ptr(), 2, -1) } < 1 {}
        polls[0].revents != 0
    }

    /// How it ended, which it has. From now on another process may have its number.
    pub(crate) fn end(self) -> Ended {
        match self {
            Self::Child(process) | Self::Descriptor(_, process, true) => reap(process),
            Self::Descriptor(_, _, false) => Ended::Gone,
        }
    }
}

/// Ends the process, after what was registered for its end.
pub(crate) fn exit(code: i32) -> ! {
    // SAFETY: no pointers.
    unsafe { libc::exit(code) }
}

/// Ends the process.
pub(crate) fn exit_at_once(code: i32) -> ! {
    // SAFETY: no pointers.
    unsafe { libc::_exit(code) }
}
