//! Opens what a stream command reads: files, folders, standard input, and compressed forms of all of them.

use std::fs::File;
use std::io::{self, BufRead, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;
use ignore::WalkBuilder;

use crate::output::complain;

/// The name that stands for standard input.
pub(crate) const STDIN: &str = "-";

/// An opened input.
pub(crate) struct Input {
    /// What it is called in output: the path, or `-`.
    pub(crate) name: String,
    pub(crate) reader: Box<dyn Read + Send>,
    /// A file on a disk, all of which is there: not a pipe, nor a terminal.
    pub(crate) whole: bool,
}

/// The files to read.
pub(crate) struct Files {
    pub(crate) list: Vec<PathBuf>,
    /// Something in a folder could not be read; the user knows what.
    pub(crate) failed: bool,
}

/// The files that the arguments name: folders give the files in them, without those that ignore rules leave
/// out; no argument is standard input.
pub(crate) fn expand(paths: &[PathBuf], no_ignore: bool) -> Files {
    if paths.is_empty() {
        return Files { list: vec![PathBuf::from(STDIN)], failed: false };
    }
    let mut files = Vec::new();
    let mut failed = false;
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let mut walk = WalkBuilder::new(path);
        walk.standard_filters(!no_ignore).require_git(false).sort_by_file_path(Path::cmp);
        let before = files.len();
        let mut unread = false;
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|t| t.is_file()) => files.push(entry.into_path()),
                Ok(_) => {}
                // One folder that cannot be read does not hide the others.
                Err(e) => {
                    complain(&format!("cannot read all of {}: {e}", path.display()));
                    unread = true;
                }
            }
        }
        if files.len() == before && !unread {
            let hint = if no_ignore {
                ""
            } else {
                ": hidden files and those that .gitignore and .ignore leave out count only with --no-ignore"
            };
            complain(&format!("no file to read in {}{hint}", path.display()));
        }
        failed |= unread;
    }
    Files { list: files, failed }
}

/// How many bytes the files have; none if a file is none on a disk.
pub(crate) fn total(files: &[PathBuf]) -> Option<u64> {
    files.iter().map(|f| f.metadata().ok().filter(std::fs::Metadata::is_file).map(|m| m.len())).sum()
}

/// Opens a file, and unpacks it if its first bytes say that it is packed. `read` counts the bytes of the file
/// itself.
pub(crate) fn open(path: &Path, read: &Arc<AtomicU64>) -> io::Result<Input> {
    let name = path.display().to_string();
    let explain = |e: io::Error| unreadable(&name, &e);
    let mut file = if path == Path::new(STDIN) { stdin() } else { File::open(path) }.map_err(explain)?;
    let whole = file.metadata().is_ok_and(|m| m.is_file());
    // Standard input may be a file that somebody else has read a part of.
    let from = if whole { file.stream_position().map_err(explain)? } else { 0 };
    // One read, as much as it gives: a pipe may have no more for now.
    let mut first = vec![0; if whole { MAGIC } else { BUFFER }];
    let length = file.read(&mut first).map_err(explain)?;
    let first = &first[..length];
    if first.starts_with(EVENT_LOG) {
        let reader = event_log(file, whole && from == 0, read).map_err(explain)?;
        return Ok(Input { name, reader, whole });
    }
    let counted = |reader: Box<dyn Read + Send>| Counted { reader, read: Arc::clone(read) };
    if whole {
        file.seek(io::SeekFrom::Start(from)).map_err(explain)?;
    } else {
        read.fetch_add(length as u64, Ordering::Relaxed);
    }
    let reader: Box<dyn Read + Send> =
        if whole { Box::new(file) } else { Box::new(io::Cursor::new(first.to_vec()).chain(file)) };
    let reader = unpack(first, counted(reader)).map_err(explain)?;
    Ok(Input { name, reader, whole })
}

/// What is said of an input that cannot be read.
pub(crate) fn unreadable(name: &str, e: &io::Error) -> io::Error {
    let name = if name == STDIN { "standard input" } else { name };
    io::Error::new(e.kind(), format!("cannot read {name}: {e}"))
}

/// The longest mark of a packed form.
const MAGIC: usize = EVENT_LOG.len();

