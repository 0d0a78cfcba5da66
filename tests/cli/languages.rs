//! The languages of the texts.

use std::process::Stdio;

use crate::harness::{command, run, winsock};

#[test]
fn a_language_by_tag_or_number_of_windows() {
    for name in ["fr", "fr-CA", "fr_BE", "1036", "0x040C", "0x0C0C"] {
        winsock(&["explain", "10061", "--lang", name])
            .exits(0)
            .says("Connexion refusée")
            .says("Causes fréquentes");
    }
    winsock(&["explain", "10061", "--lang", "zh-TW"]).exits(0).says("連線遭拒");
    winsock(&["explain", "10061", "--lang", "ko-KR"]).exits(0).says("WSAECONNREFUSED");
    winsock(&["explain", "10061", "--lang", "zh-CN"])
        .exits(2)
        .complains("there are: en (English), fr (français)");
}

#[test]
fn the_environment_chooses_a_language() {
    for (name, value) in [("LANG", "fr_FR.UTF-8"), ("LC_MESSAGES", "fr_CH"), ("LC_ALL", "fr")] {
        let mut command = command(&["explain", "-s", "10061"]);
        command.env("LANG", "ko_KR.UTF-8").env(name, value);
        run(command.stdout(Stdio::piped()).stderr(Stdio::piped())).exits(0).says("Connexion refusée");
    }
    // --lang is stronger.
    let mut command = command(&["explain", "-s", "10061", "--lang", "en"]);
    command.env("LC_ALL", "fr_FR.UTF-8");
    run(command.stdout(Stdio::piped()).stderr(Stdio::piped())).exits(0).says("Connection refused");
}

#[test]
fn what_a_language_lacks_is_shown_in_english() {
    // DNS pages are English only; their titles and messages are not.
    winsock(&["explain", "9003", "--lang", "fr"]).exits(0).says("Nom DNS inexistant").says("What it means");
}

#[test]
fn two_languages_side_by_side() {
    let run = winsock(&["explain", "10061", "--lang", "en,fr"]).exits(0);
    for text in ["Connection refused", "Connexion refusée", "Common causes", "Causes fréquentes"] {
        assert!(run.out.contains(text), "{text}");
    }
    let code = &winsock(&["explain", "10061", "--lang", "en,fr", "--json"]).exits(0).json()["results"][0]["readings"]
        [0]["explanation"];
    assert_eq!(code["page"]["language"], "en");
    assert_eq!(code["other_languages"][0]["language"], "fr");
    assert_eq!(code["other_languages"][0]["page"]["language"], "fr");
}

#[test]
fn lists_and_their_search_in_a_language() {
    winsock(&["list", "--lang", "fr", "--text", "connexion refusée"]).exits(0).says("10061");
}
