//! The examples, as their users run them.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use openwinsock_sandbox::{child, clients};

/// How long anything may take.
const LIMIT: Duration = Duration::from_secs(60);

/// The program of an example, which cargo builds beside the tests when it is asked for all of them.
fn example(name: &str) -> Option<PathBuf> {
    let tests = std::env::current_exe().unwrap();
    let program = tests.ancestors().nth(2).unwrap().join("examples").join(name);
    if program.exists() {
        return Some(program);
    }
    eprintln!("skipped: build it first, with cargo build -p openwinsock --example {name}");
    None
}

/// Ends with the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It waits for clients for ever.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_server_on_a_completion_port_under_load() {
    let Some(program) = example("port_server") else { return };
    let mut command = Command::new(program);
    command.arg("0").stdout(Stdio::piped());
    let mut server = Server(child::ends_with_parent(&mut command).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let port = line.trim().strip_prefix("listening on port ").and_then(|port| port.parse().ok());
    let address = ([127, 0, 0, 1], port.unwrap_or_else(|| panic!("{line:?}"))).into();
    for round in 0..3 {
        let bytes = clients::echo(address, 32, LIMIT).unwrap_or_else(|e| panic!("round {round}: {e}"));
        assert!(bytes > 8 << 20, "{bytes}");
    }
    assert!(server.0.try_wait().unwrap().is_none(), "the server has ended");
}

#[test]
fn a_client_and_a_server_that_know_the_time() {
    let Some(program) = example("daytime") else { return };
    let output = child::Child::new(program).run(LIMIT).unwrap();
    assert_eq!(output.end, child::End::Exited(0), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("the server says ") && said.ends_with("now connect fails with 10061\n"), "{said}");
}
