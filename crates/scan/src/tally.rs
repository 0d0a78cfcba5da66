//! What was counted, and how counts are merged.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::clue::Clue;
use crate::grain::{Grain, MOST_CELLS};
use crate::origin::Origin;

/// What a line speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A code: the value of its entry in the catalogue.
    Code(u32),
    /// The start of a machine.
    Boot,
}

/// A cell: what, when and from where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What was counted.
    pub subject: Subject,
    /// The start of the span of time, in seconds since 1970; none for lines without a time.
    pub start: Option<i64>,
    /// Where the lines are from.
    pub origin: Origin,
}

/// How many lines a cell has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The lines.
    pub lines: u64,
    /// How many of them have each clue, in the order of [`Clue::ALL`].
    pub clues: [u64; Clue::ALL.len()],
}

impl Count {
    /// Adds another count.
    pub fn add(&mut self, other: &Self) {
        // No log has so many lines, but a damaged partial result may say so.
        self.lines = self.lines.saturating_add(other.lines);
        self.clues.iter_mut().zip(other.clues).for_each(|(sum, more)| *sum = sum.saturating_add(more));
    }
}

/// A line that shows how a code was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its time, where it has one.
    pub time: Option<i64>,
    /// The file; none for standard input.
    pub file: Option<Arc<str>>,
    /// The line, shortened if it is long.
    pub text: String,
    /// What lines of one kind have in common: the text without its numbers.
    shape: String,
}

impl Example {
    /// An example. The text should have no more than [`EXAMPLE_LENGTH`] characters.
    pub fn new(time: Option<i64>, file: Option<Arc<str>>, text: String) -> Self {
        let mut shape = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '0'..='9' if shape.ends_with('0') => {}
                '0'..='9' => shape.push('0'),
                c => shape.push(c),
            }
        }
        Self { time, file, text, shape }
    }

    /// Earlier lines come first, those without a time last. What else is compared only makes the order total.
    fn rank(&self) -> (i64, &str, Option<&str>) {
        (self.time.unwrap_or(i64::MAX), &self.text, self.file.as_deref())
    }
}

/// How many examples of a code are kept, and how many characters of each.
pub const EXAMPLES: usize = 3;
/// The characters that are kept of an example.
pub const EXAMPLE_LENGTH: usize = 300;

/// What is known of one code beside its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// When the first and the last line with a time were written, in seconds since 1970.
    pub times: Option<(i64, i64)>,
    /// The earliest line of each of the earliest kinds, in order.
    pub examples: Vec<Example>,
}

impl Seen {
    fn time(&mut self, first: i64, last: i64) {
        let (a, b) = self.times.unwrap_or((first, last));
        self.times = Some((a.min(first), b.max(last)));
    }

    /// Keeps an example if it is among the earliest of its kind, and its kind among the earliest. The outcome
    /// doesn't depend on the order in which examples come.
    pub(crate) fn example(&mut self, example: Example) {
        if self.examples.len() == EXAMPLES
            && self.examples.last().is_some_and(|last| last.rank() <= example.rank())
        {
            return;
        }
        match self.examples.iter_mut().find(|e| e.shape == example.shape) {
            Some(same) if same.rank() > example.rank() => *same = example,
            Some(_) => return,
            None => self.examples.push(example),
        }
        self.examples.sort_by(|a, b| a.rank().cmp(&b.rank()));
        self.examples.truncate(EXAMPLES);
    }
}

/// How much was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Files, and standard input.
    pub files: u64,
    /// Bytes, unpacked.
    pub bytes: u64,
    /// All lines.
    pub lines: u64,
    /// Lines that have a code.
    pub with_codes: u64,
    /// Those of them whose time says its zone, and those whose time doesn't; the rest has no time.
    pub zoned: u64,
    /// See [`Self::zoned`].
    pub unzoned: u64,
}

impl Totals {
    /// The lines with a code whose time is not known.
    pub const fn timeless(&self) -> u64 {
        self.with_codes.saturating_sub(self.zoned).saturating_sub(self.unzoned)
    }

    fn add(&mut self, other: &Self) {
        self.files = self.files.saturating_add(other.files);
        self.bytes = self.bytes.saturating_add(other.bytes);
        self.lines = self.lines.saturating_add(other.lines);
        self.with_codes = self.with_codes.saturating_add(other.with_codes);
        self.zoned = self.zoned.saturating_add(other.zoned);
        self.unzoned = self.unzoned.saturating_add(other.unzoned);
    }
}

