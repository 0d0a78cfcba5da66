//! `winsock search`.

use crate::harness::winsock;

/// The first code of the answer.
#[track_caller]
fn first(words: &[&str]) -> String {
    let args: Vec<&str> = ["search"].iter().chain(words).copied().collect();
    let run = winsock(&args).exits(0);
    run.out.split_whitespace().next().unwrap_or_default().to_owned()
}

#[test]
fn one_hit_a_line_code_first() {
    let run = winsock(&["search", "address", "already", "in", "use"]).exits(0);
    assert!((1..=5).contains(&run.out.lines().count()));
    assert!(run.out.starts_with("10048  WSAEADDRINUSE"), "{}", run.out);
    assert_eq!(winsock(&["search", "-n", "2", "connection"]).exits(0).out.lines().count(), 2);
}

#[test]
fn any_language_at_once() {
    assert_eq!(first(&["伺服器主動拒絕連線"]), "10061");
    assert_eq!(first(&["hôte distant a fermé la connexion de force"]), "10054");
    assert_eq!(first(&["연결이", "거부되었습니다"]), "10061");
    // The title is in the user's language, whatever that of the query.
    winsock(&["search", "connection refused", "--lang", "fr"]).exits(0).says("Connexion refusée");
}

#[test]
fn a_code_in_the_text_comes_first() {
    assert_eq!(first(&["[WinError 10013] ????"]), "10013");
    assert_eq!(first(&["recv: ECONNRESET"]), "10054");
}

#[test]
fn nothing_like_it() {
    winsock(&["search", "????"]).exits(1).complains("try other words");
    let document = winsock(&["search", "????", "--json"]).exits(1).json();
    assert_eq!(document["schema"], "winsock-search/1");
    assert_eq!(document["found"], false);
    winsock(&["search"]).exits(2);
}
