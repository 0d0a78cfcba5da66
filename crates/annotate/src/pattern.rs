//! What counts as a code, as data: the words that announce an error, those that rule one out, and the words
//! of failures and networks.
//!
//! Words are compared without regard to case. A word is a part of an identifier: `GetLastError`, `last_error`
//! and `last error` are the same two or three words.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Parts of words, any of which is looked for in a line. The searcher is made when it is needed first.
pub(crate) struct Words {
    list: &'static [&'static str],
    searcher: OnceLock<AhoCorasick>,
}

impl Words {
    const fn new(list: &'static [&'static str]) -> Self {
        Self { list, searcher: OnceLock::new() }
    }

    /// True if one of the words is in the text, in capital or small letters.
    pub(crate) fn are_in(&self, text: &[u8]) -> bool {
        let searcher = self.searcher.get_or_init(|| {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::DFA))
                .ascii_case_insensitive(true)
                .build(self.list)
                .expect("the words are few and short")
        });
        searcher.is_match(text)
    }
}

/// What a word before a number says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A Win32 error follows: `WinError`, `GetLastError`.
    System,
    /// Some error follows: `error`, `status`.
    Error,
    /// An errno follows, or on Windows a Winsock code: small numbers are POSIX's.
    Errno,
    /// As [`Role::Error`] for a number that is directly behind it: `failed: 10054`.
    Failure,
    /// Says only that a number follows; the word before it decides: `code`, `number`.
    Number,
    /// Joins an announcing word and its number: `is`, `was`, `with`.
    Link,
    /// A call that moves data: the number that it returned is a count of bytes.
    Transfer,
    /// SQL Server's `Msg`: its own number, or that of the network library.
    Message,
    /// A number of something else: `port`, `pid`.
    Other,
}

