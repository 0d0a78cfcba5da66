//! `winsock reproduce`: the scenarios really raise their codes, here and now.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::goldens::golden;
use crate::harness::winsock;

/// How many of the codes outside of DNS have to be raised where the machine forbids nothing.
const AT_LEAST: usize = 40;

#[test]
fn every_scenario_raises_its_code() {
    let document = winsock(&["reproduce", "--all", "--json"]).exits(0).json();
    let rows = document.as_array().expect("an array");
    let mut alive = BTreeSet::new();
    let mut needing = BTreeSet::new();
    for row in rows {
        let (name, reason) = (text(row, "name"), text(row, "reason"));
        assert!(!reason.is_empty(), "{name}: no reason");
        match (text(row, "status"), text(row, "world")) {
            ("alive" | "alive on Linux only", _) => {
                let last = row["calls"].as_array().and_then(|calls| calls.last()).expect("calls");
                assert!(
                    row["calls"].to_string().contains(name),
                    "{name}: not in the calls, the last is {last}"
                );
                if text(row, "family") != "dns" {
                    alive.insert(name);
                }
            }
            // What a machine may forbid; loopback is everywhere.
            ("needs", "network" | "network and mounts") => {
                needing.insert(name);
            }
            ("not yet", "") => {}
            (status, world) => panic!("{name} ({world}): {status}: {reason}"),
        }
    }
    println!("{} alive; needing more than there is: {needing:?}", alive.len());
    assert!(alive.len() + needing.len() >= AT_LEAST, "only {} and {}: {alive:?}", alive.len(), needing.len());
    // A machine that lets us have networks lets every scenario play that wants no more than that.
    if alive.contains("WSAENETUNREACH") {
        assert!(alive.len() >= AT_LEAST, "only {}: {alive:?}", alive.len());
    }
}

fn text<'r>(row: &'r Value, field: &str) -> &'r str {
    row[field].as_str().unwrap_or_default()
}

#[test]
fn one_code_with_its_calls() {
    let shown = winsock(&["reproduce", "10054"]).exits(0).out;
    golden("reproduce-10054.txt", &without_ports(&shown));
}

/// The ports are the kernel's choice: `127.0.0.1:49923` becomes `127.0.0.1:PORT`.
fn without_ports(text: &str) -> String {
    let mut pieces = text.split("127.0.0.1:");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|c: char| c.is_ascii_digit());
        let port = if piece.starts_with("0)") { "0" } else { "PORT" };
        result = result + "127.0.0.1:" + port + rest;
    }
    result
}

#[test]
fn the_source_of_a_scenario() {
    winsock(&["reproduce", "WSAECONNRESET", "--source"])
        .exits(0)
        .says("code: \"WSAECONNRESET\"")
        .says("stage.expect(stage.recv(s, 512))");
}

#[test]
fn a_code_without_a_scenario() {
    winsock(&["reproduce", "WSAEUSERS"]).exits(1).complains("cannot be raised: no function raises it");
    let document = winsock(&["reproduce", "10068", "--json"]).exits(1).json();
    assert_eq!((text(&document, "status"), text(&document, "name")), ("not yet", "WSAEUSERS"));
    winsock(&["reproduce", "WSAECONRESET"]).exits(1).complains("did you mean WSAECONNRESET?");
}
