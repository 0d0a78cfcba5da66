//! What the tests share.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder in which cargo puts libraries: beside this test.
fn built() -> PathBuf {
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
