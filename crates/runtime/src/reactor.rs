//! The reactor: learns from the kernel what happens to sockets, and tells whoever watches them.
//!
//! One epoll instance for the process, and a thread that waits on it, started when the first socket is watched. What
//! happens is reported once each time (edge-triggered); the watcher then looks at the socket itself. So nothing has to be
//! armed again, and a report too many does no harm.
//!
//! # Who may be told
//!
//! A descriptor's number says little: it may stand for another socket when the report arrives. So the kernel is
//! given a token that is never used again, and the watcher behind it is only weakly held. A watcher takes itself
//! away ([`Registration`] is dropped) before the descriptor is closed.
//!
//! # Fork
//!
//! A child has no reactor thread, and shares the epoll instance with its parent, so it must not touch that. It gets a
//! reactor of its own when it first watches a socket or re-enables an event of one. The reactor thread holds no lock while the
//! process forks, so that a program which has no other threads may use sockets in its children.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::os::fd::RawFd;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys::epoll::{BATCH, Epoll};
use crate::sys::{self, Errno, SysResult};

/// Who watches a socket.
pub(crate) trait Watcher: fmt::Debug + Send + Sync {
    /// Something has happened to the socket, or not: time to look.
    fn look(&self);
}

#[derive(Debug)]
pub(crate) struct Reactor {
    epoll: Epoll,
    /// Which process it works in: how many forks lie before.
    generation: u32,
    /// The program has closed our descriptor.
    broken: AtomicBool,
    watchers: Mutex<HashMap<u64, Weak<dyn Watcher>>>,
    next_token: AtomicU64,
}

static CURRENT: Mutex<Option<Arc<Reactor>>> = Mutex::new(None);
static FORKS: AtomicU32 = AtomicU32::new(0);
/// Held while watchers are told, and while the process forks.
static TELLING: Mutex<()> = Mutex::new(());

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Reactor {
    /// The reactor of this process, started if it isn't yet.
    ///
    /// # Errors
    /// `WSAENOBUFS` and `WSAEMFILE` if there is no thread or no descriptor for it.
    fn current() -> Result<Arc<Self>> {
        let mut current = lock(&CURRENT);
        if let Some(reactor) = &*current
            && reactor.is_current()
        {
            return Ok(reactor.clone());
        }
        watch_forks()?;
        let reactor = Arc::new(Self {
            epoll: Epoll::new()?,
            generation: FORKS.load(Ordering::Acquire),
            broken: AtomicBool::new(false),
            watchers: Mutex::default(),
            next_token: AtomicU64::new(0),
        });
        let runner = reactor.clone();
        sys::process::start_thread("winsock-reactor", move || runner.run())
            .map_err(|_| WsaError::WSAENOBUFS)?;
        *current = Some(reactor.clone());
        Ok(reactor)
    }

    fn is_current(&self) -> bool {
        self.generation == FORKS.load(Ordering::Acquire) && !self.broken.load(Ordering::Acquire)
    }

    /// The life of the reactor's thread.
    fn run(self: &Arc<Self>) {
        loop {
            match self.drive(None) {
                Ok(_) | Err(Errno(libc::EINTR)) => {}
                Err(Errno(libc::EBADF | libc::EINVAL)) => {
                    // The program closed our descriptor with all others, as daemons do. The next one who watches a
                    // socket or re-enables an event gets a new reactor.
                    self.broken.store(true, Ordering::Release);
                    // The number may be another file's by now, which is not ours to close.
                    std::mem::forget(self.clone());
                    return;
                }
                // Memory is short: it may get better.
                Err(_) => std::thread::sleep(Duration::from_millis(10)),
            }
        }
    }

    /// Waits until something happens, at most so long, and tells the watchers. Any thread may do that; each report
    /// reaches one of them. Gives how many reports there were.
    pub(crate) fn drive(&self, timeout: Option<Duration>) -> SysResult<usize> {
        let mut tokens = [0; BATCH];
        let count = self.epoll.wait(&mut tokens, timeout)?;
        let _telling = lock(&TELLING);
        for token in &tokens[..count] {
            let watcher = lock(&self.watchers).get(token).and_then(Weak::upgrade);
            if let Some(watcher) = watcher {
                // A fault in one place must not make all other sockets deaf.
                let _ = catch_unwind(AssertUnwindSafe(|| watcher.look()));
            }
        }
        Ok(count)
    }
}

