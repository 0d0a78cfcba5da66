//! From what the kernel says of files, memory and processes to Win32 codes.
//!
//! Calls that know more than the errno (an end of file, a name that exists) decide beside the call.

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_ALREADY_EXISTS, ERROR_BAD_EXE_FORMAT, ERROR_BUSY, ERROR_CANT_RESOLVE_FILENAME,
    ERROR_DEV_NOT_EXIST, ERROR_DIR_NOT_EMPTY, ERROR_DISK_FULL, ERROR_FILE_NOT_FOUND, ERROR_FILE_TOO_LARGE,
    ERROR_FILENAME_EXCED_RANGE, ERROR_GEN_FAILURE, ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER,
    ERROR_IO_DEVICE, ERROR_LOCK_VIOLATION, ERROR_NO_DATA, ERROR_NOACCESS, ERROR_NOT_ENOUGH_MEMORY,
    ERROR_NOT_SAME_DEVICE, ERROR_NOT_SUPPORTED, ERROR_PATH_NOT_FOUND, ERROR_POSSIBLE_DEADLOCK,
    ERROR_SEEK_ON_DEVICE, ERROR_SHARING_VIOLATION, ERROR_TIMEOUT, ERROR_TOO_MANY_LINKS,
    ERROR_TOO_MANY_OPEN_FILES, ERROR_WRITE_PROTECT, WIN32_ERROR,
};

use crate::sys::Errno;

const fn code(errno: Errno) -> WIN32_ERROR {
    match errno.0 {
        libc::ENOENT => ERROR_FILE_NOT_FOUND,
        libc::ENOTDIR => ERROR_PATH_NOT_FOUND,
        libc::EMFILE | libc::ENFILE => ERROR_TOO_MANY_OPEN_FILES,
        libc::EACCES | libc::EPERM | libc::EISDIR => ERROR_ACCESS_DENIED,
        libc::EBADF => ERROR_INVALID_HANDLE,
        libc::ENOMEM => ERROR_NOT_ENOUGH_MEMORY,
        libc::EXDEV => ERROR_NOT_SAME_DEVICE,
        libc::EROFS => ERROR_WRITE_PROTECT,
        libc::ETXTBSY => ERROR_SHARING_VIOLATION,
        libc::EBUSY => ERROR_BUSY,
        libc::EAGAIN => ERROR_LOCK_VIOLATION,
        libc::EEXIST => ERROR_ALREADY_EXISTS,
        libc::EINVAL | libc::ESRCH => ERROR_INVALID_PARAMETER,
        libc::ENOSPC | libc::EDQUOT => ERROR_DISK_FULL,
        libc::EFBIG | libc::EOVERFLOW => ERROR_FILE_TOO_LARGE,
        libc::EPIPE => ERROR_NO_DATA,
        libc::ESPIPE => ERROR_SEEK_ON_DEVICE,
        libc::ENOTEMPTY => ERROR_DIR_NOT_EMPTY,
        libc::ENAMETOOLONG => ERROR_FILENAME_EXCED_RANGE,
        libc::ELOOP => ERROR_CANT_RESOLVE_FILENAME,
        libc::ENODEV | libc::ENXIO => ERROR_DEV_NOT_EXIST,
        libc::EIO => ERROR_IO_DEVICE,
        libc::EFAULT => ERROR_NOACCESS,
        libc::ENOSYS | libc::EOPNOTSUPP => ERROR_NOT_SUPPORTED,
        libc::EMLINK => ERROR_TOO_MANY_LINKS,
        libc::ENOEXEC => ERROR_BAD_EXE_FORMAT,
        libc::ETIMEDOUT => ERROR_TIMEOUT,
        libc::EDEADLK => ERROR_POSSIBLE_DEADLOCK,
        _ => ERROR_GEN_FAILURE,
    }
}

impl From<Errno> for Win32Error {
    fn from(errno: Errno) -> Self {
        Self(code(errno))
    }
}

impl Errno {
    /// The errno of the standard library's error, which came from the system.
    pub(crate) fn of(error: &std::io::Error) -> Self {
        Self(error.raw_os_error().unwrap_or(libc::EIO))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_files_meet() {
        for (errno, expected) in [
            (libc::ENOENT, Win32Error::ERROR_FILE_NOT_FOUND),
            (libc::EACCES, Win32Error::ERROR_ACCESS_DENIED),
            (libc::ENOSPC, Win32Error::ERROR_DISK_FULL),
            (libc::EUCLEAN, Win32Error::ERROR_GEN_FAILURE),
        ] {
            assert_eq!(Win32Error::from(Errno(errno)), expected);
        }
    }
}
