//! `--csv`: a row for each hour, code and origin.

use std::fmt::Write as _;

use openwinsock_codes::text;
use openwinsock_scan::{stamp, view};

use super::{Report, entry, name};
use crate::cmd::export::quoted;

/// The columns, of the Parquet file, too.
pub(super) const COLUMNS: [&str; 7] = ["time", "code", "name", "title", "host", "process", "lines"];

/// What stands for the origins that are not kept apart.
pub(super) const OTHERS: &str = "(others)";

pub(super) fn csv(report: &Report<'_>) -> String {
    let mut out = format!("{}\r\n", COLUMNS.join(","));
    for row in view::hours(report.tally) {
        let title = entry(row.code).and_then(|e| text::title(e, report.chain)).unwrap_or_default();
        let host = if row.origin.others { Some(OTHERS) } else { row.origin.host.as_deref() };
        let cells = [
            &row.start.map(stamp::rfc3339).unwrap_or_default(),
            &row.code.to_string(),
            name(row.code),
            title,
            host.unwrap_or_default(),
            row.origin.process.as_deref().unwrap_or_default(),
            &row.lines.to_string(),
        ];
        let _ = write!(out, "{}\r\n", cells.map(quoted).join(","));
    }
    out
}
