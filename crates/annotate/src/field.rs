//! Numbers whose meaning the format of a line fixes.

use std::ops::Range;

use crate::context::Line;
use crate::pattern;

/// True for a number whose meaning the format of the line fixes.
pub(crate) fn field(line: Line<'_>, digits: &Range<usize>) -> bool {
    web_server(line, digits)
        || web_server_list(line, digits)
        || dhcp_server(line, digits)
        || database(line, digits)
        || named_cell(line, digits)
        || network_trace(line, digits)
        || event_data(line, digits)
}

/// True for the data of an event that tells of a failure: `<Data>connect failed</Data><Data>10060</Data>`.
fn event_data(line: Line<'_>, digits: &Range<usize>) -> bool {
    let before = &line.text[line.start..digits.start];
    before.ends_with(b"</Data><Data>")
        && line.text[digits.end..line.end].starts_with(b"</Data>")
        && line.tells(&pattern::FAILURES, digits.start)
        && line.has(&["connect", "socket", "bind", "accept", "recv", "send"], digits.start)
}

/// True for the error of the protocol in DB2's message: `"connect", "10061", "*", "*"`.
fn database(line: Line<'_>, digits: &Range<usize>) -> bool {
    let behind = &line.text[digits.end..line.end];
    line.before(digits.start) == Some(b'"')
        && behind.starts_with(b"\", \"*\", \"*\"")
        && line.has(&["sql30081n"], digits.start)
}

/// True for a cell behind one that says what it holds: `GATEWAY;SOCK;10061;`.
fn named_cell(line: Line<'_>, digits: &Range<usize>) -> bool {
    let Some(mark @ (b';' | b'|' | b'\t')) = line.before(digits.start) else { return false };
    if line.at(digits.end).is_some_and(|b| b != mark && b != b'\r') {
        return false;
    }
    let before = &line.text[line.start..digits.start - 1];
    let mut cells = before.rsplit(|b| *b == mark);
    let cell = cells.next().unwrap_or_default().trim_ascii();
    // "connect failed, WSA": its last word.
    let name = cell.rsplit(|b| *b == b' ').next().unwrap_or_default();
    let system =
        [&b"sock"[..], b"socket", b"wsa", b"winsock", b"sockerr", b"wsaerr", b"neterr", b"winerr", b"gle"];
    let error = [&b"err"[..], b"errno", b"error", b"errcode"];
    let is = |list: &[&[u8]]| list.iter().any(|w| name.eq_ignore_ascii_case(w));
    // A level comes first.
    is(&system)
        || is(&error)
            && cells.next().is_some_and(|c| !c.is_empty() && !is_time(c))
            && line.tells(&pattern::NETWORK, line.end)
}

/// True for a cell with a time: the level that follows is no error.
fn is_time(cell: &[u8]) -> bool {
    cell.first().is_some_and(u8::is_ascii_digit) && cell.contains(&b':')
}

/// True for the number of the driver behind an SQLSTATE: `[08001][10061]`, `08S01:1:10054:[Microsoft]`.
pub(crate) fn driver(line: Line<'_>, digits: &Range<usize>) -> bool {
    let before = &line.text[line.start..digits.start];
    let marks =
        [&b" native "[..], b"] (native ", b"][", b"] [", b":1:", b":2:", b"/", b":", b", ", b" ", b"|", b","];
    let Some(before) = marks.iter().find_map(|mark| before.strip_suffix(*mark)) else { return false };
    let start = before.len().saturating_sub(5);
    let state = &before[start..];
    let capital = |b: &u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    // The classes of connections, warnings, timeouts and drivers.
    let class = [&b"08"[..], b"01", b"HY", b"IM"].iter().any(|class| state.starts_with(class));
    let alone = start == 0 || !before[start - 1].is_ascii_alphanumeric();
    let odbc = || line.has(&["odbc", "sql", "driver", "microsoft", "client unable", "diag"], line.end);
    let bracketed = start > 0 && before[start - 1] == b'[';
    state.len() == 5 && class && alone && state.iter().all(capital) && (bracketed || odbc())
}

/// True for the error of the system in Oracle's traces: `nt[0]=507, nt[1]=10054`.
fn network_trace(line: Line<'_>, digits: &Range<usize>) -> bool {
    let before = &line.text[line.start..digits.start];
    let list = before.strip_suffix(b"]=").and_then(|b| b.strip_suffix(b"1"));
    list.is_some_and(|b| [&b" nt["[..], b"ntresnt["].iter().any(|name| b.ends_with(name)))
}

/// True in the column of a web server's log in its own format: the twelfth, behind the status.
fn web_server_list(line: Line<'_>, digits: &Range<usize>) -> bool {
    /// The columns before it, and that of the service.
    const COLUMNS: usize = 11;
    const SERVICE: usize = 4;
    let before = &line.text[line.start..digits.start];
    let Some(before) = before.strip_suffix(b", ") else { return false };
    if !line.text[digits.end..line.end].starts_with(b", ") {
        return false;
    }
    let columns = || before.split(|b| *b == b',').map(<[u8]>::trim_ascii);
    let status = columns().next_back().is_some_and(|c| c.len() == 3 && c.iter().all(u8::is_ascii_digit));
    status
        && columns().count() == COLUMNS
        && columns().nth(SERVICE).is_some_and(|c| c.windows(3).any(|w| w == b"SVC"))
}

/// True in the last column of a DHCP server's log, DnsRegError.
pub(crate) fn dhcp_server(line: Line<'_>, digits: &Range<usize>) -> bool {
    /// The columns before it.
    const COLUMNS: usize = 18;
    let before = &line.text[line.start..digits.start];
    let last = matches!(line.at(digits.end), None | Some(b'\r' | b','));
    before.ends_with(b",") && last && before.iter().filter(|b| **b == b',').count() == COLUMNS
}

/// True in the column `sc-win32-status` of a web server's log: status, substatus, then it.
pub(crate) fn web_server(line: Line<'_>, digits: &Range<usize>) -> bool {
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
    // Numbers follow: bytes and the time taken; then what a server's owner adds, such as an address. More would
    // be other columns.
    let mut columns = rest.split(|b| *b == b' ');
    let taken = columns.next().is_some_and(|c| c.iter().all(u8::is_ascii_digit));
    let added = |c: &[u8]| {
        digits_only(c) || c == b"-" || c.iter().all(|b| b.is_ascii_hexdigit() || b".:".contains(b))
    };
    taken && columns.clone().count() <= 4 && columns.all(added)
}
