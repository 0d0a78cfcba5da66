//! The words before a number, and what each says about it.
//!
//! Words are compared without regard to case. A word is a part of an identifier: `GetLastError`, `last_error`
//! and `last error` are the same two or three words.

use Role::{Errno, Error, Failure, Link, Message, Number, Other, System, Transfer};

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
#[rustfmt::skip]
pub(crate) static WORDS: &[(&str, Role)] = &[
    ("a", Link), ("abgebrochen", Failure), ("abgelehnt", Failure), ("aborted", Failure), ("aborting", Failure),
    ("account", Other), ("actual", Link), ("age", Other), ("amount", Other), ("an", Link), ("are", Link),
    ("args", Link), ("argument", Other), ("arguments", Other), ("as", Link), ("avec", Link), ("batch", Other),
    ("başarısız", Failure), ("bei", Link), ("beim", Link), ("block", Other), ("build", Other), ("by", Link),
    ("bytecount", Other), ("bytes", Other), ("błąd", Error), ("błędem", Error), ("błędu", Error),
    ("calls", Other), ("causa", Error), ("cause", Error), ("caused", Error), ("channel", Other),
    ("chyba", Error), ("chyby", Error), ("cislo", Number), ("client", Other), ("cn1", Link), ("cn2", Link),
    ("cn3", Link), ("cnt", Other), ("cod", Number), ("code", Number), ("codes", Number), ("codice", Number),
    ("con", Link), ("conn", Other), ("connections", Other), ("connid", Other), ("cost", Other),
    ("count", Other), ("cs1", Link), ("cs2", Link), ("cs3", Link), ("cs4", Link), ("cs5", Link), ("cs6", Link),
    ("código", Number), ("d", Link), ("da", Link), ("dans", Link), ("das", Link), ("de", Link), ("dem", Link),
    ("den", Link), ("der", Link), ("detail", Link), ("details", Link), ("die", Link), ("disconnected", Failure),
    ("du", Link), ("dump", Other), ("dur", Other), ("duration", Other), ("during", Link), ("e", Error),
    ("ec", Error), ("el", Link), ("elapsed", Other), ("entities", Other), ("entity", Other),
    ("epäonnistui", Failure), ("equals", Link), ("eroare", Error), ("eroarea", Error), ("erori", Error),
    ("err", Error), ("errcode", Errno), ("erreur", Error), ("erreurcode", Error), ("errid", Error),
    ("errno", Errno), ("errnum", Error), ("erro", Error), ("error", Error), ("errorcode", Error),
    ("errore", Error), ("errorid", Error), ("errorlevel", Other), ("errornum", Error), ("errornumber", Error),
    ("errors", Other), ("específico", Link), ("event", Other), ("eventid", Other), ("exception", Error),
    ("exit", Other), ("exited", Other), ("fail", Failure), ("failed", Failure), ("failing", Failure),
    ("fails", Failure), ("failure", Failure), ("failures", Other), ("falha", Failure), ("falhou", Failure),
    ("fallado", Failure), ("fallita", Failure), ("fallito", Failure), ("fallo", Failure), ("falló", Failure),
    ("fault", Failure), ("fd", Other), ("fehler", Error), ("fehlercode", Error), ("fehlerkode", Error),
    ("fehlernr", Error), ("fehlernummer", Error), ("fehlgeschlagen", Failure), ("feil", Error), ("fejl", Error),
    ("fejlkode", Error), ("fel", Error), ("felkod", Error), ("file", Other), ("following", Link),
    ("fout", Error), ("foutcode", Error), ("fracasó", Failure), ("frame", Other), ("from", Link),
    ("fullyqualifiederrorid", Error), ("gai", Error), ("gaierror", Error), ("gave", Link),
    ("gescheitert", Failure), ("getrennt", Failure), ("gives", Link), ("gle", System), ("got", Link),
    ("greška", Error), ("grund", Error), ("handle", Other), ("handles", Other), ("hata", Error),
    ("hatakodu", Error), ("hatasi", Error), ("hatası", Error), ("helpmsg", System), ("hiba", Error),
    ("hibakód", Error), ("hr", Error), ("hresult", Error), ("id", Other), ("il", Link), ("in", Link),
    ("index", Other), ("instance", Other), ("int", Link), ("is", Link), ("ist", Link), ("item", Other),
    ("items", Other), ("job", Other), ("kesalahan", Error), ("key", Other), ("klaida", Error), ("kod", Number),
    ("kodas", Number), ("kode", Number), ("kodu", Number), ("kód", Number), ("l", Link), ("la", Link),
    ("last", Error), ("lasterr", System), ("lasterrno", System), ("lasterror", System),
    ("lasterrorcode", System), ("latency", Other), ("lcid", Other), ("le", Link), ("len", Other),
    ("length", Other), ("level", Other), ("line", Other), ("lineno", Other), ("lo", Link), ("lors", Link),
    ("lot", Other), ("lỗi", Error), ("map", Other), ("max", Other), ("med", Link), ("met", Link),
    ("min", Other), ("mislukt", Failure), ("mislykkedes", Failure), ("mislyktes", Failure),
    ("misslyckades", Failure), ("mit", Link), ("mobile", Other), ("motif", Error), ("motivo", Error),
    ("msg", Message), ("msgid", Other), ("n", Number), ("napaka", Error), ("native", Error),
    ("nativeerror", System), ("nativeerrorcode", System), ("neterr", Error), ("neterror", Error),
    ("netzwerkfehler", Error), ("no", Number), ("node", Other), ("nombor", Number), ("nr", Number),
    ("ntstatus", Error), ("num", Number), ("number", Number), ("numer", Number), ("numero", Number),
    ("nummer", Number), ("nummeret", Number), ("numru", Number), ("numéro", Number), ("object", Other),
    ("occurred", Link), ("of", Link), ("offset", Other), ("order", Other), ("os", System), ("oserr", System),
    ("oserror", Errno), ("ospid", Other), ("page", Other), ("para", Link), ("param", Other), ("params", Other),
    ("pid", Other), ("player", Other), ("pool", Other), ("por", Link), ("port", Other), ("porta", Other),
    ("pos", Other), ("position", Other), ("pour", Link), ("ppid", Other), ("price", Other), ("process", Other),
    ("processid", Other), ("procid", Other), ("puerto", Other), ("qid", Other), ("qty", Other),
    ("quantity", Other), ("quest", Other), ("queue", Other), ("raison", Error), ("ralat", Error),
    ("range", Other), ("rc", Error), ("read", Transfer), ("reason", Error), ("received", Transfer),
    ("records", Other), ("recv", Transfer), ("recvfrom", Transfer), ("refused", Failure), ("reported", Link),
    ("reports", Link), ("req", Other), ("request", Other), ("result", Error), ("retcode", Error),
    ("retornou", Link), ("retries", Other), ("retry", Other), ("retryafter", Other), ("return", Link),
    ("returned", Link), ("returning", Link), ("returns", Link), ("retval", Error), ("rev", Other),
    ("revision", Other), ("rifiutata", Failure), ("romfout", Error), ("row", Other), ("rows", Other),
    ("réseau", Number), ("s", Link), ("score", Other), ("seconds", Other), ("selhalo", Failure),
    ("send", Transfer), ("sendto", Transfer), ("sent", Transfer), ("seq", Other), ("sequence", Other),
    ("serial", Other), ("servicio", Link), ("serviço", Link), ("session", Other), ("sid", Other),
    ("sikertelen", Failure), ("size", Other), ("sku", Other), ("slot", Other), ("sockerr", System),
    ("sockerrno", System), ("socket", Number), ("socketerr", System), ("socketerror", System),
    ("socketfehler", Error), ("sockets", Number), ("some", Link), ("specific", Link), ("spid", Other),
    ("spécifique", Link), ("sqldbcode", Error), ("status", Error), ("step", Other), ("sur", Link),
    ("system", System), ("task", Other), ("temperature", Other), ("thread", Other), ("threadid", Other),
    ("tick", Other), ("ticket", Other), ("ticks", Other), ("tid", Other), ("timeout", Other),
    ("timeouts", Other), ("timer", Other), ("total", Other), ("transfer", Other), ("uid", Other),
    ("underlying", Error), ("unterbrochen", Failure), ("ursache", Error), ("user", Other), ("value", Number),
    ("verbindungsfehler", Error), ("version", Other), ("viga", Error), ("virhe", Error), ("vom", Link),
    ("von", Link), ("was", Link), ("when", Link), ("win", System), ("win32", System), ("winerr", System),
    ("winerror", System), ("winsock", System), ("winsockerr", System), ("winsockerror", System),
    ("winsockfehler", Error), ("with", Link), ("worker", Other), ("write", Transfer), ("wsa", System),
    ("wsaerr", System), ("wsaerrcode", System), ("wsaerrno", System), ("wsaerror", System),
    ("wsagetlasterror", System), ("yielded", Link), ("yields", Link), ("zone", Other), ("échec", Failure),
    ("échoué", Failure), ("číslo", Number), ("σφάλμα", Error), ("σφάλματος", Error), ("в", Link), ("во", Link),
    ("код", Number), ("на", Link), ("от", Link), ("ошибка", Error), ("ошибке", Error), ("ошибки", Error),
    ("ошибкой", Error), ("ошибку", Error), ("помилка", Error), ("помилки", Error), ("порт", Other),
    ("при", Link), ("причина", Error), ("процесс", Other), ("с", Link), ("сбой", Error), ("сокет", Number),
    ("сокета", Number),
];

