//! How each function shows failure.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::literal;
use crate::data::Data;

pub(super) fn file(data: &Data) -> String {
    let mut rows = BTreeMap::new();
    for (header, functions) in &data.conventions {
        rows.extend(functions.iter().map(|(name, row)| (name, (header, row))));
    }
    let mut out =
        String::from("use crate::convention::{Convention, FailureShows, OnFailure, OnSuccess};\n\n");
    out.push_str("pub(crate) static CONVENTIONS: &[Convention] = &[\n");
    for (name, (header, row)) in rows {
        let _ = writeln!(
            out,
            "    Convention {{ function: {}, header: {}, failure: FailureShows::{:?}, on_failure: OnFailure::{:?}, on_success: OnSuccess::{:?}, needs_startup: {}, note: {} }},",
            literal(name),
            literal(header),
            row.returns,
            row.on_failure,
            row.on_success,
            row.needs_startup,
            literal(&row.note)
        );
    }
    out.push_str("];\n");
    out
}
