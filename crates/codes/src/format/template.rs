//! Walks through a template: text, escapes, inserts.

use super::insert::{self, Args, Spec};
use super::line::Lines;
use super::{Inserts, Sink, Width};
use crate::Win32Error;

/// The units of a template; cloned to look ahead.
pub(super) trait Units: Iterator<Item = u16> + Clone {}

impl<I: Iterator<Item = u16> + Clone> Units for I {}

/// The longest format between the exclamation marks of an insert.
const LONGEST_FORMAT: usize = 30;

const CR: u16 = b'\r' as u16;
const LF: u16 = b'\n' as u16;

pub(super) fn expand(
    mut units: impl Units,
    width: Width,
    inserts: Inserts<'_>,
    sink: &mut dyn Sink,
) -> Result<(), Win32Error> {
    let mut lines = Lines::new(sink, width);
    // How many numbers the va_list is ahead of the numbers in the text.
    let mut ahead = 0;
    while let Some(unit) = units.next() {
        match char::from_u32(u32::from(unit)) {
            Some('%') => {
                if escape(&mut units, inserts, &mut ahead, &mut lines)? {
                    break;
                }
            }
            Some('\r' | '\n') => line_break(unit, &mut units, &mut lines)?,
            Some(' ') => lines.space()?,
            _ => lines.text(unit)?,
        }
    }
    lines.finish()
}

/// A line break of the template: CR LF is one, CR CR LF two.
fn line_break(unit: u16, units: &mut impl Units, lines: &mut Lines<'_>) -> Result<(), Win32Error> {
    if unit == CR {
        let mut ahead = units.clone();
        if ahead.next() == Some(LF) {
            *units = ahead;
        }
    }
    lines.soft_break()
}

/// What follows a percent sign. True if the message ends there (`%0`).
fn escape(
    units: &mut impl Units,
    inserts: Inserts<'_>,
    ahead: &mut usize,
    lines: &mut Lines<'_>,
) -> Result<bool, Win32Error> {
    let unit = units.next().ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
    match char::from_u32(u32::from(unit)) {
        Some('0') => return Ok(true),
        Some('n') => lines.hard_break()?,
        Some('r') => lines.carriage_return()?,
        Some('t') => lines.tab()?,
        _ if matches!(inserts, Inserts::Ignore) => {
            lines.text(u16::from(b'%'))?;
            match unit {
                CR | LF => line_break(unit, units, lines)?,
                _ => lines.text(unit)?,
            }
        }
        Some(digit @ '1'..='9') => insert(digit, units, inserts, ahead, lines)?,
        // The message compiler's escape for a space; FormatMessage's page does not list it.
        Some('b') => lines.text(u16::from(b' '))?,
        Some('\r' | '\n') => line_break(unit, units, lines)?,
        _ => lines.text(unit)?,
    }
    Ok(false)
}

/// `%n`, `%nn`, `%n!format!`.
fn insert(
    first: char,
    units: &mut impl Units,
    inserts: Inserts<'_>,
    ahead: &mut usize,
    lines: &mut Lines<'_>,
) -> Result<(), Win32Error> {
    let digit = |c: char| c.to_digit(10).map(|d| d as usize);
    let mut number = digit(first).unwrap_or(0);
    let mut peek = units.clone();
    // Two digits at most: %100 is insert 10, then a zero.
    if let Some(second) = peek.next().and_then(|u| digit(char::from_u32(u32::from(u))?)) {
        number = number * 10 + second;
        *units = peek;
    }
    let mut format = [0; LONGEST_FORMAT];
    let mut len = 0;
    let mut peek = units.clone();
    if peek.next() == Some(u16::from(b'!')) {
        loop {
            let unit = peek.next().ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
            if unit == u16::from(b'!') {
                break;
            }
            // A format is ASCII; anything else is refused when it is read.
            let slot = format.get_mut(len).ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
            *slot = u8::try_from(unit).unwrap_or(0xFF);
            len += 1;
        }
        *units = peek;
    } else {
        format[0] = b's';
        len = 1;
    }
    let spec = Spec::parse(&format[..len])?;
    let (args, number) = match inserts {
        Inserts::Array(args) => (Args::Typed(args), number),
        Inserts::VaList(args) => (Args::Typed(args), number + *ahead),
        Inserts::WordArray(words) => (Args::Words(words), number),
        Inserts::WordList(words) => (Args::Words(words), number + *ahead),
        // Ignored ones do not come here.
        Inserts::None | Inserts::Ignore => return Err(Win32Error::ERROR_INVALID_PARAMETER),
    };
    if spec.stars() > 0 {
        *ahead += 1;
    }
    lines.begin_piece();
    insert::write(&spec, &args, number, &mut |unit| lines.piece(unit))?;
    lines.end_piece()
}
