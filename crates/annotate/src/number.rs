//! Decides whether a number of a line is a code.

use std::ops::Range;

use openwinsock_codes::{Code, Entry, Errno, Family, Os, lookup};

use crate::agree::{agrees, agrees_with_text, is_second_of_pair};
use crate::announce::{Announced, announced, posix};
use crate::call::{bracketed, result_of_call};
use crate::context::{self, Back, Line, joins, role};
use crate::evidence;
use crate::field::field;
use crate::pattern;
use crate::surround::ends_well;
use crate::table::{self, Class, Table, code_of};
use crate::words::Role;
use crate::{Form, Rule, Why};

/// A number that counts.
pub(crate) struct Number {
    pub(crate) range: Range<usize>,
    pub(crate) code: Code,
    pub(crate) entry: &'static Entry,
    pub(crate) form: Form,
    pub(crate) why: Why,
}

/// The number whose decimal digits are at `digits`.
pub(crate) fn decimal(table: &Table, loose: bool, line: Line<'_>, digits: Range<usize>) -> Option<Number> {
    /// Of 2147952454.
    const WIDE: usize = 10;
    let text = &line.text[digits.clone()];
    // No code is printed with zeros before it.
    if text.len() > WIDE || text.first() == Some(&b'0') {
        return None;
    }
    let value = text.iter().fold(0_u64, |value, d| value * 10 + u64::from(d - b'0'));
    if text.len() == WIDE {
        return wide_decimal(line, digits, value);
    }
    let value = u32::try_from(value).ok()?;
    let class = table.class(value);
    if class == Class::None {
        return None;
    }
    let entry = lookup::by_value(value)?;
    let number = |range, rule, word| Number {
        range,
        code: code_of(entry),
        entry,
        form: Form::Decimal,
        why: Why { rule, word },
    };
    if loose && class == Class::Range && stands_alone(line, &digits) {
        let why = accepted(line, &digits, entry, class);
        let (rule, word) = why.unwrap_or((Rule::Loose, None));
        return Some(number(digits, rule, word));
    }
    let (rule, word) = accepted(line, &digits, entry, class)?;
    let start = signed(line, &digits);
    Some(number(start..digits.end, rule, word))
}

/// True if no digit, letter or decimal point belongs to the digits.
fn stands_alone(line: Line<'_>, digits: &Range<usize>) -> bool {
    let inside = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
    !inside(line.before(digits.start)) && !inside(line.at(digits.end))
}

/// The start of a negative number: a sign is one that joins no words.
fn signed(line: Line<'_>, digits: &Range<usize>) -> usize {
    let minus = line.before(digits.start) == Some(b'-');
    let joins = minus && line.before(digits.start - 1).is_some_and(|b| b.is_ascii_alphanumeric());
    if minus && !joins { digits.start - 1 } else { digits.start }
}

pub(crate) fn accepted(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
    class: Class,
) -> Option<(Rule, Option<Range<usize>>)> {
    if !ends_well(line, digits.end) {
        return None;
    }
    if is_second_of_pair(line, digits) {
        return Some((Rule::Agrees, None));
    }
    if class != Class::Other
        && let Some(word) = agrees(line, digits, entry)
    {
        return Some((Rule::Agrees, Some(word)));
    }
    if let Some(result) = announced(line, digits.start) {
        let (kind, word) = result?;
        if belongs_to_others(line, digits) {
            return None;
        }
        let network = || evidence::about_network(line, entry, class, &word);
        let enough = match (class, kind) {
            (Class::Range, Announced::System | Announced::Errno | Announced::Failure) => true,
            // No program numbers its own errors in hexadecimal and in this range.
            (Class::Range, Announced::Error) => {
                let known = line.tells(&pattern::WINDOWS, line.end) && entry.family != Family::Dns;
                known || network() || is_plain(line, &word) || line.text[digits.start] == b'0'
            }
            (Class::Network, Announced::System) => !posix(line, digits.start) || network(),
            (Class::Network, Announced::Error | Announced::Failure) => network(),
            // Small numbers behind errno are POSIX's, those that POSIX lacks are not.
            (Class::Network, Announced::Errno) => {
                !is_posix_number(entry.value) && network() || line.tells(&pattern::WINDOWS, line.end)
            }
            (Class::Other, Announced::System) => !posix(line, digits.start),
            _ => false,
        };
        let told = || (class == Class::Range).then(|| agrees_with_text(line, digits, entry)).flatten();
        return if enough {
            Some((Rule::Announced, Some(word)))
        } else {
            told().map(|text| (Rule::Agrees, Some(text)))
        };
    }
    if field(line, digits) {
        return Some((Rule::Field, None));
    }
    let windows = || entry.value > SMALL && line.tells(&pattern::WINDOWS, digits.start);
    let overlapped = class == Class::Network && windows();
    if class != Class::Range && !overlapped {
        return None;
    }
    let call = result_of_call(line, digits);
    if overlapped {
        return call.map(|word| (Rule::Announced, Some(word)));
    }
    if let Some(word) = call {
        return Some((Rule::Announced, Some(word)));
    }
    if let Some(text) = agrees_with_text(line, digits, entry) {
        return Some((Rule::Agrees, Some(text)));
    }
    bracketed(line, digits).then_some((Rule::Bracketed, None))
}

