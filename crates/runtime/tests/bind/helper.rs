//! A second process that uses the library: this test program once more, which does what it is told line by line.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use openwinsock_runtime::socket::{Sharing, Socket};
use openwinsock_runtime::{Result, WsaError};

use crate::support::{self, Plan, Protocol};

const ROLE: &str = "BIND_HELPER";
/// What the helper says beside what the test harness prints.
const MARK: &str = "helper: ";
const LIMIT: Duration = Duration::from_secs(20);

/// The other process. It ends with this value.
pub(crate) struct Helper {
    child: Child,
    orders: ChildStdin,
    answers: Receiver<String>,
}

impl Helper {
    pub(crate) fn start() -> Self {
        Self::spawn(&mut Command::new(std::env::current_exe().unwrap()))
    }

    /// The same under another account; only root can do that. `program` is a copy of this program that the account may
    /// run.
    pub(crate) fn start_as(user: u32, program: &Path) -> Self {
        Self::spawn(Command::new(program).uid(user).gid(user).current_dir("/"))
    }

    fn spawn(command: &mut Command) -> Self {
        let spawning = support::spawning();
        let mut child = command
            .args(["--exact", "helper::serve", "--ignored", "--nocapture"])
            .env(ROLE, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        drop(spawning);
        let (sender, answers) = channel();
        let output = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in output.lines().map_while(std::result::Result::ok) {
                // The harness prints the name of the test without a line's end.
                if let Some((_, answer)) = line.split_once(MARK)
                    && sender.send(answer.to_owned()).is_err()
                {
                    break;
                }
            }
        });
        let orders = child.stdin.take().unwrap();
        Self { child, orders, answers }
    }

    fn ask(&mut self, order: &str) -> String {
        writeln!(self.orders, "{order}").unwrap();
        self.answers.recv_timeout(LIMIT).expect("the helper answers in time")
    }

    /// Binds a socket there, and keeps it under a number.
    pub(crate) fn bind(&mut self, plan: Plan) -> Result<u32> {
        let Plan { protocol, address, sharing, dual } = plan;
        let answer = self.ask(&format!("bind {protocol:?} {address} {sharing:?} {dual}"));
        match answer.split_once(' ').unwrap() {
            ("ok", number) => Ok(number.parse().unwrap()),
            (_, code) => Err(WsaError(code.parse().unwrap())),
        }
    }

    pub(crate) fn port(&mut self, socket: u32) -> u16 {
        self.ask(&format!("port {socket}")).parse().unwrap()
    }

    pub(crate) fn listen(&mut self, socket: u32) {
        assert_eq!(self.ask(&format!("listen {socket}")), "done");
    }

    pub(crate) fn close(&mut self, socket: u32) {
        assert_eq!(self.ask(&format!("close {socket}")), "done");
    }

    /// Forks; the child closes its copy of a socket and exits.
    pub(crate) fn fork_and_close(&mut self, socket: u32) {
        assert_eq!(self.ask(&format!("fork close {socket}")), "0");
    }

    /// Forks; the child binds a socket and ends without closing it.
    pub(crate) fn fork_and_bind(&mut self, plan: Plan) {
        let Plan { protocol, address, sharing, dual } = plan;
        assert_eq!(self.ask(&format!("fork bind {protocol:?} {address} {sharing:?} {dual}")), "0");
    }

    /// Ends the process without giving it a chance to clean up.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The helper's side.
#[test]
#[ignore = "the other process of tests"]
fn serve() {
    if std::env::var_os(ROLE).is_none() {
        return;
    }
    let mut sockets = HashMap::new();
    for (number, order) in std::io::stdin().lines().enumerate() {
        let answer = obey(&order.unwrap(), number, &mut sockets);
        println!("{MARK}{answer}");
    }
}

fn obey(order: &str, number: usize, sockets: &mut HashMap<usize, Socket>) -> String {
    let words: Vec<_> = order.split(' ').collect();
    match words[..] {
        ["bind", protocol, address, sharing, dual] => {
            let plan = Plan {
                protocol: if protocol == "Tcp" { Protocol::Tcp } else { Protocol::Udp },
                address: address.parse().unwrap(),
                sharing: match sharing {
                    "Default" => Sharing::Default,
                    "Reuse" => Sharing::Reuse,
                    "Exclusive" => Sharing::Exclusive,
                    other => panic!("{other}"),
                },
                dual: dual == "true",
            };
            match plan.bind() {
                Ok(socket) => {
                    sockets.insert(number, socket);
                    format!("ok {number}")
                }
                Err(code) => format!("error {}", code.0),
            }
        }
        ["port", socket] => support::port(&sockets[&socket.parse().unwrap()]).to_string(),
        ["listen", socket] => {
            sockets[&socket.parse().unwrap()].listen(5).unwrap();
            "done".to_owned()
        }
        ["close", socket] => {
            sockets.remove(&socket.parse().unwrap()).unwrap();
            "done".to_owned()
        }
        ["fork", ..] => {
            let order = order.strip_prefix("fork ").unwrap();
            // SAFETY: the child does what this thread does, the only one in this process that uses sockets or waits for
            // a lock of the allocator, and exits.
            let child = unsafe { libc::fork() };
            if child == 0 {
                let refused = obey(order, number, sockets).starts_with("error");
                // SAFETY: no pointers; nothing of the test harness runs in the child.
                unsafe { libc::_exit(refused.into()) };
            }
            let mut status = 0;
            // SAFETY: the status is ours.
            assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
            status.to_string()
        }
        _ => panic!("unknown order {order}"),
    }
}
