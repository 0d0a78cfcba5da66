//! The SDK's metadata as `windows-sys` has them: constants, records and functions of all modules, read from the crate's source.
//!
//! The tests of the C headers use this file, too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The version whose types the project has, as the name of a package begins.
const VERSION: &str = "\"windows-sys\",\"version\":\"0.61.";

/// What the metadata say. Names are those of the SDK.
#[derive(Debug, Default)]
pub(crate) struct Sdk {
    /// By name; a name may stand in several modules.
    pub(crate) constants: BTreeMap<String, Vec<Constant>>,
    #[allow(dead_code, reason = "for the tests of the C headers")]
    pub(crate) aliases: BTreeMap<String, String>,
    /// By name. For a record that differs between processors, the last one: that of 64 bits.
    pub(crate) records: BTreeMap<String, Record>,
    pub(crate) functions: BTreeMap<String, Function>,
}

#[derive(Debug)]
pub(crate) struct Constant {
    /// `Networking::WinSock`
    pub(crate) module: String,
    /// Its type, as it is written.
    pub(crate) kind: String,
    pub(crate) value: i128,
}

/// A structure or a union.
#[allow(dead_code, reason = "for the tests of the C headers")]
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) module: String,
    pub(crate) union: bool,
    /// The most that a field is aligned to.
    pub(crate) packed: Option<usize>,
    pub(crate) fields: Vec<(String, String)>,
}

#[allow(dead_code, reason = "for the tests of the C headers")]
#[derive(Debug)]
pub(crate) struct Function {
    /// Types of arguments.
    pub(crate) arguments: Vec<String>,
    pub(crate) result: String,
}

impl Sdk {
    /// Reads the source of the crate that this workspace is built with.
    pub(crate) fn load() -> Result<Self> {
        let mut sdk = Self::default();
        let top = source()?.join("src/Windows/Win32");
        sdk.folder(&top, "")?;
        ensure!(sdk.constants.len() > 10_000, "{}: the constants are not where they were", top.display());
        Ok(sdk)
    }

    fn folder(&mut self, folder: &Path, module: &str) -> Result<()> {
        for item in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
            let path = item?.path();
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if path.is_dir() {
                let below = if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") };
                self.folder(&path, &below)?;
            } else if name == "mod.rs" {
                let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                self.module(&text, module);
            }
        }
        Ok(())
    }

    fn module(&mut self, text: &str, module: &str) {
        let mut record: Option<(String, Record)> = None;
        let mut packed = None;
        for line in text.lines() {
            if let Some((name, fields)) = &mut record {
                if line == "}" {
                    self.records.insert(std::mem::take(name), record.take().expect("it is there").1);
                } else if let Some((field, kind)) =
                    line.trim().strip_prefix("pub ").and_then(|l| l.split_once(": "))
                {
                    let field = field.strip_prefix("r#").unwrap_or(field);
                    fields.fields.push((field.to_owned(), kind.trim_end_matches(',').to_owned()));
                }
            } else if let Some(rest) = line.strip_prefix("pub const ") {
                self.constant(rest, module);
            } else if let Some((name, kind)) =
                line.strip_prefix("pub type ").and_then(|l| l.split_once(" = "))
            {
                self.aliases.insert(name.to_owned(), kind.trim_end_matches(';').to_owned());
            } else if let Some(rest) = line.strip_prefix("#[repr(") {
                let number = rest.split_once("packed(").and_then(|(_, n)| n.split_once(')'));
                packed = number.and_then(|(n, _)| n.parse().ok());
            } else if let Some(rest) =
                line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub union "))
            {
                let union = line.starts_with("pub union");
                let module = module.to_owned();
                let new = Record { module, union, packed: packed.take(), fields: Vec::new() };
                match rest.split_once(" {") {
                    Some((name, "")) => record = Some((name.to_owned(), new)),
                    _ => packed = None,
                }
            } else if let Some((_, declaration)) =
                line.split_once("link!(").and_then(|(_, l)| l.split_once(" fn "))
            {
                self.function(declaration);
            }
        }
    }

    /// `NAME: type = value;`, where the value is a number.
    fn constant(&mut self, text: &str, module: &str) {
        let Some((name, (kind, value))) =
            text.split_once(": ").and_then(|(n, rest)| Some((n, rest.split_once(" = ")?)))
        else {
            return;
        };
        if let Some(value) = number(value.trim_end_matches(';')) {
            let constant = Constant { module: module.to_owned(), kind: kind.to_owned(), value };
            self.constants.entry(name.to_owned()).or_default().push(constant);
        }
    }

    /// `name(argument : type, …) -> type);`
    fn function(&mut self, text: &str) {
        let Some((name, rest)) = text.split_once('(') else { return };
        let Some((arguments, result)) = rest.trim_end_matches(");").rsplit_once(')').or(Some((rest, "")))
        else {
            return;
        };
        let arguments =
            split(arguments).iter().filter_map(|a| Some(a.split_once(" : ")?.1.to_owned())).collect();
        let result = result.trim_start_matches(" -> ").to_owned();
        self.functions.insert(name.to_owned(), Function { arguments, result });
    }

    /// The value of a constant, wherever it stands. `None` if it has several.
    #[allow(dead_code, reason = "for the tests of the C headers")]
    pub(crate) fn value(&self, name: &str) -> Option<i128> {
        let values = self.constants.get(name)?;
        values.iter().all(|c| c.value == values[0].value).then_some(values[0].value)
    }
}

