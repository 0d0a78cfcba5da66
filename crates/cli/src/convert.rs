//! A code in every other space.

use openwinsock_codes::catalogue::Entry;
use openwinsock_codes::map::{self, Situation};
use openwinsock_codes::{Code, Errno, Family, Hresult, Os, Win32Error, WsaError};

use crate::args::SpaceArg;

/// What a code is called in one space.
pub(crate) struct Twin {
    pub(crate) space: SpaceArg,
    pub(crate) name: Option<&'static str>,
    pub(crate) number: Number,
    /// True if the step loses something.
    pub(crate) lossy: bool,
    /// When it holds, or what is lost. May be empty.
    pub(crate) note: String,
    /// True if it holds only in the situation that the note names.
    pub(crate) situational: bool,
}

/// A number as its space writes it.
pub(crate) enum Number {
    Decimal(i64),
    Hex(i32),
    /// One name, several numbers.
    ByOs(Vec<Errno>),
    /// Only a name.
    None,
}

impl Number {
    /// For a line of text.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Decimal(n) => n.to_string(),
            Self::Hex(n) => format!("{n:#010X}"),
            Self::ByOs(numbers) => by_os(numbers),
            Self::None => String::new(),
        }
    }
}

/// `104 on Linux, 54 on macOS and FreeBSD`: systems that share a number together.
fn by_os(numbers: &[Errno]) -> String {
    let mut groups: Vec<(i32, Vec<&str>)> = Vec::new();
    for errno in numbers {
        match groups.iter_mut().find(|(n, _)| *n == errno.number) {
            Some((_, labels)) => labels.push(errno.os.label()),
            None => groups.push((errno.number, vec![errno.os.label()])),
        }
    }
    let groups = groups.iter().map(|(n, labels)| format!("{n} on {}", labels.join(" and ")));
    groups.collect::<Vec<_>>().join(", ")
}

/// The code in its own space and in all others, in the order of [`SpaceArg`]; what holds in general before
/// what holds in a situation.
pub(crate) fn twins(code: Code) -> Vec<Twin> {
    let mut found = Vec::new();
    own_space(code, &mut found);
    if let Some(entry) = entry_without_loss(code) {
        of_entry(entry, &mut found);
    }
    found.sort_by_key(|t| (t.space as u8, t.situational));
    // What the code's own table said comes first, and says it all for its name.
    let mut seen: Vec<(u8, Option<&str>, String)> = Vec::new();
    found.retain(|t| {
        let key = (t.space as u8, t.name, t.number.text());
        let new = !seen.contains(&key);
        seen.push(key);
        new
    });
    found
}

/// The entry from which it goes on to the other spaces: none if the step to it lost something already, or if
/// the code's own tables say all that can be said.
fn entry_without_loss(code: Code) -> Option<&'static Entry> {
    // Only a status of Winsock's table is one event under many names.
    let primary = |c| map::winsock_to_ntstatus(map::ntstatus_to_winsock(c)) == Some(c);
    match code {
        Code::NtStatus(c) if !primary(c) => None,
        _ if is_lossy(code) => None,
        _ => code.entry(),
    }
}

/// True if the step from the code to the entry that explains it loses something.
pub(crate) fn is_lossy(code: Code) -> bool {
    match code {
        Code::Errno(c) => map::errno_to_winsock(c, Situation::Any).is_some_and(|m| m.lossy),
        Code::Eai(c) => map::eai_to_winsock(c).is_some_and(|m| m.lossy),
        _ => false,
    }
}

