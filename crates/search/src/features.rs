//! What a text is made of, for the index and for the query. The generator of the index includes this file too,
//! so the two cannot differ.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A feature: the hash of its text and kind.
pub(crate) type Feature = u32;

/// What a feature is a sign of; its weight against that of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The stem of a word, or a pair of Chinese or Korean characters.
    Word = 0,
    /// Two words in a row.
    Pair = 1,
    /// Three letters of a word.
    Letters = 2,
    /// One Chinese character.
    Character = 3,
}

/// True for a word: what a phrase is compared by.
pub(crate) fn is_word(feature: Feature) -> bool {
    feature & 3 == Kind::Word as u32
}

/// The features of a text, in order, repeated as in the text.
pub(crate) fn of(text: &str) -> Vec<Feature> {
    let mut found = Vec::new();
    let mut previous: Option<String> = None;
    for word in words(&plain(text)) {
        if word.chars().all(is_wide) {
            let chars: Vec<char> = word.chars().collect();
            for pair in chars.windows(2) {
                found.push(hash(Kind::Word, &pair.iter().collect::<String>()));
            }
            if chars.first().is_some_and(|c| !is_hangul(*c)) {
                for c in &chars {
                    found.push(hash(Kind::Character, &c.to_string()));
                }
            }
            previous = None;
            continue;
        }
        if is_common(&word) {
            continue;
        }
        let stem = stem(&word);
        found.push(hash(Kind::Word, stem));
        if let Some(before) = &previous {
            found.push(hash(Kind::Pair, &format!("{before} {stem}")));
        }
        if word.len() > 3 {
            let framed: Vec<char> = std::iter::once('^').chain(word.chars()).chain(['$']).collect();
            for letters in framed.windows(3) {
                found.push(hash(Kind::Letters, &letters.iter().collect::<String>()));
            }
        }
        previous = Some(stem.to_owned());
    }
    found
}

/// Each feature once, with how often it occurs.
pub(crate) fn counted(features: &[Feature]) -> Vec<(Feature, usize)> {
    let mut sorted = features.to_vec();
    sorted.sort_unstable();
    let mut counts: Vec<(Feature, usize)> = Vec::new();
    for feature in sorted {
        match counts.last_mut() {
            Some((last, count)) if *last == feature => *count += 1,
            _ => counts.push((feature, 1)),
        }
    }
    counts
}

/// Small letters without accents; Hangul composed.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.nfc().flat_map(char::to_lowercase) {
        if is_wide(c) {
            plain.push(c);
        } else if c == '\u{2019}' {
            plain.push('\'');
        } else {
            plain.extend(std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)));
        }
    }
    plain
}

/// Runs of letters and digits, and runs of wide characters.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut wide_before = None;
    for c in text.chars() {
        let wide = is_wide(c);
        if !wide && !c.is_alphanumeric() {
            wide_before = None;
            continue;
        }
        match words.last_mut() {
            Some(word) if wide_before == Some(wide) => word.push(c),
            _ => words.push(c.to_string()),
        }
        wide_before = Some(wide);
    }
    words
}

/// Characters that are written without spaces between words, or with endings that hide the word.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{AC00}'..='\u{D7A3}')
}

/// Words that say nothing, English and French.
fn is_common(word: &str) -> bool {
    const COMMON: &[&str] = &[
        "a", "an", "and", "are", "as", "au", "aux", "be", "been", "by", "can", "ce", "cette", "d", "dans",
        "de", "des", "du", "en", "est", "et", "for", "from", "had", "has", "have", "i", "il", "in", "is",
        "it", "l", "la", "le", "les", "my", "n", "of", "on", "or", "ou", "par", "pour", "qu", "que", "qui",
        "s", "se", "sur", "t", "that", "the", "this", "to", "un", "une", "was", "were", "which", "with", "y",
    ];
    COMMON.binary_search(&word).is_ok()
}

/// The word without the ending that says number, tense or kind, English or French.
fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "ations", "ation", "ements", "ement", "ings", "ing", "ees", "ee", "ies", "ied", "ed", "es", "s", "e",
        "y",
    ];
    let left = |ending: &&&str| word.ends_with(**ending) && word.len() - ending.len() >= 4;
    ENDINGS.iter().find(left).map_or(word, |ending| &word[..word.len() - ending.len()])
}

/// FNV-1a, with the kind in the two low bits.
fn hash(kind: Kind, text: &str) -> Feature {
    let mut hash = 0x811C_9DC5_u32;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash ^ hash >> 15) & !3 | kind as u32
}
