//! Numbers in brackets.

use std::ops::Range;

use crate::context::{Back, Line, joins, role};
use crate::pattern;
use crate::surround::opens_well;
use crate::words::Role;

/// True for a number in brackets after the tale of a failure: `Can't connect to 'db' (10061)`.
pub(crate) fn bracketed(line: Line<'_>, digits: &Range<usize>) -> bool {
    // "'10054(An existing connection …)'".
    let told =
        line.at(digits.end) == Some(b'(') && line.at(digits.end + 1).is_some_and(|b| b.is_ascii_uppercase());
    if told && opens_well(line, digits.start) && line.tells(&pattern::FAILURES, line.end) {
        return true;
    }
    let Some(open @ (b'(' | b'[')) = line.before(digits.start) else { return false };
    if open == b'(' && is_tuple(line, digits) {
        return true;
    }
    let fits = match line.at(digits.end) {
        Some(b')' | b']' | b':' | b',' | b'/') => true,
        // "(10061 Connection refused)", not "(10058 zones)".
        Some(b' ') => {
            line.at(digits.end + 1).is_some_and(|b| b.is_ascii_uppercase() || b"\x22'-".contains(&b))
        }
        _ => false,
    };
    if !fits {
        return false;
    }
    let before = &line.text[line.start..digits.start - 1];
    // "main.c(10054)", "nginx[10054]": a line, a process.
    let Some(trimmed) = before.strip_suffix(b" ") else { return false };
    let trimmed = trimmed.trim_ascii_end();
    let extension = trimmed.iter().rposition(|b| *b == b'.').map_or(0, |at| trimmed.len() - at - 1);
    let file = (1..=3).contains(&extension)
        && trimmed[trimmed.len() - extension..].iter().all(u8::is_ascii_lowercase)
        && trimmed.iter().rev().nth(extension + 1).is_some_and(u8::is_ascii_alphanumeric);
    // "arguments: [10054], [10060]".
    let list = trimmed.ends_with(b"],") || trimmed.ends_with(b"),");
    if file || list || trimmed.is_empty() {
        return false;
    }
    // "10.0.0.1:80: (10061) …", "[DBNETLIB][ConnectionRead (recv()).] (10054)".
    if open == b'('
        && (trimmed.ends_with(b":") || trimmed.ends_with(b".]"))
        && line.tells(&pattern::NETWORK, line.end)
    {
        return true;
    }
    // "SQL: [10061] Can't connect to …".
    let text =
        |at: usize| line.at(at) == Some(b' ') && line.at(at + 1).is_some_and(|b| b.is_ascii_uppercase());
    let level = Back::from(line, digits.start).next().is_none_or(|s| role(s.word).is_some());
    if open == b'['
        && trimmed.ends_with(b":")
        && !level
        && text(digits.end + 1)
        && line.tells(&pattern::NETWORK, line.end)
        && line.tells(&pattern::FAILURES, line.end)
    {
        return true;
    }
    // "[10060]" is usually a process: only behind a failure that is more than a level.
    let word = Back::from(line, digits.start).next();
    let named = word.filter(|w| joins(w.gap)).and_then(|w| role(w.word));
    if matches!(named, Some(Role::Other | Role::Transfer)) {
        return false;
    }
    // "TCP Provider [10060]."
    if trimmed.ends_with(b" Provider") {
        return true;
    }
    let sentence = open == b'(' && matches!(trimmed.last(), Some(b'.' | b'!' | 0x80..));
    let quoted = open == b'(' && trimmed.ends_with(b"\"") && line.tells(&pattern::FAILURES, line.end);
    sentence || quoted || line.tells(&pattern::FAILURES, digits.start)
}

/// True for Python's arguments of an error: `(10054, 'An existing connection …')`.
fn is_tuple(line: Line<'_>, digits: &Range<usize>) -> bool {
    let rest = &line.text[digits.end..line.end];
    let quoted = [&b", '"[..], b", \"", b", b'", b", u'"].iter().any(|q| rest.starts_with(q));
    quoted && line.tells(&pattern::NETWORK, line.end) && line.tells(&pattern::FAILURES, line.end)
}