/// The code itself, and what only its own space's tables know.
fn own_space(code: Code, found: &mut Vec<Twin>) {
    match code {
        Code::Winsock(c) => found.push(decimal(SpaceArg::Winsock, c.name(), c.0.into())),
        Code::Win32(c) if c.entry().is_some_and(|e| e.family == Family::Dns) => {}
        Code::Win32(c) => found.push(decimal(SpaceArg::Win32, c.name(), c.0.into())),
        Code::Hresult(c) => {
            found.push(hex(SpaceArg::Hresult, c.name(), c.0));
            if let Some(win32) = c.to_win32() {
                found.push(decimal(SpaceArg::Win32, win32.name(), win32.0.into()));
            }
        }
        Code::NtStatus(c) => {
            found.push(hex(SpaceArg::Ntstatus, c.name(), c.0));
            found.push(noted(SpaceArg::Winsock, map::ntstatus_to_winsock(c), "WSAGetOverlappedResult"));
            let win32 = map::ntstatus_to_win32(c);
            let mut twin = decimal(SpaceArg::Win32, win32.name(), win32.0.into());
            twin.note = "GetOverlappedResult, completion port".to_owned();
            found.push(twin);
        }
        Code::Errno(c) => {
            found.push(errno(c.name().unwrap_or_default(), c, false, ""));
            if let Some(mapped) = map::errno_to_winsock(c, Situation::Any) {
                found
                    .push(Twin { lossy: mapped.lossy, ..noted(SpaceArg::Winsock, mapped.code, mapped.note) });
            }
            // Where the way goes on, the Winsock code leads to them.
            if entry_without_loss(code).is_none() {
                for win32 in map::win32_of_errno(c) {
                    found.push(decimal(SpaceArg::Win32, win32.name(), win32.0.into()));
                }
            }
            for (situation, winsock) in map::errno_in_situations(c) {
                let twin = noted(SpaceArg::Winsock, winsock, situation.label());
                found.push(Twin { situational: true, ..twin });
            }
        }
        Code::Eai(c) => {
            let mut twin = decimal(SpaceArg::Eai, c.name(), c.number.into());
            c.os.label().clone_into(&mut twin.note);
            found.push(twin);
            if let Some(mapped) = map::eai_to_winsock(c) {
                found
                    .push(Twin { lossy: mapped.lossy, ..noted(SpaceArg::Winsock, mapped.code, mapped.note) });
            }
        }
        Code::HErrno(c) => found.push(decimal(SpaceArg::HErrno, c.name(), c.0.into())),
        Code::Rcode(c) => found.push(decimal(SpaceArg::Rcode, c.name(), c.0.into())),
        _ => {}
    }
}

/// What the entry is called everywhere.
fn of_entry(entry: &'static Entry, found: &mut Vec<Twin>) {
    let winsock = as_winsock(entry, found);
    of_windows(entry, found);
    of_errno(entry, found);
    if entry.family == Family::Dns {
        found.push(decimal(SpaceArg::Dns, Some(entry.name), entry.value.into()));
        rcode(entry.win32(), found);
    }
    // From here on only what Winsock itself reports: one table further, never two.
    let Some(winsock) = winsock else { return };
    if let Some(eai) = map::winsock_to_eai(winsock, Os::Linux) {
        let mut twin = decimal(SpaceArg::Eai, eai.code.name(), eai.code.number.into());
        eai.code.os.label().clone_into(&mut twin.note);
        found.push(twin);
    }
    if let Some(h_errno) = map::winsock_to_h_errno(winsock) {
        found.push(decimal(SpaceArg::HErrno, h_errno.name(), h_errno.0.into()));
    }
    if entry.family != Family::Dns {
        for dns in map::winsock_to_dns(winsock) {
            let mut twin = decimal(SpaceArg::Dns, dns.code.name(), dns.code.0.into());
            twin.lossy = dns.lossy;
            found.push(twin);
            if !dns.lossy {
                rcode(dns.code, found);
            }
        }
    }
}

/// The Winsock code of an entry; given back where nothing was lost on the way.
fn as_winsock(entry: &'static Entry, found: &mut Vec<Twin>) -> Option<WsaError> {
    match entry.family {
        Family::Winsock | Family::Qos => {
            found.push(decimal(SpaceArg::Winsock, Some(entry.name), entry.value.into()));
            Some(entry.wsa())
        }
        Family::Dns => {
            let mapped = map::dns_to_winsock(entry.win32())?;
            let mut twin = noted(SpaceArg::Winsock, mapped.code, "getaddrinfo, gethostbyname");
            twin.lossy = mapped.lossy;
            found.push(twin);
            (!mapped.lossy).then_some(mapped.code)
        }
        Family::Win32 => {
            for winsock in map::from_completion_port(entry.win32()) {
                found.push(noted(SpaceArg::Winsock, winsock, "WSAGetOverlappedResult"));
            }
            None
        }
    }
}