/// At the commas that are not in brackets.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// `-5i32`, `0xC0_u32 as _`, `-1i32 as _`: with the sign that its type gives it.
fn number(text: &str) -> Option<i128> {
    let text = text.trim_end_matches(" as _");
    let digits = text.trim_start_matches('-');
    let (hex, digits) = digits.strip_prefix("0x").map_or((false, digits), |rest| (true, rest));
    let end = digits.find(['i', 'u']).filter(|_| digits.ends_with(['2', '4', '6', '8', 'e']));
    let (digits, kind) = digits.split_at(end.unwrap_or(digits.len()));
    let value = i128::from_str_radix(&digits.replace('_', ""), if hex { 16 } else { 10 }).ok()?;
    let value = if text.starts_with('-') { -value } else { value };
    Some(match kind {
        "i32" => i128::from(value as i32),
        "i16" => i128::from(value as i16),
        _ => value,
    })
}

/// The folder of the crate's source.
fn source() -> Result<PathBuf> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1", "--offline", "--manifest-path"]);
    let output = command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).output()?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    let manifest = text
        .split_once(VERSION)
        .and_then(|(_, rest)| rest.split_once("\"manifest_path\":\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .context("the workspace does not use windows-sys 0.61")?;
    Ok(PathBuf::from(manifest.0.trim_end_matches("Cargo.toml")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_metadata_say() {
        assert_eq!(number("2u16"), Some(2));
        assert_eq!(number("-2147195266i32"), Some(-2_147_195_266));
        assert_eq!(number("0x80004005_u32 as _"), Some(0x8000_4005));
        assert_eq!(number("-1i32 as _"), Some(-1));
        assert_eq!(number("GUID::from_u128(0x12)"), None);
        let sdk = Sdk::load().unwrap();
        assert_eq!(sdk.value("AF_INET6"), Some(23));
        assert_eq!(sdk.functions["WSARecv"].arguments.len(), 7);
        assert_eq!(sdk.functions["WSACleanup"].result, "i32");
        assert_eq!(sdk.functions["Sleep"].result, "");
        // Of the two, that of 64 bits.
        assert_eq!(sdk.records["WSADATA"].fields[2].0, "iMaxSockets");
        assert_eq!(sdk.records["WSANETWORKEVENTS"].fields[1].1, "[i32; 10]");
    }
}
