//! Decides whether hexadecimal digits are a code.

use std::ops::Range;

use openwinsock_codes::{Code, lookup};

use crate::agree::{follows_decimal, pair};
use crate::context::{Back, Line, role};
use crate::number::{Number, accepted};
use crate::table::{self, Class, Table, code_of};
use crate::wide::wide_rule;
use crate::words::Role;
use crate::{Form, Rule, Why, pattern};

/// Hexadecimal digits without what assemblers and C write behind them: `0x2746h`, `0x2746L`.
pub(crate) fn digits(line: Line<'_>, range: Range<usize>) -> Range<usize> {
    let suffix = line.text[range.clone()].iter().rev().take_while(|b| b"hHlLuU".contains(b)).count();
    range.start..range.end - suffix.min(2)
}

/// The number whose hexadecimal digits are at `digits`, without a mark.
pub(crate) fn hexadecimal(table: &Table, line: Line<'_>, digits: Range<usize>) -> Option<Number> {
    let text = &line.text[digits.clone()];
    let before = &line.text[line.start..digits.start];
    let marked = [&b"0x"[..], b"0X", b"&H", b"&h"].iter().any(|mark| before.ends_with(mark));
    let start = if marked { digits.start - 2 } else { digits.start };
    let end = digits.end;
    let glued = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
    let suffix = marked && line.at(end).is_some_and(|b| b"hHlLuU".contains(&b));
    // IBM's "X'2746'".
    let quoted = (before.ends_with(b"X'") || before.ends_with(b"X('")) && line.at(end) == Some(b'\'');
    if glued(line.before(start)) || glued(line.at(end)) && !suffix {
        return None;
    }
    let text = match text.len() {
        16 if text[..8].eq_ignore_ascii_case(b"ffffffff") => &text[8..],
        2..=8 => text,
        _ => return None,
    };
    let bits = u32::from_str_radix(std::str::from_utf8(text).ok()?, 16).ok()?;
    let dash = |b: Option<u8>, then: Option<u8>| b == Some(b'-') && glued(then);
    // A part of a GUID.
    if dash(line.at(end), line.at(end + 1)) || start > 0 && dash(line.before(start), line.before(start - 1)) {
        return None;
    }
    let number = |code, entry, rule, word| Number {
        range: start..end,
        code,
        entry,
        form: Form::Hex,
        why: Why { rule, word },
    };
    if bits > u32::from(u16::MAX) {
        if text.len() != 8 {
            return None;
        }
        let (code, entry, class) = table::wide(bits)?;
        let (rule, word) = wide_rule(line, start, class, matches!(code, Code::Hresult(_)), false)?;
        // Eight digits without a mark may be anything, if no word announces them.
        let sure = marked || class == Class::Range && bits >> 16 == HRESULT_WIN32 || word.is_some();
        return sure.then(|| number(code, entry, rule, word));
    }
    let class = table.class(bits);
    let entry = lookup::by_value(bits)?;
    if class < Class::Network {
        return None;
    }
    if marked || quoted {
        if pair(line, end, bits) || follows_decimal(line, start, bits) {
            return Some(number(code_of(entry), entry, Rule::Agrees, None));
        }
        let known = accepted(line, &(start..end), entry, class);
        let (rule, word) =
            known.or_else(|| alone(line, start, class).then_some((Rule::Unmistakable, None)))?;
        return marked.then(|| number(code_of(entry), entry, rule, word));
    }
    // "Check the event data: 00002741".
    let told = || before.to_ascii_lowercase().ends_with(b"data: ");
    let data = class == Class::Range && text.len() == 8 && (is_dump(before) || told());
    data.then(|| number(code_of(entry), entry, Rule::Field, None))
}

/// True for a number of our ranges in hexadecimal, in a line about sockets and a failure: hardly anything else
/// is printed so there.
fn alone(line: Line<'_>, start: usize, class: Class) -> bool {
    let word = Back::from(line, start).next();
    let other = word.is_some_and(|w| {
        role(w.word) == Some(Role::Other)
            || pattern::ADDRESSES.iter().any(|a| w.word.eq_ignore_ascii_case(a.as_bytes()))
    });
    let says = || line.has(&["sock", "wsa", "winsock"], line.end) && line.has(&["err", "fail"], line.end);
    class == Class::Range && !other && says()
}

/// True behind the place and the first words of an event's data: `0008: 00000000 `.
pub(crate) fn is_dump(before: &[u8]) -> bool {
    let hex = |t: &[u8], length| t.len() == length && t.iter().all(u8::is_ascii_hexdigit);
    let mut words = before.split(|b| *b == b' ').rev();
    if words.next() != Some(b"") {
        return false;
    }
    let place = words.find(|w| !hex(w, 8));
    place.and_then(|w| w.strip_suffix(b":")).is_some_and(|w| hex(w, 4))
}

/// The upper half of an HRESULT that carries a Win32 code.
pub(crate) const HRESULT_WIN32: u32 = 0x8007;
