//! `cargo xtask soundness`: what looks for undefined behaviour. Continuous integration runs the first four, which any
//! machine with Rust has or gets; the others need a nightly toolchain and more time.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::steps::cargo_with;

const TARGET: &str = "x86_64-unknown-linux-gnu";
const CRATES: [&str; 4] = ["-p", "openwinsock", "-p", "openwinsock-runtime"];
/// Tests that valgrind, which is slow, goes through: they reach every kind of call.
const UNDER_VALGRIND: &[&str] = &["stream", "version2"];

/// Model checks, AddressSanitizer and valgrind, and the latter two for programs in C.
pub(crate) fn ci(root: &Path) -> Result<()> {
    run(root, "models")?;
    run(root, "address")?;
    run(root, "valgrind")?;
    run(root, "programs")
}

/// One of the checks by its name.
pub(crate) fn run(root: &Path, check: &str) -> Result<()> {
    match check {
        "models" => models(root),
        "address" => sanitizer(root, "address", &[]),
        "valgrind" => valgrind(root),
        "programs" => programs(root),
        "thread" => thread(root),
        "miri" => miri(root),
        other => bail!("no such check: {other}; there are models, address, valgrind, programs, thread, miri"),
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
    // Leaks are valgrind's business: cases that end with their process leave their small worlds to it on purpose. Some ask for more
    // memory than there is, and expect to be told. A local variable has to lie on the stack: a test asks where that is.
    let environment = [
        ("RUSTC_BOOTSTRAP", "1"),
        ("RUSTFLAGS", &flags),
        ("ASAN_OPTIONS", "detect_leaks=0:allocator_may_return_null=1:detect_stack_use_after_return=0"),
    ];
    cargo_with(root, &arguments, &environment)
}

/// ThreadSanitizer wants a standard library that it has instrumented, too: the nightly toolchain builds one.
fn thread(root: &Path) -> Result<()> {
    let mut arguments = vec!["test", "-Zbuild-std"];
    arguments.extend(CRATES);
    arguments.extend(["--tests", "--no-fail-fast", "--target", TARGET, "--target-dir", "target/thread"]);
    nightly(root, "rust-src", &arguments, &[("RUSTFLAGS", "-Zsanitizer=thread")])
}

fn valgrind(root: &Path) -> Result<()> {
    get_valgrind();
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

/// On a machine that may be changed, such as a container of continuous integration, it is one command.
fn get_valgrind() {
    if !installed("valgrind") {
        let _ = Command::new("apt-get").args(["install", "-y", "-qq", "valgrind"]).status();
    }
}

/// The programs in C and C++ under valgrind, and with the sanitizers of gcc and clang. The tests say what they skip.
fn programs(root: &Path) -> Result<()> {
    get_valgrind();
    let arguments =
        ["test", "-p", "openwinsock-capi", "--test", "programs", "--", "--ignored", "--nocapture"];
    cargo_with(root, &arguments, &[])
}

fn installed(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Miri has no sockets: the parts that need none.
fn miri(root: &Path) -> Result<()> {
    let arguments =
        ["miri", "test", "-p", "openwinsock-runtime", "--lib", "--target-dir", "target/miri", "--"];
    let parts = ["handle", "addr", "control", "block", "membership"];
    let arguments = [&arguments[..], &parts].concat();
    nightly(root, "miri", &arguments, &[("MIRIFLAGS", "-Zmiri-permissive-provenance")])
}

/// Cargo of the nightly toolchain, which rustup knows.
fn nightly(root: &Path, component: &str, arguments: &[&str], env: &[(&str, &str)]) -> Result<()> {
    let listed = Command::new("rustup").args(["component", "list", "--toolchain", "nightly"]).output();
    let listed =
        listed.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).into_owned());
    ensure!(
        listed.lines().any(|line| line.starts_with(component) && line.ends_with("(installed)")),
        "this needs the nightly toolchain with {component}: rustup toolchain install nightly --component {component}"
    );
    println!("== cargo +nightly {}", arguments.join(" "));
    // Not the cargo that runs this, which is one of a toolchain: rustup's, which finds another.
    let status = Command::new("cargo")
        .arg("+nightly")
        .args(arguments)
        .envs(env.iter().copied())
        .current_dir(root)
        .status()
        .context("cannot run cargo")?;
    ensure!(status.success(), "`cargo +nightly {}` failed", arguments.join(" "));
    Ok(())
}
