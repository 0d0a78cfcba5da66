//! Counts put in order, for reports.

use std::collections::BTreeMap;

use crate::origin::Origin;
use crate::tally::{Subject, Tally};

/// A division of time into equal steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The start of the first step, in seconds since 1970.
    pub start: i64,
    /// The length of a step in seconds.
    pub step: i64,
    /// How many steps there are; at least one.
    pub slots: usize,
}

/// Steps that people think in, in seconds: minutes, hours, days, weeks.
const STEPS: [i64; 14] =
    [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000];

impl Axis {
    /// The finest division of the time that the tally keeps apart into at most so many steps; none if it has no
    /// times.
    pub fn new(tally: &Tally, most: usize) -> Option<Self> {
        let span = tally.grain().span()?;
        let codes = tally.cells().keys().filter(|key| key.subject != Subject::Boot);
        let starts = codes.filter_map(|key| key.start);
        let (first, last) = starts.fold(None, |range: Option<(i64, i64)>, at| {
            Some(range.map_or((at, at), |(a, b)| (a.min(at), b.max(at))))
        })?;
        let most = most.max(1) as i64;
        let longest = STEPS[STEPS.len() - 1];
        let fits = |step: &i64| last.div_euclid(*step) - first.div_euclid(*step) < most;
        let step = STEPS.into_iter().filter(|step| *step >= span).find(fits);
        let step = step.unwrap_or_else(|| {
            let times = (2..).find(|n| fits(&(longest * n)));
            longest * times.unwrap_or(1)
        });
        let start = first.div_euclid(step) * step;
        let slots = last.div_euclid(step) - first.div_euclid(step) + 1;
        Some(Self { start, step, slots: slots as usize })
    }

    /// The step that a time falls into.
    fn slot(&self, time: i64) -> Option<usize> {
        usize::try_from((time - self.start).div_euclid(self.step)).ok().filter(|slot| *slot < self.slots)
    }

    /// The start of a step, in seconds since 1970.
    pub const fn time(&self, slot: usize) -> i64 {
        self.start + slot as i64 * self.step
    }

    /// The lines of one code, or with any, by step. A line with two codes counts twice for all.
    pub fn series(&self, tally: &Tally, code: Option<u32>) -> Vec<u64> {
        let mut series = vec![0_u64; self.slots];
        for (key, count) in tally.cells() {
            let Subject::Code(of) = key.subject else { continue };
            if code.is_none_or(|code| code == of)
                && let Some(slot) = key.start.and_then(|start| self.slot(start))
            {
                series[slot] = series[slot].saturating_add(count.lines);
            }
        }
        series
    }
}

/// The codes with their lines, the most first.
pub fn codes(tally: &Tally) -> Vec<(u32, u64)> {
    let mut lines: BTreeMap<u32, u64> = tally.codes().keys().map(|code| (*code, 0)).collect();
    for (key, count) in tally.cells() {
        if let Subject::Code(code) = key.subject {
            let sum = lines.entry(code).or_default();
            *sum = sum.saturating_add(count.lines);
        }
    }
    most_first(lines)
}

/// An origin, with its lines and those of each code, the most first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginRow {
    /// The origin.
    pub origin: Origin,
    /// Its lines; one with two codes counts twice.
    pub lines: u64,
    /// The codes.
    pub codes: Vec<(u32, u64)>,
}

/// The origins, the most lines first.
pub fn origins(tally: &Tally) -> Vec<OriginRow> {
    let mut rows: BTreeMap<&Origin, BTreeMap<u32, u64>> = BTreeMap::new();
    for (key, count) in tally.cells() {
        if let Subject::Code(code) = key.subject {
            let sum = rows.entry(&key.origin).or_default().entry(code).or_default();
            *sum = sum.saturating_add(count.lines);
        }
    }
    let row = |(origin, codes): (&Origin, BTreeMap<u32, u64>)| OriginRow {
        origin: origin.clone(),
        lines: codes.values().copied().fold(0, u64::saturating_add),
        codes: most_first(codes),
    };
    let mut rows: Vec<_> = rows.into_iter().map(row).collect();
    rows.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.origin.cmp(&b.origin)));
    rows
}

