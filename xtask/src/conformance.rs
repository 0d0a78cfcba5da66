//! `cargo xtask conformance`: which documented pairs of function and code have a case, which are skipped and why, which
//! are missing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

const SKIPS: &str = "crates/winsock/tests/conformance/skip.toml";
const EXPORTS: &str = "crates/winsock/src/lib.rs";

/// Functions whose names differ by more than a last letter, and are one all the same: wide, and not.
const TWINS: &[(&str, &str)] = &[
    ("GetAddrInfoW", "getaddrinfo"),
    ("GetNameInfoW", "getnameinfo"),
    ("GetHostNameW", "gethostname"),
    ("InetPtonW", "inet_pton"),
    ("InetNtopW", "inet_ntop"),
];

#[derive(Deserialize)]
struct Skips {
    skip: Vec<Skip>,
}

#[derive(Deserialize)]
struct Skip {
    functions: Vec<String>,
    code: String,
    reason: String,
}

/// A pair: function without the A or W of twins, and code.
type Row = (String, String);

/// What the comparison found.
#[derive(Default)]
struct Found {
    covered: BTreeSet<Row>,
    skipped: BTreeMap<Row, String>,
    missing: BTreeSet<Row>,
    faults: Vec<String>,
}

pub(crate) fn run(root: &Path) -> Result<()> {
    let cases = cases(root, &["--rows"])?;
    let documented = documented(root)?;
    let skips: Skips = toml::from_str(&std::fs::read_to_string(root.join(SKIPS))?).context(SKIPS)?;
    let found = compare(&documented, &cases, &skips);
    print(&found);
    ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
    ensure!(
        found.missing.is_empty(),
        "{} pairs have neither a case nor a row in {SKIPS}",
        found.missing.len()
    );
    println!("Running the cases.");
    let status = test(root).args(["--", "-q"]).status()?;
    ensure!(status.success(), "a case failed");
    Ok(())
}

fn test(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(["test", "--quiet", "-p", "openwinsock", "--test", "conformance"]).current_dir(root);
    command
}

