//! Decides whether a number of more than 16 bits is a code: an HRESULT or an NTSTATUS.

use std::ops::Range;

use openwinsock_codes::Code;

use crate::announce::announced;
use crate::context::{Back, Line, joins};
use crate::field::field;
use crate::number::{Number, signed};
use crate::surround::ends_well;
use crate::table::{self, Class};
use crate::{Form, Rule, Why, pattern};

/// A number of ten digits: an HRESULT or NTSTATUS as a decimal.
pub(crate) fn wide_decimal(line: Line<'_>, digits: Range<usize>, value: u64) -> Option<Number> {
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
    // "Exception code: 0xc0000005": a crash, not a call that failed.
    if class == Class::Network
        && !hresult
        && line.has(&["exception code", "access_violation", "faulting"], line.end)
    {
        return None;
    }
    match (class, announced) {
        (Class::Range, Some(word)) => Some((Rule::Announced, Some(word))),
        (Class::Range, None) => Some((Rule::Unmistakable, None)),
        // "Access is denied. (0x80070005) connecting": only what is called an error of the network.
        (Class::Other, None) => None,
        (_, word) if line.tells(&pattern::NETWORK, line.end) => {
            Some((if word.is_some() { Rule::Announced } else { Rule::Unmistakable }, word))
        }
        (Class::Network, Some(word)) if hresult => Some((Rule::Announced, Some(word))),
        _ => None,
    }
}
