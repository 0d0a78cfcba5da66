//! What somebody who looks for the reason of a failure should know, and no code says.
//!
//! It goes where texts for the debugger go: to the standard error output, if the environment has `OPENWINSOCK_DEBUG_STRINGS=1`.

use std::env;
use std::io::{self, Write};
use std::sync::OnceLock;

/// Whether anybody wants texts for the debugger: `OPENWINSOCK_DEBUG_STRINGS=1`.
#[must_use]
pub fn are_wanted() -> bool {
    static WANTED: OnceLock<bool> = OnceLock::new();
    *WANTED.get_or_init(|| {
        let value = env::var_os("OPENWINSOCK_DEBUG_STRINGS");
        value.is_some_and(|value| !value.is_empty() && value != "0")
    })
}

/// Writes a line, if anybody wants it.
pub(crate) fn say(text: &str) {
    if are_wanted() {
        // Nobody can be told that it went nowhere.
        let _ = io::stderr().write_all(format!("OpenWinsock: {text}\n").as_bytes());
    }
}
