//! What systems say about a code in words, as short pieces of their messages: a number beside one is that code.
//!
//! The pieces are facts, too short to be sentences, in capital or small letters. One piece may belong to several
//! codes, and a line with one needs no number.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use openwinsock_codes::Entry;

/// The first piece in a text that belongs to this code.
pub(crate) fn find(text: &[u8], entry: &Entry) -> Option<Range<usize>> {
    let mut found = searcher().find_overlapping_iter(text);
    found.find(|m| PIECES[m.pattern().as_usize()].1.contains(&entry.name)).map(|m| m.range())
}

/// The last piece in a text that belongs to this code.
pub(crate) fn find_last(text: &[u8], entry: &Entry) -> Option<Range<usize>> {
    let found = searcher().find_overlapping_iter(text);
    found.filter(|m| PIECES[m.pattern().as_usize()].1.contains(&entry.name)).last().map(|m| m.range())
}

fn searcher() -> &'static AhoCorasick {
    static SEARCHER: OnceLock<AhoCorasick> = OnceLock::new();
    SEARCHER.get_or_init(|| {
        AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(true)
            .build(PIECES.iter().map(|(piece, _)| piece))
            .expect("the pieces are few and short")
    })
}

/// The pieces, and the codes that each belongs to.
#[rustfmt::skip]
static PIECES: &[(&str, &[&str])] = &[
    ("wsacancelblockingcall", &["WSAEINTR"]), ("interrupted system call", &["WSAEINTR"]),
    ("interrupted function call", &["WSAEINTR"]),
    ("file handle supplied is not valid", &["WSAEBADF"]), ("bad file descriptor", &["WSAEBADF", "WSAENOTSOCK"]),
    ("forbidden by its access", &["WSAEACCES"]), ("permission denied", &["WSAEACCES"]),
    ("invalid pointer address", &["WSAEFAULT"]), ("bad address", &["WSAEFAULT"]),
    ("invalid argument", &["WSAEINVAL"]),
    ("too many open", &["WSAEMFILE"]),
    ("non-blocking socket operation could not", &["WSAEWOULDBLOCK"]), ("would block", &["WSAEWOULDBLOCK"]),
    ("resource temporarily unavailable", &["WSAEWOULDBLOCK"]),
    ("blocking operation is currently", &["WSAEINPROGRESS"]), ("operation now in progress", &["WSAEINPROGRESS"]),
    ("non-blocking socket that already", &["WSAEALREADY"]), ("already in progress", &["WSAEALREADY"]),
    ("not a socket", &["WSAENOTSOCK"]), ("on non-socket", &["WSAENOTSOCK"]),
    ("required address was omitted", &["WSAEDESTADDRREQ"]), ("destination address required", &["WSAEDESTADDRREQ"]),
    ("larger than the internal", &["WSAEMSGSIZE"]), ("message too long", &["WSAEMSGSIZE"]),
    ("does not support the semantics", &["WSAEPROTOTYPE"]), ("wrong type for socket", &["WSAEPROTOTYPE"]),
    ("invalid, or unsupported option", &["WSAENOPROTOOPT"]), ("bad protocol option", &["WSAENOPROTOOPT"]),
    ("protocol not available", &["WSAENOPROTOOPT"]),
    ("protocol has not been configured", &["WSAEPROTONOSUPPORT"]), ("protocol not supported", &["WSAEPROTONOSUPPORT"]),
    ("specified socket type", &["WSAESOCKTNOSUPPORT"]), ("socket type not supported", &["WSAESOCKTNOSUPPORT"]),
    ("not supported for the type of object", &["WSAEOPNOTSUPP"]), ("operation not supported", &["WSAEOPNOTSUPP"]),
    ("protocol family has not been", &["WSAEPFNOSUPPORT"]), ("protocol family not supported", &["WSAEPFNOSUPPORT"]),
    ("incompatible with the requested", &["WSAEAFNOSUPPORT"]), ("address family not supported", &["WSAEAFNOSUPPORT"]),
    ("only one usage of each", &["WSAEADDRINUSE"]), ("address already in use", &["WSAEADDRINUSE"]),
    ("address in use", &["WSAEADDRINUSE"]),
    ("not valid in its context", &["WSAEADDRNOTAVAIL"]), ("assign requested address", &["WSAEADDRNOTAVAIL"]),
    ("dead network", &["WSAENETDOWN"]), ("network is down", &["WSAENETDOWN"]),
    ("unreachable network", &["WSAENETUNREACH"]), ("network is unreachable", &["WSAENETUNREACH"]),
    ("network unreachable", &["WSAENETUNREACH"]),
    ("keep-alive activity", &["WSAENETRESET"]), ("dropped connection on reset", &["WSAENETRESET"]),
    ("aborted by the software", &["WSAECONNABORTED"]), ("software caused connection", &["WSAECONNABORTED"]),
    ("connection abort", &["WSAECONNABORTED"]), ("connection was aborted", &["WSAECONNABORTED", "ERROR_CONNECTION_ABORTED"]),
    ("connection is aborted", &["WSAECONNABORTED"]),
    ("forcibly closed", &["WSAECONNRESET"]), ("connection reset", &["WSAECONNRESET"]), ("reset by peer", &["WSAECONNRESET"]),
    ("connection was reset", &["WSAECONNRESET"]), ("reset by the other side", &["WSAECONNRESET"]),
    ("reset by remote", &["WSAECONNRESET"]), ("peer reset", &["WSAECONNRESET"]),
    ("sufficient buffer space", &["WSAENOBUFS"]), ("no buffer space", &["WSAENOBUFS"]),
    ("already connected", &["WSAEISCONN"]), ("is not connected", &["WSAENOTCONN"]), ("not connected", &["WSAENOTCONN"]),
    ("already been shut down", &["WSAESHUTDOWN"]), ("send after socket shutdown", &["WSAESHUTDOWN"]),
    ("send after transport", &["WSAESHUTDOWN"]),
    ("too many references", &["WSAETOOMANYREFS"]),
    ("did not properly respond", &["WSAETIMEDOUT"]), ("connection attempt failed", &["WSAETIMEDOUT"]), ("host has failed to respond", &["WSAETIMEDOUT"]),
    ("timed out", &["WSAETIMEDOUT", "ERROR_SEM_TIMEOUT"]), ("connection timeout", &["WSAETIMEDOUT"]),
    ("connect timeout", &["WSAETIMEDOUT"]), ("operation timed out", &["WSAETIMEDOUT"]),
    ("actively refused", &["WSAECONNREFUSED", "WSAEREFUSED"]), ("connection refused", &["WSAECONNREFUSED"]),
    ("no connection could be", &["WSAECONNREFUSED"]),
    ("refused the connection", &["WSAECONNREFUSED"]), ("connection was refused", &["WSAECONNREFUSED"]),
    ("refused the network connection", &["ERROR_CONNECTION_REFUSED"]), ("connect refused", &["WSAECONNREFUSED"]),
    ("cannot translate name", &["WSAELOOP"]),
    ("destination host was down", &["WSAEHOSTDOWN"]), ("host is down", &["WSAEHOSTDOWN"]),
    ("unreachable host", &["WSAEHOSTUNREACH"]), ("no route to", &["WSAEHOSTUNREACH"]),
    ("host is unreachable", &["WSAEHOSTUNREACH"]), ("host unreachable", &["WSAEHOSTUNREACH"]),
    ("limit on the number of applications", &["WSAEPROCLIM"]), ("too many processes", &["WSAEPROCLIM"]),
    ("network subsystem", &["WSASYSNOTREADY", "WSAENETDOWN"]), ("wsastartup cannot function", &["WSASYSNOTREADY"]),
    ("sockets version requested", &["WSAVERNOTSUPPORTED"]), ("version not supported", &["WSAVERNOTSUPPORTED"]),
    ("has not called wsastartup", &["WSANOTINITIALISED"]), ("wsastartup not", &["WSANOTINITIALISED"]),
    ("graceful", &["WSAEDISCON", "ERROR_GRACEFUL_DISCONNECT"]),
    ("service provider could not", &["WSAEPROVIDERFAILEDINIT"]), ("procedure call table", &["WSAEINVALIDPROCTABLE"]),
    ("system call has failed", &["WSASYSCALLFAILURE"]), ("system call that should never", &["WSASYSCALLFAILURE"]),
    ("no such service is known", &["WSASERVICE_NOT_FOUND"]), ("class was not found", &["WSATYPE_NOT_FOUND"]),
    ("no such host", &["WSAHOST_NOT_FOUND"]), ("host not found", &["WSAHOST_NOT_FOUND"]), ("getaddrinfo failed", &["WSAHOST_NOT_FOUND"]),
    ("unknown host", &["WSAHOST_NOT_FOUND"]), ("name or service not known", &["WSAHOST_NOT_FOUND"]),
    ("temporary error during", &["WSATRY_AGAIN"]), ("temporary failure in name", &["WSATRY_AGAIN"]),
    ("non-recoverable", &["WSANO_RECOVERY"]), ("nonrecoverable", &["WSANO_RECOVERY"]),
    ("no data of the requested", &["WSANO_DATA"]), ("no data record", &["WSANO_DATA"]),
    ("thread exit or an application", &["WSA_OPERATION_ABORTED"]), ("i/o operation has been aborted", &["WSA_OPERATION_ABORTED"]),
    ("overlapped i/o operation is in", &["WSA_IO_PENDING"]), ("event is not in a signaled", &["WSA_IO_INCOMPLETE"]),
    ("handle is invalid", &["WSA_INVALID_HANDLE"]), ("parameter is incorrect", &["WSA_INVALID_PARAMETER"]),
    ("network name is no longer", &["ERROR_NETNAME_DELETED"]), ("semaphore timeout", &["ERROR_SEM_TIMEOUT"]),
    ("network location cannot be reached", &["ERROR_NETWORK_UNREACHABLE", "ERROR_HOST_UNREACHABLE"]),
    ("aborted by the local system", &["ERROR_CONNECTION_ABORTED"]),
    ("no service is operating", &["ERROR_PORT_UNREACHABLE"]), ("request was aborted", &["ERROR_REQUEST_ABORTED"]),
    // The codes of DNS.
    ("interpret format", &["DNS_ERROR_RCODE_FORMAT_ERROR"]), ("dns server failure", &["DNS_ERROR_RCODE_SERVER_FAILURE"]),
    ("server failure", &["DNS_ERROR_RCODE_SERVER_FAILURE"]), ("servfail", &["DNS_ERROR_RCODE_SERVER_FAILURE"]),
    ("dns name does not exist", &["DNS_ERROR_RCODE_NAME_ERROR"]), ("nxdomain", &["DNS_ERROR_RCODE_NAME_ERROR"]),
    ("name does not exist", &["DNS_ERROR_RCODE_NAME_ERROR"]),
    ("not supported by name server", &["DNS_ERROR_RCODE_NOT_IMPLEMENTED"]), ("dns operation refused", &["DNS_ERROR_RCODE_REFUSED"]),
    ("operation refused", &["DNS_ERROR_RCODE_REFUSED"]), ("not authoritative", &["DNS_ERROR_RCODE_NOTAUTH"]),
    ("signature failed to verify", &["DNS_ERROR_RCODE_BADSIG"]), ("bad key", &["DNS_ERROR_RCODE_BADKEY"]),
    ("signature validity expired", &["DNS_ERROR_RCODE_BADTIME"]), ("no records found", &["DNS_INFO_NO_RECORDS"]),
    ("bad dns packet", &["DNS_ERROR_BAD_PACKET"]), ("no dns packet", &["DNS_ERROR_NO_PACKET"]),
    ("zone does not exist", &["DNS_ERROR_ZONE_DOES_NOT_EXIST"]), ("zone already exists", &["DNS_ERROR_ZONE_ALREADY_EXISTS"]),
    ("zone locked", &["DNS_ERROR_ZONE_LOCKED"]),
    ("record does not exist", &["DNS_ERROR_RECORD_DOES_NOT_EXIST"]), ("record already exists", &["DNS_ERROR_RECORD_ALREADY_EXISTS"]),
    ("zone transfer", &["DNS_ERROR_AXFR"]),
    ("no dns servers configured", &["DNS_ERROR_NO_DNS_SERVERS"]), ("no dns servers", &["DNS_ERROR_NO_DNS_SERVERS"]),
    // Other languages, for what they meet most often.
    ("目标计算机积极拒绝", &["WSAECONNREFUSED"]), ("強制關閉", &["WSAECONNRESET"]), ("强迫关闭", &["WSAECONNRESET"]),
    ("目標電腦拒絕連線", &["WSAECONNREFUSED"]), ("软件中止", &["WSAECONNABORTED"]), ("軟體中止", &["WSAECONNABORTED"]),
    ("没有正确答复", &["WSAETIMEDOUT"]), ("沒有正確回應", &["WSAETIMEDOUT"]), ("並未正確回應", &["WSAETIMEDOUT"]),
    ("每个套接字地址", &["WSAEADDRINUSE"]), ("每個通訊端位址", &["WSAEADDRINUSE"]), ("一個通訊端位址", &["WSAEADDRINUSE"]),
    ("访问权限不允许", &["WSAEACCES"]), ("存取權限不足", &["WSAEACCES"]), ("不知道这样的主机", &["WSAHOST_NOT_FOUND"]),
    ("無法識別這台主機", &["WSAHOST_NOT_FOUND"]), ("请求的地址无效", &["WSAEADDRNOTAVAIL"]),
    ("によって拒否された", &["WSAECONNREFUSED"]), ("強制的に切断", &["WSAECONNRESET"]),
    ("ソフトウェアによって中止", &["WSAECONNABORTED"]), ("一定の時間", &["WSAETIMEDOUT"]),
    ("各ソケット アドレス", &["WSAEADDRINUSE"]), ("禁じられた方法", &["WSAEACCES"]), ("そのようなホストは不明", &["WSAHOST_NOT_FOUND"]),
    ("연결을 거부", &["WSAECONNREFUSED"]), ("강제로 끊", &["WSAECONNRESET"]), ("시스템의 소프트웨어", &["WSAECONNABORTED"]),
    ("구성원으로부터 응답이", &["WSAETIMEDOUT"]), ("각 소켓 주소", &["WSAEADDRINUSE"]), ("액세스 권한에", &["WSAEACCES"]),
    ("알려진 호스트가 없", &["WSAHOST_NOT_FOUND"]),
    ("die verbindung verweigerte", &["WSAECONNREFUSED"]), ("vom remotehost geschlossen", &["WSAECONNRESET"]),
    ("software auf ihrem hostcomputer", &["WSAECONNABORTED"]), ("nach einer bestimmten zeitspanne", &["WSAETIMEDOUT"]),
    ("jede socketadresse", &["WSAEADDRINUSE"]), ("zugriffsrechte des sockets", &["WSAEACCES"]),
    ("kein solcher host", &["WSAHOST_NOT_FOUND"]), ("host ist unbekannt", &["WSAHOST_NOT_FOUND"]),
    ("expressément refusée", &["WSAECONNREFUSED"]), ("fermée par l'hôte distant", &["WSAECONNRESET"]),
    ("abandonnée par un logiciel", &["WSAECONNABORTED"]), ("pas répondu convenablement", &["WSAETIMEDOUT"]),
    ("une seule utilisation de chaque", &["WSAEADDRINUSE"]), ("interdite par ses autorisations", &["WSAEACCES"]),
    ("hôte inconnu", &["WSAHOST_NOT_FOUND"]),
    ("denegó expresamente", &["WSAECONNREFUSED"]), ("por el host remoto", &["WSAECONNRESET"]),
    ("no respondió adecuadamente", &["WSAETIMEDOUT"]), ("un uso de cada dirección de socket", &["WSAEADDRINUSE"]),
    ("permisos de acceso", &["WSAEACCES"]), ("host desconocido", &["WSAHOST_NOT_FOUND"]),
    ("rifiuto persistente", &["WSAECONNREFUSED"]), ("forzatamente dall'host remoto", &["WSAECONNRESET"]),
    ("utilizzo di ogni indirizzo", &["WSAEADDRINUSE"]),
    ("recusou ativamente", &["WSAECONNREFUSED"]), ("pelo host remoto", &["WSAECONNRESET"]),
    ("não respondeu corretamente", &["WSAETIMEDOUT"]), ("uso de cada endereço de soquete", &["WSAEADDRINUSE"]),
    ("компьютер отверг запрос", &["WSAECONNREFUSED"]), ("принудительно разорвал", &["WSAECONNRESET"]),
    ("прервала установленное", &["WSAECONNABORTED"]), ("нужный отклик", &["WSAETIMEDOUT"]),
    ("использование адреса сокета", &["WSAEADDRINUSE"]), ("запрещенным правами доступа", &["WSAEACCES"]),
    ("хост неизвестен", &["WSAHOST_NOT_FOUND"]),
];

#[cfg(test)]
mod tests {
    use openwinsock_codes::lookup;

    use super::*;

    #[test]
    fn the_names_are_those_of_the_catalogue() {
        for (piece, names) in PIECES {
            assert_eq!(*piece, piece.to_lowercase());
            for name in *names {
                let entry = lookup::by_name(name).find_map(|code| code.entry());
                assert!(entry.is_some_and(|e| e.name == *name), "{name}");
            }
        }
    }

    #[test]
    fn pieces_that_overlap_are_all_found() {
        let entry = |name| lookup::by_name(name).find_map(|code| code.entry()).expect("a name");
        let text = b"recv: An established connection was aborted by the software";
        assert!(find(text, entry("WSAECONNABORTED")).is_some());
        assert!(find(text, entry("WSAECONNRESET")).is_none());
        assert_eq!(find_last(b"timed out, timed out", entry("WSAETIMEDOUT")), Some(11..20));
    }
}
