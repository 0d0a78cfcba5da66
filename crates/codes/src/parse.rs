//! From text to codes: any spelling, and pieces of what programs print.

use core::fmt;
use core::ops::Deref;
use core::str::FromStr;

use crate::catalogue::{Family, Kind, Returned};
use crate::{
    Code, EaiError, Errno, HErrno, Hresult, NtStatus, Os, Rcode, Space, Win32Error, WsaError, fragment,
    lookup, map,
};

/// One thing that a text can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The code.
    pub code: Code,
    /// How it was written.
    pub form: Form,
    /// How likely it is meant; larger is likelier. Only the order means anything.
    pub(crate) score: u8,
}

/// Less likely than any name, and than any number that a word announces.
pub(crate) const UNANNOUNCED: u8 = 35;

impl Reading {
    /// False for a number amid prose that no word announces as a code: it may be anything.
    pub const fn is_announced(&self) -> bool {
        self.score != UNANNOUNCED
    }
}

/// How a code was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// By a name.
    Name,
    /// By a name that other software gives to it; whose.
    Foreign(&'static str),
    /// As a decimal number.
    Decimal,
    /// As a hexadecimal number that says so: `0x2746`, `2746h`, `&H2746`.
    Hex,
    /// As digits that make sense only as a hexadecimal number: `80072746`.
    BareHex,
}

/// What a text can mean, likeliest first. Never empty.
#[derive(Clone, Debug)]
pub struct Readings {
    list: [Option<Reading>; MOST],
    len: usize,
}

/// The most readings that a text can have.
pub(crate) const MOST: usize = 16;

impl Readings {
    pub(crate) const fn new() -> Self {
        Self { list: [None; MOST], len: 0 }
    }

    /// Adds a reading, or raises the score of the one that is there.
    pub(crate) fn add(&mut self, code: Code, form: Form, score: u8) {
        if let Some(old) = self.list[..self.len].iter_mut().flatten().find(|r| r.code == code) {
            if old.score < score {
                *old = Reading { code, form, score };
            }
        } else if self.len < MOST {
            self.list[self.len] = Some(Reading { code, form, score });
            self.len += 1;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Reading> + '_ {
        self.list[..self.len].iter().flatten().copied()
    }

    /// Puts the likeliest first; equal scores keep the order in which they came.
    fn rank(mut self) -> Self {
        // An insertion sort: stable, which core's sorts are not, and the list is short.
        let score = |reading: Option<Reading>| reading.map_or(0, |r| r.score);
        for end in 1..self.len {
            let mut at = end;
            while at > 0 && score(self.list[at - 1]) < score(self.list[at]) {
                self.list.swap(at - 1, at);
                at -= 1;
            }
        }
        self
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl IntoIterator for Readings {
    type Item = Reading;
    type IntoIter = core::iter::Flatten<core::array::IntoIter<Option<Reading>, { MOST }>>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter().flatten()
    }
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseCodeError {
    /// There is nothing in it.
    Empty,
    /// A number that no table has.
    UnknownNumber,
    /// A number that does not fit in 32 bits.
    TooLarge,
    /// A word that no table has.
    UnknownName,
    /// A text in which nothing is a code.
    NoCode,
    /// A code, but of another space than the one asked for.
    OtherSpace(Space),
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the text is empty: give a number such as 10054 or a name such as WSAECONNRESET",
            Self::UnknownNumber => "no code has this number",
            Self::TooLarge => "the number does not fit in 32 bits, as every error code does",
            Self::UnknownName => "no code has this name",
            Self::NoCode => "the text holds neither a number nor a name of a code",
            Self::OtherSpace(space) => {
                return write!(f, "the code belongs to another space ({}): convert it", space.label());
            }
        })
    }
}

impl core::error::Error for ParseCodeError {}

