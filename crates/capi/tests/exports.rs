//! What the shared library exports, compared with what Windows' libraries do.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use object::elf;
use object::read::elf::{Dyn as _, ElfFile64, ProgramHeader as _};
use object::{Object as _, ObjectSymbol as _};

/// The project's table of Windows' exports: library to names.
fn windows() -> BTreeMap<String, BTreeSet<String>> {
    exports_in(&std::fs::read(common::root().join("data/exports.csv")).unwrap())
}

fn exports_in(table: &[u8]) -> BTreeMap<String, BTreeSet<String>> {
    let mut libraries = BTreeMap::<_, BTreeSet<_>>::new();
    for row in csv::Reader::from_reader(table).deserialize() {
        let (library, name, _ordinal): (String, String, String) = row.unwrap();
        libraries.entry(library).or_default().insert(name);
    }
    libraries
}

/// The functions that a page of Microsoft's documents.
fn documented() -> BTreeSet<String> {
    let table = std::fs::read(common::root().join("data/functions.csv")).unwrap();
    csv::Reader::from_reader(&table[..]).records().map(|row| row.unwrap()[1].to_owned()).collect()
}

/// The symbols that programs can link with.
fn symbols() -> BTreeSet<String> {
    let bytes = std::fs::read(common::shared_library()).unwrap();
    let library = ElfFile64::<object::Endianness>::parse(&*bytes).unwrap();
    let defined = library.dynamic_symbols().filter(|s| s.is_definition());
    defined.map(|s| s.name().unwrap().to_owned()).collect()
}

#[derive(serde::Deserialize)]
struct LeftOut {
    left_out: Vec<Group>,
    to_come: ToCome,
}

#[derive(serde::Deserialize)]
struct Group {
    why: String,
    names: Vec<String>,
}

#[derive(serde::Deserialize)]
struct ToCome {
    documented: Vec<String>,
    others: Vec<String>,
}

fn left_out() -> LeftOut {
    let text = std::fs::read_to_string(common::root().join("crates/capi/left_out.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

#[test]
fn only_our_names_are_exported() {
    let symbols = symbols();
    assert!(symbols.contains("ows_WSAStartup"), "{symbols:?}");
    let others: Vec<_> = symbols.iter().filter(|name| !name.starts_with("ows_")).collect();
    assert!(others.is_empty(), "{others:?}");
    let table: BTreeSet<_> = openwinsock_capi::table().map(|e| format!("ows_{}", e.name())).collect();
    let missing: Vec<_> = table.difference(&symbols).collect();
    assert!(missing.is_empty(), "lines without a symbol: {missing:?}");
}

#[test]
fn what_the_loader_is_told() {
    let bytes = std::fs::read(common::shared_library()).unwrap();
    let library = ElfFile64::<object::Endianness>::parse(&*bytes).unwrap();
    let endian = library.endian();
    let sections = library.elf_section_table();
    let (entries, strings) = sections.dynamic(endian, &*bytes).unwrap().expect("it is a shared library");
    let strings = sections.strings(endian, &*bytes, strings).unwrap();
    let entry = |tag| entries.iter().find(|d| d.tag(endian) == tag).expect("it has such an entry");
    assert_eq!(entry(elf::DT_SONAME).string(endian, strings).unwrap(), b"libopenwinsock.so.0");
    // Its threads run its code: dlclose does not take it away.
    let flags = entry(elf::DT_FLAGS_1).d_val.get(endian);
    assert_ne!(flags & elf::DF_1_NODELETE.0, 0, "{flags:#x}");
}

/// The last error lies at a fixed distance from the thread's pointer, and everything else that threads have in this library with it. The
/// GNU C library keeps 1,664 bytes of that kind for all libraries that come with dlopen.
#[test]
fn what_threads_have_fits_into_what_the_loader_keeps_free() {
    let bytes = std::fs::read(common::shared_library()).unwrap();
    let library = ElfFile64::<object::Endianness>::parse(&*bytes).unwrap();
    let endian = library.endian();
    let segments = library.elf_program_headers();
    let block = segments.iter().find(|s| s.p_type(endian) == elf::PT_TLS).expect("threads have a last error");
    let size = block.p_memsz(endian);
    assert!(size <= 1024, "{size} bytes: let large thread-local values live on the heap");
}

/// Every export of Windows' libraries is one of ours, or is listed with the reason.
#[test]
fn what_windows_exports_is_exported_or_listed() {
    let windows: BTreeSet<String> = windows().into_values().flatten().collect();
    assert!(windows.len() > 200, "{}", windows.len());
    let symbols = symbols();
    let documented = documented();
    let list = left_out();
    let mut listed = BTreeSet::new();
    for group in &list.left_out {
        assert!(!group.why.is_empty());
        for name in &group.names {
            assert!(!documented.contains(name), "{name} is documented: it may not be left out");
            assert!(listed.insert(name), "{name} is listed twice");
        }
    }
    for name in &list.to_come.documented {
        assert!(documented.contains(name), "{name} is not documented");
    }
    for name in list.to_come.documented.iter().chain(&list.to_come.others) {
        assert!(listed.insert(name), "{name} is listed twice");
    }
    if std::env::var_os("OPENWINSOCK_BLESS").is_some() {
        let file = common::root().join("crates/capi/left_out.toml");
        let mut text = std::fs::read_to_string(&file).unwrap();
        for name in listed.iter().filter(|name| symbols.contains(&format!("ows_{name}"))) {
            let quoted = format!("\"{name}\",");
            text = text.replace(&format!("{quoted} "), "").replace(&quoted, "");
        }
        let lines: Vec<_> = text
            .lines()
            .filter(|line| line.is_empty() || !line.trim().is_empty())
            .map(str::trim_end)
            .collect();
        std::fs::write(file, lines.join("\n") + "\n").unwrap();
    }
    for name in &listed {
        assert!(windows.contains(*name), "left_out.toml: Windows has no {name} in these libraries");
        assert!(
            !symbols.contains(&format!("ows_{name}")),
            "{name} is there: take it out of left_out.toml, or run the test with OPENWINSOCK_BLESS=1, which does"
        );
    }
    for name in &windows {
        let there = symbols.contains(&format!("ows_{name}"));
        assert!(there || listed.contains(name), "{name} is neither exported nor in left_out.toml");
    }
}

/// The project's table says what the table of the specification says.
#[test]
fn the_table_of_exports_is_complete() {
    let Ok(specification) = std::fs::read(common::root().join("../shared/spec/exports.csv")) else {
        eprintln!("skipped: ../shared/spec/exports.csv is not here");
        return;
    };
    let mut specification = exports_in(&specification);
    specification.retain(|library, _| ["ws2_32", "mswsock", "wsock32"].contains(&library.as_str()));
    assert_eq!(windows(), specification);
}
