//! `--follow`: waits for more at the end of a file, as `tail -F` does.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::thread;
use std::time::Duration;

use openwinsock_annotate::chunk::Blocks;
use openwinsock_annotate::encoding::Coding;

use super::{Run, explain};
use crate::Outcome;
use crate::input;

/// How long nothing may be new before a file is looked at again.
const EVERY: Duration = Duration::from_millis(100);

pub(super) fn run(
    run: &Run<'_>,
    files: &[PathBuf],
    coding: Option<Coding>,
    read: &Arc<AtomicU64>,
) -> io::Result<Outcome> {
    let [file] = files else {
        let error = "--follow takes one file; start one command for each";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, error));
    };
    // A pipe has an end of its own.
    if !file.is_file() {
        let input = input::open(file, read)?;
        let found = run.input(input, coding)?;
        return Ok(if found { Outcome::Found } else { Outcome::NotFound });
    }
    let name = file.display().to_string();
    if input::is_packed(file).map_err(|e| explain(&name, e))? {
        let error = "it is packed, or an event log; --follow waits for lines at the end of a text";
        return Err(explain(&name, io::Error::new(io::ErrorKind::InvalidInput, error)));
    }
    loop {
        let growing = Growing::open(file).map_err(|e| explain(&name, e))?;
        let mut blocks = Blocks::new(growing, coding, run.json);
        let mut worker = run.worker(&name);
        loop {
            match blocks.next(false).map_err(|e| explain(&name, e))? {
                Some(block) => {
                    worker.block(&block)?;
                    blocks.recycle(block);
                }
                None if blocks.input().is_replaced() => break,
                None => thread::sleep(EVERY),
            }
        }
        // What the old file had after its last line's end.
        if let Some(block) = blocks.next(true).map_err(|e| explain(&name, e))? {
            worker.block(&block)?;
        }
        worker.finish()?;
    }
}

/// A file that may grow, be cut, or be replaced by another under its name.
struct Growing {
    path: PathBuf,
    file: File,
    at: u64,
}

impl Growing {
    fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: File::open(path)?, at: 0 })
    }

    /// True if the name stands for another file now, or for one that was cut.
    fn is_replaced(&self) -> bool {
        let (Ok(ours), Ok(now)) = (self.file.metadata(), self.path.metadata()) else { return false };
        ours.len() < self.at || !same(&ours, &now)
    }
}

#[cfg(unix)]
fn same(one: &std::fs::Metadata, other: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Windows does not let a file that is open be replaced in the ways of logs.
#[cfg(not(unix))]
fn same(one: &std::fs::Metadata, other: &std::fs::Metadata) -> bool {
    one.created().ok() == other.created().ok()
}

impl Read for Growing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.seek(SeekFrom::Start(self.at))?;
        let count = self.file.read(buffer)?;
        self.at += count as u64;
        Ok(count)
    }
}
