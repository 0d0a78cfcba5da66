//! The table for hosts of Windows programs: a host in C that calls through it, and a Windows program that a loader binds to it.
#![cfg(all(feature = "win64", target_arch = "x86_64"))]

#[path = "../common/mod.rs"]
mod common;
mod loader;

use std::ffi::{c_char, c_void};
use std::process::Command;

use common::program::{Source, Toolchain};
use common::{present, root};

// The table of this crate, as C sees it.
unsafe extern "C" {
    fn ows_win64_by_name(dll: *const c_char, name: *const c_char) -> *const c_void;
    fn ows_win64_by_ordinal(dll: *const c_char, ordinal: u32) -> *const c_void;
}

/// The crate is linked into this test, not only built beside it.
fn linked() {
    assert!(openwinsock_capi::table().count() > 100);
}

fn host(version: &str) -> Vec<String> {
    let include = format!("-I{}", root().join("crates/capi/include").display());
    let source = Source::file("crates/capi/tests/c/win64_host.c").option(&include);
    let outputs = [Toolchain::Gcc, Toolchain::Clang].map(|toolchain| {
        let program = source.build(toolchain)?;
        Some(program.run(&[version]).stdout())
    });
    outputs.into_iter().flatten().collect()
}

const FOUND: &str = "table: 1 1\nby number: 1\nunknown: 1 1 1\nnot started: 10093 10093\n";

#[test]
fn a_host_calls_and_is_called_back() {
    for output in host("2") {
        let asked = "asked about 16 and 16 bytes of address, 1, group 1, data 0 1, depth 1, mine";
        assert_eq!(
            output,
            format!(
                "{FOUND}{asked} 77\nrejected: 1 10061\n{asked} 78\naccepted: 1\nextension: 0 1 8\n\
                 extension without a message: -1 10014\nprovider: 0 1 0, 1 10047 4711, 0\nvisits 2, depth 0, cleanup 0\n"
            )
        );
    }
}

#[test]
fn hooks_of_version_1_are_called_in_the_convention() {
    for output in host("1") {
        assert_eq!(
            output,
            format!(
                "{FOUND}hook before: 1\nhook is mine: 1\nidle, depth 1\nrecv: -1 10004\n\
                 visits 1, depth 0, cleanup 0\n"
            )
        );
    }
}

#[test]
fn a_windows_program_runs_with_the_table() {
    const COMPILER: &str = "x86_64-w64-mingw32-gcc";
    linked();
    if !present(COMPILER) {
        eprintln!("skipped: {COMPILER} is not installed");
        return;
    }
    let folder = common::folder();
    let program = folder.path().join("program.exe");
    let mut compile = Command::new(COMPILER);
    compile.args(["-O2", "-w", "-nostdlib", "-ffreestanding", "-fno-builtin", "-Wl,-e,entry"]);
    compile.arg(root().join("crates/capi/tests/c/win64_program.c")).arg("-o").arg(&program).args([
        "-lws2_32",
        "-lkernel32",
        "-luser32",
    ]);
    let output = compile.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let table = loader::Table { by_name: ows_win64_by_name, by_ordinal: ows_win64_by_ordinal };
    let entry = loader::load(&std::fs::read(&program).unwrap(), &table);
    // SAFETY: the program takes nothing, and gives a number in the convention of Windows.
    assert_eq!(unsafe { entry() }, 0, "the check of that number failed");
}
