//! Maps between the code spaces, each a table of its own. No map is made of two others in a row: every row is
//! a claim with a source, kept in `data/maps/`.
//!
//! # Where public projects disagree
//!
//! * `WSAEINTR` and `WSA_OPERATION_ABORTED` mean *cancelled*. The name of the first agrees with `EINTR`, and
//!   programs that retry on `EINTR` would retry a cancelled call: the row is marked lossy, and
//!   [`to_io_kind`] never gives `Interrupted`, which the standard library retries by itself.
//! * `WSAESHUTDOWN` goes to `EPIPE`, what POSIX gives for the same act, as libuv, .NET and Rust do;
//!   `ESHUTDOWN`, the namesake, is not in POSIX. Back, both lead to `WSAESHUTDOWN`.
//! * `WSAECONNRESET` on a UDP receive is Linux's `ECONNREFUSED`: see [`Situation::DatagramReceive`].
//! * `EAI_NODATA` goes to `WSANO_DATA`. The SDK defines it as `EAI_NONAME`, MinGW as 11004; we keep the
//!   difference that the resolver made.
//! * `STATUS_CANCELLED` goes to 995, as Microsoft's documentation of `closesocket` and `CancelIoEx` says;
//!   libuv gives 10004.
//! * The standard library maps 995 to `TimedOut`. [`std_io_kind`] repeats that, [`to_io_kind`] does not.

use crate::catalogue::Family;
use crate::generated::maps as table;
use crate::unix::Numbered;
use crate::{EaiError, Entry, Errno, HErrno, NtStatus, Os, Rcode, Win32Error, WsaError};

/// A code of another space, and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mapped<C> {
    /// The code there.
    pub code: C,
    /// True if the step loses something: the code there is broader, or means something slightly different.
    pub lossy: bool,
    /// What is lost, or when the row holds. May be empty.
    pub note: &'static str,
}

/// What was being done when an errno came back: the same errno may stand for different Winsock codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Situation {
    /// Anything else.
    Any,
    /// `connect` on a non-blocking socket.
    Connect,
    /// A receive on a datagram socket.
    DatagramReceive,
    /// A send on a stream socket that was never connected.
    UnconnectedSend,
    /// A blocking call that `SO_RCVTIMEO` or `SO_SNDTIMEO` ended.
    Timed,
}

impl Situation {
    /// When it holds, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Any => "in general",
            Self::Connect => "connect, non-blocking",
            Self::DatagramReceive => "receive on a datagram socket",
            Self::UnconnectedSend => "send on a stream socket that was never connected",
            Self::Timed => "SO_RCVTIMEO or SO_SNDTIMEO ran out",
        }
    }
}

#[derive(Debug)]
pub(crate) struct ErrnoRow {
    pub(crate) errno: &'static str,
    pub(crate) situation: Situation,
    pub(crate) winsock: WsaError,
    pub(crate) lossy: bool,
    pub(crate) note: &'static str,
}

/// The status of an overlapped operation on its way to Winsock.
#[derive(Debug)]
pub struct StatusRow {
    /// The status.
    pub status: NtStatus,
    /// What `WSAGetOverlappedResult` makes of it.
    pub winsock: WsaError,
    /// True for the one status that a transport uses for this Winsock code in the first place.
    pub primary: bool,
    /// Who says otherwise, if somebody does.
    pub note: &'static str,
}

/// The Winsock code of an errno; none for an errno that has no place in Winsock.
pub fn errno_to_winsock(errno: Errno, situation: Situation) -> Option<Mapped<WsaError>> {
    let name = errno.name()?;
    let find = |wanted| table::ERRNO_TO_WINSOCK.iter().find(|r| r.errno == name && r.situation == wanted);
    let row = find(situation).or_else(|| find(Situation::Any))?;
    Some(Mapped { code: row.winsock, lossy: row.lossy, note: row.note })
}

/// The situations in which an errno stands for another code than [`errno_to_winsock`] gives for
/// [`Situation::Any`].
pub fn errno_in_situations(errno: Errno) -> impl Iterator<Item = (Situation, WsaError)> {
    let name = errno.name().unwrap_or("");
    let rows = table::ERRNO_TO_WINSOCK.iter();
    rows.filter(move |r| r.errno == name && r.situation != Situation::Any).map(|r| (r.situation, r.winsock))
}

/// The errno that a POSIX program would expect in place of a Winsock or Win32 code, as `os` numbers it.
pub fn winsock_to_errno(code: Win32Error, os: Os) -> Option<Mapped<Errno>> {
    // A code may have a second row for the systems that lack the errno of the first.
    table::WINSOCK_TO_ERRNO
        .iter()
        .filter(|r| r.0 == code)
        .find_map(|row| Some(Mapped { code: Errno::from_name(row.1, os)?, lossy: row.2, note: row.3 }))
}

