//! `--json`: the report as one document.

use openwinsock_scan::cause::{Cause, Verdict};
use openwinsock_scan::clue::Clue;
use openwinsock_scan::stamp::rfc3339;
use openwinsock_scan::{Count, Subject, view};
use serde_json::{Map, Value, json};

use super::{Report, codes, entry, name};
use crate::output::{Out, json as shape};

pub(super) fn write(report: &Report<'_>, out: &mut Out) {
    let totals = report.tally.totals();
    let grain = report.tally.grain();
    let period = report.period();
    let hosts = match (grain.keeps_all_hosts(), grain.keeps_hosts()) {
        (true, _) => "all",
        (_, true) => "some",
        _ => "none",
    };
    let hours = view::hours(report.tally);
    let codes = codes(report).into_iter().map(|(code, lines)| code_json(report, code, lines, &hours));
    let fields = json!({
        "found": !report.tally.codes().is_empty(),
        "files": totals.files,
        "bytes": totals.bytes,
        "lines": totals.lines,
        "lines_with_codes": totals.with_codes,
        "times": {
            "with_zone": totals.zoned,
            "without_zone": totals.unzoned,
            "none": totals.timeless(),
        },
        "first": period.map(|p| rfc3339(p.0)),
        "last": period.map(|p| rfc3339(p.1)),
        "kept_apart": {
            "span_seconds": view::hour_span(report.tally),
            "hosts": hosts,
            "processes": grain.keeps_processes(),
        },
        "codes": codes.collect::<Vec<_>>(),
        "origins": view::origins(report.tally).iter().map(origin).collect::<Vec<_>>(),
        "causes": report.causes.iter().map(|c| cause(report, c)).collect::<Vec<_>>(),
    });
    out.json(&shape::document("scan", fields));
}

/// A code, with the texts of its entry.
fn code_json(report: &Report<'_>, code: u32, lines: u64, hours: &[view::HourRow]) -> Value {
    let mut value = entry(code)
        .map_or_else(|| json!({ "value": code, "name": null }), |entry| shape::summary(entry, report.chain));
    let seen = report.tally.codes().get(&code);
    let times = seen.and_then(|s| s.times);
    value["lines"] = json!(lines);
    value["first"] = json!(times.map(|t| rfc3339(t.0)));
    value["last"] = json!(times.map(|t| rfc3339(t.1)));
    let mut sum = Count::default();
    for (key, count) in report.tally.cells() {
        if key.subject == Subject::Code(code) {
            sum.add(count);
        }
    }
    let clues = Clue::ALL.iter().zip(sum.clues).filter(|(_, n)| *n > 0);
    value["clues"] = Value::Object(clues.map(|(c, n)| (c.label().to_owned(), json!(n))).collect());
    let mut spans: Map<String, Value> = Map::new();
    for row in hours.iter().filter(|row| row.code == code) {
        let Some(start) = row.start.map(rfc3339) else { continue };
        let before = spans.get(&start).and_then(Value::as_u64).unwrap_or(0);
        spans.insert(start, json!(before.saturating_add(row.lines)));
    }
    let spans = spans.into_iter().map(|(start, lines)| json!({ "start": start, "lines": lines }));
    value["spans"] = spans.collect();
    let examples = seen.into_iter().flat_map(|s| &s.examples);
    value["examples"] = examples
        .map(|e| json!({ "time": e.time.map(rfc3339), "file": e.file.as_deref(), "text": e.text }))
        .collect();
    value
}

fn counts(codes: &[(u32, u64)]) -> Value {
    let counts = codes.iter().filter(|(_, lines)| *lines > 0);
    counts.map(|(code, lines)| json!({ "value": code, "name": name(*code), "lines": lines })).collect()
}

fn origin(row: &view::OriginRow) -> Value {
    json!({
        "host": row.origin.host.as_deref(),
        "process": row.origin.process.as_deref(),
        "others": row.origin.others,
        "lines": row.lines,
        "codes": counts(&row.codes),
    })
}

fn cause(report: &Report<'_>, cause: &Cause) -> Value {
    let words = cause.rule.words(&report.tags());
    let evidence = cause.verdicts.iter().map(|(evidence, needed, verdict)| {
        json!({
            "kind": evidence.kind(),
            "needed": needed,
            "holds": match verdict {
                Verdict::Yes => Some(true),
                Verdict::No => Some(false),
                Verdict::Unknown => None,
            },
            "codes": evidence.codes(),
        })
    });
    let places = cause
        .places
        .iter()
        .map(|p| json!({ "host": p.host.as_deref(), "process": p.process.as_deref(), "lines": p.lines }));
    json!({
        "id": cause.rule.id,
        "level": cause.level.label(),
        "title": words.title,
        "why": words.why,
        "check": words.check,
        "page": { "value": cause.rule.page, "name": name(cause.rule.page) },
        "lines": cause.lines,
        "codes": counts(&cause.counts),
        "first": cause.times.map(|t| rfc3339(t.0)),
        "last": cause.times.map(|t| rfc3339(t.1)),
        "places": places.collect::<Vec<_>>(),
        "evidence": evidence.collect::<Vec<_>>(),
    })
}
