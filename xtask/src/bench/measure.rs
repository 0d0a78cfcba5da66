//! Runs the programs in turns, and compares medians.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::build::Programs;
use super::plan::{Growth, Memory, Progress, Row, program};

/// The cores that all programs run on.
const CORES: &str = "0,1";
/// No run takes longer, in seconds; `timeout` ends it.
const LONGEST: &str = "120";

/// What came out for a row.
#[derive(Debug)]
pub(crate) struct Outcome {
    name: String,
    what: String,
    figures: String,
    verdict: Verdict,
}

#[derive(Debug, PartialEq)]
enum Verdict {
    /// Nothing is asked of it.
    Shown,
    Reached,
    Missed(String),
    Skipped(String),
}

impl Outcome {
    pub(crate) const HEAD: &str = "row                  ours, twin, ratio";

    pub(crate) fn missed(&self) -> bool {
        matches!(self.verdict, Verdict::Missed(_))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:20} {:62} ", self.name, self.figures)?;
        match &self.verdict {
            Verdict::Shown => write!(f, "-"),
            Verdict::Reached => write!(f, "reached"),
            Verdict::Missed(what) => write!(f, "MISSED: {what}"),
            Verdict::Skipped(why) => write!(f, "skipped: {why}"),
        }?;
        write!(f, "  ({})", self.what)
    }
}

/// Runs programs and remembers every figure.
#[derive(Debug)]
pub(crate) struct Runner<'p> {
    programs: &'p Programs,
    repeat: usize,
    seconds: f64,
    pub(crate) raw: Vec<serde_json::Value>,
}

/// Who does the work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Who {
    Ours,
    Native,
    Wine,
}

impl<'p> Runner<'p> {
    pub(crate) fn new(programs: &'p Programs, repeat: usize, seconds: f64) -> Self {
        Self { programs, repeat, seconds, raw: Vec::new() }
    }

    fn file(&self, who: Who, command: &str) -> Option<&Path> {
        let from = match who {
            Who::Ours => &self.programs.ours,
            Who::Native => &self.programs.native,
            Who::Wine => &self.programs.wine,
        };
        from.get(program(command)).map(std::path::PathBuf::as_path)
    }

    fn command(&self, who: Who, command: &str) -> Option<Command> {
        let file = self.file(who, command)?;
        let mut run = Command::new("timeout");
        run.args(["-k", "5", LONGEST, "taskset", "-c", CORES]);
        if who == Who::Wine {
            run.arg("wine").env("WINEDEBUG", "-all");
        }
        run.arg(file).args(command.split_whitespace().skip(1)).arg(format!("secs={}", self.seconds));
        run.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Some(run)
    }

