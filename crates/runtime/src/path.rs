//! Paths of Windows as paths of Linux.
//!
//! A backslash is a slash. A drive is dropped: all drives are the one tree, so that `C:\tmp\x` is `/tmp/x`. The prefixes `\\?\` and
//! `\\.\` are dropped as well; the devices `NUL` and `CON` are found. Letters are what they are: case counts, as in the file
//! system. Other machines (`\\server\share`) are out of reach.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{ERROR_BAD_NETPATH, ERROR_PATH_NOT_FOUND};

/// Where a path leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// To a file or folder.
    File(PathBuf),
    /// To a named pipe or a mailslot, which are not there.
    Rendezvous,
}

/// What the devices of DOS are here.
const DEVICES: &[(&str, &str)] =
    &[("NUL", "/dev/null"), ("CON", "/dev/tty"), ("CONIN$", "/dev/tty"), ("CONOUT$", "/dev/tty")];

fn device(name: &[u8]) -> Option<PathBuf> {
    let known = |(windows, _): &&(&str, &str)| name.eq_ignore_ascii_case(windows.as_bytes());
    DEVICES.iter().find(known).map(|(_, linux)| PathBuf::from(linux))
}

fn starts(path: &[u8], with: &[u8]) -> bool {
    path.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

/// Where a path leads.
///
/// # Errors
/// `ERROR_PATH_NOT_FOUND` for an empty one, `ERROR_BAD_NETPATH` for one on another machine.
pub fn target(path: &[u8]) -> Result<Target, Win32Error> {
    let mut slashed: Vec<u8> = path.iter().map(|byte| if *byte == b'\\' { b'/' } else { *byte }).collect();
    if starts(&slashed, b"//?/UNC/") {
        return Err(Win32Error(ERROR_BAD_NETPATH));
    }
    if starts(&slashed, b"//?/") || starts(&slashed, b"//./") {
        slashed.drain(..4);
        if starts(&slashed, b"pipe/") || starts(&slashed, b"mailslot/") {
            return Ok(Target::Rendezvous);
        }
    } else if slashed.starts_with(b"//") {
        // A path of Linux may begin with two slashes; one of Windows then names a machine.
        if path.starts_with(br"\\") {
            let pipe = slashed[2..].split(|byte| *byte == b'/').nth(1);
            let pipe = pipe.is_some_and(|share| {
                share.eq_ignore_ascii_case(b"pipe") || share.eq_ignore_ascii_case(b"mailslot")
            });
            return if pipe { Ok(Target::Rendezvous) } else { Err(Win32Error(ERROR_BAD_NETPATH)) };
        }
    }
    if slashed.len() >= 2 && slashed[0].is_ascii_alphabetic() && slashed[1] == b':' {
        slashed.drain(..2);
        if slashed.is_empty() {
            slashed.push(b'.');
        }
    }
    if slashed.is_empty() {
        return Err(Win32Error(ERROR_PATH_NOT_FOUND));
    }
    let file = device(&slashed).unwrap_or_else(|| OsString::from_vec(slashed).into());
    Ok(Target::File(file))
}

/// The file that a path leads to.
///
/// # Errors
/// As [`target`]; `ERROR_PATH_NOT_FOUND` for a pipe or a mailslot.
pub fn file(path: &[u8]) -> Result<PathBuf, Win32Error> {
    match target(path)? {
        Target::File(file) => Ok(file),
        Target::Rendezvous => Err(Win32Error(ERROR_PATH_NOT_FOUND)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_paths_are() {
        for (windows, linux) in [
            (r"a\b.txt", "a/b.txt"),
            (r"C:\tmp\x", "/tmp/x"),
            ("z:/tmp/x", "/tmp/x"),
            ("C:x", "x"),
            ("C:", "."),
            ("/usr//bin", "/usr//bin"),
            ("//usr/bin", "//usr/bin"),
            (r"\\?\C:\a", "/a"),
            (r"\\.\NUL", "/dev/null"),
            ("nul", "/dev/null"),
            ("CONIN$", "/dev/tty"),
            (".", "."),
            (r"..\..\a b", "../../a b"),
        ] {
            assert_eq!(target(windows.as_bytes()), Ok(Target::File(linux.into())), "{windows}");
        }
        for pipe in [r"\\.\pipe\x", r"\\.\PIPE\x", r"\\server\pipe\x", r"\\.\mailslot\y"] {
            assert_eq!(target(pipe.as_bytes()), Ok(Target::Rendezvous), "{pipe}");
        }
        for (wrong, code) in [
            ("", ERROR_PATH_NOT_FOUND),
            (r"\\server\share\x", ERROR_BAD_NETPATH),
            (r"\\?\UNC\server\share\x", ERROR_BAD_NETPATH),
        ] {
            assert_eq!(target(wrong.as_bytes()), Err(Win32Error(code)), "{wrong}");
        }
    }
}
