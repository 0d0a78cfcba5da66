//! Names, texts and numbers beside a number that say the same.

use std::ops::Range;

use openwinsock_codes::{Entry, text};

use crate::context::{self, Back, Line, joins, role};
use crate::name;
use crate::surround::opens_well;
use crate::words::Role;
use crate::{address, pattern, phrase};

/// How far a name or text may be from its number.
pub(crate) const NEAR: usize = 6;

/// The name beside a number that says the same.
pub(crate) fn agrees(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    /// How far columns may be apart.
    const COLUMN: usize = 24;
    let before = &line.text[line.start..digits.start];
    // "WSAETIMEDOUT/10060".
    let paired = before.ends_with(b"/") && before.len() > 1 && !before[before.len() - 2].is_ascii_digit();
    if !paired && !opens_well(line, digits.start) {
        return None;
    }
    // Python repeats Windows' number behind its own: "OSError(22, '…', None, 10057, None)".
    if before.ends_with(b"None, ") && line.text[digits.end..].starts_with(b", None") {
        return Some(digits.start - 6..digits.start - 2);
    }
    // Behind: "10061 (WSAECONNREFUSED)".
    if let Some(start) = behind(line, digits) {
        let word = name::word_at(line, start);
        if says(&line.text[word.clone()], entry) {
            return Some(word);
        }
        if let Some(word) = in_brackets(line, digits.end, entry) {
            return Some(word);
        }
    }
    // Before: "WSAECONNREFUSED (10061)", "WSAECONNREFUSED = 10061".
    let near = if before.ends_with(b"  ") { COLUMN } else { NEAR };
    let gap = before.iter().rev().position(|b| b.is_ascii_alphanumeric()).filter(|gap| *gap <= near)?;
    let word = name::word_at(line, digits.start - gap - 1);
    says(&line.text[word.clone()], entry).then_some(word)
}

/// The name in the brackets directly behind a number: `10054 (select WSAECONNRESET)`.
fn in_brackets(line: Line<'_>, end: usize, entry: &'static Entry) -> Option<Range<usize>> {
    /// The longest that such brackets are.
    const LONG: usize = 48;
    let behind = &line.text[end..line.end.min(end + LONG)];
    let open = behind.iter().position(|b| *b != b' ').filter(|at| matches!(behind[*at], b'(' | b'['))?;
    let close = behind.iter().position(|b| matches!(b, b')' | b']'))?;
    let mut at = end + open + 1;
    while at < end + close {
        let word = name::word_at(line, at);
        if says(&line.text[word.clone()], entry) {
            return Some(word);
        }
        at = word.end.max(at) + 1;
    }
    None
}

/// Where the next word behind the digits starts, if it is near.
pub(crate) fn behind(line: Line<'_>, digits: &Range<usize>) -> Option<usize> {
    let behind = &line.text[digits.end..line.end.min(digits.end + NEAR + 1)];
    behind.iter().position(|b| b.is_ascii_alphanumeric()).map(|gap| digits.end + gap)
}

/// The text behind a number that says the same: `10061 - Connection refused`.
pub(crate) fn agrees_with_text(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
) -> Option<Range<usize>> {
    /// How long such a text may be.
    const LONG: usize = 120;
    let start = behind(line, digits).filter(|_| opens_well(line, digits.start))?;
    // A date, another number.
    if line.text[start].is_ascii_digit() && line.at(start + 1).is_some_and(|b| b.is_ascii_digit()) {
        return None;
    }
    // "session 10054 closed by …" says something else.
    let other =
        |s: context::Step<'_>| joins(s.gap) && (role(s.word) == Some(Role::Other) || s.gap.starts_with(b"="));
    if Back::from(line, digits.start).next().is_some_and(other) {
        return None;
    }
    if !introduces_text(line, digits, start) {
        return None;
    }
    // nc: "host [10.0.0.1] 10061 (?): connection refused".
    let bare = line.text[line.start..digits.start].strip_suffix(b"] ");
    if bare.is_some_and(|b| {
        !b.ends_with(b"]") && address::ends(b.rsplit(|b| *b == b'[').next().unwrap_or_default())
    }) {
        return None;
    }
    // "TCP 10053: Software caused …", but not "item 10053 not connected".
    let before = line.text[line.start..digits.start].trim_ascii_end();
    let marked = || line.text[digits.end..start].iter().any(|b| b":-([".contains(b));
    if before.last().is_some_and(u8::is_ascii_alphanumeric) && !(marked() && is_caller(line, digits.start)) {
        return None;
    }
    let text = &line.text[start..line.end.min(start + LONG)];
    let length = begins_with_text(text, entry).or_else(|| {
        /// Words before the telling ones.
        const LEAD: usize = 48;
        phrase::find(text, entry)
            .filter(|piece| {
                // In one clause: "10048; nested exception is: address in use" is two.
                piece.start <= LEAD && !text[..piece.start].iter().any(|b| b";:".contains(b))
            })
            .map(|piece| piece.end)
    })?;
    Some(start..start + length)
}

