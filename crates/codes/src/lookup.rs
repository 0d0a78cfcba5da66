//! Look-up by value and by name, in constant tables.

use crate::catalogue::Entry;
use crate::generated::{catalogue, names};
use crate::hash::hash;
use crate::{Code, Hresult, NtStatus};

/// The entry of a Win32 number, Winsock's and DNS's included.
pub fn by_value(value: u32) -> Option<&'static Entry> {
    index_of(value).map(|i| &catalogue::ENTRIES[i])
}

/// The place of a number among the entries.
pub(crate) fn index_of(value: u32) -> Option<usize> {
    // The values stand in an array of their own: the search touches two or three cache lines, not an entry
    // per step.
    catalogue::VALUES.binary_search(&value).ok()
}

/// What a name stands for; capital and small letters count as equal. A name may stand in several spaces:
/// `EAI_AGAIN` is a number of `getaddrinfo` on Unix and a macro for 11002 in the SDK.
pub fn by_name(name: &str) -> impl Iterator<Item = Code> + Clone {
    first_of_name(name).into_iter().flat_map(|first| {
        let known = names::NAMES[first].0;
        names::NAMES[first..].iter().take_while(move |row| row.0 == known).map(|row| row.1)
    })
}

/// The name under which other software knows a code: .NET's `ConnectionReset`, Chromium's
/// `ERR_CONNECTION_RESET`. Gives the code and whose name it is.
pub fn by_foreign_name(name: &str) -> impl Iterator<Item = (&'static Entry, &'static str)> {
    names::FOREIGN
        .iter()
        .filter(move |row| row.0.eq_ignore_ascii_case(name))
        .filter_map(|row| Some((by_value(row.1)?, row.2)))
}

/// Every name of the tables with its code, sorted by name.
pub fn names() -> impl Iterator<Item = (&'static str, Code)> {
    names::NAMES.iter().copied()
}

/// Names of other software, with the Win32 number that each stands for and whose name it is.
pub fn foreign_names() -> impl Iterator<Item = (&'static str, u32, &'static str)> {
    names::FOREIGN.iter().copied()
}

fn first_of_name(name: &str) -> Option<usize> {
    let mask = names::SLOTS.len() - 1;
    let mut slot = hash(name) as usize & mask;
    loop {
        // Empty slots hold u16::MAX, which no index reaches; the generator leaves half of them empty.
        let index = usize::from(names::SLOTS[slot]);
        let row = names::NAMES.get(index)?;
        // Most callers write a name as the SDK does.
        if row.0 == name || row.0.eq_ignore_ascii_case(name) {
            return Some(index);
        }
        slot = (slot + 1) & mask;
    }
}

pub(crate) fn ntstatus_name(status: NtStatus) -> Option<&'static str> {
    names::NTSTATUS.iter().find(|row| row.1 == status).map(|row| row.0)
}

pub(crate) fn hresult_name(result: Hresult) -> Option<&'static str> {
    names::HRESULT.iter().find(|row| row.1 == result).map(|row| row.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Os, WsaError};

    #[test]
    fn every_value_and_every_name_is_found() {
        for entry in crate::catalogue::all() {
            assert!(core::ptr::eq(by_value(entry.value).unwrap(), entry));
            for name in entry.names() {
                assert!(
                    by_name(name).any(|c| matches!(c, Code::Winsock(_) | Code::Win32(_))
                        && c.number() == i64::from(entry.value)),
                    "{name}"
                );
            }
        }
        for (name, code) in names() {
            assert!(by_name(name).any(|c| c == code), "{name}");
            assert!(by_name(&name.to_ascii_lowercase()).any(|c| c == code), "{name}");
        }
    }

    #[test]
    fn absent_values_and_names_are_not_found() {
        for value in [10001, 10034, 11034, u32::MAX] {
            assert!(by_value(value).is_none(), "{value}");
        }
        for name in ["", "WSA", "WSAECONNRESE", "WSAECONNRESETT", "É", "10054"] {
            assert_eq!(by_name(name).next(), None, "{name}");
        }
    }

    #[test]
    fn a_name_may_stand_in_several_spaces() {
        let spaces: std::vec::Vec<_> = by_name("eai_again").collect();
        assert!(spaces.contains(&Code::Eai(crate::EaiError::new(Os::Linux, -3))));
        assert!(spaces.contains(&Code::Winsock(WsaError(11002))));
    }
}
