//! Tests that run in child processes: `main` of a test target with `harness = false`.
//!
//! A world can only be entered by a fresh process with one thread, and it stays until the process ends. So each
//! case gets a process of its own, which is this program again with the name of the case.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::child::{Child, End, Output};
use crate::{Error, sys};

/// What a case returns. An [`Error::Needs`] means that it was skipped, any other error that it failed.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A case: its name, and what it does.
pub type Case<'a> = (&'a str, fn() -> Outcome);

/// How a child says that its case needs what the machine lacks; the number that Automake uses for skipped tests.
const SKIPPED: u8 = 77;

/// The argument that makes this program run one case in its own process.
const RUN: &str = "--run-case";

/// The ordinary user as whom cases run once more: the one that systems have for processes without rights.
const NOBODY: u32 = 65534;

/// A set of cases.
///
/// ```no_run
/// use openwinsock_sandbox::cases::{Outcome, Suite};
/// use openwinsock_sandbox::world::NetworkWorld;
///
/// fn an_empty_network_has_no_route() -> Outcome {
///     let _world = NetworkWorld::enter()?;
///     let error = std::net::TcpStream::connect("192.0.2.1:9").unwrap_err();
///     assert_eq!(error.raw_os_error(), Some(101), "ENETUNREACH");
///     Ok(())
/// }
///
/// fn main() -> std::process::ExitCode {
///     Suite::new(&[("an_empty_network_has_no_route", an_empty_network_has_no_route)]).main()
/// }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Suite<'a> {
    cases: &'a [Case<'a>],
    limit: Duration,
    ordinary: bool,
}

