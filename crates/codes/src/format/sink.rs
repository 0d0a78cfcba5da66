//! Where a text is written to, unit by unit.

use crate::Win32Error;

/// Takes UTF-16 units.
pub trait Sink {
    /// Takes one unit.
    ///
    /// # Errors
    ///
    /// If there is no room for it, with the code that the call then fails with.
    fn push(&mut self, unit: u16) -> Result<(), Win32Error>;

    /// Takes a whole text, and gives its length in units; the same as pushing them, but faster where a sink can
    /// do better.
    ///
    /// # Errors
    ///
    /// As [`Self::push`]; what fits is taken.
    fn push_text(&mut self, text: &str) -> Result<usize, Win32Error> {
        text.encode_utf16().try_fold(0, |len, unit| self.push(unit).map(|()| len + 1))
    }
}

#[cfg(feature = "std")]
impl Sink for std::vec::Vec<u16> {
    fn push(&mut self, unit: u16) -> Result<(), Win32Error> {
        Self::push(self, unit);
        Ok(())
    }
}

/// A caller's buffer, which keeps room for a closing NUL.
#[derive(Debug)]
pub struct Buffer<'a> {
    units: &'a mut [u16],
    len: usize,
}

impl<'a> Buffer<'a> {
    /// An empty buffer.
    pub const fn new(units: &'a mut [u16]) -> Self {
        Self { units, len: 0 }
    }

    /// Writes the closing NUL, where there is room for anything at all.
    pub fn close(self) {
        if let Some(end) = self.units.get_mut(self.len) {
            *end = 0;
        }
    }
}

impl Sink for Buffer<'_> {
    fn push(&mut self, unit: u16) -> Result<(), Win32Error> {
        if self.len + 1 >= self.units.len() {
            return Err(Win32Error::ERROR_INSUFFICIENT_BUFFER);
        }
        self.units[self.len] = unit;
        self.len += 1;
        Ok(())
    }

    fn push_text(&mut self, text: &str) -> Result<usize, Win32Error> {
        let room = self.units.get_mut(self.len..).unwrap_or_default();
        if text.len() < room.len() {
            // Most messages are ASCII: one unit a byte. Whether this one is shows on the way.
            let mut all = 0;
            for (unit, byte) in room.iter_mut().zip(text.as_bytes()) {
                *unit = u16::from(*byte);
                all |= byte;
            }
            if all.is_ascii() {
                self.len += text.len();
                return Ok(text.len());
            }
        }
        text.encode_utf16().try_fold(0, |len, unit| self.push(unit).map(|()| len + 1))
    }
}

/// Counts what goes through.
pub(super) struct Counted<'a> {
    sink: &'a mut dyn Sink,
    len: usize,
}

impl<'a> Counted<'a> {
    pub(super) fn new(sink: &'a mut dyn Sink) -> Self {
        Self { sink, len: 0 }
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }
}

impl Sink for Counted<'_> {
    fn push(&mut self, unit: u16) -> Result<(), Win32Error> {
        self.sink.push(unit)?;
        self.len += 1;
        Ok(())
    }

    fn push_text(&mut self, text: &str) -> Result<usize, Win32Error> {
        let len = self.sink.push_text(text)?;
        self.len += len;
        Ok(len)
    }
}

/// Memory of its own, up to a limit.
#[cfg(feature = "std")]
pub(super) struct Limited {
    units: std::vec::Vec<u16>,
    most: usize,
}

#[cfg(feature = "std")]
impl Limited {
    pub(super) const fn new(most: usize) -> Self {
        Self { units: std::vec::Vec::new(), most }
    }

    pub(super) fn into_inner(self) -> std::vec::Vec<u16> {
        self.units
    }
}

#[cfg(feature = "std")]
impl Sink for Limited {
    fn push(&mut self, unit: u16) -> Result<(), Win32Error> {
        if self.units.len() == self.most {
            return Err(Win32Error::ERROR_MORE_DATA);
        }
        self.units.push(unit);
        Ok(())
    }
}
