//! Memory with a name, which all processes of an account find.
//!
//! It is a file in `/dev/shm`: a page that says what it is, then the memory. Who uses it holds a lock on a byte of it, shared with all
//! other users; the last one that leaves deletes it. Locks end with their process, also if it is killed: memory that
//! nobody uses is not found, and made anew.

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_FILE_NOT_FOUND, ERROR_FILENAME_EXCED_RANGE, ERROR_NOT_SUPPORTED,
};

use super::{Result, Rights};
use crate::sys::lock::{self, Lock};
use crate::sys::{Errno, process};
use crate::virtual_memory::GRANULARITY;

const FOLDER: &str = "/dev/shm";

/// What the file begins with: its kind and layout.
const MARK: [u8; 8] = *b"OWSMAP01";
/// Where what stands in it.
const SIZE: usize = 8;
const RIGHTS: usize = 16;
const NAME_LEN: usize = 20;
const NAME: usize = 24;
/// Names have 260 characters at most, says Windows' documentation, of three bytes at most; and their room before them.
const LONGEST: usize = "Global\\".len() + 3 * 260;
const HEADER: usize = NAME + LONGEST;

/// Where the memory begins: views begin at multiples of this.
const DATA: u64 = GRANULARITY as u64;

/// Bytes that are locked: while the file is made or deleted, and while it is used.
const CHANGE: i64 = 0;
const USE: i64 = 1;

/// Memory with a name, in use.
#[derive(Debug)]
pub(super) struct Shared {
    file: File,
    path: PathBuf,
    size: u64,
    rights: Rights,
}