/// What a text can mean, likeliest first.
///
/// Takes a number in any spelling, a name of any space, or a piece of what a program printed, in which the
/// codes are looked for.
///
/// # Errors
///
/// If nothing in the text is a code that any table knows. An HRESULT or NTSTATUS counts as known by its form.
pub fn readings(text: &str) -> Result<Readings, ParseCodeError> {
    let text = text.trim();
    let word = text.trim_matches(|c: char| c.is_ascii_punctuation() && !"-+&_".contains(c));
    // Visual Basic's suffix.
    let word = if word.starts_with('&') { word.trim_end_matches('&') } else { word };
    let found = if word.is_empty() {
        return Err(ParseCodeError::Empty);
    } else if is_word(word) {
        word_readings(word)?
    } else {
        fragment::readings(text).ok_or(ParseCodeError::NoCode)?
    };
    Ok(found.rank())
}

/// One word: letters and digits, a path such as `io::ErrorKind::X` or `errno.X`, a sign or `&H` before it.
fn is_word(text: &str) -> bool {
    text.split("::").enumerate().all(|(part, text)| {
        text.bytes().enumerate().all(|(i, b)| {
            b.is_ascii_alphanumeric() || b"_.".contains(&b) || part + i == 0 && b"-+&".contains(&b)
        })
    })
}

/// The readings of a single word; unsorted.
pub(crate) fn word_readings(word: &str) -> Result<Readings, ParseCodeError> {
    if let Some((digits, radix)) = hex_digits(word) {
        let mut found = Readings::new();
        read_hex(&mut found, digits, radix)?;
        return some(found, ParseCodeError::UnknownNumber);
    }
    let decimal = word.trim_end_matches(C_SUFFIXES);
    let unsigned = decimal.trim_start_matches(['-', '+']);
    if !unsigned.is_empty() && unsigned.bytes().all(|b| b.is_ascii_digit()) {
        return read_decimal(decimal, unsigned);
    }
    let found = name_readings(word);
    if found.is_empty()
        && (4..=16).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_hexdigit())
        && word.bytes().any(|b| b.is_ascii_digit())
    {
        let mut found = Readings::new();
        read_hex(&mut found, word, Form::BareHex)?;
        return some(found, ParseCodeError::UnknownNumber);
    }
    some(found, ParseCodeError::UnknownName)
}

fn some(found: Readings, error: ParseCodeError) -> Result<Readings, ParseCodeError> {
    if found.is_empty() { Err(error) } else { Ok(found) }
}

/// The suffixes of C's integer literals.
const C_SUFFIXES: [char; 4] = ['u', 'U', 'l', 'L'];

/// The digits of a word that says that it is hexadecimal.
fn hex_digits(word: &str) -> Option<(&str, Form)> {
    let rest = ["0x", "0X", "&h", "&H"].iter().find_map(|p| word.strip_prefix(p));
    let rest = rest.or_else(|| {
        let digits = word.strip_suffix(['h', 'H'])?;
        digits.starts_with(|c: char| c.is_ascii_digit()).then_some(digits)
    })?;
    let digits = rest.trim_end_matches(C_SUFFIXES);
    (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())).then_some((digits, Form::Hex))
}

fn read_hex(found: &mut Readings, digits: &str, form: Form) -> Result<(), ParseCodeError> {
    let value = u64::from_str_radix(digits, 16).map_err(|_| ParseCodeError::TooLarge)?;
    let value = low_half(value)?;
    if value <= 0xFFFF {
        read_win32(found, value, form);
        // Statuses of success are small numbers; written with all digits, one is likely meant.
        let status = NtStatus(value.cast_signed());
        if status.name().is_some() {
            found.add(Code::NtStatus(status), form, if digits.len() == 8 { 101 } else { 20 });
        }
    } else {
        read_wide(found, value, form);
    }
    Ok(())
}

/// The number in 64 bits; a negative one may have been printed with its sign extended.
fn low_half(value: u64) -> Result<u32, ParseCodeError> {
    match value >> 32 {
        0 | 0xFFFF_FFFF => Ok(value as u32),
        _ => Err(ParseCodeError::TooLarge),
    }
}

