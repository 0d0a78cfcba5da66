//! Atoms: numbers for names, which classes of windows and registered messages share.
//!
//! A name has the same number as long as the process lives, without regard to case.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use windows_sys::Win32::Foundation as win32;

use super::code;
use crate::error::Result;

/// The numbers from here to `u16::MAX` are for names. Source: the page on `RegisterWindowMessage`.
const FIRST: u16 = 0xC000;
/// The longest name, without its NUL. Source: "About Atom Tables".
const LONGEST: usize = 255;

#[derive(Default)]
struct Atoms {
    numbers: HashMap<String, u16>,
    names: Vec<String>,
}

static ATOMS: LazyLock<Mutex<Atoms>> = LazyLock::new(Mutex::default);

/// The number of a name, which is given one if it has none yet.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` for the empty name and one of more than 255 units; `ERROR_NOT_ENOUGH_MEMORY` if all numbers
/// are given out.
pub fn atom(name: &str) -> Result<u16> {
    if name.is_empty() || name.encode_utf16().count() > LONGEST {
        return Err(code(win32::ERROR_INVALID_PARAMETER));
    }
    let key = name.to_lowercase();
    let mut atoms = ATOMS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(number) = atoms.numbers.get(&key) {
        return Ok(*number);
    }
    let next = u16::try_from(atoms.names.len()).ok().and_then(|count| FIRST.checked_add(count));
    let number = next.ok_or(code(win32::ERROR_NOT_ENOUGH_MEMORY))?;
    atoms.numbers.insert(key, number);
    atoms.names.push(name.to_owned());
    Ok(number)
}

/// The name of a number, in the spelling in which it was given first.
pub fn name_of(number: u16) -> Option<String> {
    let place = usize::from(number.checked_sub(FIRST)?);
    ATOMS.lock().unwrap_or_else(PoisonError::into_inner).names.get(place).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_number_whatever_its_case() {
        let number = atom("An Atom of This Test").unwrap();
        assert!(number >= FIRST);
        assert_eq!(atom("AN ATOM of this test"), Ok(number));
        assert_ne!(atom("Another Atom of This Test"), Ok(number));
        assert_eq!(name_of(number).as_deref(), Some("An Atom of This Test"));
        assert_eq!(name_of(1), None);
        for wrong in ["", &"x".repeat(256)] {
            assert_eq!(atom(wrong), Err(code(win32::ERROR_INVALID_PARAMETER)));
        }
    }
}
