//! The report for a terminal.

use std::path::Path;

use openwinsock_codes::text;
use openwinsock_scan::cause::{Cause, Level};
use openwinsock_scan::view::{self, Axis};
use openwinsock_scan::{Example, stamp};

use super::{Report, codes, counts, entry, name, place, places};
use crate::output::{Out, Styler, complain, harmless};

/// What stands before the text of a code: two spaces, its number and two more.
const INDENT: usize = 9;

/// How many origins are listed.
const MOST_ORIGINS: usize = 10;

pub(super) fn write(report: &Report<'_>, out: &mut Out) {
    summary(report, out);
    let codes = codes(report);
    if codes.is_empty() {
        complain(
            "no code was found; --loose takes every number in the ranges of the codes, --text also messages",
        );
        return;
    }
    out.blank();
    // The last column stays free, as terminals wrap there.
    let axis = Axis::new(report.tally, out.width().saturating_sub(INDENT + 1).max(8));
    let heading = axis.map_or_else(String::new, |axis| {
        let column = format!(" ({} {})", report.label("scan-column"), duration(axis.step));
        out.style().faint(&column)
    });
    let title = out.style().heading(report.label("scan-codes"));
    out.line(&format!("{title}{heading}"));
    for (code, lines) in codes {
        code_rows(report, out, code, lines, axis.as_ref());
    }
    if !report.causes.is_empty() {
        out.blank();
        out.heading(report.label("scan-causes"));
        for cause in &report.causes {
            cause_rows(report, out, cause);
        }
    }
    origins(report, out);
    let notes = report.notes();
    if !notes.is_empty() {
        out.blank();
    }
    for note in notes {
        out.wrapped(note, "", "");
    }
}

fn summary(report: &Report<'_>, out: &mut Out) {
    let totals = report.tally.totals();
    let lines = format!("{} / {}", report.number(totals.with_codes), report.number(totals.lines));
    let mut rows = vec![
        [report.label("scan-lines"), &lines].map(str::to_owned).to_vec(),
        [report.label("scan-files"), &report.number(totals.files)].map(str::to_owned).to_vec(),
    ];
    if let Some(period) = report.period_text() {
        rows.push(vec![report.label("scan-period").to_owned(), period]);
    }
    out.table(&rows, "");
}

/// A code: its number of lines, how they lie in time, and examples.
fn code_rows(report: &Report<'_>, out: &mut Out, code: u32, lines: u64, axis: Option<&Axis>) {
    let style = out.style();
    let title = entry(code).and_then(|e| text::title(e, report.chain)).unwrap_or_default();
    let number = report.number(lines);
    let name = name(code);
    // The number of lines stands at the right, and the title has what is left.
    let room = out.width().saturating_sub(INDENT + name.len() + 2 + number.len() + 3);
    let title = cut(title, room);
    let used = INDENT + name.len() + 2 + textwrap::core::display_width(&title);
    let gap = out.width().saturating_sub(used + number.len() + 1).max(1);
    let code_text = style.code(&format!("{code:>5}"));
    out.line(&format!("  {code_text}  {}  {title}{}{number}", style.name(name), " ".repeat(gap)));
    let indent = " ".repeat(INDENT);
    if let Some(axis) = axis {
        let line = view::sparkline(&axis.series(report.tally, Some(code)));
        if !line.trim().is_empty() {
            out.line(&format!("{indent}{}", style.code(line.trim_end())));
        }
    }
    let Some(seen) = report.tally.codes().get(&code) else { return };
    if let Some((first, last)) = seen.times {
        let times = if first == last {
            stamp::show(first)
        } else {
            format!("{} – {}", stamp::show(first), stamp::show(last))
        };
        out.line(&format!("{indent}{times}"));
    }
    for example in seen.examples.iter().take(report.examples) {
        let text = shown(example, report.tally.totals().files > 1);
        let line = format!("{indent}│ {}", cut(&text, out.width().saturating_sub(INDENT + 2)));
        let line = style.faint(&line);
        out.line(&line);
    }
}

/// The line of an example, behind the name of its file if there are several.
fn shown(example: &Example, named: bool) -> String {
    let text = harmless(&example.text.replace(['\t', '\n'], " "));
    let file = example.file.as_deref().filter(|_| named).and_then(|file| Path::new(file).file_name());
    file.map_or_else(|| text.clone(), |file| format!("{}: {text}", harmless(&file.to_string_lossy())))
}

