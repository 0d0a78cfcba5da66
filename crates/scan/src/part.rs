//! Blocks of a file, read apart from each other and joined.
//!
//! A line without a time has that of the last line before it that has one, and that line may stand in an earlier
//! block. So a part keeps such lines at its head aside, and gets the time when parts are joined in the order of
//! the file. Everything else needs no order.

use std::sync::Arc;

use openwinsock_annotate::{Options, Scanner};

use crate::clue::{Clue, Clues, PAUSE};
use crate::line::{self, Reading};
use crate::origin::Names;
use crate::record::Fields;
use crate::stamp::{Clock, Stamp};
use crate::tally::{Count, EXAMPLE_LENGTH, Example, Key, Subject, Tally};

/// Reads blocks of logs. Made once; may be shared between threads.
pub struct Reader {
    scanner: Scanner,
    clues: Clues,
}

/// Where a block is from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file; none for standard input.
    pub file: Option<Arc<str>>,
    /// What its times leave open.
    pub clock: Arc<Clock>,
    /// The fields in force where the block begins; see [`Fields::last_in`].
    pub fields: Option<Arc<Fields>>,
    /// The block begins within a line.
    pub continues: bool,
}

/// What a block says that depends on the blocks before it.
#[derive(Debug, Default)]
pub struct Edge {
    /// Lines with codes before the first time.
    head: Tally,
    /// The cells of the first line with a time, if it has codes, which may follow a pause.
    first: Option<(Stamp, Vec<Key>)>,
    /// The cells of the second line with a time, if it has codes and follows a pause, and the time of the first:
    /// a pause counts where the log was lively before it.
    second: Option<(Stamp, Vec<Key>)>,
    times: Times,
}

/// The last time, and the one before it.
#[derive(Clone, Copy, Debug, Default)]
struct Times {
    last: Option<Stamp>,
    before: Option<Stamp>,
}

impl Times {
    /// Goes on to a later time.
    const fn next(self, stamp: Stamp) -> Self {
        Self { last: Some(stamp), before: self.last }
    }

    /// True if a line with this time follows a pause: the log was lively, then silent.
    fn is_pause(self, next: Stamp) -> bool {
        let gap = |from: Stamp, to: Stamp| to.seconds - from.seconds;
        matches!((self.before, self.last), (Some(before), Some(last))
            if gap(last, next) >= PAUSE && gap(before, last) < PAUSE)
    }
}

/// The edges of the parts of a file so far.
#[derive(Debug, Default)]
pub struct Joint {
    times: Times,
}

impl Joint {
    /// Joins the next part of the file.
    pub fn join(&mut self, mut edge: Edge, tally: &mut Tally) {
        if let Some(last) = self.times.last {
            edge.head.give_time(last.seconds, last.zoned);
        }
        tally.merge(edge.head);
        let first = edge.first.filter(|(first, _)| self.times.is_pause(*first));
        // The second line follows a pause; was there one before the first?
        let lively = |first: Stamp| self.times.last.is_some_and(|last| first.seconds - last.seconds < PAUSE);
        let second = edge.second.filter(|(first, _)| lively(*first));
        for (_, keys) in first.into_iter().chain(second) {
            keys.into_iter().for_each(|key| tally.count(key, &clue(Clue::Pause)));
        }
        self.times = match edge.times {
            Times { last: None, .. } => self.times,
            Times { last, before } => Times { last, before: before.or(self.times.last) },
        };
    }
}

/// A count of no line, but a clue.
fn clue(clue: Clue) -> Count {
    let mut count = Count::default();
    count.clues[clue as usize] = 1;
    count
}

/// What one thread keeps from block to block.
#[derive(Default)]
pub struct Worker {
    names: Names,
    /// What this thread has counted.
    pub tally: Tally,
}

impl Worker {
    /// A worker whose tally has another limit of cells than [`crate::grain::MOST_CELLS`].
    pub fn new(most: usize) -> Self {
        Self { names: Names::default(), tally: Tally::with_limit(most) }
    }
}

impl Reader {
    /// A reader of codes as the options say.
    pub fn new(options: &Options) -> Self {
        Self { scanner: Scanner::new(options), clues: Clues::new() }
    }

    /// Counts a block of whole lines in UTF-8. What depends on earlier blocks is given back.
    pub fn read(&self, block: &[u8], source: &Source, worker: &mut Worker) -> Edge {
        let mut walk = Walk::new(block, source);
        let mut edge = Edge { head: worker.tally.empty(), ..Edge::default() };
        worker.tally.totals.lines += lines(block, source.continues);
        let mut boots = self.clues.boots(block).peekable();
        for (range, findings) in self.scanner.lines(block) {
            while let Some(at) = boots.next_if(|at| *at < range.start) {
                self.boot(at, &mut walk, worker, &mut edge);
            }
            let mut codes: Vec<u32> = findings.iter().map(|f| f.entry().value).collect();
            codes.sort_unstable();
            codes.dedup();
            self.line(range, &codes, &mut walk, worker, &mut edge);
        }
        for at in boots {
            self.boot(at, &mut walk, worker, &mut edge);
        }
        walk.before(block.len());
        edge.times = walk.times;
        edge
    }

