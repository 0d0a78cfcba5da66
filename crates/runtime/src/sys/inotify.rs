//! What happens to files.

use std::ffi::CString;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::{Errno, SysResult, above_standard, check, check_size};

/// Entries of a directory that come, go, or are replaced; and the directory itself.
const EVENTS: u32 = libc::IN_CREATE
    | libc::IN_CLOSE_WRITE
    | libc::IN_DELETE
    | libc::IN_DELETE_SELF
    | libc::IN_MOVED_FROM
    | libc::IN_MOVED_TO
    | libc::IN_MOVE_SELF;

/// Directories that are watched.
#[derive(Debug)]
pub(crate) struct Watcher(OwnedFd);

impl Watcher {
    pub(crate) fn new() -> SysResult<Self> {
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::inotify_init1(libc::IN_CLOEXEC | libc::IN_NONBLOCK) })?;
        // SAFETY: the descriptor is new and nobody else's.
        Ok(Self(above_standard(unsafe { OwnedFd::from_raw_fd(fd) })))
    }

    /// Watches one more directory.
    pub(crate) fn add(&self, directory: &Path) -> SysResult<()> {
        let path = CString::new(directory.as_os_str().as_bytes()).map_err(|_| Errno(libc::EINVAL))?;
        // SAFETY: the path ends with NUL.
        check(unsafe { libc::inotify_add_watch(self.0.as_raw_fd(), path.as_ptr(), EVENTS) }).map(drop)
    }

    /// Takes the reports that there are; nobody reads them, for whoever waited looks for himself.
    pub(crate) fn drain(&self) {
        let mut block = [0_u8; 4096];
        // SAFETY: the block is ours and as long as said.
        let mut read = || unsafe { libc::read(self.0.as_raw_fd(), block.as_mut_ptr().cast(), block.len()) };
        while let Ok(1..) = check_size(read()) {}
    }
}

impl AsRawFd for Watcher {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_raw_fd()
    }
}
