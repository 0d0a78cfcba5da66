//! What is done with files by their paths.

use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, io};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_ALREADY_EXISTS, ERROR_DIRECTORY, ERROR_FILE_EXISTS, ERROR_NOT_SAME_DEVICE,
    ERROR_PATH_NOT_FOUND, ERROR_SHARING_VIOLATION,
};

use super::open::{code_of, is_read_only};
use super::{File, Result, code, fail, sharing};
use crate::path;
use crate::sys::{self, Errno};

/// `NUL` and `CON` are files of the machine here, which even an administrator's program must not take from it.
fn is_device(data: &fs::Metadata) -> bool {
    let kind = data.file_type();
    kind.is_char_device() || kind.is_block_device()
}

/// Deletes a file.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`; `ERROR_ACCESS_DENIED` for a folder, a device and a file that can only be read;
/// `ERROR_SHARING_VIOLATION` for one that is open and not shared for it.
pub fn delete(path: &[u8]) -> Result<()> {
    let path = path::file(path)?;
    let data = fs::symlink_metadata(&path).map_err(|error| code_of(&error, &path))?;
    if data.is_dir() || is_device(&data) || (data.is_file() && is_read_only(&data)) {
        return fail(ERROR_ACCESS_DENIED);
    }
    sharing::may_delete(&data)?;
    fs::remove_file(&path).map_err(|error| code_of(&error, &path))
}

/// Makes a folder.
///
/// # Errors
/// `ERROR_ALREADY_EXISTS`; `ERROR_PATH_NOT_FOUND` if the folder that it is to lie in isn't there.
pub fn create_folder(path: &[u8]) -> Result<()> {
    let path = path::file(path)?;
    fs::create_dir(&path).map_err(|error| match Errno::of(&error) {
        Errno(libc::ENOENT) => Win32Error(ERROR_PATH_NOT_FOUND),
        errno => errno.into(),
    })
}

/// Deletes an empty folder.
///
/// # Errors
/// `ERROR_DIR_NOT_EMPTY`, `ERROR_FILE_NOT_FOUND`, `ERROR_DIRECTORY` for what is no folder.
pub fn remove_folder(path: &[u8]) -> Result<()> {
    let path = path::file(path)?;
    fs::remove_dir(&path).map_err(|error| match Errno::of(&error) {
        Errno(libc::ENOTDIR) if path.exists() => Win32Error(ERROR_DIRECTORY),
        _ => code_of(&error, &path),
    })
}

/// How a file is moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Move {
    /// Something that has the new name goes.
    pub replace: bool,
    /// It may be copied, where the new place is on another file system.
    pub copy: bool,
    /// The call ends when it has survived a loss of power.
    pub write_through: bool,
}

/// Moves a file or folder, or gives it another name.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_ALREADY_EXISTS`, `ERROR_NOT_SAME_DEVICE`, `ERROR_SHARING_VIOLATION`;
/// `ERROR_ACCESS_DENIED` for a device, and for a folder in the new place that is to be replaced.
pub fn rename(from: &[u8], to: &[u8], how: Move) -> Result<()> {
    let (from, to) = (path::file(from)?, path::file(to)?);
    let data = fs::symlink_metadata(&from).map_err(|error| code_of(&error, &from))?;
    if is_device(&data) {
        return fail(ERROR_ACCESS_DENIED);
    }
    sharing::may_delete(&data)?;
    if let Ok(there) = fs::symlink_metadata(&to) {
        if (there.is_dir() || is_device(&there)) && how.replace {
            return fail(ERROR_ACCESS_DENIED);
        }
        sharing::may_delete(&there)?;
    }
    let moved = if how.replace {
        fs::rename(&from, &to).map_err(|error| Errno::of(&error))
    } else {
        exclusively(&from, &to)
    };
    match moved {
        Ok(()) => {}
        Err(Errno(libc::EEXIST)) => return fail(ERROR_ALREADY_EXISTS),
        Err(Errno(libc::ENOENT)) => return fail(ERROR_PATH_NOT_FOUND),
        Err(Errno(libc::EXDEV)) if how.copy && data.is_file() => {
            copy_to(&from, &to, !how.replace)?;
            fs::remove_file(&from).map_err(|error| code_of(&error, &from))?;
        }
        Err(Errno(libc::EXDEV)) => return fail(ERROR_NOT_SAME_DEVICE),
        Err(errno) => return Err(errno.into()),
    }
    if how.write_through {
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| code(&error))?;
    }
    Ok(())
}

/// As `rename`, if nothing has the new name. Where the file system cannot promise that, it is looked at before.
fn exclusively(from: &Path, to: &Path) -> std::result::Result<(), Errno> {
    match sys::file::rename_exclusively(from, to) {
        Err(Errno(libc::EINVAL | libc::ENOSYS)) => {
            if fs::symlink_metadata(to).is_ok() {
                return Err(Errno(libc::EEXIST));
            }
            fs::rename(from, to).map_err(|error| Errno::of(&error))
        }
        result => result,
    }
}

/// Copies a file, with its permissions and the time of its change, as Windows does.
///
/// # Errors
/// `ERROR_FILE_EXISTS` if it must be new and isn't; `ERROR_SHARING_VIOLATION` for a copy onto itself; `ERROR_FILE_NOT_FOUND`,
/// `ERROR_PATH_NOT_FOUND`, `ERROR_ACCESS_DENIED`.
pub fn copy(from: &[u8], to: &[u8], must_be_new: bool) -> Result<()> {
    copy_to(&path::file(from)?, &path::file(to)?, must_be_new)
}

