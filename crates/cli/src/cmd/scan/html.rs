//! `--html`: the report as one page that needs nothing else.

use std::fmt::Write as _;

use openwinsock_codes::text;
use openwinsock_scan::cause::{Cause, Level};
use openwinsock_scan::view::{self, Axis};
use openwinsock_scan::{Seen, stamp};

use super::{Report, codes, counts, entry, name, place, places};

const STYLE: &str = include_str!("page.css");

/// The most columns of the timeline.
const COLUMNS: usize = 120;

/// The most origins that are listed.
const MOST_ORIGINS: usize = 50;

pub(super) fn page(report: &Report<'_>) -> String {
    let language = report.chain.first().map_or("en", |locale| locale.tag);
    let title = report.label("scan-title");
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{0}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n",
        escape(title)
    );
    summary(report, &mut page);
    causes(report, &mut page);
    let axis = Axis::new(report.tally, COLUMNS);
    timeline(report, axis.as_ref(), &mut page);
    origins(report, &mut page);
    for note in report.notes() {
        let _ = writeln!(page, "<p>{}</p>", escape(note));
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn summary(report: &Report<'_>, page: &mut String) {
    let totals = report.tally.totals();
    let lines = format!("{} / {}", report.number(totals.with_codes), report.number(totals.lines));
    let mut rows = vec![("scan-lines", lines), ("scan-files", report.number(totals.files))];
    rows.extend(report.period_text().map(|text| ("scan-period", text)));
    list(report, page, &rows);
}

/// Terms and what they are; the values are plain text.
fn list(report: &Report<'_>, page: &mut String, rows: &[(&'static str, String)]) {
    page.push_str("<dl>\n");
    for (key, value) in rows {
        let _ = writeln!(page, "<dt>{}</dt><dd>{}</dd>", escape(report.label(key)), marked(value));
    }
    page.push_str("</dl>\n");
}

fn causes(report: &Report<'_>, page: &mut String) {
    if report.causes.is_empty() {
        return;
    }
    let _ = writeln!(page, "<section>\n<h2>{}</h2>", escape(report.label("scan-causes")));
    for cause in &report.causes {
        one_cause(report, cause, page);
    }
    page.push_str("</section>\n");
}

fn one_cause(report: &Report<'_>, cause: &Cause, page: &mut String) {
    let words = cause.rule.words(&report.tags());
    let level = report.label(match cause.level {
        Level::Strong => "scan-strong",
        Level::Likely => "scan-likely",
        Level::Possible => "scan-possible",
    });
    let _ = writeln!(
        page,
        "<article class=\"cause\" id=\"{}\">\n<h3>{} <span class=\"level\">({})</span></h3>",
        cause.rule.id,
        escape(words.title),
        escape(level)
    );
    let mut seen = vec![counts(report, &cause.counts)];
    seen.extend(cause.times.map(|(a, b)| format!("{} – {} UTC", stamp::show(a), stamp::show(b))));
    // A name from a log may have backquotes, which mean nothing there.
    seen.extend(Some(places(cause).replace('`', "'")).filter(|text| !text.is_empty()));
    let rows = [
        ("scan-seen", seen.join("; ")),
        ("scan-why", words.why.to_owned()),
        ("scan-check", words.check.to_owned()),
        ("scan-more", format!("`winsock explain {}`", cause.rule.page)),
    ];
    list(report, page, &rows);
    page.push_str("</article>\n");
}

/// All lines over time, then each code with its own.
fn timeline(report: &Report<'_>, axis: Option<&Axis>, page: &mut String) {
    let codes = codes(report);
    let _ = writeln!(page, "<section>\n<h2>{}</h2>", escape(report.label("scan-timeline")));
    if let Some(axis) = axis {
        let all = axis.series(report.tally, None);
        bars(report, axis, &all, report.label("scan-lines"), page);
        table(report, axis, &codes, page);
    }
    let _ = writeln!(page, "</section>\n<section>\n<h2>{}</h2>", escape(report.label("scan-codes")));
    for (code, lines) in codes {
        let title = entry(code).and_then(|e| text::title(e, report.chain)).unwrap_or_default();
        let _ = writeln!(
            page,
            "<article class=\"row\">\n<h3><span>{code}</span> <code>{}</code> <span>{}</span> <span class=\"n\">{}</span></h3>",
            name(code),
            escape(title),
            report.number(lines)
        );
        if let Some(axis) = axis {
            bars(report, axis, &axis.series(report.tally, Some(code)), name(code), page);
        }
        if let Some(seen) = report.tally.codes().get(&code) {
            examples(report, seen, page);
        }
        page.push_str("</article>\n");
    }
    page.push_str("</section>\n");
}