/// Small numbers that also count handles and bytes.
const SMALL: u32 = 32;

/// True if a line begins with its error: `Run-time error '10048'`. Who else numbers errors says so before.
fn is_plain(line: Line<'_>, word: &Range<usize>) -> bool {
    let error = role(&line.text[word.clone()]) == Some(Role::Error);
    let before = Back::from(line, word.start).next();
    let plain =
        |s: context::Step<'_>| pattern::PLAIN.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()));
    error && before.is_none_or(plain) && !line.text[line.start..word.start].contains(&b'{')
}

/// True if a POSIX system has this errno.
fn is_posix_number(value: u32) -> bool {
    let number = value.cast_signed();
    [Os::Linux, Os::MacOs].into_iter().any(|os| Errno::new(os, number).name().is_some())
}

/// True for the SQLSTATE that MySQL prints behind its own numbers: `ERROR 1231 (42000)`.
fn is_sqlstate(behind: &[u8]) -> bool {
    let Some(state) = behind.strip_prefix(b" (").or_else(|| behind.strip_prefix(b", SQLSTATE")) else {
        return false;
    };
    state.get(5) == Some(&b')') && state[..5].iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// True for an error whose number others give: SQL Server's own, a comparison, a part of a URL.
fn belongs_to_others(line: Line<'_>, digits: &Range<usize>) -> bool {
    let behind = &line.text[digits.end..line.end];
    behind.starts_with(b", Severity")
        || behind.starts_with(b"&")
        || behind.starts_with(b" != ")
        || behind.starts_with(b" == ")
        || is_sqlstate(behind)
}

/// A number of ten digits: an HRESULT or NTSTATUS as a decimal.
fn wide_decimal(line: Line<'_>, digits: Range<usize>, value: u64) -> Option<Number> {
    let start = signed(line, &digits);
    let value = u32::try_from(value).ok()?;
    let bits = if start < digits.start { value.cast_signed().wrapping_neg().cast_unsigned() } else { value };
    let (code, entry, class) = table::wide(bits)?;
    let hresult = matches!(code, Code::Hresult(_));
    let before = line.before(start);
    let inside = before.is_some_and(|b| b.is_ascii_alphanumeric() || b"_.".contains(&b));
    if inside || !ends_well(line, digits.end) {
        return None;
    }
    let (rule, word) = wide_rule(line, start, class, hresult, hresult && field(line, &digits))?;
    Some(Number { range: start..digits.end, code, entry, form: Form::Decimal, why: Why { rule, word } })
}

/// Whether a wide number counts.
pub(crate) fn wide_rule(
    line: Line<'_>,
    start: usize,
    class: Class,
    hresult: bool,
    field: bool,
) -> Option<(Rule, Option<Range<usize>>)> {
    let step = Back::from(line, start).next();
    let address = step.is_some_and(|s| {
        joins(s.gap) && pattern::ADDRESSES.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()))
    });
    if address || class == Class::None {
        return None;
    }
    if field {
        return Some((Rule::Field, None));
    }
    let announced = announced(line, start).flatten().map(|(_, word)| word);
    match (class, announced) {
        (Class::Range, Some(word)) => Some((Rule::Announced, Some(word))),
        (Class::Range, None) => Some((Rule::Unmistakable, None)),
        (_, word) if line.tells(&pattern::NETWORK, line.end) => {
            Some((if word.is_some() { Rule::Announced } else { Rule::Unmistakable }, word))
        }
        (_, Some(word)) if hresult => Some((Rule::Announced, Some(word))),
        _ => None,
    }
}
