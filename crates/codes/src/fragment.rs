//! Codes in pieces of what programs print: `[WinError 10054]`, `Os { code: 104, kind: ConnectionReset, .. }`,
//! `SocketException (10054)`, `recv failed: errno: 104`.

use crate::parse::{Form, MOST, Reading, Readings, UNANNOUNCED, name_readings, word_readings};
use crate::{Code, Os, Win32Error, catalogue, lookup, map};

/// Which space the words before a number point to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hint {
    /// A word that announces some code: `error`, `code`.
    Any,
    /// A word that announces one only with a bracket between: `failed (104: ...`, `Some(104)`.
    Bracket,
    /// A word of Windows: `WinError`, `WSAGetLastError`.
    Windows,
    /// .NET's exception, which carries errno's numbers on Unix and Winsock's on Windows.
    DotNet,
    /// `errno`, or one of Python's exceptions for it.
    Errno,
    /// `gaierror`, `getaddrinfo`.
    Eai,
    /// `h_errno`.
    HErrno,
    /// `rcode`.
    Rcode,
    /// `kind`: a word follows, not a number.
    Kind,
    /// `port`, `pid`: the number that follows is no code.
    NotACode,
}

fn hint(word: &str) -> Option<Hint> {
    const WORDS: &[(&str, Hint)] = &[
        ("code", Hint::Any),
        ("err", Hint::Any),
        ("errcode", Hint::Any),
        ("errorcode", Hint::Any),
        ("error_code", Hint::Any),
        ("error", Hint::Any),
        ("erreur", Hint::Any),
        ("fehler", Hint::Any),
        ("hresult", Hint::Any),
        ("lasterror", Hint::Any),
        ("last_error", Hint::Any),
        ("ntstatus", Hint::Any),
        ("os_error", Hint::Any),
        ("rc", Hint::Any),
        ("ret", Hint::Any),
        ("status", Hint::Any),
        ("failed", Hint::Bracket),
        ("some", Hint::Bracket),
        ("getlasterror", Hint::Windows),
        ("nativeerrorcode", Hint::Windows),
        ("win32exception", Hint::Windows),
        ("winerror", Hint::Windows),
        ("wsaerror", Hint::Windows),
        ("wsagetlasterror", Hint::Windows),
        ("socketerrorcode", Hint::DotNet),
        ("socketexception", Hint::DotNet),
        ("errno", Hint::Errno),
        ("oserror", Hint::Errno),
        ("blockingioerror", Hint::Errno),
        ("brokenpipeerror", Hint::Errno),
        ("connectionabortederror", Hint::Errno),
        ("connectionrefusederror", Hint::Errno),
        ("connectionreseterror", Hint::Errno),
        ("permissionerror", Hint::Errno),
        ("timeouterror", Hint::Errno),
        ("eai", Hint::Eai),
        ("gaierror", Hint::Eai),
        ("getaddrinfo", Hint::Eai),
        ("h_errno", Hint::HErrno),
        ("rcode", Hint::Rcode),
        ("kind", Hint::Kind),
        ("line", Hint::NotACode),
        ("pid", Hint::NotACode),
        ("port", Hint::NotACode),
        ("sin_port", Hint::NotACode),
        ("htons", Hint::NotACode),
        ("thread", Hint::NotACode),
    ];
    let last = word.rsplit(['.', ':']).next().unwrap_or(word);
    WORDS.iter().find(|(w, _)| last.eq_ignore_ascii_case(w)).map(|(_, hint)| *hint)
}

/// What was found, and in which word of the text.
struct Found {
    list: [Option<(Reading, usize)>; MOST],
    len: usize,
}

impl Found {
    /// Adds a reading; a full list gives up its least likely one for it.
    fn add(&mut self, code: Code, form: Form, score: u8, word: usize) {
        let new = Some((Reading { code, form, score }, word));
        if let Some(slot) = self.list.get_mut(self.len) {
            *slot = new;
            self.len += 1;
        } else if let Some(least) = self.list.iter_mut().min_by_key(|slot| slot.map_or(0, |(r, _)| r.score))
            && least.is_none_or(|(r, _)| r.score < score)
        {
            *least = new;
        }
    }

    fn iter(&self) -> impl Iterator<Item = (Reading, usize)> + '_ {
        self.list[..self.len].iter().flatten().copied()
    }
}

