//! Running scenarios: each in a process of its own, with a limit of time.

use std::io::{self, Write};
use std::net::UdpSocket;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use openwinsock::Win32::Networking::WinSock as ws;
use openwinsock_sandbox::child::{Child, End, ends_with_parent};
use openwinsock_sandbox::world::NetworkWorld;

use crate::stage::{Failure, Stage, name};
use crate::{Scenario, World};

/// How long a scenario may take; the longest waits for a connection attempt to be given up.
pub(crate) const LIMIT: Duration = Duration::from_secs(35);

/// Exit statuses of the process that plays a scenario.
const ALIVE: u8 = 0;
const DEAD: u8 = 10;
const NEEDS: u8 = 11;
const LATE: u8 = 12;

/// How it went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// The code was observed.
    Alive,
    /// It was observed, by a means that exists on Linux only.
    AliveOnLinux,
    /// The machine forbids what the scenario needs.
    Needs,
    /// The scenario did not observe the code.
    Failed,
    /// There is no scenario.
    Pending,
}

impl Status {
    /// A word for tables and JSON.
    pub fn label(self) -> &'static str {
        match self {
            Self::Alive => "alive",
            Self::AliveOnLinux => "alive on Linux only",
            Self::Needs => "needs",
            Self::Failed => "failed",
            Self::Pending => "not yet",
        }
    }
}

/// What a run showed.
#[derive(Debug)]
pub struct Report {
    /// How it went.
    pub status: Status,
    /// What it showed, or why it did not.
    pub reason: String,
    /// The calls that raised the code, as they were printed; none if none did.
    pub raised: Vec<String>,
    /// The calls with their results, as they were printed.
    pub calls: String,
    /// How long it took.
    pub took: Duration,
}

/// Plays a scenario in a new process of this program, which must answer `arguments` by calling [`play_here`] before it
/// starts any thread.
///
/// # Errors
/// If no process can be started.
pub fn run(scenario: &Scenario, arguments: &[&str]) -> io::Result<Report> {
    let child = Child::this_program().map_err(io::Error::other)?.args(arguments).run(LIMIT);
    let output = child.map_err(io::Error::other)?;
    let reason = String::from_utf8_lossy(&output.stderr).trim_end().to_owned();
    let said = match output.end {
        End::Exited(status) => judge(scenario, status, reason),
        End::Signal(signal) => {
            (Status::Failed, format!("the process was ended by signal {signal}: {reason}"))
        }
        End::TimedOut => (Status::Failed, format!("not over after {} seconds", LIMIT.as_secs())),
    };
    let calls = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(report(scenario, said, calls, output.took))
}

/// The same with the calls shown on this process's standard output as they happen.
///
/// # Errors
/// If no process can be started.
pub fn run_showing(scenario: &Scenario, arguments: &[&str]) -> io::Result<Report> {
    let started = Instant::now();
    let mut command = Command::new(std::env::current_exe()?);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::inherit()).stderr(Stdio::piped());
    // The player ends itself when its time is over, and with this process before that.
    let output = ends_with_parent(&mut command).spawn()?.wait_with_output()?;
    let reason = String::from_utf8_lossy(&output.stderr).trim_end().to_owned();
    let said = match (output.status.code(), output.status.signal()) {
        (Some(status), _) => judge(scenario, status, reason),
        (None, signal) => (Status::Failed, format!("ended by signal {}: {reason}", signal.unwrap_or(0))),
    };
    Ok(report(scenario, said, String::new(), started.elapsed()))
}

/// A player that saw the code says which calls raised it, a line for each.
fn report(scenario: &Scenario, said: (Status, String), calls: String, took: Duration) -> Report {
    let (status, reason) = said;
    if !matches!(status, Status::Alive | Status::AliveOnLinux) {
        return Report { status, reason, raised: Vec::new(), calls, took };
    }
    let raised: Vec<_> = reason.lines().map(str::to_owned).collect();
    let code = scenario.entry().map_or_else(String::new, |entry| name(entry.wsa()));
    let reason = format!("{} raised {code}", raised.join(" and "));
    Report { status, reason, raised, calls, took }
}

/// What the exit status of a player means.
fn judge(scenario: &Scenario, status: i32, reason: String) -> (Status, String) {
    match u8::try_from(status) {
        Ok(ALIVE) if scenario.linux_only => (Status::AliveOnLinux, reason),
        Ok(ALIVE) => (Status::Alive, reason),
        Ok(NEEDS) => (Status::Needs, reason),
        Ok(DEAD) => (Status::Failed, reason),
        Ok(LATE) => (Status::Failed, format!("not over after {} seconds", LIMIT.as_secs())),
        _ => (Status::Failed, format!("the process ended with status {status}: {reason}")),
    }
}

/// Plays a scenario in this process: calls on standard output as they happen, the conclusion on standard error.
/// Returns the exit status. The process must have no other thread yet.
pub fn play_here(scenario: &Scenario) -> u8 {
    match play(scenario) {
        Ok(shown) => {
            let _ = writeln!(io::stderr(), "{shown}");
            ALIVE
        }
        Err(Failure::Needs(what)) => {
            let _ = writeln!(io::stderr(), "{what}");
            NEEDS
        }
        Err(Failure::Other(what)) => {
            let _ = writeln!(io::stderr(), "{what}");
            DEAD
        }
    }
}

fn play(scenario: &Scenario) -> Result<String, Failure> {
    let world = match scenario.world {
        World::Loopback => None,
        World::Network => Some(NetworkWorld::enter()?),
        World::NetworkAndMounts => Some(NetworkWorld::enter_with_mounts()?),
    };
    // Threads only from here on: a world is entered alone.
    std::thread::spawn(|| {
        std::thread::sleep(LIMIT);
        std::process::exit(LATE.into());
    });
    let entry = scenario.entry().ok_or_else(|| Failure::Other("no such code".to_owned()))?;
    let stage = Stage::new(entry.value, world);
    (scenario.play)(&stage).map_err(|failure| match failure {
        Failure::Other(_) if scenario.world == World::Loopback && !loopback_is_up() => Failure::Needs(
            "needs the loopback interface, which is down. As root: ip link set lo up".to_owned(),
        ),
        other => other,
    })?;
    let calls = stage.shown();
    if calls.is_empty() {
        return Err(Failure::Other("the scenario ended before the code was seen".to_owned()));
    }
    Ok(calls.join("\n"))
}

/// A network of its own that nobody has set up (`unshare -n`, some containers) has a loopback interface that is down.
fn loopback_is_up() -> bool {
    UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.connect("127.0.0.1:9")).is_ok()
}

/// Starts Winsock for a scenario.
#[allow(unsafe_code, reason = "plain calls of the flat layer")]
pub(crate) fn start(version: u16) -> i32 {
    // SAFETY: zero is a value of every field; the structure is ours.
    unsafe { ws::WSAStartup(version, &mut std::mem::zeroed()) }
}