    fn line(
        &self,
        range: std::ops::Range<usize>,
        codes: &[u32],
        walk: &mut Walk<'_>,
        worker: &mut Worker,
        edge: &mut Edge,
    ) {
        let text = line::text(&walk.block[range.clone()]);
        let before = walk.before(range.start);
        let (own, origin) = if walk.is_piece(range.start) {
            (None, Default::default())
        } else {
            walk.reading.all(&text, walk.fields(range.start), &mut worker.names)
        };
        let mut count = Count { lines: 1, ..Count::default() };
        self.clues.in_line(&text, |clue| count.clues[clue as usize] = 1);
        if own.is_some_and(|own| before.is_pause(own)) {
            count.clues[Clue::Pause as usize] = 1;
        }
        let stamp = own.or(before.last);
        let tally = if stamp.is_some() { &mut worker.tally } else { &mut edge.head };
        tally.totals.with_codes += 1;
        match stamp.map(|s| s.zoned) {
            Some(true) => tally.totals.zoned += 1,
            Some(false) => tally.totals.unzoned += 1,
            None => {}
        }
        let mut waiting = Vec::new();
        for code in codes {
            let time = stamp.map(|s| s.seconds);
            let key = Key { subject: Subject::Code(*code), start: time, origin: origin.clone() };
            if own.is_some() && before.before.is_none() {
                waiting.push(key.clone());
            }
            tally.count(key, &count);
            time.into_iter().for_each(|time| tally.time(*code, time));
            if tally.wants_example(*code, time) {
                let text: String = text.trim_end().chars().take(EXAMPLE_LENGTH).collect();
                tally.example(*code, Example::new(time, walk.source.file.clone(), text));
            }
        }
        if let Some(own) = own {
            match before {
                Times { last: None, .. } => edge.first = Some((own, waiting)),
                Times { last: Some(first), before: None } if own.seconds - first.seconds >= PAUSE => {
                    edge.second = Some((first, waiting));
                }
                Times { .. } => {}
            }
            walk.times = before.next(own);
        }
        walk.looked = range.end;
    }

    /// A line that says that a machine started.
    fn boot(&self, at: usize, walk: &mut Walk<'_>, worker: &mut Worker, edge: &mut Edge) {
        let start = memchr::memrchr(b'\n', &walk.block[..at]).map_or(0, |i| i + 1);
        let end = memchr::memchr(b'\n', &walk.block[at..]).map_or(walk.block.len(), |i| at + i);
        let text = line::text(&walk.block[start..end]);
        let (own, origin) = walk.reading.all(&text, walk.fields(start), &mut worker.names);
        let stamp = own.or_else(|| walk.before(start).last);
        let tally = if stamp.is_some() { &mut worker.tally } else { &mut edge.head };
        let key = Key { subject: Subject::Boot, start: stamp.map(|s| s.seconds), origin };
        tally.count(key, &Count { lines: 1, ..Count::default() });
    }
}

/// Goes through a block, and knows the last time before the source that it has come to.
struct Walk<'a> {
    reading: Reading<'a>,
    block: &'a [u8],
    source: &'a Source,
    /// The fields that the block names, with the sources from which they are in force.
    fields: Vec<(usize, Fields)>,
    /// All before it is looked through for times.
    looked: usize,
    times: Times,
}

impl<'a> Walk<'a> {
    fn new(block: &'a [u8], source: &'a Source) -> Self {
        let reading = Reading { clock: &source.clock };
        Self { reading, block, source, fields: Fields::all_in(block), looked: 0, times: Times::default() }
    }

    /// True if a line is the rest of one that began in an earlier block.
    const fn is_piece(&self, start: usize) -> bool {
        start == 0 && self.source.continues
    }

    /// The fields in force at a source.
    fn fields(&self, at: usize) -> Option<&Fields> {
        let named = self.fields.iter().rev().find(|(from, _)| *from <= at);
        named.map(|(_, fields)| fields).or(self.source.fields.as_deref())
    }

    /// The last times in the lines before this one.
    fn before(&mut self, start: usize) -> Times {
        let mut end = start;
        let mut found = Times::default();
        while end > self.looked {
            let text = &self.block[self.looked..end];
            let text = text.strip_suffix(b"\n").unwrap_or(text);
            let from = self.looked + memchr::memrchr(b'\n', text).map_or(0, |i| i + 1);
            let line = &self.block[from..self.looked + text.len()];
            if !self.is_piece(from)
                && let Some(time) = self.reading.time(line, self.fields(from))
            {
                if found.last.is_some() {
                    found.before = Some(time);
                    break;
                }
                found.last = Some(time);
            }
            end = from;
        }
        self.looked = self.looked.max(start);
        if let Some(last) = found.last {
            self.times = Times { last: Some(last), before: found.before.or(self.times.last) };
        }
        self.times
    }
}

/// How many lines begin in a block.
fn lines(block: &[u8], continues: bool) -> u64 {
    let ends = memchr::memchr_iter(b'\n', block).count() as u64;
    let open = block.last().is_some_and(|b| *b != b'\n');
    (ends + u64::from(open)).saturating_sub(u64::from(continues && !block.is_empty()))
}
