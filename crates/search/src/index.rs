//! The index: a file that is compiled in and read where it lies. All numbers are little-endian.
//!
//! Header: counts of documents, features, postings, phrases and words of phrases (u32 each). Then, one array after the other:
//!
//! | array | type | what |
//! |---|---|---|
//! | values | u32 | the number of each document's code |
//! | features | u32, sorted | the features |
//! | starts | u32 | where each feature's postings begin; one more than features |
//! | postings | u16, u16 | document, weight in units of [`UNIT`] |
//! | phrase documents | u16 | the document that each phrase belongs to |
//! | phrase starts | u32 | where each phrase's words begin; one more than phrases |
//! | phrase words | u32 | their positions among the features |
//! | rarity | u16 | how much each feature says as a word, in units of [`UNIT`] |

use crate::features::{self, Feature};

static BYTES: &[u8] = include_bytes!("index.bin");

/// The weights are whole numbers of this.
const UNIT: f32 = 1.0 / 512.0;

/// How much a phrase that is exactly the query counts.
const PHRASE: f32 = 14.0;

fn u32_at(at: usize) -> u32 {
    BYTES.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

fn u16_at(at: usize) -> u16 {
    BYTES.get(at..at + 2).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]))
}

/// Where each array begins.
struct Layout {
    documents: usize,
    features: usize,
    phrases: usize,
    values: usize,
    hashes: usize,
    starts: usize,
    postings: usize,
    phrase_documents: usize,
    phrase_starts: usize,
    phrase_words: usize,
    rarity: usize,
}

fn layout() -> Layout {
    let [documents, features, postings, phrases, words] = [0, 4, 8, 12, 16].map(|at| u32_at(at) as usize);
    let values = 20;
    let hashes = values + 4 * documents;
    let starts = hashes + 4 * features;
    let posting_array = starts + 4 * (features + 1);
    let phrase_documents = posting_array + 4 * postings;
    let phrase_starts = phrase_documents + 2 * phrases;
    let phrase_words = phrase_starts + 4 * (phrases + 1);
    let rarity = phrase_words + 4 * words;
    Layout {
        documents,
        features,
        phrases,
        values,
        hashes,
        starts,
        postings: posting_array,
        phrase_documents,
        phrase_starts,
        phrase_words,
        rarity,
    }
}

/// How many codes there are.
pub(crate) fn documents() -> usize {
    layout().documents
}

/// The number of a document's code.
pub(crate) fn value(document: usize) -> u32 {
    u32_at(layout().values + 4 * document)
}

fn position(layout: &Layout, feature: Feature) -> Option<usize> {
    let (mut low, mut high) = (0, layout.features);
    while low < high {
        let middle = low.midpoint(high);
        match u32_at(layout.hashes + 4 * middle).cmp(&feature) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Equal => return Some(middle),
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// The documents that have a feature, with its weight in each.
pub(crate) fn postings(feature: Feature) -> impl Iterator<Item = (usize, f32)> {
    let layout = layout();
    let range = position(&layout, feature)
        .map(|at| (u32_at(layout.starts + 4 * at) as usize, u32_at(layout.starts + 4 * (at + 1)) as usize));
    let (start, end) = range.unwrap_or((0, 0));
    (start..end).map(move |i| {
        let at = layout.postings + 4 * i;
        (usize::from(u16_at(at)), f32::from(u16_at(at + 2)) * UNIT)
    })
}

/// Adds, for each document, what its best phrase has in common with the query: the rarity of the words that both
/// have, against that of all that either has.
pub(crate) fn add_phrases(query: &[Feature], scores: &mut [f32]) {
    let layout = layout();
    let rarity = |at: usize| f32::from(u16_at(layout.rarity + 2 * at)) * UNIT;
    let mut said = vec![false; layout.features];
    let mut total = 0.0;
    for (feature, _) in features::counted(query).into_iter().filter(|(f, _)| features::is_word(*f)) {
        match position(&layout, feature) {
            Some(at) => {
                said[at] = true;
                total += rarity(at);
            }
            // A word that no text has: noise, or a typing error.
            None => total += 1.0,
        }
    }
    let mut best = vec![0.0_f32; scores.len()];
    for phrase in 0..layout.phrases {
        let start = u32_at(layout.phrase_starts + 4 * phrase) as usize;
        let end = u32_at(layout.phrase_starts + 4 * (phrase + 1)) as usize;
        let (mut both, mut own) = (0.0, 0.0);
        for i in start..end {
            let at = u32_at(layout.phrase_words + 4 * i) as usize;
            own += rarity(at);
            if said.get(at).copied().unwrap_or(false) {
                both += rarity(at);
            }
        }
        if both > 0.0 {
            let document = usize::from(u16_at(layout.phrase_documents + 2 * phrase));
            // A long text may hold the phrase among much else: what it covers of the phrase counts as well.
            let alike = 0.7 * both / (total + own - both) + 0.3 * (both / own) * (both / (both + 4.0));
            if let Some(best) = best.get_mut(document) {
                *best = best.max(alike);
            }
        }
    }
    for (score, alike) in scores.iter_mut().zip(best) {
        *score += PHRASE * alike;
    }
}
