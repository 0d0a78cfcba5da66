//! What Windows' libraries for sockets export, for the table that hosts of Windows programs bind to.

use std::fmt::Write as _;

use super::literal;
use crate::data::Data;

pub(super) const PATH: &str = "crates/capi/src/generated.rs";

pub(super) fn file(data: &Data) -> String {
    let mut out = String::from(
        "/// Library, name, and ordinal (0: none that programs may rely on).\n\
         pub(super) static EXPORTS: &[(&str, &str, u16)] = &[\n",
    );
    for row in &data.exports {
        let ordinal = row.ordinal.unwrap_or(0);
        let _ = writeln!(out, "    ({}, {}, {ordinal}),", literal(&row.dll), literal(&row.name));
    }
    out.push_str("];\n");
    out
}
