//! Finds the places of many literals at once.

use std::ops::Range;

use aho_corasick::packed::{self, Searcher};
use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// How many sets there are.
const SETS: usize = 3;

/// Several sets of literals, each in a searcher of its own: a vector searcher takes no more than 64.
pub(crate) struct Prefilter {
    sets: [Set; SETS],
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
    /// Names (and words of other scripts), decimal digits, and the rest: sets of about forty are the fastest.
    pub(crate) fn new(literals: &[String]) -> Self {
        let is_name = |l: &&str| l.bytes().all(|b| b.is_ascii_uppercase() || b == b'_' || !b.is_ascii());
        let is_decimal = |l: &&str| l.bytes().all(|b| b.is_ascii_digit() || b" (),".contains(&b));
        let (names, others): (Vec<_>, Vec<_>) = literals.iter().map(String::as_str).partition(is_name);
        let (decimals, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(is_decimal);
        Self { sets: [names, decimals, rest].map(|set| Set::new(&set)) }
    }

    /// The places of the literals in a text, in order.
    pub(crate) fn places(&self) -> Places<'_> {
        Places { prefilter: self, next: [const { Next::Unknown }; SETS] }
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
    next: [Next; SETS],
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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_arch = "x86_64")]
    #[test]
    fn every_set_fits_a_vector_searcher() {
        let prefilter = Prefilter::new(&crate::literals::all());
        assert!(prefilter.sets.iter().all(|set| matches!(set, Set::Vector(_))));
    }

    #[test]
    fn places_come_in_order() {
        let prefilter = Prefilter::new(&["1005".to_owned(), "rror".to_owned(), "CONN".to_owned()]);
        let text = b"error 10054 ECONNRESET 10053";
        let mut places = prefilter.places();
        let mut at = 0;
        let mut starts = Vec::new();
        while let Some(place) = places.next(text, at) {
            starts.push(place.start);
            at = place.end;
        }
        assert_eq!(starts, [1, 6, 13, 23]);
    }
}
