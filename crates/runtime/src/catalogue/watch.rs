//! Who waits for changes of the providers: their order, and which are in use.

use std::collections::BTreeSet;
use std::io::{PipeReader, PipeWriter, pipe};
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use openwinsock_codes::WsaError;

use super::file;
use crate::error::Result;
use crate::guid::Guid;
use crate::sys::inotify::Watcher;
use crate::sys::net::poll_for;
use crate::sys::process::start_thread;
use crate::sys::{Errno, SysResult};

/// What is watched of the catalogue.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Providers {
    protocols: Vec<u32>,
    namespaces: Vec<Guid>,
    off: BTreeSet<Guid>,
}

/// A handle of `WSAProviderConfigChange`.
#[derive(Debug)]
pub struct Watch {
    path: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// What was told last.
    told: Providers,
    ended: bool,
    /// Each ends a wait when it is dropped.
    waits: Vec<PipeWriter>,
}

impl Watch {
    /// Changes from here on are told.
    ///
    /// # Errors
    /// `WSAEOPNOTSUPP` if there is no place for a catalogue.
    pub fn begin() -> Result<Self> {
        let path = file::path().ok_or(WsaError::WSAEOPNOTSUPP)?;
        let watch = Self { path, state: Mutex::default() };
        watch.state().told = watch.now();
        Ok(watch)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The providers now. A catalogue that cannot be read changes nothing.
    fn now(&self) -> Providers {
        let catalogue = file::load(&self.path).unwrap_or_default();
        Providers {
            protocols: catalogue.protocol_order,
            namespaces: catalogue.namespace_order,
            off: catalogue.namespaces_off,
        }
    }

    /// Whether something has changed that was not told yet; from now on it is.
    fn take_change(&self) -> bool {
        let now = self.now();
        let mut state = self.state();
        let changed = state.told != now;
        state.told = now;
        changed
    }

    fn register(&self) -> Result<PipeReader> {
        let (end, wait) = pipe().map_err(|_| WsaError::WSAENOBUFS)?;
        let mut state = self.state();
        if state.ended {
            return Err(WsaError::WSA_OPERATION_ABORTED);
        }
        // Waits that are over have nobody at the other end.
        state.waits.retain(|wait| {
            let mut entry = [libc::pollfd { fd: wait.as_raw_fd(), events: 0, revents: 0 }];
            poll_for(&mut entry, Some(std::time::Duration::ZERO)).is_ok() && entry[0].revents == 0
        });
        state.waits.push(wait);
        Ok(end)
    }

    /// Waits until something has changed since it was told last.
    ///
    /// # Errors
    /// `WSA_OPERATION_ABORTED` if the handle is closed meanwhile; what the system says.
    pub fn wait(&self) -> Result<()> {
        let end = self.register()?;
        self.wait_with(&end)
    }

    fn wait_with(&self, end: &PipeReader) -> Result<()> {
        let failed = |errno: Errno| errno.wsa();
        let watcher = Watcher::new().map_err(failed)?;
        loop {
            self.watch_directory(&watcher).map_err(failed)?;
            watcher.drain();
            if self.take_change() {
                return Ok(());
            }
            let entry = |fd| libc::pollfd { fd, events: libc::POLLIN, revents: 0 };
            let mut both = [entry(watcher.as_raw_fd()), entry(end.as_raw_fd())];
            match poll_for(&mut both, None) {
                Ok(_) if both[1].revents != 0 => return Err(WsaError::WSA_OPERATION_ABORTED),
                Ok(_) | Err(Errno(libc::EINTR)) => {}
                Err(errno) => return Err(errno.wsa()),
            }
        }
    }

    /// Watches the directory of the file, or the nearest one above it that is there.
    fn watch_directory(&self, watcher: &Watcher) -> SysResult<()> {
        let mut result = Err(Errno(libc::ENOENT));
        for directory in self.path.ancestors().skip(1) {
            let directory = if directory.as_os_str().is_empty() { ".".as_ref() } else { directory };
            result = watcher.add(directory);
            if !matches!(result, Err(Errno(libc::ENOENT | libc::ENOTDIR))) {
                return result;
            }
        }
        result
    }

    /// Calls `done` once, on a thread of ours, when something has changed since it was told last, or with
    /// `WSA_OPERATION_ABORTED` when the handle is closed.
    ///
    /// # Errors
    /// As [`Self::wait`]; `WSA_NOT_ENOUGH_MEMORY` if there is no thread for it.
    pub fn when_changed(self: &Arc<Self>, done: impl FnOnce(Result<()>) + Send + 'static) -> Result<()> {
        let end = self.register()?;
        let watch = self.clone();
        let started = start_thread("winsock-catalogue", move || done(watch.wait_with(&end)));
        started.map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)
    }

    /// Ends it, and all who wait.
    pub(crate) fn end(&self) {
        let mut state = self.state();
        state.ended = true;
        state.waits.clear();
    }
}
