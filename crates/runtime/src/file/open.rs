//! Opening files by Windows' rules.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_FILE_EXISTS, ERROR_FILE_NOT_FOUND, ERROR_INVALID_PARAMETER,
    ERROR_PATH_NOT_FOUND,
};

use super::{Access, Descriptor, File, Result, code, fail, kind, sharing};
use crate::path::{self, Target};
use crate::sys::{self, Errno};

/// What happens if the file is there, or isn't.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disposition {
    /// It must not be there, and is made.
    CreateNew,
    /// It is emptied, or made.
    CreateAlways,
    /// It must be there.
    OpenExisting,
    /// It is opened, or made.
    OpenAlways,
    /// It must be there, and is emptied.
    TruncateExisting,
}

/// How a file is to be opened.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// What the handle may do.
    pub access: Access,
    /// What other handles may do: to read, to write, to delete.
    pub share: Access,
    /// What happens if it is there, or isn't.
    pub disposition: Disposition,
    /// For overlapped operations.
    pub overlapped: bool,
    /// Writing waits until the bytes survive a loss of power.
    pub write_through: bool,
    /// It is deleted when it is closed.
    pub delete_on_close: bool,
    /// A folder may be opened.
    pub backup: bool,
    /// A symbolic link is opened itself.
    pub link: bool,
    /// A new file can only be read from then on.
    pub read_only: bool,
    /// It will be read from begin to end (true), or here and there (false).
    pub sequential: Option<bool>,
}

/// What is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// A file that is not there yet.
    New,
    /// What is there.
    There,
    /// A symbolic link that is there, itself.
    Link,
}

/// The code of a path that leads nowhere: whether the last part is missing, or one before.
pub(super) fn missing(path: &Path) -> Win32Error {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let there = folder.is_none_or(Path::is_dir);
    Win32Error(if there { ERROR_FILE_NOT_FOUND } else { ERROR_PATH_NOT_FOUND })
}

/// The code of a failure with a path.
pub(super) fn code_of(error: &std::io::Error, path: &Path) -> Win32Error {
    match Errno::of(error) {
        Errno(libc::ENOENT) => missing(path),
        errno => errno.into(),
    }
}

/// Whether nobody may write a file, which on Windows holds for administrators, too.
pub(super) fn is_read_only(data: &fs::Metadata) -> bool {
    data.permissions().mode() & 0o222 == 0
}

impl Request {
    fn options(&self, what: What) -> OpenOptions {
        let mut options = OpenOptions::new();
        let access = self.access;
        let mut flags = libc::O_NOCTTY;
        if what == What::New {
            // Making a file needs a handle that may write; beside O_PATH the kernel makes none.
            options.read(access.read).write(true).create_new(true);
        } else if access.read || access.write || access.append {
            options.read(access.read).write(access.write || access.append);
        } else {
            // Without bytes nobody has to allow anything: the handle is for questions.
            options.read(true);
            flags |= libc::O_PATH;
        }
        if access.append && !access.write {
            flags |= libc::O_APPEND;
        }
        if self.write_through {
            flags |= libc::O_SYNC;
        }
        if self.link {
            flags |= libc::O_NOFOLLOW;
        }
        if what == What::Link {
            flags |= libc::O_PATH;
        }
        options.custom_flags(flags).mode(if self.read_only { 0o444 } else { 0o666 });
        options
    }

    /// Opens the file, and says whether it was there.
    fn find(&self, path: &Path) -> std::io::Result<(fs::File, bool)> {
        let may_create =
            !matches!(self.disposition, Disposition::OpenExisting | Disposition::TruncateExisting);
        loop {
            if may_create {
                match self.options(What::New).open(path) {
                    Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                    made => return Ok((made?, false)),
                }
                if self.disposition == Disposition::CreateNew {
                    return Err(std::io::ErrorKind::AlreadyExists.into());
                }
            }
            let opened = match self.options(What::There).open(path) {
                // The kernel opens a link itself for questions alone.
                Err(error) if self.link && error.raw_os_error() == Some(libc::ELOOP) => {
                    self.options(What::Link).open(path)
                }
                opened => opened,
            };
            match opened {
                // It went in between.
                Err(error)
                    if may_create && error.kind() == std::io::ErrorKind::NotFound && !path.is_symlink() => {}
                opened => return Ok((opened?, true)),
            }
        }
    }
}

/// Opens a file. Says whether it was there already.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_FILE_EXISTS`, `ERROR_ACCESS_DENIED` (also for a folder),
/// `ERROR_SHARING_VIOLATION`, `ERROR_INVALID_PARAMETER` for a file that is to be emptied and not written,
/// `ERROR_TOO_MANY_OPEN_FILES` …
pub fn open(path: &[u8], request: &Request) -> Result<(File, bool)> {
    let input = path.eq_ignore_ascii_case(b"CONIN$");
    let Target::File(path) = path::target(path)? else {
        // Nobody serves a pipe or a mailslot here.
        return fail(ERROR_FILE_NOT_FOUND);
    };
    let writes = request.access.write || request.access.append;
    if request.disposition == Disposition::TruncateExisting && !request.access.write {
        return fail(ERROR_INVALID_PARAMETER);
    }
    if let Ok(there) = fs::metadata(&path) {
        if there.is_dir() && (!request.backup || writes) && !request.link {
            return fail(ERROR_ACCESS_DENIED);
        }
        let changes = writes || request.disposition == Disposition::CreateAlways;
        if there.is_file() && changes && is_read_only(&there) && request.disposition != Disposition::CreateNew
        {
            return fail(ERROR_ACCESS_DENIED);
        }
    }
    let (file, existed) = request.find(&path).map_err(|error| match Errno::of(&error) {
        _ if error.kind() == std::io::ErrorKind::AlreadyExists => Win32Error(ERROR_FILE_EXISTS),
        _ => code_of(&error, &path),
    })?;
    // What the program prints must not go there, should it have closed its output.
    let file = fs::File::from(sys::above_standard(file.into()));
    let data = file.metadata().map_err(|error| code(&error))?;
    let claim = sharing::claim(&data, request.access, request.share)?;
    let emptied = matches!(request.disposition, Disposition::CreateAlways | Disposition::TruncateExisting);
    if existed && emptied && data.is_file() {
        if request.access.write {
            file.set_len(0).map_err(|error| code(&error))?;
        } else {
            fs::OpenOptions::new().write(true).truncate(true).open(&path).map_err(|error| code(&error))?;
        }
    }
    if let Some(sequential) = request.sequential {
        sys::file::advise(&file, sequential);
    }
    let mut opened = File::of(Descriptor::Own(file), kind(&data), request.access, request.overlapped);
    opened._claim = claim;
    opened.input = input;
    let goes = request.delete_on_close && (data.is_file() || data.is_symlink());
    opened.doomed = goes.then(|| std::path::absolute(&path).unwrap_or(path));
    Ok((opened, existed))
}