fn read_decimal(word: &str, unsigned: &str) -> Result<Readings, ParseCodeError> {
    let mut found = Readings::new();
    let value = match i64::from_str(word) {
        Ok(value) => value,
        Err(_) => low_half(u64::from_str(word).map_err(|_| ParseCodeError::TooLarge)?)?.into(),
    };
    if let Ok(negative @ ..=-1) = i32::try_from(value) {
        read_negative(&mut found, negative);
        return some(found, ParseCodeError::UnknownNumber);
    }
    let value = u32::try_from(value).map_err(|_| ParseCodeError::TooLarge);
    match value {
        Ok(value @ ..=0xFFFF) => {
            read_win32(&mut found, value, Form::Decimal);
            read_unix(&mut found, value as i32);
        }
        Ok(value) => read_wide(&mut found, value, Form::Decimal),
        Err(_) => {}
    }
    // Digits that are no decimal code may be hexadecimal without a mark: 2746, 80072746.
    if found.is_empty() && (4..=8).contains(&unsigned.len()) {
        read_hex(&mut found, unsigned, Form::BareHex)?;
    }
    if found.is_empty() { Err(value.err().unwrap_or(ParseCodeError::UnknownNumber)) } else { Ok(found) }
}

/// A number in the space that Win32, Winsock and DNS share.
fn read_win32(found: &mut Readings, value: u32, form: Form) {
    let Some(entry) = lookup::by_value(value) else { return };
    let score = match entry.kind {
        Kind::Full => 100,
        Kind::Marker => 90,
        Kind::Short => 50,
        Kind::Name => 10,
    };
    let code = match entry.family {
        Family::Winsock | Family::Qos => Code::Winsock(entry.wsa()),
        Family::Dns | Family::Win32 => Code::Win32(entry.win32()),
    };
    found.add(code, form, score);
}

/// Small numbers of Unix and DNS.
fn read_unix(found: &mut Readings, number: i32) {
    let mut names = [None; Os::ALL.len()];
    for (i, os) in Os::ALL.into_iter().enumerate() {
        let errno = Errno::new(os, number);
        let Some(name) = errno.name() else { continue };
        // The same name under the same number on a likelier system says it all.
        if names[..i].contains(&Some(name)) {
            continue;
        }
        names[i] = Some(name);
        let mapped = map::errno_to_winsock(errno, map::Situation::Any);
        // Codes that no function returns are unlikely to be asked for by an errno's number.
        let alive = |code: WsaError| code.entry().is_some_and(|e| e.returned != Returned::Never);
        let score = match (os, mapped) {
            (Os::Linux, Some(m)) if !m.lossy && alive(m.code) => 80,
            (Os::Linux, Some(_)) => 46,
            (Os::Linux, None) => 30,
            (Os::Windows, Some(_)) => 40,
            (_, Some(_)) => 45,
            (_, None) => 8,
        };
        found.add(Code::Errno(errno), Form::Decimal, score);
    }
    let h_errno = HErrno(number);
    if h_errno.name().is_some() {
        found.add(Code::HErrno(h_errno), Form::Decimal, 34);
    }
    if let Ok(number) = u16::try_from(number) {
        let rcode = Rcode(number);
        if map::rcode_to_dns(rcode).is_some() {
            found.add(Code::Rcode(rcode), Form::Decimal, 25);
        }
    }
    let eai = EaiError::new(Os::MacOs, number);
    if eai.name().is_some() {
        found.add(Code::Eai(eai), Form::Decimal, 15);
    }
}

/// A negative number: a HRESULT or NTSTATUS as a signed decimal, a result of `getaddrinfo`, an errno or a
/// Winsock code with its sign changed, as the kernel and many libraries return it.
fn read_negative(found: &mut Readings, number: i32) {
    if number < -0xFFFF {
        read_wide(found, number.cast_unsigned(), Form::Decimal);
        return;
    }
    // glibc's results from -100 down are those of getaddrinfo_a, which few programs call.
    let glibc = if number > -100 { 75 } else { 60 };
    for (os, score) in [(Os::Libuv, 90), (Os::Linux, glibc)] {
        let eai = EaiError::new(os, number);
        if eai.name().is_some() {
            found.add(Code::Eai(eai), Form::Decimal, score);
        }
    }
    let libuv = Errno::new(Os::Libuv, number);
    if libuv.name().is_some() {
        found.add(Code::Errno(libuv), Form::Decimal, 90);
    }
    let errno = Errno::new(Os::Linux, -number);
    if errno.name().is_some() {
        found.add(Code::Errno(errno), Form::Decimal, 70);
    }
    if number.unsigned_abs() >= Win32Error::DNS_ERROR_RESPONSE_CODES_BASE.0 {
        read_win32(found, number.unsigned_abs(), Form::Decimal);
    }
}

