//! The objects that numbers of JSON and of metrics stand in.

use std::ops::Range;

use crate::announce::Announced;
use crate::context::{Back, Line, Step, joins, role};
use crate::pattern;
use crate::words::Role;

/// The key of the object that a number of JSON stands in, if it is one for errors.
pub(crate) fn enclosing(line: Line<'_>, start: usize) -> Option<(Announced, Range<usize>)> {
    /// Objects for errors are short.
    const LONG: usize = 200;
    let low = line.start.max(start.saturating_sub(LONG));
    let mut depth = 0_usize;
    let open = (low..start).rev().find(|at| match line.text[*at] {
        b'}' => {
            depth += 1;
            false
        }
        b'{' if depth == 0 => true,
        b'{' => {
            depth -= 1;
            false
        }
        _ => false,
    })?;
    // Each part of it: `winsock_errors_total{code="10013"`.
    let mut back = Back::from(line, open);
    let first = back.next().filter(|s| joins(s.gap))?;
    let rest = back.take_while(|s| matches!(s.gap, b"" | b"_" | b"."));
    let parts: Vec<_> = std::iter::once(first).chain(rest).take(MOST_PARTS).collect();
    let system = |s: &Step<'_>| pattern::SYSTEM.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()));
    let kind = if parts.iter().any(system) { Announced::System } else { Announced::Error };
    let says = |s: &Step<'_>| {
        s.word.eq_ignore_ascii_case(b"errors")
            || s.word.len() > 2 && matches!(role(s.word), Some(Role::Error | Role::System | Role::Errno))
    };
    parts.into_iter().find(says).map(|s| (kind, s.start..s.start + s.word.len()))
}

/// The most parts that a key has.
const MOST_PARTS: usize = 6;
