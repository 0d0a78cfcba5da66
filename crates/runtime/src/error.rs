//! Errors as values, and the way from what the kernel says to what Winsock says.

use std::sync::OnceLock;

use openwinsock_codes::map::{self, Situation};
use openwinsock_codes::{Os, Win32Error, WsaError};
use windows_sys::Win32::Foundation::WIN32_ERROR;

use crate::sys::Errno;

/// What every call of the runtime gives: a value, or the Winsock code of its failure. Nothing global changes.
pub type Result<T> = std::result::Result<T, WsaError>;

/// A code of Win32 where a function of kernel32 raises one that Winsock does not have.
pub const fn win32(code: WIN32_ERROR) -> WsaError {
    WsaError(code.cast_signed())
}

/// The same for a code that is known as one of Win32.
pub(crate) fn wsa(code: Win32Error) -> WsaError {
    win32(code.0)
}

/// Numbers of errno run to 133 on Linux.
const ERRNOS: usize = 256;
/// One more than the last of [`Situation`].
const SITUATIONS: usize = Situation::Timed as usize + 1;

/// The code of an errno. The map is searched once; a call that fails, such as a receive that would wait, is what some programs do
/// most of the time.
fn mapped(errno: Errno, situation: Situation) -> WsaError {
    static TABLES: [OnceLock<[WsaError; ERRNOS]>; SITUATIONS] = [const { OnceLock::new() }; SITUATIONS];
    let table = TABLES[situation as usize].get_or_init(|| {
        std::array::from_fn(|number| look_up(Errno(i32::try_from(number).unwrap_or(0)), situation))
    });
    let place = usize::try_from(errno.0).ok().and_then(|number| table.get(number));
    place.copied().unwrap_or(WsaError::WSASYSCALLFAILURE)
}

/// A number that the map does not know is a failed system call, and Winsock has a code for that.
fn look_up(errno: Errno, situation: Situation) -> WsaError {
    // No handle of ours has a closed descriptor, unless somebody else in the process closed it. What the program then
    // holds is no socket; Winsock's namesake is for files.
    if errno.0 == libc::EBADF {
        return WsaError::WSAENOTSOCK;
    }
    let errno = openwinsock_codes::Errno { os: Os::Linux, number: errno.0 };
    map::errno_to_winsock(errno, situation).map_or(WsaError::WSASYSCALLFAILURE, |mapped| mapped.code)
}

impl Errno {
    /// The Winsock code, in general.
    pub(crate) fn wsa(self) -> WsaError {
        mapped(self, Situation::Any)
    }

    /// The Winsock code in a situation that may make a difference.
    pub(crate) fn wsa_in(self, situation: Situation) -> WsaError {
        mapped(self, situation)
    }
}

impl From<Errno> for WsaError {
    fn from(errno: Errno) -> Self {
        errno.wsa()
    }
}
