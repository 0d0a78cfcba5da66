//! `cargo xtask bench`: programs written for Winsock against the same work by hand for Linux, and against Wine.
//!
//! What is compared stands in `bench/comparisons.toml`. The programs of one comparison run in turns on the same two cores,
//! and what counts is the ratio of medians: speeds of a machine change from minute to minute, ratios less so.

mod build;
mod measure;
mod plan;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};

use self::build::Programs;
use self::measure::{Outcome, Runner};
use self::plan::Plan;

/// What one may say on the command line.
#[derive(Debug, Default)]
struct Options {
    /// Only the rows with these names.
    only: Vec<String>,
    /// How often each program runs; the median counts.
    repeat: usize,
    /// How many seconds a run measures.
    seconds: f64,
    /// Where the native and Winsock programs are, beside our own.
    programs: Option<PathBuf>,
    /// Where the raw figures go.
    keep: Option<PathBuf>,
    wine: bool,
    /// A row below what it must reach is a failure.
    strict: bool,
}

pub(crate) const USAGE: &str = "\
cargo xtask bench [NAME …] [--repeat N] [--secs S] [--programs DIR] [--keep FILE] [--no-wine] [--strict] [--list]

  NAME            only these rows of bench/comparisons.toml
  --repeat N      runs of each program; the median counts (standard: 5)
  --secs S        how long a run measures (standard: 1)
  --programs DIR  the benchmark programs, in winsock/ and native/ (standard: $OPENWINSOCK_BENCH, or shared/bench beside the project)
  --keep FILE     write every run as a line of JSON
  --no-wine       not under Wine
  --strict        fail if a row misses what it must reach
  --list          only say what there is to compare
";

/// Runs the comparisons.
pub(crate) fn run(root: &Path, words: &[&str]) -> Result<()> {
    let plan = Plan::read(&root.join("bench/comparisons.toml"))?;
    if words.contains(&"--list") {
        for (name, what) in plan.names() {
            println!("{name:20} {what}");
        }
        return Ok(());
    }
    let options = options(words)?;
    let plan = plan.only(&options.only)?;
    let given = options.programs.clone().or_else(|| std::env::var_os("OPENWINSOCK_BENCH").map(PathBuf::from));
    let directory = given.or_else(|| Some(root.parent()?.join("shared/bench")));
    let directory = directory.filter(|directory| directory.is_dir());
    if directory.is_none() {
        println!("Only the programs of this repository: name the directory of the others with --programs.");
    }
    let programs = Programs::build(root, directory.as_deref(), &plan, options.wine)?;
    let mut runner = Runner::new(&programs, options.repeat, options.seconds);
    let rows = plan.rows.len() + plan.memory.len() + plan.growth.len() + plan.progress.len();
    let mut outcomes = Vec::with_capacity(rows);
    println!("\n{}", Outcome::HEAD);
    for done in plan.measure(&mut runner) {
        let outcome = done?;
        println!("{outcome}");
        outcomes.push(outcome);
    }
    let keep =
        options.keep.unwrap_or_else(|| root.join("target/bench/runs").join(format!("{}.jsonl", stamp())));
    write_raw(&keep, &runner.raw)?;
    println!("\nEvery run is in {}.", keep.display());
    let missed = outcomes.iter().filter(|outcome| outcome.missed()).count();
    if missed > 0 && options.strict {
        bail!("{missed} of {} rows miss what they must reach", outcomes.len());
    }
    Ok(())
}

fn stamp() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn write_raw(path: &Path, raw: &[serde_json::Value]) -> Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    let mut file = fs::File::create(path).with_context(|| path.display().to_string())?;
    for run in raw {
        writeln!(file, "{run}")?;
    }
    Ok(())
}

fn options(words: &[&str]) -> Result<Options> {
    let mut options = Options { repeat: 5, seconds: 1.0, wine: true, ..Options::default() };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().copied().with_context(|| format!("{word} needs a value\n\n{USAGE}"));
        match *word {
            "--repeat" => options.repeat = value()?.parse().context("--repeat takes a number")?,
            "--secs" => options.seconds = value()?.parse().context("--secs takes a number")?,
            "--programs" => options.programs = Some(value()?.into()),
            "--keep" => options.keep = Some(value()?.into()),
            "--no-wine" => options.wine = false,
            "--strict" => options.strict = true,
            name if !name.starts_with('-') => options.only.push(name.to_owned()),
            other => bail!("no such option: {other}\n\n{USAGE}"),
        }
    }
    if options.repeat == 0 || options.seconds <= 0.0 {
        bail!("--repeat and --secs take numbers above zero");
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read() {
        let read = options(&["port-1", "--repeat", "3", "--no-wine"]).unwrap();
        assert_eq!((read.only, read.repeat, read.wine), (vec!["port-1".to_owned()], 3, false));
        assert!(options(&["--repeat"]).is_err());
        assert!(options(&["--repeat", "0"]).is_err());
        assert!(options(&["--fast"]).is_err());
    }
}
