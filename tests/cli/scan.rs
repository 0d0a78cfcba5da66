//! `winsock scan`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;

use crate::harness::{Run, command, run};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// Runs `winsock scan` among the fixtures, so that file names are short.
#[track_caller]
fn scan(args: &[&str]) -> Run {
    let args: Vec<&str> = ["scan"].iter().chain(args).copied().collect();
    run(command(&args).current_dir(fixtures()).stdout(Stdio::piped()).stderr(Stdio::piped()))
}

/// A folder with the lines of the fixture in several files, and each file's name.
fn pieces(lines: usize) -> (tempfile::TempDir, Vec<String>) {
    let dir = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(fixtures().join("night.log")).expect("the fixture");
    let all: Vec<&str> = text.lines().collect();
    let mut names = Vec::new();
    for (i, part) in all.chunks(lines).enumerate() {
        let name = format!("part{i:02}.log");
        fs::write(dir.path().join(&name), part.join("\n") + "\n").expect("write");
        names.push(name);
    }
    (dir, names)
}

#[track_caller]
fn within(dir: &Path, args: &[&str]) -> Run {
    run(command(args).current_dir(dir).stdout(Stdio::piped()).stderr(Stdio::piped()))
}

#[test]
fn what_happened_in_a_night() {
    let report = scan(&["night.log", "--json"]).exits(0).json();
    assert_eq!(report["schema"], "winsock-scan/1");
    assert_eq!((&report["files"], &report["lines"]), (&Value::from(1), &Value::from(123)));
    let causes: Vec<_> = report["causes"].as_array().expect("causes").iter().collect();
    let ids: Vec<_> = causes.iter().map(|c| c["id"].as_str().expect("an id")).collect();
    assert_eq!(ids, ["ports-exhausted", "resolver-down", "idle-timeout", "no-systemroot"]);
    assert_eq!(causes[0]["places"][0]["host"], "web1");
    assert_eq!(causes[0]["level"], "strong");
    assert_eq!(causes[0]["evidence"][0]["holds"], true);
    let codes = report["codes"].as_array().expect("codes");
    let ports = &codes[0];
    assert_eq!((&ports["value"], &ports["lines"]), (&Value::from(10_055), &Value::from(72)));
    // The clock of the log is an hour ahead of UTC.
    assert_eq!(ports["first"], "2026-11-21T20:20:25Z");
    let spans: u64 =
        ports["spans"].as_array().expect("spans").iter().map(|s| s["lines"].as_u64().expect("n")).sum();
    assert_eq!(spans, 72);
    assert_eq!(ports["examples"].as_array().expect("examples").len(), 1);
    // A port and a process number are no codes.
    assert!(codes.iter().all(|c| c["value"] != 10_061));
    let origins: Vec<_> = report["origins"].as_array().expect("origins").iter().collect();
    assert_eq!((&origins[0]["host"], &origins[0]["process"]), (&Value::from("web1"), &Value::from("api")));
}

#[test]
fn the_report_fits_the_terminal() {
    for args in
        [&["night.log"][..], &["night.log", "iis.log", "--lang", "ko"], &["night.log", "--lang", "zh-TW"]]
    {
        for line in scan(args).exits(0).out.lines() {
            assert!(width(line) <= 80, "{line}");
        }
    }
    let coloured = scan(&["night.log", "--color", "always"]).exits(0).out;
    assert!(coloured.contains("\x1b["));
    let plain = scan(&["night.log"]).exits(0).out;
    assert!(!plain.contains('\x1b'));
    // NO_COLOR wins.
    let mut command = command(&["scan", "night.log"]);
    command.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").current_dir(fixtures());
    assert_eq!(run(command.stdout(Stdio::piped()).stderr(Stdio::piped())).exits(0).out, plain);
}

/// Columns on a terminal: Chinese and Korean letters take two.
fn width(line: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF00}'..='\u{FF60}');
    line.chars().map(|c| 1 + usize::from(wide(c))).sum()
}

