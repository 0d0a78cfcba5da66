//! The steps that people and continuous integration run.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// All tests: first the checks of data and sources, which fail in a second, then the test suites.
pub(crate) fn test(root: &Path) -> Result<()> {
    step("generated files are fresh", || crate::generate::check(root))?;
    step("data and sources agree", || crate::tidy::run(root))?;
    step("dependencies keep to the map", || crate::deps::run(root))?;
    cargo(root, &["test", "--workspace", "--all-features"])?;
    with_io_uring(root)?;
    cargo(root, &["test", "--package", "openwinsock-codes", "--no-default-features", "--lib", "--tests"])
}

/// The tests that have to do with the engine, on its other way of doing I/O. Where the kernel forbids that, there is none.
fn with_io_uring(root: &Path) -> Result<()> {
    let disabled = std::fs::read_to_string("/proc/sys/kernel/io_uring_disabled");
    if disabled.is_ok_and(|level| level.trim() != "0") {
        println!("== io_uring: skipped, this machine's kernel.io_uring_disabled forbids it");
        return Ok(());
    }
    let mut arguments = vec!["test", "--workspace", "--all-features"];
    arguments.extend(ON_BOTH_ENGINES.iter().flat_map(|name| ["--test", name]));
    cargo_with(root, &arguments, &[("OPENWINSOCK_ENGINE", "io_uring")])
}

/// Test programs that run with epoll and with io_uring.
const ON_BOTH_ENGINES: &[&str] = &[
    "async_select",
    "close_race",
    "event_select",
    "fork",
    "overlapped",
    "overlapped_ext",
    "select_again",
    "soak",
];

/// Everything that continuous integration runs.
pub(crate) fn ci(root: &Path) -> Result<()> {
    cargo(root, &["fmt", "--all", "--check"])?;
    cargo(root, &["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"])?;
    let docs = ["doc", "--workspace", "--no-deps", "--all-features", "--document-private-items"];
    cargo_with(root, &docs, &[("RUSTDOCFLAGS", "--deny warnings")])?;
    cargo(root, &["check", "--manifest-path", "fuzz/Cargo.toml", "--all-targets"])?;
    cargo(root, &["bench", "--package", "openwinsock-bench", "--no-run"])?;
    crate::targets::run(root)?;
    test(root)?;
    crate::soundness::ci(root)
}

fn step(name: &str, run: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("== {name}");
    run()
}

fn cargo(root: &Path, args: &[&str]) -> Result<()> {
    cargo_with(root, args, &[])
}

pub(crate) fn cargo_with(root: &Path, args: &[&str], env: &[(&str, &str)]) -> Result<()> {
    println!("== cargo {}", args.join(" "));
    let start = Instant::now();
    let status = Command::new(env!("CARGO"))
        .args(args)
        .envs(env.iter().copied())
        .current_dir(root)
        .status()
        .context("cannot run cargo")?;
    ensure!(status.success(), "`cargo {}` failed", args.join(" "));
    println!("== done in {} s", start.elapsed().as_secs());
    Ok(())
}