/// The pairs that have a case, as the test program lists them.
fn cases(root: &Path, arguments: &[&str]) -> Result<BTreeSet<Row>> {
    let output = test(root).arg("--").args(arguments).output().context("cannot run cargo test")?;
    ensure!(output.status.success(), "the cases don't build: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout)?;
    Ok(text.lines().filter_map(|line| line.split_once(' ')).map(|(f, c)| (twin(f), c.to_owned())).collect())
}

/// The name under which a function and its twins count.
fn twin(function: &str) -> String {
    if let Some((_, narrow)) = TWINS.iter().find(|(wide, _)| *wide == function) {
        return (*narrow).to_owned();
    }
    let stem = function.strip_suffix(['A', 'W']);
    stem.filter(|stem| stem.ends_with(|c: char| c.is_lowercase())).unwrap_or(function).to_owned()
}

/// The documented pairs of the functions that are exported.
fn documented(root: &Path) -> Result<BTreeSet<Row>> {
    let exports = exports(&std::fs::read_to_string(root.join(EXPORTS))?);
    let mut reader = csv::Reader::from_path(root.join("data/function_errors.csv"))?;
    let mut rows = BTreeSet::new();
    for record in reader.records() {
        let record = record?;
        if exports.contains(&record[1]) {
            rows.insert((twin(&record[1]), record[2].to_owned()));
        }
    }
    Ok(rows)
}

/// The functions that the flat layer exports: what it names from files of its own.
fn exports(source: &str) -> BTreeSet<String> {
    let own = source.split("pub use crate::").skip(1).filter_map(|rest| rest.split(';').next());
    let names = own.flat_map(|list| list.rsplit("::").next().unwrap_or("").split(['{', '}', ',']));
    names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn compare(documented: &BTreeSet<Row>, cases: &BTreeSet<Row>, skips: &Skips) -> Found {
    let mut found = Found::default();
    for row in documented {
        let names =
            |skip: &&Skip| skip.code == row.1 && skip.functions.iter().any(|f| f == "*" || *f == row.0);
        // A row for this function says more than one for all.
        let skip = skips.skip.iter().filter(names).max_by_key(|skip| skip.functions[0] != "*");
        match (cases.contains(row), skip) {
            (true, Some(skip)) if skip.functions[0] != "*" => {
                found.faults.push(format!("{SKIPS}: {} {} has a case", row.0, row.1));
            }
            (true, _) => drop(found.covered.insert(row.clone())),
            (false, Some(skip)) => drop(found.skipped.insert(row.clone(), skip.reason.clone())),
            (false, None) => drop(found.missing.insert(row.clone())),
        }
    }
    for (function, code) in cases.difference(documented) {
        found.faults.push(format!("{function} {code}: a case of a pair that is not documented"));
    }
    for skip in &skips.skip {
        let known = |function: &String| documented.contains(&(function.clone(), skip.code.clone()));
        for function in skip.functions.iter().filter(|f| *f != "*" && !known(f)) {
            found.faults.push(format!("{SKIPS}: {function} {}: no such documented pair", skip.code));
        }
        if skip.reason.trim().is_empty() {
            found.faults.push(format!("{SKIPS}: {} is skipped without a reason", skip.code));
        }
    }
    found
}

fn print(found: &Found) {
    let mut functions: BTreeMap<&str, [Vec<&str>; 3]> = BTreeMap::new();
    let all = [
        found.covered.iter().collect::<Vec<_>>(),
        found.skipped.keys().collect(),
        found.missing.iter().collect(),
    ];
    for (kind, rows) in all.iter().enumerate() {
        for (function, code) in rows {
            functions.entry(function).or_default()[kind].push(code);
        }
    }
    for (function, [covered, skipped, missing]) in &functions {
        println!(
            "{function}: {} covered, {} skipped, {} missing",
            covered.len(),
            skipped.len(),
            missing.len()
        );
        for (label, codes) in [("covered", covered), ("skipped", skipped), ("missing", missing)] {
            if !codes.is_empty() {
                println!("  {label}: {}", codes.join(" "));
            }
        }
    }
    let [covered, skipped, missing] = [found.covered.len(), found.skipped.len(), found.missing.len()];
    let total = covered + skipped + missing;
    println!(
        "\n{total} documented pairs of {} functions: {covered} covered, {skipped} skipped, {missing} missing",
        functions.len()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> BTreeSet<Row> {
        text.lines().filter_map(|l| l.split_once(' ')).map(|(f, c)| (f.to_owned(), c.to_owned())).collect()
    }

    #[test]
    fn twins_count_once() {
        let counted = ["WSASocketW", "WSASocketA", "GetAddrInfoW", "recv", "WSAStringToAddressA"].map(twin);
        assert_eq!(counted, ["WSASocket", "WSASocket", "getaddrinfo", "recv", "WSAStringToAddress"]);
    }

    #[test]
    fn exports_are_found() {
        let source =
            "pub use windows_sys::X::*;\npub use crate::a::b::{\n  one, two,\n};\npub use crate::c::three;";
        assert_eq!(exports(source).into_iter().collect::<Vec<_>>(), ["one", "three", "two"]);
    }

    #[test]
    fn each_pair_is_covered_or_skipped_or_missing() {
        let documented = rows("a X\na Y\nb X\nb Z");
        let skips: Skips = toml::from_str(
            "[[skip]]\nfunctions = ['*']\ncode = 'X'\nreason = 'r'\n[[skip]]\nfunctions = ['a', 'c']\ncode = 'Y'\nreason = 'r'",
        )
        .unwrap();
        let found = compare(&documented, &rows("a X\na Y\nd X"), &skips);
        assert_eq!((found.covered, found.missing), (rows("a X"), rows("b Z")));
        assert_eq!(found.skipped.into_keys().collect::<BTreeSet<_>>(), rows("b X"));
        assert_eq!(found.faults.len(), 3, "{:?}", found.faults);
    }
}
