//! Which of Windows' libraries has which function.

use std::collections::HashMap;
use std::sync::LazyLock;

use openwinsock::modules::{Name, register};

use crate::exports::{Entry, table};
use crate::generated::EXPORTS;

/// A library's name, that of a function, its number (0: none that programs may rely on), and the function: those of the
/// table of Winsock's exports first, then all others. No library ("") has those that programs get another way: extension functions,
/// and what the SDK has in a header.
pub(crate) fn listed() -> impl Iterator<Item = (&'static str, &'static Entry, u16)> {
    let entries: HashMap<&str, &Entry> = table().map(|entry| (entry.name(), entry)).collect();
    let winsock = EXPORTS
        .iter()
        .filter_map(move |(library, name, ordinal)| Some((*library, *entries.get(name)?, *ordinal)));
    let others = table().filter(|entry| EXPORTS.iter().all(|(_, name, _)| *name != entry.name()));
    winsock.chain(others.map(|entry| (library(entry), entry, 0)))
}

/// The library that has a function, where the table of Winsock's exports does not say.
fn library(entry: &Entry) -> &'static str {
    if entry.name().starts_with("GetUserName") {
        return "advapi32";
    }
    match entry.header() {
        "winsock2" | "ws2tcpip" | "ws2spi" | "mswsock" | "nspapi" => "",
        "winuser" => "user32",
        "timeapi" => "winmm",
        "iphlpapi" | "netioapi" | "icmpapi" => "iphlpapi",
        "windns" => "dnsapi",
        "process" => "msvcrt",
        _ => "kernel32",
    }
}

/// Functions by name and by number.
#[derive(Default)]
struct Library {
    names: HashMap<&'static str, usize>,
    ordinals: HashMap<u16, usize>,
}

static LIBRARIES: LazyLock<HashMap<&'static str, Library>> = LazyLock::new(|| {
    let mut libraries = HashMap::<_, Library>::new();
    for (name, entry, ordinal) in listed().filter(|(library, ..)| !library.is_empty()) {
        let library = libraries.entry(name).or_default();
        let address = entry.function().expose_provenance();
        library.names.insert(entry.name(), address);
        if ordinal != 0 {
            library.ordinals.insert(ordinal, address);
        }
    }
    libraries
});

fn find(library: &str, name: Name<'_>) -> Option<usize> {
    let library = LIBRARIES.get(library)?;
    match name {
        Name::Text(name) => library.names.get(name).copied(),
        Name::Ordinal(number) => library.ordinals.get(&number).copied(),
    }
}

/// Lets `GetProcAddress` find the functions of this library.
pub fn install() {
    register(find);
}
