//! The programs of `tests/programs` and the example in C, as people write them for Windows: the same output with gcc, clang, and
//! MinGW under Wine; and with tools that look for undefined behaviour.

mod common;

use common::present;
use common::program::{LIMIT, Program, Source, Toolchain, everywhere, on_linux};
use openwinsock_sandbox::clients;

/// Programs that talk to themselves and end, each with a part of what it says.
const ALONE: &[(&str, &str)] = &[
    ("chat_select.c", "client 2 heard: client 0 says hello"),
    ("event_server.c", "client 3 got: LINE OF CLIENT 3"),
    ("files.c", "<is sent> (9 bytes)"),
    ("game_loop.c", "player 2 sees step"),
    ("multicast.c", "nobody leaves twice"),
    ("threads.cpp", " served"),
    ("window_server.c", "4 connections, quit with 4"),
];

fn source(name: &str) -> Source {
    match name {
        "port_server.c" => Source::file("examples/c/port_server.c"),
        "mixed.c" => Source::file("tests/programs/mixed.c").and_linux("tests/programs/mixed_posix.c"),
        name => Source::file(format!("tests/programs/{name}")),
    }
}

/// A program of the list, everywhere.
fn alone(name: &str) {
    let (_, expected) = ALONE.iter().find(|(other, _)| *other == name).expect("it is in the list");
    everywhere(&source(name), |program| {
        let output = program.run(&[]).stdout();
        assert!(output.contains(expected), "{:?}: {output}", program.toolchain);
        output
    });
}

#[test]
fn a_client_and_a_server() {
    let client = source("tcp_client.c");
    everywhere(&source("tcp_server.c"), |server| {
        talk(server, &client.build(server.toolchain).expect("the server was built with it"))
    });
}

/// What a server and its client say.
fn talk(server: &Program, client: &Program) -> String {
    let mut running = server.start(&[]);
    let port = port_in(&running.any_line());
    let client = client.run(&["127.0.0.1", &port]).stdout();
    let (status, server) = running.finish();
    assert_eq!(status, 0, "{server}");
    format!("{server}{client}").replace(&port, "PORT")
}

/// The number at the end of the line in which a server tells its port.
fn port_in(line: &str) -> String {
    let digits = line.rsplit(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    digits.unwrap_or_else(|| panic!("no port in {line:?}")).to_owned()
}

#[test]
fn a_chat_on_select() {
    alone("chat_select.c");
}

#[test]
fn a_server_on_events() {
    alone("event_server.c");
}

#[test]
fn a_server_of_files() {
    alone("files.c");
}

#[test]
fn a_server_that_is_a_window() {
    alone("window_server.c");
}

#[test]
fn a_loop_of_a_game() {
    alone("game_loop.c");
}

#[test]
fn multicast() {
    alone("multicast.c");
}

#[test]
fn threads_of_cpp() {
    alone("threads.cpp");
}

#[test]
fn a_server_on_a_completion_port_under_load() {
    everywhere(&source("port_server.c"), |server| {
        load(server, 24);
        String::new()
    });
}

/// Lets clients talk to a server that goes on for ever, several times: it has to bear those that went away.
fn load(server: &Program, clients: usize) {
    let mut running = server.start(&["0"]);
    let port = port_in(&running.any_line()).parse().unwrap();
    for round in 0..3 {
        let result = clients::echo(([127, 0, 0, 1], port).into(), clients, LIMIT);
        let bytes = result.unwrap_or_else(|e| panic!("{:?}, round {round}: {e}", server.toolchain));
        assert!(bytes > (clients / 4) << 20, "{bytes}");
    }
}

#[test]
fn ping() {
    if !may_ping() {
        return;
    }
    everywhere(&source("ping.c"), |program| {
        let output = program.run(&[]).stdout();
        assert!(output.contains("3 sent, 3 answered"), "{:?}: {output}", program.toolchain);
        output
    });
}

/// Whether raw sockets are allowed; told if not.
fn may_ping() -> bool {
    let Some(program) =
        [Toolchain::Gcc, Toolchain::Clang].into_iter().find_map(|with| source("ping.c").build(with))
    else {
        return false;
    };
    let may = program.run(&[]).status() != 3;
    if !may {
        eprintln!("skipped: raw sockets are not allowed here");
    }
    may
}

#[test]
fn with_the_c_librarys_sockets() {
    on_linux(&source("mixed.c"), |program| {
        let output = program.run(&[]).stdout();
        assert!(output.contains("timeval: 8 bytes here, 16 there"), "{output}");
        output
    });
}

/// Runs every program with a tool: it ends the program with a failure when it finds something.
fn all(build: impl Fn(&str) -> Option<Program>) {
    for (name, expected) in ALONE {
        let Some(program) = build(name) else { return };
        let output = program.run(&[]).stdout();
        assert!(output.contains(expected), "{output}");
    }
    let more = if may_ping() { &["mixed.c", "ping.c"][..] } else { &["mixed.c"] };
    for program in more.iter().filter_map(|name| build(name)) {
        program.run(&[]).stdout();
    }
    if let (Some(server), Some(client)) = (build("tcp_server.c"), build("tcp_client.c")) {
        talk(&server, &client);
    }
    if let Some(server) = build("port_server.c") {
        load(&server, 4);
    }
}

/// AddressSanitizer and UndefinedBehaviorSanitizer in the program: what it does with our structures, and what the library does
/// through the C library's functions that they watch.
fn sanitized(toolchain: Toolchain, package: &str) {
    all(|name| {
        let source = source(name).option("-fsanitize=address,undefined").option("-fno-sanitize-recover=all");
        match source.try_build(toolchain)? {
            Ok(program) => Some(program),
            Err(said) if ["asan", "ubsan"].iter().any(|library| said.contains(library)) => {
                eprintln!("skipped: {toolchain:?} has no sanitizers here; install {package}");
                None
            }
            Err(said) => panic!("{name}: {said}"),
        }
    });
}

#[test]
#[ignore = "takes long: cargo xtask soundness programs"]
fn under_sanitizers_of_gcc() {
    sanitized(Toolchain::Gcc, "libasan and libubsan (Debian: gcc)");
}

#[test]
#[ignore = "takes long: cargo xtask soundness programs"]
fn under_sanitizers_of_clang() {
    sanitized(Toolchain::Clang, "compiler-rt (Debian: libclang-rt-dev)");
}

/// What valgrind sees of the library itself: bad reads and writes, numbers that nobody has written, and memory that is lost.
#[test]
#[ignore = "takes long: cargo xtask soundness programs"]
fn under_valgrind() {
    if !present("valgrind") {
        eprintln!("skipped: valgrind is not installed: apt-get install valgrind");
        return;
    }
    // The server is ended from outside: only an end at the first error shows.
    let tool = "valgrind --quiet --error-exitcode=99 --exit-on-first-error=yes --leak-check=full \
                --show-leak-kinds=definite --errors-for-leak-kinds=definite";
    all(|name| Some(source(name).build(Toolchain::Gcc)?.under(tool)));
}
