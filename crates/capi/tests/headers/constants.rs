//! Every constant of the headers has the value that the SDK's metadata and MinGW give it.

use std::collections::{BTreeMap, BTreeSet};

use crate::compiler::{ALL, Compiler, ONLY_OURS, text_of_headers, words};
use crate::sdk;

/// Where the headers say something else than the metadata, with the reason.
const OTHER_THAN_METADATA: &[(&str, &str)] = &[
    ("AF_MAX", "the metadata have that of version 1.1"),
    ("NTDDI_VERSION", "what a program has not chosen is Windows 10 for both words"),
    ("PF_MAX", "the metadata have that of version 1.1; it is AF_MAX"),
    ("SOMAXCONN", "the metadata have that of version 1.1"),
    ("SO_PROTOCOL_INFO", "the metadata have that of UNICODE"),
    ("TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS", "the field that it is for has 8 bits"),
    ("TCP_INITIAL_RTO_UNSPECIFIED_MAX_SYN_RETRANSMISSIONS", "the field that it is for has 8 bits"),
    ("WINVER", "as NTDDI_VERSION"),
];

/// Where MinGW says something else than the headers, with the reason.
const OTHER_THAN_MINGW: &[(&str, &str)] = &[
    ("AF_MAX", "MinGW knows fewer families"),
    ("EAI_NODATA", "the SDK has the value of EAI_NONAME"),
    ("PF_MAX", "as AF_MAX"),
    ("PROTECTION_LEVEL_DEFAULT", "the metadata have the value of Windows 7 and later"),
    ("QS_ALLEVENTS", "MinGW's has the bits of touch screens"),
    ("QS_ALLINPUT", "as QS_ALLEVENTS"),
    ("QS_INPUT", "as QS_ALLEVENTS"),
    ("WINAPI_FAMILY", "the SDK has numbered the families anew"),
    ("WINAPI_FAMILY_DESKTOP_APP", "as WINAPI_FAMILY"),
    ("WINAPI_PARTITION_APP", "as WINAPI_FAMILY"),
];

/// The same number, if need be as 32 bits with and without a sign.
fn same(a: i128, b: i128) -> bool {
    let narrow = |n: i128| (i128::from(i32::MIN)..=i128::from(u32::MAX)).contains(&n);
    a == b || narrow(a) && narrow(b) && a as u32 == b as u32
}

fn ours(candidates: &BTreeSet<String>, macros: bool) -> Option<BTreeMap<String, i64>> {
    let headers: Vec<&str> = ALL.iter().chain(ONLY_OURS).copied().collect();
    Some(Compiler::ours("gcc", &[])?.values(&headers, candidates, macros))
}

/// Fails with all differences; an exception that is no longer needed is one.
fn report(differences: &BTreeMap<String, String>, exceptions: &[(&str, &str)]) {
    let expected: BTreeSet<&str> = exceptions.iter().map(|(name, _)| *name).collect();
    let found: BTreeSet<&str> = differences.keys().map(|name| name.as_str()).collect();
    let new: Vec<_> = differences.iter().filter(|(name, _)| !expected.contains(name.as_str())).collect();
    assert!(new.is_empty(), "{new:#?}");
    let gone: Vec<_> = expected.difference(&found).collect();
    assert!(gone.is_empty(), "no exceptions any more: {gone:?}");
}

#[test]
fn as_in_the_metadata() {
    let words = words(&text_of_headers());
    let candidates: BTreeSet<String> = sdk()
        .constants
        .keys()
        .filter(|name| words.contains(*name) && sdk().value(name).is_some())
        .cloned()
        .collect();
    let Some(ours) = ours(&candidates, false) else { return };
    assert!(ours.len() > 4000, "only {} constants were compared", ours.len());
    let mut differences = BTreeMap::new();
    for (name, &value) in &ours {
        let theirs = sdk().value(name).unwrap();
        if !same(i128::from(value), theirs) {
            differences.insert(name.clone(), format!("{value:#x}, in the metadata {theirs:#x}"));
        }
    }
    report(&differences, OTHER_THAN_METADATA);
}

/// Names that `#define` gives a value, and members of enumerations.
fn names() -> (BTreeSet<String>, BTreeSet<String>) {
    let text = text_of_headers();
    let (mut macros, mut members) = (BTreeSet::new(), BTreeSet::new());
    for line in text.lines().filter(|line| line.starts_with('#')) {
        let Some(rest) = line.trim_start_matches(['#', ' ']).strip_prefix("define ") else { continue };
        let name = rest.split([' ', '(']).next().unwrap();
        if !rest[name.len()..].starts_with('(') {
            macros.insert(name.to_owned());
        }
    }
    for block in text.split("enum ").skip(1) {
        let inner =
            block.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(inner, _)| inner);
        members.extend(inner.split(',').map(|m| m.split('=').next().unwrap().trim().to_owned()));
    }
    // Names of our own and of the C library, and what is no name.
    let theirs = |name: &String| {
        !name.to_lowercase().starts_with("ows")
            && !["PRI", "SCN", "LONG_M", "ULONG_M"].iter().any(|start| name.starts_with(start))
            && name.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    macros.retain(theirs);
    members.retain(theirs);
    (macros, members)
}

#[test]
fn as_in_mingw() {
    let Some(mingw) = Compiler::mingw() else { return };
    let (macros, members) = names();
    let mut differences = BTreeMap::new();
    let mut compared = 0;
    for (names, macros) in [(macros, true), (members, false)] {
        let Some(ours) = ours(&names, macros) else { return };
        let theirs = mingw.values(ALL, &ours.keys().cloned().collect(), macros);
        compared += theirs.len();
        for (name, value) in theirs {
            if !same(i128::from(ours[&name]), i128::from(value)) {
                let said = format!("{:#x}, in MinGW {value:#x}", ours[&name]);
                differences.insert(name, said);
            }
        }
    }
    assert!(compared > 3500, "only {compared} constants were compared");
    report(&differences, OTHER_THAN_MINGW);
}
