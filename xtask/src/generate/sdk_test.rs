//! A test that compares our names and values with the SDK metadata, name by name.

use crate::data::Data;

pub(super) fn file(data: &Data) -> String {
    let mut winsock = String::new();
    let mut rcodes = String::new();
    for code in &data.codes {
        let sdk = code.row.aliases.iter().filter(|a| a.kind == "sdk").map(|a| &a.name);
        for name in std::iter::once(&code.name).chain(sdk) {
            winsock.push_str(&format!("    (\"{name}\", sdk::{name} as u32, {}),\n", code.row.value));
        }
    }
    let wide = |rows: &[(String, u32)]| -> String {
        rows.iter().map(|(n, v)| format!("    (\"{n}\", sdk::{n} as u32, 0x{v:08X}),\n")).collect()
    };
    for r in &data.rcode {
        for name in &r.sdk {
            rcodes.push_str(&format!("    (\"{name}\", sdk::{name} as u32, {}),\n", r.value));
        }
    }
    let (ntstatus, hresult) = (wide(&data.ntstatus), wide(&data.hresult));
    format!(
        "\
//! Our names and values are those of the SDK metadata. Generated from data/ by `cargo xtask gen`.

#![allow(clippy::unnecessary_cast, reason = \"the metadata gives some constants as i32 and some as u32\")]

use openwinsock_codes::lookup;

mod sdk {{
    pub(super) use windows_sys::Win32::Foundation::*;
    pub(super) use windows_sys::Win32::NetworkManagement::Dns::*;
    pub(super) use windows_sys::Win32::Networking::WinSock::*;
}}

#[rustfmt::skip]
const WIN32: &[(&str, u32, u32)] = &[
{winsock}];

#[rustfmt::skip]
const NTSTATUS: &[(&str, u32, u32)] = &[
{ntstatus}];

#[rustfmt::skip]
const HRESULT: &[(&str, u32, u32)] = &[
{hresult}];

#[rustfmt::skip]
const RCODE: &[(&str, u32, u32)] = &[
{rcodes}];

#[test]
fn names_and_values_are_the_sdks() {{
    for (name, theirs, ours) in WIN32.iter().chain(NTSTATUS).chain(HRESULT).chain(RCODE) {{
        assert_eq!(theirs, ours, \"{{name}}\");
        let found = lookup::by_name(name).any(|code| code.number() == i64::from(*theirs));
        assert!(found, \"{{name}} is not found by name\");
    }}
    assert!(WIN32.len() > 281);
}}
"
    )
}
