//! Breaks lines as FormatMessage does.
//!
//! A line must be shorter than the width. When it is not, the last run of spaces is replaced by a line break; a
//! line without one is cut where it stands. Only spaces of the template count: one that was escaped (`% `) or
//! came with an argument never breaks.
//!
//! Everything up to the last run of spaces is written at once; the run, and what stands behind it, wait until
//! it is known whether the line breaks there. So no line need be held, however long.

use super::{Sink, Width};
use crate::Win32Error;

const SPACE: u16 = b' ' as u16;
const CR: u16 = b'\r' as u16;
const LF: u16 = b'\n' as u16;
const TAB: u16 = b'\t' as u16;

/// More than the widest line.
const TAIL: usize = 256;

pub(super) struct Lines<'a> {
    sink: &'a mut dyn Sink,
    width: Width,
    /// Units on the line so far, the waiting ones included.
    len: usize,
    /// Spaces that wait.
    spaces: usize,
    /// What stands behind them.
    tail: [u16; TAIL],
    tail_len: usize,
    /// True inside of an argument's text, which is one piece.
    in_piece: bool,
    /// True if this piece has broken the line already.
    broken: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn new(sink: &'a mut dyn Sink, width: Width) -> Self {
        Self { sink, width, len: 0, spaces: 0, tail: [0; TAIL], tail_len: 0, in_piece: false, broken: false }
    }

    /// A unit of the text.
    pub(super) fn text(&mut self, unit: u16) -> Result<(), Win32Error> {
        self.put(unit)?;
        self.check()
    }

    /// A space of the template, at which the line may break.
    pub(super) fn space(&mut self) -> Result<(), Win32Error> {
        if !matches!(self.width, Width::Columns(_)) {
            return self.put(SPACE);
        }
        if self.tail_len > 0 || self.spaces == 0 {
            self.release()?;
        }
        self.spaces += 1;
        self.len += 1;
        self.check()
    }

    /// A line break of the template.
    pub(super) fn soft_break(&mut self) -> Result<(), Win32Error> {
        if self.width == Width::AsWritten { self.hard_break() } else { self.space() }
    }

    /// `%n`: a line break that stays.
    pub(super) fn hard_break(&mut self) -> Result<(), Win32Error> {
        self.release()?;
        self.len = 0;
        self.sink.push(CR)?;
        self.sink.push(LF)
    }

    /// `%t`: a tab, or a line break where lines are broken.
    pub(super) fn tab(&mut self) -> Result<(), Win32Error> {
        if self.width == Width::AsWritten { self.put(TAB) } else { self.hard_break() }
    }

    /// `%r`: a lone carriage return, which is never a reason to break.
    pub(super) fn carriage_return(&mut self) -> Result<(), Win32Error> {
        self.put(CR)
    }

    /// Begins the text of an argument.
    pub(super) fn begin_piece(&mut self) {
        self.in_piece = true;
        self.broken = false;
    }

    /// A unit of an argument's text.
    pub(super) fn piece(&mut self, unit: u16) -> Result<(), Win32Error> {
        self.put(unit)?;
        // It will break after the piece, at the spaces before it: no need to wait for the rest of it.
        if self.is_full() && self.spaces > 0 && !self.broken {
            self.break_at_spaces()?;
            self.broken = true;
        }
        Ok(())
    }

    /// Ends the text of an argument.
    pub(super) fn end_piece(&mut self) -> Result<(), Win32Error> {
        self.in_piece = false;
        if core::mem::take(&mut self.broken) { Ok(()) } else { self.check() }
    }

    /// Writes what waits.
    pub(super) fn finish(mut self) -> Result<(), Win32Error> {
        self.release()
    }

    fn is_full(&self) -> bool {
        matches!(self.width, Width::Columns(columns) if self.len >= usize::from(columns))
    }

    fn put(&mut self, unit: u16) -> Result<(), Win32Error> {
        self.len += 1;
        if self.spaces == 0 {
            return self.sink.push(unit);
        }
        // Only carriage returns, which break nothing, can fill it.
        if self.tail_len == TAIL {
            self.release()?;
            return self.sink.push(unit);
        }
        self.tail[self.tail_len] = unit;
        self.tail_len += 1;
        Ok(())
    }

    /// Breaks the line if it has become too long.
    fn check(&mut self) -> Result<(), Win32Error> {
        if !self.is_full() {
            return Ok(());
        }
        if self.spaces > 0 {
            return self.break_at_spaces();
        }
        self.len = 0;
        self.sink.push(CR)?;
        self.sink.push(LF)
    }

    fn break_at_spaces(&mut self) -> Result<(), Win32Error> {
        self.spaces = 0;
        self.sink.push(CR)?;
        self.sink.push(LF)?;
        self.len = self.tail_len;
        self.release_tail()
    }

    /// The line does not break at the waiting spaces.
    fn release(&mut self) -> Result<(), Win32Error> {
        for _ in 0..core::mem::take(&mut self.spaces) {
            self.sink.push(SPACE)?;
        }
        self.release_tail()
    }

    fn release_tail(&mut self) -> Result<(), Win32Error> {
        for i in 0..core::mem::take(&mut self.tail_len) {
            self.sink.push(self.tail[i])?;
        }
        Ok(())
    }
}
