//! Precision and recall on labelled lines: `cargo test -p openwinsock-annotate --test corpus -- --nocapture` prints
//! the table. The format of the files in `tests/annotate/` is described there.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::{env, fs};

use openwinsock_annotate::encoding::Coding;
use openwinsock_annotate::{Options, Scanner};

/// What must hold for each file, over all its sources.
const LINES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/annotate");
const PRECISION: f64 = 0.99;
const RECALL: f64 = 0.97;

/// A labelled line.
struct Row {
    id: String,
    source: String,
    line: Vec<u8>,
    items: Vec<Item>,
}

/// A code that the line holds.
struct Item {
    range: Range<usize>,
    name: String,
    required: bool,
}

#[derive(Default, Clone, Copy)]
struct Score {
    lines: usize,
    negatives: usize,
    hits: usize,
    misses: usize,
    alarms: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.lines += other.lines;
        self.negatives += other.negatives;
        self.hits += other.hits;
        self.misses += other.misses;
        self.alarms += other.alarms;
    }

    fn precision(self) -> f64 {
        ratio(self.hits, self.hits + self.alarms)
    }

    fn recall(self) -> f64 {
        ratio(self.hits, self.hits + self.misses)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Undoes `\t`, `\n`, `\r`, `\\`, `\s` and `\xNN`.
fn unescape(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        let (&kind, tail) = rest.split_first().expect("an escape is whole");
        rest = tail;
        match kind {
            b't' => out.push(b'\t'),
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b's' => out.push(b' '),
            b'x' => {
                let digits = std::str::from_utf8(&rest[..2]).expect("digits");
                out.push(u8::from_str_radix(digits, 16).expect("digits"));
                rest = &rest[2..];
            }
            other => out.push(other),
        }
    }
    out
}

fn item(text: &str, line: &[u8]) -> Item {
    let required = !text.ends_with('?');
    let text = text.trim_end_matches('?');
    let (wanted, name) = text.rsplit_once('=').expect("text=NAME");
    let (name, nth) = name.split_once('@').map_or((name, 1), |(n, i)| (n, i.parse().expect("a number")));
    let wanted = unescape(wanted);
    let mut places = (0..line.len()).filter(|i| line[*i..].starts_with(&wanted));
    let start = places.nth(nth - 1).unwrap_or_else(|| panic!("{text:?} is not in its line"));
    Item { range: start..start + wanted.len(), name: name.to_owned(), required }
}

fn rows(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).expect("the corpus");
    let mut rows = Vec::new();
    for (number, row) in text.split('\n').enumerate().skip(1).filter(|(_, r)| !r.is_empty()) {
        let columns: Vec<_> = row.split('\t').collect();
        let [id, source, line, expected] = columns[..] else { panic!("line {} of {path:?}", number + 1) };
        let line = unescape(line);
        let items = expected.split(' ').filter(|i| !i.is_empty()).map(|i| item(i, &line)).collect();
        rows.push(Row { id: id.to_owned(), source: source.to_owned(), line, items });
    }
    rows
}

/// Scores one line; faults are told if `tell`.
fn score(scanner: &Scanner, row: &Row, tell: bool) -> Score {
    // Each line as a stream of its own.
    let (coding, _) = Coding::detect(&row.line, true);
    let found = coding.findings(scanner, &row.line);
    let overlaps = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    let mut score = Score { lines: 1, ..Score::default() };
    score.negatives = usize::from(row.items.iter().all(|i| !i.required));
    let mut faults = Vec::new();
    for item in row.items.iter().filter(|i| i.required) {
        if found.iter().any(|f| overlaps(&f.range, &item.range) && f.entry().name == item.name) {
            score.hits += 1;
        } else {
            score.misses += 1;
            faults.push(format!(
                "missed {} {}",
                String::from_utf8_lossy(&row.line[item.range.clone()]),
                item.name
            ));
        }
    }
    for finding in &found {
        if !row.items.iter().any(|i| overlaps(&finding.range, &i.range) && finding.entry().name == i.name) {
            score.alarms += 1;
            let text = String::from_utf8_lossy(&row.line[finding.range.clone()]);
            faults.push(format!(
                "false alarm {text} {} ({})",
                finding.entry().name,
                finding.why.rule.label()
            ));
        }
    }
    if tell && !faults.is_empty() {
        println!("{}: {}\n    {}", row.id, faults.join("; "), String::from_utf8_lossy(&row.line));
    }
    score
}

#[test]
fn precision_and_recall() {
    // Another corpus, for people who have one.
    let folder = env::var_os("ANNOTATE_CORPUS").map_or_else(|| Path::new(LINES).to_owned(), PathBuf::from);
    measure(&folder, (PRECISION, RECALL));
}

/// Lines that nobody who writes rules has seen.
#[test]
fn lines_that_the_rules_were_not_made_for() {
    measure(&Path::new(LINES).join("frozen"), (PRECISION, RECALL));
}

/// Measures each file of a folder, prints its table, and fails below the floors of precision and recall.
fn measure(folder: &Path, (precision, recall): (f64, f64)) {
    let tell = env::var_os("ANNOTATE_FAULTS").is_some();
    let scanner = Scanner::new(&Options::default());
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the folder").map(|f| f.expect("a file").path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "tsv") && !f.ends_with("text.tsv"));
    files.sort();
    for file in files {
        let mut sources: BTreeMap<String, Score> = BTreeMap::new();
        for row in rows(&file) {
            sources.entry(row.source.clone()).or_default().add(score(&scanner, &row, tell));
        }
        let mut all = Score::default();
        sources.values().for_each(|s| all.add(*s));
        sources.insert("all".to_owned(), all);
        println!("\n{}\n", file.display());
        println!("| source | lines | without a code | found | missed | false alarms | precision | recall |");
        println!("|---|---|---|---|---|---|---|---|");
        for (source, s) in &sources {
            println!(
                "| {source} | {} | {} | {} | {} | {} | {:.2} % | {:.2} % |",
                s.lines,
                s.negatives,
                s.hits,
                s.misses,
                s.alarms,
                s.precision() * 100.0,
                s.recall() * 100.0
            );
        }
        assert!(all.precision() >= precision, "{}: precision {:.4}", file.display(), all.precision());
        assert!(all.recall() >= recall, "{}: recall {:.4}", file.display(), all.recall());
    }
}
