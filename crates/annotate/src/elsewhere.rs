//! A name or a message of the same code somewhere in the line of a number.
//!
//! A line that says "actively refused" and has the number of just that code somewhere means the code, unless the
//! number has an owner of its own: a port, a process, a key that nobody knows.

use std::ops::Range;

use openwinsock_codes::Entry;

use crate::agree::says;
use crate::announce::is_level;
use crate::context::{Back, Line, joins, last_char, role};
use crate::phrase;
use crate::words::Role;

/// What stands directly before a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A word that announces a number or an error.
    Key,
    /// A mark between two sentences, cells or words.
    Mark,
    /// A word or key of which nothing is known, or one that the number belongs to.
    Owner,
}

/// The name or message of the same code elsewhere in the line.
pub(crate) fn said_elsewhere(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
) -> Option<Range<usize>> {
    let before = before(line, digits);
    if before == Before::Owner {
        return ends_message(line, digits, entry).or_else(|| cell_behind(line, digits, entry));
    }
    let said = name_in(line, digits, entry).or_else(|| {
        let text = &line.text[line.start..line.end];
        let behind = || {
            let rest = &line.text[digits.end..line.end];
            phrase::find(rest, entry).map(|r| digits.end + r.start..digits.end + r.end)
        };
        let ahead = phrase::find_last(&text[..digits.start - line.start], entry);
        ahead.map(|r| line.start + r.start..line.start + r.end).or_else(behind)
    })?;
    // "[10054] LOG: could not receive data: connection reset": a process comes first. A key says what the number
    // is, and a cell stands beside the cell of its text.
    let fits = said.start < digits.start || before == Before::Key || is_cell(line, digits);
    fits.then_some(said)
}

/// The message of the code that the number closes: `Only one usage of each socket address 10048`.
fn ends_message(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    /// How much of the message may follow its piece.
    const REST: usize = 24;
    let closed = line.text[digits.end..line.end].trim_ascii().is_empty();
    let before = &line.text[line.start..digits.start];
    if !closed || before.last() != Some(&b' ') || known_owner(line, digits.start) {
        return None;
    }
    let said = phrase::find_last(before, entry).filter(|piece| before.len() - piece.end <= REST)?;
    let rest = &before[said.end..];
    let words = rest.iter().all(|b| b.is_ascii_alphabetic() || *b == b' ');
    // "timed out after 10060".
    let amount = [&b"after"[..], b"in", b"within", b"for", b"of", b"to", b"at", b"by"];
    let counted = rest.split(|b| *b == b' ').any(|word| amount.contains(&word));
    (words && !counted).then_some(line.start + said.start..line.start + said.end)
}

/// The message in the cell behind that of the number: `recv|10054|connection reset|`.
fn cell_behind(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    let mark = line.before(digits.start).filter(|mark| b"\t;|".contains(mark))?;
    let rest = &line.text[digits.end..line.end];
    let rest = rest.strip_prefix(&[mark][..])?;
    let cell = rest.split(|b| *b == mark).next()?;
    let start = digits.end + 1;
    phrase::find(cell, entry).map(|piece| start + piece.start..start + piece.end)
}

/// True behind a word that says what the number counts: `port 10048`.
fn known_owner(line: Line<'_>, start: usize) -> bool {
    let step = Back::from(line, start).next();
    step.is_some_and(|s| matches!(role(s.word), Some(Role::Other | Role::Transfer)))
}

/// The message of the code before a small number that ends a sentence or stands behind a key: `The handle is
/// invalid. (code=6)`.
pub(crate) fn said_before(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
) -> Option<Range<usize>> {
    /// How far the two may be apart.
    const NEAR: usize = 64;
    let before = before(line, digits);
    let bracketed = || {
        matches!(line.before(digits.start), Some(b'(' | b'['))
            && matches!(line.at(digits.end), Some(b')' | b']' | b':' | b','))
    };
    if before == Before::Owner || before == Before::Mark && !bracketed() {
        return None;
    }
    let said = phrase::find_last(&line.text[line.start..digits.start], entry)?;
    let said = line.start + said.start..line.start + said.end;
    (digits.start - said.end <= NEAR).then_some(said)
}

/// A word of the line that is a name of the code.
fn name_in(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    /// The shortest name.
    const SHORT: usize = 5;
    let inside = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let mut start = line.start;
    while start < line.end {
        let length = line.text[start..line.end].iter().take_while(|b| inside(b)).count();
        let word = start..start + length;
        let other = word.end <= digits.start || word.start >= digits.end;
        if length >= SHORT
            && other
            && line.text[start].is_ascii_alphabetic()
            && says(&line.text[word.clone()], entry)
        {
            return Some(word);
        }
        start += length + 1;
    }
    None
}

/// What stands before the digits.
fn before(line: Line<'_>, digits: &Range<usize>) -> Before {
    let start = digits.start;
    let is_closed = line.at(digits.end) == Some(b')');
    let text = &line.text[line.start..start];
    if text.is_empty() {
        return Before::Mark;
    }
    // A part of an address, a path, a decimal number.
    let (last, _) = last_char(text);
    let glued = match last {
        Some(c) if c.is_ascii() => !" \t([{<>\"'=|,;:-#".contains(c),
        Some(c) => c.is_alphanumeric(),
        None => true,
    };
    let Some(step) = Back::from(line, start).next() else {
        return if glued { Before::Owner } else { Before::Mark };
    };
    // ":::10048", "10:10054".
    let port = step.gap.ends_with(b"::")
        || step.gap.ends_with(b"]:")
        || step.gap == b":" && step.word.iter().all(u8::is_ascii_digit);
    // "('10.0.0.1', 10061)" and "listen tcp :10048": an address and its port.
    let address = step.gap == b" :" || [&b"', "[..], b"\", "].contains(&step.gap) && is_closed;
    if glued || port || address || step.gap == b"-" {
        return Before::Owner;
    }
    let known = role(step.word).filter(|_| joins(step.gap));
    match known {
        Some(Role::Other | Role::Transfer) => return Before::Owner,
        Some(Role::Error) if is_level(line, &(step.start..step.start + step.word.len()), step.gap) => {
            return Before::Owner;
        }
        Some(Role::Link) => {}
        Some(_) => return Before::Key,
        None => {}
    }
    let glue = [&b" "[..], b":", b"[", b"(", b"#", b" #"];
    let keyed = step.gap.contains(&b'=') || step.gap.starts_with(b"\":") || step.gap.starts_with(b"':");
    let linked = known.is_some() && step.gap == b" ";
    if !linked && (glue.contains(&step.gap) || keyed) { Before::Owner } else { Before::Mark }
}

/// True for a cell of a line with cells: `443,10060,"A connection attempt …"`.
fn is_cell(line: Line<'_>, digits: &Range<usize>) -> bool {
    let quote = usize::from(line.before(digits.start) == Some(b'"') && line.at(digits.end) == Some(b'"'));
    let mark = |b: Option<u8>| b.filter(|b| b",;|\t".contains(b));
    let before = mark(line.before(digits.start - quote));
    before.is_some() && before == mark(line.at(digits.end + quote))
}
