//! Tallies as files, to be merged later or elsewhere. `docs/json.md` describes them.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::clue::Clue;
use crate::grain::Grain;
use crate::origin::Origin;
use crate::tally::{Count, EXAMPLE_LENGTH, Example, Key, Seen, Subject, Tally, Totals};

/// What a file of this form says of itself.
pub const SCHEMA: &str = "winsock-scan-partial/1";

#[derive(Serialize, Deserialize)]
struct File {
    schema: String,
    /// The place in the chain of views.
    grain: u8,
    /// The names of the clues, in the order of the counts.
    clues: Vec<String>,
    totals: FileTotals,
    codes: Vec<FileCode>,
    origins: Vec<FileOrigin>,
    cells: Vec<Cell>,
}

#[derive(Serialize, Deserialize)]
struct FileTotals {
    files: u64,
    bytes: u64,
    lines: u64,
    with_codes: u64,
    zoned: u64,
    unzoned: u64,
}

#[derive(Serialize, Deserialize)]
struct FileCode {
    value: u32,
    first: Option<i64>,
    last: Option<i64>,
    examples: Vec<FileExample>,
}

#[derive(Serialize, Deserialize)]
struct FileExample {
    time: Option<i64>,
    file: Option<String>,
    text: String,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, Hash, Clone)]
struct FileOrigin {
    host: Option<String>,
    process: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    others: bool,
}

#[derive(Serialize, Deserialize)]
struct Cell {
    /// None for the start of a machine.
    code: Option<u32>,
    start: Option<i64>,
    origin: usize,
    lines: u64,
    clues: [u64; Clue::ALL.len()],
}

fn clue_names() -> Vec<String> {
    Clue::ALL.iter().map(|clue| clue.label().to_owned()).collect()
}

/// The tally as JSON. Equal tallies give equal texts.
pub fn write(tally: &Tally) -> String {
    let mut cells: Vec<(&Key, &Count)> = tally.cells.iter().collect();
    cells.sort_unstable_by_key(|(key, _)| *key);
    let mut places: HashMap<&Origin, usize> = HashMap::new();
    let mut origins = Vec::new();
    let cells = cells.into_iter().map(|(key, count)| {
        let origin = *places.entry(&key.origin).or_insert_with(|| {
            let Origin { host, process, others } = &key.origin;
            let text = |name: &Option<Arc<str>>| name.as_deref().map(str::to_owned);
            origins.push(FileOrigin { host: text(host), process: text(process), others: *others });
            origins.len() - 1
        });
        let code = match key.subject {
            Subject::Code(value) => Some(value),
            Subject::Boot => None,
        };
        Cell { code, start: key.start, origin, lines: count.lines, clues: count.clues }
    });
    let cells = cells.collect();
    let codes = tally.codes.iter().map(|(value, seen)| FileCode {
        value: *value,
        first: seen.times.map(|t| t.0),
        last: seen.times.map(|t| t.1),
        examples: seen
            .examples
            .iter()
            .map(|e| FileExample {
                time: e.time,
                file: e.file.as_deref().map(str::to_owned),
                text: e.text.clone(),
            })
            .collect(),
    });
    let Totals { files, bytes, lines, with_codes, zoned, unzoned } = tally.totals;
    let file = File {
        schema: SCHEMA.to_owned(),
        grain: tally.grain.level(),
        clues: clue_names(),
        totals: FileTotals { files, bytes, lines, with_codes, zoned, unzoned },
        codes: codes.collect(),
        origins,
        cells,
    };
    // Names, numbers and lists have a form in JSON, whatever they are.
    serde_json::to_string(&file).unwrap_or_default() + "\n"
}

/// The tally that a text holds.
///
/// # Errors
///
/// The text is none, is of another version, or contradicts itself; as a sentence.
pub fn read(text: &str) -> Result<Tally, String> {
    #[derive(Deserialize)]
    struct Head {
        schema: String,
    }
    let head: Head = serde_json::from_str(text)
        .map_err(|_| "it is no partial result; make one with winsock scan --partial FILE".to_owned())?;
    if head.schema != SCHEMA {
        return Err(format!(
            "it is of the form {:?}, and this program reads {SCHEMA:?}; make it anew with the same version",
            head.schema
        ));
    }
    let file: File = serde_json::from_str(text).map_err(|e| format!("it is damaged: {e}"))?;
    let grain = Grain::from_level(file.grain).filter(|_| file.clues == clue_names());
    let grain = grain.ok_or("it is damaged: its view or its clues do not exist")?;
    let FileTotals { files, bytes, lines, with_codes, zoned, unzoned } = file.totals;
    let totals = Totals { files, bytes, lines, with_codes, zoned, unzoned };
    if zoned.checked_add(unzoned).is_none_or(|timed| timed > with_codes) {
        return Err("it is damaged: more lines have a time than there are".to_owned());
    }
    let times = file.codes.iter().flat_map(|c| {
        let examples = c.examples.iter().filter_map(|e| e.time);
        c.first.into_iter().chain(c.last).chain(examples)
    });
    if !times.chain(file.cells.iter().filter_map(|c| c.start)).all(is_time) {
        return Err("it is damaged: a time is out of range".to_owned());
    }
    let mut tally = Tally::default();
    (tally.totals, tally.grain) = (totals, grain);
    for code in file.codes {
        let mut seen = Seen { times: code.first.zip(code.last), ..Seen::default() };
        for example in code.examples {
            let text = example.text.chars().take(EXAMPLE_LENGTH).collect();
            seen.example(Example::new(example.time, example.file.map(Arc::from), text));
        }
        tally.codes.insert(code.value, seen);
    }
    let text = |name: Option<String>| name.map(Arc::from);
    let origins: Vec<Origin> = file
        .origins
        .into_iter()
        .map(|o| Origin { host: text(o.host), process: text(o.process), others: o.others })
        .collect();
    for cell in file.cells {
        let origin =
            origins.get(cell.origin).ok_or("it is damaged: a cell names an origin that is not there")?;
        let subject = match cell.code {
            Some(value) if tally.codes.contains_key(&value) => Subject::Code(value),
            Some(_) => return Err("it is damaged: a cell has a code that is not listed".to_owned()),
            None => Subject::Boot,
        };
        let key = grain.project(Key { subject, start: cell.start, origin: origin.clone() });
        let count = Count { lines: cell.lines, clues: cell.clues };
        tally.cells.entry(key).or_default().add(&count);
    }
    tally.coarsen();
    Ok(tally)
}

/// True for times between the years 0 and 9999.
const fn is_time(seconds: i64) -> bool {
    const FIRST: i64 = -62_167_219_200;
    const LAST: i64 = 253_402_207_200;
    FIRST <= seconds && seconds <= LAST
}
