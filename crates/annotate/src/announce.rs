//! What the words before a number announce.

use std::ops::Range;

use openwinsock_codes::function;

use crate::context::{self, Back, Line, Step, is_word, joins, last_char, role};
use crate::nested::enclosing;
use crate::pattern;
use crate::words::Role;

/// What the words before a number announce.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Announced {
    System,
    Error,
    Errno,
    /// An error with which something failed: `failed with error`.
    Failure,
}

/// The most words between an announcing one and its number.
const MOST: usize = 8;

/// What the words before a number announce: `Some(None)` if they say that it is something else, none if they
/// say nothing.
pub(crate) fn announced(line: Line<'_>, start: usize) -> Option<Option<(Announced, Range<usize>)>> {
    /// The most of them that may be about the network.
    const SUBJECTS: usize = 2;
    // Windows' event texts: "%%10106".
    if line.text[line.start..start].ends_with(b"%%") {
        return Some(Some((Announced::System, start - 2..start)));
    }
    let mut back = Back::from(line, start);
    let mut linked = false;
    let mut coded = false;
    let mut numbered = false;
    let mut subjects = 0;
    // "Échec de connexion : 10061" tells of one failure, "Aborted connection: 10061" counts them.
    let mut of = false;
    for _ in 0..MOST {
        let Some(step) = back.next() else {
            // "<d:Code>10047": the first word of the line.
            return coded.then_some(Some((Announced::Error, start..start)));
        };
        // "n. 10054", "err. 10061".
        let gap = match role(step.word) {
            // "[ComponentModel.Win32Exception]10061".
            Some(Role::Error) if matches!(step.gap, b"]" | b"] ") && is_type(step.word) => b"",
            Some(Role::Number | Role::Error) => step.gap.strip_prefix(b".").unwrap_or(step.gap),
            // "SqlException.Number".
            _ if step.gap == b"." => b"",
            _ => step.gap,
        };
        if !joins(gap) {
            return None;
        }
        let range = step.start..step.start + step.word.len();
        // "ErrorCode = '0x80004005 : 10061'".
        if step.word.starts_with(b"0x8000") {
            continue;
        }
        // `winsock_errors_total{code="10013"`: what is before the bracket says whose number it is.
        if numbered
            && step.gap.contains(&b'{')
            && let Some(word) = enclosing(line, start)
        {
            return Some(Some(word));
        }
        // "win32 exit code 10050", "ServiceSpecificExitCode=10048".
        if coded && step.word.eq_ignore_ascii_case(b"exit") {
            let own = [&b"win32"[..], b"32", b"specific", b"service", b"socket", b"winsock"];
            let before = back.next();
            let own = before
                .is_some_and(|s| s.gap.len() <= 1 && own.iter().any(|w| s.word.eq_ignore_ascii_case(w)));
            return Some(own.then_some((Announced::System, range)));
        }
        let whole = whole_word(line, &range);
        let role = role(&line.text[whole.clone()])
            .map(|r| (r, whole))
            .or_else(|| role(step.word).map(|r| (r, range.clone())));
        let Some((role, word)) = role else {
            // "Erreur de connexion : 10061", "error code from recv: 10054": words about the network may stand
            // between the two.
            if subjects < SUBJECTS && !coded && is_subject(line, &step) {
                subjects += 1;
                continue;
            }
            // "code 10054" alone is enough, "zip code 10054" is none.
            let other = pattern::OTHER_CODES.iter().any(|w| step.word.eq_ignore_ascii_case(w.as_bytes()));
            // `"error":{"os":"windows","number":10055`.
            if numbered && let Some(word) = enclosing(line, start) {
                return Some(Some(word));
            }
            // `{"sql":{"number":10054},"exception":"SqlException"}`.
            let told = numbered
                && (line.tells(&pattern::CLIENTS, line.end) || line.tells(&pattern::WINDOWS, line.end));
            let other_number =
                pattern::OTHER_CODES.iter().any(|w| step.word.eq_ignore_ascii_case(w.as_bytes()));
            let key =
                || Back::from(line, start).next().is_some_and(|s| s.word.eq_ignore_ascii_case(b"number"));
            if told && !coded && !other_number && key() {
                return Some(Some((Announced::Error, range)));
            }
            return (coded || other && numbered).then_some((!other).then_some((Announced::Error, range)));
        };
        match role {
            Role::Link => {
                // "DnsQuery return value: 9002".
                if numbered && step.word.eq_ignore_ascii_case(b"return") {
                    return Some(Some((Announced::Error, word)));
                }
                linked = true;
                of |= subjects > 0 && is_of(step.word);
                // CEF: "cn1Label=WSAErrorCode cn1=10038".
                if step.word[0].eq_ignore_ascii_case(&b'c') && step.word[step.word.len() - 1].is_ascii_digit()
                {
                    return labelled(line, step.word).map(|word| Some((Announced::System, word)));
                }
            }
            Role::Message if linked || subjects > 0 => return None,
            Role::Message => {
                let network =
                    line.has(&["provider", "transport-level", "communication link", "forcibly"], line.end);
                return Some(network.then_some((Announced::Error, word)));
            }
            Role::Number => {
                let code = step.word.eq_ignore_ascii_case(b"code");
                // "socket code 10054".
                if coded && step.word.eq_ignore_ascii_case(b"socket") {
                    return Some(Some((Announced::System, word)));
                }
                coded |= code;
                numbered = true;
                // The first word of the line.
                let mut before = Back::from(line, word.start);
                if before.next().is_none_or(|s| !joins(s.gap) && s.gap != b".") {
                    let socket = numbered && coded && step.word.eq_ignore_ascii_case(b"socket");
                    let kind = if socket { Announced::System } else { Announced::Error };
                    return coded.then_some(Some((kind, word)));
                }
            }
            Role::System => return Some(system(line, step.gap, &word)),
            Role::Errno => {
                // Go's name for Windows' own numbers.
                let go = line.text[line.start..word.start].ends_with(b"syscall.");
                return Some(Some((if go { Announced::System } else { Announced::Errno }, word)));
            }
            Role::Error => return error(line, &step, &word, subjects),
            Role::Failure => {
                // "10060 failed 10054 ok": counts.
                let count =
                    back.next().is_some_and(|s| s.gap == b" " && s.word.iter().all(u8::is_ascii_digit));
                if count && step.gap == b" " && tallies(line) {
                    return Some(None);
                }
                // "Aborted connection: 10054" counts them; "refused: connect() = 10054" does not.
                if subjects > 0 && !of && step.gap != b" " {
                    return None;
                }
                let counted = step.gap.contains(&b':') && tallies(line) || subjects > 0 && !of;
                return Some((!counted).then_some((Announced::Error, word)));
            }
            // "recv returned 10054": a count of bytes.
            // "error code from recv: 10054": it did not move them.
            Role::Transfer if !linked && subjects < SUBJECTS && step.gap.starts_with(b":") => {
                subjects += 1;
            }
            Role::Transfer => return linked.then_some(None),
            Role::Other => return Some(None),
        }
    }
    None
}

