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
