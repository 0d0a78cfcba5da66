//! What is compared: `bench/comparisons.toml`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::measure::{Outcome, Runner};

/// All comparisons.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plan {
    #[serde(default, rename = "row")]
    pub(crate) rows: Vec<Row>,
    #[serde(default)]
    pub(crate) memory: Vec<Memory>,
    #[serde(default)]
    pub(crate) growth: Vec<Growth>,
    #[serde(default)]
    pub(crate) progress: Vec<Progress>,
}

/// One figure of two programs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) ours: String,
    pub(crate) twins: Vec<String>,
    pub(crate) value: String,
    #[serde(default)]
    pub(crate) lower: bool,
    pub(crate) must: f64,
    pub(crate) aim: Option<f64>,
    #[serde(default)]
    pub(crate) wine: bool,
    pub(crate) must_wine: Option<f64>,
}

/// The memory of idle connections.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Memory {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) ours: String,
    pub(crate) twin: String,
    pub(crate) connections: u64,
    /// Bytes for each.
    pub(crate) most: f64,
}

/// How the ratio changes with the number of connections.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Growth {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) ours: String,
    pub(crate) twin: String,
    pub(crate) client: String,
    pub(crate) connections: Vec<u64>,
    pub(crate) most_drop: f64,
}

/// How late completions are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Progress {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) ours: String,
    pub(crate) median_us: f64,
    pub(crate) worst_us: f64,
}

impl Plan {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// Names and what they are.
    pub(crate) fn names(&self) -> Vec<(&str, &str)> {
        let rows = self.rows.iter().map(|row| (row.name.as_str(), row.what.as_str()));
        let memory = self.memory.iter().map(|row| (row.name.as_str(), row.what.as_str()));
        let growth = self.growth.iter().map(|row| (row.name.as_str(), row.what.as_str()));
        let progress = self.progress.iter().map(|row| (row.name.as_str(), row.what.as_str()));
        rows.chain(memory).chain(growth).chain(progress).collect()
    }

    /// Only these; all for none.
    pub(crate) fn only(mut self, names: &[String]) -> Result<Self> {
        for name in names {
            if !self.names().iter().any(|(known, _)| known == name) {
                bail!("no comparison is called {name}: `cargo xtask bench --list`");
            }
        }
        if !names.is_empty() {
            self.rows.retain(|row| names.contains(&row.name));
            self.memory.retain(|row| names.contains(&row.name));
            self.growth.retain(|row| names.contains(&row.name));
            self.progress.retain(|row| names.contains(&row.name));
        }
        Ok(self)
    }

    /// Programs for Winsock that it needs.
    pub(crate) fn winsock_programs(&self) -> Vec<&str> {
        let rows = self.rows.iter().map(|row| row.ours.as_str());
        let memory = self.memory.iter().map(|row| row.ours.as_str());
        let growth = self.growth.iter().map(|row| row.ours.as_str());
        let progress = self.progress.iter().map(|row| row.ours.as_str());
        unique(rows.chain(memory).chain(growth).chain(progress))
    }

    /// Programs by hand that it needs.
    pub(crate) fn native_programs(&self) -> Vec<&str> {
        let rows = self.rows.iter().flat_map(|row| row.twins.iter().map(String::as_str));
        let memory = self.memory.iter().map(|row| row.twin.as_str());
        let growth = self.growth.iter().flat_map(|row| [row.twin.as_str(), row.client.as_str()]);
        unique(rows.chain(memory).chain(growth))
    }

    /// Measures one after the other.
    pub(crate) fn measure<'a, 'p>(
        &'a self,
        runner: &'a mut Runner<'p>,
    ) -> impl Iterator<Item = Result<Outcome>> + use<'a, 'p> {
        let jobs = self.rows.iter().map(Job::Row);
        let jobs = jobs.chain(self.memory.iter().map(Job::Memory));
        let jobs = jobs.chain(self.growth.iter().map(Job::Growth));
        let jobs = jobs.chain(self.progress.iter().map(Job::Progress));
        jobs.map(move |job| match job {
            Job::Row(row) => runner.row(row),
            Job::Memory(row) => runner.memory(row),
            Job::Growth(row) => runner.growth(row),
            Job::Progress(row) => runner.progress(row),
        })
    }
}

enum Job<'a> {
    Row(&'a Row),
    Memory(&'a Memory),
    Growth(&'a Growth),
    Progress(&'a Progress),
}

/// The program of a command.
pub(crate) fn program(command: &str) -> &str {
    command.split_whitespace().next().unwrap_or_default()
}

fn unique<'a>(commands: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = commands.map(program).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_reads_and_names_are_unique() {
        let root = crate::root().unwrap();
        let plan = Plan::read(&root.join("bench/comparisons.toml")).unwrap();
        let mut names: Vec<_> = plan.names().iter().map(|(name, _)| (*name).to_owned()).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(plan.only(&["nonsense".to_owned()]).is_err());
    }
}