impl<'a> Suite<'a> {
    /// Cases by name. Each has 20 s.
    pub const fn new(cases: &'a [Case<'a>]) -> Self {
        Self { cases, limit: Duration::from_secs(20), ordinary: false }
    }

    /// Gives each case another time; after it the case is killed and has failed.
    #[must_use]
    pub const fn limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// If root runs the tests, each case runs a second time as an ordinary user.
    #[must_use]
    pub const fn also_as_ordinary_user(self) -> Self {
        Self { ordinary: true, ..self }
    }

    /// The test program's `main`. It takes what `cargo test` passes on: names to look for, `--exact`, `--list`,
    /// `--test-threads N`. With `OPENWINSOCK_NO_SKIP=1` a skipped case has failed.
    pub fn main(self) -> ExitCode {
        let args: Vec<String> = std::env::args().skip(1).collect();
        if let [first, name, ..] = &args[..]
            && first == RUN
        {
            return self.run_here(name);
        }
        let wishes = Wishes::read(&args);
        let as_root = sys::effective_ids().0 == 0;
        let users: &[Option<u32>] = if as_root && self.ordinary { &[None, Some(NOBODY)] } else { &[None] };
        let runs: Vec<Run<'_>> = (self.cases.iter())
            .flat_map(|&(case, _)| users.iter().map(move |&user| Run { case, user }))
            .filter(|run| wishes.want(&run.name()))
            .collect();
        if wishes.list {
            for run in &runs {
                println!("{}: test", run.name());
            }
            return ExitCode::SUCCESS;
        }
        let (failed, skipped) = self.run_all(&runs, wishes.threads);
        println!(
            "\ntest result: {}. {} passed; {failed} failed; {skipped} skipped\n",
            if failed == 0 { "ok" } else { "FAILED" },
            runs.len() - failed - skipped,
        );
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Runs one case in this process, which has only this thread.
    fn run_here(self, name: &str) -> ExitCode {
        let Some((_, case)) = self.cases.iter().find(|(case, _)| *case == name) else {
            eprintln!("there is no case {name:?}");
            return ExitCode::FAILURE;
        };
        match case() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => match error.downcast_ref::<Error>().and_then(Error::needs) {
                Some(needs) => {
                    eprintln!("{needs}");
                    ExitCode::from(SKIPPED)
                }
                None => {
                    eprintln!("{error}");
                    ExitCode::FAILURE
                }
            },
        }
    }

    /// Runs cases in children, and counts those that failed and those that were skipped.
    fn run_all(self, runs: &[Run<'_>], threads: usize) -> (usize, usize) {
        let strict = std::env::var_os("OPENWINSOCK_NO_SKIP").is_some_and(|value| value == "1");
        println!("\nrunning {} tests", runs.len());
        let (next, counts, out) = (AtomicUsize::new(0), Mutex::new((0, 0)), std::io::stdout());
        thread::scope(|scope| {
            for _ in 0..threads.min(runs.len()) {
                scope.spawn(|| {
                    while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let verdict = self.run_in_child(run);
                        let skipped = matches!(verdict, Verdict::Skipped(_));
                        let failed = matches!(verdict, Verdict::Failed(_)) || (skipped && strict);
                        let text = match verdict {
                            Verdict::Passed => "ok".to_owned(),
                            Verdict::Skipped(needs) => format!("skipped: {}", needs.trim_end()),
                            Verdict::Failed(text) => format!("FAILED\n{}\n", text.trim_end()),
                        };
                        let mut counts = counts.lock().unwrap();
                        counts.0 += usize::from(failed);
                        counts.1 += usize::from(skipped && !failed);
                        // Written at once, so that lines of two threads do not mix.
                        let _ = writeln!(out.lock(), "test {} ... {text}", run.name());
                    }
                });
            }
        });
        counts.into_inner().unwrap()
    }

    fn run_in_child(self, run: &Run<'_>) -> Verdict {
        let child = Child::this_program().map(|child| child.args([RUN, run.case]));
        let child = child.map(|child| run.user.into_iter().fold(child, |child, user| child.user(user, user)));
        match child.and_then(|child| child.run(self.limit)) {
            Err(error) => Verdict::Failed(format!("the child cannot be run: {error}")),
            Ok(Output { end: End::Exited(0), .. }) => Verdict::Passed,
            Ok(Output { end: End::Exited(code), stderr, .. }) if code == i32::from(SKIPPED) => {
                Verdict::Skipped(String::from_utf8_lossy(&stderr).into_owned())
            }
            Ok(Output { end, stdout, stderr, took }) => Verdict::Failed(format!(
                "{end:?} after {} ms\n{}{}",
                took.as_millis(),
                String::from_utf8_lossy(&stdout),
                String::from_utf8_lossy(&stderr)
            )),
        }
    }
}

/// What became of a case.
enum Verdict {
    Passed,
    Skipped(String),
    Failed(String),
}

/// A case, and the other user that it runs as.
struct Run<'a> {
    case: &'a str,
    user: Option<u32>,
}

impl Run<'_> {
    fn name(&self) -> String {
        format!("{}{}", self.case, if self.user.is_some() { "::as_ordinary_user" } else { "" })
    }
}

/// What the command line asks for.
struct Wishes {
    names: Vec<String>,
    exact: bool,
    list: bool,
    threads: usize,
}

impl Wishes {
    fn read(args: &[String]) -> Self {
        // Most cases wait for something most of their time.
        let threads = 2 * thread::available_parallelism().map_or(1, usize::from);
        let mut wishes = Self { names: Vec::new(), exact: false, list: false, threads };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--exact" => wishes.exact = true,
                "--list" => wishes.list = true,
                "--test-threads" => {
                    wishes.threads = args.next().and_then(|n| n.parse().ok()).unwrap_or(threads).max(1);
                }
                // The value of an option that says how to show the results, of which there is one way here.
                "--format" | "--color" | "--logfile" => drop(args.next()),
                option if option.starts_with('-') => {}
                name => wishes.names.push(name.to_owned()),
            }
        }
        wishes
    }

    fn want(&self, name: &str) -> bool {
        let fits = |wish: &String| if self.exact { name == wish } else { name.contains(wish.as_str()) };
        self.names.is_empty() || self.names.iter().any(fits)
    }
}
