//! The entries, by rising value.

use std::fmt::Write as _;

use anyhow::Result;

use super::{literal, variant};
use crate::data::Data;

pub(super) fn file(data: &Data) -> Result<String> {
    let mut out =
        String::from("use crate::catalogue::{Alias, AliasKind, Entry, Family, Kind, Returned};\n\n");
    let values: Vec<_> = data.codes.iter().map(|c| c.row.value.to_string()).collect();
    writeln!(out, "pub(crate) static VALUES: [u32; {}] = [{}];\n", values.len(), values.join(", "))?;
    writeln!(out, "pub(crate) static ENTRIES: &[Entry] = &[")?;
    for code in &data.codes {
        let row = &code.row;
        let headers: Vec<_> = code.headers.iter().map(|h| literal(h)).collect();
        let aliases: Vec<_> = row
            .aliases
            .iter()
            .map(|a| format!("Alias {{ name: {}, kind: AliasKind::{} }}", literal(&a.name), variant(&a.kind)))
            .collect();
        let twin = match &row.twin {
            Some(name) => format!("Some({})", data.value_of(name)?),
            None => "None".to_owned(),
        };
        writeln!(
            out,
            "    Entry {{ value: {}, name: {}, family: Family::{}, kind: Kind::{}, headers: &[{}], aliases: &[{}], twin: {twin}, returned: Returned::{}, note: {} }},",
            row.value,
            literal(&code.name),
            variant(&code.family),
            variant(&row.kind),
            headers.join(", "),
            aliases.join(", "),
            variant(row.returned.as_deref().unwrap_or("unrecorded")),
            literal(&row.note),
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}
