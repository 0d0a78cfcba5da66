//! What files are: attributes, times, lengths.

use std::fs::{self, FileTimes, Metadata};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::time::{Duration, SystemTime};

use windows_sys::Win32::Storage::FileSystem::{
    FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_NORMAL,
    FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_REPARSE_POINT, FILE_FLAGS_AND_ATTRIBUTES,
};

use super::open::{code_of, is_read_only};
use super::{File, Result, code};
use crate::clock::FileTime;
use crate::path;
use crate::sys::Errno;

/// What is known about a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Information {
    /// Windows' attributes.
    pub attributes: FILE_FLAGS_AND_ATTRIBUTES,
    /// When it was made; where the file system does not know, when it was changed.
    pub created: FileTime,
    /// When it was read.
    pub accessed: FileTime,
    /// When it was changed.
    pub written: FileTime,
    /// Its length in bytes; 0 for a folder.
    pub len: u64,
    /// How many names it has.
    pub links: u32,
    /// The number of its file system.
    pub volume: u32,
    /// Its number there.
    pub index: u64,
}

/// The attributes of a file. There are no hidden ones; what nobody may write can only be read.
fn attributes(data: &Metadata) -> FILE_FLAGS_AND_ATTRIBUTES {
    let kind = data.file_type();
    let mut attributes = 0;
    if kind.is_dir() {
        attributes |= FILE_ATTRIBUTE_DIRECTORY;
    } else if kind.is_file() {
        attributes |= FILE_ATTRIBUTE_ARCHIVE;
    } else if kind.is_symlink() {
        attributes |= FILE_ATTRIBUTE_REPARSE_POINT;
    } else if kind.is_char_device() || kind.is_block_device() {
        attributes |= FILE_ATTRIBUTE_DEVICE;
    }
    if !kind.is_symlink() && is_read_only(data) {
        attributes |= FILE_ATTRIBUTE_READONLY;
    }
    if attributes == 0 { FILE_ATTRIBUTE_NORMAL } else { attributes }
}

fn time(time: std::io::Result<SystemTime>) -> Option<FileTime> {
    Some(FileTime::since_1970(time.ok()?.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()))
}

pub(super) fn information(data: &Metadata) -> Information {
    let written = FileTime::from_unix(data.mtime(), data.mtime_nsec());
    Information {
        attributes: attributes(data),
        created: time(data.created()).unwrap_or(written),
        accessed: FileTime::from_unix(data.atime(), data.atime_nsec()),
        written,
        len: if data.is_dir() { 0 } else { data.len() },
        links: u32::try_from(data.nlink()).unwrap_or(u32::MAX),
        // A device has 64 bits, and Windows' volumes 32.
        volume: data.dev() as u32,
        index: data.ino(),
    }
}

/// What is known about the file of a path.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED` …
pub fn of_path(path: &[u8]) -> Result<Information> {
    let path = path::file(path)?;
    fs::metadata(&path).map(|data| information(&data)).map_err(|error| code_of(&error, &path))
}

/// Changes the one attribute that Linux has: whether a file can only be read.
///
/// # Errors
/// As [`of_path`].
pub fn set_read_only(path: &[u8], read_only: bool) -> Result<()> {
    let path = path::file(path)?;
    let change = |path: &Path| -> std::io::Result<()> {
        let data = fs::metadata(path)?;
        if !data.is_file() && !data.is_dir() {
            // Of devices it says nothing: NUL is one of the machine.
            return Ok(());
        }
        let mut permissions = data.permissions();
        let mode = permissions.mode();
        // Who may read may write again: no less than the owner.
        let mode = if read_only { mode & !0o222 } else { mode | 0o200 };
        permissions.set_mode(mode);
        fs::set_permissions(path, permissions)
    };
    change(&path).map_err(|error| code_of(&error, &path))
}

impl File {
    /// What is known about it.
    ///
    /// # Errors
    /// What the kernel says.
    pub fn information(&self) -> Result<Information> {
        self.inner().metadata().map(|data| information(&data)).map_err(|error| code(&error))
    }

    /// Sets when it was read and changed; what is none stays. When it was made cannot be set on Linux.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` for a file of others.
    pub fn set_times(&self, accessed: Option<FileTime>, written: Option<FileTime>) -> Result<()> {
        let system = |time: FileTime| {
            let (seconds, nanoseconds) = time.to_unix();
            let (span, epoch) = (Duration::from_secs(seconds.unsigned_abs()), SystemTime::UNIX_EPOCH);
            let second = if seconds < 0 { epoch - span } else { epoch + span };
            // They count upwards, also before 1970.
            second + Duration::from_nanos(nanoseconds.unsigned_abs())
        };
        let mut times = FileTimes::new();
        if let Some(accessed) = accessed {
            times = times.set_accessed(system(accessed));
        }
        if let Some(written) = written {
            times = times.set_modified(system(written));
        }
        let set = match self.inner().set_times(times) {
            // It was opened for questions alone: the kernel wants another descriptor for this, and asks who owns the file.
            Err(error) if Errno::of(&error) == Errno(libc::EBADF) => {
                let link = format!("/proc/self/fd/{}", self.inner().as_raw_fd());
                let mut options = fs::OpenOptions::new();
                options.read(true).custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY);
                options.open(link).and_then(|file| file.set_times(times))
            }
            set => set,
        };
        set.map_err(|error| code(&error))
    }
}
