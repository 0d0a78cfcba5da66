//! Message tables of modules.

use super::template::Units;

/// A text of a message table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableText<'a> {
    /// Little-endian UTF-16 as it lies in the file; an odd byte at the end is left out.
    Wide(&'a [u8]),
    /// Bytes of an ANSI code page that are UTF-8, as those in ASCII are.
    Utf8(&'a str),
    /// Bytes of another code page, which the file doesn't name: taken for Latin-1.
    Latin1(&'a [u8]),
}

impl<'a> TableText<'a> {
    /// The text of an entry that is not UTF-16.
    pub fn narrow(bytes: &'a [u8]) -> Self {
        core::str::from_utf8(bytes).map_or(Self::Latin1(bytes), Self::Utf8)
    }

    /// The text as a Rust string, without what a table pads it with. A surrogate without its partner becomes
    /// U+FFFD.
    #[cfg(feature = "std")]
    pub fn to_string_lossy(self) -> std::string::String {
        char::decode_utf16(self.units()).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }

    /// The units up to the first NUL: tables pad their texts.
    pub(super) fn units(self) -> impl Units {
        let (wide, utf8, latin1): (&[u8], &str, &[u8]) = match self {
            Self::Wide(bytes) => (bytes, "", &[]),
            Self::Utf8(text) => (&[], text, &[]),
            Self::Latin1(bytes) => (&[], "", bytes),
        };
        // Only one of the three has anything.
        let wide = wide.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
        let latin1 = latin1.iter().map(|byte| u16::from(*byte));
        wide.chain(utf8.encode_utf16()).chain(latin1).take_while(|unit| *unit != 0)
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