#[test]
fn web_server_logs_name_their_fields() {
    let report = scan(&["iis.log", "--json"]).exits(0).json();
    assert_eq!(report["times"]["with_zone"], 3);
    assert_eq!(report["origins"][0]["host"], "WEB3");
    assert_eq!(report["origins"][0]["process"], "W3SVC1");
    // Pauses say nothing in a log that is quiet anyway.
    assert_eq!(report["causes"], serde_json::json!([]));
}

#[test]
fn csv_has_a_row_for_each_hour_code_and_origin() {
    let text = scan(&["night.log", "--csv", "-"]).exits(0).out;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a header").len(), 7);
    let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("rows of equal length");
    let ports: u64 =
        rows.iter().filter(|r| &r[1] == "10055").map(|r| r[6].parse::<u64>().expect("a number")).sum();
    assert_eq!(ports, 72);
    assert_eq!(&rows[0][0], "2026-11-21T19:00:00Z");
    assert_eq!(
        rows[0].iter().skip(1).collect::<Vec<_>>(),
        ["10054", "WSAECONNRESET", "Connection reset by peer", "db1", "pool", "2"]
    );
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_has_the_same_rows() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("night.parquet");
    scan(&["night.log", "--parquet", path.to_str().expect("UTF-8")]).exits(0);
    let file = SerializedFileReader::new(fs::File::open(path).expect("the file")).expect("Parquet");
    let csv = scan(&["night.log", "--csv", "-"]).exits(0).out;
    assert_eq!(file.metadata().file_metadata().num_rows() as usize, csv.lines().count() - 1);
    let ports: i64 = file
        .get_row_iter(None)
        .expect("rows")
        .map(|row| row.expect("a row"))
        .filter(|row| row.to_string().contains("code: 10055"))
        .map(|row| {
            let lines = row.get_column_iter().find(|(name, _)| *name == "lines").expect("lines").1;
            lines.to_string().parse::<i64>().expect("a number")
        })
        .sum();
    assert_eq!(ports, 72);
}

/// scan(A + B) = merge(scan A, scan B), for parts in any order, of parts of parts, and with any number of threads.
#[test]
fn merging_gives_what_one_run_gives() {
    let (dir, names) = pieces(17);
    let dir = dir.path();
    let mut all: Vec<&str> = vec!["scan", "--partial", "-", "-j", "1"];
    all.extend(names.iter().map(String::as_str));
    let whole = within(dir, &all).exits(0).out;
    assert!(whole.starts_with("{\"schema\":\"winsock-scan-partial/1\""));
    all[4] = "7";
    assert_eq!(within(dir, &all).exits(0).out, whole);
    for (i, name) in names.iter().enumerate() {
        within(dir, &["scan", name, "--partial", &format!("{i}.json")]);
    }
    // Half of them first, in the wrong order; compressed, too.
    let half: Vec<String> = (0..names.len() / 2).rev().map(|i| format!("{i}.json")).collect();
    let mut merge = vec!["scan", "--merge", "--partial", "half.json"];
    merge.extend(half.iter().map(String::as_str));
    within(dir, &merge).exits(0);
    let rest: Vec<String> = (names.len() / 2..names.len()).map(|i| format!("{i}.json")).collect();
    let mut merge = vec!["scan", "--merge", "--partial", "-"];
    merge.extend(rest.iter().map(String::as_str));
    merge.push("half.json");
    assert_eq!(within(dir, &merge).exits(0).out, whole);
    // And so are the reports.
    let mut report = vec!["scan", "--json"];
    report.extend(names.iter().map(String::as_str));
    fs::write(dir.join("whole.json"), &whole).expect("write");
    let one = within(dir, &report).exits(0).out;
    assert_eq!(within(dir, &["scan", "--json", "--merge", "whole.json"]).exits(0).out, one);
}

