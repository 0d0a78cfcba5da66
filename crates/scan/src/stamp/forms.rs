//! The forms of a time, each read from its first byte.

use super::Written;

/// The years that a log is from.
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2199;

const MONTHS: [&[u8; 3]; 12] =
    [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];

/// Reads on from a place.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
}

/// The time that begins with the first byte.
pub(super) fn at(text: &[u8]) -> Option<Written> {
    let cursor = Cursor { text, at: 0 };
    if text.first()?.is_ascii_digit() { numeric(cursor) } else { named(cursor) }
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.peek()? == wanted).then(|| self.at += 1)
    }

    /// Takes one of several bytes, and says which.
    fn one_of(&mut self, wanted: &[u8]) -> Option<u8> {
        let byte = self.peek().filter(|b| wanted.contains(b))?;
        self.at += 1;
        Some(byte)
    }

    /// A number of so many digits, and no more.
    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<i16> {
        let there = self.text[self.at..].iter().take_while(|b| b.is_ascii_digit()).count();
        if !digits.contains(&there) {
            return None;
        }
        self.fixed(there)
    }

    /// A number of exactly so many digits; more may follow.
    fn fixed(&mut self, digits: usize) -> Option<i16> {
        let text = self.text.get(self.at..self.at + digits)?;
        let mut number = 0_i16;
        for byte in text {
            let digit = byte.is_ascii_digit().then(|| i16::from(byte - b'0'))?;
            number = number.checked_mul(10)?.checked_add(digit)?;
        }
        self.at += digits;
        Some(number)
    }

    fn small(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<i8> {
        self.number(digits).and_then(|n| i8::try_from(n).ok())
    }

    fn month(&mut self) -> Option<i8> {
        let name = self.text.get(self.at..self.at + 3)?;
        let index = MONTHS.iter().position(|m| m.eq_ignore_ascii_case(name))?;
        self.at += 3;
        Some(index as i8 + 1)
    }

    fn year(&mut self) -> Option<i16> {
        self.number(4..=4).filter(|year| YEARS.contains(year))
    }

    fn spaces(&mut self) -> Option<()> {
        self.take(b' ')?;
        let _ = self.take(b' ');
        Some(())
    }
}

/// Times that begin with a digit.
fn numeric(mut cursor: Cursor<'_>) -> Option<Written> {
    let digits = cursor.text.iter().take_while(|b| b.is_ascii_digit()).count();
    match digits {
        // 2026-11-21 10:20:30, 2026/11/21 10:20:30
        4 => {
            let year = cursor.year()?;
            let separator = cursor.one_of(b"-/.")?;
            let month = cursor.small(1..=2)?;
            cursor.take(separator)?;
            let day = cursor.small(1..=2)?;
            cursor.one_of(b"Tt _")?;
            clock(cursor, Some(year), month, day)
        }
        // 20261121T102030Z
        8 => {
            let year = cursor.fixed(4).filter(|year| YEARS.contains(year))?;
            let month = cursor.fixed(2)? as i8;
            let day = cursor.fixed(2)? as i8;
            cursor.take(b'T')?;
            let hour = cursor.fixed(2)? as i8;
            let minute = cursor.fixed(2)? as i8;
            let second = cursor.fixed(2)? as i8;
            let offset = zone(&mut cursor);
            let length = cursor.at;
            Some(Written { year: Some(year), month, day, hour, minute, second, offset, length })
        }
        1 | 2 => {
            let first = cursor.small(1..=2)?;
            let separator = cursor.one_of(b"/.- ")?;
            // 21/Nov/2026:10:20:30 +0100, 21 Nov 2026 10:20:30
            if cursor.peek()?.is_ascii_alphabetic() {
                let month = cursor.month()?;
                cursor.take(separator)?;
                let year = cursor.year()?;
                cursor.one_of(b": ")?;
                return clock(cursor, Some(year), month, first);
            }
            if separator == b' ' {
                return None;
            }
            let second = cursor.small(1..=2)?;
            cursor.take(separator)?;
            let year = cursor.year()?;
            let _ = cursor.take(b',');
            cursor.take(b' ')?;
            let written = clock(cursor, Some(year), 1, 1)?;
            // AM and PM are American, and so is the month before the day.
            let text = &cursor.text[cursor.at..written.length];
            let american = separator == b'/' && text.iter().any(|b| matches!(b, b'M' | b'm'));
            let month_first = first <= 12 && (american || second > 12);
            let (month, day) = if month_first { (first, second) } else { (second, first) };
            Some(Written { month, day, ..written })
        }
        _ => None,
    }
}