    /// One run; its figures.
    fn once(&mut self, row: &str, who: Who, command: &str) -> Result<BTreeMap<String, f64>> {
        let mut run = self.command(who, command).context("the program is not there")?;
        let output = run.output().context("timeout and taskset are in Debian's coreutils and util-linux")?;
        let text = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            let errors = String::from_utf8_lossy(&output.stderr);
            bail!("{who:?} {command}: {}\n{text}{errors}", output.status);
        }
        let figures = figures(&text);
        self.raw
            .push(json!({ "row": row, "who": format!("{who:?}"), "command": command, "figures": figures }));
        Ok(figures)
    }

    pub(crate) fn row(&mut self, row: &Row) -> Result<Outcome> {
        let outcome = |figures: String, verdict| Outcome {
            name: row.name.clone(),
            what: row.what.clone(),
            figures,
            verdict,
        };
        let mut contestants = vec![(Who::Ours, row.ours.as_str())];
        contestants.extend(row.twins.iter().map(|twin| (Who::Native, twin.as_str())));
        for (who, command) in &contestants {
            if self.file(*who, command).is_none() {
                return Ok(outcome(String::new(), Verdict::Skipped(format!("no {}", program(command)))));
            }
        }
        if row.wine && self.file(Who::Wine, &row.ours).is_some() {
            contestants.push((Who::Wine, &row.ours));
        }
        let mut values = vec![Vec::new(); contestants.len()];
        // The first round warms up.
        for round in 0..=self.repeat {
            for (place, (who, command)) in contestants.iter().enumerate() {
                // Wine is so far away that fewer runs tell enough.
                if *who == Who::Wine && round > 3 {
                    continue;
                }
                let figures = self.once(&row.name, *who, command)?;
                let value =
                    figures.get(&row.value).with_context(|| format!("{command} prints no {}", row.value))?;
                if round > 0 {
                    values[place].push(*value);
                }
            }
        }
        let medians: Vec<_> = values.into_iter().map(median).collect();
        let better = |a: f64, b: f64| if row.lower { b / a } else { a / b };
        let ours = medians[0];
        let twins = &medians[1..=row.twins.len()];
        let best = twins
            .iter()
            .copied()
            .fold(twins[0], |best, twin| if better(twin, best) > 1.0 { twin } else { best });
        let ratio = better(ours, best);
        let mut text = format!("{} {} {ratio:5.2} ×", readable(ours), readable(best));
        let mut missed = Vec::new();
        if ratio < row.must {
            missed.push(format!("must be {:.2} ×", row.must));
        }
        if let Some(wine) = medians.get(1 + row.twins.len()) {
            let ratio = better(ours, *wine);
            text += &format!("   Wine {} {ratio:5.1} ×", readable(*wine));
            if row.must_wine.is_some_and(|must| ratio < must) {
                missed.push(format!("must be {:.0} × Wine", row.must_wine.unwrap_or_default()));
            }
        }
        let verdict = match (missed.is_empty(), row.must > 0.0, row.aim) {
            (false, ..) => Verdict::Missed(missed.join(", ")),
            (true, true, _) => Verdict::Reached,
            (true, false, Some(aim)) if ratio >= aim => Verdict::Reached,
            (true, false, _) => Verdict::Shown,
        };
        Ok(outcome(text, verdict))
    }

    pub(crate) fn memory(&mut self, row: &Memory) -> Result<Outcome> {
        let outcome =
            |figures, verdict| Outcome { name: row.name.clone(), what: row.what.clone(), figures, verdict };
        if self.file(Who::Ours, &row.ours).is_none() || self.file(Who::Native, &row.twin).is_none() {
            return Ok(outcome(String::new(), Verdict::Skipped("no programs".to_owned())));
        }
        let mut each = [Vec::new(), Vec::new()];
        for _ in 0..self.repeat.min(3) {
            for (place, who, command) in [(0, Who::Ours, &row.ours), (1, Who::Native, &row.twin)] {
                let bytes = self.growth_of_memory(who, command, row.connections)?;
                self.raw.push(json!({ "row": row.name, "who": format!("{who:?}"), "command": command,
                    "figures": { "bytes_per_connection": bytes } }));
                each[place].push(bytes);
            }
        }
        let [ours, twin] = each.map(median);
        let text = format!("{ours:7.0} B {twin:7.0} B {:7.0} B more", ours - twin);
        let verdict = if ours - twin <= row.most {
            Verdict::Reached
        } else {
            Verdict::Missed(format!("at most {} B more", row.most))
        };
        Ok(outcome(text, verdict))
    }

    /// How many bytes of resident memory each of so many connections adds.
    fn growth_of_memory(&self, who: Who, command: &str, connections: u64) -> Result<f64> {
        let command = format!("{command} conns={connections}");
        let mut child = self.command(who, &command).context("the program is not there")?.spawn()?;
        let result = (|| {
            let mut output = BufReader::new(child.stdout.take().context("a pipe")?);
            let mut input = child.stdin.take().context("a pipe")?;
            let mut resident = Vec::new();
            for _ in 0..2 {
                let mut line = String::new();
                output.read_line(&mut line)?;
                if !line.starts_with("READY") {
                    bail!("{command}: {line:?} where READY should stand");
                }
                resident.push(resident_of_children(child.id())?);
                input.write_all(b"\n")?;
            }
            Ok((resident[1] - resident[0]) * 1024.0 / connections as f64)
        })();
        end(&mut child);
        result
    }

    pub(crate) fn growth(&mut self, row: &Growth) -> Result<Outcome> {
        let outcome =
            |figures, verdict| Outcome { name: row.name.clone(), what: row.what.clone(), figures, verdict };
        let there = self.file(Who::Ours, &row.ours).is_some() && self.file(Who::Native, &row.twin).is_some();
        if !there || self.file(Who::Native, &row.client).is_none() {
            return Ok(outcome(String::new(), Verdict::Skipped("no programs".to_owned())));
        }
        let mut ratios = Vec::new();
        for connections in &row.connections {
            let mut values = [Vec::new(), Vec::new()];
            for round in 0..=self.repeat {
                for (place, who, server) in [(0, Who::Ours, &row.ours), (1, Who::Native, &row.twin)] {
                    let speed = self.two_processes(who, server, &row.client, *connections)?;
                    self.raw.push(
                        json!({ "row": row.name, "who": format!("{who:?}"), "connections": connections,
                        "figures": { "msgs_per_s": speed } }),
                    );
                    if round > 0 {
                        values[place].push(speed);
                    }
                }
            }
            let [ours, twin] = values.map(median);
            ratios.push(ours / twin);
        }
        let text: Vec<_> =
            row.connections.iter().zip(&ratios).map(|(n, r)| format!("{n}: {r:.2} ×")).collect();
        let drop = ratios.first().context("no counts")? - ratios.last().context("no counts")?;
        let verdict = if drop <= row.most_drop {
            Verdict::Reached
        } else {
            Verdict::Missed(format!("may drop by {:.2}", row.most_drop))
        };
        Ok(outcome(text.join("  "), verdict))
    }

    fn two_processes(&self, who: Who, server: &str, client: &str, connections: u64) -> Result<f64> {
        let mut child =
            self.command(who, &format!("{server} conns={connections}")).context("no server")?.spawn()?;
        let result = (|| {
            let mut line = String::new();
            BufReader::new(child.stdout.take().context("a pipe")?).read_line(&mut line)?;
            let port =
                line.trim().strip_prefix("port ").with_context(|| format!("{server}: no port, {line:?}"))?;
            let client = format!("{client} port={port} conns={connections}");
            let output = self.command(Who::Native, &client).context("no client")?.output()?;
            let text = String::from_utf8_lossy(&output.stdout);
            figures(&text)
                .get("msgs_per_s")
                .copied()
                .with_context(|| format!("{client}: {text}{}", String::from_utf8_lossy(&output.stderr)))
        })();
        end(&mut child);
        result
    }

    pub(crate) fn progress(&mut self, row: &Progress) -> Result<Outcome> {
        let outcome =
            |figures, verdict| Outcome { name: row.name.clone(), what: row.what.clone(), figures, verdict };
        if self.file(Who::Ours, &row.ours).is_none() {
            return Ok(outcome(String::new(), Verdict::Skipped("no program".to_owned())));
        }
        let figures = self.once(&row.name, Who::Ours, &row.ours)?;
        let of = |name: &str| figures.get(name).copied().with_context(|| format!("no {name}"));
        let (median, worst) = (of("median_us")?, of("worst_us")?);
        let verdict = if median <= row.median_us && worst <= row.worst_us {
            Verdict::Reached
        } else {
            Verdict::Missed(format!("{} µs and {} µs", row.median_us, row.worst_us))
        };
        Ok(outcome(format!("median {median:.0} µs, worst {worst:.0} µs"), verdict))
    }
}

