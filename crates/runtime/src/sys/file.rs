//! Reading and writing files, with memory of the program.

use std::ffi::CString;
use std::fs::File;
use std::io::Read;
use std::mem::{ManuallyDrop, MaybeUninit};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::{Errno, SysResult, above_standard, check, check_size};
use crate::memory::{UserMut, UserRef};

/// A place in a file for the kernel.
fn place(offset: u64) -> SysResult<libc::off_t> {
    offset.try_into().map_err(|_| Errno(libc::EINVAL))
}

/// Reads: at the file's own position, or elsewhere.
pub(crate) fn read(file: &File, block: &UserMut<'_>, at: Option<u64>) -> SysResult<usize> {
    let fd = file.as_raw_fd();
    check_size(match at {
        // SAFETY: the block is one that may be written to, or that the kernel answers EFAULT for; see `UserMut`.
        None => unsafe { libc::readv(fd, &raw const block.0, 1) },
        // SAFETY: as above.
        Some(at) => unsafe { libc::preadv(fd, &raw const block.0, 1, place(at)?) },
    })
}

/// Where bytes are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum At {
    /// At the file's own position.
    Position,
    /// Elsewhere.
    Offset(u64),
    /// Behind all that is there.
    End,
}

/// Writes. A pipe without a reader is EPIPE and no signal.
pub(crate) fn write(file: &File, block: &UserRef<'_>, at: At) -> SysResult<usize> {
    let fd = file.as_raw_fd();
    quietly(|| {
        check_size(match at {
            // SAFETY: the block is one that may be read, or that the kernel answers EFAULT for; see `UserRef`.
            At::Position => unsafe { libc::writev(fd, &raw const block.0, 1) },
            // SAFETY: as above.
            At::Offset(at) => unsafe { libc::pwritev(fd, &raw const block.0, 1, place(at)?) },
            // SAFETY: as above.
            At::End => unsafe { libc::pwritev2(fd, &raw const block.0, 1, 0, libc::RWF_APPEND) },
        })
    })
}

/// Runs a call that may raise SIGPIPE on this thread, and takes the signal away again.
fn quietly<T>(call: impl FnOnce() -> SysResult<T>) -> SysResult<T> {
    let mut pipe = MaybeUninit::<libc::sigset_t>::uninit();
    let mut before = MaybeUninit::<libc::sigset_t>::uninit();
    let mut waiting = MaybeUninit::<libc::sigset_t>::uninit();
    // SAFETY: all sets are ours; the functions fill them.
    let had_one = unsafe {
        libc::sigemptyset(pipe.as_mut_ptr());
        libc::sigaddset(pipe.as_mut_ptr(), libc::SIGPIPE);
        libc::sigpending(waiting.as_mut_ptr());
        libc::pthread_sigmask(libc::SIG_BLOCK, pipe.as_ptr(), before.as_mut_ptr());
        libc::sigismember(waiting.as_ptr(), libc::SIGPIPE) == 1
    };
    let result = call();
    if matches!(result, Err(Errno(libc::EPIPE))) && !had_one {
        let at_once = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: the set was filled above. The signal is this thread's, and pending.
        unsafe { libc::sigtimedwait(pipe.as_ptr(), std::ptr::null_mut(), &raw const at_once) };
    }
    // SAFETY: the set was filled above.
    unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, before.as_ptr(), std::ptr::null_mut()) };
    result
}

/// One of the descriptors that every program has, which is not ours to close. None if it is not open.
pub(crate) fn standard(fd: RawFd) -> Option<ManuallyDrop<File>> {
    // SAFETY: the kernel answers EBADF for what is not open.
    check(unsafe { libc::fcntl(fd, libc::F_GETFD) }).ok()?;
    // SAFETY: it is open. Should the program close it, calls on it fail; it is never closed from here.
    Some(ManuallyDrop::new(unsafe { File::from_raw_fd(fd) }))
}

/// Whether a descriptor is a terminal.
pub(crate) fn is_terminal(file: &File) -> bool {
    // SAFETY: no pointers.
    unsafe { libc::isatty(file.as_raw_fd()) == 1 }
}

/// How many bytes can be read without waiting.
pub(crate) fn readable(file: &File) -> SysResult<usize> {
    let mut count = 0;
    // SAFETY: the request writes one int, which is ours.
    check(unsafe { libc::ioctl(file.as_raw_fd(), libc::FIONREAD, &raw mut count) })?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Copies what can be read from a pipe without waiting, and leaves it there. At most what one pipe holds.
pub(crate) fn peek(file: &File, most: usize) -> SysResult<Vec<u8>> {
    let (copy, into) = pipe()?;
    let flags = libc::SPLICE_F_NONBLOCK;
    // SAFETY: no pointers.
    let count = check_size(unsafe { libc::tee(file.as_raw_fd(), into.as_raw_fd(), most, flags) });
    let count = match count {
        Err(Errno(libc::EAGAIN)) => 0,
        count => count?,
    };
    let mut bytes = vec![0; count];
    let mut copy = copy;
    copy.read_exact(&mut bytes).map_err(|error| Errno::of(&error))?;
    Ok(bytes)
}

/// Whether the other end of a pipe is closed.
pub(crate) fn has_hung_up(file: &File) -> bool {
    let mut poll = libc::pollfd { fd: file.as_raw_fd(), events: 0, revents: 0 };
    // SAFETY: the structure is ours.
    unsafe { libc::poll(&raw mut poll, 1, 0) == 1 && poll.revents & libc::POLLHUP != 0 }
}

/// Tells the kernel how a file will be read.
pub(crate) fn advise(file: &File, sequential: bool) {
    let advice = if sequential { libc::POSIX_FADV_SEQUENTIAL } else { libc::POSIX_FADV_RANDOM };
    // SAFETY: no pointers. It is advice: a failure changes nothing.
    unsafe { libc::posix_fadvise(file.as_raw_fd(), 0, 0, advice) };
}

fn text(path: &Path) -> SysResult<CString> {
    CString::new(path.as_os_str().as_bytes()).map_err(|_| Errno(libc::EINVAL))
}

/// Gives a file another name, if nothing has that name.
pub(crate) fn rename_exclusively(from: &Path, to: &Path) -> SysResult<()> {
    let (from, to) = (text(from)?, text(to)?);
    let here = libc::AT_FDCWD;
    // SAFETY: both texts are ours and end with a NUL.
    check(unsafe { libc::renameat2(here, from.as_ptr(), here, to.as_ptr(), libc::RENAME_NOREPLACE) })
        .map(drop)
}

/// The two ends of a new pipe: for reading, for writing.
pub(crate) fn pipe() -> SysResult<(File, File)> {
    let mut ends = [0; 2];
    // SAFETY: there is room for two.
    check(unsafe { libc::pipe2(ends.as_mut_ptr(), libc::O_CLOEXEC) })?;
    // SAFETY: both are new and ours.
    let ends = unsafe { ends.map(|end| OwnedFd::from_raw_fd(end)) };
    let [reader, writer] = ends.map(|end| File::from(above_standard(end)));
    Ok((reader, writer))
}

/// Memory as a file without a name.
pub(crate) fn memory(len: u64) -> SysResult<File> {
    // SAFETY: the text ends with a NUL.
    let fd = check(unsafe { libc::memfd_create(c"openwinsock".as_ptr(), libc::MFD_CLOEXEC) })?;
    // SAFETY: the descriptor is new and ours.
    let file = unsafe { File::from_raw_fd(fd) };
    file.set_len(len).map_err(|error| Errno::of(&error))?;
    Ok(file)
}
