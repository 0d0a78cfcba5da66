//! The maps between code spaces.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use super::{flag, literal, variant};
use crate::data::Data;

pub(super) fn file(data: &Data) -> Result<String> {
    let mut out = String::from(
        "use crate::map::{ErrnoRow, Situation, StatusRow};\nuse crate::{HErrno, NtStatus, Rcode, Win32Error, WsaError};\n\n",
    );
    let maps = &data.maps;
    let wsa = |name: &str| data.value_of(name).map(|v| format!("WsaError({v})"));
    let win32 = |name: &str| data.value_of(name).map(|v| format!("Win32Error({v})"));
    let errno = |name: &str| {
        ensure!(data.errno.iter().any(|(n, _)| n == name), "{name} is not in errno.toml");
        Ok(literal(name))
    };

    out.push_str("pub(crate) static ERRNO_TO_WINSOCK: &[ErrnoRow] = &[\n");
    for r in &maps.errno_to_winsock {
        let situation = if r.situation.is_empty() { "Any".to_owned() } else { variant(&r.situation) };
        writeln!(
            out,
            "    ErrnoRow {{ errno: {}, situation: Situation::{situation}, winsock: {}, lossy: {}, note: {} }},",
            errno(&r.errno)?,
            wsa(&r.winsock)?,
            flag(&r.lossy, &r.errno)?,
            literal(&r.note)
        )?;
    }
    out.push_str("];\n\npub(crate) static WINSOCK_TO_ERRNO: &[(Win32Error, &str, bool, &str)] = &[\n");
    for r in &maps.winsock_to_errno {
        let (code, lossy) = (win32(&r.code)?, flag(&r.lossy, &r.code)?);
        writeln!(out, "    ({code}, {}, {lossy}, {}),", errno(&r.errno)?, literal(&r.note))?;
    }
    out.push_str("];\n\npub(crate) static EAI_TO_WINSOCK: &[(&str, WsaError, bool, &str)] = &[\n");
    for r in &maps.eai_to_winsock {
        ensure!(data.eai.iter().any(|(n, _)| *n == r.eai), "{} is not in eai.toml", r.eai);
        let (code, lossy) = (wsa(&r.winsock)?, flag(&r.lossy, &r.eai)?);
        writeln!(out, "    ({}, {code}, {lossy}, {}),", literal(&r.eai), literal(&r.note))?;
    }
    out.push_str("];\n\npub(crate) static H_ERRNO_TO_WINSOCK: &[(HErrno, WsaError)] = &[\n");
    for r in &maps.h_errno_to_winsock {
        let row = data.h_errno.iter().find(|(n, _)| *n == r.h_errno);
        let (_, value) = row.with_context(|| format!("{} is not in eai.toml", r.h_errno))?;
        writeln!(out, "    (HErrno({value}), {}),", wsa(&r.winsock)?)?;
    }
    out.push_str("];\n\npub(crate) static RCODE_TO_DNS: &[(Rcode, Win32Error)] = &[\n");
    for r in &data.rcode {
        if let Some(dns) = &r.dns {
            writeln!(out, "    (Rcode({}), {}),", r.value, win32(dns)?)?;
        }
    }
    out.push_str("];\n\npub(crate) static DNS_TO_WINSOCK: &[(Win32Error, WsaError, bool, &str)] = &[\n");
    for r in &maps.dns_to_winsock {
        let lossy = flag(&r.lossy, &r.dns)?;
        writeln!(out, "    ({}, {}, {lossy}, {}),", win32(&r.dns)?, wsa(&r.winsock)?, literal(&r.note))?;
    }
    let status = |name: &str| -> Result<String> {
        let row = data.ntstatus.iter().find(|(n, _)| n == name);
        let (_, value) = row.with_context(|| format!("{name} is not in ntstatus.toml"))?;
        Ok(format!("NtStatus(0x{value:08X}_u32.cast_signed())"))
    };
    out.push_str("];\n\npub(crate) static NTSTATUS_TO_WINSOCK: &[StatusRow] = &[\n");
    for r in &maps.ntstatus_to_winsock {
        writeln!(
            out,
            "    StatusRow {{ status: {}, winsock: {}, primary: {}, note: {} }},",
            status(&r.ntstatus)?,
            wsa(&r.winsock)?,
            flag(&r.primary, &r.ntstatus)?,
            literal(&r.note)
        )?;
    }
    out.push_str("];\n\npub(crate) static NTSTATUS_TO_WIN32: &[(NtStatus, Win32Error)] = &[\n");
    for r in &maps.ntstatus_to_win32 {
        writeln!(out, "    ({}, {}),", status(&r.ntstatus)?, win32(&r.win32)?)?;
    }
    out.push_str("];\n\npub(crate) static KINDS: &[(Win32Error, &str, &str)] = &[\n");
    for r in &maps.errorkind {
        writeln!(out, "    ({}, {}, {}),", win32(&r.code)?, literal(&r.std), literal(&r.best))?;
    }
    out.push_str("];\n\npub(crate) static KIND_TO_WINSOCK: &[(&str, WsaError, bool)] = &[\n");
    for r in &maps.errorkind_to_winsock {
        writeln!(out, "    ({}, {}, {}),", literal(&r.kind), wsa(&r.winsock)?, flag(&r.lossy, &r.kind)?)?;
    }
    out.push_str("];\n");
    Ok(out)
}
