//! `winsock convert`.

use crate::harness::winsock;

#[test]
fn to_every_space() {
    winsock(&["convert", "ECONNRESET"])
        .exits(0)
        .says("Winsock        WSAECONNRESET (10054)")
        .says("ERROR_NETNAME_DELETED (64): on a completion port")
        .says("HRESULT        0x80072746, -2147014842")
        .says("io::ErrorKind  ConnectionReset");
}

#[test]
fn to_one_space_for_scripts() {
    let out = |args: &[&str]| winsock(args).exits(0).out;
    assert_eq!(out(&["convert", "10054", "--to", "hresult"]), "0x80072746\n");
    assert_eq!(out(&["convert", "EAI_NONAME", "--to", "winsock"]), "11001 WSAHOST_NOT_FOUND\n");
    assert_eq!(out(&["convert", "NXDOMAIN", "--to", "dns"]), "9003 DNS_ERROR_RCODE_NAME_ERROR\n");
    assert_eq!(out(&["convert", "9003", "--to", "rcode"]), "3 NXDOMAIN\n");
    assert_eq!(
        out(&["convert", "0xC000020D", "--to", "win32"]).lines().next(),
        Some("64 ERROR_NETNAME_DELETED")
    );
    assert_eq!(out(&["convert", "10054", "--to", "io"]), "ConnectionReset\n");
    assert_eq!(out(&["convert", "11002", "--to", "h_errno"]), "2 TRY_AGAIN\n");
    // What holds only in a situation has no place in a line without room to say so.
    assert_eq!(out(&["convert", "ECONNREFUSED", "--to", "winsock"]), "10061 WSAECONNREFUSED\n");
    #[cfg(target_os = "linux")]
    assert_eq!(out(&["convert", "10061", "--to", "errno"]), "111 ECONNREFUSED\n");
}

#[test]
fn the_space_decides_an_ambiguous_number() {
    winsock(&["convert", "104", "--from", "win32"]).exits(0).says("ERROR_INVALID_AT_INTERRUPT_TIME");
    winsock(&["convert", "104", "--from", "errno"]).exits(0).says("WSAECONNRESET (10054)");
    winsock(&["convert", "3", "--from", "rcode"]).exits(0).says("WSAHOST_NOT_FOUND (11001)");
    winsock(&["convert", "10054", "--from", "rcode"])
        .exits(1)
        .complains("no rcode code; it is known as winsock WSAECONNRESET (10054)");
    winsock(&["convert", "io::ErrorKind::NotConnected", "--from", "io"]).exits(0).says("WSAENOTCONN (10057)");
    winsock(&["convert", "0x00000103", "--from", "ntstatus"]).exits(0).says("WSA_IO_PENDING (997)");
}

#[test]
fn what_has_no_twin_is_not_found() {
    winsock(&["convert", "10093", "--to", "errno"]).exits(1).complains("has no errno code");
    winsock(&["convert", "0x80041234"]).exits(1);
    winsock(&["convert", "WSAECONRESET"]).exits(1).complains("did you mean WSAECONNRESET?");
    let document = winsock(&["convert", "10093", "--to", "errno", "--json"]).exits(1).json();
    assert_eq!(document["found"], false);
}

#[test]
fn json_marks_lossy_steps() {
    let document = winsock(&["convert", "9005", "--json"]).exits(0).json();
    assert_eq!(document["schema"], "winsock-convert/1");
    let codes = document["codes"].as_array().expect("a list");
    let winsock = codes.iter().find(|c| c["space"] == "winsock").expect("a Winsock code");
    assert_eq!((&winsock["number"], &winsock["lossy"]), (&11003.into(), &true.into()));
}