/// As much of a text as has room.
fn cut(text: &str, room: usize) -> String {
    let width = textwrap::core::display_width;
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += width(c.encode_utf8(&mut [0; 4]));
        if used > room {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept
}

fn cause_rows(report: &Report<'_>, out: &mut Out, cause: &Cause) {
    let style = out.style();
    let words = cause.rule.words(&report.tags());
    let level = report.label(match cause.level {
        Level::Strong => "scan-strong",
        Level::Likely => "scan-likely",
        Level::Possible => "scan-possible",
    });
    out.wrapped(&format!("{} ({level})", style.name(words.title)), "  ", "  ");
    let mut seen = vec![counts(report, &cause.counts)];
    seen.extend(cause.times.map(|(first, last)| minutes(first, last)));
    seen.extend(Some(places(cause)).filter(|text| !text.is_empty()).map(|text| harmless(&text)));
    let explain = style.code(&format!("winsock explain {}", cause.rule.page));
    let rows = [
        (report.label("scan-seen"), seen.join("; ")),
        (report.label("scan-why"), marked(words.why, style)),
        (report.label("scan-check"), marked(words.check, style)),
        (report.label("scan-more"), explain),
    ];
    let rows: Vec<_> = rows.into_iter().map(|(key, text)| vec![key.to_owned(), text]).collect();
    out.table(&rows, "    ");
}

/// Two times to the minute.
fn minutes(first: i64, last: i64) -> String {
    let show = |time: i64| stamp::show(time)[..16].to_owned();
    let (a, b) = (show(first), show(last));
    if a == b {
        a
    } else if a[..10] == b[..10] {
        format!("{a} – {}", &b[11..])
    } else {
        format!("{a} – {b}")
    }
}

/// A text with what stands in backquotes shown as code.
fn marked(text: &str, style: Styler) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { style.code(part) } else { part.to_owned() }).collect()
}

/// The machines and programs with the most lines, if lines tell any.
fn origins(report: &Report<'_>, out: &mut Out) {
    let rows = view::origins(report.tally);
    if rows.iter().all(|row| row.origin.is_unknown()) {
        return;
    }
    out.blank();
    out.heading(report.label("scan-origins"));
    let style = out.style();
    let texts = rows.iter().take(MOST_ORIGINS).map(|row| {
        let origin = &row.origin;
        let name = place(origin.host.as_deref(), origin.process.as_deref());
        let other = if origin.others { "scan-others" } else { "scan-unknown" };
        let name = name.map_or_else(|| report.label(other).to_owned(), |name| style.name(&harmless(&name)));
        vec![name, report.number(row.lines), counts(report, &row.codes)]
    });
    let texts: Vec<_> = texts.collect();
    out.table(&texts, "  ");
    if rows.len() > MOST_ORIGINS {
        out.line(&format!("  … +{}", report.number((rows.len() - MOST_ORIGINS) as u64)));
    }
}

/// A length of time in its largest unit.
fn duration(seconds: i64) -> String {
    const UNITS: [(i64, &str); 3] = [(86_400, "d"), (3600, "h"), (60, "min")];
    let unit = UNITS.into_iter().find(|(length, _)| seconds % length == 0);
    unit.map_or_else(|| format!("{seconds} s"), |(length, name)| format!("{} {name}", seconds / length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time() {
        assert_eq!([60, 900, 3600, 172_800].map(duration), ["1 min", "15 min", "1 h", "2 d"]);
    }

    #[test]
    fn what_has_no_room_is_cut() {
        assert_eq!(cut("abcdef", 6), "abcdef");
        assert_eq!(cut("abcdef", 5), "abcd…");
        assert_eq!(cut("連線被重設", 6), "連線…");
        assert_eq!(cut("abc", 0), "…");
    }

    #[test]
    fn a_day_is_named_once() {
        assert_eq!(minutes(0, 0), "1970-01-01 00:00");
        assert_eq!(minutes(0, 3600), "1970-01-01 00:00 – 01:00");
        assert_eq!(minutes(0, 90_000), "1970-01-01 00:00 – 1970-01-02 01:00");
    }
}