/// Win32, HRESULT, NTSTATUS, and the kind of Rust's `io::Error`.
fn of_windows(entry: &'static Entry, found: &mut Vec<Twin>) {
    found.push(decimal(SpaceArg::Win32, Some(entry.win32_name()), entry.value.into()));
    let hresult = Hresult::from(entry.win32());
    found.push(hex(SpaceArg::Hresult, hresult.name(), hresult.0));
    match entry.family {
        Family::Win32 => {
            for status in map::statuses_of_win32(entry.win32()) {
                found.push(hex(SpaceArg::Ntstatus, status.name(), status.0));
            }
        }
        _ => {
            if let Some(win32) = map::on_completion_port(entry.wsa()) {
                let mut twin = decimal(SpaceArg::Win32, win32.name(), win32.0.into());
                twin.note = "on a completion port".to_owned();
                found.push(twin);
            }
            let winsock = map::statuses_of(entry.wsa()).map(|row| row.status);
            for status in winsock.chain(map::statuses_of_win32(entry.win32())) {
                found.push(hex(SpaceArg::Ntstatus, status.name(), status.0));
            }
        }
    }
    let (best, std) = (map::to_io_kind(entry.win32()), map::std_io_kind(entry.win32()));
    if let Some(kind) = best.or(std) {
        let note = match (best, std) {
            (Some(_), None) => "std on Windows says Uncategorized".to_owned(),
            (None, Some(_)) => "std on Windows; Other fits better".to_owned(),
            (Some(best), Some(std)) if best != std => format!("std on Windows says {std}"),
            _ => String::new(),
        };
        found.push(Twin {
            space: SpaceArg::IoErrorKind,
            name: Some(kind),
            number: Number::None,
            lossy: false,
            note,
            situational: false,
        });
    }
}

fn of_errno(entry: &'static Entry, found: &mut Vec<Twin>) {
    if let Some(mapped) = Os::ALL.into_iter().find_map(|os| map::winsock_to_errno(entry.win32(), os)) {
        found.push(errno(mapped.code.name().unwrap_or_default(), mapped.code, mapped.lossy, mapped.note));
    }
    if entry.family == Family::Win32 {
        return;
    }
    for (name, situation, lossy) in map::errnos_of(entry.wsa()) {
        if found.iter().any(|t| t.space == SpaceArg::Errno && t.name == Some(name)) {
            continue;
        }
        let situational = situation != Situation::Any;
        let note = if situational { situation.label() } else { "" };
        if let Some(first) = map::errno_numbers(name).next() {
            found.push(Twin { situational, ..errno(name, first, lossy, note) });
        }
    }
}

fn rcode(dns: Win32Error, found: &mut Vec<Twin>) {
    if let Some(rcode) = map::dns_to_rcode(dns) {
        found.push(decimal(SpaceArg::Rcode, rcode.name(), rcode.0.into()));
    }
}

fn errno(name: &'static str, code: Errno, lossy: bool, note: &str) -> Twin {
    let numbers: Vec<Errno> = map::errno_numbers(name).collect();
    let numbers = if numbers.is_empty() { vec![code] } else { numbers };
    Twin {
        space: SpaceArg::Errno,
        name: Some(name).filter(|n| !n.is_empty()),
        number: Number::ByOs(numbers),
        lossy,
        note: note.to_owned(),
        situational: false,
    }
}

fn decimal(space: SpaceArg, name: Option<&'static str>, number: i64) -> Twin {
    Twin {
        space,
        name,
        number: Number::Decimal(number),
        lossy: false,
        note: String::new(),
        situational: false,
    }
}

fn hex(space: SpaceArg, name: Option<&'static str>, number: i32) -> Twin {
    Twin { space, name, number: Number::Hex(number), lossy: false, note: String::new(), situational: false }
}

