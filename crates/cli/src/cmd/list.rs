//! `winsock list`.

use std::io;

use openwinsock_codes::catalogue::{self, Entry, Kind};
use openwinsock_codes::function::{self, Function};
use openwinsock_codes::text::{self, Locale};
use openwinsock_codes::{Family, lookup};
use serde_json::json;

use crate::args::{FamilyArg, List};
use crate::output::{Out, complain, json as shape};
use crate::{Outcome, suggest};

const NO_FUNCTION: &str = "no documented Winsock or DNS function";

pub(crate) fn run(args: &List, chain: &[&'static Locale], out: &mut Out) -> io::Result<Outcome> {
    match &args.function {
        Some(name) => {
            let Some(function) = function::by_name(name) else {
                let near = suggest::functions(name);
                if out.wants_json() {
                    let document = json!({
                        "found": false,
                        "function": { "name": name },
                        "error": NO_FUNCTION,
                        "did_you_mean": near,
                        "codes": [],
                    });
                    out.json(&shape::document("list", document));
                } else {
                    complain(&suggest::complaint(name, NO_FUNCTION, &near));
                }
                return Ok(Outcome::NotFound);
            };
            Ok(raises(function, args, chain, out))
        }
        None => Ok(entries(args, chain, out)),
    }
}

/// The codes, a line each.
fn entries(args: &List, chain: &[&'static Locale], out: &mut Out) -> Outcome {
    let found: Vec<_> = catalogue::all().iter().filter(|e| wanted(e, args, chain)).collect();
    if out.wants_json() {
        let codes: Vec<_> = found.iter().map(|e| shape::summary(e, chain)).collect();
        out.json(&shape::document("list", json!({ "found": !found.is_empty(), "codes": codes })));
    } else {
        let style = out.style();
        let rows: Vec<_> = found
            .iter()
            .map(|e| {
                let title = text::title(e, chain).unwrap_or_default();
                vec![style.code(&format!("{:>5}", e.value)), style.name(e.name), title.to_owned()]
            })
            .collect();
        out.lines(&rows);
        if found.is_empty() {
            complain("no code matches; give fewer conditions, or try --all");
        }
    }
    if found.is_empty() { Outcome::NotFound } else { Outcome::Found }
}

/// What a function can raise, and when.
fn raises(function: &'static Function, args: &List, chain: &[&'static Locale], out: &mut Out) -> Outcome {
    let rows: Vec<_> = function
        .raises()
        .filter_map(|r| Some((r, lookup::by_value(r.code)?)))
        .filter(|(_, e)| args.family.is_empty() || args.family.iter().any(|f| is_of(e, *f)))
        .filter(|(_, e)| args.text.as_deref().is_none_or(|t| contains(e, t, chain)))
        .collect();
    if out.wants_json() {
        let codes: Vec<_> = rows
            .iter()
            .map(|(r, e)| {
                let mut row = shape::summary(e, chain);
                row["condition"] = json!(r.condition);
                row
            })
            .collect();
        let document = json!({
            "found": !rows.is_empty(),
            "function": shape::function(function),
            "codes": codes,
        });
        out.json(&shape::document("list", document));
    } else {
        let style = out.style();
        let old = if function.deprecated { "; deprecated" } else { "" };
        out.line(&format!("{}  {} ({}{old})", style.name(function.name), function.header, function.dll));
        out.wrapped(function.summary, "  ", "  ");
        out.blank();
        let table: Vec<_> = rows
            .iter()
            .map(|(r, e)| {
                vec![style.code(&format!("{:>5}", e.value)), style.name(e.name), r.condition.to_owned()]
            })
            .collect();
        out.table(&table, "");
        if rows.is_empty() {
            complain(&format!("no code is documented for {} under these conditions", function.name));
        }
    }
    if rows.is_empty() { Outcome::NotFound } else { Outcome::Found }
}

fn wanted(entry: &Entry, args: &List, chain: &[&'static Locale]) -> bool {
    let families = &args.family;
    let kind = match entry.kind {
        Kind::Full => true,
        Kind::Short | Kind::Marker => args.all || families.contains(&FamilyArg::Win32),
        Kind::Name => false,
    };
    kind && (families.is_empty() || families.iter().any(|f| is_of(entry, *f)))
        && args.text.as_deref().is_none_or(|t| contains(entry, t, chain))
}

fn is_of(entry: &Entry, family: FamilyArg) -> bool {
    entry.family
        == match family {
            FamilyArg::Winsock => Family::Winsock,
            FamilyArg::Qos => Family::Qos,
            FamilyArg::Dns => Family::Dns,
            FamilyArg::Win32 => Family::Win32,
        }
}

/// True if a name, the title, the message or a keyword contains the text.
fn contains(entry: &Entry, wanted: &str, chain: &[&'static Locale]) -> bool {
    let wanted = wanted.to_lowercase();
    let texts = [text::title(entry, chain), text::message(entry, chain)].into_iter().flatten();
    let keywords = chain.iter().flat_map(|l| text::keywords(entry, l));
    entry.names().chain(texts).chain(keywords).any(|t| t.to_lowercase().contains(&wanted))
}
