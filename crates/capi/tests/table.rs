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

/// A function of the flat layer.
struct Function {
    /// The file of the header that declares it, without its ending.
    header: String,
    /// The line that exports it.
    line: String,
}

/// The functions that are defined with Windows' calling convention.
fn defined() -> BTreeMap<String, Function> {
    let mut functions = BTreeMap::new();
    for path in sources(&flat()) {
        let text = std::fs::read_to_string(&path).unwrap();
        let conventions =
            ["pub unsafe extern \"system\" fn ", "pub extern \"system\" fn ", "pub unsafe extern \"C\" fn "];
        for begin in conventions {
            for rest in text.split(begin).skip(1) {
                let signature = rest.split(" {\n").next().unwrap_or("");
                let name = signature.split(['(', '<']).next().unwrap_or("").to_owned();
                let words: Vec<_> = signature.split_whitespace().collect();
                let line = words
                    .join(" ")
                    .replace("( ", "(")
                    .replace(", )", ")")
                    .replace(", _", ", ")
                    .replace("(_", "(");
                let header = path.strip_prefix(flat()).unwrap().iter().next().unwrap().to_str().unwrap();
                let header = header.trim_end_matches(".rs").to_owned();
                functions.insert(name, Function { header, line: format!("fn {line};") });
            }
        }
    }
    functions
}

/// The module of the C runtime's functions, which is public itself.
const RUNTIME: &str = "process";

/// The names that the flat layer's tree gives to programs, but for those of public modules.
fn public() -> BTreeSet<String> {
    let source = std::fs::read_to_string(flat().join("lib.rs")).unwrap();
    // What the tables of the providers have has no name of a library.
    let (_, source) = source.split_once("pub mod Win32 {").expect("there is a tree");
    let lists = source.split("pub use crate::").skip(1).filter_map(|rest| rest.split(';').next());
    let names = lists.flat_map(|list| list.rsplit("::").next().unwrap_or("").split(['{', '}', ',']));
    names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_public_function_has_a_line() {
    let defined = defined();
    let mut public = public();
    // The C runtime's functions have no place in windows-sys' tree.
    public.extend(defined.iter().filter(|(_, f)| f.header == RUNTIME).map(|(name, _)| name.clone()));
    assert!(defined.contains_key("WSAStartup") && public.contains("WSAStartup"), "{public:?}");
    let exported: BTreeSet<_> = openwinsock_capi::table().map(|entry| entry.name().to_owned()).collect();
    let missing: Vec<_> = (defined.iter())
        .filter(|(name, _)| public.contains(*name) && !exported.contains(*name))
        .map(|(name, function)| (name.as_str(), function))
        .collect();
    if std::env::var_os("OPENWINSOCK_BLESS").is_some() {
        missing.iter().for_each(|(name, function)| add(name, function));
    }
    let lines: Vec<_> =
        missing.iter().map(|(_, function)| format!("{}.rs:    {}", function.header, function.line)).collect();
    assert!(
        lines.is_empty(),
        "add these lines to crates/capi/src/exports, or run the test with OPENWINSOCK_BLESS=1, which does:\n{}",
        lines.join("\n")
    );
}

/// Puts the line of a function into the file of its header.
fn add(name: &str, function: &Function) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/exports");
    let file = folder.join(format!("{}.rs", function.header));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|_| {
        let list = folder.join("mod.rs");
        let mut modules = std::fs::read_to_string(&list).unwrap();
        // rustfmt puts it where it belongs.
        modules = modules.replace("mod prelude;\n", &format!("mod prelude;\nmod {};\n", function.header));
        let table = format!("    {}::TABLE,", function.header);
        let (before, tables) = modules.split_once("] = &[\n").expect("there is a list of tables");
        let (tables, after) = tables.split_once("];").expect("the list ends");
        let mut tables: Vec<_> = tables.lines().chain([table.as_str()]).collect();
        tables.sort_unstable();
        modules = format!("{before}] = &[\n{}\n];{after}", tables.join("\n"));
        std::fs::write(list, modules).unwrap();
        format!("//! {}.h\n\nuse super::prelude::*;\n\nsuper::exports! {{\n}}\n", function.header)
    });
    let (head, lines) = text.split_once("super::exports! {\n").expect("the file has a table");
    let module = if function.header == RUNTIME { RUNTIME.to_owned() } else { module_of(name) };
    let used = format!("use openwinsock::{module}::*;\n");
    let head =
        if head.contains(&used) { head.to_owned() } else { head.replacen("use ", &format!("{used}use "), 1) };
    let mut lines: Vec<_> = lines.lines().take_while(|line| *line != "}").map(str::to_owned).collect();
    lines.push(format!("    {}", function.line));
    lines.sort_by_key(|line| line.trim().to_lowercase());
    std::fs::write(file, format!("{head}super::exports! {{\n{}\n}}\n", lines.join("\n"))).unwrap();
}

/// The path at which the flat layer's tree has a function.
fn module_of(name: &str) -> String {
    let source = std::fs::read_to_string(flat().join("lib.rs")).unwrap();
    let mut path = Vec::new();
    let mut list = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(module) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(" {")) {
            path.push(module.to_owned());
            continue;
        }
        if !list.is_empty() || line.starts_with("pub use crate::") {
            list.push_str(line);
            if !line.ends_with(';') {
                continue;
            }
            let words = list.split(|c: char| !c.is_alphanumeric() && c != '_');
            if words.into_iter().any(|word| word == name) {
                return path.join("::");
            }
            list.clear();
        } else if line == "}" {
            path.pop();
        }
    }
    panic!("{name} is not in lib.rs");
}

#[test]
fn no_function_has_two_lines() {
    let mut seen = BTreeSet::new();
    for entry in openwinsock_capi::table() {
        assert!(seen.insert(entry.name()), "{} stands twice", entry.name());
        assert!(!entry.function().is_null());
    }
}
