//! Decides whether a number of a line is a code.

use std::ops::Range;

use openwinsock_codes::{Code, Entry, Errno, Os, function, lookup, text};

use crate::context::{self, Back, Line, is_word, joins, last_char, role};
use crate::pattern::{self, Role};
use crate::table::{self, Class, Table, code_of};
use crate::{Form, Rule, Why, name};

/// A number that counts.
pub(crate) struct Number {
    pub(crate) range: Range<usize>,
    pub(crate) code: Code,
    pub(crate) entry: &'static Entry,
    pub(crate) form: Form,
    pub(crate) why: Why,
}

/// What the words before a number announce.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Announced {
    System,
    Error,
    Errno,
    /// An error with which something failed: `failed with error`.
    Failure,
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

fn accepted(
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
        let network = || line.tells(&pattern::NETWORK, line.end);
        let enough = match (class, kind) {
            (Class::Range, Announced::System | Announced::Errno | Announced::Failure) => true,
            // No program numbers its own errors in hexadecimal and in this range.
            (Class::Range, Announced::Error) => {
                network() || is_plain(line, &word) || line.text[digits.start] == b'0'
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
    if class != Class::Range {
        return None;
    }
    if let Some(word) = result_of_call(line, digits) {
        return Some((Rule::Announced, Some(word)));
    }
    if let Some(text) = agrees_with_text(line, digits, entry) {
        return Some((Rule::Agrees, Some(text)));
    }
    bracketed(line, digits).then_some((Rule::Bracketed, None))
}

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

/// True for an error whose number others give: SQL Server's own, a comparison, a part of a URL.
fn belongs_to_others(line: Line<'_>, digits: &Range<usize>) -> bool {
    let behind = &line.text[digits.end..line.end];
    behind.starts_with(b", Severity")
        || behind.starts_with(b"&")
        || behind.starts_with(b" != ")
        || behind.starts_with(b" == ")
}

/// What a call gave: `WSAIoctl -> 10045`, `DnsQuery_W returned 9501`, `connectex 10061`, `select() …: 10004`.
fn result_of_call(line: Line<'_>, digits: &Range<usize>) -> Option<Range<usize>> {
    let before = &line.text[line.start..digits.start];
    let trimmed = before.trim_ascii_end();
    let network = || line.tells(&pattern::NETWORK, digits.start);
    let arrow = [&b" ->"[..], b" =>", "→".as_bytes()].iter().any(|arrow| trimmed.ends_with(arrow));
    if arrow && network() {
        return Some(digits.start - 2..digits.start);
    }
    let step = Back::from(line, digits.start).next()?;
    let word = whole_word(line, &(step.start..step.start + step.word.len()));
    let text = std::str::from_utf8(&line.text[word.clone()]).ok()?;
    let transfer = |w: &[u8]| role(w) == Some(Role::Transfer);
    if matches!(text, "returned" | "gave" | "returns" | "yields") && joins(step.gap) {
        let called = Back::from(line, word.start).next();
        let moved = called
            .is_some_and(|s| transfer(&line.text[whole_word(line, &(s.start..s.start + s.word.len()))]));
        return (!moved && network()).then_some(word);
    }
    // "The return code from the call was 10049."
    if matches!(text, "was" | "is") && joins(step.gap) {
        let told = ["return code", "error code", "error", "status", "result", "reason"];
        let of = Back::from(line, word.start).next();
        let call = [&b"call"[..], b"value", b"operation", b"function", b"request", b"attempt"];
        let call = of.is_some_and(|s| call.iter().any(|w| s.word.eq_ignore_ascii_case(w)));
        return (call && line.has(&told, word.start)).then_some(word);
    }
    // "connect_ex() = 10056", "socket(): INVALID_SOCKET, 10024".
    if matches!(step.gap, b"() = " | b"()=" | b"() == " | b"(): ") && !transfer(text.as_bytes()) && network()
    {
        return Some(word);
    }
    if text == "INVALID_SOCKET" && joins(step.gap) {
        return Some(word);
    }
    // "connectex 10061", "WSARecv: 10054".
    let api = text.starts_with("WSA") || text.len() > 5 && text.ends_with("ex");
    if api && joins(step.gap) && function::by_name(text).is_some() {
        return Some(word);
    }
    // Words of languages that are not listed: ": 10061" behind a sentence about the network.
    if !text.is_ascii() && role(text.as_bytes()).is_none() && matches!(step.gap, b": " | b":" | b" ") {
        return (step.gap != b" " && network() && line.tells(&pattern::FAILURES, digits.start))
            .then_some(word);
    }
    // "select() on 64 sockets: 10004", "error writing to socket: 10051", at the end of what is said.
    let ends = matches!(line.at(digits.end), None | Some(b'\r' | b'.' | b' ' | b',' | b';' | b'\n'));
    let called = line.has(&["()"], word.start);
    let told = || called || line.tells(&pattern::FAILURES, word.start);
    // "errors: 10054", "connections: 10061": counts.
    let many = !called && text.ends_with('s') && text.bytes().all(|b| b.is_ascii_lowercase());
    let other = many || matches!(role(text.as_bytes()), Some(Role::Other | Role::Transfer));
    (step.gap == b": " && ends && !other && told() && network() && !tallies(line)).then_some(word)
}

/// True if what follows the digits does not make them a part of something else, or a count.
fn ends_well(line: Line<'_>, end: usize) -> bool {
    let next = line.at(end);
    let then = line.at(end + 1);
    let digit = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit());
    let letter = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    match next {
        None => return true,
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
fn is_protocol(line: Line<'_>, at: usize) -> bool {
    let word = &line.text[name::word_at(line, at.min(line.end))];
    let protocol = |p: &&[u8]| word.eq_ignore_ascii_case(p);
    [&b"tcp"[..], b"udp", b"sctp"].iter().any(protocol) || line.at(at + word.len()) == Some(b'/')
}

/// True if the word behind the digits says what they count: `10054 bytes`.
fn counts(line: Line<'_>, end: usize) -> bool {
    let rest = &line.text[end..line.end];
    let blank = rest.iter().take_while(|b| **b == b' ').count();
    if blank == 0 {
        return false;
    }
    let rest = &rest[blank..];
    // Spring's "ERROR 10054 --- [main]".
    if rest.starts_with(b"---") {
        return true;
    }
    let length = rest.iter().take_while(|b| b.is_ascii_alphabetic() || **b >= 0x80).count();
    // "5 s." is a time, "5 s)" too; "10054 a/b" is not worth a thought.
    let word = &rest[..length];
    let unit = |w: &&&str| w.len() == word.len() && word.eq_ignore_ascii_case(w.as_bytes());
    !word.is_empty() && pattern::UNITS.iter().any(|w| unit(&w))
}

/// What the words before a number announce: `Some(None)` if they say that it is something else, none if they
/// say nothing.
fn announced(line: Line<'_>, start: usize) -> Option<Option<(Announced, Range<usize>)>> {
    /// The most words between an announcing one and its number.
    const MOST: usize = 6;
    // Windows' event texts: "%%10106".
    if line.text[line.start..start].ends_with(b"%%") {
        return Some(Some((Announced::System, start - 2..start)));
    }
    let mut back = Back::from(line, start);
    let mut linked = false;
    let mut coded = false;
    let mut numbered = false;
    for _ in 0..MOST {
        let step = back.next()?;
        // "n. 10054", "err. 10061".
        let gap = match role(step.word) {
            Some(Role::Number | Role::Error) => step.gap.strip_prefix(b".").unwrap_or(step.gap),
            _ => step.gap,
        };
        if !joins(gap) {
            return None;
        }
        let range = step.start..step.start + step.word.len();
        let whole = whole_word(line, &range);
        let role = role(&line.text[whole.clone()])
            .map(|r| (r, whole))
            .or_else(|| role(step.word).map(|r| (r, range.clone())));
        let Some((role, word)) = role else {
            // "code 10054" alone is enough, "zip code 10054" is none.
            let other = pattern::OTHER_CODES.iter().any(|w| step.word.eq_ignore_ascii_case(w.as_bytes()));
            return (coded || other && numbered).then_some((!other).then_some((Announced::Error, range)));
        };
        match role {
            Role::Link => {
                // "DnsQuery return value: 9002".
                if numbered && step.word.eq_ignore_ascii_case(b"return") {
                    return Some(Some((Announced::Error, word)));
                }
                linked = true;
                // CEF: "cn1Label=WSAErrorCode cn1=10038".
                if step.word[0].eq_ignore_ascii_case(&b'c') && step.word[step.word.len() - 1].is_ascii_digit()
                {
                    return labelled(line, step.word).map(|word| Some((Announced::System, word)));
                }
            }
            Role::Message => {
                let network = line.has(&["tcp provider", "named pipes provider"], line.end);
                return Some(network.then_some((Announced::Error, word)));
            }
            Role::Number => {
                let code = step.word.eq_ignore_ascii_case(b"code");
                coded |= code;
                numbered = true;
                // The first word of the line.
                let mut before = Back::from(line, word.start);
                if before.next().is_none_or(|s| !joins(s.gap)) {
                    return code.then_some(Some((Announced::Error, word)));
                }
            }
            Role::System => return Some(system(line, step.gap, &word)),
            Role::Errno => {
                // Go's name for Windows' own numbers.
                let go = line.text[line.start..word.start].ends_with(b"syscall.");
                return Some(Some((if go { Announced::System } else { Announced::Errno }, word)));
            }
            Role::Error => {
                if is_level(line, &word, step.gap) {
                    return None;
                }
                // A lone letter only as a key.
                if word.len() == 1 && step.gap != b"=" {
                    return None;
                }
                let before = Back::from(line, word.start).next();
                let own = before.is_some_and(|s| {
                    s.gap.len() <= 1 && pattern::OWN.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()))
                });
                if own {
                    return Some(None);
                }
                let system = before.is_some_and(|s| {
                    s.gap.len() <= 2 && is_function(line, &s)
                        || s.gap.len() <= 2
                            && pattern::SYSTEM.iter().any(|w| s.word.eq_ignore_ascii_case(w.as_bytes()))
                });
                // "failed with error", "échec avec l'erreur".
                let failed = || {
                    let mut words = Back::from(line, word.start).take(MOST).take_while(|s| joins(s.gap));
                    let first = words.find(|s| context::role(s.word) != Some(Role::Link));
                    first.is_some_and(|s| context::role(s.word) == Some(Role::Failure))
                };
                let kind = match system {
                    true => Announced::System,
                    false if failed() => Announced::Failure,
                    false => Announced::Error,
                };
                return Some(Some((kind, word)));
            }
            Role::Failure => {
                let counted = step.gap.contains(&b':') && tallies(line);
                return Some((!counted).then_some((Announced::Error, word)));
            }
            // "recv returned 10054": a count of bytes.
            Role::Transfer => return linked.then_some(None),
            Role::Other => return Some(None),
        }
    }
    None
}

/// The label that CEF gives to a field: `cn1Label=WSAErrorCode`, if it speaks of an error of the system.
fn labelled(line: Line<'_>, key: &[u8]) -> Option<Range<usize>> {
    let wanted = [key, b"label="].concat().to_ascii_lowercase();
    let text = &line.text[line.start..line.end];
    let start = context::position(text, &wanted)? + wanted.len();
    let length = text[start..].iter().take_while(|b| **b != b' ').count();
    let label = &text[start..start + length];
    let says = context::has(label, &["err", "winsock", "wsa", "status"]);
    says.then_some(line.start + start..line.start + start + length)
}

/// A word of Windows alone: `(OS 64)`, `winsock 10054`, `system:10054`.
fn system(line: Line<'_>, gap: &[u8], word: &Range<usize>) -> Option<(Announced, Range<usize>)> {
    let text = &line.text[word.clone()];
    let fits = match text {
        b"os" => false,
        b"OS" => gap == b" ",
        _ if text.eq_ignore_ascii_case(b"system") => gap == b":",
        // Not the window of a TCP segment.
        _ if text.eq_ignore_ascii_case(b"win") => {
            gap.first() == Some(&b'=') && !line.has(&["seq", "ack"], line.end)
        }
        _ if text.eq_ignore_ascii_case(b"win32") => !gap.contains(&b'-'),
        _ => true,
    };
    fits.then_some((Announced::System, word.clone()))
}

/// The whole identifier that ends where the word does: `WSAGetLastError` for `Error`.
fn whole_word(line: Line<'_>, word: &Range<usize>) -> Range<usize> {
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
fn is_function(line: Line<'_>, step: &context::Step<'_>) -> bool {
    let word = whole_word(line, &(step.start..step.start + step.word.len()));
    let name = std::str::from_utf8(&line.text[word]).unwrap_or_default();
    name.bytes().any(|b| b.is_ascii_uppercase()) && function::by_name(name).is_some()
}

/// True for the level of a log's line: `ERROR [10054]`, `[error] 10054`.
fn is_level(line: Line<'_>, word: &Range<usize>, gap: &[u8]) -> bool {
    let text = &line.text[word.clone()];
    let capitals = text.iter().all(u8::is_ascii_uppercase);
    capitals
        && (gap.contains(&b'[') || gap.contains(&b'\t') || gap.len() > 2 && gap.iter().all(|b| *b == b' '))
}

/// True for a line that counts successes beside failures: `Passed: 3, Failed: 10054`.
fn tallies(line: Line<'_>) -> bool {
    line.has(&["passed", "succe", "skipped", "total", "sent:", "completed"], line.end)
}

/// True for a line that speaks of errno as POSIX systems number it: Rust ends Windows' messages with a full
/// stop, and Linux' not.
fn posix(line: Line<'_>, start: usize) -> bool {
    let before = &line.text[line.start..start];
    before.ends_with(b"(os error ") && !before.ends_with(b". (os error ")
        || before.ends_with(b"rrno ") && !before.ends_with(b"syscall.Errno ")
}

/// True for a number whose meaning the format of the line fixes.
fn field(line: Line<'_>, digits: &Range<usize>) -> bool {
    web_server(line, digits) || dhcp_server(line, digits)
}

/// True in the last column of a DHCP server's log, DnsRegError.
fn dhcp_server(line: Line<'_>, digits: &Range<usize>) -> bool {
    /// The columns before it.
    const COLUMNS: usize = 18;
    let before = &line.text[line.start..digits.start];
    let last = matches!(line.at(digits.end), None | Some(b'\r' | b','));
    before.ends_with(b",") && last && before.iter().filter(|b| **b == b',').count() == COLUMNS
}

/// True in the column `sc-win32-status` of a web server's log: status, substatus, then it.
fn web_server(line: Line<'_>, digits: &Range<usize>) -> bool {
    let text = line.text;
    // "2026-11-21 10:00:00 W3SVC1 …".
    let is_date = |t: &[u8]| {
        t.len() > 19
            && t[4] == b'-'
            && t[7] == b'-'
            && t[10] == b' '
            && t[13] == b':'
            && t[16] == b':'
            && t[19] == b' '
            && t[..4].iter().all(u8::is_ascii_digit)
    };
    let number = |range: &Range<usize>| {
        let t = &text[range.clone()];
        (1..=3).contains(&t.len()) && t.iter().all(u8::is_ascii_digit)
    };
    let word_before = |end: usize| -> Option<Range<usize>> {
        let end = end.checked_sub(1).filter(|e| *e > line.start && text[*e] == b' ')?;
        let start = memchr::memrchr(b' ', &text[line.start..end])? + line.start + 1;
        Some(start..end)
    };
    if !is_date(&text[line.start..]) || !matches!(line.at(digits.end), None | Some(b' ' | b'\r')) {
        return false;
    }
    let rest = text[digits.end..line.end].trim_ascii();
    let mut columns = rest.split(|b| *b == b' ');
    let digits_only = |t: &[u8]| !t.is_empty() && t.iter().all(u8::is_ascii_digit);
    let Some(substatus) = word_before(digits.start) else { return false };
    // FTP: status, this, substatus, session.
    let dash = &text[substatus.clone()] == b"-";
    if dash || number(&substatus) {
        let mut columns = columns.clone();
        let then = columns.next().is_some_and(digits_only);
        let session =
            columns.next().is_some_and(|c| c.len() == 36 && c.iter().filter(|b| **b == b'-').count() == 4);
        if then && session {
            return true;
        }
    }
    // SMTP: status, this, bytes, bytes, time, protocol.
    if number(&substatus)
        && columns.clone().take(3).filter(|c| digits_only(c)).count() == 3
        && columns.nth(3).is_some_and(|c| c.starts_with(b"SMTP"))
    {
        return true;
    }
    let Some(status) = word_before(substatus.start) else { return false };
    if !number(&substatus)
        || !number(&status)
        || status.len() != 3
        || !(b'1'..=b'5').contains(&text[status.start])
    {
        return false;
    }
    // Only numbers follow: bytes and the time taken. More than three would be other columns.
    rest.split(|b| *b == b' ').count() <= 4 && rest.iter().all(|b| b.is_ascii_digit() || *b == b' ')
}

/// How far a name or text may be from its number.
const NEAR: usize = 6;

/// The name beside a number that says the same.
fn agrees(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    /// How far columns may be apart.
    const COLUMN: usize = 24;
    if !opens_well(line, digits.start) {
        return None;
    }
    let before = &line.text[line.start..digits.start];
    // Python repeats Windows' number behind its own: "OSError(22, '…', None, 10057, None)".
    if before.ends_with(b"None, ") && line.text[digits.end..].starts_with(b", None") {
        return Some(digits.start - 6..digits.start - 2);
    }
    // Behind: "10061 (WSAECONNREFUSED)".
    if let Some(start) = behind(line, digits) {
        let word = name::word_at(line, start);
        if says(&line.text[word.clone()], entry) {
            return Some(word);
        }
    }
    // Before: "WSAECONNREFUSED (10061)", "WSAECONNREFUSED = 10061".
    let near = if before.ends_with(b"  ") { COLUMN } else { NEAR };
    let gap = before.iter().rev().position(|b| b.is_ascii_alphanumeric()).filter(|gap| *gap <= near)?;
    let word = name::word_at(line, digits.start - gap - 1);
    says(&line.text[word.clone()], entry).then_some(word)
}

/// Where the next word behind the digits starts, if it is near.
fn behind(line: Line<'_>, digits: &Range<usize>) -> Option<usize> {
    let behind = &line.text[digits.end..line.end.min(digits.end + NEAR + 1)];
    behind.iter().position(|b| b.is_ascii_alphanumeric()).map(|gap| digits.end + gap)
}

/// The text behind a number that says the same: `10061 - Connection refused`.
fn agrees_with_text(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    /// How long such a text may be.
    const LONG: usize = 120;
    let start = behind(line, digits).filter(|_| opens_well(line, digits.start))?;
    // "session 10054 closed by …" says something else.
    let other =
        |s: context::Step<'_>| joins(s.gap) && (role(s.word) == Some(Role::Other) || s.gap.starts_with(b"="));
    let before = line.text[line.start..digits.start].trim_ascii_end();
    if before.last().is_some_and(u8::is_ascii_alphanumeric)
        || Back::from(line, digits.start).next().is_some_and(other)
    {
        return None;
    }
    let length = begins_with_text(&line.text[start..line.end.min(start + LONG)], entry)?;
    Some(start..start + length)
}

/// True if a word is a name of the code, or its number in hexadecimal digits or in decimal ones.
fn says(word: &[u8], entry: &'static Entry) -> bool {
    if name::is_of(word, entry) {
        return true;
    }
    let Ok(word) = std::str::from_utf8(word) else { return false };
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    match hex {
        Some(hex) => u32::from_str_radix(hex, 16) == Ok(entry.value),
        None => false,
    }
}

/// The length of the beginning of a text that the catalogue knows of this code.
fn begins_with_text(behind: &[u8], entry: &'static Entry) -> Option<usize> {
    /// Words before the telling ones: "An existing", "The".
    const LEAD: usize = 40;
    let english = text::ENGLISH[0];
    let title = text::title(entry, text::ENGLISH).into_iter();
    let phrases = title.chain(text::keywords(entry, english)).filter(|p| p.contains(' '));
    phrases
        .filter_map(|phrase| {
            let lower = phrase.to_ascii_lowercase();
            let at = context::position(&behind[..behind.len().min(LEAD + lower.len())], lower.as_bytes())?;
            Some(at + lower.len())
        })
        .min()
}

/// True if what stands before a number does not make it a part of something else: an address, a path.
fn opens_well(line: Line<'_>, start: usize) -> bool {
    let before = line.before(start);
    let further = start.checked_sub(1).and_then(|at| line.before(at));
    match before {
        None | Some(b' ' | b'\t' | b'(' | b'[' | b'\x22' | b'\'' | b'=' | b'>' | b'|') => true,
        Some(b':' | b'-' | b'#') => further.is_none_or(|b| b == b' '),
        _ => false,
    }
}

/// True for a number in brackets after the tale of a failure: `Can't connect to 'db' (10061)`.
fn bracketed(line: Line<'_>, digits: &Range<usize>) -> bool {
    // "'10054(An existing connection …)'".
    let told =
        line.at(digits.end) == Some(b'(') && line.at(digits.end + 1).is_some_and(|b| b.is_ascii_uppercase());
    if told && opens_well(line, digits.start) && line.tells(&pattern::FAILURES, line.end) {
        return true;
    }
    let Some(open @ (b'(' | b'[')) = line.before(digits.start) else { return false };
    let fits = match line.at(digits.end) {
        Some(b')' | b']' | b':' | b',' | b'/') => true,
        // "(10061 Connection refused)", not "(10058 zones)".
        Some(b' ') => {
            line.at(digits.end + 1).is_some_and(|b| b.is_ascii_uppercase() || b"\x22'-".contains(&b))
        }
        _ => false,
    };
    if !fits {
        return false;
    }
    let before = &line.text[line.start..digits.start - 1];
    // "main.c(10054)", "nginx[10054]": a line, a process.
    let Some(trimmed) = before.strip_suffix(b" ") else { return false };
    let trimmed = trimmed.trim_ascii_end();
    if trimmed.ends_with(b".exe") || trimmed.is_empty() {
        return false;
    }
    // "[10060]" is usually a process: only behind a failure that is more than a level.
    let word = Back::from(line, digits.start).next();
    let named = word.and_then(|w| role(w.word));
    if matches!(named, Some(Role::Other | Role::Transfer)) {
        return false;
    }
    let sentence = open == b'(' && matches!(trimmed.last(), Some(b'.' | b'\x22' | b'!' | 0x80..));
    sentence || line.tells(&pattern::FAILURES, digits.start)
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
fn wide_rule(
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

/// The number whose hexadecimal digits are at `digits`, without a mark.
pub(crate) fn hexadecimal(table: &Table, line: Line<'_>, digits: Range<usize>) -> Option<Number> {
    let text = &line.text[digits.clone()];
    let before = &line.text[line.start..digits.start];
    let marked = [&b"0x"[..], b"0X", b"&H", b"&h"].iter().any(|mark| before.ends_with(mark));
    let start = if marked { digits.start - 2 } else { digits.start };
    let end = digits.end;
    let glued = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
    if glued(line.before(start)) || glued(line.at(end)) {
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
    // IBM's X'2746'.
    let quoted = before.ends_with(b"X'") && line.at(end) == Some(b'\'');
    if marked || quoted {
        if pair(line, end, bits) || follows_decimal(line, start, bits) {
            return Some(number(code_of(entry), entry, Rule::Agrees, None));
        }
        let (rule, word) = accepted(line, &(start..end), entry, class)?;
        return marked.then(|| number(code_of(entry), entry, rule, word));
    }
    let data = class == Class::Range && text.len() == 8 && is_dump(before);
    data.then(|| number(code_of(entry), entry, Rule::Field, None))
}

/// True behind the place and the first words of an event's data: `0008: 00000000 `.
fn is_dump(before: &[u8]) -> bool {
    let hex = |t: &[u8], length| t.len() == length && t.iter().all(u8::is_ascii_hexdigit);
    let mut words = before.split(|b| *b == b' ').rev();
    if words.next() != Some(b"") {
        return false;
    }
    let place = words.find(|w| !hex(w, 8));
    place.and_then(|w| w.strip_suffix(b":")).is_some_and(|w| hex(w, 4))
}

/// The upper half of an HRESULT that carries a Win32 code.
const HRESULT_WIN32: u32 = 0x8007;

/// True if the same number follows as a decimal: `0x0000274D/10061`.
fn pair(line: Line<'_>, end: usize, value: u32) -> bool {
    line.at(end) == Some(b'/') && decimal_after(line, end + 1) == Some(value)
}

/// True if the same number stands before as a hexadecimal: `0x0000274D/10061`.
fn is_second_of_pair(line: Line<'_>, digits: &Range<usize>) -> bool {
    let value = decimal_after(line, digits.start);
    let before = &line.text[line.start..digits.start];
    let Some(before) = before.strip_suffix(b"/") else { return false };
    let length = before.iter().rev().take_while(|b| b.is_ascii_hexdigit()).count();
    let hex = std::str::from_utf8(&before[before.len() - length..]).ok();
    let marked = before[..before.len() - length].ends_with(b"x");
    marked && value.is_some() && hex.and_then(|h| u32::from_str_radix(h, 16).ok()) == value
}

/// True if the same number stands directly before as a decimal: `64 (0x00000040)`.
fn follows_decimal(line: Line<'_>, start: usize, value: u32) -> bool {
    let before = &line.text[line.start..start];
    let digits = before.trim_ascii_end();
    let digits = digits.strip_suffix(b"X'").unwrap_or(digits).trim_ascii_end();
    let digits = digits.strip_suffix(b"(").unwrap_or(digits).trim_ascii_end();
    let length = digits.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let number = std::str::from_utf8(&digits[digits.len() - length..]).ok();
    number.and_then(|n| n.parse().ok()) == Some(value)
}

/// The decimal number at a place.
fn decimal_after(line: Line<'_>, at: usize) -> Option<u32> {
    let text = &line.text[at..line.end];
    let length = text.iter().take_while(|b| b.is_ascii_digit()).count();
    std::str::from_utf8(&text[..length]).ok()?.parse().ok()
}

/// True for a word that announces an error also without anything between it and the number.
pub(crate) fn announces(word: &[u8]) -> bool {
    word.len() > 2 && matches!(role(word), Some(Role::System | Role::Error | Role::Errno))
}
