//! Finds Winsock, QoS and DNS error codes in what programs print.
//!
//! Bytes in, findings out: the crate opens no files and starts no threads. [`Scanner::findings`] gives what
//! stands in a block of lines, in order; [`encoding`] and [`chunk`] turn a stream into such blocks, and
//! [`render`] puts notes beside the findings.
//!
//! ```
//! use openwinsock_annotate::{Options, Scanner};
//!
//! let scanner = Scanner::new(&Options::default());
//! let log = b"listening on port 10054\nrecv failed: 10054\n";
//! let found: Vec<_> = scanner.findings(log).collect();
//! assert_eq!(found.len(), 1);
//! assert_eq!(&log[found[0].range.clone()], b"10054");
//! assert_eq!(found[0].entry().name, "WSAECONNRESET");
//! ```
//!
//! # What counts as a code
//!
//! A number counts where the line says that it is an error: after a word such as `error`, in brackets after
//! the tale of a failure, in a field whose meaning the format fixes, or beside the name or text that agrees
//! with it. A port, a process, a number of bytes or milliseconds is left alone. A name counts wherever it
//! stands. The words are data: see `pattern.rs`.
#![forbid(unsafe_code)]

mod address;
mod agree;
mod announce;
mod bracket;
mod call;
pub mod chunk;
mod context;
mod elsewhere;
pub mod encoding;
mod evidence;
mod field;
mod hex;
mod list;
mod literals;
mod message;
mod name;
mod nested;
mod number;
mod owner;
mod pattern;
mod phrase;
mod prefilter;
pub mod render;
mod scan;
mod surround;
mod table;
mod wide;
mod words;

pub use scan::{Findings, Lines, Scanner};

use std::ops::Range;

use openwinsock_codes::parse::{self, Reading};
use openwinsock_codes::{Code, Entry};

/// What the scanner takes for a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Takes every number in the ranges of Winsock and DNS, also a port.
    pub loose: bool,
    /// Also finds messages without a number, in every language of the catalogue.
    pub text: bool,
}

/// A code in a text.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Where the number or the name stands, in bytes of the block that was scanned.
    pub range: Range<usize>,
    /// The code, in the space in which it is written: an HRESULT stays one.
    pub code: Code,
    /// How it is written.
    pub form: Form,
    /// Why it was taken for a code.
    pub why: Why,
    pub(crate) entry: &'static Entry,
}

/// How a code is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// A decimal number: `10054`, `-2147014842`.
    Decimal,
    /// A hexadecimal number: `0x80072746`, `C000020D`.
    Hex,
    /// A name: `WSAECONNRESET`, `ECONNRESET`, `STATUS_CONNECTION_RESET`.
    Name,
    /// A name that other software gives to it; whose.
    Foreign(&'static str),
    /// The words of a message; its language.
    Message(&'static str),
}

/// Why something was taken for a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The rule that decided.
    pub rule: Rule,
    /// The word that it rests on, where there is one, in bytes of the block.
    pub word: Option<Range<usize>>,
}

/// The rules, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// It is a name.
    Name,
    /// The number can hardly be anything else: `0x80072746`.
    Unmistakable,
    /// A word before it (or directly after it) announces an error.
    Announced,
    /// It stands in a field whose meaning the log's format fixes.
    Field,
    /// A name or a text beside it says the same.
    Agrees,
    /// It stands in brackets after the tale of a failure.
    Bracketed,
    /// The text is a message of the code.
    Message,
    /// It is in the range of the codes, and everything was asked for.
    Loose,
}

impl Rule {
    /// A key for exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Unmistakable => "unmistakable",
            Self::Announced => "announced",
            Self::Field => "field",
            Self::Agrees => "agrees",
            Self::Bracketed => "bracketed",
            Self::Message => "message",
            Self::Loose => "loose",
        }
    }

    /// How sure the rule is, from 0 to 100. Only the order means anything.
    pub const fn score(self) -> u8 {
        match self {
            Self::Name => 100,
            Self::Unmistakable => 95,
            Self::Announced => 90,
            Self::Field => 85,
            Self::Agrees => 80,
            Self::Bracketed => 70,
            Self::Message => 60,
            Self::Loose => 10,
        }
    }
}

impl Finding {
    /// The catalogue's entry that explains the code: for `0xC000020D` that of `WSAECONNRESET`.
    pub const fn entry(&self) -> &'static Entry {
        self.entry
    }

    /// What else the same characters could mean, likeliest first; `text` is the block that was scanned.
    pub fn rivals(&self, text: &[u8]) -> Vec<Reading> {
        let written = text.get(self.range.clone()).and_then(|bytes| std::str::from_utf8(bytes).ok());
        written.map(|text| self.rivals_of(text)).unwrap_or_default()
    }

    pub(crate) fn rivals_of(&self, written: &str) -> Vec<Reading> {
        parse::readings(written).into_iter().flatten().filter(|r| r.code != self.code).collect()
    }
}