/// What a word for an error announces: whose error it is.
fn error(
    line: Line<'_>,
    step: &Step<'_>,
    word: &Range<usize>,
    subjects: usize,
) -> Option<Option<(Announced, Range<usize>)>> {
    if is_level(line, word, step.gap) {
        return None;
    }
    // A lone letter only as a key, and "last=10060".
    let keyed = step.gap == b"=" || word.len() == 1 && step.gap.starts_with(b"\":");
    if (word.len() == 1 || step.word.eq_ignore_ascii_case(b"last")) && !keyed {
        return None;
    }
    // "native 10054", but not "jetty.native - listen(10054)".
    if step.word.eq_ignore_ascii_case(b"native") && (subjects > 0 || step.gap.contains(&b'-')) {
        return None;
    }
    let before = Back::from(line, word.start).next();
    let is = |list: &[&str], s: &Step<'_>| list.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()));
    let own = before.is_some_and(|s| s.gap.len() <= 1 && is(pattern::OWN, &s));
    // SQL Server's client gives the numbers of the network too: "SqlException", "SqlError".
    let client = before.is_some_and(|s| {
        s.word.eq_ignore_ascii_case(b"sql") && (s.gap.is_empty() || word_is_exception(line, word))
    });
    if own && !client {
        return Some(None);
    }
    let system =
        before.is_some_and(|s| s.gap.len() <= 2 && (is_function(line, &s) || is(pattern::SYSTEM, &s)));
    // "failed with error", "échec avec l'erreur".
    let failed = || {
        let mut words = Back::from(line, word.start).take(MOST).take_while(|s| joins(s.gap));
        let first = words.find(|s| role(s.word) != Some(Role::Link));
        first.is_some_and(|s| role(s.word) == Some(Role::Failure))
    };
    // "read error 10054", "dwError=10054".
    let moving = || {
        before.is_some_and(|s| {
            let list = if s.gap.is_empty() { pattern::HUNGARIAN } else { pattern::MOVING };
            s.gap.len() <= 1 && is(list, &s)
        })
    };
    let kind = match system {
        true => Announced::System,
        false if failed() || moving() => Announced::Failure,
        false => Announced::Error,
    };
    Some(Some((kind, word.clone())))
}

/// True for the last part of a type's name.
fn is_type(word: &[u8]) -> bool {
    [&b"Exception"[..], b"Error"].contains(&word)
}