/// Ends of words in scripts that put no spaces between words.
#[rustfmt::skip]
pub(crate) static ENDINGS: &[(&str, Role)] = &[
    ("报错", Error), ("報錯", Error), ("錯誤", Error), ("錯誤碼", Error), ("錯誤代碼", Error), ("錯誤號碼", Error), ("错误", Error), ("错误码", Error),
    ("错误代码", Error), ("错误号", Error), ("エラー", Error), ("エラーコード", Error), ("エラー番号", Error), ("오류", Error),
    ("오류코드", Error), ("에러", Error), ("에러코드", Error), ("代碼", Number), ("代码", Number), ("コード", Number),
    ("코드", Number), ("번호", Number), ("失敗", Failure), ("失败", Failure), ("실패", Failure), ("端口", Other),
    ("埠", Other), ("ポート", Other), ("포트", Other), ("进程", Other), ("行程", Other), ("程序", Other), ("プロセス", Other),
    ("프로세스", Other), ("字节", Other), ("位元組", Other), ("バイト", Other), ("바이트", Other), ("设备", Other),
    ("編號", Other), ("编号", Other), ("套接字", Number), ("ソケット", Number), ("소켓", Number), ("は", Link), ("为", Link),
    ("為", Link), ("是", Link), ("錯誤代號", Error), ("错误号码", Error), ("错误编号", Error), ("返回码", Error), ("返回值", Error),
    ("状态码", Error), ("狀態碼", Error), ("回傳值", Error), ("原因", Error), ("异常", Error), ("例外", Error), ("戻り値", Error),
    ("ステータス", Error), ("오류번호", Error), ("에러번호", Error), ("원인", Error), ("番号", Number), ("中断", Failure),
    ("中斷", Failure), ("断开", Failure), ("斷開", Failure), ("切断", Failure), ("끊김", Failure), ("で", Link),
    ("が", Link), ("回", Other), ("次", Other),
];

/// Ends of compounds of Latin letters: `Verbindungsfehler`.
#[rustfmt::skip]
pub(crate) static COMPOUNDS: &[(&str, Role)] = &[
    ("fehler", Error), ("fehlercode", Error), ("fehlernummer", Error), ("abbruch", Failure), ("error", Error),
    ("fout", Error), ("virhe", Error),
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
