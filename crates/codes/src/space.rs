//! The numeric code spaces of Windows: newtypes over the raw number, never closed enums.

use core::fmt;

use crate::catalogue::Entry;
use crate::{lookup, text};

/// A Winsock error, as `WSAGetLastError` returns it.
///
/// The number is also a [`Win32Error`]: Winsock's codes are a part of the Win32 space, and the two functions
/// `WSAGetLastError` and `GetLastError` read the same slot. The type says which path the number came by, and
/// that matters: the same event is [`WsaError::WSAECONNRESET`] for a Winsock call and
/// [`Win32Error::ERROR_NETNAME_DELETED`] on a completion port.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct WsaError(pub i32);

/// A Win32 error, as `GetLastError` returns it; a `DNS_STATUS` is one too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Win32Error(pub u32);

/// A COM result. Negative means failure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hresult(pub i32);

/// A status of the NT kernel. The two top bits are the severity: success, information, warning, error.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NtStatus(pub i32);

impl WsaError {
    /// The catalogue's entry for this number.
    pub fn entry(self) -> Option<&'static Entry> {
        u32::try_from(self.0).ok().and_then(lookup::by_value)
    }

    /// The name of the code, such as `WSAECONNRESET`.
    pub fn name(self) -> Option<&'static str> {
        self.entry().map(|e| e.name)
    }
}

impl Win32Error {
    /// The catalogue's entry for this number.
    pub fn entry(self) -> Option<&'static Entry> {
        lookup::by_value(self.0)
    }

    /// The name of the code on the Win32 path: `ERROR_INVALID_HANDLE` rather than `WSA_INVALID_HANDLE`.
    pub fn name(self) -> Option<&'static str> {
        self.entry().map(Entry::win32_name)
    }
}

impl Hresult {
    const FACILITY_WIN32: u32 = 7;

    /// The HRESULT of a Win32 code, by the rule of the SDK's `HRESULT_FROM_WIN32`: zero and numbers that are
    /// negative already stay as they are; of all others only the low 16 bits are kept.
    pub const fn from_win32(code: Win32Error) -> Self {
        if code.0.cast_signed() <= 0 {
            Self(code.0.cast_signed())
        } else {
            Self(((code.0 & 0xFFFF) | Self::FACILITY_WIN32 << 16 | 0x8000_0000).cast_signed())
        }
    }

    /// The Win32 code inside a failure of facility 7, `0x8007nnnn`; also `S_OK`, which holds 0.
    pub const fn to_win32(self) -> Option<Win32Error> {
        let bits = self.0.cast_unsigned();
        if bits == 0 || bits >> 16 == 0x8000 | Self::FACILITY_WIN32 {
            Some(Win32Error(bits & 0xFFFF))
        } else {
            None
        }
    }

    /// The name of an HRESULT that has one of its own, such as `E_INVALIDARG`.
    pub fn name(self) -> Option<&'static str> {
        lookup::hresult_name(self)
    }
}

impl NtStatus {
    /// The name of the status, such as `STATUS_CONNECTION_RESET`.
    pub fn name(self) -> Option<&'static str> {
        lookup::ntstatus_name(self)
    }

    /// True for successes and information, as the SDK's `NT_SUCCESS` has it.
    pub const fn is_success(self) -> bool {
        self.0 >= 0
    }
}

impl From<WsaError> for Win32Error {
    fn from(code: WsaError) -> Self {
        Self(code.0.cast_unsigned())
    }
}

impl From<Win32Error> for Hresult {
    fn from(code: Win32Error) -> Self {
        Self::from_win32(code)
    }
}

impl From<WsaError> for Hresult {
    fn from(code: WsaError) -> Self {
        Self::from_win32(code.into())
    }
}

/// Shows the number, then the name.
macro_rules! debug {
    ($type:ident, $format:literal, $bits:expr) => {
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "(", $format), $bits(self.0))?;
                if let Some(name) = self.name() {
                    write!(f, " {name}")?;
                }
                f.write_str(")")
            }
        }
    };
}

debug!(WsaError, "{}", core::convert::identity);
debug!(Win32Error, "{}", core::convert::identity);
debug!(Hresult, "{:#010X}", core::convert::identity);
debug!(NtStatus, "{:#010X}", core::convert::identity);

/// The message with name and number: what an error should say in a log.
fn display(
    f: &mut fmt::Formatter<'_>,
    entry: Option<&Entry>,
    name: Option<&str>,
    number: u32,
) -> fmt::Result {
    match (entry.and_then(|e| text::message(e, text::ENGLISH)), name) {
        (Some(message), Some(name)) => write!(f, "{message} ({name}, {number})"),
        (None, Some(name)) => write!(f, "{name} ({number})"),
        _ => write!(f, "unknown error {number}"),
    }
}

impl fmt::Display for WsaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match u32::try_from(self.0) {
            Ok(number) => display(f, self.entry(), self.name(), number),
            Err(_) => write!(f, "unknown error {}", self.0),
        }
    }
}

impl fmt::Display for Win32Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, self.entry(), self.name(), self.0)
    }
}

/// Hexadecimal, as HRESULTs are written; the name, if it has one of its own, follows.
impl fmt::Display for Hresult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010X}", self.0)?;
        self.name().map_or(Ok(()), |name| write!(f, " {name}"))
    }
}

/// Hexadecimal, as statuses are written, followed by the name.
impl fmt::Display for NtStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010X}", self.0)?;
        self.name().map_or(Ok(()), |name| write!(f, " {name}"))
    }
}

impl core::error::Error for WsaError {}
impl core::error::Error for Win32Error {}
impl core::error::Error for Hresult {}
impl core::error::Error for NtStatus {}

#[cfg(test)]
mod tests {
    use std::format;

    use super::*;

    #[test]
    fn hresult_from_win32_follows_the_macro() {
        assert_eq!(Hresult::from_win32(Win32Error(0)).0, 0);
        assert_eq!(Hresult::from_win32(Win32Error(10054)).0, -2_147_014_842);
        // Already an HRESULT: stays.
        assert_eq!(Hresult::from_win32(Win32Error(0x8007_2746)).0.cast_unsigned(), 0x8007_2746);
        assert_eq!(Hresult::from_win32(Win32Error(0x0001_2746)).0.cast_unsigned(), 0x8007_2746);
    }

    #[test]
    fn only_facility_7_failures_unwrap() {
        assert_eq!(Hresult(0x8007_2746_u32.cast_signed()).to_win32(), Some(Win32Error(10054)));
        assert_eq!(Hresult(0).to_win32(), Some(Win32Error(0)));
        assert_eq!(Hresult(0x0007_2746).to_win32(), None);
        assert_eq!(Hresult(0x8004_2746_u32.cast_signed()).to_win32(), None);
        assert_eq!(Hresult(0xC007_2746_u32.cast_signed()).to_win32(), None);
    }

    #[test]
    fn shown_with_name_and_number() {
        assert_eq!(format!("{:?}", WsaError(10054)), "WsaError(10054 WSAECONNRESET)");
        assert_eq!(format!("{:?}", WsaError(12345)), "WsaError(12345)");
        assert!(format!("{}", WsaError(10054)).ends_with(" (WSAECONNRESET, 10054)"));
        assert_eq!(format!("{}", WsaError(-3)), "unknown error -3");
        assert_eq!(format!("{}", NtStatus::STATUS_CONNECTION_RESET), "0xC000020D STATUS_CONNECTION_RESET");
        assert_eq!(Win32Error(6).name(), Some("ERROR_INVALID_HANDLE"));
        assert_eq!(WsaError(6).name(), Some("WSA_INVALID_HANDLE"));
    }
}
