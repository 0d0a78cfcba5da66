//! Files: what `CreateFile` opens, the standard handles, and pipes.
//!
//! [`open`] makes them by Windows' rules, [`transfer`] reads and writes, `sharing.rs` knows who lets whom in; [`names`] has what
//! is done with files by their paths, [`search`] finds them, [`attributes`] says what they are.

pub mod attributes;
pub mod names;
pub mod open;
pub mod search;
mod sharing;
pub mod transfer;

use std::fs;
use std::io::{Seek, SeekFrom};
use std::mem::ManuallyDrop;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, RawFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};

use openwinsock_codes::{Win32Error, WsaError};
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_INVALID_PARAMETER, ERROR_NEGATIVE_SEEK, ERROR_SEEK_ON_DEVICE,
};

use self::sharing::Claim;
use crate::port::Port;
use crate::sys::{self, Errno};

/// A value, or the Win32 code of a failure.
pub type Result<T> = std::result::Result<T, Win32Error>;

/// What is behind a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A file of a file system, with positions.
    Disk,
    /// A terminal or another device of characters.
    Character,
    /// A pipe or a socket.
    Pipe,
}

/// What a handle may do with the bytes of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Access {
    /// Read them.
    pub read: bool,
    /// Write them, anywhere.
    pub write: bool,
    /// Write behind them.
    pub append: bool,
    /// Delete the file.
    pub delete: bool,
}

#[derive(Debug)]
enum Descriptor {
    Own(fs::File),
    /// The program's input, output or errors, which it may close or put something else in the place of.
    Standard(ManuallyDrop<fs::File>),
}

/// An open file.
#[derive(Debug)]
pub struct File {
    descriptor: Descriptor,
    kind: Kind,
    access: Access,
    overlapped: bool,
    /// It is the console's input (`CONIN$`).
    input: bool,
    /// What goes when the file is closed.
    doomed: Option<PathBuf>,
    _claim: Option<Claim>,
    port: OnceLock<(Arc<Port>, usize)>,
    modes: AtomicU8,
}

