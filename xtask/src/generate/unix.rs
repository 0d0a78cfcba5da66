//! errno, `EAI_*`, `h_errno` and rcodes.

use crate::data::{Data, Numbers};

use super::literal;

pub(super) fn file(data: &Data) -> String {
    let mut out = String::from("use crate::unix::Numbered;\n\n");
    for (table, rows) in [("ERRNO", &data.errno), ("EAI", &data.eai)] {
        out.push_str(&format!("pub(crate) static {table}: &[Numbered] = &[\n"));
        for (name, numbers) in rows {
            out.push_str(&row(name, numbers));
        }
        out.push_str("];\n\n");
    }
    out.push_str("pub(crate) static H_ERRNO: &[(&str, i32)] = &[\n");
    for (name, value) in &data.h_errno {
        out.push_str(&format!("    ({}, {value}),\n", literal(name)));
    }
    out.push_str("];\n\npub(crate) static RCODE: &[(&str, u16)] = &[\n");
    for r in &data.rcode {
        out.push_str(&format!("    ({}, {}),\n", literal(&r.name), r.value));
    }
    out.push_str("];\n");
    out
}

fn row(name: &str, numbers: &Numbers) -> String {
    format!("    Numbered {{ name: {}, numbers: {:?} }},\n", literal(name), numbers.in_order())
}
