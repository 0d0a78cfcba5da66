//! Closed pipes, full disks, wrong use, colour and languages.

use std::fs::{self, OpenOptions};
use std::io::Read;
use std::process::Stdio;

use crate::harness::{command, run, wait, winsock};

#[test]
fn a_closed_pipe_is_no_error() {
    // The reader goes away before anything is written.
    let mut child = command(&["explain", "--functions", "10054", "10038", "10022"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    drop(child.stdout.take());
    let mut err = String::new();
    let mut stderr = child.stderr.take().expect("a pipe");
    assert_eq!(wait(&mut child), 0);
    stderr.read_to_string(&mut err).expect("read");
    assert_eq!(err, "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let run = run(command(&["list"]).stdout(full).stderr(Stdio::piped()));
    run.exits(2).complains("cannot write the output");
}

#[cfg(target_os = "linux")]
#[test]
fn help_that_cannot_be_written_is_an_error_too() {
    for args in [&["--help"][..], &["--version"], &["explain", "--help"]] {
        let full = OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
        run(command(args).stdout(full).stderr(Stdio::piped())).exits(2).complains("cannot write the output");
    }
}

#[test]
fn nothing_that_is_typed_acts_on_the_terminal() {
    let escape = "\u{1b}]0;title\u{7}\u{9b}31m\u{202e}";
    for args in [
        &["explain", escape][..],
        &["explain", "--json", escape],
        &["convert", "1", "--to", escape],
        &["convert", escape],
        &["list", "--function", escape],
        &["completions", escape],
        &["man", escape],
        &["man", "--dir", "/proc/\u{1b}[31m"],
        &["--lang", escape, "list"],
        &[escape],
    ] {
        let run = winsock(args);
        for text in [&run.out, &run.err] {
            let acts = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
            assert!(!text.contains(acts), "{args:?}: {text:?}");
        }
    }
}

#[test]
fn long_words_are_not_echoed_whole() {
    let long = "x".repeat(100_000);
    for args in
        [&["explain", &long][..], &["convert", &long], &["list", "--function", &long], &["man", &long]]
    {
        let run = winsock(args).exits(1);
        assert!(run.err.len() < 1000, "{} bytes", run.err.len());
    }
}

#[test]
fn wrong_use_is_status_2() {
    winsock(&[]).exits(2);
    winsock(&["explain"]).exits(2);
    winsock(&["explian", "10054"]).exits(2).complains("explain");
    winsock(&["list", "--family", "nope"]).exits(2).complains("winsock");
    winsock(&["explain", "10054", "--lang", "tlh"]).exits(2).complains("there are: en (English)");
    winsock(&["--help"]).exits(0).says("Usage: winsock");
    winsock(&["--version"]).exits(0).says("winsock ");
}

#[test]
fn colour_only_where_it_is_wanted() {
    let plain = winsock(&["explain", "10054"]).exits(0).out;
    assert!(!plain.contains('\x1b'));
    let coloured = winsock(&["explain", "10054", "--color", "always"]).exits(0).out;
    assert!(coloured.contains("\x1b[1m"));
    let forced_off = run(command(&["explain", "10054", "--color", "never"])
        .env("CLICOLOR_FORCE", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped()));
    assert_eq!(forced_off.exits(0).out, plain);
    // A pipe has no colour anyway, unless it is forced; NO_COLOR wins over that.
    let forced = |name: &str| {
        let mut command = command(&["list"]);
        command.env("CLICOLOR_FORCE", "1").env(name, "1").stdout(Stdio::piped()).stderr(Stdio::piped());
        run(&mut command).exits(0).out
    };
    assert!(forced("UNRELATED").contains('\x1b'));
    assert!(!forced("NO_COLOR").contains('\x1b'));
}

#[test]
fn lines_fit_eighty_columns_unless_they_are_commands() {
    for code in ["10054", "10013", "9003", "11010"] {
        for line in winsock(&["explain", code]).exits(0).out.lines() {
            let command = line.starts_with("      ");
            assert!(line.chars().count() <= 80 || command, "{line}");
        }
    }
}

#[test]
fn an_unknown_language_in_the_environment_falls_back_to_english() {
    for lang in ["tlh_AA.UTF-8", "C", "en_GB.UTF-8", ""] {
        let run = run(command(&["explain", "-s", "10054"])
            .env("LANG", lang)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped()));
        run.exits(0).says("The peer reset the connection");
    }
}

#[test]
fn man_pages_go_into_a_folder() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("man1");
    winsock(&["man", "--dir", target.to_str().expect("UTF-8")]).exits(0);
    let pages = fs::read_dir(&target).expect("the folder").count();
    assert_eq!(pages, 12);
    assert!(target.join("winsock-explain.1").exists());
    // A file where the folder should be.
    let file = dir.path().join("file");
    fs::write(&file, "").expect("write");
    winsock(&["man", "--dir", file.to_str().expect("UTF-8")]).exits(2).complains("cannot write");
    winsock(&["man", "nope"]).exits(1).complains("there are: explain");
}

#[test]
fn json_on_everything() {
    for args in [
        &["explain", "10054", "--json"][..],
        &["explain", "nope", "--json"],
        &["list", "--text", "nope nope", "--json"],
        &["list", "--function", "nope", "--json"],
        &["convert", "nope", "--json"],
        &["completions", "bash", "--json"],
        &["man", "--json"],
        &["man", "nope", "--json"],
    ] {
        let document = winsock(args).json();
        let schema = document["schema"].as_str().expect("a schema");
        assert_eq!(schema, format!("winsock-{}/1", args[0]), "{args:?}");
    }
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        winsock(&["completions", shell]).exits(0).says("explain");
    }
}
