//! Children end with their time, with their parent, and with all that they started.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread;
use std::time::{Duration, Instant};

use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::child::{Child, End};
use openwinsock_sandbox::world::NetworkWorld;

pub(crate) const CASES: &[Case<'_>] = &[
    ("child::output_and_status_are_kept", output_and_status_are_kept),
    ("child::much_output_does_not_block", much_output_does_not_block),
    ("child::time_is_limited", time_is_limited),
    ("child::grandchildren_end_too", grandchildren_end_too),
    ("child::it_dies_with_its_parent", it_dies_with_its_parent),
    ("child::a_world_does_not_save_it", a_world_does_not_save_it),
    ("child::a_missing_program_is_an_error", a_missing_program_is_an_error),
];

const HELPER: &str = "--as-helper";

/// Runs this program as the child of a case, if it was started so.
pub(crate) fn as_helper() -> Option<ExitCode> {
    let args: Vec<String> = std::env::args().collect();
    if args.get(1).is_none_or(|first| first != HELPER) {
        return None;
    }
    let forever = || loop {
        thread::sleep(Duration::from_secs(1));
    };
    match (args[2].as_str(), args.get(3)) {
        ("speak", _) => {
            println!("out");
            eprintln!("err");
            return Some(ExitCode::from(7));
        }
        ("flood", _) => {
            let line = [b'x'; 1 << 16];
            for _ in 0..160 {
                std::io::stderr().write_all(&line).unwrap();
                std::io::stdout().write_all(&line).unwrap();
            }
        }
        ("sleep", _) => forever(),
        // Writes its own number to a file, then sleeps: the one to be ended.
        ("mark", Some(file)) => {
            std::fs::write(file, std::process::id().to_string()).unwrap();
            forever();
        }
        ("mark-in-world", Some(file)) => {
            let world = NetworkWorld::enter();
            std::fs::write(file, std::process::id().to_string()).unwrap();
            drop(world);
            forever();
        }
        // Starts the one that marks, and ends before it.
        ("leave-one-behind", Some(file)) => {
            #[expect(clippy::zombie_processes, reason = "nobody waits for the one that is left behind")]
            let _ = Command::new("/proc/self/exe").args([HELPER, "mark", file]).spawn().unwrap();
            wait_for_mark(file.into());
        }
        // Runs the one that marks as a sandbox child.
        ("parent", Some(mark)) => {
            run([HELPER, "mark", mark]).unwrap();
        }
        ("parent-in-world", Some(mark)) => {
            run([HELPER, "mark-in-world", mark]).unwrap();
        }
        other => panic!("{other:?}"),
    }
    Some(ExitCode::SUCCESS)
}

fn run<const N: usize>(args: [&str; N]) -> std::io::Result<openwinsock_sandbox::child::Output> {
    Child::this_program()?.args(args).run(Duration::from_secs(10))
}

/// The number that a helper wrote.
fn wait_for_mark(file: PathBuf) -> u32 {
    let deadline = Instant::now() + Duration::from_secs(5);
    loop {
        if let Some(number) = std::fs::read_to_string(&file).ok().and_then(|text| text.parse().ok()) {
            return number;
        }
        assert!(Instant::now() < deadline, "the helper did not start");
        thread::sleep(Duration::from_millis(5));
    }
}

/// Whether the process ends within a second; a zombie has ended.
fn ends(process: u32) -> bool {
    let deadline = Instant::now() + Duration::from_secs(1);
    while Instant::now() < deadline {
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        if status.is_empty() || status.contains("State:\tZ") {
            return true;
        }
        thread::sleep(Duration::from_millis(5));
    }
    false
}

fn output_and_status_are_kept() -> Outcome {
    let output = run([HELPER, "speak"])?;
    assert_eq!(output.stdout, b"out\n");
    assert_eq!(output.stderr, b"err\n");
    assert_eq!(output.end, End::Exited(7));
    Ok(())
}

fn much_output_does_not_block() -> Outcome {
    let output = run([HELPER, "flood"])?;
    assert_eq!(output.end, End::Exited(0));
    assert_eq!((output.stdout.len(), output.stderr.len()), (4 << 20, 4 << 20));
    Ok(())
}

fn time_is_limited() -> Outcome {
    let start = Instant::now();
    let output = Child::this_program()?.args([HELPER, "sleep"]).run(Duration::from_millis(300))?;
    assert_eq!(output.end, End::TimedOut);
    let took = start.elapsed();
    assert!(took >= Duration::from_millis(300) && took < Duration::from_secs(2), "{took:?}");
    Ok(())
}

fn grandchildren_end_too() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("mark");
    let output = run([HELPER, "leave-one-behind", file.to_str().expect("UTF-8")])?;
    assert_eq!(output.end, End::Exited(0));
    assert!(ends(wait_for_mark(file)));
    Ok(())
}

fn it_dies_with_its_parent() -> Outcome {
    dies_with_its_parent("parent")
}

fn a_world_does_not_save_it() -> Outcome {
    dies_with_its_parent("parent-in-world")
}

/// Kills a parent without a word, and looks whether its child has ended.
fn dies_with_its_parent(parent: &str) -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("mark");
    let mut parent = Command::new("/proc/self/exe").args([HELPER, parent]).arg(&file).spawn()?;
    let child = wait_for_mark(file);
    assert_ne!(child, parent.id());
    parent.kill()?;
    parent.wait()?;
    assert!(ends(child), "the child {child} outlived its parent");
    Ok(())
}

fn a_missing_program_is_an_error() -> Outcome {
    let error = Child::spawn("/does/not/exist", ["x"], Duration::from_secs(1)).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    Ok(())
}
