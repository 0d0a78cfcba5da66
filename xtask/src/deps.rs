//! Which crate of the workspace may depend on which, and on what else.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// For each crate: what it may depend on. A crate that is not listed here may not exist.
const ALLOWED: &[(&str, &[&str])] = &[
    // The core stands alone: it goes into every other part, and into programs with no allocator. `object` is
    // optional (feature pe).
    ("openwinsock-codes", &["object"]),
    (
        "openwinsock-annotate",
        &["openwinsock-codes", "openwinsock-search", "aho-corasick", "chardetng", "encoding_rs", "memchr"],
    ),
    (
        "openwinsock-scan",
        &[
            "openwinsock-annotate",
            "openwinsock-codes",
            "aho-corasick",
            "jiff",
            "memchr",
            "serde",
            "serde_json",
        ],
    ),
    ("openwinsock-search", &["openwinsock-codes", "encoding_rs", "unicode-normalization"]),
    (
        "openwinsock-cli",
        &[
            "openwinsock-codes",
            "openwinsock-annotate",
            "openwinsock-scan",
            "openwinsock-search",
            "openwinsock-scenarios",
            "anstream",
            "anstyle",
            "arrow-array",
            "arrow-schema",
            "bzip2",
            "clap",
            "clap_complete",
            "clap_mangen",
            "ctrlc",
            "evtx",
            "flate2",
            "ignore",
            "lzma-rust2",
            "parquet",
            "pulldown-cmark",
            "rusqlite",
            "ruzstd",
            "serde_json",
            "strsim",
            "terminal_size",
            "textwrap",
        ],
    ),
    (
        "openwinsock-runtime",
        &[
            "idna",
            "io-uring",
            "libc",
            "loom",
            "openwinsock-codes",
            "serde",
            "serde_json",
            "smallvec",
            "windows-sys",
        ],
    ),
    // The flat layer alone knows a last error; see ARCHITECTURE.md.
    ("openwinsock", &["openwinsock-codes", "openwinsock-runtime", "libc", "smallvec", "windows-sys"]),
    // The flat layer under C names: no logic of its own.
    ("openwinsock-capi", &["libc", "openwinsock", "windows-sys"]),
    // A driver of compilers: nothing but the standard library.
    ("openwinsock-cc", &[]),
    // For tests and scenarios only, and never in a program that uses the library.
    (
        "openwinsock-sandbox",
        &["libc", "netlink-packet-core", "netlink-packet-route", "netlink-sys", "simple-dns", "tempfile"],
    ),
    ("openwinsock-scenarios", &["openwinsock", "openwinsock-codes", "openwinsock-sandbox"]),
    ("openwinsock-bench", &["openwinsock-annotate", "openwinsock-codes"]),
    ("xtask", &["anyhow", "csv", "regex", "serde", "serde_json", "toml", "unicode-normalization"]),
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
}

pub(crate) fn run(root: &Path) -> Result<()> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps"])
        .current_dir(root)
        .output()
        .context("cannot run cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Metadata = serde_json::from_slice(&output.stdout)?;
    let faults = faults(&metadata);
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

fn faults(metadata: &Metadata) -> Vec<String> {
    let mut faults = Vec::new();
    for package in &metadata.packages {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == package.name) else {
            faults.push(format!("{}: a new crate; say in xtask/src/deps.rs what it may use", package.name));
            continue;
        };
        let normal = package.dependencies.iter().filter(|d| d.kind.as_deref() != Some("dev"));
        for dependency in normal.filter(|d| !allowed.contains(&d.name.as_str())) {
            faults.push(format!("{} may not depend on {}", package.name, dependency.name));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(json: &str) -> Metadata {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn an_edge_that_is_not_allowed_is_a_fault() {
        let dependency = |name, kind| {
            metadata(&format!(
                r#"{{"packages":[{{"name":"openwinsock-codes","dependencies":[{{"name":"{name}","kind":{kind}}}]}}]}}"#
            ))
        };
        assert_eq!(faults(&dependency("serde", "null")), ["openwinsock-codes may not depend on serde"]);
        assert!(faults(&dependency("serde", "\"dev\"")).is_empty());
        let unknown = metadata(r#"{"packages":[{"name":"left-pad","dependencies":[]}]}"#);
        assert_eq!(faults(&unknown).len(), 1);
    }

    #[test]
    fn the_workspace_keeps_the_rules() {
        run(&crate::root().unwrap()).unwrap();
    }
}
