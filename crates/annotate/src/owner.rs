//! Whose number an announced one is: the system's, or that of a program that numbers its own errors.

use std::ops::Range;

use crate::context::{self, Back, Line, role};
use crate::pattern;
use crate::words::Role;

/// True if the line is about what the program does, more than about a network.
pub(crate) fn is_about_the_program(line: Line<'_>) -> bool {
    let text = &line.text[line.start..line.end];
    let other = pattern::APPLICATION.count(text);
    other > 0 && other > pattern::STRONG.count(text).max(usize::from(pattern::NETWORK.are_in(text)))
}

/// True for a word that programs use for much else than errors: `status`, `reason`.
pub(crate) fn is_doubtful(word: &[u8]) -> bool {
    pattern::DOUBTFUL.iter().any(|w| word.eq_ignore_ascii_case(w.as_bytes()))
}

/// True for a number that a sentence calls an error, and nothing says whose: `The service stopped. Error 10060`.
pub(crate) fn is_said_in_prose(line: Line<'_>, word: &Range<usize>, digits: &Range<usize>) -> bool {
    let text = &line.text[line.start..line.end];
    let told = &line.text[word.clone()];
    let gap = &line.text[word.end..digits.start];
    let keyed =
        gap.contains(&b'=') || gap.starts_with(b"\":") || gap.starts_with(b"':") || text.contains(&b'{');
    let doubtful = told.len() <= 2 || is_doubtful(told);
    // "GetDomainInfo failed: 11001".
    let calls = || {
        let before = &line.text[line.start..word.start];
        let name = before.trim_ascii_end().rsplit(|b| b" \t:".contains(b)).next().unwrap_or_default();
        let hump = |w: &[u8]| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase();
        name.ends_with(b")") || name.first().is_some_and(u8::is_ascii_alphabetic) && name.windows(2).any(hump)
    };
    if !keyed && role(told) == Some(Role::Failure) && calls() {
        return !pattern::APPLICATION.are_in(text) && !pattern::FOREIGN.are_in(text);
    }
    let error = role(told) == Some(Role::Error);
    if keyed || doubtful || !error || pattern::APPLICATION.are_in(text) || pattern::FOREIGN.are_in(text) {
        return false;
    }
    // "encoder error 10054": whose it is.
    let before = Back::from(line, word.start).next();
    before.is_none_or(|s| {
        let plain = [pattern::PLAIN, pattern::NEUTRAL, pattern::SYSTEM, pattern::MOVING].concat();
        s.gap.len() > 1
            || role(s.word).is_some() && role(s.word) != Some(Role::Other)
            || plain.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()))
    })
}

/// True if a line begins with its error: `Run-time error '10048'`. Who else numbers errors says so before.
pub(crate) fn is_plain(line: Line<'_>, word: &Range<usize>, digits: &Range<usize>) -> bool {
    let error = role(&line.text[word.clone()]) == Some(Role::Error);
    let before = Back::from(line, word.start).next();
    let plain =
        |s: context::Step<'_>| pattern::PLAIN.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()));
    error
        && before.is_none_or(plain)
        && line.before(word.start) != Some(b'<')
        && !line.text[line.start..digits.start].contains(&b'{')
        && !is_about_the_program(line)
}

/// True for the SQLSTATE that MySQL prints behind its own numbers: `ERROR 1231 (42000)`.
fn is_sqlstate(behind: &[u8]) -> bool {
    let Some(state) = behind.strip_prefix(b" (").or_else(|| behind.strip_prefix(b", SQLSTATE")) else {
        return false;
    };
    state.get(5) == Some(&b')') && state[..5].iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// True before an SQLSTATE that is not of connections: `ErrorCode: 10054, SQLState: 23000`.
fn is_before_state(behind: &[u8]) -> bool {
    /// How near it is.
    const NEAR: usize = 32;
    let near = &behind[..behind.len().min(NEAR)];
    let Some(at) = context::position(near, b"sqlstate") else { return false };
    let state = near[at + 8..].trim_ascii_start();
    let state = &state[state.iter().take_while(|b| !b.is_ascii_alphanumeric()).count()..];
    let ours = [&b"08"[..], b"HY", b"IM", b"01", b"S1"].iter().any(|class| state.starts_with(class));
    !ours && state.len() >= 2
}

/// True for an error whose number others give: SQL Server's own, a comparison, a part of a URL.
pub(crate) fn belongs_to_others(line: Line<'_>, digits: &Range<usize>) -> bool {
    let behind = &line.text[digits.end..line.end];
    // "GET /?code=10060&err=10061".
    let key = line.text[line.start..digits.start].rsplit(|b| b" \t".contains(b)).next().unwrap_or_default();
    let query = key.ends_with(b"=") && key.iter().any(|b| b"?&".contains(b));
    query
        || behind.starts_with(b", Severity") && !line.has(&["provider", "network-related"], line.end)
        || behind.starts_with(b"&")
        || behind.starts_with(b" != ")
        || behind.starts_with(b" == ")
        || is_sqlstate(behind)
        || is_before_state(behind)
        // MongoDB's own.
        || behind.starts_with(b",\"codeName\"")
        || behind.starts_with(b", codeName")
}