/// The label that CEF gives to a field: `cn1Label=WSAErrorCode`, if it speaks of an error of the system.
pub(crate) fn labelled(line: Line<'_>, key: &[u8]) -> Option<Range<usize>> {
    let wanted = [key, b"label="].concat().to_ascii_lowercase();
    let text = &line.text[line.start..line.end];
    let start = context::position(text, &wanted)? + wanted.len();
    let length = text[start..].iter().take_while(|b| **b != b' ').count();
    let label = &text[start..start + length];
    let says = context::has(label, &["err", "winsock", "wsa", "status"]);
    says.then_some(line.start + start..line.start + start + length)
}

/// A word of Windows alone: `(OS 64)`, `winsock 10054`, `system:10054`.
pub(crate) fn system(line: Line<'_>, gap: &[u8], word: &Range<usize>) -> Option<(Announced, Range<usize>)> {
    let text = &line.text[word.clone()];
    let fits = match text {
        b"os" => {
            let told = |words| line.tells(words, line.end);
            (gap == b"_" || matches!(gap, b" " | b"=") && told(&pattern::FAILURES)) && told(&pattern::NETWORK)
        }
        b"OS" => gap == b" ",
        _ if text.eq_ignore_ascii_case(b"system") => gap == b":",
        // Not the window of a TCP segment.
        _ if text.eq_ignore_ascii_case(b"win") => {
            let failed = || gap == b" " && line.tells(&pattern::FAILURES, word.start);
            (gap.first() == Some(&b'=') || failed()) && !line.has(&["seq", "ack"], line.end)
        }
        _ if text.eq_ignore_ascii_case(b"win32") => !gap.contains(&b'-'),
        _ => true,
    };
    fits.then_some((Announced::System, word.clone()))
}

/// The whole identifier that ends where the word does: `WSAGetLastError` for `Error`.
pub(crate) fn whole_word(line: Line<'_>, word: &Range<usize>) -> Range<usize> {
    let mut start = word.start;
    while start > line.start {
        let (c, length) = last_char(&line.text[line.start..start]);
        if !is_word(c) {
            break;
        }
        start -= length;
    }
    start..word.end
}

/// True for a documented function of Winsock or DNS that has a name of its own.
pub(crate) fn is_function(line: Line<'_>, step: &Step<'_>) -> bool {
    let word = whole_word(line, &(step.start..step.start + step.word.len()));
    let name = std::str::from_utf8(&line.text[word]).unwrap_or_default();
    name.bytes().any(|b| b.is_ascii_uppercase()) && function::by_name(name).is_some()
}

/// True for the level of a log's line: `ERROR [10054]`, `[error] 10054`.
pub(crate) fn is_level(line: Line<'_>, word: &Range<usize>, gap: &[u8]) -> bool {
    let text = &line.text[word.clone()];
    let capitals = text.iter().all(u8::is_ascii_uppercase);
    let quoted = gap == b"\" " || gap == b"\" \"" || gap == b"\",\"";
    capitals
        && (quoted
            || gap.contains(&b'[')
            || gap.contains(&b'\t')
            || gap.len() > 2 && gap.iter().all(|b| *b == b' '))
}

/// True for a line that counts successes beside failures: `Passed: 3, Failed: 10054`.
pub(crate) fn tallies(line: Line<'_>) -> bool {
    line.has(&["passed", "succe", "skipped", "total", "sent:", "completed", " ok "], line.end)
}

/// True for a line that speaks of errno as POSIX systems number it: Rust ends Windows' messages with a full
/// stop, and Linux' not.
pub(crate) fn posix(line: Line<'_>, start: usize) -> bool {
    let before = &line.text[line.start..start];
    before.ends_with(b"(os error ") && !before.ends_with(b". (os error ")
        || before.ends_with(b"rrno ") && !before.ends_with(b"syscall.Errno ")
}

/// True for a word that announces an error also without anything between it and the number.
pub(crate) fn announces(word: &[u8]) -> bool {
    word.len() > 2 && matches!(role(word), Some(Role::System | Role::Error | Role::Errno))
}

/// True for a word about the network that tells whose error it is: `erreur de connexion`. Directly before a
/// number without a mark it may be the owner of the number: `error in connection 10054`.
fn is_subject(line: Line<'_>, step: &Step<'_>) -> bool {
    let linked = || {
        let before = Back::from(line, step.start).next();
        before.is_some_and(|s| is_of(s.word))
    };
    let marked = step.gap != b" " && !step.gap.is_empty();
    step.word.len() > 2 && pattern::NETWORK.are_in(step.word) && (marked || !step.word.is_ascii() || linked())
}

/// True for "of" in languages that say whose error it is behind the word for it.
fn is_of(word: &[u8]) -> bool {
    [&b"de"[..], b"di", b"du", b"da", b"del"].iter().any(|w| word.eq_ignore_ascii_case(w))
}

fn word_is_exception(line: Line<'_>, word: &Range<usize>) -> bool {
    line.text[word.clone()].eq_ignore_ascii_case(b"exception")
}
