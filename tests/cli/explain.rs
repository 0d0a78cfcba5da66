//! `winsock explain`.

use crate::harness::winsock;

#[test]
fn a_code_is_explained_with_its_twins() {
    winsock(&["explain", "10054"])
        .exits(0)
        .says("10054  WSAECONNRESET  ")
        .says("What it means")
        .says("Common causes")
        .says("SO_LINGER")
        .says("SIO_UDP_CONNRESET")
        .says("ERROR_NETNAME_DELETED (64): on a completion port")
        .says("0x80072746, -2147014842")
        .says("STATUS_CONNECTION_RESET (0xC000020D)")
        .says("ECONNRESET (104 on Linux")
        .says("io::ErrorKind  ConnectionReset");
}

#[test]
fn every_spelling_leads_to_the_same_page() {
    for spelling in [
        "10054",
        "0x2746",
        "2746h",
        "0x80072746",
        "-2147014842",
        "2147952454",
        "WSAECONNRESET",
        "wsaeconnreset",
        "ECONNRESET",
        "STATUS_CONNECTION_RESET",
        "0xC000020D",
        "UV_ECONNRESET",
        "NT_STATUS_CONNECTION_RESET",
        "[WinError 10054]",
        "Os { code: 10054, kind: ConnectionReset, message: \"…\" }",
        "SocketException (10054)",
        "errno: 104",
    ] {
        winsock(&["explain", "--short", spelling]).exits(0).says("10054  WSAECONNRESET");
    }
    for spelling in ["EAI_AGAIN", "TRY_AGAIN", "11002"] {
        winsock(&["explain", "--short", spelling]).exits(0).says("11002  WSATRY_AGAIN");
    }
    winsock(&["explain", "--short", "HOST_NOT_FOUND"]).exits(0).says("11001  WSAHOST_NOT_FOUND");
}

#[test]
fn unquoted_pieces_of_output_are_read_together() {
    winsock(&["explain", "-s", "[WinError", "10054]"]).exits(0).says("10054  WSAECONNRESET");
    let both = winsock(&["explain", "-s", "10054", "10061"]).exits(0).says("10054  WSA").says("10061  WSA");
    assert_eq!(both.err, "");
}

#[test]
fn ambiguous_numbers_list_all_readings_likeliest_first() {
    let run = winsock(&["explain", "104"]).exits(0).says("\"104\" may also mean");
    let at = |text: &str| run.out.find(text).unwrap_or_else(|| panic!("no {text:?} in:\n{}", run.out));
    assert!(at("ECONNRESET (104 on Linux)") < at("ERROR_INVALID_AT_INTERRUPT_TIME (104)"));
}

#[test]
fn near_misses_get_a_suggestion() {
    winsock(&["explain", "WSAECONRESET"]).exits(1).complains("did you mean WSAECONNRESET?");
    winsock(&["explain", "10554"]).exits(1).complains("did you mean 10054?");
    let run = winsock(&["explain", "--json", "WSAECONRESET"]).exits(1);
    assert_eq!(run.json()["results"][0]["did_you_mean"][0], "WSAECONNRESET");
}

#[test]
fn a_code_and_a_typing_error_give_both() {
    winsock(&["explain", "-s", "10054", "WSAECONREFUSED"])
        .exits(1)
        .says("10054  WSAECONNRESET")
        .complains("did you mean WSAECONNREFUSED?");
}

#[test]
fn what_is_not_known_is_not_found() {
    winsock(&["explain", "0xC0001234"]).exits(1).says("NTSTATUS 0xC0001234");
    winsock(&["explain", "EISDIR"]).exits(0).says("EISDIR (21 on Linux)");
    winsock(&["explain", ""]).exits(1).complains("is empty");
    winsock(&["explain", "99999999999"]).exits(1).complains("32 bits");
}

#[test]
fn short_entries_and_markers_are_told_apart() {
    winsock(&["explain", "121"]).exits(0).says("ERROR_SEM_TIMEOUT").says("WSAETIMEDOUT (10060)");
    winsock(&["explain", "9000"]).exits(0).says("not an error");
    winsock(&["explain", "143"]).exits(0).says("only its name is known");
}

#[test]
fn codes_that_nothing_returns_say_so() {
    winsock(&["explain", "10062"]).exits(0).says("nothing that is documented");
}

#[test]
fn conditions_on_request() {
    winsock(&["explain", "10061", "--functions"]).exits(0).says("peer actively rejected the attempt");
}

#[test]
fn json_has_the_documented_fields() {
    let document = winsock(&["explain", "0x80072746", "--json"]).exits(0).json();
    assert_eq!(document["schema"], "winsock-explain/1");
    let reading = &document["results"][0]["readings"][0];
    assert_eq!(reading["space"], "hresult");
    assert_eq!(reading["number"], 0x8007_2746_u32);
    let code = &reading["explanation"];
    assert_eq!(code["value"], 10054);
    assert_eq!(code["name"], "WSAECONNRESET");
    assert_eq!(code["page"]["language"], "en");
    for section in [
        "what_it_means",
        "when_it_is_raised",
        "common_causes",
        "what_to_do",
        "easily_confused_with",
        "related",
    ] {
        assert!(code["page"]["sections"][section].as_str().is_some_and(|s| s.len() > 10), "{section}");
    }
    let twins = reading["same_elsewhere"].as_array().expect("a list");
    let errno = twins.iter().find(|t| t["space"] == "errno").expect("an errno");
    assert_eq!(errno["numbers"]["linux"], 104);
    assert_eq!(errno["numbers"]["macos"], 54);
}
