//! How the text of a stream is coded: found out, decoded for the scanner, and the same again for the notes.
//! The stream's own bytes are never decoded and coded back.

use std::borrow::Cow;
use std::ops::Range;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{Finding, Scanner};

/// A coding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coding {
    encoding: &'static Encoding,
}

impl Default for Coding {
    fn default() -> Self {
        Self { encoding: UTF_8 }
    }
}

impl Coding {
    /// The coding that people call so: `utf-16le`, `big5`, `cp949`, `gbk`, `windows-1252`; none if nobody
    /// does, or if it doesn't keep ASCII as it is.
    pub fn named(label: &str) -> Option<Self> {
        let label = match label.to_ascii_lowercase().as_str() {
            "cp949" | "uhc" => "euc-kr".to_owned(),
            "cp950" => "big5".to_owned(),
            "cp936" => "gbk".to_owned(),
            "cp932" => "shift_jis".to_owned(),
            label => label.strip_prefix("cp").map_or_else(|| label.to_owned(), |n| format!("windows-{n}")),
        };
        let encoding = Encoding::for_label(label.as_bytes())?;
        (encoding.is_ascii_compatible() || Self { encoding }.is_utf16()).then_some(Self { encoding })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.encoding.name()
    }

    /// The coding of these bytes, and whether that is settled: text that was ASCII so far may turn out as
    /// anything that contains ASCII. `start` says that the bytes begin a stream.
    pub fn detect(bytes: &[u8], start: bool) -> (Self, bool) {
        /// What is looked at of text that is not UTF-8.
        const SAMPLE: usize = 64 << 10;
        if start {
            if let Some((encoding, _)) = Encoding::for_bom(bytes) {
                return (Self { encoding }, true);
            }
            if let Some(encoding) = utf16_without_mark(bytes) {
                return (Self { encoding }, true);
            }
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => (Self::default(), !text.is_ascii()),
            // The end of the bytes may have cut a character.
            Err(e) if e.error_len().is_none() => (Self::default(), false),
            Err(_) => {
                let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
                detector.feed(&bytes[..bytes.len().min(SAMPLE)], true);
                let encoding = detector.guess(None, Utf8Detection::Allow);
                (Self { encoding }, true)
            }
        }
    }

    fn is_utf16(self) -> bool {
        self.encoding == UTF_16LE || self.encoding == UTF_16BE
    }

    fn is_utf8(self) -> bool {
        self.encoding == UTF_8
    }

    /// The bytes of an ASCII character in UTF-16.
    fn unit(self, ascii: u8) -> [u8; 2] {
        if self.encoding == UTF_16LE { [ascii, 0] } else { [0, ascii] }
    }

    /// The end of the last whole line; `from` says how much holds none.
    pub(crate) fn last_line_end(self, bytes: &[u8], from: usize) -> Option<usize> {
        if !self.is_utf16() {
            return memchr::memrchr(b'\n', &bytes[from..]).map(|i| from + i + 1);
        }
        let wanted = self.unit(b'\n');
        let whole = bytes.len() / 2 * 2;
        (from / 2 * 2..whole).step_by(2).rev().find(|i| bytes[*i..i + 2] == wanted).map(|i| i + 2)
    }

