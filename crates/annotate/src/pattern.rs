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
        self.searcher().is_match(text)
    }

    /// How many different words are in the text, up to four. Of two that overlap the first counts.
    pub(crate) fn count(&self, text: &[u8]) -> usize {
        /// More say no more.
        const MOST: usize = 4;
        let mut seen = [usize::MAX; MOST];
        let mut count = 0;
        for found in self.searcher().find_iter(text) {
            let id = found.pattern().as_usize();
            if count < MOST && !seen.contains(&id) {
                seen[count] = id;
                count += 1;
            }
        }
        count
    }

    fn searcher(&self) -> &AhoCorasick {
        self.searcher.get_or_init(|| {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::DFA))
                .ascii_case_insensitive(true)
                .build(self.list)
                .expect("the words are few and short")
        })
    }
}

/// Words before `error` and `exception` that make it one of the system: `Winsock error`, `os error`.
#[rustfmt::skip]
pub(crate) static SYSTEM: &[&str] = &[
    "api", "connect", "last", "listener", "native", "net", "network", "os", "sock", "socket", "sockets",
    "specific", "sys", "system", "tcp", "tcpip", "udp", "win", "win32", "windows", "winsock", "wsa",
];

/// Words before `code` and `number` with which it is none of ours.
#[rustfmt::skip]
pub(crate) static OTHER_CODES: &[&str] = &[
    "activation", "area", "bar", "character", "color", "colour", "country", "currency", "discount",
    "event", "exit", "exited", "function", "item", "job", "key", "lang", "language", "order", "post",
    "postal", "product", "promo", "scan", "source", "station", "store", "tax", "ticket", "tracking",
    "voucher", "zip",
];

/// Words before `error` that say that something moved, or should have.
#[rustfmt::skip]
pub(crate) static MOVING: &[&str] = &[
    "read", "write", "recv", "receive", "send", "transmit", "sendto", "recvfrom", "accept", "bind", "listen",
    "connection", "transport", "communication", "comm", "link", "comms",
];

/// What Windows' programs put before the names of their variables.
pub(crate) static HUNGARIAN: &[&str] = &["dw", "n", "i", "l", "ul", "m"];

/// Words before `error` that make it one of the program's own.
#[rustfmt::skip]
pub(crate) static OWN: &[&str] = &[
    "api", "app", "application", "assertion", "auth", "business", "compile", "compiler", "custom", "form",
    "game", "http", "internal", "key", "license", "lobby", "login", "parse", "parser", "payment",
    "printer", "rule", "script", "skill", "syntax", "type", "user", "validation", "value", "exit", "sap",
    "workflow", "shop", "store", "template", "report", "print", "sql", "xml", "json", "library", "guard", "lua",
];

/// Words for an error that programs use for much else.
#[rustfmt::skip]
pub(crate) static DOUBTFUL: &[&str] = &[
    "reason", "status", "result", "cause", "caused", "exception", "retval", "retcode", "raison", "motivo", "motif",
    "grund", "ursache", "last", "fault", "causa", "code", "number", "underlying", "native", "aborted", "aborting",
    "disconnected", "fail", "failed", "failing", "fails", "failure", "refused",
];

/// Words before `error` that say nothing more.
pub(crate) static PLAIN: &[&str] =
    &["a", "an", "the", "time", "fatal", "unknown", "unexpected", "got", "system", "network"];

/// Words before `error` in a sentence, that don't say whose it is.
pub(crate) static NEUTRAL: &[&str] =
    &["secondary", "returned", "following", "specific", "this", "that", "same", "with"];

/// Words directly behind a number that say what it counts.
#[rustfmt::skip]
pub(crate) static UNITS: &[&str] = &[
    "attempts", "b", "byte", "bytes", "chars", "characters", "chunks", "client", "clients", "concurrent",
    "connections", "conns", "cycles", "days", "elements", "entities", "entries", "errors", "events",
    "failures", "fds", "files", "frames", "gb", "gib", "handles", "hits", "hosts", "hours", "hz", "items",
    "iterations", "jobs", "k", "kb", "kbps", "kbytes", "kib", "keys", "lines", "m", "mb", "messages",
    "mib", "microseconds", "milliseconds", "millis", "min", "minutes", "ms", "msec", "msecs", "msgs", "occurrences",
    "nodes", "ns", "objects", "octets", "packets", "pages", "pending", "people", "players", "points",
    "ports", "ticks", "records", "reqs", "requests", "responses", "retries", "rows", "rps", "s",
    "samples", "sec", "secs", "seconds", "segments", "sessions", "sockets", "steps", "tasks", "threads",
    "tickets", "times", "tokens", "total", "transactions", "tries", "units", "us", "usec", "users", "µs",
];

/// Parts of words that tell of a failure, in lower case.
#[rustfmt::skip]
pub(crate) static FAILURES: Words = Words::new(&[
    "fail", "error", "in_use", "can't", "cannot", "can not", "could not", "couldn't", "unable", "refus", "reset",
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
    "conn_", "communicat", "kommunikation", "comunica", "связи", "通信", "通讯", "통신", "cancelio", "conn ", "conn=", "smtplib", "oserror", "réseau", "netzwerk", "lan ", "wan ", "nativeerror", "native error", "lasterror", "last error", "qos", "rsvp", "tun/tap", "08s01", "08001", "08006", "sourceport", "remoteport", "localport", "_port", "port\"", "port=", "enet:", "enet_", "netchan", "net_", "\"send\"",
    "傳送", "发送", "發送", "接收", "送信", "受信", "전송", "송신", "수신",
]);

