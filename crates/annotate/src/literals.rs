//! The literals that the prefilter looks for. Every code that the scanner finds contains one, or follows one.
//!
//! Numbers and names come from the catalogue; so do the literals, when a scanner is made.

use std::collections::{BTreeMap, BTreeSet};

use openwinsock_codes::{Code, Hresult, NtStatus, catalogue, lookup};

use crate::pattern;
use crate::table::{Class, class_of, status_entry};

/// The length of the pieces that numbers and names are cut to.
const PIECE: usize = 4;

/// A space and the first six digits.
const DUMP: usize = 7;

/// All literals, without those that contain another.
pub(crate) fn all() -> Vec<String> {
    let mut found: BTreeSet<String> =
        pattern::TRIGGERS.iter().chain(pattern::STEMS).map(|&t| t.to_owned()).collect();
    for entry in catalogue::all() {
        let value = entry.value;
        match class_of(entry) {
            Class::Range => {
                // Five digits are rare enough as they stand, four follow a word.
                if value.ilog10() as usize >= PIECE {
                    add(&mut found, &value.to_string());
                }
                // Windows' event texts.
                add(&mut found, &format!("%%{value}"));
                add(&mut found, &format!("0x{value:X}"));
                add(&mut found, &format!("0x{value:x}"));
                add(&mut found, &format!("0x0000{value:X}"));
                // The words of an event's data.
                found.insert(format!(" 0000{value:04X}")[..DUMP].to_owned());
                found.insert(format!(" 0000{value:04x}")[..DUMP].to_owned());
                wide(&mut found, Hresult::from_win32(entry.win32()).0.cast_unsigned());
            }
            // The column of a web server's log.
            Class::Network if value.ilog10() > 0 => {
                add(&mut found, &format!(" {value} "));
                add(&mut found, &format!("0x{value:08X}"));
                wide(&mut found, Hresult::from_win32(entry.win32()).0.cast_unsigned());
            }
            _ => {}
        }
    }
    let mut names = BTreeSet::new();
    for (name, code) in lookup::names() {
        match code {
            Code::NtStatus(status) if status_entry(status).is_some() => wide(&mut found, bits(status)),
            _ => {}
        }
        if crate::name::may_count(name, code) {
            names.insert(name);
        }
    }
    let foreign = lookup::foreign_names().map(|(name, ..)| name);
    names.extend(foreign.filter(|name| name.bytes().all(|b| !b.is_ascii_lowercase())));
    // Some programs print names in small letters.
    for stem in ["wsae", "wsa_"] {
        found.insert(stem.to_owned());
    }
    names.retain(|name| !pattern::STEMS.iter().any(|stem| name.contains(stem)));
    cover(names, &mut found);
    // One that contains another adds nothing.
    let list: Vec<String> = found.into_iter().collect();
    list.iter()
        .filter(|long| !list.iter().any(|short| short != *long && long.contains(short.as_str())))
        .cloned()
        .collect()
}

/// Also the numbers of four digits as they stand, for a scanner that takes every number.
pub(crate) fn loose() -> Vec<String> {
    let short = catalogue::all().iter().filter(|entry| matches!(class_of(entry), Class::Range));
    let pieces = short.map(|entry| entry.value.to_string()).filter(|digits| digits.len() == PIECE);
    let mut found = all();
    // Few pieces that are as sure as those of the longer numbers.
    found.extend(pieces.map(|digits| digits[..PIECE - 1].to_owned()).collect::<BTreeSet<_>>());
    found
}

const fn bits(status: NtStatus) -> u32 {
    status.0.cast_unsigned()
}

/// A number of 32 bits, in the three ways in which it is printed.
fn wide(found: &mut BTreeSet<String>, bits: u32) {
    add(found, &format!("{bits:X}"));
    add(found, &format!("{bits:x}"));
    add(found, &bits.to_string());
    add(found, &bits.cast_signed().unsigned_abs().to_string());
}

fn add(found: &mut BTreeSet<String>, text: &str) {
    // The marks of hexadecimal digits are no part of the piece.
    let piece = match text {
        _ if text.starts_with("0x00002") => 2 + PIECE + 1,
        _ if text.starts_with("0x0000") => 2 + PIECE + 2,
        _ if text.starts_with("%%") => 2 + 1,
        _ => PIECE,
    };
    found.insert(text[..piece.min(text.len())].to_owned());
}

/// Pieces of names, few enough that each name has one: always the piece next that most of the rest have.
fn cover(mut names: BTreeSet<&'static str>, found: &mut BTreeSet<String>) {
    while !names.is_empty() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for name in &names {
            let pieces = (0..=name.len().saturating_sub(PIECE)).map(|i| &name[i..name.len().min(i + PIECE)]);
            for piece in pieces.collect::<BTreeSet<_>>() {
                *counts.entry(piece).or_default() += 1;
            }
        }
        // Of equal ones the first of the alphabet: the same set in every run.
        let Some((piece, _)) = counts.iter().rev().max_by_key(|(_, count)| **count) else { break };
        let piece = (*piece).to_owned();
        names.retain(|name| !name.contains(&piece));
        found.insert(piece);
    }
}