/// A number for a text: two of FNV-1a, from two beginnings.
fn number(text: &str) -> u128 {
    let hash = |begin: u64| {
        text.bytes().fold(begin, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
    };
    u128::from(hash(0xCBF2_9CE4_8422_2325)) << 64 | u128::from(hash(0x9E37_79B9_7F4A_7C15))
}

fn path_of(name: &str) -> PathBuf {
    Path::new(FOLDER).join(format!("openwinsock-map-{}-{:032x}", process::effective_user(), number(name)))
}

fn code(error: &std::io::Error) -> Win32Error {
    Errno::of(error).into()
}

impl Shared {
    /// Opens the file and keeps others from changing it meanwhile. `make`: it is made if it isn't there.
    fn open_locked(path: &Path, make: bool) -> Result<File> {
        loop {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(make).mode(0o600).custom_flags(libc::O_NOFOLLOW);
            let file = options.open(path).map_err(|error| match Errno::of(&error) {
                Errno(libc::ENOENT) if make => Win32Error(ERROR_NOT_SUPPORTED),
                Errno(libc::ENOENT) => Win32Error(ERROR_FILE_NOT_FOUND),
                errno => errno.into(),
            })?;
            let data = file.metadata().map_err(|error| code(&error))?;
            // Before the lock: with a file of somebody else's this call might wait for ever.
            if data.uid() != process::effective_user() {
                return Err(Win32Error(ERROR_ACCESS_DENIED));
            }
            lock::wait(&file, Lock::Exclusive, CHANGE, 1)?;
            // The last user may have deleted it while this call waited.
            if fs::metadata(path).is_ok_and(|there| there.ino() == data.ino()) {
                return Ok(file);
            }
        }
    }

    /// The memory of a file that somebody uses, if it is one of this name.
    fn read(file: &File, name: &str) -> Option<(u64, Rights)> {
        let mut header = [0; HEADER];
        file.read_exact_at(&mut header, 0).ok()?;
        let len = u32::from_ne_bytes(header[NAME_LEN..NAME].try_into().ok()?) as usize;
        if header[..SIZE] != MARK || header.get(NAME..NAME + len)? != name.as_bytes() {
            return None;
        }
        let size = u64::from_ne_bytes(header[SIZE..RIGHTS].try_into().ok()?);
        let rights = Rights {
            write: header[RIGHTS] & 1 != 0,
            copy: header[RIGHTS] & 2 != 0,
            execute: header[RIGHTS] & 4 != 0,
        };
        // What the file does not have cannot be mapped.
        let needed = DATA.checked_add(size)?;
        let there = file.metadata().is_ok_and(|data| data.len() >= needed);
        there.then_some((size, rights))
    }

    fn write(file: &File, name: &str, size: u64, rights: Rights) -> std::io::Result<()> {
        let mut header = [0; HEADER];
        header[SIZE..RIGHTS].copy_from_slice(&size.to_ne_bytes());
        header[RIGHTS] = u8::from(rights.write) | u8::from(rights.copy) << 1 | u8::from(rights.execute) << 2;
        let len = u32::try_from(name.len()).unwrap_or(0);
        header[NAME_LEN..NAME].copy_from_slice(&len.to_ne_bytes());
        header[NAME..NAME + name.len()].copy_from_slice(name.as_bytes());
        header[..SIZE].copy_from_slice(&MARK);
        file.set_len(0)?;
        // What no number says no file has room for either.
        file.set_len(DATA.saturating_add(size))?;
        file.write_all_at(&header, 0)
    }

    /// The memory of a name, or new one. Says whether it was there.
    ///
    /// # Errors
    /// `ERROR_NOT_SUPPORTED` where the system has no `/dev/shm`; `ERROR_ACCESS_DENIED` if the file of the name is not ours;
    /// `ERROR_DISK_FULL`; `ERROR_FILENAME_EXCED_RANGE` for a name that the file has no room for.
    pub(super) fn create(name: &str, size: u64, rights: Rights) -> Result<(Self, bool)> {
        if name.len() > LONGEST {
            return Err(Win32Error(ERROR_FILENAME_EXCED_RANGE));
        }
        let path = path_of(name);
        let file = Self::open_locked(&path, true)?;
        let used = !lock::try_lock(&file, Lock::Exclusive, USE, 1)?;
        let known = if used { Self::read(&file, name) } else { None };
        if used && known.is_none() {
            // Another name with the same number, or another version's file.
            return Err(Win32Error(ERROR_ACCESS_DENIED));
        }
        if known.is_none()
            && let Err(error) = Self::write(&file, name, size, rights)
        {
            let _ = fs::remove_file(&path);
            return Err(code(&error));
        }
        let (size, rights) = known.unwrap_or((size, rights));
        Ok((Self::use_it(file, path, size, rights)?, known.is_some()))
    }

    /// The memory of a name that somebody uses.
    ///
    /// # Errors
    /// `ERROR_FILE_NOT_FOUND` if nobody does; `ERROR_ACCESS_DENIED` if the file of the name is not ours.
    pub(super) fn open(name: &str) -> Result<Self> {
        let path = path_of(name);
        let file = Self::open_locked(&path, false)?;
        if lock::try_lock(&file, Lock::Exclusive, USE, 1)? {
            // Whoever used it was killed.
            let _ = fs::remove_file(&path);
            return Err(Win32Error(ERROR_FILE_NOT_FOUND));
        }
        let (size, rights) = Self::read(&file, name).ok_or(Win32Error(ERROR_FILE_NOT_FOUND))?;
        Self::use_it(file, path, size, rights)
    }

    fn use_it(file: File, path: PathBuf, size: u64, rights: Rights) -> Result<Self> {
        lock::try_lock(&file, Lock::Shared, USE, 1)?;
        lock::unlock(&file, CHANGE, 1)?;
        Ok(Self { file, path, size, rights })
    }

    pub(super) fn size(&self) -> u64 {
        self.size
    }

    pub(super) fn rights(&self) -> Rights {
        self.rights
    }

    /// The file, and where the memory begins in it.
    pub(super) fn data(&self) -> (&File, u64) {
        (&self.file, DATA)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        if lock::wait(&self.file, Lock::Exclusive, CHANGE, 1).is_err() {
            return;
        }
        if lock::try_lock(&self.file, Lock::Exclusive, USE, 1) == Ok(true) {
            let _ = fs::remove_file(&self.path);
        }
        // The locks end with the descriptor.
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITE: Rights = Rights { write: true, copy: false, execute: false };

    #[test]
    fn memory_lasts_as_long_as_it_is_used() {
        let name = format!("Local\\test {}", std::process::id());
        let missing = Shared::open(&name).map(drop);
        assert_eq!(missing, Err(Win32Error(ERROR_FILE_NOT_FOUND)));
        let (first, existed) = Shared::create(&name, 5000, WRITE).unwrap();
        assert!(!existed && path_of(&name).exists());
        let second = Shared::open(&name).unwrap();
        assert_eq!((second.size(), second.rights()), (5000, WRITE));
        let (third, existed) = Shared::create(&name, 7, Rights::default()).unwrap();
        assert!(existed && third.size() == 5000);
        let other = Shared::open(&format!("{name} other")).map(drop);
        assert_eq!(other, Err(Win32Error(ERROR_FILE_NOT_FOUND)));
        drop((first, third));
        assert!(path_of(&name).exists());
        drop(second);
        assert!(!path_of(&name).exists());
    }

    #[test]
    fn sizes_and_names_that_no_file_has_room_for() {
        let name = format!("Local\\huge {}", std::process::id());
        for size in [u64::MAX, u64::MAX - DATA, u64::MAX - DATA + 1, 1 << 63] {
            assert!(Shared::create(&name, size, WRITE).is_err(), "{size}");
            assert!(!path_of(&name).exists());
        }
        let name = format!("Local\\{}", "x".repeat(LONGEST));
        let refused = Shared::create(&name, 1, WRITE).map(drop);
        assert_eq!(refused, Err(Win32Error(ERROR_FILENAME_EXCED_RANGE)));
        assert!(!path_of(&name).exists());
    }

    #[test]
    fn what_a_killed_process_left_is_made_anew() {
        let name = format!("Local\\left {}", std::process::id());
        let path = path_of(&name);
        fs::write(&path, vec![7; 200_000]).unwrap();
        let (shared, existed) = Shared::create(&name, 100, WRITE).unwrap();
        let mut byte = [9];
        shared.data().0.read_exact_at(&mut byte, DATA).unwrap();
        assert_eq!((existed, byte), (false, [0]));
        drop(shared);
        assert!(!path.exists());
    }
}
