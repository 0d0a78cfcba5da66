//! Sizes and offsets: those that the SDK's metadata and MinGW have, in our headers.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::{offset_of, size_of};

use windows_sys::Win32::Networking::WinSock::{
    ADDRINFOEXW, SOCKADDR_IN6, TCP_INFO_v1, WSADATA, WSAPROTOCOL_INFOW,
};
use windows_sys::Win32::System::IO::OVERLAPPED;

use crate::compiler::{ALL, Compiler, ONLY_OURS, text_of_headers, words};
use crate::sdk;
use crate::sdk::Record;

/// Size and alignment of a type of the metadata, on 64 bits.
pub(crate) fn size_and_alignment(kind: &str) -> Option<(usize, usize)> {
    let kind = kind.trim();
    if kind.starts_with("*mut ") || kind.starts_with("*const ") || kind.starts_with("Option<") {
        return Some((8, 8));
    }
    if let Some((element, count)) =
        kind.strip_prefix('[').and_then(|k| k.strip_suffix(']')?.rsplit_once("; "))
    {
        let (size, alignment) = size_and_alignment(element)?;
        return Some((size * count.parse::<usize>().ok()?, alignment));
    }
    let name = kind.rsplit("::").next()?.trim();
    let simple = match name {
        "" | "()" | "!" => (0, 1),
        "u8" | "i8" | "bool" => (1, 1),
        "u16" | "i16" => (2, 2),
        "u32" | "i32" | "f32" | "BOOL" | "HRESULT" => (4, 4),
        "u64" | "i64" | "usize" | "isize" | "f64" | "PSTR" | "PCSTR" | "PWSTR" | "PCWSTR" => (8, 8),
        "GUID" => (16, 4),
        _ => {
            return match sdk().aliases.get(name) {
                Some(alias) => size_and_alignment(alias),
                None => Layout::of(sdk().records.get(name)?).map(|l| (l.size, l.alignment)),
            };
        }
    };
    Some(simple)
}

/// Where the fields of a record lie.
struct Layout {
    size: usize,
    alignment: usize,
    /// Fields with offsets. Those of unnamed parts stand for themselves, as in C.
    fields: Vec<(String, usize)>,
}

impl Layout {
    fn of(record: &Record) -> Option<Self> {
        let mut layout = Self { size: 0, alignment: 1, fields: Vec::new() };
        for (name, kind) in &record.fields {
            let (size, alignment) = size_and_alignment(kind)?;
            let alignment = alignment.min(record.packed.unwrap_or(8));
            let at = if record.union { 0 } else { layout.size.next_multiple_of(alignment) };
            layout.size = layout.size.max(at + size);
            layout.alignment = layout.alignment.max(alignment);
            if name.starts_with("Anonymous") {
                let inner = sdk().records.get(kind.rsplit("::").next()?)?;
                layout
                    .fields
                    .extend(Self::of(inner)?.fields.into_iter().map(|(name, offset)| (name, at + offset)));
            } else if !name.starts_with("_bitfield") {
                layout.fields.push((name.clone(), at));
            }
        }
        layout.size = layout.size.next_multiple_of(layout.alignment);
        Some(layout)
    }
}

#[test]
fn the_layout_is_that_of_rust() {
    let of = |name: &str| Layout::of(&sdk().records[name]).unwrap();
    let offset = |layout: &Layout, field: &str| layout.fields.iter().find(|f| f.0 == field).unwrap().1;
    assert_eq!(of("OVERLAPPED").size, size_of::<OVERLAPPED>());
    assert_eq!(
        offset(&of("OVERLAPPED"), "OffsetHigh"),
        offset_of!(OVERLAPPED, Anonymous.Anonymous.OffsetHigh)
    );
    assert_eq!(offset(&of("OVERLAPPED"), "hEvent"), offset_of!(OVERLAPPED, hEvent));
    assert_eq!(of("WSADATA").size, size_of::<WSADATA>());
    assert_eq!(offset(&of("WSADATA"), "szSystemStatus"), offset_of!(WSADATA, szSystemStatus));
    assert_eq!(of("WSAPROTOCOL_INFOW").size, size_of::<WSAPROTOCOL_INFOW>());
    assert_eq!(offset(&of("WSAPROTOCOL_INFOW"), "szProtocol"), offset_of!(WSAPROTOCOL_INFOW, szProtocol));
    assert_eq!(of("ADDRINFOEXW").size, size_of::<ADDRINFOEXW>());
    assert_eq!(of("SOCKADDR_IN6").size, size_of::<SOCKADDR_IN6>());
    assert_eq!(of("TCP_INFO_v1").size, size_of::<TCP_INFO_v1>());
}

