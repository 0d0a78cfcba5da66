//! The programs of `tests/programs`, as people write them for Windows: the same output with gcc, clang, and MinGW under Wine.

mod common;

use common::present;
use common::program::{Program, Source, Toolchain, everywhere, on_linux};

/// Programs that need functions that are not written yet. This list only shrinks: what links by now may not stand here.
const TO_COME: &[&str] = &["chat_select.c"];

/// Programs that talk to themselves and end.
const ALONE: &[&str] =
    &["chat_select.c", "event_server.c", "game_loop.c", "multicast.c", "threads.cpp", "mixed.c"];

fn source(name: &str) -> Source {
    let source = Source::file(format!("tests/programs/{name}"));
    if name == "mixed.c" { source.and_linux("tests/programs/mixed_posix.c") } else { source }
}

/// Whether a program has to wait for a function of ours.
fn waits(name: &str) -> bool {
    if !TO_COME.contains(&name) {
        return false;
    }
    let Some(built) = source(name).try_build(Toolchain::Gcc) else { return true };
    let said = built.err().unwrap_or_else(|| panic!("{name} links: take it out of TO_COME"));
    eprintln!("skipped: {name} waits for {:?}", missing(&said));
    true
}

/// The functions of ours that the linker did not find.
fn missing(said: &str) -> Vec<&str> {
    let mut names: Vec<_> = said.split("`ows_").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A program that talks to itself.
fn alone(name: &str, expected: &str) {
    if waits(name) {
        return;
    }
    everywhere(&source(name), |program| {
        let output = program.run(&[]).stdout();
        assert!(output.contains(expected), "{:?}: {output}", program.toolchain);
        output
    });
}

#[test]
fn a_client_and_a_server() {
    if waits("tcp_server.c") || waits("tcp_client.c") {
        return;
    }
    let client = source("tcp_client.c");
    everywhere(&source("tcp_server.c"), |server| {
        let client = client.build(server.toolchain).expect("the server was built with it");
        let mut running = server.start(&[]);
        let port = port_in(&running.any_line());
        let client = client.run(&["127.0.0.1", &port]).stdout();
        let (status, server) = running.finish();
        assert_eq!(status, 0, "{server}");
        format!("{server}{client}").replace(&port, "PORT")
    });
}

/// The number at the end of the line in which a server tells its port.
fn port_in(line: &str) -> String {
    let digits = line.rsplit(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    digits.unwrap_or_else(|| panic!("no port in {line:?}")).to_owned()
}

#[test]
fn a_chat_on_select() {
    alone("chat_select.c", "client 2 heard: client 0 says hello");
}

#[test]
fn a_server_on_events() {
    alone("event_server.c", "client 3 got: LINE OF CLIENT 3");
}

#[test]
fn a_server_that_is_a_window() {
    alone("window_server.c", "4 connections, quit with 4");
}

#[test]
fn a_loop_of_a_game() {
    alone("game_loop.c", "");
}

#[test]
fn multicast() {
    alone("multicast.c", "");
}

#[test]
fn threads_of_cpp() {
    alone("threads.cpp", "");
}

#[test]
fn ping() {
    if waits("ping.c") {
        return;
    }
    let may = |program: &Program| program.run(&[]).status() != 3;
    if source("ping.c").build(Toolchain::Gcc).is_some_and(|program| !may(&program)) {
        eprintln!("skipped: raw sockets are not allowed here");
        return;
    }
    alone("ping.c", "3 sent, 3 answered");
}

#[test]
fn with_the_c_librarys_sockets() {
    on_linux(&source("mixed.c"), |program| {
        let output = program.run(&[]).stdout();
        assert!(output.contains("timeval: 8 bytes here, 16 there"), "{output}");
        output
    });
}

/// AddressSanitizer and UndefinedBehaviorSanitizer in the program: what it does with our structures, and what the library does
/// through the C library's functions that they watch.
#[test]
fn under_sanitizers() {
    for name in ALONE.iter().filter(|name| !waits(name)) {
        let source = source(name).option("-fsanitize=address,undefined").option("-fno-sanitize-recover=all");
        match source.try_build(Toolchain::Gcc) {
            Some(Ok(program)) => drop(program.run(&[]).stdout()),
            Some(Err(said)) if said.contains("libasan") || said.contains("libubsan") => {
                eprintln!("skipped: {name}: gcc has no sanitizers here");
            }
            Some(Err(said)) => panic!("{name}: {said}"),
            None => {}
        }
    }
}

/// What valgrind sees of the library itself: bad reads and writes, numbers that nobody has written, and memory that is lost.
#[test]
fn under_valgrind() {
    if !present("valgrind") {
        eprintln!("skipped: valgrind is not installed");
        return;
    }
    let tool = "valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
                --errors-for-leak-kinds=definite";
    for name in ALONE.iter().filter(|name| !waits(name)) {
        let Some(program) = source(name).build(Toolchain::Gcc) else { continue };
        drop(program.under(tool).run(&[]).stdout());
    }
}