/// A socket that is watched. It ends when this is dropped, which has to be before the descriptor is closed.
#[derive(Debug)]
pub(crate) struct Registration {
    reactor: Arc<Reactor>,
    token: u64,
    fd: RawFd,
}

/// Watches a socket.
///
/// # Errors
/// As [`Reactor::current`]; `WSAENOBUFS` if the kernel cannot watch one more.
pub(crate) fn watch(fd: RawFd, watcher: Weak<dyn Watcher>) -> Result<Registration> {
    let reactor = Reactor::current()?;
    let token = reactor.next_token.fetch_add(1, Ordering::Relaxed);
    lock(&reactor.watchers).insert(token, watcher);
    match reactor.epoll.add(fd, token) {
        Ok(()) => Ok(Registration { reactor, token, fd }),
        Err(errno) => {
            lock(&reactor.watchers).remove(&token);
            Err(if errno.0 == libc::ENOSPC { WsaError::WSAENOBUFS } else { errno.wsa() })
        }
    }
}

impl Registration {
    /// False in a child of the process in which it was made, and if the reactor broke: then it does nothing.
    pub(crate) fn is_current(&self) -> bool {
        self.reactor.is_current()
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        if self.is_current() {
            // It fails only if the program closed our descriptor, or the socket's, behind our back.
            let _ = self.reactor.epoll.remove(self.fd);
            lock(&self.reactor.watchers).remove(&self.token);
        }
    }
}

/// Has [`FORKS`] counted, once.
fn watch_forks() -> Result<()> {
    static WATCHED: Mutex<bool> = Mutex::new(false);
    let mut watched = lock(&WATCHED);
    if !*watched {
        sys::process::at_fork(before_fork, after_fork, in_child)?;
        *watched = true;
    }
    Ok(())
}

thread_local! {
    /// The lock on [`TELLING`] while this thread forks.
    static FORKING: RefCell<Option<MutexGuard<'static, ()>>> = const { RefCell::new(None) };
}

extern "C" fn before_fork() {
    let _ = FORKING.try_with(|forking| *forking.borrow_mut() = Some(lock(&TELLING)));
}

extern "C" fn after_fork() {
    let _ = FORKING.try_with(|forking| forking.borrow_mut().take());
}

extern "C" fn in_child() {
    FORKS.fetch_add(1, Ordering::AcqRel);
    after_fork();
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;
    use std::io::Write as _;
    use std::os::fd::AsRawFd as _;
    use std::os::unix::net::UnixStream;
    use std::sync::mpsc;

    #[derive(Debug)]
    struct Teller(Mutex<mpsc::Sender<()>>);

    impl Watcher for Teller {
        fn look(&self) {
            lock(&self.0).send(()).unwrap();
        }
    }

    #[test]
    fn what_happens_is_told_until_the_registration_ends() {
        let (mut near, far) = UnixStream::pair().unwrap();
        let (sender, told) = mpsc::channel();
        let teller: Arc<dyn Watcher> = Arc::new(Teller(Mutex::new(sender)));
        let registration = watch(far.as_raw_fd(), Arc::downgrade(&teller)).unwrap();
        let long = Duration::from_secs(30);
        told.recv_timeout(long).expect("it is told once at first");
        near.write_all(b"x").unwrap();
        told.recv_timeout(long).expect("data has arrived");
        drop(registration);
        near.write_all(b"x").unwrap();
        assert!(told.recv_timeout(Duration::from_millis(50)).is_err());
    }

    #[test]
    fn any_thread_may_drive() {
        let reactor = Reactor {
            epoll: Epoll::new().unwrap(),
            generation: FORKS.load(Ordering::Acquire),
            broken: AtomicBool::new(false),
            watchers: Mutex::default(),
            next_token: AtomicU64::new(0),
        };
        assert_eq!(reactor.drive(Some(Duration::from_millis(1))), Ok(0));
        let (near, _far) = UnixStream::pair().unwrap();
        reactor.epoll.add(near.as_raw_fd(), 7).unwrap();
        assert_eq!(
            reactor.drive(Some(Duration::from_secs(30))),
            Ok(1),
            "nobody has this token, and that is no fault"
        );
    }
}
