//! Finds the places of many literals at once.

use std::ops::Range;

use aho_corasick::packed::{self, Searcher};
use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Several sets of literals, each in a searcher of its own: a vector searcher takes no more than 64.
pub(crate) struct Prefilter {
    sets: Vec<Set>,
}

enum Set {
    Vector(Searcher),
    /// Where the processor has no fitting vectors, and for texts too short for them.
    Automaton(AhoCorasick),
}

impl Set {
    fn new(literals: &[&str]) -> Self {
        let vector = packed::Config::new().builder().extend(literals).build();
        vector.map_or_else(|| Self::Automaton(automaton(literals)), Self::Vector)
    }

    fn find(&self, text: &[u8], range: Range<usize>) -> Option<Range<usize>> {
        match self {
            Self::Vector(searcher) => searcher.find_in(text, range.into()).map(|m| m.span().into()),
            Self::Automaton(automaton) => {
                automaton.find(aho_corasick::Input::new(text).range(range)).map(|m| m.range())
            }
        }
    }
}

fn automaton(literals: &[&str]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(aho_corasick::MatchKind::LeftmostFirst)
        .kind(Some(AhoCorasickKind::DFA))
        .build(literals)
        .expect("the literals are few and short")
}

impl Prefilter {
    /// Digits in one set, words in the other.
    pub(crate) fn new(literals: &[String]) -> Self {
        let (digits, words): (Vec<&str>, Vec<&str>) =
            literals.iter().map(String::as_str).partition(|l| l.bytes().any(|b| b.is_ascii_digit()));
        Self { sets: vec![Set::new(&digits), Set::new(&words)] }
    }

    /// The places of the literals in a text, in order.
    pub(crate) fn places(&self) -> Places<'_> {
        Places { prefilter: self, next: [Next::Unknown, Next::Unknown] }
    }
}

/// Where a searcher finds its next literal.
#[derive(Clone)]
enum Next {
    Unknown,
    At(Range<usize>),
    Nowhere,
}

/// A walk through the places of a text.
pub(crate) struct Places<'a> {
    prefilter: &'a Prefilter,
    next: [Next; 2],
}

impl Places<'_> {
    /// The next place from `from` on, which never falls.
    pub(crate) fn next(&mut self, text: &[u8], from: usize) -> Option<Range<usize>> {
        let mut first: Option<Range<usize>> = None;
        for (set, next) in self.prefilter.sets.iter().zip(&mut self.next) {
            let stale = match next {
                Next::Unknown => true,
                Next::At(place) => place.start < from,
                Next::Nowhere => false,
            };
            if stale {
                *next = set.find(text, from..text.len()).map_or(Next::Nowhere, Next::At);
            }
            if let Next::At(place) = next
                && first.as_ref().is_none_or(|f| place.start < f.start)
            {
                first = Some(place.clone());
            }
        }
        first
    }
}
