//! The examples of docs/EXPORT.md that a database can answer here.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::harness::{run, winsock};

/// The examples of a database: the blocks that begin with ```` ```sql NAME ````.
fn examples(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/EXPORT.md");
    let text = fs::read_to_string(path).expect("the document");
    let head = format!("```sql {name}\n");
    let blocks = text.split(&head).skip(1);
    let blocks: Vec<_> = blocks.filter_map(|b| Some(b.split("```").next()?.to_owned())).collect();
    assert!(!blocks.is_empty(), "no example for {name}");
    blocks
}

/// What Python prints; none if the package is not installed.
fn python(package: &str, program: &str, argument: &str, folder: &Path) -> Option<String> {
    let there =
        Command::new("python3").args(["-c", &format!("import {package}")]).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        println!("skipped: the Python package {package} is not installed");
        return None;
    }
    let mut command = Command::new("python3");
    command.args(["-c", program, argument]).current_dir(folder).stdout(Stdio::piped()).stderr(Stdio::piped());
    Some(run(&mut command).exits(0).out)
}

fn exported() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for format in ["csv", "ndjson"] {
        let path = dir.path().join(format!("codes.{format}"));
        winsock(&["export", "--format", format, "-o", path.to_str().expect("UTF-8")]).exits(0);
    }
    dir
}

#[test]
fn duckdb() {
    let dir = exported();
    let program = "import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())";
    let answers: Vec<_> =
        examples("duckdb").iter().map_while(|sql| python("duckdb", program, sql, dir.path())).collect();
    if let [french, korean] = answers.as_slice() {
        assert!(french.contains("10061") && french.contains("Connexion refusée"), "{french}");
        assert!(korean.contains("WSAECONNRESET"), "{korean}");
    } else {
        assert!(answers.is_empty(), "{answers:?}");
    }
}

#[test]
fn clickhouse() {
    let dir = exported();
    let program = "import chdb, sys; print(chdb.query(sys.argv[1], 'CSV'))";
    for sql in examples("clickhouse") {
        if let Some(answer) = python("chdb", program, &sql, dir.path()) {
            assert!(answer.contains("WSAECONNREFUSED") && answer.contains("連線遭拒"), "{answer}");
        }
    }
}