/// A number of more than 16 bits: by its top bits an HRESULT or an NTSTATUS.
fn read_wide(found: &mut Readings, bits: u32, form: Form) {
    /// Marks an NTSTATUS that was made an HRESULT (`HRESULT_FROM_NT`).
    const FACILITY_NT_BIT: u32 = 0x1000_0000;
    let hresult = Hresult(bits.cast_signed());
    let status = NtStatus(bits.cast_signed());
    let from_nt = NtStatus((bits & !FACILITY_NT_BIT).cast_signed());
    if hresult.to_win32().is_some() || hresult.name().is_some() {
        found.add(Code::Hresult(hresult), form, 95);
    }
    if status.name().is_some() {
        found.add(Code::NtStatus(status), form, 94);
    }
    if bits & FACILITY_NT_BIT != 0 && from_nt.name().is_some() {
        found.add(Code::NtStatus(from_nt), form, 93);
    }
    if found.is_empty() && form != Form::BareHex {
        match bits >> 28 {
            0x8 => found.add(Code::Hresult(hresult), form, 20),
            0x4 | 0xC | 0xD => found.add(Code::NtStatus(status), form, 20),
            _ => {}
        }
    }
}

/// The readings of a name: ours, with a prefix of other software, or wholly theirs.
pub(crate) fn name_readings(word: &str) -> Readings {
    let mut found = Readings::new();
    // Paths: errno.ECONNRESET, SocketError.ConnectionReset, io::ErrorKind::ConnectionReset.
    let name = word.rsplit(['.', ':']).next().unwrap_or(word);
    for code in lookup::by_name(name) {
        let score = if matches!(code, Code::Winsock(_) | Code::Win32(_)) { 98 } else { 100 };
        found.add(code, Form::Name, score);
    }
    let without = |prefix: &str| {
        let head = name.get(..prefix.len())?;
        head.eq_ignore_ascii_case(prefix).then(|| &name[prefix.len()..])
    };
    if let Some(rest) = without("UV_") {
        read_libuv(&mut found, rest.trim_start_matches('_'));
    }
    // Samba's names: NT_STATUS_X and WERR_X.
    if let Some(rest) = without("NT_") {
        add_names(&mut found, rest, |c| matches!(c, Code::NtStatus(_)));
    }
    if let Some(rest) = without("WERR_") {
        add_names(&mut found, rest, |c| matches!(c, Code::Win32(_)));
    }
    // ErrorKind::NotConnected is Rust's name, also where .NET has the same.
    let rust = word.contains("ErrorKind");
    for (entry, origin) in lookup::by_foreign_name(name).filter(|(_, o)| !rust || o.starts_with("Rust")) {
        found.add(Code::Winsock(entry.wsa()), Form::Foreign(origin), 60);
    }
    found
}

fn add_names(found: &mut Readings, name: &str, wanted: impl Fn(&Code) -> bool) {
    for code in lookup::by_name(name).filter(wanted) {
        found.add(code, Form::Name, 99);
    }
}

fn read_libuv(found: &mut Readings, name: &str) {
    for code in lookup::by_name(name) {
        // libuv takes the system's numbers on Unix and its own on Windows: the name is what counts.
        match code {
            Code::Errno(e) => found.add(Code::Errno(e), Form::Foreign("libuv"), 99),
            Code::Eai(e) => found.add(Code::Eai(e), Form::Foreign("libuv"), 99),
            _ => {}
        }
    }
}

impl Deref for Reading {
    type Target = Code;

    fn deref(&self) -> &Code {
        &self.code
    }
}

