//! The likeliest causes of what was counted: rules, each with the evidence that it asks for.
//!
//! The rules are data (`data/causes/`), and so are their texts in each language. Here is what a piece of evidence
//! is, and how a rule is judged: for each machine, or each program, by itself, as far as the lines tell them.

mod evidence;
mod scope;

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
            for (rule, verdicts, level) in rules.filter_map(|rule| judge(rule, &scope)) {
                add(&mut found, rule, verdicts, level, &scope);
            }
        }
    }
    weigh(&mut found);
    found.sort_by_key(|finding| std::cmp::Reverse((finding.level, finding.lines)));
    found
}

type Verdicts = Vec<(&'static Evidence, bool, Verdict)>;

fn judge(rule: &'static Rule, scope: &Scope<'_>) -> Option<(&'static Rule, Verdicts, Level)> {
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
    Some((rule, verdicts, level))
}

fn add(found: &mut Vec<Cause>, rule: &'static Rule, verdicts: Verdicts, level: Level, scope: &Scope<'_>) {
    let counts: Vec<(u32, u64)> = rule.explains.iter().map(|code| (*code, scope.lines(&[*code]))).collect();
    let lines = counts.iter().map(|(_, lines)| lines).sum();
    let place = Place { host: scope.host.clone(), process: scope.process.clone(), lines };
    let times = scope.times(rule.explains);
    let Some(cause) = found.iter_mut().find(|cause| cause.rule.id == rule.id) else {
        found.push(Cause { rule, level, places: vec![place], lines, counts, times, verdicts });
        return;
    };
    if level > cause.level {
        (cause.level, cause.verdicts) = (level, verdicts);
    }
    cause.lines += lines;
    cause.counts.iter_mut().zip(counts).for_each(|(sum, more)| sum.1 += more.1);
    cause.times = match (cause.times, times) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    };
    cause.places.push(place);
    cause.places.sort_by(|a, b| {
        b.lines.cmp(&a.lines).then_with(|| (&a.host, &a.process).cmp(&(&b.host, &b.process)))
    });
}

/// Leaves out what another rule says better, place by place.
fn weigh(found: &mut Vec<Cause>) {
    let over: Vec<(&str, Vec<Place>)> = found
        .iter()
        .filter(|cause| cause.level > Level::Possible)
        .flat_map(|cause| cause.rule.over.iter().map(|id| (*id, cause.places.clone())))
        .collect();
    for cause in found.iter_mut() {
        let better = || over.iter().filter(|(id, _)| *id == cause.rule.id).flat_map(|(_, places)| places);
        let covers = |place: &Place| {
            better().any(|b| b.host == place.host && (b.process.is_none() || b.process == place.process))
        };
        let kept: Vec<Place> = cause.places.iter().filter(|place| !covers(place)).cloned().collect();
        cause.places = kept;
    }
    found.retain(|cause| !cause.places.is_empty());
}
