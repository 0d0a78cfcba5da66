//! Decides whether a word is the name of a code.

use std::ops::Range;

use openwinsock_codes::catalogue::{Entry, Kind};
use openwinsock_codes::{Code, Os, lookup, map};

use crate::context::{Back, Line, Step, joins, role};
use crate::table::{Class, class_of, status_entry};
use crate::words::Role;
use crate::{Form, Rule, Why, pattern};

/// A name that counts.
pub(crate) struct Name {
    pub(crate) range: Range<usize>,
    pub(crate) code: Code,
    pub(crate) entry: &'static Entry,
    pub(crate) form: Form,
    pub(crate) why: Why,
}

/// When a name counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    /// In a line about the network.
    Network,
    /// In a line about names.
    Naming,
}

/// True if a name of the catalogue can count at all.
pub(crate) fn may_count(name: &str, code: Code) -> bool {
    rule(name, code).is_some()
}

/// The entry of a name, and when it counts.
fn rule(name: &str, code: Code) -> Option<(&'static Entry, When)> {
    let entry = code.entry()?;
    let when = match code {
        Code::Winsock(_) | Code::Win32(_) => {
            if class_of(entry) == Class::None || entry.kind == Kind::Marker {
                return None;
            }
            let macros = !name.contains("WSA") && !name.contains("ERR") && class_of(entry) == Class::Range;
            // TRY_AGAIN, NO_DATA: words that programs use for much.
            if macros && !name.starts_with("EAI_") && !name.starts_with("DNS_") && !name.starts_with("HOST_")
            {
                When::Naming
            } else {
                When::Always
            }
        }
        Code::NtStatus(status) => {
            status_entry(status)?;
            if pattern::SHARED.contains(&entry.name) { When::Network } else { When::Always }
        }
        Code::Errno(errno) if errno.os == Os::Linux => {
            let mapped = map::errno_to_winsock(errno, map::Situation::Any)?;
            let same = entry.name.strip_prefix("WSA") == Some(name);
            match (same, mapped.lossy) {
                (true, _)
                    if pattern::SHARED.contains(&entry.name)
                        && name != "ETIMEDOUT"
                        && name != "EADDRNOTAVAIL" =>
                {
                    When::Network
                }
                (true, _) => When::Always,
                // EAGAIN, ECANCELED: one condition, two names. EPIPE is not Winsock's.
                (false, false) if pattern::SHARED.contains(&entry.name) => When::Network,
                _ => return None,
            }
        }
        Code::Eai(eai) if eai.os == Os::Linux => When::Always,
        Code::Rcode(_) if pattern::WIRE.contains(&name) => When::Always,
        _ => return None,
    };
    Some((entry, when))
}

/// The word around a place: letters, digits and `_`.
pub(crate) fn word_at(line: Line<'_>, at: usize) -> Range<usize> {
    let inside = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let start =
        line.text[line.start..at].iter().rposition(|b| !inside(b)).map_or(line.start, |i| line.start + i + 1);
    let end = line.text[at..line.end].iter().position(|b| !inside(b)).map_or(line.end, |i| at + i);
    start..end
}

/// True if the word is a name of this entry.
pub(crate) fn is_of(word: &[u8], entry: &'static Entry) -> bool {
    let Ok(word) = std::str::from_utf8(word) else { return false };
    exact(word).any(|code| code.entry().is_some_and(|e| e.value == entry.value))
}

fn exact(name: &str) -> impl Iterator<Item = Code> {
    // The tables take any case; programs print names as the headers write them, or in small letters.
    let capital = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    let capitals = name.len() >= 4 && name.bytes().all(capital);
    let small = name.starts_with("wsa") && name.bytes().all(|b| !b.is_ascii_uppercase());
    lookup::by_name(if capitals || small { name } else { "" })
}

/// The name that the word at `word` is.
pub(crate) fn name(line: Line<'_>, word: Range<usize>) -> Option<Name> {
    let text = std::str::from_utf8(&line.text[word.clone()]).ok()?;
    direct(line, text, word.clone(), None)
        .or_else(|| prefixed(line, text, word.clone()))
        .or_else(|| foreign(line, text, word))
}

/// The member of an enumeration that the word at `word` is.
pub(crate) fn member(line: Line<'_>, word: Range<usize>) -> Option<Name> {
    let text = std::str::from_utf8(&line.text[word.clone()]).ok()?;
    foreign(line, text, word)
}

