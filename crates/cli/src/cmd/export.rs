//! `winsock export`: the whole catalogue, for other programs.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use openwinsock_codes::catalogue::{self, Entry, Kind};
use openwinsock_codes::text::{self, Locale};
use openwinsock_codes::{Hresult, Os, map};
use serde_json::{Map, Value, json};

use crate::Outcome;
use crate::args::{Export, ExportFormat};
use crate::output::{Out, json as shape};

pub(crate) fn run(args: &Export, out: &mut Out) -> io::Result<Outcome> {
    let text = match args.format {
        #[cfg(feature = "sqlite")]
        ExportFormat::Sqlite => return binary(args, out, super::export_sqlite::write),
        #[cfg(feature = "parquet")]
        ExportFormat::Parquet => return binary(args, out, super::export_parquet::write),
        ExportFormat::Json => format!("{:#}\n", Value::Array(entries().map(object).collect())),
        ExportFormat::Ndjson => entries().map(|e| format!("{}\n", object(e))).collect(),
        ExportFormat::Csv => csv(),
        ExportFormat::Markdown => markdown(),
    };
    match &args.output {
        Some(path) => {
            fs::write(path, &text).map_err(|e| cannot_write(path, &e))?;
            report(path, out);
        }
        None => out.raw(&text),
    }
    Ok(Outcome::Found)
}

/// Writes a format that is a file of its own kind, not text for a terminal or a pipe.
#[cfg(any(feature = "sqlite", feature = "parquet"))]
fn binary(
    args: &Export,
    out: &mut Out,
    write: impl FnOnce(&Path) -> Result<(), Box<dyn std::error::Error>>,
) -> io::Result<Outcome> {
    let Some(path) = &args.output else {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "this format is a file: name it with --output",
        ));
    };
    write(path).map_err(|e| cannot_write(path, &e))?;
    report(path, out);
    Ok(Outcome::Found)
}

fn cannot_write(path: &Path, error: &dyn std::fmt::Display) -> io::Error {
    io::Error::other(format!("cannot write {}: {error}", path.display()))
}

fn report(path: &Path, out: &mut Out) {
    if out.wants_json() {
        out.json(&shape::document("export", json!({ "written": path.display().to_string() })));
    }
}

/// The entries that have texts.
pub(crate) fn entries() -> impl Iterator<Item = &'static Entry> {
    catalogue::all().iter().filter(|e| e.kind != Kind::Name)
}

/// One code: flat fields that every database takes, and its texts by language.
fn object(entry: &'static Entry) -> Value {
    let mut object = Map::new();
    let mut set = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    for (key, value) in facts(entry) {
        set(key, value);
    }
    let names: Vec<_> = entry.names().skip(1).collect();
    set("other_names", json!(names));
    let functions: std::collections::BTreeSet<_> = entry.raised_by().iter().map(|r| r.function).collect();
    set("raised_by", json!(functions));
    let texts = text::locales().iter().map(|locale| {
        let texts = json!({
            "title": text::title(entry, &[locale]),
            "message": text::message(entry, &[locale]),
            "page": text::page(entry, &[locale]).map(openwinsock_codes::page::Page::markdown),
        });
        (locale.tag.to_owned(), texts)
    });
    set("texts", Value::Object(texts.collect()));
    Value::Object(object)
}

/// What is known beside the texts, as columns.
pub(crate) fn facts(entry: &Entry) -> [(&'static str, Value); 9] {
    let errno = map::winsock_to_errno(entry.win32(), Os::Linux);
    let status = map::winsock_to_ntstatus(entry.wsa()).filter(|_| entry.value != 0);
    [
        ("value", json!(entry.value)),
        ("name", json!(entry.name)),
        ("family", json!(entry.family.label())),
        ("kind", json!(entry.kind.label())),
        ("returned", json!(entry.returned.label())),
        ("hresult", json!(format!("0x{:08X}", Hresult::from(entry.win32()).0))),
        ("ntstatus", status.map_or(Value::Null, |s| json!(format!("0x{:08X}", s.0)))),
        ("errno_name", errno.and_then(|m| m.code.name()).map_or(Value::Null, |n| json!(n))),
        ("errno_linux", errno.map_or(Value::Null, |m| json!(m.code.number))),
    ]
}

/// A row for each code and language that has a title for it.
fn csv() -> String {
    let mut text = String::from(
        "value,name,family,kind,returned,hresult,ntstatus,errno_name,errno_linux,language,title,message\r\n",
    );
    let rows = entries().flat_map(|entry| text::locales().iter().map(move |locale| (entry, *locale)));
    for (entry, locale) in rows {
        let Some(title) = text::title(entry, &[locale]) else { continue };
        let mut cells: Vec<String> = facts(entry)
            .into_iter()
            .map(|(_, value)| match value {
                Value::Null => String::new(),
                Value::String(text) => text,
                other => other.to_string(),
            })
            .collect();
        cells.extend(
            [locale.tag, title, text::message(entry, &[locale]).unwrap_or_default()].map(str::to_owned),
        );
        let cells: Vec<_> = cells.iter().map(|c| quoted(c)).collect();
        let _ = write!(text, "{}\r\n", cells.join(","));
    }
    text
}

/// A cell as RFC 4180 has it.
pub(crate) fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// A table per language, then the pages.
fn markdown() -> String {
    let mut text = String::new();
    for &locale in text::locales() {
        let _ = write!(text, "# {}\n\n{}\n", locale.name, table(locale));
        for page in entries().filter_map(|entry| text::page(entry, &[locale])) {
            let mut fenced = false;
            for line in page.markdown().lines() {
                fenced ^= line.starts_with("```");
                // The page's headings go below the language's; in code, # begins a comment.
                let deeper = if !fenced && line.starts_with('#') { "#" } else { "" };
                let _ = writeln!(text, "{deeper}{line}");
            }
            text.push('\n');
        }
    }
    text
}

fn table(locale: &'static Locale) -> String {
    let mut text = String::from("| | | | |\n|---|---|---|---|\n");
    for entry in entries() {
        let (Some(title), Some(message)) = (text::title(entry, &[locale]), text::message(entry, &[locale]))
        else {
            continue;
        };
        let _ = writeln!(
            text,
            "| {} | `{}` | {title} | {} |",
            entry.value,
            entry.name,
            message.replace('|', "\\|")
        );
    }
    text
}
