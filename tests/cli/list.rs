//! `winsock list`.

use crate::harness::winsock;

#[test]
fn all_codes_a_line_each() {
    let run = winsock(&["list"]).exits(0);
    assert_eq!(run.out.lines().count(), 281);
    let values: Vec<u32> = run
        .out
        .lines()
        .map(|line| line.split_whitespace().next().and_then(|v| v.parse().ok()).expect("a value first"))
        .collect();
    assert!(values.is_sorted());
    assert_eq!(winsock(&["list", "--family", "dns"]).exits(0).out.lines().count(), 184);
    let two = winsock(&["list", "--family", "winsock", "--family", "qos"]).exits(0);
    assert_eq!(two.out.lines().count(), 97);
}

#[test]
fn short_entries_on_request() {
    let all = winsock(&["list", "--all"]).exits(0).says("ERROR_NETNAME_DELETED").says("WSABASEERR");
    assert!(all.out.lines().count() > 350);
    winsock(&["list", "--family", "win32"]).exits(0).says("ERROR_SEM_TIMEOUT");
}

#[test]
fn what_a_function_can_raise_and_when() {
    winsock(&["list", "--function", "connect"])
        .exits(0)
        .says("connect  winsock2.h (Ws2_32.dll)")
        .says("10061  WSAECONNREFUSED")
        .says("peer actively rejected the attempt")
        .says("10093  WSANOTINITIALISED");
    // Capital letters don't matter.
    winsock(&["list", "--function", "wsarecv"]).exits(0).says("WSARecv  winsock2.h");
    winsock(&["list", "--function", "conect"]).exits(1).complains("did you mean connect?");
    let document = winsock(&["list", "--function", "connect", "--json"]).exits(0).json();
    assert_eq!(document["schema"], "winsock-list/1");
    assert_eq!(document["function"]["header"], "winsock2.h");
    assert!(document["codes"].as_array().is_some_and(|c| c.iter().all(|c| c["condition"].is_string())));
}

#[test]
fn by_text_in_names_titles_messages_and_keywords() {
    winsock(&["list", "--text", "REFUSED"]).exits(0).says("10061").says("9005").says("10112");
    winsock(&["list", "--text", "forcibly closed"]).exits(0).says("10054");
    winsock(&["list", "--text", "no such words anywhere"]).exits(1).complains("no code matches");
    winsock(&["list", "--text", "nxdomain", "--family", "qos"]).exits(1);
}

#[test]
fn json_lists_codes() {
    let document = winsock(&["list", "--json"]).exits(0).json();
    let codes = document["codes"].as_array().expect("a list");
    assert_eq!(codes.len(), 281);
    assert!(codes.iter().all(|c| c["title"].is_string() && c["message"].is_string()));
}