/// The Win32 codes beside Winsock's whose errno this is, without loss.
pub fn win32_of_errno(errno: Errno) -> impl Iterator<Item = Win32Error> {
    let name = errno.name().unwrap_or("");
    let rows = table::WINSOCK_TO_ERRNO.iter().filter(move |r| r.1 == name && !r.2).map(|r| r.0);
    rows.filter(|code| code.entry().is_some_and(|e| e.family == Family::Win32))
}

/// Every errno name that leads to the Winsock code, the exact ones first.
pub fn errnos_of(code: WsaError) -> impl Iterator<Item = (&'static str, Situation, bool)> {
    let rows = table::ERRNO_TO_WINSOCK.iter().filter(move |r| r.winsock == code);
    rows.clone().filter(|r| !r.lossy).chain(rows.filter(|r| r.lossy)).map(|r| (r.errno, r.situation, r.lossy))
}

/// The Winsock code of a `getaddrinfo` result.
pub fn eai_to_winsock(eai: EaiError) -> Option<Mapped<WsaError>> {
    let name = eai.name()?;
    let row = table::EAI_TO_WINSOCK.iter().find(|r| r.0 == name)?;
    Some(Mapped { code: row.1, lossy: row.2, note: row.3 })
}

/// The `getaddrinfo` result of a Winsock code, as `os` numbers it.
pub fn winsock_to_eai(code: WsaError, os: Os) -> Option<Mapped<EaiError>> {
    let row = table::EAI_TO_WINSOCK.iter().find(|r| r.1 == code && !r.2)?;
    Some(Mapped { code: EaiError::from_name(row.0, os)?, lossy: false, note: row.3 })
}

/// The Winsock code of an `h_errno`.
pub fn h_errno_to_winsock(h_errno: HErrno) -> Option<Mapped<WsaError>> {
    let row = table::H_ERRNO_TO_WINSOCK.iter().find(|r| r.0 == h_errno)?;
    Some(Mapped { code: row.1, lossy: false, note: "" })
}

/// The `h_errno` of a Winsock code.
pub fn winsock_to_h_errno(code: WsaError) -> Option<HErrno> {
    table::H_ERRNO_TO_WINSOCK.iter().find(|r| r.1 == code).map(|r| r.0)
}

/// The DNS status of a response code; none for 0 (no error) and for numbers without a status.
pub fn rcode_to_dns(rcode: Rcode) -> Option<Win32Error> {
    table::RCODE_TO_DNS.iter().find(|r| r.0 == rcode).map(|r| r.1)
}

/// The response code of a DNS status.
pub fn dns_to_rcode(status: Win32Error) -> Option<Rcode> {
    table::RCODE_TO_DNS.iter().find(|r| r.1 == status).map(|r| r.0)
}

/// What `getaddrinfo` and `gethostbyname` report for a DNS status.
pub fn dns_to_winsock(status: Win32Error) -> Option<Mapped<WsaError>> {
    let row = table::DNS_TO_WINSOCK.iter().find(|r| r.0 == status)?;
    Some(Mapped { code: row.1, lossy: row.2, note: row.3 })
}

/// The DNS statuses that show as this Winsock code, the closest first.
pub fn winsock_to_dns(code: WsaError) -> impl Iterator<Item = Mapped<Win32Error>> {
    let rows = table::DNS_TO_WINSOCK.iter().filter(move |r| r.1 == code);
    let mapped = |r: &(Win32Error, WsaError, bool, &'static str)| Mapped { code: r.0, lossy: r.2, note: r.3 };
    rows.clone().filter(|r| !r.2).map(mapped).chain(rows.filter(|r| r.2).map(mapped))
}

pub(crate) fn ntstatus_row(status: NtStatus) -> Option<&'static StatusRow> {
    table::NTSTATUS_TO_WINSOCK.iter().find(|r| r.status == status)
}

/// What Winsock makes of a status: `WSAGetOverlappedResult` and the completion routine report it so.
///
/// Windows gives `WSAEINVAL` for every failure that its table does not name, and passes successes through the
/// Win32 table.
pub fn ntstatus_to_winsock(status: NtStatus) -> WsaError {
    match ntstatus_row(status) {
        Some(row) => row.winsock,
        None if status.is_success() => WsaError(ntstatus_to_win32(status).0.cast_signed()),
        None => WsaError::WSAEINVAL,
    }
}

