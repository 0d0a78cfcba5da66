//! The services and protocols that `getservbyname` and its relatives know.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::literal;
use crate::data::Data;

pub(super) fn file(data: &Data) -> Result<String> {
    let mut out = String::from("use super::services::{Protocol, Service, Transport};\n\n");
    out.push_str("pub(super) static SERVICES: &[Service] = &[\n");
    let mut seen = Vec::new();
    for row in &data.services {
        let place = format!("services.csv: {} {}/{}", row.name, row.port, row.protocol);
        let transport = match row.protocol.as_str() {
            "tcp" => "Tcp",
            "udp" => "Udp",
            other => anyhow::bail!("{place}: the protocol is tcp or udp, not {other:?}"),
        };
        ensure!(row.port != 0, "{place}: 0 is no port");
        // A look-up by port must have one answer.
        ensure!(!seen.contains(&(row.port, &row.protocol)), "{place}: the port has a row already");
        seen.push((row.port, &row.protocol));
        writeln!(
            out,
            "    Service {{ name: {}, aliases: {}, port: {}, transport: Transport::{transport} }},",
            literal(&row.name),
            aliases(&row.aliases),
            row.port,
        )?;
    }
    // Every name, in lower case and sorted, with the places of its rows: few are over both transports.
    let mut names: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, row) in data.services.iter().enumerate() {
        for name in [row.name.as_str()].into_iter().chain(row.aliases.split_whitespace()) {
            names.entry(name.to_ascii_lowercase()).or_default().push(place);
        }
    }
    out.push_str("];\n\npub(super) static NAMES: &[(&str, &[u16])] = &[\n");
    for (name, places) in names {
        writeln!(out, "    ({}, &{places:?}),", literal(&name))?;
    }
    out.push_str("];\n\npub(super) static PROTOCOLS: &[Protocol] = &[\n");
    for (index, row) in data.protocols.iter().enumerate() {
        let twice = data.protocols[..index].iter().any(|other| other.number == row.number);
        ensure!(!twice, "protocols.csv: {} has a row already", row.number);
        writeln!(
            out,
            "    Protocol {{ name: {}, aliases: {}, number: {} }},",
            literal(&row.name),
            aliases(&row.aliases),
            row.number,
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn aliases(text: &str) -> String {
    let list: Vec<String> = text.split_whitespace().map(literal).collect();
    format!("&[{}]", list.join(", "))
}