impl Drop for File {
    fn drop(&mut self) {
        if let Some(path) = &self.doomed {
            let identity = |data: fs::Metadata| (data.dev(), data.ino());
            let own = self.inner().metadata().map(identity).ok();
            let there = [fs::metadata(path), fs::symlink_metadata(path)];
            // It may have been deleted or moved meanwhile, and another one have its name.
            if there.into_iter().any(|there| there.is_ok_and(|there| Some(identity(there)) == own)) {
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// From where a position counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum From {
    /// The begin of the file.
    Begin,
    /// The position now.
    Now,
    /// The end of the file.
    End,
}

fn fail<T>(code: u32) -> Result<T> {
    Err(Win32Error(code))
}

/// The code of a failure of the standard library.
fn code(error: &std::io::Error) -> Win32Error {
    Errno::of(error).into()
}

fn kind(data: &fs::Metadata) -> Kind {
    let kind = data.file_type();
    if kind.is_char_device() {
        Kind::Character
    } else if kind.is_fifo() || kind.is_socket() {
        Kind::Pipe
    } else {
        Kind::Disk
    }
}

impl File {
    fn new(file: fs::File, access: Access, overlapped: bool) -> Result<Self> {
        let kind = kind(&file.metadata().map_err(|error| code(&error))?);
        Ok(Self::of(Descriptor::Own(file), kind, access, overlapped))
    }

    fn of(descriptor: Descriptor, kind: Kind, access: Access, overlapped: bool) -> Self {
        let (port, modes) = (OnceLock::new(), AtomicU8::new(0));
        Self { descriptor, kind, access, overlapped, input: false, doomed: None, _claim: None, port, modes }
    }

    /// The program's input (0), output (1) or errors (2). None if it is closed.
    pub fn standard(fd: RawFd) -> Option<Self> {
        let file = sys::file::standard(fd)?;
        let kind = kind(&file.metadata().ok()?);
        // What it can do the kernel knows.
        let access = Access { read: true, write: true, ..Access::default() };
        Some(Self::of(Descriptor::Standard(file), kind, access, false))
    }

    /// The two ends of a new pipe: for reading, for writing.
    ///
    /// # Errors
    /// `ERROR_TOO_MANY_OPEN_FILES`.
    pub fn pipe() -> Result<(Self, Self)> {
        let (reader, writer) = sys::file::pipe()?;
        let read = Access { read: true, ..Access::default() };
        let write = Access { write: true, ..Access::default() };
        Ok((Self::new(reader, read, false)?, Self::new(writer, write, false)?))
    }

    pub(crate) fn inner(&self) -> &fs::File {
        match &self.descriptor {
            Descriptor::Own(file) => file,
            Descriptor::Standard(file) => file,
        }
    }

    /// What is behind it.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What its handle may do.
    pub fn access(&self) -> Access {
        self.access
    }

    /// Whether it was opened for overlapped operations.
    pub fn is_overlapped(&self) -> bool {
        self.overlapped
    }

    /// Whether it is for input, where it is a terminal: the program's input, or one that was not opened to be written.
    pub fn is_input(&self) -> bool {
        match &self.descriptor {
            Descriptor::Own(_) => self.access.read && (!self.access.write || self.input),
            Descriptor::Standard(file) => file.as_raw_fd() == 0,
        }
    }

    /// Whether it is one of the descriptors that every program has.
    pub(crate) fn is_standard(&self, fd: RawFd) -> bool {
        matches!(&self.descriptor, Descriptor::Standard(file) if file.as_raw_fd() == fd)
    }

    /// Whether it is a terminal.
    pub fn is_terminal(&self) -> bool {
        sys::file::is_terminal(self.inner())
    }

    /// How many bytes of a pipe can be read without waiting; none if nothing is left and nobody can write any more.
    ///
    /// # Errors
    /// What the kernel says.
    pub fn readable(&self) -> Result<Option<usize>> {
        let count = sys::file::readable(self.inner())?;
        Ok((count > 0 || !sys::file::has_hung_up(self.inner())).then_some(count))
    }

    /// A copy of what can be read from a pipe without waiting, up to a length. It stays there.
    ///
    /// # Errors
    /// What the kernel says.
    pub fn peek(&self, most: usize) -> Result<Vec<u8>> {
        Ok(sys::file::peek(self.inner(), most)?)
    }

    /// Its length in bytes.
    ///
    /// # Errors
    /// `ERROR_INVALID_PARAMETER` for what has none.
    pub fn size(&self) -> Result<u64> {
        if self.kind != Kind::Disk {
            return fail(ERROR_INVALID_PARAMETER);
        }
        self.inner().metadata().map(|data| data.len()).map_err(|error| code(&error))
    }

    /// Moves its position; gives where it is then.
    ///
    /// # Errors
    /// `ERROR_NEGATIVE_SEEK` before the begin; `ERROR_SEEK_ON_DEVICE` for what has no positions.
    pub fn seek(&self, distance: i64, from: From) -> Result<u64> {
        if self.kind != Kind::Disk {
            return fail(ERROR_SEEK_ON_DEVICE);
        }
        let to = match from {
            From::Begin => match u64::try_from(distance) {
                Ok(distance) => SeekFrom::Start(distance),
                Err(_) => return fail(ERROR_NEGATIVE_SEEK),
            },
            From::Now => SeekFrom::Current(distance),
            From::End => SeekFrom::End(distance),
        };
        self.inner().seek(to).map_err(|error| match Errno::of(&error) {
            Errno(libc::EINVAL) => Win32Error(ERROR_NEGATIVE_SEEK),
            errno => errno.into(),
        })
    }

    /// Makes it end at its position.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` if it may not be written, `ERROR_DISK_FULL` …
    pub fn end_here(&self) -> Result<()> {
        if !self.access.write {
            return fail(ERROR_ACCESS_DENIED);
        }
        let here = self.seek(0, From::Now)?;
        self.inner().set_len(here).map_err(|error| code(&error))
    }

    /// Makes it longer, if it is shorter.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` if it may not be written, `ERROR_DISK_FULL` …
    pub fn lengthen(&self, len: u64) -> Result<()> {
        if self.size()? >= len {
            return Ok(());
        }
        if !self.access.write {
            return fail(ERROR_ACCESS_DENIED);
        }
        self.inner().set_len(len).map_err(|error| code(&error))
    }

    /// Waits until what was written is where it survives a loss of power. For pipes and terminals there is nothing to do.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` if it may not be written; what the kernel says.
    pub fn flush(&self) -> Result<()> {
        if !self.access.write && !self.access.append {
            return fail(ERROR_ACCESS_DENIED);
        }
        match self.kind {
            Kind::Disk => self.inner().sync_all().map_err(|error| code(&error)),
            Kind::Character | Kind::Pipe => Ok(()),
        }
    }

    /// Associates it with a port: its operations end as packets there from now on.
    ///
    /// # Errors
    /// `WSA_INVALID_PARAMETER` for a file that has a port already, or is not for overlapped operations.
    pub fn associate(&self, port: &Arc<Port>, key: usize) -> crate::Result<()> {
        if !self.overlapped {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        self.port.set((port.clone(), key)).map_err(|_| WsaError::WSA_INVALID_PARAMETER)
    }

    pub(crate) fn port(&self) -> Option<&(Arc<Port>, usize)> {
        self.port.get()
    }

    /// Adds completion notification modes, as of a socket; none can be taken away.
    pub fn add_modes(&self, modes: u8) {
        self.modes.fetch_or(modes, Ordering::Relaxed);
    }

    pub(crate) fn modes(&self) -> u8 {
        self.modes.load(Ordering::Relaxed)
    }
}

impl AsFd for File {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.inner().as_fd()
    }
}
