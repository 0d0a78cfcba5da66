//! Prefilter, then verify: literals lead to places, rules decide about them.

use std::ops::Range;

use crate::context::Line;
use crate::message::Messages;
use crate::name::Name;
use crate::number::{self, Number};
use crate::prefilter::{Places, Prefilter};
use crate::table::Table;
use crate::{Finding, Options, Rule, announce, hex, literals, name};

/// Finds codes in text. Made once, used for as many blocks as there are; may be shared between threads.
pub struct Scanner {
    prefilter: Prefilter,
    literals: Vec<String>,
    table: Table,
    loose: bool,
    messages: Option<Messages>,
}

impl Scanner {
    /// A scanner. It takes a millisecond to make.
    pub fn new(options: &Options) -> Self {
        let literals = if options.loose { literals::loose() } else { literals::all() };
        let prefilter = Prefilter::new(&literals);
        Self {
            prefilter,
            literals,
            table: Table::new(),
            loose: options.loose,
            messages: options.text.then(Messages::new),
        }
    }

    /// The literals that the prefilter looks for: a line without one of them has no code.
    pub fn literals(&self) -> impl Iterator<Item = &str> {
        self.literals.iter().map(String::as_str)
    }

    /// The codes in a block of text, in order. Lines end with `\n`; a code stands in one line. The text is
    /// UTF-8, or bytes that mostly are: what is not is passed over.
    pub fn findings<'a>(&'a self, text: &'a [u8]) -> Findings<'a> {
        Findings {
            scanner: self,
            text,
            at: 0,
            places: self.prefilter.places(),
            named: false,
            number: None,
            message: Next::Unknown,
            from: 0,
        }
    }

    /// The lines of a block that have codes, in order, each with its codes. The ranges of the codes are those
    /// of the block.
    pub fn lines<'a>(&'a self, text: &'a [u8]) -> Lines<'a> {
        Lines { findings: self.findings(text), next: None }
    }
}

/// The codes in a block of text.
pub struct Findings<'a> {
    scanner: &'a Scanner,
    text: &'a [u8],
    at: usize,
    places: Places<'a>,
    /// The next code that is written as a number or name, if it is known; for `--text`.
    number: Option<Option<Finding>>,
    /// The next message, and from where on it is looked for.
    message: Next,
    from: usize,
    /// The last finding was a name: a number may follow it.
    named: bool,
}

/// What is known of the next message.
enum Next {
    Unknown,
    At(Finding),
    Nowhere,
}

impl Iterator for Findings<'_> {
    type Item = Finding;

    fn next(&mut self) -> Option<Finding> {
        let Some(messages) = &self.scanner.messages else { return self.written() };
        {
            let number = match self.number.take() {
                Some(known) => known,
                None => self.written(),
            };
            // Behind what was given last; `at` is behind the number.
            if matches!(self.message, Next::Unknown) {
                let found = messages.find(self.text, self.from..self.text.len());
                self.message = found.map_or(Next::Nowhere, Next::At);
            }
            let Next::At(message) = std::mem::replace(&mut self.message, Next::Nowhere) else {
                return number;
            };
            match number {
                // A line that has a number or a name says what it means.
                Some(number) if number.range.start < line_end(self.text, message.range.end) => {
                    let end = line_end(self.text, number.range.end);
                    self.message = if end < message.range.start { Next::At(message) } else { Next::Unknown };
                    self.from = self.from.max(end);
                    Some(number)
                }
                number => {
                    self.number = Some(number);
                    self.from = message.range.end;
                    self.message = Next::Unknown;
                    Some(message)
                }
            }
        }
    }
}

