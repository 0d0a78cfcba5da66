//! Whether what touches a number makes it a part of something else, or a count.

use crate::context::Line;
use crate::{name, pattern};

/// True if what follows the digits does not make them a part of something else, or a count.
pub(crate) fn ends_well(line: Line<'_>, end: usize) -> bool {
    let next = line.at(end);
    let then = line.at(end + 1);
    let digit = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit());
    let letter = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    match next {
        None => return true,
        // "10054L": whoever asks has seen that nothing else follows.
        Some(b'l' | b'L' | b'u' | b'U')
            if !letter(then) || matches!(then, Some(b'l' | b'L' | b'u' | b'U')) => {}
        Some(b) if b.is_ascii_alphanumeric() || b == b'_' => return false,
        Some(b'.') if digit(then) || then.is_some_and(|b| b.is_ascii_lowercase()) => return false,
        Some(b':' | b'/' | b'#') if digit(then) => return false,
        Some(b'-') if digit(then) || then.is_some_and(|b| b.is_ascii_lowercase()) => return false,
        Some(b',') if digit(then) && digit(line.at(end + 2)) && digit(line.at(end + 3)) => return false,
        Some(b'%' | b'@' | b'$' | b'*') => return false,
        Some(b'/') if is_protocol(line, end + 1) => return false,
        Some(b'\\') if letter(then) && !matches!(then, Some(b'n' | b'r' | b't')) => return false,
        _ => {}
    }
    !counts(line, end)
}

/// True for `10054/tcp`, and for a path.
pub(crate) fn is_protocol(line: Line<'_>, at: usize) -> bool {
    let word = &line.text[name::word_at(line, at.min(line.end))];
    let protocol = |p: &&[u8]| word.eq_ignore_ascii_case(p);
    [&b"tcp"[..], b"udp", b"sctp"].iter().any(protocol) || line.at(at + word.len()) == Some(b'/')
}

/// True if the word behind the digits says what they count: `10054 bytes`.
pub(crate) fn counts(line: Line<'_>, end: usize) -> bool {
    let rest = &line.text[end..line.end];
    let blank = rest.iter().take_while(|b| **b == b' ').count();
    if blank == 0 {
        return false;
    }
    let rest = &rest[blank..];
    // "10060 of 10061", "(10040 > 8192)".
    let compared = [&b"of "[..], b"> ", b"< ", b"/ "].iter().find_map(|mark| rest.strip_prefix(*mark));
    if compared.is_some_and(|then| then.first().is_some_and(u8::is_ascii_digit)) {
        return true;
    }
    // Spring's "ERROR 10054 --- [main]".
    if rest.starts_with(b"---") {
        return true;
    }
    let length = rest.iter().take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80).count();
    // "5 s." is a time, "5 s)" too; "10054 a/b" is not worth a thought.
    let word = &rest[..length];
    let unit = |w: &&&str| w.len() == word.len() && word.eq_ignore_ascii_case(w.as_bytes());
    // "rc=9003 ms=5": the next key.
    if matches!(rest.get(length), Some(b'=')) {
        return false;
    }
    !word.is_empty() && pattern::UNITS.iter().any(|w| unit(&w))
}

/// True if what stands before a number does not make it a part of something else: an address, a path.
pub(crate) fn opens_well(line: Line<'_>, start: usize) -> bool {
    let before = line.before(start);
    let further = start.checked_sub(1).and_then(|at| line.before(at));
    match before {
        None | Some(b' ' | b'\t' | b'(' | b'[' | b'\x22' | b'\'' | b'=' | b'>' | b'|') => true,
        Some(b':' | b'-' | b'#') => further.is_none_or(|b| b == b' '),
        _ => false,
    }
}