/// Times that begin with the name of a month: `Nov 21 10:20:30`, `Nov 21, 2026 10:20:30 AM`,
/// `Nov 21 10:20:30.123 2026`.
fn named(mut cursor: Cursor<'_>) -> Option<Written> {
    let month = cursor.month()?;
    cursor.spaces()?;
    let day = cursor.small(1..=2)?;
    let comma = cursor.take(b',').is_some();
    cursor.spaces()?;
    let mut year = None;
    let mut behind = cursor;
    if let Some(found) = behind.year() {
        behind.one_of(b" ")?;
        cursor = behind;
        year = Some(found);
    } else if comma {
        return None;
    }
    let mut written = clock(cursor, year, month, day)?;
    if year.is_none() {
        let mut behind = Cursor { at: written.length, ..cursor };
        if behind.take(b' ').is_some()
            && let Some(found) = behind.year()
        {
            written.year = Some(found);
            written.length = behind.at;
        }
    }
    Some(written)
}

/// The time of day, and the zone.
fn clock(mut cursor: Cursor<'_>, year: Option<i16>, month: i8, day: i8) -> Option<Written> {
    let mut hour = cursor.small(1..=2)?;
    cursor.take(b':')?;
    let minute = cursor.small(2..=2)?;
    let mut second = 0;
    let mut behind = cursor;
    if behind.take(b':').is_some() {
        second = behind.small(2..=2)?;
        cursor = behind;
        if behind.one_of(b".,").is_some() {
            let fraction = behind.text[behind.at..].iter().take_while(|b| b.is_ascii_digit()).count();
            if fraction > 0 {
                behind.at += fraction;
                cursor = behind;
            }
        }
    }
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let mut behind = cursor;
    let _ = behind.take(b' ');
    if let Some(half) = half(&mut behind) {
        hour = match (hour, half) {
            (12, false) => 0,
            (1..=11, true) => hour + 12,
            (1..=12, _) => hour,
            _ => return None,
        };
        cursor = behind;
    }
    let offset = zone(&mut cursor);
    Some(Written { year, month, day, hour, minute, second, offset, length: cursor.at })
}

/// AM (false) or PM.
fn half(cursor: &mut Cursor<'_>) -> Option<bool> {
    let word = cursor.text.get(cursor.at..cursor.at + 2)?;
    let half = match &[word[0] | 0x20, word[1] | 0x20] {
        b"am" => false,
        b"pm" => true,
        _ => return None,
    };
    if cursor.text.get(cursor.at + 2).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    cursor.at += 2;
    Some(half)
}

/// The zone behind a time: `Z`, ` UTC`, `+01:00`, ` +0100`.
fn zone(cursor: &mut Cursor<'_>) -> Option<i32> {
    let spaced = cursor.peek() == Some(b' ');
    let text = &cursor.text[cursor.at + usize::from(spaced)..];
    let ends = |length: usize| !text.get(length).is_some_and(u8::is_ascii_alphanumeric);
    let (offset, length) = match text {
        [b'Z' | b'z', ..] if ends(1) => (0, 1),
        [b'U', b'T', b'C', ..] | [b'G', b'M', b'T', ..] if ends(3) => (0, 3),
        _ => {
            let (offset, length) = offset(text)?;
            // " -10 " is rather a number, and "-10054" is one.
            if !ends(length) || spaced && length < 5 {
                return None;
            }
            (offset, length)
        }
    };
    cursor.at += usize::from(spaced) + length;
    Some(offset)
}

/// A distance from Greenwich in seconds, and its length: `+01:00`, `-0530`, `+02`.
pub(super) fn offset(text: &[u8]) -> Option<(i32, usize)> {
    /// The farthest that a zone lies from Greenwich.
    const MOST: i16 = 14;
    let mut cursor = Cursor { text, at: 0 };
    let sign = if cursor.one_of(b"+-")? == b'-' { -1 } else { 1 };
    let hours = cursor.fixed(2).filter(|h| *h <= MOST)?;
    let mut behind = cursor;
    let _ = behind.take(b':');
    let minutes = match behind.fixed(2).filter(|m| *m < 60) {
        Some(minutes) => {
            cursor = behind;
            minutes
        }
        None => 0,
    };
    Some((sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60), cursor.at))
}
