//! The kinds of evidence.

use super::scope::Scope;
use crate::clue::Clue;

/// What a rule asks for. Numbers of minutes are at least one span of time of the tally.
#[derive(Debug)]
pub enum Evidence {
    /// So many lines have one of the codes.
    Occurs {
        /// The codes.
        codes: &'static [u32],
        /// The fewest lines.
        at_least: u64,
    },
    /// A code of each group occurs within so many minutes.
    Together {
        /// The groups.
        groups: &'static [&'static [u32]],
        /// The longest time.
        minutes: u32,
    },
    /// A code of the first group, then one of the next, and so on, within so many minutes; and none of the last
    /// group in as many minutes before.
    Sequence {
        /// The groups.
        steps: &'static [&'static [u32]],
        /// The longest time from the first to the last.
        minutes: u32,
    },
    /// So many lines within so many minutes.
    Burst {
        /// The codes.
        codes: &'static [u32],
        /// The fewest lines.
        at_least: u64,
        /// The longest time.
        minutes: u32,
    },
    /// At least twice as many lines in the last third of the time as in the first, and no fewer in the middle
    /// than in the first.
    Grows {
        /// The codes.
        codes: &'static [u32],
    },
    /// So many per cent of the lines with certain codes have these.
    Share {
        /// The codes.
        codes: &'static [u32],
        /// Among which codes; all if empty.
        among: &'static [u32],
        /// The fewest per cent.
        percent: u64,
    },
    /// No line has one of the codes.
    Absent {
        /// The codes.
        codes: &'static [u32],
    },
    /// So many per cent of the lines with the codes have a clue.
    Clue {
        /// The codes.
        codes: &'static [u32],
        /// Any of these.
        clues: &'static [Clue],
        /// The fewest per cent.
        percent: u64,
    },
    /// The codes occur within so many minutes after a start of the machine, and not in as many before it.
    AfterBoot {
        /// The codes.
        codes: &'static [u32],
        /// The longest time.
        minutes: u32,
    },
    /// So many programs have the codes.
    Processes {
        /// The codes.
        codes: &'static [u32],
        /// The fewest.
        at_least: usize,
        /// The most.
        at_most: usize,
    },
}

/// What is found of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It is there.
    Yes,
    /// It is not.
    No,
    /// The lines don't tell: they have no times, or don't name programs.
    Unknown,
}

impl From<bool> for Verdict {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

impl Evidence {
    /// Its name in the rules and in exports.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Occurs { .. } => "occurs",
            Self::Together { .. } => "together",
            Self::Sequence { .. } => "sequence",
            Self::Burst { .. } => "burst",
            Self::Grows { .. } => "grows",
            Self::Share { .. } => "share",
            Self::Absent { .. } => "absent",
            Self::Clue { .. } => "clue",
            Self::AfterBoot { .. } => "after-boot",
            Self::Processes { .. } => "processes",
        }
    }

    /// The codes that it speaks of.
    pub fn codes(&self) -> Vec<u32> {
        match self {
            Self::Together { groups, .. } | Self::Sequence { steps: groups, .. } => groups.concat(),
            Self::Occurs { codes, .. }
            | Self::Burst { codes, .. }
            | Self::Grows { codes }
            | Self::Share { codes, .. }
            | Self::Absent { codes }
            | Self::Clue { codes, .. }
            | Self::AfterBoot { codes, .. }
            | Self::Processes { codes, .. } => codes.to_vec(),
        }
    }

    /// What the lines of a scope say of it.
    pub(crate) fn judge(&self, scope: &Scope<'_>) -> Verdict {
        // Evidence of times cannot be judged where lines have none; what it needs beside them can.
        let timed = |codes: &[u32], enough: bool, holds: &dyn Fn() -> bool| {
            if !enough {
                Verdict::No
            } else if holds() {
                Verdict::Yes
            } else if scope.is_timed(codes) {
                Verdict::No
            } else {
                Verdict::Unknown
            }
        };
        let all_occur = |groups: &[&[u32]]| groups.iter().all(|codes| scope.lines(codes) > 0);
        match *self {
            Self::Occurs { codes, at_least } => (scope.lines(codes) >= at_least).into(),
            Self::Together { groups, minutes } => {
                timed(&groups.concat(), all_occur(groups), &|| together(scope, groups, minutes))
            }
            Self::Sequence { steps, minutes } => {
                timed(&steps.concat(), all_occur(steps), &|| sequence(scope, steps, minutes))
            }
            Self::Burst { codes, at_least, minutes } => {
                timed(codes, scope.lines(codes) >= at_least, &|| burst(scope, codes, at_least, minutes))
            }
            Self::Grows { codes } => timed(codes, scope.lines(codes) > 2, &|| grows(&scope.series(codes))),
            Self::Share { codes, among, percent } => {
                let all = if among.is_empty() { scope.all_lines() } else { scope.lines(among) };
                is_share(scope.lines(codes), all, percent).into()
            }
            Self::Absent { codes } => (scope.lines(codes) == 0).into(),
            Self::Clue { codes, clues, percent } => {
                is_share(scope.with_clue(codes, clues), scope.lines(codes), percent).into()
            }
            Self::AfterBoot { codes, minutes } => {
                timed(codes, !scope.boots().is_empty(), &|| after_boot(scope, codes, minutes))
            }
            Self::Processes { codes, at_least, at_most } => match scope.processes(codes) {
                Some(number) => (at_least..=at_most).contains(&number).into(),
                // Lines that name no program may all be of one.
                None if at_least > 1 => Verdict::No,
                None => Verdict::Unknown,
            },
        }
    }
}