/// Counts of codes by time and origin. Merging is associative and commutative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub(crate) totals: Totals,
    pub(crate) codes: BTreeMap<u32, Seen>,
    pub(crate) cells: HashMap<Key, Count>,
    pub(crate) grain: Grain,
    most: usize,
}

impl Default for Tally {
    fn default() -> Self {
        Self::with_limit(MOST_CELLS)
    }
}

impl Tally {
    /// A tally with another limit of cells than [`MOST_CELLS`]. Only tallies with equal limits may be merged.
    pub fn with_limit(most: usize) -> Self {
        let (totals, grain) = Default::default();
        Self { totals, codes: BTreeMap::new(), cells: HashMap::new(), grain, most }
    }

    /// A tally of nothing, with the same limit.
    pub(crate) fn empty(&self) -> Self {
        Self::with_limit(self.most)
    }

    /// How much was read.
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The codes that were met, by rising value.
    pub const fn codes(&self) -> &BTreeMap<u32, Seen> {
        &self.codes
    }

    /// The cells, in no order.
    pub const fn cells(&self) -> &HashMap<Key, Count> {
        &self.cells
    }

    /// How finely lines are kept apart.
    pub const fn grain(&self) -> Grain {
        self.grain
    }

    /// The lines with a code.
    pub fn lines_of(&self, code: u32) -> u64 {
        let cells = self.cells.iter().filter(|(key, _)| key.subject == Subject::Code(code));
        cells.map(|(_, count)| count.lines).sum()
    }

    /// Notes that a file was opened.
    pub const fn add_file(&mut self) {
        self.totals.files += 1;
    }

    /// Notes that so many bytes were read.
    pub const fn add_bytes(&mut self, bytes: u64) {
        self.totals.bytes += bytes;
    }

    /// Counts into a cell, given in the finest view.
    pub(crate) fn count(&mut self, key: Key, count: &Count) {
        self.cells.entry(self.grain.project(key)).or_default().add(count);
        self.coarsen();
    }

    pub(crate) fn time(&mut self, code: u32, time: i64) {
        self.codes.entry(code).or_default().time(time, time);
    }

    /// True if an example with this time could be kept. To ask saves to make most of them.
    pub(crate) fn wants_example(&self, code: u32, time: Option<i64>) -> bool {
        let Some(seen) = self.codes.get(&code).filter(|s| s.examples.len() == EXAMPLES) else { return true };
        let last = seen.examples.last().and_then(|e| e.time).unwrap_or(i64::MAX);
        time.unwrap_or(i64::MAX) <= last
    }

    /// Notes that a code was met, with a line that shows it.
    pub(crate) fn example(&mut self, code: u32, example: Example) {
        self.codes.entry(code).or_default().example(example);
    }

    /// Adds what another tally counted.
    pub fn merge(&mut self, other: Self) {
        self.totals.add(&other.totals);
        for (code, seen) in other.codes {
            let own = self.codes.entry(code).or_default();
            seen.times.into_iter().for_each(|(first, last)| own.time(first, last));
            seen.examples.into_iter().for_each(|example| own.example(example));
        }
        self.set_grain(self.grain.max(other.grain));
        for (key, count) in other.cells {
            self.count(key, &count);
        }
    }

    /// Gives the lines that have no time this one.
    pub(crate) fn give_time(&mut self, time: i64, zoned: bool) {
        let timeless = self.totals.timeless();
        if zoned {
            self.totals.zoned += timeless;
        } else {
            self.totals.unzoned += timeless;
        }
        for seen in self.codes.values_mut() {
            seen.time(time, time);
            for example in &mut seen.examples {
                example.time.get_or_insert(time);
            }
        }
        let cells = std::mem::take(&mut self.cells);
        for (key, count) in cells {
            let key = Key { start: key.start.or(Some(time)), ..key };
            self.cells.entry(self.grain.project(key)).or_default().add(&count);
        }
    }

    /// The finest view that fits.
    pub(crate) fn coarsen(&mut self) {
        while self.cells.len() > self.most
            && let Some(coarser) = self.grain.coarser()
        {
            self.set_grain(coarser);
        }
    }

    pub(crate) fn set_grain(&mut self, grain: Grain) {
        if grain == self.grain {
            return;
        }
        self.grain = grain;
        let cells = std::mem::take(&mut self.cells);
        for (key, count) in cells {
            self.cells.entry(grain.project(key)).or_default().add(&count);
        }
    }
}
