//! `winsock export`.

use std::fs;

use crate::harness::winsock;

#[test]
fn json_and_ndjson_hold_every_code_in_every_language() {
    let array = winsock(&["export", "--format", "json"]).exits(0).json();
    let array = array.as_array().expect("an array");
    let lines = winsock(&["export", "--format", "ndjson"]).exits(0);
    let lines: Vec<serde_json::Value> =
        lines.out.lines().map(|line| serde_json::from_str(line).expect("an object a line")).collect();
    assert_eq!(*array, lines);
    let full: Vec<_> = lines.iter().filter(|e| e["kind"] == "full").collect();
    assert_eq!(full.len(), 281);
    for entry in full {
        for language in ["en", "fr", "zh-TW", "ko"] {
            let texts = &entry["texts"][language];
            assert!(
                texts["title"].is_string() && texts["message"].is_string(),
                "{} {language}",
                entry["name"]
            );
        }
        assert!(entry["texts"]["en"]["page"].is_string());
    }
    let reset = lines.iter().find(|e| e["value"] == 10054).expect("10054");
    assert_eq!(reset["errno_linux"], 104);
    assert_eq!(reset["hresult"], "0x80072746");
}

#[test]
fn csv_has_as_many_cells_in_every_row() {
    let text = winsock(&["export", "--format", "csv"]).exits(0).out;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a header").len(), 12);
    let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("rows of equal length");
    assert!(rows.len() > 4 * 281);
    let french = rows.iter().find(|r| &r[0] == "10061" && &r[9] == "fr").expect("10061 in French");
    assert_eq!(&french[10], "Connexion refusée");
}

#[test]
fn markdown_has_tables_and_pages() {
    let run = winsock(&["export", "--format", "markdown"]).exits(0);
    for text in
        ["# English", "# français", "## WSAECONNRESET (10054)", "### Common causes", "### Causes fréquentes"]
    {
        assert!(run.out.contains(&format!("{text}\n")), "{text}");
    }
}

#[test]
fn into_a_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("codes.csv");
    let path = path.to_str().expect("UTF-8");
    let run = winsock(&["export", "--format", "csv", "--output", path]).exits(0);
    assert_eq!(run.out, "");
    assert!(fs::read_to_string(path).expect("the file").starts_with("value,name,"));
    winsock(&["export", "--format", "csv", "-o", "/nonexistent/x"])
        .exits(2)
        .complains("cannot write /nonexistent/x");
    winsock(&["export", "--format", "xml"])
        .exits(2)
        .complains("possible values: json, ndjson, csv, markdown");
}
