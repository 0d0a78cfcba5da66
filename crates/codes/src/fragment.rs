//! Codes in pieces of what programs print: `[WinError 10054]`, `Os { code: 104, kind: ConnectionReset, .. }`,
//! `SocketException (10054)`, `recv failed: errno: 104`.

use crate::parse::{Form, Reading};
use crate::parse::{Readings, name_readings, word_readings};
use crate::{Code, catalogue, lookup};

/// Which space the words before a number point to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hint {
    /// A word that announces some code: `error`, `code`.
    Any,
    /// A word of Windows: `WinError`, `SocketException`, `WSAGetLastError`.
    Windows,
    /// `errno`.
    Errno,
    /// `h_errno`.
    HErrno,
    /// `rcode`.
    Rcode,
}

fn hint(word: &str) -> Option<Hint> {
    const WORDS: &[(&str, Hint)] = &[
        ("code", Hint::Any),
        ("err", Hint::Any),
        ("errcode", Hint::Any),
        ("errorcode", Hint::Any),
        ("error", Hint::Any),
        ("hresult", Hint::Any),
        ("ntstatus", Hint::Any),
        ("status", Hint::Any),
        ("erreur", Hint::Any),
        ("fehler", Hint::Any),
        ("winerror", Hint::Windows),
        ("nativeerrorcode", Hint::Windows),
        ("socketexception", Hint::Windows),
        ("wsagetlasterror", Hint::Windows),
        ("getlasterror", Hint::Windows),
        ("wsaerror", Hint::Windows),
        ("win32exception", Hint::Windows),
        ("errno", Hint::Errno),
        ("oserror", Hint::Errno),
        ("h_errno", Hint::HErrno),
        ("rcode", Hint::Rcode),
    ];
    WORDS.iter().find(|(w, _)| word.eq_ignore_ascii_case(w)).map(|(_, hint)| *hint)
}

/// The codes in a text; none if there is none. Words count only as they are written in programs
/// (`ConnectionReset`, not "connection reset"), and bare numbers only after a word that announces a code, or if
/// they are in the range of Winsock and DNS.
pub(crate) fn readings(text: &str) -> Option<Readings> {
    let mut found = Readings::new();
    let mut before = None;
    for word in words(text) {
        if let Some(hint) = hint(word) {
            before = Some(hint);
            continue;
        }
        let is_number = word.trim_start_matches(['-', '+', '&']).starts_with(|c: char| c.is_ascii_digit());
        if is_number {
            if let Ok(numbers) = word_readings(word) {
                let hint = before;
                let wanted = numbers.iter().filter(|r| r.form != Form::BareHex || hint.is_some());
                for reading in wanted {
                    if let Some(score) = score(reading, hint) {
                        found.add(reading.code, reading.form, score);
                    }
                }
            }
        } else if is_exact_name(word) {
            found.extend(&name_readings(word));
        }
        // What stands between the announcing word and its number is punctuation or "is", "was" …
        if is_number || word.len() > 3 {
            before = None;
        }
    }
    if found.is_empty() {
        return None;
    }
    // Two words of a text that lead to the same explanation support each other.
    let all = found.clone();
    Some(found.rank(|reading| {
        let entry = reading.code.entry().map(|e| e.value);
        let supported = entry.is_some()
            && all.iter().any(|o| o.code != reading.code && o.code.entry().map(|e| e.value) == entry);
        reading.score.saturating_add(if supported { 45 } else { 0 })
    }))
}

/// How likely a number is meant as this code after such a word; none if it is not worth a mention.
fn score(reading: Reading, hint: Option<Hint>) -> Option<u8> {
    let windows = matches!(reading.code, Code::Winsock(_) | Code::Win32(_));
    let in_reference = windows
        && reading.code.number() >= 9000
        && reading.code.entry().is_some_and(|e| e.kind == catalogue::Kind::Full);
    let wide = matches!(reading.code, Code::Hresult(_) | Code::NtStatus(_));
    let fits = match hint {
        None => in_reference || wide,
        Some(Hint::Any) => true,
        Some(Hint::Windows) => windows || wide,
        // CPython puts Winsock's numbers into errno on Windows.
        Some(Hint::Errno) => in_reference || matches!(reading.code, Code::Errno(_)),
        Some(Hint::HErrno) => matches!(reading.code, Code::HErrno(_)),
        Some(Hint::Rcode) => matches!(reading.code, Code::Rcode(_)),
    };
    fits.then_some(reading.score)
}