impl Findings<'_> {
    /// The next number or name.
    fn written(&mut self) -> Option<Finding> {
        // "WSA_IO_PENDING (997)": no literal leads to small numbers, the name does.
        if std::mem::take(&mut self.named) {
            let line = Line::around(self.text, self.at);
            if let Some(finding) = self.announced(line, self.at) {
                return Some(finding);
            }
        }
        while self.at < self.text.len() {
            let Some(place) = self.places.next(self.text, self.at) else {
                self.at = self.text.len();
                break;
            };
            self.at = place.end;
            if let Some(finding) = self.verify(place) {
                self.at = self.at.max(finding.range.end);
                self.named = finding.why.rule == Rule::Name;
                return Some(finding);
            }
        }
        None
    }
}

impl Findings<'_> {
    /// The code at the place of a literal, or behind it.
    fn verify(&mut self, place: Range<usize>) -> Option<Finding> {
        let line = Line::around(self.text, place.start);
        let first = self.text[place.start..place.end].iter().position(|b| !b" (%".contains(b)).unwrap_or(0);
        let word = name::word_at(line, place.start + first);
        let text = &self.text[word.clone()];
        if let Some(found) = self.token(line, word.clone(), text) {
            return Some(found);
        }
        // An announcing word: the number that follows it.
        let digits = self.text[place.clone()].iter().rev().take_while(|b| b.is_ascii_digit()).count();
        self.announced(line, (place.end - digits).max(word.end))
    }

    /// The word is a code.
    fn token(&mut self, line: Line<'_>, word: Range<usize>, text: &[u8]) -> Option<Finding> {
        let scanner = self.scanner;
        if text.is_empty() {
            return None;
        }
        let digits = text.iter().filter(|b| b.is_ascii_digit()).count();
        if digits == text.len() {
            self.at = self.at.max(word.end);
            let number = number::decimal(&scanner.table, scanner.loose, line, word.clone());
            let number = number.or_else(|| hex::hexadecimal(&scanner.table, line, word));
            return number.map(from_number);
        }
        if text[0].is_ascii_digit() && text.len() > 2 && text[1] | 0x20 == b'x' {
            self.at = self.at.max(word.end);
            let digits = hex::digits(line, word.start + 2..word.end);
            return hex::hexadecimal(&scanner.table, line, digits).map(from_number);
        }
        // IBM's "X'2746'".
        let behind = &self.text[word.end..line.end];
        let quote = if behind.starts_with(b"('") { 2 } else { usize::from(behind.starts_with(b"'")) };
        if text.eq_ignore_ascii_case(b"x") && quote > 0 {
            // Also "X('2746')".
            let digits = name::word_at(line, word.end + quote);
            if digits.start > word.end && !digits.is_empty() {
                self.at = self.at.max(digits.end);
                return hex::hexadecimal(&scanner.table, line, digits).map(from_number);
            }
        }
        if text.len() == 8 && digits > 0 && text.iter().all(u8::is_ascii_hexdigit) {
            self.at = self.at.max(word.end);
            return hex::hexadecimal(&scanner.table, line, word).map(from_number);
        }
        // "10054L", "10054u".
        if let Some(end) = suffixed(text) {
            self.at = self.at.max(word.end);
            let digits = word.start..word.start + end;
            return number::decimal(&scanner.table, false, line, digits).map(from_number);
        }
        // "ERR10060", "WSA10054".
        let letters = text.len() - text.iter().rev().take_while(|b| b.is_ascii_digit()).count();
        if letters < text.len() && announce::announces(&text[..letters]) {
            let digits = word.start + letters..word.end;
            return number::decimal(&scanner.table, scanner.loose, line, digits).map(from_number);
        }
        name::name(line, word).map(from_name)
    }

    /// The number behind an announcing word.
    fn announced(&mut self, line: Line<'_>, from: usize) -> Option<Finding> {
        /// The farthest that a number is from the word that announces it.
        const REACH: usize = 24;
        /// The farthest that the member of an enumeration is from its name.
        const NEAR: usize = 6;
        let from = skip_arguments(line, from.min(line.end));
        let text = &self.text[from..line.end.min(from + REACH)];
        // "SocketErrorCode: ConnectionReset", "kind: AddrInUse".
        let skipped =
            [&b" is "[..], b" was "].iter().find(|w| text.starts_with(w)).map_or(0, |w| w.len() - 1);
        let (from, text) = (from + skipped, &text[skipped..]);
        let letter = text.iter().take(NEAR).position(u8::is_ascii_alphabetic);
        let letter = letter.filter(|gap| *gap > 0 || matches!(line.before(from), Some(b' ' | b'(')));
        if let Some(gap) = letter.filter(|gap| text[*gap].is_ascii_uppercase()) {
            let word = name::word_at(line, from + gap);
            if let Some(found) = name::member(line, word) {
                return Some(from_name(found));
            }
        }
        let start = from + text.iter().position(u8::is_ascii_digit)?;
        let word = name::word_at(line, start);
        if word.start < from {
            return None;
        }
        let text = &self.text[word.clone()];
        let found = if let Some(end) = suffixed(text) {
            number::decimal(&self.scanner.table, false, line, word.start..word.start + end)?
        } else if text.iter().all(u8::is_ascii_digit) {
            number::decimal(&self.scanner.table, self.scanner.loose, line, word.clone())
                .or_else(|| hex::hexadecimal(&self.scanner.table, line, word.clone()))?
        } else if text.starts_with(b"0x") || text.starts_with(b"0X") {
            hex::hexadecimal(&self.scanner.table, line, hex::digits(line, word.start + 2..word.end))?
        } else {
            return None;
        };
        // What stands between comes first, and may lead here too.
        if self.places.next(self.text, self.at).is_some_and(|place| place.start < word.start) {
            return None;
        }
        self.at = word.end;
        Some(from_number(found))
    }
}

