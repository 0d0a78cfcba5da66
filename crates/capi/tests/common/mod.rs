//! What the tests share: the built libraries, and C programs that are compiled with them.
#![allow(dead_code, reason = "each test file uses its part")]

pub(crate) mod program;
pub(crate) mod running;
pub(crate) mod stage;

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The folder in which cargo puts libraries: beside this test.
pub(crate) fn built() -> PathBuf {
    std::env::current_exe().unwrap().parent().unwrap().to_owned()
}

/// The shared library, as cargo has built it for this test.
pub(crate) fn shared_library() -> PathBuf {
    built().join("libopenwinsock_capi.so")
}

/// The static library, as cargo has built it for this test.
pub(crate) fn static_library() -> PathBuf {
    built().join("libopenwinsock_capi.a")
}

/// A folder for what a test makes, gone when dropped. Not in /tmp, where other programs clean up.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// Whether a program is installed.
pub(crate) fn present(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