/// A name as programs write it: exactly ours, or a known name of other software.
fn is_exact_name(word: &str) -> bool {
    let name = word.rsplit(['.', ':']).next().unwrap_or(word);
    let exact = |n: &str| n == name;
    let upper =
        name.len() >= 5 && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    upper && (lookup::by_name(name).next().is_some() || ["UV_", "NT_", "WERR_"].iter().any(|p| name.starts_with(p)))
        // One capital at the start is any word at the start of a sentence: Shutdown, Fault.
        || name.bytes().skip(1).any(|b| b.is_ascii_uppercase())
            && lookup::foreign_names().any(|(n, ..)| exact(n))
}

/// The words of a text: letters, digits, `_`, and what joins parts of a name or starts a number.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | ':' | '-' | '+' | '&');
    text.split(move |c| !inside(c)).flat_map(move |word| {
        let word = word.trim_matches(['.', ':', '&']);
        // "errno:104" and "error=-3" are two words, "io::ErrorKind" is one; "a-b" is two.
        let cut = word.find([':', '-']).filter(|&at| {
            at > 0
                && word[..at].bytes().all(|b| b.is_ascii_alphabetic() || b == b'_')
                && !word[at..].starts_with("::")
        });
        let (head, tail) = cut.map_or((word, ""), |at| word.split_at(at));
        let tail = tail.trim_start_matches(':');
        [head, tail].into_iter().filter(|w| !w.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use std::string::{String, ToString};
    use std::vec::Vec;

    use crate::parse;

    fn shown(text: &str) -> Vec<String> {
        parse::readings(text)
            .map_or_else(|_| Vec::new(), |r| r.into_iter().map(|r| r.code.to_string()).collect())
    }

    fn first(text: &str) -> String {
        shown(text).into_iter().next().unwrap_or_default()
    }

    #[test]
    fn what_programs_print() {
        for text in [
            "[WinError 10054] An existing connection was closed",
            "[WinError 10054]",
            "ConnectionResetError: [Errno 10054] x",
            "Os { code: 10054, kind: ConnectionReset, message: \"x\" }",
            "SocketException (10054): x",
            "(os error 10054)",
            "OSError(10054, 'x')",
            "connectex: No connection; WSAGetLastError() = 10054.",
            "curl: (56) Recv failure: error 10054",
            "Errcode: 10054",
            "winapi error #10054",
            "Error 2746",
            "write: WSAECONNRESET after 104 bytes",
            "System.Net.Sockets.SocketError.ConnectionReset raised",
            "net::ERR_CONNECTION_RESET at x",
        ] {
            assert_eq!(first(text), "WSAECONNRESET (10054)", "{text}");
        }
        for text in [
            "errno: 104",
            "errno:104",
            "recv failed: errno=104 (x)",
            "Os { code: 104, kind: ConnectionReset, message: \"x\" }",
            "[Errno 104] Connection reset by peer",
            "error: read ECONNRESET",
        ] {
            assert_eq!(first(text), "ECONNRESET (104 on Linux)", "{text}");
        }
        assert_eq!(first("Exception from HRESULT: 0x80072746"), "0x80072746");
        assert_eq!(first("status=0xC000020D"), "0xC000020D STATUS_CONNECTION_RESET");
        assert_eq!(first("getaddrinfo ENOTFOUND example.com"), "WSAHOST_NOT_FOUND (11001)");
        assert_eq!(first("rcode 3 from server"), "NXDOMAIN (rcode 3)");
        assert_eq!(first("h_errno = 2"), "TRY_AGAIN (h_errno 2)");
    }

    #[test]
    fn a_hint_excludes_the_other_spaces() {
        assert_eq!(
            shown("errno: 104"),
            [
                "ECONNRESET (104 on Linux)",
                "ENOTRECOVERABLE (104 on macOS)",
                "EBADMSG (104 on Windows C runtime)"
            ]
        );
        assert_eq!(shown("[WinError 6] x"), ["WSA_INVALID_HANDLE (6)"]);
        assert!(shown("errno 6 x").iter().all(|s| s.starts_with("ENXIO")));
    }

    #[test]
    fn prose_is_no_code() {
        for text in [
            "connection was reset",
            "the shutdown of 104 hosts",
            "Shutdown now",
            "about 6 of them",
            "room 2746 b",
            "é à 漢字",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
        // Unless a number can be nothing else.
        assert_eq!(first("it said 10061 again"), "WSAECONNREFUSED (10061)");
    }
}
