//! Code pages: texts of bytes. That of the system, for programs as for terminals, is UTF-8.

use windows_sys::Win32::Globalization::{CP_ACP, CP_MACCP, CP_OEMCP, CP_THREAD_ACP, CP_UTF8};

/// ISO 8859-1: each byte is the character of its number.
const LATIN_1: u32 = 28_591;
/// The code page of Western Europe.
const WESTERN: u32 = 1_252;

/// What the bytes 0x80 to 0x9F are in the code page of Western Europe; five are the control characters of their numbers.
const WESTERN_80: [u16; 32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
];

/// A code page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Page {
    /// UTF-8.
    Utf8,
    /// A byte is a character: the first 256 of Unicode.
    Latin1,
    /// The same, with others in the place of some control characters.
    Western,
}

/// What a conversion found.
pub(crate) struct Converted<T> {
    /// The text.
    pub(crate) units: Vec<T>,
    /// Whether there were characters that it cannot have, or units that make none.
    pub(crate) lossy: bool,
}

/// True for the numbers that mean the page of the system, whichever it is.
pub(crate) fn is_default(number: u32) -> bool {
    matches!(number, CP_ACP | CP_OEMCP | CP_MACCP | CP_THREAD_ACP)
}

impl Page {
    /// The page of a number.
    pub(crate) fn of(number: u32) -> Option<Self> {
        match number {
            CP_UTF8 => Some(Self::Utf8),
            LATIN_1 => Some(Self::Latin1),
            WESTERN => Some(Self::Western),
            number => is_default(number).then_some(Self::Utf8),
        }
    }

    /// How many bytes a character has at most.
    pub(crate) fn most_bytes(self) -> u32 {
        match self {
            Self::Utf8 => 4,
            Self::Latin1 | Self::Western => 1,
        }
    }

    /// The text in UTF-16. What is no character becomes U+FFFD.
    pub(crate) fn decode(self, bytes: &[u8]) -> Converted<u16> {
        match self {
            Self::Utf8 => Converted {
                units: String::from_utf8_lossy(bytes).encode_utf16().collect(),
                lossy: std::str::from_utf8(bytes).is_err(),
            },
            Self::Latin1 => {
                Converted { units: bytes.iter().map(|byte| u16::from(*byte)).collect(), lossy: false }
            }
            Self::Western => {
                let unit = |byte: u8| match byte {
                    0x80..=0x9F => WESTERN_80[usize::from(byte - 0x80)],
                    byte => byte.into(),
                };
                Converted { units: bytes.iter().map(|byte| unit(*byte)).collect(), lossy: false }
            }
        }
    }

    /// The text in bytes. What the page does not have becomes `instead`; by default U+FFFD in UTF-8, else a question mark.
    pub(crate) fn encode(self, units: &[u16], instead: Option<&[u8]>) -> Converted<u8> {
        let (mut bytes, mut lossy) = (Vec::with_capacity(units.len()), false);
        let own: &[u8] = if self == Self::Utf8 { "\u{FFFD}".as_bytes() } else { b"?" };
        for decoded in char::decode_utf16(units.iter().copied()) {
            let mut room = [0; 4];
            match decoded.ok().and_then(|character| self.one(character, &mut room)) {
                Some(len) => bytes.extend(&room[..len]),
                None => {
                    lossy = true;
                    bytes.extend(instead.unwrap_or(own));
                }
            }
        }
        Converted { units: bytes, lossy }
    }

    /// The bytes of a character: how many there are.
    fn one(self, character: char, to: &mut [u8; 4]) -> Option<usize> {
        let number = u32::from(character);
        match self {
            Self::Utf8 => Some(character.encode_utf8(to).len()),
            Self::Latin1 => {
                to[0] = u8::try_from(number).ok()?;
                Some(1)
            }
            Self::Western => {
                let listed = WESTERN_80.iter().position(|unit| u32::from(*unit) == number);
                to[0] = match listed {
                    Some(at) => 0x80 + u8::try_from(at).ok()?,
                    None => u8::try_from(number).ok().filter(|byte| !(0x80..=0x9F).contains(byte))?,
                };
                Some(1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_reads_back() {
        let all: Vec<u8> = (0..=255).collect();
        for page in [Page::Latin1, Page::Western] {
            let wide = page.decode(&all);
            assert!(!wide.lossy);
            let back = page.encode(&wide.units, None);
            assert!(back.units == all && !back.lossy, "{page:?}");
        }
        assert_eq!(Page::Western.decode(b"\x80\x9f").units, [0x20AC, 0x0178]);
    }

    #[test]
    fn what_a_page_does_not_have() {
        let text: Vec<u16> = "a€中b".encode_utf16().chain([0xD800]).collect();
        let encoded = |page: Page, instead| {
            let Converted { units, lossy } = page.encode(&text, instead);
            (units, lossy)
        };
        assert_eq!(encoded(Page::Latin1, None), (b"a??b?".to_vec(), true));
        assert_eq!(encoded(Page::Western, Some(b"_")), (b"a\x80_b_".to_vec(), true));
        assert_eq!(encoded(Page::Utf8, None), ("a€中b\u{FFFD}".as_bytes().to_vec(), true));
        let decoded = Page::Utf8.decode(b"a\xFFb");
        assert_eq!((decoded.units, decoded.lossy), (vec![0x61, 0xFFFD, 0x62], true));
    }
}