/// The words and their roles, sorted.
pub(crate) static WORDS: &[(&str, Role)] = &[
    ("a", Role::Link),
    ("aborted", Role::Failure),
    ("an", Role::Link),
    ("are", Role::Link),
    ("as", Role::Link),
    ("avec", Role::Link),
    ("by", Role::Link),
    ("bytes", Role::Other),
    ("błąd", Role::Error),
    ("błędu", Role::Error),
    ("cause", Role::Error),
    ("caused", Role::Error),
    ("chyba", Role::Error),
    ("chyby", Role::Error),
    ("cn1", Role::Link),
    ("cn2", Role::Link),
    ("cn3", Role::Link),
    ("cod", Role::Number),
    ("code", Role::Number),
    ("codes", Role::Number),
    ("codice", Role::Number),
    ("con", Role::Link),
    ("count", Role::Other),
    ("cs1", Role::Link),
    ("cs2", Role::Link),
    ("cs3", Role::Link),
    ("cs4", Role::Link),
    ("cs5", Role::Link),
    ("cs6", Role::Link),
    ("código", Role::Number),
    ("d", Role::Link),
    ("de", Role::Link),
    ("der", Role::Link),
    ("detail", Role::Link),
    ("details", Role::Link),
    ("disconnected", Role::Failure),
    ("du", Role::Link),
    ("e", Role::Error),
    ("ec", Role::Error),
    ("equals", Role::Link),
    ("err", Role::Error),
    ("errcode", Role::Errno),
    ("erreur", Role::Error),
    ("errno", Role::Errno),
    ("erro", Role::Error),
    ("error", Role::Error),
    ("errorcode", Role::Error),
    ("errore", Role::Error),
    ("errorlevel", Role::Other),
    ("errornumber", Role::Error),
    ("event", Role::Other),
    ("eventid", Role::Other),
    ("exception", Role::Error),
    ("exit", Role::Other),
    ("exited", Role::Other),
    ("fail", Role::Failure),
    ("failed", Role::Failure),
    ("failing", Role::Failure),
    ("fails", Role::Failure),
    ("failure", Role::Failure),
    ("fallita", Role::Failure),
    ("fallito", Role::Failure),
    ("falló", Role::Failure),
    ("fault", Role::Failure),
    ("fehler", Role::Error),
    ("fehlercode", Role::Error),
    ("fehlernummer", Role::Error),
    ("feil", Role::Error),
    ("fejl", Role::Error),
    ("fejlkode", Role::Error),
    ("fel", Role::Error),
    ("felkod", Role::Error),
    ("following", Role::Link),
    ("fout", Role::Error),
    ("foutcode", Role::Error),
    ("gai", Role::Error),
    ("gave", Role::Link),
    ("gives", Role::Link),
    ("gle", Role::System),
    ("got", Role::Link),
    ("hata", Role::Error),
    ("hatası", Role::Error),
    ("hiba", Role::Error),
    ("hibakód", Role::Error),
    ("hr", Role::Error),
    ("hresult", Role::Error),
    ("id", Role::Other),
    ("in", Role::Link),
    ("is", Role::Link),
    ("ist", Role::Link),
    ("kod", Role::Number),
    ("kode", Role::Number),
    ("kodu", Role::Number),
    ("kód", Role::Number),
    ("l", Role::Link),
    ("lasterr", Role::System),
    ("lasterrno", Role::System),
    ("lasterror", Role::System),
    ("lasterrorcode", Role::System),
    ("length", Role::Other),
    ("line", Role::Other),
    ("med", Role::Link),
    ("met", Role::Link),
    ("mit", Role::Link),
    ("msg", Role::Message),
    ("n", Role::Number),
    ("neterr", Role::Error),
    ("neterror", Role::Error),
    ("no", Role::Number),
    ("nr", Role::Number),
    ("ntstatus", Role::Error),
    ("num", Role::Number),
    ("number", Role::Number),
    ("numero", Role::Number),
    ("numéro", Role::Number),
    ("occurred", Role::Link),
    ("of", Role::Link),
    ("os", Role::System),
    ("oserr", Role::System),
    ("oserror", Role::Errno),
    ("pid", Role::Other),
    ("port", Role::Other),
    ("porta", Role::Other),
    ("process", Role::Other),
    ("puerto", Role::Other),
    ("rc", Role::Error),
    ("read", Role::Transfer),
    ("reason", Role::Error),
    ("received", Role::Transfer),
    ("recv", Role::Transfer),
    ("recvfrom", Role::Transfer),
    ("reported", Role::Link),
    ("reports", Role::Link),
    ("result", Role::Error),
    ("retcode", Role::Error),
    ("retornou", Role::Link),
    ("return", Role::Link),
    ("returned", Role::Link),
    ("returning", Role::Link),
    ("returns", Role::Link),
    ("retval", Role::Error),
    ("romfout", Role::Error),
    ("réseau", Role::Number),
    ("s", Role::Link),
    ("send", Role::Transfer),
    ("sendto", Role::Transfer),
    ("sent", Role::Transfer),
    ("session", Role::Other),
    ("size", Role::Other),
    ("sockerr", Role::System),
    ("sockerrno", Role::System),
    ("socket", Role::Number),
    ("socketerr", Role::System),
    ("socketerror", Role::System),
    ("sockets", Role::Number),
    ("some", Role::Link),
    ("status", Role::Error),
    ("system", Role::System),
    ("thread", Role::Other),
    ("tid", Role::Other),
    ("timeout", Role::Other),
    ("value", Role::Number),
    ("virhe", Role::Error),
    ("was", Role::Link),
    ("win", Role::System),
    ("win32", Role::System),
    ("winerr", Role::System),
    ("winerror", Role::System),
    ("winsock", Role::System),
    ("winsockerr", Role::System),
    ("winsockerror", Role::System),
    ("with", Role::Link),
    ("write", Role::Transfer),
    ("wsa", Role::System),
    ("wsaerr", Role::System),
    ("wsaerrcode", Role::System),
    ("wsaerrno", Role::System),
    ("wsaerror", Role::System),
    ("wsagetlasterror", Role::System),
    ("yielded", Role::Link),
    ("yields", Role::Link),
    ("échec", Role::Failure),
    ("échoué", Role::Failure),
    ("код", Role::Number),
    ("ошибка", Role::Error),
    ("ошибки", Role::Error),
    ("ошибкой", Role::Error),
    ("помилка", Role::Error),
    ("помилки", Role::Error),
    ("порт", Role::Other),
    ("процесс", Role::Other),
    ("сокет", Role::Number),
    ("сокета", Role::Number),
];

/// Ends of words in scripts that put no spaces between words.
pub(crate) static ENDINGS: &[(&str, Role)] = &[
    ("錯誤", Role::Error),
    ("錯誤碼", Role::Error),
    ("錯誤代碼", Role::Error),
    ("錯誤號碼", Role::Error),
    ("错误", Role::Error),
    ("错误码", Role::Error),
    ("错误代码", Role::Error),
    ("错误号", Role::Error),
    ("エラー", Role::Error),
    ("エラーコード", Role::Error),
    ("エラー番号", Role::Error),
    ("오류", Role::Error),
    ("오류코드", Role::Error),
    ("에러", Role::Error),
    ("에러코드", Role::Error),
    ("代碼", Role::Number),
    ("代码", Role::Number),
    ("コード", Role::Number),
    ("코드", Role::Number),
    ("번호", Role::Number),
    ("失敗", Role::Failure),
    ("失败", Role::Failure),
    ("실패", Role::Failure),
    ("端口", Role::Other),
    ("埠", Role::Other),
    ("ポート", Role::Other),
    ("포트", Role::Other),
    ("进程", Role::Other),
    ("行程", Role::Other),
    ("程序", Role::Other),
    ("プロセス", Role::Other),
    ("프로세스", Role::Other),
    ("字节", Role::Other),
    ("位元組", Role::Other),
    ("バイト", Role::Other),
    ("바이트", Role::Other),
    ("设备", Role::Other),
    ("編號", Role::Other),
    ("编号", Role::Other),
    ("套接字", Role::Number),
    ("ソケット", Role::Number),
    ("소켓", Role::Number),
    ("は", Role::Link),
    ("为", Role::Link),
    ("為", Role::Link),
    ("是", Role::Link),
];

