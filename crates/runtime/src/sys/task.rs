//! Processes, and their ends.

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
    /// Waits for the end. Of a process that is no child also until the other end of a pipe is closed: then there is none.
    pub(crate) fn end(self, given_up: &std::fs::File) -> Option<Ended> {
        let (fd, process, own) = match self {
            Self::Child(process) => return Some(reap(process)),
            Self::Descriptor(fd, process, own) => (fd, process, own),
        };
        if own {
            return Some(reap(process));
        }
        let mut polls = [fd.as_raw_fd(), given_up.as_raw_fd()].map(|fd| libc::pollfd {
            fd,
            events: libc::POLLIN,
            revents: 0,
        });
        // SAFETY: both structures are ours.
        while unsafe { libc::poll(polls.as_mut_ptr(), 2, -1) } < 1 {}
        (polls[0].revents != 0).then_some(Ended::Gone)
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