/// The first reading that `pick` takes; else what is wrong with the text.
fn one<T>(text: &str, pick: impl Fn(Code) -> Option<T>) -> Result<T, ParseCodeError> {
    let found = readings(text)?;
    let first = found.iter().next().map(|r| r.code.space());
    found
        .iter()
        .find_map(|r| pick(r.code))
        .ok_or(first.map_or(ParseCodeError::NoCode, ParseCodeError::OtherSpace))
}

macro_rules! from_str {
    ($($type:ty, $pattern:pat => $value:expr, $doc:literal;)*) => {
        $(
            #[doc = $doc]
            impl FromStr for $type {
                type Err = ParseCodeError;

                fn from_str(text: &str) -> Result<Self, ParseCodeError> {
                    one(text, |code| match code {
                        $pattern => Some($value),
                        _ => None,
                    })
                }
            }
        )*
    };
}

from_str! {
    WsaError, Code::Winsock(c) => c, "Takes every spelling of a Winsock code.";
    Hresult, Code::Hresult(c) => c, "Takes every spelling of an HRESULT.";
    NtStatus, Code::NtStatus(c) => c, "Takes every spelling of an NTSTATUS.";
    Errno, Code::Errno(c) => c, "Takes a name or a number; a number is read as Linux's where Linux has it.";
    EaiError, Code::Eai(c) => c, "Takes a name or a number; a negative number is read as glibc's.";
    HErrno, Code::HErrno(c) => c, "Takes a name or a number.";
    Rcode, Code::Rcode(c) => c, "Takes a name or a number.";
}

