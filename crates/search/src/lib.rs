//! Finds error codes from words: a search, a whole message, a line of a log, in any of the languages of the
//! catalogue at once; with typing errors, other wording, noise around, and text that went through the wrong
//! encoding.
//!
//! ```
//! let hits = openwinsock_search::search("the remote host slammed the conection", 3);
//! assert!(hits.iter().any(|hit| hit.entry.name == "WSAECONNRESET"));
//! ```
//!
//! # How it works
//!
//! Titles, messages and keywords of all languages are cut into features (see `features.rs`): stems of words,
//! pairs of them, runs of three letters against typing errors, pairs of Chinese and Korean characters. `cargo
//! xtask gen` weighs them (BM25) and writes `index.bin`, which is compiled in and used where it lies: nothing is
//! built at start-up. A query adds up the weights of its features per code. On top of that, every title and keyword
//! is a phrase of its own: one that covers most of a query, and little else, says more than scattered words.
//!
//! A code in the text (its number or name) comes first, of course.
#![forbid(unsafe_code)]

mod encoding;
mod features;
mod index;

use openwinsock_codes::parse::Form;
use openwinsock_codes::{Entry, lookup, parse};

/// A code that was found.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// The code.
    pub entry: &'static Entry,
    /// How well it fits; larger is better. Comparable only within a query.
    pub score: f32,
}

/// More than any words reach: a code that the text names.
const NAMED: f32 = 1e6;

/// The codes that fit a text, best first, at most `limit`.
pub fn search(text: &str, limit: usize) -> Vec<Hit> {
    let text = beginning(text);
    let mut scores = vec![0.0_f32; index::documents()];
    for reading in encoding::readings(text) {
        let mut these = vec![0.0_f32; scores.len()];
        score(&reading, &mut these);
        for (best, this) in scores.iter_mut().zip(these) {
            *best = best.max(this);
        }
    }
    let mut hits: Vec<Hit> = scores
        .into_iter()
        .enumerate()
        .filter(|(_, score)| *score > 0.0)
        .filter_map(|(document, score)| Some(Hit { entry: lookup::by_value(index::value(document))?, score }))
        .collect();
    if let Some(entry) = named(text) {
        hits.retain(|hit| hit.entry.value != entry.value);
        hits.push(Hit { entry, score: NAMED });
    }
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.value.cmp(&b.entry.value)));
    hits.truncate(limit);
    hits
}

/// The beginning of a text: a message says what it is about in its first few thousand letters.
fn beginning(text: &str) -> &str {
    const MOST: usize = 16 * 1024;
    let end = (0..=MOST.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

/// The code that the text names: by a name as programs write it, by a number that a word announces, or by being
/// nothing but a number.
fn named(text: &str) -> Option<&'static Entry> {
    let first = parse::readings(text).ok()?.into_iter().next()?;
    let spelled = match first.form {
        // "refused" is a word; REFUSED is the name of a response code.
        Form::Name | Form::Foreign(_) => text.chars().any(char::is_uppercase),
        _ => first.is_announced(),
    };
    if spelled { first.code.entry() } else { None }
}

/// Adds up what the index says of a text.
fn score(text: &str, scores: &mut [f32]) {
    let features = features::of(text);
    for (feature, count) in features::counted(&features) {
        // A word that is said twice is meant a little more.
        let times = if count > 1 { 1.5 } else { 1.0 };
        for (document, weight) in index::postings(feature) {
            scores[document] += times * weight;
        }
    }
    index::add_phrases(&features, scores);
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        search(text, 3).iter().map(|hit| hit.entry.name).collect()
    }

    #[test]
    fn words_in_four_languages() {
        for (text, name) in [
            ("connection refused", "WSAECONNREFUSED"),
            ("connexion refusée", "WSAECONNREFUSED"),
            ("伺服器主動拒絕連線", "WSAECONNREFUSED"),
            ("hôte distant a fermé la connexion de force", "WSAECONNRESET"),
            ("address already in use", "WSAEADDRINUSE"),
            ("WSAStartup was not called", "WSANOTINITIALISED"),
        ] {
            assert_eq!(names(text).first(), Some(&name), "{text}: {:?}", names(text));
        }
    }

    #[test]
    fn typing_errors_noise_and_case() {
        for text in [
            "conection refsued",
            "CONNECTION REFUSED!!!",
            "2026-11-21 10:00:01 [error] app.c:42: \"connection refused\" (host=db1)",
        ] {
            assert!(names(text).contains(&"WSAECONNREFUSED"), "{text}: {:?}", names(text));
        }
    }

    #[test]
    fn text_that_went_through_the_wrong_encoding() {
        // UTF-8 read as Windows-1252, and letters that became question marks.
        assert_eq!(names("connexion refusÃ©e").first(), Some(&"WSAECONNREFUSED"));
        assert_eq!(names("connexion refus?e").first(), Some(&"WSAECONNREFUSED"));
    }

    #[test]
    fn a_code_in_the_text_comes_first() {
        assert_eq!(names("something went wrong (10061)").first(), Some(&"WSAECONNREFUSED"));
        assert_eq!(names("???? ECONNRESET ????").first(), Some(&"WSAECONNRESET"));
        assert_eq!(names("[WinError 10013] ????").first(), Some(&"WSAEACCES"));
        assert_eq!(names("10060").first(), Some(&"WSAETIMEDOUT"));
        // But not a word, nor a number that nothing announces.
        assert_ne!(names("refused").first(), Some(&"DNS_ERROR_RCODE_REFUSED"));
        assert_ne!(names("connection refused after 10060 ms").first(), Some(&"WSAETIMEDOUT"));
        assert!(names("connection refused after 10060 ms").contains(&"WSAECONNREFUSED"));
    }

    #[test]
    fn letters_that_came_apart() {
        // As macOS writes file names: Hangul as its parts.
        let apart = "연결이 거부되었습니다".nfd().collect::<String>();
        assert_eq!(names(&apart).first(), Some(&"WSAECONNREFUSED"));
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        for text in ["", "   ", "????", "!", "\u{0}"] {
            assert!(names(text).is_empty(), "{text}: {:?}", names(text));
        }
    }
}
