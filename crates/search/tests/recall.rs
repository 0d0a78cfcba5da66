//! How often the right code comes first, or among the first three: `cargo test -p openwinsock-search --test recall --
//! --nocapture` prints the table.
//!
//! The queries are the sentences of Microsoft's reference, in English, French and Chinese, none of which is in
//! the index (where the reference is not at hand, they are skipped), and a frozen set of paraphrases in four
//! languages by somebody who had not seen the index.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use openwinsock_search::search;
use regex::Regex;

/// A text, and the codes that it may mean.
type Query = (String, BTreeSet<u32>);

/// Right at first, right among three, in percent.
struct Recall {
    queries: usize,
    first: f64,
    three: f64,
}

fn measure(name: &str, queries: &[Query]) -> Recall {
    let (mut first, mut three) = (0, 0);
    for (text, codes) in queries {
        let found: Vec<u32> = search(text, 3).iter().map(|hit| hit.entry.value).collect();
        let right = found.first().is_some_and(|v| codes.contains(v));
        first += usize::from(right);
        three += usize::from(found.iter().any(|v| codes.contains(v)));
        if !right && std::env::var_os("RECALL_MISSES").is_some() {
            println!("  {name}: {codes:?} but {found:?}: {text}");
        }
    }
    let percent = |n: usize| 100.0 * n as f64 / queries.len().max(1) as f64;
    let recall = Recall { queries: queries.len(), first: percent(first), three: percent(three) };
    println!(
        "{name:<24} {:>4} queries  first {:5.1} %  three {:5.1} %",
        recall.queries, recall.first, recall.three
    );
    recall
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder with the reference documents, where there is one beside the project.
fn reference() -> Option<PathBuf> {
    let folder =
        std::env::var_os("OPENWINSOCK_REFERENCE").map_or(root().join("../shared/seeds"), PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn document(folder: &Path, number: &str) -> String {
    let mut files = fs::read_dir(folder).expect("a folder").filter_map(Result::ok);
    let file = files.find(|f| f.file_name().to_string_lossy().starts_with(number)).expect("the document");
    fs::read_to_string(file.path()).expect("text")
}

/// The sentences of a document with the codes that they stand for; equal sentences count as one query.
fn queries(rows: impl IntoIterator<Item = (u32, String)>) -> Vec<Query> {
    let tags = Regex::new("<[^>]*>").expect("a valid pattern");
    let mut queries: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for (value, text) in rows {
        let text =
            tags.replace_all(&text, " ").replace('\\', "").replace("&quot;", "\"").replace("&amp;", "&");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() && openwinsock_codes::lookup::by_value(value).is_some() {
            queries.entry(text).or_default().insert(value);
        }
    }
    queries.into_iter().collect()
}

fn rows(text: &str, pattern: &str) -> Vec<(u32, String)> {
    let pattern = Regex::new(pattern).expect("a valid pattern");
    let mut rows = Vec::new();
    for found in pattern.captures_iter(text) {
        let value = found[1].parse().expect("a number");
        rows.extend((2..found.len()).map(|i| (value, found[i].to_owned())));
    }
    rows
}

/// Pages that show the codes as a table: value, title, description.
const TABLE: &str = r"(?s)<dt>(\d+)</dt> </dl></td>\s*<td><dl> <dt>(.*?)</dt>\s*<dd>(.*?)</dd>";

#[test]
fn sentences_of_the_reference() {
    let Some(folder) = reference() else {
        println!("skipped: the reference documents are not beside the project");
        return;
    };
    let system = rows(
        &document(&folder, "000"),
        r"(?s)\*\*[A-Z\\_0-9]+\*\*\s*</dt> <dd> <dl> <dt>\s*(\d+) \(0x[0-9A-F]+\)\s*</dt> <dt>(.*?)</dt>",
    );
    let copy = rows(&document(&folder, "003"), r"(?s)\n[A-Z_0-9]{5,}\n(\d+)\n\n(.*?)\n\n(.*?)\n\n");
    let english = system.into_iter().chain(rows(&document(&folder, "001"), TABLE)).chain(copy);
    let english = measure("reference, English", &queries(english));
    let french = measure("reference, French", &queries(rows(&document(&folder, "002"), TABLE)));
    let chinese = measure("reference, Chinese", &queries(rows(&document(&folder, "004"), TABLE)));
    assert!(english.queries > 300 && french.queries > 150 && chinese.queries > 150);
    assert!(english.first >= FLOOR_ENGLISH.0 && english.three >= FLOOR_ENGLISH.1);
    assert!(french.first >= FLOOR_OTHERS.0 && french.three >= FLOOR_OTHERS.1);
    assert!(chinese.first >= FLOOR_OTHERS.0 && chinese.three >= FLOOR_OTHERS.1);
}

/// The least that is right at first, and among three. The wording of the others is a machine's.
const FLOOR_ENGLISH: (f64, f64) = (95.0, 99.0);
const FLOOR_OTHERS: (f64, f64) = (88.0, 96.0);

#[test]
fn frozen_paraphrases() {
    let path = root().join("tests/search/paraphrases.csv");
    let mut reader = csv::Reader::from_path(path).expect("the set");
    let mut languages: BTreeMap<String, Vec<Query>> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let codes = row[1].split('+').map(|v| v.trim().parse().expect("a number")).collect();
        languages.entry(row[0].to_owned()).or_default().push((row[2].to_owned(), codes));
    }
    let all: usize = languages.values().map(Vec::len).sum();
    assert!(all >= 300, "{all} paraphrases");
    for (language, queries) in &languages {
        let recall = measure(&format!("paraphrases, {language}"), queries);
        assert!(recall.first >= 75.0 && recall.three >= 88.0, "{language}");
    }
}
