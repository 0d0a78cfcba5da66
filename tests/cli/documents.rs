//! What the documents show is what the command prints.
//!
//! A block that begins with ```` ```console ```` holds commands after `$ ` and their output. `…` stands for any
//! text: alone on a line for any number of lines, at the end of a line for the rest of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::harness;

fn document(name: &str) -> (PathBuf, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
    let text = fs::read_to_string(&path).expect("the document");
    (path, text)
}

/// The commands of a document, each with the output that it shows.
fn shown(text: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ if !inside => {}
            _ => match line.strip_prefix("$ winsock ") {
                Some(command) => found.push((command.to_owned(), Vec::new())),
                None => {
                    if let Some((_, output)) = found.last_mut() {
                        output.push(line.to_owned());
                    }
                }
            },
        }
    }
    found
}

/// The words of a command; single quotes keep words together.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (i, part) in command.split('\'').enumerate() {
        if i % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// True if the lines are what is shown, with `…` for any text.
fn matches(shown: &[String], lines: &[&str]) -> bool {
    match shown.split_first() {
        None => lines.is_empty(),
        Some((first, rest)) if first.trim() == "…" => (0..=lines.len()).any(|n| matches(rest, &lines[n..])),
        Some((first, rest)) => lines.split_first().is_some_and(|(line, others)| {
            let same = match first.split_once('…') {
                Some((start, end)) => {
                    line.len() >= start.len() + end.len() && line.starts_with(start) && line.ends_with(end)
                }
                None => first == line,
            };
            same && matches(rest, others)
        }),
    }
}

#[test]
fn the_documents_show_real_output() {
    let mut commands = 0;
    for name in ["README.md", "docs/json.md"] {
        let (path, text) = document(name);
        for (command, output) in shown(&text) {
            commands += 1;
            let words = words(&command);
            let words: Vec<_> = words.iter().map(String::as_str).collect();
            // Paths of documents are those of the project.
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
            let run = harness::run(
                harness::command(&words).current_dir(root).stdout(Stdio::piped()).stderr(Stdio::piped()),
            );
            let lines: Vec<_> = run.out.lines().collect();
            let place = path.display();
            assert!(matches(&output, &lines), "{place}: `winsock {command}` prints:\n{}", run.out);
        }
    }
    assert!(commands >= 5, "the documents show too few commands: {commands}");
}

#[test]
fn dots_stand_for_any_text() {
    let own = |lines: &[&str]| lines.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
    assert!(matches(&own(&["a", "…", "d"]), &["a", "b", "c", "d"]));
    assert!(matches(&own(&["a…"]), &["abc"]));
    assert!(matches(&own(&["a…c"]), &["abbc"]));
    assert!(!matches(&own(&["ab…bc"]), &["abc"]));
    assert!(!matches(&own(&["a", "d"]), &["a", "b", "d"]));
    assert!(!matches(&own(&["a", "…", "x"]), &["a", "b"]));
}

#[test]
fn links_between_documents_lead_somewhere() {
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "data/README.md",
        "docs/json.md",
        "docs/annotate.md",
        "docs/SCAN.md",
        "docs/COMPATIBILITY.md",
        "docs/EXPORT.md",
        "docs/c-abi.md",
        "docs/engine.md",
        "docs/headers.md",
        "bench/README.md",
    ] {
        let (path, text) = document(name);
        for target in text.split("](").skip(1).filter_map(|t| t.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            if target.contains("://") || file.is_empty() {
                continue;
            }
            assert!(path.with_file_name(file).exists(), "{name} links to {target}, which is not there");
        }
    }
}
