//! epoll: learning what happens to many descriptors.

use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::{Errno, SysResult, above_standard, check};

/// An epoll instance, close-on-exec.
#[derive(Debug)]
pub(crate) struct Epoll(OwnedFd);

/// Anything that happens to a socket, once each time (edge-triggered).
const ANYTHING: i32 = libc::EPOLLIN | libc::EPOLLOUT | libc::EPOLLPRI | libc::EPOLLRDHUP | libc::EPOLLET;

/// How many descriptors are reported at once.
pub(crate) const BATCH: usize = 256;

/// The size of no signal mask. As wide as the kernel reads it: a call by number takes what it is given.
pub(super) const NO_SIZE: usize = 0;

/// What was reported. Only the front is written to, so that making one costs nothing.
pub(crate) struct Reports {
    events: [MaybeUninit<libc::epoll_event>; BATCH],
    count: usize,
}

impl Reports {
    pub(crate) fn new() -> Self {
        Self { events: [const { MaybeUninit::uninit() }; BATCH], count: 0 }
    }

    /// Tokens, and what happened (`EPOLL…`).
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, u32)> {
        self.events[..self.count].iter().map(|event| {
            // SAFETY: the kernel wrote the first `count` of them, the only ones that are looked at.
            let event = unsafe { event.assume_init() };
            (event.u64, event.events)
        })
    }

    pub(crate) fn len(&self) -> usize {
        self.count
    }
}

impl Epoll {
    pub(crate) fn new() -> SysResult<Self> {
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::epoll_create1(libc::EPOLL_CLOEXEC) })?;
        // SAFETY: the kernel just made this descriptor, and nobody else knows it.
        Ok(Self(above_standard(unsafe { OwnedFd::from_raw_fd(fd) })))
    }

    /// From now on [`Self::wait`] gives the token whenever something happens to the socket, and once at first if it is
    /// ready for anything.
    pub(crate) fn add(&self, fd: RawFd, token: u64) -> SysResult<()> {
        self.control(libc::EPOLL_CTL_ADD, fd, ANYTHING, token)
    }

    /// The same for what is written to a descriptor.
    pub(crate) fn add_writes(&self, fd: RawFd, token: u64) -> SysResult<()> {
        self.control(libc::EPOLL_CTL_ADD, fd, libc::EPOLLIN | libc::EPOLLET, token)
    }

    /// From now on [`Self::wait`] gives the token as long as the other instance has something to report.
    pub(crate) fn add_instance(&self, other: &Self, token: u64) -> SysResult<()> {
        self.control(libc::EPOLL_CTL_ADD, other.0.as_raw_fd(), libc::EPOLLIN, token)
    }

    /// The end of [`Self::add`]. Closing the descriptor is no replacement: a child may have another one of the file.
    pub(crate) fn remove(&self, fd: RawFd) -> SysResult<()> {
        self.control(libc::EPOLL_CTL_DEL, fd, 0, 0)
    }

    /// The end of [`Self::add_instance`].
    pub(crate) fn remove_instance(&self, other: &Self) -> SysResult<()> {
        self.remove(other.0.as_raw_fd())
    }

    /// False if the program has closed the descriptor.
    pub(crate) fn is_there(&self) -> bool {
        let mut nothing = Reports::new();
        self.wait_milliseconds(&mut nothing, 0) != Err(Errno(libc::EBADF))
            && self.wait_milliseconds(&mut nothing, 0) != Err(Errno(libc::EINVAL))
    }

    fn control(&self, operation: i32, fd: RawFd, events: i32, token: u64) -> SysResult<()> {
        let mut event = libc::epoll_event { events: events.cast_unsigned(), u64: token };
        // SAFETY: the event is ours; the kernel only reads it.
        check(unsafe { libc::epoll_ctl(self.0.as_raw_fd(), operation, fd, &raw mut event) }).map(drop)
    }

    /// Waits until something happens, and fills in the reports. None for ever. Gives how many there are.
    pub(crate) fn wait(&self, reports: &mut Reports, timeout: Option<Duration>) -> SysResult<usize> {
        reports.count = 0;
        let count = match timeout {
            None => self.wait_milliseconds(reports, -1),
            Some(Duration::ZERO) => self.wait_milliseconds(reports, 0),
            Some(span) => self.wait_exactly(reports, span),
        }?;
        reports.count = usize::try_from(count).unwrap_or(0);
        Ok(reports.count)
    }

    fn wait_milliseconds(&self, reports: &mut Reports, milliseconds: i32) -> SysResult<i32> {
        let events: *mut libc::epoll_event = reports.events.as_mut_ptr().cast();
        let (fd, no_mask) = (self.0.as_raw_fd(), std::ptr::null::<libc::sigset_t>());
        // Not by the C library's function, which prepares for the thread's cancellation each time.
        // SAFETY: the array is exclusively borrowed and has room for BATCH events; there is no signal mask.
        let count = unsafe {
            libc::syscall(libc::SYS_epoll_pwait, fd, events, BATCH as i32, milliseconds, no_mask, NO_SIZE)
        };
        check(i32::try_from(count).unwrap_or(-1))
    }

    /// With a time finer than milliseconds, where the kernel can (5.11 and later); else with the next millisecond.
    fn wait_exactly(&self, reports: &mut Reports, span: Duration) -> SysResult<i32> {
        static LACKS_IT: AtomicBool = AtomicBool::new(false);
        let exact = super::timespec(span).filter(|_| !LACKS_IT.load(Ordering::Relaxed));
        if let Some(exact) = exact {
            let events: *mut libc::epoll_event = reports.events.as_mut_ptr().cast();
            let (fd, no_mask) = (self.0.as_raw_fd(), std::ptr::null::<libc::sigset_t>());
            // SAFETY: as above; the time is ours, and there is no signal mask.
            let count = unsafe {
                libc::syscall(
                    libc::SYS_epoll_pwait2,
                    fd,
                    events,
                    BATCH as i32,
                    &raw const exact,
                    no_mask,
                    NO_SIZE,
                )
            };
            match check(i32::try_from(count).unwrap_or(-1)) {
                Err(Errno(libc::ENOSYS | libc::EPERM)) => LACKS_IT.store(true, Ordering::Relaxed),
                other => return other,
            }
        }
        let milliseconds = i32::try_from(span.as_nanos().div_ceil(1_000_000)).unwrap_or(i32::MAX);
        self.wait_milliseconds(reports, milliseconds)
    }
}

/// A counter in the kernel whose changes an [`Epoll`] reports: the way to wake who waits there.
#[derive(Debug)]
pub(crate) struct Bell(OwnedFd);

impl Bell {
    pub(crate) fn new() -> SysResult<Self> {
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::eventfd(0, libc::EFD_CLOEXEC | libc::EFD_NONBLOCK) })?;
        // SAFETY: the kernel just made this descriptor, and nobody else knows it.
        Ok(Self(above_standard(unsafe { OwnedFd::from_raw_fd(fd) })))
    }

    pub(crate) fn fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }

    /// Rings. Who waits for it edge-triggered learns of every call and need not read it; the counter never ends (2⁶⁴).
    pub(crate) fn ring(&self) {
        let one = 1_u64.to_ne_bytes();
        // SAFETY: eight bytes, which are ours. It can only fail if the program closed the descriptor behind our back.
        let _ = unsafe { libc::write(self.0.as_raw_fd(), one.as_ptr().cast(), one.len()) };
    }
}
