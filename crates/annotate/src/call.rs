//! What calls gave: `WSAIoctl -> 10045`, `connect(10.0.0.1:80): 10061`, `recv() returned -1, 10054`.

use std::ops::Range;

use openwinsock_codes::function;

use crate::announce::{tallies, whole_word};
use crate::context::{self, Back, Line, Step, joins, role};
use crate::words::Role;
use crate::{address, pattern};

/// The word that says that a number is what a call gave.
pub(crate) fn result_of_call(line: Line<'_>, digits: &Range<usize>) -> Option<Range<usize>> {
    let before = &line.text[line.start..digits.start];
    let trimmed = before.trim_ascii_end();
    let network = || line.tells(&pattern::NETWORK, digits.start);
    if let Some(word) = behind_address(line, digits) {
        return Some(word);
    }
    let arrow = [&b" ->"[..], b" =>", "→".as_bytes()].iter().any(|arrow| trimmed.ends_with(arrow));
    if arrow && network() {
        return Some(digits.start - 2..digits.start);
    }
    if let Some(call) = called(line, digits) {
        return Some(call);
    }
    let step = Back::from(line, digits.start).next()?;
    let word = whole_word(line, &(step.start..step.start + step.word.len()));
    let text = std::str::from_utf8(&line.text[word.clone()]).ok()?;
    if matches!(text, "returned" | "gave" | "returns" | "yields" | "reported") && joins(step.gap) {
        let called = Back::from(line, word.start).next();
        let moved = called.is_some_and(|s| is_transfer(&line.text[of_step(line, &s)]));
        let call = || {
            let name =
                called.map(|s| of_step(line, &s)).and_then(|w| std::str::from_utf8(&line.text[w]).ok());
            name.is_some_and(|n| pattern::CALLS.contains(&n))
        };
        return (!moved && (network() || call())).then_some(word);
    }
    // "overlapped recv completed with 64".
    if text == "with" && step.gap == b" " {
        let done = Back::from(line, word.start).next();
        let ended = [&b"completed"[..], b"finished", b"ended", b"completes"];
        let ended = done.is_some_and(|s| ended.iter().any(|w| s.word.eq_ignore_ascii_case(w)));
        return (ended && line.tells(&pattern::WINDOWS, digits.start)).then_some(word);
    }
    // "The return code from the TCP/IP(send) N".
    let near = line.start.max(digits.start.saturating_sub(RETURNED));
    let returned = ["return code from", "error code from", "return value from", "return code of"];
    if context::has(&line.text[near..digits.start], &returned) && joins(step.gap) && network() {
        return Some(word);
    }
    // "The return code from the call was 10049."
    if matches!(text, "was" | "is") && joins(step.gap) {
        let told = ["return code", "error code", "error", "status", "result", "reason"];
        let of = Back::from(line, word.start).next();
        let call = [&b"call"[..], b"value", b"operation", b"function", b"request", b"attempt", b"ip", b"tcp"];
        let call = of.is_some_and(|s| {
            call.iter().any(|w| s.word.eq_ignore_ascii_case(w))
                || pattern::CALLS.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()))
        });
        return (call && line.has(&told, word.start)).then_some(word);
    }
    // "connectex N", "WSARecv: N".
    let lower = text.to_ascii_lowercase();
    let naming = lower.starts_with("getaddrinfo") || lower.starts_with("gethostby");
    let api = text.starts_with("WSA") || text.len() > 5 && text.ends_with("ex") || naming;
    if api && joins(step.gap) && function::by_name(text).is_some() {
        return Some(word);
    }
    // Words of languages that are not listed: ": 10061" behind a sentence about the network.
    if !text.is_ascii() && role(text.as_bytes()).is_none() && matches!(step.gap, b": " | b":" | b" ") {
        return (step.gap != b" " && network() && line.tells(&pattern::FAILURES, digits.start))
            .then_some(word);
    }
    told(line, digits, &step, &word).then_some(word)
}

/// How far a number is behind "return code from".
const RETURNED: usize = 56;

