//! `cargo xtask targets`: other targets than this machine's, as far as their standard libraries are installed. What is
//! supported must compile, and what isn't must say why in our words.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::steps::cargo_with;

const SUPPORTED: &str = "aarch64-unknown-linux-gnu";
/// The library, and the command without its optional parts: those that are C want a C compiler for the target.
const PACKAGES: [&str; 4] =
    ["openwinsock-runtime", "openwinsock", "openwinsock-scenarios", "openwinsock-cli"];

const REFUSED: &str = "x86_64-unknown-linux-musl";
/// How `crates/runtime/src/lib.rs` begins its reason.
const REASON: &str = "OpenWinsock needs the GNU C library";

pub(crate) fn run(root: &Path) -> Result<()> {
    if is_installed(SUPPORTED)? {
        compiles(root)?;
    }
    if is_installed(REFUSED)? {
        is_refused(root)?;
    }
    Ok(())
}

/// Whether the standard library of a target is there.
fn is_installed(target: &str) -> Result<bool> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", target])
        .output()
        .context("cannot run rustc")?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let there = output.status.success() && folder.read_dir().is_ok_and(|mut files| files.next().is_some());
    if !there {
        println!("== {target}: skipped: rustup target add {target}");
    }
    Ok(there)
}

fn compiles(root: &Path) -> Result<()> {
    let mut arguments = vec!["check", "--target", SUPPORTED];
    arguments.extend(PACKAGES.iter().flat_map(|package| ["--package", package]));
    cargo_with(root, &arguments, &[])
}

fn is_refused(root: &Path) -> Result<()> {
    let arguments = ["check", "--target", REFUSED, "--package", "openwinsock-runtime"];
    println!("== cargo {} (must be refused)", arguments.join(" "));
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(root).output().context("cannot run cargo")?;
    ensure!(!output.status.success(), "{REFUSED} compiles now: support it, or keep refusing it");
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(said.contains(REASON), "{REFUSED} is refused without the reason {REASON:?}:\n{said}");
    Ok(())
}