/// Behind the arguments of the call whose name ends at a place: `DnsQuery(example.org, TXT): 9501`.
fn skip_arguments(line: Line<'_>, from: usize) -> usize {
    /// Arguments are no longer.
    const LONG: usize = 160;
    let text = &line.text[from..line.end.min(from + LONG)];
    let name = name::word_at(line, from.saturating_sub(1).max(line.start));
    let called = text.starts_with(b"(") && line.text[name].starts_with(b"Dns");
    let close = called.then(|| memchr::memchr(b')', text)).flatten();
    close.map_or(from, |at| from + at + 1)
}

/// The length of the digits before a suffix that C gives to numbers: `10054L`, `10054ul`.
fn suffixed(word: &[u8]) -> Option<usize> {
    let digits = word.iter().take_while(|b| b.is_ascii_digit()).count();
    let suffix = [&b"l"[..], b"u", b"ul", b"lu"].iter().any(|s| word[digits..].eq_ignore_ascii_case(s));
    (suffix && digits >= 4).then_some(digits)
}

/// The end of the line that a place is in.
fn line_end(text: &[u8], at: usize) -> usize {
    memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |i| at + i)
}

fn from_number(number: Number) -> Finding {
    Finding {
        range: number.range,
        code: number.code,
        form: number.form,
        why: number.why,
        entry: number.entry,
    }
}

fn from_name(name: Name) -> Finding {
    Finding { range: name.range, code: name.code, form: name.form, why: name.why, entry: name.entry }
}

/// The lines that have codes.
pub struct Lines<'a> {
    findings: Findings<'a>,
    next: Option<Finding>,
}

impl Iterator for Lines<'_> {
    /// The line without its end, and its codes.
    type Item = (Range<usize>, Vec<Finding>);

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.next.take().or_else(|| self.findings.next())?;
        let text = self.findings.text;
        let start = memchr::memrchr(b'\n', &text[..first.range.start]).map_or(0, |i| i + 1);
        let end = memchr::memchr(b'\n', &text[first.range.end..]).map_or(text.len(), |i| first.range.end + i);
        let mut found = vec![first];
        for finding in self.findings.by_ref() {
            if finding.range.start > end {
                self.next = Some(finding);
                break;
            }
            found.push(finding);
        }
        Some((start..end, found))
    }
}
