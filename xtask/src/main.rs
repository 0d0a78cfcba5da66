//! The project's tasks. `cargo xtask` lists them.

mod bench;
mod causes;
mod conformance;
mod convention_tidy;
mod data;
mod deps;
mod generate;
// The library's own file: the table's hash and the look-up's cannot differ. The library itself is no dependency,
// so that the generator runs also when the generated tables don't compile.
#[path = "../../crates/codes/src/hash.rs"]
mod hash;
// As `hash`: the index and the query are made of the same features.
#[path = "../../crates/search/src/features.rs"]
mod features;
mod install;
mod locale_tidy;
mod sdk;
mod soak;
mod soundness;
mod steps;
mod targets;
#[cfg(test)]
mod testing;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
cargo xtask TASK

  gen            write the generated tables from data/
  gen --check    fail if a generated file is not what data/ gives
  tidy           check data/ and the sources against each other
  deps           check which crate depends on which
  conformance    which documented pairs of function and code have a test; runs them
  soak           connections under cancels, closes and resets: --minutes N (60), --seed N
  soundness      model checks, AddressSanitizer, valgrind; or the one named: models, address, valgrind, programs, thread, miri
  targets        other targets: AArch64 compiles, musl is refused with a reason; where rustup has them
  bench          programs for Winsock against the same work by hand, and against Wine; `cargo xtask bench --help`
  install        libraries, headers, command and man pages into a prefix; `cargo xtask install --help`
  test           all tests, after tidy, deps and gen --check
  ci             everything that continuous integration runs
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let root = root()?;
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["gen"] => generate::write(&root),
        ["gen", "--check"] => generate::check(&root),
        ["tidy"] => tidy::run(&root),
        ["deps"] => deps::run(&root),
        ["conformance"] => conformance::run(&root),
        ["soundness"] => soundness::ci(&root),
        ["soundness", check] => soundness::run(&root, check),
        ["soak", words @ ..] => soak::run(&root, words),
        ["targets"] => targets::run(&root),
        ["bench", "--help" | "-h"] => {
            print!("{}", bench::USAGE);
            Ok(())
        }
        ["bench", words @ ..] => bench::run(&root, words),
        ["install", words @ ..] => install::run(&root, words),
        ["test"] => steps::test(&root),
        ["ci"] => steps::ci(&root),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        other => bail!("no such task: {}\n\n{USAGE}", other.join(" ")),
    }
}

/// The root of the repository.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    Ok(here.parent().context("xtask lies in the root of the repository")?.to_owned())
}