fn direct(line: Line<'_>, text: &str, range: Range<usize>, origin: Option<&'static str>) -> Option<Name> {
    let mut best: Option<(Code, &'static Entry, When)> = None;
    for code in exact(text) {
        let Some((entry, when)) = rule(&text.to_ascii_uppercase(), code) else { continue };
        // EAI_AGAIN is a number of getaddrinfo, and a macro of the SDK: the SDK's is the one.
        if best.is_none() || matches!(code, Code::Winsock(_) | Code::Win32(_)) {
            best = Some((code, entry, when));
        }
    }
    let (code, entry, when) = best?;
    let counts = match when {
        When::Always => true,
        When::Network => line.tells(&pattern::NETWORK, line.end),
        When::Naming => line.tells(&pattern::NAMING, line.end),
    };
    let form = origin.map_or(Form::Name, Form::Foreign);
    counts.then_some(Name { range, code, entry, form, why: Why { rule: Rule::Name, word: None } })
}

/// A name with the prefix of other software: `UV_ECONNRESET`, `NT_STATUS_…`, `SE_ECONNREFUSED`.
fn prefixed(line: Line<'_>, text: &str, range: Range<usize>) -> Option<Name> {
    if let Some(rest) = text.strip_prefix("UV_") {
        return direct(line, rest.trim_start_matches('_'), range, Some("libuv"));
    }
    for (prefix, origin) in [("NT_", "Samba"), ("WERR_", "Samba")] {
        if let Some(rest) = text.strip_prefix(prefix) {
            return direct(line, rest, range, Some(origin));
        }
    }
    // Unreal's SE_ECONNRESET: the part behind the last mark, if it is an errno name.
    let (_, rest) = text.rsplit_once('_')?;
    if rest.len() < 6 || !rest.starts_with('E') {
        return None;
    }
    let start = range.end - rest.len();
    let name = direct(line, rest, start..range.end, None)?;
    matches!(name.code, Code::Errno(_)).then_some(name)
}

/// A name that other software gives to a code: Chromium's and Node's names anywhere, the members of
/// enumerations where the line names the enumeration.
fn foreign(line: Line<'_>, text: &str, range: Range<usize>) -> Option<Name> {
    let named = |entry: &'static Entry, origin| Name {
        range: range.clone(),
        code: Code::Winsock(entry.wsa()),
        entry,
        form: Form::Foreign(origin),
        why: Why { rule: Rule::Name, word: None },
    };
    if text.bytes().all(|b| !b.is_ascii_lowercase()) {
        let (_, value, origin) = lookup::foreign_names().find(|(n, ..)| *n == text)?;
        return Some(named(lookup::by_value(value)?, origin));
    }
    let mut back = Back::from(line, range.start);
    let step = back.next().filter(|s| joins(s.gap) || matches!(s.gap, b"." | b"::"))?;
    let is_link = |s: &Step<'_>| matches!(role(s.word), Some(Role::Link)) && joins(s.gap);
    let step = if is_link(&step) { back.next().filter(|s| joins(s.gap))? } else { step };
    let before = back.next();
    let is = |word: &str| step.word.eq_ignore_ascii_case(word.as_bytes());
    let after = |word: &str| before.is_some_and(|s| s.word.eq_ignore_ascii_case(word.as_bytes()));
    let dotnet =
        is("error") && after("socket") || is("code") && after("error") || is("exception") && after("socket");
    // "dropped due to ConnectionReset", "Remote(ConnectionReset)" in what mail servers say.
    let said = || line.has(&["socketerror", "connection dropped", "remote("], line.end);
    let dotnet = dotnet
        || (is("to") && after("due") && step.gap == b" " || is("remote") && step.gap == b"(") && said();
    let rust = is("kind") && matches!(step.gap, b"() = " | b": " | b":" | b"::" | b"(" | b" = " | b"=");
    if !dotnet && !rust {
        return None;
    }
    let wanted = if rust { "Rust" } else { ".NET" };
    let (_, value, origin) =
        lookup::foreign_names().find(|(n, _, origin)| *n == text && origin.starts_with(wanted))?;
    let entry = lookup::by_value(value)?;
    // Files have kinds of errors too: one that is not Winsock's alone needs its line.
    let shared = rust && (pattern::SHARED.contains(&entry.name) || !text.starts_with(CONNECTED));
    (!shared || line.tells(&pattern::NETWORK, line.end)).then(|| named(entry, origin))
}

/// How the kinds of errors begin that only a network has.
const CONNECTED: &[char] = &['C', 'A', 'H'];
