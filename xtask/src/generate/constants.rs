//! The constants of the newtypes, under their SDK names.

use std::fmt::Write as _;

use crate::data::{Code, Data};

pub(super) fn file(data: &Data) -> String {
    let mut out = String::from("use crate::{Hresult, NtStatus, Win32Error, WsaError};\n\n");
    let names = |c: &Code| -> Vec<String> {
        let aliases = c.row.aliases.iter().filter(|a| a.kind == "sdk").map(|a| a.name.clone());
        std::iter::once(c.name.clone()).chain(aliases).collect()
    };
    let title =
        |c: &Code| data.locales[0].messages.get(&c.name).map_or_else(String::new, |m| m.title.clone());
    let mut block = |type_name: &str, rows: Vec<(String, String, String)>| {
        out.push_str(&format!("impl {type_name} {{\n"));
        for (name, value, doc) in rows {
            let _ = writeln!(out, "    /// {doc}.\n    pub const {name}: Self = Self({value});");
        }
        out.push_str("}\n\n");
    };
    let winsock =
        data.codes.iter().filter(|c| c.family == "winsock" || c.family == "qos" || c.name == "WSABASEERR");
    let winsock = winsock.filter(|c| c.name.starts_with("WSA"));
    block(
        "WsaError",
        winsock.map(|c| (c.name.clone(), c.row.value.to_string(), doc(&title(c), c))).collect(),
    );
    let win32 = data.codes.iter().flat_map(|c| names(c).into_iter().map(move |n| (n, c)));
    let win32 = win32.filter(|(n, _)| !n.starts_with("WSA"));
    block("Win32Error", win32.map(|(n, c)| (n, c.row.value.to_string(), doc(&title(c), c))).collect());
    let wide = |rows: &[(String, u32)], what: &str| {
        rows.iter()
            .map(|(n, v)| (n.clone(), format!("0x{v:08X}_u32.cast_signed()"), format!("{what} 0x{v:08X}")))
            .collect()
    };
    block("NtStatus", wide(&data.ntstatus, "Status"));
    block("Hresult", wide(&data.hresult, "Result"));
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn doc(title: &str, code: &Code) -> String {
    if title.is_empty() {
        format!("Win32 code {}", code.row.value)
    } else {
        format!("{}: {title}", code.row.value)
    }
}