/// Takes every spelling of a Win32 code, Winsock's and DNS's names included.
impl FromStr for Win32Error {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        one(text, |code| match code {
            Code::Win32(c) => Some(c),
            Code::Winsock(c) => Some(c.into()),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::string::{String, ToString};
    use std::vec::Vec;

    use super::*;

    fn shown(text: &str) -> Vec<String> {
        readings(text).map_or_else(
            |e| std::vec![e.to_string()],
            |r| r.into_iter().map(|r| r.code.to_string()).collect(),
        )
    }

    fn first(text: &str) -> String {
        shown(text).remove(0)
    }

    #[test]
    fn spellings_of_a_winsock_code() {
        for text in [
            "10054",
            "0x2746",
            "2746h",
            "&H2746",
            "2746",
            "WSAECONNRESET",
            "wsaeconnreset",
            " 10054 ",
            "(10054)",
            "10054:",
            "+10054",
            "0X2746",
            "02746h",
            "-10054",
        ] {
            assert_eq!(first(text), "WSAECONNRESET (10054)", "{text}");
        }
        for text in [
            "0x80072746",
            "-2147014842",
            "18446744071562536774",
            "2147952454",
            "80072746",
            "0xFFFFFFFF80072746",
            "0x80072746L",
        ] {
            assert_eq!(first(text), "0x80072746", "{text}");
        }
        for text in [
            "0xC000020D",
            "STATUS_CONNECTION_RESET",
            "NT_STATUS_CONNECTION_RESET",
            "C000020D",
            "-1073741299",
            "0xD000020D",
        ] {
            assert_eq!(first(text), "0xC000020D STATUS_CONNECTION_RESET", "{text}");
        }
        for text in ["ECONNRESET", "UV_ECONNRESET", "errno.ECONNRESET", "104", "-104"] {
            assert_eq!(first(text), "ECONNRESET (104 on Linux)", "{text}");
        }
        assert_eq!(first("-4077"), "ECONNRESET (-4077 on libuv on Windows)");
        assert_eq!(first("SocketError.ConnectionReset"), "WSAECONNRESET (10054)");
        assert_eq!(first("WERR_DNS_ERROR_RCODE_NAME_ERROR"), "DNS_ERROR_RCODE_NAME_ERROR (9003)");
    }

    #[test]
    fn all_readings_of_an_ambiguous_number() {
        let all = shown("104");
        assert_eq!(all[0], "ECONNRESET (104 on Linux)");
        assert!(all.contains(&"ERROR_INVALID_AT_INTERRUPT_TIME (104)".to_string()), "{all:?}");
        assert!(all.contains(&"EBADMSG (104 on Windows C runtime)".to_string()), "{all:?}");
        // The reference comes first where it has the number.
        assert_eq!(shown("6")[0], "WSA_INVALID_HANDLE (6)");
        assert!(shown("6").len() > 1);
        // So does a Win32 code that ports return, before an errno that fits badly or is never seen.
        for (number, name) in [
            ("5", "ERROR_ACCESS_DENIED"),
            ("64", "ERROR_NETNAME_DELETED"),
            ("122", "ERROR_INSUFFICIENT_BUFFER"),
        ] {
            assert!(shown(number)[0].starts_with(name), "{number}");
        }
        assert_eq!(shown("11001").len(), 1);
    }

    #[test]
    fn resolver_codes() {
        assert_eq!(first("EAI_AGAIN"), "EAI_AGAIN (-3 on Linux)");
        assert_eq!(first("HOST_NOT_FOUND"), "HOST_NOT_FOUND (h_errno 1)");
        assert_eq!(first("-2"), "EAI_NONAME (-2 on Linux)");
        assert_eq!(first("-3008"), "EAI_NONAME (-3008 on libuv on Windows)");
        assert_eq!(first("NXDOMAIN"), "NXDOMAIN (rcode 3)");
        assert_eq!(first("ENOTFOUND"), "WSAHOST_NOT_FOUND (11001)");
    }

    #[test]
    fn what_is_no_code() {
        for (text, error) in [
            ("", ParseCodeError::Empty),
            ("  ()", ParseCodeError::Empty),
            ("WSAECONRESET", ParseCodeError::UnknownName),
            ("12345", ParseCodeError::UnknownNumber),
            ("0x12345", ParseCodeError::UnknownNumber),
            ("99999999999", ParseCodeError::TooLarge),
            ("18446744073709551616", ParseCodeError::TooLarge),
            ("99999999999999999999999", ParseCodeError::TooLarge),
            ("0x1234567890", ParseCodeError::TooLarge),
            ("hello there", ParseCodeError::NoCode),
            ("0x", ParseCodeError::UnknownName),
            ("--5", ParseCodeError::NoCode),
            ("é", ParseCodeError::NoCode),
        ] {
            assert_eq!(readings(text).err(), Some(error), "{text}");
        }
    }

    #[test]
    fn unlisted_statuses_are_known_by_their_form() {
        assert_eq!(first("0xC0001234"), "0xC0001234");
        assert_eq!(first("0x80041234"), "0x80041234");
        assert_eq!(first("0x00000103"), "0x00000103 STATUS_PENDING");
        assert_eq!("0x103".parse::<NtStatus>(), Ok(NtStatus::STATUS_PENDING));
        assert_eq!(first("0x80070005"), "0x80070005 E_ACCESSDENIED");
    }

    #[test]
    fn from_str_keeps_to_its_space() {
        assert_eq!("ECONNRESET".parse::<WsaError>(), Err(ParseCodeError::OtherSpace(Space::Errno)));
        assert_eq!("10054".parse::<WsaError>(), Ok(WsaError(10054)));
        assert_eq!("10054".parse::<Win32Error>(), Ok(Win32Error(10054)));
        assert_eq!("EAI_AGAIN".parse::<WsaError>(), Ok(WsaError(11002)));
        assert_eq!("EAI_AGAIN".parse::<EaiError>(), Ok(EaiError::new(Os::Linux, -3)));
        assert_eq!("0xC000020D".parse::<NtStatus>(), Ok(NtStatus::STATUS_CONNECTION_RESET));
        assert_eq!("3".parse::<Rcode>(), Ok(Rcode(3)));
    }

    #[test]
    fn every_listed_code_reads_back() {
        for entry in crate::catalogue::all() {
            for name in entry.names() {
                assert!(
                    readings(name).unwrap().iter().any(|r| r.code.number() == i64::from(entry.value)),
                    "{name}"
                );
            }
            let number = entry.value.to_string();
            assert!(
                readings(&number)
                    .unwrap()
                    .iter()
                    .any(|r| r.code.entry().is_some_and(|e| e.value == entry.value)),
                "{number}"
            );
        }
    }
}