/// The number behind the address that a call was for, at the end of a line: `bind 0.0.0.0:80 - 10048`.
fn behind_address(line: Line<'_>, digits: &Range<usize>) -> Option<Range<usize>> {
    let rest = line.text[digits.end..line.end].trim_ascii();
    if !(rest.is_empty() || rest == b"." || rest.starts_with(b"(")) {
        return None;
    }
    let before = &line.text[line.start..digits.start];
    let gaps = [&b" - "[..], b" -> ", b" => ", b": ", b", ", b" = ", b" "];
    let before = gaps.iter().find_map(|gap| before.strip_suffix(*gap))?;
    let end = line.start + before.len();
    let call = || pattern::CALLS.iter().any(|c| line.has(&[c], end));
    (address::ends(before) && (line.tells(&pattern::FAILURES, end) || call())).then_some(end..digits.start)
}

/// True at the end of what is said about a failure: "error writing to socket: 10051", "Could not connect, 10060".
fn told(line: Line<'_>, digits: &Range<usize>, step: &Step<'_>, word: &Range<usize>) -> bool {
    let text = &line.text[word.clone()];
    let rest = &line.text[digits.end..line.end];
    let ends = matches!(
        rest.first(),
        None | Some(b'\r' | b'.' | b' ' | b',' | b';' | b'\n' | b'"' | b'\'' | b')' | b']' | b'|')
    );
    let called = line.has(&["()"], word.start);
    let failed = line.tells(&pattern::FAILURES, word.start + text.len());
    // "errors: N", "connections: N": counts.
    let many = !called && text.ends_with(b"s") && text.iter().all(u8::is_ascii_lowercase);
    // "referenced in net.obj (N)".
    let file = step.gap == b" (" && line.before(word.start) == Some(b'.');
    // Java's "Port already in use: 10048".
    let port = text == b"use" && line.has(&["port already in use", "port is already in use"], digits.start);
    let other = many
        || port
        || file
        || matches!(role(text), Some(Role::Other | Role::Transfer))
        || text.eq_ignore_ascii_case(b"value");
    let network = || line.tells(&pattern::NETWORK, digits.start);
    if other || tallies(line) {
        return false;
    }
    // "select() on 64 sockets: …".
    if step.gap == b": " && ends && (called || failed) {
        return network();
    }
    // Behind a mark that is no colon only as the last word, or before what explains it.
    let last = rest.trim_ascii().is_empty() || rest.trim_ascii() == b"." || rest.starts_with(b")");
    let mark =
        matches!(step.gap, b", " | b" - " | b" -- " | b"; " | b" !! " | b" (" | b": (" | b"! " | b". ")
            || step.gap.starts_with("—".as_bytes());
    mark && last && failed && network()
}

