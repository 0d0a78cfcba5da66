//! Console modes: what a terminal does with what is typed and shown.

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER};
use windows_sys::Win32::System::Console::{
    CONSOLE_MODE, ENABLE_ECHO_INPUT, ENABLE_LINE_INPUT, ENABLE_PROCESSED_INPUT, ENABLE_PROCESSED_OUTPUT,
    ENABLE_VIRTUAL_TERMINAL_PROCESSING, ENABLE_WRAP_AT_EOL_OUTPUT,
};

use crate::file::{File, Result};
use crate::sys::terminal::{self, Input};

/// What every terminal does with output.
const OUTPUT: CONSOLE_MODE =
    ENABLE_PROCESSED_OUTPUT | ENABLE_WRAP_AT_EOL_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING;

fn console(file: &File) -> Result<()> {
    if file.is_terminal() { Ok(()) } else { Err(Win32Error(ERROR_INVALID_HANDLE)) }
}

/// The mode of a console's input or output.
///
/// # Errors
/// `ERROR_INVALID_HANDLE` for what is no terminal.
pub fn get(file: &File) -> Result<CONSOLE_MODE> {
    console(file)?;
    if !file.is_input() {
        return Ok(OUTPUT);
    }
    let input = terminal::input(file.inner())?;
    let bit = |on, bit| if on { bit } else { 0 };
    Ok(bit(input.signals, ENABLE_PROCESSED_INPUT)
        | bit(input.lines, ENABLE_LINE_INPUT)
        | bit(input.echo, ENABLE_ECHO_INPUT))
}

/// Changes the mode of a console's input. Of output's modes there is nothing that could be changed.
///
/// # Errors
/// `ERROR_INVALID_HANDLE` for what is no terminal; `ERROR_INVALID_PARAMETER` for showing what is typed without reading by lines.
pub fn set(file: &File, mode: CONSOLE_MODE) -> Result<()> {
    console(file)?;
    if !file.is_input() {
        return Ok(());
    }
    let has = |bit| mode & bit != 0;
    if has(ENABLE_ECHO_INPUT) && !has(ENABLE_LINE_INPUT) {
        return Err(Win32Error(ERROR_INVALID_PARAMETER));
    }
    let input = Input {
        signals: has(ENABLE_PROCESSED_INPUT),
        lines: has(ENABLE_LINE_INPUT),
        echo: has(ENABLE_ECHO_INPUT),
    };
    Ok(terminal::set_input(file.inner(), input)?)
}
