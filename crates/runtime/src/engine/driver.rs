//! Drivers: where the kernel reports what happens to sockets, and the threads that listen.
//!
//! A driver is an epoll instance. Each completion port has one, and each thread that waits for operations of sockets
//! without a port ([`super::home`]). A socket is registered with one driver, once, for everything, edge-triggered; no operation costs
//! a system call for that. Who waits at the driver (its *attendants*) looks at the sockets that are reported and does the
//! I/O that waits for it. While nobody attends, the standby thread does ([`super::standby`]).
//!
//! A report is a hint to look. One too many does no harm, which is why a report may arrive when the socket is closed already or
//! registered elsewhere. Tokens are places of a handle table: a stale one stands for nothing.

use std::os::fd::RawFd;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::time::Duration;

use openwinsock_codes::WsaError;

use super::io::Io;
use super::{batch, fork, standby};
use crate::error::Result;
use crate::handle::{Handle, Pin, Table};
use crate::port::Port;
use crate::sys::epoll::{Bell, Epoll, Reports};
use crate::sys::{Errno, SysResult};

/// What is registered, by token.
pub(super) static REGISTERED: Table<Arc<Io>> = Table::new();

/// The token of a driver's own bell; no handle has this number.
const BELL: u64 = 0;

/// A registered socket that is looked at.
pub(super) type Registered = Pin<'static, Arc<Io>>;

/// What a token stands for.
#[inline]
pub(super) fn registered(token: u64) -> Option<Registered> {
    REGISTERED.pin(Handle(usize::try_from(token).ok()?))
}

/// See the module.
#[derive(Debug)]
pub(crate) struct Driver {
    epoll: Epoll,
    bell: Bell,
    /// Never 0, and never used again.
    id: u32,
    /// Which process it works in.
    generation: u32,
    /// The program has closed our descriptor.
    broken: AtomicBool,
    /// How many sockets are registered.
    sockets: AtomicUsize,
    /// How many threads wait at it now.
    attending: AtomicU32,
    /// How often a thread began to.
    attendances: AtomicU32,
    /// How often the program took something from it without that.
    visits: AtomicU32,
    /// The standby thread listens in place of attendants. Changed under `handover`.
    watched: AtomicBool,
    handover: Mutex<()>,
    /// The port that it belongs to; none for that of a thread.
    pub(super) port: OnceLock<Weak<Port>>,
}

impl Driver {
    /// A new driver.
    ///
    /// # Errors
    /// `WSAEMFILE` and `WSAENOBUFS` where descriptors or memory end.
    pub(crate) fn new() -> Result<Arc<Self>> {
        static LAST_ID: AtomicU32 = AtomicU32::new(0);
        fork::watch()?;
        let (epoll, bell) = (Epoll::new()?, Bell::new()?);
        epoll.add_writes(bell.fd(), BELL)?;
        let driver = Arc::new(Self {
            epoll,
            bell,
            id: LAST_ID.fetch_add(1, Ordering::Relaxed) + 1,
            generation: fork::generation(),
            broken: AtomicBool::new(false),
            sockets: AtomicUsize::new(0),
            attending: AtomicU32::new(0),
            attendances: AtomicU32::new(0),
            visits: AtomicU32::new(0),
            watched: AtomicBool::new(false),
            handover: Mutex::new(()),
            port: OnceLock::new(),
        });
        standby::enlist(&driver)?;
        Ok(driver)
    }