/// The call that gave the number, if what stands between the two says so.
fn called(line: Line<'_>, digits: &Range<usize>) -> Option<Range<usize>> {
    let text = line.text;
    let mut end = digits.start;
    let mut failing = false;
    // What stands between, read backwards: marks, a value that says that the call failed, the arguments.
    let gap = marks(line, end);
    end -= gap.len();
    let mut gap = gap;
    for value in pattern::FAILING {
        let Some(rest) = text[line.start..end].strip_suffix(value.as_bytes()) else { continue };
        let alone = rest.last().is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'_');
        if alone {
            failing = true;
            end = line.start + rest.len();
            gap = marks(line, end);
            end -= gap.len();
            break;
        }
    }
    if failing {
        // "recv() returned -1", "accept() == INVALID_SOCKET", "rc=SOCKET_ERROR".
        let network = line.tells(&pattern::NETWORK, digits.start);
        return network.then_some(end..digits.start);
    }
    let empty = text[line.start..end].ends_with(b"()");
    let parens = text[line.start..end].ends_with(b")");
    if parens {
        end = opening(line, end)?;
    }
    let step = Back::from(line, end).next().filter(|s| s.gap.is_empty())?;
    let word = of_step(line, &step);
    let name = std::str::from_utf8(&text[word.clone()]).ok()?;
    let strict = matches!(
        gap,
        b": " | b":" | b" :" | b" : " | b" = " | b"=" | b" == " | b" -> " | b" => " | b": (" | b" (" | b" ["
    );
    // "socket() N;".
    let ended = matches!(line.at(digits.end), None | Some(b'\r' | b'.' | b',' | b';' | b':'));
    let strict = strict || parens && ended && gap == b" " && empty;
    if !strict || gap.is_empty() || line.before(word.start) == Some(b'.') && !parens {
        return None;
    }
    // What moves data gives a count of bytes, if nothing says that it failed.
    let unique = is_unique(name);
    // "Ncat: sendto: N." is what perror prints.
    let perror = || {
        let program = line.text[line.start..word.start].strip_suffix(b": ");
        let plain =
            |p: &[u8]| !p.is_empty() && p.iter().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(b));
        gap == b": " && program.is_some_and(plain) && line.text[digits.end..line.end].trim_ascii() == b"."
    };
    if is_transfer(name.as_bytes()) && !unique && !line.tells(&pattern::FAILURES, line.end) && !perror() {
        return None;
    }
    if unique && (parens || opens(gap)) {
        return Some(word);
    }
    // "socket=10060" is a handle.
    let handle = name.eq_ignore_ascii_case("socket") && !parens;
    let known = (function::by_name(name).is_some() || pattern::CALLS.contains(&name)) && !handle;
    // "bind: …" in a line of its own.
    let ends = matches!(line.at(digits.end), None | Some(b'\r' | b'.' | b'"' | b'\'' | b',' | b';' | b')'))
        || text[digits.end..line.end].trim_ascii().is_empty();
    let bracketed = gap.ends_with(b"(") || gap.ends_with(b"[");
    let plain = parens || ends && !bracketed && opens(gap) || gap == b": (";
    let network = || line.tells(&pattern::NETWORK, digits.start);
    (known && plain
        || parens && (gap == b": " || gap.ends_with(b"= ") || gap == b"=") && network() && !bracketed)
        .then_some(word)
}

/// True for marks after which a result stands.
fn opens(gap: &[u8]) -> bool {
    matches!(gap, b": " | b":" | b" :" | b" : " | b" = " | b"=" | b" -> " | b" => ")
}

/// The marks and blanks directly before a place.
fn marks(line: Line<'_>, end: usize) -> &[u8] {
    let text = &line.text[line.start..end];
    let mark = |b: &u8| b" :=,->([/{".contains(b);
    let length = text.iter().rev().take_while(|b| mark(b)).count();
    // The sign of a number.
    &text[text.len() - length..]
}

/// Where the bracket opens that closes before a place.
fn opening(line: Line<'_>, end: usize) -> Option<usize> {
    /// Arguments are no longer.
    const LONG: usize = 120;
    let mut depth = 0_usize;
    for at in (line.start.max(end.saturating_sub(LONG))..end).rev() {
        match line.text[at] {
            b')' => depth += 1,
            b'(' if depth == 1 => return Some(at),
            b'(' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

/// True for a function that no other library has: `WSARecv`, `DnsQuery_W`, in small letters too.
fn is_unique(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let unique = lower.starts_with("wsa") && lower.len() > 5
        || name.starts_with("Dns")
        || name.starts_with("getaddrinfo");
    unique
        && (function::by_name(name).is_some()
            || !lower.starts_with("wsa")
            || pattern::FAMILIES.iter().any(|f| lower[3..].starts_with(f)))
}

fn is_transfer(word: &[u8]) -> bool {
    role(word) == Some(Role::Transfer)
}

fn of_step(line: Line<'_>, step: &Step<'_>) -> Range<usize> {
    let mut word = whole_word(line, &(step.start..step.start + step.word.len()));
    // "connect_ex", "socket_connect".
    while line.before(word.start) == Some(b'_') && word.start > line.start + 1 {
        let part = whole_word(line, &(word.start - 1..word.start - 1));
        if part.start == word.start - 1 {
            break;
        }
        word.start = part.start;
    }
    word
}
