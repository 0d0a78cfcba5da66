//! A code of any space.

use core::fmt;

use crate::catalogue::Entry;
use crate::{EaiError, Errno, HErrno, Hresult, NtStatus, Os, Rcode, Win32Error, WsaError, map};

/// A code together with the space that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Code {
    /// A Winsock error.
    Winsock(WsaError),
    /// A Win32 error or DNS status.
    Win32(Win32Error),
    /// A COM result.
    Hresult(Hresult),
    /// A status of the NT kernel.
    NtStatus(NtStatus),
    /// An errno of some system.
    Errno(Errno),
    /// A result of `getaddrinfo` on Unix.
    Eai(EaiError),
    /// An `h_errno`.
    HErrno(HErrno),
    /// A DNS response code.
    Rcode(Rcode),
}

/// A space of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Space {
    /// Winsock errors.
    Winsock,
    /// Win32 errors; DNS statuses are a part of it.
    Win32,
    /// COM results.
    Hresult,
    /// Statuses of the NT kernel.
    NtStatus,
    /// errno.
    Errno,
    /// `EAI_*`.
    Eai,
    /// `h_errno`.
    HErrno,
    /// DNS response codes.
    Rcode,
}

impl Space {
    /// All spaces.
    pub const ALL: [Self; 8] = [
        Self::Winsock,
        Self::Win32,
        Self::Hresult,
        Self::NtStatus,
        Self::Errno,
        Self::Eai,
        Self::HErrno,
        Self::Rcode,
    ];

    /// Its name in commands and exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Winsock => "winsock",
            Self::Win32 => "win32",
            Self::Hresult => "hresult",
            Self::NtStatus => "ntstatus",
            Self::Errno => "errno",
            Self::Eai => "eai",
            Self::HErrno => "h_errno",
            Self::Rcode => "rcode",
        }
    }
}

impl Code {
    /// The space of the code.
    pub const fn space(self) -> Space {
        match self {
            Self::Winsock(_) => Space::Winsock,
            Self::Win32(_) => Space::Win32,
            Self::Hresult(_) => Space::Hresult,
            Self::NtStatus(_) => Space::NtStatus,
            Self::Errno(_) => Space::Errno,
            Self::Eai(_) => Space::Eai,
            Self::HErrno(_) => Space::HErrno,
            Self::Rcode(_) => Space::Rcode,
        }
    }

    /// Its name, if it has one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Winsock(c) => c.name(),
            Self::Win32(c) => c.name(),
            Self::Hresult(c) => c.name(),
            Self::NtStatus(c) => c.name(),
            Self::Errno(c) => c.name(),
            Self::Eai(c) => c.name(),
            Self::HErrno(c) => c.name(),
            Self::Rcode(c) => c.name(),
        }
    }

    /// Its number, in the sign that its space uses.
    pub const fn number(self) -> i64 {
        match self {
            Self::Winsock(c) => c.0 as i64,
            Self::Win32(c) => c.0 as i64,
            Self::Hresult(c) => c.0.cast_unsigned() as i64,
            Self::NtStatus(c) => c.0.cast_unsigned() as i64,
            Self::Errno(c) => c.number as i64,
            Self::Eai(c) => c.number as i64,
            Self::HErrno(c) => c.0 as i64,
            Self::Rcode(c) => c.0 as i64,
        }
    }

    /// The system whose number it is, where that matters.
    pub const fn os(self) -> Option<Os> {
        match self {
            Self::Errno(c) => Some(c.os),
            Self::Eai(c) => Some(c.os),
            _ => None,
        }
    }

    /// The catalogue's entry that explains the code: its own, or that of the Winsock or DNS code that it
    /// stands for. The step is one table, never two in a row.
    pub fn entry(self) -> Option<&'static Entry> {
        match self {
            Self::Winsock(c) => c.entry(),
            Self::Win32(c) => c.entry(),
            Self::Hresult(c) => c.to_win32().and_then(Win32Error::entry),
            Self::NtStatus(c) => match map::ntstatus_row(c) {
                Some(row) => row.winsock.entry(),
                // A Win32 code inside a status (NTSTATUS_FROM_WIN32), or a status that only Win32 knows.
                None => map::ntstatus_to_win32_listed(c).and_then(Win32Error::entry),
            },
            Self::Errno(c) => map::errno_to_winsock(c, map::Situation::Any).and_then(|m| m.code.entry()),
            Self::Eai(c) => map::eai_to_winsock(c).and_then(|m| m.code.entry()),
            Self::HErrno(c) => map::h_errno_to_winsock(c).and_then(|m| m.code.entry()),
            Self::Rcode(c) => map::rcode_to_dns(c).and_then(Win32Error::entry),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Winsock(c) => match c.name() {
                Some(name) => write!(f, "{name} ({})", c.0),
                None => write!(f, "{}", c.0),
            },
            Self::Win32(c) => match c.name() {
                Some(name) => write!(f, "{name} ({})", c.0),
                None => write!(f, "{}", c.0),
            },
            Self::Hresult(c) => c.fmt(f),
            Self::NtStatus(c) => c.fmt(f),
            Self::Errno(c) => c.fmt(f),
            Self::Eai(c) => c.fmt(f),
            Self::HErrno(c) => c.fmt(f),
            Self::Rcode(c) => c.fmt(f),
        }
    }
}
