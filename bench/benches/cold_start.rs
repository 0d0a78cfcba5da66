//! How long the command takes from start to end, beside `true`, in one run, so that the ratio counts.
//!
//! The promise: at most 1.5 times `true` plus 3 ms, with a warm page cache. Build the command first:
//! `cargo build --release && cargo bench --bench cold_start`.

#![allow(missing_docs, reason = "criterion makes the functions")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};

fn binary() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"), PathBuf::from);
    let path = target.join("release/winsock");
    assert!(path.exists(), "{} is missing: run `cargo build --release` first", path.display());
    path
}

fn run(program: &Path, args: &[&str]) {
    let status = Command::new(program).args(args).stdout(Stdio::null()).status().expect("the program starts");
    assert!(status.success());
}

fn cold_start(criterion: &mut Criterion) {
    let winsock = binary();
    let mut group = criterion.benchmark_group("cold_start");
    group.sample_size(60).measurement_time(Duration::from_secs(6));
    let commands: [(&str, &Path, &[&str]); 6] = [
        ("true", Path::new("/bin/true"), &[]),
        ("explain 10054", &winsock, &["explain", "10054"]),
        ("explain 10054 --json", &winsock, &["explain", "10054", "--json"]),
        ("list", &winsock, &["list"]),
        ("search", &winsock, &["search", "the remote host closed the connection by force"]),
        ("true again", Path::new("/bin/true"), &[]),
    ];
    for (name, program, args) in commands {
        group.bench_function(name, |b| b.iter(|| run(program, args)));
    }
    group.finish();
}

criterion_group!(benches, cold_start);
criterion_main!(benches);