/// Cells joined to spans of at least an hour.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HourRow {
    /// The start of the span, in seconds since 1970; none for lines without a time.
    pub start: Option<i64>,
    /// The code.
    pub code: u32,
    /// Where the lines are from.
    pub origin: Origin,
    /// How many there are.
    pub lines: u64,
}

/// The span of [`hours`] in seconds: an hour, or more if the tally keeps no hours apart; none if no times.
pub fn hour_span(tally: &Tally) -> Option<i64> {
    const HOUR: i64 = 3600;
    tally.grain().span().map(|span| span.max(HOUR))
}

/// The lines by hour, code and origin, in this order.
pub fn hours(tally: &Tally) -> Vec<HourRow> {
    let span = hour_span(tally);
    let mut rows: BTreeMap<(Option<i64>, u32, &Origin), u64> = BTreeMap::new();
    for (key, count) in tally.cells() {
        if let Subject::Code(code) = key.subject {
            let start = span.and_then(|span| key.start.map(|start| start.div_euclid(span) * span));
            let sum = rows.entry((start, code, &key.origin)).or_default();
            *sum = sum.saturating_add(count.lines);
        }
    }
    let row = |((start, code, origin), lines): ((_, _, &Origin), _)| HourRow {
        start,
        code,
        origin: origin.clone(),
        lines,
    };
    rows.into_iter().map(row).collect()
}

/// A series as a row of blocks, the highest for the largest number; a blank where there is nothing.
pub fn sparkline(series: &[u64]) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = series.iter().copied().max().unwrap_or(0).max(1);
    let block = |lines: &u64| match lines {
        0 => ' ',
        lines => BLOCKS[((u128::from(*lines) * 8).div_ceil(u128::from(most)) - 1) as usize],
    };
    series.iter().map(block).collect()
}

fn most_first(lines: BTreeMap<u32, u64>) -> Vec<(u32, u64)> {
    let mut rows: Vec<_> = lines.into_iter().collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::{Count, Key};

    fn tally(starts: &[i64]) -> Tally {
        let mut tally = Tally::default();
        for (i, start) in starts.iter().enumerate() {
            let code = 10_054 + (i as u32 % 2);
            let key = Key { subject: Subject::Code(code), start: Some(*start), origin: Origin::default() };
            tally.count(key, &Count { lines: i as u64 + 1, ..Count::default() });
        }
        tally
    }

    #[test]
    fn an_axis_takes_the_finest_step_that_fits() {
        let axis = |starts: &[i64], most| Axis::new(&tally(starts), most).map(|a| (a.start, a.step, a.slots));
        assert_eq!(axis(&[61, 3599], 60), Some((60, 60, 59)));
        assert_eq!(axis(&[61, 3599], 58), Some((0, 300, 12)));
        assert_eq!(axis(&[61, 3599], 1), Some((0, 3600, 1)));
        assert_eq!(axis(&[0, 100 * 365 * 86_400], 10).map(|a| a.2 <= 10), Some(true));
        assert_eq!(axis(&[], 10), None);
    }

    #[test]
    fn rows_are_in_order() {
        let tally = tally(&[0, 60, 3600]);
        assert_eq!(codes(&tally), [(10_054, 4), (10_055, 2)]);
        assert_eq!(origins(&tally)[0].codes, [(10_054, 4), (10_055, 2)]);
        let hours: Vec<_> = hours(&tally).into_iter().map(|r| (r.start, r.code, r.lines)).collect();
        assert_eq!(hours, [(Some(0), 10_054, 1), (Some(0), 10_055, 2), (Some(3600), 10_054, 3)]);
        let axis = Axis::new(&tally, 5).unwrap();
        assert_eq!(axis.series(&tally, Some(10_054)).iter().sum::<u64>(), 4);
        assert_eq!(axis.series(&tally, None).iter().sum::<u64>(), 6);
    }

    #[test]
    fn blocks_rise() {
        assert_eq!(sparkline(&[0, 1, 2, 4, 8]), " ▁▂▄█");
        assert_eq!(sparkline(&[1, 1_000_000]), "▁█");
        assert_eq!(sparkline(&[]), "");
        assert_eq!(sparkline(&[u64::MAX]), "█");
    }
}
