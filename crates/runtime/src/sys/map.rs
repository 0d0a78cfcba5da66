//! Mapping memory.

use std::os::fd::{AsRawFd, BorrowedFd};

use super::{SysResult, check, errno};

/// How pages may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Access(i32);

impl Access {
    pub(crate) const NONE: Self = Self(libc::PROT_NONE);

    pub(crate) const fn new(read: bool, write: bool, execute: bool) -> Self {
        let mut bits = libc::PROT_NONE;
        if read {
            bits |= libc::PROT_READ;
        }
        if write {
            bits |= libc::PROT_WRITE;
        }
        if execute {
            bits |= libc::PROT_EXEC;
        }
        Self(bits)
    }
}

/// The size of a page in bytes.
pub(crate) fn page_size() -> usize {
    // SAFETY: no pointers; the value always exists.
    usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap_or(4096)
}

/// Where a mapping is to lie.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// Anywhere.
    Any,
    /// At this address, where nothing may lie yet.
    At(usize),
}

fn map(place: Place, len: usize, access: Access, flags: i32, fd: i32, offset: i64) -> SysResult<usize> {
    let (address, flags) = match place {
        Place::Any => (0, flags),
        Place::At(address) => (address, flags | libc::MAP_FIXED_NOREPLACE),
    };
    let hint = std::ptr::with_exposed_provenance_mut(address);
    // SAFETY: no mapping is replaced: without MAP_FIXED the kernel takes free space only.
    let start = unsafe { libc::mmap(hint, len, access.0, flags, fd, offset) };
    if start == libc::MAP_FAILED {
        return Err(errno());
    }
    let start = start.expose_provenance();
    if matches!(place, Place::At(address) if address != start) {
        // A kernel before 4.17 takes the address as a hint.
        // SAFETY: the mapping was just made, and nobody knows it.
        unsafe { libc::munmap(std::ptr::with_exposed_provenance_mut(start), len) };
        return Err(super::Errno(libc::EEXIST));
    }
    Ok(start)
}

/// Memory of nobody else, zero; it takes room when it is used.
pub(crate) fn anonymous(place: Place, len: usize, access: Access) -> SysResult<usize> {
    map(place, len, access, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE, -1, 0)
}

/// A part of a file; what is written goes to the file, or with `private` to a copy.
pub(crate) fn file(
    place: Place,
    fd: BorrowedFd<'_>,
    offset: u64,
    len: usize,
    access: Access,
    private: bool,
) -> SysResult<usize> {
    let flags = if private { libc::MAP_PRIVATE } else { libc::MAP_SHARED };
    let offset = i64::try_from(offset).map_err(|_| super::Errno(libc::EINVAL))?;
    map(place, len, access, flags, fd.as_raw_fd(), offset)
}

/// Ends mappings.
///
/// # Safety
/// The caller made them, and nobody uses the memory any more.
pub(crate) unsafe fn unmap(start: usize, len: usize) -> SysResult<()> {
    // SAFETY: the caller promises it.
    check(unsafe { libc::munmap(std::ptr::with_exposed_provenance_mut(start), len) }).map(drop)
}

/// Changes how pages may be used.
///
/// # Safety
/// Nobody has references to the memory that the new rights contradict.
pub(crate) unsafe fn protect(start: usize, len: usize, access: Access) -> SysResult<()> {
    // SAFETY: the caller promises it.
    check(unsafe { libc::mprotect(std::ptr::with_exposed_provenance_mut(start), len, access.0) }).map(drop)
}

/// Gives the memory behind pages back: they are zero from now on.
///
/// # Safety
/// The pages are a private mapping of the caller, and nobody uses what is in them.
pub(crate) unsafe fn discard(start: usize, len: usize) -> SysResult<()> {
    // SAFETY: the caller promises it.
    check(unsafe { libc::madvise(std::ptr::with_exposed_provenance_mut(start), len, libc::MADV_DONTNEED) })
        .map(drop)
}

/// Writes what was changed in a shared mapping to its file.
pub(crate) fn flush(start: usize, len: usize) -> SysResult<()> {
    // SAFETY: the memory stays as it is; the kernel answers ENOMEM where nothing is mapped.
    check(unsafe { libc::msync(std::ptr::with_exposed_provenance_mut(start), len, libc::MS_SYNC) }).map(drop)
}

/// Keeps pages in memory, or no longer.
pub(crate) fn lock(start: usize, len: usize, locked: bool) -> SysResult<()> {
    let start = std::ptr::with_exposed_provenance(start);
    // SAFETY: the memory stays as it is; the kernel answers ENOMEM where nothing is mapped.
    check(unsafe { if locked { libc::mlock(start, len) } else { libc::munlock(start, len) } }).map(drop)
}
