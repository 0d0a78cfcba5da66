//! `winsock messages`, and `winsock explain --messages`. The fixture is made by `tests/fixtures/make-messages`.

use std::fs;

use crate::harness::winsock;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/messages.dll");

#[test]
fn languages_and_texts_of_a_file() {
    winsock(&["messages", FILE]).exits(0).says("0x0409 (en)  3 messages, 2 of them").says("0x0412 (ko)");
    let dump = winsock(&["messages", FILE, "--dump"]).exits(0);
    assert_eq!(dump.out.lines().count(), 6);
    winsock(&["messages", FILE, "--dump", "--lang", "fr"])
        .exits(0)
        .says("Table d'essai : %1 a été réinitialisé.");
    winsock(&["messages", FILE, "--id", "28672"]).exits(0).says("only in English");
    winsock(&["messages", FILE, "--id", "5"]).exits(1).complains("no text under this number");
    winsock(&["messages", FILE, "--lang", "1031"]).exits(1).complains("there are: 0x0409 (en)");
    winsock(&["messages", FILE, "--id", "0x7000"]).exits(0).says("only in English");
    assert_eq!(winsock(&["messages", FILE, "--lang", "1031", "--json"]).exits(1).json()["found"], false);
    let document = winsock(&["messages", FILE, "--json"]).exits(0).json();
    assert_eq!(document["languages"][0]["messages"], 3);
}

#[test]
fn two_files_are_compared() {
    winsock(&["messages", FILE, "--compare", FILE]).exits(0).says("no difference");
    let dir = tempfile::tempdir().expect("a folder");
    let other = dir.path().join("other.dll");
    let mut bytes = fs::read(FILE).expect("the fixture");
    let word: Vec<u8> = "only".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let at = bytes.windows(word.len()).position(|w| w == word).expect("the word");
    bytes[at] = b'0';
    fs::write(&other, bytes).expect("write");
    winsock(&["messages", FILE, "--compare", other.to_str().expect("UTF-8")])
        .exits(0)
        .says("- Test table: only in English.")
        .says("+ Test table: 0nly in English.");
}

#[test]
fn explain_shows_the_text_of_a_file_beside_ours() {
    winsock(&["explain", "-s", "10054", "--messages", FILE])
        .exits(0)
        .says("Connection reset by peer")
        .says("Test table: the peer reset %1.");
    let document = winsock(&["explain", "10054", "--messages", FILE, "--json"]).exits(0).json();
    assert_eq!(document["results"][0]["file_messages"][0]["text"], "Test table: the peer reset %1.");
    winsock(&["explain", "-s", "10061", "--messages", FILE]).exits(0).complains("no text under 10061");
}

#[test]
fn files_that_have_none() {
    winsock(&["messages", "/dev/zero"]).exits(2).complains("not a file");
    winsock(&["messages", "/"]).exits(2).complains("not a file");
    winsock(&["messages", "/nonexistent"]).exits(2).complains("cannot read /nonexistent");
    winsock(&["messages", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .exits(2)
        .complains("not a PE file");
    winsock(&["explain", "10054", "--messages", "/nonexistent"]).exits(2).complains("cannot read");
}
