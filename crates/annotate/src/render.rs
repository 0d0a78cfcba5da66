//! Puts notes beside the codes of a block, and leaves the block as it is.

use std::collections::HashMap;
use std::ops::Range;

use openwinsock_codes::text::{self, Locale};

use crate::chunk::Block;
use crate::encoding::Coding;
use crate::{Finding, Form, Scanner};

/// Where notes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Directly behind each code.
    #[default]
    Inline,
    /// At the end of the line.
    Note,
}

/// How notes are made.
#[derive(Clone, Debug)]
pub struct Notes {
    /// Where they stand.
    pub style: Style,
    /// The languages of the titles: the first that has one.
    pub languages: Vec<&'static Locale>,
    /// Also says why the code was taken for one, and what else it could be.
    pub why: bool,
    /// What is written before and behind a note: colours.
    pub paint: (String, String),
    /// Leaves out lines without a code.
    pub only: bool,
}

/// A piece of output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Bytes of the block.
    Source(Range<usize>),
    /// Bytes of [`Rendered::notes`].
    Note(Range<usize>),
}

/// A block with its notes.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The notes one after the other.
    pub notes: Vec<u8>,
    /// What to write, in order.
    pub pieces: Vec<Piece>,
    /// True if the block has a code.
    pub found: bool,
}

/// Renders the blocks of streams.
pub struct Renderer<'a> {
    scanner: &'a Scanner,
    notes: &'a Notes,
    /// Notes that were made before: by number, by whether the code is a name, and by coding.
    made: HashMap<(u32, bool, &'static str), Vec<u8>>,
}

/// What a line that comes in several blocks carries from one to the next.
#[derive(Debug, Default)]
pub struct Open {
    /// A piece of the line had a code.
    inside: bool,
    /// The codes that have their note.
    seen: Vec<u32>,
    /// What is to be written at the end of the line.
    notes: Vec<u8>,
}

impl Open {
    /// True if nothing is carried: the next block may be rendered by anybody.
    pub const fn is_empty(&self) -> bool {
        !self.inside
    }

    /// What is left at the end of a stream whose last line has no end.
    pub fn finish(&mut self) -> Vec<u8> {
        std::mem::take(self).notes
    }
}

/// The state of rendering one block.
struct Walk<'a> {
    out: Rendered,
    bytes: &'a [u8],
    coding: Coding,
    /// Up to where the block is written or left out.
    at: usize,
    /// The end of the line that has a code.
    line: Option<usize>,
    only: bool,
    /// Notes for the end of the line.
    pending: Vec<u8>,
}

impl Walk<'_> {
    /// The line with a code ends: its notes, and the line itself where the others are left out.
    fn close(&mut self) {
        let Some(end) = self.line.take() else { return };
        if !self.pending.is_empty() {
            self.out.source(self.at..end);
            self.out.note(&self.pending);
            self.pending.clear();
            self.at = end;
        }
        if self.only {
            let next = self.coding.next_line(self.bytes, end);
            self.out.source(self.at..next);
            self.at = next;
        }
    }
}

impl<'a> Renderer<'a> {
    /// A renderer; each thread has its own.
    pub fn new(scanner: &'a Scanner, notes: &'a Notes) -> Self {
        Self { scanner, notes, made: HashMap::new() }
    }

    /// The block with its notes.
    pub fn render(&mut self, block: &Block, open: &mut Open) -> Rendered {
        let bytes = block.bytes();
        let coding = block.coding;
        let Open { inside, mut seen, notes } = std::mem::take(open);
        let mut walk = Walk {
            out: Rendered::default(),
            bytes,
            coding,
            at: 0,
            line: inside.then(|| coding.line_end(bytes, 0)),
            only: self.notes.only,
            pending: notes,
        };
        coding.each(self.scanner, bytes, |finding| {
            if walk.line.is_none_or(|end| finding.range.start >= end) {
                walk.close();
                seen.clear();
                if walk.only {
                    walk.at = walk.at.max(coding.line_start(bytes, finding.range.start));
                }
                walk.line = Some(coding.line_end(bytes, finding.range.end));
            }
            walk.out.found = true;
            // A line that says the code twice gets one note.
            if seen.contains(&finding.entry().value) {
                return;
            }
            seen.push(finding.entry().value);
            match self.notes.style {
                Style::Inline => {
                    walk.out.source(walk.at..finding.range.end);
                    walk.at = finding.range.end;
                    self.write(&finding, bytes, coding, &mut walk.out);
                }
                Style::Note => walk.pending.extend_from_slice(&self.notes.note(&finding, bytes, coding)),
            }
        });
        if !block.ends_line && walk.line == Some(bytes.len()) {
            *open = Open { inside: true, seen, notes: std::mem::take(&mut walk.pending) };
            walk.out.source(walk.at..bytes.len());
            return walk.out;
        }
        walk.close();
        if !walk.only {
            walk.out.source(walk.at..bytes.len());
        }
        walk.out
    }