/// At least so many per cent, and more than nothing.
fn is_share(part: u64, all: u64, percent: u64) -> bool {
    part > 0 && u128::from(part) * 100 >= u128::from(all) * u128::from(percent)
}

fn starts(scope: &Scope<'_>, codes: &[u32]) -> Vec<i64> {
    scope.series(codes).into_iter().map(|(start, _)| start).collect()
}

fn together(scope: &Scope<'_>, groups: &[&[u32]], minutes: u32) -> bool {
    let groups: Vec<Vec<i64>> = groups.iter().map(|codes| starts(scope, codes)).collect();
    let within = scope.seconds(minutes);
    // A window can always be moved so that it begins with one of the lines.
    let begins = |from: i64| {
        groups.iter().all(|group| {
            let next = group.partition_point(|at| *at < from);
            group.get(next).is_some_and(|at| at - from <= within)
        })
    };
    groups.iter().flatten().any(|from| begins(*from))
}

fn sequence(scope: &Scope<'_>, steps: &[&[u32]], minutes: u32) -> bool {
    let steps: Vec<Vec<i64>> = steps.iter().map(|codes| starts(scope, codes)).collect();
    let within = scope.seconds(minutes);
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return false };
    first.iter().any(|from| {
        let quiet = !last.iter().any(|at| (from - within..*from).contains(at));
        let mut now = *from;
        quiet
            && steps.iter().all(|step| {
                let next = step.get(step.partition_point(|at| *at < now));
                next.is_some_and(|at| {
                    now = *at;
                    at - from <= within
                })
            })
    })
}

fn burst(scope: &Scope<'_>, codes: &[u32], at_least: u64, minutes: u32) -> bool {
    let series = scope.series(codes);
    let within = scope.seconds(minutes);
    let (mut from, mut lines) = (0, 0_u64);
    series.iter().any(|(start, count)| {
        lines = lines.saturating_add(*count);
        while start - series[from].0 >= within {
            lines = lines.saturating_sub(series[from].1);
            from += 1;
        }
        lines >= at_least
    })
}

fn grows(series: &[(i64, u64)]) -> bool {
    let (Some(first), Some(last)) = (series.first(), series.last()) else { return false };
    let length = last.0 - first.0;
    if series.len() < 3 {
        return false;
    }
    let mut thirds = [0_u64; 3];
    for (start, count) in series {
        let third = ((start - first.0) * 3 / length.max(1)).clamp(0, 2) as usize;
        thirds[third] = thirds[third].saturating_add(*count);
    }
    thirds[2] / 2 >= thirds[0] && thirds[1] >= thirds[0]
}

fn after_boot(scope: &Scope<'_>, codes: &[u32], minutes: u32) -> bool {
    let starts = starts(scope, codes);
    let within = scope.seconds(minutes);
    scope.boots().iter().any(|boot| {
        let after = starts.iter().any(|at| (*boot..=boot + within).contains(at));
        after && !starts.iter().any(|at| (boot - within..*boot).contains(at))
    })
}