#[test]
fn what_cannot_be_merged_is_said() {
    let (dir, names) = pieces(1000);
    let dir = dir.path();
    within(dir, &["scan", "--merge", &names[0]]).exits(2).complains("part00.log: it is no partial result");
    within(dir, &["scan", "--merge"]).exits(2);
    within(dir, &["scan", "--merge", "--loose", "x.json"]).exits(2).complains("--loose");
    fs::write(dir.join("new.json"), "{\"schema\":\"winsock-scan-partial/9\"}").expect("write");
    within(dir, &["scan", "--merge", "new.json"]).exits(2).complains("winsock-scan-partial/9");
    // One bad file does not hide the others.
    within(dir, &["scan", &names[0], "--partial", "good.json"]).exits(0);
    let run = within(dir, &["scan", "--merge", "new.json", "good.json"]).exits(2);
    run.complains("not all files could be read").says("WSAENOBUFS");
}

#[test]
fn streams_and_packed_files() {
    let mut child = command(&["scan", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // Three writes that cut lines.
    let text = fs::read(fixtures().join("night.log")).expect("the fixture");
    for part in text.chunks(text.len() / 3 + 1) {
        stdin.write_all(part).expect("write");
        stdin.flush().expect("flush");
    }
    drop(stdin);
    let output = child.wait_with_output().expect("its output");
    let piped: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let file = scan(&["night.log", "--json"]).exits(0).json();
    assert_eq!((&piped["lines"], &piped["causes"]), (&file["lines"], &file["causes"]));
    assert_eq!(piped["codes"][0]["examples"][0]["file"], Value::Null);
    let packed = |name: &str| scan(&[name, "--csv", "-"]).exits(0).out;
    let gzip = packed("app.log.gz");
    assert!(gzip.contains(",10054,WSAECONNRESET,"));
    for name in ["app.log.zst", "app.log.xz", "app.log.bz2"] {
        assert_eq!(packed(name), gzip, "{name}");
    }
}

#[test]
fn encodings_lines_without_times_and_zones() {
    let dir = tempfile::tempdir().expect("a folder");
    let dir = dir.path();
    let text = "2026-11-21 10:00:00 échec: recv failed: 10054\r\n    at x: connect: error 10061\r\nlast: os error 10060";
    let utf16: Vec<u8> = "\u{FEFF}"
        .chars()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut marked = "\u{FEFF}".as_bytes().to_vec();
    marked.extend_from_slice(text.as_bytes());
    fs::write(dir.join("utf16.log"), utf16).expect("write");
    fs::write(dir.join("marked.log"), marked).expect("write");
    for name in ["utf16.log", "marked.log"] {
        let report = within(dir, &["scan", name, "--json", "--time-zone", "+02:00"]).exits(0).json();
        assert_eq!(report["lines"], 3, "{name}");
        for code in report["codes"].as_array().expect("codes") {
            // All have the time of the first line.
            assert_eq!(code["first"], "2026-11-21T08:00:00Z", "{name}: {code}");
        }
        assert_eq!(report["codes"].as_array().expect("codes").len(), 3);
        assert_eq!(report["times"]["without_zone"], 3);
    }
    let paris = within(dir, &["scan", "utf16.log", "--json", "--time-zone", "Europe/Paris"]);
    assert_eq!(paris.exits(0).json()["first"], "2026-11-21T09:00:00Z");
    within(dir, &["scan", "utf16.log", "--time-zone", "Mars/Olympus"]).exits(2).complains("Europe/Paris");
    fs::write(dir.join("bare.log"), "recv failed: 10054\n").expect("write");
    within(dir, &["scan", "bare.log"]).exits(0).says("No line has a time that is recognised");
}

#[test]
fn the_page_needs_nothing_else() {
    let dir = tempfile::tempdir().expect("a folder");
    let dir = dir.path();
    let evil = "2026-11-21T10:00:00Z <img src=x onerror=alert(1)> & \"quoted\" recv failed: 10054\n\
                {\"ts\":1795252830,\"hostname\":\"h1\",\"service\":\"</td><script>\",\"msg\":\"recv failed: 10054\"}\n";
    fs::write(dir.join("evil.log"), evil).expect("write");
    let night = fixtures().join("night.log");
    let night = night.to_str().expect("UTF-8");
    within(dir, &["scan", "evil.log", night, "--html", "page.html", "--lang", "fr", "--examples", "3"])
        .exits(0);
    let page = fs::read_to_string(dir.join("page.html")).expect("the page");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    // Nothing is loaded, and nothing runs.
    for word in ["http:", "https:", "//", "<script", "<img", "<link", "src=", "url(", "@import", "javascript"]
    {
        let allowed = if word == "src=" || word == "//" {
            page.replace("&lt;img src=x", "").replace(night, "")
        } else {
            page.clone()
        };
        assert!(!allowed.contains(word), "{word}");
    }
    assert!(page.contains("Content-Security-Policy"));
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;"));
    assert!(page.contains("prefers-color-scheme: dark"));
    balanced(&page);
    // Each picture says in words what it shows, and the table says it in numbers.
    let pictures = page.matches("<svg ").count();
    assert!(pictures > 3 && page.matches("role=\"img\" aria-label=\"").count() == pictures);
    assert!(page.contains("<th scope=\"row\">2026-11-21 "));
    assert!(page.contains("<article class=\"cause\" id=\"ports-exhausted\">"));
}

/// Fails unless every element that is opened is closed in its place.
#[track_caller]
fn balanced(page: &str) {
    let mut open = Vec::new();
    for tag in page.split('<').skip(1).filter_map(|t| t.split('>').next()) {
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if ["!DOCTYPE", "meta"].contains(&name) {
            continue;
        }
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "</{name}>");
        } else {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn wrong_use_and_failures() {
    scan(&["night.log", "--csv", "-", "--partial", "-"]).exits(2).complains("only one");
    scan(&["night.log", "--html", "/nonexistent/x.html"])
        .exits(2)
        .complains("cannot write /nonexistent/x.html");
    scan(&["nope.log"]).exits(2).complains("cannot read nope.log");
    scan(&["nope.log", "night.log"]).exits(2).complains("cannot read nope.log").says("WSAENOBUFS");
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("calm.log"), "all is well\n").expect("write");
    within(dir.path(), &["scan", "calm.log"]).exits(1).complains("no code was found");
    assert_eq!(within(dir.path(), &["scan", "calm.log", "--json"]).exits(1).json()["found"], false);
    let escape = "2026-11-21 10:00:00 \u{1b}]0;title\u{7}\u{202e} recv failed: 10054\n";
    fs::write(dir.path().join("escape.log"), escape).expect("write");
    for args in [&["scan", "escape.log"][..], &["scan", "escape.log", "--json"]] {
        let out = within(dir.path(), args).exits(0).out;
        assert!(!out.contains(|c: char| c != '\n' && (c.is_control() || c == '\u{202e}')), "{out:?}");
    }
}

/// Every rule of the data is in the document, by its name and title.
#[test]
fn the_document_lists_every_rule() {
    let text = fs::read_to_string(fixtures().join("../../docs/SCAN.md")).expect("the document");
    let rules = fs::read_to_string(fixtures().join("../../data/causes/rules.toml")).expect("the rules");
    let words = fs::read_to_string(fixtures().join("../../data/causes/en.toml")).expect("the words");
    let ids: Vec<_> = rules.lines().filter_map(|l| l.strip_prefix("id = \"")?.strip_suffix('"')).collect();
    assert!(ids.len() >= 10);
    for id in &ids {
        let (_, entry) = words.split_once(&format!("[{id}]\n")).expect("its words");
        let title = entry
            .lines()
            .next()
            .and_then(|l| l.strip_prefix("title = \"")?.strip_suffix('"'))
            .expect("a title");
        assert!(text.contains(&format!("| `{id}` | {title} |")), "{id}: {title}");
    }
    let rows = text.lines().filter(|l| l.starts_with("| `") && l.matches('|').count() == 5).count();
    assert_eq!(rows, ids.len());
}
