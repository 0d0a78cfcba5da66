//! Message tables of PE files: who owns a Windows installation has Microsoft's own texts in `kernel32.dll.mui` and
//! its like, in any language.
//!
//! Nothing in the file is trusted: every offset and length is checked, and a table that is damaged says so instead
//! of looping or reading on.

use std::collections::BTreeMap;
use std::vec::Vec;

use object::LittleEndian as LE;
use object::pe::{ImageNtHeaders32, ImageNtHeaders64, RT_MESSAGETABLE};
use object::read::pe::{ImageNtHeaders, PeFile, ResourceDirectoryEntryData};
use object::{FileKind, ReadRef};

use super::{Lookup, MessageTable, TableText};
use crate::Win32Error;

/// The message tables of a PE file, by language.
#[derive(Debug)]
pub struct PeMessages<'a> {
    languages: BTreeMap<u16, BTreeMap<u32, TableText<'a>>>,
}

/// Why a file has no message tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PeError {
    /// It is no PE file.
    NotPe,
    /// It has no resources.
    NoResources,
    /// It has resources, but no message table. On Windows the texts of a program often lie in a file of its own
    /// per language: `en-US\\kernel32.dll.mui`.
    NoTable,
    /// A header, a directory or a table leads out of the file, or contradicts itself.
    Damaged,
}

impl PeError {
    /// The code with which FormatMessage fails.
    pub const fn code(self) -> Win32Error {
        match self {
            Self::NoTable => Win32Error::ERROR_RESOURCE_TYPE_NOT_FOUND,
            _ => Win32Error::ERROR_RESOURCE_DATA_NOT_FOUND,
        }
    }
}

impl core::fmt::Display for PeError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::NotPe => "not a PE file (a Windows program, library or .mui file)",
            Self::NoResources => "a PE file without resources",
            Self::NoTable => {
                "a PE file without a message table; on Windows the texts often lie beside it in LANGUAGE\\NAME.mui"
            }
            Self::Damaged => "a damaged PE file: a part of it leads out of the file",
        })
    }
}

impl core::error::Error for PeError {}

impl<'a> PeMessages<'a> {
    /// Reads the message tables of a PE file.
    ///
    /// # Errors
    ///
    /// If the file has none, or is not what it says.
    pub fn parse(file: &'a [u8]) -> Result<Self, PeError> {
        match FileKind::parse(file) {
            Ok(FileKind::Pe32) => Self::read::<ImageNtHeaders32>(file),
            Ok(FileKind::Pe64) => Self::read::<ImageNtHeaders64>(file),
            _ => Err(PeError::NotPe),
        }
    }

    fn read<H: ImageNtHeaders>(file: &'a [u8]) -> Result<Self, PeError> {
        let damaged = |_| PeError::Damaged;
        let pe = PeFile::<H>::parse(file).map_err(damaged)?;
        let sections = pe.section_table();
        let resources = pe.data_directories().resource_directory(file, &sections).map_err(damaged)?;
        let resources = resources.ok_or(PeError::NoResources)?;
        let mut languages: BTreeMap<u16, BTreeMap<u32, TableText<'a>>> = BTreeMap::new();
        // An entry takes four bytes at least.
        let mut budget = file.len() / 4;
        for kind in resources.root().map_err(damaged)?.entries {
            if kind.name_or_id().id() != Some(RT_MESSAGETABLE) {
                continue;
            }
            let names = kind.data(resources).map_err(damaged)?.table().ok_or(PeError::Damaged)?;
            for name in names.entries {
                let tables = name.data(resources).map_err(damaged)?.table().ok_or(PeError::Damaged)?;
                for table in tables.entries {
                    let language = table.name_or_id().id().ok_or(PeError::Damaged)?;
                    let ResourceDirectoryEntryData::Data(entry) = table.data(resources).map_err(damaged)?
                    else {
                        return Err(PeError::Damaged);
                    };
                    let bytes =
                        sections.pe_data_at(file, entry.offset_to_data.get(LE)).ok_or(PeError::Damaged)?;
                    let size = entry.size.get(LE) as usize;
                    let bytes = bytes.get(..size).ok_or(PeError::Damaged)?;
                    read_table(bytes, languages.entry(language).or_default(), &mut budget)?;
                }
            }
        }
        if languages.is_empty() { Err(PeError::NoTable) } else { Ok(Self { languages }) }
    }

    /// The languages that the file has texts in, as LANGIDs.
    pub fn languages(&self) -> impl Iterator<Item = u16> + '_ {
        self.languages.keys().copied()
    }

    /// The texts of a language, by rising number.
    pub fn messages(&self, language: u16) -> impl Iterator<Item = (u32, TableText<'a>)> + '_ {
        self.languages.get(&language).into_iter().flatten().map(|(id, text)| (*id, *text))
    }
}