/// Words before `error` and `exception` that make it one of the system: `Winsock error`, `os error`.
#[rustfmt::skip]
pub(crate) static SYSTEM: &[&str] = &[
    "api", "connect", "last", "listener", "native", "net", "network", "os", "sock", "socket", "sockets",
    "sys", "system", "tcp", "tcpip", "udp", "win", "win32", "windows", "winsock", "wsa",
];

/// Words before `code` and `number` with which it is none of ours.
#[rustfmt::skip]
pub(crate) static OTHER_CODES: &[&str] = &[
    "activation", "area", "bar", "character", "color", "colour", "country", "currency", "discount",
    "event", "exit", "exited", "function", "item", "job", "key", "lang", "language", "order", "post",
    "postal", "product", "promo", "scan", "source", "station", "store", "tax", "ticket", "tracking",
    "voucher", "zip",
];

/// Words before `error` that make it one of the program's own.
#[rustfmt::skip]
pub(crate) static OWN: &[&str] = &[
    "api", "app", "application", "assertion", "auth", "business", "compile", "compiler", "custom", "form",
    "game", "http", "internal", "key", "license", "lobby", "login", "parse", "parser", "payment",
    "printer", "rule", "script", "skill", "syntax", "type", "user", "validation", "value", "exit", "sap",
    "workflow", "shop", "store", "template", "report", "print", "sql", "xml", "json",
];

/// Words before `error` that say nothing more.
pub(crate) static PLAIN: &[&str] =
    &["a", "an", "the", "time", "fatal", "unknown", "unexpected", "got", "system", "network"];

/// Words directly behind a number that say what it counts.
#[rustfmt::skip]
pub(crate) static UNITS: &[&str] = &[
    "attempts", "b", "byte", "bytes", "chars", "characters", "chunks", "client", "clients", "concurrent",
    "connections", "conns", "cycles", "days", "elements", "entities", "entries", "errors", "events",
    "failures", "fds", "files", "frames", "gb", "gib", "handles", "hits", "hosts", "hours", "hz", "items",
    "iterations", "jobs", "k", "kb", "kbps", "kbytes", "kib", "keys", "lines", "m", "mb", "messages",
    "mib", "microseconds", "milliseconds", "millis", "min", "minutes", "ms", "msec", "msecs", "msgs",
    "nodes", "ns", "objects", "octets", "packets", "pages", "pending", "people", "players", "points",
    "ports", "ticks", "records", "reqs", "requests", "responses", "retries", "rows", "rps", "s",
    "samples", "sec", "secs", "seconds", "segments", "sessions", "sockets", "steps", "tasks", "threads",
    "tickets", "times", "tokens", "total", "transactions", "tries", "units", "us", "usec", "users", "µs",
];

/// Parts of words that tell of a failure, in lower case.
#[rustfmt::skip]
pub(crate) static FAILURES: Words = Words::new(&[
    "fail", "error", "can't", "cannot", "can not", "could not", "couldn't", "unable", "refus", "reset",
    "abort", "closed", "lost", "timed out", "unreachable", "denied", "disconnect", "exception", "dropped",
    "reject", "no such host", "in use", "no route", "broken", "not connect", "forbidden", "not allowed",
    "no connection", "did not", "not properly respond", "not known", "not valid", "erreur", "impossible",
    "échou", "échec", "fehl", "nicht", "konnte", "fall", "rechaz", "agot", "non è", "impossibile", "錯誤",
    "错误", "失敗", "失败", "拒絕", "拒绝", "無法", "无法", "中斷", "中断", "逾時", "超时", "오류", "실패", "거부", "없", "않", "끊",
    "エラー", "できません", "切断", "拒否", "ошибк", "не удалось", "отклон", "разорвал", "getrennt", "разорв",
    "сброс", "прерв", "unterbroch", "abgebroch", "verweiger", "zurückgesetzt", "interromp", "fermé",
    "réinitialis", "cerrad", "cerró", "perdid", "interrump", "rifiut", "chius", "interrott", "切れ", "リセット",
    "종료", "關閉", "关闭", "重設", "重置", "タイムアウト", "응답",
]);

