//! The command line of the process.

use std::sync::LazyLock;

use openwinsock_runtime::process::own_command_line;
use windows_sys::core::{PCSTR, PCWSTR};

use crate::strings::Unit;

/// What it was started with, as one text with a NUL.
fn line<U: Unit>() -> Vec<U> {
    let mut units = U::from_bytes(&own_command_line());
    units.push(U::default());
    units
}

/// What this process was started with, as one text: arguments with spaces and quotes are put into quotes, so that they read back.
///
/// Source: the page on `GetCommandLineW`.
pub unsafe extern "system" fn GetCommandLineW() -> PCWSTR {
    static LINE: LazyLock<Vec<u16>> = LazyLock::new(line);
    LINE.as_ptr()
}

/// [`GetCommandLineW`] in UTF-8.
pub unsafe extern "system" fn GetCommandLineA() -> PCSTR {
    static LINE: LazyLock<Vec<u8>> = LazyLock::new(line);
    LINE.as_ptr()
}
