//! A program that runs while the test goes on.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::program::LIMIT;

/// A running program. It ends when this is dropped, at the latest.
pub(crate) struct Running {
    child: Child,
    lines: Receiver<String>,
    seen: Vec<String>,
}

impl Running {
    pub(super) fn start(mut command: Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).process_group(0);
        openwinsock_sandbox::child::ends_with_parent(&mut command);
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        // Ends with the program's output.
        std::thread::spawn(move || {
            for line in output.split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Self { child, lines, seen: Vec::new() }
    }

    /// Waits for a line that begins like this, and gives its rest.
    ///
    /// # Panics
    /// If the program ends before, or its time is over.
    #[track_caller]
    pub(crate) fn line(&mut self, begin: &str) -> String {
        let end = Instant::now() + LIMIT;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(line) = self.lines.recv_timeout(left) else {
                panic!("no line that begins with {begin:?}; there were {:?}", self.seen);
            };
            self.seen.push(line.clone());
            if let Some(rest) = line.strip_prefix(begin) {
                return rest.trim().to_owned();
            }
        }
    }

    /// The next line.
    ///
    /// # Panics
    /// As [`Self::line`].
    #[track_caller]
    pub(crate) fn any_line(&mut self) -> String {
        self.line("")
    }

    /// Its standard input.
    pub(crate) fn stdin(&mut self) -> &mut ChildStdin {
        self.child.stdin.as_mut().unwrap()
    }

    /// Closes its input and waits for its end: the status, and all that it printed.
    ///
    /// # Panics
    /// If its time is over, or a signal ended it.
    #[track_caller]
    pub(crate) fn finish(mut self) -> (i32, String) {
        drop(self.child.stdin.take());
        let end = Instant::now() + LIMIT;
        let status = loop {
            match self.child.try_wait().unwrap() {
                Some(status) => break status,
                None if Instant::now() > end => panic!("it does not end; it printed {:?}", self.seen),
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        };
        while let Ok(line) = self.lines.recv_timeout(Duration::from_secs(5)) {
            self.seen.push(line);
        }
        let printed = self.seen.iter().map(|line| format!("{line}\n")).collect();
        (status.code().unwrap_or_else(|| panic!("{status}: {:?}", self.seen)), printed)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing to do for one that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