/// The first bytes of an event log of Windows.
const EVENT_LOG: &[u8] = b"ElfFile\0";

/// True for a file that is packed, or an event log: it has no lines that could be waited for.
pub(crate) fn is_packed(path: &Path) -> io::Result<bool> {
    let mut first = Vec::new();
    File::open(path)?.take(MAGIC as u64).read_to_end(&mut first)?;
    Ok(first.starts_with(EVENT_LOG) || packing(&first).is_some())
}

#[cfg(feature = "evtx")]
fn event_log(file: File, whole: bool, read: &Arc<AtomicU64>) -> io::Result<Box<dyn Read + Send>> {
    if !whole {
        return Err(io::Error::other("an event log is no stream; give its file"));
    }
    Ok(Box::new(crate::event_log::read(file, read)?))
}

#[cfg(not(feature = "evtx"))]
fn event_log(_: File, _: bool, _: &Arc<AtomicU64>) -> io::Result<Box<dyn Read + Send>> {
    Err(io::Error::other(
        "an event log of Windows, which this winsock was built without; build it with --features evtx, or give a \
         log that was exported as text or XML",
    ))
}

/// The ways in which a file may be packed.
enum Packing {
    Gzip,
    Zstd,
    Xz,
    Bzip2,
}

/// How a file with these first bytes is packed.
fn packing(first: &[u8]) -> Option<Packing> {
    match first {
        [0x1F, 0x8B, ..] => Some(Packing::Gzip),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Packing::Zstd),
        mark if is_skippable(mark) => Some(Packing::Zstd),
        [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some(Packing::Xz),
        [b'B', b'Z', b'h', b'1'..=b'9', ..] => Some(Packing::Bzip2),
        _ => None,
    }
}

fn unpack(first: &[u8], reader: Counted) -> io::Result<Box<dyn Read + Send>> {
    let Some(packing) = packing(first) else { return Ok(Box::new(reader)) };
    let reader = io::BufReader::with_capacity(BUFFER, reader);
    Ok(match packing {
        Packing::Gzip => Box::new(MultiGzDecoder::new(reader)),
        Packing::Zstd => Box::new(Zstd { frame: Zstd::next(reader)? }),
        Packing::Xz => Box::new(lzma_rust2::XzReader::new(reader, true)),
        Packing::Bzip2 => Box::new(bzip2::read::MultiBzDecoder::new(reader)),
    })
}

/// How much of a packed file is read at once.
const BUFFER: usize = 64 << 10;

/// Frames of Zstandard, one behind the other.
struct Zstd {
    frame: Option<Frame>,
}

type Frame = Box<ruzstd::decoding::StreamingDecoder<Source, ruzstd::decoding::FrameDecoder>>;

/// The mark of a frame, and the rest of the file.
type Source = io::Chain<io::Cursor<[u8; 4]>, io::BufReader<Counted>>;

impl Zstd {
    /// The next frame with data; none at the end.
    fn next(mut reader: io::BufReader<Counted>) -> io::Result<Option<Frame>> {
        while !reader.fill_buf()?.is_empty() {
            let mut mark = [0; 4];
            reader.read_exact(&mut mark)?;
            if !is_skippable(&mark) {
                let source = io::Cursor::new(mark).chain(reader);
                let frame = ruzstd::decoding::StreamingDecoder::new(source).map_err(io::Error::other)?;
                return Ok(Some(Box::new(frame)));
            }
            let mut length = [0; 4];
            reader.read_exact(&mut length)?;
            io::copy(&mut reader.by_ref().take(u32::from_le_bytes(length).into()), &mut io::sink())?;
        }
        Ok(None)
    }
}

/// True for the mark of a frame without data of ours; pzstd begins with one.
const fn is_skippable(mark: &[u8]) -> bool {
    matches!(mark, [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..])
}

impl Read for Zstd {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(frame) = &mut self.frame else { return Ok(0) };
            let count = frame.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            if let Some(frame) = self.frame.take() {
                self.frame = Self::next(frame.into_inner().into_inner().1)?;
            }
        }
    }
}

/// Counts what is read.
struct Counted {
    reader: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Standard input without a buffer in between.
#[cfg(unix)]
fn stdin() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

/// Standard input without a buffer in between.
#[cfg(windows)]
fn stdin() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}