    /// The end of the line that `at` is in, without the marks of the end.
    pub(crate) fn line_end(self, bytes: &[u8], at: usize) -> usize {
        if self.is_utf16() {
            let wanted = self.unit(b'\n');
            let found = (at..bytes.len().saturating_sub(1)).step_by(2).find(|i| bytes[*i..i + 2] == wanted);
            let end = found.unwrap_or(bytes.len() / 2 * 2).max(at);
            let cr = end >= 2 && end - 2 >= at && bytes[end - 2..end] == self.unit(b'\r');
            return if cr { end - 2 } else { end };
        }
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |i| at + i);
        if end > at && bytes[end - 1] == b'\r' { end - 1 } else { end }
    }

    /// The start of the line that `at` is in.
    pub(crate) fn line_start(self, bytes: &[u8], at: usize) -> usize {
        self.last_line_end(&bytes[..at], 0).unwrap_or(0)
    }

    /// The line that `at` is in, without the marks of its end.
    pub fn line(self, bytes: &[u8], at: usize) -> Range<usize> {
        self.line_start(bytes, at)..self.line_end(bytes, at)
    }

    /// How many lines end in these bytes.
    pub fn line_ends(self, bytes: &[u8]) -> u64 {
        if self.is_utf16() {
            let wanted = self.unit(b'\n');
            return bytes.chunks_exact(2).filter(|unit| **unit == wanted).count() as u64;
        }
        memchr::memchr_iter(b'\n', bytes).count() as u64
    }

    /// Where a line that is too long may be cut: behind its last space, else between characters.
    pub(crate) fn cut(self, bytes: &[u8]) -> usize {
        if self.is_utf16() {
            return bytes.len() / 2 * 2;
        }
        let space = memchr::memrchr(b' ', bytes).map(|i| i + 1);
        space.filter(|i| *i > bytes.len() / 2).unwrap_or_else(|| {
            // Not within a character of UTF-8, if it is some.
            let back = bytes.iter().rev().take(3).position(|b| b & 0xC0 == 0xC0).map_or(0, |i| i + 1);
            if self.is_utf8() && back < bytes.len() { bytes.len() - back } else { bytes.len() }
        })
    }

    /// The bytes of a note in this coding; none if it lacks a character.
    pub fn encode(self, text: &str) -> Option<Cow<'_, [u8]>> {
        if self.is_utf16() {
            let little = self.encoding == UTF_16LE;
            let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
            return Some(text.encode_utf16().flat_map(bytes).collect());
        }
        let (bytes, _, lossy) = self.encoding.encode(text);
        (!lossy).then_some(bytes)
    }

    /// The text of some bytes, with replacements for what is none.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        self.encoding.decode_without_bom_handling(bytes).0
    }

    /// The codes in bytes of this coding, in order.
    pub fn findings(self, scanner: &Scanner, bytes: &[u8]) -> Vec<Finding> {
        let mut all = Vec::new();
        self.each(scanner, bytes, |finding| all.push(finding));
        all
    }

    /// Calls `with` for each code in bytes of this coding, in order.
    pub(crate) fn each(self, scanner: &Scanner, bytes: &[u8], mut with: impl FnMut(Finding)) {
        if self.is_utf8() {
            scanner.findings(bytes).for_each(with);
            return;
        }
        let whole = if self.is_utf16() { &bytes[..bytes.len() / 2 * 2] } else { bytes };
        let text = self.decode(whole);
        let mut map = Map { coding: self, bytes: whole, text: &text, text_line: 0, line: 0 };
        for mut finding in scanner.findings(text.as_bytes()) {
            let Some(range) = map.range(&finding.range) else { continue };
            finding.range = range;
            finding.why.word = finding.why.word.and_then(|word| map.range(&word));
            with(finding);
        }
    }
}

/// UTF-16 that doesn't say so: text of which every second byte is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    /// What is looked at, and the least that tells.
    const SAMPLE: usize = 512;
    const LEAST: usize = 8;
    let sample = &bytes[..bytes.len().min(SAMPLE) / 2 * 2];
    if sample.len() < LEAST {
        return None;
    }
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A quarter of the units may be other scripts, or the text Chinese apart from its digits.
    let enough = sample.len() / 2 * 2 / 5;
    match (even, odd) {
        (0, odd) if odd > enough => Some(UTF_16LE),
        (even, 0) if even > enough => Some(UTF_16BE),
        _ => None,
    }
}

/// Leads from places of a decoded text to places of its bytes. The places asked for mostly rise.
struct Map<'a> {
    coding: Coding,
    bytes: &'a [u8],
    text: &'a str,
    /// Where the line that was asked for last starts, in the text and in the bytes.
    text_line: usize,
    line: usize,
}

impl Map<'_> {
    fn range(&mut self, wanted: &Range<usize>) -> Option<Range<usize>> {
        if wanted.start < self.text_line {
            (self.text_line, self.line) = (0, 0);
        }
        // Lines end at the same places in both.
        while let Some(length) = memchr::memchr(b'\n', &self.text.as_bytes()[self.text_line..wanted.start]) {
            self.text_line += length + 1;
            let end = self.coding.end_of_line(self.bytes, self.line)?;
            self.line = end;
        }
        let start = self.place(wanted.start)?;
        let end = self.place(wanted.end)?;
        // Bytes that are no text may have moved a place: better no note than one inside of a word.
        let text = self.coding.decode(self.bytes.get(start..end)?);
        (text == self.text[wanted.clone()]).then_some(start..end)
    }

    /// The place in the bytes of one in the current line of the text.
    fn place(&self, wanted: usize) -> Option<usize> {
        let text = self.text.get(self.text_line..wanted)?;
        if self.coding.is_utf16() {
            return Some(self.line + text.chars().map(char::len_utf16).sum::<usize>() * 2);
        }
        if text.is_ascii() {
            return Some(self.line + text.len());
        }
        let mut decoder = self.coding.encoding.new_decoder_without_bom_handling();
        let mut length = 0;
        for (i, byte) in self.bytes[self.line..].iter().enumerate() {
            if length >= text.len() {
                return Some(self.line + i);
            }
            let mut out = [0; 16];
            length += decoder.decode_to_utf8(std::slice::from_ref(byte), &mut out, false).2;
        }
        Some(self.bytes.len())
    }
}