fn copy_to(from: &Path, to: &Path, must_be_new: bool) -> Result<()> {
    let mut source = fs::File::open(from).map_err(|error| code_of(&error, from))?;
    let data = source.metadata().map_err(|error| code(&error))?;
    if data.is_dir() || fs::metadata(to).is_ok_and(|there| there.is_dir() || is_read_only(&there)) {
        return fail(if must_be_new && to.exists() { ERROR_FILE_EXISTS } else { ERROR_ACCESS_DENIED });
    }
    let is_same = |there: &fs::Metadata| (there.dev(), there.ino()) == (data.dev(), data.ino());
    if !must_be_new && fs::metadata(to).is_ok_and(|there| is_same(&there)) {
        // It would be emptied before it is read.
        return fail(ERROR_SHARING_VIOLATION);
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).truncate(!must_be_new).create(true).create_new(must_be_new);
    let mut target = options.open(to).map_err(|error| match Errno::of(&error) {
        Errno(libc::EEXIST) => Win32Error(ERROR_FILE_EXISTS),
        _ => code_of(&error, to),
    })?;
    let copied = io::copy(&mut source, &mut target).and_then(|_| {
        if !target.metadata()?.is_file() {
            // A device stays what it is.
            return Ok(());
        }
        target.set_permissions(data.permissions())?;
        target.set_modified(data.modified()?)
    });
    copied.map_err(|error| code(&error))
}

/// One more name for a file.
///
/// # Errors
/// `ERROR_ALREADY_EXISTS`, `ERROR_FILE_NOT_FOUND`, `ERROR_NOT_SAME_DEVICE`.
pub fn hard_link(new: &[u8], existing: &[u8]) -> Result<()> {
    let (new, existing) = (path::file(new)?, path::file(existing)?);
    fs::hard_link(&existing, &new).map_err(|error| code_of(&error, &existing))
}

/// A link that leads to a path.
///
/// # Errors
/// `ERROR_ALREADY_EXISTS`, `ERROR_PATH_NOT_FOUND`.
pub fn symbolic_link(new: &[u8], target: &[u8]) -> Result<()> {
    let (new, target) = (path::file(new)?, path::file(target)?);
    std::os::unix::fs::symlink(target, &new).map_err(|error| code_of(&error, &new))
}

/// The folder that relative paths begin in.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND` if it was deleted.
pub fn current_folder() -> Result<Vec<u8>> {
    env::current_dir().map(|folder| folder.into_os_string().into_vec()).map_err(|error| code(&error))
}

/// Lets relative paths begin in another folder.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_DIRECTORY` for what is no folder.
pub fn set_current_folder(path: &[u8]) -> Result<()> {
    let path = path::file(path)?;
    env::set_current_dir(&path).map_err(|error| match Errno::of(&error) {
        Errno(libc::ENOTDIR) if path.exists() => Win32Error(ERROR_DIRECTORY),
        _ => code_of(&error, &path),
    })
}

/// The folder for temporary files, with a slash at its end: `TMPDIR`, else `/tmp`.
pub fn temporary_folder() -> Vec<u8> {
    let mut folder = env::temp_dir().into_os_string().into_vec();
    if folder.last() != Some(&b'/') {
        folder.push(b'/');
    }
    folder
}

/// A path from the root, without `.` and `..`. What it leads to does not have to be there.
///
/// # Errors
/// As [`path::file`].
pub fn full(path: &[u8]) -> Result<Vec<u8>> {
    let slash = path.last().is_some_and(|last| matches!(last, b'/' | b'\\'));
    let path = std::path::absolute(path::file(path)?).map_err(|error| code(&error))?;
    let mut full = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                full.pop();
            }
            part => full.push(part),
        }
    }
    let mut full = full.into_os_string().into_vec();
    if slash && full.last() != Some(&b'/') {
        full.push(b'/');
    }
    Ok(full)
}

/// A name for a temporary file in a folder: a prefix of up to three characters, a number, `.TMP`. Without a number one is
/// found that no file has, and the file is made. Gives the path and the number.
///
/// # Errors
/// `ERROR_DIRECTORY` if there is no such folder; `ERROR_FILE_EXISTS` if all numbers are taken.
pub fn temporary(folder: &[u8], prefix: &[u8], number: Option<u16>) -> Result<(Vec<u8>, u16)> {
    static LAST: AtomicU32 = AtomicU32::new(0);
    let place = path::file(folder)?;
    if !place.is_dir() {
        return fail(ERROR_DIRECTORY);
    }
    let prefix = String::from_utf8_lossy(prefix).chars().take(3).collect::<String>();
    let name = |number: u16| place.join(format!("{prefix}{number:X}.TMP"));
    let bytes = |path: &Path| path.as_os_str().as_bytes().to_vec();
    if let Some(number) = number {
        return Ok((bytes(&name(number)), number));
    }
    let begin = std::process::id().wrapping_mul(40503).wrapping_add(LAST.fetch_add(1, Ordering::Relaxed));
    for step in 0..=u32::from(u16::MAX) {
        let number = begin.wrapping_add(step) as u16;
        if number == 0 {
            continue;
        }
        let path = name(number);
        match fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => return Ok((bytes(&path), number)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(code_of(&error, &path)),
        }
    }
    fail(ERROR_FILE_EXISTS)
}

impl File {
    /// The path that it has now.
    ///
    /// # Errors
    /// `ERROR_PATH_NOT_FOUND` for what has none.
    pub fn path(&self) -> Result<Vec<u8>> {
        use std::os::fd::AsRawFd;

        let link = format!("/proc/self/fd/{}", self.inner().as_raw_fd());
        let path = fs::read_link(link).map_err(|error| code(&error))?.into_os_string().into_vec();
        if path.first() == Some(&b'/') { Ok(path) } else { fail(ERROR_PATH_NOT_FOUND) }
    }
}
