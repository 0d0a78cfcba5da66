//! Small file systems, for the errors that files can give to sockets of the Unix kind.

use std::ffi::{CStr, CString};
use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use tempfile::TempDir;

use crate::error::{Error, Explain, Result};
use crate::sys;
use crate::world::{NetworkWorld, remedy};

/// What a small file system can hold.
#[derive(Debug, Clone, Copy, Default)]
pub struct Space {
    bytes: Option<u64>,
    files: Option<u64>,
    files_per_user: Option<u64>,
}

impl Space {
    /// As much as there is memory.
    pub fn unlimited() -> Self {
        Self::default()
    }

    /// At most so many bytes, which are counted in pages of 4 KiB. A socket takes none.
    #[must_use]
    pub fn bytes(self, bytes: u64) -> Self {
        Self { bytes: Some(bytes), ..self }
    }

    /// At most so many files, sockets and directories, besides the top one; one more fails with `ENOSPC`.
    #[must_use]
    pub fn files(self, files: u64) -> Self {
        Self { files: Some(files), ..self }
    }

    /// At most so many files of each user; one more fails with `EDQUOT`. The kernel does not hold root to it: see
    /// [`become_user`](crate::world::become_user).
    #[must_use]
    pub fn files_per_user(self, files: u64) -> Self {
        Self { files_per_user: Some(files), ..self }
    }

    fn options(self) -> String {
        // Everybody may create files, as in /tmp.
        let mut options = "mode=1777".to_owned();
        if let Some(bytes) = self.bytes {
            options += &format!(",size={bytes}");
        }
        if let Some(files) = self.files {
            // The top directory counts.
            options += &format!(",nr_inodes={}", files.saturating_add(1));
        }
        if let Some(files) = self.files_per_user {
            options += &format!(",usrquota,usrquota_inode_hardlimit={files}");
        }
        options
    }
}

/// A file system in memory that only this process and its children see. It goes when the value is dropped.
#[derive(Debug)]
pub struct FileSystem {
    folder: TempDir,
    mounted: CString,
    moved: bool,
}

/// File systems of this world.
impl NetworkWorld {
    /// Mounts an empty file system with this space.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] if the kernel has no quotas in memory (Linux 6.6 with `CONFIG_TMPFS_QUOTA`, and root) and
    /// they are asked for; [`Error::Misuse`] if the world has no mount table of its own.
    pub fn file_system(&self, space: Space) -> Result<FileSystem> {
        self.require_mounts()?;
        let folder = TempDir::with_prefix("sandbox-").doing(|| "create a directory".to_owned())?;
        let mounted = c_path(folder.path())?;
        let options = c_text(&space.options())?;
        let made = sys::mount(Some(c"tmpfs"), &mounted, Some(c"tmpfs"), 0, Some(&options));
        if space.files_per_user.is_some() {
            made.needs(&[libc::EINVAL, libc::EPERM], "quotas in memory (tmpfs with usrquota)", || {
                "Run as root on Linux 6.6 or later, built with CONFIG_TMPFS_QUOTA".into()
            })?;
        } else {
            made.needs(&[libc::EPERM, libc::EACCES], "the right to mount", remedy)?;
        }
        Ok(FileSystem { folder, mounted, moved: false })
    }
}

impl FileSystem {
    /// Its top directory, in which everybody may create files.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Nothing can be changed in it any more: `EROFS`.
    ///
    /// # Errors
    ///
    /// [`Error::System`] while a file is open for writing (`EBUSY`).
    pub fn make_read_only(&self) -> Result<()> {
        let flags = libc::MS_REMOUNT | libc::MS_RDONLY;
        sys::mount(Some(c"tmpfs"), &self.mounted, Some(c"tmpfs"), flags, None)
            .doing(|| "make a file system read-only".to_owned())
    }

    /// Mounts it at this directory instead, for good.
    pub(crate) fn move_to(mut self, folder: &CStr) -> Result<()> {
        sys::mount(Some(&self.mounted), folder, None, libc::MS_MOVE, None).needs(
            &[libc::EPERM, libc::EACCES],
            "the right to mount",
            remedy,
        )?;
        self.moved = true;
        Ok(())
    }

    /// Writes a file until no byte fits any more (`ENOSPC`), and says how many bytes it took.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] after 1 GiB; [`Error::System`] if the file cannot be made.
    pub fn fill(&self) -> Result<u64> {
        let chunk = [0; 4096];
        let mut file =
            File::create(self.path().join("filler")).doing(|| "create a file to fill up".to_owned())?;
        let mut written = 0;
        while written < 1 << 30 {
            match file.write(&chunk) {
                Ok(bytes) => written += bytes as u64,
                Err(error) if error.kind() == io::ErrorKind::StorageFull => return Ok(written),
                Err(cause) => return Err(Error::System { doing: "fill a file system".into(), cause }),
            }
        }
        Err(Error::Misuse("the file system takes more than 1 GiB; give it fewer bytes".into()))
    }
}

impl Drop for FileSystem {
    fn drop(&mut self) {
        // Only the empty directory below may be removed, and only without what lies in it.
        self.folder.disable_cleanup(true);
        if self.moved || sys::unmount(&self.mounted).is_ok() {
            let _ = fs::remove_dir(self.folder.path());
        }
    }
}

/// Mounts an empty file system over a directory that exists.
pub(crate) fn cover(folder: &CStr) -> Result<()> {
    let options = Some(c"mode=755");
    sys::mount(Some(c"tmpfs"), folder, Some(c"tmpfs"), 0, options).needs(
        &[libc::EPERM, libc::EACCES],
        "the right to mount",
        remedy,
    )
}

pub(crate) fn c_path(path: &Path) -> Result<CString> {
    CString::new(path.as_os_str().as_bytes())
        .map_err(|_| Error::Misuse(format!("{} holds a zero byte; leave it out", path.display())))
}

pub(crate) fn c_text(text: &str) -> Result<CString> {
    CString::new(text).map_err(|_| Error::Misuse(format!("{text:?} holds a zero byte; leave it out")))
}
