//! Messages without a number: the titles, messages and phrases of the catalogue, in every language.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use openwinsock_codes::catalogue::{self, Entry};
use openwinsock_codes::text;

use crate::context::Line;
use crate::name::word_at;
use crate::table::code_of;
use crate::{Finding, Form, Rule, Why, pattern};

/// Phrases, and the code that each belongs to.
pub(crate) struct Messages {
    automaton: AhoCorasick,
    phrases: Vec<(&'static Entry, &'static str)>,
}

impl Messages {
    /// All phrases that belong to one code only and are long enough to say something.
    pub(crate) fn new() -> Self {
        let mut owners: HashMap<String, Option<(&'static Entry, &'static str)>> = HashMap::new();
        for entry in catalogue::reference() {
            for locale in text::locales() {
                let chain = [*locale];
                let title = text::title(entry, &chain).into_iter();
                // The first sentence: a log often cuts the rest.
                let message = text::message(entry, &chain).into_iter().flat_map(sentences);
                let keywords = text::keywords(entry, locale);
                for phrase in title.chain(message).chain(keywords).filter(|p| says_something(p)) {
                    let owner = owners.entry(phrase.to_lowercase()).or_insert(Some((entry, locale.tag)));
                    if owner.is_some_and(|(other, _)| other.value != entry.value) {
                        *owner = None;
                    }
                }
            }
        }
        let mut owned: Vec<_> = owners.into_iter().filter_map(|(p, owner)| Some((p, owner?))).collect();
        owned.sort_by(|a, b| a.0.cmp(&b.0));
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(owned.iter().map(|(phrase, _)| phrase))
            .expect("the phrases are some thousands");
        Self { automaton, phrases: owned.into_iter().map(|(_, owner)| owner).collect() }
    }

    /// The first message in a range of a text.
    pub(crate) fn find(&self, text: &[u8], range: Range<usize>) -> Option<Finding> {
        let mut at = range.start;
        while at < range.end {
            let end = memchr::memchr(b'\n', &text[at..range.end]).map_or(range.end, |i| at + i);
            let found = self.exact(text, at..end).or_else(|| likely(text, at..end));
            if found.is_some() {
                return found;
            }
            at = end + 1;
        }
        None
    }

    /// A phrase of the catalogue.
    fn exact(&self, text: &[u8], line: Range<usize>) -> Option<Finding> {
        let input = aho_corasick::Input::new(text).range(line);
        let found = self.automaton.find_iter(input).find(|m| is_whole(text, m.range()))?;
        let (entry, language) = self.phrases[found.pattern().as_usize()];
        Some(finding(found.range(), entry, language))
    }
}

fn finding(range: Range<usize>, entry: &'static Entry, language: &'static str) -> Finding {
    let why = Why { rule: Rule::Message, word: None };
    Finding { range, code: code_of(entry), form: Form::Message(language), why, entry }
}

/// A message in other words, such as the system's own, in any language that the search knows.
fn likely(text: &[u8], line: Range<usize>) -> Option<Finding> {
    /// A line that is longer is no message.
    const LONGEST: usize = 1000;
    if line.len() > LONGEST
        || !pattern::NETWORK.are_in(&text[line.clone()]) && !pattern::FAILURES.are_in(&text[line.clone()])
    {
        return None;
    }
    let words = std::str::from_utf8(&text[line.clone()]).ok()?;
    let clause = clauses(words).max_by_key(|range| words[range.clone()].len())?;
    let entry = sure(&words[clause.clone()])?;
    Some(finding(line.start + clause.start..line.start + clause.end, entry, "und"))
}

/// The code that a text is a message of, if the search has no doubt.
fn sure(text: &str) -> Option<&'static Entry> {
    /// What messages reach and other sentences don't, and how far the next code must be behind.
    const SCORE: f32 = 80.0;
    const AHEAD: f32 = 1.5;
    // Numbers are none of its business: the search would take them for codes.
    let text = text.replace(|c: char| c.is_ascii_digit(), " ");
    let hits = openwinsock_search::search(&text, 2);
    let first = hits.first()?;
    let next = hits.get(1).map_or(0.0, |hit| hit.score);
    (first.score >= SCORE && first.score >= next * AHEAD).then_some(first.entry)
}

/// The parts of a line that may be a message: between colons, quotes and brackets.
fn clauses(line: &str) -> impl Iterator<Item = Range<usize>> {
    /// The least that is a sentence, in bytes.
    const LEAST: usize = 18;
    let mut start = 0;
    let marks = |c: char| matches!(c, ':' | '\x22' | '(' | ')' | '[' | ']' | '{' | '}' | '\'' | '>');
    let ends =
        line.match_indices(marks).map(|(i, mark)| (i, i + mark.len())).chain([(line.len(), line.len())]);
    let parts: Vec<_> = ends
        .map(|(end, next)| {
            let part = start..end;
            start = next;
            part
        })
        .collect();
    parts.into_iter().filter_map(move |part| {
        let text = &line[part.clone()];
        let trimmed = text.trim();
        let from = part.start + (text.len() - text.trim_start().len());
        (trimmed.len() >= LEAST && trimmed.contains(char::is_alphabetic)).then(|| from..from + trimmed.len())
    })
}

fn sentences(message: &'static str) -> impl Iterator<Item = &'static str> {
    message.split(['.', '。', ';', ':', ';', ':']).map(str::trim)
}

/// Long enough that it is no accident: three words, or eight characters of a script without spaces.
fn says_something(phrase: &str) -> bool {
    let words = phrase.split_whitespace().count();
    let wide = phrase.chars().filter(|c| !c.is_ascii()).count();
    phrase.len() >= 12 && (words >= 3 || words >= 2 && wide >= 4 || wide >= 6)
        || phrase.len() >= 16 && words >= 2
}

/// True if the phrase does not begin or end inside of a word.
fn is_whole(text: &[u8], range: Range<usize>) -> bool {
    let line = Line::around(text, range.start);
    let ascii = |at: usize| text[at].is_ascii_alphanumeric();
    let starts = !ascii(range.start) || word_at(line, range.start).start == range.start;
    let ends = !ascii(range.end - 1) || text.get(range.end).is_none_or(|b| !b.is_ascii_alphanumeric());
    starts && ends
}
