//! Every function of the flat layer is exported: the lists of `openwinsock::Win32` and of this crate are the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The folder of the flat layer's sources.
fn flat() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../winsock/src")
}

/// Every Rust source below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}

/// The functions that are defined with Windows' calling convention: their names, and the line that exports them.
fn defined() -> BTreeMap<String, String> {
    let mut functions = BTreeMap::new();
    for path in sources(&flat()) {
        let text = std::fs::read_to_string(&path).unwrap();
        for begin in ["pub unsafe extern \"system\" fn ", "pub extern \"system\" fn "] {
            for rest in text.split(begin).skip(1) {
                let signature = rest.split(" {\n").next().unwrap_or("");
                let name = signature.split(['(', '<']).next().unwrap_or("").to_owned();
                let words: Vec<_> = signature.split_whitespace().collect();
                let line = words.join(" ").replace("( ", "(").replace(",)", ")").replace(", _", ", ");
                let header = path.strip_prefix(flat()).unwrap().iter().next().unwrap().to_str().unwrap();
                let header = header.trim_end_matches(".rs");
                functions.insert(name, format!("src/exports/{header}.rs:    fn {line};"));
            }
        }
    }
    functions
}

/// The names that the flat layer's tree gives to programs.
fn public() -> BTreeSet<String> {
    let source = std::fs::read_to_string(flat().join("lib.rs")).unwrap();
    let lists = source.split("pub use crate::").skip(1).filter_map(|rest| rest.split(';').next());
    let names = lists.flat_map(|list| list.rsplit("::").next().unwrap_or("").split(['{', '}', ',']));
    names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_public_function_has_a_line() {
    let defined = defined();
    let public = public();
    assert!(defined.contains_key("WSAStartup") && public.contains("WSAStartup"), "{public:?}");
    let exported: BTreeSet<_> = openwinsock_capi::table().map(|entry| entry.name().to_owned()).collect();
    let missing: Vec<_> = (defined.iter())
        .filter(|(name, _)| public.contains(*name) && !exported.contains(*name))
        .map(|(_, line)| line.as_str())
        .collect();
    assert!(missing.is_empty(), "add these lines to crates/capi:\n{}", missing.join("\n"));
}

#[test]
fn no_function_has_two_lines() {
    let mut seen = BTreeSet::new();
    for entry in openwinsock_capi::table() {
        assert!(seen.insert(entry.name()), "{} stands twice", entry.name());
        assert!(!entry.function().is_null());
    }
}