fn noted(space: SpaceArg, code: WsaError, note: &str) -> Twin {
    Twin { note: note.to_owned(), ..decimal(space, code.name(), code.0.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, space: SpaceArg) -> Vec<String> {
        let code = openwinsock_codes::parse::readings(text).unwrap().into_iter().next().unwrap().code;
        let twins = twins(code).into_iter().filter(|t| t.space == space);
        twins.map(|t| format!("{} {}", t.name.unwrap_or("-"), t.number.text())).collect()
    }

    #[test]
    fn a_reset_everywhere() {
        for text in ["10054", "ECONNRESET", "0x80072746"] {
            assert_eq!(shown(text, SpaceArg::Winsock), ["WSAECONNRESET 10054"], "{text}");
            assert_eq!(shown(text, SpaceArg::Hresult), ["- 0x80072746"], "{text}");
            assert_eq!(shown(text, SpaceArg::IoErrorKind), ["ConnectionReset "], "{text}");
            assert!(shown(text, SpaceArg::Win32).contains(&"ERROR_NETNAME_DELETED 64".to_owned()), "{text}");
            assert_eq!(shown(text, SpaceArg::Ntstatus)[0], "STATUS_CONNECTION_RESET 0xC000020D", "{text}");
            assert_eq!(
                shown(text, SpaceArg::Errno)[0],
                "ECONNRESET 104 on Linux, 54 on macOS and FreeBSD, 108 on Windows C runtime, -4077 on libuv on Windows"
            );
        }
    }

    #[test]
    fn the_resolver_everywhere() {
        for text in ["11001", "EAI_NONAME", "NXDOMAIN", "9003", "HOST_NOT_FOUND"] {
            assert_eq!(shown(text, SpaceArg::Winsock), ["WSAHOST_NOT_FOUND 11001"], "{text}");
            assert_eq!(shown(text, SpaceArg::Eai), ["EAI_NONAME -2"], "{text}");
            assert_eq!(shown(text, SpaceArg::HErrno), ["HOST_NOT_FOUND 1"], "{text}");
            assert_eq!(shown(text, SpaceArg::Dns)[0], "DNS_ERROR_RCODE_NAME_ERROR 9003", "{text}");
            assert_eq!(shown(text, SpaceArg::Rcode), ["NXDOMAIN 3"], "{text}");
        }
        // REFUSED shows as a code that stands for much else: the way ends there.
        assert_eq!(shown("9005", SpaceArg::Winsock), ["WSANO_RECOVERY 11003"]);
        assert_eq!(shown("9005", SpaceArg::Eai), Vec::<String>::new());
    }

    #[test]
    fn a_status_has_two_answers() {
        assert_eq!(shown("STATUS_CONNECTION_RESET", SpaceArg::Winsock), ["WSAECONNRESET 10054"]);
        assert_eq!(shown("STATUS_CONNECTION_RESET", SpaceArg::Win32)[0], "ERROR_NETNAME_DELETED 64");
        assert_eq!(shown("64", SpaceArg::Winsock)[0], "WSAECONNRESET 10054");
    }

    #[test]
    fn an_errno_by_situation() {
        let winsock = shown("ECONNREFUSED", SpaceArg::Winsock);
        assert_eq!(winsock, ["WSAECONNREFUSED 10061", "WSAECONNRESET 10054"]);
    }

    #[test]
    fn a_lossy_step_is_the_last() {
        let code = Code::Errno(Errno::from_name("ENOENT", Os::Linux).unwrap());
        let twins = twins(code);
        let winsock: Vec<_> = twins.iter().filter(|t| t.space == SpaceArg::Winsock).collect();
        assert!(winsock.len() == 1 && winsock[0].lossy && !winsock[0].note.is_empty());
        // The Win32 codes are those whose errno this is, not what the Winsock code would lead to.
        assert!(shown("ENOENT", SpaceArg::Win32).contains(&"ERROR_FILE_NOT_FOUND 2".to_owned()));
        assert!(twins.iter().all(|t| t.space != SpaceArg::Ntstatus && t.space != SpaceArg::IoErrorKind));
        assert_eq!(shown("0xC0072746", SpaceArg::Winsock), ["WSAEINVAL 10022"]);
    }

    #[test]
    fn codes_that_win32_shares_have_its_statuses() {
        assert_eq!(shown("6", SpaceArg::Ntstatus)[0], "STATUS_INVALID_HANDLE 0xC0000008");
        assert!(shown("87", SpaceArg::Ntstatus).contains(&"STATUS_INVALID_PARAMETER 0xC000000D".to_owned()));
    }
}