/// The server ends with its clients; if it doesn't, it is ended.
fn end(child: &mut Child) {
    for _ in 0..200 {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    // `timeout` passes the signal on that its child has to get; killed, it could not.
    let _ = Command::new("kill").arg(child.id().to_string()).status();
    let _ = child.wait();
}

/// `key=value` pairs of a line whose values are numbers.
fn figures(text: &str) -> BTreeMap<String, f64> {
    let pairs = text.split_whitespace().filter_map(|word| word.split_once('='));
    pairs.filter_map(|(key, value)| Some((key.to_owned(), value.parse().ok()?))).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn readable(value: f64) -> String {
    if value >= 1000.0 { format!("{value:10.0}") } else { format!("{value:10.1}") }
}

/// Resident memory in KiB of the process that `timeout` runs: the program itself, since `taskset` becomes it.
fn resident_of_children(timeout: u32) -> Result<f64> {
    let children = std::fs::read_to_string(format!("/proc/{timeout}/task/{timeout}/children"))?;
    let child = children.split_whitespace().next().context("the program has ended")?;
    let status = std::fs::read_to_string(format!("/proc/{child}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_output_is_read() {
        let read = figures("bench=x impl=posix conns=10 msgs_per_s=151.5 text=Connection refused\n");
        assert_eq!(read.get("msgs_per_s"), Some(&151.5));
        assert_eq!(read.len(), 2);
    }

    #[test]
    fn the_median_is_the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
    }
}
