//! The literals that the prefilter looks for. Every code that the scanner finds contains one, or follows one.
//!
//! Numbers and names come from the catalogue; so do the literals, when a scanner is made.

use std::collections::BTreeSet;

use openwinsock_codes::{Code, Hresult, NtStatus, catalogue, lookup};

use crate::pattern;
use crate::table::{Class, class_of, status_entry};

/// The length of the pieces that numbers and names are cut to.
const PIECE: usize = 4;

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
                add(&mut found, &format!("0x{value:X}"));
                add(&mut found, &format!("0x{value:x}"));
                add(&mut found, &format!("0x0000{value:X}"));
                wide(&mut found, Hresult::from_win32(entry.win32()).0.cast_unsigned());
            }
            // The column of a web server's log.
            Class::Network if value.ilog10() > 0 => {
                add(&mut found, &format!(" {value} "));
                wide(&mut found, Hresult::from_win32(entry.win32()).0.cast_unsigned());
            }
            _ => {}
        }
    }
    for (name, code) in lookup::names() {
        match code {
            Code::NtStatus(status) if status_entry(status).is_some() => wide(&mut found, bits(status)),
            _ => {}
        }
        if crate::name::may_count(name, code) {
            add_name(&mut found, name);
        }
    }
    for (name, ..) in lookup::foreign_names().filter(|(n, ..)| n.bytes().all(|b| !b.is_ascii_lowercase())) {
        add_name(&mut found, name);
    }
    // One that contains another adds nothing.
    let list: Vec<String> = found.into_iter().collect();
    list.iter()
        .filter(|long| !list.iter().any(|short| short != *long && long.contains(short.as_str())))
        .cloned()
        .collect()
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
    let piece = if text.starts_with("0x0000") { 2 + PIECE + 2 } else { PIECE };
    found.insert(text[..piece.min(text.len())].to_owned());
}

/// The shared beginnings of names: `WSAE`, `DNS_`, `STAT`; for an errno name its first letters.
fn add_name(found: &mut BTreeSet<String>, name: &str) {
    if pattern::STEMS.iter().any(|stem| name.contains(stem)) {
        return;
    }
    add(found, name);
}