/// What Win32 makes of a status: `GetQueuedCompletionStatus` and `GetOverlappedResult` report it so, and
/// `RtlNtStatusToDosError` computes it. `ERROR_MR_MID_NOT_FOUND` stands for a status that has no Win32 code.
pub fn ntstatus_to_win32(status: NtStatus) -> Win32Error {
    ntstatus_to_win32_listed(status).unwrap_or(Win32Error::ERROR_MR_MID_NOT_FOUND)
}

pub(crate) fn ntstatus_to_win32_listed(status: NtStatus) -> Option<Win32Error> {
    // NTSTATUS_FROM_WIN32 puts a Win32 code into facility 7.
    const FROM_WIN32: u32 = 0xC007;
    let bits = status.0.cast_unsigned();
    match table::NTSTATUS_TO_WIN32.iter().find(|r| r.0 == status) {
        Some(row) => Some(row.1),
        None if bits >> 16 == FROM_WIN32 => Some(Win32Error(bits & 0xFFFF)),
        None => None,
    }
}

/// Every status that Winsock reports as this code, the primary one first.
pub fn statuses_of(code: WsaError) -> impl Iterator<Item = &'static StatusRow> {
    let rows = table::NTSTATUS_TO_WINSOCK.iter().filter(move |r| r.winsock == code);
    rows.clone().filter(|r| r.primary).chain(rows.filter(|r| !r.primary))
}

/// Every status that Win32 reports as this code.
pub fn statuses_of_win32(code: Win32Error) -> impl Iterator<Item = NtStatus> {
    table::NTSTATUS_TO_WIN32.iter().filter(move |r| r.1 == code).map(|r| r.0)
}

/// The status with which a transport would end an operation that Winsock reports as `code`.
pub fn winsock_to_ntstatus(code: WsaError) -> Option<NtStatus> {
    statuses_of(code).find(|r| r.primary).map(|r| r.status)
}

/// The Win32 number under which a completion port reports what Winsock calls `code`, where the two differ.
pub fn on_completion_port(code: WsaError) -> Option<Win32Error> {
    let status = winsock_to_ntstatus(code)?;
    let win32 = table::NTSTATUS_TO_WIN32.iter().find(|r| r.0 == status)?.1;
    (win32.0 != code.0.cast_unsigned()).then_some(win32)
}

/// The Winsock codes that a completion port reports under this Win32 number.
pub fn from_completion_port(code: Win32Error) -> impl Iterator<Item = WsaError> {
    table::NTSTATUS_TO_WINSOCK
        .iter()
        .filter(move |r| r.primary && on_completion_port(r.winsock) == Some(code))
        .map(|r| r.winsock)
}

/// The kind that Rust's standard library gives to the number **on Windows** (as of Rust 1.95), by its name in
/// `std::io::ErrorKind`; none where it says `Uncategorized`.
pub fn std_io_kind(code: Win32Error) -> Option<&'static str> {
    kind_row(code).map(|r| r.1).filter(|kind| !kind.is_empty())
}

/// The kind that fits the code best, by its name in `std::io::ErrorKind`. Never `Interrupted`: a cancelled
/// call must not be retried, and the standard library retries that kind by itself.
pub fn to_io_kind(code: Win32Error) -> Option<&'static str> {
    kind_row(code).map(|r| r.2).filter(|kind| !kind.is_empty())
}

/// The Winsock code that fits a kind best, by the kind's name.
pub fn io_kind_to_winsock(kind: &str) -> Option<Mapped<WsaError>> {
    let row = table::KIND_TO_WINSOCK.iter().find(|r| r.0 == kind)?;
    Some(Mapped { code: row.1, lossy: row.2, note: "" })
}

fn kind_row(code: Win32Error) -> Option<&'static (Win32Error, &'static str, &'static str)> {
    table::KINDS.iter().find(|r| r.0 == code)
}

/// The numbers of an errno name on every system that has it.
pub fn errno_numbers(name: &str) -> impl Iterator<Item = Errno> {
    let row: Option<&'static Numbered> = crate::generated::unix::ERRNO.iter().find(|r| r.name == name);
    row.into_iter()
        .flat_map(|r| Os::ALL.into_iter().filter_map(|os| Some(Errno::new(os, r.numbers[os as usize]?))))
}

impl Entry {
    /// The code as Winsock numbers it.
    pub const fn wsa(&self) -> WsaError {
        WsaError(self.value.cast_signed())
    }

