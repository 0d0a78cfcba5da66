//! Message tables of modules.

use super::template::Units;

/// A text of a message table: UTF-16, or bytes of the ANSI code page (UTF-8 here).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableText<'a> {
    /// Little-endian UTF-16 as it lies in the file; an odd byte at the end is left out.
    Wide(&'a [u8]),
    /// One byte a character in ASCII; other bytes are taken for Latin-1, which is what old tables mostly are.
    Narrow(&'a [u8]),
}

impl<'a> TableText<'a> {
    /// The text as a Rust string, without what a table pads it with. A surrogate without its partner becomes
    /// U+FFFD.
    #[cfg(feature = "std")]
    pub fn to_string_lossy(self) -> std::string::String {
        char::decode_utf16(self.units()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }

    /// The units up to the first NUL: tables pad their texts.
    pub(super) fn units(self) -> impl Units {
        let (bytes, step) = match self {
            Self::Wide(bytes) => (bytes, 2),
            Self::Narrow(bytes) => (bytes, 1),
        };
        let units = bytes.chunks_exact(step).map(move |unit| match unit {
            [low, high] => u16::from_le_bytes([*low, *high]),
            [byte] => u16::from(*byte),
            _ => 0,
        });
        units.take_while(|unit| *unit != 0)
    }
}

/// What a table says to a number and a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// The text.
    Found(TableText<'a>),
    /// The table has no text under this number in this language.
    NoMessage,
    /// The table has nothing in this language.
    NoLanguage,
}

/// The messages of a module.
pub trait MessageTable {
    /// The text under a number in exactly this language.
    fn message(&self, id: u32, language: u16) -> Lookup<'_>;

    /// The text under a number in any language.
    fn any_message(&self, id: u32) -> Option<TableText<'_>>;
}