/// The codes in a text; none if there is none. Words count only as they are written in programs
/// (`ConnectionReset`, not "connection reset"), and bare numbers only after a word that announces a code, in
/// brackets, or if they are in the range of Winsock and DNS.
pub(crate) fn readings(text: &str) -> Option<Readings> {
    let mut found = Found { list: [None; MOST], len: 0 };
    let resolver = ["gaierror", "getaddrinfo", "nodename nor servname", "name resolution", "Name or service"]
        .iter()
        .any(|words| text.contains(words));
    let mut before = None;
    for (index, token) in (Tokens { text, at: 0 }).enumerate() {
        if let Some(hint) = hint(token.word) {
            // "getaddrinfo() failed: -2": the weak word doesn't take from the strong one before it.
            if hint != Hint::Bracket || matches!(before, None | Some(Hint::NotACode)) {
                before = Some(hint);
            }
            continue;
        }
        let announced = match before {
            Some(Hint::Bracket) if token.previous() != Some('(') => None,
            other => other,
        };
        if token.is_number(announced.is_some()) {
            if let Ok(numbers) = word_readings(token.with_sign()) {
                for reading in numbers.iter().filter(|r| r.form != Form::BareHex || announced.is_some()) {
                    if let Some(score) = score(reading, announced, &token, resolver) {
                        found.add(reading.code, reading.form, score, index);
                    }
                }
            }
        } else if is_exact_name(token.word, announced == Some(Hint::Kind)) {
            for reading in name_readings(token.word).iter() {
                found.add(reading.code, reading.form, reading.score, index);
            }
        }
        // What stands between the announcing word and its number is punctuation or "is", "was" ...
        if token.is_number(announced.is_some()) || token.word.len() > 3 {
            before = None;
        }
    }
    // Two words of a text that lead to the same explanation support each other.
    let mut readings = Readings::new();
    for (reading, word) in found.iter() {
        let value = |code: Code| code.entry().map(|e| e.value);
        let supported = value(reading.code).is_some()
            && found.iter().any(|(other, at)| at != word && value(other.code) == value(reading.code));
        let score = reading.score.saturating_add(if supported { 45 } else { 0 });
        readings.add(reading.code, reading.form, score);
    }
    if readings.is_empty() { None } else { Some(readings) }
}

/// How likely a number is meant as this code after such a word; none if it is not worth a mention.
fn score(reading: Reading, hint: Option<Hint>, token: &Token<'_>, resolver: bool) -> Option<u8> {
    let number = reading.code.number();
    let windows = matches!(reading.code, Code::Winsock(_) | Code::Win32(_));
    let in_reference = windows
        && number >= i64::from(Win32Error::DNS_ERROR_RESPONSE_CODES_BASE.0)
        && reading.code.entry().is_some_and(|e| e.kind == catalogue::Kind::Full);
    let wide = matches!(reading.code, Code::Hresult(_) | Code::NtStatus(_));
    let errno = matches!(reading.code, Code::Errno(_));
    let eai = matches!(reading.code, Code::Eai(_));
    let usual = Some(reading.score);
    match hint {
        None if wide => usual,
        // "something went wrong (10061)": in brackets it is hardly anything else.
        None if in_reference && matches!(token.previous(), Some('(' | '[')) => Some(60),
        None if in_reference => (!token.is_part_of_address()).then_some(UNANNOUNCED),
        // "Can't connect to the server (111)".
        None if token.previous() == Some('(') && errno => {
            let Code::Errno(code) = reading.code else { return None };
            let exact = map::errno_to_winsock(code, map::Situation::Any).is_some_and(|m| !m.lossy);
            (exact && code.os == Os::Linux).then_some(UNANNOUNCED)
        }
        None | Some(Hint::NotACode | Hint::Kind) => None,
        Some(Hint::Any | Hint::Bracket) if eai && resolver => Some(110),
        Some(Hint::Any | Hint::Bracket) => usual,
        Some(Hint::Windows) => (windows || wide).then_some(reading.score),
        Some(Hint::DotNet) if errno => usual,
        Some(Hint::DotNet) if windows => Some(if in_reference { reading.score } else { 30 }),
        Some(Hint::DotNet) => wide.then_some(reading.score),
        // CPython puts Winsock's numbers into errno on Windows, and the resolver's into that of gaierror.
        Some(Hint::Errno) if eai => {
            (resolver || number < 0).then_some(if resolver { 110 } else { reading.score })
        }
        Some(Hint::Errno) => (in_reference || errno).then_some(reading.score),
        Some(Hint::Eai) => (eai || in_reference).then_some(reading.score.max(50)),
        Some(Hint::HErrno) => matches!(reading.code, Code::HErrno(_)).then_some(reading.score),
        Some(Hint::Rcode) => matches!(reading.code, Code::Rcode(_)).then_some(reading.score),
    }
}

/// A name as programs write it: exactly ours, or a known name of other software.
fn is_exact_name(word: &str, after_kind: bool) -> bool {
    let name = word.rsplit(['.', ':']).next().unwrap_or(word);
    let upper =
        name.len() >= 5 && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    if upper {
        let prefixed = ["UV_", "NT_", "WERR_"].iter().any(|p| name.starts_with(p));
        return prefixed
            || lookup::by_name(name).next().is_some()
            || lookup::foreign_names().any(|(n, ..)| n == name);
    }
    // One capital at the start is any word at the start of a sentence: Shutdown, Fault.
    let qualified = name.len() < word.len() || after_kind;
    (qualified || name.bytes().skip(1).any(|b| b.is_ascii_uppercase()))
        && lookup::foreign_names().any(|(n, ..)| n == name)
}

/// A word of a text, with what stands around it.
struct Token<'a> {
    text: &'a str,
    start: usize,
    word: &'a str,
}

impl<'a> Token<'a> {
    fn previous(&self) -> Option<char> {
        self.text[..self.start].chars().next_back()
    }

