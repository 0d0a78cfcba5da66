//! `cargo xtask soundness`: what looks for undefined behaviour. Continuous integration runs the first three, which any
//! machine with Rust has or gets; the others need a nightly toolchain and more time.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::steps::cargo_with;

const TARGET: &str = "x86_64-unknown-linux-gnu";
const CRATES: [&str; 4] = ["-p", "openwinsock", "-p", "openwinsock-runtime"];
/// Tests that valgrind, which is slow, goes through: they reach every kind of call.
const UNDER_VALGRIND: &[&str] = &["stream", "version2"];

/// Model checks, AddressSanitizer and valgrind.
pub(crate) fn ci(root: &Path) -> Result<()> {
    run(root, "models")?;
    run(root, "address")?;
    run(root, "valgrind")
}

/// One of the checks by its name.
pub(crate) fn run(root: &Path, check: &str) -> Result<()> {
    match check {
        "models" => models(root),
        "address" => sanitizer(root, "address", &[]),
        "valgrind" => valgrind(root),
        "thread" => sanitizer(root, "thread", &["-Zbuild-std"]),
        "miri" => miri(root),
        other => bail!("no such check: {other}; there are models, address, valgrind, thread, miri"),
    }
}

/// The handle table under every interleaving that loom finds.
fn models(root: &Path) -> Result<()> {
    let arguments =
        ["test", "-p", "openwinsock-runtime", "--release", "--lib", "--target-dir", "target/loom", "models"];
    cargo_with(root, &arguments, &[("RUSTFLAGS", "--cfg loom")])
}

/// A sanitizer of the compiler. The stable toolchain brings their libraries along; RUSTC_BOOTSTRAP lets it name them.
fn sanitizer(root: &Path, name: &str, more: &[&str]) -> Result<()> {
    let directory = format!("target/{name}");
    let mut arguments = vec!["test"];
    arguments.extend(CRATES);
    arguments.extend(["--tests", "--target", TARGET, "--target-dir", &directory]);
    arguments.extend(more);
    let flags = format!("-Zsanitizer={name}");
    cargo_with(root, &arguments, &[("RUSTC_BOOTSTRAP", "1"), ("RUSTFLAGS", &flags)])
}

fn valgrind(root: &Path) -> Result<()> {
    if !installed("valgrind") {
        // On a machine that may be changed, such as a container of continuous integration, it is one command.
        let _ = Command::new("apt-get").args(["install", "-y", "-qq", "valgrind"]).status();
    }
    if !installed("valgrind") {
        println!("== valgrind: skipped; install it with: apt-get install valgrind");
        return Ok(());
    }
    let mut arguments = vec!["test", "-p", "openwinsock"];
    arguments.extend(UNDER_VALGRIND.iter().flat_map(|test| ["--test", test]));
    arguments.extend(["--target", TARGET]);
    let runner = "valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite";
    cargo_with(root, &arguments, &[("CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER", runner)])
}

fn installed(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Miri has no sockets: the parts that need none.
fn miri(root: &Path) -> Result<()> {
    let arguments =
        ["+nightly", "miri", "test", "-p", "openwinsock-runtime", "--lib", "handle", "addr", "control"];
    cargo_with(root, &arguments, &[("MIRIFLAGS", "-Zmiri-permissive-provenance")])
}