/// A bar for each step that has lines. What it shows is said in words, too.
fn bars(report: &Report<'_>, axis: &Axis, series: &[u64], of: &str, page: &mut String) {
    const HEIGHT: u128 = 100;
    let most = series.iter().copied().max().unwrap_or(0);
    if most == 0 {
        return;
    }
    let (first, last) = (stamp::show(axis.start), stamp::show(axis.time(axis.slots)));
    let at = series.iter().position(|n| *n == most).unwrap_or(0);
    let _ = write!(
        page,
        "<svg viewBox=\"0 0 {} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}: {first} – {last} UTC; {} {} ({})\">",
        axis.slots * 10,
        escape(of),
        escape(report.label("scan-most")),
        report.number(most),
        stamp::show(axis.time(at)),
    );
    for (slot, lines) in series.iter().enumerate().filter(|(_, lines)| **lines > 0) {
        let height = (u128::from(*lines) * HEIGHT).div_ceil(u128::from(most)).max(2);
        let _ = write!(
            page,
            "<rect x=\"{}\" y=\"{}\" width=\"9\" height=\"{height}\"><title>{}: {}</title></rect>",
            slot * 10,
            HEIGHT - height,
            stamp::show(axis.time(slot)),
            report.number(*lines)
        );
    }
    let _ = writeln!(page, "</svg>\n<div class=\"ends\"><span>{first}</span><span>{last} UTC</span></div>");
}

/// The timeline in numbers: the codes with the most lines, and the others together.
fn table(report: &Report<'_>, axis: &Axis, codes: &[(u32, u64)], page: &mut String) {
    const MOST: usize = 8;
    let (shown, rest) = codes.split_at(codes.len().min(MOST));
    let mut columns: Vec<(String, Vec<u64>)> =
        shown.iter().map(|(code, _)| (code.to_string(), axis.series(report.tally, Some(*code)))).collect();
    if !rest.is_empty() {
        let mut sum = vec![0_u64; axis.slots];
        for (code, _) in rest {
            let series = axis.series(report.tally, Some(*code));
            sum.iter_mut().zip(series).for_each(|(sum, n)| *sum = sum.saturating_add(n));
        }
        columns.push((report.label("scan-others").to_owned(), sum));
    }
    let label = |key: &'static str| escape(report.label(key));
    let _ = write!(
        page,
        "<details>\n<summary>{}</summary>\n<div class=\"scroll\">\n<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{} (UTC)</th>",
        label("scan-table"),
        label("scan-timeline"),
        label("scan-period")
    );
    for (heading, _) in &columns {
        let _ = write!(page, "<th scope=\"col\" class=\"n\">{}</th>", escape(heading));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for slot in 0..axis.slots {
        if columns.iter().all(|(_, series)| series[slot] == 0) {
            continue;
        }
        let _ = write!(page, "<tr><th scope=\"row\">{}</th>", stamp::show(axis.time(slot)));
        for (_, series) in &columns {
            let _ = write!(page, "<td class=\"n\">{}</td>", report.number(series[slot]));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n</details>\n");
}

fn examples(report: &Report<'_>, seen: &Seen, page: &mut String) {
    if let Some((first, last)) = seen.times {
        let _ = writeln!(page, "<p>{} – {} UTC</p>", stamp::show(first), stamp::show(last));
    }
    for example in seen.examples.iter().take(report.examples) {
        let file = example.file.as_deref().map(|f| format!("{f}: ")).unwrap_or_default();
        let _ = writeln!(page, "<pre>{}</pre>", escape(&format!("{file}{}", example.text)));
    }
}

fn origins(report: &Report<'_>, page: &mut String) {
    let rows = view::origins(report.tally);
    if rows.iter().all(|row| row.origin.is_unknown()) {
        return;
    }
    let label = |key: &'static str| escape(report.label(key));
    let _ = writeln!(
        page,
        "<section>\n<h2>{0}</h2>\n<div class=\"scroll\">\n<table>\n<thead><tr><th scope=\"col\">{0}</th><th scope=\"col\" class=\"n\">{1}</th><th scope=\"col\">{2}</th></tr></thead>\n<tbody>",
        label("scan-origins"),
        label("scan-lines"),
        label("scan-codes")
    );
    for row in rows.iter().take(MOST_ORIGINS) {
        let origin = &row.origin;
        let other = if origin.others { "scan-others" } else { "scan-unknown" };
        let name = place(origin.host.as_deref(), origin.process.as_deref());
        let _ = writeln!(
            page,
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td>{}</td></tr>",
            escape(&name.unwrap_or_else(|| report.label(other).to_owned())),
            report.number(row.lines),
            escape(&counts(report, &row.codes))
        );
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
    if rows.len() > MOST_ORIGINS {
        let _ = writeln!(page, "<p>… +{}</p>", rows.len() - MOST_ORIGINS);
    }
    page.push_str("</section>\n");
}

/// A text with what stands in backquotes as code.
fn marked(text: &str) -> String {
    let parts = text.split('`').map(escape).enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { format!("<code>{part}</code>") } else { part }).collect()
}

/// A text that is nothing but text in HTML, also within an attribute. Control characters have no place there.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(' '),
            c if c.is_control() => out.push('\u{FFFD}'),
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                out.push('\u{FFFD}');
            }
            c => out.push(c),
        }
    }
    out
}