/// Words of Windows' own calls: a line that has one speaks of no other system.
#[rustfmt::skip]
pub(crate) static WINDOWS: Words = Words::new(&[
    "acceptex", "connectex", "wsarecv", "wsasend", "wsagetlasterror", "winsock", "overlapped", "iocp",
    "windowserror", "getqueuedcompletion", "cancelio", "wsaget", "disconnectex",
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
    "X('2", "ccurre", "efused", "FALSE", "DnsQ", "-> 9", " 64,", "esult: 9", "mpleted w", "[system:", "pedResul", "inerr", "inErr",
    "ative", "due to ", "emote(", "(64)", "(121)", "(995)", "(122", "(123", "rc=9", "ata: 9", ". (9", "sterr",
];

/// Pieces that stand in many names at once: one literal instead of many.
#[rustfmt::skip]
pub(crate) static STEMS: &[&str] = &[
    "ROR_", "TATUS_", "WSAE", "WSA_", "DNS_", "EAI_", "ERR_",
];

/// Parts of words with which a line is about the network and nothing else, in lower case.
#[rustfmt::skip]
pub(crate) static STRONG: Words = Words::new(&[
    "sock", "wsa", "recv", "receiv", "sendto", "tcp", "udp", "overlapped", "iocp", "getqueued", "acceptex",
    "connectex", "getaddrinfo", "gethostby", "dns", "bind(", "connect(", "send(", "accept(", "listen(", "peer",
    "network", "netname", "connection re", "connection lost", "connection failed", "connect failed",
    "no connection", "failed to connect", "unable to connect", "connect to", "transport", "netbt", "afd", "smb",
    "wininet", "no such host", "winerror", "syscall", "winsock", "ioctl", "select(", "getaddr", "wsock", "ソケット",
    "소켓", "套接字", "сокет", "ws2", "qos", "rsvp", "connectivity",
]);

/// Parts of words about what a program does, not about how it reaches another one, in lower case.
#[rustfmt::skip]
pub(crate) static APPLICATION: Words = Words::new(&[
    "payment", "declin", "invoice", "customer", "license", "licence", " quest ", "lobby", "matchmak", "inventory",
    "stock", "coupon", "voucher", "credit", "recipe", "checkout", "shipment", "shipping", "skill", "spell",
    "compil", "assertion", "template", "printer", "alarm", "axis", "robot", "conveyor", "spawn", "texture",
    "schema", "validation", "syntax", "sku", "item", "order ", "order_", "\"order", "warehouse", "employee",
    "student", "dialog", "firmware", "sensor", "temperature", "battery", "motor", "overcurrent", "overheat",
    "checksum", "dongle", "activation", "subscription", "account ", "balance", "insufficient", "quota",
    "billing", "product", "score", "formular", "encoder", "api key", "banned", "lod ", "mesh", "支付", "订单", "銀行", "银行", "余额",
    "訂單", "库存", "庫存", "결제", "주문", "재고", "注文", "在庫", "заказ", "оплат", "bestellung", "rechnung", "zahlung",
    "commande", "facture", "paiement", "pedido", "factura",
]);

/// Parts of words of systems that number their own errors in small numbers, in lower case.
#[rustfmt::skip]
pub(crate) static FOREIGN: Words = Words::new(&[
    "curl", "grpc", "rpc error", "rpcexception", "http2", "http/2", "rst_stream", "goaway", "ldap", "modbus",
    "kerberos", "krb", "icmp", "ssl_get_error", "alert", "kafka", "mqtt", "policy server", "radius", "deauth",
    "disassoc", "from master", "from source", "slave i/o", "replica", "binary log", "binlog", "last_io",
    "last_sql", "mysql.err", "(42000)", "snmp", "bgp", "close code", "exit code", "exit status", "failure code",
    "sqlcode", "websocket close", "wlan", "802.11", "zookeeper", "redis", "amqp", "ora-", "reason code",
    "completion code", "eap", "sip/",
]);

/// Parts of words that make a line one about names, for the codes of DNS, in lower case.
#[rustfmt::skip]
pub(crate) static NAMES: Words = Words::new(&[
    "zone", "lookup", "query", "axfr", "ixfr", "update", "registration", "record", "domain", "nslookup",
    "resolver", "forwarder", "nameserver", "name server", "rcode",
]);

/// Parts of words of clients whose own errors have other numbers than Winsock's, in lower case.
#[rustfmt::skip]
pub(crate) static CLIENTS: Words = Words::new(&[
    "sqlexception", "sqlclient", "sni:", "snierror", "dbnetlib", "odbc", "oledb",
    "sqlerror", "sni error", "sni_",
]);

/// What a call gives that failed; an error number may follow.
pub(crate) static FAILING: &[&str] =
    &["-1", "SOCKET_ERROR", "INVALID_SOCKET", "FALSE", "NULL", "false", "null"];

/// Calls of networks that take no other result than an error, beside the documented ones.
#[rustfmt::skip]
pub(crate) static CALLS: &[&str] = &[
    "accept", "bind", "connect", "connect_ex", "sendto", "select", "setsockopt", "getsockopt", "socket_connect",
    "sendmsg", "recvmsg", "tcp_connect", "shutdown", "getpeername", "getsockname", "gethostbyname", "getnameinfo",
    "closesocket", "ioctlsocket", "poll", "AcceptEx", "ConnectEx", "DisconnectEx",
];

/// What the names of Winsock's own functions go on with, behind `WSA`.
#[rustfmt::skip]
pub(crate) static FAMILIES: &[&str] = &[
    "recv", "send", "connect", "accept", "ioctl", "startup", "socket", "event", "poll", "lookup", "address",
    "string", "join", "duplicate", "enum", "getoverlapped", "wait", "getqos",
];
