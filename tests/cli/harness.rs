//! Runs the binary: a clean environment, a time limit, and what came out.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A test that hangs should fail, not wait. Most commands take milliseconds; `reproduce --all` has 35 seconds for each
/// scenario, and needs more than its usual two where others keep the machine busy.
const LIMIT: Duration = Duration::from_secs(60);

/// What a run gave.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The output as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e} in:\n{}", self.out))
    }

    /// Fails unless the exit status is this one.
    #[track_caller]
    pub(crate) fn exits(self, status: i32) -> Self {
        assert_eq!(self.status, status, "stdout:\n{}\nstderr:\n{}", self.out, self.err);
        self
    }

    /// Fails unless the output has this text.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "no {text:?} in:\n{}", self.out);
        self
    }

    /// Fails unless standard error has this text.
    #[track_caller]
    pub(crate) fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "no {text:?} in:\n{}", self.err);
        self
    }
}

/// The command, with nothing of the tester's environment that it looks at.
pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_winsock"));
    command.args(args).stdin(Stdio::null());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

/// Runs `winsock` with these words.
#[track_caller]
pub(crate) fn winsock(args: &[&str]) -> Run {
    run(command(args).stdout(Stdio::piped()).stderr(Stdio::piped()))
}

/// Runs a prepared command whose outputs are pipes.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Run {
    let mut child = command.spawn().expect("the binary starts");
    let out = reader(child.stdout.take());
    let err = reader(child.stderr.take());
    let status = wait(&mut child);
    Run { status, out: out.join().expect("read"), err: err.join().expect("read") }
}

fn reader<R: Read + Send + 'static>(from: Option<R>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut text = String::new();
        if let Some(mut from) = from {
            from.read_to_string(&mut text).expect("the output is UTF-8");
        }
        text
    })
}

#[track_caller]
pub(crate) fn wait(child: &mut Child) -> i32 {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("wait") {
            return status.code().unwrap_or_else(|| panic!("ended by a signal: {status}"));
        }
        if start.elapsed() > LIMIT {
            child.kill().expect("kill");
            panic!("still running after {LIMIT:?}");
        }
        thread::sleep(Duration::from_millis(2));
    }
}
