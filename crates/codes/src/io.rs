//! To and from `std::io::Error`.

use std::io::{self, ErrorKind};

use crate::map::{self, Situation};
use crate::{Errno, Os, Win32Error, WsaError};

/// The kinds by name: the tables are text, so that data files can name them.
macro_rules! kinds {
    ($($kind:ident)*) => {
        fn kind_of(name: &str) -> Option<ErrorKind> {
            match name {
                $(stringify!($kind) => Some(ErrorKind::$kind),)*
                _ => None,
            }
        }

        fn name_of(kind: ErrorKind) -> Option<&'static str> {
            match kind {
                $(ErrorKind::$kind => Some(stringify!($kind)),)*
                _ => None,
            }
        }
    };
}

kinds! {
    NotFound PermissionDenied ConnectionRefused ConnectionReset HostUnreachable NetworkUnreachable
    ConnectionAborted NotConnected AddrInUse AddrNotAvailable NetworkDown BrokenPipe AlreadyExists WouldBlock
    NotADirectory DirectoryNotEmpty StaleNetworkFileHandle InvalidInput InvalidData TimedOut StorageFull
    QuotaExceeded ResourceBusy InvalidFilename Interrupted Unsupported UnexpectedEof OutOfMemory
}

impl Win32Error {
    /// The kind that the standard library gives to this number on Windows; none where it has no stable kind
    /// for it. Where that is known to mislead (995 as `TimedOut`), [`Self::kind`] differs.
    pub fn std_kind(self) -> Option<ErrorKind> {
        map::std_io_kind(self).and_then(kind_of)
    }

    /// The kind that fits best; `Other` if none does.
    pub fn kind(self) -> ErrorKind {
        map::to_io_kind(self).and_then(kind_of).unwrap_or(ErrorKind::Other)
    }
}

impl WsaError {
    /// As [`Win32Error::std_kind`].
    pub fn std_kind(self) -> Option<ErrorKind> {
        Win32Error::from(self).std_kind()
    }

    /// As [`Win32Error::kind`].
    pub fn kind(self) -> ErrorKind {
        Win32Error::from(self).kind()
    }

    /// The Winsock code that an `io::Error` stands for: the one that it carries (it was made from a
    /// `WsaError` or `Win32Error`), else the operating system's, else the one that fits its kind.
    pub fn from_io(error: &io::Error) -> Option<WsaErrorFromIo> {
        let carried = error.get_ref().and_then(|inner| {
            let winsock = inner.downcast_ref::<Self>().copied();
            winsock.or_else(|| inner.downcast_ref::<Win32Error>().map(|c| Self(c.0.cast_signed())))
        });
        if let Some(code) = carried {
            return Some(WsaErrorFromIo { code, lossy: false });
        }
        if let Some(number) = error.raw_os_error() {
            if cfg!(windows) {
                return Some(WsaErrorFromIo { code: Self(number), lossy: false });
            }
            let mapped = map::errno_to_winsock(Errno::new(Os::CURRENT, number), Situation::Any)?;
            return Some(WsaErrorFromIo { code: mapped.code, lossy: mapped.lossy });
        }
        let mapped = name_of(error.kind()).and_then(map::io_kind_to_winsock)?;
        Some(WsaErrorFromIo { code: mapped.code, lossy: true })
    }
}

/// A Winsock code drawn from an `io::Error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WsaErrorFromIo {
    /// The code.
    pub code: WsaError,
    /// True if another code would have given the same `io::Error`.
    pub lossy: bool,
}

/// On Windows the error of that number; elsewhere an error that carries the code, because there the number
/// would be read as an errno.
impl From<WsaError> for io::Error {
    fn from(code: WsaError) -> Self {
        if cfg!(windows) { Self::from_raw_os_error(code.0) } else { Self::new(code.kind(), code) }
    }
}

/// As for [`WsaError`].
impl From<Win32Error> for io::Error {
    fn from(code: Win32Error) -> Self {
        if cfg!(windows) {
            Self::from_raw_os_error(code.0.cast_signed())
        } else {
            Self::new(code.kind(), code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_survives_a_round_trip() {
        for entry in crate::catalogue::reference() {
            let error = io::Error::from(entry.wsa());
            assert_eq!(
                WsaError::from_io(&error),
                Some(WsaErrorFromIo { code: entry.wsa(), lossy: false }),
                "{}",
                entry.name
            );
        }
        let win32 = io::Error::from(Win32Error::DNS_ERROR_RCODE_NAME_ERROR);
        assert_eq!(WsaError::from_io(&win32).map(|f| (f.code.0, f.lossy)), Some((9003, false)));
        assert_eq!(io::Error::from(WsaError::WSAECONNRESET).kind(), ErrorKind::ConnectionReset);
        assert_eq!(io::Error::from(WsaError::WSAEINTR).kind(), ErrorKind::Other);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_errno_is_mapped() {
        let from = WsaError::from_io(&io::Error::from_raw_os_error(libc::ECONNRESET)).unwrap();
        assert_eq!(from, WsaErrorFromIo { code: WsaError::WSAECONNRESET, lossy: false });
        assert_eq!(WsaError::from_io(&io::Error::from_raw_os_error(libc::EISDIR)), None);
    }

    #[test]
    fn a_kind_is_the_last_resort() {
        let from = WsaError::from_io(&io::Error::new(ErrorKind::TimedOut, "slow")).unwrap();
        assert_eq!(from, WsaErrorFromIo { code: WsaError::WSAETIMEDOUT, lossy: true });
        assert_eq!(WsaError::from_io(&io::Error::other("?")), None);
    }

    #[test]
    fn every_kind_in_the_tables_exists() {
        for entry in crate::catalogue::all() {
            for kind in
                [map::std_io_kind(entry.win32()), map::to_io_kind(entry.win32())].into_iter().flatten()
            {
                assert!(kind_of(kind).is_some(), "{kind} of {}", entry.name);
            }
        }
    }
}
