//! Decides whether a number of a line is a code.

use std::ops::Range;

use openwinsock_codes::catalogue::Kind;
use openwinsock_codes::{Code, Entry, Errno, Family, Os, lookup};

use crate::agree::{agrees, agrees_with_text, is_second_of_pair};
use crate::announce::{Announced, announced, posix};
use crate::bracket::bracketed;
use crate::call::result_of_call;
use crate::context::{Line, role};
use crate::elsewhere::{said_before, said_elsewhere};
use crate::evidence;
use crate::field::{driver, field};
use crate::list::is_in_list;
use crate::owner::{belongs_to_others, is_about_the_program, is_doubtful, is_plain, is_said_in_prose};
use crate::pattern;
use crate::surround::ends_well;
use crate::table::{Class, Table, code_of};
use crate::wide::wide_decimal;
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
pub(crate) fn signed(line: Line<'_>, digits: &Range<usize>) -> usize {
    let minus = line.before(digits.start) == Some(b'-');
    let joins = minus && line.before(digits.start - 1).is_some_and(|b| b.is_ascii_alphanumeric());
    if minus && !joins { digits.start - 1 } else { digits.start }
}

/// Whether a number of up to 16 bits counts, and the word that this rests on.
pub(crate) fn accepted(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
    class: Class,
) -> Option<(Rule, Option<Range<usize>>)> {
    if !ends_well(line, digits.end) {
        return None;
    }
    if let Some(word) = confirmed(line, digits, entry, class) {
        return Some((Rule::Agrees, word));
    }
    if class == Class::Range && driver(line, digits) {
        return Some((Rule::Field, None));
    }
    if class == Class::Range && is_in_list(line, digits) {
        return Some((Rule::Announced, None));
    }
    if let Some(result) = announced(line, digits.start) {
        let (kind, word) = result?;
        if belongs_to_others(line, digits) {
            return None;
        }
        if is_enough(line, digits, entry, (class, kind), &word) {
            return Some((Rule::Announced, Some(word)));
        }
        let said = match class {
            Class::Range => said_elsewhere(line, digits, entry),
            Class::Network => agrees_with_text(line, digits, entry),
            _ => None,
        };
        return said.map(|word| (Rule::Agrees, Some(word)));
    }
    if field(line, digits) {
        return Some((Rule::Field, None));
    }
    let overlapped =
        class == Class::Network && entry.value > SMALL && line.tells(&pattern::WINDOWS, digits.start);
    if class != Class::Range && !overlapped {
        return None;
    }
    let call = result_of_call(line, digits);
    if let Some(word) = call {
        return Some((Rule::Announced, Some(word)));
    }
    if overlapped {
        return None;
    }
    if bracketed(line, digits) {
        return Some((Rule::Bracketed, None));
    }
    if belongs_to_others(line, digits) || is_about_the_program(line) {
        return None;
    }
    said_elsewhere(line, digits, entry).map(|word| (Rule::Agrees, Some(word)))
}

/// The name, text or number beside a number that says the same; none of them is needed for the second of a pair.
fn confirmed(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
    class: Class,
) -> Option<Option<Range<usize>>> {
    if is_second_of_pair(line, digits) {
        return Some(None);
    }
    let name = (class != Class::Other).then(|| agrees(line, digits, entry)).flatten();
    if name.is_some() {
        return Some(name);
    }
    let text = match class {
        Class::Range => agrees_with_text(line, digits, entry),
        // Those that any call gives need a line about the network.
        Class::Network => said_before(line, digits, entry)
            .filter(|_| entry.kind == Kind::Short || line.tells(&pattern::NETWORK, line.end)),
        _ => None,
    };
    text.map(Some)
}

/// True if what announces a number is enough for it to be a code.
fn is_enough(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
    (class, kind): (Class, Announced),
    word: &Range<usize>,
) -> bool {
    let network = || evidence::about_network(line, entry, class, word);
    match (class, kind) {
        (Class::Range, Announced::System) => true,
        (Class::Range, Announced::Errno | Announced::Failure) => {
            !is_about_the_program(line) && (!is_doubtful(&line.text[word.clone()]) || network())
        }
        (Class::Range, Announced::Error) => {
            let known = line.tells(&pattern::WINDOWS, line.end) && entry.family != Family::Dns;
            known
                || network()
                || is_plain(line, word, digits)
                // No program numbers its own errors in hexadecimal and in this range.
                || line.text[digits.start] == b'0'
                || entry.family != Family::Dns && is_said_in_prose(line, word, digits)
        }
        (Class::Network, Announced::System) => !posix(line, digits.start) || network(),
        (Class::Network, Announced::Error | Announced::Failure) => network(),
        // Small numbers behind errno are POSIX's, those that POSIX lacks are not.
        (Class::Network, Announced::Errno) => {
            !is_posix_number(entry.value) && network() || line.tells(&pattern::WINDOWS, line.end)
        }
        (Class::Other, Announced::System) => {
            let sure = role(&line.text[word.clone()]) == Some(Role::System) || word.end == digits.start;
            sure && !posix(line, digits.start) && line.tells(&pattern::NETWORK, line.end)
        }
        _ => false,
    }
}

/// Small numbers that also count handles and bytes.
const SMALL: u32 = 32;

/// True if a POSIX system has this errno.
fn is_posix_number(value: u32) -> bool {
    let number = value.cast_signed();
    [Os::Linux, Os::MacOs].into_iter().any(|os| Errno::new(os, number).name().is_some())
}
