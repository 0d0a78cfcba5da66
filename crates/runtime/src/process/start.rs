//! Starting programs.

use std::ffi::{OsStr, OsString};
use std::os::fd::AsFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_DIRECTORY, ERROR_FILE_NOT_FOUND, ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER,
};

use super::{Process, Result};
use crate::console::standard::{self, Stream};
use crate::file::File;
use crate::handle::Handle;
use crate::sys::{Errno, task};
use crate::{object, path};

/// A program that is to be started.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Its file; by default the first part of the command line says which.
    pub file: Option<Vec<u8>>,
    /// What it is started with, the program first.
    pub arguments: Vec<Vec<u8>>,
    /// Its environment, if not that of this process.
    pub environment: Option<Vec<(Vec<u8>, Vec<u8>)>>,
    /// The folder that it starts in, if not that of this process.
    pub folder: Option<Vec<u8>>,
    /// Its input, output and errors, if not those of this process.
    pub streams: Option<[Handle; 3]>,
    /// It leads a group of processes of its own.
    pub new_group: bool,
}

fn os(bytes: &[u8]) -> OsString {
    OsString::from_vec(bytes.to_vec())
}

/// The files that a name may mean: as it is, and without `.exe`, which programs of Linux don't have.
fn spellings(name: &Path) -> Vec<PathBuf> {
    let bytes = name.as_os_str().as_bytes();
    let stem = bytes.len().checked_sub(4).filter(|len| bytes[*len..].eq_ignore_ascii_case(b".exe"));
    let mut names = vec![name.to_owned()];
    names.extend(stem.map(|len| PathBuf::from(OsStr::from_bytes(&bytes[..len]))));
    names
}

fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// The file of a program. A name without a folder is looked for beside this program, in the current folder, and in those of
/// `PATH`; only here, if it was said as a file.
fn find(name: &[u8], said_as_file: bool) -> Result<PathBuf> {
    let missing = Win32Error(ERROR_FILE_NOT_FOUND);
    let name = path::file(name).map_err(|_| missing)?;
    let names = spellings(&name);
    let has_folder = name.components().count() > 1 || name.is_absolute();
    if has_folder || said_as_file {
        return names.into_iter().find(|name| is_program(name)).ok_or(missing);
    }
    let own = std::env::current_exe().ok();
    let beside = own.as_deref().and_then(Path::parent).map(Path::to_owned);
    let listed = std::env::var_os("PATH").unwrap_or_default();
    let folders = beside.into_iter().chain([PathBuf::from(".")]).chain(std::env::split_paths(&listed));
    let mut found =
        folders.flat_map(|folder| names.iter().map(move |name| folder.join(name)).collect::<Vec<_>>());
    found.find(|path| is_program(path)).ok_or(missing)
}

fn stream(handle: Handle) -> Result<Stdio> {
    let file = object::pin::<File>(handle).map_err(|_| Win32Error(ERROR_INVALID_HANDLE))?;
    let copy = file.as_fd().try_clone_to_owned();
    copy.map(Stdio::from).map_err(|error| Errno::of(&error).into())
}

/// Starts a program.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND`; `ERROR_ACCESS_DENIED` for what may not be executed; `ERROR_BAD_EXE_FORMAT`; `ERROR_DIRECTORY` for a folder
/// that there is not; `ERROR_INVALID_HANDLE` for a stream that is no file; `ERROR_NOT_ENOUGH_MEMORY`.
pub fn start(program: &Program) -> Result<Arc<Process>> {
    let first = program.arguments.first();
    let file = match (&program.file, first) {
        (Some(file), _) => find(file, true)?,
        (None, Some(name)) => find(name, false)?,
        (None, None) => return Err(Win32Error(ERROR_INVALID_PARAMETER)),
    };
    // What Linux looks for in PATH has no slash.
    let file = if file.components().count() == 1 { Path::new(".").join(file) } else { file };
    let mut command = Command::new(&file);
    command.arg0(first.map_or_else(|| file.clone().into_os_string(), |name| os(name)));
    command.args(program.arguments.iter().skip(1).map(|argument| os(argument)));
    if let Some(environment) = &program.environment {
        command.env_clear().envs(environment.iter().map(|(name, value)| (os(name), os(value))));
    }
    if let Some(folder) = &program.folder {
        let folder = path::file(folder).map_err(|_| Win32Error(ERROR_DIRECTORY))?;
        if !folder.is_dir() {
            return Err(Win32Error(ERROR_DIRECTORY));
        }
        command.current_dir(folder);
    }
    if program.new_group {
        command.process_group(0);
    }
    for (place, which) in Stream::ALL.into_iter().enumerate() {
        let chosen = program.streams.map(|streams| streams[place]);
        // No handle is one that the program does not have.
        let chosen = match chosen {
            Some(Handle(0)) => Some(Stdio::null()),
            Some(handle) => Some(stream(handle)?),
            None => standard::replaced(which).map(stream).transpose()?,
        };
        let Some(chosen) = chosen else { continue };
        match which {
            Stream::Input => command.stdin(chosen),
            Stream::Output => command.stdout(chosen),
            Stream::Errors => command.stderr(chosen),
        };
    }
    let mut child = command.spawn().map_err(|error| Win32Error::from(Errno::of(&error)))?;
    let number = child.id();
    let task = task::child(i32::try_from(number).unwrap_or(0));
    Process::follow(task, number).inspect_err(|_| {
        // Nobody would learn of its end: a call that fails has started nothing.
        let _ = child.kill();
        let _ = child.wait();
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_as_windows_finds_them() {
        let shell = find(b"sh", false).unwrap();
        assert!(shell.ends_with("sh") && shell.is_absolute());
        assert_eq!(find(b"SH.EXE", false), Err(Win32Error(ERROR_FILE_NOT_FOUND)), "case counts");
        assert_eq!(find(b"sh.exe", false).as_ref(), Ok(&shell));
        assert_eq!(find(b"sh", true), Err(Win32Error(ERROR_FILE_NOT_FOUND)), "a file is not looked for");
        assert_eq!(find(br"C:\bin\sh.exe", true), Ok(PathBuf::from("/bin/sh")));
    }
}
