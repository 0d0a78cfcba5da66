//! Names, texts and numbers beside a number that say the same.

use std::ops::Range;

use openwinsock_codes::{Entry, text};

use crate::context::{self, Back, Line, joins, role};
use crate::name;
use crate::surround::opens_well;
use crate::words::Role;

/// How far a name or text may be from its number.
pub(crate) const NEAR: usize = 6;

/// The name beside a number that says the same.
pub(crate) fn agrees(line: Line<'_>, digits: &Range<usize>, entry: &'static Entry) -> Option<Range<usize>> {
    /// How far columns may be apart.
    const COLUMN: usize = 24;
    if !opens_well(line, digits.start) {
        return None;
    }
    let before = &line.text[line.start..digits.start];
    // Python repeats Windows' number behind its own: "OSError(22, '…', None, 10057, None)".
    if before.ends_with(b"None, ") && line.text[digits.end..].starts_with(b", None") {
        return Some(digits.start - 6..digits.start - 2);
    }
    // Behind: "10061 (WSAECONNREFUSED)".
    if let Some(start) = behind(line, digits) {
        let word = name::word_at(line, start);
        if says(&line.text[word.clone()], entry) {
            return Some(word);
        }
    }
    // Before: "WSAECONNREFUSED (10061)", "WSAECONNREFUSED = 10061".
    let near = if before.ends_with(b"  ") { COLUMN } else { NEAR };
    let gap = before.iter().rev().position(|b| b.is_ascii_alphanumeric()).filter(|gap| *gap <= near)?;
    let word = name::word_at(line, digits.start - gap - 1);
    says(&line.text[word.clone()], entry).then_some(word)
}

/// Where the next word behind the digits starts, if it is near.
pub(crate) fn behind(line: Line<'_>, digits: &Range<usize>) -> Option<usize> {
    let behind = &line.text[digits.end..line.end.min(digits.end + NEAR + 1)];
    behind.iter().position(|b| b.is_ascii_alphanumeric()).map(|gap| digits.end + gap)
}

/// The text behind a number that says the same: `10061 - Connection refused`.
pub(crate) fn agrees_with_text(
    line: Line<'_>,
    digits: &Range<usize>,
    entry: &'static Entry,
) -> Option<Range<usize>> {
    /// How long such a text may be.
    const LONG: usize = 120;
    let start = behind(line, digits).filter(|_| opens_well(line, digits.start))?;
    // "session 10054 closed by …" says something else.
    let other =
        |s: context::Step<'_>| joins(s.gap) && (role(s.word) == Some(Role::Other) || s.gap.starts_with(b"="));
    let before = line.text[line.start..digits.start].trim_ascii_end();
    if before.last().is_some_and(u8::is_ascii_alphanumeric)
        || Back::from(line, digits.start).next().is_some_and(other)
    {
        return None;
    }
    let length = begins_with_text(&line.text[start..line.end.min(start + LONG)], entry)?;
    Some(start..start + length)
}

/// True if a word is a name of the code, or its number in hexadecimal digits or in decimal ones.
pub(crate) fn says(word: &[u8], entry: &'static Entry) -> bool {
    if name::is_of(word, entry) {
        return true;
    }
    let Ok(word) = std::str::from_utf8(word) else { return false };
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    match hex {
        Some(hex) => u32::from_str_radix(hex, 16) == Ok(entry.value),
        None => false,
    }
}

/// The length of the beginning of a text that the catalogue knows of this code.
pub(crate) fn begins_with_text(behind: &[u8], entry: &'static Entry) -> Option<usize> {
    /// Words before the telling ones: "An existing", "The".
    const LEAD: usize = 40;
    let english = text::ENGLISH[0];
    let title = text::title(entry, text::ENGLISH).into_iter();
    let phrases = title.chain(text::keywords(entry, english)).filter(|p| p.contains(' '));
    phrases
        .filter_map(|phrase| {
            let lower = phrase.to_ascii_lowercase();
            let at = context::position(&behind[..behind.len().min(LEAD + lower.len())], lower.as_bytes())?;
            Some(at + lower.len())
        })
        .min()
}

/// True if the same number follows as a decimal: `0x0000274D/10061`.
pub(crate) fn pair(line: Line<'_>, end: usize, value: u32) -> bool {
    line.at(end) == Some(b'/') && decimal_after(line, end + 1) == Some(value)
}

/// True if the same number stands before as a hexadecimal: `0x0000274D/10061`.
pub(crate) fn is_second_of_pair(line: Line<'_>, digits: &Range<usize>) -> bool {
    let value = decimal_after(line, digits.start);
    let before = &line.text[line.start..digits.start];
    let Some(before) = before.strip_suffix(b"/") else { return false };
    let length = before.iter().rev().take_while(|b| b.is_ascii_hexdigit()).count();
    let hex = std::str::from_utf8(&before[before.len() - length..]).ok();
    let marked = before[..before.len() - length].ends_with(b"x");
    marked && value.is_some() && hex.and_then(|h| u32::from_str_radix(h, 16).ok()) == value
}

/// True if the same number stands directly before as a decimal: `64 (0x00000040)`.
pub(crate) fn follows_decimal(line: Line<'_>, start: usize, value: u32) -> bool {
    let before = &line.text[line.start..start];
    let digits = before.trim_ascii_end();
    let digits = digits.strip_suffix(b"X'").unwrap_or(digits).trim_ascii_end();
    let digits = digits.strip_suffix(b"(").unwrap_or(digits).trim_ascii_end();
    let length = digits.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let number = std::str::from_utf8(&digits[digits.len() - length..]).ok();
    number.and_then(|n| n.parse().ok()) == Some(value)
}

/// The decimal number at a place.
pub(crate) fn decimal_after(line: Line<'_>, at: usize) -> Option<u32> {
    let text = &line.text[at..line.end];
    let length = text.iter().take_while(|b| b.is_ascii_digit()).count();
    std::str::from_utf8(&text[..length]).ok()?.parse().ok()
}
