//! Signals that end programs, told to a thread.

use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::atomic::{AtomicI32, Ordering};

use super::{Errno, SysResult, check};

/// A signal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Signal(pub(crate) i32);

impl Signal {
    pub(crate) const INTERRUPT: Self = Self(libc::SIGINT);
    pub(crate) const QUIT: Self = Self(libc::SIGQUIT);
    pub(crate) const HANG_UP: Self = Self(libc::SIGHUP);
    pub(crate) const TERMINATE: Self = Self(libc::SIGTERM);
    pub(crate) const KILL: Self = Self(libc::SIGKILL);
}

/// Where the handler writes, and the process that it writes for.
static TO: AtomicI32 = AtomicI32::new(-1);
static OWNER: AtomicI32 = AtomicI32::new(0);

/// Tells the thread that listens. In a child that was forked nobody does: the signal does there what it does without a handler.
extern "C" fn tell(signal: i32) {
    let _errno = super::KeepErrno::new();
    // SAFETY: these calls may be made in a handler; the byte is ours.
    unsafe {
        if libc::getpid() == OWNER.load(Ordering::SeqCst) {
            let byte = signal as u8;
            libc::write(TO.load(Ordering::SeqCst), (&raw const byte).cast(), 1);
        } else {
            libc::signal(signal, libc::SIG_DFL);
            libc::raise(signal);
        }
    }
}

/// What a signal did before.
#[derive(Clone, Copy)]
pub(crate) struct Before(libc::sigaction);

impl std::fmt::Debug for Before {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Before({:#x})", self.0.sa_sigaction)
    }
}

impl Before {
    /// Whether it was ignored.
    pub(crate) fn is_ignored(&self) -> bool {
        self.0.sa_sigaction == libc::SIG_IGN
    }
}

fn act(signal: Signal, new: &libc::sigaction) -> SysResult<Before> {
    let mut old = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: both structures are ours; a handler in the new one lives as long as the program.
    check(unsafe { libc::sigaction(signal.0, new, old.as_mut_ptr()) })?;
    // SAFETY: the call has filled it.
    Ok(Before(unsafe { old.assume_init() }))
}

fn action(handler: libc::sighandler_t) -> libc::sigaction {
    // SAFETY: the structure is made of numbers and pointers, for which zero is a value.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = handler;
    action.sa_flags = libc::SA_RESTART;
    action
}

/// The place that the handler writes to: a pipe. Gives the end to read from.
pub(crate) fn listen() -> SysResult<std::fs::File> {
    let (reader, writer) = super::file::pipe()?;
    let writer = OwnedFd::from(writer);
    // A full pipe loses signals, and never stops a thread in a handler.
    // SAFETY: no pointers.
    check(unsafe { libc::fcntl(writer.as_raw_fd(), libc::F_SETFL, libc::O_NONBLOCK) })?;
    // First the place, then whose it is: a handler in a child must not write to its parent's.
    TO.store(writer.as_raw_fd(), Ordering::SeqCst);
    // SAFETY: no pointers.
    OWNER.store(unsafe { libc::getpid() }, Ordering::SeqCst);
    // A handler may run at any time from now on: it stays open.
    std::mem::forget(writer);
    Ok(reader)
}

/// Tells the thread that listens of a signal, from now on. Gives what it did before.
pub(crate) fn catch(signal: Signal) -> SysResult<Before> {
    act(signal, &action(tell as *const () as usize))
}

/// Ignores a signal, also in programs that are executed.
pub(crate) fn ignore(signal: Signal) -> SysResult<Before> {
    act(signal, &action(libc::SIG_IGN))
}

/// Lets a signal do what it did before.
pub(crate) fn restore(signal: Signal, before: &Before) -> SysResult<()> {
    act(signal, &before.0).map(drop)
}

/// Lets a signal do what it does without a handler.
pub(crate) fn reset(signal: Signal) -> SysResult<Before> {
    act(signal, &action(libc::SIG_DFL))
}

/// Sends a signal to a process.
pub(crate) fn send(process: i32, signal: Signal) -> SysResult<()> {
    // SAFETY: no pointers.
    check(unsafe { libc::kill(process, signal.0) }).map(drop)
}

/// The kernel's number for a group of processes, of which 0 is the own one; none for what is no group.
fn number_of(group: i32, own: i32) -> Option<i32> {
    match group {
        group if group == 0 || group == own => Some(0),
        // To the kernel -1 is not group 1, but every process that may be reached.
        ..=1 => None,
        group => Some(-group),
    }
}

/// Sends a signal to a group of processes; 0 is the own one.
pub(crate) fn send_to_group(group: i32, signal: Signal) -> SysResult<()> {
    // SAFETY: no pointers; the call cannot fail.
    let own = unsafe { libc::getpgrp() };
    send(number_of(group, own).ok_or(Errno(libc::ESRCH))?, signal)
}

/// Ends the process by a signal, so that its parent sees which.
pub(crate) fn die(signal: Signal) -> ! {
    let _ = reset(signal);
    // SAFETY: the sets are ours; the functions fill them.
    unsafe {
        let mut set = MaybeUninit::<libc::sigset_t>::uninit();
        libc::sigemptyset(set.as_mut_ptr());
        libc::sigaddset(set.as_mut_ptr(), signal.0);
        libc::pthread_sigmask(libc::SIG_UNBLOCK, set.as_ptr(), std::ptr::null_mut());
        libc::raise(signal.0);
        // The first process of a container does not die of signals.
        libc::_exit(128 + signal.0)
    }
}

#[cfg(test)]
mod tests {
    use super::number_of;

    #[test]
    fn no_group_is_every_process() {
        for (group, own, number) in [
            (0, 77, Some(0)),
            (77, 77, Some(0)),
            (78, 77, Some(-78)),
            (1, 77, None),
            (1, 1, Some(0)),
            (-1, 77, None),
        ] {
            assert_eq!(number_of(group, own), number, "{group} {own}");
        }
    }
}
