//! The likeliest causes of what was counted: rules, each with the evidence that it asks for.
//!
//! The rules are data (`data/causes/`), and so are their texts in each language. Here is what a piece of evidence
//! is, and how a rule is judged: for each machine, or each program, by itself, as far as the lines tell them.

mod evidence;
mod scope;

use std::cmp::Reverse;
use std::sync::Arc;

pub use evidence::{Evidence, Verdict};
pub use scope::Extent;

use crate::generated::causes as table;
use crate::tally::Tally;
use scope::Scope;

/// A rule: what is likely to be behind codes that occur in some way.
#[derive(Debug)]
pub struct Rule {
    /// A short name in Latin letters, the same in every language.
    pub id: &'static str,
    /// What it is judged for.
    pub extent: Extent,
    /// The codes whose lines it explains.
    pub explains: &'static [u32],
    /// The code whose page says more.
    pub page: u32,
    /// Without these it does not hold.
    pub needs: &'static [Evidence],
    /// These make it surer.
    pub supports: &'static [Evidence],
    /// Rules that say less about the same lines, and are left out where this one holds.
    pub over: &'static [&'static str],
}

/// The words of a rule in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The cause in a few words, without a full stop.
    pub title: &'static str,
    /// Why the evidence points to it.
    pub why: &'static str,
    /// What to check.
    pub check: &'static str,
}

/// All rules, the more telling first.
pub fn rules() -> &'static [Rule] {
    table::RULES
}

impl Rule {
    /// Its words in the first of these languages (BCP 47 tags) that has them; English has all.
    pub fn words(&self, tags: &[&str]) -> Words {
        let index = table::RULES.iter().position(|rule| rule.id == self.id).unwrap_or(0);
        let tables = tags.iter().filter_map(|tag| table::WORDS.iter().find(|(t, _)| t == tag));
        let found = tables.filter_map(|(_, words)| words.get(index)).find(|words| !words.title.is_empty());
        found.copied().unwrap_or_else(|| table::WORDS[0].1[index])
    }
}

/// How sure a cause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Something that it needs could not be judged: mostly for want of times.
    Possible,
    /// All that it needs is there.
    Likely,
    /// And something that supports it, too.
    Strong,
}

impl Level {
    /// Its name in exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::Strong => "strong",
        }
    }
}

/// A cause that holds.
#[derive(Debug)]
pub struct Cause {
    /// The rule.
    pub rule: &'static Rule,
    /// How sure it is, where it is surest.
    pub level: Level,
    /// Where it holds, the most lines first: machine and program, as far as they are known.
    pub places: Vec<Place>,
    /// How many lines it explains.
    pub lines: u64,
    /// How many lines each of the codes has that it explains, where it holds.
    pub counts: Vec<(u32, u64)>,
    /// The first and the last span of time with such lines, in seconds since 1970.
    pub times: Option<(i64, i64)>,
    /// The verdicts, of what it needs and of what supports it, where it is surest.
    pub verdicts: Vec<(&'static Evidence, bool, Verdict)>,
}

/// A place where a cause holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The machine.
    pub host: Option<Arc<str>>,
    /// The program.
    pub process: Option<Arc<str>>,
    /// The lines that it explains there.
    pub lines: u64,
}

/// The causes of what was counted, the surest first, then those with more lines.
pub fn causes(tally: &Tally) -> Vec<Cause> {
    let mut found: Vec<Cause> = Vec::new();
    for extent in Extent::ALL {
        for scope in Scope::all(tally, extent) {
            let rules = table::RULES.iter().filter(|rule| rule.extent == extent);
            found.extend(rules.filter_map(|rule| judge(rule, &scope)));
        }
    }
    let mut joined: Vec<Cause> = Vec::new();
    for cause in without_weaker(found) {
        match joined.iter_mut().find(|other| other.rule.id == cause.rule.id) {
            Some(other) => other.join(cause),
            None => joined.push(cause),
        }
    }
    joined.sort_by_key(|cause| Reverse((cause.level, cause.lines)));
    joined
}

/// Judges a rule for one scope.
fn judge(rule: &'static Rule, scope: &Scope<'_>) -> Option<Cause> {
    let mut verdicts = Vec::new();
    for need in rule.needs {
        let verdict = need.judge(scope);
        if verdict == Verdict::No {
            return None;
        }
        verdicts.push((need, true, verdict));
    }
    let known = verdicts.iter().all(|(_, _, verdict)| *verdict == Verdict::Yes);
    verdicts.extend(rule.supports.iter().map(|support| (support, false, support.judge(scope))));
    let supported = verdicts.iter().any(|(_, need, verdict)| !need && *verdict == Verdict::Yes);
    let level = match (known, supported) {
        (false, _) => Level::Possible,
        (true, false) => Level::Likely,
        (true, true) => Level::Strong,
    };
    let counts: Vec<(u32, u64)> = rule.explains.iter().map(|code| (*code, scope.lines(&[*code]))).collect();
    let lines = counts.iter().map(|(_, lines)| *lines).fold(0, u64::saturating_add);
    let place = Place { host: scope.host.clone(), process: scope.process.clone(), lines };
    let times = scope.times(rule.explains);
    Some(Cause { rule, level, places: vec![place], lines, counts, times, verdicts })
}

/// Leaves out what another rule says better of the same place.
fn without_weaker(found: Vec<Cause>) -> Vec<Cause> {
    let sure = found.iter().filter(|cause| cause.level > Level::Possible);
    let over: Vec<(&str, Place)> = sure
        .flat_map(|cause| cause.rule.over.iter().flat_map(|id| cause.places.iter().map(|p| (*id, p.clone()))))
        .collect();
    let is_weaker = |cause: &Cause| {
        let better = over.iter().filter(|(id, _)| *id == cause.rule.id);
        let covers = |better: &Place, place: &Place| {
            better.host == place.host && (better.process.is_none() || better.process == place.process)
        };
        better.into_iter().any(|(_, better)| cause.places.iter().all(|place| covers(better, place)))
    };
    let weaker: Vec<bool> = found.iter().map(is_weaker).collect();
    found.into_iter().zip(weaker).filter(|(_, weaker)| !weaker).map(|(cause, _)| cause).collect()
}

impl Cause {
    /// Adds that it also holds elsewhere.
    fn join(&mut self, other: Self) {
        if other.level > self.level {
            (self.level, self.verdicts) = (other.level, other.verdicts);
        }
        self.lines = self.lines.saturating_add(other.lines);
        self.counts.iter_mut().zip(other.counts).for_each(|(sum, more)| sum.1 = sum.1.saturating_add(more.1));
        self.times = match (self.times, other.times) {
            (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
        self.places.extend(other.places);
        self.places.sort_by(|a, b| {
            b.lines.cmp(&a.lines).then_with(|| (&a.host, &a.process).cmp(&(&b.host, &b.process)))
        });
    }
}
