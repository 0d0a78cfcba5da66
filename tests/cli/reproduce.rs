//! `winsock reproduce`: the scenarios really raise their codes, here and now.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::goldens::golden;
use crate::harness::{command, run, winsock};

/// How many of the codes outside of DNS have to be raised where the machine forbids nothing.
const AT_LEAST: usize = 60;

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

/// One reset, told by Winsock and by a completion port.
#[test]
fn a_code_of_a_port_beside_the_one_of_winsock() {
    winsock(&["reproduce", "64"])
        .exits(0)
        .says("= FALSE  [ERROR_NETNAME_DELETED (64)]")
        .says("= FALSE  [WSAECONNRESET (10054)]");
    winsock(&["reproduce", "ERROR_ACCESS_DENIED"])
        .exits(1)
        .complains("ERROR_ACCESS_DENIED (5) has no scenario");
}

#[test]
fn what_the_command_says_is_in_the_language_that_is_wanted() {
    for (language, shown, more) in [
        ("en", "Shown: ", "Causes and remedies: `winsock explain 10054`"),
        ("fr", "Constaté : ", "Causes et remèdes : `winsock explain 10054`"),
        ("zh-TW", "已重現： ", "原因與處理方式： `winsock explain 10054`"),
        ("ko", "재현됨: ", "원인과 해결 방법: `winsock explain 10054`"),
    ] {
        winsock(&["reproduce", "10054", "--lang", language])
            .exits(0)
            .says(&format!("{shown}recv(s, buf, 512, 0) → WSAECONNRESET (10054)"))
            .says(more);
    }
}

#[test]
fn the_source_of_a_scenario() {
    winsock(&["reproduce", "WSAECONNRESET", "--source"])
        .exits(0)
        .says("code: \"WSAECONNRESET\"")
        .says("stage.expect(stage.recv(s, 512))");
}

#[test]
fn json_in_every_case() {
    let source = winsock(&["reproduce", "10054", "--source", "--json"]).exits(0).json();
    assert_eq!((text(&source, "name"), text(&source, "schema")), ("WSAECONNRESET", "winsock-reproduce/1"));
    assert!(text(&source, "source").contains("stage.expect(stage.recv(s, 512))"), "{source}");
    let unknown = winsock(&["reproduce", "WSAECONRESET", "--json"]).exits(1).json();
    assert_eq!((text(&unknown, "status"), &unknown["code"]), ("unknown", &Value::Null));
    assert_eq!(unknown["did_you_mean"][0], "WSAECONNRESET");
}

#[test]
fn without_a_code_it_says_what_there_is() {
    winsock(&["reproduce"]).exits(2).complains("<CODE|--all>");
    winsock(&["reproduce", "10054", "--all"]).exits(2).complains("cannot be used with");
}

/// Whoever ends the command ends the scenario, also where no terminal sends Ctrl-C to both.
#[test]
fn a_scenario_ends_with_the_command() {
    let mut child =
        command(&["reproduce", "10060"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(|line| line.expect("text"));
    // The next call takes two seconds.
    let waits = lines.any(|line| line.contains("TCP tries for"));
    child.kill().unwrap();
    child.wait().unwrap();
    // The scenario has the pipe, too: this ends with it.
    let rest: Vec<_> = lines.collect();
    assert!(rest.is_empty(), "it went on: {rest:?}");
    println!("{}", if waits { "ended while it waited" } else { "needs more than there is" });
}

/// A network of its own in which nobody has turned the loopback interface on.
#[test]
fn a_network_without_loopback_is_no_failure() {
    let program = env!("CARGO_BIN_EXE_winsock");
    let mut unshare = Command::new("unshare");
    let run = run(unshare
        .args(["--map-root-user", "--net", program, "reproduce", "10054"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped()));
    if run.err.contains("unshare") {
        println!("needs namespaces: {}", run.err);
        return;
    }
    run.exits(1).complains("needs the loopback interface, which is down");
}

#[test]
fn a_code_without_a_scenario() {
    winsock(&["reproduce", "WSAEUSERS"])
        .exits(1)
        .complains("WSAEUSERS (10068) has no scenario: no function raises it");
    let document = winsock(&["reproduce", "10068", "--json"]).exits(1).json();
    assert_eq!((text(&document, "status"), text(&document, "name")), ("not yet", "WSAEUSERS"));
    winsock(&["reproduce", "WSAECONRESET"]).exits(1).complains("did you mean WSAECONNRESET?");
}
