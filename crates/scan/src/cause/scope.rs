//! What a rule is judged for: the lines of one machine, or of one program.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::clue::Clue;
use crate::tally::{Count, Key, Subject, Tally};

/// What a rule is judged for, each by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Each machine; all lines together that don't name one.
    Host,
    /// Each program of a machine; all lines together that don't name one.
    Process,
}

impl Extent {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Host, Self::Process];

    /// Its name in the rules and in exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Process => "process",
        }
    }
}

/// The lines of one machine or program.
pub(crate) struct Scope<'a> {
    pub(crate) host: Option<Arc<str>>,
    pub(crate) process: Option<Arc<str>>,
    cells: Vec<(&'a Key, &'a Count)>,
    /// How long a span of time is in seconds; none if times are not kept apart.
    span: Option<i64>,
    keeps_processes: bool,
}

impl<'a> Scope<'a> {
    /// Every scope of this extent. Origins that are not kept apart are left out: they have nothing in common.
    pub(crate) fn all(tally: &'a Tally, extent: Extent) -> Vec<Self> {
        let mut groups: BTreeMap<_, Vec<(&Key, &Count)>> = BTreeMap::new();
        for (key, count) in tally.cells().iter().filter(|(key, _)| !key.origin.others) {
            let process = key.origin.process.clone().filter(|_| extent == Extent::Process);
            groups.entry((key.origin.host.clone(), process)).or_default().push((key, count));
        }
        let grain = tally.grain();
        let scope = |((host, process), mut cells): ((_, _), Vec<(&'a Key, &'a Count)>)| {
            cells.sort_unstable_by_key(|(key, _)| *key);
            Scope { host, process, cells, span: grain.span(), keeps_processes: grain.keeps_processes() }
        };
        groups.into_iter().map(scope).collect()
    }

    fn of<'b>(&'b self, codes: &'b [u32]) -> impl Iterator<Item = (&'a Key, &'a Count)> + 'b {
        let wanted = |key: &Key| match key.subject {
            Subject::Code(code) => codes.contains(&code),
            Subject::Boot => false,
        };
        self.cells.iter().copied().filter(move |(key, _)| wanted(key))
    }

    /// The lines with one of these codes. A line with two of them counts twice.
    pub(crate) fn lines(&self, codes: &[u32]) -> u64 {
        self.of(codes).map(|(_, count)| count.lines).fold(0, u64::saturating_add)
    }

    /// The lines with any code.
    pub(crate) fn all_lines(&self) -> u64 {
        let codes = self.cells.iter().filter(|(key, _)| key.subject != Subject::Boot);
        codes.map(|(_, count)| count.lines).fold(0, u64::saturating_add)
    }

    /// Those of the lines with these codes that have one of the clues; where a line has two, the larger number.
    pub(crate) fn with_clue(&self, codes: &[u32], clues: &[Clue]) -> u64 {
        let each = |clue: &Clue| {
            self.of(codes).map(|(_, count)| count.clues[*clue as usize]).fold(0, u64::saturating_add)
        };
        clues.iter().map(each).max().unwrap_or(0)
    }

    /// True if every line with these codes has a time that is kept.
    pub(crate) fn is_timed(&self, codes: &[u32]) -> bool {
        self.span.is_some() && self.of(codes).all(|(key, _)| key.start.is_some())
    }

    /// The spans of time with such lines, in order, with their number; lines without a time are left out.
    pub(crate) fn series(&self, codes: &[u32]) -> Vec<(i64, u64)> {
        let mut series: BTreeMap<i64, u64> = BTreeMap::new();
        for (key, count) in self.of(codes) {
            if let Some(start) = key.start {
                *series.entry(start).or_default() += count.lines;
            }
        }
        series.into_iter().collect()
    }

    /// The first and the last span of time with such lines.
    pub(crate) fn times(&self, codes: &[u32]) -> Option<(i64, i64)> {
        let series = self.series(codes);
        Some((series.first()?.0, series.last()?.0))
    }

    /// When the machine started, as far as lines say so.
    pub(crate) fn boots(&self) -> Vec<i64> {
        let boots = self.cells.iter().filter(|(key, _)| key.subject == Subject::Boot);
        boots.filter_map(|(key, _)| key.start).collect()
    }

    /// How many programs have these codes; none if lines don't say.
    pub(crate) fn processes(&self, codes: &[u32]) -> Option<usize> {
        let mut processes = BTreeSet::new();
        for (key, _) in self.of(codes) {
            processes.insert(key.origin.process.as_ref()?);
        }
        self.keeps_processes.then_some(processes.len())
    }

    /// A distance in time as far as spans can tell it, in seconds.
    pub(crate) fn seconds(&self, minutes: u32) -> i64 {
        (i64::from(minutes) * 60).max(self.span.unwrap_or(0))
    }
}
