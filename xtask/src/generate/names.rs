//! Every name with its code, and the hash table that finds it.

use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::literal;
use crate::data::{Data, Numbers};
use crate::hash::hash;

pub(super) fn file(data: &Data) -> Result<String> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for code in &data.codes {
        let names = std::iter::once(&code.name).chain(code.row.aliases.iter().map(|a| &a.name));
        for name in names {
            // A name tells the path: ERROR_* and DNS_* are Win32 codes, also where Winsock gave the number a name.
            let winsock = code.family != "dns" && !name.starts_with("ERROR_") && code.family != "win32";
            let space = if winsock { "Winsock(WsaError" } else { "Win32(Win32Error" };
            rows.push((name.clone(), format!("Code::{space}({}))", code.row.value)));
        }
    }
    for (name, value) in &data.ntstatus {
        rows.push((name.clone(), format!("Code::NtStatus(NtStatus(0x{value:08X}_u32.cast_signed()))")));
    }
    for (name, value) in &data.hresult {
        rows.push((name.clone(), format!("Code::Hresult(Hresult(0x{value:08X}_u32.cast_signed()))")));
    }
    for (name, numbers) in &data.errno {
        rows.push((name.clone(), format!("Code::Errno(Errno {})", numbered(numbers))));
    }
    for (name, numbers) in &data.eai {
        rows.push((name.clone(), format!("Code::Eai(EaiError {})", numbered(numbers))));
    }
    for (name, value) in &data.h_errno {
        rows.push((name.clone(), format!("Code::HErrno(HErrno({value}))")));
    }
    for r in &data.rcode {
        for name in std::iter::once(&r.name).chain(&r.sdk) {
            rows.push((name.clone(), format!("Code::Rcode(Rcode({}))", r.value)));
        }
    }
    // Equal names side by side; those of Unix first, whose own names they are.
    rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| is_windows(&a.1).cmp(&is_windows(&b.1))));

    let mut out = String::from(
        "use crate::{Code, EaiError, Errno, HErrno, Hresult, NtStatus, Os, Rcode, Win32Error, WsaError};\n\n",
    );
    out.push_str("pub(crate) static NAMES: &[(&str, Code)] = &[\n");
    for (name, code) in &rows {
        writeln!(out, "    ({}, {code}),", literal(name))?;
    }
    out.push_str("];\n\n");

    let size = (rows.len() * 2).next_power_of_two();
    let mut slots = vec![u16::MAX; size];
    for (i, (name, _)) in rows.iter().enumerate() {
        if i > 0 && rows[i - 1].0 == *name {
            continue;
        }
        let mut slot = hash(name) as usize & (size - 1);
        while slots[slot] != u16::MAX {
            ensure!(
                !rows[usize::from(slots[slot])].0.eq_ignore_ascii_case(name),
                "{name} differs from another name only in case"
            );
            slot = (slot + 1) & (size - 1);
        }
        slots[slot] = u16::try_from(i)?;
    }
    writeln!(out, "pub(crate) static SLOTS: [u16; {size}] = {slots:?};\n")?;

    for (table, type_name, list) in
        [("NTSTATUS", "NtStatus", &data.ntstatus), ("HRESULT", "Hresult", &data.hresult)]
    {
        writeln!(out, "pub(crate) static {table}: &[(&str, {type_name})] = &[")?;
        for (name, value) in list {
            writeln!(out, "    ({}, {type_name}(0x{value:08X}_u32.cast_signed())),", literal(name))?;
        }
        out.push_str("];\n\n");
    }
    out.push_str("pub(crate) static FOREIGN: &[(&str, u32, &str)] = &[\n");
    for f in &data.foreign {
        writeln!(out, "    ({}, {}, {}),", literal(&f.name), data.value_of(&f.code)?, literal(&f.origin))?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn is_windows(code: &str) -> bool {
    code.contains("(WsaError") || code.contains("(Win32Error")
}

/// The number on the first system that has the name.
fn numbered(numbers: &Numbers) -> String {
    let systems = ["Linux", "MacOs", "FreeBsd", "Windows", "Libuv"];
    let first = systems.iter().zip(numbers.in_order()).find_map(|(os, n)| Some((os, n?)));
    first.map_or_else(String::new, |(os, n)| format!("{{ os: Os::{os}, number: {n} }}"))
}
