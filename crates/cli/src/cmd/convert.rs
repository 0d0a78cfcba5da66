//! `winsock convert`.

use std::io;

use clap::ValueEnum;
use openwinsock_codes::{Code, Family, map, parse};
use serde_json::json;

use crate::Outcome;
use crate::args::{Convert, SpaceArg};
use crate::convert::{self, Number, Twin};
use crate::output::{Out, complain, json as shape};
use crate::suggest::{self, quote};

pub(crate) fn run(args: &Convert, out: &mut Out) -> io::Result<Outcome> {
    let readings = match readings(args) {
        Ok(readings) => readings,
        Err((fault, near)) => return Ok(not_found(args, &fault, &near, out)),
    };
    let Some((first, others)) = readings.split_first() else {
        return Ok(not_found(args, "no code", &[], out));
    };
    let twins = convert::twins(*first);
    let mut wanted: Vec<_> = twins.into_iter().filter(|t| args.to.is_none_or(|to| to == t.space)).collect();
    let known = first.name().is_some() || first.entry().is_some();
    let found = known && !wanted.is_empty();
    if out.wants_json() {
        let document = json!({
            "query": args.code,
            "found": found,
            "read_as": shape::code(*first),
            "codes": wanted.iter().map(twin_json).collect::<Vec<_>>(),
            "other_readings": others.iter().map(|c| shape::code(*c)).collect::<Vec<_>>(),
        });
        out.json(&shape::document("convert", document));
    } else if args.to.is_some() {
        // A line has no room to say when it holds: only what holds in general.
        wanted.retain(|t| !t.situational);
        for twin in &wanted {
            out.line(&plain(twin));
        }
    } else {
        let style = out.style();
        out.line(&style.name(&first.to_string()));
        out.blank();
        let rows = wanted.iter().map(|t| row(t, "not exact")).collect();
        out.table(&merge_spaces(rows), "  ");
        if !others.is_empty() {
            let others: Vec<_> = others.iter().map(ToString::to_string).collect();
            out.blank();
            out.wrapped(&format!("{} may also mean {}.", quote(&args.code), others.join(", ")), "", "");
        }
    }
    if wanted.is_empty() && !out.wants_json() {
        let to = args.to.map_or_else(String::new, name);
        complain(&format!("{first} has no {to} code"));
    }
    Ok(if found { Outcome::Found } else { Outcome::NotFound })
}

/// What the text can mean in the space that is asked for; else what is wrong, and what may have been meant.
fn readings(args: &Convert) -> Result<Vec<Code>, (String, Vec<String>)> {
    if args.from == Some(SpaceArg::IoErrorKind) {
        let kind = args.code.rsplit(':').next().unwrap_or_default();
        let mapped = map::io_kind_to_winsock(kind);
        return mapped.map(|m| vec![Code::Winsock(m.code)]).ok_or_else(|| {
            ("no kind of io::Error with a Winsock code has this name".to_owned(), Vec::new())
        });
    }
    let all: Vec<Code> = match parse::readings(&args.code) {
        Ok(readings) => readings.into_iter().map(|r| r.code).collect(),
        Err(error) => return Err((error.to_string(), suggest::codes(&args.code))),
    };
    let Some(from) = args.from else { return Ok(all) };
    let (wanted, other): (Vec<_>, Vec<_>) = all.into_iter().partition(|code| is_of(*code, from));
    if wanted.is_empty() {
        let known: Vec<_> = other.iter().map(|c| format!("{} {c}", c.space().label())).collect();
        return Err((format!("no {} code; it is known as {}", name(from), known.join(", ")), Vec::new()));
    }
    Ok(wanted)
}

fn not_found(args: &Convert, fault: &str, near: &[String], out: &mut Out) -> Outcome {
    if out.wants_json() {
        let document = json!({ "query": args.code, "found": false, "error": fault, "did_you_mean": near });
        out.json(&shape::document("convert", document));
    } else {
        complain(&suggest::complaint(&args.code, fault, near));
    }
    Outcome::NotFound
}