    /// The code as Win32 numbers it.
    pub const fn win32(&self) -> Win32Error {
        Win32Error(self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linux(name: &str) -> Errno {
        Errno::from_name(name, Os::Linux).unwrap()
    }

    #[test]
    fn the_situation_decides() {
        let refused = linux("ECONNREFUSED");
        let by = |e, s| errno_to_winsock(e, s).unwrap().code;
        assert_eq!(by(refused, Situation::Any), WsaError::WSAECONNREFUSED);
        assert_eq!(by(refused, Situation::DatagramReceive), WsaError::WSAECONNRESET);
        assert_eq!(by(linux("EPIPE"), Situation::Any), WsaError::WSAESHUTDOWN);
        assert_eq!(by(linux("EPIPE"), Situation::UnconnectedSend), WsaError::WSAENOTCONN);
        assert_eq!(by(linux("EINPROGRESS"), Situation::Connect), WsaError::WSAEWOULDBLOCK);
        assert_eq!(by(linux("EAGAIN"), Situation::Timed), WsaError::WSAETIMEDOUT);
        // A situation without a row of its own falls back to the general one.
        assert_eq!(by(linux("ECONNRESET"), Situation::Connect), WsaError::WSAECONNRESET);
        assert_eq!(errno_to_winsock(linux("EISDIR"), Situation::Any), None);
    }

    #[test]
    fn exact_rows_lead_back() {
        // Shared numbers and the rows that documentation splits by situation lead to a sibling instead.
        let excepted = ["WSAEINPROGRESS", "WSAEINTR"];
        for row in table::ERRNO_TO_WINSOCK.iter().filter(|r| !r.lossy && r.situation == Situation::Any) {
            let Some(back) = winsock_to_errno(row.winsock.into(), Os::Linux) else {
                panic!("{} has no way back", row.errno)
            };
            if back.lossy || excepted.contains(&row.winsock.name().unwrap()) {
                continue;
            }
            let again = errno_to_winsock(back.code, Situation::Any).unwrap();
            assert_eq!(again.code, row.winsock, "{}", row.errno);
        }
    }

    #[test]
    fn two_tables_for_one_status() {
        let reset = NtStatus::STATUS_CONNECTION_RESET;
        assert_eq!(ntstatus_to_winsock(reset), WsaError::WSAECONNRESET);
        assert_eq!(ntstatus_to_win32(reset), Win32Error::ERROR_NETNAME_DELETED);
        assert_eq!(on_completion_port(WsaError::WSAECONNRESET), Some(Win32Error::ERROR_NETNAME_DELETED));
        // The same number on both paths is not worth a mention.
        assert_eq!(on_completion_port(WsaError::WSA_OPERATION_ABORTED), None);
    }

    #[test]
    fn statuses_without_a_row() {
        assert_eq!(ntstatus_to_winsock(NtStatus(0xC000_9999_u32.cast_signed())), WsaError::WSAEINVAL);
        let folded = NtStatus(0xC007_2746_u32.cast_signed());
        assert_eq!(ntstatus_to_win32(folded), Win32Error(10054));
        assert_eq!(ntstatus_to_winsock(folded), WsaError::WSAEINVAL);
        assert_eq!(
            ntstatus_to_win32(NtStatus(0xC000_9999_u32.cast_signed())),
            Win32Error::ERROR_MR_MID_NOT_FOUND
        );
    }

    #[test]
    fn one_primary_status_per_code() {
        for row in table::NTSTATUS_TO_WINSOCK {
            let primaries = statuses_of(row.winsock).filter(|r| r.primary).count();
            assert!(primaries <= 1, "{:?}", row.winsock);
        }
    }

    #[test]
    fn names_of_the_resolver() {
        let name_error = rcode_to_dns(Rcode(3)).unwrap();
        assert_eq!(name_error, Win32Error::DNS_ERROR_RCODE_NAME_ERROR);
        assert_eq!(dns_to_winsock(name_error).unwrap().code, WsaError::WSAHOST_NOT_FOUND);
        assert_eq!(dns_to_rcode(name_error), Some(Rcode(3)));
        let eai = winsock_to_eai(WsaError::WSAHOST_NOT_FOUND, Os::Linux).unwrap().code;
        assert_eq!(eai.name(), Some("EAI_NONAME"));
        assert_eq!(eai_to_winsock(EaiError::new(Os::MacOs, 2)).unwrap().code, WsaError::WSATRY_AGAIN);
        assert_eq!(winsock_to_h_errno(WsaError::WSANO_DATA), Some(HErrno(4)));
        assert_eq!(rcode_to_dns(Rcode(0)), None);
    }

    #[test]
    fn a_cancelled_call_is_never_interrupted() {
        for entry in crate::catalogue::all() {
            assert_ne!(to_io_kind(entry.win32()), Some("Interrupted"), "{}", entry.name);
        }
        assert_eq!(std_io_kind(Win32Error(995)), Some("TimedOut"));
        assert_eq!(to_io_kind(Win32Error(995)), None);
    }
}
