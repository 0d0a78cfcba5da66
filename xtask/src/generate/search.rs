//! The index of the search: features of titles, messages, keywords and names, weighed by BM25.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use crate::data::{Code, Data};
use crate::features::{self, Feature};

/// How much each kind of text says about a code.
const TITLE: f32 = 3.0;
const KEYWORD: f32 = 2.5;
const MESSAGE: f32 = 2.0;
const NAME: f32 = 2.0;

/// The weight of a feature against that of a word, by its kind, which stands in the two low bits: word, pair of
/// words, three letters, one Chinese character.
const KINDS: [f32; 4] = [1.0, 0.35, 0.12, 0.2];

/// BM25: how soon more of a feature adds nothing, and how much long texts are discounted.
const K1: f32 = 3.0;
const B: f32 = 0.3;

/// The weights are stored as whole numbers of 1/512, as the reader has it.
const SCALE: f32 = 512.0;

pub(super) fn file(data: &Data) -> Result<Vec<u8>> {
    let codes: Vec<&Code> = data.codes.iter().filter(|c| c.row.kind == "full").collect();
    let documents: Vec<Document> = codes.iter().map(|code| document(data, code)).collect();
    let mut frequency: BTreeMap<Feature, usize> = BTreeMap::new();
    for document in &documents {
        for feature in document.weights.keys() {
            *frequency.entry(*feature).or_default() += 1;
        }
    }
    let n = documents.len() as f32;
    let rarity = |feature: &Feature| {
        let f = frequency.get(feature).copied().unwrap_or(0) as f32;
        (1.0 + (n - f + 0.5) / (f + 0.5)).ln()
    };
    let average = documents.iter().map(Document::length).sum::<f32>() / n;
    let positions: BTreeMap<Feature, usize> = frequency.keys().enumerate().map(|(i, f)| (*f, i)).collect();

    let mut starts = vec![0_u32];
    let mut postings: Vec<(u16, u16)> = Vec::new();
    for feature in frequency.keys() {
        for (i, document) in documents.iter().enumerate() {
            let Some(&weight) = document.weights.get(feature) else { continue };
            let length = 1.0 - B + B * document.length() / average;
            let kind = KINDS[(feature & 3) as usize];
            let score = kind * rarity(feature) * weight * (K1 + 1.0) / (weight + K1 * length);
            postings.push((u16::try_from(i)?, quantised(score)?));
        }
        starts.push(u32::try_from(postings.len())?);
    }
    let mut phrase_documents = Vec::new();
    let mut phrase_starts = vec![0_u32];
    let mut phrase_words: Vec<u32> = Vec::new();
    for (i, document) in documents.iter().enumerate() {
        for phrase in &document.phrases {
            phrase_documents.push(u16::try_from(i)?);
            for word in phrase {
                phrase_words.push(u32::try_from(positions[word])?);
            }
            phrase_starts.push(u32::try_from(phrase_words.len())?);
        }
    }

    let mut out = Vec::new();
    let mut u32s = |numbers: &[u32]| numbers.iter().for_each(|n| out.extend(n.to_le_bytes()));
    let counts =
        [documents.len(), frequency.len(), postings.len(), phrase_documents.len(), phrase_words.len()];
    for count in counts {
        u32s(&[u32::try_from(count)?]);
    }
    u32s(&codes.iter().map(|c| c.row.value).collect::<Vec<_>>());
    u32s(&frequency.keys().copied().collect::<Vec<_>>());
    u32s(&starts);
    for (document, weight) in postings {
        out.extend(document.to_le_bytes());
        out.extend(weight.to_le_bytes());
    }
    phrase_documents.iter().for_each(|d| out.extend(d.to_le_bytes()));
    phrase_starts.iter().chain(&phrase_words).for_each(|n| out.extend(n.to_le_bytes()));
    for feature in frequency.keys() {
        out.extend(quantised(rarity(feature))?.to_le_bytes());
    }
    Ok(out)
}

fn quantised(score: f32) -> Result<u16> {
    let units = (score * SCALE).round();
    ensure!((0.0..=f32::from(u16::MAX)).contains(&units), "a weight of {score} does not fit the index");
    Ok(units as u16)
}

/// The texts of one code.
struct Document {
    weights: BTreeMap<Feature, f32>,
    /// The words of each title and keyword.
    phrases: BTreeSet<Vec<Feature>>,
}

impl Document {
    fn length(&self) -> f32 {
        self.weights.values().sum()
    }

    fn add(&mut self, text: &str, weight: f32, is_phrase: bool) {
        let features = features::of(text);
        for (feature, count) in features::counted(&features) {
            *self.weights.entry(feature).or_default() += weight * count.min(3) as f32;
        }
        if is_phrase {
            let words: Vec<Feature> = features::counted(&features)
                .into_iter()
                .map(|(f, _)| f)
                .filter(|f| features::is_word(*f))
                .collect();
            if !words.is_empty() {
                self.phrases.insert(words);
            }
        }
    }
}

fn document(data: &Data, code: &Code) -> Document {
    let mut document = Document { weights: BTreeMap::new(), phrases: BTreeSet::new() };
    for name in std::iter::once(&code.name).chain(code.row.aliases.iter().map(|a| &a.name)) {
        document.add(&name.replace('_', " "), NAME, false);
    }
    for message in data.locales.iter().filter_map(|locale| locale.messages.get(&code.name)) {
        document.add(&message.title, TITLE, true);
        document.add(&message.message, MESSAGE, false);
        for keyword in &message.keywords {
            document.add(keyword, KEYWORD, true);
        }
    }
    document
}