/// Records by their names in C, with the expressions that give their size and offsets, and what they should give.
fn expected() -> BTreeMap<String, usize> {
    let words = words(&text_of_headers());
    let mut expected = BTreeMap::new();
    for (name, record) in &sdk().records {
        // Names with a number behind an underline are parts of records, which have no name in C.
        let part = name.rsplit('_').next().is_some_and(|end| end.parse::<u32>().is_ok());
        let modules = [
            "Networking::WinSock",
            "System::IO",
            "Foundation",
            "System::Threading",
            "System::Console",
            "System::Time",
        ];
        let more = [
            "UI::WindowsAndMessaging",
            "Storage::FileSystem",
            "System::Com",
            "System::Memory",
            "System::SystemInformation",
        ];
        let more = more.iter().chain(&[
            "NetworkManagement::IpHelper",
            "NetworkManagement::QoS",
            "NetworkManagement::Ndis",
            "Security",
            "Devices::Communication",
            "System::Kernel",
        ]);
        if part || !words.contains(name) || !modules.iter().chain(more).any(|m| *m == record.module) {
            continue;
        }
        let Some(layout) = Layout::of(record) else { continue };
        let tag =
            if ["netent", "sockproto", "tcp_keepalive"].contains(&name.as_str()) { "struct " } else { "" };
        expected.insert(format!("sizeof({tag}{name})"), layout.size);
        for (field, offset) in layout.fields {
            expected.insert(format!("offsetof({tag}{name}, {field})"), offset);
        }
    }
    expected
}

#[test]
fn as_in_the_metadata() {
    let expected = expected();
    let Some(gcc) = Compiler::ours("gcc", &[]) else { return };
    let headers: Vec<&str> = ALL.iter().chain(ONLY_OURS).copied().collect();
    let candidates: BTreeSet<String> = expected.keys().cloned().collect();
    let ours = gcc.values(&headers, &candidates, false);
    let records = ours.keys().filter(|e| e.starts_with("sizeof")).count();
    assert!(
        records > 150 && ours.len() > 1000,
        "only {records} records with {} values were compared",
        ours.len()
    );
    let wrong: Vec<_> = ours
        .iter()
        .filter(|(e, value)| **value != i64::try_from(expected[*e]).unwrap())
        .map(|(e, value)| format!("{e} is {value} instead of {}", expected[e]))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    // A record that is there has all its fields, under the SDK's names.
    let missing: Vec<_> = candidates
        .iter()
        .filter(|e| e.starts_with("offsetof") && !ours.contains_key(*e))
        .filter(|e| {
            let record = e.trim_start_matches("offsetof(").split(',').next().unwrap();
            ours.contains_key(&format!("sizeof({record})"))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn as_in_mingw() {
    let Some(mingw) = Compiler::mingw() else { return };
    let candidates: BTreeSet<String> = expected().keys().cloned().collect();
    let Some(gcc) = Compiler::ours("gcc", &["-fshort-wchar"]) else { return };
    let ours = gcc.values(ALL, &candidates, false);
    let theirs = mingw.values(ALL, &candidates, false);
    let both: Vec<_> = ours.iter().filter_map(|(e, value)| Some((e, value, theirs.get(e)?))).collect();
    assert!(both.len() > 900, "only {} values were compared", both.len());
    // MinGW's has an array without members.
    let wrong: Vec<_> = both.iter().filter(|(e, a, b)| a != b && *e != "sizeof(WSAPOLLDATA)").collect();
    assert!(wrong.is_empty(), "ours and theirs: {wrong:#?}");
}

/// The ones that everybody meets, by hand.
#[test]
fn well_known_sizes() {
    let known = [
        ("DWORD", 4),
        ("LONG", 4),
        ("u_long", 4),
        ("BOOL", 4),
        ("WCHAR", 2),
        ("SOCKET", 8),
        ("HANDLE", 8),
        ("OVERLAPPED", 32),
        ("WSADATA", 408),
        ("WSAPROTOCOL_INFOA", 372),
        ("WSAPROTOCOL_INFOW", 628),
        ("fd_set", 520),
        ("struct timeval", 8),
        ("struct linger", 4),
        ("struct hostent", 32),
        ("struct servent", 32),
        ("struct protoent", 24),
        ("WSABUF", 16),
        ("WSAMSG", 56),
        ("WSACMSGHDR", 16),
        ("WSAPOLLFD", 16),
        ("WSANETWORKEVENTS", 44),
        ("QOS", 80),
        ("WSAQUERYSETW", 120),
        ("struct addrinfo", 48),
        ("ADDRINFOW", 48),
        ("ADDRINFOEXW", 72),
        ("SOCKADDR_STORAGE", 128),
        ("struct sockaddr_in6", 28),
        ("INTERFACE_INFO", 76),
        ("TRANSMIT_FILE_BUFFERS", 32),
        ("TRANSMIT_PACKETS_ELEMENT", 24),
        ("CRITICAL_SECTION", 40),
        ("WIN32_FIND_DATAW", 592),
        ("IN_PKTINFO", 8),
        ("IN6_PKTINFO", 20),
        ("RIO_EXTENSION_FUNCTION_TABLE", 112),
        ("IP_ADAPTER_ADDRESSES", 448),
    ];
    let sizes: BTreeSet<String> = known.iter().map(|(name, _)| format!("sizeof({name})")).collect();
    let both = [Compiler::ours("gcc", &[]), Compiler::ours("clang", &["-fshort-wchar"])];
    for compiler in both.into_iter().flatten() {
        if compiler.command == "clang" {
            continue; // its assembler's text is another; the static assertions of the matrix cover it
        }
        let values = compiler.values(ALL, &sizes, false);
        for (name, size) in known {
            assert_eq!(values.get(&format!("sizeof({name})")), Some(&size), "{name}");
        }
    }
}