    /// Writes a note, made or new.
    fn write(&mut self, finding: &Finding, bytes: &[u8], coding: Coding, out: &mut Rendered) {
        /// Digits of a code itself; more are those of an HRESULT.
        const PLAIN: usize = 5;
        let named = finding.form == Form::Name;
        // Other spellings are told what they stand for, each in its own way.
        let plain = if named {
            finding.range.len() == finding.entry().name.len()
        } else {
            finding.range.len() <= PLAIN
        };
        if self.notes.why || !(plain && (named || finding.form == Form::Decimal)) {
            out.note(&self.notes.note(finding, bytes, coding));
            return;
        }
        let key = (finding.entry().value, named, coding.name());
        let note = self.made.entry(key).or_insert_with(|| self.notes.note(finding, bytes, coding));
        out.note(note);
    }
}

impl Notes {
    /// The note of a code.
    fn note(&self, finding: &Finding, bytes: &[u8], coding: Coding) -> Vec<u8> {
        let text = self.text(finding, bytes, coding, &self.languages);
        let encoded = coding.encode(&text);
        encoded.map_or_else(
            || {
                // The stream cannot hold this language.
                let english = self.text(finding, bytes, coding, text::ENGLISH);
                coding.encode(&english).unwrap_or_default().into_owned()
            },
            std::borrow::Cow::into_owned,
        )
    }

    fn text(&self, finding: &Finding, bytes: &[u8], coding: Coding, languages: &[&'static Locale]) -> String {
        let entry = finding.entry();
        let title = text::title(entry, languages).or_else(|| text::title(entry, text::ENGLISH)).unwrap_or("");
        let shown = &bytes[finding.range.clone()];
        let written = coding.decode(shown);
        let name = (!written.ends_with(entry.name)).then_some(entry.name);
        let number = entry.value.to_string();
        let number = (!written.ends_with(&number)).then_some(number);
        let mut words: Vec<&str> = Vec::new();
        match self.style {
            Style::Inline => words.extend(name.into_iter().chain(number.as_deref())),
            // Far from the code: the whole of it.
            Style::Note => {
                words.push(entry.name);
                if !matches!(finding.form, Form::Decimal) || number.is_some() {
                    words.extend(number.as_deref());
                }
            }
        }
        let mut head = words.join(" ");
        if self.style == Style::Note && written != entry.name {
            head = format!("{written} {head}");
        }
        let colon = if head.is_empty() { "" } else { ": " };
        let why = if self.why { explain(finding, bytes, coding) } else { String::new() };
        let (before, behind) = &self.paint;
        match self.style {
            Style::Inline => format!(" {before}[{head}{colon}{title}{why}]{behind}"),
            Style::Note => format!("  {before}<- {head}{colon}{title}{why}{behind}"),
        }
    }
}

/// Why it was taken for a code, and what else it could be.
pub fn explain(finding: &Finding, bytes: &[u8], coding: Coding) -> String {
    /// The most rivals that are worth a mention.
    const MOST: usize = 3;
    let word = finding.why.word.clone().map(|range| coding.decode(&bytes[range]).into_owned());
    let mut why = match word {
        Some(word) => format!("; {}: {word:?}", finding.why.rule.label()),
        None => format!("; {}", finding.why.rule.label()),
    };
    let written = coding.decode(&bytes[finding.range.clone()]);
    let rivals = finding.rivals_of(&written);
    let rivals: Vec<_> = rivals.iter().take(MOST).map(|r| r.code.to_string()).collect();
    if !rivals.is_empty() {
        why.push_str("; or ");
        why.push_str(&rivals.join(", "));
    }
    why
}

impl Rendered {
    fn source(&mut self, range: Range<usize>) {
        match self.pieces.last_mut() {
            _ if range.is_empty() => {}
            Some(Piece::Source(last)) if last.end == range.start => last.end = range.end,
            _ => self.pieces.push(Piece::Source(range)),
        }
    }

    fn note(&mut self, bytes: &[u8]) {
        let start = self.notes.len();
        self.notes.extend_from_slice(bytes);
        self.pieces.push(Piece::Note(start..self.notes.len()));
    }

    /// The bytes of a piece.
    pub fn bytes<'a>(&'a self, piece: &Piece, block: &'a Block) -> &'a [u8] {
        match piece {
            Piece::Source(range) => &block.bytes()[range.clone()],
            Piece::Note(range) => &self.notes[range.clone()],
        }
    }
}
