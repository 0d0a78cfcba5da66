//! How much a line says about networks, and how much about something else.

use std::ops::Range;

use openwinsock_codes::{Entry, Family};

use crate::context::Line;
use crate::table::Class;
use crate::{address, pattern};

/// Small numbers that most programs have for something: below this one a plain word is not enough.
const COMMON: u32 = 100;

/// True if the line is about the network rather than about what the program does with it, so that a number
/// behind a plain word such as `error` is a code of the system.
pub(crate) fn about_network(line: Line<'_>, entry: &Entry, class: Class, word: &Range<usize>) -> bool {
    let list = if entry.family == Family::Dns { &pattern::NAMES } else { &pattern::CLIENTS };
    let naming = || line.tells(list, line.end);
    let text = &line.text[line.start..line.end];
    // An address is as good as a word about networks.
    let addressed = || class == Class::Range && entry.family != Family::Dns && address::is_in(text);
    if !line.tells(&pattern::NETWORK, line.end) && !naming() && !addressed() {
        return false;
    }
    let named = if entry.family == Family::Dns { pattern::NAMES.count(text) } else { 0 };
    let strong = pattern::STRONG.count(text) + named;
    // Each word about something else outweighs the plain mention of a network, and one strong word outweighs it.
    let other = pattern::APPLICATION.count(text);
    if class == Class::Range {
        return strong >= other || other == 0;
    }
    if pattern::FOREIGN.are_in(text) {
        return false;
    }
    // "reason 8", "exception code 6", "status 8": other protocols number such things too.
    let plain = line.text[word.clone()].to_ascii_lowercase();
    let sure = plain.starts_with(b"err")
        || plain.starts_with(b"fail")
        || plain.len() > 2 && plain.ends_with(b"error");
    if entry.value < COMMON && entry.value != NETNAME_DELETED {
        return strong > other && (sure || strong > 1);
    }
    strong >= other
}

/// `ERROR_NETNAME_DELETED`, which no other protocol numbers so.
const NETNAME_DELETED: u32 = openwinsock_codes::Win32Error::ERROR_NETNAME_DELETED.0;