/// True if what touches a number lets a text of it follow: "(10061) No connection …", but not "10061 timed out",
/// "PR #10061: …", "listen tcp :10048: …".
fn introduces_text(line: Line<'_>, digits: &Range<usize>, start: usize) -> bool {
    let before = &line.text[line.start..digits.start];
    let known =
        || Back::from(line, digits.start).next().is_some_and(|s| joins(s.gap) && role(s.word).is_some());
    if before.ends_with(b" :") || before.ends_with(b"#") && !known() {
        return false;
    }
    let capital = !line.text[start].is_ascii_lowercase();
    let bracketed = matches!(before.last(), Some(b'(' | b'[' | b'\'' | b'"'));
    let opens = before.iter().all(|b| !b.is_ascii_alphanumeric());
    let told = before.trim_ascii_end().ends_with(b":") || before.ends_with(b"=") || known();
    let marked = line.text[digits.end..start].iter().any(|b| !b.is_ascii_whitespace());
    capital || told || !opens && (bracketed || marked)
}

/// True behind a word whose numbers are errors: a call, a protocol, `native`.
fn is_caller(line: Line<'_>, start: usize) -> bool {
    let Some(step) = Back::from(line, start).next() else { return false };
    let is = |w: &&str| step.word.eq_ignore_ascii_case(w.as_bytes());
    let known = || !matches!(role(step.word), None | Some(Role::Other | Role::Transfer | Role::Link));
    ["tcp", "udp", "ip", "os", "win", "send", "recv", "sendto", "recvfrom"].iter().any(is)
        || pattern::CALLS.iter().any(is)
        || known()
}

/// True if a word is a name of the code, or its number in hexadecimal digits or in decimal ones.
pub(crate) fn says(word: &[u8], entry: &'static Entry) -> bool {
    // "SE_ECONNRESET", "UV_ECONNRESET": what others put before the name.
    let errno = || word.windows(2).rposition(|w| w == b"_E").map(|at| &word[at + 1..]);
    if name::is_of(word, entry) || errno().is_some_and(|part| name::is_of(part, entry)) {
        return true;
    }
    let Ok(word) = std::str::from_utf8(word) else { return false };
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    match hex {
        Some(hex) => u32::from_str_radix(hex, 16) == Ok(entry.value),
        None => false,
    }
}

/// The length of the beginning of a text that the catalogue knows of this code.
pub(crate) fn begins_with_text(behind: &[u8], entry: &'static Entry) -> Option<usize> {
    /// Words before the telling ones: "An existing", "The".
    const LEAD: usize = 40;
    let english = text::ENGLISH[0];
    let title = text::title(entry, text::ENGLISH).into_iter();
    let phrases = title.chain(text::keywords(entry, english)).filter(|p| p.contains(' '));
    phrases
        .filter_map(|phrase| {
            let lower = phrase.to_ascii_lowercase();
            let at = context::position(&behind[..behind.len().min(LEAD + lower.len())], lower.as_bytes())?;
            Some(at + lower.len())
        })
        .min()
}

/// True if the same number follows as a decimal: `0x0000274D/10061`.
pub(crate) fn pair(line: Line<'_>, end: usize, value: u32) -> bool {
    line.at(end) == Some(b'/') && decimal_after(line, end + 1) == Some(value)
}

/// True if the same number stands before as a hexadecimal: `0x0000274D/10061`.
pub(crate) fn is_second_of_pair(line: Line<'_>, digits: &Range<usize>) -> bool {
    let value = decimal_after(line, digits.start);
    let before = &line.text[line.start..digits.start];
    let Some(before) = before.strip_suffix(b"/") else { return false };
    let length = before.iter().rev().take_while(|b| b.is_ascii_hexdigit()).count();
    let hex = std::str::from_utf8(&before[before.len() - length..]).ok();
    let marked = before[..before.len() - length].ends_with(b"x");
    marked && value.is_some() && hex.and_then(|h| u32::from_str_radix(h, 16).ok()) == value
}

/// True if the same number stands directly before as a decimal: `64 (0x00000040)`.
pub(crate) fn follows_decimal(line: Line<'_>, start: usize, value: u32) -> bool {
    let before = &line.text[line.start..start];
    let digits = before.trim_ascii_end();
    let digits =
        digits.strip_suffix(b"X'").or(digits.strip_suffix(b"X('")).unwrap_or(digits).trim_ascii_end();
    let digits = digits.strip_suffix(b"(").unwrap_or(digits).trim_ascii_end();
    let length = digits.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let number = std::str::from_utf8(&digits[digits.len() - length..]).ok();
    number.and_then(|n| n.parse().ok()) == Some(value)
}

/// The decimal number at a place.
pub(crate) fn decimal_after(line: Line<'_>, at: usize) -> Option<u32> {
    let text = &line.text[at..line.end];
    let length = text.iter().take_while(|b| b.is_ascii_digit()).count();
    std::str::from_utf8(&text[..length]).ok()?.parse().ok()
}
