//! Which numbers are codes, and how much a line must say before one counts.

use openwinsock_codes::catalogue::{self, Entry, Kind};
use openwinsock_codes::{Code, Family, Win32Error, lookup, map};

/// How much a number needs around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// No code of the catalogue.
    None,
    /// A Win32 code beside Winsock: only where the line says that it is a Win32 error.
    Other,
    /// A small number that network calls return, such as `ERROR_NETNAME_DELETED`: an error in a line that is
    /// about the network.
    Network,
    /// In the ranges of Winsock, QoS and DNS: any announcement will do.
    Range,
}

/// The classes of all numbers.
pub(crate) struct Table {
    classes: Box<[Class]>,
}

impl Table {
    pub(crate) fn new() -> Self {
        let most = catalogue::all().iter().map(|e| e.value as usize).max().unwrap_or(0);
        let mut classes = vec![Class::None; most + 1];
        for entry in catalogue::all() {
            classes[entry.value as usize] = class_of(entry);
        }
        Self { classes: classes.into_boxed_slice() }
    }

    pub(crate) fn class(&self, value: u32) -> Class {
        self.classes.get(value as usize).copied().unwrap_or(Class::None)
    }
}

/// The class of an entry.
pub(crate) fn class_of(entry: &Entry) -> Class {
    let connection = Win32Error::ERROR_CONNECTION_REFUSED..=Win32Error::ERROR_CONNECTION_COUNT_LIMIT;
    let alone =
        [Win32Error::ERROR_NETNAME_DELETED, Win32Error::ERROR_SEM_TIMEOUT, Win32Error::ERROR_HOST_DOWN];
    match entry.kind {
        Kind::Full if entry.value >= Win32Error::DNS_ERROR_RESPONSE_CODES_BASE.0 => Class::Range,
        Kind::Full => Class::Network,
        Kind::Short if connection.contains(&entry.win32()) || alone.contains(&entry.win32()) => {
            Class::Network
        }
        // Success is no error.
        Kind::Short if entry.value > 0 => Class::Other,
        Kind::Short | Kind::Marker | Kind::Name => Class::None,
    }
}

/// The code of an entry, in the space that its family lives in.
pub(crate) fn code_of(entry: &'static Entry) -> Code {
    match entry.family {
        Family::Winsock | Family::Qos => Code::Winsock(entry.wsa()),
        Family::Dns | Family::Win32 => Code::Win32(entry.win32()),
    }
}

/// A number of more than 16 bits: an HRESULT that carries a Win32 code, or a status that Winsock translates.
/// Gives the code, its entry, and the class of the number within.
pub(crate) fn wide(bits: u32) -> Option<(Code, &'static Entry, Class)> {
    let hresult = openwinsock_codes::Hresult(bits.cast_signed());
    if let Some(win32) = hresult.to_win32() {
        let entry = lookup::by_value(win32.0)?;
        let class = class_of(entry);
        return (class != Class::None).then_some((Code::Hresult(hresult), entry, class));
    }
    let status = openwinsock_codes::NtStatus(bits.cast_signed());
    let entry = status_entry(status)?;
    Some((Code::NtStatus(status), entry, status_class(entry)))
}

/// What Winsock makes of a status that its table lists.
pub(crate) fn status_entry(status: openwinsock_codes::NtStatus) -> Option<&'static Entry> {
    status.name()?;
    let entry = Code::NtStatus(status).entry()?;
    let listed = map::statuses_of(entry.wsa()).any(|row| row.status == status);
    (listed && !status.is_success()).then_some(entry)
}

/// A status that speaks of connections counts anywhere; one that any driver may return needs a line about
/// the network.
fn status_class(entry: &Entry) -> Class {
    if crate::pattern::SHARED.contains(&entry.name) { Class::Network } else { Class::Range }
}
