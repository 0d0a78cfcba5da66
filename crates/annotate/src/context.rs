//! What stands around a number in its line.

use crate::pattern;
use crate::words::{self, Role};

/// How far the words of a line are looked at from a number; a line may be a gigabyte long.
const REACH: usize = 512;

/// The line around a place, or as much of it as matters.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    /// The whole block.
    pub(crate) text: &'a [u8],
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'a> Line<'a> {
    pub(crate) fn around(text: &'a [u8], at: usize) -> Self {
        let low = at.saturating_sub(REACH);
        let high = text.len().min(at + REACH);
        let start = memchr::memrchr(b'\n', &text[low..at]).map_or(low, |i| low + i + 1);
        let end = memchr::memchr(b'\n', &text[at..high]).map_or(high, |i| at + i);
        Self { text, start, end }
    }

    /// The byte before a place of the line.
    pub(crate) fn before(&self, at: usize) -> Option<u8> {
        (at > self.start).then(|| self.text[at - 1])
    }

    /// The byte at a place of the line.
    pub(crate) fn at(&self, at: usize) -> Option<u8> {
        (at < self.end).then(|| self.text[at])
    }

    /// True if the line up to `end` has one of these words.
    pub(crate) fn tells(&self, words: &pattern::Words, end: usize) -> bool {
        words.are_in(&self.text[self.start..end.min(self.end)])
    }

    /// True if the line up to `end` has one of these words, given in lower case.
    pub(crate) fn has(&self, words: &[&str], end: usize) -> bool {
        has(&self.text[self.start..end.min(self.end)], words)
    }
}

/// True if the text has one of these words, given in lower case.
pub(crate) fn has(text: &[u8], words: &[&str]) -> bool {
    words.iter().any(|word| position(text, word.as_bytes()).is_some())
}

/// The place of a word, given in lower case.
pub(crate) fn position(text: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let last = text.len().checked_sub(word.len())?;
    let mut from = 0;
    while from <= last {
        let upper = first.to_ascii_uppercase();
        let at = from + memchr::memchr2(first, upper, &text[from..=last])?;
        if text[at..at + word.len()].eq_ignore_ascii_case(word) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// A word before a place, and what stands between the two.
#[derive(Clone, Copy)]
pub(crate) struct Step<'a> {
    pub(crate) word: &'a [u8],
    pub(crate) start: usize,
    pub(crate) gap: &'a [u8],
}

/// Reads the words of a line backwards. Parts of an identifier are words of their own.
pub(crate) struct Back<'a> {
    line: Line<'a>,
    end: usize,
}

impl<'a> Back<'a> {
    pub(crate) const fn from(line: Line<'a>, end: usize) -> Self {
        Self { line, end }
    }
}

impl<'a> Iterator for Back<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        let text = self.line.text;
        let mut end = self.end;
        while end > self.line.start {
            let (c, length) = last_char(&text[self.line.start..end]);
            if is_word(c) {
                break;
            }
            end -= length;
        }
        let mut start = end;
        while start > self.line.start {
            let (c, length) = last_char(&text[self.line.start..start]);
            if !is_word(c) || start < end && is_hump(text, start, end) {
                break;
            }
            start -= length;
        }
        if start == end {
            return None;
        }
        let step = Step { word: &text[start..end], start, gap: &text[end..self.end] };
        self.end = start;
        Some(step)
    }
}

/// True if an identifier has a new word at `at`: `Last|Error`, `WSA|Error`.
fn is_hump(text: &[u8], at: usize, end: usize) -> bool {
    let here = text[at];
    let before = text[at - 1];
    here.is_ascii_uppercase()
        && (before.is_ascii_lowercase()
            || before.is_ascii_digit()
            || before.is_ascii_uppercase() && at + 1 < end && text[at + 1].is_ascii_lowercase())
}

/// A character of a word; none stands for a byte that is not UTF-8.
pub(crate) fn is_word(c: Option<char>) -> bool {
    c.is_none_or(char::is_alphanumeric)
}

/// The last character of a text that is not empty, and its length.
pub(crate) fn last_char(text: &[u8]) -> (Option<char>, usize) {
    let last = text[text.len() - 1];
    if last.is_ascii() {
        return (Some(char::from(last)), 1);
    }
    for length in 2..=4.min(text.len()) {
        let tail = &text[text.len() - length..];
        if tail[0] & 0xC0 != 0x80 {
            return match std::str::from_utf8(tail) {
                Ok(text) => (text.chars().next(), length),
                Err(_) => (None, 1),
            };
        }
    }
    (None, 1)
}

/// The role of a word; none if it has none.
pub(crate) fn role(word: &[u8]) -> Option<Role> {
    /// Longer than any word of the table.
    const LONGEST: usize = 32;
    let mut lower = [0; LONGEST];
    let word_lower = lower.get_mut(..word.len())?;
    word_lower.copy_from_slice(word);
    word_lower.make_ascii_lowercase();
    let ascii = word_lower.is_ascii();
    let word_lower = &*word_lower;
    if ascii {
        let found = words::WORDS.binary_search_by(|(w, _)| w.as_bytes().cmp(word_lower));
        return found.ok().map(|i| words::WORDS[i].1).or_else(|| compound(word_lower));
    }
    let text = std::str::from_utf8(word_lower).ok()?.to_lowercase();
    let found = words::WORDS.binary_search_by(|(w, _)| (*w).cmp(text.as_str()));
    found.ok().map(|i| words::WORDS[i].1).or_else(|| ending(&text))
}

/// The role of the end of a compound: `Verbindungsfehler`.
fn compound(word: &[u8]) -> Option<Role> {
    /// Shorter words are none.
    const SHORT: usize = 10;
    let ends = |(e, _): &&(&str, Role)| word.ends_with(e.as_bytes());
    if word.len() < SHORT || !pattern::NETWORK.are_in(word) {
        return None;
    }
    words::COMPOUNDS.iter().find(ends).map(|(_, role)| *role)
}

/// The role of the longest ending that a word has.
fn ending(word: &str) -> Option<Role> {
    let endings = words::ENDINGS.iter().filter(|(e, _)| word.ends_with(e));
    endings.max_by_key(|(e, _)| e.len()).map(|(_, role)| *role)
}

/// True if what stands between a word and its number may join them: ` = `, `: [`, `()=`, `="`.
pub(crate) fn joins(gap: &[u8]) -> bool {
    const MOST: usize = 16;
    if gap.len() > MOST {
        return false;
    }
    let Ok(text) = std::str::from_utf8(gap) else { return false };
    // What PHP prints of arrays: "[code] => 10061".
    if text == "] => " {
        return true;
    }
    let mut before = None;
    text.chars().all(|c| {
        let fits = match c {
            ' ' | '\t' | ':' | '=' | '(' | '[' | '{' | '<' | '>' | '\x22' | '\'' | '#' | '-' | ',' | '_'
            | '\\' | '`' | '+' => true,
            // "WSAGetLastError() = 10054", "code(s): 10054".
            ')' => matches!(before, Some('(')) || text.starts_with(')'),
            // `["errno"]=>`
            ']' => text.starts_with("\"]") || text.starts_with("']"),
            c => !c.is_ascii() && !matches!(c, '。' | '；'),
        };
        before = Some(c);
        fits
    })
}
