//! Finding files by patterns.

use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{ERROR_FILE_NOT_FOUND, ERROR_NO_MORE_FILES, ERROR_PATH_NOT_FOUND};

use super::Result;
use super::attributes::{Information, information};
use super::open::code_of;
use crate::path;

/// A file that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Its name, without the folder.
    pub name: Vec<u8>,
    /// What is known about it.
    pub information: Information,
}

/// A search that goes on.
#[derive(Debug)]
pub struct Search {
    folder: PathBuf,
    /// What is still to come, the last first.
    rest: Mutex<Vec<OsString>>,
}

/// Whether a name fits a pattern: `*` is any characters, `?` is one; case makes no difference. `*.*` is every name.
fn fits(pattern: &[char], name: &[char]) -> bool {
    let same = |one: char, two: char| one == two || one.to_lowercase().eq(two.to_lowercase());
    let (mut at, mut from) = (0, 0);
    // Where the last asterisk stands, and how far it reaches.
    let mut star = None;
    while from < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(&one) if one == '?' || same(one, name[from]) => {
                at += 1;
                from += 1;
            }
            _ => {
                let Some((place, reach)) = star else { return false };
                star = Some((place, reach + 1));
                (at, from) = (place + 1, reach + 1);
            }
        }
    }
    pattern[at..].iter().all(|rest| *rest == '*')
}

fn characters(name: &[u8]) -> Vec<char> {
    String::from_utf8_lossy(name).chars().collect()
}

fn describe(folder: &Path, name: &OsString) -> std::io::Result<Found> {
    let path = folder.join(name);
    // A link that leads nowhere is found, too.
    let data = fs::metadata(&path).or_else(|_| fs::symlink_metadata(&path))?;
    Ok(Found { name: name.as_bytes().to_vec(), information: information(&data) })
}

impl Search {
    /// Begins a search: the last part of the path may be a pattern. Gives the first file, too. Names come in order.
    ///
    /// # Errors
    /// `ERROR_FILE_NOT_FOUND` if none fits; `ERROR_PATH_NOT_FOUND` if there is no such folder.
    pub fn begin(path: &[u8]) -> Result<(Self, Found)> {
        let whole = path::file(path)?;
        let Some(pattern) = whole.file_name().map(|name| name.as_bytes().to_vec()) else {
            // A root, or a path that ends with `..`.
            return Err(Win32Error(ERROR_FILE_NOT_FOUND));
        };
        if path.last().is_some_and(|last| matches!(last, b'/' | b'\\')) {
            return Err(Win32Error(ERROR_FILE_NOT_FOUND));
        }
        let folder = whole.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).to_owned();
        let mut rest = Vec::new();
        if pattern.iter().any(|byte| matches!(byte, b'*' | b'?')) {
            let pattern = if pattern == b"*.*" { vec!['*'] } else { characters(&pattern) };
            let found = fs::read_dir(&folder).map_err(|_| Win32Error(ERROR_PATH_NOT_FOUND))?;
            rest.extend([".", ".."].map(OsString::from));
            rest.extend(found.filter_map(|entry| Some(entry.ok()?.file_name())));
            rest.retain(|name| fits(&pattern, &characters(name.as_bytes())));
            rest.sort_by_cached_key(|name| {
                std::cmp::Reverse(String::from_utf8_lossy(name.as_bytes()).to_lowercase())
            });
        } else {
            describe(&folder, &OsString::from_vec(pattern.clone()))
                .map_err(|error| code_of(&error, &whole))?;
            rest.push(OsString::from_vec(pattern));
        }
        let search = Self { folder, rest: Mutex::new(rest) };
        let first = search.next().map_err(|_| Win32Error(ERROR_FILE_NOT_FOUND))?;
        Ok((search, first))
    }

    /// The next file. Those that went meanwhile are left out.
    ///
    /// # Errors
    /// `ERROR_NO_MORE_FILES`.
    pub fn next(&self) -> Result<Found> {
        loop {
            let name = self.rest.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let name = name.ok_or(Win32Error(ERROR_NO_MORE_FILES))?;
            if let Ok(found) = describe(&self.folder, &name) {
                return Ok(found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let fits =
            |pattern: &str, name: &str| fits(&characters(pattern.as_bytes()), &characters(name.as_bytes()));
        for (pattern, name) in [
            ("*", "x"),
            ("*.txt", "A.TXT"),
            ("a?c", "abc"),
            ("a*b*c", "aXbYbZc"),
            ("Ä*", "äh"),
            ("x**", "x"),
            ("*", ""),
        ] {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [("*.txt", "a.txt2"), ("a?c", "ac"), ("?", ""), ("ab", "abc"), ("a*b", "acbc")]
        {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
    }
}