    /// True for digits, and after an announcing word also for hexadecimal ones without a mark.
    fn is_number(&self, announced: bool) -> bool {
        let hex = self.word.len() == 8 && self.word.bytes().all(|b| b.is_ascii_hexdigit());
        self.word.starts_with(|c: char| c.is_ascii_digit())
            || announced && hex && self.word.bytes().any(|b| b.is_ascii_digit())
            || self.previous() == Some('&') && self.word.starts_with(['h', 'H'])
    }

    /// The word with the sign or the `&` before it. A hyphen that joins two words is no sign.
    fn with_sign(&self) -> &'a str {
        let before = &self.text[..self.start];
        let sign = match before.chars().next_back() {
            Some('-') => !before[..before.len() - 1].ends_with(|c: char| c.is_alphanumeric()),
            Some('&') => true,
            _ => false,
        };
        if sign { &self.text[self.start - 1..self.start + self.word.len()] } else { self.word }
    }

    /// True for what is likelier a port, a thread or a part of a name: `host:9001`, `2096#10060`, `*10054`,
    /// `node-11001`.
    fn is_part_of_address(&self) -> bool {
        let before = &self.text[..self.start];
        match before.chars().next_back() {
            Some('#' | '*' | '/' | '.' | '@') => true,
            Some(':' | '-') => {
                before[..before.len() - 1].ends_with(|c: char| c.is_alphanumeric() || c == ']')
            }
            _ => false,
        }
    }
}

/// The words of a text: letters, digits and `_`; `.` and `::` join the parts of a path.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let inside = |c: char| c.is_alphanumeric() || c == '_';
        let start = self.at + self.text[self.at..].find(inside)?;
        let mut end = start;
        loop {
            let rest = &self.text[end..];
            end += rest.find(|c| !inside(c)).unwrap_or(rest.len());
            let rest = &self.text[end..];
            let joint = if rest.starts_with("::") { 2 } else { usize::from(rest.starts_with('.')) };
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
            let joins = joint > 0
                && letter(self.text[start..].chars().next())
                && letter(rest[joint..].chars().next());
            if !joins {
                break;
            }
            end += joint;
        }
        self.at = end;
        Some(Token { text: self.text, start, word: &self.text[start..end] })
    }
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
    fn names_outrank_the_numbers_of_ports_and_threads() {
        for text in [
            "Failed to connect to tcp://broker:9001: ECONNREFUSED",
            "connect(3, {sa_family=AF_INET, sin_port=htons(10054)}, 16) = -1 ECONNREFUSED",
            "2096#10060: *10054 connect() failed (111: Connection refused) while connecting",
            "System.Net.Sockets.SocketException (111): Connection refused",
            "Can't connect to MySQL server on 'db' (111)",
        ] {
            assert_eq!(first(text), "ECONNREFUSED (111 on Linux)", "{text}");
        }
        assert_eq!(
            first("2096#10060: bind() to 0.0.0.0:80 failed (10013: An attempt was made)"),
            "WSAEACCES (10013)"
        );
        assert_eq!(first("error 1, status 2, code 3, err 4: WSAECONNRESET"), "WSAECONNRESET (10054)");
    }

    #[test]
    fn results_of_the_resolver() {
        assert_eq!(first("[Errno -2] Name or service not known"), "EAI_NONAME (-2 on Linux)");
        assert_eq!(first("[Errno -3] Temporary failure in name resolution"), "EAI_AGAIN (-3 on Linux)");
        assert_eq!(
            first("[Errno 8] nodename nor servname provided, or not known"),
            "EAI_NONAME (8 on macOS)"
        );
        assert_eq!(first("getaddrinfo() failed: -2"), "EAI_NONAME (-2 on Linux)");
    }

    #[test]
    fn one_number_does_not_support_itself() {
        assert_eq!(first("Error: No such file or directory (os error 2)"), "ERROR_FILE_NOT_FOUND (2)");
        assert_eq!(first("error-5"), "ERROR_ACCESS_DENIED (5)");
    }

    #[test]
    fn more_spellings_in_texts() {
        for text in ["status C000020D", "Error C000020D"] {
            assert_eq!(first(text), "0xC000020D STATUS_CONNECTION_RESET", "{text}");
        }
        assert_eq!(first("Error &H2746 raised"), "WSAECONNRESET (10054)");
        assert_eq!(first("kind: Unsupported, message"), "WSAEOPNOTSUPP (10045)");
        assert_eq!(first("SocketError.Shutdown raised"), "WSAESHUTDOWN (10058)");
        assert_eq!(first("recv: ret = -104 here"), "ECONNRESET (104 on Linux)");
        assert_eq!(first("ConnectionResetError(104, 'x')"), "ECONNRESET (104 on Linux)");
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
        for text in [
            "dial tcp localhost:9003: connect: connection refused",
            "curl: (7) Failed to connect to localhost port 10061",
            "node-11001 started",
            "pid=10054 exited",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
        // Unless a number can be nothing else.
        assert_eq!(first("it said 10061 again"), "WSAECONNREFUSED (10061)");
    }
}
