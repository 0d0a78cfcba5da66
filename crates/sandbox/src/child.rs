//! Child processes that end: after their time, with their parent, and with all that they started.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Child as Process, Command, Stdio};
use std::time::{Duration, Instant};

use crate::sys;

/// How much of each output is kept; the rest is read and dropped.
const KEPT: usize = 4 << 20;

/// Lets a child die with the thread that starts it, whatever ends that one.
pub fn ends_with_parent(command: &mut Command) -> &mut Command {
    sys::die_with_parent(command);
    command
}

/// A child process to come.
#[derive(Debug)]
pub struct Child(Command);

/// What became of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// What it wrote to its standard output, the first 4 MiB.
    pub stdout: Vec<u8>,
    /// What it wrote to its standard error, the first 4 MiB.
    pub stderr: Vec<u8>,
    /// How it ended.
    pub end: End,
    /// How long it ran.
    pub took: Duration,
}

/// How a child ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By itself, with this status.
    Exited(i32),
    /// By this signal.
    Signal(i32),
    /// It was killed, as its time was over.
    TimedOut,
}

impl Child {
    /// A child that will run this program, with nothing to read on its standard input.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // A group of its own can be ended as a whole, and a Ctrl-C reaches it through its parent's death alone.
        command.process_group(0);
        Self(command)
    }

    /// A child that will run the program that runs now.
    ///
    /// # Errors
    ///
    /// What the system says if it does not tell which program that is.
    pub fn this_program() -> io::Result<Self> {
        // The path itself is a link to the running file, even after a rebuild has replaced or removed it.
        std::env::current_exe().map(|path| {
            let mut child = Self::new("/proc/self/exe");
            child.0.arg0(path);
            child
        })
    }

    /// Runs a program with arguments.
    ///
    /// # Errors
    ///
    /// As for [`run`](Self::run).
    pub fn spawn(
        program: impl AsRef<Path>,
        args: impl IntoIterator<Item = impl AsRef<OsStr>>,
        limit: Duration,
    ) -> io::Result<Output> {
        Self::new(program.as_ref()).args(args).run(limit)
    }

    /// Adds arguments.
    #[must_use]
    pub fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.0.args(args);
        self
    }

    /// Sets a variable of its environment.
    #[must_use]
    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// Lets it run as another user, which only root can.
    #[must_use]
    pub fn user(mut self, user: u32, group: u32) -> Self {
        self.0.uid(user).gid(group);
        self
    }

    /// Starts the child and waits for its end. After `limit` it is killed. What it started itself, and is still in
    /// its process group, is killed when it has ended, and so is the child if the calling thread ends before it.
    ///
    /// # Errors
    ///
    /// What the system says if it cannot be started or watched (which needs Linux 5.3).
    pub fn run(mut self, limit: Duration) -> io::Result<Output> {
        sys::die_with_parent(&mut self.0);
        let start = Instant::now();
        let mut running = Running(self.0.spawn()?);
        let mut outputs = [Pipe::new(running.0.stdout.take())?, Pipe::new(running.0.stderr.take())?];
        let process = sys::process_descriptor(running.0.id())?;
        let mut timed_out = false;
        loop {
            let Some(left) = limit.checked_sub(start.elapsed()) else {
                timed_out = true;
                break;
            };
            let [out, err] = outputs.each_ref().map(Pipe::descriptor);
            let [out, err, ended] = sys::wait_readable([out, err, Some(process.as_fd())], Some(left))?;
            for (ready, pipe) in [out, err].into_iter().zip(&mut outputs) {
                if ready {
                    pipe.read()?;
                }
            }
            if ended {
                break;
            }
        }
        let took = start.elapsed();
        let status = running.finish()?;
        // With the group gone nobody writes any more, but a process that left the group may hold the pipe open.
        for pipe in &mut outputs {
            while pipe.read()? {}
        }
        let end = match (status.code(), status.signal()) {
            _ if timed_out => End::TimedOut,
            (Some(code), _) => End::Exited(code),
            (None, signal) => End::Signal(signal.unwrap_or_default()),
        };
        let [stdout, stderr] = outputs.map(|pipe| pipe.kept);
        Ok(Output { stdout, stderr, end, took })
    }
}

/// A started child, which does not outlive this value.
struct Running(Process);

impl Running {
    fn finish(&mut self) -> io::Result<std::process::ExitStatus> {
        // Before the wait: until then the number of the group is certainly the child's.
        sys::kill_group(self.0.id());
        self.0.wait()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // After `finish`, `try_wait` knows the status and the group is not touched again.
        if !self.0.try_wait().is_ok_and(|status| status.is_some()) {
            // Nothing can be done about a failure here, and there is none.
            let _ = self.finish();
        }
    }
}

/// One output of the child.
struct Pipe {
    source: Option<Box<dyn Source>>,
    kept: Vec<u8>,
}

trait Source: Read + AsFd {}
impl<T: Read + AsFd> Source for T {}

impl Pipe {
    fn new(source: Option<impl Source + 'static>) -> io::Result<Self> {
        if let Some(source) = &source {
            sys::set_nonblocking(source.as_fd())?;
        }
        Ok(Self { source: source.map(|source| Box::new(source) as _), kept: Vec::new() })
    }

    fn descriptor(&self) -> Option<std::os::fd::BorrowedFd<'_>> {
        self.source.as_ref().map(|source| source.as_fd())
    }

    /// Reads what is there, once. Says whether there may be more.
    fn read(&mut self) -> io::Result<bool> {
        let Some(source) = &mut self.source else { return Ok(false) };
        let mut chunk = [0; 8192];
        match source.read(&mut chunk) {
            Ok(0) => {
                self.source = None;
                Ok(false)
            }
            Ok(length) => {
                let room = KEPT - self.kept.len();
                self.kept.extend_from_slice(&chunk[..length.min(room)]);
                Ok(true)
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(true),
            Err(error) => Err(error),
        }
    }
}