    /// It is a port's.
    pub(crate) fn belongs_to(&self, port: &Arc<Port>) {
        let _ = self.port.set(Arc::downgrade(port));
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// False in a child of the process that made it, and if the program closed our descriptors: then it does nothing.
    #[inline]
    pub(crate) fn is_current(&self) -> bool {
        self.generation == fork::generation() && !self.broken.load(Ordering::Relaxed)
    }

    /// True if sockets are registered.
    #[inline]
    pub(crate) fn has_sockets(&self) -> bool {
        self.sockets.load(Ordering::Relaxed) != 0
    }

    pub(super) fn is_of_this_process(&self) -> bool {
        self.generation == fork::generation()
    }

    /// Registers a socket: its token is told from now on.
    ///
    /// # Errors
    /// `WSAENOBUFS` if the system cannot watch one more.
    pub(super) fn add(&self, fd: RawFd, token: Handle) -> Result<()> {
        let token = token.0 as u64;
        let added = match self.epoll.add(fd, token) {
            // The program has closed a descriptor behind our back, and another one of the file is still there.
            Err(Errno(libc::EEXIST)) => self.epoll.remove(fd).and_then(|()| self.epoll.add(fd, token)),
            other => other,
        };
        added.map_err(|errno| match self.failed(errno).0 {
            libc::ENOSPC | libc::ENOMEM => WsaError::WSAENOBUFS,
            _ => errno.wsa(),
        })?;
        self.sockets.fetch_add(1, Ordering::SeqCst);
        // Nobody may be there to notice what happens.
        standby::left();
        Ok(())
    }

    /// The end of [`Self::add`].
    pub(super) fn remove(&self, fd: RawFd) {
        self.sockets.fetch_sub(1, Ordering::Relaxed);
        if self.is_current() {
            // It fails only if the program closed our descriptor, or the socket's, behind our back.
            let _ = self.epoll.remove(fd);
        }
    }

    /// Waits at the driver until something is reported, somebody calls [`Self::wake`], or the time is over (none is never).
    /// What was reported has to be [told](Self::tell) then; the kernel does not repeat it.
    ///
    /// `goes_on` says whether there still is a reason to wait. It is asked when the thread counts as an attendant, since before
    /// that somebody else may hear the bell.
    pub(crate) fn attend(
        &self,
        reports: &mut Reports,
        timeout: Option<Duration>,
        goes_on: impl FnOnce() -> bool,
    ) -> SysResult<()> {
        // A count that is lost now and then does no harm.
        self.attendances.store(self.attendances.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
        self.attending.fetch_add(1, Ordering::SeqCst);
        // Either the standby thread sees us, or we see it.
        if self.watched.load(Ordering::SeqCst) {
            self.take_back();
        }
        let result = if goes_on() { self.epoll.wait(reports, timeout) } else { Ok(0) };
        self.attending.fetch_sub(1, Ordering::SeqCst);
        standby::left();
        match result {
            Ok(_) | Err(Errno(libc::EINTR)) => Ok(()),
            Err(errno) => Err(self.failed(errno)),
        }
    }

    #[cold]
    fn failed(&self, errno: Errno) -> Errno {
        let is_gone = matches!(errno.0, libc::EBADF | libc::EINVAL) && !self.epoll.is_there();
        if is_gone && !self.broken.swap(true, Ordering::AcqRel) {
            // The program closed our descriptors with all others, as daemons do. The numbers may be other files' by now,
            // which are not ours to close: so this driver stays for ever.
            self.keep_for_ever();
        }
        errno
    }

    fn keep_for_ever(&self) {
        static BROKEN: Mutex<Vec<Arc<Driver>>> = Mutex::new(Vec::new());
        if let Some(this) = standby::find(self.id) {
            BROKEN.lock().unwrap_or_else(PoisonError::into_inner).push(this);
        }
    }

    /// Tells the sockets of their reports. Gives whether somebody rang.
    #[inline]
    pub(crate) fn tell(&self, reports: &Reports) -> bool {
        if reports.len() >= batch::LEAST && batch::is_wanted() {
            let rung = reports.iter().any(|(token, _)| token == BELL);
            batch::tell(reports.iter().filter(|(token, _)| *token != BELL));
            return rung;
        }
        self.tell_each(reports)
    }

    /// The same with a system call for each socket.
    #[inline]
    fn tell_each(&self, reports: &Reports) -> bool {
        let mut rung = false;
        for (token, events) in reports.iter() {
            if token == BELL {
                rung = true;
            } else if let Some(io) = registered(token) {
                io.look(events);
            }
        }
        rung
    }

    /// Looks whether anything is reported, and tells it, without waiting.
    pub(crate) fn glance(&self) {
        let mut reports = Reports::new();
        if self.attend(&mut reports, Some(Duration::ZERO), || true).is_ok() && self.tell(&reports) {
            self.bell_was_taken();
        }
    }

    /// This thread was woken, and does not wait here: the bell was for another one.
    fn bell_was_taken(&self) {
        match self.port.get() {
            Some(port) => port.upgrade().into_iter().for_each(|port| port.bell_was_taken()),
            None if self.is_attended() => self.wake(),
            None => {}
        }
    }

    /// Wakes one thread that waits at the driver.
    pub(crate) fn wake(&self) {
        self.bell.ring();
    }

    /// The program took something here: it is alive, and will come back to wait.
    #[inline]
    pub(crate) fn visited(&self) {
        self.visits.store(self.visits.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
    }
}

/// For the standby thread.
impl Driver {
    pub(super) fn is_attended(&self) -> bool {
        self.attending.load(Ordering::SeqCst) != 0
    }

    pub(super) fn is_watched(&self) -> bool {
        self.watched.load(Ordering::SeqCst)
    }

    /// True if something may happen that nobody would notice.
    pub(super) fn is_deserted(&self) -> bool {
        self.has_sockets() && !self.is_watched() && !self.is_attended()
    }

    pub(super) fn attendances(&self) -> u32 {
        self.attendances.load(Ordering::Relaxed)
    }

    pub(super) fn visits(&self) -> u32 {
        self.visits.load(Ordering::Relaxed)
    }

    /// Has `outer` report what happens here, unless a thread attends.
    pub(super) fn watch_from(&self, outer: &Epoll) -> SysResult<()> {
        let _handover = self.handover.lock().unwrap_or_else(PoisonError::into_inner);
        self.watched.store(true, Ordering::SeqCst);
        if self.is_attended() {
            self.watched.store(false, Ordering::SeqCst);
            return Ok(());
        }
        outer.add_instance(&self.epoll, u64::from(self.id)).inspect_err(|_| {
            self.watched.store(false, Ordering::SeqCst);
        })
    }

    /// A thread attends again.
    #[cold]
    fn take_back(&self) {
        let _handover = self.handover.lock().unwrap_or_else(PoisonError::into_inner);
        if self.watched.load(Ordering::SeqCst) {
            standby::unwatch(&self.epoll);
            self.watched.store(false, Ordering::SeqCst);
        }
    }

    /// Tells what is reported now, all of it.
    pub(super) fn drain(&self, reports: &mut Reports) {
        loop {
            let full = match self.epoll.wait(reports, Some(Duration::ZERO)) {
                Ok(_) => reports.len() == crate::sys::epoll::BATCH,
                Err(Errno(libc::EINTR)) => continue,
                Err(errno) => {
                    self.failed(errno);
                    return;
                }
            };
            if self.tell_each(reports) {
                self.bell_was_taken();
            }
            if !full {
                return;
            }
        }
    }
}
