//! epoll, level-triggered: which of many descriptors are ready now.

use std::os::fd::{AsRawFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::{Errno, SysResult, above_standard, check, timespec};

/// A set of descriptors.
#[derive(Debug)]
pub(crate) struct LevelSet(Option<OwnedFd>);

/// What the kernel says of one of them.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub(crate) struct Report(libc::epoll_event);

impl Default for Report {
    fn default() -> Self {
        Self(libc::epoll_event { events: 0, u64: 0 })
    }
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report").field("token", &self.token()).field("events", &self.events()).finish()
    }
}

impl Report {
    /// The number that [`LevelSet::add`] was given.
    pub(crate) fn token(&self) -> u64 {
        self.0.u64
    }

    /// As `poll` numbers them: the two agree.
    pub(crate) fn events(&self) -> i16 {
        i16::try_from(self.0.events & 0x7FFF).unwrap_or(0)
    }
}

impl LevelSet {
    pub(crate) fn new() -> SysResult<Self> {
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::epoll_create1(libc::EPOLL_CLOEXEC) })?;
        // SAFETY: the kernel just made this descriptor, and nobody else knows it.
        Ok(Self(Some(above_standard(unsafe { OwnedFd::from_raw_fd(fd) }))))
    }

    /// Adds a descriptor. It leaves the set when it is closed.
    pub(crate) fn add(&self, fd: RawFd, events: i16, token: u64) -> SysResult<()> {
        let Some(set) = &self.0 else { return Err(Errno(libc::EBADF)) };
        let events = u32::from(events.cast_unsigned());
        let mut event = libc::epoll_event { events, u64: token };
        // SAFETY: the event is ours.
        check(unsafe { libc::epoll_ctl(set.as_raw_fd(), libc::EPOLL_CTL_ADD, fd, &raw mut event) }).map(drop)
    }

    /// Adds what ends a wait, with the highest token.
    pub(crate) fn add_wake(&self, wake: &Wake) -> SysResult<()> {
        self.add(wake.0.as_raw_fd(), libc::POLLIN, u64::MAX)
    }

    /// Waits until one is ready; none for ever. Gives how many reports there are.
    pub(crate) fn wait(&self, reports: &mut [Report], timeout: Option<Duration>) -> SysResult<usize> {
        let Some(set) = &self.0 else { return Err(Errno(libc::EBADF)) };
        let room = i32::try_from(reports.len()).unwrap_or(i32::MAX);
        let reports = reports.as_mut_ptr().cast::<libc::epoll_event>();
        let whole = timeout.is_none_or(|span| span.is_zero());
        if !whole && !OLD_KERNEL.load(Ordering::Relaxed) {
            let span = timeout.and_then(timespec);
            let pointer = span.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
            let none = std::ptr::null::<libc::sigset_t>();
            // SAFETY: the array is exclusively borrowed and as long as said (`Report` is an `epoll_event`); the time is
            // ours, and no signal mask is given.
            let count = unsafe {
                let (call, fd) = (libc::SYS_epoll_pwait2, set.as_raw_fd());
                libc::syscall(call, fd, reports, room, pointer, none, super::epoll::NO_SIZE)
            };
            match usize::try_from(count) {
                Ok(count) => return Ok(count),
                Err(_) if super::errno().0 == libc::ENOSYS => OLD_KERNEL.store(true, Ordering::Relaxed),
                Err(_) => return Err(super::errno()),
            }
        }
        // Rounded up: a wait never ends early.
        let milliseconds =
            timeout.map_or(-1, |span| i32::try_from(span.as_nanos().div_ceil(1_000_000)).unwrap_or(i32::MAX));
        // SAFETY: as above.
        let count = check(unsafe { libc::epoll_wait(set.as_raw_fd(), reports, room, milliseconds) })?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Lets go of a descriptor that may be another file's by now.
    pub(crate) fn abandon(&mut self) {
        if let Some(set) = self.0.take() {
            let _ = set.into_raw_fd();
        }
    }
}

/// `epoll_pwait2` came with Linux 5.11.
static OLD_KERNEL: AtomicBool = AtomicBool::new(false);

/// Ends a wait of another thread.
#[derive(Debug)]
pub(crate) struct Wake(OwnedFd);

impl Wake {
    pub(crate) fn new() -> SysResult<Self> {
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::eventfd(0, libc::EFD_CLOEXEC | libc::EFD_NONBLOCK) })?;
        // SAFETY: the kernel just made this descriptor, and nobody else knows it.
        Ok(Self(above_standard(unsafe { OwnedFd::from_raw_fd(fd) })))
    }

    /// From now on it is ready.
    pub(crate) fn wake(&self) {
        let one = 1_u64;
        // SAFETY: eight bytes of ours, which are only read. It fails only if it is ready already.
        unsafe { libc::write(self.0.as_raw_fd(), (&raw const one).cast(), size_of::<u64>()) };
    }

    /// No more.
    pub(crate) fn settle(&self) {
        let mut count = 0_u64;
        // SAFETY: eight bytes of ours. It fails only if it is not ready.
        unsafe { libc::read(self.0.as_raw_fd(), (&raw mut count).cast(), size_of::<u64>()) };
    }
}