/// Reads one table: a count, blocks of consecutive numbers, and for each block its entries one after the other,
/// each with its own length.
///
/// Blocks may share entries, and languages a table; `budget` is how many entries the whole file may have, so that
/// one that repeats itself ends soon.
fn read_table<'a>(
    bytes: &'a [u8],
    messages: &mut BTreeMap<u32, TableText<'a>>,
    budget: &mut usize,
) -> Result<(), PeError> {
    const UTF16: u16 = 1;
    const ENTRY_HEAD: u64 = 4;
    let u32_at =
        |at: u64| bytes.read_at::<object::U32<LE>>(at).map(|n| n.get(LE)).map_err(|()| PeError::Damaged);
    let u16_at =
        |at: u64| bytes.read_at::<object::U16<LE>>(at).map(|n| n.get(LE)).map_err(|()| PeError::Damaged);
    let blocks = u64::from(u32_at(0)?);
    // A block takes twelve bytes: more of them than fit is a damaged count.
    if blocks > bytes.len() as u64 / 12 {
        return Err(PeError::Damaged);
    }
    let mut found = Vec::new();
    for block in 0..blocks {
        let head = 4 + 12 * block;
        let (first, last) = (u32_at(head)?, u32_at(head + 4)?);
        let mut at = u64::from(u32_at(head + 8)?);
        if first > last {
            return Err(PeError::Damaged);
        }
        for id in first..=last {
            let (length, flags) = (u64::from(u16_at(at)?), u16_at(at + 2)?);
            // Shorter than its own head, it would not move on.
            let text = length.checked_sub(ENTRY_HEAD).ok_or(PeError::Damaged)?;
            let text = bytes.read_bytes_at(at + ENTRY_HEAD, text).map_err(|()| PeError::Damaged)?;
            *budget = budget.checked_sub(1).ok_or(PeError::Damaged)?;
            found
                .push((id, if flags & UTF16 != 0 { TableText::Wide(text) } else { TableText::narrow(text) }));
            at += length;
        }
    }
    messages.extend(found);
    Ok(())
}

impl MessageTable for PeMessages<'_> {
    fn message(&self, id: u32, language: u16) -> Lookup<'_> {
        match self.languages.get(&language) {
            None => Lookup::NoLanguage,
            Some(messages) => messages.get(&id).map_or(Lookup::NoMessage, |text| Lookup::Found(*text)),
        }
    }

    fn any_message(&self, id: u32) -> Option<TableText<'_>> {
        self.languages.values().find_map(|messages| messages.get(&id)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Arg, Inserts, Request, Source};

    /// Made by `tests/fixtures/make-messages`.
    static FILE: &[u8] = include_bytes!("../../../../tests/fixtures/messages.dll");

    #[test]
    fn languages_and_texts() {
        let messages = PeMessages::parse(FILE).unwrap();
        assert_eq!(messages.languages().collect::<Vec<_>>(), [0x0409, 0x040C, 0x0412]);
        let english: Vec<_> = messages.messages(0x0409).collect();
        assert_eq!(english.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [0x2746, 0x2747, 0x7000]);
        assert_eq!(english[0].1.to_string_lossy(), "Test table: the peer reset %1.\r\n");
        assert_eq!(messages.messages(0x0407).count(), 0);
    }

    #[test]
    fn format_message_from_a_module() {
        let messages = PeMessages::parse(FILE).unwrap();
        let text = |id, language| {
            let source = Source::Module(&messages, id);
            let inserts = Inserts::Array(&[Arg::Text("x")]);
            Request { language, inserts, ..Request::new(source) }.to_string_lossy().map_err(|e| e.0)
        };
        assert_eq!(text(0x2746, 0).as_deref(), Ok("Test table: the peer reset x.\r\n"));
        assert_eq!(text(0x2747, 0x0409).as_deref(), Ok("Test table: a second line\r\nafter a break.\r\n"));
        assert_eq!(text(0x2746, 0x0412).as_deref(), Ok("시험용 표: x.\r\n"));
        // As Windows' documentation says, and as was seen: no number 317, no language 1815.
        assert_eq!(text(0x2747, 0x0412), Err(317));
        assert_eq!(text(0x7001, 0), Err(317));
        assert_eq!(text(0x2746, 0x0407), Err(1815));
        assert_eq!(text(0x2746, 0x000C), Err(1815));
        let both = Request::new(Source::ModuleThenSystem(&messages, 10054));
        assert!(both.to_string_lossy().is_err(), "the module has 10054, with an insert");
        let system = Request::new(Source::ModuleThenSystem(&messages, 10061));
        assert!(system.to_string_lossy().is_ok());
    }

    #[test]
    fn a_table_that_repeats_itself_ends_soon() {
        // 2000 blocks that all walk the same 2000 entries.
        const N: u32 = 2000;
        let mut table = N.to_le_bytes().to_vec();
        for block in 0..N {
            for number in [block * N, block * N + N - 1, 4 + 12 * N] {
                table.extend(number.to_le_bytes());
            }
        }
        for _ in 0..N {
            table.extend([8, 0, 1, 0, b'x', 0, 0, 0]);
        }
        let mut budget = table.len() / 4;
        assert_eq!(read_table(&table, &mut BTreeMap::new(), &mut budget), Err(PeError::Damaged));
        // An empty text is one, too.
        let empty = [1_u32, 5, 5, 16, 4].iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<_>>();
        let mut messages = BTreeMap::new();
        read_table(&empty, &mut messages, &mut 10).unwrap();
        assert_eq!(messages[&5].to_string_lossy(), "");
    }

    #[test]
    fn files_that_are_not_what_they_say() {
        assert_eq!(PeMessages::parse(b"").err(), Some(PeError::NotPe));
        assert_eq!(PeMessages::parse(b"MZ").err(), Some(PeError::NotPe));
        // Cut anywhere, or with any byte changed, it is read or refused, and that soon.
        for end in 0..FILE.len() {
            let _ = PeMessages::parse(&FILE[..end]);
        }
        let mut changed = FILE.to_vec();
        for i in 0..changed.len() {
            for value in [0x00, 0xFF, 0x7F] {
                let old = std::mem::replace(&mut changed[i], value);
                let _ = PeMessages::parse(&changed);
                changed[i] = old;
            }
        }
    }
}