/// Parts of words that make a line one about the network, in lower case.
#[rustfmt::skip]
pub(crate) static NETWORK: Words = Words::new(&[
    "sock", "wsa", "connect", "recv", "receiv", "sendto", "send(", "accept", "listen", "bind", "tcp",
    "udp", "network", "dns", "overlapped", "iocp", "getqueued", "remote", "peer", "afd", "tdi", "netbt",
    "smb", "netio", "port ", "rpc", "resolv", "getaddrinfo", "nslookup", "transport", "ssl", "tls", "ftp",
    "smtp", "ldap", "net::", "dgram", "send ", "sending", "net.", "proxy", "vpn", "mx ", "gethostby",
    "name resol", "ip address", "ioctl", "select(", "modbus", "tunnel", "syscall", "ws2", "winsock",
    "winerror", "os error", "netbios", "ping", "telnet", "ssh", "sntp", "amqp", "mqtt", "transmit",
    "dhcp", "rdp", "telegram", "ipsec", "wininet", "datagram", "getqueuedcompletion", "host unreach",
    "no such host", "unknown host", "hostname", "ping:", "ソケット", "소켓", "套接字", "сокет", "连接", "連接", "連線",
    "연결", "接続", "соедин", "verbindung", "connexion", "conexión", "conexão", "connessione", "verbinding",
    "anslutning", "połącz", "sql server", "so_error", "<data name", "网络", "網路", "네트워크", "ネットワーク", "сет",
    "réseau", "netzwerk", "lan ", "wan ", "nativeerror", "native error", "lasterror", "last error",
]);

/// Words of Windows' own calls: a line that has one speaks of no other system.
#[rustfmt::skip]
pub(crate) static WINDOWS: Words = Words::new(&[
    "acceptex", "connectex", "wsarecv", "wsasend", "wsagetlasterror", "winsock", "overlapped", "iocp",
]);

/// Codes whose errno name or status serves files and drivers as well: they count only in a line about the
/// network.
#[rustfmt::skip]
pub(crate) static SHARED: &[&str] = &[
    "WSAEINTR", "WSAEBADF", "WSAEACCES", "WSAEFAULT", "WSAEINVAL", "WSAEMFILE", "WSAEWOULDBLOCK",
    "WSAENAMETOOLONG", "WSAENOTEMPTY", "WSAELOOP", "WSAEREMOTE", "WSAEUSERS", "WSAESTALE", "WSAEDQUOT",
    "WSAENOBUFS", "WSAEOPNOTSUPP", "WSAETIMEDOUT", "WSA_OPERATION_ABORTED", "WSA_INVALID_HANDLE",
    "WSA_NOT_ENOUGH_MEMORY", "WSA_INVALID_PARAMETER", "WSA_IO_PENDING", "WSA_IO_INCOMPLETE",
    "WSAEALREADY", "WSAEINPROGRESS", "WSAEADDRNOTAVAIL", "WSAEDISCON",
];

/// Words that make a line one about names.
#[rustfmt::skip]
pub(crate) static NAMING: Words = Words::new(&[
    "dns", "rcode", "resolv", "lookup", "h_errno", "gethostby", "getaddrinfo", "query", "host",
]);

/// The words for response codes of DNS that are no words of any language.
#[rustfmt::skip]
pub(crate) static WIRE: &[&str] = &[
    "FORMERR", "NXDOMAIN", "NXRRSET", "SERVFAIL", "YXDOMAIN", "YXRRSET",
];

/// Words before hexadecimal digits that make them an address.
#[rustfmt::skip]
pub(crate) static ADDRESSES: &[&str] = &[
    "addr", "address", "at", "base", "eip", "flags", "handle", "mask", "module", "offset", "pc",
    "pointer", "ptr", "rip", "size",
];

/// What the prefilter looks for beside the digits and names of codes: the words after which a small number
/// counts.
#[rustfmt::skip]
pub(crate) static TRIGGERS: &[&str] = &[
    "rror", "RROR", "rrno", "rrco", "ailed", "ailure", "eturn", "tatus", "code", "Code", "(OS ", "etErr",
    "kind", "Kind", "ception (", ",,,9", "gave ", "IN32", "in32", "错误", "錯誤", "오류", "エラー", "X'2",
    "ccurre",
];

/// Pieces that stand in many names at once: one literal instead of many.
#[rustfmt::skip]
pub(crate) static STEMS: &[&str] = &[
    "ROR_", "TATUS_", "WSAE", "WSA_", "DNS_", "EAI_", "ERR_",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        for (word, _) in WORDS {
            assert_eq!(*word, word.to_lowercase());
        }
    }
}