/// True for a code of the space, as the command names it.
fn is_of(code: Code, space: SpaceArg) -> bool {
    match (code, space) {
        // The two share their numbers: a number read as one may be meant as the other.
        (Code::Winsock(_), SpaceArg::Winsock | SpaceArg::Win32) => true,
        (Code::Win32(c), SpaceArg::Dns) => c.entry().is_some_and(|e| e.family == Family::Dns),
        (Code::Win32(_), SpaceArg::Win32)
        | (Code::Hresult(_), SpaceArg::Hresult)
        | (Code::NtStatus(_), SpaceArg::Ntstatus)
        | (Code::Errno(_), SpaceArg::Errno)
        | (Code::Eai(_), SpaceArg::Eai)
        | (Code::HErrno(_), SpaceArg::HErrno)
        | (Code::Rcode(_), SpaceArg::Rcode) => true,
        _ => false,
    }
}

/// The name of a space on the command line.
pub(crate) fn name(space: SpaceArg) -> String {
    space.to_possible_value().map_or_else(String::new, |v| v.get_name().to_owned())
}

/// What people call a space.
const fn label(space: SpaceArg) -> &'static str {
    match space {
        SpaceArg::Winsock => "Winsock",
        SpaceArg::Win32 => "Win32",
        SpaceArg::Hresult => "HRESULT",
        SpaceArg::Ntstatus => "NTSTATUS",
        SpaceArg::Errno => "errno",
        SpaceArg::Eai => "getaddrinfo",
        SpaceArg::HErrno => "h_errno",
        SpaceArg::Dns => "DNS status",
        SpaceArg::Rcode => "DNS rcode",
        SpaceArg::IoErrorKind => "io::ErrorKind",
    }
}

/// A row of the table: space, code, remark.
pub(crate) fn row(twin: &Twin, not_exact: &str) -> Vec<String> {
    let number = twin.number.text();
    let code = match (twin.name, number.as_str()) {
        (Some(name), "") => name.to_owned(),
        (Some(name), number) => format!("{name} ({number})"),
        (None, number) => number.to_owned(),
    };
    let code = match &twin.number {
        // Signed, as many programs print it.
        Number::Hex(n) if twin.space == SpaceArg::Hresult => format!("{code}, {n}"),
        _ => code,
    };
    let mut remarks = Vec::new();
    if twin.lossy {
        remarks.push(not_exact);
    }
    if !twin.note.is_empty() {
        remarks.push(&twin.note);
    }
    let code = if remarks.is_empty() { code } else { format!("{code}: {}", remarks.join("; ")) };
    vec![label(twin.space).to_owned(), code]
}

/// The name of a space stands only in the first of its rows.
pub(crate) fn merge_spaces(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut last = String::new();
    for row in &mut rows {
        if row[0] == last {
            row[0].clear();
        } else {
            last.clone_from(&row[0]);
        }
    }
    rows
}

/// A line for scripts: number, then name. The errno is this system's where it has the code.
fn plain(twin: &Twin) -> String {
    let number = match &twin.number {
        Number::ByOs(numbers) => {
            let here = numbers.iter().find(|n| n.os == openwinsock_codes::Os::CURRENT).or(numbers.first());
            here.map_or_else(String::new, |n| n.number.to_string())
        }
        other => other.text(),
    };
    [number.as_str(), twin.name.unwrap_or("")].join(" ").trim().to_owned()
}

fn twin_json(twin: &Twin) -> serde_json::Value {
    let mut value = json!({ "space": name(twin.space), "name": twin.name });
    let number = match &twin.number {
        Number::Decimal(n) => json!(n),
        Number::Hex(n) => {
            value["hex"] = json!(format!("{n:#010X}"));
            json!(n.cast_unsigned())
        }
        Number::ByOs(numbers) => {
            value["numbers"] = shape::numbers(numbers);
            json!(numbers.first().map(|n| n.number))
        }
        Number::None => json!(null),
    };
    value["number"] = number;
    value["lossy"] = json!(twin.lossy);
    value["situational"] = json!(twin.situational);
    value["note"] = json!(twin.note);
    value
}

pub(crate) fn twins_json(twins: &[Twin]) -> serde_json::Value {
    twins.iter().map(twin_json).collect()
}
