//! Lists of errors.

use std::ops::Range;

use openwinsock_codes::lookup;

use crate::context::{Back, Line, joins};
use crate::table::{self, Class};

/// True for a member of a list of errors: `last errors: 10054, 10054, 10060`.
pub(crate) fn is_in_list(line: Line<'_>, digits: &Range<usize>) -> bool {
    let number = |b: u8| b.is_ascii_digit();
    let text = line.text;
    let is_code = |range: Range<usize>| {
        let value = std::str::from_utf8(&text[range]).ok().and_then(|t| t.parse().ok());
        value.and_then(lookup::by_value).is_some_and(|e| table::class_of(e) == Class::Range)
    };
    // To the first, then to the last.
    let mut start = digits.start;
    let mut count = 1;
    while let Some(before) = text[line.start..start].strip_suffix(b", ") {
        let length = before.iter().rev().take_while(|b| number(**b)).count();
        let end = line.start + before.len();
        if length == 0 || !is_code(end - length..end) {
            break;
        }
        start = end - length;
        count += 1;
    }
    let mut end = digits.end;
    while text[end..line.end].starts_with(b", ") {
        let length = text[end + 2..line.end].iter().take_while(|b| number(**b)).count();
        if length == 0 || !is_code(end + 2..end + 2 + length) {
            break;
        }
        end += 2 + length;
        count += 1;
    }
    let head = || {
        let step = Back::from(line, start).next();
        let heads = [&b"errors"[..], b"codes", b"errnos"];
        step.is_some_and(|s| {
            joins(s.gap) && s.gap.contains(&b':') && heads.iter().any(|h| s.word.eq_ignore_ascii_case(h))
        })
    };
    count > 1 && head()
}