impl Coding {
    /// The start of the next line, or the end of the bytes.
    pub(crate) fn next_line(self, bytes: &[u8], from: usize) -> usize {
        self.end_of_line(bytes, from).unwrap_or(bytes.len())
    }

    /// The start of the next line.
    fn end_of_line(self, bytes: &[u8], from: usize) -> Option<usize> {
        if self.is_utf16() {
            let wanted = self.unit(b'\n');
            return (from..bytes.len().saturating_sub(1))
                .step_by(2)
                .find(|i| bytes[*i..i + 2] == wanted)
                .map(|i| i + 2);
        }
        memchr::memchr(b'\n', &bytes[from..]).map(|i| from + i + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;

    fn found(coding: Coding, bytes: &[u8]) -> Vec<(Vec<u8>, &'static str)> {
        let scanner = Scanner::new(&Options::default());
        let found = coding.findings(&scanner, bytes);
        found.into_iter().map(|f| (bytes[f.range.clone()].to_vec(), f.entry().name)).collect()
    }

    #[test]
    fn codes_stand_in_any_coding() {
        let text = "埠 8080\n無法連線,錯誤 10061\n오류 코드: 10060 (WSAETIMEDOUT)\nérreur : 10054\n";
        for label in ["utf-8", "utf-16le", "utf-16be"] {
            let coding = Coding::named(label).unwrap();
            let bytes = coding.encode(text).unwrap();
            let names: Vec<_> = found(coding, &bytes).into_iter().map(|(_, n)| n).collect();
            assert_eq!(names, ["WSAECONNREFUSED", "WSAETIMEDOUT", "WSAETIMEDOUT"], "{label}");
        }
        for (label, text) in [
            ("big5", "連線埠\n無法連線,錯誤 10061\n"),
            ("gbk", "端口\n无法连接,错误 10061\n"),
            ("cp949", "포트\n연결 오류 10061\n"),
            ("windows-1252", "échec\nÉchec avec l'erreur 10061\n"),
        ] {
            let coding = Coding::named(label).unwrap();
            let bytes = coding.encode(text).unwrap();
            assert_eq!(found(coding, &bytes), [(b"10061".to_vec(), "WSAECONNREFUSED")], "{label}");
        }
    }

    #[test]
    fn codings_are_found_out() {
        let detect = |bytes: &[u8]| Coding::detect(bytes, true).0.name();
        assert_eq!(detect(b"plain ASCII\n"), "UTF-8");
        assert_eq!(detect("échec\n".as_bytes()), "UTF-8");
        assert_eq!(detect(b"\xFF\xFEa\0"), "UTF-16LE");
        assert_eq!(detect(b"a\0 \0l\0i\0n\0e\0\n\0"), "UTF-16LE");
        assert_eq!(detect(b"\0a\0 \0l\0i\0n\0e\0\n"), "UTF-16BE");
        for (label, text) in [
            ("Big5", "無法建立連線,因為目標電腦拒絕連線。系統找不到指定的伺服器"),
            ("GBK", "由于目标计算机积极拒绝,无法连接。系统找不到指定的服务器"),
            ("EUC-KR", "대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다"),
            (
                "windows-1252",
                "Aucune connexion n'a pu être établie car l'ordinateur cible l'a refusée, échec réseau",
            ),
        ] {
            let bytes = Coding::named(label).unwrap().encode(text).unwrap();
            assert_eq!(detect(&bytes), label);
        }
    }

    #[test]
    fn bytes_that_are_no_text_move_nothing() {
        let coding = Coding::named("big5").unwrap();
        let bytes = b"\xFF\xA4 \x80 error 10054\n\xA4\nerror 10061\n";
        let names: Vec<_> = found(coding, bytes).into_iter().map(|(b, _)| b).collect();
        assert_eq!(names, [b"10054".to_vec(), b"10061".to_vec()]);
    }
}
