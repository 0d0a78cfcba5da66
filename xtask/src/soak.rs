//! `cargo xtask soak`: the test of the same name, for long.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::steps::cargo_with;

const MINUTES: u64 = 60;

/// Plays for so many minutes. `words` are what follows the name of the task.
pub(crate) fn run(root: &Path, words: &[&str]) -> Result<()> {
    let (mut minutes, mut seed) = (MINUTES, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut number = || -> Result<u64> {
            let value = words.next().with_context(|| format!("{word} needs a number after it"))?;
            value.parse().with_context(|| format!("{word} needs a number, not {value:?}"))
        };
        match *word {
            "--minutes" => minutes = number()?,
            "--seed" => seed = Some(number()?.to_string()),
            other => bail!("no such option: {other}; there are --minutes N and --seed N"),
        }
    }
    let seconds = minutes.saturating_mul(60).to_string();
    let mut environment = vec![("OPENWINSOCK_SOAK_SECONDS", seconds.as_str())];
    environment.extend(seed.as_deref().map(|seed| ("OPENWINSOCK_SOAK_SEED", seed)));
    let arguments = ["test", "--package", "openwinsock", "--release", "--test", "soak"];
    cargo_with(root, &arguments, &environment)
}
