//! The shapes of the JSON output. `docs/json.md` describes them; a change that could break a reader raises
//! [`VERSION`].

use openwinsock_codes::catalogue::Entry;
use openwinsock_codes::function::Function;
use openwinsock_codes::page::{Page, Section};
use openwinsock_codes::parse::{Form, Reading};
use openwinsock_codes::text::{self, Locale};
use openwinsock_codes::{Code, Errno, Os, lookup};
use serde_json::{Map, Value, json};

use crate::language::Languages;
use crate::{cmd, convert};

/// The version of the shapes.
const VERSION: u32 = 1;

/// The outermost object: what it is, then the fields of the command.
pub(crate) fn document(command: &str, fields: Value) -> Value {
    let mut document = Map::new();
    document.insert("schema".to_owned(), json!(format!("winsock-{command}/{VERSION}")));
    if let Value::Object(fields) = fields {
        document.extend(fields);
    }
    Value::Object(document)
}

/// A code of any space.
pub(crate) fn code(code: Code) -> Value {
    let mut value = json!({
        "space": code.space().label(),
        "number": code.number(),
        "name": code.name(),
    });
    if let Some(os) = code.os() {
        value["os"] = json!(os_key(os));
    }
    value
}

/// A reading with all that is known about it.
pub(crate) fn reading(reading: &Reading, languages: &Languages) -> Value {
    let mut value = code(reading.code);
    value["written_as"] = json!(match reading.form {
        Form::Name => "name",
        Form::Foreign(_) => "foreign name",
        Form::Decimal => "decimal",
        Form::Hex => "hexadecimal",
        Form::BareHex => "bare hexadecimal",
        _ => "other",
    });
    if let Form::Foreign(origin) = reading.form {
        value["origin"] = json!(origin);
    }
    value["explanation"] = reading.code.entry().map_or(Value::Null, |e| entry(e, languages));
    value["same_elsewhere"] = cmd::convert::twins_json(&convert::twins(reading.code));
    value
}

/// An entry in a list.
pub(crate) fn summary(entry: &Entry, chain: &[&'static Locale]) -> Value {
    json!({
        "value": entry.value,
        "name": entry.name,
        "family": entry.family.label(),
        "kind": entry.kind.label(),
        "title": text::title(entry, chain),
        "message": text::message(entry, chain),
    })
}

/// An entry with everything.
fn entry(entry: &'static Entry, languages: &Languages) -> Value {
    let chain = languages.chain();
    let mut value = summary(entry, chain);
    let aliases = entry.aliases.iter().map(|a| json!({ "name": a.name, "kind": a.kind.label() }));
    value["hex"] = json!(format!("{:#X}", entry.value));
    value["aliases"] = aliases.collect();
    value["same_meaning"] = entry
        .twin
        .and_then(lookup::by_value)
        .map_or(Value::Null, |t| json!({ "value": t.value, "name": t.name }));
    value["headers"] = json!(entry.headers);
    value["returned"] = json!(entry.returned.label());
    value["note"] = json!(entry.note);
    let functions = entry.raised_by().iter();
    value["raised_by"] = functions
        .map(|r| json!({ "function": r.function, "header": r.header, "condition": r.condition }))
        .collect();
    value["raised_in_articles"] = entry
        .raised_in_articles()
        .map(|r| json!({ "subject": r.subject, "article": r.article, "condition": r.condition }))
        .collect();
    value["page"] = text::page(entry, chain).map_or(Value::Null, page_sections);
    let beside = languages.beside().iter().map(|locale| {
        json!({
            "language": locale.tag,
            "title": text::title(entry, &[locale]),
            "message": text::message(entry, &[locale]),
            "page": text::page(entry, &[locale]).map_or(Value::Null, page_sections),
        })
    });
    value["other_languages"] = beside.collect();
    value
}

fn page_sections(page: Page) -> Value {
    let sections = Section::ALL.iter().map(|s| (s.key().replace('-', "_"), json!(page.section(*s))));
    json!({ "language": page.locale().tag, "sections": Value::Object(sections.collect()) })
}

/// A documented function.
pub(crate) fn function(function: &Function) -> Value {
    json!({
        "name": function.name,
        "header": function.header,
        "dll": function.dll,
        "deprecated": function.deprecated,
        "summary": function.summary,
    })
}

/// The numbers of one errno, by system.
pub(crate) fn numbers(numbers: &[Errno]) -> Value {
    Value::Object(numbers.iter().map(|n| (os_key(n.os).to_owned(), json!(n.number))).collect())
}

/// The key of a system.
const fn os_key(os: Os) -> &'static str {
    match os {
        Os::Linux => "linux",
        Os::MacOs => "macos",
        Os::FreeBsd => "freebsd",
        Os::Windows => "windows_crt",
        Os::Libuv => "libuv_windows",
        _ => "other",
    }
}
