//! The source of the `windows-sys` that this workspace builds with.

use std::path::PathBuf;
use std::process::Command;

/// A module below `Win32`, such as `Networking/WinSock`.
pub(crate) fn module(path: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata = String::from_utf8(output.stdout).unwrap();
    let mut manifests =
        metadata.split("\"manifest_path\":\"").skip(1).filter_map(|rest| rest.split('"').next());
    let manifest = manifests.find(|path| path.contains("/windows-sys-0.61")).expect("it is a dependency");
    let module = PathBuf::from(manifest).with_file_name(format!("src/Windows/Win32/{path}/mod.rs"));
    std::fs::read_to_string(module).unwrap()
}
