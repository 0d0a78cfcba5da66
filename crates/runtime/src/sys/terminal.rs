//! Modes of terminals.

use std::fs::File;
use std::mem::MaybeUninit;
use std::os::fd::AsRawFd;

use super::{SysResult, check};

/// What a terminal does with what is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Input {
    /// Ctrl-C and its kin are signals.
    pub(crate) signals: bool,
    /// It is read by lines.
    pub(crate) lines: bool,
    /// It is shown.
    pub(crate) echo: bool,
}

fn get(file: &File) -> SysResult<libc::termios> {
    let mut modes = MaybeUninit::<libc::termios>::uninit();
    // SAFETY: the structure is ours.
    check(unsafe { libc::tcgetattr(file.as_raw_fd(), modes.as_mut_ptr()) })?;
    // SAFETY: the call has filled it.
    Ok(unsafe { modes.assume_init() })
}

/// The modes of a terminal.
pub(crate) fn input(file: &File) -> SysResult<Input> {
    let local = get(file)?.c_lflag;
    let has = |bit| local & bit != 0;
    Ok(Input { signals: has(libc::ISIG), lines: has(libc::ICANON), echo: has(libc::ECHO) })
}

/// Changes them.
pub(crate) fn set_input(file: &File, wanted: Input) -> SysResult<()> {
    let mut modes = get(file)?;
    let mut set =
        |bit: libc::tcflag_t, on: bool| if on { modes.c_lflag |= bit } else { modes.c_lflag &= !bit };
    set(libc::ISIG, wanted.signals);
    set(libc::ICANON, wanted.lines);
    set(libc::ECHO, wanted.echo);
    // SAFETY: the structure is ours, and was filled by the kernel.
    check(unsafe { libc::tcsetattr(file.as_raw_fd(), libc::TCSANOW, &raw const modes) }).map(drop)
}
